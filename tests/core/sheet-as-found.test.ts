import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { asFound } from "../../src/core/sheet-as-found";
import { boardPlan } from "./sheet-plans";
import { sheet, table } from "./workbook-builder";

const tables = [table("Counts", { row: 3, column: 1, rows: 3, columns: 3 }), table("Other", { row: 8, column: 1, rows: 2, columns: 2 })];
const earlier = sheet("Board 1 June", [["Board summary", "", ""], [], ["Report", "Red", "Zebra"], ["Custody", 3, "x"], ["Fraud", 1, "y"], ["A note", "", ""], [], ["Reference", "RAG", ""], ["R1", "Red", ""]], { from: { row: 1, column: 1 }, tables });

describe("An earlier sheet as a plan", () => {
  const found = asFound(earlier, boardPlan(), DEFAULT_SETTINGS);

  it("has its name, values and tables, and the page of the one that takes its place", () => {
    expect(found.name).toBe("Board 1 June");
    expect(found.blocks.map(({ row, column, values }) => [row, column, values])).toEqual(earlier.values.map((cells, at) => [at + 1, 1, [cells]]));
    expect(found.tables).toEqual(tables.map(({ name, area }) => ({ name, area, style: "TableStyleLight1", filterButtons: false })));
    expect(found.print).toEqual({ ...boardPlan().print, rowBreaks: [] });
    expect([found.charts, found.links, found.lists, found.freezeRows]).toEqual([[], [], [], boardPlan().freezeRows]);
  });

  it("has its columns' looks by their headings, and RAG words in their colours wherever they stand", () => {
    expect(found.blocks.map(({ styles }) => styles.join(" "))).toEqual([
      "label label label", "label label label", "heading heading heading", "text number text", "text number text", "label label label", "label label label", "heading heading heading", "text rag text",
    ]);
    expect(found.words).toEqual([{ area: earlier.used, words: (["Red", "Amber", "Grey", "Green", "Blue"] as const).map((rag) => DEFAULT_SETTINGS.ragLooks[rag]) }]);
  });

  it("has a title in its first row, and something to hold where it is empty", () => {
    expect(asFound(sheet("A", [["Board"], ["x"]]), boardPlan(), DEFAULT_SETTINGS).blocks.map(({ styles }) => styles)).toEqual([["title"], ["label"]]);
    expect(asFound({ ...sheet("A", [[""]]), used: { row: 0, column: 0, rows: 1, columns: 0 } }, boardPlan(), DEFAULT_SETTINGS).blocks[0]?.styles).toEqual(["title"]);
  });
});
