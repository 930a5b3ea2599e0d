import { fingerprintOf } from "./fingerprint";
import { cellsOf, cleanPlan, type SheetPlan } from "./sheet-plan";
import type { CellValue, Sheet } from "./workbook";

const BEGINNING = "Check ";
const MEANING = ": it shows whether anything on this sheet has been changed since it was made.";

const isCheck = (value: CellValue): boolean => typeof value === "string" && value.startsWith(BEGINNING) && value.endsWith(MEANING);

function* placed(values: readonly (readonly CellValue[])[], row: number, column: number): Generator<readonly [number, number, CellValue]> {
  for (const [down, line] of values.entries()) for (const [right, value] of line.entries()) if (!isCheck(value)) yield [row + down, column + right, value];
}

/** The plan with a line at its end by which it can be told later whether somebody has changed the sheet. */
export function withCheck(plan: SheetPlan): SheetPlan {
  const clean = cleanPlan(plan);
  const { values } = cellsOf(clean);
  return { ...clean, blocks: [...clean.blocks, { row: values.length + 1, column: 0, styles: ["description"], values: [[`${BEGINNING}${fingerprintOf(placed(values, 0, 0))}${MEANING}`]] }] };
}

/** Whether a sheet that was made with a check is not as it was made. The whole of it must have been read. One that has lost its check counts as changed. */
export function isChanged({ values, used }: Sheet): boolean {
  const check = values.flat().find(isCheck);
  return check !== `${BEGINNING}${fingerprintOf(placed(values, used.row, used.column))}${MEANING}`;
}
