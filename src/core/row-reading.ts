import { isErrorValue, plainWords, saysNothing, textOf } from "./cell-text";
import { dayRead, fromPublication, readDate, type DateReading } from "./date-reading";
import type { Field } from "./fields";
import type { SheetLayout } from "./layout";
import { withSharedValues } from "./merged-cells";
import { asMonth, showsMonths } from "./month-column";
import { readPeople } from "./people";
import { percentColumnOf } from "./percent-column";
import { readPercent, readProgress } from "./progress";
import type { Rag } from "./rag";
import { rowKinds, rowsBelow, type PassedOver } from "./row-kind";
import type { ActionRow, People, ProgressReading, RagReading, RecommendationRow, StatusReading } from "./rows";
import type { Settings } from "./settings";
import type { Status } from "./status";
import { readUnclear } from "./unclear-columns";
import { valueAt, type CellValue, type Sheet } from "./workbook";

/** The settings' words, made comparable once for a whole workbook. */
export interface Words {
  readonly statuses: ReadonlyMap<string, Status>;
  readonly rags: ReadonlyMap<string, Rag>;
}

export function wordsOf(settings: Settings): Words {
  const shown = (Object.keys(settings.ragLooks) as Rag[]).map((means) => ({ word: settings.ragLooks[means].word, means }));
  return {
    statuses: new Map(settings.statusWords.map(({ word, means }) => [plainWords(word), means])),
    rags: new Map([...settings.ragWords, ...shown].map(({ word, means }) => [plainWords(word), means])),
  };
}

/** The rows of one sheet, told apart. */
export interface SheetRows {
  readonly rows: readonly ActionRow[];
  readonly passedOver: readonly { readonly row: number; readonly kind: PassedOver }[];
  /** Blank rows with data below them. */
  readonly blankRows: readonly number[];
}

const BLANK: { readonly how: "blank" } = { how: "blank" };
const NOBODY: People = { text: "", names: [] };
const NO_ERRORS: RecommendationRow["errors"] = [];

interface Source {
  readonly sheet: Sheet;
  readonly layout: SheetLayout;
  readonly date1904: boolean;
  readonly words: Words;
  /** The rows that hold data. */
  readonly dataRows: readonly number[];
}

/** One column's text, for each data row: "" where there is an error value, or no such column. */
function textColumn({ sheet, layout, dataRows }: Source, field: Field): (place: number) => string {
  const column = layout.columns[field];
  if (column === undefined) return () => "";
  return (place) => {
    const value = valueAt(sheet, dataRows[place] ?? -1, column);
    return isErrorValue(value) ? "" : textOf(value);
  };
}

/** One column's cells, read for each data row; `without` where the sheet has no such column. The same value is read once. */
function readColumn<Reading>(source: Source, field: Field, without: Reading, read: (value: CellValue) => Reading): (place: number) => Reading {
  const column = source.layout.columns[field];
  if (column === undefined) return () => without;
  const seen = new Map<CellValue, Reading>();
  const readings = source.dataRows.map((row) => {
    const value = valueAt(source.sheet, row, column);
    let reading = seen.get(value);
    if (reading === undefined) seen.set(value, (reading = read(value)));
    return reading;
  });
  return (place) => readings[place] as Reading;
}

const dateColumn = (source: Source, field: Field) => readColumn<DateReading>(source, field, BLANK, (value) => readDate(value, source.date1904));

/** The dates of a column by which something is to be done. */
function byWhenColumn(source: Source, field: Field): (place: number) => DateReading {
  const column = source.layout.columns[field];
  if (column === undefined || !showsMonths(source.sheet, column, source.dataRows)) return dateColumn(source, field);
  return readColumn<DateReading>(source, field, BLANK, (value) => asMonth(readDate(value, source.date1904)));
}

const peopleColumn = (source: Source, field: Field) =>
  readColumn(source, field, NOBODY, (value) => (isErrorValue(value) ? NOBODY : readPeople(textOf(value))));

function readWord<Meaning>(value: CellValue, words: ReadonlyMap<string, Meaning>) {
  const text = textOf(value);
  if (isErrorValue(value)) return { how: "error", text } as const;
  const means = words.get(plainWords(text));
  if (means !== undefined) return { how: "known", means, text } as const;
  return saysNothing(text) ? BLANK : ({ how: "unknown", text } as const);
}

function statusColumn(source: Source): (place: number) => StatusReading {
  const { allAre, sheet } = source.layout;
  const without: StatusReading = allAre ? { how: "known", means: allAre, text: sheet } : BLANK;
  return readColumn<StatusReading>(source, "status", without, (value) => readWord(value, source.words.statuses));
}

function percentColumn(source: Source): (place: number) => ProgressReading {
  const { layout, sheet, dataRows } = source;
  const column = layout.columns.percentComplete;
  if (column === undefined) return () => BLANK;
  const { isPercent, scale } = percentColumnOf(sheet, column, dataRows);
  return (place) => {
    const row = dataRows[place] ?? -1;
    return readPercent(valueAt(sheet, row, column), isPercent(row) ? "fraction" : scale);
  };
}

