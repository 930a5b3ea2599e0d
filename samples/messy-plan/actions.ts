import type { Column, Entry, Row } from "../layout/column";

/**
 * A plan as several hands have left it: dates typed as text, words of the force's own for a status, percentages in
 * three spellings, headings of sections between the rows, blanks, and two columns called "Ref".
 */
type Key =
  | "rec" | "subject" | "ref" | "action" | "lead" | "start" | "target" | "revised"
  | "percent" | "status" | "rag" | "updated" | "notes" | "closed";

export const GROUPS = [
  { heading: "RECOMMENDATION", columns: 2 },
  { heading: "WHAT WE ARE DOING", columns: 3 },
  { heading: "DATES", columns: 3 },
  { heading: "WHERE WE ARE", columns: 6 },
] as const;

export const ACTION_COLUMNS: readonly Column<Key>[] = [
  { heading: "Ref", key: "rec", width: 9, kind: "text" },
  { heading: "Subject", key: "subject", width: 22, kind: "text" },
  { heading: "Ref ", key: "ref", width: 7, kind: "text" },
  { heading: "Action", key: "action", width: 42, kind: "text" },
  { heading: "Lead", key: "lead", width: 22, kind: "text" },
  { heading: "Start", key: "start", width: 11, kind: "date" },
  { heading: "Target date", key: "target", width: 11, kind: "date" },
  { heading: "Revised\ndate", key: "revised", width: 11, kind: "date" },
  { heading: "% done", key: "percent", width: 8, kind: "choice" },
  { heading: "Status", key: "status", width: 13, kind: "choice" },
  { heading: "RAG", key: "rag", width: 8, kind: "choice" },
  { heading: "Updated", key: "updated", width: 11, kind: "date" },
  { heading: "Notes / latest", key: "notes", width: 40, kind: "text" },
  { heading: "Closed", key: "closed", width: 11, kind: "date" },
];

/** A line of the sheet: a row of the plan, the heading of a section, or nothing. */
export type Line = Row<Key> | { readonly section: string } | null;

const NBSP = "\u00a0";
const BROKEN: Entry = { error: "#REF!" };

export const LIVE_LINES: readonly Line[] = [
  { section: "INTELLIGENCE" },
  {
    rec: "OIC 2", subject: "Referrals and intelligence", ref: "A1", action: "Rewrite the referral checklist so that the intelligence document comes first",
    lead: "Intelligence Manager ", start: "01/09/2025", target: "27/02/2026", percent: 40, status: "On-going", rag: "Green", updated: "14/01/2026",
    notes: "Draft out for comment",
  },
  {
    subject: "Referrals and intelligence", ref: "A2", action: "Monthly check of referrals against documents",
    lead: "Crime Registrar / Intelligence Manager", start: "2026-02-02", target: "2026-04-30", percent: "0%", status: "Not yet", updated: "2026-01-14",
  },
  {
    rec: `OIC${NBSP}4`, subject: "Collection plan", ref: "A3", action: `Collection plan agreed with the region${NBSP}`,
    lead: "Head of Intelligence", start: "2025-07-01", target: "31/10/2025", revised: "12/12/2025", percent: "100%", status: "With HMICFRS", rag: "Green",
    updated: "2025-12-19", notes: "Sent 19/12. No answer yet", closed: "11/12/2025",
  },
  {
    rec: "OIC 4", subject: "Information sharing", ref: "A4", action: "Sharing agreement with Immigration Enforcement",
    lead: "Information Manager", start: "01/08/2025", target: BROKEN, revised: "27/02/2026", percent: 0.7, status: "On-going", rag: "AMBER", updated: "22/01/2026",
    notes: "Target was linked to the old tracker, which has been archived",
  },
  null,
  {
    rec: "OIC 4", subject: "Information sharing", ref: "A5", action: "Problem profile with what we do not know",
    lead: "Principal Analyst", start: "01/09/2025", target: "31/11/2025", percent: "90%", status: "On-going ", rag: "Red", updated: "15/12/2025",
    notes: "Date to be checked, November has 30 days",
  },
  { section: "TRAINING" },
  {
    rec: "OIC 8", subject: "Hydra course", ref: "A6", action: "Book places with the regional co-ordinator",
    lead: "L&D Manager", start: "2025-12-01", target: "2026-03-27", revised: "2026-05-29", percent: 45, status: "On-going", rag: "Amber", updated: "2026-01-21",
    notes: "Only the May course has room",
  },
  {
    rec: "OIC 8", subject: "Hydra course", ref: "A7", action: "Reserve list for late places",
    lead: "L&D Manager", start: "2026-01-12", target: "27/3/26", percent: "25%", status: "On-going", rag: "Green", updated: "23 Jan 2026",
  },
  {
    rec: "OIC 9", subject: "E-learning", ref: "A8", action: "Modules 1 to 3 assigned by role",
    lead: "Digital Learning Lead", start: "01/12/2025", target: "30/01/2026", percent: 1, status: "Done", rag: "Green", updated: "2026-01-29",
    notes: "All three live since 26 January", closed: "2026-01-26",
  },
  {
    rec: "OIC 9", subject: "E-learning", ref: "A9", action: "Module 4 assigned by role",
    lead: "Digital Learning Lead", start: "01/12/2025", target: "31/03/2026", percent: 20, status: "Parked", rag: "Amber", updated: "12/12/2025",
    notes: "Parked until the module passes its technical check",
  },
  null,
  {
    rec: "OIC 9", subject: "E-learning", ref: "A9", action: "Monthly list of staff with modules left", start: "09/02/2026", target: "TBC", status: "Not yet",
  },
  {
    rec: "OIC 12", subject: "Peer review", ref: "A11", action: "Offer two peer reviewers to the region", lead: "DCI Serious Crime",
    start: "2026-01-05", target: "2026-06-30", percent: "10%", status: "On-going", updated: "2026-01-20",
  },
];

/** Rows of the live sheet that somebody hid, by action: they still count. */
export const HIDDEN_ACTIONS = ["A5", "A7"] as const;

export const CLOSED_LINES: readonly Line[] = [
  {
    rec: "OIC 2", subject: "Referrals and intelligence", ref: "C1", action: "Map how referrals are made today",
    lead: "Head of Intelligence", start: "01/07/2025", target: "30/09/2025", percent: "100%", status: "Done", rag: "Blue", updated: "14/10/2025",
    notes: "Map v1.0", closed: "26/09/2025",
  },
  {
    rec: "OIC 4", subject: "Tasking", ref: "C2", action: "Standing item at monthly tasking",
    lead: "Head of Intelligence", start: "2025-07-14", target: "2025-10-31", percent: 100, status: "Signed off", rag: "Blue", updated: "2025-11-04",
    closed: "2025-10-24",
  },
  {
    rec: "OIC 8", subject: "Hydra course", ref: "C3", action: "List of roles that need the course",
    lead: "L&D Manager", start: "2025-07-01", target: "2025-09-30", revised: "2025-10-31", percent: 1, status: "Signed off", rag: "Blue", updated: "2025-11-05",
    notes: "List v1.2", closed: "2025-10-30",
  },
  {
    rec: "OIC 9", subject: "E-learning", ref: "C4", action: "Buy a faster learning system", lead: "L&D Manager", start: "01/08/2025", target: "31/12/2025",
    percent: "5%", status: "Not needed", updated: "20/10/2025", notes: "Present system copes since its upgrade in October",
  },
];
