import ExcelJS from "exceljs";
import type { Worksheet } from "exceljs";
import { letters } from "../layout/column";
import { finish } from "../layout/finish";
import { NAVY, PALE, WHITE, font, hairlines, solid } from "../layout/look";
import { writeHeadings, writeRow, writeRows, writeTitle } from "../layout/plan-sheet";
import { freeze, setPrint } from "../layout/print";
import { colourByHand } from "../layout/rag";
import { ACTION_COLUMNS, CLOSED_LINES, GROUPS, HIDDEN_ACTIONS, LIVE_LINES } from "./actions";
import type { Line } from "./actions";
import { MASTER_COLUMNS, MASTER_LIST } from "./master-list";

const MARKING = "OFFICIAL";
const GROUP_ROW = 4;
const FIRST_ROW = GROUP_ROW + 2;
const COLUMNS = ACTION_COLUMNS.length;
const NOTES = [
  "1. Put new actions under the right section. Please keep the numbers.",
  "2. Move a line to Closed when it is done and signed off.",
  "3. Colours: Red late, Amber worried, Green fine, Blue finished.",
  "4. With HMICFRS means that the letter has gone. Parked means that somebody else must move first.",
];
const LOOK_UPS = [
  ["Word", "District", "Bank code"], ["On-going", "North", "N1"], ["Not yet", "Coast", "C2"], ["Done", "Moor", "M3"],
  ["With HMICFRS", "City", "X4"], ["Parked", "", ""], ["Signed off", "", ""], ["Not needed", "", ""],
] as const;

/** The sample workbook that has passed through many hands. */
export async function makeMessyPlan(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "Performance Team";
  workbook.lastModifiedBy = "Performance Team";
  workbook.title = "HMICFRS tracker";
  workbook.created = new Date("2019-04-02T08:30:00Z");
  workbook.modified = new Date("2026-01-29T15:20:00Z");
  workbook.views = [{ x: 0, y: 0, width: 24000, height: 14000, firstSheet: 0, activeTab: 2, visibility: "visible" }];
  writeNotes(workbook.addWorksheet("READ ME"));
  writeMasterList(workbook.addWorksheet("Master List"));
  writeActions(workbook.addWorksheet("Live"), "HMICFRS tracker - live actions", LIVE_LINES);
  writeActions(workbook.addWorksheet("Closed"), "HMICFRS tracker - closed actions", CLOSED_LINES);
  writeLookUps(workbook.addWorksheet("Lookups"));
  return finish(workbook, { author: "Performance Team" });
}

function writeNotes(sheet: Worksheet): void {
  sheet.getColumn(1).width = 95;
  writeTitle(sheet, ["How to use this workbook", MARKING, ...NOTES]);
  setPrint(sheet, { marking: MARKING, paper: "A4" });
}

function writeMasterList(sheet: Worksheet): void {
  writeTitle(sheet, ["Master list: organised immigration crime (published 16 May 2025)", MARKING]);
  writeRows(sheet, 3, MASTER_COLUMNS, MASTER_LIST);
  sheet.getRow(3).height = 30;
  freeze(sheet, 4, 1, true);
  setPrint(sheet, { marking: MARKING, paper: "A4", titleRows: "3:3" });
}

function writeActions(sheet: Worksheet, title: string, lines: readonly Line[]): void {
  writeTitle(sheet, [title, MARKING]);
  ACTION_COLUMNS.forEach((column, index) => (sheet.getColumn(index + 1).width = column.width));
  writeGroups(sheet);
  writeHeadings(sheet, GROUP_ROW + 1, ACTION_COLUMNS.map(({ heading }) => heading));
  sheet.getRow(GROUP_ROW + 1).height = 30;
  lines.forEach((line, index) => writeLine(sheet, FIRST_ROW + index, line));
  colourByHand(sheet, ACTION_COLUMNS.findIndex(({ key }) => key === "rag") + 1, FIRST_ROW, lines.length);
  mergeShared(sheet, lines);
  freeze(sheet, FIRST_ROW, 4, true);
  setPrint(sheet, { marking: MARKING, paper: "A3", titleRows: `${GROUP_ROW}:${GROUP_ROW + 1}` });
}

function writeGroups(sheet: Worksheet): void {
  let from = 1;
  for (const { heading, columns } of GROUPS) {
    sheet.mergeCells(GROUP_ROW, from, GROUP_ROW, from + columns - 1);
    const cell = sheet.getCell(GROUP_ROW, from);
    cell.value = heading;
    cell.font = font(10, { bold: true, color: { argb: NAVY } });
    cell.fill = solid(PALE);
    cell.border = hairlines();
    cell.alignment = { horizontal: "center", vertical: "middle" };
    from += columns;
  }
  sheet.getRow(GROUP_ROW).height = 18;
}

function writeLine(sheet: Worksheet, row: number, line: Line): void {
  if (line === null) return;
  if ("section" in line) {
    writeSection(sheet, row, line.section);
    return;
  }
  writeRow(sheet, row, ACTION_COLUMNS, line);
  // A share typed with a percent format shows as one; a bare 40 and a text "40%" stand as they were typed.
  const percent = sheet.getCell(row, ACTION_COLUMNS.findIndex(({ key }) => key === "percent") + 1);
  if (typeof percent.value === "number" && percent.value <= 1) percent.numFmt = "0%";
  sheet.getRow(row).hidden = HIDDEN_ACTIONS.some((ref) => ref === line.ref);
}

function writeSection(sheet: Worksheet, row: number, section: string): void {
  sheet.mergeCells(row, 1, row, COLUMNS);
  const cell = sheet.getCell(row, 1);
  cell.value = section;
  cell.font = font(10, { bold: true, color: { argb: WHITE } });
  cell.fill = solid("FF5B6B82");
  sheet.getRow(row).height = 18;
}

/** A row without a recommendation shares that of the row above, in one tall merged cell. */
function mergeShared(sheet: Worksheet, lines: readonly Line[]): void {
  lines.forEach((line, index) => {
    if (line === null || "section" in line || line.rec !== undefined) return;
    sheet.mergeCells(FIRST_ROW + index - 1, 1, FIRST_ROW + index, 1);
  });
}

function writeLookUps(sheet: Worksheet): void {
  sheet.columns = [{ width: 16 }, { width: 16 }, { width: 12 }];
  LOOK_UPS.forEach((words, row) => words.forEach((word, column) => (sheet.getCell(row + 1, column + 1).value = word === "" ? null : word)));
  sheet.getRow(1).font = font(10, { bold: true });
  sheet.autoFilter = `A1:${letters(3)}1`;
}
