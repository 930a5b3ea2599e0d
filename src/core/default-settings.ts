import type { Rag } from "./rag";
import type { Settings } from "./settings";
import type { Status } from "./status";

/**
 * The words that trackers use every day. What only says that a thing is late, at risk or not finished is in progress: it is the dates
 * that say how late. A word that could mean finished or not ("Reviewed", "Not yet due") is left out, and asked about.
 */
const STATUS_VOCABULARY: Readonly<Record<Status, readonly string[]>> = {
  "not-allocated": [
    "Not allocated", "Unallocated", "Unassigned", "Not assigned", "Not yet allocated", "Not yet assigned", "Awaiting allocation", "To be allocated", "Awaiting lead",
    "No lead",
  ],
  "not-started": [
    "Not started", "Not yet started", "Yet to start", "Not commenced", "Not begun", "To do", "To start", "Planned", "Scheduled", "Pending", "New", "Awaiting start", "Not progressed",
    "Proposed", "Future", "Queued", "Backlog",
  ],
  "on-hold": ["On hold", "Hold", "Held", "Suspended", "Parked", "Deferred", "In abeyance", "Halted", "On pause", "Put on hold"],
  "in-progress": [
    "In progress", "In-progress", "Ongoing", "On going", "Under way", "Underway", "Started", "Commenced", "Open", "Active", "WIP",
    "Work in progress", "Being progressed", "Progressing", "In hand", "In delivery", "On track", "Behind", "Delayed", "At risk", "Off track",
    "Partially complete", "Part complete", "Partly complete", "Partially", "Partly", "Part", "Awaiting review", "Re-opened", "Reopened", "No", "N",
    "Overdue", "Late", "Running late", "Past due", "Slipped", "Slipping", "Slippage", "Delay", "Behind schedule", "On schedule", "On target", "Off target", "Blocked", "Stalled", "Stuck", "Escalated",
    "For escalation", "Live", "Outstanding", "Current", "Continuing", "Continuous", "Rolling", "Extended", "Incomplete", "Not complete", "Not completed", "Not yet complete", "Not done", "Not finished",
    "Unfinished", "Not closed", "Not achieved", "Not met", "Not delivered", "Not implemented", "Not yet implemented", "Not resolved", "Unresolved", "Not discharged", "Not signed off",
    "Nearly complete", "Almost complete", "Mostly complete", "Substantially complete", "Partial", "Partially met", "Partly met", "Partially achieved", "Partially delivered", "Partially implemented",
    "Partly implemented", "Some progress", "Good progress", "Limited progress", "In train", "In development", "In process", "In implementation", "Being implemented", "Implementing", "Under review",
    "Open - on track", "Open - at risk", "Open - overdue", "Open - delayed", "Open - in progress", "In progress - on track", "In progress - at risk", "In progress - delayed", "In progress - overdue",
    "In progress - behind", "Overdue - in progress",
  ],
  complete: [
    "Complete", "Completed", "Done", "Finished", "Implemented", "Delivered", "Achieved", "Actioned", "Complete (awaiting sign-off)",
    "Complete - awaiting sign off", "Completed awaiting sign off", "Awaiting sign off", "Pending sign off", "Awaiting closure",
    "Awaiting internal sign off", "Ready for closure", "Yes", "Y", "Met", "Resolved", "Discharged", "Fulfilled", "Satisfied", "Concluded", "Fully complete", "Fully implemented", "Fully met", "Fully achieved",
    "Completed late", "Complete - late", "Action complete", "Actions complete",
  ],
  submitted: [
    "Submitted for closure", "Submitted", "Submitted to HMICFRS", "Proposed for closure", "Put forward for closure", "Closure requested",
    "Awaiting HMICFRS", "Awaiting HMICFRS sign off", "Awaiting HMICFRS closure", "With HMICFRS",
  ],
  closed: ["Closed", "Signed off", "Formally closed", "Closed by HMICFRS", "Closed - HMICFRS", "Closure approved", "Complete - closed", "Completed & closed", "Closed - complete"],
  superseded: ["Superseded", "Replaced", "Merged", "Superceded", "Subsumed"],
  "no-action": [
    "No action", "No action needed", "No action required", "No further action", "No further action needed", "No further action required",
    "NFA", "Not accepted", "Rejected", "Declined", "Not applicable",
  ],
};

const RAG_VOCABULARY: Readonly<Record<Rag, readonly string[]>> = {
  Red: ["Red", "R"],
  Amber: ["Amber", "A", "Yellow", "Orange"],
  Green: ["Green", "G"],
  Blue: ["Blue", "B"],
  Grey: ["Grey", "Gray", "White"],
};

/** A vocabulary as the settings keep it: a list of words, each with what it means. */
function wordList<Meaning extends string>(vocabulary: Readonly<Record<Meaning, readonly string[]>>) {
  return (Object.keys(vocabulary) as Meaning[]).flatMap((means) => vocabulary[means].map((word) => ({ word, means })));
}

const KINDS = [
  ["Recommendation", "recommendations"],
  ["Area for improvement", "areas for improvement"],
  ["Cause of concern", "causes of concern"],
  ["Accelerated cause of concern", "accelerated causes of concern"],
  ["Direction", "directions"],
  ["Learning recommendation", "learning recommendations"],
  ["Prevention of future deaths", "reports to prevent future deaths"],
  ["Audit action", "audit actions"],
] as const;

/** What each level demands is not public in a form that can be cited, so the force says it. */
export const LEVEL_PLACEHOLDER = "Confirm with your force liaison lead what this level demands";

/** What holds until a workbook's own settings say otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  farBehindPoints: 20,
  behindPoints: 10,
  dueSoonDays: 30,
  dueSoonPercent: 75,
  staleDays: 35,
  signOffDays: 90,
  closureDays: null,
  farTargetYears: 5,
  pastTargetIsAmber: false,
  writesStatedRag: false,
  writesRegister: true,
  statusWords: wordList(STATUS_VOCABULARY),
  ragLooks: {
    Red: { word: "Red", fill: "#C00000", font: "#FFFFFF" },
    Amber: { word: "Amber", fill: "#FFC000", font: "#000000" },
    Green: { word: "Green", fill: "#1E7B34", font: "#FFFFFF" },
    Blue: { word: "Blue", fill: "#1F4E9E", font: "#FFFFFF" },
    Grey: { word: "Grey", fill: "#D9D9D9", font: "#000000" },
  },
  ragWords: wordList(RAG_VOCABULARY),
  force: "",
  board: "",
  marking: "",
  otherForceNames: [],
  inspectorate: "HMICFRS",
  localPolicingBody: "local policing body",
  responseDays: 56,
  responseLaw: "Police Act 1996, section 55",
  sourceBodies: [
    { body: "Coroner", responds: "chief constable", days: 56, law: "Coroners (Investigations) Regulations 2013, regulation 29" },
    { body: "IOPC", responds: "chief constable", days: 56, law: "Police Reform Act 2002, schedule 3, paragraph 28B" },
  ],
  kinds: KINDS.map(([kind, several]) => ({ kind, several })),
  addresseesThatMeanUs: [],
  addresseesThatMeanOthers: [],
  extraHolidays: [],
  levels: ["1", "2", "3", "4"].map((level) => ({ level, demands: LEVEL_PLACEHOLDER, needs: ["evidence", "date"] })),
};
