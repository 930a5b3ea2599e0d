import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fitOf, knownWords, profileOf } from "../../src/core/column-profile";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { scoreBeneath, scoreHeading, vagueFields } from "../../src/core/heading";
import { recognise } from "../../src/core/recognise";
import type { ValueKind } from "../../src/core/vocabulary";
import { BOOKS } from "./recognised-books";
import { BENEATH, CELLS, HEADINGS } from "./recognised-samples";
import { OTHER_SHEETS, TRACKERS, trackerSheet } from "./recognise-trackers";
import { OTHER_PUBLIC_SHEETS, PUBLIC_TRACKERS } from "./recognise-trackers-public";
import { tellLayout } from "./tell-layout";
import { sheet, workbook } from "./workbook-builder";

const VALUE_KINDS: readonly ValueKind[] = ["reference", "date", "people", "status", "rag", "percent", "number", "evidence", "text", "label", "body"];

const sayScores = (scores: Readonly<Record<string, number | undefined>>): string =>
  Object.entries(scores).map(([field, score = 0]) => ({ field, score })).sort((one, other) => other.score - one.score || one.field.localeCompare(other.field)).map(({ field, score }) => `${field} ${score.toFixed(3)}`).join(", ") || "nothing";

const golden = (name: string, lines: readonly string[]) => expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(join(import.meta.dirname, "recognised", name));

describe("What recognition makes of", () => {
  it("headings, is told by their scores", async () => {
    const headings = new Set([...HEADINGS, ...[...TRACKERS, ...PUBLIC_TRACKERS].flatMap(({ columns }) => columns.map(([heading]) => heading))]);
    await golden("headings.txt", [...headings].map((heading) => `${JSON.stringify(heading)}: ${sayScores(scoreHeading(heading))}${vagueFields(heading) === null ? "" : ` (could be ${vagueFields(heading)?.join(", ") ?? ""})`}`));
  });

  it("headings beneath others, is told by their scores", async () => {
    await golden("beneath.txt", BENEATH.map(([group, heading]) => `${JSON.stringify(group)} over ${JSON.stringify(heading)}: ${sayScores(scoreBeneath(group, heading))}`));
  });

  it("cells, is told by how well they fit each kind", async () => {
    const words = knownWords({ ...DEFAULT_SETTINGS, force: "Northshire Police" });
    await golden("cells.txt", CELLS.map(([name, cells]) => {
      const profile = profileOf(cells, words);
      return `${name}: ${Object.entries(profile).map(([what, share]) => `${what} ${Number(share.toFixed(3))}`).join(", ")}; fits ${VALUE_KINDS.map((kind) => `${kind} ${fitOf(kind, profile)}`).join(", ")}`;
    }));
  });

  it("trackers as people keep them", async () => {
    await golden("trackers.txt", [...TRACKERS, ...PUBLIC_TRACKERS].flatMap((tracker) => tellLayout(recognise(workbook(trackerSheet(tracker)), DEFAULT_SETTINGS))));
  });

  it("sheets of other trades", async () => {
    await golden("others.txt", [...OTHER_SHEETS, ...OTHER_PUBLIC_SHEETS].flatMap(([name, rows]) => tellLayout(recognise(workbook(sheet(name, rows)), DEFAULT_SETTINGS))));
  });

  it("workbooks, with what is remembered of them", async () => {
    await golden("books.txt", BOOKS.flatMap(([name, sheets, remembered = null]) => [`# ${name}`, ...tellLayout(recognise(workbook(...sheets), DEFAULT_SETTINGS, remembered)), ""]));
  });
});
