import { describe, expect, it } from "vitest";
import { lineTo } from "../../src/excel/connection";
import { readWorkbook } from "../../src/excel/read";
import { connect } from "../../workbench/client";
import type { Book } from "../../workbench/file/book";
import { newBook } from "../../workbench/file/new";
import type { HostOptions } from "../../workbench/host/host";
import { createHost } from "../excel-level";
import { bookOf as bookWith } from "../workbench/host/books";

function bookOf(rows: number, sheets: readonly string[] = ["Plan"]): Book {
  const book = newBook([...sheets]);
  for (const sheet of book.sheets) for (let row = 0; row < rows; row += 1) for (let column = 0; column < 6; column += 1) sheet.set(row + 2, column + 1, { value: `${sheet.name} ${row}.${column}` });
  return book;
}

async function read(book: Book, needed: readonly string[], options: HostOptions = {}, isKnown = false) {
  const host = createHost(book, options);
  const workbook = await readWorkbook(lineTo(connect(host), { waiting: () => undefined }), () => needed, { isKnown: () => isKnown });
  return { workbook, requests: host.counts.requests };
}

describe("reading a workbook", () => {
  it("takes two requests, and gives every cell with its place", async () => {
    const { workbook, requests } = await read(bookOf(50), ["Plan"]);
    expect(requests).toBe(2);
    expect(workbook.sheets[0]).toMatchObject({ name: "Plan", used: { row: 2, column: 1, rows: 50, columns: 6 }, hiddenRows: 0, filtered: false, protected: false });
    expect(workbook.sheets[0]?.values).toHaveLength(50);
    expect(workbook.sheets[0]?.values[49]?.[5]).toBe("Plan 49.5");
  });

  it("reads the rest only of the sheets that are needed", async () => {
    const { workbook } = await read(bookOf(6_000, ["Plan", "Archive"]), ["Plan"]);
    expect(workbook.sheets.map((sheet) => sheet.values.length)).toEqual([6_000, 1_998]);
    expect(workbook.sheets[0]?.values[5_999]?.[0]).toBe("Plan 5999.0");
  });

  it("reads a workbook that is known in two requests, as far as an answer holds", async () => {
    const { workbook, requests } = await read(bookOf(10_000, ["Plan", "Register"]), ["Plan", "Register"], {}, true);
    expect(requests).toBe(2);
    expect(workbook.sheets.map(({ values }) => values[9_999]?.[5])).toEqual(["Plan 9999.5", "Register 9999.5"]);
  });

  it("takes half as much where that is more than an answer holds", async () => {
    const { workbook, requests } = await read(bookOf(10_000, ["Plan", "Register"]), ["Plan"], { faults: { responseLimit: 900_000 } }, true);
    expect(requests).toBe(5);
    expect(workbook.sheets.map(({ values }) => values.length)).toEqual([10_000, 3_998]);
    expect(workbook.sheets[0]?.values[9_999]?.[5]).toBe("Plan 9999.5");
  });

  it("asks for less where Excel will not hand over so much", async () => {
    const { workbook } = await read(bookOf(6_000, ["Plan", "Archive"]), ["Plan"], { faults: { responseLimit: 60_000 } });
    expect(workbook.sheets[0]?.values).toHaveLength(6_000);
    expect(workbook.sheets[0]?.values.every((row, at) => row[0] === `Plan ${at}.0`)).toBe(true);
  });

  it("knows blank sheets, hidden sheets and hidden rows", async () => {
    const book = newBook(["Blank", "Hidden", "Plan"]);
    const [, hidden, plan] = book.sheets;
    if (hidden === undefined || plan === undefined) throw new Error("newBook made too few sheets");
    hidden.visibility = "hidden";
    for (let row = 0; row < 5; row += 1) plan.set(row, 0, { value: row });
    plan.setRowLook(2, { hidden: true });
    const { workbook } = await read(book, []);
    expect(workbook.sheets.map(({ name, hiddenRows }) => ({ name, hiddenRows }))).toEqual([
      { name: "Blank", hiddenRows: 0 },
      { name: "Plan", hiddenRows: 1 },
    ]);
  });
});

describe("merged areas", () => {
  /** Two rows share a merged cell in the first column where `merge` says so. */
  function plan(rows: number, merge: (row: number) => boolean): Book {
    const shared = Array.from({ length: rows }, (_, row) => row).filter((row) => row >= 2 && row % 2 === 0 && merge(row));
    const values = Array.from({ length: rows }, (_, row) => [shared.includes(row - 1) ? "" : `R${row}`, "Do it", "Supt Khan", "Open"]);
    return bookWith([{ name: "Plan", values, merges: shared.map((row) => ({ row, column: 0, rows: 2, columns: 1 })) }]);
  }

  it("are asked for only where a row lacks what the row above has: asking empties the undo list (office-js#5918)", async () => {
    const whole = await read(bookOf(50), ["Plan"]);
    expect(whole.workbook.sheets[0]?.merged).toBeUndefined();
    expect(whole.requests).toBe(2);
    const merged = await read(plan(10, (row) => row === 4), ["Plan"]);
    expect(merged.workbook.sheets[0]?.merged).toEqual([{ row: 4, column: 0, rows: 2, columns: 1 }]);
    expect(merged.requests).toBe(3);
    const notNeeded = await read(plan(10, (row) => row === 4), []);
    expect(notNeeded.workbook.sheets[0]?.merged).toBeUndefined();
  });

  it("are all read where there are more than Excel gives at once", async () => {
    const { workbook } = await read(plan(1_500, () => true), ["Plan"]);
    expect(workbook.sheets[0]?.merged).toHaveLength(749);
  });

  it("may be none", async () => {
    const book = bookOf(10);
    book.sheets[0]?.set(8, 1, { value: "" });
    expect((await read(book, ["Plan"])).workbook.sheets[0]?.merged).toEqual([]);
  });
});
