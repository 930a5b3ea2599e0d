import { areaName, parseArea } from "../file/areas";
import type { Scalar } from "../file/book";
import type { Counts } from "../host/world";
import { cellText } from "./cell-text";
import type { Desk } from "./desk";

/** What end-to-end tests may ask the page, on `window.workbench`. It shows, and changes nothing but `faults`. */
export interface TestHook {
  readonly fileName: string;
  /** Names of all sheets, hidden ones too. */
  sheets(): readonly string[];
  /** The value of a cell by sheet and address ("F9"); an error is its text. */
  value(sheet: string, address: string): string | number | boolean | null;
  /** The cell as it is shown. */
  text(sheet: string, address: string): string;
  formula(sheet: string, address: string): string | null;
  /** The used area of a sheet ("A1:N40"), or null. */
  used(sheet: string): string | null;
  /** The sheet that is shown, and what is selected on it. */
  selection(): { readonly sheet: string; readonly address: string };
  counts(): Counts;
  resetCounts(): void;
  /** What the host is told to do wrong: see `Faults`. */
  readonly faults: Desk["host"]["faults"];
  /** The file as Download would give it. */
  bytes(): Promise<Uint8Array>;
}

declare global {
  interface Window {
    workbench?: TestHook;
  }
}

/** Offers the open workbook to the tests; gives the function that takes it back. */
export function offerToTests(desk: Desk): () => void {
  window.workbench = hookFor(desk);
  return () => delete window.workbench;
}

function hookFor(desk: Desk): TestHook {
  const cell = (sheet: string, address: string) => {
    const found = desk.book.sheets.find(({ name }) => name === sheet);
    const area = parseArea(address);
    if (found === undefined || area === null) throw new Error(`There is no cell ${address} on a sheet “${sheet}”.`);
    return found.cell(area.row, area.column);
  };
  return {
    fileName: desk.fileName,
    sheets: () => desk.book.sheets.map(({ name }) => name),
    value: (sheet, address) => plainValue(cell(sheet, address).value),
    text: (sheet, address) => {
      const { value, style } = cell(sheet, address);
      return cellText(value, desk.book.formats.get(style).numberFormat, desk.book.date1904);
    },
    formula: (sheet, address) => cell(sheet, address).formula ?? null,
    used: (sheet) => {
      const area = desk.book.sheets.find(({ name }) => name === sheet)?.used(true) ?? null;
      return area === null ? null : areaName(area);
    },
    selection: () => ({ sheet: desk.sheet().name, address: areaName(desk.selection().area) }),
    counts: () => ({ ...desk.host.counts }),
    resetCounts: () => desk.host.resetCounts(),
    faults: desk.host.faults,
    bytes: () => desk.bytes(),
  };
}

function plainValue(value: Scalar): string | number | boolean | null {
  return typeof value === "object" && value !== null ? value.error : value;
}
