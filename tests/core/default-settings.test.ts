import { describe, expect, it } from "vitest";
import { plainWords } from "../../src/core/cell-text";
import { contrast } from "../../src/core/contrast";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { settingsSchema } from "../../src/core/settings";
import { STATUSES } from "../../src/core/status";

describe("the settings that hold by default", () => {
  it("are valid, and survive JSON", () => {
    expect(settingsSchema.parse(JSON.parse(JSON.stringify(DEFAULT_SETTINGS)))).toEqual(DEFAULT_SETTINGS);
  });

  it.each(Object.entries(DEFAULT_SETTINGS.ragLooks))("show %s in text that can be read", (_, { fill, font }) => {
    expect(contrast(fill, font)).toBeGreaterThanOrEqual(4.5);
  });

  it("give each status word one meaning, and each status a word", () => {
    const meanings = new Map<string, string>();
    for (const { word, means } of DEFAULT_SETTINGS.statusWords) {
      const known = meanings.get(plainWords(word));
      expect(known ?? means, word).toBe(means);
      meanings.set(plainWords(word), means);
    }
    expect(new Set(meanings.values())).toEqual(new Set(STATUSES));
  });

  it("take yes for complete and no for not yet, as an answer to “Complete?”", () => {
    const meant = (found: string) => DEFAULT_SETTINGS.statusWords.find(({ word }) => word === found)?.means;
    expect(["Yes", "Y", "No", "N", "Part"].map(meant)).toEqual(["complete", "complete", "in-progress", "in-progress", "in-progress"]);
  });

  it.each([
    ["an unknown status", { statusWords: [{ word: "Done", means: "finished" }] }],
    ["a colour by name", { ragLooks: { ...DEFAULT_SETTINGS.ragLooks, Red: { word: "Red", fill: "red", font: "#FFFFFF" } } }],
    ["a holiday that does not exist", { extraHolidays: ["2026-02-30"] }],
    ["a negative number of days", { staleDays: -1 }],
    ["a RAG without its look", { ragLooks: { Red: { word: "Red", fill: "#C00000", font: "#FFFFFF" } } }],
  ])("do not take %s", (_, change) => expect(settingsSchema.safeParse({ ...DEFAULT_SETTINGS, ...change }).success).toBe(false));
});
