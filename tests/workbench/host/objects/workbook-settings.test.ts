import { describe, expect, it } from "vitest";
import { connect } from "../../../../workbench/client";
import { newBook } from "../../../../workbench/file/new";
import { openBook } from "../../../../workbench/file/open";
import { saveBook } from "../../../../workbench/file/save";
import { createHost } from "../../../../workbench/host/host";
import { excelizeOpen } from "../../excelize";
import { buildWorkbook, WORKSHEET } from "../../file/package-builder";
import { partIn } from "../../file/saved-part";
import { joined, refusal, table } from "../books";

describe("names", () => {
  it("are added, changed, deleted and saved", async () => {
    const book = newBook(["Plan", "My register"]);
    const excel = connect(createHost(book));
    await excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      names.add("Board", worksheets.getItem("My register").getRange("B2:C9"), "for the board");
      names.add("Rate", "=0.25");
      names.add("Goes", "=1");
      worksheets.getItem("Plan").names.add("Own", "=Plan!$A$1");
      await context.sync();
      names.getItem("Goes").delete();
      names.getItem("rate").formula = "=0.5";
      names.getItem("Board").visible = false;
      await context.sync();
    });
    const bytes = await saveBook(book);
    expect(await partIn(bytes, "xl/workbook.xml")).toContain(`<definedNames><definedName name="Board" comment="for the board" hidden="1">'My register'!$B$2:$C$9</definedName><definedName name="Rate">0.5</definedName><definedName name="Own" localSheetId="0">Plan!$A$1</definedName></definedNames>`);
    const seen = await connect(createHost(await openBook(bytes))).run(async (context) => {
      context.workbook.names.load("items/name,items/formula,items/comment,items/visible,items/value");
      await context.sync();
      return context.workbook.names.items.map(({ name, formula, comment, visible, value }) => [name, formula, comment, visible, value as unknown]);
    });
    expect(seen).toEqual([["Board", "='My register'!$B$2:$C$9", "for the board", false, "'My register'!B2:C9"], ["Rate", "=0.5", "", true, 0.5]]);
    expect((await excelizeOpen(bytes)).GetDefinedName().definedNames?.map(({ Name }) => Name)).toContain("Board");
  });

  it.each<[string, (names: Excel.NamedItemCollection) => void, string]>([
    ["that are taken, whatever their case", (names) => { names.add("One", "=1"); names.add("ONE", "=2"); }, "ItemAlreadyExists"],
    ["that a table has", (names) => names.add("actions", "=1"), "ItemAlreadyExists"],
    ["that read as a cell", (names) => names.add("AB12", "=1"), "InvalidArgument"],
    ["that read as a cell of the other style", (names) => names.add("R1C1", "=1"), "InvalidArgument"],
    ["with a space", (names) => names.add("A name", "=1"), "InvalidArgument"],
    ["for a text that is no formula (assumed)", (names) => names.add("Words", "GAIN"), "NotImplemented"],
    ["that are not there any more", (names) => { const item = names.add("One", "=1"); item.delete(); item.visible = false; }, "InvalidObjectPath"],
  ])("are refused %s", async (_, act, code) => {
    const { excel } = joined([{ name: "Plan", tables: [table("Actions", 0, 0, 2, ["A"])] }]);
    const work = excel.run(async (context) => {
      act(context.workbook.names);
      await context.sync();
    });
    expect((await refusal(work)).code).toBe(code);
  });
});

