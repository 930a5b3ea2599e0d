import type { Area, ConditionalFormat, Link, SheetModel, TableModel } from "./book";
import type { ChartModel } from "./charts";
import type { ColumnFilter } from "./filters";
import { shiftedArea, shiftedAreas, shiftedLine, shiftedMarkers, type LineShift } from "./line-shift";
import type { PageSetup } from "./page-setup";
import type { ColumnRun, DrawingInFile, SheetFacts } from "./sheet-facts";
import type { TableInFile } from "./tables";
import type { ValidationRule } from "./validations";

/** A formula as it reads afterwards; `areas` are those whose cells share it, `where` names the place in a refusal. */
export type Rewording = (formula: string, where: string, areas?: readonly Area[]) => string;

/** Lines put into or taken out of a sheet, with the names of the columns that its tables gain, by the table's id. */
export interface LineChange {
  readonly shift: LineShift;
  readonly headings: ReadonlyMap<number, readonly string[]>;
}

/** The formulas of a sheet's rules and links as they read afterwards; nothing has moved yet. Links speak of the sheets as they are called now. */
export function rewordedFacts(facts: SheetFacts, reword: Rewording, ofLinks: Rewording): SheetFacts {
  return {
    ...facts,
    conditionalFormats: facts.conditionalFormats.map((format) => rewordedFormat(format, reword)),
    validationRules: facts.validationRules.map((rule) => rewordedRule(rule, reword)),
    links: facts.links.map((link) => rewordedLink(link, ofLinks)),
    formulas: facts.formulas.map((formula) => reword(formula, "a chart or a rule")),
  };
}

/** What a file says of a sheet beyond its cells, in its new place. */
export function shiftedFacts(facts: SheetFacts, change: LineChange): SheetFacts {
  const { shift } = change;
  const areas = (list: readonly Area[]): Area[] => shiftedAreas(list, shift);
  return {
    ...facts,
    columns: shift.axis === "columns" ? shiftedRuns(facts.columns, shift) : facts.columns,
    merges: areas(facts.merges),
    tables: facts.tables.map((table) => shiftedTable(table, change)),
    autoFilter: shiftedFilter(facts.autoFilter, shift),
    pageSetup: shiftedBreaks(facts.pageSetup, shift),
    conditionalFormats: facts.conditionalFormats.map((format) => shiftedHolder(format, shift)),
    comments: facts.comments.flatMap((comment) => shiftedComment(comment, shift)),
    links: facts.links.flatMap((link) => shiftedLink(link, shift)),
    drawings: facts.drawings.map((drawing) => shiftedDrawing(drawing, shift)),
    validationRules: facts.validationRules.map((rule) => shiftedHolder(rule, shift)),
    extendedValidations: areas(facts.extendedValidations),
    pivots: areas(facts.pivots),
  };
}

export function rewordedFormat(format: ConditionalFormat, reword: Rewording): ConditionalFormat {
  const { rule, areas } = format;
  const said = (formula: string): string => reword(formula, "a conditional format", areas);
  if (rule.kind === "other") return format;
  return { ...format, rule: rule.kind === "cellIs" ? { ...rule, formulas: rule.formulas.map(said) } : { ...rule, formula: said(rule.formula) } };
}

export function rewordedRule(rule: ValidationRule, reword: Rewording): ValidationRule {
  const said = (formula: string | null): string | null => (formula === null ? null : reword(formula, "a data validation", rule.areas));
  return { ...rule, formula1: said(rule.formula1), formula2: said(rule.formula2) };
}

/** A place in another file is none of this workbook's. */
export function rewordedLink<T extends Link>(link: T, reword: Rewording): T {
  if (link.place === undefined || link.address !== undefined) return link;
  const place = reword(link.place, "a link");
  return place === link.place ? link : { ...link, place, target: `#${place}` };
}

/** A rule with the areas that are left of its own. */
export function shiftedHolder<T extends { readonly areas: readonly Area[] }>(holder: T, shift: LineShift): T {
  return { ...holder, areas: shiftedAreas(holder.areas, shift) };
}

export function shiftedLink<T extends Link>(link: T, shift: LineShift): T[] {
  const area = shiftedArea(link.area, shift);
  return area ? [{ ...link, area }] : [];
}

