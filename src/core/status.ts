/**
 * Where an action or a recommendation stands. Complete is the force's word and waits for sign-off, submitted has been
 * put to the inspectorate, closed is the inspectorate's word: three different things. In the order of how far they have come.
 */
export const STATUSES = [
  "not-allocated",
  "not-started",
  "on-hold",
  "in-progress",
  "complete",
  "submitted",
  "closed",
  "superseded",
  "no-action",
] as const;

export type Status = (typeof STATUSES)[number];

/** As a person is shown it. */
export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  "not-allocated": "Not allocated",
  "not-started": "Not started",
  "on-hold": "On hold",
  "in-progress": "In progress",
  complete: "Complete (awaiting sign-off)",
  submitted: "Submitted for closure",
  closed: "Closed",
  superseded: "Superseded",
  "no-action": "No action",
};

/** Nothing more is expected of anybody. */
export const isClosed = (status: Status | null): boolean =>
  status === "closed" || status === "superseded" || status === "no-action";

/** Done by the force, and not yet signed off. */
export const awaitsSignOff = (status: Status | null): boolean => status === "complete" || status === "submitted";

/** The force has no more to do: such a row is never late. */
export const isFinished = (status: Status | null): boolean => isClosed(status) || awaitsSignOff(status);

/** Work has begun: what is on hold is assessed as what is in progress. */
export const isUnderWay = (status: Status | null): boolean => status === "in-progress" || status === "on-hold";

/** Not started includes not allocated. */
export const isNotStarted = (status: Status | null): boolean => status === "not-started" || status === "not-allocated";
