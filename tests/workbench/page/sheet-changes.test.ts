import { beforeEach, describe, expect, it } from "vitest";
import type { Desk } from "../../../workbench/page/desk";
import { filterButtons, filterChoices } from "../../../workbench/page/filters";
import { deleteSelected, filterAbove, filterBy, hideSelected, insertSelected, sortBySelected, toggleFilter } from "../../../workbench/page/sheet-changes";
import { deskWith, firstColumn, select, typeAt, valueAt } from "./opened-desk";
import { setProtected } from "../../../workbench/page/sheet-list-changes";

let desk: Desk;

beforeEach(async () => {
  desk = await deskWith([["Ref", "Status"], ["R2", "Open"], ["R1", "Closed"], ["R3", "open"], ["R4", null]]);
  select(desk, "B2");
});

function filterAt(reference: string) {
  select(desk, reference);
  const filter = filterAbove(desk.sheet(), desk.selection().active);
  if (filter === null) throw new Error(`There is no filter at ${reference}.`);
  return filter;
}

const hiddenRows = (): number[] => [0, 1, 2, 3, 4].filter((row) => desk.sheet().rowLook(row).hidden);

describe("a list's filter", () => {
  beforeEach(() => void toggleFilter(desk));

  it("has a button on each heading and nowhere else", () => {
    const button = filterButtons(desk.sheet());
    expect([button(0, 0)?.heading, button(0, 1)?.heading]).toEqual(["Ref", "Status"]);
    expect([button(1, 0), button(0, 2)]).toEqual([null, null]);
    expect(desk.remark()).toBe("The filter is on over A1:B5.");
  });

  it("offers each text once, blanks last", () => {
    expect(filterChoices(desk.book, desk.sheet(), filterAt("B1"))).toEqual([
      { text: "Closed", shown: true },
      { text: "Open", shown: true },
      { text: "", shown: true },
    ]);
  });

  it("hides the other rows, says how many are left, and shows them again", () => {
    expect(filterBy(desk, filterAt("B1"), ["Open", ""])).toBeNull();
    expect(hiddenRows()).toEqual([2]);
    expect(desk.remark()).toBe("3 of 4 rows are shown.");
    const filter = filterAt("B1");
    expect(filter.criteria).not.toBeNull();
    expect(filterChoices(desk.book, desk.sheet(), filter).map(({ shown }) => shown)).toEqual([false, true, true]);
    filterBy(desk, filter, null);
    expect(hiddenRows()).toEqual([]);
  });

  it("goes off with the same key, and shows its rows", () => {
    filterBy(desk, filterAt("B1"), ["Open"]);
    toggleFilter(desk);
    expect(desk.sheet().autoFilter).toBeNull();
    expect(hiddenRows()).toEqual([]);
  });
});

it("dates are chosen by what they show", async () => {
  desk = await deskWith([["Target"]]);
  for (const [at, text] of ["30/04/2026", "01/05/2025", "30/04/2026"].entries()) typeAt(desk, `A${at + 2}`, text);
  select(desk, "A1");
  toggleFilter(desk);
  const choices = filterChoices(desk.book, desk.sheet(), filterAt("A1"));
  expect(choices.map(({ text }) => text)).toEqual(["01/05/2025", "30/04/2026"]);
  filterBy(desk, filterAt("A1"), ["30/04/2026"]);
  expect(hiddenRows()).toEqual([2]);
  expect(filterChoices(desk.book, desk.sheet(), filterAt("A1")).map(({ shown }) => shown)).toEqual([false, true]);
});

describe("sorting", () => {
  it("takes the rows of the filtered list, and is undone", () => {
    toggleFilter(desk);
    select(desk, "A3");
    expect(sortBySelected(desk, false)).toBeNull();
    expect(firstColumn(desk)).toEqual(["Ref", "R1", "R2", "R3", "R4"]);
    sortBySelected(desk, true);
    expect(firstColumn(desk)).toEqual(["Ref", "R4", "R3", "R2", "R1"]);
    desk.undo();
    desk.undo();
    expect(firstColumn(desk)).toEqual(["Ref", "R2", "R1", "R3", "R4"]);
    expect(valueAt(desk, "B5")).toBeNull();
  });

  it("takes the selected rows by the column of the active cell", () => {
    select(desk, "A2:B4");
    sortBySelected(desk, true);
    expect(firstColumn(desk)).toEqual(["Ref", "R3", "R2", "R1", "R4"]);
  });

  it.each(["A2", "A1:A200", "F9"])("asks for the rows where only %s is selected", (reference) => {
    select(desk, reference);
    expect(sortBySelected(desk, false)).toBe("Choose a cell in a table or in a filtered list, or select the rows to sort without their headings.");
  });
});

it("hides and shows the selected rows", () => {
  select(desk, "A2:A3");
  hideSelected(desk, "rows", true);
  expect(hiddenRows()).toEqual([1, 2]);
  select(desk, "A1:A4");
  hideSelected(desk, "rows", false);
  expect(hiddenRows()).toEqual([]);
});

it("a protected sheet refuses all of it, and typing in its locked cells, in words", () => {
  setProtected(desk, desk.sheet(), true);
  const refusal = "“Plan” is protected, and its protection does not allow this. Unprotect the sheet first (in the menu of its tab).";
  const deeds = [() => insertSelected(desk, "rows"), () => deleteSelected(desk, "columns"), () => sortBySelected(desk, false), () => toggleFilter(desk), () => hideSelected(desk, "rows", true)];
  expect(deeds.map((deed) => deed())).toEqual(deeds.map(() => refusal));
  expect(typeAt(desk, "B2", "x")).toBe("B2 is locked, and “Plan” is protected. Unprotect the sheet first (in the menu of its tab) to change the cell.");
  expect(valueAt(desk, "B2")).toBe("Open");
});
