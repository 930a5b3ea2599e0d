import { addresseeReader } from "../addressee/addressees";
import { plainWords, textOf } from "../cell-text";
import { toSerial, type Day } from "../day";
import type { CellsEdit, ColumnRun, Edit } from "../edit";
import type { Field } from "../fields";
import type { SheetLayout } from "../layout";
import { cellTextOf } from "../plan-text";
import type { Settings } from "../settings";
import { formatAt, valueAt, type Area, type CellValue, type Sheet, type Workbook } from "../workbook";
import { wholeText, type DraftItem, type IntakeDraft } from "./intake-draft";
import type { IntakeItem, ItemKind } from "./intake";
import type { RowAbove } from "./row-place";

/** A list that rows are added to: where they go, and what stands above them. */
export interface RowTarget {
  readonly sheet: Sheet;
  readonly layout: SheetLayout;
  readonly area: Area;
  /** null where the list has no row yet that new ones could be made like. */
  readonly above: RowAbove | null;
  /** The number formats of the new rows' own cells, row by row. */
  readonly ownFormats: RowAbove["ownFormats"];
}

type RowValues = Readonly<Partial<Record<Field, CellValue>>>;

const KINDS: Readonly<Record<ItemKind, string>> = { recommendation: "Recommendation", "area-for-improvement": "Area for improvement", "cause-of-concern": "Cause of concern" };
const DATE_FORMAT = "dd/mm/yyyy";

/** The items that become new rows of the register. */
export const newItems = ({ items }: IntakeDraft): DraftItem[] => items.filter(({ include, standing }) => include && standing.is === "new");

/** Those of them that get a first row in the plan. */
export const newActions = (draft: IntakeDraft): DraftItem[] => newItems(draft).filter(({ forForce }) => forForce);

/** The word for "not started" that the sheet's own status column uses; null where it uses none. */
function ownWord({ sheet, layout }: RowTarget, settings: Settings): string | null {
  const { status } = layout.columns;
  if (status === undefined) return null;
  const words = new Set(settings.statusWords.filter(({ means }) => means === "not-started").map(({ word }) => plainWords(word)));
  for (let row = layout.firstRow; row <= layout.lastRow; row++) {
    const text = textOf(valueAt(sheet, row, status));
    if (words.has(plainWords(text))) return text;
  }
  return null;
}

const settingsWord = ({ statusWords }: Settings): string => statusWords.find(({ means }) => means === "not-started")?.word ?? "Not started";

/** Whom it is addressed to as a register says it, so that it is read as what the user has settled. */
function addresseeOf(item: IntakeItem, forForce: boolean, settings: Settings): string {
  const lead = item.leadAddressee ?? "";
  const said = lead.charAt(0).toUpperCase() + lead.slice(1);
  const isOurs = addresseeReader(settings)(said) === null;
  if (isOurs !== forForce) return forForce ? settings.force || "Chief constables" : "Not for the force";
  return item.others.length === 0 || said === "" ? said : `${said} (with ${item.others.join(", ")})`;
}

function registerValues(draft: IntakeDraft, each: DraftItem, word: string | null, settings: Settings, date: (day: Day | null) => CellValue): RowValues {
  const { item, forForce } = each;
  return {
    reference: each.reference, report: draft.report, published: date(draft.published), kind: KINDS[item.kind], recommendationText: wholeText(item),
    addressee: addresseeOf(item, forForce, settings), deadline: date(each.deadline), level: each.level, executiveLead: each.executiveLead, deliveryLead: each.deliveryLead,
    status: forForce ? (word ?? "") : "",
  };
}

function planValues(draft: IntakeDraft, each: DraftItem, word: string, date: (day: Day | null) => CellValue): RowValues {
  return {
    reference: each.reference, report: draft.report, recommendationText: wholeText(each.item), deadline: date(each.deadline), target: date(each.deadline), level: each.level,
    executiveLead: each.executiveLead, deliveryLead: each.deliveryLead, status: word,
  };
}

/** What the cells' formats are to be: as above them, but for a date, which no format for text or plain numbers may hold. */
function formatFor(value: CellValue, isDate: boolean, above: string): string {
  return isDate && typeof value === "number" && (above === "General" || above === "@") ? DATE_FORMAT : above;
}

const DATES: ReadonlySet<string> = new Set<Field>(["published", "deadline", "target"]);

