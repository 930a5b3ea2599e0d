import type { Sheet } from "./sheet";

/** Every cell with a formula whose text is wanted, in the file or changed since. A shared formula is asked for once, as its first cell has it. */
export function* formulaCells(sheet: Sheet, isWanted: (formula: string) => boolean): Generator<readonly [row: number, column: number, formula: string]> {
  for (const [row, column] of cellsInFile(sheet, isWanted)) {
    const { formula } = sheet.content(row, column);
    if (formula !== undefined && !sheet.edits.find(row, column)?.content) yield [row, column, formula];
  }
  for (const [row, column, { content }] of sheet.edits) if (content?.formula !== undefined && isWanted(content.formula)) yield [row, column, content.formula];
}

function* cellsInFile({ store }: Sheet, isWanted: (formula: string) => boolean): Generator<readonly [row: number, column: number]> {
  const shared = new Map([...store.sharedFormulas].map(([group, { text }]) => [group, isWanted(text)]));
  let at = 0;
  for (const [index, cell] of store.formulaCells.entries()) {
    while ((store.rowFirst[at + 1] ?? Infinity) <= cell) at++;
    const own = store.formulaTexts[index] ?? null;
    const wanted = own === null ? shared.get(store.formulaShared[index] ?? -1) : isWanted(own);
    if (wanted) yield [store.rowNumbers[at] ?? 0, store.columns[cell] ?? 0];
  }
}

/** Whether a formula of the sheet's cells answers to the test. */
export function hasFormulaSuchAs(sheet: Sheet, isWanted: (formula: string) => boolean): boolean {
  return !formulaCells(sheet, isWanted).next().done;
}
