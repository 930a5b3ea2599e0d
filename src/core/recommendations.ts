import type { AddresseeReader } from "./addressee/addressees";
import { cannotBeRead, dayRead, type DateReading } from "./date-reading";
import { daysBetween, type Day } from "./day";
import { countingDeadline } from "./extension";
import { days as sayDays } from "./quantity";
import { assess, NEVER_LATE, rankOf, sayDeadline, type Facts } from "./rag";
import { referenceKey } from "./register";
import type { AssessedAction, AssessedRecommendation, CheckedAction, RecommendationAssessment } from "./review";
import type { RecommendationRow } from "./rows";
import type { Settings } from "./settings";
import { isClosed, isFinished, STATUSES, type Status } from "./status";

interface Given {
  readonly others: AddresseeReader;
  readonly settings: Settings;
  readonly today: Day;
  /** The row is a register's own, and what it says of its status and deadline stands. Else it is the first of its actions. */
  readonly isRegisters: boolean;
}

type Result = Omit<RecommendationAssessment, "days">;

/** Worst first: Red, Amber, not assessed, Grey without a deadline, Green, Blue, Grey that is not for the force. */
const rankOfResult = ({ rag, code }: Pick<Result, "rag" | "code">): number => (rag === null || code === "not-assessed" ? NOT_ASSESSED : rankOf({ rag, code }));
const NOT_ASSESSED = 1.5;

const worst = (results: readonly Result[]): Result | null => results.reduce<Result | null>((least, one) => (least === null || rankOfResult(one) < rankOfResult(least) ? one : least), null);

const isCounted = (status: Status | null): boolean => status !== "superseded" && status !== "no-action";

/** The recommendation's own deadline: what its row of the register says, as it counts now. */
interface OwnDeadline {
  readonly day: Day | null;
  readonly first: Day | null;
  readonly reading: DateReading;
}

function ownDeadline(row: RecommendationRow, { isRegisters }: Given): OwnDeadline {
  if (!isRegisters) return { day: null, first: null, reading: { how: "blank" } };
  const { reading, first } = countingDeadline(row);
  return { day: dayRead(reading), first, reading };
}

/** What the rules look at in a recommendation's own row. */
function ownFacts(row: RecommendationRow, status: Status | null, given: Given, completedOn = dayRead(row.closed), submittedOn = dayRead(row.submittedOn)): Facts {
  const { day, first } = ownDeadline(row, given);
  return {
    today: given.today, status, completedOn, submittedOn, addressedToOthers: given.others(row.addressee), deadline: day, firstDeadline: first, target: null, start: null, progress: null, lastUpdated: null,
  };
}

/** Past its own deadline: how far, and of when; null where it is not. */
function pastDeadline({ day, first }: OwnDeadline, today: Day): Result | null {
  if (day === null || today <= day) return null;
  return { rag: "Red", code: "past-the-deadline", reason: `${sayDays(daysBetween(day, today))} past ${sayDeadline(day, first)}`, date: day };
}

function noAction(deadline: OwnDeadline, today: Day): Result {
  const past = pastDeadline(deadline, today);
  return { rag: "Red", code: "no-action-in-the-plan", reason: `It is for the force, and the plan has no action for it${past ? `. Also: ${past.reason}` : ""}`, date: deadline.day };
}

const notAssessed = (reason: string): Result => ({ rag: null, code: "not-assessed", reason, date: null });

/** An action's result, told as its recommendation's. */
function asRecommendation({ assessment, row }: CheckedAction, several: boolean): Result {
  const told = (reason: string): string => (several && row.actionReference !== "" ? `Action ${row.actionReference}: ${reason}` : reason);
  if (!assessment) return notAssessed(told("An action cannot be assessed: the plan says why beside it"));
  const { rag, code, reason, date } = assessment;
  return { rag, code, reason: told(reason), date };
}

const latest = (days: readonly (Day | null)[]): Day | null => days.reduce<Day | null>((last, day) => (day !== null && (last === null || day > last) ? day : last), null);

