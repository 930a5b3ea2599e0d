import type { PrintLine, PrintPlan, SheetPlan } from "../../core/sheet-plan";
import { pointsOf } from "../column-width";
import { RANGE_BYTES } from "../payload";
import { type Step, step } from "./step";

/** Widths of the columns, and the heights of the rows by what they hold. */
export function measureSteps({ columns, blocks }: SheetPlan): Step[] {
  const rows = Math.max(1, ...blocks.map(({ row, values }) => row + values.length));
  const widths = columns.map((width, column) =>
    step(RANGE_BYTES, (sheet) => {
      sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pointsOf(width);
    }),
  );
  return [...widths, step(RANGE_BYTES, (sheet) => sheet.getRangeByIndexes(0, 0, rows, 1).getEntireRow().format.autofitRows())];
}

/** What is seen of the sheet as a whole. */
export function viewStep({ tabColour, freezeRows }: SheetPlan): Step {
  return step(RANGE_BYTES, (sheet) => {
    sheet.tabColor = tabColour;
    sheet.showGridlines = false;
    if (freezeRows > 0) sheet.freezePanes.freezeRows(freezeRows);
  });
}

export function printStep({ print }: SheetPlan): Step {
  const breaks = print.rowBreaks.length + print.columnBreaks.length;
  return step(RANGE_BYTES * (6 + breaks), (sheet) => queuePrint(sheet, print));
}

function queuePrint(sheet: Excel.Worksheet, { orientation, pagesWide, titleRows, header, footer, margins, rowBreaks, columnBreaks }: PrintPlan): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = orientation === "portrait" ? "Portrait" : "Landscape";
  pageLayout.paperSize = "A4";
  if (pagesWide !== null) pageLayout.zoom = { horizontalFitToPages: pagesWide };
  if (titleRows !== null) pageLayout.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.last + 1}`);
  pageLayout.setPrintMargins("Centimeters", margins);
  const lines = pageLayout.headersFooters.defaultForAllPages;
  [lines.leftHeader, lines.centerHeader, lines.rightHeader] = codesOf(header);
  [lines.leftFooter, lines.centerFooter, lines.rightFooter] = codesOf(footer);
  for (const row of rowBreaks) sheet.horizontalPageBreaks.add(`A${row + 1}`);
  for (const column of columnBreaks) sheet.verticalPageBreaks.add(sheet.getRangeByIndexes(0, column, 1, 1));
}

/** Characters of each of the three texts: Excel allows 255 for the whole line. */
const LONGEST = 80;

function codesOf({ left, centre, right }: PrintLine): [string, string, string] {
  return [codeOf(left), codeOf(centre), codeOf(right)];
}

/** The text with Excel's codes. An "&" of the text's own is written twice, or it would be a code. */
function codeOf(text: string): string {
  const code = text.replace(/\s+/g, " ").replaceAll("&", "&&").replaceAll("{page}", "&P").replaceAll("{pages}", "&N");
  return code.length <= LONGEST ? code : `${code.slice(0, LONGEST - 1).replace(/&+$/, "")}…`;
}
