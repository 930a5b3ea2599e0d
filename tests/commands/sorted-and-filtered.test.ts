import { describe, expect, it } from "vitest";
import { recalculate } from "../../src/commands/recalculate";
import { undo } from "../../src/commands/undo";
import { dayOf } from "../../src/core/day";
import { connect } from "../../workbench/client";
import type { Area, Book, SheetModel } from "../../workbench/file/book";
import type { Host } from "../../workbench/host/host";
import { createHost } from "../excel-level";
import { planBook, sheetOf } from "./plan-book";

const TODAY = dayOf("2026-06-01");
const WATCH = { progress: () => undefined };
/** Columns of the sample plan: the action's number, its percentage, its status, and the first of ours. */
const [ACTION, PERCENT, STATUS, OURS] = [1, 6, 7, 9];
const HEADINGS: Area = { row: 2, column: 0, rows: 6, columns: 9 };
const ROWS = [3, 4, 5, 6, 7];

async function done(host: Host) {
  const outcome = await recalculate(connect(host), { today: TODAY, asAt: null }, WATCH);
  if (outcome.kind !== "done") throw new Error(`Expected it to be done: ${outcome.message}`);
  return outcome;
}

const plan = (book: Book): SheetModel => sheetOf(book, "Plan");
const hidden = (book: Book): number[] => ROWS.filter((row) => plan(book).rowLook(row).hidden);
const actions = (book: Book): unknown[] => ROWS.map((row) => plan(book).value(row, ACTION));

/** What stands in our columns, by the action. */
function verdicts(book: Book): Record<string, unknown[]> {
  const sheet = plan(book);
  return Object.fromEntries(ROWS.map((row) => [String(sheet.value(row, ACTION)), [0, 1, 2, 3].map((at) => sheet.value(row, OURS + at))]));
}

/** What Recalculate writes for each action of a plan that nobody has sorted or filtered. */
async function expected(change: (book: Book) => void = () => undefined): Promise<Record<string, unknown[]>> {
  const book = planBook();
  change(book);
  await done(createHost(book));
  return verdicts(book);
}

/** The user's own doing, through Excel. */
function by(host: Host, act: (sheet: Excel.Worksheet) => void): Promise<void> {
  return connect(host).run(async (context) => {
    act(context.workbook.worksheets.getItem("Plan"));
    await context.sync();
  });
}

/** The plan as an Excel table, or as a list with a filter over its headings. */
const SHAPES: readonly (readonly [string, (book: Book) => void])[] = [
  ["a table", (book) => void book.addTable?.(plan(book).id, HEADINGS)],
  ["a list with a filter", (book) => plan(book).enableFilter?.(HEADINGS)],
];

const sort = (width: number, key: number, ascending: boolean) => (sheet: Excel.Worksheet) => sheet.getRangeByIndexes(3, 0, 5, width).sort.apply([{ key, ascending }]);
const filter = (shape: string, column: number, values: string[]) => (sheet: Excel.Worksheet) => {
  const criteria = { filterOn: "Values", values } as Excel.FilterCriteria;
  if (shape === "a table") sheet.tables.getItemAt(0).autoFilter.apply("A3:M8", column, criteria);
  else sheet.autoFilter.apply("A3:I8", column, criteria);
};

