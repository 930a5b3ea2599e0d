import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayOf, isoDay, sayDay, type Day } from "../../../src/core/day";
import type { ItemKind } from "../../../src/core/intake/intake";
import { readReport } from "../../../src/core/intake/report-reader";
import { linesLost } from "./coverage";

/** What is put into a text for one item. */
interface Wanted {
  readonly lead: string;
  readonly forForce: boolean;
  readonly body: string;
  readonly points: readonly string[];
  readonly day: Day | null;
}

const LEADS = [
  ["chief constables", true], ["all chief constables", true], ["each force", true], ["Northshire Police", true],
  ["the Home Office", false], ["the National Police Chiefs’ Council", false], ["the College of Policing", false], ["police and crime commissioners", false],
] as const satisfies readonly (readonly [string, boolean])[];
const VERBS = ["review", "publish", "improve", "assess", "strengthen", "monitor", "revise", "evaluate"];
const THINGS = ["supervision", "interpreters", "vetting", "bail", "forensics", "rosters", "complaints", "dashcams", "cells", "statements", "witnesses", "firearms", "airports", "vehicles", "kennels", "archives", "stalking", "burglary", "cycling", "fraud"];
const PLACES = ["at night", "in rural areas", "for children", "across the region", "in custody", "on the railway", "at football grounds", "for older people"];

const body = fc.tuple(fc.constantFrom(...VERBS), fc.shuffledSubarray(THINGS, { minLength: 3, maxLength: 3 }), fc.constantFrom(...PLACES)).map(([verb, [one, two, three], place]) => `${verb} ${one}, ${two} and ${three} ${place}`);
const point = fc.tuple(fc.constantFrom(...VERBS), fc.constantFrom(...THINGS), fc.constantFrom(...PLACES)).map((words) => words.join(" "));
const wanted: fc.Arbitrary<Wanted> = fc.record({
  who: fc.constantFrom<readonly [string, boolean]>(...LEADS),
  body,
  points: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.uniqueArray(point, { minLength: 2, maxLength: 4 }) }),
  day: fc.option(fc.integer({ min: 10, max: 900 }).map((days) => addDays(dayOf("2026-06-12"), days))),
}).map(({ who: [lead, forForce], ...rest }) => ({ lead, forForce, ...rest }));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The item as a sentence and lines of its sub-points. */
function stated({ lead, body, points, day }: Wanted, bullet: string): string[] {
  const start = day === null ? capital(lead) : `By ${sayDay(day)}, ${lead}`;
  if (points.length === 0) return [`${start} should ${body}.`];
  const entries = points.map((each, at) => `${bullet}${each}${at === points.length - 1 ? "." : at === points.length - 2 ? "; and" : ";"}`);
  return [`${start} should ${body}, and:`, ...entries];
}

interface Layout {
  readonly name: string;
  readonly kind: ItemKind;
  readonly numbered: boolean;
  lay(items: readonly Wanted[]): string[];
}

const WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const labelled = (name: string, kind: ItemKind, label: (at: number) => string, bullet: string): Layout => ({
  name, kind, numbered: true, lay: (items) => items.flatMap((item, at) => [label(at + 1), ...stated(item, bullet), ""]),
});
const inLine = (name: string, label: (at: number) => string): Layout => ({
  name, kind: "recommendation", numbered: true,
  lay: (items) => items.flatMap((item, at) => { const [first = "", ...rest] = stated(item, "• "); return [`${label(at + 1)}${first}`, ...rest, ""]; }),
});

const LAYOUTS: readonly Layout[] = [
  labelled("label above", "recommendation", (at) => `Recommendation ${at}`, "• "),
  labelled("label in words", "recommendation", (at) => `Recommendation ${WORDS[at - 1]}`, "· "),
  labelled("capitals and a dash", "recommendation", (at) => `RECOMMENDATION ${at} –`, "- "),
  labelled("area for improvement", "area-for-improvement", (at) => `Area for improvement ${at}`, "\uf0b7 "),
  inLine("label and colon", (at) => `Recommendation ${at}: `),
  inLine("short label", (at) => `R${at} `),
  inLine("Rec", (at) => `Rec ${at}: `),
  { name: "numbered list", kind: "recommendation", numbered: true, lay: (items) => ["Recommendations", "", ...items.flatMap((item, at) => { const [first = "", ...rest] = stated(item, "(a) "); return [`${at + 1}. ${first}`, ...rest.map((line, place) => line.replace("(a)", `(${"abcd"[place]})`)), ""]; })] },
  { name: "bullets", kind: "area-for-improvement", numbered: false, lay: (items) => ["Areas for improvement", ...items.flatMap((item) => { const [first = "", ...rest] = stated(item, "– "); return [`• ${first}`, ...rest]; }), ""] },
];

