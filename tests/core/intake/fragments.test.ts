import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readReport } from "../../../src/core/intake/report-reader";
import { linesLost } from "./coverage";
import { tellIntake } from "./told";

const FOLDER = join(import.meta.dirname, "fragments");
const FRONT = "A review of things\nPublished: 12 June 2026\n\n";

/** The texts of a file: each below a line that says what it shows, and below a title and a date unless it is "(whole)". */
function fragmentsOf(file: string): { readonly name: string; readonly text: string }[] {
  const [, ...parts] = `\n${readFileSync(join(FOLDER, file), "utf8")}`.split("\n=== ");
  return parts.map((part) => {
    const at = part.indexOf("\n");
    const name = part.slice(0, at);
    return { name, text: (name.startsWith("(whole)") ? "" : FRONT) + part.slice(at + 1) };
  });
}

const files = readdirSync(FOLDER).filter((file) => file.endsWith(".txt"));

describe("small texts, each of one thing that reports do", () => {
  it.each(files)("%s is read as a person can check", async (file) => {
    const told = fragmentsOf(file).map(({ name, text }) => `=== ${name}\n${tellIntake(readReport(text, { force: "Northshire Police", published: null }))}\n`);
    await expect(told.join("\n")).toMatchFileSnapshot(join(FOLDER, file.replace(".txt", ".read")));
  });

  it.each(files)("%s loses no line", (file) => {
    for (const { text } of fragmentsOf(file)) expect(linesLost(text, readReport(text, { force: "Northshire Police", published: null }))).toEqual([]);
  });
});
