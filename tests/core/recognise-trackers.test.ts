import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import type { Field } from "../../src/core/fields";
import type { SheetLayout } from "../../src/core/layout";
import { recognise } from "../../src/core/recognise";
import type { Sheet } from "../../src/core/workbook";
import { OTHER_SHEETS, TRACKERS, trackerSheet } from "./recognise-trackers";
import { OTHER_PUBLIC_SHEETS, PUBLIC_TRACKERS } from "./recognise-trackers-public";
import { sheet, workbook } from "./workbook-builder";

const recognised = (one: Sheet): SheetLayout => recognise(workbook(one), DEFAULT_SETTINGS).sheets[0] as SheetLayout;

/** The heading of each field's column, as the columns of the tracker have it. */
function mapping(layout: SheetLayout, headings: readonly string[], firstColumn = 0): Record<string, string> {
  return Object.fromEntries(Object.entries(layout.columns).map(([field, column]) => [field, headings[column - firstColumn] ?? ""]));
}

describe("trackers as people keep them", () => {
  it.each([...TRACKERS, ...PUBLIC_TRACKERS].map((tracker) => [tracker.name, tracker] as const))("%s", (_, tracker) => {
    const { above = [], guide = [], columns, from = { row: 0, column: 0 } } = tracker;
    const layout = recognised(trackerSheet(tracker));
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
});

describe("sheets of other trades", () => {
  it.each([...OTHER_SHEETS, ...OTHER_PUBLIC_SHEETS])("leaves %s alone", (name, rows) => {
    expect(recognised(sheet(name, rows))).toMatchObject({ role: "neither", columns: {} });
  });
});
