import type { CellLook, CellsEdit, ColumnLook, ColumnRun, Edit, LookEdit, RowsEdit, SheetEdit, TableEdit } from "../core/edit";
import type { SheetPlan } from "../core/sheet-plan";
import type { Area, CellValue } from "../core/workbook";
import { asGiven } from "./cell-text";
import { pointsOf } from "./column-width";
import type { Line } from "./connection";
import { bytesOfValues, inRequests, PAYLOAD, RANGE_BYTES } from "./payload";
import { Refusal } from "./refusal";
import { stepsOfPlan } from "./render-sheet";
import type { Step as SheetStep } from "./rendering/step";
import { queueWordColours, takeWordColours } from "./word-colours";
import { writeSheet } from "./write-sheet";

/** Unchanged cells that it is cheaper to send as `null` ("leave alone") than to go round with another range. */
const GAP = 60;
const LAST_ROW = 1_048_576;
/** A cell's look that is given back, as it is sent. */
const LOOK_BYTES = 150;

/** Values for a run of cells down one column; null leaves a cell alone. */
interface Run {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly values: (CellValue | null)[];
  /** Number formats that the cells are to have; null leaves a cell's as it is. As long as `values`, or empty where none is set. */
  readonly formats: (string | null)[];
}

/**
 * Makes the edits: new sheets, cells, looks and tables in one request where they fit in it; a sheet that is made anew or taken
 * away in requests of its own, in its turn. On a sheet whose filter hides rows every cell is written by itself: Excel
 * misplaces a block that lies across hidden rows (office-js #224). Each edit may be made again without harm, so a request that
 * was cut short can be sent again.
 *
 * `asRead` are the used ranges by which the edits were planned. Where one is not so any more, because somebody has put in or
 * taken out lines since, the first request is refused before anything is written ("shifted").
 */
export async function writeEdits(line: Line, edits: readonly Edit[], filtered: ReadonlySet<string>, asRead: ReadonlyMap<string, Area> = new Map()): Promise<void> {
  let together: Together[] = [];
  const guards = guardsFor(edits, asRead);
  for (const edit of edits) {
    if (edit.kind !== "sheet" || isNew(edit)) together.push(edit);
    else {
      await writeTogether(line, together, filtered, guards.splice(0));
      together = [];
      await writeSheet(line, edit);
    }
  }
  await writeTogether(line, together, filtered, guards.splice(0));
}

type NewSheet = SheetEdit & { readonly from: null; readonly to: SheetPlan };
/** An edit of something on a sheet that is there. */
type OnSheet = Exclude<Edit, SheetEdit>;
type Together = OnSheet | NewSheet;

const isNew = (edit: SheetEdit): edit is NewSheet => edit.from === null && edit.to !== null;

/** New sheets first: where a name is taken, nothing has been written yet. */
async function writeTogether(line: Line, edits: readonly Together[], filtered: ReadonlySet<string>, guards: readonly Guard[]): Promise<void> {
  for (const edit of edits) if (edit.kind === "look" && edit.to === null && edit.heading && edit.among === true) await takeWordColours(line, edit);
  const made = edits.filter((edit) => edit.kind === "sheet");
  const onSheets = stepsOf(edits.filter((edit) => edit.kind !== "sheet"), filtered);
  try {
    await send(line, [...guards, ...made.flatMap(stepsOfNew), ...onSheets]);
  } catch (error) {
    const isTaken = made.length > 0 && error instanceof Refusal && error.code === "name-taken";
    if (!isTaken) throw error;
    // By somebody's sheet, or by ours from a request whose answer was lost: that wants a look.
    for (const edit of made) await writeSheet(line, edit);
    await send(line, onSheets);
  }
}

async function send(line: Line, steps: readonly Step[]): Promise<void> {
  for (const request of inRequests(steps, bytesOf)) {
    await line.ask(
      (context) => request.forEach((step) => queueStep(context, step)),
      () => undefined,
    );
    line.spent.cellsWritten += request.reduce((cells, step) => cells + cellsOf(step), 0);
  }
}

/** A step of making a sheet; the first of them adds it. */
interface NewSheetStep {
  readonly kind: "new-sheet";
  readonly sheet: string;
  readonly first: boolean;
  readonly step: SheetStep;
}

