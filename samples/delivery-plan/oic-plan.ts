import type { Column, Row } from "../layout/column";

/**
 * The organised immigration crime plan as its keeper left it on 30 January 2026: for the most part sound, with the
 * slips that such plans have (a reference spelt another way, a date typed as text, a copy of a deadline that differs,
 * a lead missing, 100 % that is not complete, a target after the deadline, a stated RAG that is kinder than the dates).
 */
type Key =
  | "rec" | "no" | "action" | "exec" | "delivery" | "start" | "target" | "revised" | "reason" | "approver" | "deadline"
  | "percent" | "status" | "rag" | "updated" | "progress" | "evidence" | "done";

export const OIC_COLUMNS: readonly Column<Key>[] = [
  { heading: "Rec Ref", key: "rec", width: 9, kind: "text" },
  { heading: "Action No", key: "no", width: 8, kind: "text" },
  { heading: "Action", key: "action", width: 44, kind: "text" },
  { heading: "Exec Lead", key: "exec", width: 13, kind: "text" },
  { heading: "Delivery Lead", key: "delivery", width: 18, kind: "text" },
  { heading: "Start Date", key: "start", width: 11.5, kind: "date" },
  { heading: "Target Date", key: "target", width: 11.5, kind: "date" },
  { heading: "Revised Target Date", key: "revised", width: 11.5, kind: "date" },
  { heading: "Reason for Deferral", key: "reason", width: 26, kind: "text" },
  { heading: "Approving Authority", key: "approver", width: 12, kind: "text" },
  { heading: "HMICFRS Deadline", key: "deadline", width: 11.5, kind: "date" },
  { heading: "% complete", key: "percent", width: 10, kind: "percent" },
  { heading: "Status", key: "status", width: 13, kind: "choice" },
  { heading: "RAG", key: "rag", width: 8, kind: "choice" },
  { heading: "Last Update", key: "updated", width: 11.5, kind: "date" },
  { heading: "Progress Update", key: "progress", width: 50, kind: "text" },
  { heading: "Evidence", key: "evidence", width: 28, kind: "text" },
  { heading: "Date Completed", key: "done", width: 11.5, kind: "date" },
];

const R2 = { rec: "OIC R2", exec: "ACC Crime", deadline: "2026-04-30" };
const R4 = { rec: "OIC R4", exec: "ACC Crime", delivery: "Head of Intelligence", deadline: "2025-12-31" };
const R8 = { rec: "OIC R8", exec: "ACC Local Policing", deadline: "2026-04-30" };
const R9 = { rec: "OIC R9", exec: "ACC Local Policing", deadline: "2026-04-30" };

