import { describe, expect, it } from "vitest";
import { boardSummary } from "../../src/commands/board-summary";
import { recalculate } from "../../src/commands/recalculate";
import { dayOf } from "../../src/core/day";
import { overview } from "../../src/core/overview";
import { connect } from "../../workbench/client";
import { reportOf } from "../../workbench/file-report";
import { newBook } from "../../workbench/file/new";
import type { Book } from "../../workbench/file/book";
import { createHost } from "../excel-level";
import { fill, FIRST_OF_JUNE, sheetOf } from "./plan-book";

const DAYS = { today: dayOf("2026-06-01"), asAt: null };
const WATCH = { progress: () => undefined };
const BOARD = "Board summary 18 June 2026";

/** Three recommendations sixty days past their deadline: one without action, one whose only action is closed, one whose action has an unknown status. */
function lateBook(): Book {
  const book = newBook(["Register", "Plan"]);
  const late = FIRST_OF_JUNE - 60;
  fill(sheetOf(book, "Register"), [
    ["Ref", "Report", "Published", "Recommendation", "Addressed to", "HMICFRS deadline", "Status", "Exec lead"],
    ["R1", "Custody", late - 200, "Chief constables should review detention times", "Chief constables", late, "In progress", "ACC Crime"],
    ["R2", "Custody", late - 200, "Chief constables should train custody staff", "Chief constables", late, "In progress", "ACC Crime"],
    ["R3", "Custody", late - 200, "Chief constables should inspect every cell", "Chief constables", late, "In progress", "ACC Crime"],
  ]);
  fill(sheetOf(book, "Plan"), [
    ["Rec ref", "Action no", "Action", "Delivery lead", "Target date", "Status", "Date closed", "Last update", "Evidence"],
    ["R2", "A1", "Train the staff", "Head of Learning", late - 30, "Closed", late - 40, late - 40, "On the drive"],
    ["R3", "A2", "Inspect the cells", "Head of Custody", FIRST_OF_JUNE + 90, "With Derek", null, FIRST_OF_JUNE - 5, null],
  ]);
  return book;
}

function textsOf(book: Book, name: string): string[] {
  const sheet = sheetOf(book, name);
  const used = sheet.used(true);
  return Array.from({ length: used?.rows ?? 0 }, (_, row) => Array.from({ length: used?.columns ?? 0 }, (__, column) => String(sheet.value(row, column) ?? "")).filter(Boolean).join(" | "));
}

/** What would tell a reader that all is well. */
const REASSURES = /\b(?:nothing|none|no \w+) (?:is|are|was|were)? ?(?:overdue|late|past|red)\b|\bnothing (?:overdue|late)\b/i;

describe("three recommendations past their deadline", () => {
  it("are three Red in the sheet, in the pane's overview and in JSON", async () => {
    const host = createHost(lateBook());
    const outcome = await recalculate(connect(host), DAYS, WATCH);
    if (outcome.kind !== "done") throw new Error(outcome.message);
    const register = sheetOf(host.book, "Register");
    expect([1, 2, 3].map((row) => [8, 10, 11, 12].map((column) => register.value(row, column)))).toEqual([
      ["Red", "0 of 0", FIRST_OF_JUNE - 60, -60],
      ["Red", "0 of 1", FIRST_OF_JUNE - 60, -60],
      ["Red", "1 of 1", FIRST_OF_JUNE - 60, -60],
    ]);
    const { recommendations, pastDeadline } = overview(outcome.review, outcome.review.settings);
    expect(recommendations.counts.find(({ rag }) => rag === "Red")?.count).toBe(3);
    expect(pastDeadline.map(({ reference, days }) => [reference, days])).toEqual([["R1", -60], ["R2", -60], ["R3", -60]]);
    const { recommendations: told } = reportOf("plan.xlsx", outcome, host.counts);
    expect(told.map(({ reference, rag, code, days }) => [reference, rag, code, days])).toEqual([
      ["R1", "Red", "no-action-in-the-plan", -60], ["R2", "Red", "past-the-deadline", -60], ["R3", "Red", "past-the-deadline", -60],
    ]);
  });

  it("are on the board's summary, and nothing there reassures", async () => {
    const host = createHost(lateBook());
    const outcome = await boardSummary(connect(host), { boardDate: dayOf("2026-06-18"), reports: null, changed: null }, DAYS, WATCH);
    expect(outcome.kind).toBe("made");
    const texts = textsOf(host.book, BOARD);
    for (const reference of ["R1", "R2", "R3"]) expect(texts.some((line) => line.startsWith(`${reference} |`) && line.includes("Red"))).toBe(true);
    expect(texts.find((line) => line.startsWith("R3 · A2 |")), "a word that is not known is shown as it stands").toContain("| With Derek |");
    expect(texts.filter((line) => REASSURES.test(line))).toEqual([]);
  });
});
