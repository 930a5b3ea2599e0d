import type { Book } from "../file/book";
import type { ExcelApi } from "./api-level";
import { createHost, type Exchange, type Host } from "./host";

/**
 * What an add-in asked of the stand-in and was answered, as a file for whoever looks into a fault. It holds what was
 * read and written, so it is as confidential as the workbook. What a person typed in between is not in it.
 */
export interface Recording {
  readonly format: typeof FORMAT;
  readonly version: 1;
  /** The workbook's file name, which the add-in can read. */
  readonly workbook: string;
  readonly excelApi: ExcelApi;
  readonly thisYear: number;
  /** In the order in which they were answered. */
  readonly exchanges: readonly Exchange[];
}

/** A request that is answered otherwise than it was. `at` counts from 0. */
export interface Difference {
  readonly at: number;
  readonly recorded: Pick<Exchange, "statusCode" | "answer">;
  readonly now: Pick<Exchange, "statusCode" | "answer">;
}

const FORMAT = "excel-stand-in-recording";

/** What the host has recorded, as JSON text of the shape of `Recording`. */
export function recordingText({ name, excelApi, thisYear, recording }: Host): string {
  const all: Recording = { format: FORMAT, version: 1, workbook: name, excelApi, thisYear, exchanges: recording };
  return JSON.stringify(all, null, 1);
}

/** The recording in a text; null where it is none. */
export function readRecording(text: string): Recording | null {
  try {
    const read = JSON.parse(text) as Partial<Recording> | null;
    return read?.format === FORMAT && read.version === 1 && Array.isArray(read.exchanges) ? (read as Recording) : null;
  } catch {
    return null;
  }
}

/**
 * Asks everything again of a new host over a book, which is changed as it was then, and gives what is answered otherwise:
 * nothing, where the book is as it was when the recording began and no fault was switched on.
 */
export async function replay(book: Book, recording: Recording): Promise<Difference[]> {
  const { workbook: name, excelApi, thisYear, exchanges } = recording;
  const host = createHost(book, { name, excelApi, thisYear });
  const differences: Difference[] = [];
  for (const [at, { url, request, statusCode, answer }] of exchanges.entries()) {
    const response = await host.process({ url, method: "POST", headers: {}, body: request });
    const now = { statusCode: response.statusCode, answer: JSON.parse(response.body) as unknown };
    const recorded = { statusCode, answer };
    if (JSON.stringify(now) !== JSON.stringify(recorded)) differences.push({ at, recorded, now });
  }
  return differences;
}