describe("protection", () => {
  const protect = (excel: ReturnType<typeof connect>, act: (protection: Excel.WorksheetProtection) => void): Promise<[boolean, Excel.WorksheetProtectionOptions]> =>
    excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getFirst();
      act(protection);
      protection.load("protected,options");
      await context.sync();
      return [protection.protected, protection.options];
    });

  it("is set with its options, saved and taken away again", async () => {
    const book = newBook(["Plan"]);
    const excel = connect(createHost(book));
    const [isOn, options] = await protect(excel, (one) => one.protect({ allowFormatCells: true, allowAutoFilter: true, selectionMode: "Unlocked" }));
    expect([isOn, options.allowFormatCells, options.allowAutoFilter, options.allowSort, options.allowEditObjects, options.selectionMode]).toEqual([true, true, true, false, false, "Unlocked"]);
    const bytes = await saveBook(book);
    expect(await partIn(bytes, "xl/worksheets/sheet1.xml")).toContain('<sheetData/><sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" selectLockedCells="1" autoFilter="0"/></worksheet>');
    const again = await openBook(bytes);
    expect(again.sheets[0]?.protection).toEqual(book.sheets[0]?.protection);
    expect((await refusal(protect(connect(createHost(again)), (one) => one.protect()))).code).toBe("AccessDenied");
    await protect(connect(createHost(again)), (one) => one.unprotect());
    expect(await partIn(await saveBook(again), "xl/worksheets/sheet1.xml")).not.toContain("sheetProtection");
  });

  it.each<[string, string, (protection: Excel.WorksheetProtection) => void, string]>([
    ["set with a password", "", (one) => one.protect({}, "secret"), "NotImplemented"],
    ["taken away without the password it has (assumed)", '<sheetProtection sheet="1" password="CC1A"/>', (one) => one.unprotect(), "AccessDenied"],
    ["taken away with a password", '<sheetProtection sheet="1" hashValue="x"/>', (one) => one.unprotect("secret"), "NotImplemented"],
    ["set with an option that there is not", "", (one) => one.protect({ allowAll: true } as Excel.WorksheetProtectionOptions), "InvalidArgument"],
  ])("is not %s", async (_, xml, act, code) => {
    const book = await openBook(buildWorkbook({ sheets: [`${WORKSHEET}<sheetData/>${xml}</worksheet>`] }));
    expect((await refusal(protect(connect(createHost(book)), act))).code).toBe(code);
  });
});

describe("properties of a sheet for add-ins", () => {
  it("are parts of their own in the saved file, text in UTF-16 (as Excel writes CustomProperties, assumed)", async () => {
    const book = newBook(["Board"]);
    await connect(createHost(book)).run(async (context) => {
      const { customProperties } = context.workbook.worksheets.getFirst();
      customProperties.add("plan.board-date", "2026-04-30");
      customProperties.add("owner", "Ünser £");
      await context.sync();
    });
    const bytes = await saveBook(book);
    expect(await partIn(bytes, "xl/worksheets/sheet1.xml")).toContain('<customProperties><customPr name="plan.board-date" r:id="rId1"/><customPr name="owner" r:id="rId2"/></customProperties></worksheet>');
    expect(await partIn(bytes, "[Content_Types].xml")).toContain('<Override PartName="/xl/customProperty1.bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty"/>');
    const again = await openBook(bytes);
    expect([...(again.sheets[0]?.customProperties ?? [])]).toEqual([["plan.board-date", "2026-04-30"], ["owner", "Ünser £"]]);
    expect(await saveBook(again)).toBe(bytes);
    again.sheets[0]?.customProperties.delete("plan.board-date");
    again.sheets[0]?.customProperties.set("owner", "us");
    const last = await saveBook(again);
    expect(await partIn(last, "xl/customProperty1.bin")).toBeNull();
    expect([...((await openBook(last)).sheets[0]?.customProperties ?? [])]).toEqual([["owner", "us"]]);
    expect((await excelizeOpen(last)).GetSheetList().list).toEqual(["Board"]);
  });
});

describe("the way of calculating", () => {
  it.each([["Manual", 'calcMode="manual"'], ["AutomaticExceptTables", 'calcMode="autoNoTable"']] as const)("%s is saved", async (mode, written) => {
    const book = newBook(["Plan"]);
    const excel = connect(createHost(book));
    const set = (wanted: Excel.CalculationMode | "Manual" | "AutomaticExceptTables" | "Automatic") =>
      excel.run(async ({ workbook: { application } }) => {
        application.calculationMode = wanted;
        await application.context.sync();
      });
    await set(mode);
    const bytes = await saveBook(book);
    expect(await partIn(bytes, "xl/workbook.xml")).toContain(`<calcPr calcId="191029" ${written}/>`);
    expect((await openBook(bytes)).calculationMode).toBe(book.calculationMode);
    await set("Automatic");
    expect(await partIn(await saveBook(book), "xl/workbook.xml")).toContain('<calcPr calcId="191029"/>');
    expect((await refusal(set("Sometimes" as "Manual"))).code).toBe("InvalidArgument");
  });
});
