import { daysBetween, earlier, sayDay, type Day } from "./day";
import { days, percent, figure } from "./quantity";
import type { Settings } from "./settings";
import { isClosed, isNotStarted, isUnderWay, STATUS_NAMES, type Status } from "./status";

export const RAGS = ["Red", "Amber", "Green", "Blue", "Grey"] as const;
export type Rag = (typeof RAGS)[number];

/** The rules' names in kebab case, in their order; the last two are for recommendations only. */
export const RULE_CODES = [
  "closed",
  "not-for-the-force",
  "awaiting-sign-off",
  "sign-off-overdue",
  "awaiting-closure",
  "ready-for-closure",
  "no-deadline",
  "past-the-deadline",
  "past-the-target",
  "planned-late",
  "far-behind",
  "behind",
  "due-soon",
  "late-start",
  "stale",
  "on-track",
  "no-action-in-the-plan",
  "not-assessed",
] as const;
export type RuleCode = (typeof RULE_CODES)[number];

export type RagCounts = Readonly<Record<Rag, number>>;

/** How often each RAG is among these; every RAG is there, also with 0. */
export function countRags(rags: Iterable<Rag>): RagCounts {
  const counts: Record<Rag, number> = { Red: 0, Amber: 0, Green: 0, Blue: 0, Grey: 0 };
  for (const rag of rags) counts[rag] += 1;
  return counts;
}

/** A row that is finished, or not the force's, is never late or due. */
export const NEVER_LATE: ReadonlySet<RuleCode> = new Set(["closed", "not-for-the-force", "awaiting-sign-off", "sign-off-overdue", "awaiting-closure", "ready-for-closure"]);

/** All that the rules look at. Days are null where there is none that can be read. */
export interface Facts {
  readonly today: Day;
  /** null where the sheet has no status column or the cell is blank. */
  readonly status: Status | null;
  /** The register says that it is addressed to others, and to whom. */
  readonly addressedToOthers: string | null;
  /** The inspectorate's deadline: the register's, else the plan's own. */
  readonly deadline: Day | null;
  /** The deadline that was set first, where the inspectorate has moved it. */
  readonly firstDeadline?: Day | null;
  /** The force's current target: the revised one if there is one, else the target. */
  readonly target: Day | null;
  readonly start: Day | null;
  /** 0 to 100, or null when unknown. */
  readonly progress: number | null;
  readonly completedOn: Day | null;
  /** When it was put to the inspectorate for closure. */
  readonly submittedOn?: Day | null;
  /** How often the row's own columns show that its target was moved. */
  readonly targetMoves?: number;
  /** "never" where there is such a column and the cell is blank; null where there is none, or it cannot be read. */
  readonly lastUpdated: Day | "never" | null;
}

export interface Rule {
  readonly code: RuleCode;
  readonly rag: Rag;
  /** When the rule holds, in words, for people who read the table; a setting's name in braces stands for its value (`sayHoldsWhen`). */
  readonly holdsWhen: string;
  readonly when: (facts: Facts, settings: Settings) => boolean;
  /** The reason, without the colour: it is shown beside the RAG word. */
  readonly why: (facts: Facts, settings: Settings) => string;
  /** The same in a few words, for what is true as well as another rule's reason; null where that says enough beside the rule given. */
  readonly short?: (facts: Facts, beside: RuleCode) => string | null;
  /** Where a setting changes the colour: of one row, or (without its facts) of the rule as the key prints it. */
  readonly ragBy?: (settings: Settings, facts: Facts | null) => Rag;
  /** The date that the reason speaks of, to which days are counted; none for what is finished, not for the force, or has no date. */
  readonly date: (facts: Facts) => Day | null;
}

/** The earlier of the inspectorate's deadline and the current target. */
export const nearestDate = ({ deadline, target }: Facts): Day | null => earlier(deadline, target);

/** Nearest date − today: negative when past, null without a date. */
export function daysToNearest(facts: Facts): number | null {
  const nearest = nearestDate(facts);
  return nearest === null ? null : daysBetween(facts.today, nearest);
}

/** What the time gone by would need: 100 × (today − start) ÷ (nearest date − start), 0 to 100; null without a start before the nearest date. */
export function progressNeeded(facts: Facts): number | null {
  const nearest = nearestDate(facts);
  if (facts.start === null || nearest === null || facts.start >= nearest) return null;
  const share = daysBetween(facts.start, facts.today) / daysBetween(facts.start, nearest);
  return 100 * Math.min(1, Math.max(0, share));
}

