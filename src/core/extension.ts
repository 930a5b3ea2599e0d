import { cannotBeRead, dayRead, saysNoDate, type DateReading } from "./date-reading";
import type { Day } from "./day";
import { cellOf, type RecommendationRow } from "./rows";
import type { CellAt } from "./workbook";

/** The inspectorate's deadline of a register's or a plan's row, as it counts now. */
export interface CountingDeadline {
  readonly field: "deadline" | "extendedDeadline";
  readonly reading: DateReading;
  /** The deadline that was set first, where the inspectorate has moved it. */
  readonly first: Day | null;
}

/**
 * The deadline that counts: the extended one from the day on which the inspectorate agreed to it, else the first. An extended one that
 * cannot be read leaves the first, and stands in its place only where there is none.
 */
export function countingDeadline({ deadline, extendedDeadline, isExtensionAgreed }: Pick<RecommendationRow, "deadline" | "extendedDeadline" | "isExtensionAgreed">): CountingDeadline {
  const asSet = { field: "deadline", reading: deadline, first: null } as const;
  if (!isExtensionAgreed) return asSet;
  const first = dayRead(deadline);
  const extended = dayRead(extendedDeadline);
  if (extended !== null) return { field: "extendedDeadline", reading: extendedDeadline, first: first === extended ? null : first };
  return cannotBeRead(extendedDeadline) && saysNoDate(deadline) ? { field: "extendedDeadline", reading: extendedDeadline, first: null } : asSet;
}

/** The day of the deadline that counts; null where there is none that can be read. */
export const deadlineDay = (row: RecommendationRow): Day | null => dayRead(countingDeadline(row).reading);

/** The cell of the deadline that counts. */
export const deadlineCell = (row: RecommendationRow): CellAt | null => cellOf(row, countingDeadline(row).field);
