import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import type { Field } from "../../src/core/fields";
import type { SheetLayout } from "../../src/core/layout";
import { recognise } from "../../src/core/recognise";
import type { CellValue, Sheet } from "../../src/core/workbook";
import { OTHER_SHEETS, TRACKERS, type Tracker, type TrackerColumn } from "./recognise-trackers";
import { sheet, workbook } from "./workbook-builder";

function sheetOf({ name, columns, above = [], guide = [], from }: Tracker): Sheet {
  const height = Math.max(...columns.map(([, , ...cells]) => cells.length));
  const rows = Array.from({ length: height }, (_, place) => columns.map(([, , ...cells]): CellValue => cells[place] ?? ""));
  return sheet(name, [...above, columns.map(([heading]) => heading), ...guide, ...rows], from ? { from } : {});
}

const recognised = (one: Sheet): SheetLayout => recognise(workbook(one), DEFAULT_SETTINGS).sheets[0] as SheetLayout;

/** The heading of each field's column, as the columns of the tracker have it. */
function mapping(layout: SheetLayout, headings: readonly string[], firstColumn = 0): Record<string, string> {
  return Object.fromEntries(Object.entries(layout.columns).map(([field, column]) => [field, headings[column - firstColumn] ?? ""]));
}

describe("trackers as people keep them", () => {
  it.each(TRACKERS.map((tracker) => [tracker.name, tracker] as const))("%s", (_, tracker) => {
    const { above = [], guide = [], columns, from = { row: 0, column: 0 } } = tracker;
    const layout = recognised(sheetOf(tracker));
    const headings = columns.map(([heading]) => heading);
    const wanted = columns.filter(([, field]) => field !== null && field !== "?").map(([heading, field]): [Field, string] => [field as Field, heading]);
    expect({
      columns: mapping(layout, headings, from.column),
      asked: layout.ambiguities.flatMap((question) => question.columns.map((column) => headings[column - from.column])),
      headingRow: layout.headingRow,
      firstRow: layout.firstRow,
    }).toEqual({
      columns: Object.fromEntries(wanted),
      asked: columns.filter(([, field]) => field === "?").map(([heading]) => heading),
      headingRow: from.row + above.length,
      firstRow: from.row + above.length + 1 + guide.length,
    });
  });

  const TYPED: readonly ((heading: string) => string)[] = [
    (heading) => heading, (heading) => heading.toUpperCase(), (heading) => heading.toLowerCase(), (heading) => `  ${heading} `, (heading) => heading.replace(" ", "\n"), (heading) => `${heading}:`, (heading) => heading.replace(" ", "\u00a0"),
  ];
  const JUNK: readonly TrackerColumn[] = [["Widget", null, "x", "y", "z"], ["Colour of folder", null, "Teal", "Pink", "Teal"], ["Zone", null, 7, 8, 9], ["", null, "a", "", "b"]];

  it.each(TRACKERS.map((tracker) => [tracker.name, tracker] as const))("%s: shuffled, moved down, among other columns and typed otherwise, it is the same", (_, tracker) => {
    const original = recognised(sheetOf(tracker));
    const expected = mapping(original, tracker.columns.map(([heading]) => heading), tracker.from?.column);
    const columns = fc.shuffledSubarray([...tracker.columns, ...JUNK].map((_column, place) => place), { minLength: tracker.columns.length + JUNK.length });
    fc.assert(
      fc.property(columns, fc.integer({ min: 0, max: 15 }), fc.constantFrom(...TYPED), (order, blank, type) => {
        const shuffled = order.map((place) => [...tracker.columns, ...JUNK][place] as TrackerColumn);
        const guide = (tracker.guide ?? []).map((row) => order.map((place) => row[place] ?? ""));
        const moved: Tracker = { ...tracker, guide, above: [...Array.from({ length: blank }, () => []), ...(tracker.above ?? [])], columns: shuffled.map(([heading, ...rest]) => [type(heading), ...rest]) };
        const layout = recognised(sheetOf(moved));
        expect(mapping(layout, shuffled.map(([heading]) => heading), tracker.from?.column)).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });
});

describe("sheets of other trades", () => {
  it.each(OTHER_SHEETS)("leaves %s alone", (name, rows) => {
    expect(recognised(sheet(name, rows))).toMatchObject({ role: "neither", columns: {} });
  });
});
