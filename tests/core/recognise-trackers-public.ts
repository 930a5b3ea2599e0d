import type { Tracker } from "./recognise-trackers";
import { serial, type Rows } from "./workbook-builder";

const [d1, d2, d3, d4] = ["2026-03-31", "2026-06-30", "2026-09-15", "2026-12-31"].map(serial) as [number, number, number, number];
const [p1, p2, p3] = ["2025-05-16", "2025-06-20", "2025-11-04"].map(serial) as [number, number, number];
const said = ["Draft guidance sent to the working group for comment", "Two of four districts have gone live with the new form", "No movement since the last meeting because of abstractions"];
const acts = ["Issue new guidance to response officers and supervisors", "Carry out a dip sample of crime records each month", "Commission an external review of the evidence store"];
const recs = ["By the end of the year the force should improve its crime data integrity", "The force should make sure victims are kept up to date", "The force should reduce the number of open investigations per officer"];
const found = ["Records were not always supervised within the time that the policy allows", "Stock was not reconciled at two of the five sites that we visited", "Declarations of interest had lapsed for a third of senior staff"];
const proof = ["Policy published on the intranet on 3 March", "", "Dashboard extract kept with the board papers"];

const said2 = ["Options paper written and waiting for the chief's decision", "Three of the five teams have been visited so far", "Supplier has slipped again and we have escalated it"];
const acts2 = ["Agree a joint protocol with the ambulance service", "Move stored property to the new warehouse in the spring", "Recruit and train six more investigators for the unit"];
const recs2 = ["Forces should make sure that risk assessments are reviewed at each handover", "The constabulary should set out how it will meet its demand", "There should be a clear line of sight from board to team"];
const said3 = ["The working group met twice and has agreed a first draft", "Waiting on legal services to confirm the retention rule", "Rolled out to two of the three local policing areas"];
const acts3 = ["Refresh the missing persons policy and brief every team", "Put a second reviewer on each rape investigation file", "Test the command room's fallback plan every quarter"];
const recs3 = ["The force should improve its approach to missing children", "The force should make better use of outcome codes", "The force should assure itself that call grading is right"];

