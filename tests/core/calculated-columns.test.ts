import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/core/applied-edits";
import { NOT_ASSESSED, planColumns, shutRegisters } from "../../src/core/calculated-columns";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { dayOf, toSerial } from "../../src/core/day";
import { inverseAll, type CellsEdit, type Edit } from "../../src/core/edit";
import { OUR_HEADINGS, ourColumnsOf } from "../../src/core/layout";
import { review } from "../../src/core/review";
import { formatAt, valueAt, type CellValue, type Sheet, type Workbook } from "../../src/core/workbook";
import { named, serial, sheet, table, TODAY, workbook, type Rows } from "./workbook-builder";

const HEADINGS = ["Ref", "Action", "Delivery lead", "Target date", "% complete", "Status"];
const action = (reference: string, target: CellValue = serial("2026-11-30"), status: CellValue = "In progress"): CellValue[] => [reference, "Write the guide and give it to everybody", "Supt Khan", target, 0.5, status];
const PLAN: Rows = [HEADINGS, action("R1"), action("R2", serial("2026-05-01")), action("R3", "", "Closed"), action("R4", serial("2026-11-30"), "Paused")];
const OURS = ourColumnsOf("plan").map((our) => OUR_HEADINGS[our]);

const planned = (book: Workbook, settings = DEFAULT_SETTINGS, keepTables = false) => planColumns(book, review(book, settings, dayOf(TODAY)), settings, keepTables).filter((edit) => edit.kind !== "sheet");
/** The edits that make our columns beside `PLAN` from one column on: the last actions have no date and no days. */
const fromColumn = (first: string, row = 1): string[] => {
  const letters = [0, 1, 2, 3].map((at) => String.fromCharCode(first.charCodeAt(0) + at));
  return [...letters.map((letter, at) => `cells Plan ${letter}${row} ×${at < 2 ? 5 : 3}`), ...letters.map((letter) => `look Plan ${letter}${row}`)];
};
const cellsOf = (edits: readonly Edit[]): CellsEdit[] => edits.filter((edit) => edit.kind === "cells");
const inShort = (edit: Exclude<Edit, { kind: "sheet" }>): string => (edit.kind === "table" ? `table +${edit.to.columns - edit.from.columns}` : `${edit.kind} ${named(edit)}${edit.kind === "cells" ? ` ×${edit.to.length}` : ""}`);
const recalculated = (book: Workbook): Workbook => applyEdits(book, planned(book));
/** Our columns, row by row, wherever they stand. */
function ours(book: Workbook, name = "Plan"): CellValue[][] {
  const one = book.sheets.find((any) => any.name === name) as Sheet;
  const { headingRow, ours: places } = review(book, DEFAULT_SETTINGS, dayOf(TODAY)).layout.sheets.find((any) => any.sheet === name) ?? { headingRow: 0, ours: {} };
  const columns = [places.rag, places.reason, places.open, places.date, places.days].filter((column) => column !== undefined);
  return Array.from({ length: one.used.row + one.used.rows - headingRow - 1 }, (_, place) => columns.map((column) => valueAt(one, headingRow + 1 + place, column)));
}

/** What stands in a workbook: every cell that is not empty, by address, and every table. */
function content(book: Workbook): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const one of book.sheets) {
    for (const outline of one.tables) found[`${one.name} ${outline.name}`] = outline.area;
    one.values.forEach((row, place) => row.forEach((value, column) => {
      if (value !== "") found[named({ sheet: one.name, row: one.used.row + place, column: one.used.column + column })] = value;
    }));
  }
  return found;
}

describe("what the columns say", () => {
  it("is the RAG word, the reason, the date that it speaks of and the days to it, for each row", () => {
    expect(ours(recalculated(workbook(sheet("Plan", PLAN))))).toEqual([
      ["Green", "182 days to go to 30 November 2026, and 50% is done", serial("2026-11-30"), 182],
      ["Red", "31 days past the target of 1 May 2026", serial("2026-05-01"), -31],
      ["Blue", "Closed", "", ""],
      [NOT_ASSESSED, "The status “Paused” (Plan F5) is not one of the words in the settings", "", ""],
    ]);
  });

  it("uses the settings' words", () => {
    const settings = { ...DEFAULT_SETTINGS, ragLooks: { ...DEFAULT_SETTINGS.ragLooks, Blue: { ...DEFAULT_SETTINGS.ragLooks.Blue, word: "Signed off" } } };
    const [rag] = cellsOf(planned(workbook(sheet("Plan", PLAN)), settings));
    expect(rag?.to).toEqual(["Calculated RAG", "Green", "Red", "Signed off", NOT_ASSESSED]);
  });
});