/** The sign-off of an action beneath has been awaited for too long. */
const overdueSignOff = (actions: readonly CheckedAction[]): CheckedAction | undefined => actions.find(({ assessment }) => assessment !== null && assessment.rag === "Amber" && NEVER_LATE.has(assessment.code));

/** Open in the register, all of its actions finished: ready to be closed there, Amber where a sign-off beneath is overdue. */
function readyForClosure(actions: readonly CheckedAction[], several: boolean, date: Day | null): Result {
  const overdue = overdueSignOff(actions);
  const reason = "All of its actions are finished, and it is open in the register: propose it for closure, or say what is lacking";
  const also = overdue ? `. Also: ${asRecommendation(overdue, several).reason}` : "";
  return { rag: overdue ? "Amber" : "Green", code: "ready-for-closure", reason: `${reason}${also}`, date };
}

/** The status of the least advanced of its actions; superseded and no action do not count beside others. */
function leastAdvanced(actions: readonly CheckedAction[]): Status | null {
  const statuses = actions.map(({ facts }) => facts.status).filter((status) => status !== null);
  const counted = statuses.filter(isCounted);
  const places = (counted.length > 0 ? counted : statuses).map((status) => STATUSES.indexOf(status));
  return places.length === 0 ? null : (STATUSES[Math.min(...places)] ?? null);
}

interface Beneath {
  /** Actions that are actions: not superseded, not "no action", and more than a placeholder. */
  readonly counted: readonly CheckedAction[];
  /** Those that are open or cannot be assessed, as results. */
  readonly open: readonly Result[];
  readonly several: boolean;
}

function beneath(actions: readonly CheckedAction[]): Beneath {
  const counted = actions.filter(({ facts, isPlaceholder }) => isCounted(facts.status) && !isPlaceholder);
  const several = actions.length > 1;
  const open = actions.filter(({ facts, assessment, isPlaceholder }) => !isFinished(facts.status) || assessment === null || isPlaceholder);
  return { counted, several, open: open.map((action) => asRecommendation(action, several)) };
}

/** The result of one that is open, or of which the register says nothing. */
function openResult(row: RecommendationRow, actions: readonly CheckedAction[], given: Given): Result {
  const { today, settings, isRegisters } = given;
  const { counted, open, several } = beneath(actions);
  const deadline = ownDeadline(row, given);
  const isSilent = !isRegisters || row.status.how === "blank";
  if (isSilent && actions.length > 0 && open.length === 0) return asItsActions(row, counted.length > 0 ? counted : actions, given);
  if (counted.length === 0) return noAction(deadline, today);
  const past = pastDeadline(deadline, today);
  if (past) return past;
  const { reading } = deadline;
  const own = cannotBeRead(reading) ? [notAssessed(`Its deadline ${"text" in reading ? `“${String(reading.text)}” ` : ""}cannot be read`)] : [];
  if (open.length > 0) return worst([...open, ...own]) ?? assess(ownFacts(row, null, given), settings);
  return worst([readyForClosure(counted, several, deadline.day), ...own]) ?? noAction(deadline, today);
}

/** Where the register says no status, and every action is finished: it is as far as the least of them, Amber where a sign-off beneath is overdue. */
function asItsActions(row: RecommendationRow, counted: readonly CheckedAction[], given: Given): Result {
  const status = leastAdvanced(counted);
  const least = counted.filter(({ facts }) => facts.status === status);
  const completedOn = dayRead(row.closed) ?? latest(least.map(({ facts }) => facts.completedOn));
  const submittedOn = dayRead(row.submittedOn) ?? latest(least.map(({ facts }) => facts.submittedOn ?? null));
  const overdue = isClosed(status) ? undefined : overdueSignOff(counted);
  const own = assess(ownFacts(row, status, given, completedOn, submittedOn), given.settings);
  return worst([own, ...(overdue ? [asRecommendation(overdue, counted.length > 1)] : [])]) ?? own;
}

