import { isBlank } from "./cell-text";
import type { Choice } from "./column-choice";
import { knownWords, profileOf, type KnownWords } from "./column-profile";
import { tellCompletionDate } from "./completion-date";
import { endOfData } from "./data-end";
import { BY_WHEN, type Field } from "./fields";
import { answersOf, scoreBeneath } from "./heading";
import type { FieldScores } from "./heading-match";
import { cellsBelow, findHeadings, HEAD_ROWS, readHeadings, type Found, type Known } from "./heading-row";
import { isAboutByWhen, type Ambiguity, type HiddenSheet, type Layout, type LeftOutSheet, type SheetLayout, type SheetRole } from "./layout";
import { isOurSheet } from "./our-sheets";
import { recallColumns } from "./recalled-columns";
import { fullestFrame, recallFrame, recallSheets } from "./recalled-sheets";
import { recollect, surenessOf, withRecollection, type Recollection } from "./recollection";
import { shownAt } from "./reference-cell";
import { tellReferencesApart } from "./reference-columns";
import { tellRevisedDates, type RevisedChoice } from "./revised-columns";
import type { Remembered, RememberedSheet } from "./remembered";
import type { Settings } from "./settings";
import { couldBePlan, roleOf, saidOfAll } from "./sheet-role";
import { tellWhoseDate } from "./whose-date";
import { valueAt, type Sheet, type Workbook } from "./workbook";

function known(settings: Settings): Known {
  const scored = new Map<string, FieldScores>();
  const scoreOf = (heading: string, group: string): FieldScores => {
    const key = `${group}\n${heading}`;
    const scores = scored.get(key) ?? scoreBeneath(group, heading);
    scored.set(key, scores);
    return scores;
  };
  return { words: knownWords(settings), scoreOf };
}

/** The sample of a column's cells, in its sheet. */
const sampleOf = (sheet: Sheet, found: Found) => (column: number) => cellsBelow(sheet, found, found.guideRows, column);

/**
 * Data begins below the rows that explain the headings. Headings merged over two rows leave the lower one blank: then at the
 * first row that has something in a mapped column.
 */
function firstDataRow(sheet: Sheet, { headingRow, lastRow, guideRows }: Found, columns: readonly number[]): number {
  const first = headingRow + 1 + guideRows;
  const looked = Math.min(lastRow, first + 1);
  for (let row = first; row <= looked; row++) {
    if (columns.some((column) => !isBlank(valueAt(sheet, row, column)))) return row;
  }
  return first;
}

function lastDataRow(sheet: Sheet, { table, firstColumn, lastColumn, lastRow }: Found, first: number, columns: Choice["columns"]): number {
  if (table) return lastRow;
  return endOfData(sheet, { first, last: lastRow }, sheet.used.row + HEAD_ROWS - 1, firstColumn, lastColumn, columns);
}

function neither(sheet: string): SheetLayout {
  return {
    sheet, role: "neither", headingRow: -1, firstRow: 0, lastRow: -1, columns: {}, ambiguities: [], unmapped: [], ours: {}, table: null, allAre: null, gone: [], sureness: {},
  };
}

/** What a sheet is, and its list, of which "neither" is not ours to read; null where there is none, or nobody is to look. */
interface SheetFound {
  readonly sheet: Sheet;
  readonly remembered: RememberedSheet | null;
  readonly list: { readonly found: Found; readonly role: SheetRole } | null;
}

/** A list of a sheet that is remembered: with the remembered headings, else as recognised, else as good as can be told. */
function rememberedList(sheet: Sheet, remembered: RememberedSheet, knowledge: Known): Found {
  const best = findHeadings(sheet, knowledge);
  const recalled = recallFrame(sheet, remembered);
  const isBest = best && (!recalled || recallColumns(remembered.columns, best.headed).size >= recalled.found);
  return isBest ? best : readHeadings(sheet, recalled?.frame ?? fullestFrame(sheet), knowledge);
}

