import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import type { Field } from "../../src/core/fields";
import type { SheetLayout } from "../../src/core/layout";
import { recognise } from "../../src/core/recognise";
import { rememberedOf } from "../../src/core/remembered";
import type { CellValue, Sheet } from "../../src/core/workbook";
import { reviewOf, serial, sheet, workbook } from "./workbook-builder";

const HEADINGS = ["Action ref", "Action", "Delivery lead", "Target date", "Status"];
const row = (at: number): CellValue[] => [`A${at}`, `Write part ${at} of the guide for everybody`, "Supt Khan", serial("2026-11-30"), "In progress"];

/** A plan whose columns of its own stand right of the usual ones, or in the place of those with the same heading. */
function planWith(columns: Readonly<Record<string, readonly CellValue[]>>, formats: Readonly<Record<string, string>> = {}): Sheet {
  const headings = [...new Set([...HEADINGS, ...Object.keys(columns)])];
  const count = Math.max(3, ...Object.values(columns).map((cells) => cells.length));
  const rows = Array.from({ length: count }, (_, at) => headings.map((heading, column) => columns[heading]?.[at] ?? row(at + 1)[column] ?? ""));
  const all = [headings, ...rows];
  return { ...sheet("Plan", all), formats: all.map(() => headings.map((heading) => formats[heading] ?? "General")) };
}

function layoutOf(one: Sheet): SheetLayout {
  const [layout] = recognise(workbook(one), DEFAULT_SETTINGS).sheets;
  if (layout?.role !== "plan") throw new Error("The sheet was not recognised.");
  return layout;
}

/** The field that the column under a heading is taken for; "asked", or null where it is not used. */
function fieldUnder(one: Sheet, heading: string): Field | "asked" | null {
  const { columns, ambiguities } = layoutOf(one);
  const at = (one.values[0] ?? []).indexOf(heading);
  if (ambiguities.some((question) => question.columns.includes(at))) return "asked";
  return (Object.keys(columns) as Field[]).find((field) => columns[field] === at) ?? null;
}

describe("a heading that surely means a field", () => {
  it.each<[heading: string, cells: CellValue[], field: Field]>([
    ["Target date", ["after the summer", "once agreed", "in due course"], "target"],
    ["Deadline", ["Spring, probably", "mid term", "when funded"], "deadline"],
    ["Start date", ["soonish", "later on", "after Easter"], "start"],
    ["Last updated", ["last board", "board before", "last board"], "lastUpdated"],
    ["RAG", ["On plan", "Off plan", "On plan", "On plan", "Off plan", "On plan"], "statedRag"],
    ["% complete", ["3/5", "3 of 5", "50-60%", "nearly", "one half"], "percentComplete"],
    ["Number required", ["approx 1250", "about 900", "circa 40"], "required"],
    ["Ref", [serial("2026-01-01"), serial("2026-02-01"), "1-13"], "reference"],
    ["Ref", [45_101, 45_102, 45_103], "reference"],
  ])("%j keeps it over %j, which are only hard to read", (heading, cells, field) => expect(fieldUnder(planWith({ [heading]: cells }), heading)).toBe(field));

  it.each<[heading: string, cells: CellValue[], field: Field]>([
    ["Target", [120, 45, 300], "target"],
    ["Started", ["Yes", "No", "Yes"], "start"],
    ["Published", [true, false, true], "published"],
    ["Timescale", ["Open", "Closed", "Open"], "target"],
    ["Deadline", ["Red", "Amber", "Green"], "deadline"],
    ["Timescales", Array.from({ length: 3 }, (_, at) => `We shall have met every one of the sergeants before we can say how long part ${at} takes`), "target"],
    ["Current status", Array.from({ length: 3 }, (_, at) => `We have met the sergeants ${at} times and shall meet them again`), "status"],
    ["RAG", Array.from({ length: 3 }, (_, at) => `We have met the sergeants ${at} times and shall meet them again`), "statedRag"],
    ["Rating", ["High", "Medium", "High", "Low", "Low", "High"], "statedRag"],
    ["In scope", ["Yes", "No", "Yes"], "required"],
    ["Finding ref", Array.from({ length: 3 }, (_, at) => `Custody records are not complete on ${at} of the sites`), "reference"],
  ])("%j over %j means something else", (heading, cells, field) => expect(fieldUnder(planWith({ [heading]: cells }), heading)).not.toBe(field));

  it("is outweighed by another column that fits the field better", () => {
    const one = planWith({ Deadline: ["after the summer", "once agreed", "in due course"], "Due date": [serial("2026-06-30"), serial("2026-07-31"), serial("2026-08-31")] });
    expect([fieldUnder(one, "Deadline"), fieldUnder(one, "Due date")]).toEqual([null, "deadline"]);
    expect(reviewOf([one]).problems.filter(({ code }) => code === "column-outweighed")).toMatchObject([{ field: "deadline", heading: "Deadline", by: "Due date", at: { row: 0, column: 5 } }]);
  });

  it("of dates keeps it whatever short words stand beneath, unless they mean a status or a colour, yes or no", () => {
    const word = fc.stringMatching(/^[b-df-hj-np-tv-z]{3,8}( [b-df-hj-np-tv-z]{3,8}){0,3}$/);
    fc.assert(fc.property(fc.array(word, { minLength: 3, maxLength: 12 }), (words) => fieldUnder(planWith({ "Target date": words }), "Target date") === "target"), { numRuns: 60 });
  });
});

