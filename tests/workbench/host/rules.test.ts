import { describe, expect, it } from "vitest";
import { bookOf, joined, refusal, table, valuesAt, write } from "./books";

const HEADINGS = ["Ref", "Action", "Done"];
const BODY = [["R1", "Train", 1], ["R2", "Review", 2], ["R3", "Report", 3], ["R4", "Publish", 4]] as const;
const PLAN = { name: "Plan", values: [HEADINGS, ...BODY] };
const UNLOCKED_COLUMN = 2;

describe("shapes (documentation of Range.values)", () => {
  it.each<[string, unknown]>([
    ["too few rows", [["a", "b"]]],
    ["too many columns", [["a", "b", "c"], ["a", "b", "c"]]],
    ["uneven rows", [["a", "b"], ["a"]]],
    ["a flat array", ["a", "b"]],
    ["null for a range", null],
    ["an object in a cell", [["a", {}], ["a", "b"]]],
  ])("%s is InvalidArgument and writes nothing", async (_what, values) => {
    const { excel, host } = joined([{ name: "Plan" }]);
    expect((await refusal(write(excel, "Plan", "A1:B2", values))).code).toBe("InvalidArgument");
    expect(host.book.sheets[0]?.used(false)).toBeNull();
    expect(host.counts.cellsWritten).toBe(0);
  });

  it("of a large write are checked before any block of it is written", async () => {
    const { excel, host } = joined([{ name: "Plan" }]);
    expect((await refusal(write(excel, "Plan", "A1:B999", Array.from({ length: 1_000 }, () => [1, 2])))).code).toBe("InvalidArgument");
    expect(host.book.sheets[0]?.used(false)).toBeNull();
  });

  it("one value stands for all the cells", async () => {
    const { excel } = joined([{ name: "Plan" }]);
    await write(excel, "Plan", "A1:B2", "x");
    expect(await valuesAt(excel, "Plan", "A1:B2")).toEqual([["x", "x"], ["x", "x"]]);
  });
});

describe("null and the empty text (documentation of Range.values)", () => {
  it("null leaves a cell alone, the empty text empties it; only what is sent counts as written", async () => {
    const { excel, host } = joined([PLAN]);
    await write(excel, "Plan", "A2:C2", [[null, "", "new"]]);
    expect(await valuesAt(excel, "Plan", "A2:C2")).toEqual([["R1", "", "new"]]);
    expect(host.book.sheets[0]?.value(1, 1)).toBeNull();
    expect(host.counts.cellsWritten).toBe(2);
  });
});

describe("what is entered", () => {
  const enter = async (value: unknown, numberFormat?: string) => {
    const { excel, host } = joined([{ name: "Plan" }]);
    return excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Plan").getRange("A1");
      if (numberFormat !== undefined) range.numberFormat = [[numberFormat]];
      range.values = [[value]];
      range.load("values,formulas,numberFormat,text,valueTypes");
      await context.sync();
      const format = host.book.formats.get(host.book.sheets[0]?.style(0, 0) ?? 0);
      return { value: range.values[0]?.[0] as unknown, formula: range.formulas[0]?.[0] as unknown, numberFormat: range.numberFormat[0]?.[0] as unknown, text: range.text[0]?.[0], type: range.valueTypes[0]?.[0], prefix: format.quotePrefix };
    });
  };

  it.each<[string, unknown, string | undefined, object]>([
    ["a date as text gets a date's serial and format (office-js #1559)", "4/30/2026", undefined, { value: 46142, numberFormat: "m/d/yyyy", text: "4/30/2026", type: "Double" }],
    ["a date keeps the format that the cell has (general knowledge)", "4/30/2026", "dd/mm/yyyy", { value: 46142, numberFormat: "dd/mm/yyyy", text: "30/04/2026" }],
    ["day before month is text (office-js #3775)", "31/12/2025", undefined, { value: "31/12/2025", numberFormat: "General", type: "String" }],
    ["a text cell keeps text (general knowledge)", "4/30/2026", "@", { value: "4/30/2026", numberFormat: "@", type: "String" }],
    ["a percentage", "45%", undefined, { value: 0.45, numberFormat: "0%", text: "45%" }],
    ["a formula has no value before Excel works it out", "=1+1", undefined, { value: "", formula: "=1+1", type: "Empty" }],
    ["an apostrophe makes text of it", "'=1+1", undefined, { value: "=1+1", formula: "=1+1", prefix: true, type: "String" }],
    ["an error's name is that error", "#N/A", undefined, { value: "#N/A", type: "Error" }],
    ["a boolean", true, undefined, { value: true, text: "TRUE", type: "Boolean" }],
    ["a number", 0.5, undefined, { value: 0.5, numberFormat: "General", type: "Double" }],
  ])("%s", async (_rule, value, numberFormat, expected) => expect(await enter(value, numberFormat)).toMatchObject(expected));

  it("a value in place of an apostrophe's text takes the apostrophe away (general knowledge)", async () => {
    const { excel, host } = joined([{ name: "Plan" }]);
    await write(excel, "Plan", "A1", [["'x"]]);
    await write(excel, "Plan", "A1", [["y"]]);
    expect(host.book.formats.get(host.book.sheets[0]?.style(0, 0) ?? 0).quotePrefix).toBe(false);
  });

  it("more than 32,767 characters are InvalidArgument (documentation: Excel's limits)", async () => {
    const { excel } = joined([{ name: "Plan" }]);
    expect((await refusal(write(excel, "Plan", "A1", [["x".repeat(32_768)]]))).code).toBe("InvalidArgument");
  });

  it("a value takes a formula's place, and a formula a value's", async () => {
    const { excel, host } = joined([{ name: "Plan" }]);
    await write(excel, "Plan", "A1", [["=B1"]]);
    await write(excel, "Plan", "A1", [[5]]);
    expect(host.book.sheets[0]?.cell(0, 0)).toEqual({ value: 5, style: 0 });
    await write(excel, "Plan", "A1", [["=B1"]]);
    expect(host.book.sheets[0]?.cell(0, 0)).toEqual({ value: null, formula: "B1", style: 0 });
  });
});

