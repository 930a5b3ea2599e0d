import { plainWords, textOf } from "./cell-text";
import type { CellsEdit } from "./edit";
import { grouped } from "./grouped";
import type { Rag } from "./rag";
import type { AssessedAction, Review } from "./review";
import { cellOf } from "./rows";
import { wordsOf } from "./row-reading";
import type { Settings } from "./settings";
import { valueAt, type Workbook } from "./workbook";

/** The word that a sheet's own column uses most for each RAG: "A" where the others are "R" and "G". */
function wordsInUse(actions: readonly AssessedAction[]): Map<Rag, string> {
  const counts = new Map<string, { rag: Rag; word: string; count: number }>();
  for (const { row: { statedRag } } of actions) {
    if (statedRag.how !== "known") continue;
    const key = `${statedRag.means} ${statedRag.text}`;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { rag: statedRag.means, word: statedRag.text, count: 1 });
  }
  const rarestFirst = [...counts.values()].sort((one, other) => one.count - other.count);
  return new Map(rarestFirst.map(({ rag, word }) => [rag, word]));
}

/**
 * The edits that write the calculated RAG into the plan's own RAG column, one for each cell that says another, in the column's
 * own words. Nothing unless the settings ask for it. A cell that holds a formula must be left out by whoever makes them.
 */
export function planStatedRag(workbook: Workbook, { actions }: Pick<Review, "actions">, settings: Settings): CellsEdit[] {
  if (!settings.writesStatedRag) return [];
  const { rags } = wordsOf(settings);
  const bySheet = grouped(actions, ({ row }) => row.sheet);
  return [...bySheet].flatMap(([name, some]) => {
    const sheet = workbook.sheets.find((one) => one.name === name);
    const words = wordsInUse(some);
    return some.flatMap(({ row, assessment }): CellsEdit[] => {
      const at = cellOf(row, "statedRag");
      if (!sheet || !at) return [];
      const from = valueAt(sheet, at.row, at.column);
      if (rags.get(plainWords(textOf(from))) === assessment.rag) return [];
      return [{ kind: "cells", ...at, from: [from], to: [words.get(assessment.rag) ?? settings.ragLooks[assessment.rag].word] }];
    });
  });
}
