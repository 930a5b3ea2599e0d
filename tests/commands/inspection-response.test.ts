import { describe, expect, it } from "vitest";
import { inspectionResponse } from "../../src/commands/inspection-response";
import type { Outcome } from "../../src/commands/outcome";
import { undo } from "../../src/commands/undo";
import { dayOf } from "../../src/core/day";
import type { ResponseWish } from "../../src/core/response/plan-response";
import { connect } from "../../workbench/client";
import type { Book } from "../../workbench/file/book";
import type { Host } from "../../workbench/host/host";
import { createHost } from "../excel-level";
import { planBook, sheetOf, snapshot } from "./plan-book";

const DAYS = { today: dayOf("2025-08-20"), asAt: null };
const WATCH = { progress: () => undefined };
const NAME = "Response Custody";

const make = (host: Host, wish: Partial<ResponseWish> = {}): Promise<Outcome> => inspectionResponse(connect(host), { report: "Custody", changed: null, ...wish }, DAYS, WATCH);

async function made(host: Host, wish: Partial<ResponseWish> = {}) {
  const outcome = await make(host, wish);
  if (outcome.kind !== "made") throw new Error(`Expected it to be made: ${outcome.message}`);
  return outcome;
}

function linesOf(sheet: Book["sheets"][number]): string[][] {
  const used = sheet.used(true);
  return Array.from({ length: used?.rows ?? 0 }, (_, row) => [0, 1, 2, 3].map((column) => String(sheet.value(row, column) ?? "")));
}

/** The row that begins with these words. */
function rowOf(book: Book, label: string): number {
  const row = linesOf(sheetOf(book, NAME)).findIndex(([first]) => first === label);
  if (row < 0) throw new Error(`There is no row “${label}”.`);
  return row;
}

describe("the response to a report", () => {
  it("says what was published when, until when, and what was done about each recommendation for the force", async () => {
    const host = createHost(planBook());
    const outcome = await made(host);
    expect(outcome).toMatchObject({ sheet: NAME, warnings: ["No protective marking is set in Plan settings, so none is printed."] });
    const lines = linesOf(sheetOf(host.book, NAME));
    expect(lines).toEqual(expect.arrayContaining([
      ["Inspection response", "", "", ""],
      ["Title of inspection", "Custody", "", ""],
      ["Date published", "5 August 2025", "", ""],
      ["Response due by", "29 September 2025, 40 days left", "", ""],
      ["R3", "The College of Policing should publish guidance", "College of Policing", "29 September 2026"],
    ]));
    expect(lines.filter(([first]) => first === "The force's response")).toHaveLength(1);
    expect(lines.map(([first]) => first).filter((first) => /^R\d$/.test(first ?? ""))).toEqual(["R1", "R2", "R3", "R1", "R2"]);
    const [, told] = lines.filter(([first]) => first === "R1")[1] ?? [];
    expect(told).toBe("Review every detention over 12 hours. In progress, 50% done, target 22 April 2026.\nReport the review to the board. Closed, 100% done, target 2 April 2026.");
  });

  it("says how far an action is that has no text yet", async () => {
    const host = createHost(planBook());
    for (const row of [3, 4]) sheetOf(host.book, "Plan").set(row, 2, { value: null });
    await made(host);
    expect(sheetOf(host.book, NAME).value(rowOf(host.book, "The force's response") + 3, 1)).toBe("In progress, 50% done, target 22 April 2026.\nClosed, 100% done, target 2 April 2026.");
  });

  it("is made again in its place, and keeps what was written in its boxes", async () => {
    const host = createHost(planBook());
    await made(host);
    sheetOf(host.book, NAME).set(rowOf(host.book, "The local policing body's comment"), 1, { value: "=I welcome the report" });
    sheetOf(host.book, NAME).set(rowOf(host.book, "Type of inspection"), 1, { value: "Thematic" });
    sheetOf(host.book, "Plan").set(3, 7, { value: "Closed" });
    await made(host);
    expect(host.book.sheets.filter(({ name }) => name.startsWith("Response"))).toHaveLength(1);
    const value = (label: string) => sheetOf(host.book, NAME).value(rowOf(host.book, label), 1);
    expect([value("The local policing body's comment"), value("Type of inspection"), value("The force's comment") ?? ""]).toEqual(["=I welcome the report", "Thematic", ""]);
  });

  it.each([["R3", 1], ["The force's comment", 2]] as const)("asks where more than the boxes was changed: in the row of %s", async (label, column) => {
    const host = createHost(planBook());
    await made(host);
    sheetOf(host.book, NAME).set(rowOf(host.book, label), column, { value: "Somebody's own words" });
    const before = snapshot(host.book);
    expect(await make(host)).toMatchObject({ kind: "asks", sheet: NAME });
    expect(snapshot(host.book)).toEqual(before);
    expect((await made(host, { changed: "keep" })).sheet).toBe(`${NAME} 2`);
  });

  it("names the reports that there are where it is asked for another, and writes nothing", async () => {
    const host = createHost(planBook());
    expect(await make(host, { report: "Firearms" })).toEqual({ kind: "declined", message: "There is no report “Firearms” in the register. It has “Custody”." });
    expect(snapshot(host.book)).toEqual(snapshot(planBook()));
  });

  it("is taken back by Undo", async () => {
    const host = createHost(planBook());
    const { edits } = await made(host);
    expect(await undo(connect(host), edits, WATCH)).toMatchObject({ kind: "undone", left: [] });
    expect(snapshot(host.book)).toEqual(snapshot(planBook()));
  });
});
