import { cannotBeRead, dayRead, saysNoDate, type DateReading } from "./date-reading";

/** A revised date, and the column in which it stands. */
export interface RevisedDate {
  readonly column: number;
  readonly reading: DateReading;
}

/** A row's revised dates: the one that counts, and the other cells that are filled. */
export interface RevisedDates {
  readonly counts: RevisedDate;
  readonly others: readonly RevisedDate[];
  /** What stands after the date that counts, or without any, and cannot be read: it may be a later date. */
  readonly unread: readonly RevisedDate[];
}

/**
 * Of a row's revised dates, given in their order, the last one filled with a date counts. What cannot be read, or says that there is
 * no date yet, does not take the place of the date before it; where there is no date at all, what cannot be read stands for the row.
 */
export function lastRevised(dates: readonly [RevisedDate, ...RevisedDate[]]): RevisedDates {
  const filled = dates.filter(({ reading }) => reading.how !== "blank");
  const last = filled.findLast(({ reading }) => dayRead(reading) !== null);
  const counts = last ?? filled.findLast(({ reading }) => !saysNoDate(reading)) ?? filled.at(-1) ?? (dates.at(-1) as RevisedDate);
  const after = last ? filled.slice(filled.indexOf(last) + 1) : filled;
  return { counts, others: filled.filter((date) => date !== counts), unread: after.filter(({ reading }) => cannotBeRead(reading)) };
}
