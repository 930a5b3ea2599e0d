import type { PaperSize, Worksheet } from "exceljs";

/** Landscape, as wide as one page, marked at head and foot, headings repeated on each page. */
export function setPrint(sheet: Worksheet, setup: { readonly marking: string; readonly paper: "A3" | "A4"; readonly titleRows?: string }): void {
  sheet.pageSetup = {
    // The library's typings name A4 and not A3; 8 is A3 in the file format.
    paperSize: (setup.paper === "A3" ? 8 : 9) as PaperSize,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.4, right: 0.4, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
    ...(setup.titleRows === undefined ? {} : { printTitlesRow: setup.titleRows }),
  };
  sheet.headerFooter.oddHeader = `&C&"Arial,Bold"&10${setup.marking}`;
  sheet.headerFooter.oddFooter = `&L&"Arial,Regular"&8&A&C&"Arial,Bold"&10${setup.marking}&R&"Arial,Regular"&8Page &P of &N`;
}

/** Freezes all above a row and left of a column (both counted from 1). */
export function freeze(sheet: Worksheet, row: number, column: number, gridlines = false): void {
  sheet.views = [{ state: "frozen", ySplit: row - 1, xSplit: column - 1, showGridLines: gridlines, zoomScale: 85 }];
}
