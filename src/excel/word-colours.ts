import type { WordColours } from "../core/sheet-plan";

/** Colours for a cell that holds exactly a word, as a conditional format: it survives sorting. */
export function queueWordColours(cells: Excel.Range, { word, fill, font }: WordColours): void {
  const format = cells.conditionalFormats.add("CellValue").cellValue;
  format.rule = { formula1: `="${word.replaceAll('"', '""')}"`, operator: "EqualTo" };
  format.format.fill.color = fill;
  format.format.font.color = font;
}
