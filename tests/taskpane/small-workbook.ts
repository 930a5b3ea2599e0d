import { NO_HISTORY } from "../../src/core/history/history";
import type { CellValue, Sheet, Workbook } from "../../src/core/workbook";
import { dayOf, toSerial } from "../../src/core/day";

const serial = (iso: string): number => toSerial(dayOf(iso), false);

export const TODAY = dayOf("2026-06-01");

const PLAN_HEADINGS = ["Reference", "Action", "Delivery Lead", "Target Date", "Status", "Progress %", "Last Updated"];

const PLAN: readonly (readonly CellValue[])[] = [
  PLAN_HEADINGS,
  ["OIC R2", "Train every custody sergeant", "A Green", serial("2026-04-30"), "In progress", 0.5, serial("2026-05-25")],
  ["OIC R4", "Agree a protocol with partners", "B Shah", serial("2026-06-20"), "In progress", 0.2, serial("2026-05-25")],
  ["OIC R8", "<b>Publish</b> the new policy", "", serial("2026-12-31"), "In progress", 0.6, serial("2026-05-28")],
  ["OIC R9", "Measure who follows it", "A Green", serial("2026-12-31"), "Wibble", 0.6, serial("2026-05-28")],
];

const REGISTER: readonly (readonly CellValue[])[] = [
  ["Reference", "Report", "Recommendation", "Addressed to", "Deadline", "Executive Lead"],
  ["OIC R2", "Organised immigration crime", "By 30 April 2026, chief constables should make sure that custody staff complete the training package", "Chief constables", serial("2026-04-30"), "ACC Crime"],
  ["OIC R4", "Organised immigration crime", "By 30 September 2026, chief constables should agree with partners how information is shared", "Chief constables", serial("2026-09-30"), "ACC Crime"],
  ["OIC R8", "Organised immigration crime", "By 31 December 2026, chief constables should publish one policy on organised immigration crime", "Chief constables", serial("2026-12-31"), "ACC Crime"],
  ["OIC R9", "Organised immigration crime", "By 31 December 2026, chief constables should measure whether the policy is followed", "Chief constables", serial("2026-12-31"), "ACC Crime"],
  ["OIC R10", "Organised immigration crime", "By 31 December 2026, the Home Office should say how the regional units are to be paid for", "Home Office", serial("2026-12-31"), ""],
];

/** What an outcome tells of a workbook that nobody has set up and that holds nothing. */
export const NOTHING_READ = { workbook: { sheets: [], date1904: false }, settingsSheet: null, remembered: null, history: NO_HISTORY, movement: null } as const;

/** One sheet of values from A1; columns whose heading speaks of a date are formatted as such. */
export function sheetOf(name: string, values: readonly (readonly CellValue[])[]): Sheet {
  const headings = values[0] ?? [];
  const formats = values.map((row) => row.map((_value, column) => (/date|deadline|updated/i.test(String(headings[column])) ? "dd/mm/yyyy" : "General")));
  return {
    name,
    visible: true,
    protected: false,
    filtered: false,
    tables: [],
    used: { row: 0, column: 0, rows: values.length, columns: headings.length },
    values,
    formats,
    hiddenRows: 0,
  };
}

const NOTES = sheetOf("Contacts", [["Telephone list"], ["Front desk 101"]]);

export const SMALL_WORKBOOK: Workbook = { sheets: [sheetOf("Plan", PLAN), sheetOf("Register", REGISTER), NOTES], date1904: false };
export const NO_REGISTER: Workbook = { sheets: [sheetOf("Plan", PLAN)], date1904: false };
export const NO_PLAN: Workbook = { sheets: [NOTES], date1904: false };

/** A plan of so many actions, none of which names a lead. */
export function leaderless(rows: number): Workbook {
  const actions = Array.from({ length: rows }, (_, at) => [`OIC R${at + 1}`, `Do thing ${at + 1}`, "", serial("2026-12-31"), "In progress", 0.6, serial("2026-05-28")]);
  return { sheets: [sheetOf("Plan", [PLAN_HEADINGS, ...actions])], date1904: false };
}
