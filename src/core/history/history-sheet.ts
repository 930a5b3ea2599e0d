import { toSerial, type Day } from "../day";
import { sheetEdit, type CellsEdit, type Edit, type TableEdit } from "../edit";
import { legalSheetName, legalTableName, takenSheetNames, takenTableNames } from "../legal-names";
import { OUR_MARK } from "../our-sheets";
import { WORST_FIRST } from "../rag";
import { wordsOf } from "../row-reading";
import type { Settings } from "../settings";
import { PAGE_OF_PAGES, type SheetPlan } from "../sheet-plan";
import { CELL_STYLES, type StyleName } from "../sheet-style";
import { SHEET_ROWS, type CellValue, type Sheet, type TableOutline, type Workbook } from "../workbook";
import { BASELINE_WORDS, findHistory, HISTORY_HEADINGS, KIND_HEADING, KIND_WORDS, kindColumn, NO_HISTORY, readHistory, shownAction, STAND_WORDS, type Baseline, type EntryKind, type History, type HistoryEntry, type NewLines, type Stand } from "./history";

export const HISTORY_TITLE = "RAG history";

const DESCRIPTION =
  `What each action and each recommendation was on the days on which something had changed. Recalculate adds to it and changes nothing in it; movement and trend are told from it, movement from the last line “Baseline” on at the earliest. ${OUR_MARK}`;

const STYLES: readonly StyleName[] = ["date", "label", "label", "rag", "rag", "label", "label", "date", "date", "label"];
const WIDTHS = [13, 16, 46, 14, 14, 60, 24, 15, 13, 18];
const ALL_HEADINGS = [...HISTORY_HEADINGS, KIND_HEADING];
const HEADING_ROW = 3;

/** The history that a workbook keeps, and the sheet that holds it: null where there is none. */
export interface KeptHistory {
  readonly history: History;
  readonly sheet: Sheet | null;
}

/** The sheet that holds the history, known by its headings under whatever name; null where there is none. Of several the first counts. */
export const historySheet = ({ sheets }: Pick<Workbook, "sheets">): Sheet | null => sheets.find((one) => findHistory(one) !== null) ?? null;

/** Finds the history and reads it. */
export function keptHistory(workbook: Workbook, settings: Settings): KeptHistory {
  const { date1904 } = workbook;
  const sheet = historySheet(workbook);
  return { history: sheet ? readHistory(sheet, wordsOf(settings), date1904) : NO_HISTORY, sheet };
}

function wordFor(stand: Stand | null, { ragLooks }: Settings): string {
  if (stand === null) return "";
  return stand === "not-assessed" || stand === "removed" ? STAND_WORDS[stand] : ragLooks[stand].word;
}

function cellsOf(kind: EntryKind, { day, reference, action, text, before, stand, reason, status, targetBefore, target }: HistoryEntry, settings: Settings, date1904: boolean): CellValue[] {
  const dated = (one: Day | null): CellValue => (one === null ? "" : toSerial(one, date1904));
  return [toSerial(day, date1904), reference, shownAction(text === undefined ? { action } : { action, text }), wordFor(before, settings), wordFor(stand, settings), reason, status, dated(targetBefore), dated(target), KIND_WORDS[kind]];
}

const baselineCells = ({ day, begins, reason, mark }: Baseline, date1904: boolean): CellValue[] => [toSerial(day, date1904), "", mark, "", BASELINE_WORDS[begins ? "baseline" : "noted"], reason, "", "", "", ""];

/** The edits that add lines to the history, and a baseline below them: a new sheet where the workbook keeps none, else cells below its last line. */
export function planHistory(workbook: Workbook, settings: Settings, { sheet }: KeptHistory, { actions = [], recommendations = [] }: Partial<NewLines>, baseline: Baseline | null = null): Edit[] {
  const { date1904 } = workbook;
  const cells = (kind: EntryKind, entries: readonly HistoryEntry[]): CellValue[][] => entries.map((entry) => cellsOf(kind, entry, settings, date1904));
  const rows = [...cells("action", actions), ...cells("recommendation", recommendations), ...(baseline === null ? [] : [baselineCells(baseline, date1904)])];
  if (rows.length === 0) return [];
  return sheet ? addedBelow(sheet, rows) : [sheetEdit(newHistorySheet(workbook, settings, rows))];
}

