import { FIELD_NAMES } from "../fields";
import { legalSheetName, legalTableName, takenSheetNames, takenTableNames } from "../legal-names";
import { RAGS } from "../rag";
import { PAGE_OF_PAGES, type PlanBlock, type PlanList, type PlanTable, type PlanWords, type SheetPlan } from "../sheet-plan";
import type { StyleName } from "../sheet-style";
import type { CellValue, Workbook } from "../workbook";
import { SETTINGS_TITLE } from "./find";
import { SETTINGS_TABLES, TABLE_IDS, tableOf, type SettingsState, type SettingsTable, type TableId } from "./tables";
import { oneOf } from "./teller";

const DESCRIPTION =
  "Recalculate reads this sheet. Type in the pale yellow cells; what cannot be understood is listed in the pane, and the usual value is used.";

/** The title, the description and a blank row stand above the captions. */
export const CAPTION_ROW = 3;
export const HEADING_ROW = CAPTION_ROW + 1;
const FIRST_ROW = HEADING_ROW + 1;

/** The width of the blank columns between the tables. */
const GAP = 3;
const TAB_COLOUR = "#1F3864";
const TABLE_STYLE = "TableStyleLight1";

/** The words that the column "Field" takes, which are too many for a list of texts: they stand beside its table in one of their own, which nothing reads. */
const FIELD_WORDS = Object.values(FIELD_NAMES);
const FIELD_TABLE = { caption: "Fields", name: "Plan_settings_fields", heading: "Words for the column Field", width: 26, after: "columns" };

/** Where each table begins: side by side, with a column between, so that each can grow downwards. */
function startsOf(): { readonly starts: ReadonlyMap<TableId, number>; readonly fields: number; readonly widths: readonly number[] } {
  const starts = new Map<TableId, number>();
  const widths: number[] = [];
  let fields = 0;
  for (const id of TABLE_IDS) {
    starts.set(id, widths.length);
    widths.push(...tableOf(id).widths, GAP);
    if (id !== FIELD_TABLE.after) continue;
    fields = widths.length;
    widths.push(FIELD_TABLE.width, GAP);
  }
  return { starts, fields, widths };
}

const { starts: STARTS, fields: FIELD_COLUMN, widths: WIDTHS } = startsOf();
const startOf = (id: TableId): number => STARTS.get(id) ?? 0;

const FIELD_AREA = { row: FIRST_ROW, column: FIELD_COLUMN, rows: FIELD_WORDS.length, columns: 1 };

const block = (row: number, column: number, styles: readonly StyleName[], values: readonly (readonly CellValue[])[]): PlanBlock => ({ row, column, styles, values });

/** A table's cells. One without a row gets a blank one, as Excel's tables have. */
const rowsOf = (id: TableId, state: SettingsState): readonly (readonly CellValue[])[] => {
  const rows = tableOf(id).rowsOf(state);
  return rows.length === 0 ? [tableOf(id).headings.map(() => "")] : rows;
};

function blocksOf(id: TableId, state: SettingsState): PlanBlock[] {
  const { caption, headings, styles } = tableOf(id);
  const rows = rowsOf(id, state);
  const start = startOf(id);
  const heads = [block(CAPTION_ROW, start, ["section"], [[caption]]), block(HEADING_ROW, start, headings.map(() => "heading"), [headings])];
  if (id !== "single") return [...heads, block(FIRST_ROW, start, styles, rows)];
  // The first of the settings is a date.
  return [...heads, block(FIRST_ROW, start, ["label", "date-box", "label"], rows.slice(0, 1)), block(FIRST_ROW + 1, start, styles, rows.slice(1))];
}

function planTable(id: TableId, state: SettingsState, taken: Iterable<string>): PlanTable {
  const { name, headings } = tableOf(id);
  return { name: legalTableName(name, taken), area: { row: HEADING_ROW, column: startOf(id), rows: 1 + rowsOf(id, state).length, columns: headings.length }, style: TABLE_STYLE, filterButtons: false };
}

function listsOf(id: TableId, state: SettingsState): PlanList[] {
  const table: SettingsTable = tableOf(id);
  return table.lists.map(({ column, words }) => ({
    area: { row: FIRST_ROW, column: startOf(id) + column, rows: rowsOf(id, state).length, columns: 1 },
    from: words,
    otherwise: `Choose ${oneOf(words)}.`,
  }));
}

function fieldList(state: SettingsState): PlanList {
  const column = startOf("columns") + SETTINGS_TABLES.columns.headings.indexOf("Field");
  return { area: { row: FIRST_ROW, column, rows: rowsOf("columns", state).length, columns: 1 }, from: FIELD_AREA, otherwise: `Choose one of the words in the table “${FIELD_TABLE.caption}” beside it.` };
}

function yesNoLists(state: SettingsState): PlanList[] {
  const places = rowsOf("single", state).flatMap(([, value], place) => (value === "Yes" || value === "No" ? [place] : []));
  return places.map((place) => ({ area: { row: FIRST_ROW + place, column: startOf("single") + 1, rows: 1, columns: 1 }, from: ["Yes", "No"], otherwise: "Choose Yes or No." }));
}

/** Each RAG's word and colours are shown in those colours, until they are changed. */
function lookColours({ settings }: SettingsState): PlanWords[] {
  return RAGS.map((rag, place) => {
    const { word, fill, font } = settings.ragLooks[rag];
    return { area: { row: FIRST_ROW + place, column: startOf("looks") + 1, rows: 1, columns: 3 }, words: [...new Set([word, fill, font])].map((one) => ({ word: one, fill, font })) };
  });
}

/** A settings sheet that says all this, for a workbook that has none. */
export function newSettingsSheet(workbook: Workbook, state: SettingsState): SheetPlan {
  const taken = takenTableNames(workbook);
  const { marking, force } = state.settings;
  return {
    name: legalSheetName(SETTINGS_TITLE, takenSheetNames(workbook)),
    tabColour: TAB_COLOUR,
    columns: WIDTHS,
    blocks: [
      block(0, 0, ["title"], [[SETTINGS_TITLE]]),
      block(1, 0, ["description"], [[DESCRIPTION]]),
      ...TABLE_IDS.flatMap((id) => blocksOf(id, state)),
      block(CAPTION_ROW, FIELD_COLUMN, ["section"], [[FIELD_TABLE.caption]]),
      block(HEADING_ROW, FIELD_COLUMN, ["heading"], [[FIELD_TABLE.heading]]),
      block(FIRST_ROW, FIELD_COLUMN, ["label"], FIELD_WORDS.map((word) => [word])),
    ],
    tables: [
      ...TABLE_IDS.map((id) => planTable(id, state, taken)),
      { name: legalTableName(FIELD_TABLE.name, taken), area: { ...FIELD_AREA, row: HEADING_ROW, rows: 1 + FIELD_WORDS.length }, style: TABLE_STYLE, filterButtons: false },
    ],
    charts: [],
    lists: [...yesNoLists(state), ...TABLE_IDS.flatMap((id) => listsOf(id, state)), fieldList(state)],
    words: lookColours(state),
    links: [],
    freezeRows: FIRST_ROW,
    print: {
      orientation: "landscape",
      pagesWide: null,
      titleRows: { first: CAPTION_ROW, last: HEADING_ROW },
      header: { left: force, centre: marking, right: SETTINGS_TITLE },
      footer: { left: "", centre: marking, right: PAGE_OF_PAGES },
      margins: { top: 2, bottom: 2, left: 1, right: 1 },
      rowBreaks: [],
      columnBreaks: [startOf("columns"), startOf("statuses"), startOf("levels"), startOf("names")],
    },
  };
}