/** How many points progress is below what the time gone by would need; null where either is unknown. */
export function pointsBehind(facts: Facts): number | null {
  const needed = progressNeeded(facts);
  // Binary fractions must not decide at a boundary: 30 of 100 days gone with 20 % done is 10 points, not 9.999999999999996.
  return needed === null || facts.progress === null ? null : Math.round((needed - facts.progress) * 1e6) / 1e6;
}

/** "the inspectorate's deadline of 30 September 2026 (first 30 June 2026)". */
export const sayDeadline = (deadline: Day, first: Day | null | undefined): string =>
  `the inspectorate's deadline of ${sayDay(deadline)}${first === null || first === undefined ? "" : ` (first ${sayDay(first)})`}`;

const isPast = (day: Day | null, today: Day): day is Day => day !== null && today > day;

const awaitedFor = ({ completedOn, today }: Facts): number => (completedOn === null ? 0 : daysBetween(completedOn, today));

function whyAwaiting(facts: Facts): string {
  if (facts.completedOn === null) return "Complete, awaiting sign-off; no completion date is given";
  if (facts.completedOn >= facts.today) return `Complete on ${sayDay(facts.completedOn)}, awaiting sign-off`;
  return `Complete, awaiting sign-off for ${days(awaitedFor(facts))}, since ${sayDay(facts.completedOn)}`;
}

/** How long the inspectorate has had it; null where nothing says since when. */
const submittedFor = ({ submittedOn, today }: Facts): number | null => (submittedOn === null || submittedOn === undefined ? null : Math.max(0, daysBetween(submittedOn, today)));

/** It has waited for the inspectorate for more days than the settings allow, where they say how many. */
const waitsTooLong = (facts: Facts, { closureDays }: Settings): boolean => closureDays !== null && (submittedFor(facts) ?? 0) > closureDays;

function whySubmitted(facts: Facts, settings: Settings): string {
  const awaited = submittedFor(facts);
  const since = awaited === null || !facts.submittedOn ? "" : ` on ${sayDay(facts.submittedOn)}, ${days(awaited)} ago`;
  const limit = waitsTooLong(facts, settings) ? `: more than ${days(settings.closureDays ?? 0)}` : "";
  return `${STATUS_NAMES.submitted}${since}, awaiting the inspectorate${limit}`;
}

function whyClosed({ status, completedOn }: Facts): string {
  const as = { superseded: "Superseded", "no-action": "No action needed" }[String(status)] ?? "Closed";
  return completedOn === null ? as : `${as}, ${sayDay(completedOn)}`;
}

const whyBehind = (facts: Facts): string =>
  `${percent(facts.progress ?? 0)} done, ${figure(pointsBehind(facts) ?? 0)} points below the ${percent(progressNeeded(facts) ?? 0)} that the time gone by would need`;

const doneSoFar = ({ progress }: Facts): string => (progress === null ? "progress is not known" : `${percent(progress)} is done`);

function timeToGo(facts: Facts): string {
  const nearest = nearestDate(facts) ?? facts.today;
  const left = daysBetween(facts.today, nearest);
  return left === 0 ? `Due today, ${sayDay(nearest)}` : `${days(left)} to go to ${sayDay(nearest)}`;
}

const whyStale = ({ status, lastUpdated, today }: Facts): string =>
  typeof lastUpdated === "number" ? `Last updated ${days(daysBetween(lastUpdated, today))} ago, on ${sayDay(lastUpdated)}` : `${status === "on-hold" ? "On hold" : "In progress"} and never updated`;

const sayBehind = (facts: Facts): string => `${percent(facts.progress ?? 0)} done, ${figure(pointsBehind(facts) ?? 0)} points behind`;
const saySoon = (facts: Facts): string => (daysToNearest(facts) === 0 ? "due today" : `${days(daysToNearest(facts) ?? 0)} to go`);
const sayNotStarted = (status: Status | null): string => (status === "not-allocated" ? "not allocated" : "not started");

const noDate = (): null => null;

