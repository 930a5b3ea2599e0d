import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../../src/core/default-settings";
import { fromSerial, isoDay } from "../../../src/core/day";
import type { Edit } from "../../../src/core/edit";
import type { IntakeItem } from "../../../src/core/intake/intake";
import { corrected, intakeDraft, withLeads, type IntakeDraft } from "../../../src/core/intake/intake-draft";
import { newActions, newItems, planIntake, type RowTarget } from "../../../src/core/intake/plan-intake";
import { placeRows, type RowAbove } from "../../../src/core/intake/row-place";
import type { Settings } from "../../../src/core/settings";
import { addressOf, columnLetters, type CellValue, type Sheet, type Workbook } from "../../../src/core/workbook";
import { reviewOf, serial, sheet, table, workbook } from "../workbook-builder";
import { intake, item } from "./items";

const REGISTER = ["Reference", "Report", "Published", "Kind", "Recommendation", "Addressed to", "Deadline", "Level", "Executive lead", "Delivery lead", "Status", "Days left"];
const PLAN = ["Reference", "Report", "Action", "Delivery lead", "Target date", "Progress", "Status", "Calculated RAG", "Notes"];

const register = sheet("Register", [
  REGISTER,
  ["CUS R1", "Custody", serial("2026-05-01"), "Recommendation", "Chief constables should review supervision.", "Chief constables", serial("2026-09-30"), "2", "ACC Crime", "Head of Custody", "not  started", 121],
  ["CUS R2", "Custody", serial("2026-05-01"), "Recommendation", "Chief constables should buy cameras.", "Chief constables", "September", "", "", "", "In progress", ""],
], { from: { row: 2, column: 1 } });
const plan = sheet("Plan", [PLAN, ["CUS R1", "Custody", "Review it", "Head of Custody", serial("2026-08-31"), 0.2, "In progress", "Green", "ask"], ["", "", "", "", "", "", "", "", ""]]);

const above = (columns: readonly { column: number; isFormula?: boolean; format?: string; list?: string | null }[], isBare = true): RowAbove => ({
  isBare, isFree: true, ownFormats: [], columns: columns.map(({ column, isFormula = false, format = "General", list = null }) => ({ column, isFormula, format, list })),
});

const dayOrValue = (value: CellValue, date1904: boolean): string => {
  const day = typeof value === "number" && value > 30_000 ? fromSerial(value, date1904) : null;
  return day === null ? JSON.stringify(value) : isoDay(day);
};

function tell(edit: Edit, date1904: boolean): string {
  if (edit.kind === "cells") {
    const values = (given: readonly CellValue[]): string => given.map((value) => dayOrValue(value, date1904)).join(", ");
    return `${edit.sheet} ${addressOf(edit)}: ${values(edit.from)} -> ${values(edit.to)}${edit.formats ? ` [${edit.formats.from.join(", ")} -> ${edit.formats.to.join(", ")}]` : ""}`;
  }
  if (edit.kind === "table") return `${edit.sheet}: table ${edit.table} from ${edit.from.rows} rows to ${edit.to.rows}, ${addressOf(edit.to)}`;
  if (edit.kind !== "rows" || !edit.to) return `${edit.kind} not expected`;
  const { to } = edit;
  const looks = to.looks.map(({ column, columns }) => `${columnLetters(column)}-${columnLetters(column + columns - 1)}`).join(" ");
  const lists = to.lists.map(({ column, source }) => `${columnLetters(column)} ${source}`).join("; ");
  return `${edit.sheet} ${addressOf(edit)}: ${edit.rows} rows of ${edit.columns} columns like row ${to.row + 1}; looks ${looks}; formulas ${to.formulas.map(columnLetters).join(" ")}; lists ${lists}`;
}

interface Book {
  readonly register?: Sheet | null;
  readonly plan?: Sheet | null;
  readonly above?: RowAbove | null;
  readonly abovePlan?: RowAbove | null;
  readonly settings?: Partial<Settings>;
  readonly date1904?: boolean;
  /** What is done to the draft before it is planned. */
  readonly corrected?: (draft: IntakeDraft) => IntakeDraft;
}

/** The edits that add these items, as lines. */
function planned(items: readonly IntakeItem[], given: Book = {}): string[] {
  const { date1904 = false, settings = {}, corrected: correct = (draft: IntakeDraft) => draft } = given;
  const sheets = [given.register === undefined ? register : given.register, given.plan === undefined ? plan : given.plan].filter((each) => each !== null);
  const { recommendations, layout } = reviewOf(sheets);
  const draft = correct(intakeDraft(intake(...items), recommendations.map(({ row }) => row).filter(({ sheet: name }) => name === "Register")));
  const book: Workbook = { ...workbook(...sheets), date1904 };
  const target = (name: string, rows: number, like: RowAbove | null): RowTarget | null => {
    const [own, known] = [sheets.find((each) => each.name === name), layout.sheets.find((each) => each.sheet === name)];
    if (!own || !known || rows === 0) return null;
    const place = placeRows(own, known, rows);
    if ("refused" in place) throw new Error(place.refused);
    return { sheet: own, layout: known, area: place.area, above: place.isFirst ? null : like, ownFormats: [] };
  };
  const edits = planIntake(book, draft, target("Register", newItems(draft).length, given.above ?? above([])), target("Plan", newActions(draft).length, given.abovePlan ?? above([])), { ...DEFAULT_SETTINGS, ...settings });
  // In which order the columns of a sheet are written does not matter.
  const told = (kind: (edit: Edit) => boolean): string[] => edits.filter(kind).map((edit) => tell(edit, date1904));
  return [...told(({ kind }) => kind !== "cells"), ...told(({ kind }) => kind === "cells").sort()];
}

