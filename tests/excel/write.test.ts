import { describe, expect, it } from "vitest";
import type { CellsEdit } from "../../src/core/edit";
import { lineTo } from "../../src/excel/connection";
import { writeEdits } from "../../src/excel/write";
import { connect } from "../../workbench/client";
import { newBook } from "../../workbench/file/new";
import { createHost } from "../excel-level";
import { bookOf } from "../workbench/host/books";

const cells = (row: number, column: number, to: CellsEdit["to"], sheet = "Plan"): CellsEdit => ({ kind: "cells", sheet, row, column, from: to.map(() => ""), to });

async function write(edits: readonly CellsEdit[], prepare: (book: ReturnType<typeof newBook>) => void = () => undefined) {
  const book = newBook(["Plan", "Other"]);
  prepare(book);
  const host = createHost(book, { record: true });
  const line = lineTo(connect(host), { waiting: () => undefined });
  await writeEdits(line, edits, new Set());
  return { book, host, line };
}

describe("writing edits", () => {
  it("joins neighbours across a gap, and leaves the gap alone", async () => {
    const { book, host, line } = await write([cells(0, 0, ["a"]), cells(5, 0, ["b"])], (book) => book.sheets[0]?.set(2, 0, { value: "theirs" }));
    expect([0, 2, 5].map((row) => book.sheets[0]?.value(row, 0))).toEqual(["a", "theirs", "b"]);
    expect(host.counts).toMatchObject({ requests: 1, cellsWritten: 2 });
    expect(line.spent.cellsWritten).toBe(2);
    expect(JSON.stringify(host.recording[0]?.request).match(/"Values"/g)).toHaveLength(1);
  });

  it("makes no request when there is nothing to write", async () => {
    expect((await write([])).host.counts.requests).toBe(0);
  });

  it("cuts what is too large for one request, below 5 MB each", async () => {
    const long = Array.from({ length: 80_000 }, (_, row) => `${"A reason of some length, as reasons are ".repeat(2)}${row}`);
    const { book, host } = await write([cells(1, 3, long)]);
    expect(host.counts.requests).toBeGreaterThan(1);
    for (const { request } of host.recording) expect(JSON.stringify(request).length).toBeLessThan(5_000_000);
    expect([1, 40_000, 80_000].map((row) => book.sheets[0]?.value(row, 3))).toEqual([long[0], long[39_999], long[79_999]]);
  });

  it("misplaces nothing on a sheet whose filter hides rows, as a block would be", async () => {
    const filtered = () => {
      const book = bookOf([{ name: "Plan", values: [["Heading"], [1], [2], [3], [4]], autoFilter: { area: { row: 0, column: 0, rows: 5, columns: 1 }, filtered: true } }]);
      for (const row of [2, 3]) book.sheets[0]?.setRowLook(row, { hidden: true });
      return book;
    };
    const written = async (names: readonly string[]) => {
      const book = filtered();
      await writeEdits(lineTo(connect(createHost(book)), { waiting: () => undefined }), [cells(1, 0, ["a", "b", "c", "d"])], new Set(names));
      return [1, 2, 3, 4].map((row) => book.sheets[0]?.value(row, 0));
    };
    expect(await written(["Plan"])).toEqual(["a", "b", "c", "d"]);
    expect(await written([])).not.toEqual(["a", "b", "c", "d"]);
  });

  it("gives cells of the user's value and number format: a date stays a date and a text a text, with no apostrophe in front", async () => {
    const formatted = (row: number, value: CellsEdit["to"][number], format: string): CellsEdit => ({ ...cells(row, 0, [value]), formats: { from: ["General"], to: [format] } });
    const edits = [formatted(1, 46_108, "dd/mm/yyyy"), formatted(2, "27/03/2026", "General"), formatted(4, "=1+1", "@"), formatted(5, "'t Hart", "General"), formatted(6, "", "0%")];
    const { book, host } = await write(edits, (book) => {
      for (const row of [1, 3]) book.sheets[0]?.set(row, 0, { value: "theirs", style: book.formats.with(0, { numberFormat: "@" }) });
    });
    const cell = (row: number) => [book.sheets[0]?.value(row, 0), book.formats.get(book.sheets[0]?.style(row, 0) ?? 0).numberFormat];
    expect([1, 2, 3, 4, 5, 6].map(cell)).toEqual([[46_108, "dd/mm/yyyy"], ["27/03/2026", "General"], ["theirs", "@"], ["=1+1", "@"], ["'t Hart", "General"], [null, "0%"]]);
    expect(book.formats.get(book.sheets[0]?.style(2, 0) ?? 0).quotePrefix).toBe(false);
    expect(host.counts.requests).toBe(1);
  });
});
