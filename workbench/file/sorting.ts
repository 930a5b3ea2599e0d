import { areaName, cellName, contains, overlaps, sameArea } from "./areas";
import type { Area, Link, Scalar, TableModel } from "./book";
import type { Content } from "./cell-edits";
import { unworked } from "./filtering";
import { unsupportedChange } from "./problem";
import { movedFormula } from "./shared-formula";
import type { Sheet } from "./sheet";

/** Letters of one kind without regard to case, with regard to accents. */
const COLLATOR = new Intl.Collator("en-GB", { sensitivity: "accent" });

/**
 * `SheetModel.sortRows`. Numbers stand before texts, texts before FALSE and TRUE, errors behind them, and empty cells last in both directions; rows
 * that are alike keep their order. Hidden rows stay where they are. A formula reads in its new row as if it had been copied there.
 */
export function sortRows(sheet: Sheet, area: Area, column: number, descending: boolean): void {
  if (column < area.column || column >= area.column + area.columns) throw refusal(sheet, area, "the column to sort by is not among them");
  demandSortable(sheet, area);
  const rows = Array.from({ length: area.rows }, (_, at) => area.row + at).filter((row) => !sheet.rowLook(row).hidden);
  const sorted = inOrder(sheet, rows, column, descending);
  const moves = rows.map((to, at) => ({ from: sorted[at] ?? to, to })).filter(({ from, to }) => from !== to);
  if (moves.length === 0) return;
  const taken = moves.map(({ from, to }) => ({ to, cells: cellsOf(sheet, area, from, to - from) }));
  for (const { to, cells } of taken) cells.forEach(({ content, style }, at) => sheet.putMoved(to, area.column + at, content, style));
  moveLinks(sheet, area, new Map(moves.map(({ from, to }) => [from, to])));
  sheet.sorted = [...sheet.sorted, area];
}

function refusal(sheet: Sheet, area: Area, why: string): Error {
  return unsupportedChange(`The rows of ${areaName(area)} on the sheet "${sheet.name}" cannot be sorted here: ${why}.`);
}

/** Refuses what would be torn apart, or would stay behind. */
function demandSortable(sheet: Sheet, area: Area): void {
  const refuse = (why: string): never => {
    throw refusal(sheet, area, why);
  };
  const merge = sheet.merges.find((one) => overlaps(one, area));
  if (merge) refuse(`the cells ${areaName(merge)} are merged. Unmerge them first`);
  const formula = sheet.store.formulaAreas.find((one) => overlaps(one.area, area));
  if (formula) refuse(`the formula in ${areaName(formula.area)} is one for several cells. Sort in Excel`);
  if (sheet.facts.pivots.some((one) => overlaps(one, area))) refuse("a pivot table is among them. Sort in Excel");
  const comment = sheet.comments.find(({ row, column }) => contains(area, row, column));
  if (comment) refuse(`the comment in ${cellName(comment.row, comment.column)} cannot be moved. Sort in Excel`);
  const link = sheet.links.find((one) => overlaps(one.area, area) && one.area.rows > 1);
  if (link) refuse(`the link over ${areaName(link.area)} spans several rows. Sort in Excel`);
  const table = sheet.tables.find((one) => overlaps(one.area, area) && !sameArea(bodyOf(one), area));
  if (table) refuse(`they are not the whole of the table "${table.name}". Sort its rows ${areaName(bodyOf(table))} and nothing else`);
  const filter = sheet.autoFilter?.area;
  if (filter && contains(area, filter.row, Math.max(filter.column, area.column)) && overlaps(filter, area)) refuse(`row ${filter.row + 1} holds the headings of the sheet's filter. Leave it out`);
}

function bodyOf({ area, headings, totals }: TableModel): Area {
  const above = headings ? 1 : 0;
  return { ...area, row: area.row + above, rows: area.rows - above - (totals ? 1 : 0) };
}

/** The rows in the order of their cells in the column. */
function inOrder(sheet: Sheet, rows: readonly number[], column: number, descending: boolean): number[] {
  const keyed = rows.map((row) => ({ row, value: valueAt(sheet, row, column) }));
  const sign = descending ? -1 : 1;
  return keyed.sort((a, b) => blankLast(a.value, b.value) ?? sign * compared(a.value, b.value)).map(({ row }) => row);
}

function valueAt(sheet: Sheet, row: number, column: number): Scalar {
  const { value, formula } = sheet.content(row, column);
  if (value === null && formula !== undefined) throw unworked(sheet, row, column, "sorted");
  return value;
}

/** Negative or positive where one of the two is empty, 0 where both are, null where neither is. */
function blankLast(a: Scalar, b: Scalar): number | null {
  return a !== null && b !== null ? null : Number(a === null) - Number(b === null);
}

function compared(a: Scalar, b: Scalar): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return COLLATOR.compare(a, b);
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return rankOf(a) - rankOf(b);
}

function rankOf(value: Scalar): number {
  return ["number", "string", "boolean", "object"].indexOf(typeof value);
}

function cellsOf(sheet: Sheet, area: Area, row: number, by: number): { content: Content; style: number }[] {
  return Array.from({ length: area.columns }, (_, at) => {
    const content = sheet.taken(row, area.column + at);
    const formula = content.formula === undefined ? undefined : movedFormula(content.formula, by, 0, "breaks");
    return { content: { ...content, formula }, style: sheet.style(row, area.column + at) };
  });
}

/** Links of the area's cells go with their rows; a link that reaches beyond the area goes there in part. */
function moveLinks(sheet: Sheet, area: Area, places: ReadonlyMap<number, number>): void {
  if (!sheet.links.some((link) => overlaps(link.area, area))) return;
  const moved = (link: Link): Link => {
    const to = overlaps(link.area, area) ? places.get(link.area.row) : undefined;
    return to === undefined ? link : { ...link, area: { ...link.area, row: to } };
  };
  sheet.setLinks(sheet.links.map(moved));
}
