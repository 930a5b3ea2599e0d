import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NOT_CALCULATED } from "../../src/core/cell-text";
import { dayOf } from "../../src/core/day";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import type { Layout } from "../../src/core/layout";
import { rankOf } from "../../src/core/rag";
import { recognise } from "../../src/core/recognise";
import { review, type Review } from "../../src/core/review";
import type { CellAt, CellValue, Sheet } from "../../src/core/workbook";
import { named, serial, sheet, workbook } from "./workbook-builder";

/**
 * Three answers, never two: replace any one date, status, reference or percentage by something that cannot be read. Afterwards every
 * row is as before, or worse, or not assessed with that cell named; it is Green or Blue only if nothing that could have stood there
 * would make it worse; and every replaced cell is a problem. `LAW_PLANS=1000` tries a thousand plans.
 */
const PLANS = Number(process.env["LAW_PLANS"] ?? 60);

const REGISTER = ["Ref", "Report", "Date published", "Recommendation", "Addressed to", "Deadline", "Status"];
const PLAN = ["Ref", "Action", "Delivery lead", "Start date", "Target date", "Original target", "Revised target", "HMICFRS deadline", "% complete", "Status", "Last updated", "Date closed"];

const TODAY = dayOf("2026-06-01");
/** Days on both sides of every limit. */
const DAYS = ["2025-01-10", "2026-02-20", "2026-05-01", "2026-05-31", "2026-06-01", "2026-06-20", "2026-07-15", "2027-03-31", "2028-01-01"].map(serial);
const STATUSES = ["Not allocated", "Not started", "On hold", "In progress", "Complete", "Submitted", "Closed", "Superseded", "No action", ""];
const PERCENTAGES = [0, 0.1, 0.25, 0.5, 0.74, 0.75, 0.9, 1, ""];
const REFERENCES = ["R1", "R2", "AFI 3", "IA-7", "R9", ""];

type Column = "date" | "day" | "status" | "percentage" | "reference";
/** "day": counts as blank where it cannot be read. */
const COLUMNS: Readonly<Record<string, Column>> = {
  Ref: "reference", Deadline: "date", "HMICFRS deadline": "date", "Target date": "date", "Original target": "date", "Revised target": "date", "% complete": "percentage", Status: "status",
  "Start date": "day", "Last updated": "day", "Date closed": "day", "Date published": "day",
};
const COULD_STAND: Readonly<Record<Column, readonly CellValue[]>> = { date: [...DAYS, ""], day: [""], status: STATUSES, percentage: PERCENTAGES, reference: REFERENCES };
const UNREADABLE: Readonly<Record<Column, readonly CellValue[]>> = {
  date: ["after the summer", "31/02/2026", "#REF!", NOT_CALCULATED, "n.a.?", -3, 123_456_789, "Extension requested"],
  day: ["last month some time", "31/02/2026", "#N/A", NOT_CALCULATED, "n.a.?", -3],
  status: ["Reviewed", "31/02/2026", "#VALUE!", NOT_CALCULATED, "n.a.?", 7],
  percentage: ["most of it", "50-60%", "#DIV/0!", NOT_CALCULATED, "n.a.?", 731, -0.4],
  reference: ["see notes", "31/02/2026", "#REF!", NOT_CALCULATED, "n.a.?", 999.5],
};

const day = fc.oneof({ weight: 3, arbitrary: fc.constantFrom<CellValue>(...DAYS) }, { weight: 1, arbitrary: fc.constantFrom<CellValue>("", "TBC") });
const recommendation = fc.tuple(day, fc.constantFrom("Chief constables", "Chief constables", "Home Office"), fc.constantFrom(...STATUSES));
const action = fc.record({
  Ref: fc.constantFrom(...REFERENCES), "Start date": day, "Target date": day, "Original target": fc.constantFrom<CellValue>("", "", ...DAYS), "Revised target": fc.constantFrom<CellValue>("", "", "TBC", ...DAYS),
  "HMICFRS deadline": fc.constantFrom<CellValue>("", "", ...DAYS), "% complete": fc.constantFrom<CellValue>(...PERCENTAGES), Status: fc.constantFrom(...STATUSES), "Last updated": day, "Date closed": fc.constantFrom<CellValue>("", ...DAYS),
});

const plan = fc
  .record({
    recommendations: fc.array(recommendation, { minLength: 3, maxLength: 3 }),
    actions: fc.array(action, { minLength: 4, maxLength: 7 }),
    hasRegister: fc.integer({ min: 0, max: 3 }).map((one) => one > 0),
    lacking: fc.subarray(["Status", "HMICFRS deadline", "Original target", "Revised target", "Last updated", "% complete"], { maxLength: 2 }),
  })
  .map(({ recommendations, actions, hasRegister, lacking }): Sheet[] => {
    const register = recommendations.map(([deadline, addressee, status], place) => [REFERENCES[place] ?? "", "Custody", serial("2025-01-02"), "Make sure that every custody record is complete", addressee, deadline, status]);
    const headings = PLAN.filter((heading) => !lacking.includes(heading));
    const rows = actions.map((one, place) => headings.map((heading): CellValue => ({ Action: `Write part ${place} of the guide`, "Delivery lead": "Supt Khan", ...one })[heading] ?? ""));
    return [...(hasRegister ? [sheet("Register", [REGISTER, ...register])] : []), sheet("Plan", [headings, ...rows])];
  });

const withCell = (sheets: readonly Sheet[], { sheet: name, row, column }: CellAt, value: CellValue): Sheet[] =>
  sheets.map((one) => (one.name === name ? { ...one, values: one.values.map((cells, place) => (place === row ? cells.map((cell, at) => (at === column ? value : cell)) : cells)) } : one));

