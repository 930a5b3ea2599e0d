import { describe, expect, it } from "vitest";
import { isoDay } from "../../src/core/day";
import { dayRead } from "../../src/core/date-reading";
import { isMonthFormat } from "../../src/core/month-column";
import type { CellValue } from "../../src/core/workbook";
import { reviewOf, serial, sheet } from "./workbook-builder";

describe("a format of months", () => {
  it.each(["mmm-yy", "mmm yy", "MMMM YYYY", "[$-809]mmmm\\ yyyy;@", "mm/yyyy", "[$-en-GB]mmmm yyyy", '"due "mmm yy'])("%s", (format) => expect(isMonthFormat(format)).toBe(true));
  it.each(["dd/mm/yyyy", "General", "mmm", "yyyy", "d mmm", "mm:ss", "[$-F800]dddd, mmmm dd, yyyy", "0.00", "@", "h:mm", "yyyy-mm-dd hh:mm"])("not %s", (format) => expect(isMonthFormat(format)).toBe(false));
});

const HEADINGS = ["Ref", "Action", "Owner", "Start date", "Target date", "Status"];

/** How the second action's start and target are read, with the formats of the targets. */
function readWith(targets: readonly CellValue[], formats: readonly string[]) {
  const rows = targets.map((target, at): CellValue[] => [`R${at}`, `Write part ${at} of the guide`, "Supt Khan", serial("2026-01-01"), target, "In progress"]);
  const plan = sheet("Plan", [HEADINGS, ...rows]);
  const shown = { ...plan, formats: [HEADINGS.map(() => "General"), ...formats.map((format) => ["General", "General", "General", "mmm-yy", format, "General"])] };
  const { row } = reviewOf([shown]).actions[1] ?? {};
  const [start, target] = [row?.start, row?.target].map((reading) => (reading ? dayRead(reading) : null));
  return `${row?.target.how} ${[start, target].map((day) => (typeof day === "number" ? isoDay(day) : "none")).join(" ")}`;
}

const JUNE = serial("2026-06-01");
const MID_JUNE = serial("2026-06-15");

describe("a target that is shown as a month", () => {
  it.each<[what: string, targets: readonly CellValue[], formats: readonly string[], expected: string]>([
    ["is its last day, and a start its first", [JUNE, JUNE, JUNE], ["mmm-yy", "mmm-yy", "mmm-yy"], "assumed 2026-01-01 2026-06-30"],
    ["is the day that was typed, where it is not the first", [JUNE, MID_JUNE, JUNE], ["mmm-yy", "mmm-yy", "mmm-yy"], "date 2026-01-01 2026-06-15"],
    ["is so though another of the column is shown as a day", [JUNE, JUNE, MID_JUNE], ["mmm-yy", "mmm-yy", "dd/mm/yyyy"], "assumed 2026-01-01 2026-06-30"],
    ["is a day where the cell shows a day, though another shows a month", [JUNE, JUNE, JUNE], ["mmm-yy", "dd/mm/yyyy", "mmm-yy"], "date 2026-01-01 2026-06-01"],
    ["is a day beyond the formats that are held, where those show days", [JUNE, JUNE, JUNE], ["dd/mm/yyyy"], "date 2026-01-01 2026-06-01"],
    ["is so beyond the formats that are held", [JUNE, JUNE, JUNE], ["mmm-yy"], "assumed 2026-01-01 2026-06-30"],
    ["is a day where no format is held", [JUNE, JUNE, JUNE], [], "date 2026-01-01 2026-06-01"],
    ["does not mind words beside it", ["TBC", JUNE, "soon"], ["General", "mmm-yy", "@"], "assumed 2026-01-01 2026-06-30"],
    ["leaves words as they are", [JUNE, "March 2026", JUNE], ["mmm-yy", "mmm-yy", "mmm-yy"], "assumed 2026-01-01 2026-03-31"],
  ])("%s", (_, targets, formats, expected) => expect(readWith(targets, formats)).toBe(expected));
});
