import { plainWords } from "./cell-text";
import { dayRead } from "./date-reading";
import { daysBetween, type Day } from "./day";
import { clockOf, responseDueOn, type ResponseClock } from "./response-clock";
import type { AssessedRecommendation, Review } from "./review";
import { cellOf, placeOf } from "./rows";
import type { Settings } from "./settings";
import { isClosed } from "./status";
import type { CellAt } from "./workbook";

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
  /** By when it is to be responded to: null where the report has no day of publication, nothing for the force, or asks for no response. */
  readonly response: { readonly due: Day; readonly daysLeft: number; readonly clock: ResponseClock } | null;
  /** By whom, in how many days and by which law a report of its source body is responded to; null where it asks for no response. */
  readonly clock: ResponseClock | null;
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

function reportOf(recommendations: readonly AssessedRecommendation[], asAt: Day, settings: Settings): Report[] {
  const [first] = recommendations;
  if (!first) return [];
  const published = dayRead(first.row.published);
  const forForce = recommendations.filter((recommendation) => recommendation.forForce);
  const clock = clockOf(first.row.report, forForce.map(({ row }) => row.kind), settings);
  const due = published === null || forForce.length === 0 || clock === null ? null : responseDueOn(published, clock);
  return [{
    title: first.row.report,
    published,
    at: cellOf(first.row, "published") ?? placeOf(first.row),
    recommendations,
    forForce,
    withoutLeads: forForce.filter((recommendation) => isOpen(recommendation) && !hasLead(recommendation)),
    response: due === null || clock === null ? null : { due, daysLeft: daysBetween(asAt, due), clock },
    clock,
  }];
}

type ReportsGiven = Pick<Review, "recommendations" | "asAt" | "settings">;

/** The reports that the register's recommendations belong to, in the order in which they are first named. */
export function reportsOf({ recommendations, asAt, settings }: ReportsGiven): Report[] {
  return group(recommendations).flatMap((rows) => reportOf(rows, asAt, settings));
}

/** Says that the register has no report of a title, and which it has. */
export function noSuchReport(title: string, review: ReportsGiven): string {
  const titles = new Set(reportsOf(review).flatMap(({ title: one }) => (one === "" ? [] : [`“${one}”`])));
  return `There is no report “${title}” in the register. It has ${[...titles].join(", ") || "none"}.`;
}
