import { plainWords } from "../cell-text";
import { contrast, LEAST_CONTRAST } from "../contrast";
import { readDate, dayRead } from "../date-reading";
import { DEFAULT_SETTINGS, LEVEL_PLACEHOLDER } from "../default-settings";
import { isoDay } from "../day";
import { RAGS, type Rag } from "../rag";
import { LEVEL_DEMANDS, settingsSchema, type LevelDemand, type Settings } from "../settings";
import { STATUS_NAMES } from "../status";
import type { FoundRow } from "./find";
import { yesNo } from "./setting-rows";
import { oneOf, wordReader, type TableReader } from "./teller";

const { shape } = settingsSchema.unwrap();

const LEFT_OUT = "the row is left out";

interface Word<Meaning> {
  readonly word: string;
  readonly means: Meaning;
}

/** A list of words, each with what it means. A word with two meanings keeps the first. */
function readWords<Meaning extends string>(table: TableReader, names: Readonly<Record<Meaning, string>>): Word<Meaning>[] {
  const meaningOf = wordReader(names);
  const items = table.rows.flatMap((row) => {
    const [word, means] = [table.text(row, 0), meaningOf(table.text(row, 1))];
    if (word === "") table.broken(row, 0, "a word", LEFT_OUT);
    else if (means === undefined) table.broken(row, 1, oneOf(Object.values(names)), `“${word}” is not a word that is known`);
    return word === "" || means === undefined ? [] : [{ row, key: plainWords(word), item: { word, means } }];
  });
  return table.unlikeFirst(items, 0, (one, other) => one.means === other.means);
}

export const readStatuses = (table: TableReader): Settings["statusWords"] => readWords(table, STATUS_NAMES);

const RAG_NAMES = Object.fromEntries(RAGS.map((rag) => [rag, rag])) as Record<Rag, string>;

export const readRagWords = (table: TableReader): Settings["ragWords"] => readWords(table, RAG_NAMES);

export function readLevels(table: TableReader): Settings["levels"] {
  const items = table.rows.flatMap((row) => {
    const [level, said] = [table.text(row, 0), table.text(row, 1)];
    if (level === "") table.broken(row, 0, "a level", LEFT_OUT);
    else if (said === "") table.broken(row, 1, "what the level demands", `“${LEVEL_PLACEHOLDER}” is shown`);
    return level === "" ? [] : [{ row, key: level.toLowerCase(), item: { level, demands: said === "" ? LEVEL_PLACEHOLDER : said, needs: LEVEL_DEMANDS.filter((demand, place) => isNeeded(table, row, 2 + place, demand)) } }];
  });
  return table.unlikeFirst(items, 0, (one, other) => one.demands === other.demands && one.needs.join() === other.needs.join());
}

const USUAL_NEEDS = DEFAULT_SETTINGS.levels[0]?.needs ?? [];

/** Whether a level's row says Yes to a demand; blank is No. What cannot be read is as usual, and told. */
function isNeeded(table: TableReader, row: FoundRow, column: number, demand: LevelDemand): boolean {
  const text = table.text(row, column);
  const says = text === "" ? false : yesNo(text);
  const usual = USUAL_NEEDS.includes(demand);
  if (says === undefined) table.broken(row, column, "Yes or No", `${usual ? "Yes" : "No"} is used`);
  return says ?? usual;
}

/** A list of words and nothing else. */
export function readPhrases(table: TableReader): readonly string[] {
  return table.rows.flatMap((row) => {
    const phrase = table.text(row, 0);
    if (phrase === "") table.broken(row, 0, "a phrase", LEFT_OUT);
    return phrase === "" ? [] : [phrase];
  });
}

export function readHolidays(table: TableReader, date1904: boolean): Settings["extraHolidays"] {
  return table.rows.flatMap((row) => {
    const day = dayRead(readDate(row.cells[0] ?? "", date1904));
    if (day === null) table.broken(row, 0, "a date, such as 15 June 2026,", "it is no day off");
    return day === null ? [] : [isoDay(day)];
  });
}

