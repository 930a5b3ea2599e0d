import type { WordColours } from "../core/sheet-plan";

/**
 * Colours for a cell that holds exactly a word, as a conditional format: it survives sorting. Excel puts a new one before all
 * others, so it is moved behind them: those that are there go first.
 */
export function queueWordColours(cells: Excel.Range, { word, fill, font }: WordColours): void {
  const added = cells.conditionalFormats.add("CellValue");
  const format = added.cellValue;
  format.rule = { formula1: `="${word.replaceAll('"', '""')}"`, operator: "EqualTo" };
  format.format.fill.color = fill;
  format.format.font.color = font;
  // Last: by the documentation the object leads elsewhere once the priority is set.
  added.priority = -1;
}
