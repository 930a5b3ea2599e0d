import { describe, expect, it } from "vitest";
import { isChanged, withCheck } from "../../src/core/checked-sheet";
import { sheetOfPlan, type SheetPlan } from "../../src/core/sheet-plan";
import type { CellValue, Sheet } from "../../src/core/workbook";
import { plan } from "./sheet-plans";

const made = (more: Partial<SheetPlan> = {}): SheetPlan => plan("Board", { blocks: [{ row: 0, column: 0, styles: ["title"], values: [["Board"]] }, { row: 2, column: 0, styles: ["label", "box"], values: [["Decision", "None yet"], ["Lead", "ACC"]] }], ...more });
const checkOf = ({ blocks }: SheetPlan): string => String(blocks.at(-1)?.values[0]?.[0]);
const withCell = (sheet: Sheet, row: number, column: number, value: CellValue): Sheet => ({ ...sheet, values: sheet.values.map((cells, at) => (at === row ? cells.map((cell, place) => (place === column ? value : cell)) : cells)) });

describe("A sheet's check", () => {
  const checked = withCheck(made(), ["Decision"]);
  const sheet = sheetOfPlan(checked);

  it("stands below all else, a row apart, and says what it is", () => {
    expect(checked.blocks.at(-1)).toMatchObject({ row: 5, column: 0, styles: ["description"] });
    expect(checkOf(checked)).toMatch(/^Check \S+ \S+: it shows whether anything on this sheet has been changed since it was made\.$/);
    expect(checked.blocks.slice(0, -1)).toEqual(made().blocks);
  });

  it.each<[string, Sheet, boolean]>([
    ["nothing was changed", sheet, false],
    ["a word was changed", withCell(sheet, 0, 0, "Bored"), true],
    ["something was written where nothing stood", withCell(sheet, 1, 1, "x"), true],
    ["a box was filled in", withCell(sheet, 2, 1, "Agreed"), false],
    ["the cell beside another label was", withCell(sheet, 3, 1, "DCC"), true],
    ["the box's label was changed", withCell(sheet, 2, 0, "Decisions"), true],
    ["the check was taken away", withCell(sheet, 5, 0, ""), true],
    ["the check was changed", withCell(sheet, 5, 0, "Check 1 2: it shows whether anything on this sheet has been changed since it was made."), true],
    ["the check was moved", { ...withCell(sheet, 5, 0, ""), values: [...withCell(sheet, 5, 0, "").values, ["", "", checkOf(checked)]] }, false],
    ["all was moved down a row", { ...sheet, used: { ...sheet.used, row: 1 } }, true],
    ["all was moved to the right", { ...sheet, used: { ...sheet.used, column: 1 } }, true],
  ])("tells whether %s", (_, now, changed) => expect(isChanged(now, ["Decision"])).toBe(changed));

  it("counts the boxes too where none is named", () => {
    const whole = sheetOfPlan(withCheck(made()));
    expect([isChanged(whole), isChanged(withCell(whole, 2, 1, "Agreed"))]).toEqual([false, true]);
  });

  it.each<[string, SheetPlan, boolean]>([
    ["the same plan", made(), true],
    ["another name", made({ name: "Other" }), false],
    ["other widths", made({ columns: [9] }), false],
    ["other styles", made({ blocks: made().blocks.map((block) => ({ ...block, styles: block.styles.map(() => "text" as const) })) }), false],
    ["other words", made({ blocks: [{ row: 0, column: 0, styles: ["title"], values: [["Bored"]] }, ...made().blocks.slice(1)] }), false],
    ["another word in a box", made({ blocks: [...made().blocks.slice(0, 1), { row: 2, column: 0, styles: ["label", "box"], values: [["Decision", "Agreed"], ["Lead", "ACC"]] }] }), true],
  ])("is the same for %s or not", (_, other, same) => expect(checkOf(withCheck(other, ["Decision"])) === checkOf(checked)).toBe(same));
});
