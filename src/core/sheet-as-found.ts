import { WORST_FIRST } from "./rag";
import type { Settings } from "./settings";
import type { SheetPlan } from "./sheet-plan";
import type { StyleName } from "./sheet-style";
import type { Sheet } from "./workbook";

/** An earlier sheet of ours as a plan, so that it can be put back: its values, tables and page, without its charts and links. `like` is the one that takes its place. */
export function asFound(sheet: Sheet, like: SheetPlan, settings: Settings): SheetPlan {
  const { used, values } = sheet;
  const columns = Math.max(used.columns, 1);
  const styleUnder = stylesByHeading(like);
  const stylesAt = (row: number): StyleName[] => {
    const table = sheet.tables.find(({ area }) => row >= area.row && row < area.row + area.rows);
    const headings = table ? (values[table.area.row - used.row] ?? []) : [];
    return Array.from({ length: columns }, (_, at) => (!table ? (row === 0 ? "title" : "label") : row === table.area.row ? "heading" : (styleUnder.get(String(headings[at])) ?? "text")));
  };
  const blocks = values.map((line, place) => ({ row: used.row + place, column: used.column, styles: stylesAt(used.row + place), values: [line] }));
  return {
    ...like, name: sheet.name, blocks, charts: [], links: [], lists: [],
    words: [{ area: used, words: WORST_FIRST.map((rag) => settings.ragLooks[rag]) }],
    tables: sheet.tables.map(({ name, area }) => ({ name, area, style: "TableStyleLight1", filterButtons: false })),
    print: { ...like.print, rowBreaks: [] },
  };
}

/** How the cells below each heading of a plan's tables look. */
function stylesByHeading({ blocks }: SheetPlan): ReadonlyMap<string, StyleName> {
  const below = new Map(blocks.map((block) => [block.row, block]));
  const heads = blocks.filter(({ styles }) => styles[0] === "heading" || styles[0] === "heading-centred");
  return new Map(heads.flatMap(({ row, values }) => (values[0] ?? []).map((heading, at) => [String(heading), below.get(row + 1)?.styles[at] ?? "text"] as const)));
}
