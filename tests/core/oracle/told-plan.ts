import fc from "fast-check";
import type { CellValue } from "../../../src/core/workbook";
import { serial, sheet, TODAY } from "../workbook-builder";

/** What stands in a date's cell: so many days from today, nothing, words that say that there is no date, or words that nobody can read. */
export type DateCell = number | "blank" | "no-date" | "unreadable";

/** What stands in a status cell: a meaning, nothing, or a word that nobody knows. */
export type StatusCell = "not-allocated" | "not-started" | "in-progress" | "on-hold" | "complete" | "submitted" | "closed" | "superseded" | "no-action" | "blank" | "unknown";

export interface ToldAction {
  /** As it is typed; "" for none. */
  readonly reference: string;
  readonly start: DateCell;
  readonly target: DateCell;
  readonly revised: DateCell;
  readonly ownDeadline: DateCell;
  /** 0 to 100. */
  readonly percent: number | "blank" | "unreadable";
  readonly status: StatusCell;
  readonly lastUpdated: DateCell;
  readonly completed: DateCell;
}

export interface ToldRecommendation {
  readonly reference: string;
  readonly isOurs: boolean;
  readonly deadline: DateCell;
  readonly extended: DateCell;
  readonly agreed: DateCell;
  readonly status: StatusCell;
  readonly closed: DateCell;
}

/** A register and a plan as somebody could tell of them, before they are cells. */
export interface ToldPlan {
  readonly recommendations: readonly ToldRecommendation[];
  readonly actions: readonly ToldAction[];
}

const WORDS: Readonly<Record<StatusCell, string>> = {
  "not-allocated": "Not allocated", "not-started": "Not started", "in-progress": "In progress", "on-hold": "On hold", complete: "Complete", submitted: "Submitted for closure", closed: "Closed",
  superseded: "Superseded", "no-action": "No action", blank: "", unknown: "Zorbled",
};

const NOW = serial(TODAY);
const dateCell = (date: DateCell): CellValue => (typeof date === "number" ? NOW + date : { blank: "", "no-date": "TBC", unreadable: "when the Hydra suite is free" }[date]);

const date = (from: number, to: number, strange = 1): fc.Arbitrary<DateCell> =>
  fc.oneof({ weight: 7, arbitrary: fc.integer({ min: from, max: to }) }, { weight: 2, arbitrary: fc.constant<DateCell>("blank") }, { weight: strange, arbitrary: fc.constantFrom<DateCell>("no-date", "unreadable") });
const rarely = (arbitrary: fc.Arbitrary<DateCell>): fc.Arbitrary<DateCell> => fc.oneof({ weight: 3, arbitrary: fc.constant<DateCell>("blank") }, { weight: 1, arbitrary });

const status = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<StatusCell>("not-allocated", "not-started", "in-progress", "in-progress", "on-hold") },
  { weight: 4, arbitrary: fc.constantFrom<StatusCell>("complete", "submitted", "closed", "superseded", "no-action") },
  { weight: 2, arbitrary: fc.constantFrom<StatusCell>("blank", "unknown") },
);

const REFERENCES = ["R1", "R2", "R3", "R4", "R5"];
const reference = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...REFERENCES) },
  { weight: 2, arbitrary: fc.constantFrom("R1; R2", "R2/R3", "R3 & R4", "R2-R4", "R1\nR5") },
  { weight: 2, arbitrary: fc.constantFrom("R9", "IA-12", "", "R1; R9") },
);

const action: fc.Arbitrary<ToldAction> = fc.record({
  reference,
  start: date(-200, 60),
  target: date(-60, 200),
  revised: rarely(date(-60, 260, 2)),
  ownDeadline: rarely(date(-60, 200)),
  percent: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 100 }) }, { weight: 1, arbitrary: fc.constantFrom<"blank" | "unreadable">("blank", "unreadable") }),
  status,
  lastUpdated: date(-80, 0),
  completed: rarely(date(-200, 0)),
});

const recommendationOf = (of: string): fc.Arbitrary<ToldRecommendation> =>
  fc.record({
    reference: fc.constant(of),
    isOurs: fc.oneof({ weight: 6, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    deadline: date(-60, 200),
    extended: rarely(date(-30, 260)),
    agreed: rarely(date(-60, 0)),
    status,
    closed: rarely(date(-200, 0)),
  });

/** Registers of five recommendations, and plans of up to twelve actions: with all that the rules tell apart, and what cannot be read. */
export const toldPlans: fc.Arbitrary<ToldPlan> = fc.record({ recommendations: fc.tuple(...REFERENCES.map(recommendationOf)), actions: fc.array(action, { minLength: 1, maxLength: 12 }) });

const REGISTER_HEADINGS = ["Reference", "Recommendation", "Addressed to", "Report", "HMICFRS deadline", "Extended deadline", "Extension agreed on", "Status", "Date closed"];
const PLAN_HEADINGS = ["Ref", "Action ref", "Action", "Delivery lead", "Start date", "Target date", "Revised target date", "HMICFRS deadline", "% complete", "Status", "Last updated", "Date completed"];

/** The sheets that hold a told plan: the register's first row is row 1, and so is the plan's. */
export function sheetsOf({ recommendations, actions }: ToldPlan) {
  const register = recommendations.map((one) => [
    one.reference, `Forces should see to what ${one.reference} is about`, one.isOurs ? "All forces" : "Home Office", "Custody", dateCell(one.deadline), dateCell(one.extended), dateCell(one.agreed), WORDS[one.status], dateCell(one.closed),
  ]);
  const plan = actions.map((one, place) => [
    one.reference, `A${place + 1}`, `Write part ${place + 1} of the guide and give it to everybody`, "Supt Khan", dateCell(one.start), dateCell(one.target), dateCell(one.revised), dateCell(one.ownDeadline),
    one.percent === "blank" ? "" : one.percent === "unreadable" ? "most of it" : `${one.percent}%`, WORDS[one.status], dateCell(one.lastUpdated), dateCell(one.completed),
  ]);
  return [sheet("Register", [REGISTER_HEADINGS, ...register]), sheet("Plan", [PLAN_HEADINGS, ...plan])];
}