describe("where the columns go", () => {
  const outline = table("Actions", { row: 0, column: 0, rows: 5, columns: 6 });
  const beside = ["cells Plan G1 ×5", "cells Plan H1 ×5", "cells Plan I1 ×3", "cells Plan J1 ×3", "look Plan G1", "look Plan H1", "look Plan I1", "look Plan J1"];
  const wider = (right: Rows): Rows => PLAN.map((row, place) => [...row, ...(right[place] ?? [])]);

  it.each<[string, Sheet, string[]]>([
    ["directly right of the last heading", sheet("Plan", PLAN), beside],
    ["directly right of a table, which takes them in", sheet("Plan", PLAN, { tables: [outline] }), [...beside, "table +4"]],
    ["right of all that is used, where something stands in the way", sheet("Plan", wider([[], [], ["", "", "note"]])), fromColumn("J")],
    ["right of all that is used and a column further, where another table stands in the way", sheet("Plan", wider([["", "Key"], ["", "x"]]), { tables: [outline, table("Key", { row: 0, column: 7, rows: 2, columns: 1 })] }), fromColumn("J")],
    ["right of all that is used, where something stands below the table that would be taken in", sheet("Plan", [...PLAN, [], ["", "", "", "", "", "", "", "note"]], { tables: [outline] }), fromColumn("I")],
    ["a column right of a table that has nothing in it yet", sheet("Plan", PLAN, { tables: [table("Key", { row: 4, column: 8, rows: 2, columns: 1 })] }), fromColumn("K")],
    ["beside a table further right, with a column between", sheet("Plan", PLAN, { tables: [table("Key", { row: 0, column: 11, rows: 2, columns: 1 })] }), beside],
    ["not flush against a table further right", sheet("Plan", PLAN, { tables: [table("Key", { row: 0, column: 10, rows: 2, columns: 1 })] }), fromColumn("M")],
    ["right of formulas that show nothing", sheet("Plan", PLAN, { formulas: [{ row: 1, column: 7, rows: 4, columns: 3 }] }), fromColumn("K")],
    ["beside formulas that stand above the headings", sheet("Plan", [["Title"], [], ...PLAN], { formulas: [{ row: 0, column: 7, rows: 2, columns: 3 }] }), fromColumn("G", 3)],
    ["right of merged cells, of which the last heading is one", sheet("Plan", PLAN, { taken: [{ row: 0, column: 5, rows: 1, columns: 4 }] }), fromColumn("J")],
    ["right of cells with a rule", sheet("Plan", PLAN, { taken: [{ row: 1, column: 8, rows: 200, columns: 1 }] }), fromColumn("J")],
    ["right of cells with a conditional format", sheet("Plan", PLAN, { conditional: [{ row: 2, column: 0, rows: 1, columns: 8 }] }), fromColumn("I")],
    ["where whole columns have a rule or a conditional format, which is background", sheet("Plan", PLAN, { taken: [{ row: 0, column: 0, rows: 1_048_576, columns: 26 }], conditional: [{ row: 1, column: 0, rows: 1_048_575, columns: 16_384 }] }), beside],
    ["where whole rows have a conditional format", sheet("Plan", PLAN, { conditional: [{ row: 2, column: 0, rows: 1, columns: 16_384 }] }), beside],
    ["where something stands in the sheet's last column, in a gap that is wide enough", sheet("Plan", PLAN, { taken: [{ row: 0, column: 16_383, rows: 2, columns: 1 }] }), beside],
    ["between what stands beside the list and the sheet's last column", sheet("Plan", PLAN, { taken: [{ row: 0, column: 16_383, rows: 2, columns: 1 }, { row: 0, column: 6, rows: 2, columns: 1 }] }), fromColumn("H")],
    ["below a table that ends above the headings", sheet("Plan", [["Title"], [], ...PLAN], { tables: [table("Key", { row: 0, column: 6, rows: 2, columns: 2 })] }), fromColumn("G", 3)],
    ["above a table that begins below all that is used", sheet("Plan", PLAN, { tables: [table("Key", { row: 5, column: 6, rows: 2, columns: 2 })] }), beside],
    ["even on a protected sheet: it is for the writer to say", sheet("Plan", PLAN, { protected: true }), beside],
    ["where the headings are, below a title block", sheet("Plan", [["Title"], [], ...PLAN]), fromColumn("G", 3)],
    ["below a title block that reaches further, which stays as it is", sheet("Plan", [["", "", "", "", "", "", "", "Marking"], ...PLAN]), fromColumn("G", 2)],
  ])("%s", (_, one, expected) => expect(planned(workbook(one)).map(inShort)).toEqual(expected));

  it("puts none in a table that Excel will not make larger, and stands beside it", () => {
    expect(planned(workbook(sheet("Plan", PLAN, { tables: [outline] })), DEFAULT_SETTINGS, true).map(inShort)).toEqual(beside);
  });

  it("finds its columns where their headings stand in another row near the list's, and makes no second set", () => {
    const book = recalculated(workbook(sheet("Plan", [["Delivery plan"], ...PLAN])));
    const [one] = book.sheets as [Sheet];
    const lifted = one.values.map((row, place) => (place > 1 ? row : row.map((value, column) => (column < 6 ? value : place === 0 ? (one.values[1]?.[column] ?? "") : ""))));
    expect(planned(workbook({ ...one, values: lifted }))).toEqual([]);
  });

  it("leaves a table's totals row alone", () => {
    const one = sheet("Plan", [...PLAN, ["Total", "", "", "", 0.5]], { tables: [{ ...outline, area: { ...outline.area, rows: 6 }, totals: true }] });
    expect(planned(workbook(one)).map(inShort)).toEqual([...beside, "table +4"]);
  });

  it("adds only those that are missing", () => {
    const book = recalculated(workbook(sheet("Plan", PLAN)));
    const without = { ...book, sheets: book.sheets.map((one) => ({ ...one, values: one.values.map((row) => row.map((value, column) => (column === 7 ? "" : value))) })) };
    expect(planned(without).map(inShort)).toEqual(["cells Plan K1 ×5", "look Plan K1"]);
  });

  it("makes them look like the user's last heading", () => {
    const looks = planned(workbook(sheet("Plan", PLAN))).filter((edit) => edit.kind === "look");
    expect(looks.map(({ from, to }) => [from, to?.headingLike, to?.wrap])).toEqual([[null, 5, false], [null, 5, true], [null, 5, false], [null, 5, false]]);
    expect(looks[0]?.to?.words.map(({ word }) => word)).toEqual(["Red", "Amber", "Green", "Blue", "Grey"]);
  });

  it("serves every plan and every register", () => {
    const register = sheet("Register", [["Ref", "Report", "Date published", "Recommendation", "Addressed to", "Deadline"], ["R1", "Custody", serial("2025-05-16"), "Make sure that every record is complete", "Chief constables", serial("2026-12-31")]]);
    const sheets = new Set(planned(workbook(register, sheet("Plan", PLAN), sheet("Plan 2", PLAN))).map((edit) => edit.sheet));
    expect([...sheets]).toEqual(["Plan", "Plan 2", "Register"]);
  });
});

