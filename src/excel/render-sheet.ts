import type { SheetPlan } from "../core/sheet-plan";
import type { Line } from "./connection";
import { inRequests } from "./payload";
import { linkSteps, styleSteps, valueSteps } from "./rendering/cell-steps";
import { chartSteps } from "./rendering/chart-steps";
import { measureSteps, printStep, viewStep } from "./rendering/page-steps";
import type { Step } from "./rendering/step";
import { listSteps, tableSteps, wordSteps } from "./rendering/table-steps";

/** The names that a sheet and its tables are made under. */
export interface MadeUnder {
  readonly sheet: string;
  table(name: string): string;
}

/**
 * Makes the sheet of a plan after the last one, without bringing it before the user: one request for every 4 MB. A sheet
 * that has the name already is left alone, and refuses it ("name-taken"). What is made before a refusal stays.
 */
export async function renderSheet(line: Line, plan: SheetPlan, under: MadeUnder = { sheet: plan.name, table: (name) => name }): Promise<void> {
  const requests = inRequests(stepsOfPlan(plan, under.table), ({ bytes }) => bytes);
  for (const [place, steps] of requests.entries()) {
    await line.ask(
      ({ workbook: { worksheets } }) => {
        const sheet = place === 0 ? worksheets.add(under.sheet) : worksheets.getItem(under.sheet);
        for (const step of steps) step.queue(sheet);
      },
      () => undefined,
    );
    line.spent.cellsWritten += steps.reduce((cells, step) => cells + step.cells, 0);
  }
}

/**
 * The steps of making a sheet, to be queued on it when it has just been added: values before what stands on them, and heights
 * last, when all that decides them is there.
 */
export function stepsOfPlan(plan: SheetPlan, nameOf: MadeUnder["table"] = (name) => name): Step[] {
  return [
    viewStep(plan),
    ...valueSteps(plan),
    ...linkSteps(plan),
    ...styleSteps(plan),
    ...tableSteps(plan, nameOf),
    ...wordSteps(plan),
    ...listSteps(plan),
    ...measureSteps(plan),
    ...chartSteps(plan),
    printStep(plan),
  ];
}
