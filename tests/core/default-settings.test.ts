import { describe, expect, it } from "vitest";
import { plainWords } from "../../src/core/cell-text";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { settingsSchema } from "../../src/core/settings";
import { STATUSES } from "../../src/core/status";

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

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

  it.each([
    ["an unknown status", { statusWords: [{ word: "Done", means: "finished" }] }],
    ["a colour by name", { ragLooks: { ...DEFAULT_SETTINGS.ragLooks, Red: { word: "Red", fill: "red", font: "#FFFFFF" } } }],
    ["a holiday that does not exist", { extraHolidays: ["2026-02-30"] }],
    ["a negative number of days", { staleDays: -1 }],
    ["a RAG without its look", { ragLooks: { Red: { word: "Red", fill: "#C00000", font: "#FFFFFF" } } }],
  ])("do not take %s", (_, change) => expect(settingsSchema.safeParse({ ...DEFAULT_SETTINGS, ...change }).success).toBe(false));
});