/** The rules in their order: the first that holds decides, and the last always holds. */
export const RAG_RULES: readonly Rule[] = [
  {
    code: "closed",
    date: noDate,
    rag: "Blue",
    holdsWhen: "closed formally, superseded, or no action needed",
    when: ({ status }) => isClosed(status),
    why: whyClosed,
  },
  {
    code: "not-for-the-force",
    date: noDate,
    rag: "Grey",
    holdsWhen: "the register says that it is addressed to others",
    when: ({ addressedToOthers }) => addressedToOthers !== null,
    why: ({ addressedToOthers }) => `Addressed to others: ${addressedToOthers ?? ""}`,
  },
  {
    code: "awaiting-sign-off",
    date: noDate,
    rag: "Green",
    holdsWhen: "complete, for no more than {signOffDays} days",
    when: (facts, { signOffDays }) => facts.status === "complete" && awaitedFor(facts) <= signOffDays,
    why: whyAwaiting,
  },
  {
    code: "sign-off-overdue",
    date: noDate,
    rag: "Amber",
    holdsWhen: "complete, for longer",
    when: ({ status }) => status === "complete",
    why: (facts, { signOffDays }) => `${whyAwaiting(facts)}: more than ${days(signOffDays)}`,
  },
  {
    code: "awaiting-closure",
    date: noDate,
    rag: "Green",
    holdsWhen: "submitted to the inspectorate (a setting makes it Amber after so many days; none is set at first)",
    when: ({ status }) => status === "submitted",
    why: whySubmitted,
    ragBy: (settings, facts) => (facts !== null && waitsTooLong(facts, settings) ? "Amber" : "Green"),
  },
  {
    code: "ready-for-closure",
    date: noDate,
    rag: "Green",
    holdsWhen: "a recommendation that is open in the register, all of whose actions are finished, and whose deadline is not past",
    // What is beneath a recommendation decides: see `assessRecommendation`.
    when: () => false,
    why: () => "",
  },
  {
    code: "no-deadline",
    date: noDate,
    rag: "Grey",
    holdsWhen: "neither register nor plan gives a date (blank, “ongoing”, “TBC”); where words stand that cannot be read as one, the row is not assessed",
    when: (facts) => nearestDate(facts) === null,
    why: () => "No date, in the register or in the plan",
  },
  {
    code: "past-the-deadline",
    date: ({ deadline }) => deadline,
    rag: "Red",
    holdsWhen: "today is after the inspectorate's deadline (due today is not late)",
    when: ({ deadline, today }) => isPast(deadline, today),
    why: ({ deadline, firstDeadline, today }) => `${days(daysBetween(deadline ?? today, today))} past ${sayDeadline(deadline ?? today, firstDeadline)}`,
  },
  {
    code: "past-the-target",
    date: ({ target }) => target,
    rag: "Red",
    holdsWhen: "today is after the force's own target (a setting makes this Amber)",
    when: ({ target, today }) => isPast(target, today),
    why: ({ target, today }) => `${days(daysBetween(target ?? today, today))} past the target of ${sayDay(target ?? today)}`,
    short: ({ target, today }) => `${days(daysBetween(target ?? today, today))} past the target of ${sayDay(target ?? today)}`,
    ragBy: ({ pastTargetIsAmber }) => (pastTargetIsAmber ? "Amber" : "Red"),
  },
  {
    code: "planned-late",
    date: ({ deadline }) => deadline,
    rag: "Red",
    holdsWhen: "the current target or forecast is after the inspectorate's deadline",
    when: ({ target, deadline }) => target !== null && deadline !== null && target > deadline,
    why: ({ target, deadline, firstDeadline, today }) =>
      `The target of ${sayDay(target ?? today)} is ${days(daysBetween(deadline ?? today, target ?? today))} after ${sayDeadline(deadline ?? today, firstDeadline)}`,
    // A target that is past is told as that.
    short: ({ target, deadline, today }) =>
      isPast(target, today) ? null : `the target of ${sayDay(target ?? today)} is ${days(daysBetween(deadline ?? today, target ?? today))} after the deadline`,
  },
  {
    code: "far-behind",
    date: nearestDate,
    rag: "Red",
    short: sayBehind,
    holdsWhen: "progress is more than {farBehindPoints} points below what the time gone by would need",
    when: (facts, { farBehindPoints }) => (pointsBehind(facts) ?? 0) > farBehindPoints,
    why: whyBehind,
  },
  {
    code: "behind",
    date: nearestDate,
    rag: "Amber",
    short: (facts, beside) => (beside === "far-behind" ? null : sayBehind(facts)),
    holdsWhen: "{behindPoints} to {farBehindPoints} points below",
    when: (facts, { behindPoints }) => {
      const points = pointsBehind(facts);
      return points !== null && points > 0 && points >= behindPoints;
    },
    why: whyBehind,
  },
  {
    code: "due-soon",
    date: nearestDate,
    rag: "Amber",
    short: (facts) => ((daysToNearest(facts) ?? 0) < 0 ? null : saySoon(facts)),
    holdsWhen: "{dueSoonDays} days or fewer to go and less than {dueSoonPercent} % done",
    when: (facts, { dueSoonDays, dueSoonPercent }) => {
      const left = daysToNearest(facts);
      return left !== null && left <= dueSoonDays && (facts.progress === null || facts.progress < dueSoonPercent);
    },
    why: (facts) => `${timeToGo(facts)}, and ${doneSoFar(facts)}`,
  },
  {
    code: "late-start",
    date: nearestDate,
    rag: "Amber",
    short: ({ status, start, today }) => `${sayNotStarted(status)} ${days(daysBetween(start ?? today, today))} after the start date`,
    holdsWhen: "not started, and the start date has passed",
    when: ({ status, start, today }) => isNotStarted(status) && isPast(start, today),
    why: ({ status, start, today }) =>
      `${status === "not-allocated" ? "Not allocated" : "Not started"}, ${days(daysBetween(start ?? today, today))} after the start date of ${sayDay(start ?? today)}`,
  },
  {
    code: "stale",
    date: nearestDate,
    rag: "Amber",
    short: ({ lastUpdated, today }) => (typeof lastUpdated === "number" ? `not updated for ${days(daysBetween(lastUpdated, today))}` : "never updated"),
    holdsWhen: "no update for more than {staleDays} days",
    when: ({ status, lastUpdated, today }, { staleDays }) =>
      typeof lastUpdated === "number" ? daysBetween(lastUpdated, today) > staleDays : lastUpdated === "never" && isUnderWay(status),
    why: whyStale,
  },
  {
    code: "on-track",
    date: nearestDate,
    rag: "Green",
    holdsWhen: "nothing above holds",
    when: () => true,
    why: (facts) => `${timeToGo(facts)}, and ${doneSoFar(facts)}`,
  },
];

