import { isBlank, isErrorValue, plainWords, saysNothing, textOf } from "./cell-text";
import { readDateColumn } from "./date-column";
import { cannotBeRead, dayRead, fromPublication, type DateReading } from "./date-reading";
import type { Day } from "./day";
import { countingDeadline } from "./extension";
import type { Field } from "./fields";
import type { FieldColumns, SheetLayout } from "./layout";
import { withSharedValues } from "./merged-cells";
import { readPeople } from "./people";
import { percentColumnOf } from "./percent-column";
import { readPercent, readProgress, unreadFigures } from "./progress";
import type { Rag } from "./rag";
import { readReference, referenceFormats } from "./reference-cell";
import { lastRevised, type RevisedDate, type RevisedDates } from "./revised-dates";
import { rowKinds, rowsBelow, type PassedOver } from "./row-kind";
import type { ActionRow, People, ProgressReading, RagReading, RecommendationRow, StatusReading, UnreadFigure } from "./rows";
import type { Settings } from "./settings";
import { readAnswer } from "./status-answer";
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
const NO_UNREAD: RecommendationRow["unread"] = [];
const NO_FIGURES: readonly UnreadFigure[] = [];
const NO_REVISED: ActionRow["otherRevised"] = [];

interface Source {
  readonly sheet: Sheet;
  readonly layout: SheetLayout;
  readonly date1904: boolean;
  readonly words: Words;
  readonly today: Day;
  /** The rows that hold data. */
  readonly dataRows: readonly number[];
}

/** One column's short text, for each data row: "" where there is an error value, or no such column. */
function textColumn({ sheet, layout, dataRows }: Source, field: Field): (place: number) => string {
  const column = layout.columns[field];
  if (column === undefined) return () => "";
  return (place) => {
    const value = valueAt(sheet, dataRows[place] ?? -1, column);
    return isErrorValue(value) ? "" : textOf(value);
  };
}

