import { actionTexts } from "./action-text";
import type { Day } from "./day";
import { grouped } from "./grouped";
import { isOfReading, type Problem, type ProblemCode, type Severity } from "./problem";
import { countRags, NEVER_LATE, WORST_FIRST, type Rag, type RuleCode } from "./rag";
import type { AssessedAction, AssessedRecommendation, Review } from "./review";
import { placeOf, type ActionRow } from "./rows";
import { isPastItsDeadline } from "./recommendations";
import type { Settings } from "./settings";
import type { CellAt } from "./workbook";

/** One action as a line in a list. */
export interface OverviewItem {
  readonly at: CellAt;
  readonly reference: string;
  readonly action: string;
  readonly lead: string;
  readonly rag: Rag;
  readonly code: RuleCode;
  readonly reason: string;
  /** Days to the date that the reason speaks of: negative when past. */
  readonly days: number;
  readonly nearest: Day;
}

/** A recommendation as a line in a list, with those of its actions that are open: none where it has none. */
export interface OverviewRecommendation extends OverviewItem {
  readonly actions: readonly OverviewItem[];
}

/** How many have which RAG, worst first; every RAG is there, also with 0. */
export type Counts = readonly { readonly rag: Rag; readonly count: number }[];

/** A kind of problem worth putting right first. */
export interface FixFirst {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** How many problems of this kind there are. */
  readonly count: number;
  /** The first of them, to go to and to word. */
  readonly first: Problem;
}

export interface ReportCounts {
  /** "" for rows that name no report. */
  readonly report: string;
  readonly counts: Readonly<Record<Rag, number>>;
  readonly total: number;
}

/** What the pane shows first. Items that are finished are in no list of what is late or due. */
export interface Overview {
  /** What the board answers for: total = the counts + notAssessed. */
  readonly recommendations: { readonly counts: Counts; readonly notAssessed: number; readonly total: number };
  /** Of the actions. */
  readonly counts: Counts;
  /** rowsRead = assessed + notAssessed. */
  readonly rowsRead: number;
  readonly assessed: number;
  readonly notAssessed: number;
  /** Open recommendations that are past the inspectorate's deadline, with or without actions. */
  readonly pastDeadline: readonly OverviewRecommendation[];
  /** Actions that are late, beneath none of these. */
  readonly overdue: readonly OverviewItem[];
  readonly dueSoon: readonly OverviewItem[];
  /** The nearest dates from today on, five at most. */
  readonly nextDeadlines: readonly OverviewItem[];
  /** Three at most. */
  readonly fixFirst: readonly FixFirst[];
  readonly byReport: readonly ReportCounts[];
  /** References of recommendations that are ready to propose for closure. */
  readonly readyToPropose: readonly string[];
}

const NEXT_DEADLINES = 5;
const FIX_FIRST = 3;

function itemOf({ row, assessment }: AssessedAction, textOf: (row: ActionRow) => string): OverviewItem[] {
  const { rag, code, reason, days, date: nearest } = assessment;
  if (days === null || nearest === null || NEVER_LATE.has(code)) return [];
  const lead = row.deliveryLead.text || row.executiveLead.text;
  return [{ at: placeOf(row), reference: row.reference || row.actionReference, action: textOf(row), lead, rag, code, reason, days, nearest }];
}

/** A recommendation that is past the inspectorate's deadline, whatever stands beneath it; none for others. */
function pastDeadlineOf(one: AssessedRecommendation, textOf: (row: ActionRow) => string): OverviewRecommendation[] {
  const { row, assessment: { rag, code, reason, days, date }, actions } = one;
  if (!isPastItsDeadline(one) || rag === null || code === "not-assessed" || date === null || days === null) return [];
  const lead = row.executiveLead.text || row.deliveryLead.text;
  const own = actions.flatMap((action) => itemOf(action, textOf));
  return [{ at: placeOf(row), reference: row.reference, action: row.recommendationText, lead, rag, code, reason, days, nearest: date, actions: own }];
}

function countRecommendations({ recommendations }: Review): Overview["recommendations"] {
  const rags = recommendations.flatMap(({ assessment: { rag } }) => (rag === null ? [] : [rag]));
  return { counts: worstFirst(rags), notAssessed: recommendations.length - rags.length, total: recommendations.length };
}

function worstFirst(rags: readonly Rag[]): Counts {
  const counts = countRags(rags);
  return WORST_FIRST.map((rag) => ({ rag, count: counts[rag] }));
}

const ragsOf = (actions: readonly AssessedAction[]): Rag[] => actions.map(({ assessment }) => assessment.rag);

