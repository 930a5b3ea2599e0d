import type { Column, Row } from "../layout/column";

/**
 * The lines of the force's improvement plan that answer the same inspection, kept by another department with its own
 * headings: training is counted, done out of required. The PEEL lines belong to a report that the register has not got.
 */
type Key =
  | "ref" | "no" | "action" | "owner" | "exec" | "start" | "target" | "required" | "completed"
  | "status" | "rag" | "updated" | "comments" | "evidence" | "closed";

export const IMPROVEMENT_COLUMNS: readonly Column<Key>[] = [
  { heading: "Reference", key: "ref", width: 12, kind: "text" },
  { heading: "Action Ref", key: "no", width: 8, kind: "text" },
  { heading: "Actions required", key: "action", width: 46, kind: "text" },
  { heading: "Owner", key: "owner", width: 21, kind: "text" },
  { heading: "Executive Lead", key: "exec", width: 17, kind: "text" },
  { heading: "Planned Start", key: "start", width: 12, kind: "date" },
  { heading: "Target\nCompletion Date", key: "target", width: 15, kind: "date" },
  { heading: "Required", key: "required", width: 10.5, kind: "number" },
  { heading: "Completed", key: "completed", width: 11.5, kind: "number" },
  { heading: "Current Status", key: "status", width: 14, kind: "choice" },
  { heading: "RAG rating", key: "rag", width: 9, kind: "choice" },
  { heading: "Last Updated", key: "updated", width: 12, kind: "date" },
  { heading: "Comments", key: "comments", width: 46, kind: "text" },
  { heading: "Verification evidence", key: "evidence", width: 26, kind: "text" },
  { heading: "Date Closed", key: "closed", width: 12, kind: "date" },
];

const HYDRA = { ref: "OIC R8", owner: "Learning and Development Manager", exec: "ACC Local Policing", start: "2025-09-01" };
const E_LEARNING = {
  ref: "OIC R9", owner: "Digital Learning Lead", exec: "ACC Local Policing", required: 640,
  start: "2025-10-01", target: "2026-03-31", status: "In progress", updated: "2026-01-27",
};
const PEEL = { ref: "PEEL AFI 3", exec: "Deputy Chief Constable" };

export const IMPROVEMENT_ACTIONS: readonly Row<Key>[] = [
  {
    ...HYDRA, no: "IP 27", action: "Hydra course: response and neighbourhood sergeants and inspectors.",
    target: "2026-03-31", required: 120, completed: 84, status: "In progress", rag: "Green", updated: "2026-01-27",
    comments: "February course full. Names for March with the districts.",
  },
  {
    ...HYDRA, no: "IP 28", action: "Hydra course: investigators in Serious Crime and the Exploitation Team.", owner: "DCI Serious Crime",
    target: "2026-04-30", required: 45, completed: 18, status: "In progress", rag: "Amber", updated: "2026-01-27",
    comments: "Two operations took staff off the November dates.",
  },
  {
    ...HYDRA, no: "IP 29", action: "Hydra course: control room and contact supervisors.", owner: "Force Control Room Superintendent",
    target: "2025-12-19", required: 32, completed: 32, status: "Complete", rag: "Green", updated: "2026-01-06",
    comments: "All through on the December course.", evidence: "Attendance sheet, December course",
  },
  {
    ...HYDRA, no: "IP 30", action: "Find and brief two of our own staff who can help to run the course in the region.", start: "2025-12-01",
    target: "2026-02-20", status: "In progress", rag: "Amber", updated: "2026-01-19",
    comments: "One name in. Second expected after the promotion board.",
  },
  {
    ...E_LEARNING, no: "IP 31", action: "E-learning: all who need it complete module 1.", completed: 512, rag: "Green",
    comments: "Reminders sent weekly by the learning system.",
  },
  {
    ...E_LEARNING, no: "IP 32", action: "E-learning: all who need it complete module 2.", completed: 430, rag: "Green",
    comments: "Going to plan.",
  },
  {
    ...E_LEARNING, no: "IP 33", action: "E-learning: all who need it complete module 3.", completed: 355, rag: "Amber",
    comments: "Districts asked for protected time in February.",
  },
  {
    ...E_LEARNING, no: "IP 34", action: "E-learning: all who need it complete module 4.", completed: 205, rag: "Red",
    comments: "Held up while module 4 failed its technical check (see OIC plan 9.2).",
  },
  {
    ref: "OIC R4", no: "IP 35", action: "Put indicators of organised immigration crime in the daily briefing and in the patrol app.",
    owner: "Head of Intelligence", exec: "ACC Crime", start: "2025-08-04", target: "2025-11-28", status: "Closed", rag: "Blue",
    updated: "2025-12-05", comments: "In the briefing since 3 November.", evidence: "Briefing slides and app release note", closed: "2025-12-05",
  },
  {
    ref: "OIC R2", no: "IP 36", action: "Add a question on the intelligence document to the supervisor's review of each referral.",
    owner: "Chief Inspector, Response", exec: "ACC Crime", start: "2025-11-03", target: "2026-04-30", status: "In progress", rag: "Green",
    updated: "2025-11-27", comments: "Change request with the crime system team.",
  },
  {
    ...PEEL, no: "IP 12", action: "Look at how repeat callers are found at first contact.", owner: "Force Control Room Superintendent",
    start: "2025-11-17", target: "TBC", status: "In progress", updated: "2026-01-15",
    comments: "Target to follow the telephony upgrade.",
  },
  {
    ...PEEL, no: "IP 13", action: "Test the new process for repeat callers against a month of live calls.", owner: "Force Control Room Superintendent",
    start: "2027-01-04", target: "2027-07-30", status: "Not started", rag: "Green", updated: "2026-01-15",
    comments: "Follows IP 12.",
  },
];
