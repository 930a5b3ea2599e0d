import type { DateCell, StatusCell, ToldAction, ToldPlan, ToldRecommendation } from "./told-plan";

/**
 * The rules once more, told in another way and without a line of the core's: a second opinion on what every action and every
 * recommendation has to be. Days are counted from today.
 */
export interface Verdict {
  readonly rag: "Red" | "Amber" | "Green" | "Blue" | "Grey" | "not-assessed";
  /** "" where it is not assessed. */
  readonly code: string;
  /** Days to the date that the rule speaks of; null where it speaks of none. */
  readonly days: number | null;
}

const NOT_ASSESSED: Verdict = { rag: "not-assessed", code: "", days: null };
const verdict = (rag: Verdict["rag"], code: string, days: number | null = null): Verdict => ({ rag, code, days });

const dayIn = (cell: DateCell): number | null => (typeof cell === "number" ? cell : null);
const FINISHED: ReadonlySet<StatusCell> = new Set(["complete", "submitted", "closed", "superseded", "no-action"]);
const OVER: ReadonlySet<StatusCell> = new Set(["closed", "superseded", "no-action"]);

/** The inspectorate's date of a recommendation: an extension counts where somebody has agreed to it. */
function deadlineCell({ deadline, extended, agreed }: ToldRecommendation): DateCell {
  if (dayIn(agreed) === null) return deadline;
  if (dayIn(extended) !== null) return extended;
  // One that cannot be read takes the place of none.
  return extended === "unreadable" && (deadline === "blank" || deadline === "no-date") ? extended : deadline;
}

interface Served {
  readonly named: readonly ToldRecommendation[];
  /** Some of what the cell names is not in the register, though it could be. */
  readonly lacks: boolean;
}

function servedBy({ reference }: ToldAction, { recommendations }: ToldPlan): Served {
  const found = (name: string) => recommendations.filter((one) => one.reference === name);
  const range = /^R(\d)-R(\d)$/.exec(reference);
  const names = range ? recommendations.map((one) => one.reference).filter((name) => name >= `R${range[1]}` && name <= `R${range[2]}`) : reference.split(/[;/&\n]/).map((name) => name.trim()).filter(Boolean);
  return { named: names.flatMap(found), lacks: names.some((name) => name.startsWith("R") && found(name).length === 0) };
}

const isOpenAndOurs = (one: ToldRecommendation): boolean => one.isOurs && !FINISHED.has(one.status);

/** The inspectorate's deadline for an action: the earliest of those that it serves and that are open and ours, else of ours, else of all; where the register has none, its own. */
function deadlineFor(action: ToldAction, { named }: Served): { day: number | null; isDoubtful: boolean } {
  const open = named.filter(isOpenAndOurs);
  const ours = named.filter(({ isOurs }) => isOurs);
  const cells = (open.length > 0 ? open : ours.length > 0 ? ours : named).map(deadlineCell);
  const days = cells.map(dayIn).filter((day) => day !== null);
  const isDoubtful = cells.includes("unreadable");
  if (days.length > 0) return { day: Math.min(...days), isDoubtful };
  return { day: dayIn(action.ownDeadline), isDoubtful: isDoubtful || action.ownDeadline === "unreadable" };
}

function byDates(action: ToldAction, deadline: number | null, target: number | null, percent: number | null): Verdict {
  const nearest = [deadline, target].filter((day) => day !== null).sort((one, other) => one - other)[0];
  if (nearest === undefined) return verdict("Grey", "no-deadline");
  if (deadline !== null && deadline < 0) return verdict("Red", "past-the-deadline", deadline);
  if (target !== null && target < 0) return verdict("Red", "past-the-target", target);
  if (deadline !== null && target !== null && target > deadline) return verdict("Red", "planned-late", deadline);
  const start = dayIn(action.start);
  if (start !== null && start < nearest && percent !== null) {
    const needed = Math.min(100, Math.max(0, (100 * -start) / (nearest - start)));
    const behind = Math.round((needed - percent) * 1e6) / 1e6;
    if (behind > 20) return verdict("Red", "far-behind", nearest);
    if (behind >= 10) return verdict("Amber", "behind", nearest);
  }
  if (nearest <= 30 && (percent === null || percent < 75)) return verdict("Amber", "due-soon", nearest);
  if ((action.status === "not-started" || action.status === "not-allocated") && start !== null && start < 0) return verdict("Amber", "late-start", nearest);
  const updated = dayIn(action.lastUpdated);
  const isUnderWay = action.status === "in-progress" || action.status === "on-hold";
  if (updated === null ? isUnderWay : updated < -35) return verdict("Amber", "stale", nearest);
  return verdict("Green", "on-track", nearest);
}

const isBad = ({ rag }: Verdict): boolean => rag === "Red" || rag === "Amber";