function addedBelow(sheet: Sheet, rows: readonly (readonly CellValue[])[]): Edit[] {
  const found = findHistory(sheet);
  if (found === null) return [];
  const table = sheet.tables.find(({ area }) => area.row === found.row && area.column <= found.column && area.column + area.columns > found.column);
  const row = firstFreeRow(sheet, found, table);
  const known = kindColumn(sheet, found);
  const kinds = known ?? freeColumn(sheet, found);
  const cells = ALL_HEADINGS.map((_, place): CellsEdit => {
    const { numberFormat } = CELL_STYLES[STYLES[place] ?? "label"];
    const formats = numberFormat === "General" ? {} : { formats: { from: rows.map(() => "General"), to: rows.map(() => numberFormat) } };
    const column = place < HISTORY_HEADINGS.length ? found.column + place : kinds;
    return { kind: "cells", sheet: sheet.name, row, column, from: rows.map(() => ""), to: rows.map((line) => line[place] ?? ""), ...formats };
  });
  const heading: Edit[] = known === null ? newHeading(sheet, found, kinds) : [];
  const columns = known === null && table && kinds === table.area.column + table.area.columns ? 1 : 0;
  return [...heading, ...cells.filter(({ to }) => to.some((value) => value !== "")), ...largerTable(sheet, table, row + rows.length, columns)];
}

/** The first column right of the headings in which nothing stands from them down, and which is in no table. */
function freeColumn(sheet: Sheet, { row, column }: { readonly row: number; readonly column: number }): number {
  const isTaken = (at: number): boolean => {
    const isInTable = sheet.tables.some(({ area }) => at >= area.column && at < area.column + area.columns && area.row + area.rows > row);
    return isInTable || sheet.values.slice(Math.max(0, row - sheet.used.row)).some((cells) => (cells[at - sheet.used.column] ?? "") !== "");
  };
  let at = column + HISTORY_HEADINGS.length;
  while (isTaken(at)) at += 1;
  return at;
}

/** The heading over what a line is of, made to look like the one before. */
function newHeading(sheet: Sheet, { row, column }: { readonly row: number; readonly column: number }, at: number): Edit[] {
  const to = { headingLike: column + HISTORY_HEADINGS.length - 1, width: WIDTHS.at(-1) ?? 0, wrap: false, numberFormat: "General", align: "left", body: null, words: [] } as const;
  return [
    { kind: "cells", sheet: sheet.name, row, column: at, from: [""], to: [KIND_HEADING] },
    { kind: "look", sheet: sheet.name, row, rows: 1, column: at, heading: true, from: null, to },
  ];
}

/** Below the last line, and below the table's row of totals if somebody has given it one. */
function firstFreeRow(sheet: Sheet, { row, column }: { readonly row: number; readonly column: number }, table: TableOutline | undefined): number {
  const isUsed = (cells: readonly CellValue[]): boolean => HISTORY_HEADINGS.some((_, place) => (cells[column - sheet.used.column + place] ?? "") !== "");
  const below = sheet.used.row + sheet.values.findLastIndex(isUsed) + 1;
  return Math.max(row + 1, below, table?.totals ? table.area.row + table.area.rows : 0);
}

/** The table made to reach so far down, and so many columns further to the right. */
function largerTable(sheet: Sheet, table: TableOutline | undefined, end: number, columns: number): TableEdit[] {
  if (!table) return [];
  const rows = table.totals ? table.area.rows : Math.max(table.area.rows, end - table.area.row);
  if (rows === table.area.rows && columns === 0) return [];
  return [{ kind: "table", sheet: sheet.name, table: table.name, from: table.area, to: { ...table.area, rows, columns: table.area.columns + columns } }];
}

function newHistorySheet(workbook: Workbook, settings: Settings, rows: readonly (readonly CellValue[])[]): SheetPlan {
  const words = WORST_FIRST.map((rag) => settings.ragLooks[rag]);
  const first = HEADING_ROW + 1;
  return {
    name: legalSheetName(HISTORY_TITLE, takenSheetNames(workbook)),
    tabColour: "#1F3864",
    columns: WIDTHS,
    blocks: [
      { row: 0, column: 0, styles: ["title"], values: [[HISTORY_TITLE]] },
      { row: 1, column: 0, styles: ["description"], values: [[DESCRIPTION]] },
      { row: HEADING_ROW, column: 0, styles: STYLES.map((style) => (style === "rag" ? "heading-centred" : "heading")), values: [ALL_HEADINGS] },
      { row: first, column: 0, styles: STYLES, values: rows },
    ],
    tables: [{ name: legalTableName("RAG_history", takenTableNames(workbook)), area: { row: HEADING_ROW, column: 0, rows: rows.length + 1, columns: ALL_HEADINGS.length }, style: "TableStyleLight1", filterButtons: true }],
    charts: [],
    lists: [],
    // Down to the foot of the sheet, for the lines to come.
    words: [{ area: { row: first, column: STYLES.indexOf("rag"), rows: SHEET_ROWS - first, columns: 2 }, words }],
    links: [],
    freezeRows: first,
    print: {
      orientation: "landscape",
      pagesWide: 1,
      titleRows: { first: HEADING_ROW, last: HEADING_ROW },
      header: { left: settings.marking, centre: "", right: settings.force },
      footer: { left: HISTORY_TITLE, centre: settings.marking, right: PAGE_OF_PAGES },
      margins: { top: 1.9, bottom: 1.7, left: 1, right: 1 },
      rowBreaks: [],
      columnBreaks: [],
    },
  };
}
