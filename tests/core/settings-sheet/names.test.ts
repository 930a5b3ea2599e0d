import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/core/applied-edits";
import { DEFAULT_SETTINGS } from "../../../src/core/default-settings";
import { severityOf, type Problem, type ProblemFound } from "../../../src/core/problem";
import type { Settings } from "../../../src/core/settings";
import { planSettings } from "../../../src/core/settings-sheet/plan-settings";
import { readSettings } from "../../../src/core/settings-sheet/read-settings";
import { sayProblem } from "../../../src/core/wording";
import { valueAt, type CellValue, type Workbook } from "../../../src/core/workbook";
import { placeOf, REMEMBERED, settingsBook, settingsOf, typed, withCell } from "./settings-book";

const BOOK = settingsBook();
const said = (found: ProblemFound): string => sayProblem({ ...found, severity: severityOf(found) } as Problem);
const [coroner, iopc] = DEFAULT_SETTINGS.sourceBodies;
const sources = (changes: Partial<NonNullable<typeof iopc>>): Partial<Settings> => ({ sourceBodies: [coroner, { ...iopc, ...changes }] as Settings["sourceBodies"] });
const first = DEFAULT_SETTINGS.kinds[0];

describe("names and law on the settings sheet", () => {
  it.each<[what: string, beside: CellValue, right: number, value: CellValue, expected: Partial<Settings>]>([
    ["the inspectorate", "Inspectorate", 1, " Ofpol ", { inspectorate: "Ofpol" }],
    ["who publishes", "Local policing body", 1, "mayor", { localPolicingBody: "mayor" }],
    ["the days", "Response (days)", 1, "60 days", { responseDays: 60 }],
    ["the law", "Law on the response", 1, "Policing Act 2027, section 9", { responseLaw: "Policing Act 2027, section 9" }],
    ["no law", "Law on the response", 1, "", { responseLaw: "" }],
    ["a kind's name for several", "Direction", 1, "orders", { kinds: DEFAULT_SETTINGS.kinds.map((one) => (one.kind === "Direction" ? { ...one, several: "orders" } : one)) }],
    ["who responds to a source body", "IOPC", 1, "mayor", sources({ responds: "mayor" })],
    ["a source body's days", "IOPC", 2, 21, sources({ days: 21 })],
    ["a source body's days with their unit", "IOPC", 2, "21 days", sources({ days: 21 })],
    ["a source body that asks for no response", "IOPC", 2, "", sources({ days: null })],
    ["a source body's law", "IOPC", 3, "An Act", sources({ law: "An Act" })],
  ])("are read: %s", (_, beside, right, value, expected) => {
    const read = readSettings(typed(BOOK, beside, right, value));
    expect(read.problems).toEqual([]);
    expect(read.settings).toEqual({ ...DEFAULT_SETTINGS, ...expected });
  });

  it.each<[heading: string, expected: (name: string) => Partial<Settings>]>([
    ["Other name of the force", (name) => ({ otherForceNames: [name] })],
    ["Addressee that means us", (name) => ({ addresseesThatMeanUs: [name] })],
    ["Addressee that means others", (name) => ({ addresseesThatMeanOthers: [name] })],
  ])("are read: the list “%s”", (heading, expected) => {
    const { row, column } = placeOf(settingsOf(BOOK), heading);
    const read = readSettings(withCell(BOOK, row + 1, column, "Old Northshire"));
    expect([read.problems, read.settings]).toEqual([[], { ...DEFAULT_SETTINGS, ...expected("Old Northshire") }]);
  });

  it.each<[CellValue, number, CellValue, string]>([
    ["Inspectorate", 1, "", "Inspectorate is blank: the inspectorate's name is expected. Until it is put right, HMICFRS is used."],
    ["Local policing body", 1, "#N/A", "Local policing body cannot be “#N/A”: who publishes the response is expected. Until it is put right, local policing body is used."],
    ["Response (days)", 1, 0, "Response (days) cannot be “0”: a whole number of days, 1 or more is expected. Until it is put right, 56 is used."],
    ["Response (days)", 1, "eight weeks", "Response (days) cannot be “eight weeks”: a whole number of days, 1 or more is expected. Until it is put right, 56 is used."],
    ["Law on the response", 1, "#REF!", "Law on the response cannot be “#REF!”: an Act and section is expected. Until it is put right, Police Act 1996, section 55 is used."],
    ["Recommendation", 1, "", "More than one is blank: the words for more than one is expected. Until it is put right, “Recommendation” is used."],
    ["Recommendation", 0, "", "Kind of recommendation is blank: a kind of recommendation is expected. Until it is put right, the row is left out."],
    ["Direction", 0, "Audit action", "Kind of recommendation “Audit action” is there already, at Plan settings AL10, and does not say the same. The first is used: delete the one that is wrong."],
    ["IOPC", 0, "", "Source body is blank: a body's name is expected. Until it is put right, the row is left out."],
    ["IOPC", 1, "", "Who responds is blank: who responds is expected. Until it is put right, “local policing body” is used."],
    ["IOPC", 2, "soon", "Days to respond cannot be “soon”: a whole number of days, or nothing where no response is due, is expected. Until it is put right, 56 is used."],
    ["IOPC", 2, -3, "Days to respond cannot be “-3”: a whole number of days, or nothing where no response is due, is expected. Until it is put right, 56 is used."],
    ["IOPC", 0, "coroner", "Source body “coroner” is there already, at Plan settings AO6, and does not say the same. The first is used: delete the one that is wrong."],
  ])("are told where they are broken: %s, %i right, holds %j", (beside, right, value, sentence) => {
    const book = beside === "Recommendation" && right === 0 ? withCell(BOOK, placeOf(settingsOf(BOOK), "Kind of recommendation").row + 1, placeOf(settingsOf(BOOK), "Kind of recommendation").column, value) : typed(BOOK, beside, right, value);
    expect(readSettings(book).problems.map(said)).toEqual([sentence]);
  });

  it("a kind without a word for several is called by its own", () => {
    const { row, column } = placeOf(settingsOf(BOOK), "Kind of recommendation");
    expect(readSettings(withCell(BOOK, row + 1, column + 1, "")).settings.kinds[0]).toEqual({ kind: first?.kind, several: first?.kind });
  });
});

