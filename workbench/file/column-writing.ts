import type { ColumnLook } from "./book";
import { MAX_COLUMNS } from "./limits";
import type { Sheet } from "./sheet";
import { attribute, childrenOf, type Element } from "./xml";
import { escapeXml } from "./xml-writing";

/** A `<col>`: columns from `first` to `last`, counted from 1 as in the file, and its other attributes. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly attributes: ReadonlyMap<string, string>;
}

/** The columns whose look differs from the file's. */
export function changedColumns(sheet: Sheet): [column: number, look: Partial<ColumnLook>][] {
  return [...sheet.columnChanges].flatMap(([column, change]): [number, Partial<ColumnLook>][] => {
    const before = sheet.columnInFile(column);
    const different = Object.entries(change).filter(([key, value]) => value !== undefined && value !== before[key as keyof ColumnLook]);
    return different.length === 0 ? [] : [[column, Object.fromEntries(different)]];
  });
}

/** The `<cols>` element with the changes; runs that hold a changed column are split around it. */
export function columnsXml(columns: Element | undefined, changes: readonly (readonly [column: number, look: Partial<ColumnLook>])[], usualWidth: number): string {
  let runs = apart(childrenOf(columns, "col").map(readRun));
  for (const [column, look] of changes) runs = runs.flatMap((run) => split(run, column + 1)).concat(runs.some((run) => holds(run, column + 1)) ? [] : [plainRun(column + 1, usualWidth)]).map((run) => (holds(run, column + 1) ? { ...run, attributes: withLook(run.attributes, look) } : run));
  runs.sort((a, b) => a.first - b.first);
  return `<cols>${runs.map(runXml).join("")}</cols>`;
}

function readRun(element: Element): Run {
  const attributes = new Map([...element.attributes].filter(([name]) => name !== "min" && name !== "max" && !name.includes(":")));
  return { first: Number(attribute(element, "min")), last: Number(attribute(element, "max")), attributes };
}

/** The runs as they are read: faulty ones are none, and where two overlap the first holds. */
function apart(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  let reached = 0;
  for (const { first, last, attributes } of runs) {
    const run = { first, last: Math.min(last, MAX_COLUMNS), attributes };
    if (!(run.first >= 1 && run.last >= run.first)) continue;
    const before = run.first > reached ? [] : result;
    result.push(...before.reduce((pieces, other) => pieces.flatMap((piece) => outside(piece, other)), [run]));
    reached = Math.max(reached, run.last);
  }
  return result;
}

/** What of a run lies before and behind another. */
function outside(run: Run, other: Run): Run[] {
  if (run.last < other.first || run.first > other.last) return [run];
  return [{ ...run, last: other.first - 1 }, { ...run, first: other.last + 1 }].filter(({ first, last }) => first <= last);
}

function plainRun(column: number, width: number): Run {
  return { first: column, last: column, attributes: new Map([["width", String(width)]]) };
}

function holds(run: Run, column: number): boolean {
  return run.first <= column && column <= run.last;
}

function split(run: Run, column: number): Run[] {
  if (!holds(run, column)) return [run];
  const before = { ...run, last: column - 1 };
  const after = { ...run, first: column + 1 };
  return [before, { ...run, first: column, last: column }, after].filter(({ first, last }) => first <= last);
}

function withLook(attributes: ReadonlyMap<string, string>, look: Partial<ColumnLook>): Map<string, string> {
  const changed = new Map(attributes);
  if (look.width !== undefined) changed.set("width", String(look.width)).set("customWidth", "1").delete("bestFit");
  if (look.style !== undefined) changed.set("style", String(look.style));
  if (look.hidden === true) changed.set("hidden", "1");
  if (look.hidden === false) changed.delete("hidden");
  return changed;
}

function runXml({ first, last, attributes }: Run): string {
  return `<col min="${first}" max="${last}"${[...attributes].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join("")}/>`;
}
