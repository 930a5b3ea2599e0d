import { plainWords } from "../cell-text";
import type { Day } from "../day";
import { grouped } from "../grouped";
import { keyOf, type History } from "../history/history";
import { movementSince, timesMoved, type Movement } from "../history/movement";
import { levelOf } from "../levels";
import type { Standing } from "../history/standing";
import type { ProblemCode, Severity } from "../problem";
import { countRags, NEVER_LATE, WORST_FIRST, type RagCounts } from "../rag";
import { referenceKey } from "../register";
import { isPastItsDeadline } from "../recommendations";
import { reportsOf, type Report } from "../reports";
import type { AssessedRecommendation, NotAssessed, Review } from "../review";
import type { Settings } from "../settings";
import type { CellAt } from "../workbook";
import { boardActions, sumOf, type BoardAction } from "./board-rows";

/** What a board summary is asked to show. */
export interface BoardChoice {
  readonly boardDate: Day;
  /** Titles of the reports to be shown; null for all. */
  readonly reports: readonly string[] | null;
  /** The board before: movement is told since that day. null where it is not known. */
  readonly since: Day | null;
}

/** Counts of one group of actions: a report, or an executive lead; "" where none is named. */
export interface Counted {
  readonly name: string;
  readonly counts: RagCounts;
  readonly total: number;
}

/** An action whose target was moved: `times` from the history, at least once where the plan itself shows it. */
export interface Extension {
  readonly action: BoardAction;
  readonly times: number;
}

/** A recommendation put to the board for closure, and what its level demands. */
export interface Proposal {
  readonly recommendation: AssessedRecommendation;
  readonly level: string;
  /** "" where the settings say nothing of the level. */
  readonly demands: string;
  /** Of its actions, how many have evidence. */
  readonly evidenced: number;
  readonly actions: number;
}

export interface Quality {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly count: number;
}

/** All that a board summary tells, before it is laid out on a sheet. Every figure is the length of a list, or a sum of such. */
export interface BoardFacts {
  readonly choice: BoardChoice;
  readonly asAt: Day;
  readonly actions: readonly BoardAction[];
  /** Of the chosen reports: what the board answers for. */
  readonly recommendations: readonly AssessedRecommendation[];
  /** Those that are open and past the inspectorate's deadline, longest first. */
  readonly pastDeadline: readonly AssessedRecommendation[];
  readonly byReport: readonly Counted[];
  readonly byExecutiveLead: readonly Counted[];
  readonly totals: Counted;
  readonly movement: Movement | null;
  readonly overdue: readonly BoardAction[];
  /** Days to go 0 to 30, 31 to 60, 61 to 90: nothing is in two of them. */
  readonly due: readonly { readonly upTo: number; readonly actions: readonly BoardAction[] }[];
  /** Every Red and Amber. */
  readonly exceptions: readonly BoardAction[];
  readonly proposals: readonly Proposal[];
  readonly extensions: readonly Extension[];
  readonly reports: readonly Report[];
  readonly withoutAction: readonly AssessedRecommendation[];
  readonly withoutRecommendation: readonly BoardAction[];
  readonly quality: readonly Quality[];
  readonly notAssessed: readonly NotAssessed[];
  readonly rowsRead: number;
  /** Actions of reports that were not chosen. */
  readonly leftOut: number;
}

const BANDS: readonly (readonly [from: number, upTo: number])[] = [[0, 30], [31, 60], [61, 90]];

const soonestFirst = (one: BoardAction, other: BoardAction): number => (one.days ?? 0) - (other.days ?? 0);
const worstFirst = (one: BoardAction, other: BoardAction): number => WORST_FIRST.indexOf(one.rag) - WORST_FIRST.indexOf(other.rag) || soonestFirst(one, other);

function counted(actions: readonly BoardAction[], nameOf: (action: BoardAction) => string): Counted[] {
  return [...grouped(actions, (action) => plainWords(nameOf(action))).values()].map((group) => {
    const counts = countRags(group.map(({ rag }) => rag));
    return { name: group[0] ? nameOf(group[0]) : "", counts, total: sumOf(counts) };
  });
}

function proposalOf(recommendation: AssessedRecommendation, settings: Settings): Proposal {
  const { row, actions } = recommendation;
  const demands = levelOf(row.level, settings)?.demands ?? "";
  return { recommendation, level: row.level, demands, evidenced: actions.filter(({ row: action }) => action.evidence !== "").length, actions: actions.length };
}

/** A target counts as moved once where the plan's own columns show it, however little the history tells. */
function extensionsOf(actions: readonly BoardAction[], history: History): Extension[] {
  const times = timesMoved(history);
  return actions.flatMap((action) => {
    const { originalTarget, target, currentTarget: current, reference, actionReference } = action;
    const first = originalTarget ?? target;
    const shown = first !== null && current !== null && current > first ? 1 : 0;
    const known = Math.max(shown, times.get(keyOf({ reference, action: actionReference || action.action })) ?? 0);
    return known > 0 && !NEVER_LATE.has(action.code) ? [{ action, times: known }] : [];
  });
}

function qualityOf({ problems }: Review): Quality[] {
  return [...grouped(problems, ({ code }) => code).values()].flatMap((group) => (group[0] ? [{ code: group[0].code, severity: group[0].severity, count: group.length }] : []));
}

