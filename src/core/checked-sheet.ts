import { fingerprintOf, fingerprintOfText } from "./fingerprint";
import { cellsOf, cleanPlan, type SheetPlan } from "./sheet-plan";
import type { CellValue, Sheet } from "./workbook";

const BEGINNING = "Check ";
const MEANING = ": it shows whether anything on this sheet has been changed since it was made.";

const isCheck = (value: CellValue): boolean => typeof value === "string" && value.startsWith(BEGINNING) && value.endsWith(MEANING);

/** What the check covers: all but itself, and the boxes to be written in: the cells beside their labels. */
function* placed(values: readonly (readonly CellValue[])[], row: number, column: number, boxes: readonly string[]): Generator<readonly [number, number, CellValue]> {
  for (const [down, line] of values.entries()) {
    const isBox = typeof line[0] === "string" && boxes.includes(line[0]);
    for (const [right, value] of line.entries()) if (!isCheck(value) && !(isBox && right === 1)) yield [row + down, column + right, value];
  }
}

/** What the sheet looks like, apart from what its cells hold: its page, charts, tables, links, widths. */
function lookOf({ blocks, ...rest }: SheetPlan): string {
  return fingerprintOfText(JSON.stringify([rest, blocks.map(({ row, column, styles }) => [row, column, styles])]));
}

/**
 * The plan with a line at its end by which it can be told later whether somebody has changed the sheet, but for the boxes beside
 * these labels in its first column, and whether another plan would make the same sheet.
 */
export function withCheck(plan: SheetPlan, boxes: readonly string[] = []): SheetPlan {
  const clean = cleanPlan(plan);
  const { values } = cellsOf(clean);
  const check = `${BEGINNING}${fingerprintOf(placed(values, 0, 0, boxes))} ${lookOf(clean)}${MEANING}`;
  return { ...clean, blocks: [...clean.blocks, { row: values.length + 1, column: 0, styles: ["description"], values: [[check]] }] };
}

/** Whether a sheet that was made with a check is not as it was made. The whole of it must have been read. One that has lost its check counts as changed. */
export function isChanged({ values, used }: Sheet, boxes: readonly string[] = []): boolean {
  const check = values.flat().find(isCheck);
  return typeof check !== "string" || !check.startsWith(`${BEGINNING}${fingerprintOf(placed(values, used.row, used.column, boxes))} `);
}
