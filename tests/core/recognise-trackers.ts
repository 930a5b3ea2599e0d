import type { Field } from "../../src/core/fields";
import type { CellValue, Sheet } from "../../src/core/workbook";
import { serial, sheet, type Rows } from "./workbook-builder";

/** A heading, the field that it is (null: none; "?": asked), and the cells beneath. */
export type TrackerColumn = readonly [heading: string, field: Field | "?" | null, ...cells: CellValue[]];

/** A sheet as people keep them, written column by column. */
export interface Tracker {
  readonly name: string;
  readonly columns: readonly TrackerColumn[];
  /** Rows above the headings. */
  readonly above?: Rows;
  /** Rows straight below the headings that are no data. */
  readonly guide?: Rows;
  /** Where the used range begins. */
  readonly from?: { readonly row: number; readonly column: number };
}

/** The sheet that a tracker is. */
export function trackerSheet({ name, columns, above = [], guide = [], from }: Tracker): Sheet {
  const height = Math.max(...columns.map(([, , ...cells]) => cells.length));
  const rows = Array.from({ length: height }, (_, place) => columns.map(([, , ...cells]): CellValue => cells[place] ?? ""));
  return sheet(name, [...above, columns.map(([heading]) => heading), ...guide, ...rows], from ? { from } : {});
}

const [d1, d2, d3, d4] = ["2026-03-31", "2026-06-30", "2026-09-15", "2026-12-31"].map(serial) as [number, number, number, number];
const [p1, p2, p3] = ["2025-05-16", "2025-05-16", "2025-11-04"].map(serial) as [number, number, number];
const said = ["Policy drafted and with the legal team for comment", "Training dates agreed; first cohort booked for June", "Awaiting a decision on funding from the board"];
const acts = ["Rewrite the custody handover policy and publish it", "Train all custody sergeants in the new process", "Audit a sample of fifty records every month"];
const recs = ["The force should improve how it records stop and search", "The force should make sure that supervisors review files", "The force should understand its demand better"];
const risks = ["There is a risk that trained staff leave before the project ends", "Supplier may fail to deliver the data feed on time", "Loss of evidence caused by an ageing storage system"];

