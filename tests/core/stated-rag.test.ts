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
    ["in the word that is used most, wherever it stands", ["R", "Red", "R", "Green"], [LATE, LATE, LATE, LATE], ["Plan F5 Green to R"]],
    ["in the word that is used most, though it comes last", ["Red", "R", "R", "Green"], [LATE, LATE, LATE, LATE], ["Plan F5 Green to R"]],
    ["in the one that is used most of three", ["Rd", "R", "Red", "Red", "Green"], [LATE, LATE, LATE, LATE, LATE], ["Plan F2 Rd to Red", "Plan F6 Green to Red"]],
    ["a word that is not known is written over", ["Purple", "Red"], [FINE, LATE], ["Plan F2 Purple to Green"]],
    ["the same in another case is left", ["GREEN", "red"], [FINE, LATE], []],
  ])("%s", (_, rags, targets, expected) => {
    expect(planned(rags, targets)).toEqual(expected);
  });

  it("is written in one step for each cell, and only where there is such a column", () => {
    const own = sheet("Plan", [HEADINGS, ["R1", "Write the guide", "Supt Khan", LATE, "In progress", "Green"]]);
    const other = sheet("More", [HEADINGS.slice(0, 5), ["R2", "Write the book", "Supt Khan", LATE, "In progress"]]);
    const settings = { ...DEFAULT_SETTINGS, writesStatedRag: true };
    const review = reviewOf([own, other], { writesStatedRag: true });
    expect(planStatedRag(workbook(own, other), review, settings)).toEqual([{ kind: "cells", sheet: "Plan", row: 1, column: 5, from: ["Green"], to: ["Red"] }]);
    expect(planStatedRag(workbook(other), review, settings)).toEqual([]);
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