/** More sheets in the manner of police, council, fire, health, audit and project trackers, written before recognition was tuned to any of them. */
export const PUBLIC_TRACKERS: readonly Tracker[] = [
  {
    name: "PEEL tracker",
    above: [["OFFICIAL-SENSITIVE"], ["PEEL 2025/26 – improvement tracker"], []],
    columns: [
      ["PEEL Area", null, "Investigating crime", "Protecting vulnerable people", "Leadership"], ["AFI Ref", "reference", "INV-1", "PVP-2", "LDR-1"], ["AFI wording", "recommendationText", ...recs], ["Grading", null, "Requires improvement", "Adequate", "Good"],
      ["COG Lead", "executiveLead", "ACC Khan", "ACC Moss", "DCC Hale"], ["Business Lead", "deliveryLead", "Det Ch Supt Roe", "Supt Finn", "Head of People"], ["What are we doing?", "action", ...acts], ["Where are we now?", "progressText", ...said],
      ["Expected date of completion", "target", d1, d2, d3], ["Force RAG", "statedRag", "Amber", "Red", "Green"], ["Evidence held by", null, "Performance", "PVP", "HR"],
    ],
  },
  {
    name: "governance board log",
    above: [["GAIN – matters arising"]],
    columns: [
      ["Meeting date", null, p1, p1, p2], ["Action ID", "actionReference", "GAIN/01", "GAIN/02", "GAIN/03"], ["Action agreed", "action", ...acts], ["Owner(s)", "deliveryLead", "Ch Supt Yates", "Head of ICT", "Supt Finn"], ["Deadline for completion", "deadline", d1, d2, d3],
      ["Update for next meeting", "progressText", ...said], ["Open/Complete", "status", "Open", "Complete", "Open"],
    ],
  },
  {
    name: "HMICFRS portal extract",
    columns: [
      ["RecommendationId", "reference", 10231, 10232, 10233], ["ReportTitle", "report", "State of Policing", "Custody visit", "Custody visit"], ["PublicationDate", "published", p1, p2, p2], ["RecommendationType", "kind", "AFI", "Recommendation", "Cause of concern"],
      ["RecommendationText", "recommendationText", ...recs], ["DueDate", "deadline", d1, d2, d3], ["ForceStatus", "status", "In progress", "Complete", "Not started"], ["LastUpdated", "lastUpdated", p3, p3, p2], ["VerificationLevel", "level", 1, 3, 2], ["DateClosed", "closed", "", p3, ""],
    ],
  },
  {
    name: "Internal audit follow-up",
    columns: [
      ["Audit Year", null, "2024/25", "2024/25", "2025/26"], ["Audit", "report", "Payroll", "Fleet", "Cyber security"], ["Audit Opinion", null, "Limited", "Reasonable", "Limited"], ["Rec Ref", "reference", "1.1", "1.2", "4.3"], ["Finding & Risk", null, ...found], ["Agreed Action", "action", ...acts],
      ["Risk Rating", null, "High", "Medium", "Low"], ["Officer Responsible", "deliveryLead", "Chief Accountant", "Fleet Manager", "CISO"], ["Original Due", "originalTarget", d1, d2, d2], ["Revised Due", "revisedTarget", "", d3, d4], ["Follow up comments", "progressText", ...said], ["Implementation Status", "status", "Implemented", "In progress", "Not started"],
    ],
  },
  {
    name: "Fire service action plan",
    above: [["", "", "Cause of concern and AFIs", "", "", "Delivery", "", "", "", ""]],
    columns: [
      ["No.", "reference", 1, 2, 3], ["Pillar", null, "Effectiveness", "Efficiency", "People"], ["HMI finding", "recommendationText", ...recs], ["Action", "action", ...acts], ["Success measure", null, "Fewer false alarms", "Shorter response times", "Better staff survey"], ["SRO", "executiveLead", "DCFO", "ACO", "DCFO"], ["Lead", "deliveryLead", "AM Reed", "GM Cole", "Head of HR"],
      ["Start", "start", p1, p2, p3], ["End", "target", d1, d2, d3], ["BRAG", "statedRag", "Blue", "Green", "Amber"],
    ],
  },
  {
    name: "CQC improvement plan",
    columns: [
      ["CQC Ref", "reference", "MD1", "MD2", "SD1"], ["Must do / Should do", null, "Must", "Must", "Should"], ["Regulation", null, "Reg 12", "Reg 17", "Reg 18"], ["Requirement notice", null, ...found], ["Action to address", "action", ...acts], ["Executive sponsor", "executiveLead", "Chief Nurse", "Medical Director", "COO"],
      ["Operational lead", "deliveryLead", "Matron Ali", "Dr Byrne", "Site Manager"], ["Due", "deadline", d1, d2, d3], ["% progress", "percentComplete", 0.25, 1, 0.6], ["Commentary this month", "progressText", ...said], ["Evidence file", "evidence", ...proof],
    ],
  },
  {
    name: "serious case review actions",
    columns: [
      ["SCR", null, "Child A", "Child A", "Adult B"], ["Rec no", "reference", 1, 2, 1], ["Recommendation made", "recommendationText", ...recs], ["Agency", "addressee", "Police", "National Police Chiefs' Council", "Home Office"], ["Single agency action", "action", ...acts], ["Named officer", "deliveryLead", "DCI Hughes", "DI Carr", "Supt Finn"],
      ["Timescale for completion", "target", d1, d2, d3], ["Impact/Outcome", null, "Better referrals", "Fewer repeats", "Quicker strategy meetings"], ["Date signed off by board", "closed", "", serial("2026-02-02"), ""],
    ],
  },
  {
    name: "IOPC learning recommendations",
    columns: [
      ["IOPC reference", "reference", "2025/0011", "2025/0042", "2025/0077"], ["Date received", "published", p1, p2, p3], ["Learning recommendation", "recommendationText", ...recs], ["Accepted Y/N", null, "Y", "Y", "N"], ["Response due (56 days)", "deadline", d1, d2, d3], ["Force response", "action", ...acts], ["PSD SPOC", "deliveryLead", "DS Wynn", "DS Wynn", "DI Pope"], ["Status", "status", "Open", "Closed", "Open"],
    ],
  },
  {
    name: "coroner's reports",
    columns: [
      ["PFD ref", "reference", "PFD-25-1", "PFD-25-2", "PFD-25-3"], ["Date of report", "published", p1, p2, p3], ["Coroner's concern", "recommendationText", ...found], ["Action taken or proposed", null, ...acts], ["Action owner", "deliveryLead", "Ch Insp Dale", "Head of Custody", "Supt Finn"], ["Response deadline", "deadline", d1, d2, d3], ["Progress RAG", "statedRag", "Green", "Amber", "Red"], ["Closed on", "closed", "", "", ""],
    ],
  },
  {
    name: "super-complaint plan",
    above: [["Super-complaint response plan"], ["Owner: DCC"], ["Version 4"], []],
    columns: [
      ["Rec", "reference", 1, 2, 3], ["Recommendation (full text)", "recommendationText", ...recs], ["For forces?", "addressee", "Chief constables", "College of Policing", "Chief constables"], ["Planned activity", "action", ...acts], ["Responsible lead", "deliveryLead", "Supt Finn", "Supt Finn", "Ch Insp Dale"], ["To be completed by", "deadline", d1, d2, d3], ["Activity to date", "progressText", ...said], ["Status of recommendation", "status", "In progress", "Complete", "Not started"],
    ],
  },
  {
    name: "council scrutiny recommendations",
    columns: [
      ["Ref.", "reference", "OS1", "OS2", "OS3"], ["Task group", null, "Housing", "Housing", "Highways"], ["Recommendation to Cabinet", "recommendationText", ...recs], ["Cabinet response", null, "Accepted", "Accepted in part", "Rejected"], ["Implementation plan", "action", ...acts], ["Lead officer", "deliveryLead", "Head of Housing", "Head of Housing", "Highways Manager"], ["Target completion", "target", d1, d2, d3], ["Six month update", "progressText", ...said],
    ],
  },
  {
    name: "peer challenge action plan",
    columns: [
      ["#", "reference", 1, 2, 3], ["Key recommendation", "recommendationText", ...recs], ["Proposed actions", "action", ...acts], ["Lead Member", null, "Cllr Day", "Cllr Fox", "Cllr Day"], ["Lead Director", "executiveLead", "Director of Place", "Chief Executive", "Director of People"], ["Milestones", null, "Draft in June", "Adopt in July", "Review in May"], ["Timescale", "target", "June 2026", "September 2026", "Ongoing"], ["Progress (RAG)", "statedRag", "G", "A", "R"],
    ],
  },
  {
    name: "NHS audit tracker",
    columns: [
      ["Report ref", "reference", "TIAA 25/01", "TIAA 25/01a", "TIAA 25/02"], ["Report name", "report", "Key financial controls", "Key financial controls", "DSPT"], ["Assurance level", null, "Reasonable", "Reasonable", "Limited"], ["Issue date", "published", p1, p1, p2], ["Recommendation", "recommendationText", ...recs], ["Priority", null, 1, 2, 3],
      ["Responsible director", "executiveLead", "CFO", "CFO", "SIRO"], ["Responsible manager", "deliveryLead", "Deputy CFO", "Payables Manager", "IG Manager"], ["Implementation due date", "target", d1, d2, d3], ["Revised implementation due date", "revisedTarget", "", d3, d4], ["Latest position", "progressText", ...said], ["Status (open / closed)", "status", "Open", "Closed", "Open"],
    ],
  },
  {
    name: "Ofsted action plan with groups",
    above: [["", "Priority", "", "Who", "", "When", "", "How far", ""]],
    columns: [
      ["Ref", "reference", "P1.1", "P1.2", "P2.1"], ["Area for improvement", "recommendationText", ...recs], ["Actions", "action", ...acts], ["Strategic lead", "executiveLead", "DCS", "DCS", "AD Safeguarding"], ["Operational lead", "deliveryLead", "Service Manager", "QA Lead", "PSW"], ["Start date", "start", p1, p2, p3], ["End date", "target", d1, d2, d3], ["RAG", "statedRag", "Amber", "Green", "Green"], ["Progress against action", "progressText", ...said],
    ],
  },
  {
    name: "programme action log",
    columns: [
      ["Log ID", "reference", "A-101", "A-102", "A-103"], ["Workstream", null, "People", "Estates", "Digital"], ["Action description", "action", ...acts], ["Raised date", "published", p1, p2, p3], ["Raised by", null, "PMO", "SRO", "PMO"], ["Action owner", "deliveryLead", "N. Patel", "O. Quinn", "R. Shaw"], ["Date due", "target", d1, d2, d3], ["Date revised", "revisedTarget", "", d3, ""], ["Action status", "status", "Open", "Open", "Closed"], ["Closure date", "closed", "", "", p3], ["Latest commentary", "progressText", ...said],
    ],
  },
  {
    name: "benefits and training numbers",
    columns: [
      ["Rec no.", "reference", "R2", "R5", "R9"], ["Activity", "action", ...acts], ["Owner", "deliveryLead", "L&D", "L&D", "Custody"], ["No. required", "required", 420, 96, 60], ["No. completed", "completed", 260, 96, 12], ["Completion %", "percentComplete", 0.62, 1, 0.2], ["Target date", "target", d1, d2, d3], ["Date of last update", "lastUpdated", p1, p2, p3],
    ],
  },
  {
    name: "Vetting inspection plan",
    from: { row: 2, column: 4 },
    columns: [
      ["Serial", "reference", 1, 2, 3], ["HMICFRS recommendation", "recommendationText", ...recs], ["National / local", null, "Chief constables", "College of Policing", "Chief constables"], ["Force position", "progressText", ...said], ["Further work required", "action", ...acts], ["OIC", "deliveryLead", "DI Pope", "Head of Vetting", "DI Pope"], ["Complete by", "deadline", d1, d2, d3], ["Complete?", "status", "No", "Yes", "No"],
    ],
  },
  {
    name: "Police and crime panel actions",
    columns: [
      ["Minute ref", "reference", "12/25", "14/25", "20/25"], ["Agreed action", "action", ...acts], ["Responsible", "deliveryLead", "OPCC", "Chief Finance Officer", "OPCC"], ["By", "deadline", d1, d2, d3], ["Outcome/update", "progressText", ...said], ["Discharged", "status", "No", "Yes", "No"],
    ],
  },
  {
    name: "Federal plan of action and milestones",
    columns: [
      ["Weakness ID", "reference", "W-1", "W-2", "W-3"], ["Source Identifying Weakness", "report", "Scan", "Assessment", "Scan"], ["Weakness Description", "recommendationText", ...found], ["Corrective Actions", "action", ...acts], ["Responsible Organization/POC", "deliveryLead", "ISSO", "System Owner", "ISSO"], ["Severity", null, "High", "Low", "Moderate"], ["Scheduled Completion", "target", d1, d2, d3], ["Actual Completion Date", "closed", "", p3, ""], ["Status", "status", "Ongoing", "Completed", "Delayed"], ["Date Identified", "published", p1, p1, p2],
    ],
  },
  {
    name: "Health and safety audit",
    columns: [
      ["Finding no", "reference", 1, 2, 3], ["Site", null, "HQ", "North", "South"], ["Observation", "recommendationText", ...found], ["Remedial action", "action", ...acts], ["Priority (H/M/L)", null, "H", "M", "L"], ["Action by whom", "deliveryLead", "Estates", "Site lead", "Facilities"], ["Action by when", "deadline", d1, d2, d3], ["Date completed", "closed", "", p3, ""], ["Signed off by", null, "", "A. Bell", ""],
    ],
  },
  {
    name: "Counter-corruption plan",
    above: [["Plan owner", "DCC"], ["Last reviewed", serial("2026-01-05")], [], [], [], []],
    columns: [
      ["HMI Ref.", "reference", "CC1", "CC2", "CC3"], ["Cause of Concern / Recommendation", "recommendationText", ...recs], ["Tasks", "action", ...acts], ["Chief Officer", "executiveLead", "DCC", "ACC Ops", "DCC"], ["Delivery Manager", "deliveryLead", "Head of PSD", "Head of Intel", "Vetting Manager"], ["HMI deadline", "deadline", d1, d2, d3], ["Internal deadline", "target", d1, d1, d2], ["Work completed", "progressText", ...said], ["Outstanding work", null, "Consult the union", "Recruit two vetters", "Nothing left to do"], ["Self-assessed RAG", "statedRag", "Green", "Amber", "Red"], ["Sign off level", "level", 2, 3, 3],
    ],
  },
  {
    name: "Business continuity exercise",
    columns: [
      ["Lesson ID", "reference", "L-1", "L-2", "L-3"], ["Lesson identified", "recommendationText", ...found], ["Recommended improvement", "action", ...acts], ["Assigned to", "deliveryLead", "EP team", "Control room", "ICT"], ["Target", "target", d1, d2, d3], ["Complete (%)", "percentComplete", 0, 50, 100], ["Remarks", "progressText", ...said],
    ],
  },
  {
    name: "Equality plan",
    columns: [
      ["Objective", null, "Trust", "Trust", "Representation"], ["Action number", "actionReference", "1a", "1b", "2a"], ["What we will do", "action", ...acts], ["Who will lead", "deliveryLead", "Head of EDI", "Head of EDI", "Head of HR"], ["By when?", "deadline", d1, d2, d3], ["How will we know", null, "Survey results", "Complaint numbers", "Workforce data"], ["Progress so far", "progressText", ...said], ["Rating", "statedRag", "Green", "Amber", "Red"],
    ],
  },
  {
    name: "three rows of headings",
    above: [["Ref", "Recommendation", "Plan", "", "", "", "Position", ""], ["", "", "Who", "", "When", "", "", ""]],
    columns: [
      ["", "reference", "R1", "R2", "R3"], ["", "recommendationText", ...recs], ["Executive lead", "executiveLead", "DCC", "ACC", "DCC"], ["Delivery lead", "deliveryLead", "Supt Finn", "Head of ICT", "DI Pope"], ["Original target", "originalTarget", d1, d1, d2], ["Revised target", "revisedTarget", "", d2, d3], ["Status", "status", "Open", "Closed", "Open"], ["Narrative", "progressText", ...said],
    ],
  },
  {
    name: "one sheet for a thematic report",
    above: [["Thematic inspection: online child abuse", "", "", "", "", ""], ["Published", p1, "", "", "", ""], [], ["Guidance: fill in one row for each action"], []],
    columns: [
      ["Rec.", "reference", "R1", "R1", "R2"], ["Step", null, "a", "b", "a"], ["Task to complete", "action", ...acts], ["Lead (rank/name)", "deliveryLead", "DI Pope", "DS Wynn", "DCI Hughes"], ["Target (dd/mm/yy)", "target", "31/03/26", "30/06/26", "15/09/26"], ["Progress – January", "progressText", ...said], ["R/A/G", "statedRag", "R", "A", "G"],
    ],
  },
  {
    name: "headings at row 36",
    above: Array.from({ length: 35 }, (_, row) => (row % 7 === 0 ? [`Note ${row + 1} on how this plan is kept`] : [])),
    columns: [
      ["Recommendation ID", "reference", "C1", "C2", "C3"], ["Description of action", "action", ...acts], ["Who is responsible?", "deliveryLead", "Supt Finn", "Head of ICT", "DI Pope"], ["Est. completion", "target", d1, d2, d3], ["Current position", "progressText", ...said], ["Status", "status", "Open", "Closed", "Open"],
    ],
  },
  {
    name: "extension requests",
    columns: [
      ["Action no.", "actionReference", "A1", "A2", "A3"], ["Action", "action", ...acts], ["Requesting officer", null, "Supt Finn", "DI Pope", "Supt Finn"], ["Lead", "deliveryLead", "Supt Finn", "DI Pope", "Supt Finn"], ["Current deadline", "deadline", d1, d1, d2], ["Proposed new date", "revisedTarget", d2, d3, d4], ["Justification", "delayReason", ...said], ["Approved by (name)", "approver", "DCC", "DCC", "ACC Khan"],
    ],
  },
  {
    name: "force improvement plan",
    columns: [
      ["FIP ref", "reference", "FIP1", "FIP2", "FIP3"], ["Inspection body", null, "HMICFRS", "IPCO", "HMICFRS"], ["Inspection report title", "report", "PEEL", "Surveillance", "Custody"], ["Rec/AFI text", "recommendationText", ...recs2], ["Strategic owner", "executiveLead", "ACC", "DCC", "ACC"], ["Tactical owner", "deliveryLead", "Supt A", "DCI B", "Ch Insp C"],
      ["Activity required", "action", ...acts2], ["Due for completion", "deadline", d1, d2, d3], ["Percentage complete", "percentComplete", 0.1, 0.5, 1], ["Overall status", "status", "In progress", "Not started", "Complete"], ["Monthly progress update", "progressText", ...said2],
    ],
  },
  {
    name: "district council audit actions",
    columns: [
      ["Audit report", "report", "Creditors", "Creditors", "Tree safety"], ["Action no", "actionReference", 1, 2, 3], ["Weakness found", "recommendationText", ...recs2], ["Action agreed by management", "action", ...acts2], ["Officer", "deliveryLead", "A Finch", "B Gray", "C Hill"], ["Agreed date for implementation", "target", d1, d2, d3], ["New date agreed", "revisedTarget", "", d3, ""], ["Current progress", "progressText", ...said2], ["Implemented?", "status", "Yes", "No", "No"],
    ],
  },
  {
    name: "hospital must-do plan",
    columns: [
      ["Must Do Number", null, "M1", "M2", "M3"], ["CQC finding", "recommendationText", ...recs2], ["Improvement actions", "action", ...acts2], ["Exec lead for action", "executiveLead", "CN", "MD", "COO"], ["Lead for delivery", "deliveryLead", "Matron", "Dr C", "GM"], ["Date to be completed", "deadline", d1, d2, d3], ["Progress this period", "progressText", ...said2], ["Current RAG rating", "statedRag", "Red", "Amber", "Green"], ["Evidence of assurance", "evidence", "Audit", "", "Minutes"],
    ],
  },
  {
    name: "national park PMO",
    columns: [
      ["Task ref", "actionReference", "1.1", "1.2", "1.3"], ["Task details", "action", ...acts2], ["Task lead", "deliveryLead", "Ann", "Bob", "Cy"], ["Baseline finish", "originalTarget", d1, d1, d2], ["Forecast finish", "revisedTarget", d1, d2, d3], ["Actual finish", "closed", "", "", p3], ["Task % complete", "percentComplete", 0, 0.4, 1], ["RAG this month", "statedRag", "Green", "Amber", "Blue"], ["RAG last month", null, "Green", "Green", "Amber"],
    ],
  },
  {
    name: "ombudsman recommendations",
    columns: [
      ["Case reference", "reference", "C-1", "C-2", "C-3"], ["Decision date", null, p1, p2, p3], ["Ombudsman's recommendation", "recommendationText", ...recs2], ["Service area", null, "Housing", "Planning", "SEN"], ["Responsible head of service", "deliveryLead", "HoS A", "HoS B", "HoS C"], ["Compliance deadline", "deadline", d1, d2, d3], ["Date complied", "closed", "", p3, ""], ["Compliance status", "status", "In progress", "Complete", "Not started"],
    ],
  },
  {
    name: "counter terrorism thematic",
    columns: [
      ["Rec number", "reference", 1, 2, 3], ["Rec detail", "recommendationText", ...recs2], ["Applicable to", "addressee", "Chief constables", "Home Office", "NPCC"], ["NPCC lead response", null, "Agreed", "Agreed", "Agreed"], ["Force activity", "action", ...acts2], ["Local lead", "deliveryLead", "DCI D", "DI E", "Supt F"], ["Start", "start", p1, p2, p3], ["Expected end", "target", d1, d2, d3], ["Position statement", "progressText", ...said2],
    ],
  },
  {
    name: "fire HMI causes of concern",
    columns: [
      ["CoC number", "reference", "CoC1", "CoC2", "CoC3"], ["HMI wording", "recommendationText", ...recs2], ["What we'll do", "action", ...acts2], ["Who's responsible", "deliveryLead", "AM A", "GM B", "SM C"], ["When by", "deadline", d1, d2, d3], ["How we're doing", "progressText", ...said2], ["BRAG status", "statedRag", "Blue", "Red", "Amber"],
    ],
  },
  {
    name: "data protection audit",
    columns: [
      ["ICO rec ref", "reference", "A.1", "A.2", "B.1"], ["Recommendation summary", "recommendationText", ...recs2], ["Priority", null, "Urgent", "High", "Medium"], ["Organisation's response", "action", ...acts2], ["Accountability", "executiveLead", "SIRO", "DPO", "SIRO"], ["Implementation date", "target", d1, d2, d3], ["Follow-up status", "status", "Complete", "In progress", "Not started"], ["Follow-up comment", "progressText", ...said2],
    ],
  },
  {
    name: "regional delivery tracker",
    columns: [
      ["Recommendation ref", "reference", "R1", "R2", "R3"], ["Full wording of recommendation", "recommendationText", ...recs3], ["Thematic area", null, "Missing", "RASSO", "Control room"], ["Regional lead", null, "ACC East", "ACC West", "ACC East"], ["Force lead", "deliveryLead", "Supt G", "DCI H", "Ch Insp I"], ["Delivery action", "action", ...acts3], ["Milestone date", "target", d1, d2, d3], ["Delivery RAG", "statedRag", "Amber", "Green", "Red"], ["Comments on progress", "progressText", ...said3],
    ],
  },
  {
    name: "council improvement board",
    columns: [
      ["Item", "reference", 1, 2, 3], ["Improvement area", null, "Finance", "Culture", "Housing"], ["Action we will take", "action", ...acts3], ["Responsible director", "executiveLead", "CFO", "CE", "DPlace"], ["Responsible officer(s)", "deliveryLead", "A Lim", "B Mo", "C Nash"], ["Deadline set", "deadline", d1, d2, d3], ["Revised timescale", "revisedTarget", "", d3, ""], ["State of play", "progressText", ...said3], ["Completed Y/N", "status", "Y", "N", "N"], ["Date of completion", "closed", p3, "", ""],
    ],
  },
  {
    name: "NHS patient safety actions",
    columns: [
      ["Incident ref", "reference", "PSI-1", "PSI-2", "PSI-3"], ["Safety recommendation", "recommendationText", ...recs3], ["Safety action", "action", ...acts3], ["Action lead (job title)", "deliveryLead", "Matron", "Consultant", "GM"], ["Target date for completion", "target", d1, d2, d3], ["Date action completed", "closed", "", p3, ""], ["Measure of success", null, "Fewer falls", "Audit above 95", "No repeats"], ["Update (monthly)", "progressText", ...said3], ["Action RAG rating", "statedRag", "Red", "Amber", "Green"],
    ],
  },
  {
    name: "fire AFI log",
    columns: [
      ["AFI ID", "reference", "A-1", "A-2", "A-3"], ["HMICFRS area for improvement", "recommendationText", ...recs3], ["Year of inspection", null, 2023, 2023, 2025], ["Planned response", "action", ...acts3], ["Area Manager lead", "deliveryLead", "AM J", "AM K", "AM L"], ["Principal officer sponsor", "executiveLead", "DCFO", "ACFO", "DCFO"], ["Planned completion", "target", d1, d2, d3], ["% done", "percentComplete", 20, 60, 100], ["Most recent update", "progressText", ...said3], ["Date of most recent update", "lastUpdated", p1, p2, p3],
    ],
  },
  {
    name: "university audit follow up",
    columns: [
      ["Audit ref", "reference", "IA-1", "IA-2", "IA-3"], ["Audit area", null, "Estates", "IT", "Fees"], ["Issue raised", "recommendationText", ...recs3], ["Grade", null, "High", "Low", "Medium"], ["Management action agreed", "action", ...acts3], ["Action holder", "deliveryLead", "A", "B", "C"], ["Original date", "originalTarget", d1, d1, d2], ["Current date", null, d1, d2, d3], ["Status at this meeting", "status", "Complete", "In progress", "Not started"], ["Manager's comments", "progressText", ...said3],
    ],
  },
  {
    name: "police custody action plan",
    columns: [
      ["Serial no", "reference", 1, 2, 3], ["Concern raised by inspectors", "recommendationText", ...recs3], ["Corrective measure", "action", ...acts3], ["Who", "deliveryLead", "Insp M", "PS N", "Ch Insp O"], ["Timescales", "target", d1, d2, d3], ["Has it been done?", "status", "Yes", "No", "No"], ["Notes / updates", "progressText", ...said3], ["Colour", "statedRag", "Green", "Red", "Amber"],
    ],
  },
];