describe("an id of something", () => {
  const ids = (...cells: string[]): Sheet => sheet("Plan", [["Obligation ID", ...HEADINGS.slice(1)], ...cells.map((cell, at) => [cell, ...row(at).slice(1)])]);

  it("is the row's own where no two rows share it", () => {
    expect(fieldUnder(ids("O-1", "O-2", "O-3"), "Obligation ID")).toBe("reference");
    expect(fieldUnder(ids("O-1", "O-1", "O-3"), "Obligation ID")).toBeNull();
  });
});

describe("a status of percentages", () => {
  const shares = [1, 1, 0.4];

  it("is how far the work has come", () => {
    expect(fieldUnder(planWith({ Status: shares }, { Status: "0%" }), "Status")).toBe("percentComplete");
    expect(fieldUnder(planWith({ Status: ["100%", "40 %", "12.5%"] }), "Status")).toBe("percentComplete");
  });

  it("gives way to a column that says so, and is none where its numbers are no percentages", () => {
    const both = planWith({ Status: shares, "% complete": [0.9, 0.5, 0.1] }, { Status: "0%", "% complete": "0%" });
    expect([fieldUnder(both, "Status"), fieldUnder(both, "% complete")]).toEqual([null, "percentComplete"]);
    expect(fieldUnder(planWith({ Status: [0, 4, 2] }), "Status")).toBeNull();
  });
});

const DATES = [serial("2026-06-30"), "", ""];

describe("several revised dates", () => {
  it.each<[headings: string[], inOrder: string[]]>([
    [["Revised date", "Revised date 2"], ["Revised date", "Revised date 2"]],
    [["Revised date 2", "Revised date 1"], ["Revised date 1", "Revised date 2"]],
    [["Revised date", "2nd revised date", "Third revised date"], ["Revised date", "2nd revised date", "Third revised date"]],
    [["Second revised", "Revised date"], ["Revised date", "Second revised"]],
    [["Extension 1", "Extension 2"], ["Extension 1", "Extension 2"]],
    [["Latest revised date", "Revised date"], ["Revised date", "Latest revised date"]],
    [["Revised target date (2)", "Revised target date (1)"], ["Revised target date (1)", "Revised target date (2)"]],
    [["First revised date", "Revised completion date no. 2"], ["First revised date", "Revised completion date no. 2"]],
    [["New date", "Revised date"], ["New date", "Revised date"]],
  ])("%j are one field, in their order", (headings, inOrder) => {
    const one = planWith(Object.fromEntries(headings.map((heading) => [heading, DATES])));
    const { columns, revisedBefore = [], ambiguities, unmapped } = layoutOf(one);
    expect([...revisedBefore, columns.revisedTarget].map((column) => one.values[0]?.[column ?? -1])).toEqual(inOrder);
    expect([ambiguities, unmapped, columns.originalTarget]).toEqual([[], [], undefined]);
  });

  it("are found again beside the one that is remembered, with one that was added since", () => {
    const before = planWith({ "Revised date": DATES, "Revised date 2": DATES });
    const remembered = rememberedOf(recognise(workbook(before), DEFAULT_SETTINGS), workbook(before));
    const read = (one: Sheet) => recognise(workbook(one), DEFAULT_SETTINGS, remembered).sheets[0];
    expect(read(before)).toMatchObject({ columns: { revisedTarget: 6 }, revisedBefore: [5], gone: [] });
    expect(read(planWith({ "Revised date": DATES, "Revised date 2": DATES, "Revised date 3": DATES }))).toMatchObject({ columns: { revisedTarget: 7 }, revisedBefore: [5, 6] });
    const without = { sheets: remembered.sheets.map((one) => ({ ...one, columns: one.columns.filter(({ field }) => field !== "revisedTarget"), without: ["revisedTarget" as const] })) };
    expect(recognise(workbook(before), DEFAULT_SETTINGS, without).sheets[0]?.columns.revisedTarget).toBeUndefined();
  });

  it("are asked about beside a forecast, and are none where words stand", () => {
    expect(fieldUnder(planWith({ "Revised date": DATES, Forecast: DATES }), "Forecast")).toBe("asked");
    expect(fieldUnder(planWith({ "Extension 1": ["agreed by the board", "not agreed", "withdrawn"] }), "Extension 1")).toBeNull();
    expect(fieldUnder(planWith({ "Revised date 2025": DATES }), "Revised date 2025")).not.toBe("asked");
  });
});

