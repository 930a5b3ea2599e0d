import type { Field } from "../../src/core/fields";
import type { SheetRole } from "../../src/core/layout";
import type { Remembered, RememberedSheet } from "../../src/core/remembered";
import type { CellValue, Sheet } from "../../src/core/workbook";
import { serial, sheet, table, type Rows } from "./workbook-builder";

const D = serial("2026-08-01");
const HEADINGS = ["Ref", "Action", "Delivery lead", "Target date", "% complete", "Status", "Comments"];
const row = (place: number): CellValue[] => [`R${place}`, `Write down what the team will do about part ${place}`, "Supt Khan", D + place, 0.4, "In progress", "Drafted and sent round to the team"];
const rows = (count: number): CellValue[][] => Array.from({ length: count }, (_, place) => row(place + 1));
const PLAN: Rows = [HEADINGS, ...rows(4)];
const REGISTER: Rows = [
  ["Ref", "Report", "Date published", "Type", "Recommendation", "Addressed to", "Deadline", "Level"],
  ["R1", "Custody", serial("2025-05-16"), "Recommendation", "Make sure that every custody record is complete", "Chief constables", D, 2],
  ["R2", "Custody", serial("2025-05-16"), "Recommendation", "Review how long detainees wait to be booked in", "Home Office", D, 2],
  ["R3", "Custody", serial("2025-05-16"), "Recommendation", "Review how long detainees wait to be seen", "Home Office", D, 2],
];
const beside = (left: Rows, ...right: Rows): CellValue[][] => Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [...(left[at] ?? HEADINGS.map(() => "")), ...(right[at] ?? [])]);
const renamed = (names: Readonly<Record<string, string>>, given: Rows = PLAN): Rows => given.map((cells, at) => (at === 0 ? cells.map((cell) => names[String(cell)] ?? cell) : cells));
const without = (place: number, given: Rows = PLAN): Rows => given.map((cells) => cells.filter((_, at) => at !== place));

const FIELDS: readonly Field[] = ["reference", "action", "deliveryLead", "target", "percentComplete", "status", "progressText"];
const sheetOf = (name: string, columns: readonly (readonly [Field, string, number])[], role: SheetRole = "plan", lacks: readonly Field[] = []): RememberedSheet => ({ sheet: name, role, columns: columns.map(([field, heading, column]) => ({ field, heading, column })), without: lacks });
const remember = (...sheets: readonly RememberedSheet[]): Remembered => ({ sheets });
const PLAN_COLUMNS = FIELDS.map((field, column) => [field, HEADINGS[column] ?? "", column] as const);
const AS_IT_IS = remember(sheetOf("Plan", PLAN_COLUMNS));

/** A plan with two columns of references, that its rows fill so. */
const twoReferences = (cells: readonly (readonly [CellValue, CellValue])[]): Sheet =>
  sheet("Plan", [["Ref", "Ref", "Action", "Owner", "Target date", "Status"], ...cells.map(([one, other], at): CellValue[] => [one, other, `Write down what the team will do about part ${at}`, "Supt Khan", D, "Open"])]);

/** The register, and a plan whose rows have these cells under these headings before the others. */
const referring = (headings: readonly string[], ...cells: readonly (readonly CellValue[])[]): Sheet[] => [
  sheet("Recs", REGISTER),
  sheet("Plan", [[...headings, "Action", "Owner", "Target date", "Status"], ...cells.map((own, at): CellValue[] => [...own, `Write down what the team will do about part ${at}`, "Supt Khan", D, "Open"])]),
];

/** A plan with a completion date that its rows fill so. */
const completion = (cells: readonly (readonly [status: string, date: CellValue])[]): Sheet =>
  sheet("Plan", [["Ref", "Action", "Owner", "Completion date", "Status"], ...cells.map(([status, date], at): CellValue[] => [`R${at}`, `Write down what the team will do about part ${at}`, "Supt Khan", date, status])]);

/** A plan with columns of dates under these headings. */
const dated = (...headings: readonly string[]): Sheet =>
  sheet("Plan", [["Ref", "Action", "Owner", ...headings, "Status"], ...[1, 2, 3].map((at): CellValue[] => [`R${at}`, `Write down what the team will do about part ${at}`, "Supt Khan", ...headings.map((_, place) => D + place), "Open"])]);

