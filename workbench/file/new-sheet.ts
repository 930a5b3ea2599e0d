const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The part of a sheet that has nothing yet. */
export const EMPTY_SHEET = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheetData/></worksheet>`;

/** An id in Excel's form that stays with the sheet, from its number in the workbook part. */
export function sheetId(number: number): string {
  return `{00000000-0001-0000-${(number % 0x10000).toString(16).padStart(4, "0").toUpperCase()}-000000000000}`;
}

/** The number in such an id; null for another id. */
export function numberOfSheet(id: string): number | null {
  const digits = /^\{00000000-0001-0000-([0-9A-F]{4})-000000000000\}$/.exec(id)?.[1];
  return digits === undefined ? null : Number.parseInt(digits, 16);
}
