import type { Fix } from "../src/core/fixes/fix";
import { grouped } from "../src/core/grouped";
import type { Problem, ProblemCode, Severity } from "../src/core/problem";
import type { Review } from "../src/core/review";
import type { ProblemFilter } from "./session";

/** Problems of one kind, in the order of their cells. */
export interface ProblemGroup {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly problems: readonly Problem[];
}

const WORST_FIRST: readonly Severity[] = ["error", "warning", "note"];

/** The problems by kind: the gravest kinds first, and of those equally grave the most frequent. */
export function groupProblems(problems: readonly Problem[]): ProblemGroup[] {
  const byCode = grouped(problems, ({ code }) => code);
  const groups = [...byCode].map(([code, all]) => ({ code, problems: all, severity: worstOf(all) }));
  return groups.sort(
    (one, other) => WORST_FIRST.indexOf(one.severity) - WORST_FIRST.indexOf(other.severity) || other.problems.length - one.problems.length,
  );
}

function worstOf(problems: readonly Problem[]): Severity {
  return WORST_FIRST.find((severity) => problems.some((problem) => problem.severity === severity)) ?? "note";
}

/** A problem that one thing surely puts right. */
export type FixableProblem = Problem & { readonly fix: Fix };

export const isFixable = (problem: Problem): problem is FixableProblem => problem.fix !== undefined;

export const fixableOf = (problems: readonly Problem[]): FixableProblem[] => problems.filter(isFixable);

/** Who leads each row, by `rowKey`. */
export type LeadsByRow = ReadonlyMap<string, readonly string[]>;

export const rowKey = ({ sheet, row }: { readonly sheet: string; readonly row: number }): string => `${row} ${sheet}`;

export function leadsByRow({ actions, recommendations }: Review): LeadsByRow {
  return new Map([...actions, ...recommendations].map(({ row }) => [rowKey(row), [...row.executiveLead.names, ...row.deliveryLead.names]]));
}

/** The problems that a filter lets through; an empty field of the filter lets all through. */
export function filterProblems(problems: readonly Problem[], filter: ProblemFilter, leads: LeadsByRow): Problem[] {
  return problems.filter(
    ({ severity, at }) =>
      (filter.severity === "" || filter.severity === severity) &&
      (filter.sheet === "" || filter.sheet === at.sheet) &&
      (filter.lead === "" || (leads.get(rowKey(at))?.includes(filter.lead) ?? false)),
  );
}

/** What can be chosen to filter by: only what would leave something. */
export interface FilterChoices {
  readonly severities: readonly Severity[];
  readonly sheets: readonly string[];
  readonly leads: readonly string[];
}

export function filterChoices(problems: readonly Problem[], leads: LeadsByRow): FilterChoices {
  const named = new Set(problems.flatMap(({ at }) => leads.get(rowKey(at)) ?? []));
  return {
    severities: WORST_FIRST.filter((severity) => problems.some((problem) => problem.severity === severity)),
    sheets: [...new Set(problems.map(({ at }) => at.sheet))],
    leads: [...named].sort((one, other) => one.localeCompare(other, "en-GB")),
  };
}
