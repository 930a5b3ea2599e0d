import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import type { Field } from "../../src/core/fields";
import { isSettled, type Layout, type SheetRole } from "../../src/core/layout";
import { recognise } from "../../src/core/recognise";
import { rememberedOf, type Remembered } from "../../src/core/remembered";
import type { CellValue, Sheet } from "../../src/core/workbook";
import { serial, sheet, workbook, type Rows } from "./workbook-builder";

const day = serial("2026-08-01");
const HEADINGS = ["Ref", "Action", "Delivery lead", "Target date", "Status", "Comments"];
const planRow = (place: number): CellValue[] => [`R${place}`, `Write down what the team will do about part ${place}`, "Supt Khan", day, "In progress", "Drafted and sent round to the team"];
const PLAN: Rows = [HEADINGS, planRow(1), planRow(2), planRow(3)];
const REGISTER: Rows = [
  ["Ref", "Report", "Date published", "Type", "Recommendation", "Addressed to", "Deadline", "Level"],
  ["R1", "Custody", serial("2025-05-16"), "Recommendation", "Make sure that every custody record is complete", "Chief constables", day, 2],
  ["R2", "Custody", serial("2025-05-16"), "Recommendation", "Review how long detainees wait to be booked in", "Home Office", day, 2],
];

const layoutOf = (sheets: readonly Sheet[], remembered: Remembered | null = null): Layout => recognise(workbook(...sheets), DEFAULT_SETTINGS, remembered);
const rememberedIn = (...sheets: readonly Sheet[]): Remembered => rememberedOf(layoutOf(sheets), workbook(...sheets));

/** A sheet's rows with its columns in another order; -1 is a blank column. */
const rearranged = (rows: Rows, ...columns: readonly number[]): Rows => rows.map((row) => columns.map((column) => row[column] ?? ""));
const renamed = (rows: Rows, from: string, to: string): Rows => rows.map((row, place) => (place === 0 ? row.map((cell) => (cell === from ? to : cell)) : row));

/** "reference A, action B": what is mapped where, by the letters of columns up to Z. */
const mapped = ({ sheets }: Layout, name: string): string =>
  (Object.entries(sheets.find(({ sheet: own }) => own === name)?.columns ?? {}) as [Field, number][])
    .map(([field, column]) => `${field} ${String.fromCharCode(65 + column)}`)
    .sort()
    .join(", ");

const setUp = (columns: readonly (readonly [Field, string, number])[], role: SheetRole = "plan", without: readonly Field[] = []): Remembered => ({
  sheets: [{ sheet: "Plan", role, columns: columns.map(([field, heading, column]) => ({ field, heading, column })), without }],
});

describe("what is remembered of a workbook", () => {
  it("is every register and plan with the headings of its columns, from left to right", () => {
    const remembered = rememberedIn(sheet("Recs", REGISTER), sheet("Plan", PLAN, { from: { row: 4, column: 2 } }), sheet("Lists", [["Status"], ["Open"]]));
    expect(remembered.sheets.map(({ sheet: name, role }) => [name, role])).toEqual([["Recs", "register"], ["Plan", "plan"]]);
    expect(remembered.sheets[1]).toEqual({
      sheet: "Plan",
      role: "plan",
      columns: [
        { field: "reference", heading: "Ref", column: 2 },
        { field: "action", heading: "Action", column: 3 },
        { field: "deliveryLead", heading: "Delivery lead", column: 4 },
        { field: "target", heading: "Target date", column: 5 },
        { field: "status", heading: "Status", column: 6 },
        { field: "progressText", heading: "Comments", column: 7 },
      ],
      without: [],
    });
  });

  it("has a heading with its group heading where that tells it from another", () => {
    const upper = ["Recommendation", "", "Action", "", "", "Target", ""];
    const lower = ["Ref", "Text", "Ref", "Description", "Owner", "Original", "Revised"];
    const rows = [1, 2, 3].map((place) => [`R${place}`, "Make sure that it is done", `A${place}`, "Write down what the team will do", "Supt Khan", day, day + place]);
    expect(rememberedIn(sheet("Plan", [upper, lower, ...rows])).sheets[0]?.columns.map(({ field, heading }) => [field, heading])).toEqual([
      ["reference", "Recommendation – Ref"], ["recommendationText", "Text"], ["actionReference", "Action – Ref"], ["action", "Description"], ["deliveryLead", "Owner"], ["originalTarget", "Target – Original"], ["revisedTarget", "Target – Revised"],
    ]);
  });

  it("keeps what the user has said: sheets that are neither, and fields that have no column", () => {
    const before: Remembered = { sheets: [{ sheet: "Old", role: "neither", columns: [], without: [] }, { sheet: "Plan", role: "plan", columns: [{ field: "action", heading: "Action", column: 1 }], without: ["progressText"] }] };
    const sheets = [sheet("Old", PLAN), sheet("Plan", PLAN)];
    const layout = layoutOf(sheets, before);
    expect(layout.sheets.map(({ role }) => role)).toEqual(["neither", "plan"]);
    const after = rememberedOf(layout, workbook(...sheets), before);
    expect(after.sheets.map(({ sheet: name, role, without }) => [name, role, without])).toEqual([["Old", "neither", []], ["Plan", "plan", ["progressText"]]]);
  });
});