/** Sheets that are plans or registers, in the manner of police, council, health, audit and project trackers. */
export const TRACKERS: readonly Tracker[] = [
  {
    name: "police delivery plan",
    columns: [
      ["HMICFRS Ref", "reference", "PEEL 1", "PEEL 2", "PEEL 3"], ["Inspection", "report", "PEEL 2025", "PEEL 2025", "Custody"], ["AFI / Recommendation", "recommendationText", ...recs],
      ["Exec Lead", "executiveLead", "ACC Crime", "DCC", "ACC Local"], ["Delivery Lead", "deliveryLead", "Supt Khan", "Ch Supt Jones", "Insp Lee"], ["Force Target Date", "target", d1, d2, d3],
      ["Latest Update", "progressText", ...said], ["BRAG", "statedRag", "Red", "Amber", "Green"], ["HMICFRS Level", "level", 2, 3, 2],
    ],
  },
  {
    name: "council audit tracker",
    above: [["Internal Audit – Recommendation Tracker"], ["As at 31 March 2026"], []],
    columns: [
      ["Audit Title", "report", "Payroll", "Payroll", "Fleet"], ["Rec. No.", "reference", 1, 2, 1], ["Recommendation", "recommendationText", ...recs], ["Priority", null, "High", "Medium", "Low"],
      ["Agreed Management Action", "action", ...acts], ["Responsible Officer", "deliveryLead", "Head of Finance", "Payroll Manager", "Fleet Manager"], ["Original Implementation Date", "originalTarget", d1, d1, d2],
      ["Revised Implementation Date", "revisedTarget", "", d2, d3], ["Current Status", "status", "In progress", "Implemented", "Not started"], ["Management Update", "progressText", ...said],
    ],
  },
  {
    name: "NHS action plan",
    columns: [
      ["No", "reference", 1, 2, 3], ["Recommendation / Issue identified", "recommendationText", ...recs], ["Actions to be taken", "action", ...acts], ["By Whom", "deliveryLead", "Matron", "Ward Manager", "Clinical Lead"],
      ["By When", "deadline", d1, d2, d3], ["Evidence of completion", "evidence", "Minutes of June meeting", "", "Audit report on the shared drive"], ["Progress / Comments", "progressText", ...said], ["RAG", "statedRag", "Green", "Amber", "Red"],
    ],
  },
  {
    name: "American POA&M",
    columns: [
      ["POA&M Item ID", "reference", "V-1001", "V-1002", "V-1003"], ["Weakness Name", null, "MFA missing", "Old TLS", "No logging"], ["Weakness Description", "recommendationText", ...risks], ["Point of Contact", "deliveryLead", "J. Smith", "System Owner", "ISSO"],
      ["Resources Required", null, "None", "$500", "40 hours"], ["Scheduled Completion Date", "target", "03/31/2026", "06/30/2026", "09/15/2026"], ["Milestones with Completion Dates", "action", "Buy tokens by March", "Upgrade the load balancer by May", "Install agent by July"],
      ["Status", "status", "Ongoing", "Completed", "Delayed"], ["Comments", "progressText", ...said],
    ],
  },
  {
    name: "risk register with mitigation",
    columns: [
      ["Risk ID", "reference", "R-01", "R-02", "R-03"], ["Risk Description", "recommendationText", ...risks], ["Likelihood", null, 3, 4, 2], ["Impact", null, 4, 4, 5], ["Score", null, 12, 16, 10], ["Mitigating Actions", "action", ...acts],
      ["Risk Owner", "deliveryLead", "Director of IT", "Head of HR", "Estates"], ["Review Date", null, d1, d2, d3], ["Status", "status", "Open", "Open", "Closed"],
    ],
  },
  {
    name: "RAID log: actions",
    columns: [
      ["ID", "reference", "A001", "A002", "A003"], ["Type", "kind", "Action", "Action", "Issue"], ["Description", "recommendationText", ...acts], ["Raised By", null, "PM", "Sponsor", "PMO"], ["Date Raised", "published", p1, p2, p3],
      ["Owner", "deliveryLead", "Ann B", "Carl D", "Eve F"], ["Due Date", "deadline", d1, d2, d3], ["Status", "status", "Open", "In Progress", "Closed"], ["Date Closed", "closed", "", "", serial("2026-01-10")], ["Comments", "progressText", ...said],
    ],
  },
  {
    name: "project plan",
    columns: [
      ["WBS", "reference", "1", "1.1", "1.2"], ["Task Name", "action", "Mobilise", "Appoint a supplier", "Agree the design"], ["Duration", null, "5 days", "10 days", "20 days"], ["Start", "start", d1, d1, d2], ["Finish", "target", d2, d2, d3], ["Predecessors", null, "", 1, 2],
      ["% Complete", "percentComplete", 1, 0.5, 0], ["Resource Names", "deliveryLead", "PM", "PM; Procurement", "Architect"], ["Notes", "progressText", ...said],
    ],
  },
  {
    name: "short words, five rows",
    columns: [
      ["Ref", "reference", "C1", "C2", "C3", "C4", "C5"], ["Recommendation", "recommendationText", "Train custody staff", "Buy cameras", "Fix the doors", "Review policy", "Audit records"], ["Deadline", "deadline", d1, d2, d3, d4, d4],
      ["Lead", "deliveryLead", "Khan", "Jones", "Lee", "Khan", "Shaw"],
    ],
  },
  {
    name: "starts in column C below a key",
    from: { row: 3, column: 2 },
    above: [["KEY", "Red", "Overdue"], ["", "Amber", "At risk of delay"], ["", "Green", "On track"], [], []],
    columns: [
      ["Ref No.", "reference", "1.1", "1.2", "2.1"], ["Action Required", "action", ...acts], ["Lead Officer", "deliveryLead", "DI Shah", "PC Moss", "DS Webb"], ["Timescale", "target", d1, d2, "Ongoing"], ["R.A.G.", "statedRag", "R", "A", "G"], ["Progress to date", "progressText", ...said],
    ],
  },
  {
    name: "misspelt and upper case",
    columns: [
      ["REFERANCE", "reference", "X1", "X2", "X3"], ["RECOMENDATION", "recommendationText", ...recs], ["RESPONSIBLE OFICER", "deliveryLead", "A Bell", "C Dunn", "E Frost"], ["TARGET DAET", "target", d1, d2, d3], ["PERCENT COMPLET", "percentComplete", 10, 50, 100], ["STAUS", "status", "Open", "Closed", "Open"],
    ],
  },
  {
    name: "line breaks and brackets",
    columns: [
      ["Action\nRef", "actionReference", "A1", "A2", "A3"], ["Rec\nRef", "reference", "R1", "R1", "R2"], ["Action\n(SMART)", "action", ...acts], ["Owner\n(name / role)", "deliveryLead", "Sgt Hall", "Sgt Hall", "Insp Rae"], ["Target Date\n(dd/mm/yyyy)", "target", "31/03/2026", "30/06/2026", "15/09/2026"],
      ["Revised Date\n(if applicable)", "revisedTarget", "", "30/09/2026", ""], ["Status\n(Not started/In progress/Complete)", "status", "Not started", "In progress", "Complete"],
    ],
  },
  {
    name: "fire and rescue improvement plan",
    columns: [
      ["AFI No", "reference", "AFI 1", "AFI 2", "CoC 1"], ["Area for Improvement", "recommendationText", ...recs], ["Strategic Lead", "executiveLead", "ACFO", "DCFO", "ACFO"], ["Tactical Lead", "deliveryLead", "GM Price", "AM Wood", "SM Young"], ["Start Date", "start", p1, p2, p3], ["Completion Date (planned)", "target", d1, d2, d3],
      ["Progress %", "percentComplete", 0.2, 0.75, 1], ["Narrative", "progressText", ...said], ["Evidence Link", "evidence", "SharePoint / policies", "", "SharePoint / audits"],
    ],
  },
  {
    name: "planned and actual side by side",
    columns: [
      ["Task ID", "actionReference", "T1", "T2", "T3"], ["Task", "action", ...acts], ["Assigned To", "deliveryLead", "Amy", "Ben", "Cat"], ["Planned Start", "start", p1, p2, p3], ["Planned End", "target", d1, d2, d3], ["Actual End", "closed", serial("2026-01-15"), "", ""], ["State", "status", "Done", "In progress", "Not started"],
    ],
  },
  {
    name: "counted training",
    columns: [
      ["Rec Ref", "reference", "R1", "R2", "R3"], ["Action", "action", ...acts], ["Owner", "deliveryLead", "L&D", "L&D", "HR"], ["In scope", "required", 120, 80, 45], ["Number trained", "completed", 60, 80, 12], ["Deadline", "deadline", d1, d2, d3], ["Last updated", "lastUpdated", p1, p2, p3],
    ],
  },
  {
    name: "scrutiny committee tracker",
    columns: [
      ["Minute No", null, "12/25", "14/25", "20/25"], ["Recommendation", "recommendationText", ...recs], ["Cabinet Member", null, "Cllr Fox", "Cllr Day", "Cllr Fox"], ["Lead Director", "executiveLead", "Place", "People", "Place"], ["Response", "action", ...acts], ["Target Date", "target", "March 2026", "June 2026", "Ongoing"], ["RAG Status", "statedRag", "Green", "Green", "Amber"], ["Progress Update", "progressText", ...said],
    ],
  },
  {
    name: "police register",
    columns: [
      ["Unique Ref", "reference", "H1", "H2", "H3"], ["Title of Inspection", "report", "Custody", "Custody", "Vetting"], ["Date Published", "published", p1, p2, p3], ["Rec Type", "kind", "Recommendation", "AFI", "Cause of concern"], ["Wording", "recommendationText", ...recs], ["Directed at", "addressee", "Chief constables", "Home Office", "College of Policing"],
      ["HMICFRS deadline", "deadline", d1, d2, d3], ["Sign-off level", "level", "Level 2", "Level 3", "Level 2"], ["Chief Officer Lead", "executiveLead", "DCC", "ACC", "DCC"], ["Protective Marking", "marking", "OFFICIAL", "OFFICIAL", "OFFICIAL"],
    ],
  },
  {
    name: "a Gantt grid beside the plan",
    columns: [
      ["Task", "action", ...acts], ["Owner", "deliveryLead", "Amy", "Ben", "Cat"], ["Start", "start", d1, d2, d3], ["End", "target", d2, d3, d4], ["Progress", "percentComplete", 0.5, 0.1, 0],
      ["W1", null, "", "x", ""], ["W2", null, "x", "x", ""], ["W3", null, "x", "", "x"], ["W4", null, "", "", "x"], ["W5", null], ["W6", null], ["W7", null], ["W8", null],
    ],
  },
  {
    name: "guidance under the headings",
    guide: [["Unique number", "What has to be done, in plain words", "Who is responsible for doing it", "Date by which it must be done", "Choose from the list"], ["Number", "Free text", "Free text", "Date", "List"]],
    columns: [["Ref", "reference", 1, 2, 3], ["Action", "action", ...acts], ["Owner", "deliveryLead", "Amy", "Ben", "Cat"], ["Target Date", "target", d1, d2, d3], ["Status", "status", "Open", "Closed", "Open"]],
  },
  {
    name: "columns numbered under the headings",
    guide: [[1, 2, 3, 4, 5]],
    columns: [["Ref", "reference", "R1", "R2", "R3"], ["Action", "action", ...acts], ["Owner", "deliveryLead", "Amy", "Ben", "Cat"], ["Target Date", "target", d1, d2, d3], ["Status", "status", "Open", "Closed", "Open"]],
  },
  {
    name: "issue log",
    columns: [
      ["Issue #", "reference", 1, 2, 3], ["Issue Description", "recommendationText", ...risks], ["Severity", null, "High", "Low", "Medium"], ["Reported On", "published", p1, p2, p3], ["Assignee", "deliveryLead", "Amy", "Ben", "Cat"], ["Resolution", "action", ...acts], ["Target Resolution Date", "target", d1, d2, d3], ["Status", "status", "Open", "Resolved", "In progress"],
    ],
  },
  {
    name: "lessons and actions with a blank column",
    columns: [
      ["Ref", "reference", "L1", "L2", "L3"], ["", null], ["Learning Recommendation", "recommendationText", ...recs], ["Agreed Action", "action", ...acts], ["", null], ["Action Owner", "deliveryLead", "PSD", "L&D", "Custody"], ["Completion Target", "target", d1, d2, d3], ["Update", "progressText", ...said], ["Closed?", "status", "N", "Y", "N"],
    ],
  },
  {
    name: "Status of colours",
    columns: [["Ref", "reference", "R1", "R2", "R3"], ["Action", "action", ...acts], ["Lead", "deliveryLead", "Amy", "Ben", "Cat"], ["Due", "deadline", d1, d2, d3], ["Status", "statedRag", "Amber", "Red", "Green"]],
  },
  {
    name: "RAG of words",
    columns: [["Ref", "reference", "R1", "R2", "R3"], ["Action", "action", ...acts], ["Lead", "deliveryLead", "Amy", "Ben", "Cat"], ["Due", "deadline", d1, d2, d3], ["RAG", "?", "On track", "At risk", "Delayed"]],
  },
  {
    name: "a pillar of a strategy: commitments",
    above: [["Pillar 1: build trust and confidence"], []],
    columns: [
      ["Rec", null, "V4", "V4", "V4"], ["Ref", "reference", "1.01", "1.02", "1.03"], ["Commitment", "action", ...acts], ["Owner", "deliveryLead", "Amy", "Ben", "Cat"], ["Begin", "start", p1, p2, p3], ["Finish by", "target", d1, d2, d3], ["Progress (%)", "percentComplete", 55, 20, 100],
      ["Status", "status", "On track", "Behind", "Complete"], ["RAG", "statedRag", "Green", "Red", "Green"], ["Comment", "progressText", ...said],
    ],
  },
  {
    name: "deliverables whose status is a colour",
    columns: [
      ["Strand", null, "Suspect-focused", "Victims", "Learning"], ["Ref", "reference", "S1.1", "S1.2", "S2.1"], ["Objective", null, "Understand offending", "Keep victims informed", "Skilled investigators"], ["Key deliverable", "action", ...acts], ["Owner", "deliveryLead", "Amy", "Ben", "Cat"], ["Due", "deadline", d1, d2, d3],
      ["Review due", null, d1, d2, d3], ["Delivery status", "statedRag", "Green", "Amber", "Amber"], ["Commentary", "progressText", ...said],
    ],
  },
  {
    name: "master tracker with the inspectorate's and the force's dates",
    columns: [
      ["HMI ref", "reference", "HMI/24/2", "HMI/24/3", "HMI/25/1"], ["PEEL report", "report", "PEEL 2023–25", "PEEL 2023–25", "PEEL 2025"], ["Wording", "recommendationText", ...risks], ["Recommendation owner", "executiveLead", "ACC Ops", "DCC", "ACC Crime"], ["SPOC", "deliveryLead", "Amy", "Ben", "Cat"], ["HMICFRS completion date", "deadline", d2, d3, d4],
      ["Force target", "target", d1, d2, d3], ["Tracker status", "status", "In progress", "Open", "Closed"], ["Commentary May 2026", "progressText", ...said], ["Date of latest position", "lastUpdated", p1, p2, p3], ["Date discharged", "closed", "", "", p3],
    ],
  },
  {
    name: "tasks beneath the inspectorate's date",
    columns: [
      ["Recommendation number", "reference", "Rec 1", "Rec 2", "Rec 3"], ["HMICFRS date", "deadline", d2, d3, d4], ["Tasks", "action", ...acts], ["Task owner", "deliveryLead", "Amy", "Ben", "Cat"], ["Task due", "target", d1, d2, d3], ["Date done", "closed", "", p2, ""], ["Position at 29 May 2026", "progressText", ...said], ["Update provided on", "lastUpdated", p1, p2, p3],
      ["Status", "status", "In progress", "Complete", "Not started"],
    ],
  },
  {
    name: "a date that says nothing",
    columns: [["Ref", "reference", "R1", "R2", "R3"], ["Action", "action", ...acts], ["Lead", "deliveryLead", "Amy", "Ben", "Cat"], ["Status", "status", "Open", "Open", "Closed"], ["Date", "?", d1, d2, d3]],
  },
  {
    name: "policing vision programme",
    columns: [
      ["Project Ref", "reference", "P1", "P2", "P3"], ["Project", null, "Body-worn video", "Control room", "Fleet"], ["Next Steps", "action", ...acts], ["SRO", "executiveLead", "ACC", "CFO", "CFO"], ["Project Manager", "deliveryLead", "Gill", "Hari", "Ivy"], ["Forecast Completion", "revisedTarget", d2, d3, d4], ["Baseline Date", "originalTarget", d1, d2, d3],
      ["Delivery Confidence", "statedRag", "Amber", "Green", "Red"],
    ],
  },
  {
    name: "extension tracker",
    columns: [
      ["Rec Number", "reference", "R1", "R2", "R3"], ["Action", "action", ...acts], ["Action Owner", "deliveryLead", "Amy", "Ben", "Cat"], ["Original Due Date", "originalTarget", d1, d2, d3], ["Extended To", "revisedTarget", d2, d3, d4], ["Reason for Extension", "delayReason", ...said], ["Approved By", "approver", "DCC", "DCC", "ACC"], ["Status", "status", "Open", "Open", "Open"],
    ],
  },
  {
    name: "health and safety actions",
    columns: [
      ["Item No.", "reference", 1, 2, 3], ["Hazard / Finding", "recommendationText", ...risks], ["Corrective Action", "action", ...acts], ["Person Responsible", "deliveryLead", "Site manager", "Warden", "Facilities"], ["Target Completion", "target", d1, d2, d3], ["Date Completed", "closed", "", serial("2026-02-01"), ""], ["Verified By", null, "", "H&S adviser", ""],
    ],
  },
  {
    name: "ISO audit findings",
    columns: [
      ["Finding No.", "reference", "NC1", "NC2", "OFI3"], ["Clause", null, "4.1", "6.2", "9.3"], ["Finding", "recommendationText", ...risks], ["Root Cause", null, "No owner", "No process", "Not reviewed"], ["Corrective Action", "action", ...acts], ["Owner", "deliveryLead", "QA", "Ops", "Board"], ["Due date", "deadline", d1, d2, d3], ["Status (Open/Closed)", "status", "Open", "Closed", "Open"], ["Verification evidence", "evidence", "", "Minutes 4 May", ""],
    ],
  },
  {
    name: "meeting action log",
    above: [["Governance Board – action log"]],
    columns: [
      ["Mtg Date", null, p1, p2, p3], ["Action No.", "actionReference", "25/01", "25/02", "25/03"], ["Agreed action", "action", ...acts], ["Who", "deliveryLead", "DCC", "Secretary", "ACC"], ["When", "deadline", d1, d2, d3], ["Update / outcome", "progressText", ...said], ["Open / Closed", "status", "Open", "Closed", "Open"],
    ],
  },
];