/** The table's area and its column names in their new place. */
export function shiftedTable<T extends TableModel | TableInFile>(table: T, { shift, headings }: LineChange): T {
  const area = shiftedArea(table.area, shift) ?? table.area;
  if (shift.axis === "rows") return { ...table, area };
  const columns = table.columns.filter((_, at) => shiftedLine(table.area.column + at, shift) !== null);
  columns.splice(shift.at - table.area.column, 0, ...(headings.get(table.id) ?? []));
  return { ...table, area, columns, ...(table.filterColumns ? { filterColumns: shiftedCriteria(table.filterColumns, table.area, shift) } : {}) };
}

/** The columns of a filter over an area, counted from its first one; the very list where none has moved. */
function shiftedCriteria(columns: readonly ColumnFilter[], area: Area, shift: LineShift): readonly ColumnFilter[] {
  const first = shiftedArea(area, shift)?.column ?? 0;
  const moved = columns.flatMap((one) => {
    const column = shiftedLine(area.column + one.column, shift);
    return column === null ? [] : [column - first === one.column ? one : { ...one, column: column - first }];
  });
  return moved.length === columns.length && moved.every((one, at) => one === columns[at]) ? columns : moved;
}

export function shiftedBreaks(page: PageSetup, shift: LineShift): PageSetup {
  const moved = (breaks: readonly number[]): number[] => breaks.flatMap((line) => shiftedLine(line, shift) ?? []);
  return shift.axis === "rows" ? { ...page, rowBreaks: moved(page.rowBreaks) } : { ...page, columnBreaks: moved(page.columnBreaks) };
}

/** The corners of a chart: it is changed in place, since it is one and the same for whoever holds it. */
export function shiftChart(chart: ChartModel, drawings: readonly DrawingInFile[], shift: LineShift): void {
  const follows = drawings.find((one) => one.chart === chart)?.corners?.follows ?? "twoCell";
  Object.assign(chart, shiftedMarkers(chart.from, chart.to, follows, shift));
}

function shiftedDrawing(drawing: DrawingInFile, shift: LineShift): DrawingInFile {
  if (!drawing.corners) return { ...drawing, area: shiftedArea(drawing.area, shift) ?? drawing.area };
  const { from, to, follows } = drawing.corners;
  const corners = { ...shiftedMarkers(from, to, follows, shift), follows };
  const grownBy = (line: "row" | "column"): number => corners.to[line] - corners.from[line] - (to[line] - from[line]);
  const { area } = drawing;
  return { ...drawing, corners, area: { row: corners.from.row, column: corners.from.column, rows: Math.max(1, area.rows + grownBy("row")), columns: Math.max(1, area.columns + grownBy("column")) } };
}

function shiftedComment<T extends SheetModel["comments"][number]>(comment: T, shift: LineShift): T[] {
  const area = shiftedArea({ row: comment.row, column: comment.column, rows: 1, columns: 1 }, shift);
  return area ? [{ ...comment, row: area.row, column: area.column }] : [];
}

export function shiftedFilter(filter: SheetModel["autoFilter"], shift: LineShift): SheetModel["autoFilter"] {
  const area = filter && shiftedArea(filter.area, shift);
  if (!filter || !area) return null;
  return { ...filter, area, ...(filter.columns && shift.axis === "columns" ? { columns: shiftedCriteria(filter.columns, filter.area, shift) } : {}) };
}

/** Runs of columns, with a gap where columns were put in. */
export function shiftedRuns<T extends Pick<ColumnRun, "first" | "last">>(runs: readonly T[], shift: LineShift): T[] {
  return runs.flatMap((run) => {
    const cut = shift.count > 0 && run.first < shift.at && run.last >= shift.at;
    const parts = cut ? [{ ...run, last: shift.at - 1 }, { ...run, first: shift.at }] : [run];
    return parts.flatMap((part) => {
      const area = shiftedArea({ row: 0, rows: 1, column: part.first, columns: part.last - part.first + 1 }, shift);
      return area ? [{ ...part, first: area.column, last: area.column + area.columns - 1 }] : [];
    });
  });
}