/** Keeps what belongs to the chosen reports. */
function chosen<Item>(items: readonly Item[], reports: BoardChoice["reports"], reportOf: (item: Item) => string): Item[] {
  if (reports === null) return [...items];
  const titles = new Set(reports.map(plainWords));
  return items.filter((item) => titles.has(plainWords(reportOf(item))));
}

/** What has moved of the chosen reports: of the actions shown, and of those that were not assessed or have gone where their recommendation is shown. */
function movementOf(whole: Movement | null, { reports }: BoardChoice, actions: readonly BoardAction[], recommendations: readonly AssessedRecommendation[]): Movement | null {
  if (whole === null || reports === null) return whole;
  const place = ({ sheet, row }: CellAt): string => `${row} ${sheet}`;
  const places = new Set(actions.map(({ at }) => place(at)));
  const references = new Set(recommendations.map(({ row }) => referenceKey(row.reference)));
  const isOf = ({ reference }: { readonly reference: string }): boolean => references.has(referenceKey(reference));
  const shown = <Item extends { readonly now: Standing }>(items: readonly Item[]): Item[] => items.filter(({ now }) => places.has(place(now.at)) || (now.stand === "not-assessed" && isOf(now)));
  const { opened, closed, reopened, better, worse, targetMoved, removed } = whole;
  return { ...whole, opened: shown(opened), closed: shown(closed), reopened: shown(reopened), better: shown(better), worse: shown(worse), targetMoved: shown(targetMoved), removed: removed.filter(isOf) };
}

/**
 * Gathers what the board is to be told. Lists that warn hold nothing that is finished; counts are those of `actions`, each of
 * which is in exactly one report and with exactly one executive lead.
 */
export function boardFacts(review: Review, settings: Settings, history: History, standings: readonly Standing[], choice: BoardChoice): BoardFacts {
  const all = boardActions(review);
  const actions = chosen(all, choice.reports, ({ report }) => report);
  const recommendations = chosen(review.recommendations, choice.reports, ({ row }) => row.report);
  const open = actions.filter(({ days, code }) => days !== null && !NEVER_LATE.has(code)).sort(soonestFirst);
  const counts = countRags(actions.map(({ rag }) => rag));
  return {
    choice,
    asAt: review.asAt,
    actions,
    recommendations,
    pastDeadline: recommendations.filter(isPastItsDeadline).sort((one, other) => (one.assessment.days ?? 0) - (other.assessment.days ?? 0)),
    byReport: counted(actions, ({ report }) => report),
    byExecutiveLead: counted(actions, ({ executiveLead }) => executiveLead),
    totals: { name: "", counts, total: sumOf(counts) },
    movement: choice.since === null ? null : movementOf(movementSince(history, choice.since, standings, review.asAt), choice, actions, recommendations),
    overdue: open.filter(({ days }) => (days ?? 0) < 0),
    due: BANDS.map(([from, upTo]) => ({ upTo, actions: open.filter(({ days }) => days !== null && days >= from && days <= upTo) })),
    exceptions: actions.filter(({ rag }) => rag === "Red" || rag === "Amber").sort(worstFirst),
    proposals: recommendations.filter(({ readyToPropose }) => readyToPropose).map((recommendation) => proposalOf(recommendation, settings)),
    extensions: extensionsOf(actions, history),
    reports: reportsOf({ recommendations, asAt: review.asAt, settings }),
    withoutAction: recommendations.filter(({ assessment }) => assessment.code === "no-action-in-the-plan"),
    withoutRecommendation: review.recommendations.length === 0 ? [] : actions.filter(({ recommendation }) => recommendation === null),
    quality: qualityOf(review),
    notAssessed: review.notAssessed,
    rowsRead: review.rowsRead,
    leftOut: all.length - actions.length,
  };
}

/**
 * Whether the figures agree with the rows: null where they do, else what does not, in words. A summary that does not
 * reconcile is never made.
 */
export function disagreement(facts: BoardFacts): string | null {
  const { actions, notAssessed, leftOut, rowsRead, totals, byReport, byExecutiveLead, overdue, due, exceptions } = facts;
  const sum = (groups: readonly Counted[]): number => groups.reduce((whole, { total }) => whole + total, 0);
  if (actions.length + notAssessed.length + leftOut !== rowsRead) return `${rowsRead} rows were read, but ${actions.length} are counted, ${notAssessed.length} not assessed and ${leftOut} left out`;
  if (totals.total !== actions.length) return `the RAG counts come to ${totals.total}, and there are ${actions.length} actions`;
  if (sum(byReport) !== actions.length) return `the counts by report come to ${sum(byReport)}, and there are ${actions.length} actions`;
  if (sum(byExecutiveLead) !== actions.length) return `the counts by executive lead come to ${sum(byExecutiveLead)}, and there are ${actions.length} actions`;
  if (exceptions.length !== totals.counts.Red + totals.counts.Amber) return `${exceptions.length} exceptions are listed, and ${totals.counts.Red + totals.counts.Amber} are Red or Amber`;
  const late = [overdue, ...due.map((band) => band.actions)].flat();
  if (new Set(late).size !== late.length) return "an action is in two lists of what is overdue or due";
  return late.some(({ code }) => NEVER_LATE.has(code)) ? "a finished action is in a list of what is overdue or due" : null;
}
