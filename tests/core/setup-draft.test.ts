import { describe, expect, it } from "vitest";
import { sampleOf } from "../../src/core/column-sample";
import { dayOf } from "../../src/core/day";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import type { Field } from "../../src/core/fields";
import { isSettled, type Layout } from "../../src/core/layout";
import { recognise } from "../../src/core/recognise";
import { shownHeadings, type Remembered } from "../../src/core/remembered";
import { review } from "../../src/core/review";
import { beginSetup, readInPart, sayCounts, tryOut, usersSheets, withColumn, withInstead, withRole } from "../../src/core/setup-draft";
import type { CellValue, Workbook } from "../../src/core/workbook";
import { serial, sheet, TODAY, workbook, type Rows } from "./workbook-builder";

const HEADINGS = ["Ref", "Action", "Delivery lead", "Target date", "Status", "Backstop"];
const planRow = (place: number, target: string): CellValue[] => [`R${place}`, `Write down what the team will do about part ${place}`, "Supt Khan", serial(target), "In progress", serial("2027-03-31")];
const PLAN: Rows = [HEADINGS, planRow(1, "2026-03-01"), planRow(2, "2026-09-30"), planRow(3, "2026-10-31")];
const BOOK = workbook(sheet("Plan", PLAN), sheet("Notes", [["Telephone list"], ["Front desk 101"]]));

const layoutOf = (book: Workbook, remembered: Remembered | null = null): Layout => recognise(book, DEFAULT_SETTINGS, remembered);
const begun = (book: Workbook, before: Remembered | null = null): Remembered => beginSetup(layoutOf(book, before), book, before);
const columnsOf = (layout: Layout, name = "Plan") => layout.sheets.find((one) => one.sheet === name)?.columns ?? {};
const renamed = (from: string, to: string): Rows => PLAN.map((row, place) => (place === 0 ? row.map((cell) => (cell === from ? to : cell)) : row));
const headings = (draft: Remembered, name = "Plan") => Object.fromEntries(draft.sheets.find((one) => one.sheet === name)?.columns.map(({ field, heading }) => [field, heading]) ?? []) as Partial<Record<Field, string>>;

describe("what Setup begins with", () => {
  it("is the workbook as it is understood", () => {
    expect(layoutOf(BOOK, begun(BOOK))).toMatchObject({ sheets: [{ role: "plan", columns: columnsOf(layoutOf(BOOK)) }, { role: "neither" }], lost: [] });
  });

  it("holds a column that has gone until it is settled, by another column or by none", () => {
    const before = begun(BOOK);
    const now = workbook(sheet("Plan", renamed("Target date", "Zebra")));
    const draft = begun(now, before);
    expect(isSettled(layoutOf(now, draft))).toBe(false);
    expect(layoutOf(now, draft).sheets[0]?.gone).toMatchObject([{ field: "target", was: 3, likeliest: { column: 3, heading: "Zebra" } }]);
    const settled = layoutOf(now, withColumn(draft, "Plan", "target", { column: 3, heading: "Zebra" }));
    expect([isSettled(settled), columnsOf(settled).target]).toEqual([true, 3]);
    const without = layoutOf(now, withColumn(draft, "Plan", "target", null));
    expect([isSettled(without), columnsOf(without).target]).toEqual([true, undefined]);
  });

  it("holds on to the column that has gone when its place is given to another field", () => {
    const now = workbook(sheet("Plan", renamed("Target date", "Zebra")));
    const draft = withColumn(begun(now, begun(BOOK)), "Plan", "closed", { column: 3, heading: "Zebra" });
    expect(layoutOf(now, draft).sheets[0]?.gone.map(({ field }) => field)).toEqual(["target"]);
  });

  it("holds a sheet that has been lost until it is settled, by another sheet or by none", () => {
    const before = begun(BOOK);
    const now = workbook(sheet("Work", [["Ref", "Topic", "Delivery lead"], ["R1", "Custody", "Supt Khan"]]), sheet("Notes", [["Telephone list"]]));
    const draft = begun(now, before);
    const [lost] = layoutOf(now, draft).lost;
    expect(lost).toEqual({ sheet: "Plan", role: "plan", likeliest: "Work" });
    if (!lost) return;
    const likeliest = layoutOf(now, withInstead(draft, lost, "Work"));
    expect(likeliest.lost).toEqual([]);
    expect(likeliest.sheets[0]).toMatchObject({ role: "plan", columns: { reference: 0, deliveryLead: 2 } });
    expect(likeliest.sheets[0]?.gone.map(({ field }) => field)).toContain("status");
    const unlike = layoutOf(now, withInstead(draft, lost, "Notes"));
    expect([unlike.lost, unlike.sheets[1]?.role]).toEqual([[], "plan"]);
    expect(isSettled(layoutOf(now, withInstead(draft, lost, null)))).toBe(true);
  });
});

