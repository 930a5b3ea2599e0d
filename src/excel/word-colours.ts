import type { LookEdit } from "../core/edit";
import type { WordColours } from "../core/sheet-plan";
import type { Line } from "./connection";

/**
 * Colours for a cell that holds exactly a word, as a conditional format: it survives sorting. Excel puts a new one before all
 * others, so it is moved behind them: those that are there go first.
 */
export function queueWordColours(cells: Excel.Range, { word, fill, font }: WordColours): void {
  const added = cells.conditionalFormats.add("CellValue");
  const format = added.cellValue;
  format.rule = { formula1: formulaOf(word), operator: "EqualTo" };
  format.format.fill.color = fill;
  format.format.font.color = font;
  // Last: by the documentation the object leads elsewhere once the priority is set.
  added.priority = -1;
}

const formulaOf = (word: string): string => `="${word.replaceAll('"', '""')}"`;

/** Takes the colours of words away again, and no other conditional format of the column. Two requests. */
export async function takeWordColours(line: Line, { sheet, row, column, from }: LookEdit): Promise<void> {
  const formulas = new Set((from?.words ?? []).map(({ word }) => formulaOf(word)));
  const formatsIn = ({ workbook: { worksheets } }: Excel.RequestContext) => worksheets.getItem(sheet).getRangeByIndexes(row + 1, column, 1, 1).conditionalFormats;
  const ours = await line.ask(
    (context) => {
      const formats = formatsIn(context);
      formats.load("items/id,items/type,items/cellValueOrNullObject/rule");
      return formats;
    },
    ({ items }) => items.flatMap(({ id, type, cellValueOrNullObject: value }) => (type === "CellValue" && formulas.has(value.rule.formula1) ? [id] : [])),
  );
  if (ours.length === 0) return;
  await line.ask(
    (context) => ours.forEach((id) => formatsIn(context).getItem(id).delete()),
    () => undefined,
  );
}
