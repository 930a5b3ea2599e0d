import { isErrorValue, saysNothing, textOf } from "./cell-text";
import type { ProgressReading } from "./rows";
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
  const match = FIGURE.exec(textOf(value));
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
 * than 1 %, and is not guessed at.
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

function countOf(value: CellValue): number | null {
  const figure = figureOf(typeof value === "string" ? value.replaceAll(",", "") : value);
  return figure === null || figure.percent || figure.value < 0 ? null : figure.value;
}

/**
 * Progress of one row: completed ÷ required where both are given and something is required, else the percentage.
 * More completed than required counts as all of it.
 */
export function readProgress(percent: ProgressReading, completed: CellValue, required: CellValue): ProgressReading {
  const broken = [completed, required].find(isErrorValue);
  if (broken !== undefined && percent.how === "blank") return { how: "error", text: broken };
  if (required === "" || completed === "") return percent;
  const [done, all] = [countOf(completed), countOf(required)];
  if (done === null || all === null || all === 0) return percent;
  return { how: "count", percent: Math.min(100, (100 * done) / all), completed: done, required: all };
}
