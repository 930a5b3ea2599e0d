import type { PlanList, SheetPlan } from "../../core/sheet-plan";
import { columnLetters } from "../../core/workbook";
import { RANGE_BYTES } from "../payload";
import { queueWordColours } from "../word-colours";
import { rangeOf, type Step, step } from "./step";

/** The tables, under names that `nameOf` gives them: those of a sheet that is being replaced are still taken. */
export function tableSteps({ tables }: SheetPlan, nameOf: (name: string) => string): Step[] {
  return tables.map(({ name, area, style, filterButtons }) =>
    step(3 * RANGE_BYTES, (sheet) => {
      const table = sheet.tables.add(rangeOf(sheet, area), true);
      table.name = nameOf(name);
      table.style = style;
      if (!filterButtons) table.showFilterButton = false;
    }),
  );
}

/** The colours of words. */
export function wordSteps({ words }: SheetPlan): Step[] {
  return words.map((some) => step(RANGE_BYTES * (1 + 2 * some.words.length), (sheet) => some.words.forEach((word) => queueWordColours(rangeOf(sheet, some.area), word))));
}

/** The cells that want one of a few words. Blank is allowed. */
export function listSteps({ lists }: SheetPlan): Step[] {
  return lists.map((list) =>
    step(3 * RANGE_BYTES, (sheet) => {
      const { dataValidation } = rangeOf(sheet, list.area);
      dataValidation.rule = { list: { inCellDropDown: true, source: sourceOf(list) } };
      dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "Not one of the words", message: list.otherwise };
    }),
  );
}

// A list of texts is parted by commas whatever the language (office-js #2128); cells are named absolutely.
function sourceOf({ from }: PlanList): string {
  if (!("row" in from)) return from.join(",");
  const { row, column, rows, columns } = from;
  return `=$${columnLetters(column)}$${row + 1}:$${columnLetters(column + columns - 1)}$${row + rows}`;
}
