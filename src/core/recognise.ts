import { isBlank, textOf } from "./cell-text";
import { chooseColumns, type Choice, type HeadedColumn } from "./column-choice";
import { knownWords, profileOf, type KnownWords } from "./column-profile";
import { scoreHeading, type FieldScores } from "./heading";
import { OUR_HEADINGS, type Layout, type OurColumn, type SheetLayout } from "./layout";
import { tellReferencesApart } from "./reference-columns";
import type { Settings } from "./settings";
import { isOurSheet, roleOf } from "./sheet-role";
import { valueAt, type CellValue, type Sheet, type TableOutline, type Workbook } from "./workbook";

/** So many first rows of each sheet are looked at, and no more: a workbook that holds only these is recognised the same. */
export const HEAD_ROWS = 120;
/** The headings are looked for in so many first rows of a sheet. */
const HEADING_ROWS = 40;
const COLUMNS_LOOKED_AT = 300;

/** Rows and columns that belong to one heading row: a table's, or the sheet's. */
interface Frame {
  readonly headingRow: number;
  readonly table: TableOutline | null;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly lastRow: number;
}

interface Found extends Frame {
  readonly choice: Choice;
  readonly headed: readonly HeadedColumn[];
  readonly ours: SheetLayout["ours"];
}

/** What is worked out once for all sheets. */
interface Known {
  readonly words: KnownWords;
  readonly scoreOf: (heading: string) => FieldScores;
}

function known(settings: Settings): Known {
  const scored = new Map<string, FieldScores>();
  const scoreOf = (heading: string): FieldScores => {
    const scores = scored.get(heading) ?? scoreHeading(heading);
    scored.set(heading, scores);
    return scores;
  };
  return { words: knownWords(settings), scoreOf };
}

const ourColumnOf = (heading: string): OurColumn | null =>
  (Object.keys(OUR_HEADINGS) as OurColumn[]).find((column) => OUR_HEADINGS[column].toLowerCase() === heading.toLowerCase()) ?? null;