describe.each(SHAPES)("a plan that is %s", (shape, make) => {
  const made = (): Host => {
    const book = planBook();
    make(book);
    return createHost(book);
  };

  it.each([
    ["by action, last first", ACTION, false, ["A5", "A4", "A3", "A2", "A1"]],
    ["by status", STATUS, true, ["A2", "A1", "A3", "A5", "A4"]],
    ["by progress, least first", PERCENT, true, ["A4", "A5", "A3", "A1", "A2"]],
  ])("and sorted %s has every verdict in its action's row", async (_, key, ascending, order) => {
    const host = made();
    await by(host, sort(9, key, ascending));
    await done(host);
    expect(actions(host.book)).toEqual(order);
    expect(verdicts(host.book)).toEqual(await expected());
  });

  it("and sorted between two runs, our columns with it, has nothing left to change", async () => {
    const host = made();
    await done(host);
    await by(host, sort(13, ACTION, false));
    const second = await done(host);
    expect(actions(host.book)).toEqual(["A5", "A4", "A3", "A2", "A1"]);
    expect(verdicts(host.book)).toEqual(await expected());
    expect(second.edits).toEqual([]);
  });

  it("and sorted by what we wrote stays right when an action is closed", async () => {
    const close = (book: Book): void => {
      const row = ROWS.find((one) => plan(book).value(one, ACTION) === "A3") ?? 0;
      plan(book).set(row, STATUS, { value: "Closed" });
      plan(book).set(row, PERCENT, { value: 1 });
    };
    const host = made();
    await done(host);
    await by(host, sort(13, OURS, true));
    close(host.book);
    await done(host);
    expect(verdicts(host.book)).toEqual(await expected(close));
  });

  it.each([
    ["every other row", ACTION, ["A2", "A4"], [3, 5, 7]],
    ["the first rows", ACTION, ["A4", "A5"], [3, 4, 5]],
    ["the last rows", STATUS, ["Closed"], [3, 5, 6, 7]],
    ["all rows", STATUS, ["Superseded"], [3, 4, 5, 6, 7]],
  ])("and filtered so that %s are hidden has the right verdicts in them too, and stays filtered", async (_, column, values, rows) => {
    const host = made();
    await by(host, filter(shape, column, values));
    expect(hidden(host.book)).toEqual(rows);
    await done(host);
    expect(verdicts(host.book)).toEqual(await expected());
    expect(hidden(host.book)).toEqual(rows);
    const filters = shape === "a table" ? plan(host.book).tables[0]?.filterColumns : plan(host.book).autoFilter?.columns;
    expect(filters).toMatchObject([{ column, criteria: { kind: "values", texts: values } }]);
    expect((await done(host)).edits).toEqual([]);
  });

  it("and filtered, sorted and changed between two runs has every verdict in its row", async () => {
    const close = (book: Book): void => {
      const row = ROWS.find((one) => plan(book).value(one, ACTION) === "A1") ?? 0;
      plan(book).set(row, STATUS, { value: "Closed" });
      plan(book).set(row, PERCENT, { value: 1 });
    };
    const host = made();
    await done(host);
    await by(host, filter(shape, STATUS, ["In progress", "Not started"]));
    await by(host, sort(13, ACTION, false));
    expect(actions(host.book)).toEqual(["A5", "A2", "A4", "A3", "A1"]);
    close(host.book);
    await done(host);
    expect(verdicts(host.book)).toEqual(await expected(close));
    expect(hidden(host.book)).toEqual([4]);
  });

  it("and filtered is as before after Undo, the filter with it", async () => {
    const host = made();
    await by(host, filter(shape, ACTION, ["A2", "A4"]));
    const { edits } = await done(host);
    const outcome = await undo(connect(host), edits, WATCH);
    expect(outcome.kind).toBe("undone");
    expect(Object.values(verdicts(host.book)).flat()).toEqual(Array.from({ length: 20 }, () => null));
    expect([hidden(host.book), actions(host.book)]).toEqual([[3, 5, 7], ["A1", "A2", "A3", "A4", "A5"]]);
  });
});

it("a sort between the run and its Undo: what stands in other rows now is left, and listed", async () => {
  const host = createHost(planBook());
  await done(host);
  plan(host.book).set(7, STATUS, { value: "Closed" });
  plan(host.book).set(7, PERCENT, { value: 1 });
  const { edits } = await done(host);
  await by(host, sort(13, ACTION, false));
  const sorted = verdicts(host.book);
  const outcome = await undo(connect(host), edits, WATCH);
  expect(outcome).toMatchObject({ kind: "undone", left: ["Plan K8", "Plan L8", "Plan M8"] });
  expect(verdicts(host.book)).toEqual(sorted);
});
