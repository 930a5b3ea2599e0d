import { describe, expect, it } from "vitest";
import { connect } from "../../../../workbench/client";
import { newBook } from "../../../../workbench/file/new";
import { openBook } from "../../../../workbench/file/open";
import { saveBook } from "../../../../workbench/file/save";
import { createHost } from "../../../../workbench/host/host";
import { readHeaderWords, writtenHeaderWords } from "../../../../workbench/host/cells/header-words";
import { excelizeOpen } from "../../excelize";
import { buildWorkbook, WORKSHEET } from "../../file/package-builder";
import { partIn } from "../../file/saved-part";
import { joined, refusal } from "../books";

/** All that the board summary sets of a page. */
async function setPage({ workbook }: Excel.RequestContext, name: string): Promise<void> {
  const sheet = workbook.worksheets.getItem(name);
  const { pageLayout } = sheet;
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: null } as unknown as Excel.PageLayoutZoomOptions;
  pageLayout.setPrintMargins("Centimeters", { left: 1.27, right: 1.27 });
  pageLayout.topMargin = 36;
  pageLayout.centerHorizontally = true;
  pageLayout.printGridlines = true;
  pageLayout.setPrintArea("A1:F40");
  pageLayout.setPrintTitleRows("$1:$3");
  const words = pageLayout.headersFooters.defaultForAllPages;
  words.leftHeader = "OFFICIAL – SENSITIVE";
  words.centerFooter = "Page &P of &N";
  words.rightFooter = "R&&D";
  sheet.horizontalPageBreaks.add("A21");
  sheet.horizontalPageBreaks.add("A31:C31");
  sheet.verticalPageBreaks.add("D1");
  sheet.freezePanes.freezeAt("A1:B3");
  sheet.tabColor = "#003366";
  sheet.showGridlines = false;
  await workbook.context.sync();
}

async function seenPage({ workbook }: Excel.RequestContext, name: string): Promise<unknown> {
  const sheet = workbook.worksheets.getItem(name);
  const { pageLayout } = sheet;
  pageLayout.load("orientation,paperSize,zoom,leftMargin,topMargin,bottomMargin,headerMargin,centerHorizontally,centerVertically,printGridlines,printHeadings,blackAndWhite,draftMode,firstPageNumber,printOrder");
  const words = pageLayout.headersFooters.defaultForAllPages;
  words.load("leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter");
  const area = pageLayout.getPrintAreaOrNullObject();
  const rows = pageLayout.getPrintTitleRowsOrNullObject();
  const columns = pageLayout.getPrintTitleColumnsOrNullObject();
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  [area, rows, frozen].forEach((one) => (one as Excel.Range).load("address"));
  sheet.horizontalPageBreaks.load("items/rowIndex");
  sheet.verticalPageBreaks.load("items/columnIndex");
  await workbook.context.sync();
  const page = pageLayout.toJSON();
  return { ...page, headersFooters: undefined, words: words.toJSON(), area: area.address, rows: rows.address, columns: columns.isNullObject, frozen: frozen.address, breaks: [sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex), sheet.verticalPageBreaks.items.map(({ columnIndex }) => columnIndex)] };
}

