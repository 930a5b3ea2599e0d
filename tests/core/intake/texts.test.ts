import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isoDay, parseIsoDay } from "../../../src/core/day";
import { readReport } from "../../../src/core/intake/report-reader";
import { linesLost } from "./coverage";
import { tellIntake } from "./told";

const FOLDER = join(import.meta.dirname, "texts");

/** What a text is expected to give: only what is named is compared, but for the items' number. */
interface Expected {
  readonly force: string;
  readonly report?: string;
  readonly published?: string | null;
  readonly items: readonly Record<string, unknown>[];
}

const names = readdirSync(FOLDER).filter((name) => name.endsWith(".txt")).map((name) => name.slice(0, -4));

const read = (name: string) => {
  const expected = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), "utf8")) as Expected;
  const text = readFileSync(join(FOLDER, `${name}.txt`), "utf8");
  return { expected, text, intake: readReport(text, { force: expected.force, published: null }) };
};

describe("texts in the layouts of reports, audits, committees and letters", () => {
  it.each(names)("%s gives its items, and no others", (name) => {
    const { expected, intake } = read(name);
    const items = intake.items.map((item, at) => {
      const found: Record<string, unknown> = { ...item, deadline: item.deadline === null ? null : isoDay(item.deadline) };
      return Object.fromEntries(Object.keys(expected.items[at] ?? { text: "" }).map((key) => [key, found[key]]));
    });
    expect(items).toEqual(expected.items);
  });

  it.each(names)("%s gives its title and day", (name) => {
    const { expected, intake } = read(name);
    if (expected.report !== undefined) expect(intake.report).toBe(expected.report);
    if (expected.published !== undefined) expect(intake.published).toBe(expected.published === null ? null : parseIsoDay(expected.published));
  });

  it.each(names)("%s is read as a person can check", async (name) => {
    await expect(`${tellIntake(read(name).intake)}\n`).toMatchFileSnapshot(join(import.meta.dirname, "texts", `${name}.read`));
  });

  it.each(names)("%s loses no line", (name) => {
    const { text, intake } = read(name);
    expect(linesLost(text, intake)).toEqual([]);
  });
});
