import { boardSummary } from "../../src/commands/board-summary";
import { recalculate } from "../../src/commands/recalculate";
import { dayOf } from "../../src/core/day";
import { connect } from "../../workbench/client";
import { createHost, type Host } from "../../workbench/host/host";
import { cellByCell } from "./cell-by-cell";
import { comparisonLines, measuredLine } from "./file-lines";
import { measureFiles } from "./files";
import { largePlan } from "./large-plan";

/** One measurement of Recalculate on a plan of `rows` actions and 20 columns. Bytes are those of requests and answers together. */
interface Measured {
  readonly rows: number;
  readonly requests: number;
  readonly bytes: number;
  readonly cellsWritten: number;
  readonly secondRunCellsWritten: number;
  readonly ms: { readonly read: number; readonly core: number; readonly write: number };
}

const SIZES = process.argv.includes("--board") ? [] : [100, 1_000, 10_000, 100_000];
const AS_AT = dayOf("2026-06-01");

/** Runs the command once and gives the milliseconds between the steps that it tells. */
async function phases(host: Host): Promise<Measured["ms"]> {
  const marks: number[] = [];
  const outcome = await recalculate(connect(host), { today: AS_AT, asAt: null }, { progress: () => marks.push(performance.now()) });
  marks.push(performance.now());
  if (outcome.kind !== "done") throw new Error(outcome.message);
  const [start = 0, read = 0, core = 0, end = 0] = marks;
  return { read: Math.round(read - start), core: Math.round(core - read), write: Math.round(end - core) };
}

async function measure(rows: number): Promise<Measured> {
  const host = createHost(largePlan(rows));
  const ms = await phases(host);
  const { requests, bytesIn, bytesOut, cellsWritten } = host.counts;
  host.resetCounts();
  await phases(host);
  return { rows, requests, bytes: bytesIn + bytesOut, cellsWritten, secondRunCellsWritten: host.counts.cellsWritten, ms };
}

/** Recalculate beside an add-in that reads and writes cell by cell, on the same plan: how often it asks, and how much goes to and fro. */
async function measureCellByCell(rows: number) {
  const measured = async (run: (excel: ReturnType<typeof connect>) => Promise<unknown>) => {
    const host = createHost(largePlan(rows));
    await run(connect(host));
    const { requests, actions, bytesIn, bytesOut } = host.counts;
    return { requests, actions, bytes: bytesIn + bytesOut };
  };
  const ours = await measured((excel) => recalculate(excel, { today: AS_AT, asAt: null }, SILENT));
  const theirs = await measured((excel) => cellByCell(excel, rows, AS_AT));
  return { rows, ours, theirs, bytesTimes: Math.round(theirs.bytes / ours.bytes), requestsTimes: Math.round(theirs.requests / ours.requests) };
}

/** The board's summary of 50 reports, 1,000 recommendations and 5,000 actions, made in a workbook that is up to date, and made again. */
async function measureBoard() {
  const host = createHost(largePlan(5_000, 1_000, 20));
  const excel = connect(host);
  await recalculate(excel, { today: AS_AT, asAt: null }, SILENT);
  const make = async () => {
    host.resetCounts();
    const start = performance.now();
    const outcome = await boardSummary(excel, { boardDate: AS_AT, reports: null, changed: null }, { today: AS_AT, asAt: null }, SILENT);
    if (outcome.kind !== "made") throw new Error(outcome.message);
    const { requests, bytesIn, bytesOut, cellsWritten } = host.counts;
    return { requests, bytes: bytesIn + bytesOut, cellsWritten, ms: Math.round(performance.now() - start) };
  };
  return { first: await make(), again: await make() };
}

const SILENT = { progress: () => undefined };

const quiet = process.argv.includes("--json");
const tell = (line: string): void => {
  if (!quiet) console.log(line);
};

const results: Measured[] = [];
for (const rows of SIZES) {
  const result = await measure(rows);
  results.push(result);
  const { requests, bytes, cellsWritten, secondRunCellsWritten, ms } = result;
  tell(`Recalculate, ${rows.toLocaleString("en-GB")} rows: ${requests} requests, ${(bytes / 1e6).toFixed(2)} MB, ${cellsWritten} cells written, then ${secondRunCellsWritten}; read ${ms.read} ms, core ${ms.core} ms, write ${ms.write} ms`);
}

// At one size only: both grow with the rows, and at ten times as many the other takes many minutes.
const beside = SIZES.includes(1_000) ? await measureCellByCell(1_000) : null;
if (beside !== null) {
  const { rows, ours, theirs, bytesTimes, requestsTimes } = beside;
  tell(`Cell by cell, ${rows.toLocaleString("en-GB")} rows: ${theirs.requests} requests, ${theirs.actions} actions, ${(theirs.bytes / 1e6).toFixed(1)} MB; Recalculate ${ours.requests}, ${ours.actions} and ${(ours.bytes / 1e6).toFixed(2)} MB: ${bytesTimes} times the bytes, ${requestsTimes} times the requests`);
}

const board = await measureBoard();
for (const [name, { requests, bytes, cellsWritten, ms }] of Object.entries(board)) tell(`Board summary of 50 reports and 5,000 actions, ${name}: ${requests} requests, ${(bytes / 1e6).toFixed(2)} MB, ${cellsWritten} cells written, ${ms} ms`);

// Only when asked for: exceljs and SheetJS take minutes and gigabytes at the larger size.
const sizes = [{ rows: 10_000, runs: 3 }, { rows: 100_000, runs: 1 }];
const files = process.argv.includes("--files") ? await measureFiles(sizes, (one) => tell(measuredLine(one))) : null;
if (files) for (const line of comparisonLines(files)) tell(line);

console.log(JSON.stringify({ recalculate: results, cellByCell: beside, board, ...(files && { files }) }));
