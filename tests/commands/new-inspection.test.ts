import { describe, expect, it } from "vitest";
import { newInspection, previewInspection, setReportLeads } from "../../src/commands/new-inspection";
import { recalculate } from "../../src/commands/recalculate";
import { undo } from "../../src/commands/undo";
import { corrected, withLeads, type IntakeDraft } from "../../src/core/intake/intake-draft";
import { dayOf, toSerial } from "../../src/core/day";
import { connect } from "../../workbench/client";
import type { Host } from "../../workbench/host/host";
import { createHost } from "../excel-level";
import { bookOf, table } from "../workbench/host/books";
import { planBook, sheetOf, snapshot } from "./plan-book";
import { TEXT } from "./trials";

const DAYS = { today: dayOf("2026-06-01"), asAt: null };
const WATCH = { progress: () => undefined };
async function previewed(host: Host, text = TEXT) {
  const outcome = await previewInspection(connect(host), text, { report: null, prefix: null }, DAYS, WATCH);
  if (outcome.kind !== "previewed") throw new Error(outcome.message);
  return outcome;
}

async function added(host: Host, draft: IntakeDraft) {
  const outcome = await newInspection(connect(host), draft, null, DAYS, WATCH);
  if (outcome.kind !== "added") throw new Error(outcome.message);
  return outcome;
}

async function upToDate(): Promise<Host> {
  const host = createHost(planBook());
  await recalculate(connect(host), DAYS, WATCH);
  return host;
}

const row = (host: Host, name: string, at: number, columns: number) => Array.from({ length: columns }, (_, column) => sheetOf(host.book, name).cell(at, column).value);
const NURSE = "By 30 September 2026, chief constables should make sure that every detainee is seen by a nurse.";

describe("New inspection", () => {
  it("previews without writing", async () => {
    const host = await upToDate();
    const before = snapshot(host.book);
    const { draft, problems, plans } = await previewed(host);
    expect(draft.items.map(({ reference, forForce, standing, include }) => [reference, forForce, standing.is, include])).toEqual([["CHS R1", true, "new", true], ["CHS R2", false, "new", true]]);
    expect([problems, plans]).toEqual([[], ["Plan"]]);
    expect(snapshot(host.book)).toEqual(before);
  });

  it("adds rows in the register's and the plan's own columns, with their RAG", async () => {
    const host = await upToDate();
    const { draft } = await previewed(host);
    const outcome = await added(host, withLeads(draft, { executive: "ACC Crime", delivery: "Head of Custody" }));
    expect(outcome.message).toBe("2 recommendations and 1 action were added");
    expect(row(host, "Register", 6, 8)).toEqual(["CHS R1", "Custody healthcare in police stations", toSerial(dayOf("2026-05-01"), false), NURSE, "Chief constables", toSerial(dayOf("2026-09-30"), false), null, "ACC Crime"]);
    expect(row(host, "Register", 7, 1)).toEqual(["CHS R2"]);
    expect(row(host, "Plan", 8, 10)).toEqual(["CHS R1", null, null, "Head of Custody", null, toSerial(dayOf("2026-09-30"), false), null, "Not started", null, expect.any(String)]);
    expect(sheetOf(host.book, "Register").cell(8, 0).value).toBeNull();
  });

  it("adds nothing when the same text is pasted twice", async () => {
    const host = await upToDate();
    const first = await previewed(host);
    await added(host, first.draft);
    const before = snapshot(host.book);
    const { draft } = await previewed(host);
    expect(draft.items.map(({ standing }) => standing.is)).toEqual(["there", "there"]);
    expect(await newInspection(connect(host), draft, null, DAYS, WATCH)).toMatchObject({ kind: "declined" });
    expect(await newInspection(connect(host), first.draft, null, DAYS, WATCH)).toMatchObject({ kind: "declined", message: "The register already has the reference CHS R1: choose another." });
    expect(snapshot(host.book)).toEqual(before);
  });

  it("shows a changed date, and changes it once it is confirmed", async () => {
    const host = await upToDate();
    await added(host, (await previewed(host)).draft);
    const { draft } = await previewed(host, TEXT.replace("By 30 September 2026", "By 31 October 2026"));
    expect(draft.items[0]).toMatchObject({ include: false, standing: { is: "changed", changes: [{ field: "recommendationText" }, { field: "deadline", was: "30 September 2026", now: "31 October 2026" }] } });
    const outcome = await added(host, corrected(draft, 0, { include: true }));
    expect(outcome.message).toBe("1 item of the register changed");
    expect(row(host, "Register", 6, 6)[5]).toBe(toSerial(dayOf("2026-10-31"), false));
  });

  it("is taken back by Undo", async () => {
    const host = await upToDate();
    const before = snapshot(host.book);
    const { edits } = await added(host, (await previewed(host)).draft);
    expect(await undo(connect(host), edits, WATCH)).toMatchObject({ kind: "undone", left: [] });
    expect(snapshot(host.book)).toEqual(before);
  });

  it("sets leads for a report where there are none", async () => {
    const host = await upToDate();
    await added(host, (await previewed(host)).draft);
    const report = "Custody healthcare in police stations";
    expect(await setReportLeads(connect(host), report, { executive: "DCC", delivery: "" }, DAYS, WATCH)).toMatchObject({ kind: "added", message: "1 lead set in the register" });
    expect([row(host, "Register", 6, 8)[7], row(host, "Register", 7, 8)[7]]).toEqual(["DCC", null]);
    expect(await setReportLeads(connect(host), report, { executive: "DCC", delivery: "Head of Custody" }, DAYS, WATCH)).toMatchObject({ kind: "added", message: "1 lead set in the plan" });
    expect(row(host, "Plan", 8, 4)[3]).toBe("Head of Custody");
    expect(await setReportLeads(connect(host), report, { executive: "ACC", delivery: "" }, DAYS, WATCH)).toMatchObject({ kind: "declined" });
  });

  it("says what is missing where there is no register", async () => {
    const host = createHost(bookOf([{ name: "Notes", values: [["Nothing here"]] }]));
    const { draft, problems } = await previewed(host);
    expect(problems[0]).toMatch(/^No register was found/);
    expect(await newInspection(connect(host), draft, null, DAYS, WATCH)).toMatchObject({ kind: "declined", message: problems[0] });
  });
});

