import type { CellAt, CellValue } from "../core/workbook";
import type { Line } from "./connection";

/** A cell as it stands: `formula` is its value where it holds none. */
export interface CellFound {
  readonly value: CellValue;
  readonly formula: CellValue;
  readonly format: string;
}

/** Cells between two wanted ones that are read along, rather than asked for as another range. */
const GAP = 20;
/** What one request asks for at most: about 1 MB of ranges, and as much of an answer. */
const MOST_RANGES = 1_000;
const MOST_CELLS = 20_000;

/** A run of cells down one column. */
interface Run {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  rows: number;
}

/**
 * The cells with value, formula and number format, in the order in which they are named; null where the sheet is not among
 * those that are there. One request where they fit in it.
 */
export async function readCells(line: Line, cells: readonly CellAt[], sheets: ReadonlySet<string>): Promise<(CellFound | null)[]> {
  const found = new Map<string, CellFound>();
  for (const runs of requestsOf(runsOf(cells.filter(({ sheet }) => sheets.has(sheet))))) {
    for (const [at, cell] of await readRuns(line, runs)) found.set(at, cell);
  }
  return cells.map((cell) => found.get(keyOf(cell)) ?? null);
}

const keyOf = ({ sheet, row, column }: CellAt): string => `${row} ${column} ${sheet}`;

function runsOf(cells: readonly CellAt[]): Run[] {
  const runs: Run[] = [];
  for (const { sheet, row, column } of [...cells].sort(byPlace)) {
    const last = runs.at(-1);
    const next = last && last.sheet === sheet && last.column === column ? row - last.row + 1 : Infinity;
    if (last && next - last.rows <= GAP && next <= MOST_CELLS) last.rows = next;
    else runs.push({ sheet, row, column, rows: 1 });
  }
  return runs;
}

function byPlace(one: CellAt, other: CellAt): number {
  return one.sheet.localeCompare(other.sheet) || one.column - other.column || one.row - other.row;
}

function requestsOf(runs: readonly Run[]): Run[][] {
  const requests: Run[][] = [];
  let cells = Infinity;
  for (const run of runs) {
    if (cells + run.rows > MOST_CELLS || requests.at(-1)?.length === MOST_RANGES) {
      requests.push([]);
      cells = 0;
    }
    requests.at(-1)?.push(run);
    cells += run.rows;
  }
  return requests;
}

function readRuns(line: Line, runs: readonly Run[]): Promise<[string, CellFound][]> {
  return line.ask(
    (context) =>
      runs.map((run) => {
        const range = context.workbook.worksheets.getItem(run.sheet).getRangeByIndexes(run.row, run.column, run.rows, 1);
        range.load("values,formulas,numberFormat");
        return { run, range };
      }),
    (queued) => queued.flatMap(({ run, range }) => cellsOf(run, range)),
  );
}

function cellsOf({ sheet, row, column, rows }: Run, { values, formulas, numberFormat }: Excel.Range): [string, CellFound][] {
  const first = (lines: unknown[][], at: number): unknown => lines[at]?.[0] ?? "";
  return Array.from({ length: rows }, (_, at) => [
    keyOf({ sheet, row: row + at, column }),
    { value: first(values, at) as CellValue, formula: first(formulas, at) as CellValue, format: first(numberFormat, at) as string },
  ]);
}
