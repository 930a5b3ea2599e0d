import { describe, expect, it } from "vitest";
import { recalculate } from "../../src/commands/recalculate";
import { undo } from "../../src/commands/undo";
import { dayOf } from "../../src/core/day";
import { connect } from "../../workbench/client";
import type { Area, Book, ConditionalFormat } from "../../workbench/file/book";
import { Sheet } from "../../workbench/file/sheet";
import type { SheetFacts } from "../../workbench/file/sheet-facts";
import { createHost } from "../excel-level";
import { FIRST_OF_JUNE, planBook, sheetOf, snapshot } from "./plan-book";

const WATCH = { progress: () => undefined };
const DAYS = { today: dayOf("2026-06-01"), asAt: null };
/** The plan's heading row, its last row, and the first column right of its headings. */
const [HEADINGS, LAST, BESIDE] = [2, 7, 9];
/** The first column right of the register's headings. */
const REGISTERS = 8;
const HISTORY = "RAG history";
const ROWS = 1_048_576;

const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });
const format = (areas: readonly Area[], priority: number, rule: ConditionalFormat["rule"], stopIfTrue = false): ConditionalFormat => ({ areas, priority, rule, format: rule.kind === "other" ? {} : { fill: "#FFFF00" }, stopIfTrue });
const CUSTOM = { kind: "expression", formula: "TRUE" } as const;

/** The plan with other facts of its sheet, as if it had been read from such a file, and changed by hand. */
function bookWith(facts: Partial<SheetFacts>, change: (plan: Sheet, book: Book) => void = () => undefined): Book {
  const book = planBook();
  const before = sheetOf(book, "Plan") as Sheet;
  const plan = new Sheet({ ...before.facts, ...facts });
  for (const [row, column, { content, style }] of before.edits) plan.set(row, column, { value: content?.value ?? null, ...(style === undefined ? {} : { style }) });
  const after = { ...book, sheets: book.sheets.map((one) => (one === before ? plan : one)) };
  change(plan, after);
  return after;
}

async function ran(book: Book) {
  const host = createHost(book);
  const outcome = await recalculate(connect(host), DAYS, WATCH);
  if (outcome.kind !== "done") throw new Error(outcome.message);
  return { host, edits: outcome.edits, requests: outcome.cost.requests };
}

const placeOfRag = (book: Book): number => {
  const plan = sheetOf(book, "Plan");
  for (let column = 0; column < 300; column += 1) if (plan.value(HEADINGS, column) === "Calculated RAG") return column;
  return -1;
};

/** All that the sheets hold but for our columns: the plan's from one on, and the register's. */
function users(book: Book, from: number): unknown {
  const sheets = snapshot(book, [HISTORY]) as { name: string; cells: Record<string, unknown>; conditionalFormats: readonly ConditionalFormat[] }[];
  return sheets.map(({ name, cells, conditionalFormats }) => ({
    name,
    cells: Object.fromEntries(Object.entries(cells).filter(([at]) => !isOurs(name, Number(at.split(",")[1]), from))),
    conditionalFormats: [...conditionalFormats].sort((one, other) => one.priority - other.priority).filter(({ areas }) => !areas.every(({ column, columns }) => isOurs(name, column, from) && columns === 1)).map(({ areas, rule, stopIfTrue }) => ({ areas, rule, stopIfTrue })),
  }));
}

const isOurs = (sheet: string, column: number, from: number): boolean => (sheet === "Plan" ? column >= from && column < from + 4 : sheet === "Register" && column >= REGISTERS && column < REGISTERS + 5);

const filled = (book: Book, fill: `#${string}` | null): number => book.formats.with(0, { fill });
const bars = (plan: Sheet): void => {
  for (let row = HEADINGS + 1; row <= LAST; row += 1) for (let column = BESIDE + 1; column < BESIDE + 6; column += 1) plan.set(row, column, { formula: `IF(${row}>1,"","x")`, value: "" });
};

