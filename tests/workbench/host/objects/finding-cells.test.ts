import { describe, expect, it } from "vitest";
import type { SheetModel } from "../../../../workbench/file/book";
import { joined, refusal, type SheetWanted } from "../books";

const VALUES = [
  ["Ref", "Done", null, "Note"],
  ["R1", 1, null, null],
  ["R2", true, null, null],
  [null, { error: "#N/A" }, null, null],
  [null, null, null, null],
  ["Total", 3, null, null],
];

type Found = Excel.Range | Excel.RangeAreas;

/** The address of what is found on a sheet whose B6 holds a formula; null for a null object. */
async function addressOf(find: (sheet: Excel.Worksheet) => Found, prepare: (sheet: SheetModel) => void = () => undefined, facts: Partial<SheetWanted> = {}): Promise<string | null> {
  const { host, excel } = joined([{ name: "Plan", values: VALUES, ...facts }]);
  const [sheet] = host.book.sheets;
  if (sheet === undefined) throw new Error("There is no sheet.");
  sheet.set(5, 1, { value: 3, formula: "SUM(B2:B4)" });
  prepare(sheet);
  return excel.run(async (context) => {
    const range = find(context.workbook.worksheets.getItem("Plan"));
    range.load("address");
    await context.sync();
    return range.isNullObject ? null : range.address.replaceAll("Plan!", "");
  });
}

describe("getSpecialCells (documentation; how cells are put together into areas is assumed)", () => {
  it.each<[string, string, Excel.SpecialCellType | string, string | undefined, string | null]>([
    ["blanks", "A1:B6", "Blanks", undefined, "A4,A5:B5"],
    ["constants", "A1:B6", "Constants", undefined, "A1:B3,B4,A6"],
    ["formulas", "A1:B6", "Formulas", undefined, "B6"],
    ["numbers among constants", "A1:B6", "Constants", "Numbers", "B2"],
    ["errors and yes or no", "A1:B6", "Constants", "ErrorsLogical", "B3:B4"],
    ["texts", "A1:B6", "Constants", "Text", "A1:B1,A2:A3,A6"],
    ["numbers among formulas", "A1:B6", "Formulas", "ErrorsNumbers", "B6"],
    ["texts among formulas", "A1:B6", "Formulas", "Text", null],
    ["nothing below the used range (assumed)", "A7:B9", "Blanks", undefined, null],
    ["whole columns, as far as they are in use (assumed)", "A:A", "Blanks", undefined, "A4:A5"],
  ])("finds %s", async (_what, address, type, valueType, expected) => {
    expect(await addressOf((sheet) => sheet.getRange(address).getSpecialCellsOrNullObject(type as "Blanks", valueType as "Text"))).toBe(expected);
  });

  it("finds what is visible", async () => {
    const hide = (sheet: SheetModel): void => {
      for (const row of [1, 2]) sheet.setRowLook(row, { hidden: true });
      sheet.setColumnLook(1, { hidden: true });
    };
    expect(await addressOf((sheet) => sheet.getRange("A1:C5").getSpecialCells("Visible"), hide)).toBe("A1,C1,A4:A5,C4:C5");
    expect(await addressOf((sheet) => sheet.getRange("A2:A3").getSpecialCellsOrNullObject("Visible"), hide)).toBeNull();
  });

  it("finds conditional formats, no cell twice", async () => {
    const area = (row: number, rows: number) => ({ row, column: 0, rows, columns: 1 });
    const add = (sheet: SheetModel) => sheet.setConditionalFormats([area(0, 2), area(1, 3)].map((one, at) => ({ areas: [one], priority: at + 1, rule: { kind: "expression", formula: "TRUE" }, format: {}, stopIfTrue: false })));
    expect(await addressOf((sheet) => sheet.getRange("A1:B6").getSpecialCells("ConditionalFormats"), add)).toBe("A1:A2,A3:A4");
  });

  it("looks in every area of several", async () => {
    expect(await addressOf((sheet) => sheet.getRanges("A1:A6,D1:D2").getSpecialCells("Constants"))).toBe("A1:A3,A6,D1");
  });

  it.each<[string, string | undefined, string]>([
    ["Formulas", "Text", "ItemNotFound"],
    ["Comments", undefined, "InvalidArgument"],
    ["Constants", "Dates", "InvalidArgument"],
    ["SameDataValidation", undefined, "NotImplemented"],
  ])("%s of %s is refused with %s", async (type, valueType, code) => {
    expect((await refusal(addressOf((sheet) => sheet.getRange("A1:B6").getSpecialCells(type as "Blanks", valueType as "Text")))).code).toBe(code);
  });
});

describe("Ctrl and the arrows (documentation of getRangeEdge and getExtendedRange)", () => {
  it.each<[string, (sheet: Excel.Worksheet) => Found, string]>([
    ["to the end of a run", (sheet) => sheet.getRange("A1").getRangeEdge("Down"), "A3"],
    ["over a gap to the next filled cell", (sheet) => sheet.getRange("A3").getRangeEdge("Down"), "A6"],
    ["from an empty cell", (sheet) => sheet.getRange("C1").getRangeEdge("Right"), "D1"],
    ["to the edge of the sheet", (sheet) => sheet.getRange("D1").getRangeEdge("Right"), "XFD1"],
    ["and stays there", (sheet) => sheet.getRange("A1").getRangeEdge("Up"), "A1"],
    ["from another active cell than the first", (sheet) => sheet.getRange("A1:B6").getRangeEdge("Up", "B4"), "B1"],
    ["and takes in what lies between", (sheet) => sheet.getRange("A2").getExtendedRange("Right"), "A2:B2"],
    ["from several cells", (sheet) => sheet.getRange("A1:B1").getExtendedRange("Down"), "A1:B3"],
  ])("leads %s", async (_where, find, expected) => expect(await addressOf(find)).toBe(expected));

  it.each<[(sheet: Excel.Worksheet) => Found]>([[(sheet) => sheet.getRange("A1:B2").getRangeEdge("Down", "C9")], [(sheet) => sheet.getRange("A1").getRangeEdge("Sideways" as "Down")]])("is refused for a cell outside and for what is no direction", async (find) => {
    expect((await refusal(addressOf(find))).code).toBe("InvalidArgument");
  });
});

describe("getSurroundingRegion (documentation)", () => {
  it.each([
    ["A1", "A1:B4"],
    ["B6", "A6:B6"],
    ["C1", "A1:D4"],
    ["D1", "D1"],
    ["G9", "G9"],
  ])("round %s is %s", async (from, expected) => expect(await addressOf((sheet) => sheet.getRange(from).getSurroundingRegion())).toBe(expected));
});
