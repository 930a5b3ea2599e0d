import type { Outcome } from "../src/commands/outcome";
import { countRags, type Rag } from "../src/core/rag";
import type { Review } from "../src/core/review";
import { addressOf } from "../src/core/workbook";
import { sayProblem } from "../src/core/wording";

/** What the command line says of a file: the shape of a line of `--json`. Rows count from 1, as in Excel. */
export interface FileReport {
  readonly file: string;
  readonly rowsRead: number;
  readonly rowsAssessed: number;
  readonly notAssessed: readonly { readonly sheet: string; readonly row: number; readonly reason: string }[];
  readonly rag: Readonly<Record<Rag, number>>;
  readonly rows: readonly RowReport[];
  readonly problems: readonly ProblemReport[];
  readonly requests: number;
  readonly bytes: number;
  readonly cellsWritten: number;
  readonly error?: string;
}

interface RowReport {
  readonly sheet: string;
  readonly row: number;
  readonly reference: string;
  readonly rag: Rag;
  readonly code: string;
  readonly reason: string;
  readonly days: number | null;
}

interface ProblemReport {
  readonly code: string;
  readonly severity: string;
  readonly sheet: string;
  readonly cell: string;
  readonly message: string;
}

interface Counts {
  readonly requests: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly cellsWritten: number;
}

const NOTHING_READ = { rowsRead: 0, rowsAssessed: 0, notAssessed: [], rag: countRags([]), rows: [], problems: [] };

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

function reviewed(review: Review) {
  return {
    rowsRead: review.rowsRead,
    rowsAssessed: review.actions.length,
    notAssessed: review.notAssessed.map(({ at, reason }) => ({ sheet: at.sheet, row: at.row + 1, reason })),
    rag: countRags(review.actions.map(({ assessment }) => assessment.rag)),
    rows: review.actions.map(({ row, assessment }): RowReport => {
      const { rag, code, reason, days } = assessment;
      return { sheet: row.sheet, row: row.row + 1, reference: row.reference, rag, code, reason, days };
    }),
    problems: review.problems.map((problem): ProblemReport => {
      const { code, severity, at } = problem;
      return { code, severity, sheet: at.sheet, cell: addressOf(at), message: sayProblem(problem) };
    }),
  };
}

/** A line for a person: the counts, or what is wrong. */
export function lineOf(report: FileReport): string {
  if (report.error !== undefined) return `${report.file}: not done. ${report.error}`;
  const counts = Object.entries(report.rag).map(([rag, count]) => `${rag} ${count}`);
  const rest = report.rowsRead - report.rowsAssessed;
  return `${report.file}: ${report.rowsRead} rows read = ${report.rowsAssessed} assessed + ${rest} not assessed; ${counts.join(", ")}; ${report.problems.length} problems; ${report.cellsWritten} cells written`;
}
