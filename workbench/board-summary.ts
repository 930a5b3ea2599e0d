import { boardSummary } from "../src/commands/board-summary";
import { parseIsoDay, type Day } from "../src/core/day";
import { daysAndSaving, localToday, parsed, runAsked, runOnFile, SAVING, sayMade, targetFor } from "./file-run";

const USAGE = `Usage: npm run board-summary -- plan.xlsx --board-date 2026-06-18 [--as-at 2026-06-01] [--report "title" …] [--replace] [--out folder | --overwrite]

  --board-date  the day of the board
  --as-at       the day to assess for (if not given: the day that the settings sheet names, else today)
  --report      show only the report of this title; may be given several times
  --replace     replace a summary for the same board date even where somebody has written on it
  --out         the folder for the copy with the summary in it; nothing is saved without it
  --overwrite   save over the file itself`;

interface Wish {
  readonly file: string;
  readonly boardDate: Day;
  readonly asAt: Day | null;
  readonly reports: readonly string[] | null;
  readonly replace: boolean;
  readonly out: string | null;
  readonly overwrite: boolean;
}

const OPTIONS = { "board-date": { type: "string" }, "as-at": { type: "string" }, report: { type: "string", multiple: true }, replace: { type: "boolean" }, ...SAVING } as const;

/** What was asked for, or a sentence on what is wrong with it. */
function wishOf(args: readonly string[]): Wish | string {
  const asked = parsed(args, OPTIONS);
  if (typeof asked === "string") return asked;
  const { values, positionals: [file, ...others] } = asked;
  const boardDate = values["board-date"] === undefined ? null : parseIsoDay(values["board-date"]);
  if (file === undefined || others.length > 0) return "Name one file.";
  if (!boardDate) return values["board-date"] === undefined ? "Give the board's date." : `“${values["board-date"]}” is not a date such as 2026-06-18.`;
  const usual = daysAndSaving(values);
  return typeof usual === "string" ? usual : { ...usual, file, boardDate, reports: values.report ?? null, replace: values.replace ?? false };
}

async function make(wish: Wish): Promise<number> {
  const { file, boardDate, asAt, reports, replace } = wish;
  const target = await targetFor(file, wish, "board summary");
  const ran = await runOnFile(file, target, (excel) => boardSummary(excel, { boardDate, reports, changed: replace ? "replace" : null }, { today: localToday(), asAt }, { progress: () => undefined }));
  return sayMade(file, ran, target);
}

process.exitCode = await runAsked(wishOf(process.argv.slice(2)), USAGE, make);