function progressColumn(source: Source): (place: number) => ProgressReading {
  const { layout, sheet, dataRows } = source;
  const { completed, required } = layout.columns;
  const percent = percentColumn(source);
  const valueOf = (place: number, column: number | undefined): CellValue => (column === undefined ? "" : valueAt(sheet, dataRows[place] ?? -1, column));
  return (place) => readProgress(percent(place), valueOf(place, completed), valueOf(place, required));
}

/** The error values in the mapped cells, by row; most sheets have none. */
function errorsByRow({ sheet, layout, dataRows }: Source): ReadonlyMap<number, RecommendationRow["errors"]> {
  const errors = new Map<number, { field: Field; text: string }[]>();
  for (const [field, column] of Object.entries(layout.columns) as [Field, number][]) {
    for (const row of dataRows) {
      const value = valueAt(sheet, row, column);
      if (!isErrorValue(value)) continue;
      const found = errors.get(row) ?? [];
      found.push({ field, text: value });
      errors.set(row, found);
    }
  }
  return errors;
}

/** Reads one row after another; a register's row is read like a plan's, and what it has no column for is blank. */
function rowReader(source: Source): (place: number) => ActionRow {
  const { layout, dataRows } = source;
  const { sheet, columns } = layout;
  const errors = errorsByRow(source);
  const text = (field: Field) => textColumn(source, field);
  const date = (field: Field) => dateColumn(source, field);
  const byWhen = (field: Field) => byWhenColumn(source, field);
  const [reference, actionReference, report, kind, level] = [text("reference"), text("actionReference"), text("report"), text("kind"), text("level")];
  const [recommendationText, addressee, action] = [text("recommendationText"), text("addressee"), text("action")];
  const [progressText, evidence, delayReason, approver] = [text("progressText"), text("evidence"), text("delayReason"), text("approver")];
  const [published, responded, deadline, closed, start, lastUpdated] = [date("published"), date("responded"), byWhen("deadline"), date("closed"), date("start"), date("lastUpdated")];
  const [target, originalTarget, revisedTarget] = [byWhen("target"), byWhen("originalTarget"), byWhen("revisedTarget")];
  const [executiveLead, deliveryLead] = [peopleColumn(source, "executiveLead"), peopleColumn(source, "deliveryLead")];
  const [status, progress] = [statusColumn(source), progressColumn(source)];
  const statedRag = readColumn<RagReading>(source, "statedRag", BLANK, (value) => readWord(value, source.words.rags));
  // One literal: rows are made by the hundred thousand, and a spread of half of it costs more than reading the cells.
  return (place) => {
    const row = dataRows[place] as number;
    const publishedRead = published(place);
    return {
      sheet,
      row,
      columns,
      errors: errors.get(row) ?? NO_ERRORS,
      reference: reference(place),
      referenceDay: null,
      actionReference: actionReference(place),
      report: report(place),
      kind: kind(place),
      recommendationText: recommendationText(place),
      addressee: addressee(place),
      level: level(place),
      published: publishedRead,
      responded: responded(place),
      deadline: fromPublication(deadline(place), dayRead(publishedRead)),
      action: action(place),
      executiveLead: executiveLead(place),
      deliveryLead: deliveryLead(place),
      start: start(place),
      target: target(place),
      originalTarget: originalTarget(place),
      revisedTarget: revisedTarget(place),
      status: status(place),
      progress: progress(place),
      progressText: progressText(place),
      statedRag: statedRag(place),
      lastUpdated: lastUpdated(place),
      closed: closed(place),
      evidence: evidence(place),
      delayReason: delayReason(place),
      approver: approver(place),
    };
  };
}

type Given = Pick<Source, "words" | "date1904">;

/**
 * The rows of a register's or a plan's sheet, column by column; the value of a merged area is that of each of its rows, where
 * the row has anything of its own. Nothing typed makes it fail: each field says how it was
 * read. Linear in the cells.
 */
export function readRows(sheet: Sheet, layout: SheetLayout, given: Given): SheetRows {
  const kinds = rowKinds(sheet, layout);
  const lastFilled = kinds.findLastIndex((kind) => kind !== "blank" && kind !== "only-numbered");
  const dataRows: number[] = [];
  const blankRows: number[] = [];
  const passedOver: { row: number; kind: PassedOver }[] = [];
  kinds.forEach((kind, place) => {
    const row = layout.firstRow + place;
    if (kind === "data") dataRows.push(row);
    else if (kind !== "blank" && kind !== "only-numbered") passedOver.push({ row, kind });
    else if (kind === "blank" && place < lastFilled) blankRows.push(row);
  });
  for (const row of rowsBelow(sheet, layout)) passedOver.push({ row, kind: "other-list" });
  const read = readUnclear(layout, (one) => rowReader({ sheet: withSharedValues(sheet, one), layout: one, ...given, dataRows }));
  return { rows: dataRows.map((_, place) => read(place)), passedOver, blankRows };
}