const REGISTER_HEADINGS = ["Ref", "Report", "Date published", "Recommendation", "Addressed to", "Deadline", "Status"];
const recommendation = (reference: string, deadline: CellValue = serial("2026-12-31"), status: CellValue = "In progress", addressee = "Chief constables"): CellValue[] => [reference, "Custody", serial("2025-05-16"), "Make sure that every custody record is complete", addressee, deadline, status];
const REGISTER: Rows = [
  REGISTER_HEADINGS,
  recommendation("R1"),
  recommendation("R2", serial("2026-05-20")),
  recommendation("R3", serial("2026-12-31"), "Closed"),
  recommendation("R4"),
  ["Total", "", "", "", "", "", ""],
  recommendation("R5", serial("2026-12-31"), "In progress", "Home Office"),
  recommendation("R6", ""),
];
/** The first actions are those of `PLAN`; the fifth serves the same recommendation as the first, and is closed. */
const SERVING: Rows = [...PLAN, action("R1", "", "Closed")];
const NO_REGISTER = { ...DEFAULT_SETTINGS, writesRegister: false };
const onSheet = (edits: readonly Edit[], name: string): Edit[] => edits.filter((edit) => edit.kind !== "sheet" && edit.sheet === name);
const replaced = (book: Workbook, name: string, change: (one: Sheet) => Sheet): Workbook => ({ ...book, sheets: book.sheets.map((one) => (one.name === name ? change(one) : one)) });