describe("page layout", () => {
  it("is in the saved file as it was set, in schema order", async () => {
    const book = newBook(["Board summary"]);
    const excel = connect(createHost(book));
    await excel.run((context) => setPage(context, "Board summary"));
    const before = await excel.run((context) => seenPage(context, "Board summary"));
    expect(before).toMatchObject({
      orientation: "Landscape", paperSize: "A4", zoom: { horizontalFitToPages: 1, scale: null, verticalFitToPages: null }, leftMargin: 36, topMargin: 36, bottomMargin: 54, headerMargin: 21.6,
      centerHorizontally: true, centerVertically: false, printGridlines: true, printHeadings: false, firstPageNumber: "", printOrder: "DownThenOver",
      words: { leftHeader: "OFFICIAL – SENSITIVE", centerHeader: "", centerFooter: "Page &P of &N", rightFooter: "R&&D" },
      area: "'Board summary'!A1:F40", rows: "'Board summary'!1:3", columns: true, frozen: "'Board summary'!A1:B3", breaks: [[20, 30], [3]],
    });
    const bytes = await saveBook(book);
    const again = connect(createHost(await openBook(bytes)));
    expect(await again.run((context) => seenPage(context, "Board summary"))).toEqual(before);
    expect(await partIn(bytes, "xl/worksheets/sheet1.xml")).toContain(
      '<sheetPr><tabColor rgb="FF003366"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight" state="frozen"/><selection pane="bottomRight"/></sheetView></sheetViews><sheetData/>' +
        '<printOptions horizontalCentered="1" gridLines="1"/><pageMargins left="0.5" right="0.5" top="0.5" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>' +
        '<headerFooter><oddHeader>&amp;LOFFICIAL – SENSITIVE</oddHeader><oddFooter>&amp;CPage &amp;P of &amp;N&amp;RR&amp;&amp;D</oddFooter></headerFooter>' +
        '<rowBreaks count="2" manualBreakCount="2"><brk id="20" max="16383" man="1"/><brk id="30" max="16383" man="1"/></rowBreaks><colBreaks count="1" manualBreakCount="1"><brk id="3" max="1048575" man="1"/></colBreaks></worksheet>',
    );
    expect(await partIn(bytes, "xl/workbook.xml")).toContain(`</sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'Board summary'!$A$1:$F$40</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'Board summary'!$1:$3</definedName></definedNames><calcPr`);
    const other = await excelizeOpen(bytes);
    expect(other.GetPageLayout("Board summary").opts).toMatchObject({ Orientation: "landscape", Size: 9, FitToHeight: 0 });
    expect(other.GetPanes("Board summary").panes).toMatchObject({ Freeze: true, XSplit: 2, YSplit: 3 });
  });

  it("keeps what a file says besides, and is the file that it was once all is taken back", async () => {
    const sheet = `${WORKSHEET}<sheetPr codeName="S"><outlinePr summaryBelow="0"/></sheetPr><sheetViews><sheetView zoomScale="80" workbookViewId="0"><selection activeCell="B2" sqref="B2"/></sheetView></sheetViews><sheetData/><pageMargins left="1" right="1" top="1" bottom="1" header="0.5" footer="0.5"/><pageSetup orientation="portrait" r:id="rId1"/><headerFooter differentFirst="1"><oddFooter>&amp;CMine</oddFooter><firstHeader>First</firstHeader></headerFooter><drawing r:id="rId2"/></worksheet>`;
    const bytes = buildWorkbook({ sheets: [sheet] });
    const book = await openBook(bytes);
    const excel = connect(createHost(book));
    await excel.run((context) => setPage(context, "Sheet1"));
    const text = await partIn(await saveBook(book), "xl/worksheets/sheet1.xml");
    expect(text).toContain('<sheetPr codeName="S"><tabColor rgb="FF003366"/><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(text).toContain('<sheetView zoomScale="80" workbookViewId="0" showGridLines="0"><pane xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="B2" sqref="B2"/></sheetView>');
    expect(text).toContain('<pageSetup orientation="landscape" r:id="rId1" paperSize="9" fitToHeight="0"/><headerFooter differentFirst="1"><oddHeader>&amp;LOFFICIAL – SENSITIVE</oddHeader><oddFooter>&amp;CPage &amp;P of &amp;N&amp;RR&amp;&amp;D</oddFooter><firstHeader>First</firstHeader></headerFooter><rowBreaks');
    expect(text).toContain("</colBreaks><drawing");
    const [first] = book.sheets;
    if (first) Object.assign(first, { pageSetup: first.facts.pageSetup, freeze: first.facts.freeze, tabColour: null, showGridlines: true });
    book.names = book.namesInFile;
    expect(await saveBook(book)).toBe(bytes);
  });

  it.each<[string, (layout: Excel.PageLayout) => void]>([
    ["a scale beyond 10 to 400 (documentation)", (layout) => (layout.zoom = { scale: 401 })],
    ["a scale and pages at once (assumed)", (layout) => (layout.zoom = { scale: 50, horizontalFitToPages: 1 })],
    ["a word that is no orientation", (layout) => (layout.orientation = "Sideways" as "Portrait")],
    ["a margin that is no number", (layout) => (layout.leftMargin = "1" as unknown as number)],
    ["a margin that there is not", (layout) => layout.setPrintMargins("Points", { middle: 1 } as Excel.PageLayoutMarginOptions)],
    ["a part of rows for titles (typings)", (layout) => layout.setPrintTitleRows("A1:C2")],
    ["more than 255 characters in a header", (layout) => (layout.headersFooters.defaultForAllPages.leftHeader = "x".repeat(254))],
  ])("refuses %s", async (_, act) => {
    const { excel } = joined([{ name: "Plan" }]);
    const work = excel.run(async (context) => {
      act(context.workbook.worksheets.getItem("Plan").pageLayout);
      await context.sync();
    });
    expect((await refusal(work)).code).toBe("InvalidArgument");
  });
});

describe("freezing", () => {
  it.each<[string, (panes: Excel.WorksheetFreezePanes) => void, { rows: number; columns: number }]>([
    ["rows", (panes) => panes.freezeRows(2), { rows: 2, columns: 0 }],
    ["a row where no number is given (assumed: the documentation calls the number optional)", (panes) => panes.freezeRows(), { rows: 1, columns: 0 }],
    ["columns after rows, which take their place (assumed)", (panes) => { panes.freezeRows(2); panes.freezeColumns(1); }, { rows: 0, columns: 1 }],
    ["whole rows", (panes) => panes.freezeAt("1:2"), { rows: 2, columns: 0 }],
    ["nothing", (panes) => { panes.freezeAt("A1:C3"); panes.unfreeze(); }, { rows: 0, columns: 0 }],
    ["no rows any more (documentation: zero unfreezes all rows)", (panes) => { panes.freezeAt("A1:C3"); panes.freezeRows(0); }, { rows: 0, columns: 3 }],
  ])("%s", async (_, act, wanted) => {
    const { excel, host } = joined([{ name: "Plan" }]);
    await excel.run(async (context) => {
      act(context.workbook.worksheets.getItem("Plan").freezePanes);
      await context.sync();
    });
    expect(host.book.sheets[0]?.freeze).toEqual(wanted);
  });
});

it.each([["&LLeft &&R&CMid&RRight"], ["&CPage &P"], [""]])("a header in its parts and back: %s", (text) => {
  expect(writtenHeaderWords(readHeaderWords(text))).toBe(text);
});

it("text before the first code is in the centre (18.3.1.46)", () => {
  expect(readHeaderWords("Page &P&RRight")).toEqual({ left: "", center: "Page &P", right: "Right" });
});
