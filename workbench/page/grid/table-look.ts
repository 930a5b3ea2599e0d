import { contains } from "../../file/areas";
import type { SheetModel, TableModel } from "../../file/book";
import type { ConditionalLook } from "./conditional-look";

/** The first colours of Office's usual theme, in the order in which table styles use them. */
const COLOURS = ["#000000", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

/** Roughly how Excel paints the heading row of its own table styles; null for every other cell. */
export function tableLooks(sheet: SheetModel): (row: number, column: number) => ConditionalLook | null {
  const headings = sheet.tables.filter((table) => table.headings).map((table) => ({ area: { ...table.area, rows: 1 }, look: headingLook(table) }));
  if (headings.length === 0) return () => null;
  return (row, column) => headings.find(({ area }) => contains(area, row, column))?.look ?? null;
}

/** The plain light styles (1 to 7 and 15 to 21) have a bold heading; all others a coloured one. */
function headingLook(table: TableModel): ConditionalLook | null {
  const [, family, number] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style) ?? [];
  if (family === undefined) return null;
  const group = Math.floor((Number(number) - 1) / 7);
  if (family === "Light" && group !== 1) return { bold: true };
  return { fill: COLOURS[(Number(number) - 1) % 7] ?? COLOURS[1], font: "#FFFFFF", bold: true };
}