const CASES: readonly [string, number, () => Book][] = [
  ["nothing", BESIDE, () => bookWith({})],
  ["formulas that show nothing, a column further", BESIDE + 6, () => bookWith({}, bars)],
  ["the last heading merged over four columns", BESIDE + 3, () => bookWith({ merges: [area(HEADINGS, BESIDE - 1, 1, 4)] })],
  ["merged cells in one row of the data", BESIDE + 4, () => bookWith({ merges: [area(LAST, BESIDE + 2, 1, 2)] })],
  ["fills and nothing else", BESIDE + 5, () => bookWith({}, (plan, book) => { for (let column = BESIDE; column < BESIDE + 5; column += 1) plan.set(4, column, { style: filled(book, "#00FF00") }); })],
  ["a comment on a blank cell", BESIDE + 3, () => bookWith({ comments: [{ row: 4, column: BESIDE + 2, author: "Insp Brook", text: "When?", threaded: true }] })],
  ["a drop-down below a blank heading", BESIDE + 2, () => bookWith({ extendedValidations: [area(HEADINGS + 1, BESIDE + 1, 5, 1)] })],
  ["a conditional format over blank cells, of a kind that is not modelled", BESIDE + 4, () => bookWith({ conditionalFormats: [format([area(HEADINGS, 0, 6, BESIDE + 4)], 1, { kind: "other", name: "dataBar", place: 0 })] })],
  ["fills of whole columns, which are background", BESIDE, () => bookWith({}, (plan, book) => { for (let column = 0; column < 20; column += 1) plan.setColumnLook(column, { style: filled(book, "#EEEEEE") }); })],
  ["conditional formats of whole columns and rows, which are background", BESIDE, () => bookWith({ conditionalFormats: [format([area(0, 0, ROWS, 40)], 1, CUSTOM, true), format([area(4, 0, 1, 16_384)], 2, CUSTOM), format([area(0, 0, ROWS, 40)], 3, { kind: "other", name: "colorScale", place: 0 })] })],
  ["conditional formats of the plan's own columns, from top to bottom", BESIDE, () => bookWith({ conditionalFormats: [format([area(0, 0, ROWS, BESIDE)], 1, CUSTOM, true), format([area(3, 5, 5, 1)], 2, { kind: "other", name: "duplicateValues", place: 0 })] })],
  ["bare columns that are formatted as dates", BESIDE, () => bookWith({}, (plan, book) => { for (let column = 0; column < 20; column += 1) plan.setColumnLook(column, { style: book.formats.with(0, { numberFormat: "dd/mm/yyyy" }) }); })],
  ["bare columns that are formatted as text", BESIDE, () => bookWith({}, (plan, book) => { for (let column = 0; column < 20; column += 1) plan.setColumnLook(column, { style: book.formats.with(0, { numberFormat: "@" }) }); })],
  ["single cells that are formatted as text and as dates", BESIDE, () => bookWith({}, (plan, book) => { for (let row = 3; row < 6; row += 1) for (const [at, numberFormat] of ["@", "dd/mm/yyyy", "0%", "@"].entries()) plan.set(row, BESIDE + at, { style: book.formats.with(0, { numberFormat }) }); })],
  ["something stray in the sheet's last row", BESIDE, () => bookWith({}, (plan) => plan.set(ROWS - 1, 0, { value: "end" }))],
  ["something stray in the sheet's last column", BESIDE, () => bookWith({}, (plan) => plan.set(0, 16_383, { value: "end" }))],
  ["a formula in the sheet's last row that shows nothing", BESIDE, () => bookWith({}, (plan) => plan.set(ROWS - 1, 12, { formula: '""', value: "" }))],
];