/** One column's prose: as it was typed, but for the spaces round it. Nobody compares it, and it is long. */
function proseColumn({ sheet, layout, dataRows }: Source, field: Field): (place: number) => string {
  const column = layout.columns[field];
  if (column === undefined) return () => "";
  return (place) => {
    const value = valueAt(sheet, dataRows[place] ?? -1, column);
    if (isErrorValue(value) || isBlank(value)) return "";
    if (typeof value === "boolean") return textOf(value);
    return String(value).trim();
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

/** One column's dates; a date `isByWhen` says by when something is to be done. */
function dateColumn({ sheet, layout, dataRows, date1904 }: Source, field: Field, isByWhen: boolean): (place: number) => DateReading {
  const column = layout.columns[field];
  if (column === undefined) return () => BLANK;
  const readings = readDateColumn(sheet, column, dataRows, { date1904, isByWhen });
  return (place) => readings[place] as DateReading;
}

/** The revised dates of each data row, where there are several columns of them; null where there is one at most. */
function revisedColumns({ sheet, layout, dataRows, date1904 }: Source): ((place: number) => RevisedDates & { readonly columns: FieldColumns }) | null {
  const last = layout.columns.revisedTarget;
  if (last === undefined || !layout.revisedBefore?.length) return null;
  const read = [...layout.revisedBefore, last].map((column) => ({ column, readings: readDateColumn(sheet, column, dataRows, { date1904, isByWhen: true }), columns: { ...layout.columns, revisedTarget: column } }));
  return (place) => {
    const dates = read.map(({ column, readings }) => ({ column, reading: readings[place] as DateReading }));
    const revised = lastRevised(dates as [RevisedDate, ...RevisedDate[]]);
    return { ...revised, columns: read.find(({ column }) => column === revised.counts.column)?.columns ?? layout.columns };
  };
}

/** One column's references as its cells show them, and the days that Excel has made of some. */
function referenceColumn({ sheet, layout, dataRows, date1904 }: Source, field: Field): { readonly text: (place: number) => string; readonly day: (place: number) => Day | null } {
  const column = layout.columns[field];
  if (column === undefined) return { text: () => "", day: () => null };
  const formatOf = referenceFormats(sheet, column, dataRows);
  const dates = new Map<number, Day>();
  const texts = dataRows.map((row, place) => {
    const value = valueAt(sheet, row, column);
    if (typeof value !== "number") return isErrorValue(value) ? "" : textOf(value);
    const reading = readReference(value, formatOf(row), date1904);
    if (reading.day !== null) dates.set(place, reading.day);
    return reading.text;
  });
  return { text: (place) => texts[place] ?? "", day: (place) => (dates.size === 0 ? null : (dates.get(place) ?? null)) };
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
  const { allAre, sheet, statusAnswers } = source.layout;
  const without: StatusReading = allAre ? { how: "known", means: allAre, text: sheet } : BLANK;
  const answer = (value: CellValue): StatusReading | null => (statusAnswers ? readAnswer(value, statusAnswers, source.date1904, source.today) : null);
  return readColumn<StatusReading>(source, "status", without, (value) => answer(value) ?? readWord(value, source.words.statuses));
}

/** The day of completion: what the completion date says, else the day that stands below "Complete?". */
function completed(closed: DateReading, status: StatusReading): DateReading {
  const on = status.how === "known" ? status.on : undefined;
  return on !== undefined && closed.how === "blank" ? { how: "date", day: on } : closed;
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

/** The progress of each data row, and which of its cells cannot be read. */
function progressColumn(source: Source): { readonly read: (place: number) => ProgressReading; readonly unread: (place: number) => readonly UnreadFigure[] } {
  const { layout, sheet, dataRows } = source;
  const { completed, required } = layout.columns;
  const percent = percentColumn(source);
  const valueOf = (place: number, column: number | undefined): CellValue => (column === undefined ? "" : valueAt(sheet, dataRows[place] ?? -1, column));
  return {
    read: (place) => readProgress(percent(place), valueOf(place, completed), valueOf(place, required)),
    unread: (place) => {
      const [one, done, all] = [percent(place), valueOf(place, completed), valueOf(place, required)];
      if (one.how !== "unreadable" && typeof done !== "string" && typeof all !== "string") return NO_FIGURES;
      const found = one.how === "unreadable" || done !== "" || all !== "" ? unreadFigures(one, done, all) : NO_FIGURES;
      return found.length === 0 ? NO_FIGURES : found;
    },
  };
}

/** The error values in the mapped cells, by row; most sheets have none. */
function errorsByRow({ sheet, layout, dataRows }: Source): ReadonlyMap<number, RecommendationRow["errors"]> {
  const errors = new Map<number, { field: Field; text: string }[]>();
  for (const [field, column] of Object.entries(layout.columns) as [Field, number][]) {
    // Of several revised dates, only the one that counts is the field's: see `rowReader`.
    if (field === "revisedTarget" && layout.revisedBefore?.length) continue;
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

/** The error values of a row, with that of the revised date that stands for it. */
const withRevised = (errors: RecommendationRow["errors"], revised: RevisedDates | null): RecommendationRow["errors"] =>
  revised?.counts.reading.how === "error" ? [...errors, { field: "revisedTarget", text: revised.counts.reading.text }] : errors;

/** What nearly all cells are. */
const isPlain = ({ how }: { readonly how: string }): boolean => how === "date" || how === "blank" || how === "known" || how === "percent" || how === "count";
const isUnread = ({ how }: { readonly how: string }): boolean => how === "unknown" || how === "unreadable" || how === "error";

/** The cells of a row that hold what cannot be read and may be worse than what was read. */
function unreadIn(row: Omit<ActionRow, "unread">, revised: RevisedDates | null): ActionRow["unread"] {
  const { columns, deadline, target, originalTarget, revisedTarget, status, progress } = row;
  if (revised === null && isPlain(deadline) && isPlain(row.extendedDeadline) && isPlain(target) && isPlain(revisedTarget) && isPlain(originalTarget) && isPlain(status) && isPlain(progress)) return NO_UNREAD;
  const found: { field: Field; column: number; text: string }[] = [];
  const add = (field: Field, reading: { readonly how: string; readonly text?: string }, column = columns[field]): void => {
    if (column !== undefined) found.push({ field, column, text: reading.text ?? "" });
  };
  const due = countingDeadline(row);
  if (cannotBeRead(due.reading)) add(due.field, due.reading);
  const unreadRevised = revised ? revised.unread : cannotBeRead(revisedTarget) ? [{ reading: revisedTarget, column: columns.revisedTarget }] : [];
  for (const { reading, column } of unreadRevised) add("revisedTarget", reading, column);
  if (dayRead(revisedTarget) === null && cannotBeRead(target)) add("target", target);
  if (dayRead(revisedTarget) === null && dayRead(target) === null && cannotBeRead(originalTarget)) add("originalTarget", originalTarget);
  if (isUnread(status)) add("status", status);
  if (isUnread(progress)) {
    for (const { field, text } of row.unreadFigures) add(field, { how: "unreadable", text });
    for (const { field, text } of row.errors) if (field === "percentComplete" || field === "completed" || field === "required") add(field, { how: "error", text });
  }
  return found.length === 0 ? NO_UNREAD : found;
}

/** Reads one row after another; a register's row is read like a plan's, and what it has no column for is blank. */
function rowReader(source: Source): (place: number) => ActionRow {
  const { layout, dataRows } = source;
  const { sheet, columns } = layout;
  const errors = errorsByRow(source);
  const text = (field: Field) => textColumn(source, field);
  const prose = (field: Field) => proseColumn(source, field);
  const date = (field: Field) => dateColumn(source, field, false);
  const byWhen = (field: Field) => dateColumn(source, field, true);
  const [reference, actionReference] = [referenceColumn(source, "reference"), referenceColumn(source, "actionReference")];
  const [report, kind, level, addressee, approver] = [text("report"), text("kind"), text("level"), text("addressee"), text("approver")];
  const [recommendationText, action] = [prose("recommendationText"), prose("action")];
  const [progressText, evidence, delayReason] = [prose("progressText"), prose("evidence"), prose("delayReason")];
  const [published, responded, deadline, closed, start, lastUpdated] = [date("published"), date("responded"), byWhen("deadline"), date("closed"), date("start"), date("lastUpdated")];
  const [extendedDeadline, agreedOn, submittedOn] = [byWhen("extendedDeadline"), date("agreedOn"), date("submittedOn")];
  const [target, originalTarget, revisedTarget] = [byWhen("target"), byWhen("originalTarget"), byWhen("revisedTarget")];
  const [executiveLead, deliveryLead] = [peopleColumn(source, "executiveLead"), peopleColumn(source, "deliveryLead")];
  const revisedDates = revisedColumns(source);
  const [status, progress] = [statusColumn(source), progressColumn(source)];
  const statedRag = readColumn<RagReading>(source, "statedRag", BLANK, (value) => readWord(value, source.words.rags));
  // One literal: rows are made by the hundred thousand, and a spread of half of it costs more than reading the cells.
  return (place) => {
    const row = dataRows[place] as number;
    const publishedRead = published(place);
    const statusRead = status(place);
    const agreedRead = agreedOn(place);
    const agreedDay = dayRead(agreedRead);
    const revised = revisedDates ? revisedDates(place) : null;
    const revisedRead = revised ? revised.counts.reading : revisedTarget(place);
    const found: ActionRow = {
      sheet,
      row,
      columns: revised?.columns ?? columns,
      errors: withRevised(errors.get(row) ?? NO_ERRORS, revised),
      unread: NO_UNREAD,
      reference: reference.text(place),
      referenceDay: reference.day(place),
      actionReference: actionReference.text(place),
      report: report(place),
      kind: kind(place),
      recommendationText: recommendationText(place),
      addressee: addressee(place),
      level: level(place),
      published: publishedRead,
      responded: responded(place),
      deadline: fromPublication(deadline(place), dayRead(publishedRead)),
      extendedDeadline: fromPublication(extendedDeadline(place), dayRead(publishedRead)),
      agreedOn: agreedRead,
      isExtensionAgreed: agreedDay !== null && agreedDay <= source.today,
      submittedOn: submittedOn(place),
      action: action(place),
      executiveLead: executiveLead(place),
      deliveryLead: deliveryLead(place),
      start: start(place),
      target: target(place),
      originalTarget: originalTarget(place),
      revisedTarget: revisedRead,
      otherRevised: revised?.others ?? NO_REVISED,
      status: statusRead,
      progress: progress.read(place),
      unreadFigures: progress.unread(place),
      progressText: progressText(place),
      statedRag: statedRag(place),
      lastUpdated: lastUpdated(place),
      closed: completed(closed(place), statusRead),
      evidence: evidence(place),
      delayReason: delayReason(place),
      approver: approver(place),
    };
    const unread = unreadIn(found, revised);
    return unread === NO_UNREAD ? found : { ...found, unread };
  };
}

type Given = Pick<Source, "words" | "date1904" | "today">;

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
