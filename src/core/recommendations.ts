import type { AddresseeReader } from "./addressee/addressees";
import { dayRead } from "./date-reading";
import type { Day } from "./day";
import { assess, daysToNearest, rankOf, type Assessment, type Facts, type RuleCode } from "./rag";
import { referenceKey } from "./register";
import type { AssessedAction, AssessedRecommendation, CheckedAction } from "./review";
import type { RecommendationRow } from "./rows";
import type { Settings } from "./settings";
import { isClosed, isFinished, type Status } from "./status";

/** What a recommendation's own row can say while actions are open: the rest is for the actions to say. */
const OWN_CHECKS: readonly RuleCode[] = ["closed", "not-for-the-force", "past-the-deadline"];

interface Given {
  readonly others: AddresseeReader;
  readonly settings: Settings;
  readonly today: Day;
}

const worse = (one: Assessment, other: Assessment): Assessment => (rankOf(other) < rankOf(one) ? other : one);

/** When all actions are finished the recommendation is as far as the least of them, unless the register says that it is further. */
function statusOf(row: RecommendationRow, actions: readonly CheckedAction[]): Status | null {
  const own = row.status.how === "known" ? row.status.means : null;
  if (isFinished(own) || actions.length === 0 || !actions.every(({ facts, assessment }) => assessment && isFinished(facts.status))) return own;
  if (actions.every(({ facts }) => isClosed(facts.status))) return "closed";
  return actions.some(({ facts }) => facts.status === "complete") ? "complete" : "submitted";
}

function completedOn(row: RecommendationRow, actions: readonly CheckedAction[]): Day | null {
  const own = dayRead(row.closed);
  if (own !== null || actions.length === 0) return own;
  return actions.reduce<Day | null>((latest, { facts }) => (facts.completedOn !== null && (latest === null || facts.completedOn > latest) ? facts.completedOn : latest), null);
}

function ownFacts(row: RecommendationRow, actions: readonly CheckedAction[], { others, today }: Given): Facts {
  return {
    today,
    status: statusOf(row, actions),
    addressedToOthers: others(row.addressee),
    deadline: dayRead(row.deadline),
    target: null,
    start: null,
    progress: null,
    completedOn: completedOn(row, actions),
    lastUpdated: null,
  };
}

const noAction = (facts: Facts): Assessment => ({
  rag: "Red",
  code: "no-action-in-the-plan",
  reason: "It is for the force, and the plan has no action for it",
  days: daysToNearest(facts),
  nearest: facts.deadline,
});

/** The reason of an action, told as its recommendation's. */
function asRecommendation(action: CheckedAction, several: boolean): Assessment | null {
  const { assessment, row } = action;
  if (!assessment || !several || row.actionReference === "") return assessment;
  return { ...assessment, reason: `Action ${row.actionReference}: ${assessment.reason}` };
}

function assessmentOf(row: RecommendationRow, actions: readonly CheckedAction[], given: Given): Assessment {
  const facts = ownFacts(row, actions, given);
  const own = assess(facts, given.settings);
  if (actions.length === 0) return isFinished(facts.status) || own.code === "not-for-the-force" ? own : noAction(facts);
  const open = actions.filter((action) => !isFinished(action.facts.status));
  const candidates = open.map((action) => asRecommendation(action, actions.length > 1)).filter((assessment) => assessment !== null);
  // Where no action could be assessed, the recommendation's own row is all there is.
  if (candidates.length === 0 || OWN_CHECKS.includes(own.code)) candidates.push(own);
  return candidates.reduce(worse);
}

function isReady(row: RecommendationRow, actions: readonly CheckedAction[], { others }: Given): boolean {
  const allDone = actions.length > 0 && actions.every(({ facts, assessment }) => assessment && isFinished(facts.status));
  const own = row.status.how === "known" ? row.status.means : null;
  const isOpen = own === null ? actions.some(({ facts }) => facts.status === "complete") : !isClosed(own) && own !== "submitted";
  return allDone && isOpen && others(row.addressee) === null;
}

/**
 * A recommendation takes the worst RAG of its open actions and of its own checks. One for the force with no action is Red.
 * It is ready to propose for closure when all its actions are complete and it has not been put forward or closed.
 */
export function assessRecommendation(row: RecommendationRow, actions: readonly CheckedAction[], given: Given): AssessedRecommendation {
  const assessed = actions.filter((action): action is CheckedAction & AssessedAction => action.assessment !== null);
  return { row, assessment: assessmentOf(row, actions, given), actions: assessed, forForce: given.others(row.addressee) === null, readyToPropose: isReady(row, actions, given) };
}

/**
 * The recommendations with their actions: the register's rows, or where there is no register the plan's references, each
 * told by the first row that has it.
 */
export function gatherRecommendations(register: readonly RecommendationRow[], actions: readonly CheckedAction[]): { row: RecommendationRow; actions: CheckedAction[] }[] {
  const gathered = new Map<RecommendationRow | string, { row: RecommendationRow; actions: CheckedAction[] }>(register.map((row) => [row, { row, actions: [] }]));
  for (const action of actions) {
    const { row, recommendation } = action;
    if (register.length > 0) {
      if (recommendation) gathered.get(recommendation)?.actions.push(action);
    } else if (row.reference !== "") {
      const key = `${referenceKey(row.report)}|${referenceKey(row.reference)}`;
      const known = gathered.get(key);
      if (known) known.actions.push(action);
      else gathered.set(key, { row, actions: [action] });
    }
  }
  return [...gathered.values()];
}
