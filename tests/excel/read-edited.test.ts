import { describe, expect, it } from "vitest";
import type { CellsEdit } from "../../src/core/edit";
import { lineTo } from "../../src/excel/connection";
import { readEdited } from "../../src/excel/read-edited";
import { connect } from "../../workbench/client";
import { newBook } from "../../workbench/file/new";
import type { HostOptions } from "../../workbench/host/host";
import { createHost } from "../excel-level";

const reason = (row: number, column: number): string => `${"A reason of some length, as reasons are ".repeat(2)}${row}.${column}`;

/** A sheet of so many rows and columns, and the edits that wrote it. */
async function read(rows: number, columns: number, options: HostOptions = {}, text = reason) {
  const book = newBook(["Plan"]);
  const edits = Array.from({ length: columns }, (_, column): CellsEdit => {
    const to = Array.from({ length: rows }, (_unused, row) => reason(row, column));
    to.forEach((_value, row) => book.sheets[0]?.set(row + 4, column, { value: text(row, column) }));
    return { kind: "cells", sheet: "Plan", row: 4, column, from: to.map(() => ""), to };
  });
  const host = createHost(book, options);
  const found = await readEdited(lineTo(connect(host), { waiting: () => undefined }), edits, new Set(["Plan"]));
  return { edits, found, requests: host.counts.requests };
}

describe("reading again what was written", () => {
  it("takes one request where it fits in it, and gives null for a sheet that has gone", async () => {
    const { edits, found, requests } = await read(50, 3);
    expect(found).toEqual(edits.map(({ to }) => to));
    expect(requests).toBe(1);
    const line = lineTo(connect(createHost(newBook(["Plan"]))), { waiting: () => undefined });
    expect(await readEdited(line, edits.slice(0, 1), new Set())).toEqual([null]);
    expect(line.spent.requests).toBe(0);
  });

  it("takes another request for every 4 MB, so that Excel on the web need not refuse 5 MB", async () => {
    const { edits, found, requests } = await read(50_000, 4);
    expect(found).toEqual(edits.map(({ to }) => to));
    expect(requests).toBeGreaterThan(3);
  });

  it("asks for less where the cells hold more by now than was written", async () => {
    const longer = (row: number): string => `${row} ${"x".repeat(2_000)}`;
    const { found, requests } = await read(100, 2, { faults: { responseLimit: 60_000 } }, longer);
    expect(found.map((values) => values?.length)).toEqual([100, 100]);
    expect([found[0]?.[0], found[1]?.[99]]).toEqual([longer(0), longer(99)]);
    expect(requests).toBeGreaterThan(4);
  });

  it("is refused where one cell alone is too large", async () => {
    await expect(read(1, 1, { faults: { responseLimit: 1_000 } }, () => "x".repeat(2_000))).rejects.toMatchObject({ code: "too-large" });
  });
});
