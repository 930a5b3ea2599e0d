import { type Day, dayOf, fromSerial, toSerial } from "../../../src/core/day";
import { DEFAULT_SETTINGS } from "../../../src/core/default-settings";
import { addresseeReader } from "../../../src/core/addressee/addressees";
import { OUR_HEADINGS, ourColumnsOf } from "../../../src/core/layout";
import { assess, type Assessment, type Facts } from "../../../src/core/rag";
import { isFinished, type Status } from "../../../src/core/status";
import { HEADINGS, REGISTER } from "../large-plan";

/** The day that every contender assesses for. */
export const AS_AT = dayOf("2026-06-01");
/** The headings of the columns that are written beside the plan. */
export const RESULTS = ourColumnsOf("plan").map((our) => OUR_HEADINGS[our]);
/** The first of them. */
export const FIRST = HEADINGS.length;

const STATUSES: Readonly<Record<string, Status>> = {
  "Not started": "not-started", "In progress": "in-progress", Complete: "complete", "Submitted for closure": "submitted", Closed: "closed",
};

/** How a library reaches the cells of a sheet. Rows and columns count from 0; a blank cell is null or undefined. */
export interface Cells {
  /** With the headings. */
  readonly rows: number;
  value(row: number, column: number): unknown;
  write(row: number, column: number, value: string | number): void;
}

/** Gives a row's cell under a heading. */
export type Row = (heading: string) => unknown;

/** What the register says of its references. */
export type Known = ReadonlyMap<unknown, Pick<Facts, "deadline" | "addressedToOthers">>;

/**
 * The work with a library that knows cells and no more: every action of the plan of this bench gets its RAG, its reason, the date that this
 * speaks of and the days to it in new columns, by the product's own rules. The headings are where the plan has them: nothing is searched for, and nothing is checked.
 */
export function assessPlan(register: Cells, plan: Cells): void {
  const known = knownOf(register.rows, (row) => (heading) => register.value(row, REGISTER.indexOf(heading)));
  RESULTS.forEach((heading, at) => plan.write(0, FIRST + at, heading));
  for (let row = 1; row < plan.rows; row += 1) {
    resultsOf(assess(factsOf((heading) => plan.value(row, HEADINGS.indexOf(heading)), known), DEFAULT_SETTINGS)).forEach((value, at) => plan.write(row, FIRST + at, value));
  }
}

/** What those columns hold. */
export function resultsOf({ rag, reason, date, days }: Assessment): (string | number)[] {
  return [DEFAULT_SETTINGS.ragLooks[rag].word, reason, date === null ? "" : toSerial(date, false), days ?? ""];
}

export function knownOf(rows: number, rowAt: (row: number) => Row): Known {
  const others = addresseeReader(DEFAULT_SETTINGS);
  const known = new Map<unknown, Pick<Facts, "deadline" | "addressedToOthers">>();
  for (let row = 1; row < rows; row += 1) {
    const value = rowAt(row);
    known.set(value("Ref"), { deadline: dayIn(value("HMICFRS Deadline")), addressedToOthers: others(String(value("Directed at") ?? "")) });
  }
  return known;
}

/** What the rules look at, from a row of the plan of this bench. */
export function factsOf(value: Row, known: Known): Facts {
  const status = STATUSES[value("Status") as string] ?? null;
  return {
    today: AS_AT,
    status,
    ...(known.get(value("Rec Ref")) ?? { deadline: null, addressedToOthers: null }),
    target: dayIn(value("Revised Target Date")) ?? dayIn(value("Target Date")),
    start: dayIn(value("Start Date")),
    progress: isFinished(status) ? 100 : percentIn(value("% complete")),
    completedOn: dayIn(value("Date Closed")),
    lastUpdated: dayIn(value("Last Update")) ?? "never",
  };
}

const dayIn = (value: unknown): Day | null => (typeof value === "number" ? fromSerial(value, false) : null);

const percentIn = (value: unknown): number | null => (typeof value === "number" ? Math.round(value * 1e8) / 1e6 : null);