describe("beside a register", () => {
  const book = workbook(sheet("Register", REGISTER), sheet("Plan", SERVING));
  const done = recalculated(book);

  it("stand the RAG word, the reason, how many actions are open, the date and the days of each recommendation, and nothing beside what is none", () => {
    expect(ours(done, "Register")).toEqual([
      ["Green", "182 days to go to 30 November 2026, and 50% is done", "1 of 2", serial("2026-11-30"), 182],
      ["Red", "12 days past the inspectorate's deadline of 20 May 2026", "1 of 1", serial("2026-05-20"), -12],
      ["Blue", "Closed", "0 of 1", "", ""],
      [NOT_ASSESSED, "An action cannot be assessed: the plan says why beside it", "1 of 1", "", ""],
      ["", "", "", "", ""],
      ["Grey", "Addressed to others: Home Office", "0 of 0", "", ""],
      ["Red", "It is for the force, and the plan has no action for it", "0 of 0", "", ""],
    ]);
  });

  it("are called so, in this order, and a plan has none for what is open", () => {
    expect(done.sheets[0]?.values[0]?.slice(REGISTER_HEADINGS.length)).toEqual(["Calculated RAG", "Calculated reason", "Calculated open", "Calculated date", "Calculated days"]);
    expect(done.sheets[1]?.values[0]?.slice(HEADINGS.length)).toEqual(["Calculated RAG", "Calculated reason", "Calculated date", "Calculated days"]);
  });

  it("use the settings' words", () => {
    const settings = { ...DEFAULT_SETTINGS, ragLooks: { ...DEFAULT_SETTINGS.ragLooks, Blue: { ...DEFAULT_SETTINGS.ragLooks.Blue, word: "Signed off" } } };
    const [rag] = onSheet(cellsOf(planned(book, settings)), "Register");
    expect(rag).toMatchObject({ to: ["Calculated RAG", "Green", "Red", "Signed off", NOT_ASSESSED, "", "Grey", "Red"] });
  });

  it("stand in its table, and planning again gives nothing", () => {
    const inTable = replaced(book, "Register", (one) => ({ ...one, tables: [table("Recommendations", { row: 0, column: 0, rows: 8, columns: 7 })] }));
    expect(onSheet(planned(inTable), "Register").at(-1)).toMatchObject({ kind: "table", table: "Recommendations", to: { columns: 12 } });
    expect(planned(recalculated(inTable))).toEqual([]);
    expect(planned(done)).toEqual([]);
  });

  it("are taken back with the plan's", () => {
    const edits = planned(book);
    expect(content(applyEdits(done, inverseAll(edits)))).toEqual(content(book));
  });

  it("are changed where an action beneath is closed, and nowhere else", () => {
    const closed = replaced(done, "Plan", (one) => ({ ...one, values: one.values.map((row, place) => (place === 1 ? row.with(5, "Closed") : row)) }));
    const changed = onSheet(cellsOf(planned(closed)), "Register") as CellsEdit[];
    expect(changed.map((edit) => [inShort(edit), edit.to])).toEqual([
      ["cells Register I2 ×1", ["All of its actions are finished, and it is open in the register: propose it for closure, or say what is lacking"]],
      ["cells Register J2 ×1", ["0 of 2"]],
      ["cells Register K2 ×1", [serial("2026-12-31")]],
      ["cells Register L2 ×1", [213]],
    ]);
  });

  it("are not made where the settings want none", () => {
    expect(onSheet(planned(book, NO_REGISTER), "Register")).toEqual([]);
    expect(onSheet(planned(book, NO_REGISTER), "Plan")).toEqual(onSheet(planned(book), "Plan"));
  });

  it("are emptied, but for their headings, where the settings want none any more", () => {
    const edits = planned(done, NO_REGISTER);
    const after = applyEdits(done, edits);
    expect(onSheet(edits, "Plan")).toEqual([]);
    expect(edits.map((edit) => edit.kind)).toEqual(["cells", "cells", "cells", "cells", "cells"]);
    expect(ours(after, "Register").flat().filter((value) => value !== "")).toEqual([]);
    expect(after.sheets[0]?.values.map((row) => row.slice(0, 7))).toEqual(book.sheets[0]?.values);
    expect(after.sheets[0]?.values[0]?.slice(7)).toEqual(["Calculated RAG", "Calculated reason", "Calculated open", "Calculated date", "Calculated days"]);
    expect(planned(after, NO_REGISTER)).toEqual([]);
    expect(content(applyEdits(after, planned(after)))).toEqual(content(done));
  });

  it("are left alone, and told of, where its sheet is protected; a plan is for the writer to say", () => {
    const shut = replaced(replaced(book, "Register", (one) => ({ ...one, protected: true })), "Plan", (one) => ({ ...one, protected: true }));
    const sheets = (one: Workbook, settings = DEFAULT_SETTINGS): string[] => shutRegisters(one, review(one, settings, dayOf(TODAY)), settings);
    expect(onSheet(planned(shut), "Register")).toEqual([]);
    expect(onSheet(planned(shut), "Plan")).toEqual(onSheet(planned(book), "Plan"));
    expect([sheets(shut), sheets(shut, NO_REGISTER), sheets(book)]).toEqual([["Register"], [], []]);
    const stale = replaced(done, "Register", (one) => ({ ...one, protected: true, values: one.values.map((row) => row.with(7, "")) }));
    expect([planned(stale), planned(stale, NO_REGISTER)]).toEqual([[], []]);
  });

  it("have the serials of the workbook's own calendar, as a plan's have", () => {
    const since = (iso: string): number => toSerial(dayOf(iso), true);
    const register = [REGISTER_HEADINGS, recommendation("R1", since("2026-12-31")), recommendation("R2", since("2026-05-20"))];
    const since1904 = recalculated({ sheets: [sheet("Register", register), sheet("Plan", [HEADINGS, action("R1", since("2026-11-30")), action("R2", since("2026-11-30"))])], date1904: true });
    expect(ours(since1904, "Register").map((row) => row.slice(2))).toEqual([["1 of 1", since("2026-11-30"), 182], ["1 of 1", since("2026-05-20"), -12]]);
    expect(ours(since1904).map((row) => row.slice(2))).toEqual([[since("2026-11-30"), 182], [since("2026-05-20"), -12]]);
    expect(planned(since1904)).toEqual([]);
  });
});

