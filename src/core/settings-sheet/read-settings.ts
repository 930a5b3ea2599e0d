import { isErrorValue } from "../cell-text";
import { readDate, dayRead } from "../date-reading";
import type { Day } from "../day";
import { DEFAULT_SETTINGS } from "../default-settings";
import type { ProblemFound } from "../problem";
import type { Remembered } from "../remembered";
import type { Settings } from "../settings";
import { formatAt, type Sheet, type Workbook } from "../workbook";
import { findTables, SETTINGS_TITLE, settingsSheets, type FoundTable, type FoundTables } from "./find";
import { readRemembered } from "./read-columns";
import { readHolidays, readKinds, readLevels, readLooks, readPhrases, readRagWords, readSources, readStatuses } from "./read-lists";
import { AS_AT, sayDefault, SETTING_ROWS, withSetting } from "./setting-rows";
import { keyText, TABLE_IDS, tableOf, type TableId } from "./tables";
import { tableReader, type TableReader } from "./teller";

/** What the workbook's settings sheet says. */
export interface SettingsRead {
  readonly settings: Settings;
  /** null where nothing is remembered: there is no settings sheet, or it has lost its table of sheets and columns. */
  readonly remembered: Remembered | null;
  /** The day to calculate for, where one is given. */
  readonly asAt: Day | null;
  /** The settings sheet's name; null where there is none. */
  readonly sheet: string | null;
  readonly problems: readonly ProblemFound[];
}

/**
 * Reads the workbook's settings, wherever their tables stand on the settings sheet, which is known by what it holds. What
 * cannot be read is a problem on its cell, and the default holds; so it is with what has gone. Never throws. Without a
 * settings sheet the defaults hold, and nothing is remembered. The whole of the sheet must have been read.
 */
export function readSettings(workbook: Workbook): SettingsRead {
  const [sheet, ...others] = settingsSheets(workbook);
  if (!sheet) return { settings: DEFAULT_SETTINGS, remembered: null, asAt: null, sheet: null, problems: [] };
  const problems: ProblemFound[] = others.map((other) => ({ code: "setting-repeated", at: { sheet: other.name, row: 0, column: 0 }, reference: "", setting: "The settings sheet", found: SETTINGS_TITLE, firstAt: { sheet: sheet.name, row: 0, column: 0 } }));
  return { ...readTables(sheet, findTables(sheet), workbook.date1904, problems), sheet: sheet.name, problems };
}

function readTables(sheet: Sheet, tables: FoundTables, date1904: boolean, problems: ProblemFound[]) {
  const missing = (setting: string, used: string): number => problems.push({ code: "setting-missing", at: { sheet: sheet.name, row: 0, column: 0 }, reference: "", setting, used });
  for (const id of TABLE_IDS) if (!tables.has(id) && tableOf(id).isNewer !== true) missing(`The table “${tableOf(id).caption}”`, tableOf(id).used);
  const read = <Read>(id: TableId, reader: (table: TableReader, found: FoundTable) => Read): Read | null => {
    const found = tables.get(id);
    return found ? reader(tableReader(id, sheet.name, found, problems), found) : null;
  };
  const single = read("single", (table, found) => readSingle(table, found, sheet, date1904, missing));
  const looks = read("looks", readLooks);
  for (const rag of looks?.missing ?? []) missing(`How ${rag} is shown`, "it is shown as usual");
  const settings: Settings = {
    ...(single?.settings ?? DEFAULT_SETTINGS),
    statusWords: read("statuses", readStatuses) ?? DEFAULT_SETTINGS.statusWords,
    ragWords: read("rags", readRagWords) ?? DEFAULT_SETTINGS.ragWords,
    ragLooks: looks?.looks ?? DEFAULT_SETTINGS.ragLooks,
    levels: read("levels", readLevels) ?? DEFAULT_SETTINGS.levels,
    addresseesThatMeanUs: read("addressees", readPhrases) ?? DEFAULT_SETTINGS.addresseesThatMeanUs,
    addresseesThatMeanOthers: read("others", readPhrases) ?? DEFAULT_SETTINGS.addresseesThatMeanOthers,
    otherForceNames: read("names", readPhrases) ?? DEFAULT_SETTINGS.otherForceNames,
    kinds: read("kinds", readKinds) ?? DEFAULT_SETTINGS.kinds,
    sourceBodies: read("sources", readSources) ?? DEFAULT_SETTINGS.sourceBodies,
    extraHolidays: read("holidays", (table) => readHolidays(table, date1904)) ?? DEFAULT_SETTINGS.extraHolidays,
  };
  return { settings, remembered: read("columns", readRemembered), asAt: single?.asAt ?? null };
}

const LABELS: ReadonlySet<string> = new Set([AS_AT, ...SETTING_ROWS].map(({ label }) => keyText(label)));

/** The settings that are one value each. A row that is there twice counts the first time. */
function readSingle(table: TableReader, found: FoundTable, sheet: Sheet, date1904: boolean, missing: (setting: string, used: string) => void): { settings: Settings; asAt: Day | null } {
  const items = table.rows.map((row) => ({ row, key: keyText(row.cells[0]), item: row }));
  const rows = new Map(table.unlikeFirst(items, 0, (one, other) => one.cells[1] === other.cells[1]).map((row) => [keyText(row.cells[0]), row]));
  for (const row of table.rows) if (!LABELS.has(keyText(row.cells[0]))) table.broken(row, 0, "one of the names that the sheet was made with", "the row is left out");
  let settings = DEFAULT_SETTINGS;
  for (const setting of SETTING_ROWS) {
    const row = rows.get(keyText(setting.label));
    if (!row) {
      if (setting.isNewer !== true) missing(setting.label, sayDefault(setting));
      continue;
    }
    const isShare = formatAt(sheet, row.row, found.columns[1] ?? 0).includes("%");
    const changed = isErrorValue(row.cells[1] ?? "") ? null : withSetting(settings, setting, table.text(row, 1), isShare);
    if (changed === null) table.broken(row, 1, setting.expected, sayDefault(setting), setting.label);
    settings = changed ?? settings;
  }
  const today = rows.get(keyText(AS_AT.label));
  const reading = readDate(today?.cells[1] ?? "", date1904);
  if (today && dayRead(reading) === null && reading.how !== "blank") table.broken(today, 1, "a date, or nothing,", "the day on which it is calculated is used", AS_AT.label);
  return { settings, asAt: dayRead(reading) };
}