describe("a choice", () => {
  it("of a column takes it from the field that had it, which then has none", () => {
    const draft = withColumn(begun(BOOK), "Plan", "deadline", { column: 3, heading: "Target date" });
    expect(headings(draft)).toMatchObject({ deadline: "Target date", status: "Status" });
    expect(headings(draft).target).toBeUndefined();
    expect(columnsOf(layoutOf(BOOK, draft))).toMatchObject({ deadline: 3 });
    expect(columnsOf(layoutOf(BOOK, draft)).target).toBeUndefined();
    const back = withColumn(draft, "Plan", "target", { column: 3, heading: "Target date" });
    expect(columnsOf(layoutOf(BOOK, back))).toMatchObject({ target: 3 });
  });

  it("of no column stands until a column is chosen", () => {
    const draft = withColumn(begun(BOOK), "Plan", "status", null);
    expect(columnsOf(layoutOf(BOOK, draft)).status).toBeUndefined();
    expect(columnsOf(layoutOf(BOOK, withColumn(draft, "Plan", "status", { column: 4, heading: "Status" }))).status).toBe(4);
  });

  it("of what a sheet is keeps its columns, but for one that is left alone", () => {
    const register = withRole(begun(BOOK), "Plan", "register");
    expect(layoutOf(BOOK, register).sheets[0]).toMatchObject({ role: "register", columns: columnsOf(layoutOf(BOOK)) });
    expect(layoutOf(BOOK, withRole(register, "Plan", "neither")).sheets.map(({ role }) => role)).toEqual(["neither", "neither"]);
    expect(layoutOf(BOOK, withRole(begun(BOOK), "Notes", "plan")).sheets[1]?.role).toBe("plan");
  });

  it("shows in the figures, and changes nothing that was begun with", () => {
    const start = begun(BOOK);
    const now = review(BOOK, DEFAULT_SETTINGS, dayOf(TODAY));
    expect(tryOut(BOOK, DEFAULT_SETTINGS, start, dayOf(TODAY)).actions).toEqual(now.actions);
    const tried = tryOut(BOOK, DEFAULT_SETTINGS, withColumn(start, "Plan", "target", { column: 5, heading: "Backstop" }), dayOf(TODAY));
    expect(sayCounts(now)).toBe("3 rows read · Red 1 · Amber 0 · Green 2 · Blue 0 · Grey 0");
    expect(sayCounts(tried)).toBe("3 rows read · Red 0 · Amber 0 · Green 3 · Blue 0 · Grey 0");
    expect(start).toEqual(begun(BOOK));
  });

  it("says of which sheets only the first rows have been read", () => {
    const long = sheet("Long", [["Telephone list"], ["Front desk 101"]], { from: { row: 0, column: 0 } });
    const book = workbook(sheet("Plan", PLAN), { ...long, used: { ...long.used, rows: 500 } });
    expect(readInPart(book, layoutOf(book))).toEqual([]);
    expect(readInPart(book, layoutOf(book, withRole(begun(book), "Long", "register")))).toEqual(["Long"]);
  });
});

/** A draft as lines: each sheet with its columns by their places, and the fields that are said to have none. */
const lines = ({ sheets }: Remembered): string[] => sheets.map(({ sheet: name, role, columns, without }) => `${name}, ${role}: ${columns.map(({ field, heading, column }) => `${column} ${field} “${heading}”`).join(", ")}${without.length > 0 ? `, no ${without.join(", ")}` : ""}`);

