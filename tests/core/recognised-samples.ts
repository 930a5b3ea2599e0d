import type { CellValue } from "../../src/core/workbook";
import { serial } from "./workbook-builder";

/** Headings by the ways in which they are put together. */
export const HEADINGS: readonly string[] = [
  // As they stand, and with what does not matter.
  "Status", "STATUS:", "Status –", "Statuses", "Ref. No's", "R.A.G.", "ForceStatus", "forcestatus", "targetdate", "#", "%", "% complete", "12", "", "…", "No.", "Target number",
  // Slips of the pen.
  "Staus", "Statsu", "Stuts", "Satus", "Refrence", "Recomendation", "Recommendatoin", "Evidance", "Deadlin", "Taget date", "Target dat", "Rgiht", "Onwer", "Actoin", "Action", "Actions", "Review", "Ower",
  "deliverylead", "lastupdated", "Ragg", "Comlpeted by", "Approvre",
  // Other words before and after.
  "Force status", "Current project status", "My very own status", "Some status", "The overall current status of the plan", "Status of the action", "Status of each recommendation", "Description of action", "Title of recommendation",
  "HMI finding", "Force position", "The finding", "Strategic risk owner", "Action to be taken", "Action to be taken to address it", "Reason for delay in delivery", "Target date for completion", "Date of last review by the board", "Number required this year",
  // Brackets.
  "Completion date (planned)", "Completion date (actual)", "Completion date [forecast]", "Date (target)", "Owner (role)", "(Owner)", "Status (RAG)", "End (actual)", "Due (revised) date", "Actual (end)", "Notes (if any)",
  // Slashes and dashes.
  "Notes / Questions", "Questions / Notes", "Action/Owner", "Owner | Deadline", "Owner; Deadline", "Update – June", "Open/closed", "AFI / Recommendation", "Status - RAG", "Progress/Status",
  // Dates.
  "Original due", "Original due date", "Initial date", "Revised date", "New date", "Revised implementation date", "Forecast completion date", "Extended deadline", "First target", "Planned completion", "Due completion date", "Baseline",
  "Revised", "Original colour", "Date", "Date due", "Date of completion", "Date when reported", "Date set", "Dates", "Date of", "Date last actioned", "Original target date for completion", "Scheduled end",
  // Questions.
  "What have we done so far?", "What has been done", "What needs to be done", "What to do", "What will be done?", "Where are we now?", "Who will do it?", "Who leads", "By when will it be done", "When is it due", "How are we doing", "How is it going?", "Progress to date", "What did we do to fix it",
  // Joined, contained and said of.
  "Update for next meeting", "Comments on progress", "Evidence to support closure", "Cause of concern", "Cause of concern for the force", "Summary of progress", "Details of the action", "Nature of the finding", "Action agreed", "Action agreed by", "Action agreed with", "Recommendation summary", "Recommendation text",
  "Finding outline", "Action required", "Action needed", "Recommendation required", "Portal reference", "Board reference", "Reference", "Custody board reference", "Responsible for delivery", "For action", "To do", "Of action",
  // Measures, and others that mean nothing.
  "Year of inspection", "Cost of action", "Type of inspection", "Type of recommendation", "Count of status", "Month of update", "Shoe size", "This heading goes on for so long that it is a sentence about the status and no heading of it", "Heading that is seventy characters long, and ends in the word status",
];

/** A heading beneath another. */
export const BENEATH: readonly (readonly [group: string, heading: string])[] = [
  ["", "Status"], ["Target", "Original"], ["Target", "Revised"], ["Target", "Date"], ["Action", "Ref"], ["Recommendation", "Ref"], ["Actual", "End"], ["Planned", "End"], ["Planned", "Start"], ["Planned start of", "End"],
  ["Lead", "Executive"], ["Lead", "Delivery"], ["Delivery", "Lead"], ["Notes", "Status"], ["When", "Target date"], ["Original", "Deadline"], ["Forecast dates", "Completion"], ["Forecast of all dates", "Completion"], ["Action", "Status"], ["RAG", "Status"], ["Nothing", "Nothing"],
];

