import { legalTableName } from "../legal-names";
import type { PlanBlock, PlanLink, PlanTable, PlanWords, WordColours } from "../sheet-plan";
import type { StyleName } from "../sheet-style";
import type { CellAt, CellValue } from "../workbook";

/** A section of a sheet of ours: its title, a line on what it shows, and a table; or, where there is nothing, that in words. */
export interface Section {
  readonly title: string;
  readonly note: string;
  /** Said in the place of a table that has no row. */
  readonly nothing: string;
  readonly table: SectionTable | null;
  /** Rows kept free below the table, for a chart. */
  readonly room?: number;
}

export interface SectionTable {
  /** Wanted name of the Excel table; it is made legal and unique. */
  readonly name: string;
  readonly columns: readonly { readonly heading: string; readonly style: StyleName }[];
  readonly rows: readonly SectionRow[];
}

export interface SectionRow {
  readonly values: readonly CellValue[];
  /** The cell of the user's that the row tells of: its first cell leads there. */
  readonly at: CellAt | null;
}

/** Where a section was laid. `table` is the area of its table with the headings; null where it has none. */
export interface Laid {
  readonly section: Section;
  /** The row of its title. */
  readonly row: number;
  /** The row after its last, with the room that it keeps free. */
  readonly end: number;
  readonly table: PlanTable | null;
}

export interface Sections {
  readonly blocks: readonly PlanBlock[];
  readonly tables: readonly PlanTable[];
  readonly links: readonly PlanLink[];
  readonly words: readonly PlanWords[];
  readonly laid: readonly Laid[];
}

interface Given {
  /** The row of the first section's title. */
  readonly from: number;
  readonly ragWords: readonly WordColours[];
  readonly takenNames: readonly string[];
}

/** Lays sections below each other from column A on, with a blank row between. */
export function layOut(sections: readonly Section[], { from, ragWords, takenNames }: Given): Sections {
  const names = [...takenNames];
  const laid: Laid[] = [];
  for (const section of sections) {
    const row = laid.at(-1)?.end ?? from;
    const table = tableOf(section, row + 2, names);
    if (table) names.push(table.name);
    const height = 2 + (table?.area.rows ?? 1);
    laid.push({ section, row, end: row + height + (section.room ?? 0) + 1, table });
  }
  return {
    blocks: laid.flatMap(blocksOf),
    tables: laid.flatMap(({ table }) => (table ? [table] : [])),
    links: laid.flatMap(linksOf),
    words: laid.flatMap((one) => wordsIn(one, ragWords)),
    laid,
  };
}

function tableOf({ table }: Section, row: number, names: readonly string[]): PlanTable | null {
  if (!table || table.rows.length === 0) return null;
  return { name: legalTableName(table.name, names), area: { row, column: 0, rows: table.rows.length + 1, columns: table.columns.length }, style: "TableStyleLight1", filterButtons: false };
}

function blocksOf({ section: { title, note, nothing, table }, row, table: plan }: Laid): PlanBlock[] {
  const head: PlanBlock[] = [
    { row, column: 0, styles: ["section"], values: [[title]] },
    { row: row + 1, column: 0, styles: ["description"], values: [[plan ? note : nothing]] },
  ];
  if (!plan || !table) return head;
  const { columns, rows } = table;
  const headings: PlanBlock = { row: row + 2, column: 0, styles: columns.map(({ style }) => (CENTRED.has(style) ? "heading-centred" : "heading")), values: [columns.map(({ heading }) => heading)] };
  const body: PlanBlock = { row: row + 3, column: 0, styles: columns.map(({ style }) => style), values: rows.map(({ values }) => values) };
  return [...head, headings, body];
}

function linksOf({ section, row, table }: Laid): PlanLink[] {
  if (!table) return [];
  return (section.table?.rows ?? []).flatMap(({ at, values }, place) => (at && values[0] !== "" ? [{ row: row + 3 + place, column: 0, to: at, tip: `Go to ${at.sheet}, row ${at.row + 1}` }] : []));
}

function wordsIn({ section, table }: Laid, words: readonly WordColours[]): PlanWords[] {
  if (!table) return [];
  const { row, rows } = table.area;
  return (section.table?.columns ?? []).flatMap(({ style }, column) => (style === "rag" ? [{ area: { row: row + 1, column, rows: rows - 1, columns: 1 }, words }] : []));
}

/** Points that a line of text takes, and how many characters of it go into so many of the standard font's. */
const LINE = 15;
const FILL = 0.92;

/** The height of a row in points, as Excel will make it: by its longest text that is on several lines. An estimate. */
function heightOf(values: readonly CellValue[], styles: readonly StyleName[], widths: readonly number[]): number {
  const lines = values.map((value, column) => {
    if (typeof value !== "string" || !WRAPPED.has(styles[column] ?? "label")) return 1;
    const room = Math.max(1, (widths[column] ?? 8) * FILL);
    return value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0);
  });
  return LINE * Math.max(1, ...lines);
}

const CENTRED: ReadonlySet<StyleName> = new Set<StyleName>(["count", "rag"]);
const WRAPPED: ReadonlySet<StyleName> = new Set<StyleName>(["text", "heading", "note", "box"]);

/** Rows of a section that are kept with its heading. */
const TOGETHER = 3;
/** Points by which a page may be fuller than it is reckoned here: heights are only known once they are fitted. */
const LEEWAY = 40;

/**
 * The rows with which a new page begins, so that no section's heading stands at the foot of a page without its first rows.
 * `page` is how many points of the sheet go on a page, `above` how many the rows above the first section take, and `repeated`
 * how many those that are printed on every page.
 */
export function pageBreaks({ laid }: Sections, widths: readonly number[], { page, above, repeated }: { readonly page: number; readonly above: number; readonly repeated: number }): number[] {
  const breaks: number[] = [];
  let [start, filled] = [above, above];
  for (const { section, row, table } of laid) {
    const styles = section.table?.columns.map(({ style }) => style) ?? [];
    const heights = table ? (section.table?.rows ?? []).map(({ values }) => heightOf(values, styles, widths)) : [];
    const head = LINE * 2 + 8 + (table ? 2 * LINE : LINE);
    const room = (section.room ?? 0) * LINE;
    const together = head + heights.slice(0, TOGETHER).reduce((sum, height) => sum + height, 0) + room;
    // Behind a list that goes over pages nobody knows how full the last one is: what follows begins a new page.
    if (filled + together + LEEWAY > page && filled > start) {
      breaks.push(row);
      [start, filled] = [repeated, repeated];
    }
    filled += head + room + LINE;
    for (const height of heights) filled += height;
  }
  return breaks;
}
