import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/core/applied-edits";
import { NOT_ASSESSED, planColumns } from "../../src/core/calculated-columns";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { dayOf } from "../../src/core/day";
import { inverseAll, type CellsEdit, type Edit } from "../../src/core/edit";
import { OUR_HEADINGS } from "../../src/core/layout";
import { review } from "../../src/core/review";
import { valueAt, type CellValue, type Sheet, type Workbook } from "../../src/core/workbook";
import { named, serial, sheet, table, TODAY, workbook, type Rows } from "./workbook-builder";

const HEADINGS = ["Ref", "Action", "Delivery lead", "Target date", "% complete", "Status"];
const action = (reference: string, target: CellValue = serial("2026-11-30"), status: CellValue = "In progress"): CellValue[] => [reference, "Write the guide and give it to everybody", "Supt Khan", target, 0.5, status];
const PLAN: Rows = [HEADINGS, action("R1"), action("R2", serial("2026-05-01")), action("R3", "", "Closed"), action("R4", serial("2026-11-30"), "Paused")];
const OURS = Object.values(OUR_HEADINGS);

const planned = (book: Workbook, settings = DEFAULT_SETTINGS, keepTables = false) => planColumns(book, review(book, settings, dayOf(TODAY)), settings, keepTables).filter((edit) => edit.kind !== "sheet");
const cellsOf = (edits: readonly Edit[]): CellsEdit[] => edits.filter((edit) => edit.kind === "cells");
const inShort = (edit: Exclude<Edit, { kind: "sheet" }>): string => (edit.kind === "table" ? `table +${edit.to.columns - edit.from.columns}` : `${edit.kind} ${named(edit)}${edit.kind === "cells" ? ` ×${edit.to.length}` : ""}`);
const recalculated = (book: Workbook): Workbook => applyEdits(book, planned(book));
/** Our three columns, row by row, wherever they stand. */
function ours(book: Workbook, name = "Plan"): CellValue[][] {
  const one = book.sheets.find((any) => any.name === name) as Sheet;
  const { headingRow, ours: places } = review(book, DEFAULT_SETTINGS, dayOf(TODAY)).layout.sheets.find((any) => any.sheet === name) ?? { headingRow: 0, ours: {} };
  const columns = [places.rag, places.reason, places.days].filter((column) => column !== undefined);
  return Array.from({ length: one.used.row + one.used.rows - headingRow - 1 }, (_, place) => columns.map((column) => valueAt(one, headingRow + 1 + place, column)));
}