const BACKGROUND = ["What we found", "Inspectors spoke to ninety people.", "Performance is better than it was, as recommendation 4 of 2019 said it would be.", "The public has confidence in its local officers."];

/** Breaks lines at a width, as a PDF reader does; tables and headings are short enough to stay whole. */
function wrapped(line: string, width: number): string[] {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > width) {
    const at = rest.lastIndexOf(" ", width);
    if (at <= 0) break;
    lines.push(rest.slice(0, at));
    rest = rest.slice(at + 1);
  }
  return [...lines, rest];
}

/** A page's end and the next one's beginning, after every so many lines. */
const paged = (lines: readonly string[], length: number): string[] =>
  lines.flatMap((line, at) => (at > 0 && at % length === 0 ? ["", `${Math.floor(at / length)}`, "\fA review of many things", "", line] : [line]));

const report = fc.record({
  layouts: fc.uniqueArray(fc.constantFrom(...LAYOUTS), { minLength: 1, maxLength: 3, selector: ({ name }) => name }),
  items: fc.uniqueArray(wanted, { minLength: 3, maxLength: 9, selector: ({ body }) => body.split(/[ ,]+/).sort().join(" ") }),
  width: fc.constantFrom(Infinity, 72, 95),
  page: fc.constantFrom(Infinity, 17),
});

interface Laid {
  readonly text: string;
  readonly expected: readonly (Wanted & { readonly kind: ItemKind; readonly number: string | null })[];
}

/** Each layout in a chapter of its own, with some background after it. */
function laid({ layouts, items, width, page }: { layouts: readonly Layout[]; items: readonly Wanted[]; width: number; page: number }): Laid {
  const share = Math.ceil(items.length / layouts.length);
  const parts = layouts.map((layout, at) => ({ layout, own: items.slice(at * share, (at + 1) * share) }));
  const lines = parts.flatMap(({ layout, own }, at) => [`Chapter ${at + 1}: A part`, "", ...layout.lay(own), ...BACKGROUND.flatMap((each) => [each, ""])]);
  const broken = lines.flatMap((line) => (width === Infinity ? [line] : wrapped(line, width)));
  const body = page === Infinity ? broken : paged(broken, page);
  return {
    text: ["A review of many things", "Published: 12 June 2026", "", ...body].join("\n"),
    expected: parts.flatMap(({ layout, own }) => own.map((item, at) => ({ ...item, kind: layout.kind, number: layout.numbered ? String(at + 1) : null }))),
  };
}

const plain = (text: string): string => text.replace(/[.;:,]?(?: and)?[.;:]?$/, "");

describe("texts made of any mixture of layouts", () => {
  it("give back what was put in, and lose no line", () => {
    fc.assert(
      fc.property(report, (given) => {
        const { text, expected } = laid(given);
        const intake = readReport(text, { force: "Northshire Police", published: null });
        const found = intake.items.map(({ kind, number, leadAddressee, deadline, forForce, subPoints, text: statement }) => ({
          kind, number, deadline: deadline === null ? null : isoDay(deadline), forForce,
          lead: (leadAddressee ?? "").toLowerCase(), body: plain(statement.slice(statement.indexOf("should ") + 7)), points: subPoints.map(plain),
        }));
        expect(found).toEqual(expected.map(({ kind, number, lead, body, points, day, forForce }) => ({
          kind, number, deadline: day === null ? null : isoDay(day), forForce, lead: lead.replace(/^the (?=[A-Z])/, "").toLowerCase(), body, points,
        })));
        expect(linesLost(text, intake)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("any text at all", () => {
  const pieces = fc.array(fc.oneof(
    fc.constantFrom("Recommendation 3", "R1", "\t", "\n", "\r\n", "\f", "• ", "should", "By 31 March 2027,", "We recommend that", "Areas for improvement", "1. ", "(", "a".repeat(60), ";", ":", "the force", " and ", "\u00ad", "|", "Owner: ", "12/13/2026"),
    fc.string({ maxLength: 12 }),
  ), { maxLength: 80 }).map((parts) => parts.join(""));

  it("is read without a fault, every line accounted for, and the same each time", () => {
    fc.assert(fc.property(pieces, (text) => {
      const intake = readReport(text, { force: "", published: null });
      expect(linesLost(text, intake)).toEqual([]);
      expect(readReport(text, { force: "", published: null })).toEqual(intake);
    }), { numRuns: 500 });
  });
});
