/** What a cell of a sample may hold. In a date column "2026-04-30" becomes a true date; any other text stays text. */
export type Entry = string | number | { readonly error: "#REF!" | "#N/A" } | undefined;

/** A column of a sample sheet: its heading as typed, and the key of the row's entry that stands in it. */
export interface Column<Key extends string> {
  readonly heading: string;
  readonly key: Key;
  /** In characters, as Excel's column width box counts. */
  readonly width: number;
  readonly kind: "text" | "choice" | "date" | "percent" | "number";
}

export type Row<Key extends string> = { readonly [key in Key]?: Entry };

export const NUMBER_FORMATS = { text: "General", choice: "General", date: "dd/mm/yyyy", percent: "0%", number: "0" } as const;

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const MS_A_DAY = 86_400_000;
/** Excel's serial number of 1 January 1970, in the 1900 date system. */
const SERIAL_OF_1970 = 25_569;

/** Excel's serial number for an ISO day: 46142 for "2026-04-30". */
export function serial(isoDay: string): number {
  return Date.parse(isoDay) / MS_A_DAY + SERIAL_OF_1970;
}

/** What is written into the cell: serial numbers for the dates of date columns, all else as it stands. */
export function cellValue(entry: Entry, kind: Column<string>["kind"]): Exclude<Entry, undefined> | null {
  if (entry === undefined) return null;
  return kind === "date" && typeof entry === "string" && ISO_DAY.test(entry) ? serial(entry) : entry;
}

/** "A" for 1, "AA" for 27. */
export function letters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : letters(Math.floor((column - 1) / 26)) + last;
}
