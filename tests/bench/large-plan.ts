import type { Book } from "../../workbench/file/book";
import { newBook } from "../../workbench/file/new";

export const HEADINGS = [
  "Rec Ref", "Action No", "Action", "Report", "Executive Lead", "Delivery Lead", "Start Date", "Target Date", "Revised Target Date", "% complete",
  "Status", "RAG", "Last Update", "Progress Update", "Evidence", "Date Closed", "Level", "Reason for Delay", "Approver", "Team",
];
export const REGISTER = ["Ref", "Report", "Date Inspection Published", "Type", "Recommendation", "Directed at", "HMICFRS Deadline", "Level", "Exec Lead", "Status"];
const STATUSES = ["Not started", "In progress", "In progress", "In progress", "Complete", "Submitted for closure", "Closed"];
/** 1 January 2026 as Excel counts days. */
const NEW_YEAR = 46_023;

/** A workbook with a plan of `rows` actions in 20 columns and a register, with a tenth as many recommendations unless told, ten or `perReport` to a report. */
export function largePlan(rows: number, recommendations = Math.max(1, Math.floor(rows / 10)), perReport = 10): Book {
  const book = newBook(["Register", "Delivery Plan"]);
  const [register, plan] = book.sheets;
  if (register === undefined || plan === undefined) throw new Error("newBook made no sheets");
  put(register, 0, REGISTER);
  for (let at = 0; at < recommendations; at += 1) put(register, at + 1, recommendation(at, perReport));
  put(plan, 0, HEADINGS);
  for (let at = 0; at < rows; at += 1) put(plan, at + 1, action(at, recommendations));
  return book;
}

type Row = readonly (string | number | null)[];

function put(sheet: Book["sheets"][number], row: number, values: Row): void {
  values.forEach((value, column) => {
    if (value !== null) sheet.set(row, column, { value });
  });
}

function recommendation(at: number, perReport: number): Row {
  const deadline = NEW_YEAR + ((at * 37) % 700);
  return [`R${at + 1}`, `Inspection ${Math.floor(at / perReport) + 1}`, NEW_YEAR - 200, "Recommendation", `Chief constables should make improvement number ${at + 1}`, "Chief constables", deadline, 2, "ACC Crime", "In progress"];
}

function action(at: number, recommendations: number): Row {
  const status = STATUSES[at % STATUSES.length] ?? "";
  const finished = status === "Complete" || status === "Closed" || status === "Submitted for closure";
  const start = NEW_YEAR - 150 + (at % 90);
  const target = NEW_YEAR + ((at * 13) % 600);
  return [
    `R${(at % recommendations) + 1}`, `A${at + 1}`, `Carry out step ${at + 1} of the improvement and report it`, `Inspection ${Math.floor(at / 100) + 1}`, "ACC Crime", `Head of Team ${at % 17}`,
    start, target, at % 5 === 0 ? target + 30 : null, finished ? 1 : (at % 10) / 10,
    status, "Amber", NEW_YEAR + (at % 60), `Update ${at} given to the last meeting`, finished ? `Folder ${at}` : null, status === "Closed" ? NEW_YEAR - 5 : null, 2, at % 5 === 0 ? "Waiting for a supplier" : null, at % 5 === 0 ? "DCC" : null, `Team ${at % 9}`,
  ];
}
