import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { dayOf, isoDay } from "../../src/core/day";
import { recognise } from "../../src/core/recognise";
import { readRows, wordsOf, type SheetRows } from "../../src/core/row-reading";
import { actionRowSchema, cellOf, placeOf, recommendationRowSchema, type ActionRow } from "../../src/core/rows";
import { addressOf, type CellValue, type Sheet } from "../../src/core/workbook";
import { reviewOf, serial, sheet, table, workbook } from "./workbook-builder";

const HEADINGS = [
  "Ref", "Action ref", "Action", "Executive lead", "Delivery lead", "Start date", "Target date", "Revised target", "% complete", "Status", "RAG", "Last updated", "Evidence", "Date closed", "HMICFRS deadline", "Date published",
];
const full: CellValue[] = [
  "R1", "A1", "Write it down", "ACC Crime", "JP/CD", serial("2025-09-01"), "31/8/2026", "", 0.4, "Ongoing", "A", serial("2026-05-20"), "On the drive", "", "within six months", serial("2025-05-16"),
];
const rowOf = (changes: Record<string, CellValue>): CellValue[] => HEADINGS.map((heading, column) => changes[heading] ?? full[column] ?? "");
const blank = HEADINGS.map(() => "");

function read(one: Sheet): SheetRows {
  const book = workbook(one);
  const [layout] = recognise(book, DEFAULT_SETTINGS).sheets;
  if (!layout || layout.role === "neither") throw new Error("the sheet was not recognised");
  return readRows(one, layout, { words: wordsOf(DEFAULT_SETTINGS), date1904: false, today: dayOf("2026-06-01") });
}
const plan = (...rows: readonly (readonly CellValue[])[]): Sheet => sheet("Plan", [HEADINGS, ...rows]);
const first = (changes: Record<string, CellValue> = {}): ActionRow => read(plan(rowOf(changes), full, full)).rows[0] as ActionRow;

describe("a row of the plan", () => {
  it("has every field, read, with its cell", () => {
    const row = first();
    expect(row).toMatchObject({
      sheet: "Plan", row: 1, reference: "R1", actionReference: "A1", action: "Write it down", executiveLead: { text: "ACC Crime", names: ["ACC Crime"] }, deliveryLead: { text: "JP/CD", names: ["JP", "CD"] },
      start: { how: "date" }, target: { how: "text", text: "31/8/2026" }, revisedTarget: { how: "blank" }, progress: { how: "percent", percent: 40 }, status: { how: "known", means: "in-progress", text: "Ongoing" },
      statedRag: { how: "known", means: "Amber" }, evidence: "On the drive", closed: { how: "blank" }, errors: [],
    });
    expect(row.deadline).toMatchObject({ how: "wording", text: "within six months" });
    expect("day" in row.deadline && isoDay(row.deadline.day)).toBe("2025-11-16");
    expect(addressOf(cellOf(row, "target") ?? { row: 0, column: 0 })).toBe("G2");
    expect(cellOf(row, "level")).toBeNull();
    expect(addressOf(placeOf(row))).toBe("A2");
  });

  it.each<[string, CellValue, Partial<ActionRow>]>([
    ["Status", "  in-PROGRESS ", { status: { how: "known", means: "in-progress", text: "in-PROGRESS" } }],
    ["Status", "Pausd", { status: { how: "unknown", text: "Pausd" } }],
    ["Status", " ", { status: { how: "blank" } }],
    ["Status", "#N/A", { status: { how: "error", text: "#N/A" } }],
    ["RAG", "Amber/Red", { statedRag: { how: "unknown", text: "Amber/Red" } }],
    ["RAG", "green", { statedRag: { how: "known", means: "Green", text: "green" } }],
    ["Ref", 7, { reference: "7" }],
    ["Ref", "\u00a0R1 ", { reference: "R1" }],
    ["Ref", "#REF!", { reference: "", errors: [{ field: "reference", text: "#REF!" }] }],
    ["Target date", "31/02/2026", { target: { how: "impossible", text: "31/02/2026" } }],
    ["% complete", "80%", { progress: { how: "percent", percent: 80 } }],
    ["Delivery lead", "TBC", { deliveryLead: { text: "TBC", names: [] } }],
  ])("%s %j", (heading, value, expected) => expect(first({ [heading]: value })).toMatchObject(expected));

  it.each<[string, CellValue[], string[], unknown[]]>([
    ["fractions", [0.4, 1], [], [40, 100]],
    ["hundreds", [40, 1], [], [40, 1]],
    ["a percentage format", [0.4, 1, 40], ["0%", "0%", "0%"], [40, 100, "unreadable"]],
    ["formats mixed in one column", [0.4, 1, 40, "25%"], ["0%", "0.0%", "General", "General"], [40, 100, 40, 25]],
    ["formats that were not read are as most are", [0.4, 0.01, 1], ["0%", "0%"], [40, 1, 100]],
  ])("reads percentages by format and by the column as a whole: %s", (_, values, formats, expected) => {
    const one = plan(...values.map((value) => rowOf({ "% complete": value })));
    const held = [HEADINGS.map(() => "General"), ...formats.map((format) => HEADINGS.map((_heading, column) => (column === 8 ? format : "General")))];
    const found = read({ ...one, formats: formats.length === 0 ? one.formats : held }).rows;
    expect(found.map(({ progress }) => ("percent" in progress ? progress.percent : progress.how))).toEqual(expected);
  });

  it("is closed on a sheet of closed items that has no status column", () => {
    const rows = [HEADINGS, full, full].map((row) => row.filter((_, column) => column !== 9));
    expect(read(sheet("Closed actions", rows)).rows[0]?.status).toEqual({ how: "known", means: "closed", text: "Closed actions" });
  });
});

