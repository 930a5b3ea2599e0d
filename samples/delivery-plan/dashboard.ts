import type { Worksheet } from "exceljs";
import type { Chart } from "../layout/chart";
import { serial } from "../layout/column";
import { NAVY, PALE, RAG_COLOURS, font, hairlines, solid } from "../layout/look";
import { colourByWord } from "../layout/rag";
import { writeHeadings, writeTitle } from "../layout/plan-sheet";
import { BOARD, FORCE, MARKING, POSITION_DAY, RAG_WORDS, STATUSES } from "./lists";
import { IMPROVEMENT_ACTIONS } from "./improvement-plan";
import { OIC_ACTIONS } from "./oic-plan";
import { REGISTER } from "./register";
import { IMPROVEMENT, OIC_TABLE, REGISTER_RANGE } from "./places";

/** First rows of the dashboard's four tables of figures, counted from 1. */
const STATUS_ROW = 7;
const RAG_ROW = 16;
const RECOMMENDATION_ROW = 25;
const TRAINING_ROW = 33;
const FOR_THE_FORCE = ["OIC R2", "OIC R4", "OIC R8", "OIC R9"];
const COURSES = [["Hydra course", "OIC R8"], ["E-learning, four modules", "OIC R9"]] as const;

/** The keeper's own front sheet: every figure a formula over the plans, with the value that Excel would keep beside it. */
export function writeDashboard(sheet: Worksheet): Chart[] {
  [27, 15, 15, 11, 11, 26, 3, 13, 13, 13, 13, 13].forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  writeTitle(sheet, [`${FORCE}: inspection delivery`, MARKING, `Prepared for the ${BOARD} by the force liaison officer`]);
  writePosition(sheet);
  writeCounts(sheet, STATUS_ROW, "Actions by status", STATUSES.map(([word]) => word), "status");
  writeCounts(sheet, RAG_ROW, "Actions by our own RAG", [...RAG_WORDS.map(([word]) => word), "Not rated"], "rag");
  colourByWord(sheet, `A${RAG_ROW + 1}:A${RAG_ROW + 4}`);
  writeRecommendations(sheet);
  writeTraining(sheet);
  return [ragChart(), trainingChart()];
}

function writePosition(sheet: Worksheet): void {
  sheet.getCell("A5").value = "Position at";
  sheet.getCell("A5").font = font(10, { bold: true });
  sheet.getCell("B5").value = serial(POSITION_DAY);
  sheet.getCell("B5").numFmt = "d mmm yyyy";
  sheet.getCell("B5").alignment = { horizontal: "left" };
  sheet.getCell("B5").font = font(10, { bold: true });
}

function put(sheet: Worksheet, address: string, formula: string, result: number | string, numFmt = "0"): void {
  const cell = sheet.getCell(address);
  cell.value = { formula, result };
  cell.numFmt = numFmt;
}

function frame(sheet: Worksheet, row: number, columns: number, total: boolean): void {
  for (let column = 1; column <= columns; column += 1) {
    const cell = sheet.getCell(row, column);
    cell.font = font(10, { bold: total });
    cell.border = hairlines();
    if (total) cell.fill = solid(PALE);
    cell.alignment = { vertical: "middle", wrapText: true, ...(column === 1 ? { horizontal: "left", indent: 1 } : { horizontal: "center" }) };
  }
  sheet.getRow(row).height = 18;
}

function headings(sheet: Worksheet, row: number, words: readonly string[]): void {
  writeHeadings(sheet, row, words);
  sheet.getRow(row).height = 30;
}

function counted(rows: readonly { readonly status?: unknown; readonly rag?: unknown }[], key: "status" | "rag", word: string): number {
  return rows.filter((row) => (row[key] ?? "Not rated") === word).length;
}

function writeCounts(sheet: Worksheet, row: number, title: string, words: readonly string[], key: "status" | "rag"): void {
  headings(sheet, row, [title, "OIC Delivery Plan", "Improvement Plan", "Total"]);
  words.forEach((word, index) => {
    const at = row + 1 + index;
    const count = (column: string) => (word === "Not rated" ? `COUNTBLANK(${column})` : `COUNTIFS(${column},$A${at})`);
    const [oic, improvement] = [counted(OIC_ACTIONS, key, word), counted(IMPROVEMENT_ACTIONS, key, word)];
    sheet.getCell(at, 1).value = word;
    put(sheet, `B${at}`, count(OIC_TABLE.columns[key]), oic);
    put(sheet, `C${at}`, count(IMPROVEMENT.columns[key]), improvement);
    put(sheet, `D${at}`, `SUM(B${at}:C${at})`, oic + improvement);
    frame(sheet, at, 4, false);
  });
  const foot = row + 1 + words.length;
  sheet.getCell(foot, 1).value = "Total";
  const totals = [OIC_ACTIONS.length, IMPROVEMENT_ACTIONS.length, OIC_ACTIONS.length + IMPROVEMENT_ACTIONS.length];
  totals.forEach((total, index) => {
    const column = "BCD".charAt(index);
    put(sheet, `${column}${foot}`, `SUM(${column}${row + 1}:${column}${foot - 1})`, total);
  });
  frame(sheet, foot, 4, true);
}

