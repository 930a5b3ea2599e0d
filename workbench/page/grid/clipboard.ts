import { cellText } from "../cell-text";
import type { Desk } from "../desk";
import { filledPart } from "../selection";

/** The selected cells as they show, in the form in which spreadsheets exchange them: tabs, lines, quotes where needed. */
export function copiedText(desk: Desk): string {
  const sheet = desk.sheet();
  const area = filledPart(sheet, desk.selection().area);
  if (area === null) return "";
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, across) => {
      const { value, style } = sheet.cell(area.row + down, area.column + across);
      return quoted(cellText(value, desk.book.formats.get(style).numberFormat, desk.book.date1904));
    }).join("\t"),
  ).join("\n");
}

/** The cells of pasted text, row by row. A quoted field may hold tabs and line breaks. */
export function pastedTexts(text: string): string[][] {
  const rows: string[][] = [[]];
  const field = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*)/y;
  for (let at = 0; at <= text.length; ) {
    field.lastIndex = at;
    const match = field.exec(text);
    rows.at(-1)?.push(match?.[1] !== undefined ? match[1].replaceAll('""', '"') : (match?.[2] ?? ""));
    at += match?.[0].length ?? 0;
    if (/[\r\n]/.test(text[at] ?? "")) rows.push([]);
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
  const last = rows.at(-1);
  return rows.length > 1 && last?.length === 1 && last[0] === "" ? rows.slice(0, -1) : rows;
}

function quoted(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
