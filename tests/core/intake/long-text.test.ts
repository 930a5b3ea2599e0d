import { describe, expect, it } from "vitest";
import { readReport } from "../../../src/core/intake/report-reader";

const MEGABYTE = 1_000_000;
const filled = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Pieces that a careless expression or a list joined again and again would take for ever over. */
const HOSTILE: readonly (readonly [name: string, piece: string])[] = [
  ["one line of letters", "a"],
  ["one line of spaces", " "],
  ["one line of words", "the force should and "],
  ["one line of capitals", "Northshire And Westmere Of "],
  ["one line of commas", "a, "],
  ["one line of stops", "e.g. "],
  ["one line of dots", "...."],
  ["one line of brackets", "((("],
  ["one line of dates", "by 31 March 2027, "],
  ["one line of bodies", "the Home Office, the NPCC and "],
  ["one line with many recommendations", "We recommend that the force review it. "],
  ["lines that lean on", "and the\n"],
  ["hyphens at line ends", "hyphen-\n"],
  ["empty bullets", "•\n"],
  ["labels without text", "Recommendation 3\n"],
  ["labels of one item", "Recommendation 3\nBy 31 March 2027, chief constables should act.\n\n"],
  ["entries alike", "Areas for improvement\n• The force should improve its records of things.\n"],
  ["rows", "1\tThe force should improve its records.\tHead of Crime\t31/03/2027\n"],
  ["bars", "| a "],
  ["tabs", "\t"],
  ["page numbers", "12\n\f"],
  ["running headers", "A running header\n"],
  ["headings of columns", "No.\nRecommendation\nOwner\n1\n"],
  ["sub-points", "The force should:\n• act;\n"],
  ["points without end", "• act; and\n"],
  ["working with", "working with "],
  ["lists behind sub-points", "The plan should include:\n• vans;\n• boats.\n"],
  ["directives that no item holds", "Vans are old and forces should buy them. "],
  ["paragraphs of directives", "Vans are old. The force should buy new ones.\n\n"],
  ["items of an earlier report", "Previous recommendations\nRecommendation 3\nBy 31 March 2027, forces should act.\n"],
];

describe("long and hostile texts", () => {
  it.each(HOSTILE)("%s: ten times the text takes about ten times as long", (_, piece) => {
    const started = performance.now();
    readReport(filled(piece, MEGABYTE / 25), { force: "Northshire Police", published: null });
    const small = performance.now() - started;
    const again = performance.now();
    readReport(filled(piece, (MEGABYTE * 2) / 5), { force: "Northshire Police", published: null });
    expect(performance.now() - again).toBeLessThan(Math.max(small * 40, 4000));
  });

  it("reads a megabyte of report in seconds", () => {
    const page = "Findings on page\nForces do this well. Inspectors saw good work in most places, and supervision\nwas regular in all but two of the forces that were visited.\n\n";
    const text = Array.from({ length: 900 }, (_, at) => `${page.repeat(6)}Recommendation ${at + 1}\nBy 31 March 2027, chief constables should review topic ${at + 1} with the College of Policing.\n\n`).join("");
    const started = performance.now();
    const { items } = readReport(text, { force: "", published: null });
    expect([text.length > 0.9 * MEGABYTE, items.length]).toEqual([true, 900]);
    expect(performance.now() - started).toBeLessThan(8000);
  });

  it("tells of what is beyond the longest text that is read", () => {
    const intake = readReport(`${filled("a line of text\n", 5_000_000)}Recommendation 1\nThe force should act.`, { force: "", published: null });
    expect(intake.unread.at(-1)?.text).toContain("The force should act.");
  });
});
