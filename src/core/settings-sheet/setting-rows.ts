import { DEFAULT_SETTINGS } from "../default-settings";
import { settingsSchema, type Settings } from "../settings";

const { shape } = settingsSchema.unwrap();

/** The settings that are one value each, under the name that is shown for them, with what is expected there. */
interface SettingRowOf<Key extends keyof Settings> {
  readonly key: Key;
  readonly label: string;
  readonly kind: "text" | "number" | "number-or-none" | "percent" | "yes-no";
  readonly expected: string;
  /** Shown beside it. */
  readonly means: string;
  /** Sheets that were made before there was such a setting lack it, and are not told so. */
  readonly isNewer?: true;
}

export type SingleKey =
  | "force" | "board" | "marking" | "pastTargetIsAmber" | "writesStatedRag" | "writesRegister" | "farBehindPoints" | "behindPoints" | "dueSoonDays" | "dueSoonPercent" | "staleDays" | "signOffDays" | "closureDays" | "farTargetYears"
  | "inspectorate" | "localPolicingBody" | "responseDays" | "responseLaw";

export type SettingRow = { readonly [Key in SingleKey]: SettingRowOf<Key> }[SingleKey];

const POINTS = "a number from 0 to 100";
const DAYS = "a whole number of days, 0 or more";

/** In the order in which they stand on the sheet. */
export const SETTING_ROWS: readonly SettingRow[] = [
  { key: "force", label: "Force", kind: "text", expected: "the force's name", means: "As reports name it: a recommendation that names it is for the force" },
  { key: "board", label: "Board", kind: "text", expected: "the board's name", means: "Shown on the board summary" },
  { key: "marking", label: "Protective marking", kind: "text", expected: "a marking", means: "Printed at the head and foot of every sheet that is made" },
  { key: "farBehindPoints", label: "Far behind (points)", kind: "percent", expected: POINTS, means: "Red when progress is more than so many points below what the time gone by needs" },
  { key: "behindPoints", label: "Behind (points)", kind: "percent", expected: POINTS, means: "Amber when it is so many points below, or more" },
  { key: "dueSoonDays", label: "Due soon (days)", kind: "number", expected: DAYS, means: "Amber when so many days or fewer are left, and less is done than the next line says" },
  { key: "dueSoonPercent", label: "Due soon (per cent done)", kind: "percent", expected: POINTS, means: "No longer due soon when so much is done" },
  { key: "staleDays", label: "Stale (days)", kind: "number", expected: DAYS, means: "Amber when nothing has been updated for more than so many days" },
  { key: "signOffDays", label: "Sign-off overdue (days)", kind: "number", expected: DAYS, means: "Amber when a complete action has waited for sign-off for more days than this" },
  {
    key: "closureDays", label: "Closure overdue (days)", kind: "number-or-none", expected: `${DAYS}, or nothing`,
    means: "Amber when the inspectorate has had a submitted one for more days than this; blank for never, as the force does not control it", isNewer: true,
  },
  { key: "farTargetYears", label: "Far target (years)", kind: "number", expected: "a whole number of years, 1 or more", means: "A target further away is taken for a slip in the year" },
  { key: "pastTargetIsAmber", label: "Past the target is Amber", kind: "yes-no", expected: "Yes or No", means: "Yes: only past the inspectorate's deadline is Red. No: past the target is Red too" },
  { key: "writesStatedRag", label: "Write into the plan's RAG", kind: "yes-no", expected: "Yes or No", means: "Yes: the plan's own RAG column is kept up to date too, but for formulas. No: it is left alone" },
  { key: "writesRegister", label: "Columns in the register", kind: "yes-no", expected: "Yes or No", means: "Yes: the register gets calculated columns, as the plan does. No: it gets none, and those that are there are emptied", isNewer: true },
  { key: "inspectorate", label: "Inspectorate", kind: "text", expected: "the inspectorate's name", means: "As it is called now: so it is named on the sheets that are made", isNewer: true },
  { key: "localPolicingBody", label: "Local policing body", kind: "text", expected: "who publishes the response", means: "Who publishes the response to a report: police and crime commissioner, mayor, police authority, board or the like", isNewer: true },
  { key: "responseDays", label: "Response (days)", kind: "number", expected: "a whole number of days, 1 or more", means: "The response is published within so many days, beginning with the day of publication. The table Source bodies has others", isNewer: true },
  { key: "responseLaw", label: "Law on the response", kind: "text", expected: "an Act and section", means: "Named beside the last day for the response; blank for none", isNewer: true },
];

/** The name of the row that holds the day to calculate for. */
export const AS_AT = { label: "Today", means: "Blank for the day itself; a date to see everything as at that day" } as const;

/** What a cell says that wants Yes or No; undefined for anything else. */
export const yesNo = (text: string): boolean | undefined => (/^(?:yes|y|true)$/i.test(text) ? true : /^(?:no|n|false)$/i.test(text) ? false : undefined);

function numberIn(text: string, isShare: boolean): number | undefined {
  const match = /^(-?\d+(?:\.\d+)?)\s*(%|days?|points?|years?)?$/i.exec(text);
  if (!match) return undefined;
  // A cell that shows 75% holds 0.75.
  return isShare ? Math.round(Number(match[1]) * 1e8) / 1e6 : Number(match[1]);
}

/**
 * The settings with one of them as a cell gives it, by the setting's own schema; null where it cannot be that. `text` is the
 * cell's, without spaces round it; `isShare` where the cell shows a percentage.
 */
export function withSetting(settings: Settings, { key, kind }: SettingRow, text: string, isShare: boolean): Settings | null {
  const value = kind === "number-or-none" && text === "" ? null : kind === "text" ? text : kind === "yes-no" ? yesNo(text) : numberIn(text, kind === "percent" && isShare);
  const read = shape[key].safeParse(value);
  return read.success ? { ...settings, [key]: read.data } : null;
}

const said = (value: string | number | boolean | null): string => (typeof value === "boolean" ? (value ? "Yes" : "No") : value === "" || value === null ? "nothing" : String(value));

/** A setting as it stands in its cell. */
export const settingCell = (settings: Settings, { key }: SettingRow): string | number => {
  const value = settings[key];
  return typeof value === "boolean" ? said(value) : (value ?? "");
};

export const sayDefault = ({ key }: SettingRow): string => `${said(DEFAULT_SETTINGS[key])} is used`;
