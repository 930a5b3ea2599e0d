import { recalculate } from "../src/commands/recalculate";
import type { Day } from "../src/core/day";
import { type FileReport, lineOf, reportOf, unreadable } from "./file-report";
import { daysAndSaving, localToday, parsed, runAsked, runOnFile, SAVING, targetFor } from "./file-run";

const USAGE = `Usage: npm run recalculate -- plan.xlsx [more.xlsx …] [--as-at 2026-06-01] [--out folder | --overwrite] [--json]

  --as-at      the day to assess for (if not given: the day that the settings sheet names, else today)
  --out        the folder for the recalculated copies; nothing is saved without it
  --overwrite  save over the files themselves
  --json       one line of JSON for each file on standard output, and nothing else`;

interface Wish {
  readonly files: readonly string[];
  /** The day that was asked for; null where none was. */
  readonly asAt: Day | null;
  readonly out: string | null;
  readonly overwrite: boolean;
  readonly json: boolean;
}

/** What was asked for, or a sentence on what is wrong with it. */
function wishOf(args: readonly string[]): Wish | string {
  const asked = parsed(args, { "as-at": { type: "string" }, json: { type: "boolean" }, ...SAVING });
  if (typeof asked === "string") return asked;
  const { values, positionals } = asked;
  if (positionals.length === 0) return "No file was named.";
  const usual = daysAndSaving(values);
  return typeof usual === "string" ? usual : { ...usual, files: positionals, json: values.json ?? false };
}

/** One file: opened, recalculated by the same command as in Excel, saved where the wish says so. */
async function recalculateFile(file: string, wish: Wish): Promise<FileReport> {
  const target = await targetFor(file, wish, "recalculated");
  const ran = await runOnFile(file, target, (excel) => recalculate(excel, { today: localToday(), asAt: wish.asAt }, { progress: () => undefined }));
  return "error" in ran ? unreadable(file, ran.error) : reportOf(file, ran.outcome, ran.counts);
}

async function recalculateAll(wish: Wish): Promise<number> {
  const reports: FileReport[] = [];
  for (const [at, file] of wish.files.entries()) {
    const report = await recalculateFile(file, wish);
    reports.push(report);
    if (wish.json) console.log(JSON.stringify(report));
    else console.log(`${progress(at, wish.files.length)}${lineOf(report)}`);
  }
  if (!wish.json) console.log(`\n${totals(reports, wish)}`);
  return reports.some((report) => report.error !== undefined) ? 1 : 0;
}

function progress(at: number, files: number): string {
  return files < 2 ? "" : `[${String(at + 1).padStart(String(files).length)}/${files}] `;
}

function totals(reports: readonly FileReport[], wish: Wish): string {
  const done = reports.filter((report) => report.error === undefined).length;
  const rows = reports.reduce((sum, report) => sum + report.rowsRead, 0);
  const saved = wish.overwrite ? "saved over the files themselves" : wish.out === null ? "not saved (give --out folder to keep the result)" : `saved in ${wish.out}`;
  return `${done} of ${reports.length} ${reports.length === 1 ? "file" : "files"} done, ${rows.toLocaleString("en-GB")} rows read, ${saved}.`;
}

process.exitCode = await runAsked(wishOf(process.argv.slice(2)), USAGE, recalculateAll);