const D = serial("2026-03-31");
const N = "Words that say nothing";
const repeat = (count: number, value: CellValue): CellValue[] => Array.from({ length: count }, () => value);
const different = (count: number, ...of: string[]): CellValue[] => Array.from({ length: count }, (_, at) => `${of[at % of.length] ?? ""}${"abcdefghijklmnopqrstuvwxyz"[at] ?? ""}`);
/** So many of ten cells hold one thing, and the others another. */
const ofTen = (count: number, value: CellValue, other: CellValue = N): CellValue[] => [...repeat(count, value), ...repeat(10 - count, other)];
const long = (length: number): CellValue[] => repeat(3, "x".repeat(length));

/** Columns of cells, many of them at a limit. */
export const CELLS: readonly (readonly [name: string, cells: readonly CellValue[]])[] = [
  ["nothing", []], ["blanks, dashes and errors", ["", " ", "-", "n/a", "TBC", "#REF!"]], ["one date", [D]], ["two dates", [D, D]], ["three dates", [D, D, D]],
  ["dates as text", ["31/03/2026", "March 2026", "31/02/2026"]], ["undated words", ["Ongoing", "To be agreed", "BAU"]], ["words that count from publication", ["within six months"]],
  ...[2, 3, 5, 6].map((count) => [`${count} dates of ten`, ofTen(count, D)] as const), ["a date and two undated of ten", [D, "Ongoing", "Ongoing", ...repeat(7, N)]], ["a date and one undated of ten", [D, "Ongoing", ...repeat(8, N)]],
  ["small numbers", [0, 50, 100]], ["numbers too big for a percentage", [101, -1, 5_000]], ["percentages as text", ["40%", "7.5 %", "100"]], ["nearly percentages", ["1000%", "40 per cent", "x40%"]], ["numbers as text", ["12", "12.5", "12.5.1"]],
  ...[3, 4, 5, 6, 7].map((count) => [`${count} numbers of ten`, ofTen(count, 500)] as const), ...[3, 4, 6, 7].map((count) => [`${count} percentages of ten`, ofTen(count, 0.5)] as const),
  ...[3, 4, 5, 6, 7].map((count) => [`${count} statuses of ten`, ofTen(count, "In progress")] as const), ...[4, 5, 6, 7].map((count) => [`${count} RAG words of ten`, ofTen(count, "Amber")] as const), ["seven RAG words and three statuses", ofTen(7, "Red", "Open")],
  ["RAG words that are statuses too", repeat(3, "Complete")], ["short RAG words", ["R", "a", "G"]],
  ...[2, 3].map((count) => [`${count} bodies of ten`, ofTen(count, "Home Office and others")] as const), ["our force", repeat(3, "Northshire Police")], ["us", ["Chief constables", "all forces", "Forces of the crown"]], ["not quite a body", repeat(3, "Homely officers")],
  ["references", ["R1", "OIC R2", "1.2.3"]], ["long references", repeat(3, "12345678901234567")], ["references of sixteen", repeat(3, "1234567890123456")], ...[7, 8].map((count) => [`${count} references of ten`, ofTen(count, "R 12")] as const),
  ...[7, 8, 25, 26, 30, 31, 40, 41, 45, 46, 60, 61, 90, 91].map((length) => [`words ${length} long`, long(length)] as const),
  ["six of a kind, short", repeat(6, "abc")], ["five of a kind, short", repeat(5, "abc")], ["six, half of a kind", ["abc", "abc", "abc", "abd", "abe", "abf"]], ["nine that differ", different(9, "word ")], ["eight that differ", different(8, "word ")], ["nine, of which seven differ", [...different(7, "word "), "same", "same"]],
  ["answers", ["Yes", "No", "N"]], ["true and false", [true, false, true]], ["years", [2024, 2025, 2026]],
];