describe("rows that hold no action", () => {
  const section = ["Phase 1: governance"];
  const total = ["Total", "", "", "", "", "", "", "", 0.4];
  it("are told apart, each with its kind", () => {
    const found = read(plan(section, full, blank, blank, HEADINGS, full, ["", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "a note"], total, blank));
    expect(found.rows.map(({ row }) => row)).toEqual([2, 6]);
    expect(found.passedOver).toEqual([
      { row: 1, kind: "section-heading" }, { row: 5, kind: "repeated-headings" }, { row: 7, kind: "section-heading" }, { row: 8, kind: "totals" },
    ]);
    expect(found.blankRows).toEqual([3, 4]);
  });

  it("tells the rows of another list below from those of the plan, and loses none", () => {
    const rows = [["Ref", "Action", "Owner", "Target date", "Status"], ...[1, 2, 3].map((place) => [`R${place}`, "Write down what the team will do", "Supt Khan", serial("2026-11-30"), "Open"])];
    const found = reviewOf([sheet("Plan", [...rows, [], ["Scoring guide", "Summary"], ["Likely", "Rare"], ["Average", 4]])]);
    expect(found.rowsRead).toBe(6);
    expect(found.notAssessed.map(({ at, code, reason }) => [at.row, code, reason])).toEqual([5, 6, 7].map((row) => [row, "other-list", "Part of another list below the plan"]));
  });

  it.each<[string, CellValue[], "data" | "blank" | "section-heading" | "totals" | "nothing-to-read"]>([
    ["a reference alone", ["R7"], "data"],
    ["a number alone, filled in beforehand", [7], "blank"],
    ["a section's name in the reference column", ["Section 2"], "section-heading"],
    ["an action alone", ["", "", "Something typed in haste"], "section-heading"],
    ["an action that begins with Total", ["R7", "", "Total review of custody"], "data"],
    ["a grand total", ["", "Grand total", "", "", "", "", "", "", 3], "totals"],
    ["numbers where no column is read", [...blank, 12, 13], "nothing-to-read"],
  ])("%s", (_, row, kind) => {
    const found = read(plan(full, row, full));
    expect(found.passedOver.find(({ row: at }) => at === 2)?.kind ?? (found.rows.some(({ row: at }) => at === 2) ? "data" : "blank")).toBe(kind);
  });

  it("does not read a table's totals row", () => {
    const rows = plan(full, full, total);
    expect(read({ ...rows, tables: [table("Actions", { row: 0, column: 0, rows: 4, columns: HEADINGS.length }, true)] }).rows.map(({ row }) => row)).toEqual([1, 2]);
  });

  it("counts a row blank that holds only what we calculated", () => {
    const rows = [[...HEADINGS, "Calculated RAG"], [...full, "Red"], [...blank, "Red"], [...full, "Red"]];
    expect(read(sheet("Plan", rows))).toMatchObject({ rows: [{ row: 1 }, { row: 3 }], passedOver: [], blankRows: [2] });
  });
});

describe("rows in their thousands", () => {
  it("satisfy the schema, whatever was typed", () => {
    const odd: CellValue[] = ["", "#REF!", true, -1, 1e300, "31/02/2026", "within six months", "=1+1", "\u00a0", "Red", "n/a", "A and B"];
    const rows = Array.from({ length: 2_000 }, (_, place) => HEADINGS.map((_heading, column) => (place % 3 === 0 ? (full[column] ?? "") : (odd[(place * 7 + column * 5) % odd.length] ?? ""))));
    const found = read(plan(full, full, full, full, ...rows)).rows;
    expect(found.length).toBeGreaterThan(1_900);
    for (const row of found) {
      expect(() => actionRowSchema.parse(row)).not.toThrow();
      expect(() => recommendationRowSchema.parse(row)).not.toThrow();
    }
  });
});