/** Workbooks by what they show, with what is remembered of them. */
export const BOOKS: readonly (readonly [name: string, sheets: readonly Sheet[], remembered?: Remembered])[] = [
  ["a register and a plan", [sheet("Recs", REGISTER), sheet("Plan", PLAN)]],
  ["a register alone is the plan", [sheet("Recs", REGISTER)]],
  ["nothing at all", [sheet("Empty", [])]],
  ["hidden sheets are not looked at", [sheet("Plan", PLAN, { visible: false }), sheet("Recs", REGISTER)]],
  ["a plan with headings and no rows", [sheet("Plan", [HEADINGS])]],
  ["a plan that begins further down and to the right", [sheet("Plan", [["Delivery plan"], [], ...PLAN], { from: { row: 3, column: 2 } })]],
  ["headings below the fortieth row", [sheet("Plan", [...Array.from({ length: 40 }, () => ["Note"]), ...PLAN])]],
  ["headings in the fortieth row", [sheet("Plan", [...Array.from({ length: 39 }, () => ["Note"]), ...PLAN])]],
  ["headings merged over two rows", [sheet("Plan", [HEADINGS, HEADINGS.map(() => ""), ...rows(3)])]],
  ["headings merged over three rows, with groups", [sheet("Plan", [["What", "", "Who", "When", "How far", "", ""], ["", "", "", "Dates", "Progress", "", ""], HEADINGS, ...rows(3)])]],
  ["a title and a line of notes above", [sheet("Plan", [["Delivery plan", "", "", "", "", "", ""], ["As at", "1 June 2026", "", "", "", "", ""], HEADINGS, ...rows(3)])]],
  ["headings repeated for printing", [sheet("Plan", [HEADINGS, ...rows(3), HEADINGS, ...rows(8)])]],
  ["rows that number the columns", [sheet("Plan", [HEADINGS, [1, 2, 3, 4, 5, 6, 7], ...rows(3)])]],
  ["rows that letter the columns in brackets", [sheet("Plan", [HEADINGS, ["(a)", "(b)", "(c)", "(d)", "(e)", "(f)", "(g)"], ...rows(3)])]],
  ["rows that name types, and tell what belongs there", [sheet("Plan", [HEADINGS, ["Unique ID", "Free text", "Name", "Date", "Percentage", "Dropdown", "Free text"], ["As the register has it", "What is to be done", "Name of the lead", "When it is due", "How far it has come", "Choose from the list", "What was done"], ...rows(3)])]],
  ["four rows that explain, of which three count", [sheet("Plan", [HEADINGS, ...Array.from({ length: 4 }, () => ["Unique", "Free text", "Name", "Date", "Number", "List", "Text"]), ...rows(3)])]],
  ["a first row that only looks odd", [sheet("Plan", [HEADINGS, ["R0", "Free text", "Name", "soon", 0.4, "Open", ""], ...rows(3)])]],
  ["a first row with too little in it to explain anything", [sheet("Plan", [HEADINGS, ["Unique", "", "", "Date", "", "", ""], ...rows(3)])]],
  ["another table below", [sheet("Plan", [...PLAN, [], ["Score", "Meaning"], ["Low", "Nothing to do"], ["High", "Do it"]])]],
  ["another table far below", [sheet("Plan", [HEADINGS, ...rows(118), [], ["Score", "Meaning"], ["Low", "Nothing to do"]])]],
  ["a section below a blank row", [sheet("Plan", [...PLAN, [], ["Part two"], ...rows(2)])]],
  ["rows below without numbers, well filled", [sheet("Plan", [...PLAN, [], ["None", "Do it", "Supt Khan", D, 0.4, "Open", ""]])]],
  ["a table with a totals row, and cells below", [sheet("Plan", [...PLAN, ["Total", "", "", "", 0.4, "", ""], ["Note"]], { tables: [table("Actions", { row: 0, column: 0, rows: 6, columns: 7 }, true)] })]],
  ["two tables in one row", [sheet("Plan", beside(PLAN, ["", "Name", "Telephone"], ["", "Amy", "101"]), { tables: [table("Actions", { row: 0, column: 0, rows: 5, columns: 7 }), table("People", { row: 0, column: 8, rows: 2, columns: 2 })] })]],
  ["a table without headings is none", [sheet("Plan", PLAN, { tables: [{ ...table("Actions", { row: 0, column: 0, rows: 5, columns: 7 }), headings: false }] })]],
  ["columns of ours, one of them twice, and one above", [sheet("Plan", beside([["Calculated RAG"], ...PLAN], [], ["Calculated RAG", "Calculated reason", "Calculated days to deadline", "calculated  rag"]))]],
  ["a list of words beside", [sheet("Plan", beside(PLAN, ["", "Zone", "Status"], ["", "North", "Open"], ["", "South", "Closed"]))]],
  ["a list of words beside, and columns behind it", [sheet("Plan", PLAN.map((cells, at) => [...cells.slice(0, 4), "", ["Zone", "North", "South", "", ""][at] ?? "", "", ...cells.slice(4)]))]],
  ["words that repeat are no list of words", [sheet("Plan", beside(PLAN, ["", "Zone"], ["", "North"], ["", "North"]))]],
  ["another list beside that goes on below", [sheet("Plan", beside(PLAN, ["", "Owner", "Evidence"], ...Array.from({ length: 8 }, (_, at) => ["", `Supt ${at}`, `Minutes ${at}`])))]],
  ["another list beside, with a heading again", [sheet("Plan", beside(PLAN, ["", "Ref", "Note"], ["", "R1", "x"]))]],
  ["a blank column inside", [sheet("Plan", PLAN.map((cells) => [...cells.slice(0, 3), "", ...cells.slice(3)]))]],
  ["two references: the register knows one", [sheet("Recs", REGISTER), twoReferences([["A1", "R1"], ["A2", "R2"], ["A3", "R2"], ["A4", "R3"]])]],
  ["two references: one repeats itself", [twoReferences([["A1", "X1"], ["A2", "X1"], ["A3", "X1"], ["A4", "X3"]])]],
  ["two references: nothing tells", [twoReferences([["A1", "X1"], ["A2", "X2"], ["A3", "X3"]])]],
  ["two references: the register knows both a little", [sheet("Recs", REGISTER), twoReferences([["R1", "R2"], ["A2", "R2"], ["A3", "X1"], ["A4", "X1"]])]],
  ["two references of which one is empty", [twoReferences([["A1", ""], ["A2", ""], ["A3", ""]])]],
  ["references under a heading that does not say so", referring(["#", "Linked to"], [1, "R1"], [2, "R2"], [3, "R2"], [4, "X9"])],
  ["references under a heading that does not say so, beside an action's", referring(["Action no.", "Inspection topic"], ["A1", "R1"], ["A2", "r2"], ["A3", ""])],
  ["references under a heading that says something else", referring(["Ref", "Source"], ["A1", "R1"], ["A2", "R2"], ["A3", "R3"])],
  ["a parent recommendation without a register", [referring(["ActionID", "Parent recommendation"], ["A1", "R1"], ["A2", "R1"], ["A3", "R3"])[1] as Sheet]],
  ["references of a register in two columns", referring(["No.", "Linked to", "See also"], [1, "R1", "R2"], [2, "R2", "R3"], [3, "R3", "R1"])],
  ["references in a column that says so, and others elsewhere", referring(["Ref", "See also"], ["R1", "R3"], ["X2", "R1"], ["X3", "R2"])],
  ["numbers that the register has as references are anything", [
    sheet("Recs", REGISTER.map((cells, at) => (at === 0 ? cells : [at, ...cells.slice(1)]))),
    ...referring(["Ref", "Priority"], ["A1", 1], ["A2", 2], ["A3", 3]).slice(1),
  ]],
  ["a completion date of finished rows only", [completion([["Complete", D], ["Open", ""], ["In progress", ""]])]],
  ["a completion date of unfinished rows", [completion([["Complete", D], ["Open", D], ["In progress", ""]])]],
  ["a completion date of too few unfinished rows", [completion([["Complete", D], ["Open", D], ["In progress", ""], ["Open", ""]])]],
  ["a completion date where all rows are finished", [completion([["Complete", D], ["Closed", D]])]],
  ["a completion date where no row has one", [completion([["Open", ""], ["Complete", ""], ["x", D]])]],
  ["a completion date beside words that mean nothing", [completion([["Zig", D], ["Zag", ""]])]],
  ["a vague date", [sheet("Plan", [["Ref", "Action", "Owner", "Date", "Status"], ...rows(3).map(([one = "", two = "", three = "", four = ""]) => [one, two, three, four, "Open"])])]],
  ["a vague date without dates", [sheet("Plan", [["Ref", "Action", "Owner", "Date", "Status"], ...rows(3).map(([one = "", two = "", three = ""]) => [one, two, three, "Friday", "Open"])])]],
  ["a due date that was moved is the force's", [dated("Due date", "Revised due date"), dated("By when", "New by when"), dated("Deadline", "Original deadline"), dated("Due", "Due (revised)"), dated("Due date", "Revised date"), dated("Due date", "Revised due date 1", "Revised due date")]],
  ["a due date that was not moved, or that the inspectorate set", [dated("Due date", "Forecast due date"), dated("HMICFRS due date", "Revised HMICFRS due date"), dated("Report deadline", "Revised report deadline"), dated("Deadline", "Original date", "Revised date"), dated("Deadline", "Target date", "Revised deadline"), dated("Due date", "Reviewed on")]],
  ["a register's target date is the inspectorate's deadline", [sheet("Recs", renamed({ Deadline: "Target date" }, REGISTER)), sheet("Plan", PLAN)]],
  ["a register's timescale is the inspectorate's deadline", [sheet("Recs", renamed({ Deadline: "Timescale" }, REGISTER)), sheet("Plan", PLAN)]],
  ["a register's date that the force set, or expects", [sheet("Recs", renamed({ Deadline: "Force target date" }, REGISTER)), sheet("More recs", renamed({ Deadline: "Estimated completion date" }, REGISTER)), sheet("Plan", PLAN)]],
  ["a register's target date beside its deadline", [sheet("Recs", REGISTER.map((cells, at) => [...cells, at === 0 ? "Target date" : D])), sheet("Plan", PLAN)]],
  ["a register alone, with a target date", [sheet("Recs", renamed({ Deadline: "Target date" }, REGISTER))]],
  ["closed items on a sheet of their own", [sheet("Plan", PLAN), sheet("Closed actions", without(5)), sheet("Archive", PLAN), sheet("Disclosed", without(5))]],
  ["a calendar to the right", [sheet("Plan", PLAN.map((cells, at) => [...cells, ...Array.from({ length: 60 }, (_, week) => (at === 0 ? `W${week + 1}` : ""))]))]],
  ["headings of another trade", [sheet("Stock", [["Asset ID", "Description", "Owner", "Purchase date", "Cost", "Status"], ["A1", "A van that is blue", "Supt Khan", D, 100, "Open"], ["A2", "A van that is red", "Supt Khan", D, 100, "Open"]])]],
  ["headings of another trade beside every sign of a plan", [sheet("Plan", [[...HEADINGS, "Budget", "Cost"], ...rows(3).map((cells) => [...cells, 1, 2])])]],
  ["headings of test procedures", [sheet("Tests", [[...HEADINGS, "Test case", "Expected result"], ...rows(3).map((cells) => [...cells, "x", "y"])])]],
  ["who, when, how far and which, but not what", [sheet("Plan", without(1, without(6)))]],
  ["a description that may be what is to be done", [sheet("Plan", renamed({ Action: "Description", Status: "Zone", "% complete": "Zone 2" }))]],
  ["too few headings that mean anything", [sheet("Plan", PLAN.map((cells, at) => [...cells.slice(0, 4), ...Array.from({ length: 30 }, (_, more) => (at === 0 ? `Shoe ${more} size` : "x"))]))]],

  ["remembered as it is", [sheet("Plan", PLAN)], AS_IT_IS],
  ["remembered, and the columns have been moved", [sheet("Plan", PLAN.map((cells) => ["", ...[...cells].reverse()]))], AS_IT_IS],
  ["remembered, and a heading is written otherwise", [sheet("Plan", renamed({ "Target date": "TARGET DATES:", "Delivery lead": "Delivery  lead" }))], AS_IT_IS],
  ["remembered, and a heading was renamed", [sheet("Plan", renamed({ "Target date": "Zebra" }))], AS_IT_IS],
  ["remembered, and a column was taken away", [sheet("Plan", without(3))], AS_IT_IS],
  ["remembered, and a heading was renamed and moved", [sheet("Plan", renamed({ "Target date": "Targeted day" }).map((cells) => [...cells.slice(0, 3), ...cells.slice(4), cells[3] ?? ""]))], AS_IT_IS],
  ["remembered, and two headings were renamed", [sheet("Plan", renamed({ "Target date": "Zebra", "% complete": "Yak" }))], AS_IT_IS],
  ["remembered without a field", [sheet("Plan", PLAN)], remember(sheetOf("Plan", PLAN_COLUMNS.filter(([field]) => field !== "status"), "plan", ["status"]))],
  ["remembered as another field than it would be", [sheet("Plan", PLAN)], remember(sheetOf("Plan", [["reference", "Ref", 0], ["action", "Action", 1], ["deadline", "Target date", 3]]))],
  ["remembered as neither", [sheet("Plan", PLAN), sheet("Other", PLAN)], remember(sheetOf("Plan", [], "neither"))],
  ["remembered as a register", [sheet("Plan", PLAN)], remember(sheetOf("Plan", PLAN_COLUMNS, "register"))],
  ["remembered, and the sheet is called something else", [sheet("The plan", PLAN), sheet("Recs", REGISTER)], AS_IT_IS],
  ["remembered, and two sheets could be it", [sheet("Plan A", PLAN), sheet("Plam", PLAN)], AS_IT_IS],
  ["remembered, and a sheet has only some of its headings", [sheet("Work", without(5, without(3)))], AS_IT_IS],
  ["remembered, and no sheet is like it", [sheet("Notes", [["Telephone list"], ["Front desk 101"]])], AS_IT_IS],
  ["remembered twice, and one sheet is left", [sheet("Plan C", PLAN)], remember(sheetOf("Plan A", PLAN_COLUMNS), sheetOf("Plan B", PLAN_COLUMNS))],
  ["remembered by name, however it is written", [sheet(" PLAN ", PLAN)], AS_IT_IS],
  ["remembered by name, and none of its headings is there", [sheet("Plan", [["Telephone list"], ["Front desk 101"]]), sheet("New", PLAN)], AS_IT_IS],
  ["remembered without any column", [sheet("Plan", [["Zig", "Zag"], ["a", "b"]])], remember(sheetOf("Plan", []))],
  ["remembered without any column, under a name that is gone", [sheet("Plan", PLAN)], remember(sheetOf("Old", []))],
  ["remembered, where a heading stands twice", [sheet("Plan", PLAN.map((cells, at) => [...cells, at === 0 ? "Status" : "Closed"]))], remember(sheetOf("Plan", [...PLAN_COLUMNS.filter(([field]) => field !== "status"), ["status", "Status", 7]]))],
  ["remembered twice under one heading, and all have moved", [sheet("Plan", [["", "Ref", "Action", "Date", "Date", "Date", "Owner"], ["", "R1", "Do it", D, D, D, "Supt Khan"]])], remember(sheetOf("Plan", [["reference", "Ref", 0], ["action", "Action", 1], ["start", "Date", 2], ["target", "Date", 4], ["deliveryLead", "Owner", 5]]))],
  ["remembered three times under one heading, and two are left", [sheet("Plan", [["Ref", "Action", "Date", "Date"], ["R1", "Do it", D, D]])], remember(sheetOf("Plan", [["reference", "Ref", 0], ["action", "Action", 1], ["start", "Date", 2], ["target", "Date", 3], ["closed", "Date", 4]]))],
  ["remembered with its group heading", [sheet("Plan", [["", "", "Planned", "", "Actual", ""], ["Ref", "Action", "Start", "End", "Start", "End"], ["R1", "Do it", D, D, D, D]])], remember(sheetOf("Plan", [["reference", "Ref", 0], ["action", "Action", 1], ["target", "Planned – End", 3], ["closed", "Actual – End", 5]]))],
  ["remembered with a group heading that is gone", [sheet("Plan", [["Ref", "Action", "Start", "End"], ["R1", "Do it", D, D]])], remember(sheetOf("Plan", [["reference", "Ref", 0], ["action", "Action", 1], ["target", "Planned – End", 3]]))],
];
