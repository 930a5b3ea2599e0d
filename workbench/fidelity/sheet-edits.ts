import type { Area, Book, SheetModel } from "../file/book";
import { PLAIN_PROTECTION } from "../file/protection";
import { quotedSheet } from "../file/sheet-references";
import type { Edit } from "./edits";

/** The sheet that is added, and deleted again in the second round. */
export const BOARD = "Board summary";

const HEADINGS = ["By report & RAG", "Red", "Red", ""] as const;

/** The changes that are made to a workbook's list of sheets, before all others: each is refused or done whole. */
export function listEdits(book: Book, written: Map<string, Area[]>): Edit[] {
  const [first] = book.sheets.filter(({ kind }) => kind === "worksheet");
  return [
    ["sheet renamed", () => first && book.renameSheet?.(first.id, freeName(book, "It's renamed & more"))],
    ["sheet added with a table and moved", () => addBoard(book, written)],
    ["added sheet deleted", () => deleteAdded(book)],
    ["name", () => name(book)],
    ["workbook protection", () => (book.protection = book.protection === null ? { hasPassword: false } : null)],
  ];
}

/** How a sheet looks and is printed, what is frozen of it, what may be entered into it, and what add-ins keep with it. */
export function pageEdits(book: Book, sheet: SheetModel): Edit[] {
  return [
    ["freeze", () => (sheet.freeze = sheet.freeze.rows === 3 ? { rows: 0, columns: 0 } : { rows: 3, columns: 1 })],
    ["tab colour", () => (sheet.tabColour = sheet.tabColour === "#00803C" ? "#C00000" : "#00803C")],
    ["gridlines", () => (sheet.showGridlines = !sheet.showGridlines)],
    ["page setup", () => setPage(sheet)],
    ["rule of entry", () => restrict(sheet)],
    ["custom property", () => sheet.customProperties?.set("plan.date", "2026-04-30 ünïcödé")],
    ["print titles", () => {
      const own = book.names.filter(({ name: one, sheet: scope }) => scope !== sheet.name || !/^_xlnm\.Print_Titles$/i.test(one));
      book.setNames?.([...own, { name: "_xlnm.Print_Titles", formula: `${quotedSheet(sheet.name)}!$1:$2`, sheet: sheet.name, hidden: false }]);
    }],
    ["protection", () => (sheet.protection = sheet.protection === null ? { ...PLAIN_PROTECTION, allowed: { ...PLAIN_PROTECTION.allowed, autoFilter: true, formatCells: true } } : null)],
  ];
}

function setPage(sheet: SheetModel): void {
  const { pageSetup } = sheet;
  const margins = { ...pageSetup.margins, left: 0.4, right: 0.4 };
  const options = { ...pageSetup.options, horizontalCentered: !pageSetup.options.horizontalCentered };
  const orientation = pageSetup.orientation === "landscape" ? "portrait" : "landscape";
  sheet.pageSetup = { ...pageSetup, orientation, paperSize: 9, fit: pageSetup.fit === null ? { width: 1, height: null } : null, margins, options, header: "&LOFFICIAL & more", footer: "&CPage &P of &N", rowBreaks: [20, 40], columnBreaks: [7] };
}

function restrict(sheet: SheetModel): void {
  const words = { show: true, title: "Status", message: "Choose a status & save." };
  const rule = { areas: [{ row: 1, column: 2, rows: 9, columns: 1 }], type: "list", operator: "between", formula1: '"Yes,No & maybe"', formula2: null, allowBlank: true, dropDown: true, prompt: words, error: { ...words, style: "warning" }, inFile: null };
  sheet.validationRules = [...sheet.validationRules.slice(1), rule];
}

/** A sheet with a table, put before all others. */
function addBoard(book: Book, written: Map<string, Area[]>): void {
  const sheet = book.addSheet?.(freeName(book, BOARD));
  if (!sheet) return;
  sheet.set(0, 0, { value: BOARD });
  [...HEADINGS].forEach((value, column) => sheet.set(2, column, { value }));
  [...HEADINGS].forEach((_, column) => sheet.set(3, column, { value: column }));
  const table = book.addTable?.(sheet.id, { row: 2, column: 0, rows: 2, columns: HEADINGS.length });
  if (table) Object.assign(table, { name: `${table.name}_board`, style: "TableStyleLight1", banded: false });
  sheet.showGridlines = false;
  sheet.tabColour = "#003366";
  book.moveSheet?.(sheet.id, 0);
  written.set(sheet.name, [{ row: 0, column: 0, rows: 4, columns: HEADINGS.length }]);
}

function deleteAdded(book: Book): void {
  const sheet = book.addSheet?.(freeName(book, "Goes again"));
  if (sheet) book.deleteSheet?.(sheet.id);
}

function name(book: Book): void {
  const [sheet] = book.sheets;
  if (sheet) book.setNames?.([...book.names, { name: "Board_as_at", formula: `${quotedSheet(sheet.name)}!$A$1`, sheet: null, hidden: false, comment: "kept" }]);
}

function freeName(book: Book, wanted: string): string {
  const taken = new Set(book.sheets.map((sheet) => sheet.name.toLowerCase()));
  let found = wanted;
  for (let number = 2; taken.has(found.toLowerCase()); number++) found = `${wanted} ${number}`;
  return found;
}
