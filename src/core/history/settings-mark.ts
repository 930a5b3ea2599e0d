import { plainWords } from "../cell-text";
import type { Field } from "../fields";
import { fingerprintOfText } from "../fingerprint";
import type { Layout, SheetLayout } from "../layout";
import { isOurSheet } from "../our-sheets";
import type { Settings } from "../settings";
import { valueAt, type Sheet, type Workbook } from "../workbook";

/**
 * What an action's RAG, status and target depend on beside the user's data, as short fingerprints: one for each part of the
 * settings, one for the columns of each sheet. It can be told from the workbook alone, and is the same for everybody who opens it.
 */
export interface SettingsMark {
  readonly parts: ReadonlyMap<Part, string>;
  /** By the fingerprint of the sheet's name. */
  readonly sheets: ReadonlyMap<string, string>;
}

/** The parts of the settings, each with its letter in the sheet, and what a person calls it. */
const PARTS = { T: "the thresholds", S: "the status words", R: "the RAG words", A: "the force or the addressees that mean it" } as const;
type Part = keyof typeof PARTS;

/** Settings that move no action: names and markings on sheets, colours, what only a check looks at. */
const MOVES_NOTHING = ["board", "marking", "extraHolidays", "levels", "writesStatedRag", "writesRegister", "farTargetYears"] as const satisfies readonly (keyof Settings)[];

/** Columns that decide no action's RAG, status or target, and do not tell actions apart. */
const DECIDES_NOTHING: ReadonlySet<Field> = new Set(["responded", "kind", "executiveLead", "deliveryLead", "progressText", "statedRag", "level", "evidence", "delayReason", "approver", "marking"]);

const sorted = (words: readonly { readonly word: string; readonly means: string }[]): string[] => words.map(({ word, means }) => `${plainWords(word)}=${means}`).sort();

function partsOf(settings: Settings): ReadonlyMap<Part, string> {
  const { statusWords, ragWords, ragLooks, force, addresseesThatMeanUs, ...others } = settings;
  const thresholds = Object.entries(others).filter(([name]) => !MOVES_NOTHING.some((one) => one === name)).sort(([one], [other]) => (one < other ? -1 : 1));
  const said: Readonly<Record<Part, unknown>> = {
    T: thresholds,
    S: sorted(statusWords),
    R: [...sorted(ragWords), ...sorted(Object.entries(ragLooks).map(([means, { word }]) => ({ word, means })))],
    A: [plainWords(force), ...addresseesThatMeanUs.map(plainWords).sort()],
  };
  return new Map((Object.keys(PARTS) as Part[]).map((part) => [part, fingerprintOfText(JSON.stringify(said[part]))]));
}

/** A column by its heading; of several with the same heading, by its place among them. Where it stands on the sheet does not count. */
function columnNamed(sheet: Sheet, row: number, column: number): string {
  const heading = plainWords(String(valueAt(sheet, row, column)));
  let before = 0;
  for (let at = sheet.used.column; at < column; at += 1) if (plainWords(String(valueAt(sheet, row, at))) === heading) before += 1;
  return `${heading} ${before}`;
}

function columnsOf(sheet: Sheet, { role, headingRow, columns, revisedBefore, statusAnswers, allAre }: SheetLayout): string {
  if (role === "neither") return "-";
  const fields = (Object.entries(columns) as [Field, number][]).filter(([field]) => !DECIDES_NOTHING.has(field));
  const named = fields.map(([field, column]) => [field, columnNamed(sheet, headingRow, column)]).sort(([one = ""], [other = ""]) => (one < other ? -1 : 1));
  return fingerprintOfText(JSON.stringify([role, named, (revisedBefore ?? []).map((column) => columnNamed(sheet, headingRow, column)), statusAnswers ?? "", allAre ?? ""]));
}

const keyOfSheet = (name: string): string => fingerprintOfText(plainWords(name));

/** The mark of a workbook as it is understood now. */
export function settingsMark(workbook: Workbook, settings: Settings, layout: Layout): SettingsMark {
  const sheets = layout.sheets.flatMap((found): [string, string][] => {
    const sheet = workbook.sheets.find(({ name }) => name === found.sheet);
    return sheet === undefined || isOurSheet(sheet) ? [] : [[keyOfSheet(found.sheet), columnsOf(sheet, found)]];
  });
  return { parts: partsOf(settings), sheets: new Map(sheets) };
}

/** What a mark holds as text, for a cell of the history. */
export const markAsText = ({ parts, sheets }: SettingsMark): string => [...[...parts].map(([part, said]) => `${part}=${said}`), ...[...sheets].map(([sheet, said]) => `${sheet}=${said}`).sort()].join(" ");

/** Reads a mark's text; what nobody wrote is passed over. */
export function markFromText(text: string): SettingsMark {
  const pairs = [...text.matchAll(/(?:^| )([TSRA]|[0-9a-f]{8})=([0-9a-f]{8}|-)(?= |$)/g)].map(([, key = "", said = ""]) => [key, said] as const);
  return { parts: new Map(pairs.flatMap(([key, said]) => (key in PARTS ? [[key as Part, said]] : []))), sheets: new Map(pairs.filter(([key]) => key.length > 1)) };
}

/**
 * What is otherwise than a mark says, in words; empty where nothing is. A sheet that has come, gone or been renamed is the user's
 * data, and no setting. `names` are those of the sheets now.
 */
export function changesBetween(then: SettingsMark, now: SettingsMark, names: readonly string[]): string[] {
  const parts = [...now.parts].flatMap(([part, said]) => (then.parts.has(part) && then.parts.get(part) !== said ? [PARTS[part]] : []));
  const sheets = names.filter((name) => {
    const [was, is] = [then.sheets.get(keyOfSheet(name)), now.sheets.get(keyOfSheet(name))];
    return was !== undefined && is !== undefined && was !== is;
  });
  return [...parts, ...sheets.map((name) => `the columns of “${name}”`)];
}
