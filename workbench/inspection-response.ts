import { parseArgs } from "node:util";
import { inspectionResponse } from "../src/commands/inspection-response";
import { parseIsoDay, type Day } from "../src/core/day";
import { localToday, runOnFile, sayMade, targetFor } from "./file-run";

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

const OPTIONS = { report: { type: "string" }, "as-at": { type: "string" }, replace: { type: "boolean" }, out: { type: "string" }, overwrite: { type: "boolean" } } as const;

/** What was asked for, or a sentence on what is wrong with it. */
function wishOf(args: readonly string[]): Wish | string {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { values, positionals: [file, ...others] } = parsed;
  const asAt = values["as-at"] === undefined ? null : parseIsoDay(values["as-at"]);
  if (file === undefined || others.length > 0) return "Name one file.";
  if (values.report === undefined) return "Give the report's title.";
  if (!asAt && values["as-at"] !== undefined) return `“${values["as-at"]}” is not a date such as 2026-06-01.`;
  if (values.out !== undefined && values.overwrite === true) return "Give either --out or --overwrite, not both.";
  return { file, report: values.report, asAt, replace: values.replace ?? false, out: values.out ?? null, overwrite: values.overwrite ?? false };
}

async function main(): Promise<number> {
  const wish = wishOf(process.argv.slice(2));
  if (typeof wish === "string") {
    console.error(`${wish}\n\n${USAGE}`);
    return 2;
  }
  const { file, report, asAt, replace } = wish;
  const target = await targetFor(file, wish, "response");
  const ran = await runOnFile(file, target, (excel) => inspectionResponse(excel, { report, changed: replace ? "replace" : null }, { today: localToday(), asAt }, { progress: () => undefined }));
  return sayMade(file, ran, target);
}

process.exitCode = await main();