/** A sheet has to be shaped as it was read. */
interface Guard {
  readonly kind: "guard";
  readonly sheet: string;
  readonly used: Area;
}

function guardsFor(edits: readonly Edit[], asRead: ReadonlyMap<string, Area>): Guard[] {
  const sheets = new Set(edits.flatMap((edit) => (edit.kind === "sheet" ? [] : [edit.sheet])));
  return [...asRead].flatMap(([sheet, used]) => (sheets.has(sheet) ? [{ kind: "guard" as const, sheet, used }] : []));
}

type Step = { readonly kind: "run"; readonly run: Run } | Guard | LookEdit | TableEdit | RowsEdit | NewSheetStep;

function stepsOfNew({ sheet, to }: NewSheet): NewSheetStep[] {
  return stepsOfPlan(to).map((step, place) => ({ kind: "new-sheet", sheet, first: place === 0, step }));
}

function stepsOf(edits: readonly OnSheet[], filtered: ReadonlySet<string>): Step[] {
  const steps: Step[] = [];
  let waiting: CellsEdit[] = [];
  const flush = () => {
    for (const run of runsOf(waiting, filtered)) steps.push({ kind: "run", run });
    waiting = [];
  };
  for (const edit of edits) {
    if (edit.kind === "cells") waiting.push(edit);
    // Before the cells are written: what is written into a cell for text becomes text.
    else if (edit.kind === "look" && edit.to !== null) steps.push(edit);
    else {
      flush();
      steps.push(edit);
    }
  }
  flush();
  return steps;
}

/** Cells as runs: neighbours in a column joined across small gaps, long ones cut to what a request holds. */
function runsOf(edits: readonly CellsEdit[], filtered: ReadonlySet<string>): Run[] {
  const runs: Run[] = [];
  for (const edit of [...edits].sort(byPlace)) {
    const last = runs.at(-1);
    const alone = filtered.has(edit.sheet);
    if (alone) edit.to.forEach((value, at) => runs.push({ ...placeOf(edit, at), values: [value], formats: edit.formats?.to.slice(at, at + 1) ?? [] }));
    else if (last !== undefined && reaches(last, edit)) extend(last, edit);
    else runs.push({ ...placeOf(edit, 0), values: [...edit.to], formats: [...(edit.formats?.to ?? [])] });
  }
  return runs.flatMap(cut);
}

function byPlace(a: CellsEdit, b: CellsEdit): number {
  return a.sheet.localeCompare(b.sheet) || a.column - b.column || a.row - b.row;
}

function placeOf(edit: CellsEdit, at: number) {
  return { sheet: edit.sheet, row: edit.row + at, column: edit.column };
}

function reaches(run: Run, edit: CellsEdit): boolean {
  const gap = edit.row - (run.row + run.values.length);
  const isAlike = run.formats.length > 0 === (edit.formats !== undefined);
  return run.sheet === edit.sheet && run.column === edit.column && isAlike && gap >= 0 && gap <= GAP;
}

function extend(run: Run, edit: CellsEdit): void {
  for (let gap = edit.row - run.row - run.values.length; gap > 0; gap -= 1) {
    run.values.push(null);
    if (edit.formats) run.formats.push(null);
  }
  for (const value of edit.to) run.values.push(value);
  for (const format of edit.formats?.to ?? []) run.formats.push(format);
}

function cut(run: Run): Run[] {
  const rows = Math.max(1, Math.floor((PAYLOAD - RANGE_BYTES) / (bytesOfRun(run) / run.values.length)));
  if (rows >= run.values.length) return [run];
  const pieces: Run[] = [];
  for (let at = 0; at < run.values.length; at += rows) pieces.push({ ...run, row: run.row + at, values: run.values.slice(at, at + rows), formats: run.formats.slice(at, at + rows) });
  return pieces;
}

/** A run with formats is sent as a format, a value and a format for each cell. */
function bytesOfRun({ values, formats }: Run): number {
  return bytesOfValues(values) + 2 * bytesOfValues(formats);
}

function bytesOf(step: Step): number {
  if (step.kind === "new-sheet") return step.step.bytes;
  if (step.kind === "guard") return 4 * RANGE_BYTES;
  if (step.kind === "run") return RANGE_BYTES + bytesOfRun(step.run);
  return 10 * RANGE_BYTES + (step.kind === "look" ? (step.was?.looks?.length ?? 0) * LOOK_BYTES : 0);
}

