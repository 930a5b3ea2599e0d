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
import { BASELINE_WORDS, findHistory, HISTORY_HEADINGS, NO_HISTORY, readHistory, shownAction, STAND_WORDS, type Baseline, type History, type HistoryEntry, type Stand } from "./history";

export const HISTORY_TITLE = "RAG history";

const DESCRIPTION =
  `What each action was on the days on which something had changed. Recalculate adds to it and changes nothing in it; movement and trend are told from it, movement from the last line “Baseline” on at the earliest. ${OUR_MARK}`;

const STYLES: readonly StyleName[] = ["date", "label", "label", "rag", "rag", "label", "label", "date", "date"];
const WIDTHS = [13, 16, 46, 14, 14, 60, 24, 15, 13];
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

function cellsOf({ day, reference, action, text, before, stand, reason, status, targetBefore, target }: HistoryEntry, settings: Settings, date1904: boolean): CellValue[] {
  const dated = (one: Day | null): CellValue => (one === null ? "" : toSerial(one, date1904));
  return [toSerial(day, date1904), reference, shownAction(text === undefined ? { action } : { action, text }), wordFor(before, settings), wordFor(stand, settings), reason, status, dated(targetBefore), dated(target)];
}

const baselineCells = ({ day, begins, reason, mark }: Baseline, date1904: boolean): CellValue[] => [toSerial(day, date1904), "", mark, "", BASELINE_WORDS[begins ? "baseline" : "noted"], reason, "", "", ""];

/** The edits that add lines to the history, and a baseline below them: a new sheet where the workbook keeps none, else cells below its last line. */
export function planHistory(workbook: Workbook, settings: Settings, { sheet }: KeptHistory, entries: readonly HistoryEntry[], baseline: Baseline | null = null): Edit[] {
  const { date1904 } = workbook;
  const rows = [...entries.map((entry) => cellsOf(entry, settings, date1904)), ...(baseline === null ? [] : [baselineCells(baseline, date1904)])];
  if (rows.length === 0) return [];
  return sheet ? addedBelow(sheet, rows) : [sheetEdit(newHistorySheet(workbook, settings, rows))];
}

function addedBelow(sheet: Sheet, rows: readonly (readonly CellValue[])[]): Edit[] {
  const found = findHistory(sheet);
  if (found === null) return [];
  const table = sheet.tables.find(({ area }) => area.row === found.row && area.column <= found.column && area.column + area.columns > found.column);
  const row = firstFreeRow(sheet, found, table);
  const cells = HISTORY_HEADINGS.map((_, place): CellsEdit => {
    const { numberFormat } = CELL_STYLES[STYLES[place] ?? "label"];
    const formats = numberFormat === "General" ? {} : { formats: { from: rows.map(() => "General"), to: rows.map(() => numberFormat) } };
    return { kind: "cells", sheet: sheet.name, row, column: found.column + place, from: rows.map(() => ""), to: rows.map((line) => line[place] ?? ""), ...formats };
  });
  return [...cells.filter(({ to }) => to.some((value) => value !== "")), ...longerTable(sheet, table, row + rows.length)];
}

/** Below the last line, and below the table's row of totals if somebody has given it one. */
function firstFreeRow(sheet: Sheet, { row, column }: { readonly row: number; readonly column: number }, table: TableOutline | undefined): number {
  const isUsed = (cells: readonly CellValue[]): boolean => HISTORY_HEADINGS.some((_, place) => (cells[column - sheet.used.column + place] ?? "") !== "");
  const below = sheet.used.row + sheet.values.findLastIndex(isUsed) + 1;
  return Math.max(row + 1, below, table?.totals ? table.area.row + table.area.rows : 0);
}

function longerTable(sheet: Sheet, table: TableOutline | undefined, end: number): TableEdit[] {
  if (!table || table.totals || table.area.row + table.area.rows >= end) return [];
  return [{ kind: "table", sheet: sheet.name, table: table.name, from: table.area, to: { ...table.area, rows: end - table.area.row } }];
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
      { row: HEADING_ROW, column: 0, styles: STYLES.map((style) => (style === "rag" ? "heading-centred" : "heading")), values: [HISTORY_HEADINGS] },
      { row: first, column: 0, styles: STYLES, values: rows },
    ],
    tables: [{ name: legalTableName("RAG_history", takenTableNames(workbook)), area: { row: HEADING_ROW, column: 0, rows: rows.length + 1, columns: HISTORY_HEADINGS.length }, style: "TableStyleLight1", filterButtons: true }],
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
