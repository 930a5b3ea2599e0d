import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { init } from "excelize-wasm";
import { beforeAll, describe, expect, it } from "vitest";

type Reader = ReturnType<Awaited<ReturnType<typeof init>>["OpenReader"]>;

/** Formulas of the dashboard: its first two tables, the recommendations and the training. */
const CELLS = [
  ...addresses("BCD", 8, 13), ...addresses("BCD", 17, 22), ...addresses("BCDEF", 26, 29), ...addresses("BCD", 34, 35),
];

function addresses(columns: string, first: number, last: number): string[] {
  return [...columns].flatMap((column) => Array.from({ length: last - first + 1 }, (_, index) => `${column}${first + index}`));
}

let book: Reader;
let formulas: Map<string, { formula: string; kept: string }>;

beforeAll(async () => {
  const excelize = await init(createRequire(import.meta.url).resolve("excelize-wasm/excelize.wasm.gz"));
  book = excelize.OpenReader(new Uint8Array(await readFile(new URL("../../samples/delivery-plan.xlsx", import.meta.url))));
  formulas = new Map(CELLS.map((cell) => [cell, read(cell)]));
  for (const [cell, { formula }] of formulas) book.SetCellFormula("Dashboard", cell, withoutTableNames(formula));
});

function read(cell: string): { formula: string; kept: string } {
  const { value } = book.GetCellValue("Dashboard", cell, { RawCellValue: true });
  return { formula: book.GetCellFormula("Dashboard", cell).formula, kept: value };
}

/** The independent calculator knows no table names: they are put to it as ranges. */
function withoutTableNames(formula: string): string {
  return formula.replace(/OICPlan\[([^\]]+)\]/g, (_, heading: string) => {
    const column = tableColumn(heading);
    return `'OIC Delivery Plan'!$${column}$6:$${column}$23`;
  });
}

function tableColumn(heading: string): string {
  const column = [..."ABCDEFGHIJKLMNOPQR"].find((each) => book.GetCellValue("OIC Delivery Plan", `${each}5`).value === heading);
  if (column === undefined) throw new Error(`The table has no column ${heading}`);
  return column;
}

describe("the dashboard's figures", () => {
  it.each(CELLS)("%s holds what its formula gives in another calculator", (cell) => {
    const { formula, kept } = formulas.get(cell) ?? { formula: "", kept: "" };
    expect(formula).not.toBe("");
    const { value, error } = book.CalcCellValue("Dashboard", cell, { RawCellValue: true });
    expect(error).toBeNull();
    const [given, held] = [Number(value), Number(kept)];
    if (Number.isNaN(given)) expect(kept).toBe(value);
    else expect(held).toBeCloseTo(given, 12);
  });

  it("adds up to every row of both plans", () => {
    expect([formulas.get("D13")?.kept, formulas.get("D22")?.kept]).toEqual(["30", "30"]);
  });
});

/** The reader's typings name the collection otherwise than it does. */
function rulesOf(sheet: string): { Type?: string; Sqref?: string; Formula1?: string }[] {
  return (book.GetDataValidations(sheet) as unknown as { dataValidations: { Type?: string; Sqref?: string; Formula1?: string }[] }).dataValidations;
}

describe("the delivery plan in another reader", () => {
  it("has its table, notes, lists and charts", () => {
    expect(book.GetTables("OIC Delivery Plan").tables).toMatchObject([{ Name: "OICPlan", Range: "A5:R23" }]);
    const noted = (sheet: string) => book.GetComments(sheet).comments.map((note) => note.Cell);
    expect([noted("HMICFRS Register"), noted("OIC Delivery Plan"), noted("Improvement Plan")]).toEqual([["G8", "H10"], ["H13", "H19"], ["H8"]]);
    const lists = (sheet: string) => rulesOf(sheet).filter((rule) => rule.Type === "list").map((rule) => [rule.Sqref, rule.Formula1]);
    expect(lists("OIC Delivery Plan")).toEqual([["M6:M23", "StatusList"], ["N6:N23", "RagList"]]);
    expect(lists("Improvement Plan")).toEqual([["J7:J18", "StatusList"], ["K7:K18", "RagList"]]);
  });

  it("marks every page at head and foot", () => {
    for (const sheet of book.GetSheetList().list) {
      const { opts } = book.GetHeaderFooter(sheet);
      expect([opts.OddHeader, opts.OddFooter]).toEqual([expect.stringContaining("OFFICIAL"), expect.stringMatching(/OFFICIAL.*Page &P of &N/)]);
    }
  });
});
