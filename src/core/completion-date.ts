import { plainWords, textOf } from "./cell-text";
import type { Choice } from "./column-choice";
import { dayRead, readDate } from "./date-reading";
import type { Ambiguity } from "./layout";
import type { Settings } from "./settings";
import { isFinished, type Status } from "./status";
import type { CellValue } from "./workbook";

const isPlannedOrActual = ({ kind, fields }: Ambiguity): boolean =>
  kind === "column-fits-two" && fields.length === 2 && fields.includes("target") && fields.includes("closed");

/** What a date column says beside a status column: "target" where unfinished rows have dates, "closed" where only finished rows do. */
function besideStatuses(dates: readonly CellValue[], statuses: readonly CellValue[], words: ReadonlyMap<string, Status>): "target" | "closed" | null {
  const rows = statuses.flatMap((value, place) => {
    const status = words.get(plainWords(textOf(value)));
    return status === undefined ? [] : [{ finished: isFinished(status), dated: dayRead(readDate(dates[place] ?? "", false)) !== null }];
  });
  const open = rows.filter(({ finished }) => !finished);
  const openDated = open.filter(({ dated }) => dated).length;
  if (openDated > 0) return openDated * 2 >= open.length ? "target" : null;
  return open.length > 0 && rows.some(({ finished, dated }) => finished && dated) ? "closed" : null;
}

/**
 * Settles whether a "Completion date" is planned or actual by the statuses of its rows: an unfinished row has no actual
 * date. Where they do not tell, the question stays. `cellsOf` gives the sample of a column's cells.
 */
export function tellCompletionDate(choice: Choice, cellsOf: (column: number) => readonly CellValue[], { statusWords }: Settings): Choice {
  const question = choice.ambiguities.find(isPlannedOrActual);
  const [column] = question?.columns ?? [];
  const { status } = choice.columns;
  if (!question || column === undefined || status === undefined) return choice;
  const words = new Map(statusWords.map(({ word, means }) => [plainWords(word), means]));
  const field = besideStatuses(cellsOf(column), cellsOf(status), words);
  if (field === null) return choice;
  return { ...choice, columns: { ...choice.columns, [field]: column }, ambiguities: choice.ambiguities.filter((ambiguity) => ambiguity !== question) };
}
