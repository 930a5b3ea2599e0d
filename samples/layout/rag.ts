import type { Worksheet } from "exceljs";
import { RAG_COLOURS, font, solid } from "./look";

/** The force's RAG colours as conditional formats: they follow the word when somebody changes it. */
export function colourByWord(sheet: Worksheet, area: string): void {
  sheet.addConditionalFormatting({
    ref: area,
    rules: Object.entries(RAG_COLOURS).map(([word, { fill, ink }], index) => ({
      type: "cellIs" as const,
      operator: "equal" as const,
      formulae: [`"${word}"`],
      priority: index + 1,
      style: { fill: { type: "pattern" as const, pattern: "solid" as const, bgColor: { argb: fill } }, font: { bold: true, color: { argb: ink } } },
    })),
  });
}

/** The same colours typed into the cells by hand, as many keepers of plans do. */
export function colourByHand(sheet: Worksheet, column: number, firstRow: number, rows: number): void {
  for (let row = firstRow; row < firstRow + rows; row += 1) {
    const cell = sheet.getCell(row, column);
    const colour = RAG_COLOURS[String(cell.value ?? "")];
    if (colour === undefined) continue;
    cell.fill = solid(colour.fill);
    cell.font = font(10, { bold: true, color: { argb: colour.ink } });
  }
}

/** Dates in red where a formula about the row holds. The formula speaks of the area's first row; a sheet's priorities differ. */
export function warnWhere(sheet: Worksheet, area: string, formula: string, priority = 10): void {
  sheet.addConditionalFormatting({
    ref: area,
    rules: [{ type: "expression", formulae: [formula], priority, style: { font: { bold: true, color: { argb: "FFC00000" } } } }],
  });
}