describe("a draft, as it is kept", () => {
  const column = (field: Field, at: number, heading: string) => ({ field, column: at, heading });
  const DRAFT: Remembered = {
    sheets: [
      { sheet: "Recs", role: "register", columns: [column("reference", 0, "Ref")], without: [] },
      { sheet: "Plan", role: "plan", columns: [column("reference", 0, "Ref"), column("action", 1, "Action"), column("target", 3, "Due")], without: ["status", "level"] },
    ],
  };
  const RECS = "Recs, register: 0 reference “Ref”";
  const PLAN_ROW = "Plan, plan: 0 reference “Ref”, 1 action “Action”, 3 target “Due”, no status, level";
  const LOST = { sheet: "Plan", role: "plan", likeliest: "Work" } as const;

  it.each<[what: string, after: () => Remembered, expected: string[]]>([
    ["as it is", () => DRAFT, [RECS, PLAN_ROW]],
    ["a column between others", () => withColumn(DRAFT, "Plan", "status", { column: 2, heading: "Status" }), [RECS, "Plan, plan: 0 reference “Ref”, 1 action “Action”, 2 status “Status”, 3 target “Due”, no level"]],
    ["another column for a field", () => withColumn(DRAFT, "Plan", "target", { column: 4, heading: "By" }), [RECS, "Plan, plan: 0 reference “Ref”, 1 action “Action”, 4 target “By”, no status, level"]],
    ["the same column for the same field", () => withColumn(DRAFT, "Plan", "target", { column: 3, heading: "Due" }), [RECS, PLAN_ROW]],
    ["a column that another field had", () => withColumn(DRAFT, "Plan", "deadline", { column: 3, heading: "Due" }), [RECS, "Plan, plan: 0 reference “Ref”, 1 action “Action”, 3 deadline “Due”, no status, level, target"]],
    ["a column where one stood that has gone", () => withColumn(DRAFT, "Plan", "deadline", { column: 3, heading: "By" }), [RECS, "Plan, plan: 0 reference “Ref”, 1 action “Action”, 3 target “Due”, 3 deadline “By”, no status, level"]],
    ["no column for a field", () => withColumn(DRAFT, "Plan", "target", null), [RECS, "Plan, plan: 0 reference “Ref”, 1 action “Action”, no status, level, target"]],
    ["no column for a field that had none", () => withColumn(DRAFT, "Plan", "status", null), [RECS, "Plan, plan: 0 reference “Ref”, 1 action “Action”, 3 target “Due”, no level, status"]],
    ["a column of a sheet that nothing was said of", () => withColumn(DRAFT, "New", "action", { column: 2, heading: "Do" }), [RECS, PLAN_ROW, "New, neither: 2 action “Do”"]],
    ["another role", () => withRole(DRAFT, "Plan", "register"), [RECS, PLAN_ROW.replace("plan:", "register:")]],
    ["a sheet left alone", () => withRole(DRAFT, "Plan", "neither"), [RECS, "Plan, neither: "]],
    ["the role of a sheet that nothing was said of", () => withRole(DRAFT, "New", "plan"), [RECS, PLAN_ROW, "New, plan: "]],
    ["the likeliest sheet in place of one that has gone", () => withInstead(DRAFT, LOST, "Work"), [RECS, PLAN_ROW.replace("Plan,", "Work,")]],
    ["another sheet in its place", () => withInstead(DRAFT, LOST, "New"), [RECS, "New, plan: "]],
    ["no sheet in its place", () => withInstead(DRAFT, LOST, null), [RECS]],
  ])("%s", (_, after, expected) => expect(lines(after())).toEqual(expected));

  it("begins with what has gone, where it was", () => {
    const now = workbook(sheet("Plan", renamed("Target date", "Zebra")), sheet("Notes", [["Telephone list"]]));
    const before: Remembered = { sheets: [...begun(BOOK).sheets, { sheet: "Lost", role: "register", columns: [column("reference", 0, "Ref")], without: ["level"] }] };
    expect(lines(begun(now, before)).map((line) => line.replace(/:.*(?=, 3 target)/, ": …"))).toEqual(["Plan, plan: …, 3 target “Target date”", "Lost, register: 0 reference “Ref”, no level"]);
  });

  it("may be said of all sheets but ours", () => {
    const book = workbook(sheet("Plan", PLAN), sheet("RAG history", [["RAG history"]]), sheet("Notes", [["Telephone list"]]));
    expect(usersSheets(layoutOf(book), book).map(({ sheet: name }) => name)).toEqual(["Plan", "Notes"]);
  });

  it("tells how many rows were not assessed", () => {
    const told = (...rows: Rows): string => sayCounts(review(workbook(sheet("Plan", [...PLAN, ...rows])), DEFAULT_SETTINGS, dayOf(TODAY)));
    expect(told(["R4", "Do it", "Supt Khan", "", "Paused", ""])).toBe("4 rows read · Red 1 · Amber 0 · Green 2 · Blue 0 · Grey 0 · 1 not assessed");
  });
});

describe("what Setup shows of a column", () => {
  it("is its heading, and its first values as people read them", () => {
    const rows: Rows = [[...HEADINGS, "Progress %"], [...planRow(1, "2026-03-01"), 0.25], [...planRow(2, "2026-09-30"), 1], ["R3", "Do it", "", "", "Open", "", ""]];
    const formats = rows.map(() => ["General", "@", "General", 'dd" of "mmm yyyy', "General", "0", "0%"]);
    const own = sheet("Plan", rows, { formats });
    const [layout] = layoutOf(workbook(own)).sheets;
    if (!layout) throw new Error("The sheet is missing.");
    expect(shownHeadings(own, layout).map(({ heading }) => heading)).toEqual([...HEADINGS, "Progress %"]);
    const samples = (column: number, most?: number) => sampleOf(own, layout, column, false, most);
    expect(samples(0)).toEqual(["R1", "R2", "R3"]);
    expect(samples(3)).toEqual(["1 March 2026", "30 September 2026"]);
    expect(samples(5), "each value once").toEqual([String(serial("2027-03-31"))]);
    expect(samples(6)).toEqual(["25%", "100%"]);
    expect(samples(2, 1)).toEqual(["Supt Khan"]);
    expect(samples(9)).toEqual([]);
  });
});
