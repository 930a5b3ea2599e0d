import { plainWords } from "./cell-text";
import { dayRead } from "./date-reading";
import { addDays, daysBetween, type Day } from "./day";
import type { AssessedRecommendation, Review } from "./review";
import { cellOf, placeOf } from "./rows";
import { isClosed } from "./status";
import type { CellAt } from "./workbook";

/**
 * The commissioner publishes a response within 56 days beginning with the day of the report's publication (Police Act 1996,
 * section 55(5A)), so the last day is 55 calendar days after it: 10 July 2025 for a report of 16 May 2025.
 */
const RESPONSE_DAYS = 55;

/** The last day for the commissioner's response to a report. */
export const responseDueOn = (published: Day): Day => addDays(published, RESPONSE_DAYS);

/** An inspection report, as the register's rows tell of it. */
export interface Report {
  /** As its first row writes it; "" for rows that name no report. */
  readonly title: string;
  readonly published: Day | null;
  /** Where its publication stands, else its first row. */
  readonly at: CellAt;
  readonly recommendations: readonly AssessedRecommendation[];
  readonly forForce: readonly AssessedRecommendation[];
  /** Of those for the force that are still open, the ones that name neither an executive nor a delivery lead. */
  readonly withoutLeads: readonly AssessedRecommendation[];
  /** The clock of section 55: null where the report has no day of publication, or nothing for the force. */
  readonly response: { readonly due: Day; readonly daysLeft: number } | null;
}

/** A report's title as it is shown. */
export const sayReport = (title: string): string => title || "No report named";

/** Recommendations of one report: titles that differ only in case, spaces and punctuation are the same; the same title on two days is two reports. */
function group(recommendations: readonly AssessedRecommendation[]): AssessedRecommendation[][] {
  const byTitle = new Map<string, Map<Day | null, AssessedRecommendation[]>>();
  for (const recommendation of recommendations) {
    const title = plainWords(recommendation.row.report);
    const days = byTitle.get(title) ?? new Map<Day | null, AssessedRecommendation[]>();
    const day = dayRead(recommendation.row.published);
    days.set(day, [...(days.get(day) ?? []), recommendation]);
    byTitle.set(title, days);
  }
  return [...byTitle.values()].flatMap(withUndated);
}

/** Rows that give no day belong to the first report of their title. */
function withUndated(days: ReadonlyMap<Day | null, AssessedRecommendation[]>): AssessedRecommendation[][] {
  const undated = days.get(null) ?? [];
  const [first, ...others] = [...days].flatMap(([day, rows]) => (day === null ? [] : [rows]));
  return first ? [[...first, ...undated], ...others] : [undated];
}

const isOpen = ({ row }: AssessedRecommendation): boolean => !(row.status.how === "known" && isClosed(row.status.means));

const hasLead = ({ row }: AssessedRecommendation): boolean => row.executiveLead.names.length > 0 || row.deliveryLead.names.length > 0;

function reportOf(recommendations: readonly AssessedRecommendation[], asAt: Day): Report[] {
  const [first] = recommendations;
  if (!first) return [];
  const published = dayRead(first.row.published);
  const forForce = recommendations.filter((recommendation) => recommendation.forForce);
  const due = published === null || forForce.length === 0 ? null : responseDueOn(published);
  return [{
    title: first.row.report,
    published,
    at: cellOf(first.row, "published") ?? placeOf(first.row),
    recommendations,
    forForce,
    withoutLeads: forForce.filter((recommendation) => isOpen(recommendation) && !hasLead(recommendation)),
    response: due === null ? null : { due, daysLeft: daysBetween(asAt, due) },
  }];
}

/** The reports that the register's recommendations belong to, in the order in which they are first named. */
export function reportsOf({ recommendations, asAt }: Pick<Review, "recommendations" | "asAt">): Report[] {
  return group(recommendations).flatMap((rows) => reportOf(rows, asAt));
}

/** Says that the register has no report of a title, and which it has. */
export function noSuchReport(title: string, review: Pick<Review, "recommendations" | "asAt">): string {
  const titles = new Set(reportsOf(review).flatMap(({ title: one }) => (one === "" ? [] : [`“${one}”`])));
  return `There is no report “${title}” in the register. It has ${[...titles].join(", ") || "none"}.`;
}
