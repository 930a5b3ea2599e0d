import type { Column, Row } from "../layout/column";

/**
 * The ten recommendations of the inspection of the response to organised immigration crime, published on
 * 16 May 2025: facts and dates as published, wording our own. Leads are roles of a force that does not exist.
 */
type Key =
  | "ref" | "report" | "published" | "type" | "text" | "directed" | "deadline"
  | "level" | "exec" | "delivery" | "status" | "closed" | "notes";

export const REGISTER_COLUMNS: readonly Column<Key>[] = [
  { heading: "Ref", key: "ref", width: 9, kind: "text" },
  { heading: "Report", key: "report", width: 25, kind: "text" },
  { heading: "Date Inspection Published", key: "published", width: 13, kind: "date" },
  { heading: "Type", key: "type", width: 16, kind: "choice" },
  { heading: "Recommendation", key: "text", width: 58, kind: "text" },
  { heading: "Directed at", key: "directed", width: 31, kind: "text" },
  { heading: "HMICFRS Deadline", key: "deadline", width: 13, kind: "date" },
  { heading: "Level", key: "level", width: 9, kind: "choice" },
  { heading: "Exec Lead", key: "exec", width: 19, kind: "text" },
  { heading: "Delivery Lead", key: "delivery", width: 19, kind: "text" },
  { heading: "Status", key: "status", width: 14, kind: "choice" },
  { heading: "Date Closed", key: "closed", width: 12, kind: "date" },
  { heading: "Notes", key: "notes", width: 38, kind: "text" },
];

const REPORT = { report: "Improving the response to organised immigration crime", published: "2025-05-16", type: "Recommendation" };
const CHIEFS = "Chief constables";
const UNIT = "the Modern Slavery and Organised Immigration Crime Unit";

export const REGISTER: readonly Row<Key>[] = [
  {
    ...REPORT, ref: "OIC R1", deadline: "2025-12-31",
    text: "Bring the national paper on who does what against organised immigration crime up to date and issue it again. It is to cover the Border Security Command, and the forces that still run large serious organised crime investigations.",
    directed: "National Crime Agency (with the Border Security Command, the Home Office)",
    notes: "For information. Changes to our part will come through the regional group.",
  },
  {
    ...REPORT, ref: "OIC R2", deadline: "2026-04-30", directed: CHIEFS,
    text: "Whenever one of our people refers a case to the National Command and Control Unit of Immigration Enforcement, the same officer fills in the intelligence document and sends it in.",
    level: "Level 2", exec: "ACC Crime", delivery: "Head of Intelligence", status: "In progress",
    notes: "Process mapped in autumn 2025. See actions 2.1 to 2.6 and IP 36.",
  },
  {
    ...REPORT, ref: "OIC R3", deadline: "2026-04-30", directed: "Border Security Command",
    text: "Develop how arriving migrants are identified and debriefed, at Western Jet Foil and Manston among other places: police database and image checks on site, other facial recognition, the effect of the 24-hour limit, more debriefs, and suitable people to carry them out.",
  },
  {
    ...REPORT, ref: "OIC R4", deadline: "2025-12-31", directed: CHIEFS,
    text: "Have a clear plan for how the force gathers, analyses and passes on information about organised immigration crime.",
    level: "Level 3", exec: "ACC Crime", delivery: "Head of Intelligence", status: "In progress",
    notes: "Also looked at by the Regional OIC Threat Delivery Group each quarter.",
  },
  {
    ...REPORT, ref: "OIC R5", deadline: "2026-04-30", directed: "National Crime Agency (with the Home Office)",
    text: "Build up the Joint Fusion Cell: fill its posts, open every intelligence system it needs so that nothing is retyped, put data sharing on a formal footing and give it more analysts. Look at linking agencies' systems automatically.",
  },
  {
    ...REPORT, ref: "OIC R6", deadline: "2025-12-31",
    directed: "National Police Chiefs' Council (with the Border Security Command)",
    text: "Set up a system that obliges every law enforcement agency to put the right crime identifier code on organised immigration crime intelligence that it sends to the Police National Database.",
    notes: "Not ours to deliver, but our intelligence input team will have to use the code (action 6.1).",
  },
  {
    ...REPORT, ref: "OIC R7", deadline: "2026-04-30", directed: "National Crime Agency",
    text: "Begin a regular look at every known crime group on the Police National Database and the serious and organised crime master list, and take each chance to investigate or disrupt them.",
  },
  {
    ...REPORT, ref: "OIC R8", deadline: "2026-04-30", directed: `${CHIEFS} (with ${UNIT})`,
    text: "Put the staff who need it through the Hydra course on organised immigration crime.",
    level: "Level 2", exec: "ACC Local Policing", delivery: "Learning and Development Manager", status: "In progress",
    notes: "Courses come through the regional co-ordinator. Numbers are kept in the Improvement Plan.",
  },
  {
    ...REPORT, ref: "OIC R9", deadline: "2026-04-30", directed: `${CHIEFS} (with ${UNIT}, the College of Policing)`,
    text: "Put the staff who need it through all four modules of the e-learning on organised immigration crime.",
    level: "Level 2", exec: "ACC Local Policing", delivery: "Learning and Development Manager", status: "In progress",
    notes: "Numbers are kept in the Improvement Plan, one line for each module.",
  },
  {
    ...REPORT, ref: "OIC R10", deadline: "2026-04-30", directed: "Home Office (with the National Police Chiefs' Council)",
    text: `Widen the peer reviews led by ${UNIT}, adapted where need be, to the nine regional organised crime units, Border Force, Immigration Enforcement, the National Crime Agency and other UK forces.`,
  },
];