describe("whose a date is", () => {
  it.each([["HMICFRS due", "Due by"], ["Inspectorate target date", "Due date"], ["HMICFRS deadline", "When by"]])("%j beside %j is the inspectorate's deadline, and the other the force's target", (theirs, ours) => {
    const dates = [serial("2026-06-30"), serial("2026-07-31"), serial("2026-08-31")];
    const full = planWith({ [ours]: dates, [theirs]: dates });
    const values = full.values.map((cells) => cells.filter((_, column) => column !== HEADINGS.indexOf("Target date")));
    const one = sheet("Plan", values);
    expect([fieldUnder(one, theirs), fieldUnder(one, ours)]).toEqual(["deadline", "target"]);
  });
});

describe("columns of which it is not clear which is meant", () => {
  const late = serial("2026-05-01");
  const early = serial("2027-05-01");
  const twoTargets = (...dates: [first: CellValue, second: CellValue][]): Sheet => {
    const rows = dates.map(([first, second], at) => [`A${at}`, `Write part ${at} of the guide for everybody`, "Supt Khan", first, "In progress", second]);
    return sheet("Plan", [["Action ref", "Action", "Delivery lead", "Mitigation plan target date", "Status", "Target date for putting the control in place"], ...rows]);
  };

  it("of two targets the earlier counts meanwhile, in its own column", () => {
    for (const one of [twoTargets([late, early], [late, early]), twoTargets([early, late], [early, late])]) {
      expect(layoutOf(one)).toMatchObject({ byWhenUnclear: { target: [3, 5] } });
      const { actions, problems } = reviewOf([one]);
      expect(actions.map(({ assessment }) => assessment.rag)).toEqual(["Red", "Red"]);
      expect(problems.filter(({ code }) => code === "column-unclear")).toHaveLength(1);
    }
    const [first] = reviewOf([twoTargets([early, late], [early, late])]).actions;
    expect(first?.row.columns.target).toBe(5);
  });

  it("a date of which it is not clear whether it is planned or actual can only be planned on an open row", () => {
    const dates: [CellValue, string][] = [[late, "In progress"], ["", "In progress"], ["", "In progress"], [late, "Closed"]];
    const rows = dates.map(([date, status], at) => [`A${at}`, `Write part ${at} of the guide for everybody`, "Supt Khan", date, status]);
    const one = sheet("Plan", [["Action ref", "Action", "Delivery lead", "Completion date", "Status"], ...rows]);
    expect(layoutOf(one)).toMatchObject({ byWhenUnclear: { target: [3] } });
    const { actions, problems } = reviewOf([one]);
    expect(actions.map(({ row: read, assessment }) => [read.actionReference, assessment.rag])).toEqual([["A0", "Red"], ["A1", "Grey"], ["A2", "Grey"], ["A3", "Blue"]]);
    expect(problems.filter(({ code }) => code === "column-unclear")).toHaveLength(1);
  });

  it("a date that cannot be read may be the earlier one", () => {
    const { actions, notAssessed } = reviewOf([twoTargets([early, early], [early, early], ["after the summer", early])]);
    const last = [...actions, ...notAssessed].map(({ row: read }) => read).find((read) => read?.actionReference === "A2");
    expect(last).toMatchObject({ target: { how: "unreadable" }, columns: { target: 3 } });
  });

  it("of two statuses neither is believed, unless they agree", () => {
    const statuses: [string, string][] = [["Closed", "Closed"], ["Open", "Closed"], ["Closed", ""], ["", ""]];
    const rows = statuses.map(([north, south], at) => [`A${at}`, `Write part ${at} of the guide for everybody`, "Supt Khan", early, north, south]);
    const one = sheet("Plan", [["Action ref", "Action", "Delivery lead", "Target date", "Status North", "Status South"], ...rows]);
    expect(layoutOf(one)).toMatchObject({ statusUnclear: [4, 5] });
    const { actions, notAssessed } = reviewOf([one]);
    expect(actions.map(({ row: read, assessment }) => [read.actionReference, assessment.rag])).toEqual([["A0", "Blue"], ["A3", "Green"]]);
    expect(notAssessed.map(({ reason }) => reason)).toEqual([expect.stringContaining("Open (E3), Closed (F3)"), expect.stringContaining("Closed (E4)")]);
  });
});