/** A plan as it was left when our columns were three, and the last was called otherwise. */
const before = (heading = "Calculated days to deadline"): Rows =>
  recalculated(workbook(sheet("Plan", PLAN))).sheets[0]?.values.map((row, place) => [...row.slice(0, 8), place === 0 ? heading : (row[9] ?? "")]) ?? [];

describe("columns of before", () => {
  const dates = [OUR_HEADINGS.date, serial("2026-11-30"), serial("2026-05-01")];
  const broughtUp = (one: Sheet): string[] => {
    const edits = planned(workbook(one));
    const after = applyEdits(workbook(one), edits);
    expect(ours(after)).toEqual(ours(recalculated(workbook(sheet("Plan", PLAN)))));
    expect(planned(after)).toEqual([]);
    expect(content(applyEdits(after, inverseAll(edits)))).toEqual(content(workbook(one)));
    return edits.map((edit) => (edit.kind === "cells" ? `${inShort(edit)}: ${edit.to.join(", ")}` : inShort(edit)));
  };
  const broughtOver = ["cells Plan I1 ×1: Calculated days", `cells Plan J1 ×3: ${dates.join(", ")}`, "look Plan J1"];

  it.each(["Calculated days to deadline", "CALCULATED DAYS TO DEADLINE ", "calculated Days to Deadline"])("called “%s” get its name of now, and the date is added", (heading) => {
    expect(broughtUp(sheet("Plan", before(heading)))).toEqual(broughtOver);
  });

  it("in a table, which takes the date in", () => {
    expect(broughtUp(sheet("Plan", before(), { tables: [table("Actions", { row: 0, column: 0, rows: 5, columns: 9 })] }))).toEqual([...broughtOver, "table +1"]);
  });

  it("with something right of them", () => {
    const noted = before().map((row, place) => [...row, place === 2 ? "note" : ""]);
    expect(broughtUp(sheet("Plan", noted))).toEqual([broughtOver[0], `cells Plan K1 ×3: ${dates.join(", ")}`, "look Plan K1"]);
  });

  it("whose headings stand in another row than the list's", () => {
    const [headings = [], ...below] = before();
    const lifted = sheet("Plan", [["Delivery plan", "", "", "", "", "", ...headings.slice(6)], headings.slice(0, 6), ...below]);
    const edits = planned(workbook(lifted));
    expect(cellsOf(edits).map((edit) => [inShort(edit), ...edit.to])).toEqual([
      ["cells Plan I1 ×1", "Calculated days"],
      // The reason of a row that is not assessed names its cell, which is a row further down.
      ["cells Plan H6 ×1", "The status “Paused” (Plan F6) is not one of the words in the settings"],
      ["cells Plan J2 ×3", ...dates],
    ]);
    expect(planned(applyEdits(workbook(lifted), edits))).toEqual([]);
  });

  it("beside a register too, where the settings want none there", () => {
    const register = recalculated(workbook(sheet("Register", REGISTER), sheet("Plan", SERVING))).sheets[0] as Sheet;
    const older = workbook({ ...register, values: register.values.map((row, place) => (place === 0 ? row.with(11, "Calculated days to deadline") : row)) }, sheet("Plan", SERVING));
    expect(onSheet(planned(older), "Register").map((edit) => [edit.kind, edit.kind === "cells" && edit.to])).toEqual([["cells", ["Calculated days"]]]);
    expect(onSheet(cellsOf(planned(older, NO_REGISTER)), "Register")[0]).toMatchObject({ to: ["Calculated days"] });
  });

  it("that are there under both names stay, and the first is kept up", () => {
    const both = sheet("Plan", before().map((row, place) => [...row, place === 0 ? "Calculated days" : "x"]));
    const cells = cellsOf(planned(workbook(both)));
    expect(cells.map(inShort)).toEqual(["cells Plan I1 ×1", "cells Plan K1 ×3"]);
  });
});