describe("a remembered column is found again", () => {
  const remembered = rememberedIn(sheet("Plan", PLAN));

  it.each<[string, Rows, { row: number; column: number }, string]>([
    ["among inserted columns", rearranged(PLAN, -1, 0, 1, -1, -1, 2, 3, 4, 5), { row: 0, column: 0 }, "action C, deliveryLead F, progressText I, reference B, status H, target G"],
    ["in another order", rearranged(PLAN, 5, 4, 3, 2, 1, 0), { row: 0, column: 0 }, "action E, deliveryLead D, progressText A, reference F, status B, target C"],
    ["further down and to the right", PLAN, { row: 9, column: 3 }, "action E, deliveryLead F, progressText I, reference D, status H, target G"],
    ["below rows added above", [["Delivery plan 2026"], ["As at", day], [], ...PLAN], { row: 0, column: 0 }, "action B, deliveryLead C, progressText F, reference A, status E, target D"],
    ["in other case, with other punctuation and line breaks", PLAN.map((row, place) => (place === 0 ? ["REF.", "action:", "Delivery\nLead", " target-date ", "STATUS", "Comments…"] : row)), { row: 0, column: 0 }, "action B, deliveryLead C, progressText F, reference A, status E, target D"],
    ["with an abbreviation written out", renamed(renamed(PLAN, "Ref", "Reference"), "Comments", "Comment"), { row: 0, column: 0 }, "action B, deliveryLead C, progressText F, reference A, status E, target D"],
    ["beneath group headings that are new", [["What", "", "Who", "When", "How far", ""], ...PLAN], { row: 0, column: 0 }, "action B, deliveryLead C, progressText F, reference A, status E, target D"],
  ])("%s", (_, rows, from, expected) => {
    const layout = layoutOf([sheet("Plan", rows, { from })], remembered);
    expect(mapped(layout, "Plan")).toBe(expected);
    expect(isSettled(layout)).toBe(true);
  });

  it("whatever the vocabulary would say of it", () => {
    const rows = [["Nr", "Blob", "Dibs", "Zap", "Zip"], ...[1, 2, 3].map((place) => [`X${place}`, "Write down what the team will do", "Supt Khan", day, day + 9])];
    const layout = layoutOf([sheet("Plan", rearranged(rows, 4, 3, 2, 1, 0))], setUp([["action", "Blob", 1], ["deliveryLead", "Dibs", 2], ["target", "Zap", 3]]));
    expect(mapped(layout, "Plan")).toBe("action D, deliveryLead C, reference E, target B");
    expect(layout.sheets[0]).toMatchObject({ role: "plan", unmapped: [{ heading: "Zip" }], sureness: { action: "sure", target: "sure", reference: "likely" } });
  });

  it("answers the question that recognition asks", () => {
    const rows: Rows = PLAN.map((row, place) => [...row, place === 0 ? "Target date" : day + place]);
    expect(layoutOf([sheet("Plan", rows)]).sheets[0]?.ambiguities).toHaveLength(1);
    for (const [column, letter] of [[3, "D"], [6, "G"]] as const) {
      const layout = layoutOf([sheet("Plan", rows)], setUp([["action", "Action", 1], ["target", "Target date", column]]));
      expect(mapped(layout, "Plan")).toContain(`target ${letter}`);
      expect(layout.sheets[0]?.ambiguities).toEqual([]);
    }
  });

  it.each<[string, readonly number[], string]>([
    ["where it stood", [0, 1, 2, 3, 4, 5, 6], "target G"],
    ["with a column inserted before it", [0, -1, 1, 2, 3, 4, 5, 6], "target H"],
    ["with columns taken out before it", [1, 3, 4, 6], "target D"],
  ])("among columns with the same heading: %s", (_, columns, expected) => {
    const rows: Rows = PLAN.map((row, place) => [...row, place === 0 ? "Target date" : day + place]);
    const memory = setUp([["action", "Action", 1], ["status", "Status", 4], ["target", "Target date", 6]]);
    expect(mapped(layoutOf([sheet("Plan", rearranged(rows, ...columns))], memory), "Plan")).toContain(expected);
  });

  it("by its order, where all columns with one heading are remembered", () => {
    const rows: Rows = [["Ref", "Ref", "Action", "Owner", "Date", "Date", "Date"], ...[1, 2, 3].map((place) => [`R${place}`, `A${place}`, "Write down what the team will do", "Supt Khan", day, day + 9, day + 20])];
    const memory = setUp([["actionReference", "Ref", 0], ["reference", "Ref", 1], ["action", "Action", 2], ["start", "Date", 4], ["target", "Date", 5], ["closed", "Date", 6]]);
    expect(mapped(layoutOf([sheet("Plan", rearranged(rows, 4, 2, 0, -1, 3, 5, 1, 6))], memory), "Plan")).toBe("action B, actionReference C, closed H, deliveryLead E, reference G, start A, target F");
  });

  it("beneath its own group heading", () => {
    const rows: Rows = [["Planned", "", "Actual", "", "", ""], ["Start", "End", "Start", "End", "Task", "Owner"], ...[1, 2, 3].map((place) => [day, day + 9, day, day + place, "Write down what the team will do", "Supt Khan"])];
    const memory = setUp([["start", "Planned – Start", 0], ["target", "Planned – End", 1], ["closed", "Actual – End", 3], ["action", "Task", 4]]);
    const moved = rows.map((row) => [row[4] ?? "", row[5] ?? "", ...row.slice(2, 4), ...row.slice(0, 2)]);
    expect(mapped(layoutOf([sheet("Plan", moved)], memory), "Plan")).toBe("action A, closed D, deliveryLead B, start E, target F");
  });
});