describe("what the columns say", () => {
  it("is the RAG word, the reason and the days, for each row", () => {
    expect(ours(recalculated(workbook(sheet("Plan", PLAN))))).toEqual([
      ["Green", "182 days to go to 30 November 2026, and 50% is done", 182],
      ["Red", "31 days past the target of 1 May 2026", -31],
      ["Blue", "Closed", ""],
      [NOT_ASSESSED, "The status “Paused” (Plan F5) is not one of the words in the settings", ""],
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
  const beside = ["cells Plan G1 ×5", "cells Plan H1 ×5", "cells Plan I1 ×3", "look Plan G1", "look Plan H1", "look Plan I1"];
  const wider = (right: Rows): Rows => PLAN.map((row, place) => [...row, ...(right[place] ?? [])]);

  it.each<[string, Sheet, string[]]>([
    ["directly right of the last heading", sheet("Plan", PLAN), beside],
    ["directly right of a table, which takes them in", sheet("Plan", PLAN, { tables: [outline] }), [...beside, "table +3"]],
    ["right of all that is used, where something stands in the way", sheet("Plan", wider([[], [], ["", "", "note"]])), ["cells Plan J1 ×5", "cells Plan K1 ×5", "cells Plan L1 ×3", "look Plan J1", "look Plan K1", "look Plan L1"]],
    ["right of all that is used and a column further, where another table stands in the way", sheet("Plan", wider([["", "Key"], ["", "x"]]), { tables: [outline, table("Key", { row: 0, column: 7, rows: 2, columns: 1 })] }), ["cells Plan J1 ×5", "cells Plan K1 ×5", "cells Plan L1 ×3", "look Plan J1", "look Plan K1", "look Plan L1"]],
    ["right of all that is used, where something stands below the table that would be taken in", sheet("Plan", [...PLAN, [], ["", "", "", "", "", "", "", "note"]], { tables: [outline] }), ["cells Plan I1 ×5", "cells Plan J1 ×5", "cells Plan K1 ×3", "look Plan I1", "look Plan J1", "look Plan K1"]],
    ["a column right of a table that has nothing in it yet", sheet("Plan", PLAN, { tables: [table("Key", { row: 4, column: 8, rows: 2, columns: 1 })] }), ["cells Plan K1 ×5", "cells Plan L1 ×5", "cells Plan M1 ×3", "look Plan K1", "look Plan L1", "look Plan M1"]],
    ["beside a table further right, with a column between", sheet("Plan", PLAN, { tables: [table("Key", { row: 0, column: 10, rows: 2, columns: 1 })] }), beside],
    ["not flush against a table further right", sheet("Plan", PLAN, { tables: [table("Key", { row: 0, column: 9, rows: 2, columns: 1 })] }), ["cells Plan L1 ×5", "cells Plan M1 ×5", "cells Plan N1 ×3", "look Plan L1", "look Plan M1", "look Plan N1"]],
    ["right of formulas that show nothing", sheet("Plan", PLAN, { formulas: [{ row: 1, column: 7, rows: 4, columns: 3 }] }), ["cells Plan K1 ×5", "cells Plan L1 ×5", "cells Plan M1 ×3", "look Plan K1", "look Plan L1", "look Plan M1"]],
    ["beside formulas that stand above the headings", sheet("Plan", [["Title"], [], ...PLAN], { formulas: [{ row: 0, column: 7, rows: 2, columns: 3 }] }), ["cells Plan G3 ×5", "cells Plan H3 ×5", "cells Plan I3 ×3", "look Plan G3", "look Plan H3", "look Plan I3"]],
    ["right of merged cells, of which the last heading is one", sheet("Plan", PLAN, { taken: [{ row: 0, column: 5, rows: 1, columns: 4 }] }), ["cells Plan J1 ×5", "cells Plan K1 ×5", "cells Plan L1 ×3", "look Plan J1", "look Plan K1", "look Plan L1"]],
    ["right of cells with a rule", sheet("Plan", PLAN, { taken: [{ row: 1, column: 8, rows: 200, columns: 1 }] }), ["cells Plan J1 ×5", "cells Plan K1 ×5", "cells Plan L1 ×3", "look Plan J1", "look Plan K1", "look Plan L1"]],
    ["right of cells with a conditional format", sheet("Plan", PLAN, { conditional: [{ row: 2, column: 0, rows: 1, columns: 8 }] }), ["cells Plan I1 ×5", "cells Plan J1 ×5", "cells Plan K1 ×3", "look Plan I1", "look Plan J1", "look Plan K1"]],
    ["where whole columns have a rule or a conditional format, which is background", sheet("Plan", PLAN, { taken: [{ row: 0, column: 0, rows: 1_048_576, columns: 26 }], conditional: [{ row: 1, column: 0, rows: 1_048_575, columns: 16_384 }] }), beside],
    ["where whole rows have a conditional format", sheet("Plan", PLAN, { conditional: [{ row: 2, column: 0, rows: 1, columns: 16_384 }] }), beside],
    ["where something stands in the sheet's last column, in a gap that is wide enough", sheet("Plan", PLAN, { taken: [{ row: 0, column: 16_383, rows: 2, columns: 1 }] }), beside],
    ["between what stands beside the list and the sheet's last column", sheet("Plan", PLAN, { taken: [{ row: 0, column: 16_383, rows: 2, columns: 1 }, { row: 0, column: 6, rows: 2, columns: 1 }] }), ["cells Plan H1 ×5", "cells Plan I1 ×5", "cells Plan J1 ×3", "look Plan H1", "look Plan I1", "look Plan J1"]],
    ["below a table that ends above the headings", sheet("Plan", [["Title"], [], ...PLAN], { tables: [table("Key", { row: 0, column: 6, rows: 2, columns: 2 })] }), ["cells Plan G3 ×5", "cells Plan H3 ×5", "cells Plan I3 ×3", "look Plan G3", "look Plan H3", "look Plan I3"]],
    ["above a table that begins below all that is used", sheet("Plan", PLAN, { tables: [table("Key", { row: 5, column: 6, rows: 2, columns: 2 })] }), beside],
    ["even on a protected sheet: it is for the writer to say", sheet("Plan", PLAN, { protected: true }), beside],
    ["where the headings are, below a title block", sheet("Plan", [["Title"], [], ...PLAN]), ["cells Plan G3 ×5", "cells Plan H3 ×5", "cells Plan I3 ×3", "look Plan G3", "look Plan H3", "look Plan I3"]],
    ["below a title block that reaches further, which stays as it is", sheet("Plan", [["", "", "", "", "", "", "", "Marking"], ...PLAN]), ["cells Plan G2 ×5", "cells Plan H2 ×5", "cells Plan I2 ×3", "look Plan G2", "look Plan H2", "look Plan I2"]],
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
    expect(planned(workbook(one)).map(inShort)).toEqual([...beside, "table +3"]);
  });

  it("adds only those that are missing", () => {
    const book = recalculated(workbook(sheet("Plan", PLAN)));
    const without = { ...book, sheets: book.sheets.map((one) => ({ ...one, values: one.values.map((row) => row.map((value, column) => (column === 7 ? "" : value))) })) };
    expect(planned(without).map(inShort)).toEqual(["cells Plan J1 ×5", "look Plan J1"]);
  });

  it("makes them look like the user's last heading", () => {
    const looks = planned(workbook(sheet("Plan", PLAN))).filter((edit) => edit.kind === "look");
    expect(looks.map(({ from, to }) => [from, to?.headingLike, to?.wrap])).toEqual([[null, 5, false], [null, 5, true], [null, 5, false]]);
    expect(looks[0]?.to?.words.map(({ word }) => word)).toEqual(["Red", "Amber", "Green", "Blue", "Grey"]);
  });

  it("serves every plan, and no register", () => {
    const register = sheet("Register", [["Ref", "Report", "Date published", "Recommendation", "Addressed to", "Deadline"], ["R1", "Custody", serial("2025-05-16"), "Make sure that every record is complete", "Chief constables", serial("2026-12-31")]]);
    const sheets = new Set(planned(workbook(register, sheet("Plan", PLAN), sheet("Plan 2", PLAN))).map((edit) => edit.sheet));
    expect([...sheets]).toEqual(["Plan", "Plan 2"]);
  });
});

describe("a later run", () => {
  const book = recalculated(workbook(sheet("Plan", PLAN)));
  const [one] = book.sheets as [Sheet];
  const withValues = (change: (row: readonly CellValue[], place: number) => readonly CellValue[]): Workbook => workbook({ ...one, values: one.values.map(change) });

  it("gives new rows at the foot the look of the column, and no others", () => {
    const longer = workbook({ ...one, used: { ...one.used, rows: 7 }, values: [...one.values, [...action("R5"), "", "", ""], [...action("R6"), "", "", ""]] });
    const looks = planned(longer).filter((edit) => edit.kind === "look");
    expect(looks.map((edit) => [named(edit), edit.rows, edit.heading])).toEqual([["Plan G6", 2, false], ["Plan H6", 2, false], ["Plan I6", 2, false]]);
  });

  it("finds the columns where the user has moved them, in any order", () => {
    const moved = withValues((row) => [...row.slice(6, 9).reverse(), ...row.slice(0, 6)]);
    // The reason of a row that is not assessed names its cell, which has moved along.
    expect(cellsOf(planned(moved)).map(({ to }) => to)).toEqual([["The status “Paused” (Plan I5) is not one of the words in the settings"]]);
  });

  it("writes only what changes", () => {
    const changed = withValues((row, place) => (place === 2 ? row.map((value, column) => (column === 3 ? serial("2026-05-02") : value)) : row));
    expect(cellsOf(planned(changed)).map(({ from, to }) => [from, to])).toEqual([
      [["31 days past the target of 1 May 2026"], ["30 days past the target of 2 May 2026"]],
      [[-31], [-30]],
    ]);
  });

  it("clears what is stale beside a row that no longer holds an action", () => {
    const emptied = withValues((row, place) => (place === 2 ? row.map((value, column) => (column < 6 ? "" : value)) : row));
    expect(cellsOf(planned(emptied)).map((edit) => [inShort(edit), ...edit.to])).toEqual([["cells Plan G3 ×1", ""], ["cells Plan H3 ×1", ""], ["cells Plan I3 ×1", ""]]);
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
        expect([at(row.row, places.rag), at(row.row, places.reason), at(row.row, places.days)]).toEqual([DEFAULT_SETTINGS.ragLooks[assessment.rag].word, assessment.reason, assessment.days ?? ""]);
      }
      for (const left of notAssessed) expect([at(left.at.row, places.rag), at(left.at.row, places.reason)]).toEqual([NOT_ASSESSED, left.reason]);
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