describe("numbers that would be shown as something else", () => {
  const done = recalculated(workbook(sheet("Register", REGISTER), sheet("Plan", SERVING)));
  const shown = (name: string, column: number, formats: Readonly<Record<number, string>>): string[] => {
    const book = replaced(done, name, (one) => ({ ...one, columnFormats: { ...one.columnFormats, [column]: one.values.map((_, row) => formats[row] ?? formatAt(one, row, column)) } }));
    const edits = planned(book);
    expect(planned(applyEdits(book, edits))).toEqual([]);
    return edits.map((edit) => (edit.kind === "look" ? `${named(edit)} ×${edit.rows} ${edit.to?.numberFormat}${edit.heading ? ", heading" : ""}` : edit.kind));
  };

  it.each<[string, string, number, Record<number, string>, string[]]>([
    ["a date as a number", "Plan", 8, { 1: "General", 2: "General" }, ["Plan I2 ×2 dd mmm yyyy"]],
    ["a date as text, in one row", "Plan", 8, { 2: "@" }, ["Plan I3 ×1 dd mmm yyyy"]],
    ["dates in the first and the last row", "Plan", 8, { 1: "0", 4: "0.00" }, ["Plan I2 ×4 dd mmm yyyy"]],
    ["a date as a time of day", "Plan", 8, { 1: "hh:mm" }, ["Plan I2 ×1 dd mmm yyyy"]],
    ["days as a date", "Plan", 9, { 1: "dd/mm/yyyy", 2: "dd/mm/yyyy" }, ["Plan J2 ×2 0"]],
    ["a register's date", "Register", 10, { 2: "General" }, ["Register K3 ×1 dd mmm yyyy"]],
    ["a register's days", "Register", 11, { 1: "@" }, ["Register L2 ×1 0"]],
    ["a date in another of Excel's ways, which is the user's to choose", "Plan", 8, { 1: "d/m/yy", 2: "[$-809]dddd, d mmmm yyyy" }, []],
    ["words in any way", "Register", 9, { 1: "@" }, []],
  ])("%s", (_, name, column, formats, expected) => expect(shown(name, column, formats)).toEqual(expected));

  it("are given no look twice where the rows are new", () => {
    const [one] = recalculated(workbook(sheet("Plan", PLAN))).sheets as [Sheet];
    const values = [...one.values, [...action("R5"), "", "", "", ""], [...action("R6"), "", "", "", ""]];
    const longer = workbook({ ...one, used: { ...one.used, rows: 7 }, values, columnFormats: { 8: [...(one.columnFormats?.[8] ?? []), "General", "@"], 9: [...(one.columnFormats?.[9] ?? []), "@", "@"] } });
    const looks = planned(longer).filter((edit) => edit.kind === "look");
    expect(looks.map((edit) => [named(edit), edit.rows])).toEqual([["Plan G6", 2], ["Plan H6", 2], ["Plan I6", 2], ["Plan J6", 2]]);
    expect(planned(recalculated(longer))).toEqual([]);
  });
});