const NURSE = item({ number: "3", text: "Chief constables should employ nurses:", subPoints: ["by day; and", "by night."], deadline: "2026-12-31", others: ["NHS England", "College of Policing"] });
const OTHERS = item({ number: "4", text: "The Home Office should pay.", leadAddressee: "Home Office", forForce: false });
const AREA = item({ kind: "area-for-improvement", number: "1", text: "Clean the cells.", leadAddressee: null });
const CAUSE = item({ kind: "cause-of-concern", number: "1", text: "Cells are unsafe.", leadAddressee: "the force" });

const inTable = { ...register, tables: [table("Recs", register.used)] };
const empty = (name: string, headings: readonly string[]): Sheet => sheet(name, [headings, headings.map(() => "")]);

const CASES: readonly (readonly [name: string, items: readonly IntakeItem[], book?: Book])[] = [
  ["items of each kind, for the force and for others", [NURSE, OTHERS, AREA, CAUSE]],
  ["with leads and a level", [NURSE], { corrected: (draft) => corrected(withLeads(draft, { executive: "DCC", delivery: "Supt" }), 0, { level: "3" }) }],
  ["one that is left out", [NURSE, OTHERS], { corrected: (draft) => corrected(draft, 0, { include: false }) }],
  ["nothing new", [item()]],
  ["like the row above: formulas, drop-downs and formats", [NURSE], {
    above: above([{ column: 1 }, { column: 3, format: "d mmm yy" }, { column: 7, format: "@" }, { column: 10, list: "Supt,DCC" }, { column: 11, isFormula: true }, { column: 12, isFormula: true }]),
    abovePlan: above([{ column: 4, format: "0.00" }, { column: 6, list: "=Lists!$A$1:$A$4" }], false),
  }],
  ["in a table that grows", [NURSE, OTHERS], { register: inTable }],
  ["in a table that has room", [NURSE, OTHERS], { register: { ...inTable, tables: [table("Recs", { ...register.used, rows: 5 })] } }],
  ["in a table with one row of room", [NURSE, OTHERS], { register: { ...inTable, tables: [table("Recs", { ...register.used, rows: 4 })] } }],
  ["in lists that have no row yet", [NURSE, OTHERS], { register: empty("Register", REGISTER), plan: empty("Plan", PLAN) }],
  ["in lists that have no row yet, with a word of the settings", [NURSE], { register: empty("Register", REGISTER), plan: empty("Plan", PLAN), settings: { statusWords: [{ word: "Open", means: "in-progress" }, { word: "To do", means: "not-started" }, { word: "New", means: "not-started" }] } }],
  ["where no word means that nothing was begun", [NURSE], { register: empty("Register", REGISTER), settings: { statusWords: [] } }],
  ["with the plan's own word for it", [NURSE], { plan: sheet("Plan", [PLAN, ["A", "Custody", "Do it", "", serial("2026-08-31"), 0, "NOT COMMENCED", "", ""]]) }],
  ["with no plan", [NURSE], { plan: null }],
  ["counted from 1904", [NURSE], { date1904: true }],
  ["said to be for the force against what was read", [OTHERS], { corrected: (draft) => corrected(draft, 0, { forForce: true }) }],
  ["said to be for the force, whose name is known", [OTHERS], { settings: { force: "Northshire Police" }, corrected: (draft) => corrected(draft, 0, { forForce: true }) }],
  ["said to be for others against what was read", [NURSE, AREA], { corrected: (draft) => corrected(corrected(draft, 0, { forForce: false }), 1, { forForce: false }) }],
  ["with a date that was corrected, or taken away", [NURSE, { ...NURSE, number: "5", text: "Else" }], { corrected: (draft) => corrected(corrected(draft, 0, { deadline: null }), 1, { deadline: NURSE.deadline }) }],
  ["with a text that looks like a formula, and tabs", [item({ number: "3", text: "=1+1\tand" })]],
  ["changes that nobody has confirmed", [item({ deadline: "2026-10-31" })]],
  ["a changed date", [item({ deadline: "2026-10-31" })], { corrected: (draft) => corrected(draft, 0, { include: true }) }],
  ["a changed date that was corrected away", [item({ deadline: "2026-10-31" })], { corrected: (draft) => corrected(draft, 0, { include: true, deadline: null }) }],
  ["a changed text and a date in the place of words", [item({ number: "2", text: "Hire cameras.", deadline: "2026-10-31" })], { corrected: (draft) => corrected(draft, 0, { include: true }) }],
  ["a changed date, counted from 1904", [item({ deadline: "2026-10-31" })], { date1904: true, corrected: (draft) => corrected(draft, 0, { include: true }) }],
  ["a changed date in a cell with a date's format", [item({ deadline: "2026-10-31" })], { register: { ...register, formats: register.formats.map((row) => row.map((_, column) => (column === 6 ? "d mmm yy" : "@"))) }, corrected: (draft) => corrected(draft, 0, { include: true }) }],
];

describe("The edits that add a draft", () => {
  it("read as expected", async () => {
    const text = CASES.map(([name, items, book]) => [`# ${name}`, ...planned(items, book), ""].join("\n")).join("\n");
    await expect(text).toMatchFileSnapshot(join(import.meta.dirname, "plan-intake.txt"));
  });
});
