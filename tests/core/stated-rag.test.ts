import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { planStatedRag } from "../../src/core/stated-rag";
import { named, reviewOf, serial, sheet, workbook } from "./workbook-builder";

const HEADINGS = ["Ref", "Action", "Delivery lead", "Target date", "Status", "RAG"];
const LATE = serial("2026-05-01");
const FINE = serial("2026-12-01");

function planned(rags: readonly string[], targets: readonly number[], writesStatedRag = true) {
  const plan = sheet("Plan", [HEADINGS, ...rags.map((rag, at) => [`R${at + 1}`, "Write the guide and give it to everybody", "Supt Khan", targets[at] ?? FINE, "In progress", rag])]);
  const settings = { ...DEFAULT_SETTINGS, writesStatedRag };
  const edits = planStatedRag(workbook(plan), reviewOf([plan], { writesStatedRag }), settings);
  return edits.map(({ sheet: name, row, column, from, to }) => `${named({ sheet: name, row, column })} ${String(from[0])} to ${String(to[0])}`);
}

describe("the plan's own RAG column, where the settings have us write into it", () => {
  it.each<[string, readonly string[], readonly number[], string[]]>([
    ["nothing where it agrees", ["Green", "Red"], [FINE, LATE], []],
    ["only what differs", ["Green", "Green"], [FINE, LATE], ["Plan F3 Green to Red"]],
    ["a blank one is filled", ["", "Red"], [FINE, LATE], ["Plan F2  to Green"]],
    ["in the column's own words", ["R", "G", "G", "g"], [LATE, LATE, FINE, FINE], ["Plan F3 G to R"]],
    ["a word that is not known is written over", ["Purple", "Red"], [FINE, LATE], ["Plan F2 Purple to Green"]],
    ["the same in another case is left", ["GREEN", "red"], [FINE, LATE], []],
  ])("%s", (_, rags, targets, expected) => {
    expect(planned(rags, targets)).toEqual(expected);
  });

  it("is left alone where they do not", () => {
    expect(planned(["Green"], [LATE], false)).toEqual([]);
  });

  it("is not compared where we write into it", () => {
    const plan = sheet("Plan", [HEADINGS, ["R1", "Write the guide", "Supt Khan", LATE, "In progress", "Green"]]);
    const codes = (writesStatedRag: boolean) => reviewOf([plan], { writesStatedRag }).problems.map(({ code }) => code);
    expect([codes(false).includes("rag-disagrees"), codes(true).includes("rag-disagrees")]).toEqual([true, false]);
  });
});