describe("a later run", () => {
  const book = recalculated(workbook(sheet("Plan", PLAN)));
  const [one] = book.sheets as [Sheet];
  const withValues = (change: (row: readonly CellValue[], place: number) => readonly CellValue[]): Workbook => workbook({ ...one, values: one.values.map(change) });

  it("gives new rows at the foot the look of the column, and no others", () => {
    const longer = workbook({ ...one, used: { ...one.used, rows: 7 }, values: [...one.values, [...action("R5"), "", "", "", ""], [...action("R6"), "", "", "", ""]] });
    const looks = planned(longer).filter((edit) => edit.kind === "look");
    expect(looks.map((edit) => [named(edit), edit.rows, edit.heading])).toEqual([["Plan G6", 2, false], ["Plan H6", 2, false], ["Plan I6", 2, false], ["Plan J6", 2, false]]);
  });

  it("finds the columns where the user has moved them, in any order", () => {
    const formats = Object.fromEntries(Object.entries(one.columnFormats ?? {}).map(([column, held]) => [9 - Number(column), held]));
    const moved = workbook({ ...one, values: one.values.map((row) => [...row.slice(6, 10).reverse(), ...row.slice(0, 6)]), columnFormats: formats });
    // The reason of a row that is not assessed names its cell, which has moved along.
    expect(planned(moved).map((edit) => edit.kind === "cells" && edit.to)).toEqual([["The status “Paused” (Plan J5) is not one of the words in the settings"]]);
  });

  it("writes only what changes", () => {
    const changed = withValues((row, place) => (place === 2 ? row.map((value, column) => (column === 3 ? serial("2026-05-02") : value)) : row));
    expect(cellsOf(planned(changed)).map(({ from, to }) => [from, to])).toEqual([
      [["31 days past the target of 1 May 2026"], ["30 days past the target of 2 May 2026"]],
      [[serial("2026-05-01")], [serial("2026-05-02")]],
      [[-31], [-30]],
    ]);
  });

  it("clears what is stale beside a row that no longer holds an action", () => {
    const emptied = withValues((row, place) => (place === 2 ? row.map((value, column) => (column < 6 ? "" : value)) : row));
    expect(cellsOf(planned(emptied)).map((edit) => [inShort(edit), ...edit.to])).toEqual([["cells Plan G3 ×1", ""], ["cells Plan H3 ×1", ""], ["cells Plan I3 ×1", ""], ["cells Plan J3 ×1", ""]]);
  });

  it("joins changes across a small gap, with both sides of what stays, and not across a wide one", () => {
    const long = recalculated(workbook(sheet("Plan", [HEADINGS, ...Array.from({ length: 40 }, (_, place) => action(`R${place}`))])));
    const [sheetNow] = long.sheets as [Sheet];
    const late = new Set([5, 8, 30]);
    const changed = workbook({ ...sheetNow, values: sheetNow.values.map((row, place) => (late.has(place) ? row.map((value, column) => (column === 3 ? serial("2026-05-02") : value)) : row)) });
    const [first, second] = cellsOf(planned(changed));
    expect([first, second].map((edit) => edit && inShort(edit))).toEqual(["cells Plan G6 ×4", "cells Plan G31 ×1"]);
    expect(first).toMatchObject({ from: ["Green", "Green", "Green", "Green"], to: ["Red", "Green", "Green", "Red"] });
  });
});