describe("A draft's corrections", () => {
  it("let the reference follow the number, until it is typed", async () => {
    const { draft } = await previewed(await upToDate());
    const renumbered = corrected(draft, 0, { number: "7" });
    expect(renumbered.items[0]).toMatchObject({ number: "7", reference: "CHS R7" });
    const typed = corrected(renumbered, 0, { reference: "CHS/7" });
    expect(corrected(typed, 0, { number: "8" }).items[0]).toMatchObject({ number: "8", reference: "CHS/7" });
    expect(corrected(draft, 9, { number: "8" })).toEqual(draft);
  });
});

describe("What New inspection says", () => {
  it("counts by kind", async () => {
    const host = await upToDate();
    const text = `${TEXT}\nArea for improvement 1\nThe force should make sure that records of custody are complete.\n`;
    expect((await added(host, (await previewed(host, text)).draft)).message).toBe("2 recommendations, 1 area for improvement and 2 actions were added");
  });
});

const HEADINGS = ["Ref", "Report", "Recommendation", "Directed at", "HMICFRS Deadline", "Status", "Days left"];

/** A register in a table with a formula column, and a plan; `totals` gives the table a totals row. */
function tableHost(totals: boolean): Host {
  const last = ["CUS R1", "Custody", "Chief constables should review detention", "Chief constables", 46_300, "In progress"];
  const plan = planBook();
  const planned = sheetOf(plan, "Plan");
  const book = bookOf([{ name: "Register", values: [HEADINGS, last, ...(totals ? [["Total"]] : [])], tables: [table("Recs", 0, 0, totals ? 3 : 2, HEADINGS, { totals })] }]);
  const register = sheetOf(book, "Register");
  register.set(1, 4, { style: book.formats.with(0, { numberFormat: "d mmm yy" }) });
  register.set(1, 6, { formula: "E2-DATE(2026,6,1)" });
  const target = bookOf([{ name: "Plan" }]).sheets[0];
  if (target === undefined) throw new Error("bookOf made no sheet");
  for (let at = 0; at < 8; at++) for (let column = 0; column < 9; column++) target.set(at, column, { value: planned.cell(at, column).value });
  return createHost({ ...book, sheets: [register, target] });
}

describe("New inspection, in a table", () => {
  it("grows the table, with formats and formulas, and takes them back", async () => {
    const host = tableHost(false);
    await recalculate(connect(host), DAYS, WATCH);
    const before = snapshot(host.book);
    const { edits } = await added(host, (await previewed(host)).draft);
    const register = sheetOf(host.book, "Register");
    expect(register.tables[0]?.area).toMatchObject({ row: 0, rows: 4 });
    expect(register.cell(3, 6).formula).toBe("E4-DATE(2026,6,1)");
    expect(host.book.formats.get(register.cell(2, 4).style).numberFormat).toBe("d mmm yy");
    await undo(connect(host), edits, WATCH);
    expect(snapshot(host.book)).toEqual(before);
  });

  it("declines a table that ends in totals, and writes nothing", async () => {
    const host = tableHost(true);
    const { draft } = await previewed(host);
    const before = snapshot(host.book);
    expect(await newInspection(connect(host), draft, null, DAYS, WATCH)).toMatchObject({ kind: "declined", message: expect.stringContaining("row of totals") });
    expect(snapshot(host.book)).toEqual(before);
  });
});