/** The report of each action: its own, else its recommendation's. */
function reportsOf({ actions, recommendations }: Review): Map<ActionRow, string> {
  const reports = new Map<ActionRow, string>();
  for (const { row, actions: own } of recommendations) for (const action of own) reports.set(action.row, row.report);
  for (const { row } of actions) if (row.report !== "") reports.set(row, row.report);
  return reports;
}

function countReports(review: Review): ReportCounts[] {
  const reports = reportsOf(review);
  const groups = grouped(review.actions, ({ row }) => reports.get(row) ?? "");
  return [...groups].map(([report, actions]) => ({ report, counts: countRags(ragsOf(actions)), total: actions.length }));
}

/** What does most harm, worst first: a figure that is wrong, then a deadline that is missed. Problems of other kinds follow by their severity. */
const HARM: readonly ReadonlySet<ProblemCode>[] = [
  new Set<ProblemCode>(["sheet-gone", "column-gone", "column-unclear", "status-unknown", "reference-not-in-register", "reference-shared", "reference-repeated", "deadline-differs", "closed-in-one"]),
  new Set<ProblemCode>(["no-action-in-plan", "target-after-deadline"]),
];
const BY_SEVERITY: Readonly<Record<Severity, number>> = { error: 1, warning: 2, note: 3 };

/** 0 for what makes a figure wrong: it is known by its code, or by a cell that decides a RAG and cannot be read. */
function harmOf(problem: Problem): number {
  const place = HARM.findIndex((codes) => codes.has(problem.code));
  if (place >= 0) return place;
  return problem.severity === "error" && isOfReading(problem) ? 0 : HARM.length + BY_SEVERITY[problem.severity];
}

/** A recommendation has no action because the reference of one is spelt wrongly: then the reference is what is to be put right. */
function withoutFollowers(problems: readonly Problem[]): readonly Problem[] {
  const meant = new Set(problems.flatMap((problem) => (problem.code === "reference-not-in-register" && problem.nearest !== null ? [problem.nearest] : [])));
  return meant.size === 0 ? problems : problems.filter(({ code, reference }) => code !== "no-action-in-plan" || !meant.has(reference));
}

/** The kinds that do most harm, one for each cause; of those that do as much, the one with most problems first. Notes need no fixing. */
function fixFirst(problems: readonly Problem[]): FixFirst[] {
  const kinds = new Map<ProblemCode, { harm: number; count: number; first: Problem }>();
  for (const problem of withoutFollowers(problems)) {
    if (problem.severity === "note") continue;
    const harm = harmOf(problem);
    const kind = kinds.get(problem.code);
    if (!kind) kinds.set(problem.code, { harm, count: 1, first: problem });
    else Object.assign(kind, { count: kind.count + 1, ...(harm < kind.harm && { harm, first: problem }) });
  }
  return [...kinds]
    .sort(([, one], [, other]) => one.harm - other.harm || other.count - one.count)
    .slice(0, FIX_FIRST)
    .map(([code, { count, first }]) => ({ code, severity: first.severity, count, first }));
}

const keyOf = ({ at }: OverviewItem): string => `${at.row} ${at.sheet}`;

const soonestFirst = (one: OverviewItem, other: OverviewItem): number => one.days - other.days;

/** Sums up a review for the pane. Lists are soonest first; rows with the same date stay in the order of the sheet. */
export function overview(review: Review, { dueSoonDays }: Settings): Overview {
  const textOf = actionTexts(review);
  const open = review.actions.flatMap((action) => itemOf(action, textOf)).sort(soonestFirst);
  const toCome = open.filter(({ days }) => days >= 0);
  const pastDeadline = review.recommendations.flatMap((one) => pastDeadlineOf(one, textOf)).sort(soonestFirst);
  const beneath = new Set(pastDeadline.flatMap(({ actions }) => actions.map(keyOf)));
  return {
    recommendations: countRecommendations(review),
    counts: worstFirst(ragsOf(review.actions)),
    rowsRead: review.rowsRead,
    assessed: review.actions.length,
    notAssessed: review.notAssessed.length,
    pastDeadline,
    overdue: open.filter((item) => item.days < 0 && !beneath.has(keyOf(item))),
    dueSoon: toCome.filter(({ days }) => days <= dueSoonDays),
    nextDeadlines: toCome.slice(0, NEXT_DEADLINES),
    fixFirst: fixFirst(review.problems),
    byReport: countReports(review),
    readyToPropose: review.recommendations.filter(({ readyToPropose }) => readyToPropose).map(({ row }) => row.reference),
  };
}
