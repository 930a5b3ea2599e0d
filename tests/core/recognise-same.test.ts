import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import type { Field } from "../../src/core/fields";
import { framesAt } from "../../src/core/frame";
import { headingCells } from "../../src/core/heading-cells";
import { HEAD_ROWS } from "../../src/core/heading-row";
import type { Layout, SheetLayout } from "../../src/core/layout";
import { recognise } from "../../src/core/recognise";
import { rememberedOf, type Remembered } from "../../src/core/remembered";
import { valueAt, type Sheet, type Workbook } from "../../src/core/workbook";
import { lineTo } from "../../src/excel/connection";
import { readWorkbook } from "../../src/excel/read";
import { connect } from "../../workbench/client";
import { openBook } from "../../workbench/file/open";
import { createHost } from "../../workbench/host/host";
import { rearranged, rearrangements, type Rearrangement } from "./rearranged";
import { TRACKERS, trackerSheet } from "./recognise-trackers";
import { PUBLIC_TRACKERS } from "./recognise-trackers-public";
import { workbook } from "./workbook-builder";

const layoutOf = (book: Workbook, remembered: Remembered | null = null): Layout => recognise(book, DEFAULT_SETTINGS, remembered);
const isTaken = ({ role }: SheetLayout): boolean => role !== "neither";

/** What each sheet is, and which of its columns is what, by the places that the columns had before they were rearranged. */
function mapping(layout: SheetLayout, firstColumn: number, order: readonly number[]): unknown {
  const place = (column: number): number => order[column - firstColumn] ?? NaN;
  const columns = Object.fromEntries((Object.entries(layout.columns) as [Field, number][]).map(([field, column]) => [field, place(column)]));
  return { role: layout.role, columns, asked: layout.ambiguities.map((question) => [question.fields, question.columns.map(place).sort()]), gone: layout.gone };
}

/** Columns may change places where each heading stands in one cell, below no group heading, and none stands twice. */
function isSimple(sheet: Sheet, { headingRow }: SheetLayout): boolean {
  const [frame] = framesAt(sheet, headingRow);
  const cells = frame ? headingCells(sheet, frame) : [];
  const own = cells.map((cell) => cell.own.toLowerCase());
  return new Set(own).size === own.length && cells.every(({ column, group }) => group === "" && valueAt(sheet, headingRow, column) !== "");
}

/** Rearranges one sheet of a workbook: what it is, and its columns, are the same, with and without what is remembered. */
function expectSame(book: Workbook, name: string, runs: number): void {
  const before = layoutOf(book);
  const remembered = rememberedOf(before, book);
  const own = book.sheets.find((one) => one.name === name) as Sheet;
  const layout = before.sheets.find((one) => one.sheet === name) as SheetLayout;
  // Headings are looked for in the first 40 rows.
  const room = Math.min(15, 39 - (layout.headingRow - own.used.row));
  const inPlace = Array.from({ length: own.used.columns }, (_, place) => place);
  const expected = mapping(layout, own.used.column, inPlace);
  const check = (change: Rearrangement): void => {
    const moved: Workbook = { ...book, sheets: book.sheets.map((one) => (one === own ? rearranged(own, layout, change) : one)) };
    for (const memory of [null, remembered]) {
      const found = layoutOf(moved, memory).sheets.find((one) => one.sheet === name) as SheetLayout;
      expect({ memory: memory !== null, ...(mapping(found, own.used.column, change.order) as object) }).toEqual({ memory: memory !== null, ...(expected as object) });
    }
  };
  fc.assert(fc.property(rearrangements(own.used.columns, room, isSimple(own, layout)), check), { numRuns: runs });
}

/** The sheets that were taken, their tables as plain ranges. Rows that recognition does not look at are left out, to be quick. */
function plain(book: Workbook, { sheets }: Layout): Workbook {
  const taken = book.sheets.filter(({ name }) => sheets.some((layout) => layout.sheet === name && isTaken(layout)));
  return { ...book, sheets: taken.map((one) => ({ ...one, tables: [], values: one.values.slice(0, HEAD_ROWS) })) };
}

describe("a tracker rearranged is recognised the same, remembered or not", () => {
  it.each([...TRACKERS, ...PUBLIC_TRACKERS].map((tracker) => [tracker.name, tracker] as const))("%s", (_, tracker) => expectSame(workbook(trackerSheet(tracker)), tracker.name, 5));
});

describe("what is remembered of a tracker is what is recognised again", () => {
  it.each([...TRACKERS, ...PUBLIC_TRACKERS].map((tracker) => [tracker.name, tracker] as const))("%s", (_, tracker) => {
    const book = workbook(trackerSheet(tracker));
    const first = layoutOf(book);
    const again = layoutOf(book, rememberedOf(first, book));
    expect(again.sheets.map(({ sureness: _sureness, ...rest }) => rest)).toEqual(first.sheets.map(({ sureness: _sureness, ...rest }) => rest));
    expect(new Set(again.sheets.flatMap(({ sureness }) => Object.values(sureness)))).toEqual(new Set(["sure"]));
  });
});

const FOLDER = "../shared/workbooks";
const FILES = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => /\.xls[xm]$/.test(name)) : [];

async function firstLook(file: string): Promise<Workbook> {
  let seen: Workbook = { sheets: [], date1904: false };
  const excel = connect(createHost(await openBook(await readFile(join(FOLDER, file)))));
  await readWorkbook(lineTo(excel, { waiting: () => undefined }), (look) => {
    seen = look;
    return [];
  });
  return seen;
}

describe.skipIf(FILES.length === 0)(`workbooks that others keep, from ${FOLDER} (skipped where it is missing)`, () => {
  it.each(FILES)("%s: remembered or rearranged, it is the same", async (file) => {
    const book = await firstLook(file);
    const first = layoutOf(book);
    const again = layoutOf(book, rememberedOf(first, book));
    expect(again.sheets.map(({ role, columns, headingRow }) => ({ role, columns, headingRow }))).toEqual(first.sheets.map(({ role, columns, headingRow }) => ({ role, columns, headingRow })));
    const ranges = plain(book, first);
    for (const { sheet } of layoutOf(ranges).sheets.filter(isTaken)) expectSame(ranges, sheet, 3);
  }, 60_000);
});
