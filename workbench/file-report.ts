import type { Outcome } from "../src/commands/outcome";
import { isoDay } from "../src/core/day";
import { countRags, type Assessment, type Rag } from "../src/core/rag";
import { countOf } from "../src/core/quantity";
import type { Review } from "../src/core/review";
import { addressOf, type CellValue } from "../src/core/workbook";
import { sayProblem } from "../src/core/wording";

/** What the command line says of a file: the shape of a line of `--json`. Rows count from 1, as in Excel. */
export interface FileReport {
  readonly file: string;
  readonly rowsRead: number;
  readonly rowsAssessed: number;
  readonly notAssessed: readonly NotAssessedReport[];
  readonly rag: Readonly<Record<Rag, number>>;
  readonly rows: readonly RowReport[];
  readonly recommendations: readonly RecommendationReport[];
  readonly problems: readonly ProblemReport[];
  readonly requests: number;
  readonly bytes: number;
  readonly cellsWritten: number;
  readonly error?: string;
}

interface NotAssessedReport {
  readonly sheet: string;
  readonly row: number;
  readonly reason: string;
  /** The cells that could make the row worse and were not read. */
  readonly cells: readonly { readonly sheet: string; readonly cell: string; readonly found: string }[];
}

interface RowReport {
  readonly sheet: string;
  readonly row: number;
  readonly reference: string;
  readonly rag: Rag;
  readonly code: string;
  readonly reason: string;
  /** The date that the reason speaks of, as "2026-06-30". */
  readonly date: string | null;
  readonly days: number | null;
}

interface RecommendationReport extends Omit<RowReport, "rag"> {
  /** null where a cell that could make it worse was not read. */
  readonly rag: Rag | null;
  /** Of all the plan's rows that serve it, those that are not finished. */
  readonly openActions: number;
  readonly actions: number;
}

interface ProblemReport {
  readonly code: string;
  readonly severity: string;
  readonly sheet: string;
  readonly cell: string;
  readonly message: string;
  /** What would stand in the cell instead of what stands there, where one thing surely puts it right. */
  readonly fix?: { readonly from: CellValue; readonly to: CellValue };
}

interface Counts {
  readonly requests: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly cellsWritten: number;
}

const NOTHING_READ = { rowsRead: 0, rowsAssessed: 0, notAssessed: [], rag: countRags([]), rows: [], recommendations: [], problems: [] };

/** The report of a file that could not be opened or saved. */
export function unreadable(file: string, error: string): FileReport {
  return { file, ...NOTHING_READ, requests: 0, bytes: 0, cellsWritten: 0, error };
}

/** The report of a command's outcome, with what the host counted. */
export function reportOf(file: string, outcome: Outcome, counts: Counts): FileReport {
  const review = "review" in outcome ? outcome.review : null;
  const found = review === null ? NOTHING_READ : reviewed(review);
  const spent = { requests: counts.requests, bytes: counts.bytesIn + counts.bytesOut, cellsWritten: counts.cellsWritten };
  return { file, ...found, ...spent, ...(outcome.kind === "done" ? {} : { error: outcome.message }) };
}

const toldOf = ({ code, reason, date, days }: Omit<Assessment, "rag">) => ({ code, reason, date: date === null ? null : isoDay(date), days });

function reviewed(review: Review) {
  return {
    rowsRead: review.rowsRead,
    rowsAssessed: review.actions.length,
    notAssessed: review.notAssessed.map(({ at, reason, cells }): NotAssessedReport => {
      return { sheet: at.sheet, row: at.row + 1, reason, cells: cells.map((one) => ({ sheet: one.at.sheet, cell: addressOf(one.at), found: one.found })) };
    }),
    rag: countRags(review.actions.map(({ assessment }) => assessment.rag)),
    rows: review.actions.map(({ row, assessment }): RowReport => {
      return { sheet: row.sheet, row: row.row + 1, reference: row.reference, rag: assessment.rag, ...toldOf(assessment) };
    }),
    recommendations: review.recommendations.map(({ row, assessment, openActions, allActions }): RecommendationReport => {
      return { sheet: row.sheet, row: row.row + 1, reference: row.reference, rag: assessment.rag, ...toldOf(assessment), openActions, actions: allActions };
    }),
    problems: review.problems.map((problem): ProblemReport => {
      const { code, severity, at, fix } = problem;
      const wanted = fix && { fix: { from: fix.edit.from[0] ?? "", to: fix.edit.to[0] ?? "" } };
      return { code, severity, sheet: at.sheet, cell: addressOf(at), message: sayProblem(problem), ...wanted };
    }),
  };
}

const sayCounts = (rags: Readonly<Record<Rag, number>>): string => Object.entries(rags).map(([rag, count]) => `${rag} ${count}`).join(", ");

/** A line for a person: the counts, what the board answers for first, or what is wrong. */
export function lineOf(report: FileReport): string {
  if (report.error !== undefined) return `${report.file}: not done. ${report.error}`;
  const rags = report.recommendations.flatMap(({ rag }) => (rag === null ? [] : [rag]));
  const rest = report.rowsRead - report.rowsAssessed;
  const recommendations = `${countOf(report.recommendations.length, "recommendation")}: ${sayCounts(countRags(rags))}, ${report.recommendations.length - rags.length} not assessed`;
  return `${report.file}: ${recommendations}; ${report.rowsRead} rows read = ${report.rowsAssessed} assessed + ${rest} not assessed: ${sayCounts(report.rag)}; ${report.problems.length} problems; ${report.cellsWritten} cells written`;
}
