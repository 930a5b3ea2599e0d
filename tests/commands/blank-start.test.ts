import { describe, expect, it } from "vitest";
import { blankStart } from "../../src/commands/blank-start";
import { newInspection, previewInspection } from "../../src/commands/new-inspection";
import { undo } from "../../src/commands/undo";
import { dayOf } from "../../src/core/day";
import { connect } from "../../workbench/client";
import { newBook } from "../../workbench/file/new";
import type { Host } from "../../workbench/host/host";
import { createHost } from "../excel-level";
import { planBook, sheetOf, snapshot } from "./plan-book";
import { TEXT, WATCH } from "./trials";

const DAYS = { today: dayOf("2026-06-01"), asAt: null };
const blank = (): Host => createHost(newBook(["Sheet1"]));

async function made(host: Host) {
  const outcome = await blankStart(connect(host), DAYS, WATCH);
  if (outcome.kind !== "made") throw new Error(outcome.message);
  return outcome;
}

describe("a blank start", () => {
  it("makes a register and a plan that are known for what they are, column by column, with nothing to complain of", async () => {
    const host = blank();
    const { message, review } = await made(host);
    expect(message).toBe("The sheets “Register” and “Delivery plan” have been made. Paste a report under Recs, or type its first row.");
    expect(review.layout.sheets.map(({ sheet, role, unmapped }) => [sheet, role, unmapped])).toEqual([["Sheet1", "neither", []], ["Register", "register", []], ["Delivery plan", "plan", []]]);
    expect(review.problems).toEqual([]);
    expect(host.book.sheets.map(({ tables }) => tables.length)).toEqual([0, 1, 1]);
    expect(sheetOf(host.book, "Delivery plan").validationRules?.length).toBeGreaterThan(0);
    expect(sheetOf(host.book, "Register").freeze).toMatchObject({ rows: 4 });
  });

  it("takes a report's rows in its first rows, with their RAG, and the next below them", async () => {
    const host = blank();
    await made(host);
    const preview = await previewInspection(connect(host), TEXT, { report: null, prefix: null }, DAYS, WATCH);
    if (preview.kind !== "previewed") throw new Error(preview.message);
    expect(preview.problems).toEqual([]);
    const added = await newInspection(connect(host), preview.draft, null, DAYS, WATCH);
    expect(added).toMatchObject({ kind: "added", recommendations: 2, actions: 1 });
    const [register, plan] = [sheetOf(host.book, "Register"), sheetOf(host.book, "Delivery plan")];
    expect([register.value(4, 0), register.value(5, 0), plan.value(4, 0), plan.value(4, 11)]).toEqual(["CHS R1", "CHS R2", "CHS R1", "Not started"]);
    const format = (row: number, column: number) => host.book.formats.get(plan.style(row, column)).numberFormat;
    expect(format(4, 6), "a target that was added looks like a start that will be typed beside it").toBe(format(4, 5));
    expect(plan.value(4, 16)).toMatch(/^(Red|Amber|Green|Grey)$/);
    if ("review" in added && added.review) expect(added.review.problems.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([]);
  });

  it("keeps the look of its first rows where a report's rows are taken back", async () => {
    const host = blank();
    await made(host);
    const before = snapshot(host.book);
    const preview = await previewInspection(connect(host), TEXT, { report: null, prefix: null }, DAYS, WATCH);
    if (preview.kind !== "previewed") throw new Error(preview.message);
    const added = await newInspection(connect(host), preview.draft, null, DAYS, WATCH);
    if (added.kind !== "added") throw new Error(added.message);
    await undo(connect(host), added.edits, WATCH);
    expect(snapshot(host.book)).toEqual(before);
  });

  it("is taken back by Undo", async () => {
    const host = blank();
    const before = snapshot(host.book);
    const { edits } = await made(host);
    expect(await undo(connect(host), edits, WATCH)).toMatchObject({ kind: "undone", left: [] });
    expect(snapshot(host.book)).toEqual(before);
  });

  it("makes only what is lacking, and nothing where nothing is", async () => {
    const host = createHost(planBook());
    expect(await blankStart(connect(host), DAYS, WATCH)).toEqual({ kind: "declined", message: "This workbook has a register and a plan already." });
    host.book.deleteSheet?.(sheetOf(host.book, "Register").id);
    expect((await made(host)).message).toContain("The sheet “Register” has been made.");
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["Plan", "Notes", "Register", "RAG history"]);
  });

  it("says so where no sheet can be added", async () => {
    const host = blank();
    host.book.protection = { hasPassword: false };
    expect(await blankStart(connect(host), DAYS, WATCH)).toMatchObject({ kind: "declined", message: expect.stringContaining("structure is protected") });
  });
});
