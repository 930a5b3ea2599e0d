import { beforeEach, describe, expect, it } from "vitest";
import type { SheetModel } from "../../../workbench/file/book";
import { PLAIN_PROTECTION } from "../../../workbench/file/protection";
import type { Desk } from "../../../workbench/page/desk";
import { addSheet, deleteSheet, moveSheet, renameSheet, setHidden, setProtected, sheetNameProblem } from "../../../workbench/page/sheet-list-changes";
import { deskWith } from "./opened-desk";

let desk: Desk;

beforeEach(async () => {
  desk = await deskWith([["Ref"]]);
});

const names = (): string[] => desk.book.sheets.map(({ name }) => name);

function sheetNamed(name: string): SheetModel {
  const found = desk.book.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`There is no sheet ${name}.`);
  return found;
}

describe("a sheet's name", () => {
  it.each([
    ["Delivery plan", null],
    ["plan", null],
    ["", /1 to 31 characters/],
    ["a/b", /1 to 31 characters/],
    ["x".repeat(32), /1 to 31 characters/],
    ["'x", /1 to 31 characters/],
    ["History", /1 to 31 characters/],
    ["other", /a sheet “Other” already/],
  ])("%j for “Plan”: %s", (name, problem) => {
    const said = sheetNameProblem(desk.book, name, sheetNamed("Plan"));
    if (problem === null) expect(said).toBeNull();
    else expect(said).toMatch(problem);
  });
});

it("a renamed sheet takes its formulas along", () => {
  sheetNamed("Other").set(0, 0, { formula: "Plan!A1" });
  expect(renameSheet(desk, sheetNamed("Plan"), "Delivery plan")).toBeNull();
  expect(sheetNamed("Other").cell(0, 0).formula).toBe("'Delivery plan'!A1");
});

it("a new sheet stands before the one it was asked for on, under a free name, and is shown", () => {
  addSheet(desk, sheetNamed("Other"));
  addSheet(desk, sheetNamed("Plan"));
  expect(names()).toEqual(["Sheet4", "Plan", "Sheet3", "Other"]);
  expect(desk.sheet().name).toBe("Sheet4");
});

it("sheets move among those that are shown", () => {
  addSheet(desk, sheetNamed("Other"));
  setHidden(desk, sheetNamed("Sheet3"), true);
  moveSheet(desk, sheetNamed("Plan"), 1);
  expect(names()).toEqual(["Sheet3", "Other", "Plan"]);
  moveSheet(desk, sheetNamed("Plan"), 1);
  expect(names()).toEqual(["Sheet3", "Other", "Plan"]);
});

it("the last sheet in sight stays", () => {
  setHidden(desk, sheetNamed("Other"), true);
  expect(setHidden(desk, sheetNamed("Plan"), true)).toBe("A workbook must contain at least one visible sheet. Show another sheet before you hide this one.");
  expect(deleteSheet(desk, sheetNamed("Plan"))).toMatch(/a workbook keeps at least one visible sheet/);
  expect(setHidden(desk, sheetNamed("Other"), false)).toBeNull();
  expect(desk.sheet().name).toBe("Other");
});

it("a deleted sheet is gone, and the next is shown", () => {
  deleteSheet(desk, sheetNamed("Plan"));
  expect(names()).toEqual(["Other"]);
  expect(desk.sheet().name).toBe("Other");
  expect(desk.remark()).toBe("“Plan” is deleted. This cannot be undone here.");
});

it.each<[string, () => string | null]>([
  ["added", () => addSheet(desk, sheetNamed("Plan"))],
  ["deleted", () => deleteSheet(desk, sheetNamed("Other"))],
  ["renamed", () => renameSheet(desk, sheetNamed("Other"), "Board")],
  ["moved", () => moveSheet(desk, sheetNamed("Plan"), 1)],
  ["hidden", () => setHidden(desk, sheetNamed("Other"), true)],
])("no sheet is %s in a protected workbook", (_, act) => {
  const before = desk.book.sheets.map(({ name, visibility }) => [name, visibility]);
  desk.book.protection = { hasPassword: false };
  expect(act()).toMatch(/^The workbook is protected, .*Unprotect it in Excel/);
  expect(desk.book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual(before);
});

it("a protection with a password is not taken off", () => {
  const plan = sheetNamed("Plan");
  expect(setProtected(desk, plan, true)).toBeNull();
  expect(setProtected(desk, plan, false)).toBeNull();
  expect(plan.protected).toBe(false);
  plan.protection = { ...PLAIN_PROTECTION, hasPassword: true };
  expect(setProtected(desk, plan, false)).toBe("“Plan” is protected with a password, which is not checked here. Unprotect it in Excel.");
  expect(plan.protected).toBe(true);
});