function signOff(status: StatusCell, completed: DateCell): Verdict {
  if (status === "submitted") return verdict("Green", "awaiting-closure");
  return (dayIn(completed) ?? 0) < -90 ? verdict("Amber", "sign-off-overdue") : verdict("Green", "awaiting-sign-off");
}

/** What an action has to be. */
export function actionVerdict(action: ToldAction, plan: ToldPlan): Verdict {
  const served = servedBy(action, plan);
  if (OVER.has(action.status)) return verdict("Blue", "closed");
  if (served.named.length > 0 && !served.lacks && served.named.every(({ isOurs }) => !isOurs)) return verdict("Grey", "not-for-the-force");
  const isLost = served.lacks && dayIn(action.ownDeadline) === null;
  if (FINISHED.has(action.status)) {
    const waiting = signOff(action.status, action.completed);
    return isLost && !isBad(waiting) ? NOT_ASSESSED : waiting;
  }
  const { day: deadline, isDoubtful } = deadlineFor(action, served);
  const target = dayIn(action.revised) ?? dayIn(action.target);
  const percent = typeof action.percent === "number" ? action.percent : null;
  const known = byDates(action, deadline, target, percent);
  if (isBad(known)) return known;
  const hidesTarget = action.revised === "unreadable" || (dayIn(action.revised) === null && action.target === "unreadable");
  const hidesProgress = action.percent === "unreadable" && isBad(byDates(action, deadline, target, 0));
  return isLost || isDoubtful || hidesTarget || hidesProgress || action.status === "unknown" ? NOT_ASSESSED : known;
}

const WORST_FIRST = (one: Verdict): number => {
  if (one.code === "not-for-the-force") return 6;
  return { Red: 0, Amber: 1, "not-assessed": 2, Grey: 3, Green: 4, Blue: 5 }[one.rag];
};

/** Those that are worst: of several that are as bad, any may be the one that is told. */
function worstOf(verdicts: readonly Verdict[]): readonly Verdict[] {
  const worst = Math.min(...verdicts.map(WORST_FIRST));
  return verdicts.filter((one) => WORST_FIRST(one) === worst);
}

/** From the least advanced on; superseded and no action do not count beside others. */
const LEAST_ADVANCED: readonly StatusCell[] = ["not-allocated", "not-started", "on-hold", "in-progress", "complete", "submitted", "closed", "superseded", "no-action"];

/** What a recommendation has to be: one of these, or null where the rules leave more than that open. */
export function recommendationVerdicts(one: ToldRecommendation, plan: ToldPlan): readonly Verdict[] | null {
  const actions = plan.actions.filter((action) => servedBy(action, plan).named.includes(one));
  const verdicts = actions.map((action) => ({ action, verdict: actionVerdict(action, plan) }));
  const deadline = dayIn(deadlineCell(one));
  const isPast = deadline !== null && deadline < 0;
  const past = isPast ? [verdict("Red", "past-the-deadline", deadline)] : [];
  if (OVER.has(one.status)) return [verdict("Blue", "closed")];
  const isFromActions = one.status === "blank";
  const isUnclear = isFromActions && actions.some(({ status }) => status === "blank" || status === "unknown");
  const status = !isFromActions || isUnclear ? one.status : (LEAST_ADVANCED.find((each) => actions.some((action) => action.status === each)) ?? "blank");
  if (OVER.has(status)) return one.isOurs ? [verdict("Blue", "closed")] : null;
  if (!one.isOurs) return [verdict("Grey", "not-for-the-force")];
  const inTheWay = verdicts.filter(({ action, verdict: found }) => !FINISHED.has(action.status) || found.rag === "not-assessed").map(({ verdict: found }) => found);
  if (status === "complete" || status === "submitted") {
    if (inTheWay.length > 0) return worstOf([...inTheWay, ...past]);
    return isFromActions ? null : [signOff(status, one.closed)];
  }
  if (status === "unknown") {
    if (isPast) return past;
    const worst = inTheWay.length > 0 ? worstOf(inTheWay) : [];
    return worst[0] && isBad(worst[0]) ? worst : [NOT_ASSESSED];
  }
  if (actions.every(({ status: of }) => of === "superseded" || of === "no-action")) return [verdict("Red", "no-action-in-the-plan", deadline)];
  if (isPast) return worstOf([...inTheWay, ...past]);
  const isDoubtful = deadlineCell(one) === "unreadable";
  if (inTheWay.length > 0) {
    const worst = worstOf(inTheWay);
    return isDoubtful && worst[0] && !isBad(worst[0]) ? [NOT_ASSESSED] : worst;
  }
  if (verdicts.some(({ verdict: found }) => found.code === "sign-off-overdue")) return [verdict("Amber", "ready-for-closure", deadline)];
  return isDoubtful ? [NOT_ASSESSED] : [verdict("Green", "ready-for-closure", deadline)];
}
