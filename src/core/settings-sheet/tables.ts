import { plainSpaces } from "../cell-text";
import { dayRead, readDate } from "../date-reading";
import { parseIsoDay, toSerial, type Day } from "../day";
import { FIELD_NAMES } from "../fields";
import type { SheetRole } from "../layout";
import { RAGS } from "../rag";
import type { Remembered, RememberedSheet } from "../remembered";
import { LEVEL_DEMANDS, type Settings } from "../settings";
import type { StyleName } from "../sheet-style";
import { STATUS_NAMES } from "../status";
import { columnLetters, type CellValue } from "../workbook";
import { AS_AT, SETTING_ROWS, settingCell } from "./setting-rows";

/** All that the settings sheet says. */
export interface SettingsState {
  readonly settings: Settings;
  readonly remembered: Remembered;
  /** The day to calculate for; null for the day on which it is done. */
  readonly asAt: Day | null;
  readonly date1904: boolean;
}

export const ROLE_NAMES: Readonly<Record<SheetRole, string>> = { register: "Register", plan: "Delivery plan", neither: "Left alone" };

/** In the place of a heading: the sheet has no column for the field. */
export const NO_HEADING = "(none)";

/** One of the tables of the settings sheet. What stands in it follows from `rowsOf`, and what a row is about from `keyOf`. */
export interface SettingsTable {
  readonly caption: string;
  /** Excel's name for it. */
  readonly name: string;
  readonly headings: readonly string[];
  /** In characters. */
  readonly widths: readonly number[];
  readonly styles: readonly StyleName[];
  rowsOf(state: SettingsState): CellValue[][];
  /** What tells the row from others; "" for a row that says nothing. */
  keyOf(cells: readonly CellValue[], date1904: boolean): string;
  /** Columns in which one of a few words is wanted. */
  readonly lists: readonly { readonly column: number; readonly words: readonly string[] }[];
  /** What holds where the table has gone. */
  readonly used: string;
  /** Sheets that were made before there was such a table lack it, and are not told so. */
  readonly isNewer?: true;
}

/** A word made comparable: without spaces round it, one between, in lower case. */
export const keyText = (value: CellValue | undefined): string => plainSpaces(String(value ?? "")).replace(/\s+/g, " ").toLowerCase();

const firstCell = (cells: readonly CellValue[]): string => keyText(cells[0]);

const words = <Meaning extends string>(list: readonly { readonly word: string; readonly means: Meaning }[], names: Readonly<Record<Meaning, string>>): CellValue[][] => list.map(({ word, means }) => [word, names[means]]);

const RAG_NAMES = Object.fromEntries(RAGS.map((rag) => [rag, rag])) as { readonly [Rag in (typeof RAGS)[number]]: Rag };

function rememberedRows({ sheet, role, columns, without }: RememberedSheet): CellValue[][] {
  const rows = [
    ...columns.map(({ field, heading, column }) => [FIELD_NAMES[field], heading, column < 0 ? "" : columnLetters(column)]),
    ...without.map((field) => [FIELD_NAMES[field], NO_HEADING, ""]),
  ];
  return (rows.length === 0 ? [["", "", ""]] : rows).map((row) => [sheet, ROLE_NAMES[role], ...row]);
}

function holidaySerial(iso: string, date1904: boolean): number {
  const day = parseIsoDay(iso);
  // The settings' schema has let nothing else in.
  if (day === null) throw new RangeError(`Not a day: ${iso}`);
  return toSerial(day, date1904);
}