function resultOf(row: RecommendationRow, actions: readonly CheckedAction[], given: Given): Result {
  const { others, settings, today, isRegisters } = given;
  const { status } = row;
  const own = isRegisters && status.how === "known" ? status.means : null;
  if (isClosed(own) || others(row.addressee) !== null) return assess(ownFacts(row, own, given), settings);
  const { open } = beneath(actions);
  const past = pastDeadline(ownDeadline(row, given), today);
  if (isFinished(own)) return open.length > 0 ? (past ?? worst(open) ?? noAction(ownDeadline(row, given), today)) : assess(ownFacts(row, own, given), settings);
  if (!isRegisters || status.how === "blank" || status.how === "known") return openResult(row, actions, given);
  if (past) return past;
  const found = worst(open);
  return found?.rag === "Red" || found?.rag === "Amber" ? found : notAssessed(`Its status “${status.text}” is not one of the words in the settings`);
}

const OF_ITS_DEADLINE: ReadonlySet<RecommendationAssessment["code"]> = new Set(["past-the-deadline", "no-action-in-the-plan"]);

/** Whether a recommendation is open and past the inspectorate's deadline, whatever stands beneath it. */
export const isPastItsDeadline = ({ assessment: { code, days } }: AssessedRecommendation): boolean => OF_ITS_DEADLINE.has(code) && days !== null && days < 0;

const isOpenAction = ({ facts }: CheckedAction): boolean => !isFinished(facts.status);

function isReady(row: RecommendationRow, actions: readonly CheckedAction[], { others, isRegisters }: Given): boolean {
  const { counted, open } = beneath(actions);
  const own = isRegisters && row.status.how === "known" ? row.status.means : null;
  const isSaidOpen = own === null ? row.status.how !== "unknown" && row.status.how !== "error" && counted.some(({ facts }) => facts.status === "complete") : !isClosed(own) && own !== "submitted";
  return counted.length > 0 && open.length === 0 && isSaidOpen && others(row.addressee) === null;
}

/**
 * A recommendation takes the worst RAG of its open actions and of its own checks: closed, not for the force, past its own deadline. What
 * the register says of its status stands. One for the force with no action is Red. With an action that cannot be assessed it is at best
 * not assessed. It is ready to propose for closure when all its actions are finished and it has not been put forward or closed.
 */
export function assessRecommendation(row: RecommendationRow, actions: readonly CheckedAction[], given: Given): AssessedRecommendation {
  const assessed = actions.filter((action): action is CheckedAction & AssessedAction => action.assessment !== null);
  const result = resultOf(row, actions, given);
  const days = result.date === null ? null : daysBetween(given.today, result.date);
  const { rag, code, reason, date } = result;
  return {
    row,
    assessment: { rag, code, reason, date, days },
    actions: assessed,
    forForce: given.others(row.addressee) === null,
    readyToPropose: isReady(row, actions, given),
    openActions: actions.filter(isOpenAction).length,
    allActions: actions.length,
    unfinishedActions: beneath(actions).open.length,
  };
}

/**
 * The recommendations with their actions: the register's rows, or where there is no register the plan's references, each
 * told by the first row that has it. A row that serves several recommendations counts for each.
 */
export function gatherRecommendations(register: readonly RecommendationRow[], actions: readonly CheckedAction[]): { row: RecommendationRow; actions: CheckedAction[] }[] {
  const gathered = new Map<RecommendationRow | string, { row: RecommendationRow; actions: CheckedAction[] }>(register.map((row) => [row, { row, actions: [] }]));
  for (const action of actions) {
    const { row, serves } = action;
    if (register.length > 0) {
      for (const recommendation of serves) gathered.get(recommendation)?.actions.push(action);
    } else if (row.reference !== "") {
      const key = `${referenceKey(row.report)}|${referenceKey(row.reference)}`;
      const known = gathered.get(key);
      if (known) known.actions.push(action);
      else gathered.set(key, { row, actions: [action] });
    }
  }
  return [...gathered.values()];
}
