import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { planBlankStart } from "../../src/core/blank-start";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { recognise } from "../../src/core/recognise";
import type { Workbook } from "../../src/core/workbook";
import { editsAsText } from "./edits-as-text";
import { PLAN_SHEET, REGISTER_SHEET, WHOLE_SETTINGS } from "./whole-book";
import { sheet, table, workbook } from "./workbook-builder";

const planned = (book: Workbook, settings = DEFAULT_SETTINGS) => planBlankStart(book, recognise(book, settings), settings);
const names = (book: Workbook): string[] => planned(book).map(({ sheet: name }) => name);

describe("the sheets to begin with", () => {
  it("are a register and a plan", async () => {
    await expect(editsAsText(planned(workbook(sheet("Sheet1", [[""]])), WHOLE_SETTINGS))).toMatchFileSnapshot(join(import.meta.dirname, "blank-start.txt"));
  });

  it.each<[string, Workbook, string[]]>([
    ["both, where there is neither", workbook(sheet("Sheet1", [[""]])), ["Register", "Delivery plan"]],
    ["the register only, where there is a plan", workbook(PLAN_SHEET), ["Register"]],
    ["nothing, where there are both", workbook(REGISTER_SHEET, PLAN_SHEET), []],
    ["under names that are free", workbook(sheet("register", [["Notes"]]), sheet("Delivery plan", [["Notes"]])), ["Register 2", "Delivery plan 2"]],
  ])("are %s", (_, book, expected) => expect(names(book)).toEqual(expected));

  it("are the plan only, where a sheet has been set up as the register", () => {
    const book = workbook(REGISTER_SHEET, PLAN_SHEET);
    const layout = recognise(book, DEFAULT_SETTINGS);
    const registers = { ...layout, sheets: layout.sheets.filter(({ role }) => role === "register") };
    expect(planBlankStart(workbook(REGISTER_SHEET), registers, DEFAULT_SETTINGS).map(({ sheet: name }) => name)).toEqual(["Delivery plan"]);
  });

  it("have tables with names that are free", () => {
    const book = workbook(sheet("Sheet1", [["x"], ["y"]], { tables: [table("REGISTER", { row: 0, column: 0, rows: 2, columns: 1 })] }));
    expect(planned(book).flatMap(({ to }) => to?.tables.map(({ name }) => name) ?? [])).toEqual(["Register_2", "Delivery_plan"]);
  });

  it("offer one word for each status that the settings have a word for, in the settings' own words", () => {
    const settings = { ...DEFAULT_SETTINGS, statusWords: [{ word: "signed off", means: "closed" as const }, { word: "Finished", means: "closed" as const }, { word: "under way", means: "in-progress" as const }] };
    const book = workbook(PLAN_SHEET);
    const [register] = planned(book, settings);
    expect(register?.to?.lists.map(({ from }) => from)).toEqual([DEFAULT_SETTINGS.kinds.map(({ kind }) => kind), ["Under way", "Signed off"]]);
  });

  it.each<[string, { kind: string; several: string }[], readonly string[]]>([
    ["those of the settings", [{ kind: "Promise", several: "promises" }, { kind: "Area for improvement", several: "areas for improvement" }], ["Promise", "Area for improvement"]],
    ["none with a comma, at which Excel would part it", [{ kind: "One, or two", several: "many" }, { kind: "Promise", several: "promises" }], ["Promise"]],
    ["none, where there are none", [], []],
    ["none, where they are longer than Excel allows", [{ kind: "x".repeat(256), several: "many" }], []],
  ])("offer as kinds %s", (_, kinds, expected) => {
    const [register] = planned(workbook(PLAN_SHEET), { ...DEFAULT_SETTINGS, statusWords: [], kinds });
    expect(register?.to?.lists.flatMap(({ from }) => from as string[])).toEqual(expected);
  });

  it.each([["HMICFRS", "HMICFRS deadline"], ["HMICS", "HMICS deadline"], ["Ofpol", "Inspectorate's deadline"]])("name the inspectorate in the deadline's heading where it would be understood: %s", (inspectorate, heading) => {
    const [register] = planned(workbook(PLAN_SHEET), { ...DEFAULT_SETTINGS, inspectorate });
    const cells = register?.to?.blocks.flatMap(({ values }) => values.flat()) ?? [];
    expect(cells.filter((cell) => String(cell).includes("deadline"))).toEqual([heading]);
    expect(cells.some((cell) => String(cell).startsWith(`What ${inspectorate} has told`))).toBe(true);
  });

  it.each<[string, string[], string[]]>([
    ["passes over a word with a comma, at which Excel would part it", ["Done, not signed off", "done"], ["Done"]],
    ["is left out where it would be longer than Excel allows", ["x".repeat(256)], []],
    ["is as long as Excel allows", ["X".repeat(255)], ["X".repeat(255)]],
    ["is left out where no word is left", ["a, b"], []],
  ])("the list %s", (_, words, expected) => {
    const settings = { ...DEFAULT_SETTINGS, statusWords: words.map((word) => ({ word, means: "complete" as const })) };
    const [plan] = planned(workbook(REGISTER_SHEET, sheet("Sheet1", [[""]])), settings).filter(({ to }) => to?.name.startsWith("Register"));
    expect(plan?.to?.lists.flatMap(({ area, from }) => (area.column === 3 || !Array.isArray(from) ? [] : (from as string[])))).toEqual(expected);
  });

  it("are known for what they are", () => {
    const [register, plan] = planned(workbook(sheet("Sheet1", [[""]])));
    expect([register?.to?.print.titleRows, plan?.from]).toEqual([{ first: 3, last: 3 }, null]);
  });
});
