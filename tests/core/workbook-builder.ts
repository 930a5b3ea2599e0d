import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { dayOf, toSerial } from "../../src/core/day";
import { review, type Review } from "../../src/core/review";
import type { Settings } from "../../src/core/settings";
import { addressOf, type Area, type CellAt, type CellValue, type Sheet, type TableOutline, type Workbook } from "../../src/core/workbook";

export type Rows = readonly (readonly CellValue[])[];

interface SheetOptions extends Partial<Omit<Sheet, "name" | "values" | "used">> {
  /** Where the first of the rows stands: "A1" unless said. */
  readonly from?: { readonly row: number; readonly column: number };
}

/** A sheet in one line: `sheet("Plan", [["Ref", "Action"], ["R1", "Do it"]])`. Rows are padded to the longest. */
export function sheet(name: string, rows: Rows, { from = { row: 0, column: 0 }, ...options }: SheetOptions = {}): Sheet {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? ""));
  return {
    name,
    visible: true,
    protected: false,
    filtered: false,
    tables: [],
    hiddenRows: 0,
    formats: values.map((row) => row.map(() => "General")),
    used: { ...from, rows: values.length, columns },
    values,
    ...options,
  };
}

export const workbook = (...sheets: readonly Sheet[]): Workbook => ({ sheets, date1904: false });

/** A table over an area, as Excel would outline it. */
export const table = (name: string, area: Area, totals = false): TableOutline => ({ name, area, headings: true, totals });

/** A date as Excel keeps it: `serial("2026-04-30")` is 46142. */
export const serial = (iso: string): number => toSerial(dayOf(iso), false);

export const TODAY = "2026-06-01";

/** Reviews sheets as at 1 June 2026, or another day, with the default settings but for those given. */
export function reviewOf(sheets: readonly Sheet[], { today = TODAY, ...settings }: Partial<Settings> & { readonly today?: string } = {}): Review {
  return review(workbook(...sheets), { ...DEFAULT_SETTINGS, ...settings }, dayOf(today));
}

/** "Plan B3": a cell as people name it. */
export const named = (at: CellAt): string => `${at.sheet} ${addressOf(at)}`;