/** The tables in the order in which they stand side by side. The plan of a new sheet and the reading of one follow from this. */
export const SETTINGS_TABLES = {
  single: {
    caption: "Settings",
    name: "Plan_settings",
    headings: ["Setting", "Value", "What it means"],
    widths: [24, 24, 74],
    styles: ["label", "box", "label"],
    rowsOf: ({ settings, asAt, date1904 }) => [
      [AS_AT.label, asAt === null ? "" : toSerial(asAt, date1904), AS_AT.means],
      ...SETTING_ROWS.map((row) => [row.label, settingCell(settings, row), row.means]),
    ],
    keyOf: firstCell,
    lists: [],
    used: "the default settings are used",
  },
  columns: {
    caption: "Sheets and columns",
    name: "Plan_settings_columns",
    headings: ["Sheet", "What it is", "Field", "Heading", "Column"],
    widths: [28, 14, 22, 34, 8],
    styles: ["box", "box", "box", "box", "box"],
    rowsOf: ({ remembered }) => remembered.sheets.flatMap(rememberedRows),
    keyOf: ([sheet, , field]) => (keyText(sheet) === "" ? "" : `${keyText(sheet)}\n${keyText(field)}`),
    lists: [{ column: 1, words: Object.values(ROLE_NAMES) }],
    used: "sheets and columns are recognised by their headings alone",
  },
  statuses: {
    caption: "Status words",
    name: "Plan_settings_statuses",
    headings: ["Status word", "Means"],
    widths: [30, 27],
    styles: ["box", "box"],
    rowsOf: ({ settings }) => words(settings.statusWords, STATUS_NAMES),
    keyOf: firstCell,
    lists: [{ column: 1, words: Object.values(STATUS_NAMES) }],
    used: "the usual status words are used",
  },
  rags: {
    caption: "Words in a RAG column",
    name: "Plan_settings_RAG_words",
    headings: ["RAG word", "Means"],
    widths: [16, 10],
    styles: ["box", "box"],
    rowsOf: ({ settings }) => words(settings.ragWords, RAG_NAMES),
    keyOf: firstCell,
    lists: [{ column: 1, words: RAGS }],
    used: "the usual RAG words are used",
  },
  looks: {
    caption: "How RAG is shown",
    name: "Plan_settings_RAG_colours",
    headings: ["RAG", "Shown as", "Fill", "Font"],
    widths: [8, 14, 11, 11],
    styles: ["label", "box", "box", "box"],
    rowsOf: ({ settings }) => RAGS.map((rag) => [rag, settings.ragLooks[rag].word, settings.ragLooks[rag].fill, settings.ragLooks[rag].font]),
    keyOf: firstCell,
    lists: [],
    used: "the usual words and colours are used",
  },
  levels: {
    caption: "Levels",
    name: "Plan_settings_levels",
    headings: ["Level", "What it demands to close", "Evidence", "Approver", "Completion date"],
    widths: [10, 60, 11, 11, 14],
    styles: ["box", "box", "box", "box", "box"],
    rowsOf: ({ settings }) => settings.levels.map(({ level, demands, needs }) => [level, demands, ...LEVEL_DEMANDS.map((demand) => (needs.includes(demand) ? "Yes" : "No"))]),
    keyOf: firstCell,
    lists: LEVEL_DEMANDS.map((_, place) => ({ column: 2 + place, words: ["Yes", "No"] })),
    used: "levels 1 to 4 are used, and nothing is known of what they demand",
  },
  addressees: {
    caption: "Addressed to the force",
    name: "Plan_settings_addressees",
    headings: ["Addressee that means us"],
    widths: [32],
    styles: ["box"],
    rowsOf: ({ settings }) => settings.addresseesThatMeanUs.map((phrase) => [phrase]),
    keyOf: firstCell,
    lists: [],
    used: "only the force's names, and what means every force, count",
  },
  holidays: {
    caption: "Days off",
    name: "Plan_settings_holidays",
    headings: ["Extra holiday"],
    widths: [18],
    styles: ["date-box"],
    rowsOf: ({ settings, date1904 }) => settings.extraHolidays.map((iso) => [holidaySerial(iso, date1904)]),
    keyOf: ([cell], date1904) => String(dayRead(readDate(cell ?? "", date1904)) ?? keyText(cell)),
    lists: [],
    used: "only weekends and bank holidays are days off",
  },
  names: {
    caption: "Other names of the force",
    name: "Plan_settings_names",
    headings: ["Other name of the force"],
    widths: [32],
    styles: ["box"],
    rowsOf: ({ settings }) => settings.otherForceNames.map((name) => [name]),
    keyOf: firstCell,
    lists: [],
    used: "the force has one name",
    isNewer: true,
  },
  others: {
    caption: "Addressed to others",
    name: "Plan_settings_others",
    headings: ["Addressee that means others"],
    widths: [32],
    styles: ["box"],
    rowsOf: ({ settings }) => settings.addresseesThatMeanOthers.map((phrase) => [phrase]),
    keyOf: firstCell,
    lists: [],
    used: "only the bodies that are known are others",
    isNewer: true,
  },
  kinds: {
    caption: "Kinds of recommendation",
    name: "Plan_settings_kinds",
    headings: ["Kind of recommendation", "More than one"],
    widths: [32, 34],
    styles: ["box", "box"],
    rowsOf: ({ settings }) => settings.kinds.map(({ kind, several }) => [kind, several]),
    keyOf: firstCell,
    lists: [],
    used: "the usual kinds are used",
    isNewer: true,
  },
  sources: {
    caption: "Source bodies, by their name in a report's title or kind",
    name: "Plan_settings_sources",
    headings: ["Source body", "Who responds", "Days to respond", "Law"],
    widths: [24, 24, 15, 58],
    styles: ["box", "box", "box", "box"],
    rowsOf: ({ settings }) => settings.sourceBodies.map(({ body, responds, days, law }) => [body, responds, days ?? "", law]),
    keyOf: firstCell,
    lists: [],
    used: "the usual bodies are used",
    isNewer: true,
  },
} as const satisfies Readonly<Record<string, SettingsTable>>;

export type TableId = keyof typeof SETTINGS_TABLES;

export const TABLE_IDS = Object.keys(SETTINGS_TABLES) as readonly TableId[];

export const tableOf = (id: TableId): SettingsTable => SETTINGS_TABLES[id];
