import { fromSerial, isoDay } from "../../src/core/day";
import { blockArea, type PlanBlock, type PlanList, type PrintPlan, type SheetPlan } from "../../src/core/sheet-plan";
import { CELL_STYLES } from "../../src/core/sheet-style";
import { addressOf, type Area, type CellValue } from "../../src/core/workbook";

const ends = ({ row, column, rows, columns }: Area): string => `${addressOf({ row, column })}:${addressOf({ row: row + rows - 1, column: column + columns - 1 })}`;

function cellText(value: CellValue | undefined, style: keyof typeof CELL_STYLES | undefined, date1904: boolean): string {
  const isDate = style !== undefined && CELL_STYLES[style].numberFormat.includes("yyyy");
  const day = isDate && typeof value === "number" ? fromSerial(value, date1904) : null;
  return day === null ? String(value ?? "").replaceAll("\n", "⏎") : isoDay(day);
}

function blockLines(block: PlanBlock, date1904: boolean): string[] {
  const lines = block.values.map((row, place) => `  ${block.row + place + 1}: ${row.map((value, at) => cellText(value, block.styles[at], date1904)).join(" | ")}`);
  return [`${ends(blockArea(block))} (${block.styles.join(", ")})`, ...lines];
}

const listLine = ({ area, from, otherwise }: PlanList): string => `${ends(area)}: ${"row" in from ? `the words in ${ends(from)}` : from.join(", ")}; otherwise “${otherwise}”`;

function printLines({ orientation, pagesWide, titleRows, header, footer, margins, rowBreaks, columnBreaks }: PrintPlan): string[] {
  const three = ({ left, centre, right }: PrintPlan["header"]): string => [left, centre, right].map((text) => `“${text}”`).join(" ");
  return [
    `${orientation}, ${pagesWide === null ? "in full size" : `${pagesWide} page wide`}, rows ${titleRows === null ? "none" : `${titleRows.first + 1} to ${titleRows.last + 1}`} on every page`,
    `margins ${margins.top} ${margins.bottom} ${margins.left} ${margins.right}`,
    `header ${three(header)}`,
    `footer ${three(footer)}`,
    `new pages at rows ${rowBreaks.map((row) => row + 1).join(", ") || "none"}, at columns ${columnBreaks.map((column) => addressOf({ row: 0, column }).replace("1", "")).join(", ") || "none"}`,
  ];
}

/** All that a plan says, so that a person can read it and a difference shows what has changed. Dates are written as 2026-06-01. */
export function planAsText(plan: SheetPlan, date1904 = false): string {
  const parts: [string, readonly string[]][] = [
    ["Cells", plan.blocks.flatMap((block) => blockLines(block, date1904))],
    ["Tables", plan.tables.map(({ name, area, style, filterButtons }) => `${name} ${ends(area)} ${style}${filterButtons ? " with filter buttons" : ""}`)],
    ["Charts", plan.charts.map(({ name, title, kind, source, seriesBy, series, figures, at }) => `${name}: “${title}”, ${kind} of ${ends(source)} by ${seriesBy}, over ${ends(at)}${figures ? ", with figures" : ""}: ${series.map(({ colour, font }) => `${colour}/${font}`).join(" ")}`)],
    ["Drop-downs", plan.lists.map(listLine)],
    ["Coloured words", plan.words.map(({ area, words }) => `${ends(area)}: ${words.map(({ word, fill, font }) => `${word} ${fill}/${font}`).join(", ")}`)],
    ["Links", plan.links.map(({ row, column, to, tip }) => `${addressOf({ row, column })} to ${"address" in to ? to.address : `${to.sheet} ${addressOf(to)}`}: ${tip}`)],
    ["Printed", printLines(plan.print)],
  ];
  const first = `“${plan.name}”, tab ${plan.tabColour}, columns ${plan.columns.join(" ")}, ${plan.freezeRows} rows frozen`;
  return `${[first, ...parts.map(([title, lines]) => [title, ...lines.map((line) => `  ${line}`)].join("\n"))].join("\n\n")}\n`;
}