/** More sheets that hold no plan, written with them. */
export const OTHER_PUBLIC_SHEETS: readonly (readonly [name: string, rows: Rows])[] = [
  ["meeting minutes", [["Item", "Discussion", "Decision", "Presented by"], [1, "The chair opened the meeting and welcomed everybody", "Noted", "Chair"], [2, "Performance was discussed at length by the board", "Agreed", "ACC"]]],
  ["training matrix", [["Name", "Rank", "Taser", "First aid", "Driving", "Public order"], ["Amy Bell", "PC", d1, d2, "", d3], ["Ben Cole", "PS", d2, "", d3, d4]]],
  ["policy versions", [["Version", "Date", "Author", "Summary of changes", "Approved by"], ["1.0", p1, "Amy", "First version agreed by the policy board", "DCC"], ["1.1", p2, "Ben", "Names of teams brought up to date", "DCC"]]],
  ["policy register", [["Policy title", "Owner", "Department", "Last reviewed", "Next review", "Version"], ["Custody", "Head of CJ", "CJ", p1, d1, "3"], ["Vetting", "Head of PSD", "PSD", p2, d2, "5"]]],
  ["survey results", [["Question", "Strongly agree", "Agree", "Disagree", "Total", "Comments"], ["I feel supported by my line manager", 12, 30, 8, 50, "Better than last year"], ["I have the kit I need to do my job", 4, 20, 26, 50, "Worse than last year"]]],
  ["crime statistics", [["Offence", "District", "2024", "2025", "Change", "% change"], ["Burglary", "North", 410, 390, -20, -0.05], ["Robbery", "South", 80, 92, 12, 0.15]]],
  ["audit checklist", [["No", "Question", "Yes", "No", "N/A", "Comments"], [1, "Is the custody record signed by the officer?", "Y", "", "", ""], [2, "Was the detainee offered a solicitor at once?", "", "N", "", "Not recorded"]]],
  ["exhibits list", [["Exhibit ref", "Description", "Seized by", "Date seized", "Location", "Status"], ["AB/1", "Mobile telephone in a black case", "PC Moss", p1, "Store 2", "Retained"], ["AB/2", "Kitchen knife with a wooden handle", "PC Moss", p1, "Store 1", "Destroyed"]]],
  ["duty rota", [["Date", "Gold", "Silver", "Bronze", "On call", "Notes"], [d1, "ACC Khan", "Supt Finn", "Ch Insp Dale", "DI Pope", ""], [d2, "ACC Moss", "Supt Roe", "Ch Insp Dale", "DI Carr", "Bank holiday"]]],
  ["distribution list", [["Name", "Role", "Department", "Email", "Copy for"], ["Amy Bell", "Secretary", "DCC's office", "amy@example.org", "Action"], ["Ben Cole", "Analyst", "Performance", "ben@example.org", "Information"]]],
  ["FOI log", [["FOI ref", "Requester", "Subject", "Date received", "Date due", "Date sent", "Outcome"], ["F1", "Press", "Taser use in the last three years", p1, d1, "", "Pending"], ["F2", "Public", "Number of vehicles owned by the force", p2, d2, "", "Refused"]]],
  ["vacancies", [["Post no", "Job title", "Department", "Grade", "Manager", "Start date", "Status"], ["100", "Analyst", "Performance", "E", "Amy", d1, "Open"], ["101", "Trainer", "L&D", "D", "Ben", d2, "Filled"]]],
  ["forward plan of reports", [["Meeting", "Report title", "Author", "Deadline for papers"], [d1, "Annual report on complaints and conduct", "Head of PSD", d1], [d2, "Budget for the coming financial year", "CFO", d2]]],
  ["inspection timetable", [["Inspection", "Fieldwork starts", "Fieldwork ends", "Inspection lead", "Expected publication"], ["PEEL", d1, d2, "HMI North", d3], ["Custody", d2, d3, "HMI South", d4]]],
  ["key performance indicators", [["KPI", "Owner", "Target", "Actual", "RAG", "Trend"], ["Calls answered within ten seconds", "Control room", 90, 88, "Amber", "Up"], ["Victims who are satisfied with the service", "Victim services", 80, 84, "Green", "Level"]]],
  ["decision log", [["Decision no", "Date", "Decision", "Rationale", "Decision maker"], ["D1", p1, "Close the station to the public on Sundays", "Few callers came on a Sunday", "ACC Khan"], ["D2", p2, "Buy the second lot of cameras this year", "Prices rise in April next", "CFO"]]],
  ["equality data", [["Characteristic", "Officers", "Staff", "Specials", "Total"], ["Female", 900, 1100, 40, 2040], ["Male", 1500, 800, 90, 2390]]],
];