function cellsOf(step: Step): number {
  if (step.kind === "new-sheet") return step.step.cells;
  return step.kind === "run" ? step.run.values.filter((value) => value !== null).length : 0;
}

function queueStep(context: Excel.RequestContext, step: Step): void {
  if (step.kind === "run") queueRun(context, step.run);
  else if (step.kind === "guard") queueGuard(context, step);
  else if (step.kind === "new-sheet") queueNewSheet(context, step);
  else if (step.kind === "look") queueLook(context, step);
  else if (step.kind === "rows") queueRows(context, step);
  else queueTable(context, step);
}

/** Excel stops at the first thing that it cannot do: here, to find that the used range still begins and ends where it did. */
function queueGuard({ workbook: { worksheets } }: Excel.RequestContext, { sheet, used: { row, column, rows, columns } }: Guard): void {
  const worksheet = worksheets.getItem(sheet);
  const used = worksheet.getUsedRange(true);
  used.getCell(0, 0).getIntersection(worksheet.getRangeByIndexes(row, column, 1, 1)).load("address");
  used.getLastCell().getIntersection(worksheet.getRangeByIndexes(row + rows - 1, column + columns - 1, 1, 1)).load("address");
}

function queueNewSheet({ workbook: { worksheets } }: Excel.RequestContext, { sheet, first, step }: NewSheetStep): void {
  step.queue(first ? worksheets.add(sheet) : worksheets.getItem(sheet));
}

function queueRun(context: Excel.RequestContext, { sheet, row, column, values, formats }: Run): void {
  const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, values.length, 1);
  if (formats.length > 0) queueFormatted(range, values, formats);
  else range.values = values.map((value) => [value === null ? null : asGiven(value)]);
}

/**
 * Values into cells of the user's, with their formats. The format goes first, or a date that is written into a cell for text
 * becomes text; a text is written into a cell for text, so that it stays text without an apostrophe in front of it that the
 * user would see, and then the cell gets its own format back, which changes its text no more.
 */
function queueFormatted(range: Excel.Range, values: readonly (CellValue | null)[], formats: readonly (string | null)[]): void {
  const isText = values.map((value) => typeof value === "string" && value !== "");
  range.numberFormat = formats.map((format, at) => [isText[at] === true ? "@" : format]);
  // One apostrophe in front is taken off even there.
  range.values = values.map((value) => [typeof value === "string" && value.startsWith("'") ? `'${value}` : value]);
  if (isText.some((is, at) => is && formats[at] !== "@")) range.numberFormat = formats.map((format) => [format]);
}

function queueTable(context: Excel.RequestContext, { sheet, table, to }: TableEdit): void {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  worksheet.tables.getItem(table).resize(worksheet.getRangeByIndexes(to.row, to.column, to.rows, to.columns));
}

/** New rows made like the one above, or bare again. */
function queueRows(context: Excel.RequestContext, { sheet, row, rows, from, to }: RowsEdit): void {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const across = (look: ColumnRun) => worksheet.getRangeByIndexes(row, look.column, rows, look.columns);
  const oneRow = (at: number, look: ColumnRun) => worksheet.getRangeByIndexes(at, look.column, 1, look.columns);
  const down = (at: number) => worksheet.getRangeByIndexes(row, at, rows, 1);
  if (to === null) {
    for (const at of from?.formulas ?? []) down(at).clear("Contents");
    for (const list of from?.lists ?? []) down(list.column).dataValidation.clear();
    // Not cleared: that would cut a hole in a conditional format of the whole column. The row below is as they were.
    for (const look of from?.looks ?? []) across(look).copyFrom(oneRow(row + rows, look), "Formats");
    return;
  }
  for (const look of to.looks) across(look).copyFrom(oneRow(to.row, look), "Formats");
  for (const at of to.formulas) down(at).copyFrom(worksheet.getRangeByIndexes(to.row, at, 1, 1), "Formulas");
  for (const { column: at, source } of to.lists) down(at).dataValidation.rule = { list: { inCellDropDown: true, source } };
}