export const OIC_ACTIONS: readonly Row<Key>[] = [
  {
    ...R2, no: "2.1", delivery: "Head of Intelligence",
    action: "Map how a referral to the National Command and Control Unit is made today, from first contact to intelligence submission.",
    start: "2025-07-01", target: "2025-09-30", percent: 1, status: "Closed", rag: "Blue", updated: "2025-10-14", done: "2025-09-26",
    progress: "Map agreed by the working group. Three places found where no intelligence document is prompted.",
    evidence: "Process map v1.0 (Intelligence library)",
  },
  {
    ...R2, no: "2.2", delivery: "Intelligence Manager",
    action: "Dip-sample referrals made from January to June 2025 against the intelligence that followed, and report the gaps.",
    start: "2025-09-01", target: "2025-11-30", percent: 1, status: "Complete", rag: "Green", updated: "2025-12-09", done: "2025-11-28",
    progress: "60 referrals looked at; a document was found for 37. Report went to the Head of Intelligence.",
    evidence: "Dip-sample report, November 2025",
  },
  {
    ...R2, no: "2.3", delivery: "Force Control Room Superintendent",
    action: "Change the control room script so that the call handler reminds the officer of the intelligence document on every referral.",
    start: "2025-10-01", target: "2026-02-27", percent: 0.8, status: "In progress", rag: "Green", updated: "2026-01-20",
    progress: "Script written and tried on two shifts. Full release set for mid-February.",
  },
  {
    ...R2, no: "2.4", delivery: "Intelligence Manager", deadline: "2026-05-31",
    action: "Write a one-page guide and a short film for officers on when and how to send in the document.",
    start: "2025-11-03", target: "2026-02-27", percent: 0.62, status: "In progress", rag: "Green", updated: "2026-01-16",
    progress: "Guide finished. Film script with Corporate Communications.",
  },
  {
    ...R2, rec: "OIC-R2", no: "2.5", delivery: "Force Crime and Incident Registrar",
    action: "Check every month that each referral has its document, and send the exceptions to district commanders.",
    start: "2026-02-01", target: "2026-04-30", percent: 0, status: "Not started", rag: "Green", updated: "2026-01-12",
    progress: "Report template agreed with the Registrar. First check covers February.",
  },
  {
    ...R2, no: "2.6", delivery: "DCI Serious Crime",
    action: "Report the force's rate of documents per referral to the Regional OIC Threat Delivery Group each quarter.",
    start: "2026-01-19", target: "2026-04-30", status: "Not started", rag: "Green", updated: "2026-01-12",
    progress: "On the agenda of the regional meeting in March.",
  },
  {
    ...R4, no: "4.1",
    action: "Write the force's collection plan for organised immigration crime and have it signed off by the ACC Crime.",
    start: "2025-07-01", target: "2025-10-31", revised: "2025-12-12", percent: 1, status: "Submitted for closure", rag: "Green",
    reason: "Waited for the regional threat assessment so that both use the same headings.", approver: "GAIN Board",
    updated: "2025-12-19", done: "2025-12-11",
    progress: "Plan signed off. Sent to the inspectorate with the covering letter on 19 December.",
    evidence: "Collection plan v2.1; letter of 19 December 2025",
  },
  {
    ...R4, no: "4.2", delivery: "Information Manager",
    action: "Agree how information is shared with Immigration Enforcement and the regional organised crime unit.",
    start: "2025-08-01", target: "2025-11-28", revised: "2026-02-27", percent: 0.7, status: "In progress", rag: "Amber",
    reason: "The partner's legal team asked for changes in November.", approver: "GAIN Board", updated: "2026-01-22",
    progress: "Second draft returned. Signature expected at the February meeting.",
  },
  {
    ...R4, no: "4.3", delivery: "Principal Analyst",
    action: "Produce the first problem profile on organised immigration crime and set out what we do not know.",
    start: "2025-09-01", target: "2025-12-19", percent: 0.9, status: "In progress", rag: "Red", updated: "2025-12-15",
    progress: "Draft with the Head of Intelligence. Data from partners came late.",
  },
  {
    ...R4, no: "4.4",
    action: "Make organised immigration crime a standing item at the monthly force tasking meeting.",
    start: "2025-07-14", target: "2025-10-31", percent: 1, status: "Closed", rag: "Blue", updated: "2025-11-04", done: "2025-10-24",
    progress: "Standing item since September. Two taskings made so far.",
    evidence: "Tasking minutes, September and October 2025",
  },
  {
    ...R4, no: "4.5", delivery: "DCI Serious Crime",
    action: "Name an officer to speak for the force at the Regional OIC Threat Delivery Group and take its actions into our own tasking.",
    start: "2025-09-01", target: "2025-12-31", percent: 1, status: "In progress", rag: "Green", updated: "2026-01-08",
    progress: "Officer named and attending. To be marked complete once the January minutes are in.",
  },
  {
    rec: "OIC R6", no: "6.1", exec: "ACC Crime", delivery: "Intelligence Manager",
    action: "Be ready for the national crime identifier code: tell the intelligence input team and change their checklist when it comes.",
    start: "2025-10-01", target: "2026-02-27", percent: 0.3, status: "In progress", updated: "2026-01-16",
    progress: "Waiting for the national instruction. Team knows that it is coming.",
  },
  {
    ...R8, no: "8.1", delivery: "Learning and Development Manager",
    action: "Settle which roles need the Hydra course and how many people hold them.",
    start: "2025-07-01", target: "2025-09-30", revised: "2025-10-31", percent: 1, status: "Closed", rag: "Blue",
    reason: "Roles in Serious Crime changed with the September restructure.", approver: "GAIN Board",
    updated: "2025-11-05", done: "2025-10-30",
    progress: "197 people in three groups. List agreed by Learning and Development and the districts.",
    evidence: "Role list v1.2 (Learning library)",
  },
  {
    ...R8, no: "8.2", delivery: "Learning and Development Manager",
    action: "Book the remaining places with the regional co-ordinator.",
    start: "2025-12-01", target: "2026-03-27", revised: "2026-05-29", percent: 0.45, status: "In progress", rag: "Amber",
    reason: "The only course with room is in late May.", updated: "2026-01-21",
    progress: "38 places held in February and March, 31 asked for in May.",
  },
  {
    ...R8, no: "8.3", delivery: "Regional OIC Co-ordinator",
    action: "Ask neighbouring forces for unused places on their Hydra dates and keep a reserve list of staff.",
    start: "2026-01-12", target: "27/03/2026", percent: 0.25, status: "In progress", rag: "Green", updated: "2026-01-23",
    progress: "Two forces have answered. Reserve list opened.",
  },
  {
    ...R9, no: "9.1", delivery: "Learning and Development Manager",
    action: "Settle which roles must do the four e-learning modules, with supervisors and specialist teams.",
    start: "2025-09-01", target: "2026-01-16", percent: 0.85, status: "In progress", rag: "Amber", updated: "2026-01-09",
    progress: "Frontline and control room agreed. Custody still to answer.",
  },
  {
    ...R9, no: "9.2", delivery: "Digital Learning Lead",
    action: "Load the modules on the learning system and assign them by role.",
    start: "2025-12-01", target: "2026-03-31", percent: 0.55, status: "In progress", rag: "Green", updated: "2025-12-12",
    progress: "Modules 1 to 3 loaded and assigned. Module 4 fails its technical check.",
  },
  {
    ...R9, no: "9.3",
    action: "Send supervisors a monthly list of staff who have modules left, and raise those over 60 days with district commanders.",
    start: "2026-02-09", target: "2026-04-30", status: "Not started", rag: "Green",
  },
];
