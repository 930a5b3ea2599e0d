import { execFileSync, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { boardSummary } from "../../src/commands/board-summary";
import { inspectionResponse } from "../../src/commands/inspection-response";
import { recalculate, setUp } from "../../src/commands/recalculate";
import { dayOf } from "../../src/core/day";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { rememberedOf } from "../../src/core/remembered";
import { connect } from "../../workbench/client";
import type { Book } from "../../workbench/file/book";
import { openBook } from "../../workbench/file/open";
import { saveBook } from "../../workbench/file/save";
import { largePlan } from "../bench/large-plan";
import { createHost } from "../excel-level";

const DAYS = { today: dayOf("2026-06-01"), asAt: null };
const WATCH = { progress: () => undefined };
const MARKING = "OFFICIAL-SENSITIVE";
const SETTINGS = { ...DEFAULT_SETTINGS, force: "Northshire Police", marking: MARKING };

const isThere = (program: string): boolean => spawnSync(program, ["--version"]).error === undefined;
const canPrint = isThere("soffice") && isThere("pdftotext");

const sample = async (): Promise<Book> => openBook(await readFile(new URL("../../samples/delivery-plan.xlsx", import.meta.url)));

/** The pages of a sheet of ours as LibreOffice prints them, as lines of text. Only that sheet is printed: the others are hidden. */
async function printed(book: Book, make: "board" | string): Promise<string[][]> {
  const excel = connect(createHost(book));
  const read = await recalculate(excel, DAYS, WATCH);
  if (read.kind !== "done") throw new Error(read.message);
  await setUp(excel, { settings: SETTINGS, remembered: rememberedOf(read.review.layout, read.workbook, read.remembered) }, DAYS, WATCH);
  const outcome = await (make === "board" ? boardSummary(excel, { boardDate: dayOf("2026-06-18"), reports: null, changed: null }, DAYS, WATCH) : inspectionResponse(excel, { report: make, changed: null }, DAYS, WATCH));
  if (outcome.kind !== "made") throw new Error(outcome.message);
  for (const sheet of book.sheets) if (sheet.name !== outcome.sheet) sheet.visibility = "hidden";
  book.active = book.sheets.findIndex(({ name }) => name === outcome.sheet);
  const folder = await mkdtemp(join(tmpdir(), "pages-"));
  try {
    await writeFile(join(folder, "book.xlsx"), await saveBook(book));
    execFileSync("soffice", ["--headless", `-env:UserInstallation=file://${join(folder, "profile")}`, "--convert-to", "pdf", "--outdir", folder, join(folder, "book.xlsx")], { stdio: "ignore" });
    const text = execFileSync("pdftotext", ["-layout", join(folder, "book.pdf"), "-"], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
    return text.split("\f").slice(0, -1).map((page) => page.split("\n").map((line) => line.trim()).filter(Boolean));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe.skipIf(!canPrint)(canPrint ? "on paper, as LibreOffice prints it" : "on paper (not looked at: LibreOffice or pdftotext is not installed)", () => {
  it.each<[string, () => Book | Promise<Book>, number]>([
    ["the sample", sample, 2],
    ["a plan of 60 recommendations and 300 actions", () => largePlan(300, 60, 8), 6],
  ])("the board's summary of %s has its marking, its number, its title and its day on every page", { timeout: 120_000 }, async (_, book, least) => {
    const pages = await printed(await book(), "board");
    expect(pages.length).toBeGreaterThanOrEqual(least);
    pages.forEach((lines, at) => {
      const text = lines.join("\n");
      expect(text.match(new RegExp(MARKING, "g"))?.length, `markings on page ${at + 1}`).toBeGreaterThanOrEqual(2);
      expect(text).toContain(`Page ${at + 1} of ${pages.length}`);
      expect(text).toContain("Board summary, 18 June 2026");
      expect(text).toContain("Data as at 1 June 2026");
      expect(lines.length, `lines on page ${at + 1}`).toBeGreaterThan(8);
    });
    const whole = pages.flat().join("\n");
    for (const title of ["Decisions asked of the board", "RAG by report", "Overdue", "Key"]) expect(whole).toContain(title);
  });

  it.each([[300, 60, 8], [120, 40, 5], [47, 13, 3], [800, 90, 30]] as const)("no section's headings stand at the foot of a page without their rows: %i actions, %i recommendations, %i to a report", { timeout: 120_000 }, async (actions, recommendations, perReport) => {
    const pages = await printed(largePlan(actions, recommendations, perReport), "board");
    const titles = ["Overdue", "Exceptions", "Proposed for closure", "Extensions", "Register against plan", "Data quality", "Key"];
    for (const lines of pages) for (const title of titles) {
      const at = lines.findIndex((line) => line === title);
      // Title, sentence, headings, a row and the foot; one that has nothing says so in its sentence, and lists begin with their count.
      const isEmpty = !/^\d/.test(lines[at + 1] ?? "");
      if (at >= 0) expect(lines.length - at, `lines from “${title}” on`).toBeGreaterThanOrEqual(isEmpty ? 3 : 5);
    }
  });

  it("the response has its marking and its number on every page, and every recommendation", { timeout: 120_000 }, async () => {
    const book = await sample();
    const read = await recalculate(connect(createHost(await sample())), DAYS, WATCH);
    const report = read.kind === "done" ? (read.review.recommendations[0]?.row.report ?? "") : "";
    const pages = await printed(book, report);
    pages.forEach((lines, at) => {
      expect(lines.join("\n").match(new RegExp(MARKING, "g"))?.length).toBeGreaterThanOrEqual(2);
      expect(lines.join("\n")).toContain(`Page ${at + 1} of ${pages.length}`);
    });
  });
});