describe("a field", () => {
  it("without a column, as the user has said, is not looked for", () => {
    const layout = layoutOf([sheet("Plan", PLAN)], setUp([["action", "Action", 1]], "plan", ["progressText", "target"]));
    expect(mapped(layout, "Plan")).toBe("action B, deliveryLead C, reference A, status E");
    expect(layout.sheets[0]?.unmapped.map(({ heading }) => heading)).toEqual(["Target date", "Comments"]);
  });

  it("that is not remembered is recognised as ever", () => {
    const grown: Rows = PLAN.map((row, place) => [...row, place === 0 ? "% complete" : 0.4]);
    expect(mapped(layoutOf([sheet("Plan", grown)], rememberedIn(sheet("Plan", PLAN))), "Plan")).toContain("percentComplete G");
  });

  it("does not take a column that is remembered for another", () => {
    const layout = layoutOf([sheet("Plan", PLAN)], setUp([["action", "Action", 1], ["deadline", "Target date", 3]]));
    expect(mapped(layout, "Plan")).toBe("action B, deadline D, deliveryLead C, progressText F, reference A, status E");
  });
});

describe("a remembered column that has gone", () => {
  const remembered = rememberedIn(sheet("Plan", PLAN));

  it.each<[string, Rows, Field, string, { column: number; heading: string } | null]>([
    ["renamed in words of the vocabulary", renamed(PLAN, "Delivery lead", "Owner"), "deliveryLead", "Delivery lead", { column: 2, heading: "Owner" }],
    ["misspelt", renamed(PLAN, "Status", "Sttaus"), "status", "Status", { column: 4, heading: "Sttaus" }],
    ["renamed and moved", rearranged(renamed(PLAN, "Target date", "Force target"), 3, 0, 1, 2, 4, 5), "target", "Target date", { column: 0, heading: "Force target" }],
    ["renamed to what nobody knows, where it stood", renamed(PLAN, "Target date", "Zap"), "target", "Target date", { column: 3, heading: "Zap" }],
    ["taken out", rearranged(PLAN, 0, 1, 2, 4, 5), "target", "Target date", null],
  ])("is told, with the likeliest in its place: %s", (_, rows, field, heading, likeliest) => {
    const layout = layoutOf([sheet("Plan", rows)], remembered);
    expect(layout.sheets[0]?.gone).toMatchObject([{ field, heading, likeliest }]);
    expect(layout.sheets[0]?.columns[field]).toBeUndefined();
    expect(isSettled(layout)).toBe(false);
  });

  it("does not offer a column whose cells say otherwise", () => {
    const rows = PLAN.map((row, place) => (place === 0 ? renamed(PLAN, "Target date", "Zap")[0] ?? [] : row.map((cell, column) => (column === 3 ? "Not a date at all" : cell))));
    expect(layoutOf([sheet("Plan", rows)], remembered).sheets[0]?.gone).toMatchObject([{ field: "target", likeliest: null }]);
  });

  it("offers a column once", () => {
    const rows = renamed(rearranged(PLAN, 0, 1, 2, 3, 5), "Target date", "Zap");
    const layout = layoutOf([sheet("Plan", renamed(rows, "Delivery lead", "Zip"))], remembered);
    expect(layout.sheets[0]?.gone.map(({ field, likeliest }) => [field, likeliest?.heading ?? null])).toEqual([["deliveryLead", "Zip"], ["target", "Zap"], ["status", null]]);
  });
});

