import { recalculate } from "../../src/commands/recalculate";
import { HISTORY_TITLE } from "../../src/core/history/history-sheet";
import type { Connection } from "../../src/excel/connection";
import { connect } from "../../workbench/client";
import type { Book } from "../../workbench/file/book";
import { createHost } from "../../workbench/host/host";
import { cellByCell, HISTORY_ROW } from "./cell-by-cell";
import { counted, share } from "./figures";
import { largePlan } from "./large-plan";
import { AS_AT } from "./rag-work/work";

/** What went to and fro; bytes are those of requests and answers together. */
interface Traffic {
  readonly requests: number;
  readonly actions: number;
  readonly bytes: number;
}

/** Recalculate beside an add-in that does the same cell by cell; the last two are how many times as much the other takes. */
export interface CellsMeasured {
  readonly rows: number;
  readonly ours: Traffic;
  readonly theirs: Traffic;
  readonly bytesTimes: number;
  readonly requestsTimes: number;
}

/**
 * Recalculate beside an add-in that reads and writes cell by cell, on the same plan. Both must leave the same values in the plan, and the same
 * lines of actions in the history; ours writes beside the register and notes in the history by what settings it was read as well.
 */
export async function measureCells(rows: number, recommendations = rows / 10): Promise<CellsMeasured> {
  const ours = await measured(rows, (excel) => recalculate(excel, { today: AS_AT, asAt: null }, { progress: () => undefined }));
  const theirs = await measured(rows, (excel) => cellByCell(excel, rows, recommendations));
  if (ours.values !== theirs.values) throw new Error(`Cell by cell leaves other values: ${firstDifference(ours.values.split("\n"), theirs.values.split("\n"))}`);
  return { rows, ours: ours.traffic, theirs: theirs.traffic, bytesTimes: share(theirs.traffic.bytes, ours.traffic.bytes), requestsTimes: share(theirs.traffic.requests, ours.traffic.requests) };
}

export function cellsLine({ rows, ours, theirs, bytesTimes, requestsTimes }: CellsMeasured): string {
  return `Cell by cell, ${counted(rows)} rows: ${said(theirs)}; Recalculate ${said(ours)}, leaving the same values: ${bytesTimes} times the bytes, ${requestsTimes} times the requests`;
}

function said({ requests, actions, bytes }: Traffic): string {
  return `${counted(requests)} requests, ${counted(actions)} actions, ${(bytes / 1e6).toFixed(2)} MB`;
}

async function measured(rows: number, run: (excel: Connection) => Promise<unknown>): Promise<{ readonly traffic: Traffic; readonly values: string }> {
  const host = createHost(largePlan(rows));
  await run(connect(host));
  const { requests, actions, bytesIn, bytesOut } = host.counts;
  return { traffic: { requests, actions, bytes: bytesIn + bytesOut }, values: valuesIn(host.book) };
}

/** All values of the plan, and of the actions in the history from its headings on, a row to a line. */
function valuesIn(book: Book): string {
  return [{ name: "Delivery Plan", from: 0 }, { name: HISTORY_TITLE, from: HISTORY_ROW }].flatMap(({ name, from }) => {
    const sheet = book.sheets.find((one) => one.name === name);
    const used = sheet?.used(true);
    if (!sheet || !used) return [`no ${name}`];
    const { row, rows, column, columns } = used;
    const lines = Array.from({ length: row + rows - from }, (_, at) => Array.from({ length: column + columns }, (_, place) => sheet.value(from + at, place)));
    return lines.filter(([, reference, action]) => name !== HISTORY_TITLE || (reference !== null && action !== null)).map((line) => JSON.stringify([name, ...line]));
  }).join("\n");
}

function firstDifference(ours: readonly string[], theirs: readonly string[]): string {
  const at = ours.findIndex((line, place) => line !== theirs[place]);
  return `${ours[at]} and ${theirs[at]}`;
}
