/** The words that the force chooses from, with what it means by them. */
export const STATUSES = [
  ["Not started", "Nothing done yet"],
  ["In progress", "Work under way"],
  ["Complete", "Done, and waiting for the executive lead to sign it off"],
  ["Submitted for closure", "Sent to the inspectorate"],
  ["Closed", "Closed formally"],
] as const;

export const RAG_WORDS = [
  ["Red", "Late, or will be late"],
  ["Amber", "At risk of being late"],
  ["Green", "On course"],
  ["Blue", "Closed"],
] as const;

/** Rows of the Lists sheet, counted from 1: the two lists stand side by side under one row of headings. */
export const LISTS_FIRST_ROW = 5;

export const FORCE = "Northshire Police";
export const BOARD = "Governance of Audit and Inspection Board (GAIN)";
export const MARKING = "OFFICIAL";

/** The day on which the keeper last brought the workbook up to date. */
export const POSITION_DAY = "2026-01-30";