describe("merged cells: only the top left one holds a value (general knowledge)", () => {
  it("what is written to the others is lost", async () => {
    const { excel } = joined([{ name: "Plan", merges: [{ row: 0, column: 0, rows: 1, columns: 2 }] }]);
    await write(excel, "Plan", "A1:C1", [["a", "b", "c"]]);
    expect(await valuesAt(excel, "Plan", "A1:C1")).toEqual([["a", "", "c"]]);
  });
});

describe("a protected sheet (documentation: AccessDenied)", () => {
  const acts: [string, (sheet: Excel.Worksheet) => void][] = [
    ["values", (sheet) => (sheet.getRange("A2").values = [["x"]])],
    ["a fill", (sheet) => (sheet.getRange("A2").format.fill.color = "red")],
    ["a number format", (sheet) => (sheet.getRange("A2").numberFormat = [["0"]])],
    ["a column's width", (sheet) => (sheet.getRange("A:A").format.columnWidth = 20)],
    ["hidden rows", (sheet) => (sheet.getRange("A2").rowHidden = true)],
    ["cleared cells", (sheet) => sheet.getRange("A2").clear()],
    ["a conditional format", (sheet) => sheet.getRange("A2").conditionalFormats.add("Custom")],
    ["a copy", (sheet) => sheet.getRange("A9").copyFrom("A2")],
  ];

  it.each(acts)("refuses %s", async (_what, act) => {
    const { excel, host } = joined([{ ...PLAN, protected: true }]);
    const error = await refusal(
      excel.run(async (context) => {
        act(context.workbook.worksheets.getItem("Plan"));
        await context.sync();
      }),
    );
    expect(error.code).toBe("AccessDenied");
    expect(host.book.sheets[0]?.value(1, 0)).toBe("R1");
  });

  it("takes values in unlocked cells, and nothing where one cell of the block is locked", async () => {
    const { excel, host } = joined([{ ...PLAN, protected: true }]);
    const sheet = host.book.sheets[0];
    for (let row = 1; row < 5; row += 1) sheet?.set(row, UNLOCKED_COLUMN, { style: host.book.formats.with(0, { locked: false }) });
    await write(excel, "Plan", "C2:C3", [[10], [20]]);
    expect((await refusal(write(excel, "Plan", "B2:C2", [["x", 30]]))).code).toBe("AccessDenied");
    await write(excel, "Plan", "B2:C2", [[null, 40]]);
    expect(await valuesAt(excel, "Plan", "B2:C3")).toEqual([["Train", 40], ["Review", 20]]);
  });

  it("can be read, and says so", async () => {
    const { excel } = joined([PLAN], { faults: { protected: ["Plan"] } });
    const seen = await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Plan");
      sheet.load("protection/protected");
      await context.sync();
      return sheet.protection.protected;
    });
    expect(seen).toBe(true);
    expect(await valuesAt(excel, "Plan", "A2")).toEqual([["R1"]]);
  });
});

describe("filtered rows", () => {
  const filtered = () => {
    const made = joined([{ ...PLAN, tables: [table("Actions", 0, 0, 5, HEADINGS, { filtered: true })] }]);
    for (const row of [2, 3]) made.host.book.sheets[0]?.setRowLook(row, { hidden: true });
    return made;
  };

  it("are read with the rest; the visible view leaves them out (office-js #224)", async () => {
    const { excel } = filtered();
    expect(await valuesAt(excel, "Plan", "A2:A5")).toEqual([["R1"], ["R2"], ["R3"], ["R4"]]);
    const view = await excel.run(async (context) => {
      const shown = context.workbook.worksheets.getItem("Plan").getRange("A2:A5").getVisibleView();
      shown.load("rowCount,values,cellAddresses");
      await context.sync();
      return [shown.rowCount, shown.values, shown.cellAddresses];
    });
    expect(view).toEqual([2, [["R1"], ["R4"]], [["A2"], ["A5"]]]);
  });

  it("misplace a block that is written across them (office-js #224; how is assumed)", async () => {
    const { excel } = filtered();
    await write(excel, "Plan", "C2:C5", [[10], [20], [30], [40]]);
    expect(await valuesAt(excel, "Plan", "C2:C5")).toEqual([[10], [2], [3], [20]]);
  });

  it("take a single row, and a block of visible rows, rightly", async () => {
    const { excel } = filtered();
    await write(excel, "Plan", "C3", [[20]]);
    await write(excel, "Plan", "C5:C6", [[40], [50]]);
    expect(await valuesAt(excel, "Plan", "C2:C6")).toEqual([[1], [20], [3], [40], [50]]);
  });

  it("are not the same as rows hidden by hand, which take a block rightly (general knowledge)", async () => {
    const { excel, host } = joined([PLAN]);
    host.book.sheets[0]?.setRowLook(2, { hidden: true });
    await write(excel, "Plan", "C2:C4", [[10], [20], [30]]);
    expect(await valuesAt(excel, "Plan", "C2:C4")).toEqual([[10], [20], [30]]);
  });
});

