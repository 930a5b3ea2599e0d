import { describe, expect, it } from "vitest";
import type { Book, Scalar } from "../../workbench/file/book";
import { recalculate } from "../../src/commands/recalculate";
import { dayOf } from "../../src/core/day";
import { connect } from "../../workbench/client";
import { createHost } from "../excel-level";
import { planBook, sheetOf } from "./plan-book";

const TODAY = dayOf("2026-06-01");
const WATCH = { progress: () => undefined };
/** Among the plan's own rows and columns. */
const AMONG = 3;

type Lines = "Rows" | "Columns";
type Way = "insert" | "delete";

function change(book: Book, lines: Lines, way: Way = "insert"): void {
  book[`${way}${lines}`]?.(sheetOf(book, "Plan").id, AMONG, 1);
}

function valuesOf(book: Book): Scalar[][] {
  const plan = sheetOf(book, "Plan");
  return Array.from({ length: 12 }, (_, row) => Array.from({ length: 16 }, (__, column) => plan.value(row, column)));
}

/** The plan once somebody else has inserted or deleted a line before that request of Recalculate, and how it ought to read: done and changed so, or only changed so. */
async function disturbed(request: number, lines: Lines, way: Way = "insert"): Promise<{ values: Scalar[][]; wanted: Scalar[][] }> {
  const book = planBook();
  const host = createHost(book);
  let requests = 0;
  host.onRequest = () => {
    requests += 1;
    if (requests === request) change(book, lines, way);
  };
  const { kind } = await recalculate(connect(host), { today: TODAY, asAt: null }, WATCH);
  const other = planBook();
  if (kind === "done") await recalculate(connect(createHost(other)), { today: TODAY, asAt: null }, WATCH);
  change(other, lines, way);
  return { values: valuesOf(book), wanted: valuesOf(other) };
}

/** Recalculate outlines the workbook, reads the values, and writes. */
describe("somebody else inserts into the plan while Recalculate runs", () => {
  it.each([[1, "Rows"], [1, "Columns"], [2, "Rows"], [2, "Columns"]] as const)("before request %i: %s", async (request, lines) => {
    const { values, wanted } = await disturbed(request, lines);
    expect(values).toEqual(wanted);
  });

  it.each([["insert", "Rows"], ["insert", "Columns"], ["delete", "Rows"]] as const)("between reading and writing: %s %s", async (way, lines) => {
    const { values, wanted } = await disturbed(3, lines, way);
    expect(values).toEqual(wanted);
  });

  it("again and again: nothing is written, and they are told", async () => {
    const book = planBook();
    const host = createHost(book);
    let requests = 0;
    host.onRequest = () => {
      requests += 1;
      if (requests % 3 === 0) change(book, "Rows");
    };
    const outcome = await recalculate(connect(host), { today: TODAY, asAt: null }, WATCH);
    expect(outcome).toMatchObject({ kind: "failed", code: "shifted", restored: true, message: "Somebody else put in or took out rows or columns while this ran, so nothing was written. Try again when they have finished." });
    expect(host.counts.requests).toBe(9);
    const untouched = planBook();
    for (let times = 0; times < 3; times += 1) change(untouched, "Rows");
    expect(valuesOf(book)).toEqual(valuesOf(untouched));
  });
});
