import { actionTexts } from "./action-text";
import type { Day } from "./day";
import { grouped } from "./grouped";
import type { Problem, ProblemCode, Severity } from "./problem";
import { countRags, NEVER_LATE, WORST_FIRST, type Rag, type RuleCode } from "./rag";
import type { AssessedAction, Review } from "./review";
import { placeOf, type ActionRow } from "./rows";
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
  /** Worst first; every RAG is there, also with 0. */
  readonly counts: readonly { readonly rag: Rag; readonly count: number }[];
  /** rowsRead = assessed + notAssessed. */
  readonly rowsRead: number;
  readonly assessed: number;
  readonly notAssessed: number;
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

const WEIGHTS: Readonly<Record<Severity, number>> = { error: 100, warning: 10, note: 0 };

/** The kinds that change most: an error weighs as much as ten warnings, and a kind as much as all its problems. Notes need no fixing. */
function fixFirst(problems: readonly Problem[]): FixFirst[] {
  const kinds = new Map<ProblemCode, { weight: number; count: number; first: Problem }>();
  for (const problem of problems) {
    const weight = WEIGHTS[problem.severity];
    const kind = kinds.get(problem.code);
    if (kind) Object.assign(kind, { weight: kind.weight + weight, count: kind.count + 1 });
    else if (weight > 0) kinds.set(problem.code, { weight, count: 1, first: problem });
  }
  return [...kinds]
    .sort(([, one], [, other]) => other.weight - one.weight)
    .slice(0, FIX_FIRST)
    .map(([code, { count, first }]) => ({ code, severity: first.severity, count, first }));
}

const soonestFirst = (one: OverviewItem, other: OverviewItem): number => one.days - other.days;

/** Sums up a review for the pane. Lists are soonest first; rows with the same date stay in the order of the sheet. */
export function overview(review: Review, { dueSoonDays }: Settings): Overview {
  const counts = countRags(ragsOf(review.actions));
  const textOf = actionTexts(review);
  const open = review.actions.flatMap((action) => itemOf(action, textOf)).sort(soonestFirst);
  const toCome = open.filter(({ days }) => days >= 0);
  return {
    counts: WORST_FIRST.map((rag) => ({ rag, count: counts[rag] })),
    rowsRead: review.rowsRead,
    assessed: review.actions.length,
    notAssessed: review.notAssessed.length,
    overdue: open.filter(({ days }) => days < 0),
    dueSoon: toCome.filter(({ days }) => days <= dueSoonDays),
    nextDeadlines: toCome.slice(0, NEXT_DEADLINES),
    fixFirst: fixFirst(review.problems),
    byReport: countReports(review),
    readyToPropose: review.recommendations.filter(({ readyToPropose }) => readyToPropose).map(({ row }) => row.reference),
  };
}