const NOT_ASSESSED = 1.5;

/** How good each row of the plan is, by its row: 0 is the worst. */
function ranks({ actions, notAssessed }: Review): Map<number, number> {
  return new Map([...actions.map(({ row, assessment }) => [row.row, rankOf(assessment)] as const), ...notAssessed.map(({ at }) => [at.row, NOT_ASSESSED] as const)]);
}

const GREEN = rankOf({ rag: "Green", code: "on-track" });
const NOT_OURS = rankOf({ rag: "Grey", code: "not-for-the-force" });
const BLUE = rankOf({ rag: "Blue", code: "closed" });

interface Case {
  readonly sheets: readonly Sheet[];
  readonly at: CellAt;
  readonly column: Column;
  readonly value: CellValue;
}

const cases: fc.Arbitrary<Case> = plan.chain((sheets) => {
  const cells = sheets.flatMap(({ name, values }) => values.slice(1).flatMap((row, place) => row.flatMap((_, column) => (COLUMNS[String(values[0]?.[column])] === undefined ? [] : [{ sheet: name, row: place + 1, column }]))));
  return fc.constantFrom(...cells).chain((at) => {
    const column = COLUMNS[String(sheets.find(({ name }) => name === at.sheet)?.values[0]?.[at.column])] as Column;
    return fc.constantFrom(...UNREADABLE[column]).map((value) => ({ sheets, at, column, value }));
  });
});

/** The plan's own references that meant the one that was replaced in the register. */
const meaning = ({ sheets, at }: Case): CellAt[] => {
  const reference = sheets.find(({ name }) => name === at.sheet)?.values[at.row]?.[at.column];
  const rows = sheets.find(({ name }) => name === "Plan")?.values ?? [];
  return rows.flatMap((row, place) => (place > 0 && row[0] === reference ? [{ sheet: "Plan", row: place, column: 0 }] : []));
};

/** What is wrong by the law; empty where it holds. `isGreen` is the worst of it. */
function broken(one: Case): { readonly says: string; readonly isGreen: boolean }[] {
  const { sheets, at, column, value } = one;
  const layout: Layout = recognise(workbook(...sheets), DEFAULT_SETTINGS);
  const of = (cell: CellValue): Review => review(workbook(...withCell(sheets, at, cell)), DEFAULT_SETTINGS, TODAY, layout);
  const before = sheets.find(({ name }) => name === at.sheet)?.values[at.row]?.[at.column] ?? "";
  const isRegisters = at.sheet === "Register" && column === "reference";
  const after = of(value);
  const [was, is] = [ranks(of(column === "day" ? "" : before)), ranks(after)];
  const could = COULD_STAND[column].map((cell) => ranks(of(cell)));
  const says: { says: string; isGreen: boolean }[] = [];
  for (const [row, now] of is) {
    const then = was.get(row) ?? NOT_ASSESSED;
    const cells = after.notAssessed.find((left) => left.at.row === row)?.cells.map((cell) => named(cell.at)) ?? [];
    const names = isRegisters ? [named(at), ...meaning(one).map(named)] : [named(at)];
    if (now === NOT_ASSESSED && then !== NOT_ASSESSED && !cells.some((cell) => names.includes(cell))) says.push({ says: `row ${row + 1} is not assessed, and ${named(at)} is not named`, isGreen: false });
    // With the inspectorate's deadline in a column of its own the plan needs no reference, and what the register says does not count.
    const deadlineAt = sheets.at(-1)?.values[0]?.indexOf("HMICFRS deadline") ?? -1;
    const hasOwn = column === "reference" && typeof sheets.at(-1)?.values[row]?.[deadlineAt] === "number";
    // What is known stands where it is Red or Amber, so a row that was Red by the cell may be Amber by the others; and what is not for the force is not.
    if (now > then && now > NOT_ASSESSED && now < NOT_OURS && !hasOwn && then !== NOT_ASSESSED) says.push({ says: `row ${row + 1} is better than before`, isGreen: now === GREEN || now === BLUE });
    if ((now === GREEN || now === BLUE) && !hasOwn && !isRegisters && could.some((other) => (other.get(row) ?? NOT_ASSESSED) < now)) says.push({ says: `row ${row + 1} is Green or Blue, and could be worse`, isGreen: true });
    if (isRegisters && (now === GREEN || now === BLUE) && now !== then && !hasOwn) says.push({ says: `row ${row + 1} has become Green or Blue`, isGreen: true });
  }
  const told = new Set(after.problems.map((problem) => named(problem.at)));
  const isOwn = column === "reference" && !sheets.some(({ name }) => name === "Register");
  const places = isRegisters ? [at, ...meaning(one)] : [at];
  if (!isOwn && !places.some((place) => told.has(named(place))) && !(isRegisters && typeof value === "number")) says.push({ says: `${named(at)} is no problem`, isGreen: false });
  return says;
}

describe("what cannot be read", () => {
  it(`makes no row Green, and is told, in ${PLANS} plans`, { timeout: 600_000 }, () => {
    let falseGreens = 0;
    fc.assert(
      fc.property(cases, (one) => {
        const faults = broken(one);
        falseGreens += faults.filter(({ isGreen }) => isGreen).length;
        expect(faults.map(({ says }) => says), `${named(one.at)}: ${JSON.stringify(one.value)}`).toEqual([]);
      }),
      { numRuns: PLANS, seed: 20_260_601 },
    );
    expect(falseGreens).toBe(0);
  });
});
