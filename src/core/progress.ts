import { isErrorValue, plainMarks, saysNothing, textOf } from "./cell-text";
import type { ProgressReading, UnreadFigure } from "./rows";
import type { CellValue } from "./workbook";

const BLANK: ProgressReading = { how: "blank" };
const FIGURE = /^(\d+(?:\.\d+)?)\s*(%|per ?cent)?$/i;

interface Figure {
  readonly value: number;
  /** It says that it is a percentage: 40 of "40%". */
  readonly percent: boolean;
}

function figureOf(value: CellValue): Figure | null {
  if (typeof value === "number") return { value, percent: false };
  const match = FIGURE.exec(plainMarks(textOf(value)));
  return match ? { value: Number(match[1]), percent: match[2] !== undefined } : null;
}

/** What 1 means in a cell: "fraction" where 1 is all of it, "hundred" where 100 is. */
export type Scale = "fraction" | "hundred";

/**
 * What 1 means in cells without a percentage format: the column as a whole decides. Fractions where no bare number is
 * above 1, because a column in which nothing has passed 1 % is rarer than one that is kept as 0 to 1; and where some are
 * between 0 and 1 and none is above 2, because then the one above 1 is the slip.
 */
export function scaleOf(values: Iterable<CellValue>): Scale {
  let largest = 0;
  let hasParts = false;
  for (const value of values) {
    const found = figureOf(value);
    if (!found || found.percent) continue;
    largest = Math.max(largest, found.value);
    hasParts ||= isPart(found.value);
  }
  return largest > 2 || (largest > 1 && !hasParts) ? "hundred" : "fraction";
}

const isPart = (value: number): boolean => value > 0 && value < 1;

/**
 * Reads one cell of percentages; what is not from 0 to 100 is unreadable. So is 0.4 where 100 is all: it may mean 40 % or less
 * than 1 %, and is not guessed at. So are "3/5" and "3 of 5": they may count the steps that were begun, and "5 of 5" would then
 * pass for done.
 */
export function readPercent(value: CellValue, scale: Scale): ProgressReading {
  if (value === "") return BLANK;
  if (isErrorValue(value)) return { how: "error", text: value };
  const figure = figureOf(value);
  const text = textOf(value);
  if (figure === null) return saysNothing(text) ? BLANK : { how: "unreadable", text };
  if (scale === "hundred" && !figure.percent && isPart(figure.value)) return { how: "unreadable", text };
  // 100 × 0.07 is 7.000000000000001 to a computer.
  const percent = figure.percent || scale === "hundred" ? figure.value : Math.round(figure.value * 1e8) / 1e6;
  return percent >= 0 && percent <= 100 ? { how: "percent", percent } : { how: "unreadable", text };
}

/** A cell that holds a count. */
type CountReading =
  | { readonly how: "blank" }
  | { readonly how: "count"; readonly count: number }
  | { readonly how: "unreadable"; readonly text: string }
  | { readonly how: "error"; readonly text: string };

function readCount(value: CellValue): CountReading {
  if (typeof value === "number" && value >= 0) return { how: "count", count: value };
  if (isErrorValue(value)) return { how: "error", text: value };
  const text = textOf(value);
  if (saysNothing(text)) return { how: "blank" };
  const figure = figureOf(text.replaceAll(",", ""));
  return figure === null || figure.percent || figure.value < 0 ? { how: "unreadable", text } : { how: "count", count: figure.value };
}

const counted = (completed: number, required: number): ProgressReading => ({ how: "count", percent: Math.min(100, (100 * completed) / required), completed, required });

/** The percentage; where there is none, an error value in one of the counts: it may be a count that nobody sees. */
function percentageAlone(percent: ProgressReading, completed: CellValue, required: CellValue): ProgressReading {
  const error = percent.how === "blank" ? [completed, required].find(isErrorValue) : undefined;
  return error === undefined ? percent : { how: "error", text: error };
}

/**
 * Progress of one row: completed ÷ required where both are given and something is required, else the percentage.
 * More completed than required counts as all of it. Where both are given and one of them cannot be read, the percentage does not
 * stand in for them: what they say may be less.
 */
export function readProgress(percent: ProgressReading, completed: CellValue, required: CellValue): ProgressReading {
  if (completed === "" || required === "") return percentageAlone(percent, completed, required);
  if (typeof completed === "number" && typeof required === "number" && completed >= 0 && required > 0) return counted(completed, required);
  const [done, all] = [readCount(completed), readCount(required)];
  if (done.how === "blank" || all.how === "blank") return percentageAlone(percent, completed, required);
  if (done.how === "error" || done.how === "unreadable") return done;
  if (all.how === "error" || all.how === "unreadable") return all;
  return all.count === 0 ? percent : counted(done.count, all.count);
}

/** The cells of a row's progress that hold something and cannot be read, whether they decide or not; error values are told by themselves. */
export function unreadFigures(percent: ProgressReading, completed: CellValue, required: CellValue): UnreadFigure[] {
  const counts = [["completed", readCount(completed)], ["required", readCount(required)]] as const;
  return [
    ...(percent.how === "unreadable" ? [{ field: "percentComplete" as const, text: percent.text }] : []),
    ...counts.flatMap(([field, count]) => (count.how === "unreadable" ? [{ field, text: count.text }] : [])),
  ];
}
