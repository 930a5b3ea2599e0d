import type { CSSProperties } from "react";
import type { Area, Book, SheetModel } from "../../file/book";
import { cellText, formatColour } from "../cell-text";
import { ends } from "../selection";
import { filterButtons, type HeadingFilter } from "../filters";
import { alignmentOf, lookOf, withCondition, type CellLook } from "./cell-look";
import { conditionalLooks } from "./conditional-look";
import { tableLooks } from "./table-look";

/** One cell, ready to be drawn. */
export interface PaintedCell {
  readonly text: string;
  readonly look: CellLook;
  readonly align: CSSProperties;
  /** A number or date shows as hashes where it does not fit, and text runs on into empty cells beside it. */
  readonly kind: "number" | "text" | "wrapped" | "other";
  /** "Author: text", or null where the cell has no comment. */
  readonly comment: string | null;
  /** The filter button of a heading: whether its column is filtered now; null where there is no button. */
  readonly filter: "on" | "off" | null;
}

/** A sheet as it is to be drawn now. It is made anew whenever the workbook has changed, and asked only for cells in sight. */
export interface PaintedSheet {
  cell(row: number, column: number): PaintedCell;
  /** The merged area that starts at a cell. */
  mergeFrom(row: number, column: number): Area | undefined;
  /** A cell that lies under a merged area and is not its first: it is not drawn. */
  isCovered(row: number, column: number): boolean;
}

export function paintSheet(book: Book, sheet: SheetModel): PaintedSheet {
  const looks = new Map<number, CellLook>();
  const conditional = conditionalLooks(sheet);
  const table = tableLooks(sheet);
  const filters = filterButtons(sheet);
  const comments = new Map(sheet.comments.map(({ row, column, author, text }) => [`${row},${column}`, author === "" ? text : `${author}: ${text}`]));
  const merges = new Map(sheet.merges.map((merge) => [`${merge.row},${merge.column}`, merge]));
  const mergesByRow = new Map<number, readonly Area[]>();
  const mergesAt = (row: number): readonly Area[] => {
    const known = mergesByRow.get(row) ?? sheet.merges.filter((merge) => merge.row <= row && ends(merge).row >= row);
    mergesByRow.set(row, known);
    return known;
  };
  const styled = (style: number): CellLook => {
    const known = looks.get(style) ?? lookOf(book.formats.get(style), sheet.showGridlines);
    looks.set(style, known);
    return known;
  };
  const plainLook = (row: number, column: number, style: number): CellLook => {
    const inTable = table(row, column);
    const own = styled(style);
    // A cell's own fill and font go before the table's.
    return inTable === null ? own : overTable(own, withCondition({ box: {}, text: {} }, inTable));
  };
  return {
    cell: (row, column) => {
      const style = sheet.style(row, column);
      const value = sheet.value(row, column);
      const format = book.formats.get(style);
      const condition = conditional(row, column);
      const look = plainLook(row, column, style);
      const text = cellText(value, format.numberFormat, book.date1904);
      const colour = formatColour(value, format.numberFormat);
      return {
        text,
        look: withCondition(colour === null ? look : { ...look, text: { ...look.text, color: colour } }, condition ?? {}),
        align: alignmentOf(format, value),
        kind: format.wrap ? "wrapped" : typeof value === "number" ? "number" : typeof value === "string" ? "text" : "other",
        comment: comments.get(`${row},${column}`) ?? null,
        filter: filterState(filters(row, column)),
      };
    },
    mergeFrom: (row, column) => merges.get(`${row},${column}`),
    isCovered: (row, column) => mergesAt(row).some((merge) => covers(merge, row, column)),
  };
}

function filterState(filter: HeadingFilter | null): PaintedCell["filter"] {
  if (filter === null) return null;
  return filter.criteria === null ? "off" : "on";
}

function covers(merge: Area, row: number, column: number): boolean {
  const last = ends(merge);
  const inside = row >= merge.row && row <= last.row && column >= merge.column && column <= last.column;
  return inside && (row !== merge.row || column !== merge.column);
}

/** Black is what a font is when nothing is said of it. */
const USUAL_FONT = "#000000";

function overTable(own: CellLook, table: CellLook): CellLook {
  const colour = own.text.color === USUAL_FONT ? undefined : own.text.color;
  const background = own.box.background ?? table.box.background;
  return {
    box: { ...own.box, background },
    text: { ...own.text, color: colour ?? table.text.color ?? own.text.color, fontWeight: own.text.fontWeight ?? table.text.fontWeight },
  };
}
