import { boardSummary } from "../../src/commands/board-summary";
import { recalculate, setUp } from "../../src/commands/recalculate";
import { ourColumnsOf } from "../../src/core/layout";
import { rememberedOf } from "../../src/core/remembered";
import { connect } from "../../workbench/client";
import { createHost, type Host } from "../../workbench/host/host";
import { besideLines, contenderLine } from "./beside-lines";
import { measureBeside } from "./beside";
import { type CellsMeasured, cellsLine, measureCells } from "./cells-measured";
import { comparisonLines, measuredLine } from "./file-lines";
import { measureFiles } from "./files";
import { counted } from "./figures";
import { HEADINGS, largePlan, REGISTER } from "./large-plan";
import { measurePanes } from "./pane";
import { AS_AT } from "./rag-work/work";

/** One measurement of Recalculate on a plan of `rows` actions and 20 columns, in a workbook that is set up and has nothing calculated yet. Bytes are those of requests and answers together. */
interface Measured {
  readonly rows: number;
  readonly requests: number;
  readonly bytes: number;
  readonly cellsWritten: number;
  readonly secondRunCellsWritten: number;
  readonly ms: { readonly read: number; readonly core: number; readonly write: number };
}

const SIZES = process.argv.includes("--board") ? [] : [100, 1_000, 10_000, 100_000];

/** Runs the command once and gives the milliseconds between the steps that it tells. */
async function phases(host: Host): Promise<Measured["ms"]> {
  const marks: number[] = [];
  const outcome = await recalculate(connect(host), { today: AS_AT, asAt: null }, { progress: () => marks.push(performance.now()) });
  marks.push(performance.now());
  if (outcome.kind !== "done") throw new Error(outcome.message);
  const [start = 0, read = 0, core = 0, end = 0] = marks;
  return { read: Math.round(read - start), core: Math.round(core - read), write: Math.round(end - core) };
}

/** Sets the workbook up, and takes away what was calculated on the way: the history and the columns. */
async function setUpAnew(host: Host): Promise<void> {
  const excel = connect(host);
  const days = { today: AS_AT, asAt: null };
  const found = await recalculate(excel, days, SILENT);
  if (found.kind !== "done") throw new Error(found.message);
  const outcome = await setUp(excel, { settings: found.review.settings, remembered: rememberedOf(found.review.layout, found.workbook) }, days, SILENT);
  if (outcome.kind !== "done") throw new Error(outcome.message);
  await excel.run(async ({ workbook: { worksheets }, sync }) => {
    worksheets.getItem("RAG history").delete();
    const [register, plan] = found.workbook.sheets;
    worksheets.getItem("Register").getRangeByIndexes(0, REGISTER.length, register?.used.rows ?? 1, ourColumnsOf("register").length).clear();
    worksheets.getItem("Delivery Plan").getRangeByIndexes(0, HEADINGS.length, plan?.used.rows ?? 1, ourColumnsOf("plan").length).clear();
    await sync();
  });
  host.resetCounts();
}

async function measure(rows: number): Promise<Measured> {
  const host = createHost(largePlan(rows));
  await setUpAnew(host);
  const ms = await phases(host);
  const { requests, bytesIn, bytesOut, cellsWritten } = host.counts;
  host.resetCounts();
  await phases(host);
  return { rows, requests, bytes: bytesIn + bytesOut, cellsWritten, secondRunCellsWritten: host.counts.cellsWritten, ms };
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
  const perCell = ((1000 * ms.core) / (rows * HEADINGS.length)).toFixed(2);
  tell(`Recalculate, ${counted(rows)} rows: ${requests} requests, ${(bytes / 1e6).toFixed(2)} MB, ${cellsWritten} cells written, then ${secondRunCellsWritten}; read ${ms.read} ms, core ${ms.core} ms (${perCell} µs a cell of the plan), write ${ms.write} ms`);
}

// The larger size takes a minute, and is measured only with the other contenders.
const isBeside = process.argv.includes("--beside");
const cells: CellsMeasured[] = [];
for (const rows of isBeside ? [1_000, 10_000] : SIZES.filter((size) => size === 1_000)) {
  const measured = await measureCells(rows);
  cells.push(measured);
  tell(cellsLine(measured));
}

const board = await measureBoard();
for (const [name, { requests, bytes, cellsWritten, ms }] of Object.entries(board)) tell(`Board summary of 50 reports and 5,000 actions, ${name}: ${requests} requests, ${(bytes / 1e6).toFixed(2)} MB, ${cellsWritten} cells written, ${ms} ms`);

// Only when asked for: exceljs, SheetJS and LibreOffice take minutes and gigabytes at the larger size.
const sizes = [{ rows: 10_000, runs: 3 }, { rows: 100_000, runs: 1 }];
const files = process.argv.includes("--files") ? await measureFiles(sizes, (one) => tell(measuredLine(one))) : null;
if (files) for (const line of comparisonLines(files)) tell(line);
const beside = isBeside ? await measureBeside([{ rows: 1_000, runs: 3 }, ...sizes], (one) => tell(contenderLine(one))) : null;
if (beside) for (const line of besideLines(beside)) tell(line);

// Beside Microsoft's template where it has been built: `--template its/dist`.
const named = process.argv.indexOf("--template");
const template = named < 0 ? null : (process.argv[named + 1] ?? null);
const panes = process.argv.includes("--pane") ? await measurePanes(template) : null;
if (panes) for (const [name, cost] of Object.entries(panes)) if (cost) tell(`The pane, ${name}: ${cost.kilobytes} KB of JavaScript (gzip); on a processor slowed down four times its first button is shown after ${cost.shown} ms and answers after ${cost.ready} ms`);

console.log(JSON.stringify({ recalculate: results, cellByCell: cells, board, ...(files && { files }), ...(beside && { beside }), ...(panes && { panes }) }));
