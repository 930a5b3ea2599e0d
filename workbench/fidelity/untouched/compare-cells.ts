import type { SheetAllowance } from "./allowance";
import { lookAt } from "./book-reader";
import type { Difference } from "./difference";
import { isSameSeen } from "./seen-colours";
import { LOOK_ASPECTS, type Look, type Looks } from "./look-reader";
import { cellAt, columnOf, LAST_COLUMN, lettersOf, rowOf } from "./places";
import type { CellFacts, SheetFacts } from "./sheet-reader";

/** A sheet with the formats that its cells refer to. */
export interface Side {
  readonly sheet: SheetFacts;
  readonly looks: Looks;
}

export interface CellsCompared {
  readonly compared: number;
  readonly differences: Difference[];
}

/** Every cell that either side has; a cell that one side lacks looks as its row or column says. */
export function compareCells(name: string, before: Side, after: Side, allowance: SheetAllowance): CellsCompared {
  const differences: Difference[] = [];
  let compared = 0;
  const compare = (place: number): void => {
    const owner = allowance.ownerOf(place);
    if (owner === "ours" || owner === "free") return;
    compared++;
    const at = `${name}!${cellAt(place)}`;
    const [was, is] = [before.sheet.cells.get(place), after.sheet.cells.get(place)];
    const found = [...compareContent(was, is, owner === "told"), ...compareLooks(lookOf(before, place), lookOf(after, place), owner === "told")];
    differences.push(...found.map((one) => ({ ...one, at, cell: true })));
  };
  for (const place of before.sheet.cells.keys()) compare(place);
  for (const place of after.sheet.cells.keys()) if (!before.sheet.cells.has(place)) compare(place);
  return { compared, differences };
}

const lookOf = ({ sheet, looks }: Side, place: number): Look => lookAt(sheet, looks, place, rowOf(place), columnOf(place));

type Found = Omit<Difference, "at">;

function compareContent(was: CellFacts | undefined, is: CellFacts | undefined, isTold: boolean): Found[] {
  const found: Found[] = [];
  if ((was?.formula ?? "") !== (is?.formula ?? "")) found.push({ kind: "formula", was: was?.formula ?? "", is: is?.formula || is?.value || "" });
  else if (!isTold && (was?.value ?? "") !== (is?.value ?? "")) found.push({ kind: "value", was: was?.value ?? "", is: is?.value ?? "" });
  return found;
}

function compareLooks(was: Look, is: Look, isTold: boolean): Found[] {
  if (was === is) return [];
  return LOOK_ASPECTS.filter((kind) => !isSameSeen(was[kind], is[kind]) && !(isTold && kind === "number format")).map((kind) => ({ kind, was: was[kind], is: is[kind] }));
}

/** Heights, widths, hidden lines and formats of whole rows and columns, but for columns of ours and rows that are new. */
export function compareLines(name: string, before: Side, after: Side, allowance: SheetAllowance): Difference[] {
  return [...compareRows(name, before, after, allowance), ...compareColumns(name, before, after, allowance)];
}

function compareRows(name: string, { sheet: { rows: was } }: Side, { sheet: { rows: is } }: Side, allowance: SheetAllowance): Difference[] {
  const numbers = new Set([...was.keys(), ...is.keys()]);
  return [...numbers].filter((row) => !allowance.isAddedRow(row)).flatMap((row): Difference[] => {
    const [before, after] = [was.get(row), is.get(row)];
    const at = `${name}!${row}:${row}`;
    return [...difference("row", at, before?.text, after?.text), ...((before?.look ?? null) === (after?.look ?? null) ? [] : difference("row", at, JSON.stringify(before?.look), JSON.stringify(after?.look)))];
  });
}

function compareColumns(name: string, before: Side, after: Side, { columns }: SheetAllowance): Difference[] {
  const ours = new Set(columns.map(({ column }) => column));
  const cuts = new Set([1, ...[...before.sheet.columns, ...after.sheet.columns].flatMap(({ from, to }) => [from, to + 1]), ...[...ours].flatMap((column) => [column, column + 1])]);
  return [...cuts].filter((column) => column <= LAST_COLUMN && !ours.has(column)).sort((a, b) => a - b).flatMap((column) => {
    const at = `${name}!${lettersOf(column)}:${lettersOf(column)}`;
    return difference("column", at, sayColumn(before, column), sayColumn(after, column));
  });
}

const PLAIN_COLUMN = JSON.stringify({ width: "", hidden: false, outlineLevel: "0", collapsed: false });

function sayColumn({ sheet, looks }: Side, column: number): string {
  const facts = sheet.columns.find(({ from, to }) => from <= column && column <= to);
  return `${facts?.text ?? PLAIN_COLUMN} ${JSON.stringify(facts?.look ?? looks.cells[0])}`;
}

export function difference(kind: Difference["kind"], at: string, was: string | undefined, is: string | undefined): Difference[] {
  return (was ?? "") === (is ?? "") ? [] : [{ kind, at, was: was ?? "", is: is ?? "" }];
}