/** Sheets of other trades, and parts of a workbook that hold no plan. */
export const OTHER_SHEETS: readonly (readonly [name: string, rows: Rows])[] = [
  ["test procedures", [["Test ID", "Test Case", "Steps", "Expected Result", "Actual Result", "Status", "Tester", "Date", "Comments"], ["T1", "Log in", "Open the page and log in", "It opens", "It opens", "Pass", "Amy", d1, "Fine"], ["T2", "Log out", "Press the button", "It closes", "It hangs", "Fail", "Ben", d1, "Raised"]]],
  ["Gantt grid", [["Project timeline", "", "", "", ""], ["Phase", "Jan", "Feb", "Mar", "Apr"], ["Design", "x", "x", "", ""], ["Build", "", "", "x", "x"]]],
  ["glossary", [["Term", "Description", "Source"], ["AFI", "Area for improvement, less than a recommendation", "HMICFRS"], ["CoC", "Cause of concern, followed by recommendations", "HMICFRS"]]],
  ["look-up lists", [["Status", "Priority", "Owner", "RAG", "Type"], ["Open", "High", "Amy", "Red", "Action"], ["Closed", "Low", "Ben", "Green", "Risk"], ["In progress", "Medium", "Cat", "Amber", "Issue"]]],
  ["inventory", [["Asset ID", "Type", "Description", "Serial Number", "Location", "Owner", "Purchase Date", "Status"], ["A1", "Laptop", "Thirteen-inch laptop with dock", "SN123", "HQ", "Amy", p1, "Active"], ["A2", "Phone", "Smartphone with case and charger", "SN456", "HQ", "Ben", p2, "Retired"]]],
  ["timesheet", [["Date", "Name", "Project", "Task", "Start", "Finish", "Hours", "Notes"], [p1, "Amy", "Custody", "Design", 0.375, 0.7083, 8, "From home"], [p2, "Amy", "Custody", "Meetings", 0.375, 0.5, 3, ""], [p3, "Ben", "Fleet", "Build", 0.375, 0.7083, 8, ""]]],
  ["budget", [["Code", "Description", "Owner", "Budget", "Actual", "Variance", "Forecast", "Comments"], ["100", "Staff costs for the team", "Amy", 1000, 900, 100, 950, "Vacancies held"], ["200", "Travel and subsistence", "Ben", 200, 250, -50, 260, "More visits than planned"]]],
  ["contacts", [["Name", "Role", "Organisation", "Email", "Phone", "Notes"], ["Amy Bell", "Lead", "Home Office", "amy@example.org", "0300 000 0000", "Prefers email"], ["Ben Cole", "Manager", "College of Policing", "ben@example.org", "0300 000 0001", ""]]],
  ["rota", [["Week commencing", "Monday", "Tuesday", "Wednesday", "Lead", "Comments"], [p1, "Amy", "Ben", "Cat", "Amy", "Bank holiday"], [p2, "Ben", "Cat", "Amy", "Ben", ""]]],
  ["change log", [["Version", "Date", "Author", "Description", "Status"], ["0.1", p1, "Amy", "First draft for comment by the team", "Draft"], ["1.0", p2, "Amy", "Agreed by the board", "Final"]]],
  ["RACI", [["Activity", "Sponsor", "PM", "Lead", "Team"], ["Write the plan", "A", "R", "C", "I"], ["Agree the plan", "R", "A", "I", "I"]]],
  ["scoring key", [["Level", "Likelihood", "Description", "Score"], [1, "Rare", "Not expected to happen at all", 1], [2, "Unlikely", "Could happen at some time", 2]]],
  ["training records", [["Staff No", "Name", "Department", "Course", "Date Completed", "Expiry Date", "Status"], ["101", "Amy", "Custody", "First aid", p1, d4, "Complete"], ["102", "Ben", "Custody", "First aid", p2, d4, "Complete"]]],
  ["RAG counts", [["Report", "Red", "Amber", "Green", "Total"], ["Custody", 1, 2, 3, 6], ["PEEL", 0, 4, 9, 13]]],
  ["stakeholders", [["Stakeholder", "Role", "Interest", "Influence", "Owner", "Comments"], ["Home Office", "Funder", "High", "High", "Amy", "Meets each month"], ["NPCC", "Adviser", "High", "Low", "Ben", ""]]],
  ["invoices", [["Invoice No", "Supplier", "Description", "Amount", "Invoice Date", "Due Date", "Status"], ["I1", "Acme", "Cameras for custody suites", 100, p1, d1, "Paid"], ["I2", "Bolt", "Doors for the custody suite", 200, p2, d2, "Open"]]],
  ["meetings", [["Date", "Meeting", "Chair", "Location", "Papers due"], [d1, "Governance board", "DCC", "HQ", d1], [d2, "Governance board", "DCC", "HQ", d2]]],
  ["vehicles", [["Reg", "Make", "Model", "Driver", "MOT Due", "Service Due", "Notes"], ["AB12", "Ford", "Focus", "Amy", d1, d2, "Tyres"], ["CD34", "Vauxhall", "Astra", "Ben", d2, d3, ""]]],
];
