import { inspectionResponse } from "../src/commands/inspection-response";
import type { Day } from "../src/core/day";
import { daysAndSaving, localToday, parsed, runAsked, runOnFile, SAVING, sayMade, targetFor } from "./file-run";

const USAGE = `Usage: npm run inspection-response -- plan.xlsx --report "title" [--as-at 2026-06-01] [--replace] [--out folder | --overwrite]

  --report     the report's title, as the register has it
  --as-at      the day to assess for (if not given: the day that the settings sheet names, else today)
  --replace    make it again even where more than its boxes has been changed
  --out        the folder for the copy with the response in it; nothing is saved without it
  --overwrite  save over the file itself`;

interface Wish {
  readonly file: string;
  readonly report: string;
  readonly asAt: Day | null;
  readonly replace: boolean;
  readonly out: string | null;
  readonly overwrite: boolean;
}

const OPTIONS = { report: { type: "string" }, "as-at": { type: "string" }, replace: { type: "boolean" }, ...SAVING } as const;

/** What was asked for, or a sentence on what is wrong with it. */
function wishOf(args: readonly string[]): Wish | string {
  const asked = parsed(args, OPTIONS);
  if (typeof asked === "string") return asked;
  const { values, positionals: [file, ...others] } = asked;
  if (file === undefined || others.length > 0) return "Name one file.";
  if (values.report === undefined) return "Give the report's title.";
  const usual = daysAndSaving(values);
  return typeof usual === "string" ? usual : { ...usual, file, report: values.report, replace: values.replace ?? false };
}

async function make(wish: Wish): Promise<number> {
  const { file, report, asAt, replace } = wish;
  const target = await targetFor(file, wish, "response");
  const ran = await runOnFile(file, target, (excel) => inspectionResponse(excel, { report, changed: replace ? "replace" : null }, { today: localToday(), asAt }, { progress: () => undefined }));
  return sayMade(file, ran, target);
}

process.exitCode = await runAsked(wishOf(process.argv.slice(2)), USAGE, make);