/** When a rule holds, with the thresholds that are set. */
export const sayHoldsWhen = ({ holdsWhen }: Rule, settings: Settings): string => holdsWhen.replace(/\{(\w+)\}/g, (_, key: string) => String(settings[key as keyof Settings]));

/** The colour that a rule gives by these settings. */
export const ragOf = ({ rag, ragBy }: Rule, settings: Settings, facts: Facts | null = null): Rag => ragBy?.(settings, facts) ?? rag;

/** A RAG status with the rule that gave it, and a sentence with the numbers in it (without the colour). */
export interface Assessment {
  readonly rag: Rag;
  readonly code: RuleCode;
  readonly reason: string;
  /** The date that the reason speaks of: the inspectorate's deadline, the target, or the nearer of them; null where it speaks of none. */
  readonly date: Day | null;
  /** `date` − today: negative when past. */
  readonly days: number | null;
}

/** So many further things at most stand after a reason. */
const MOST_ALSO = 2;

const sayMoved = (times: number): string => `target moved ${times === 2 ? "twice" : `${times} times`}`;

/** What is true as well as the rule that decides: further rules that hold, worst first, and how often the target was moved. */
function alsoOf(rule: Rule, facts: Facts, settings: Settings): readonly string[] {
  // Nothing more is said of what is finished, for others, without a date or on track.
  if (rule.short === undefined && rule.code !== "past-the-deadline") return [];
  const further = RAG_RULES.slice(RAG_RULES.indexOf(rule) + 1).filter(({ short, when }) => short !== undefined && when(facts, settings));
  // What is far behind is behind as well.
  const told = further.filter(({ code }) => code !== "behind" || !further.some((other) => other.code === "far-behind"));
  const moves = facts.targetMoves ?? 0;
  return [...told.flatMap(({ short }) => short?.(facts, rule.code) ?? []), ...(moves >= 2 ? [sayMoved(moves)] : [])].slice(0, MOST_ALSO);
}

/** The first rule that holds, with its reason and what is true as well. */
export function assess(facts: Facts, settings: Settings): Assessment {
  const rule = RAG_RULES.find(({ when }) => when(facts, settings)) as Rule;
  const date = rule.date(facts);
  const also = alsoOf(rule, facts, settings);
  return {
    rag: ragOf(rule, settings, facts),
    code: rule.code,
    reason: `${facts.status === "on-hold" && rule.code !== "stale" ? "On hold. " : ""}${rule.why(facts, settings)}${also.length === 0 ? "" : `. Also: ${also.join("; ")}`}`,
    date,
    days: date === null ? null : daysBetween(facts.today, date),
  };
}

export const WORST_FIRST: readonly Rag[] = ["Red", "Amber", "Grey", "Green", "Blue"];

/** 0 for the worst: Red, Amber, Grey without a deadline, Green, Blue, and last Grey that is not for the force. */
export const rankOf = ({ rag, code }: Pick<Assessment, "rag" | "code">): number =>
  code === "not-for-the-force" ? WORST_FIRST.length : WORST_FIRST.indexOf(rag);
