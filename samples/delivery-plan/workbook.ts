import ExcelJS from "exceljs";
import type { Worksheet } from "exceljs";
import { choose, onlyDay, onlyPercent } from "../layout/choice";
import { letters } from "../layout/column";
import { finish } from "../layout/finish";
import { font, hairlines } from "../layout/look";
import { dataOf, writeHeadings, writeRows, writeTitle } from "../layout/plan-sheet";
import { freeze, setPrint } from "../layout/print";
import { colourByHand, colourByWord, warnWhere } from "../layout/rag";
import { writeDashboard } from "./dashboard";
import { IMPROVEMENT_ACTIONS, IMPROVEMENT_COLUMNS } from "./improvement-plan";
import { BOARD, FORCE, LISTS_FIRST_ROW, MARKING, POSITION_DAY, RAG_WORDS, STATUSES } from "./lists";
import { OIC_ACTIONS, OIC_COLUMNS } from "./oic-plan";
import { IMPROVEMENT_HEADING_ROW, OIC_HEADING_ROW, OIC_TABLE_NAME, REGISTER_HEADING_ROW } from "./places";
import { REGISTER, REGISTER_COLUMNS } from "./register";

const KEEPER = "Force liaison officer";

/** The sample workbook of a force that keeps its plan well. */
export async function makeDeliveryPlan(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = KEEPER;
  workbook.lastModifiedBy = KEEPER;
  workbook.company = FORCE;
  workbook.title = `${FORCE}: inspection delivery`;
  workbook.created = new Date("2025-06-20T09:00:00Z");
  workbook.modified = new Date(`${POSITION_DAY}T16:00:00Z`);
  const sheet = (name: string, argb: string) => workbook.addWorksheet(name, { properties: { tabColor: { argb } } });
  workbook.views = [{ x: 0, y: 0, width: 24000, height: 14000, firstSheet: 0, activeTab: 0, visibility: "visible" }];
  const dashboard = sheet("Dashboard", "FF1B365D");
  const charts = writeDashboard(dashboard);
  freeze(dashboard, 5, 1);
  setPrint(dashboard, { marking: MARKING, paper: "A4" });
  writeRegister(sheet("HMICFRS Register", "FF7A869A"));
  writeOicPlan(sheet("OIC Delivery Plan", "FF00803C"));
  writeImprovementPlan(sheet("Improvement Plan", "FF00803C"));
  writeLists(sheet("Lists", "FFB8C4D2"));
  nameAreas(workbook);
  return finish(workbook, { author: KEEPER }, charts);
}

function nameAreas(workbook: ExcelJS.Workbook): void {
  const last = (words: readonly unknown[]) => LISTS_FIRST_ROW + words.length - 1;
  workbook.definedNames.add("Dashboard!$B$5", "PositionDate");
  workbook.definedNames.add(`Lists!$A$${LISTS_FIRST_ROW}:$A$${last(STATUSES)}`, "StatusList");
  workbook.definedNames.add(`Lists!$D$${LISTS_FIRST_ROW}:$D$${last(RAG_WORDS)}`, "RagList");
}

function writeRegister(sheet: Worksheet): void {
  writeTitle(sheet, [
    `${FORCE}: register of HMICFRS recommendations`,
    MARKING,
    `Board: ${BOARD}`,
    "Last reviewed: 30 January 2026. Next review: 26 February 2026.",
  ]);
  writeRows(sheet, REGISTER_HEADING_ROW, REGISTER_COLUMNS, REGISTER);
  const first = REGISTER_HEADING_ROW + 1;
  const area = (key: (typeof REGISTER_COLUMNS)[number]["key"]) => dataOf(REGISTER_COLUMNS, key, first, REGISTER.length);
  choose(sheet, area("status"), "StatusList", "status");
  onlyDay(sheet, area("deadline"));
  warnWhere(sheet, area("deadline"), `AND($G${first}<PositionDate,$K${first}="In progress")`);
  sheet.autoFilter = `A${REGISTER_HEADING_ROW}:${letters(REGISTER_COLUMNS.length)}${REGISTER_HEADING_ROW + REGISTER.length}`;
  sheet.getCell("H10").note = "Level 3: the inspectorate looks at our documents before it closes this one. Told to GAIN in June 2025.";
  sheet.getCell("G8").note = "Deadline read out at GAIN in June 2025. No extension has been asked for.";
  freeze(sheet, first, 2);
  setPrint(sheet, { marking: MARKING, paper: "A3", titleRows: `${REGISTER_HEADING_ROW}:${REGISTER_HEADING_ROW}` });
}

