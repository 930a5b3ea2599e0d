import { contains } from "../../file/areas";
import type { Area, Colour, SheetModel, TableModel } from "../../file/book";
import { tinted } from "../../file/colours";
import type { ConditionalLook } from "./conditional-look";
import { OFFICE_COLOURS } from "./office-colours";

/** Lighter by so much: what Excel calls 80 % and 60 %. */
const PALE = 0.8;
const STRONGER = 0.6;

/** What a table's style lays over its rows; null for nothing. */
interface TableStyle {
  readonly heading: ConditionalLook | null;
  readonly totals: ConditionalLook | null;
  /** Every other row, the first among them, and the rows between. */
  readonly band: ConditionalLook | null;
  readonly between: ConditionalLook | null;
}

/** Roughly how Excel paints its own table styles: headings, totals and bands; null for a cell of no table. */
export function tableLooks(sheet: SheetModel): (row: number, column: number) => ConditionalLook | null {
  const tables = sheet.tables.map((table) => ({ area: table.area, look: rowLooks(sheet, table) }));
  if (tables.length === 0) return () => null;
  return (row, column) => tables.find(({ area }) => contains(area, row, column))?.look(row) ?? null;
}

function rowLooks(sheet: SheetModel, table: TableModel): (row: number) => ConditionalLook | null {
  const style = styleOf(table.style);
  if (style === null) return () => null;
  const first = table.area.row + (table.headings ? 1 : 0);
  const last = table.area.row + table.area.rows - 1;
  const places = table.filtered ? visiblePlaces(sheet, table.area) : (row: number) => row - table.area.row;
  return (row) => {
    if (row < first) return style.heading;
    if (table.totals && row === last) return style.totals;
    return table.banded && (places(row) - places(first)) % 2 === 0 ? style.band : style.between;
  };
}

/** Bands go by the rows that a filter leaves. */
function visiblePlaces(sheet: SheetModel, { row: first, rows }: Area): (row: number) => number {
  const places = new Int32Array(rows + 1);
  for (let at = 0; at < rows; at += 1) places[at + 1] = (places[at] ?? 0) + (sheet.rowLook(first + at).hidden ? 0 : 1);
  return (row) => places[row - first] ?? 0;
}

/** By family and group of seven: the styles of a group differ in their colour alone. */
function styleOf(name: string): TableStyle | null {
  const [, family, number] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(name) ?? [];
  if (family === undefined) return null;
  const group = Math.floor((Number(number) - 1) / 7);
  const colour = OFFICE_COLOURS[(Number(number) - 1) % 7] ?? "#4472C4";
  const pale = { fill: paler(colour, PALE) };
  const bold = { bold: true };
  const coloured = { fill: colour, font: "#FFFFFF", bold: true } as const;
  if (family === "Dark") return { heading: { ...coloured, fill: "#000000" }, totals: coloured, band: { fill: tinted(colour, -0.25), font: "#FFFFFF" }, between: { fill: colour, font: "#FFFFFF" } };
  if (family === "Light") return group === 1 ? { heading: coloured, totals: bold, band: null, between: null } : { heading: bold, totals: bold, band: pale, between: null };
  if (group === 0) return { heading: coloured, totals: bold, band: pale, between: null };
  if (group === 1) return { heading: coloured, totals: coloured, band: { fill: paler(colour, STRONGER) }, between: pale };
  if (group === 2) return { heading: coloured, totals: bold, band: { fill: "#D9D9D9" }, between: null };
  return { heading: bold, totals: bold, band: { fill: paler(colour, STRONGER) }, between: pale };
}

/** Black has no lighter shade of its own hue: Excel takes greys. */
function paler(colour: Colour, tint: number): Colour {
  return colour === "#000000" ? (tint === PALE ? "#D9D9D9" : "#A6A6A6") : tinted(colour, tint);
}
