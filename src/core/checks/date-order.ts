import { orderOf } from "../date-order";
import { dayFromParts, fromSerial, partsOf, type Day } from "../day";
import type { Field } from "../fields";
import { monthCells } from "../month-column";
import type { ProblemFound } from "../problem";
import type { RecommendationRow } from "../rows";
import { valueAt, type CellValue } from "../workbook";
import type { Check, SheetRead } from "./check";

const DATES: readonly Field[] = ["published", "responded", "deadline", "extendedDeadline", "agreedOn", "submittedOn", "closed", "target", "originalTarget", "start", "lastUpdated", "revisedTarget"];

/** The same day with its month first, "10 July" for "7 October"; null where that is no other day. */
function swappedDay(day: Day): Day | null {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return dayOfMonth === month ? null : dayFromParts({ year, month: dayOfMonth, day: month });
}

interface Swappable {
  readonly row: RecommendationRow;
  readonly day: Day;
  readonly swapped: Day;
}

/** The true dates of a column whose day could be a month; null where there is one whose day could not. */
function swappableIn({ sheet }: SheetRead, column: number, rows: readonly RecommendationRow[], date1904: boolean): { readonly dates: Swappable[]; readonly areAll: boolean } {
  const isMonth = monthCells(sheet, column, rows.map(({ row }) => row));
  const dates: Swappable[] = [];
  let areAll = true;
  for (const row of rows) {
    const value = valueAt(sheet, row.row, column);
    const day = typeof value === "number" && !isMonth(row.row) ? fromSerial(value, date1904) : null;
    if (day === null) continue;
    areAll &&= partsOf(day).day <= 12;
    const swapped = swappedDay(day);
    if (swapped !== null) dates.push({ row, day, swapped });
  }
  return { dates, areAll };
}

/** Fewer dates are so by chance. */
const FEWEST = 3;

function* orderOfColumn(read: SheetRead, field: Field, column: number, rows: readonly RecommendationRow[], date1904: boolean): Iterable<ProblemFound> {
  const texts = rows.map(({ row }) => valueAt(read.sheet, row, column)).filter((value) => typeof value === "string" && value !== "");
  const { monthFirst, leftByMonthFirst } = orderOf(new Set<CellValue>(texts));
  if (monthFirst === null && !leftByMonthFirst) return;
  const { dates, areAll } = swappableIn(read, column, rows, date1904);
  const [first] = dates;
  const at = (row: RecommendationRow) => ({ sheet: row.sheet, row: row.row, column });
  if (monthFirst !== null && first) yield { code: "dates-maybe-swapped", at: at(first.row), reference: first.row.reference, field, dates: dates.length, day: first.day, monthFirst };
  if (monthFirst !== null || !areAll || texts.length + dates.length < FEWEST) return;
  for (const { row, day, swapped } of dates) yield { code: "date-maybe-swapped", at: at(row), reference: row.reference, field, day, swapped };
}

/**
 * True dates beside texts that show that day and month were taken the wrong way round: where a text has its month first, one note for
 * the column; where the only dates left as text are those that cannot be read with the month first, a note on each.
 */
export const checkDateOrder: Check = function* ({ register, actions, sheets, date1904 }) {
  const bySheet = new Map<string, RecommendationRow[]>(sheets.map(({ sheet }) => [sheet.name, []]));
  for (const row of register.rows) bySheet.get(row.sheet)?.push(row);
  for (const { row } of actions) bySheet.get(row.sheet)?.push(row);
  for (const read of sheets) {
    const { columns, revisedBefore = [] } = read.layout;
    const rows = bySheet.get(read.sheet.name) ?? [];
    const dated = [...DATES.map((field) => [field, columns[field]] as const), ...revisedBefore.map((column) => ["revisedTarget", column] as const)];
    for (const [field, column] of dated) if (column !== undefined) yield* orderOfColumn(read, field, column, rows, date1904);
  }
};