export function readKinds(table: TableReader): Settings["kinds"] {
  const items = table.rows.flatMap((row) => {
    const [kind, several] = [table.text(row, 0), table.text(row, 1)];
    if (kind === "") table.broken(row, 0, "a kind of recommendation", LEFT_OUT);
    else if (several === "") table.broken(row, 1, "the words for more than one", `“${kind}” is used`);
    return kind === "" ? [] : [{ row, key: plainWords(kind), item: { kind, several: several || kind } }];
  });
  return table.unlikeFirst(items, 0, (one, other) => one.several === other.several);
}

/** The days of a body's clock: blank where no response is due, `undefined` for what is no number of days. */
function daysIn(text: string): number | null | undefined {
  const days = shape.responseDays.safeParse(Number(text.replace(/\s*days?$/i, "")));
  return text === "" ? null : days.data;
}

export function readSources(table: TableReader): Settings["sourceBodies"] {
  const items = table.rows.flatMap((row) => {
    const [body, responds, days, law] = [table.text(row, 0), table.text(row, 1), daysIn(table.text(row, 2)), table.text(row, 3)];
    if (body === "") {
      table.broken(row, 0, "a body's name", LEFT_OUT);
      return [];
    }
    if (responds === "") table.broken(row, 1, "who responds", `“${DEFAULT_SETTINGS.localPolicingBody}” is used`);
    if (days === undefined) table.broken(row, 2, "a whole number of days, or nothing where no response is due,", `${DEFAULT_SETTINGS.responseDays} is used`);
    return [{ row, key: plainWords(body), item: { body, responds: responds || DEFAULT_SETTINGS.localPolicingBody, days: days === undefined ? DEFAULT_SETTINGS.responseDays : days, law } }];
  });
  return table.unlikeFirst(items, 0, (one, other) => JSON.stringify(one) === JSON.stringify(other));
}

type Look = Settings["ragLooks"][Rag];

const COLOUR = "a colour such as #C00000";

function colourIn(table: TableReader, row: FoundRow, column: 2 | 3, rag: Rag): string | null {
  const text = table.text(row, column);
  const colour = shape.ragLooks.unwrap().valueType.unwrap().shape.fill.safeParse(text.startsWith("#") ? text : `#${text}`);
  if (!colour.success) table.broken(row, column, COLOUR, "the usual colours are used", `${column === 2 ? "Fill" : "Font"} of ${rag}`);
  return colour.success ? colour.data : null;
}

/** Both colours, or neither where one cannot be read or the two are too like each other. */
function coloursIn(table: TableReader, row: FoundRow, rag: Rag): Pick<Look, "fill" | "font"> | null {
  const [fill, font] = [colourIn(table, row, 2, rag), colourIn(table, row, 3, rag)];
  if (fill === null || font === null) return null;
  if (contrast(fill, font) >= LEAST_CONTRAST) return { fill, font };
  table.broken(row, 3, `a colour that can be read on ${fill} (a contrast of at least ${LEAST_CONTRAST} to 1)`, "the usual colours are used", `Font of ${rag}`);
  return null;
}

/** How each RAG is shown; what is broken, and what has no row, is shown as usual. The RAGs that have no row are told apart. */
export function readLooks(table: TableReader): { readonly looks: Settings["ragLooks"]; readonly missing: readonly Rag[] } {
  const ragOf = wordReader(RAG_NAMES);
  const items = table.rows.flatMap((row) => {
    const rag = ragOf(table.text(row, 0));
    if (rag === undefined) table.broken(row, 0, oneOf(RAGS), LEFT_OUT);
    return rag === undefined ? [] : [{ row, key: rag, item: { row, rag } }];
  });
  const rows = table.unlikeFirst(items, 0, (one, other) => one.row === other.row);
  const read = new Map(rows.map(({ row, rag }) => [rag, lookIn(table, row, rag)]));
  const looks = Object.fromEntries(RAGS.map((rag) => [rag, read.get(rag) ?? DEFAULT_SETTINGS.ragLooks[rag]])) as Settings["ragLooks"];
  return { looks, missing: RAGS.filter((rag) => !read.has(rag)) };
}

function lookIn(table: TableReader, row: FoundRow, rag: Rag): Look {
  const usual = DEFAULT_SETTINGS.ragLooks[rag];
  const word = table.text(row, 1);
  if (word === "") table.broken(row, 1, "a word", `“${usual.word}” is used`, `The word for ${rag}`);
  const { fill, font } = coloursIn(table, row, rag) ?? usual;
  return { word: word === "" ? usual.word : word, fill, font };
}