describe("whole columns and rows (documentation: unbounded ranges)", () => {
  it("read as null", async () => {
    const { excel } = joined([PLAN]);
    const seen = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Plan").getRange("A:B");
      range.load("values,formulas,text,numberFormat,address,rowCount,cellCount,isEntireColumn");
      const rows = context.workbook.worksheets.getItem("Plan").getRange("2:3");
      rows.load("values,address,isEntireRow");
      await context.sync();
      return [range.values, range.formulas, range.text, range.numberFormat, range.address, range.rowCount, range.cellCount, range.isEntireColumn, rows.values, rows.address, rows.isEntireRow];
    });
    expect(seen).toEqual([null, null, null, null, "Plan!A:B", 1_048_576, 2_097_152, true, null, "Plan!2:3", true]);
  });

  it.each(["A:B", "2:3"])("cannot be written to: %s", async (address) => {
    const { excel } = joined([PLAN]);
    expect((await refusal(write(excel, "Plan", address, "x"))).code).toBe("InvalidArgument");
  });

  it("can be intersected with what is in use", async () => {
    const { excel } = joined([PLAN]);
    const address = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Plan").getRange("B:C").getUsedRange(true);
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("Plan!B1:C5");
  });
});

describe("sheet names (documentation of Worksheet.name)", () => {
  it.each([
    ["", "InvalidArgument"],
    ["a".repeat(32), "InvalidArgument"],
    ["a/b", "InvalidArgument"],
    ["a:b", "InvalidArgument"],
    ["[a]", "InvalidArgument"],
    ["'a", "InvalidArgument"],
    ["a'", "InvalidArgument"],
    ["History", "InvalidArgument"],
    ["OTHER", "ItemAlreadyExists"],
  ])("%j is refused with %s", async (name, code) => {
    const { excel } = joined([PLAN, { name: "Other" }]);
    const renaming = excel.run(async (context) => {
      context.workbook.worksheets.getItem("Plan").name = name;
      await context.sync();
    });
    expect((await refusal(renaming)).code).toBe(code);
  });

  it("may change in case only", async () => {
    const { excel, host } = joined([PLAN]);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Plan").name = "PLAN";
      await context.sync();
    });
    expect(host.book.sheets[0]?.name).toBe("PLAN");
  });
});

describe("the date system (documentation of DATE; values general knowledge)", () => {
  it.each([
    [false, [1904, 1, 1], 1462],
    [true, [1904, 1, 1], 0],
    [false, [2026, 4, 30], 46142],
    [true, [2026, 4, 30], 44680],
    [false, [1900, 3, 1], 61],
    [false, [2026, 14, 1], 46419],
    [false, [2026, 3, 0], 46081],
    [false, [126, 4, 30], 46142],
    [true, [1900, 1, 1], null],
  ] as const)("1904: %s, DATE(%j) is %s", async (date1904, [year, month, day], expected) => {
    const { excel } = joined([PLAN], {}, { date1904 });
    const [value, error] = await excel.run(async (context) => {
      const result = context.workbook.functions.date(year, month, day);
      result.load("value,error");
      await context.sync();
      return [result.value, result.error];
    });
    expect(value).toBe(expected);
    expect(error).toBe(expected === null ? "#NUM!" : null);
  });
});

it("headings that are written name the table's columns, each a text of its own (general knowledge)", async () => {
  const { excel, host } = joined([{ ...PLAN, tables: [table("Actions", 0, 0, 5, HEADINGS)] }]);
  await write(excel, "Plan", "A1:C1", [["Action", 2026, ""]]);
  expect(host.book.sheets[0]?.tables[0]?.columns).toEqual(["Action2", "2026", "Column3"]);
  expect(await valuesAt(excel, "Plan", "A1:C1")).toEqual([["Action2", "2026", "Column3"]]);
});

it("chart sheets are not among the worksheets (assumed)", async () => {
  const { excel } = joined([{ name: "Chart", kind: "chart" }, PLAN]);
  const names = await excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("items/name,items/position");
    await context.sync();
    return sheets.items.map((sheet) => [sheet.name, sheet.position]);
  });
  expect(names).toEqual([["Plan", 0]]);
  expect(bookOf([{ name: "Chart", kind: "chart" }]).sheets).toHaveLength(1);
});
