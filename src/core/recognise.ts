import { isBlank, textOf } from "./cell-text";
import type { Choice } from "./column-choice";
import { knownWords } from "./column-profile";
import { tellCompletionDate } from "./completion-date";
import { endOfData } from "./data-end";
import { scoreBeneath, type FieldScores } from "./heading";
import { cellsBelow, findHeadings, HEAD_ROWS, type Found, type Known } from "./heading-row";
import type { Layout, SheetLayout } from "./layout";
import { tellReferencesApart } from "./reference-columns";
import type { Settings } from "./settings";
import { isOurSheet, roleOf } from "./sheet-role";
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
    sheet, role: "neither", headingRow: -1, firstRow: 0, lastRow: -1, columns: {}, ambiguities: [], unmapped: [], ours: {}, table: null, closedItems: false,
  };
}

function layoutOf(sheet: Sheet, knowledge: Known, settings: Settings): { layout: SheetLayout; found: Found | null } {
  const first = isOurSheet(sheet.name) ? null : findHeadings(sheet, knowledge);
  const found = first && { ...first, choice: tellCompletionDate(first.choice, sampleOf(sheet, first), settings) };
  const role = found ? roleOf(found.choice, found.headed) : "neither";
  if (!found || role === "neither") return { layout: neither(sheet.name), found: null };
  return { layout: describe(sheet, found, found.choice, role), found };
}

function describe(sheet: Sheet, found: Found, { columns, ambiguities }: Choice, role: SheetLayout["role"]): SheetLayout {
  const mapped = new Set(Object.values(columns));
  const asked = new Set(ambiguities.flatMap((question) => question.columns));
  const firstRow = firstDataRow(sheet, found, [...mapped]);
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
 * follows from the fields found (`roleOf`). Rows that explain the headings are no data (`guideRows`), nor is another small
 * table below (`endOfData`). A "Completion date" is planned or actual by its statuses (`tellCompletionDate`). Two "Ref" columns are told apart by the register's references
 * (`tellReferencesApart`). Where there is a register and no plan, the register is the plan: one row for each recommendation.
 */
export function recognise(workbook: Workbook, settings: Settings): Layout {
  const knowledge = known(settings);
  const visible = workbook.sheets.filter((sheet) => sheet.visible);
  const sheets = visible.map((sheet) => ({ sheet, ...layoutOf(sheet, knowledge, settings) }));
  const hasPlan = sheets.some(({ layout }) => layout.role === "plan");
  const references = referencesOf(sheets);
  return {
    sheets: sheets.map(({ sheet, layout, found }) => {
      if (!found) return layout;
      const role = hasPlan ? layout.role : "plan";
      const choice = tellReferencesApart(found.choice, found.headed, sampleOf(sheet, found), role === "plan" ? references : new Set());
      return describe(sheet, found, choice, role);
    }),
  };
}
