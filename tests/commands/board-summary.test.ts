import { describe, expect, it } from "vitest";
import { boardSummary } from "../../src/commands/board-summary";
import type { Outcome } from "../../src/commands/outcome";
import { recalculate } from "../../src/commands/recalculate";
import { undo } from "../../src/commands/undo";
import type { BoardWish } from "../../src/core/board/plan-board";
import { dayOf, type Day } from "../../src/core/day";
import { connect } from "../../workbench/client";
import type { Book } from "../../workbench/file/book";
import type { Host } from "../../workbench/host/host";
import { createHost } from "../excel-level";
import { planBook, sheetOf, snapshot } from "./plan-book";

const JUNE = dayOf("2026-06-01");
const JULY = dayOf("2026-07-01");
const WATCH = { progress: () => undefined };
const NAME = "Board summary 18 June 2026";

const make = (host: Host, wish: Partial<BoardWish> = {}, asAt: Day = JUNE): Promise<Outcome> =>
  boardSummary(connect(host), { boardDate: dayOf("2026-06-18"), reports: null, changed: null, ...wish }, { today: asAt, asAt: null }, WATCH);

async function made(host: Host, wish: Partial<BoardWish> = {}, asAt: Day = JUNE) {
  const outcome = await make(host, wish, asAt);
  if (outcome.kind !== "made") throw new Error(`Expected it to be made: ${outcome.message}`);
  return outcome;
}

const names = ({ book }: Host): string[] => book.sheets.map(({ name }) => name);

function textsOf(book: Book, name = NAME): string[] {
  const sheet = sheetOf(book, name);
  const used = sheet.used(true);
  return Array.from({ length: used?.rows ?? 0 }, (_, row) => Array.from({ length: used?.columns ?? 0 }, (__, column) => String(sheet.value(row, column) ?? "")).filter(Boolean).join(" | "));
}

/** The cells that show dates. */
function formatsOf(book: Book): string[] {
  const sheet = sheetOf(book, NAME);
  const used = sheet.used(true);
  return Array.from({ length: used?.rows ?? 0 }, (_, row) => Array.from({ length: used?.columns ?? 0 }, (__, column) => column).filter((column) => sheet.value(row, column) !== null && book.formats.get(sheet.cell(row, column).style).numberFormat.includes("yyyy")).map((column) => `${row},${column}`)).flat();
}

describe("the board's summary", () => {
  it("is made with the figures brought up to date, in three requests, and says what it should have", async () => {
    const host = createHost(planBook());
    const outcome = await made(host);
    expect(outcome).toMatchObject({ sheet: NAME, message: `The sheet “${NAME}” has been made.`, warnings: ["No protective marking is set in Plan settings, so none is printed."] });
    expect(names(host)).toEqual(["Register", "Plan", "Notes", "RAG history", NAME]);
    expect(host.counts.requests).toBe(3);
    expect(sheetOf(host.book, "Plan").value(3, 9)).toBe("Red");
    const texts = textsOf(host.book);
    expect(texts).toEqual(expect.arrayContaining(["Board summary, 18 June 2026", "Data as at | 1 June 2026", expect.stringMatching(/^R1 · A1|^R1 \| .*Review every detention/)]));
  });

  it("takes the place of the one for the same date, and of no other", async () => {
    const host = createHost(planBook());
    await made(host, { boardDate: dayOf("2026-05-18") });
    await made(host);
    sheetOf(host.book, "Plan").set(5, 7, { value: "Closed" });
    await made(host);
    expect(names(host)).toEqual(["Register", "Plan", "Notes", "RAG history", "Board summary 18 May 2026", NAME]);
    expect(sheetOf(host.book, NAME).tables.map(({ name }) => name)).not.toContainEqual(expect.stringMatching(/_2$|_new$/));
  });

  it("tells what has moved since the summary before", async () => {
    const host = createHost(planBook());
    await made(host);
    sheetOf(host.book, "Plan").set(5, 7, { value: "Closed" });
    await made(host, { boardDate: dayOf("2026-07-16") }, JULY);
    const texts = textsOf(host.book, "Board summary 16 July 2026");
    expect(texts).toContainEqual(expect.stringMatching(/^Period \| Since 1 June 2026 \(30 days\)/));
    expect(texts).toContainEqual(expect.stringMatching(/Write the training package.*Closed/));
  });

  it("asks before one is replaced that somebody has written on, and does as it is told", async () => {
    const host = createHost(planBook());
    await made(host);
    sheetOf(host.book, NAME).set(4, 5, { value: "Ask the chief about this" });
    const before = snapshot(host.book);
    expect(await make(host)).toMatchObject({ kind: "asks", sheet: NAME, message: expect.stringContaining("somebody has written on it") });
    expect(snapshot(host.book)).toEqual(before);
    const kept = await made(host, { changed: "keep" });
    expect([kept.sheet, kept.warnings[1]]).toEqual([`${NAME} 2`, `There is a sheet “${NAME}” already, so this one is called “${NAME} 2”.`]);
    expect(sheetOf(host.book, NAME).value(4, 5)).toBe("Ask the chief about this");
    await made(host, { changed: "replace" });
    expect(sheetOf(host.book, NAME).value(4, 5)).not.toBe("Ask the chief about this");
  });

  it("never touches a sheet of the user's of the same name", async () => {
    const book = planBook();
    const theirs = book.addSheet?.(NAME);
    theirs?.set(0, 0, { value: "Notes for the board" });
    const host = createHost(book);
    const outcome = await made(host);
    expect(outcome.sheet).toBe(`${NAME} 2`);
    expect(sheetOf(book, NAME).value(0, 0)).toBe("Notes for the board");
  });

  it("is taken back by Undo, with the figures; where it took another's place, that is back", async () => {
    const host = createHost(planBook());
    await recalculate(connect(host), { today: JUNE, asAt: null }, WATCH);
    const before = snapshot(host.book);
    const first = await made(host);
    await undo(connect(host), first.edits, WATCH);
    expect(snapshot(host.book)).toEqual(before);
    await made(host);
    const texts = textsOf(host.book);
    const dates = formatsOf(host.book);
    sheetOf(host.book, "Plan").set(5, 7, { value: "Closed" });
    const second = await made(host);
    expect(second.warnings.at(-1)).toContain("Undo brings that back with its values and tables");
    expect(textsOf(host.book)).not.toEqual(texts);
    expect(await undo(connect(host), second.edits, WATCH)).toMatchObject({ kind: "undone", left: [] });
    expect(textsOf(host.book)).toEqual(texts);
    expect(formatsOf(host.book)).toEqual(dates);
  });

  it.each<[string, readonly string[], string]>([
    ["one report", ["Custody"], "made"],
    ["a report that the register lacks", ["Fraud"], "declined"],
  ])("shows %s", async (_, reports, kind) => {
    const host = createHost(planBook());
    const outcome = await make(host, { reports });
    expect(outcome.kind).toBe(kind);
    if (kind === "declined") {
      expect(outcome.message).toBe("There is no report “Fraud” in the register. It has “Custody”.");
      expect(snapshot(host.book)).toEqual(snapshot(planBook()));
    }
  });

});