function findList(sheet: Sheet, remembered: RememberedSheet | null, knowledge: Known, settings: Settings): SheetFound["list"] {
  if (remembered?.role === "neither") return null;
  const first = remembered ? rememberedList(sheet, remembered, knowledge) : findHeadings(sheet, knowledge);
  if (!first) return null;
  const found = { ...first, choice: tellCompletionDate(first.choice, sampleOf(sheet, first), settings) };
  return { found, role: remembered?.role ?? roleOf(found.choice, found.headed) };
}

/** What the questions leave unclear that could make a row worse: which column is the status, and by when a thing is to be done. */
function unclearIn(ambiguities: readonly Ambiguity[]): Pick<SheetLayout, "statusUnclear" | "byWhenUnclear"> {
  const status = ambiguities.find(({ fields }) => fields.includes("status"))?.columns;
  const byWhen: Partial<Record<Field, readonly number[]>> = {};
  for (const { fields, columns } of ambiguities.filter(isAboutByWhen)) {
    const [field] = fields.filter((one) => BY_WHEN.includes(one));
    if (field) byWhen[field] ??= columns;
  }
  return { ...(status && { statusUnclear: status }), ...(Object.keys(byWhen).length > 0 && { byWhenUnclear: byWhen }) };
}

function describe(sheet: Sheet, found: Found, { choice, revisedBefore }: RevisedChoice, role: SheetRole, recollection: Recollection): SheetLayout {
  const { columns, ambiguities } = choice;
  const mapped = new Set([...Object.values(columns), ...revisedBefore]);
  const asked = new Set(ambiguities.flatMap((question) => question.columns));
  const firstRow = firstDataRow(sheet, found, [...mapped]);
  const statusAnswers = answersOf(found.headed.find(({ column }) => column === columns.status)?.heading ?? "");
  return {
    sheet: sheet.name,
    role,
    headingRow: found.headingRow,
    firstRow,
    lastRow: lastDataRow(sheet, found, firstRow, columns),
    columns,
    ambiguities,
    unmapped: found.headed.filter(({ column }) => !mapped.has(column) && !asked.has(column)).map(({ column, heading }) => ({ column, heading })),
    ours: found.ours,
    table: found.table?.name ?? null,
    allAre: columns.status === undefined ? saidOfAll(sheet.name) : null,
    ...(statusAnswers && { statusAnswers }),
    ...(revisedBefore.length > 0 && { revisedBefore }),
    ...unclearIn(ambiguities),
    gone: recollection.gone,
    sureness: surenessOf(columns, found.headed, recollection.columns),
  };
}

/** The list's columns, as recognised and as remembered. */
function layoutOf({ sheet, remembered, list }: SheetFound, role: SheetRole, references: ReadonlySet<string>, words: KnownWords): SheetLayout {
  if (!list || list.role === "neither") return neither(sheet.name);
  const { found } = list;
  const dated = tellWhoseDate(found.choice, found.headed, role);
  const recognised = tellReferencesApart(dated, found.headed, sampleOf(sheet, found), references);
  const { choice } = tellRevisedDates(recognised, found.headed);
  const recollection = recollect(remembered, found.headed, (column) => profileOf(sampleOf(sheet, found)(column), words));
  const recalled = withRecollection(choice, found.headed, recollection);
  const without = [...recollection.without, ...recollection.gone.map(({ field }) => field)];
  return describe(sheet, found, tellRevisedDates(recalled, found.headed, without), role, recollection);
}

function leftOutOf({ sheet, list }: SheetFound): LeftOutSheet[] {
  if (list?.role !== "neither" || !couldBePlan(list.found.choice, list.found.headed)) return [];
  const { headingRow, headed, choice } = list.found;
  const known = new Set(Object.values(choice.columns));
  return [{ sheet: sheet.name, headingRow, headings: headed.filter(({ column }) => known.has(column)).map(({ column, heading }) => ({ column, heading })) }];
}