function writeRecommendations(sheet: Worksheet): void {
  headings(sheet, RECOMMENDATION_ROW, ["For the force", "HMICFRS deadline", "Days left", "Actions", "Still open", "Delivery lead"]);
  FOR_THE_FORCE.forEach((ref, index) => {
    const at = RECOMMENDATION_ROW + 1 + index;
    const row = REGISTER.find((each) => each.ref === ref);
    const deadline = serial(String(row?.deadline));
    const [actions, finished] = actionsOf(ref);
    const find = (column: string) => `INDEX(${column},MATCH($A${at},${REGISTER_RANGE.ref},0))`;
    sheet.getCell(at, 1).value = ref;
    put(sheet, `B${at}`, find(REGISTER_RANGE.deadline), deadline, "dd/mm/yyyy");
    put(sheet, `C${at}`, `B${at}-PositionDate`, deadline - serial(POSITION_DAY));
    put(sheet, `D${at}`, `COUNTIFS(${OIC_TABLE.columns.ref},$A${at})+COUNTIFS(${IMPROVEMENT.columns.ref},$A${at})`, actions);
    put(sheet, `E${at}`, `D${at}-COUNTIFS(${OIC_TABLE.columns.ref},$A${at},${OIC_TABLE.columns.status},"Closed")-COUNTIFS(${IMPROVEMENT.columns.ref},$A${at},${IMPROVEMENT.columns.status},"Closed")`, actions - finished);
    put(sheet, `F${at}`, find(REGISTER_RANGE.delivery), String(row?.delivery));
    frame(sheet, at, 6, false);
    sheet.getRow(at).height = 30;
  });
}

function actionsOf(ref: string): [number, number] {
  const rows = [...OIC_ACTIONS.map((row) => [row.rec, row.status]), ...IMPROVEMENT_ACTIONS.map((row) => [row.ref, row.status])];
  const own = rows.filter(([each]) => each === ref);
  return [own.length, own.filter(([, status]) => status === "Closed").length];
}

function trainingOf(ref: string): [number, number] {
  const rows = IMPROVEMENT_ACTIONS.filter((row) => row.ref === ref);
  const sum = (key: "required" | "completed") => rows.reduce((total, row) => total + Number(row[key] ?? 0), 0);
  return [sum("required"), sum("completed")];
}

function writeTraining(sheet: Worksheet): void {
  headings(sheet, TRAINING_ROW, ["Training (people × modules)", "Required", "Completed", "Done"]);
  COURSES.forEach(([course, ref], index) => {
    const at = TRAINING_ROW + 1 + index;
    const [required, completed] = trainingOf(ref);
    sheet.getCell(at, 1).value = course;
    put(sheet, `B${at}`, `SUMIFS(${IMPROVEMENT.columns.required},${IMPROVEMENT.columns.ref},"${ref}")`, required, "#,##0");
    put(sheet, `C${at}`, `SUMIFS(${IMPROVEMENT.columns.completed},${IMPROVEMENT.columns.ref},"${ref}")`, completed, "#,##0");
    put(sheet, `D${at}`, `IF(B${at}=0,"",C${at}/B${at})`, completed / required, "0%");
    frame(sheet, at, 4, false);
  });
  const note = sheet.getCell(TRAINING_ROW + 4, 1);
  note.value = "Colours are the force's own rating, as the leads gave it. The key is on the sheet Lists.";
  note.font = font(9, { italic: true, color: { argb: NAVY } });
}

function ragChart(): Chart {
  return {
    name: "RAG by plan",
    title: "Our own RAG, by plan",
    kind: "stacked-bars",
    categories: { ref: `Dashboard!$B$${RAG_ROW}:$C$${RAG_ROW}`, values: ["OIC Delivery Plan", "Improvement Plan"] },
    series: RAG_WORDS.map(([word], index) => ({
      nameRef: `Dashboard!$A$${RAG_ROW + 1 + index}`,
      name: word,
      ref: `Dashboard!$B$${RAG_ROW + 1 + index}:$C$${RAG_ROW + 1 + index}`,
      values: [counted(OIC_ACTIONS, "rag", word), counted(IMPROVEMENT_ACTIONS, "rag", word)],
      fill: RAG_COLOURS[word]?.fill.slice(2) ?? "000000",
      ink: RAG_COLOURS[word]?.ink.slice(2) ?? "FFFFFF",
    })),
    place: [5, 6, 12, 22],
  };
}

function trainingChart(): Chart {
  const area = (column: string) => `Dashboard!$${column}$${TRAINING_ROW + 1}:$${column}$${TRAINING_ROW + 2}`;
  const training = COURSES.map(([, ref]) => trainingOf(ref));
  return {
    name: "Training",
    title: "Training required and completed",
    kind: "columns",
    categories: { ref: area("A"), values: COURSES.map(([course]) => course) },
    series: [
      { nameRef: `Dashboard!$B$${TRAINING_ROW}`, name: "Required", ref: area("B"), values: training.map(([required]) => required), fill: "B8C4D2", ink: "1F2A37" },
      { nameRef: `Dashboard!$C$${TRAINING_ROW}`, name: "Completed", ref: area("C"), values: training.map(([, completed]) => completed), fill: "1B365D", ink: "FFFFFF" },
    ],
    place: [7, 24, 12, 36],
  };
}
