import { beforeEach, describe, expect, it } from "vitest";
import type { Desk } from "../../../workbench/page/desk";
import { deleteSelected, insertSelected } from "../../../workbench/page/sheet-changes";
import { deleteSheet, setProtected } from "../../../workbench/page/sheet-list-changes";
import { area, deskWith, firstColumn, select, typeAt, valueAt } from "./opened-desk";

let desk: Desk;

beforeEach(async () => {
  desk = await deskWith([["Ref", "Status"], ["R1", "Open"], ["R2", "Open"]]);
});

/** What the add-in would do: the page knows nothing of it. */
function addInWrites(reference: string, value: string): void {
  const { row, column } = area(reference);
  desk.sheet().set(row, column, { value });
}

describe("typing is undone and done again", () => {
  it("with the value, the formula and the format that it brought", () => {
    const style = desk.sheet().style(1, 1);
    typeAt(desk, "B2", "30/04/2026");
    typeAt(desk, "B2", "=A2");
    expect(desk.undo()).toBeNull();
    expect(valueAt(desk, "B2")).toBe(46142);
    desk.undo();
    expect(desk.sheet().cell(1, 1)).toEqual({ value: "Open", style });
    desk.redo();
    desk.redo();
    expect(desk.sheet().cell(1, 1).formula).toBe("A2");
    expect(desk.remark()).toBe("Done again: 1 cell.");
  });

  it("as a whole where several cells were pasted, and shows where", () => {
    desk.enter(area("A2"), [["X", "Y"], ["Z", ""]]);
    select(desk, "D9");
    desk.undo();
    expect(firstColumn(desk)).toEqual(["Ref", "R1", "R2"]);
    expect(valueAt(desk, "B3")).toBe("Open");
    expect(desk.selection().area).toEqual(area("A2:B3"));
  });

  it("goes to the sheet on which it was typed", () => {
    typeAt(desk, "B2", "Closed");
    desk.showSheet("Other");
    desk.undo();
    expect(desk.sheet().name).toBe("Plan");
  });

  it("is forgotten for what was undone once something else is typed", () => {
    typeAt(desk, "B2", "Closed");
    desk.undo();
    typeAt(desk, "B3", "Closed");
    desk.redo();
    expect(valueAt(desk, "B2")).toBe("Open");
    expect(desk.remark()).toBe("There is nothing to do again.");
  });
});

describe("what the add-in wrote", () => {
  it("is not on the list", () => {
    addInWrites("C2", "Red");
    desk.undo();
    expect(valueAt(desk, "C2")).toBe("Red");
    expect(desk.remark()).toBe("There is nothing to undo. What the add-in writes is taken back with Undo in its pane.");
  });

  it("stays in a cell that was typed into before, and the status line says so", () => {
    typeAt(desk, "B2", "Closed");
    addInWrites("B2", "Complete");
    desk.undo();
    expect(valueAt(desk, "B2")).toBe("Complete");
    expect(desk.remark()).toBe("B2 was left alone: something else, such as the add-in, has changed it since.");
  });

  it("stays, and the cells beside it are undone", () => {
    desk.enter(area("A2"), [["X", "Y"]]);
    addInWrites("A2", "R-1");
    desk.undo();
    expect([valueAt(desk, "A2"), valueAt(desk, "B2")]).toEqual(["R-1", "Open"]);
    expect(desk.remark()).toMatch(/^Undone: 1 cell\. A2 was left alone/);
    desk.redo();
    expect([valueAt(desk, "A2"), valueAt(desk, "B2")]).toEqual(["R-1", "Y"]);
  });

  it("is not taken out with rows that were inserted for it", () => {
    select(desk, "A2");
    insertSelected(desk, "rows");
    addInWrites("C2", "Red");
    desk.undo();
    expect(valueAt(desk, "C2")).toBe("Red");
    expect(desk.remark()).toMatch(/^Inserting 1 row is not undone: there is something in /);
  });
});

describe("rows and columns", () => {
  it.each(["rows", "columns"] as const)("inserted %s are taken out again", (along) => {
    select(desk, "A2:B3");
    insertSelected(desk, along);
    expect(desk.remark()).toBe(`Inserted 2 ${along}.`);
    expect(desk.sheet().used(true)).toEqual(area(along === "rows" ? "A1:B5" : "C1:D3"));
    desk.undo();
    expect(firstColumn(desk)).toEqual(["Ref", "R1", "R2"]);
    desk.redo();
    expect(desk.sheet().used(true)).toEqual(area(along === "rows" ? "A1:B5" : "C1:D3"));
  });

  it("deleted ones cannot be, nor what came before them", () => {
    typeAt(desk, "B2", "Closed");
    select(desk, "A2");
    deleteSelected(desk, "rows");
    expect(firstColumn(desk)).toEqual(["Ref", "R2"]);
    desk.undo();
    expect(desk.remark()).toMatch(/^There is nothing to undo: deleting rows cannot be taken back here\./);
  });
});

it("protecting a sheet ends what can be undone", () => {
  typeAt(desk, "B2", "Closed");
  setProtected(desk, desk.sheet(), true);
  desk.undo();
  expect(valueAt(desk, "B2")).toBe("Closed");
});

it("an edit on a sheet that has gone is left out", () => {
  const other = desk.book.sheets[1];
  if (other === undefined) throw new Error("The desk has no second sheet.");
  desk.showSheet("Other");
  typeAt(desk, "A1", "Gone");
  deleteSheet(desk, other);
  desk.undo();
  expect(desk.remark()).toBe("The sheet of that edit has been deleted, so the edit is left out.");
});
