import { toSerial } from "../../src/core/day";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { HISTORY_HEADINGS, PARTS_TEXT } from "../../src/core/history/history";
import { HISTORY_TITLE } from "../../src/core/history/history-sheet";
import { assess, type Assessment, type Facts } from "../../src/core/rag";
import { CELL_STYLES } from "../../src/core/sheet-style";
import { STATUS_NAMES } from "../../src/core/status";
import type { Connection } from "../../src/excel/connection";
import { HEADINGS, REGISTER } from "./large-plan";
import { AS_AT, factsOf, FIRST, type Known, knownOf, RESULTS, resultsOf, type Row } from "./rag-work/work";

/** The row of the history's headings, as Recalculate has it. */
export const HISTORY_ROW = 3;

/** Where the date stands that a reason speaks of. */
const DATE = FIRST + RESULTS.indexOf("Calculated date");

/** So many rows go through one `run`: the client grows slow where one holds many thousands of objects. */
const TOGETHER = 100;

/**
 * What Recalculate does to a plan of this bench that has no history yet, as an add-in would do it that speaks of one cell at a time. Each row's cells
 * are asked for one by one, in one request for each row; its results and its line of the history are written, and the RAGs coloured, one by one.
 */
export async function cellByCell(excel: Connection, rows: number, recommendations: number): Promise<void> {
  const known = await excel.run(async (context) => {
    const register = await rowsRead(context, context.workbook.worksheets.getItem("Register"), REGISTER, recommendations);
    put(context.workbook.worksheets.add(HISTORY_TITLE), HISTORY_ROW, 0, HISTORY_HEADINGS);
    put(context.workbook.worksheets.getItem("Delivery Plan"), 0, FIRST, RESULTS);
    await context.sync();
    return knownOf(recommendations + 1, (row) => register[row - 1] ?? (() => undefined));
  });
  for (let first = 1; first <= rows; first += TOGETHER) await excel.run((context) => rowsDone(context, known, first, Math.min(rows, first + TOGETHER - 1)));
}

async function rowsDone(context: Excel.RequestContext, known: Known, first: number, last: number): Promise<void> {
  const [plan, history] = [context.workbook.worksheets.getItem("Delivery Plan"), context.workbook.worksheets.getItem(HISTORY_TITLE)];
  for (let row = first; row <= last; row += 1) {
    const value = await rowRead(context, plan, HEADINGS, row);
    const facts = factsOf(value, known);
    const assessment = assess(facts, DEFAULT_SETTINGS);
    put(plan, row, FIRST, resultsOf(assessment));
    if (assessment.date !== null) plan.getCell(row, DATE).numberFormat = [[CELL_STYLES.date.numberFormat]];
    colour(plan, row, FIRST, assessment);
    putLine(history, HISTORY_ROW + row, historyLine(value, facts, assessment), assessment);
  }
  await context.sync();
}

/** One request for each row. */
async function rowsRead(context: Excel.RequestContext, sheet: Excel.Worksheet, headings: readonly string[], rows: number): Promise<Row[]> {
  const read: Row[] = [];
  for (let row = 1; row <= rows; row += 1) read.push(await rowRead(context, sheet, headings, row));
  return read;
}

async function rowRead(context: Excel.RequestContext, sheet: Excel.Worksheet, headings: readonly string[], row: number): Promise<Row> {
  const cells = headings.map((_, column) => sheet.getCell(row, column).load("values"));
  await context.sync();
  return (heading) => cells[headings.indexOf(heading)]?.values[0]?.[0];
}

/** Blank cells are left as they are. */
function put(sheet: Excel.Worksheet, row: number, column: number, values: readonly (string | number)[]): void {
  values.forEach((value, at) => {
    if (value !== "") sheet.getCell(row, column + at).values = [[value]];
  });
}

function colour(sheet: Excel.Worksheet, row: number, column: number, { rag }: Assessment): void {
  const { format } = sheet.getCell(row, column);
  const { fill, font } = DEFAULT_SETTINGS.ragLooks[rag];
  format.fill.color = fill;
  format.font.color = font;
}

/** The first line of an action: nothing was before. */
function historyLine(value: Row, { status, target }: Facts, { rag, reason }: Assessment): (string | number)[] {
  const line = { "As at": toSerial(AS_AT, false), Reference: String(value("Rec Ref")), Action: [value("Action No"), value("Action")].join(PARTS_TEXT), RAG: DEFAULT_SETTINGS.ragLooks[rag].word, Reason: reason, Status: status === null ? "" : STATUS_NAMES[status], Target: target === null ? "" : toSerial(target, false) };
  return HISTORY_HEADINGS.map((heading) => ({ "RAG before": "", "Target before": "", ...line })[heading]);
}

/** A line of the history: its dates shown as dates, its RAG coloured. */
function putLine(history: Excel.Worksheet, row: number, line: readonly (string | number)[], assessment: Assessment): void {
  put(history, row, 0, line);
  line.forEach((value, column) => {
    if (typeof value === "number") history.getCell(row, column).numberFormat = [[CELL_STYLES.date.numberFormat]];
  });
  colour(history, row, HISTORY_HEADINGS.indexOf("RAG"), assessment);
}