/** The hidden sheets that look like a register or a plan, by as many of their first rows as were read. */
function hiddenLists({ sheets, hidden = [] }: Workbook, knowledge: Known, settings: Settings): Omit<HiddenSheet, "isOnly">[] {
  const unseen = [...sheets.filter(({ visible }) => !visible), ...hidden.flatMap(({ first }) => first ?? [])];
  return unseen.filter((sheet) => !isOurSheet(sheet)).flatMap((sheet) => {
    const role = findList(sheet, null, knowledge, settings)?.role ?? "neither";
    return role === "neither" ? [] : [{ sheet: sheet.name, role }];
  });
}

/** The references in the first rows of the registers: they tell which of two "Ref" columns of a plan is the recommendation's. */
function referencesOf(sheets: readonly SheetFound[], words: KnownWords): Set<string> {
  const references = new Set<string>();
  for (const found of sheets.filter(({ list }) => list?.role === "register")) {
    const { columns, firstRow, lastRow } = layoutOf(found, "register", new Set(), words);
    const { sheet } = found;
    const last = Math.min(lastRow, sheet.used.row + HEAD_ROWS - 1);
    if (columns.reference === undefined) continue;
    for (let row = firstRow; row <= last; row++) references.add(shownAt(sheet, row, columns.reference).toLowerCase());
  }
  references.delete("");
  return references;
}

/**
 * Finds the register and the plans among the visible sheets, and says which column holds which field.
 *
 * The scoring rule: what a heading says by the vocabulary (`scoreHeading`, 0 to 1) × how well the cells beneath agree
 * (`fitOf`, 0.25 to 1.25); a column is taken for a field from 0.5 on, and asked about where two are within 0.08
 * (`chooseColumns`). The heading row is the one of the first 40 whose chosen columns add up to most. What the sheet is
 * follows from the fields found (`roleOf`). Rows that explain the headings are no data (`guideRows`), nor is another small
 * table below (`endOfData`). A "Completion date" is planned or actual by its statuses (`tellCompletionDate`). The only date by which
 * is the inspectorate's or the force's by the sheet (`tellWhoseDate`). Two "Ref" columns are told apart by the register's references
 * (`tellReferencesApart`). Several revised dates are one field (`tellRevisedDates`). Where there is a register and no plan, the register is the plan: one row for each recommendation.
 *
 * What is remembered stands before all that: a remembered sheet has its role, and its columns are found again by their
 * headings (`recallSheets`, `recallColumns`); what has gone is told, with the likeliest to have taken its place. Other sheets
 * and other fields are recognised as ever.
 */
export function recognise(workbook: Workbook, settings: Settings, remembered: Remembered | null = null): Layout {
  const knowledge = known(settings);
  const visible = workbook.sheets.filter((sheet) => sheet.visible);
  const users = visible.filter((sheet) => !isOurSheet(sheet));
  const { bySheet, rememberedAs, lost } = recallSheets(remembered ?? { sheets: [] }, users);
  const sheets = visible.map((sheet): SheetFound => {
    const recalled = bySheet.get(sheet.name) ?? null;
    return { sheet, remembered: recalled, list: users.includes(sheet) ? findList(sheet, recalled, knowledge, settings) : null };
  });
  const isSetUp = remembered?.sheets.some(({ role }) => role !== "neither") ?? false;
  const hasPlan = isSetUp || sheets.some(({ list }) => list?.role === "plan");
  const references = referencesOf(sheets, knowledge.words);
  const seen = new Set(sheets.map(({ list }) => list?.role));
  const hidden = isSetUp ? [] : hiddenLists(workbook, knowledge, settings).map((one) => ({ ...one, isOnly: !seen.has(one.role) }));
  return {
    sheets: sheets.map((found) => {
      const role = hasPlan ? (found.list?.role ?? "neither") : "plan";
      return layoutOf(found, role, role === "plan" ? references : new Set(), knowledge.words);
    }),
    ...(hidden.length > 0 && { hidden }),
    lost,
    leftOut: sheets.flatMap(leftOutOf),
    rememberedAs,
  };
}