function frameOf(sheet: Sheet, headingRow: number): Frame {
  const { used } = sheet;
  const table = sheet.tables.find(({ area, headings }) => headings && area.row === headingRow) ?? null;
  if (!table) {
    const lastColumn = Math.min(used.column + used.columns, used.column + COLUMNS_LOOKED_AT) - 1;
    return { headingRow, table, firstColumn: used.column, lastColumn, lastRow: used.row + used.rows - 1 };
  }
  const { area } = table;
  const lastRow = area.row + area.rows - 1 - (table.totals ? 1 : 0);
  return { headingRow, table, firstColumn: area.column, lastColumn: area.column + area.columns - 1, lastRow };
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** A heading is one cell of text, whatever its line breaks. */
function headingAt(sheet: Sheet, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  return typeof value === "string" ? oneLine(value) : "";
}

/** A cell left empty in the heading row may have its heading in the row above: group headings and merged cells do that. */
function headingOver(sheet: Sheet, row: number, column: number): string {
  const own = headingAt(sheet, row, column);
  return own !== "" || !isBlank(valueAt(sheet, row, column)) || row === sheet.used.row ? own : headingAt(sheet, row - 1, column);
}

function cellsBelow(sheet: Sheet, frame: Frame, column: number): CellValue[] {
  const last = Math.min(frame.lastRow, sheet.used.row + HEAD_ROWS - 1);
  const cells: CellValue[] = [];
  for (let row = frame.headingRow + 1; row <= last; row++) cells.push(valueAt(sheet, row, column));
  return cells;
}

function headedColumns(sheet: Sheet, frame: Frame, { words, scoreOf }: Known): HeadedColumn[] {
  const headed: HeadedColumn[] = [];
  for (let column = frame.firstColumn; column <= frame.lastColumn; column++) {
    const heading = headingOver(sheet, frame.headingRow, column);
    if (heading === "" || ourColumnOf(heading)) continue;
    const scores = scoreOf(heading);
    const isKnown = Object.keys(scores).length > 0;
    headed.push({ column, heading, scores, profile: profileOf(isKnown ? cellsBelow(sheet, frame, column) : [], words) });
  }
  return headed;
}

/** Where our own columns stand: anywhere in the heading row, beyond a table too if something kept them from standing beside it. */
function ourColumns(sheet: Sheet, headingRow: number): SheetLayout["ours"] {
  const ours: Partial<Record<OurColumn, number>> = {};
  (sheet.values[headingRow - sheet.used.row] ?? []).forEach((value, place) => {
    const ourColumn = typeof value === "string" ? ourColumnOf(oneLine(value)) : null;
    if (ourColumn) ours[ourColumn] ??= sheet.used.column + place;
  });
  return ours;
}

/** At least two of its cells could be headings. */
const isHopeful = (sheet: Sheet, row: number, { scoreOf }: Known): boolean => {
  const cells = (sheet.values[row - sheet.used.row] ?? []).slice(0, COLUMNS_LOOKED_AT);
  return cells.filter((value) => typeof value === "string" && Object.keys(scoreOf(oneLine(value))).length > 0).length >= 2;
};

/** Headings are repeated down some sheets, for printing: the first are the ones that count. */
function repeats(sheet: Sheet, row: number, earlier: Found): boolean {
  const own = earlier.headed.map(({ column }) => headingAt(sheet, row, column));
  const filled = own.filter((heading) => heading !== "").length;
  return earlier.headed.filter(({ heading }, place) => heading === own[place]).length * 2 > filled;
}

/** The row whose headings, with the cells beneath, say most; the upper one of two that say the same. */
function findHeadings(sheet: Sheet, knowledge: Known): Found | null {
  let best: Found | null = null;
  const last = Math.min(sheet.used.row + Math.min(HEADING_ROWS, sheet.used.rows) - 1, sheet.used.row + sheet.values.length - 1);
  for (let row = sheet.used.row; row <= last; row++) {
    if (!isHopeful(sheet, row, knowledge)) continue;
    const frame = frameOf(sheet, row);
    const headed = headedColumns(sheet, frame, knowledge);
    const found: Found = { ...frame, choice: chooseColumns(headed), headed, ours: ourColumns(sheet, row) };
    if (!best || (found.choice.total > best.choice.total + 0.01 && !repeats(sheet, row, best))) best = found;
  }
  return best;
}

/** Headings merged over two rows leave the lower one blank: data begins at the first row that has something in a mapped column. */
function firstDataRow(sheet: Sheet, { headingRow, lastRow }: Frame, columns: readonly number[]): number {
  const looked = Math.min(lastRow, headingRow + 2);
  for (let row = headingRow + 1; row <= looked; row++) {
    if (columns.some((column) => !isBlank(valueAt(sheet, row, column)))) return row;
  }
  return headingRow + 1;
}

function neither(sheet: string): SheetLayout {
  return {
    sheet, role: "neither", headingRow: -1, firstRow: 0, lastRow: -1, columns: {}, ambiguities: [], unmapped: [], ours: {}, table: null, closedItems: false,
  };
}

function layoutOf(sheet: Sheet, knowledge: Known): { layout: SheetLayout; found: Found | null } {
  const found = isOurSheet(sheet.name) ? null : findHeadings(sheet, knowledge);
  const role = found ? roleOf(found.choice.columns, found.headed.map(({ heading }) => heading)) : "neither";
  if (!found || role === "neither") return { layout: neither(sheet.name), found: null };
  return { layout: describe(sheet, found, found.choice, role), found };
}

function describe(sheet: Sheet, found: Found, { columns, ambiguities }: Choice, role: SheetLayout["role"]): SheetLayout {
  const mapped = new Set(Object.values(columns));
  const asked = new Set(ambiguities.flatMap((question) => question.columns));
  return {
    sheet: sheet.name,
    role,
    headingRow: found.headingRow,
    firstRow: firstDataRow(sheet, found, [...mapped]),
    lastRow: found.lastRow,
    columns,
    ambiguities,
    unmapped: found.headed.filter(({ column }) => !mapped.has(column) && !asked.has(column)).map(({ column, heading }) => ({ column, heading })),
    ours: found.ours,
    table: found.table?.name ?? null,
    closedItems: columns.status === undefined && /\b(?:closed|completed|archived?)\b/i.test(sheet.name),
  };
}

/** The references in the first rows of the registers: they tell which of two "Ref" columns of a plan is the recommendation's. */
function referencesOf(sheets: readonly { sheet: Sheet; layout: SheetLayout }[]): Set<string> {
  const references = new Set<string>();
  for (const { sheet, layout } of sheets) {
    const column = layout.columns.reference;
    if (layout.role !== "register" || column === undefined) continue;
    const last = Math.min(layout.lastRow, sheet.used.row + HEAD_ROWS - 1);
    for (let row = layout.firstRow; row <= last; row++) references.add(textOf(valueAt(sheet, row, column)).toLowerCase());
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
 * follows from the fields found (`roleOf`). Two "Ref" columns are told apart by the register's references
 * (`tellReferencesApart`). Where there is a register and no plan, the register is the plan: one row for each recommendation.
 */
export function recognise(workbook: Workbook, settings: Settings): Layout {
  const knowledge = known(settings);
  const visible = workbook.sheets.filter((sheet) => sheet.visible);
  const sheets = visible.map((sheet) => ({ sheet, ...layoutOf(sheet, knowledge) }));
  const hasPlan = sheets.some(({ layout }) => layout.role === "plan");
  const references = referencesOf(sheets);
  return {
    sheets: sheets.map(({ sheet, layout, found }) => {
      if (!found) return layout;
      const role = hasPlan ? layout.role : "plan";
      const choice = tellReferencesApart(found.choice, found.headed, (column) => cellsBelow(sheet, found, column), role === "plan" ? references : new Set());
      return describe(sheet, found, choice, role);
    }),
  };
}
