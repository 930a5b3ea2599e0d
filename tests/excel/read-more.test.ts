import { describe, expect, it } from "vitest";
import { NOT_CALCULATED } from "../../src/core/cell-text";
import { understand } from "../../src/core/understanding";
import { wantedCells } from "../../src/core/wanted-cells";
import { addressOf, formatAt, isFormatHeld, type Sheet, type Workbook } from "../../src/core/workbook";
import { areasIn } from "../../src/excel/addresses";
import { lineTo } from "../../src/excel/connection";
import { readWorkbook } from "../../src/excel/read";
import { connect } from "../../workbench/client";
import type { Book } from "../../workbench/file/book";
import { createHost } from "../excel-level";
import { bookOf } from "../workbench/host/books";

const HEADINGS = ["Ref", "Action", "Lead", "Target date", "Status", "% complete"];
const LAST_ROW = 1_048_575;

/** A plan of so many rows, with formats in its columns of references and dates. */
function planOf(rows: number, change: (plan: Book["sheets"][number], book: Book) => void = () => undefined): Book {
  const book = bookOf([{ name: "Plan", values: [HEADINGS, ...Array.from({ length: rows }, (_, at) => [`R${at + 1}`, "Train every officer", "Insp Brook", 46_200 + (at % 60), "In progress", 0.5])] }]);
  const [plan] = book.sheets;
  if (plan === undefined) throw new Error("there is a sheet");
  for (let row = 1; row <= rows; row += 1) plan.set(row, 3, { style: book.formats.with(0, { numberFormat: row % 2 === 0 ? "mmm-yy" : "dd/mm/yyyy" }) });
  change(plan, book);
  return book;
}

async function read(book: Book, columns: readonly number[] | null = null): Promise<{ sheet: Sheet; workbook: Workbook; requests: number; bytes: number }> {
  const host = createHost(book);
  const needed = (look: Workbook) => wantedCells(look, understand(look).layout, ["plan"]);
  const beforehand = columns === null ? {} : { isKnown: () => true, settings: { sheet: "Plan", columns: () => new Map([["Plan", columns]]) } };
  const workbook = await readWorkbook(lineTo(connect(host), { waiting: () => undefined }), needed, beforehand);
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("there is a sheet");
  return { sheet, workbook, requests: host.counts.requests, bytes: host.counts.bytesOut };
}

describe("number formats", () => {
  const areRight = (sheet: Sheet, rows: number): boolean => Array.from({ length: rows }, (_, at) => at + 1).every((row) => isFormatHeld(sheet, row, 3) && formatAt(sheet, row, 3) === (row % 2 === 0 ? "mmm-yy" : "dd/mm/yyyy"));

  it.each([
    [40, null, 2],
    [1_500, null, 2],
    // The rest of a long plan is read anyhow, and its formats with it.
    [5_000, null, 3],
    [5_000, [3], 2],
    // A column that has been moved since the workbook was set up.
    [5_000, [2], 3],
  ])("of a plan of %i rows, with columns %j known beforehand, are all there after %i requests", async (rows, columns, requests) => {
    const found = await read(planOf(rows), columns);
    expect(areRight(found.sheet, rows)).toBe(true);
    // The references' column is wanted too, and is asked for with the dates where it is not known.
    expect(found.requests).toBe(columns?.length === 1 && columns[0] === 3 ? found.requests : requests);
  });

  it("are not read of columns in which they say nothing", async () => {
    const { sheet } = await read(planOf(5_000));
    expect(isFormatHeld(sheet, 4_000, 1)).toBe(false);
    expect(sheet.columnFormats?.[3]).toHaveLength(5_001);
  });
});

describe("formulas", () => {
  it("are told by where they stand, those that show nothing too", async () => {
    const { sheet } = await read(planOf(10, (plan) => [2, 3, 4].forEach((row) => plan.set(row, 8, { formula: '""', value: "" }))));
    expect(sheet.formulas).toEqual([{ row: 2, column: 8, rows: 3, columns: 1 }]);
  });

  it("that were never calculated are told apart from blank cells, in one request more", async () => {
    const blank = (plan: Book["sheets"][number]) => plan.set(2, 3, { value: null });
    const before = await read(planOf(10, blank));
    const { sheet, requests } = await read(planOf(10, (plan) => {
      blank(plan);
      plan.set(3, 3, { formula: "DATE(2026,5,15)" });
      plan.set(4, 3, { formula: '""', value: "" });
      plan.set(5, 3, { formula: "EDATE(D4,6)" });
    }));
    expect([2, 3, 4, 5].map((row) => sheet.values[row]?.[3])).toEqual(["", NOT_CALCULATED, "", NOT_CALCULATED]);
    expect(requests).toBe(before.requests + 1);
  });

  it("are told on a protected sheet as well", async () => {
    const book = bookOf([{ name: "Plan", protected: true, values: [HEADINGS, ["R1", "Train", "Insp Brook", null, "Open", 0.5], ["R2", "Train", "Insp Brook", 46_200, "Open", 0.5]] }]);
    book.sheets[0]?.set(1, 3, { formula: "DATE(2026,5,15)" });
    const { sheet } = await read(book);
    expect(sheet.formulas?.map(addressOf)).toEqual(["D2"]);
  });
});

describe("a sheet that is used down to its last row", () => {
  it.each<[string, number, (plan: Book["sheets"][number]) => void]>([
    ["something stray", 1, (plan) => plan.set(LAST_ROW, 0, { value: "end" })],
    // Right of the list, where our columns are to be made: what stands there is looked at as well.
    ["a formula that shows nothing", 2, (plan) => plan.set(LAST_ROW, 8, { formula: 'IF(A2="","",1)', value: "" })],
  ])("by %s is read as without it, in %i requests more", async (_, more, change) => {
    const [without, withIt] = [await read(planOf(30)), await read(planOf(30, change))];
    expect(withIt.sheet.used.rows).toBe(without.sheet.used.rows);
    expect(withIt.sheet.values).toHaveLength(31);
    expect(withIt.sheet.reach?.rows).toBe(LAST_ROW + 1);
    expect(withIt.requests).toBe(without.requests + more);
    expect(withIt.bytes).toBeLessThan(without.bytes + 400_000);
  });

  it("is read as far as rows follow each other", async () => {
    const { sheet } = await read(planOf(4_000, (plan) => plan.set(LAST_ROW, 0, { value: "end" })));
    expect(sheet.values.filter((row) => row[0] !== "")).toHaveLength(4_001);
    expect(sheet.values.length).toBeLessThan(20_000);
  });
});

describe("an address", () => {
  it.each([
    ["Plan!A1", ["A1 1×1"]],
    ["'My, plan'!B2:C4,'My, plan'!E:F", ["B2 3×2", `E1 ${LAST_ROW + 1}×2`]],
    ["Plan!3:4,Plan!$D$5:$D$9", ["A3 2×16384", "D5 5×1"]],
    ["'It''s'!XFD1048576", [`XFD${LAST_ROW + 1} 1×1`]],
  ])("%s is taken apart", (address, areas) => {
    expect(areasIn(address).map((area) => `${addressOf(area)} ${area.rows}×${area.columns}`)).toEqual(areas);
  });
});
