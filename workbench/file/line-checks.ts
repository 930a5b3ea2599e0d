import { areaName, cellName } from "./areas";
import type { Area, TableModel } from "./book";
import type { ColumnFilter } from "./filters";
import { hasFormulaSuchAs } from "./formula-cells";
import { isCut, lineLimit, shiftedArea, shiftedAreas, shiftedLine, spanOf, type LineShift } from "./line-shift";
import type { Marker } from "./placing";
import { unsupportedChange } from "./problem";
import type { Sheet } from "./sheet";
import type { DrawingInFile } from "./sheet-facts";
import type { Workbook } from "./workbook";

/** Throws a sentence where lines cannot be put into or taken out of a sheet without loss; formulas are looked at elsewhere. */
export function demandShift(book: Workbook, sheet: Sheet, shift: LineShift): void {
  const refuse = refusalFor(sheet, shift);
  const { axis, at, count } = shift;
  const size = Math.abs(count);
  if (sheet.kind !== "worksheet") refuse(`it is a ${sheet.kind} sheet`);
  if (!Number.isInteger(at) || !Number.isInteger(count) || at < 0 || size < 1 || at + size > lineLimit(axis)) refuse(`there are no ${size} ${axis} from ${at + 1} on`);
  if (!book.sheets.every(({ store }) => store.patchable)) refuse("a sheet has rows or cells out of order in the file. Open the workbook in Excel, save it and try again");
  if (book.sheets.some(({ kind }) => kind === "macro")) refuse("the workbook has a macro sheet, whose formulas are not read");
  if ([...book.source.parts.keys()].some((name) => name.startsWith("xl/revisions/"))) refuse("the workbook is shared in the old way and keeps a list of changes. Stop sharing it in Excel");
  const [fixed] = sheet.facts.immovable;
  if (fixed !== undefined) refuse(`the sheet has ${fixed}`);
  demandWhole(sheet, shift, refuse);
  if (count > 0) demandRoom(sheet, shift, refuse);
  else demandUnused(book, sheet, shift, refuse);
}

type Refuse = (why: string) => never;

function refusalFor(sheet: Sheet, { axis, at, count }: LineShift): Refuse {
  const place = axis === "rows" ? `row ${at + 1}` : `column ${cellName(0, Math.max(0, at)).replace("1", "")}`;
  const what = count > 0 ? `No ${axis} can be inserted before ${place}` : `No ${axis} can be deleted from ${place} on`;
  return (why) => {
    // A reason that says what to do needs no other advice.
    throw unsupportedChange(`${what} of the sheet "${sheet.name}" here: ${why}.${why.includes(". ") ? "" : " Change it in Excel."}`);
  };
}

/** Nothing that only Excel can divide or move. */
function demandWhole(sheet: Sheet, shift: LineShift, refuse: Refuse): void {
  const { axis, at } = shift;
  const pivot = sheet.facts.pivots.find((area) => spanOf(area, axis).last >= at);
  if (pivot) refuse(`the pivot table in ${areaName(pivot)} would have to move`);
  for (const { area, kind } of sheet.store.formulaAreas) {
    if (kind === "dataTable") refuse(`there is a what-if data table in ${areaName(area)}`);
    if (isCut(area, shift)) refuse(`one formula fills ${areaName(area)}, which would be divided`);
  }
  const table = sheet.facts.tables.find((one) => one.queried && axis === "columns" && isCut(one.area, shift));
  if (table) refuse(`a query fills the table "${table.name}" and settles its columns`);
}

/** Nothing is pushed off the sheet. */
function demandRoom(sheet: Sheet, shift: LineShift, refuse: Refuse): void {
  const used = sheet.used(false);
  const off = [...(used ? [used] : []), ...areasOf(sheet)].find((area) => spanOf(area, shift.axis).last >= shift.at && spanOf(area, shift.axis).last + shift.count >= lineLimit(shift.axis));
  if (off) refuse("cells at the end of the sheet would be pushed off it. Clear them first");
}

/** Everything that has a place of its own. */
function areasOf(sheet: Sheet): Area[] {
  const cells = sheet.comments.map(({ row, column }): Area => ({ row, column, rows: 1, columns: 1 }));
  return [...sheet.merges, ...sheet.tables.map(({ area }) => area), ...cells, ...sheet.drawings.map(({ area }) => area)];
}