function queueLook(context: Excel.RequestContext, edit: LookEdit): void {
  const worksheet = context.workbook.worksheets.getItem(edit.sheet);
  const cells = worksheet.getRangeByIndexes(edit.row, edit.column, edit.rows, 1);
  if (edit.to !== null) queueCellLook(cells, edit.to);
  if (edit.heading) queueNewColumn(worksheet, cells, edit);
  if (edit.to === null) queueBareLook(worksheet, cells, edit);
}

/**
 * As the cells looked, where that was read; else as the column's bare cells look: those of the sheet's last row. Where a conditional
 * format that stays covers the cells, as Excel makes new cells: copying or clearing would cut a hole in it.
 */
function queueBareLook(worksheet: Excel.Worksheet, cells: Excel.Range, { column, among, heading, was }: LookEdit): void {
  if (was?.looks) queueLooks(cells, was.looks, heading);
  else if (among === true) cells.style = "Normal";
  else cells.copyFrom(worksheet.getRangeByIndexes(LAST_ROW - 1, column, 1, 1), "Formats");
  if (was) cells.numberFormat = was.formats.map((format) => [format]);
  if (typeof was?.width === "number" && heading) cells.format.columnWidth = was.width;
}

function queueLooks(cells: Excel.Range, looks: readonly CellLook[], heading: boolean): void {
  const [first, ...others] = looks;
  if (heading && first) queueHeadingLook(cells.getCell(0, 0), first);
  const body = heading ? others : looks;
  if (body.length > 0) cells.getCell(heading ? 1 : 0, 0).getResizedRange(body.length - 1, 0).setCellProperties(body.map((look) => [look]));
}

/** The look of a heading as Excel read it out: a cell without a fill has a colour too, which must not be set. */
function queueHeadingLook(cell: Excel.Range, look: CellLook): void {
  const { fill, ...format } = (look as Excel.CellProperties).format ?? {};
  cell.setCellProperties([[{ format }]]);
  if (fill?.pattern === "None") cell.format.fill.clear();
  else if (fill?.color !== undefined) cell.format.fill.color = fill.color;
}

/** The same number format for every cell: Excel takes one value for all of them, which its client's types do not say. */
function formatAll(cells: Excel.Range, format: string): void {
  (cells as { numberFormat: unknown }).numberFormat = format;
}

function queueCellLook(cells: Excel.Range, { wrap, align, numberFormat, body }: ColumnLook): void {
  formatAll(cells, numberFormat);
  cells.format.wrapText = wrap;
  cells.format.horizontalAlignment = align === "left" ? "Left" : align === "center" ? "Center" : "Right";
  if (body === null) return;
  cells.format.font.name = body.font;
  cells.format.font.size = body.size;
  // As Excel read it out: one of its own words.
  cells.format.verticalAlignment = body.vertical as Excel.VerticalAlignment;
}

/** A heading that looks like another, but for its number format, and for conditional formats where they are to stay apart. */
function queueHeading(heading: Excel.Range, like: Excel.Range, { column, apart, to }: LookEdit): void {
  if (to?.headingLike === column) heading.format.font.bold = true;
  else if (to?.headingLook) queueHeadingLook(heading, to.headingLook);
  else heading.copyFrom(like, "Formats");
  if (apart === true && !to?.headingLook) heading.conditionalFormats.clearAll();
  formatAll(heading, "General");
}

/** What goes with a column as a whole: its width, its heading, and the colours of its words down to the foot of the sheet. */
function queueNewColumn(worksheet: Excel.Worksheet, cells: Excel.Range, edit: LookEdit): void {
  const { row, column, among, to } = edit;
  const below = worksheet.getRangeByIndexes(row + 1, column, LAST_ROW - row - 1, 1);
  // Cleared first, so that a look that is given twice is there once; but not where that would cut a hole in one of the user's.
  if (among !== true) below.conditionalFormats.clearAll();
  if (to === null) {
    cells.format.useStandardWidth = true;
    return;
  }
  cells.format.columnWidth = pointsOf(to.width);
  queueHeading(worksheet.getRangeByIndexes(row, column, 1, 1), worksheet.getRangeByIndexes(row, to.headingLike, 1, 1), edit);
  for (const word of to.words) queueWordColours(below, word);
}