/** One column's new cells; null where there is nothing to write, or a formula of the user's goes on. */
function columnEdit({ sheet, area, above, ownFormats }: RowTarget, field: string, column: number, rows: readonly RowValues[]): CellsEdit | null {
  const known = above?.columns.find((one) => one.column === column);
  // The fields of a row are named by `Field`, and so are the layout's columns.
  const to = rows.map((row) => { const value = row[field as Field] ?? ""; return typeof value === "string" ? cellTextOf(value) : value; });
  if (known?.isFormula === true || to.every((value) => value === "")) return null;
  const now = rows.map((_, place) => ownFormats[place]?.[column - area.column] ?? "General");
  const formats = { from: now, to: to.map((value, place) => formatFor(value, DATES.has(field), known?.format ?? now[place] ?? "General")) };
  return { kind: "cells", sheet: sheet.name, row: area.row, column, from: rows.map(() => ""), to, formats };
}

/** The list's columns but for ours: those get their look when the figures are brought up to date, and their conditional formats go down to the foot. */
function looksOf({ column, columns }: Area, { ours }: SheetLayout): ColumnRun[] {
  const own = new Set<number>(Object.values(ours));
  const runs: { column: number; columns: number }[] = [];
  for (let at = column; at < column + columns; at++) {
    const last = runs.at(-1);
    if (own.has(at)) continue;
    if (last && last.column + last.columns === at) last.columns += 1;
    else runs.push({ column: at, columns: 1 });
  }
  return runs;
}

function rowsEdits(target: RowTarget, rows: readonly RowValues[]): Edit[] {
  const { sheet, layout, area, above } = target;
  if (rows.length === 0) return [];
  const table = sheet.tables.find(({ name }) => name === layout.table);
  const bottom = area.row + area.rows;
  const grows = table !== undefined && bottom > table.area.row + table.area.rows;
  const like = above && {
    row: area.row - 1, looks: above.isBare ? looksOf(area, layout) : [], formulas: above.columns.flatMap(({ column, isFormula }) => (isFormula ? [column] : [])),
    lists: above.columns.flatMap(({ column, list }) => (list === null ? [] : [{ column, source: list }])),
  };
  const cells = Object.entries(layout.columns).flatMap(([field, column]) => columnEdit(target, field, column, rows) ?? []);
  return [
    // The table first: a formula that names its columns by "this row" is at home in no other row.
    ...(grows ? [{ kind: "table" as const, sheet: sheet.name, table: table.name, from: table.area, to: { ...table.area, rows: bottom - table.area.row } }] : []),
    ...(like ? [{ kind: "rows" as const, sheet: sheet.name, ...area, from: null, to: like }] : []),
    ...cells,
  ];
}

/** The register's cells for items whose new wording or date somebody has confirmed. */
function changeEdits(draft: IntakeDraft, date1904: boolean): CellsEdit[] {
  return draft.items.flatMap(({ include, standing, item, deadline }) => {
    if (!include || standing.is !== "changed") return [];
    const { row, changes } = standing;
    return changes.flatMap(({ field }): CellsEdit[] => {
      const column = row.columns[field];
      if (column === undefined) return [];
      if (field === "recommendationText") return [{ kind: "cells", sheet: row.sheet, row: row.row, column, from: [row.recommendationText], to: [cellTextOf(wholeText(item))] }];
      return deadline === null ? [] : [{ kind: "cells", sheet: row.sheet, row: row.row, column, from: [""], to: [toSerial(deadline, date1904)] }];
    });
  });
}

/** The changes with what the cells hold now on their `from` side, and the format of a date. */
function settledChanges(workbook: Workbook, edits: readonly CellsEdit[]): CellsEdit[] {
  return edits.flatMap((edit) => {
    const sheet = workbook.sheets.find(({ name }) => name === edit.sheet);
    if (!sheet) return [];
    const format = formatAt(sheet, edit.row, edit.column);
    return [{ ...edit, from: [valueAt(sheet, edit.row, edit.column)], formats: { from: [format], to: [formatFor(edit.to[0] ?? "", typeof edit.to[0] === "number", format)] } }];
  });
}

/**
 * The edits that add a draft: its new items to the register, the first action of those for the force to the plan, and the
 * changes that were confirmed. `register` and `plan` have room for `newItems` and `newActions`; null where there is no such
 * sheet. Only mapped columns are written, and none that holds a formula.
 */
export function planIntake(workbook: Workbook, draft: IntakeDraft, register: RowTarget | null, plan: RowTarget | null, settings: Settings): Edit[] {
  const date = (day: Day | null): CellValue => (day === null ? "" : toSerial(day, workbook.date1904));
  // A register without a row has no word of its own yet.
  const registerWord = register && (ownWord(register, settings) ?? (register.above === null ? settingsWord(settings) : null));
  const planWord = (plan && ownWord(plan, settings)) ?? settingsWord(settings);
  return [
    ...(register ? rowsEdits(register, newItems(draft).map((each) => registerValues(draft, each, registerWord, settings, date))) : []),
    ...(plan ? rowsEdits(plan, newActions(draft).map((each) => planValues(draft, each, planWord, date))) : []),
    ...settledChanges(workbook, changeEdits(draft, workbook.date1904)),
  ];
}