function writeOicPlan(sheet: Worksheet): void {
  writeTitle(sheet, [
    "Organised immigration crime: delivery plan",
    `${MARKING}. ${FORCE}. Owner: Head of Intelligence`,
    "Leads update their rows by the 25th of each month. A target moves only with a reason and GAIN's approval.",
  ]);
  writeRows(sheet, OIC_HEADING_ROW, OIC_COLUMNS, OIC_ACTIONS);
  makeTable(sheet);
  const first = OIC_HEADING_ROW + 1;
  const area = (key: (typeof OIC_COLUMNS)[number]["key"]) => dataOf(OIC_COLUMNS, key, first, OIC_ACTIONS.length);
  choose(sheet, area("status"), "StatusList", "status");
  choose(sheet, area("rag"), "RagList", "RAG");
  onlyPercent(sheet, area("percent"));
  onlyDay(sheet, area("revised"));
  colourByWord(sheet, area("rag"));
  const overdue = (column: string) => `AND(ISNUMBER(${column}${first}),${column}${first}<PositionDate,OR($M${first}="Not started",$M${first}="In progress"))`;
  warnWhere(sheet, area("target"), `AND($H${first}="",${overdue("$G")})`, 11);
  warnWhere(sheet, area("revised"), overdue("$H"), 12);
  sheet.getCell("H13").note = "First moved in November 2025. Immigration Enforcement's legal team has the draft.";
  sheet.getCell("H19").note = "GAIN to be asked in February: the May course is the only one with room.";
  freeze(sheet, first, 4);
  setPrint(sheet, { marking: MARKING, paper: "A3", titleRows: `${OIC_HEADING_ROW}:${OIC_HEADING_ROW}` });
}

/** Makes a table of what is already written, with its formats as they are. */
function makeTable(sheet: Worksheet): void {
  const rows = OIC_ACTIONS.map((_, index) => OIC_COLUMNS.map((__, column) => sheet.getCell(OIC_HEADING_ROW + 1 + index, column + 1).value));
  sheet.addTable({
    name: OIC_TABLE_NAME,
    ref: `A${OIC_HEADING_ROW}`,
    headerRow: true,
    style: { theme: "TableStyleLight1", showRowStripes: false },
    columns: OIC_COLUMNS.map(({ heading }) => ({ name: heading, filterButton: true })),
    rows,
  });
}

function writeImprovementPlan(sheet: Worksheet): void {
  writeTitle(sheet, [
    "Force improvement plan",
    `${MARKING}. ${FORCE}`,
    "Kept by the Continuous Improvement Team. Figures for training come from the learning system on the last working day of the month.",
    "PEEL areas for improvement are kept here until the new PEEL register is ready.",
  ]);
  writeRows(sheet, IMPROVEMENT_HEADING_ROW, IMPROVEMENT_COLUMNS, IMPROVEMENT_ACTIONS);
  const first = IMPROVEMENT_HEADING_ROW + 1;
  const area = (key: (typeof IMPROVEMENT_COLUMNS)[number]["key"]) => dataOf(IMPROVEMENT_COLUMNS, key, first, IMPROVEMENT_ACTIONS.length);
  choose(sheet, area("status"), "StatusList", "status");
  choose(sheet, area("rag"), "RagList", "RAG");
  colourByHand(sheet, IMPROVEMENT_COLUMNS.findIndex((column) => column.key === "rag") + 1, first, IMPROVEMENT_ACTIONS.length);
  warnWhere(sheet, area("target"), `AND(ISNUMBER($G${first}),$G${first}<PositionDate,$J${first}="In progress")`);
  sheet.autoFilter = `A${IMPROVEMENT_HEADING_ROW}:${letters(IMPROVEMENT_COLUMNS.length)}${IMPROVEMENT_HEADING_ROW + IMPROVEMENT_ACTIONS.length}`;
  sheet.getCell("H8").note = "45 posts after the September restructure (52 before).";
  freeze(sheet, first, 3);
  setPrint(sheet, { marking: MARKING, paper: "A3", titleRows: `${IMPROVEMENT_HEADING_ROW}:${IMPROVEMENT_HEADING_ROW}` });
}

function writeLists(sheet: Worksheet): void {
  [24, 52, 4, 12, 34].forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  writeTitle(sheet, ["Lists", "The words that the plans choose from. Ask the force liaison officer before you change one."]);
  writeHeadings(sheet, LISTS_FIRST_ROW - 1, ["Status", "What we mean by it", "", "RAG", "Our key"]);
  sheet.getRow(LISTS_FIRST_ROW - 1).height = 24;
  sheet.getCell(LISTS_FIRST_ROW - 1, 3).style = {};
  writeWords(sheet, 1, STATUSES);
  writeWords(sheet, 4, RAG_WORDS);
  colourByWord(sheet, `D${LISTS_FIRST_ROW}:D${LISTS_FIRST_ROW + RAG_WORDS.length - 1}`);
  freeze(sheet, LISTS_FIRST_ROW, 1);
  setPrint(sheet, { marking: MARKING, paper: "A4" });
}

function writeWords(sheet: Worksheet, column: number, words: readonly (readonly [string, string])[]): void {
  words.forEach((pair, index) =>
    pair.forEach((text, side) => {
      const cell = sheet.getCell(LISTS_FIRST_ROW + index, column + side);
      cell.value = text;
      cell.font = font(10, { bold: side === 0 });
      cell.border = hairlines();
      cell.alignment = { vertical: "middle", indent: 1 };
      sheet.getRow(LISTS_FIRST_ROW + index).height = 18;
    }),
  );
}