const cell = fc.constantFrom<CellValue[]>("", "", "R1", "Paused", "In progress", "Complete", "Closed", "#REF!", "TBC", 0.4, serial("2026-05-01"), serial("2026-11-30"), "31/5/2026");
const rows = fc.array(fc.oneof(fc.array(cell, { minLength: 6, maxLength: 6 }), fc.constantFrom(action("R7"), action("R8", "", ""), ["", "", "", "", "", ""])), { maxLength: 20 });
const right = fc.array(fc.constantFrom<CellValue[]>("", "", "", "note", 7), { maxLength: 5 });
const bookOf = (typed: Rows, junk: readonly CellValue[], above: number, inTable: boolean, below: boolean): Workbook => {
  const body = [...PLAN, ...PLAN.slice(1), ...typed];
  const filled = body.map((row, place) => [...row, ...(place % 3 === 2 ? junk : [])]);
  const values = [...Array.from({ length: above }, (_, place) => (place === 0 ? ["Delivery plan"] : [])), ...filled, ...(below ? [["", "", "", "", "", "", "", "a note"]] : [])];
  const area = { row: above, column: 0, rows: body.length, columns: 6 };
  return workbook(sheet("Plan", values, { tables: inTable ? [table("Actions", area)] : [] }), sheet("Other", [["x"]]));
};
const books = fc.tuple(rows, right, fc.integer({ min: 0, max: 4 }), fc.boolean(), fc.boolean()).map((parts) => bookOf(...parts));

describe("the laws of edits", () => {
  const check = (law: (book: Workbook, edits: Edit[]) => void): void => fc.assert(fc.property(books, (book) => void law(book, planned(book))), { numRuns: 150 });

  it("applying reaches what was wanted", () => {
    check((book, edits) => {
      const after = applyEdits(book, edits);
      const { actions, notAssessed, layout } = review(after, DEFAULT_SETTINGS, dayOf(TODAY));
      const places = layout.sheets.find(({ sheet: name }) => name === "Plan")?.ours ?? {};
      const at = (row: number, column = -1): CellValue => valueAt(after.sheets[0] as Sheet, row, column);
      for (const { row, assessment } of actions) {
        const date = assessment.date === null ? "" : toSerial(assessment.date, false);
        expect([at(row.row, places.rag), at(row.row, places.reason), at(row.row, places.date), at(row.row, places.days)]).toEqual([DEFAULT_SETTINGS.ragLooks[assessment.rag].word, assessment.reason, date, assessment.days ?? ""]);
      }
      for (const left of notAssessed) expect([at(left.at.row, places.rag), at(left.at.row, places.reason), at(left.at.row, places.date), at(left.at.row, places.days)]).toEqual([NOT_ASSESSED, left.reason, "", ""]);
    });
  });

  it("changes nothing of the user's", () => {
    check((book, edits) => {
      const [before, after] = [content(book), content(applyEdits(book, edits))];
      for (const [address, value] of Object.entries(before)) if (!address.endsWith("Actions")) expect(after[address]).toEqual(value);
      const added = Object.keys(after).filter((address) => !(address in before));
      expect(added.length).toBeGreaterThanOrEqual(OURS.length);
    });
  });

  it("planning again gives nothing", () => check((book, edits) => expect(planned(applyEdits(book, edits))).toEqual([])));

  it("inverting restores", () => check((book, edits) => expect(content(applyEdits(applyEdits(book, edits), inverseAll(edits)))).toEqual(content(book))));

  it("inverting twice is the same list", () => check((_, edits) => expect(inverseAll(inverseAll(edits))).toEqual(edits)));

  it("they survive JSON", () => check((_, edits) => expect(JSON.parse(JSON.stringify(edits))).toEqual(edits)));

  it("both sides are as long as each other, and the first side is what stands there", () => {
    check((book, edits) => {
      for (const { sheet: name, row, column, from, to } of cellsOf(edits)) {
        const one = book.sheets.find((any) => any.name === name) as Sheet;
        expect(from).toHaveLength(to.length);
        from.forEach((value, place) => expect(value).toBe(valueAt(one, row + place, column)));
      }
    });
  });
});