describe.each(CASES)("right of the plan: %s", (_, expected, make) => {
  it("our columns are beside it, what is the user's is as it was, a second run writes nothing, and Undo restores", async () => {
    const whole = snapshot(make());
    const before = users(make(), expected);
    const { host, edits } = await ran(make());
    expect(placeOfRag(host.book)).toBe(expected);
    expect(users(host.book, expected)).toEqual(before);
    const again = await recalculate(connect(host), DAYS, WATCH);
    expect(again).toMatchObject({ kind: "done", edits: [] });
    const plan = sheetOf(host.book, "Plan");
    for (let row = HEADINGS; row <= LAST; row += 1) {
      const formats = [0, 1, 2, 3].map((at) => host.book.formats.get(plan.style(row, expected + at)).numberFormat);
      expect(formats).toEqual(["General", "General", ...(row === HEADINGS ? ["General", "General"] : ["dd mmm yyyy", "0"])]);
    }
    expect([2, 3].map((at) => plan.value(HEADINGS + 1, expected + at))).toEqual([FIRST_OF_JUNE - 32, -32]);
    await undo(connect(host), edits, WATCH);
    expect(normal(snapshot(host.book))).toEqual(normal(whole));
  });
});

/** Conditional formats by what they do: priorities are counted anew, and areas may be cut in parts that add up. */
function normal(sheets: unknown): unknown {
  return (sheets as { conditionalFormats: readonly ConditionalFormat[] }[]).map((sheet) => ({
    ...sheet,
    conditionalFormats: [...sheet.conditionalFormats].sort((one, other) => one.priority - other.priority).map(({ areas, rule, stopIfTrue }) => ({ rule, stopIfTrue, cells: areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0) })),
  }));
}

describe("conditional formats of ours", () => {
  it("come after the user's, which keep their order", async () => {
    const theirs = [format([area(3, 5, 5, 1)], 2, { kind: "other", name: "duplicateValues", place: 0 }, true), format([area(3, 5, 5, 1)], 1, CUSTOM), format([area(3, 6, 5, 1)], 3, CUSTOM, true)];
    const { host } = await ran(bookWith({ conditionalFormats: theirs }));
    const inOrder = [...sheetOf(host.book, "Plan").conditionalFormats].sort((one, other) => one.priority - other.priority);
    expect(inOrder.slice(0, 3).map(({ rule, stopIfTrue }) => [rule.kind, stopIfTrue])).toEqual([["expression", false], ["other", true], ["expression", true]]);
    expect(inOrder.slice(3).map(({ rule }) => rule.kind)).toEqual(["cellIs", "cellIs", "cellIs", "cellIs", "cellIs"]);
  });
});

describe("a table that Excel will not make larger", () => {
  const HEADED = ["Rec Ref", "Action No", "Action", "Delivery Lead", "Start Date", "Target Date", "% complete", "Status", "Last Update"];
  const queried = { id: 1, name: "Actions", area: area(HEADINGS, 0, 6, 9), headings: true, totals: false, columns: HEADED, style: "TableStyleMedium2", filtered: false, banded: true, filterButtons: true, queried: true } as unknown as SheetFacts["tables"][number];

  it("stays as it is, and our columns stand beside it", async () => {
    const { host } = await ran(bookWith({ tables: [queried] }));
    expect(placeOfRag(host.book)).toBe(BESIDE);
    expect(sheetOf(host.book, "Plan").tables[0]?.area).toEqual(queried.area);
    expect(await recalculate(connect(host), DAYS, WATCH)).toMatchObject({ kind: "done", edits: [] });
  });
});

describe("our cells in a column that somebody has formatted since", () => {
  it.each([["days", 3, -32], ["dates", 2, FIRST_OF_JUNE - 32]])("have %s as numbers again, and a second run writes nothing", async (_, at, expected) => {
    const { host } = await ran(planBook());
    const plan = sheetOf(host.book, "Plan");
    for (let row = HEADINGS + 1; row <= LAST; row += 1) plan.set(row, BESIDE + at, { value: String(plan.value(row, BESIDE + at)), style: host.book.formats.with(0, { numberFormat: "@" }) });
    await recalculate(connect(host), DAYS, WATCH);
    expect(plan.value(HEADINGS + 1, BESIDE + at)).toBe(expected);
    expect(await recalculate(connect(host), DAYS, WATCH)).toMatchObject({ kind: "done", edits: [] });
  });
});