describe("a remembered sheet", () => {
  const other: Rows = [["Name", "Telephone"], ["A", 1], ["B", 2]];
  const remembered = rememberedIn(sheet("Recs", REGISTER), sheet("Plan", PLAN));

  it("is found under another name, by its headings", () => {
    const layout = layoutOf([sheet("Recs", REGISTER), sheet("People", other), sheet("Plan 2026", rearranged(PLAN, 1, 0, 2, 3, 4, 5))], remembered);
    expect(layout).toMatchObject({ rememberedAs: [{ from: "Plan", to: "Plan 2026" }], lost: [] });
    expect(mapped(layout, "Plan 2026")).toBe("action A, deliveryLead C, progressText F, reference B, status E, target D");
    expect(isSettled(layout)).toBe(true);
  });

  it("is found by a name that differs in case only", () => {
    expect(layoutOf([sheet("RECS", REGISTER), sheet("plan", PLAN)], remembered)).toMatchObject({ rememberedAs: [], lost: [], sheets: [{ role: "register" }, { role: "plan" }] });
  });

  it.each<[string, readonly Sheet[], string | null]>([
    ["gone, and nothing like it is there", [sheet("Recs", REGISTER), sheet("People", other)], null],
    ["gone, and two others have its headings", [sheet("Recs", REGISTER), sheet("New plan", PLAN), sheet("Plan B", PLAN)], "Plan B"],
    ["gone, and another has half of its headings", [sheet("Recs", REGISTER), sheet("Tasks", rearranged(PLAN, 0, 1, 3))], "Tasks"],
    ["hidden", [sheet("Recs", REGISTER), sheet("Plan", PLAN, { visible: false })], null],
    ["used for something else", [sheet("Recs", REGISTER), sheet("Plan", other)], null],
  ])("is lost where it is %s", (_, sheets, likeliest) => {
    const layout = layoutOf(sheets, remembered);
    expect(layout.lost).toEqual([{ sheet: "Plan", role: "plan", likeliest }]);
    expect(isSettled(layout)).toBe(false);
    expect(layout.sheets[0]?.role).toBe("register");
  });

  it("is nobody's where two lost sheets may be it", () => {
    const two = rememberedIn(sheet("Custody", PLAN), sheet("Firearms", PLAN));
    expect(layoutOf([sheet("Custody 2026", PLAN)], two)).toMatchObject({ rememberedAs: [], lost: [{ sheet: "Custody" }, { sheet: "Firearms" }] });
  });

  it("has the role that is remembered", () => {
    const swapped: Remembered = { sheets: remembered.sheets.map((one) => ({ ...one, role: one.role === "plan" ? "register" : "plan" })) };
    expect(layoutOf([sheet("Recs", REGISTER), sheet("Plan", PLAN)], swapped).sheets.map(({ role }) => role)).toEqual(["plan", "register"]);
    const registerOnly: Remembered = { sheets: remembered.sheets.slice(0, 1) };
    expect(layoutOf([sheet("Recs", REGISTER), sheet("New", REGISTER)], registerOnly).sheets.map(({ role }) => role)).toEqual(["register", "register"]);
  });

  it("is left alone where it is neither, and is not missed when it goes", () => {
    const memory: Remembered = { sheets: [...remembered.sheets, { sheet: "Old plan", role: "neither", columns: [], without: [] }] };
    expect(layoutOf([sheet("Recs", REGISTER), sheet("Plan", PLAN), sheet("Old plan", PLAN)], memory).sheets[2]).toMatchObject({ role: "neither", columns: {} });
    expect(isSettled(layoutOf([sheet("Recs", REGISTER), sheet("Plan", PLAN)], memory))).toBe(true);
  });

  it("that means nothing to us is described all the same, for its columns to be chosen", () => {
    const rows: Rows = [["Our list"], [], ["Nr", "Blob", "Dibs", "Zap"], ["X1", "Y", "Z", 4], ["X2", "Y", "Z", 4]];
    const memory: Remembered = { sheets: [{ sheet: "List", role: "plan", columns: [], without: [] }] };
    expect(layoutOf([sheet("List", rows)]).sheets[0]?.role).toBe("neither");
    expect(layoutOf([sheet("List", rows)], memory).sheets[0]).toMatchObject({ role: "plan", headingRow: 2, firstRow: 3, lastRow: 4 });
    expect(layoutOf([sheet("List", [[]])], memory).sheets[0]).toMatchObject({ role: "plan", columns: {} });
  });
});

describe("a new sheet", () => {
  it("is recognised as ever", () => {
    const layout = layoutOf([sheet("Plan", PLAN), sheet("Firearms", PLAN), sheet("Lists", [["Status"], ["Open"]])], rememberedIn(sheet("Plan", PLAN)));
    expect(layout.sheets.map(({ role }) => role)).toEqual(["plan", "plan", "neither"]);
  });
});