/** Nothing that would have to go, or lose its beginning, with the lines. */
function demandUnused(book: Workbook, sheet: Sheet, shift: LineShift, refuse: Refuse): void {
  const goes = (area: Area): boolean => shiftedArea(area, shift) === null;
  const beheaded = (area: Area): boolean => !goes(area) && shiftedLine(spanOf(area, shift.axis).first, shift) === null;
  for (const table of sheet.tables) demandTable(book, table, shift, refuse);
  const merge = sheet.merges.find((area) => {
    const left = shiftedArea(area, shift);
    return left === null || left.rows * left.columns === 1 || beheaded(area);
  });
  if (merge) refuse(`the cells ${areaName(merge)} are merged. Unmerge them first`);
  const comment = sheet.comments.find(({ row, column }) => goes({ row, column, rows: 1, columns: 1 }));
  if (comment) refuse(`there is a comment in ${cellName(comment.row, comment.column)}. Delete it first`);
  const link = sheet.links.find(({ area }) => goes(area));
  if (link) refuse(`there is a link in ${areaName(link.area)}. Take it away first`);
  const filter = sheet.autoFilter;
  if (filter && (goes(filter.area) || beheaded(filter.area) || isCriterionLost(filter.area, filter.columns, filter.filtered, shift))) refuse(`they belong to the filter of ${areaName(filter.area)}. Take it away first`);
  const rule = [...sheet.conditionalFormats, ...sheet.validationRules].find(({ areas }) => areas.length > 0 && shiftedAreas(areas, shift).length === 0);
  if (rule) refuse(`the cells ${rule.areas.map(areaName).join(" ")} have a conditional format or a data validation of their own. Take it away first`);
  const drawing = fixedDrawings(sheet).find((one) => isCornerLost(one, shift));
  if (drawing) refuse(`the ${drawing.kind} "${drawing.title}" begins or ends on them. Move it first`);
  const breaks = shift.axis === "rows" ? sheet.pageSetup.rowBreaks : sheet.pageSetup.columnBreaks;
  if (breaks.some((line) => shiftedLine(line, shift) === null)) refuse("a page break lies among them. Take it away first");
}

type FixedDrawing = Pick<DrawingInFile, "kind" | "title"> & { readonly from: Marker; readonly to: Marker };

function fixedDrawings(sheet: Sheet): FixedDrawing[] {
  const inFile = sheet.facts.drawings.filter(({ chart }) => chart === undefined || sheet.charts.includes(chart));
  const added = sheet.charts.filter((chart) => chart.inFile === null);
  return [
    ...inFile.flatMap(({ kind, title, corners }) => (corners && corners.follows !== "absolute" ? [{ kind, title, ...corners }] : [])),
    ...added.map(({ name, from, to }) => ({ kind: "chart" as const, title: name, from, to })),
  ];
}

/** An edge on the very first point of a line is that of the line before. */
function isCornerLost({ from, to }: FixedDrawing, shift: LineShift): boolean {
  const [line, offset] = shift.axis === "rows" ? (["row", "down"] as const) : (["column", "across"] as const);
  return shiftedLine(from[line], shift) === null || (shiftedLine(to[line], shift) === null && to[offset] > 0);
}

function demandTable(book: Workbook, table: TableModel, shift: LineShift, refuse: Refuse): void {
  const { area, name, headings, totals } = table;
  const left = shiftedArea(area, shift);
  if (!left) return refuse(`the table "${name}" would be deleted. Take it away first`);
  const isGone = (line: number): boolean => shiftedLine(line, shift) === null;
  if (shift.axis === "rows") {
    if ((headings && isGone(area.row)) || (totals && isGone(area.row + area.rows - 1))) refuse(`the headings or the totals of the table "${name}" are among them`);
    if (left.rows <= (headings ? 1 : 0) + (totals ? 1 : 0)) refuse(`the table "${name}" would have no row left`);
    return;
  }
  const lost = table.columns.filter((_, at) => isGone(area.column + at));
  if (isCriterionLost(area, table.filterColumns, table.filtered, shift)) refuse(`a filter hides rows of the table "${name}". Clear it first`);
  const spoken = lost.find((column) => isColumnSpokenOf(book, column));
  if (spoken !== undefined) refuse(`a formula speaks of the column "${spoken}" of the table "${name}"`);
}

/** Whether a column goes by which a filter hides rows; any will do where the filter's columns are not known. */
function isCriterionLost(area: Area, columns: readonly ColumnFilter[] | undefined, filtered: boolean, shift: LineShift): boolean {
  if (shift.axis === "rows") return false;
  return columns ? columns.some(({ column }) => shiftedLine(area.column + column, shift) === null) : filtered && isCut(area, shift);
}

/** Whether a formula or a name has a structured reference to a column of that name, in whatever table: better refused once too often. */
export function isColumnSpokenOf(book: Workbook, column: string): boolean {
  const escaped = column.replace(/['#[\]@]/g, "'$&").toLowerCase();
  const speaks = (formula: string): boolean => {
    const lower = formula.toLowerCase();
    return lower.includes(`[${escaped}]`) || lower.includes(`[@${escaped}]`);
  };
  return book.names.some(({ formula }) => speaks(formula)) || book.sheets.some((sheet) => hasFormulaSuchAs(sheet, speaks));
}
