import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newInspection, previewInspection } from "../../src/commands/new-inspection";
import { recalculate } from "../../src/commands/recalculate";
import { dayOf } from "../../src/core/day";
import { connect } from "../../workbench/client";
import type { Book } from "../../workbench/file/book";
import { openBook } from "../../workbench/file/open";
import { saveBook } from "../../workbench/file/save";
import { createHost } from "../excel-level";
import { HOSTILE, hostilePlans, LONGEST } from "./hostile";
import { busyBook, contentsOf, sheetOf } from "./plan-book";
import { started, TRIALS, WATCH, type Trial } from "./trials";

const DAYS = { today: dayOf("2026-06-01"), asAt: null };

/** Every formula in the workbook. */
const formulas = (book: Book): string[] => [...contentsOf(book)].flatMap(([cell, value]) => (typeof value === "string" && isFormula(book, cell) ? [`${cell}: ${value}`] : []));

function isFormula(book: Book, cell: string): boolean {
  const [, sheet = "", row, column] = /^(.*) (\d+) (\d+)$/s.exec(cell) ?? [];
  return sheetOf(book, sheet).cell(Number(row), Number(column)).formula !== undefined;
}

const longest = (book: Book): number => Math.max(...[...contentsOf(book).values()].map((value) => String(value ?? "").length));

/** Not one cell's text has become a formula, none is longer than Excel allows, and the file says the same. */
async function expectHarmless(book: Book): Promise<void> {
  expect(formulas(book)).toEqual([]);
  expect(longest(book)).toBeLessThanOrEqual(LONGEST);
  const reopened = await openBook(await saveBook(book));
  expect(formulas(reopened)).toEqual([]);
  expect([...contentsOf(reopened)]).toEqual([...contentsOf(book)]);
}

describe("every command, in a workbook whose cells are made to do harm", () => {
  it.each<Trial>(TRIALS)("$name ends in words, makes no formula, and touches nothing of the user's unasked", { timeout: 300_000 }, async (trial) => {
    await fc.assert(
      fc.asyncProperty(hostilePlans, async (make) => {
        let ready: Awaited<ReturnType<typeof started>>;
        try {
          ready = await started(trial, make());
        } catch (cause) {
          // What comes before the command could not be read, and said so.
          expect(String(cause)).toMatch(/^Error: Expected it to be read: [A-Z]/);
          return;
        }
        const { host, run } = ready;
        const before = contentsOf(host.book);
        const outcome = await run();
        expect(outcome.kind === "failed" ? outcome.message : "ended").not.toMatch(/unexpected|undefined|\[object|NaN/);
        await expectHarmless(host.book);
        if (trial.oursOnly && !trial.name.endsWith("again")) expect(Object.fromEntries(contentsOf(host.book))).toMatchObject(Object.fromEntries(before));
      }),
      { numRuns: 15 },
    );
  });
});

describe("text that is pasted", () => {
  it("is written as text, whatever it begins with", async () => {
    for (const title of ["=HYPERLINK(\"https://example.org\")", "+1+1", "@SUM(A1)", "__proto__", "<script>alert(1)</script>"]) {
      const host = createHost(busyBook());
      const lines = HOSTILE.filter((text) => text.length < 200).map((text, at) => `Recommendation ${at + 1}\nBy 30 September 2026, chief constables should make sure of this: ${text}\n`);
      const text = `${title}\nPublished 1 May 2026\n\n${lines.join("\n")}\nRecommendation 90\n=1+1 chief constables should review detention by 30 September 2026.\n`;
      const previewed = await previewInspection(connect(host), text, { report: title, prefix: "=X" }, DAYS, WATCH);
      if (previewed.kind !== "previewed") throw new Error(previewed.message);
      const outcome = await newInspection(connect(host), previewed.draft, null, DAYS, WATCH);
      expect(outcome.kind).toBe("added");
      await expectHarmless(host.book);
    }
  });
});

describe("a settings sheet in which somebody typed whatever they liked", () => {
  it("is read, or said to be wrong on its cell; the command ends in words and the sheet stays as it was typed", { timeout: 300_000 }, async () => {
    const setUp = TRIALS.find(({ name }) => name === "Set up");
    if (setUp === undefined) throw new Error("There is no trial of Set up.");
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(60), fc.nat(8), fc.constantFrom(...HOSTILE, -1, 1e300, null, true)), { minLength: 1, maxLength: 12 }), async (typed) => {
        const { host, run } = await started(setUp, busyBook());
        await run();
        const settings = sheetOf(host.book, "Plan settings");
        for (const [row, column, value] of typed) settings.set(row, column, { value });
        const cells = [...contentsOf(host.book)].filter(([cell]) => cell.startsWith("Plan settings "));
        const outcome = await recalculate(connect(host), DAYS, WATCH);
        kinds.add(outcome.kind);
        expect(outcome.kind === "failed" ? outcome.message : "ended").not.toMatch(/unexpected|undefined|\[object|NaN/);
        expect([...contentsOf(host.book)].filter(([cell]) => cell.startsWith("Plan settings "))).toEqual(cells);
        await expectHarmless(host.book);
      }),
      { numRuns: 60 },
    );
    expect([...kinds]).toContain("done");
  });
});
