import { letters } from "../layout/column";
import type { Column } from "../layout/column";
import { IMPROVEMENT_ACTIONS, IMPROVEMENT_COLUMNS } from "./improvement-plan";
import { OIC_COLUMNS } from "./oic-plan";
import { REGISTER, REGISTER_COLUMNS } from "./register";

/** Where the plans and the register stand, for the formulas that look at them. Rows are counted from 1. */
export const REGISTER_HEADING_ROW = 6;
export const OIC_HEADING_ROW = 5;
export const IMPROVEMENT_HEADING_ROW = 6;

export const OIC_TABLE_NAME = "OICPlan";

/** The improvement plan's formulas reach to this row, so that lines added at the foot are counted. */
const IMPROVEMENT_LAST_ROW = 200;

function headingOf<Key extends string>(columns: readonly Column<Key>[], key: Key): string {
  return columns.find((column) => column.key === key)?.heading ?? key;
}

function columnOf<Key extends string>(columns: readonly Column<Key>[], key: Key): string {
  return letters(columns.findIndex((column) => column.key === key) + 1);
}

function oic(key: "rec" | "status" | "rag"): string {
  return `${OIC_TABLE_NAME}[${headingOf(OIC_COLUMNS, key)}]`;
}

export const OIC_TABLE = { columns: { ref: oic("rec"), status: oic("status"), rag: oic("rag") } } as const;

function improvement(key: "ref" | "status" | "rag" | "required" | "completed", lastRow: number): string {
  const column = columnOf(IMPROVEMENT_COLUMNS, key);
  return `'Improvement Plan'!$${column}$${IMPROVEMENT_HEADING_ROW + 1}:$${column}$${lastRow}`;
}

export const IMPROVEMENT = {
  columns: {
    ref: improvement("ref", IMPROVEMENT_LAST_ROW),
    status: improvement("status", IMPROVEMENT_LAST_ROW),
    // Blank cells are counted as "Not rated", so this one must end with the plan.
    rag: improvement("rag", IMPROVEMENT_HEADING_ROW + IMPROVEMENT_ACTIONS.length),
    required: improvement("required", IMPROVEMENT_LAST_ROW),
    completed: improvement("completed", IMPROVEMENT_LAST_ROW),
  },
} as const;

function register(key: "ref" | "deadline" | "delivery"): string {
  const column = columnOf(REGISTER_COLUMNS, key);
  return `'HMICFRS Register'!$${column}$${REGISTER_HEADING_ROW + 1}:$${column}$${REGISTER_HEADING_ROW + REGISTER.length}`;
}

export const REGISTER_RANGE = { ref: register("ref"), deadline: register("deadline"), delivery: register("delivery") } as const;
