import type { Layout, SheetLayout } from "../../src/core/layout";
import { columnLetters } from "../../src/core/workbook";
import type { LabelledColumn, LabelledSheet, LabelledWorkbook } from "./labels";

/** What was found of one workbook, held against its labels. `faults` and `remarks` are sentences for a person. */
export interface Judgement {
  readonly sheets: number;
  readonly sheetsRight: number;
  readonly columns: number;
  readonly columnsRight: number;
  readonly columnsAsked: number;
  /** Columns that were given a field that their label forbids, and mapped columns of sheets that must not be chosen. */
  readonly forbidden: number;
  /** A workbook labelled "not-a-plan" of which some sheet was taken. */
  readonly mappedNotAPlan: boolean;
  readonly faults: readonly string[];
  /** No faults, and worth a look: rows of data, columns that no label names. */
  readonly remarks: readonly string[];
}

type SheetJudgement = Omit<Judgement, "mappedNotAPlan">;

const NOTHING: SheetJudgement = { sheets: 0, sheetsRight: 0, columns: 0, columnsRight: 0, columnsAsked: 0, forbidden: 0, faults: [], remarks: [] };

function sum(parts: readonly SheetJudgement[]): SheetJudgement {
  return parts.reduce((one, other) => ({
    sheets: one.sheets + other.sheets,
    sheetsRight: one.sheetsRight + other.sheetsRight,
    columns: one.columns + other.columns,
    columnsRight: one.columnsRight + other.columnsRight,
    columnsAsked: one.columnsAsked + other.columnsAsked,
    forbidden: one.forbidden + other.forbidden,
    faults: [...one.faults, ...other.faults],
    remarks: [...one.remarks, ...other.remarks],
  }), NOTHING);
}

const numberOf = (letters: string): number => [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** "H:AS" holds "J". */
function holds(range: string, column: string): boolean {
  const [first = "", last = first] = range.split(":");
  return numberOf(column) >= numberOf(first) && numberOf(column) <= numberOf(last);
}

/** Mapped columns as letters, with the field of each. */
const mappedColumns = (layout: SheetLayout): Map<string, string> => new Map(Object.entries(layout.columns).map(([field, column]) => [columnLetters(column), field]));

const isWanted = (field: string | undefined, { field: wanted, alsoAcceptable }: LabelledColumn): boolean => field !== undefined && (field === wanted || alsoAcceptable.includes(field));

function isAsked({ ambiguities }: SheetLayout, label: LabelledColumn): boolean {
  return ambiguities.some(({ columns, fields }) => columns.some((column) => columnLetters(column) === label.column) && fields.some((field) => isWanted(field, label)));
}

function judgeColumn(layout: SheetLayout, mapped: ReadonlyMap<string, string>, label: LabelledColumn): SheetJudgement {
  const field = mapped.get(label.column);
  const isRight = [label.column, ...label.alternativeColumns].some((column) => isWanted(mapped.get(column), label));
  if (isRight) return { ...NOTHING, columns: 1, columnsRight: 1 };
  if (label.optional && field === undefined) return NOTHING;
  if (isAsked(layout, label)) return { ...NOTHING, columns: 1, columnsAsked: 1, remarks: [`${layout.sheet} ${label.column}: asked about ${label.field}`] };
  const found = field === undefined ? "left" : `taken for ${field}`;
  return { ...NOTHING, columns: 1, faults: [`${layout.sheet} ${label.column} (“${label.heading}”): ${found}, and it is ${label.field}`] };
}

function judgeForbidden(sheet: LabelledSheet, mapped: ReadonlyMap<string, string>): SheetJudgement {
  const faults = [...mapped].flatMap(([column, field]) =>
    sheet.mustNotMap
      .filter((forbidden) => holds(forbidden.column, column) && (forbidden.field === "*" || forbidden.field === field))
      .map(({ why }) => `${sheet.name} ${column}: taken for ${field}, which its label forbids (${why})`),
  );
  return { ...NOTHING, forbidden: faults.length, faults };
}

/** The heading row may be any of the rows over which the headings stand, but for those that the label warns of. */
function isHeadingRow({ headerRow, headerSpan, notHeaderRows }: LabelledSheet, row: number): boolean {
  const [first, last] = headerSpan ?? [headerRow, headerRow];
  return row >= first && row <= last && !notHeaderRows.includes(row);
}

function remarksOn(sheet: LabelledSheet, layout: SheetLayout, mapped: ReadonlyMap<string, string>): string[] {
  const remarks: string[] = [];
  const { firstDataRow, lastDataRow, columns } = sheet;
  if (firstDataRow && layout.firstRow + 1 !== firstDataRow) remarks.push(`${sheet.name}: data from row ${layout.firstRow + 1}, and it begins in row ${firstDataRow}`);
  if (lastDataRow && layout.lastRow + 1 !== lastDataRow) remarks.push(`${sheet.name}: data to row ${layout.lastRow + 1}, and it ends in row ${lastDataRow}`);
  const named = columns.flatMap(({ column, alternativeColumns }) => [column, ...alternativeColumns]);
  for (const [column, field] of mapped) if (!named.includes(column)) remarks.push(`${sheet.name} ${column}: taken for ${field}, and no label names it`);
  return remarks;
}

function judgeSheet(sheet: LabelledSheet, layout: SheetLayout | undefined, unsureAcceptable: boolean): SheetJudgement {
  if (!layout || layout.role === "neither") {
    if (unsureAcceptable) return { ...NOTHING, sheets: 1, sheetsRight: 1, remarks: [`${sheet.name}: left alone, as its label allows`] };
    return { ...NOTHING, sheets: 1, columns: sheet.columns.filter(({ optional }) => !optional).length, faults: [`${sheet.name}: not taken`] };
  }
  const mapped = mappedColumns(layout);
  const isRight = isHeadingRow(sheet, layout.headingRow + 1);
  const faults = isRight ? [] : [`${sheet.name}: headings found in row ${layout.headingRow + 1}, and they are in row ${sheet.headerRow}`];
  const own: SheetJudgement = { ...NOTHING, sheets: 1, sheetsRight: isRight ? 1 : 0, faults, remarks: remarksOn(sheet, layout, mapped) };
  return sum([own, ...sheet.columns.map((label) => judgeColumn(layout, mapped, label)), judgeForbidden(sheet, mapped)]);
}

/** A sheet that must not be chosen and was: each column that was mapped is one too many. */
function judgeTaken(layout: SheetLayout, why: string): SheetJudgement {
  const columns = Object.entries(layout.columns).map(([field, column]) => `${columnLetters(column)} for ${field}`);
  return { ...NOTHING, forbidden: columns.length, faults: [`${layout.sheet}: taken (${columns.join(", ")}), and it must not be (${why})`] };
}

/** Holds what was recognised in a workbook against what a careful person would recognise. */
export function judge(workbook: LabelledWorkbook, layout: Layout): Judgement {
  const taken = layout.sheets.filter(({ role }) => role !== "neither");
  if (workbook.kind === "not-a-plan") {
    return { ...sum(taken.map((sheet) => judgeTaken(sheet, "not a plan"))), mappedNotAPlan: taken.length > 0 };
  }
  const labelled = workbook.sheets.map((sheet) => judgeSheet(sheet, layout.sheets.find(({ sheet: name }) => name === sheet.name), workbook.unsureAcceptable));
  const others = workbook.notSheets.flatMap(({ name, why }) => taken.filter(({ sheet }) => sheet === name).map((sheet) => judgeTaken(sheet, why)));
  return { ...sum([...labelled, ...others]), mappedNotAPlan: false };
}