/** A sheet as it was made before there were these settings. */
function older(): Workbook {
  const one = settingsOf(BOOK);
  const rows = ["Columns in the register", "Inspectorate", "Local policing body", "Response (days)", "Law on the response"].map((label) => placeOf(one, label).row);
  const { column } = placeOf(one, "Other names of the force");
  const values = one.values.map((cells, row) => cells.map((cell, at) => (at >= column || (rows.includes(row) && at < 3) ? "" : cell)));
  return { ...BOOK, sheets: BOOK.sheets.map((each) => (each.name === one.name ? { ...one, values, tables: one.tables.filter(({ area }) => area.column < column) } : each)) };
}

describe("a settings sheet that was made before there were names, law and columns in the register", () => {
  it("has no problem, and the usual ones hold", () => {
    expect(readSettings(older())).toMatchObject({ settings: DEFAULT_SETTINGS, problems: [] });
    expect(planSettings(older(), DEFAULT_SETTINGS, REMEMBERED)).toEqual([]);
  });

  it("takes those that are set: a row more, a table more, and what stands there stays", () => {
    const wanted: Settings = { ...DEFAULT_SETTINGS, writesRegister: false, localPolicingBody: "mayor", otherForceNames: ["Old Northshire Constabulary"], sourceBodies: [{ body: "ICO", responds: "force", days: 30, law: "" }] };
    const after = applyEdits(older(), planSettings(older(), wanted, REMEMBERED));
    expect(readSettings(after)).toMatchObject({ settings: wanted, problems: [] });
    const [before, now] = [settingsOf(older()), settingsOf(after)];
    for (const [row, cells] of before.values.entries()) for (const [column, value] of cells.entries()) if (value !== "") expect(valueAt(now, row, column)).toBe(value);
    expect(planSettings(after, wanted, REMEMBERED)).toEqual([]);
  });
});
