import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { DEFAULT_SETTINGS } from "../src/core/default-settings";
import type { Layout } from "../src/core/layout";
import { recognise } from "../src/core/recognise";
import { lineTo } from "../src/excel/connection";
import { readWorkbook } from "../src/excel/read";
import { connect } from "./client";
import { openBook } from "./file/open";
import { FileProblem } from "./file/problem";
import { createHost } from "./host/host";
import { judge, type Judgement } from "./recognition/judgement";
import { labelsSchema, type LabelledWorkbook } from "./recognition/labels";

const USAGE = "Usage: npm run recognition -- path/to/folder [--verbose]\n\nThe folder holds workbooks and a labels.json that says what a careful person would recognise in each.";

/** What the add-in makes of a file at its first look, through the same client and reader as in Excel. */
async function recogniseFile(file: string): Promise<Layout> {
  const excel = connect(createHost(await openBook(await readFile(file))));
  let layout: Layout = { sheets: [], lost: [], leftOut: [], rememberedAs: [] };
  await readWorkbook(lineTo(excel, { waiting: () => undefined }), (firstLook) => {
    layout = recognise(firstLook, DEFAULT_SETTINGS);
    return [];
  });
  return layout;
}

/** A file that cannot be opened has nothing right, whatever its label allows. */
async function judgeFile(label: LabelledWorkbook, file: string): Promise<{ judgement: Judgement; refusal: string }> {
  try {
    return { judgement: judge(label, await recogniseFile(file)), refusal: "" };
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return { judgement: judge({ ...label, unsureAcceptable: false }, { sheets: [], lost: [], leftOut: [], rememberedAs: [] }), refusal: ` (${error.message})` };
  }
}

function lineOf({ file, kind }: LabelledWorkbook, judgement: Judgement): string {
  if (kind === "not-a-plan") return `${file}: not a plan, ${judgement.mappedNotAPlan ? "and taken for one" : "left alone"}`;
  const { sheets, sheetsRight, columns, columnsRight, columnsAsked, forbidden } = judgement;
  const wrong = columns - columnsRight - columnsAsked;
  return `${file}: sheets ${sheetsRight} of ${sheets}; columns ${columnsRight} right, ${wrong} wrong, ${columnsAsked} asked${forbidden > 0 ? `, ${forbidden} forbidden` : ""}`;
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { verbose: { type: "boolean" } } });
const [folder] = positionals;
if (folder === undefined) {
  console.error(USAGE);
  process.exit(2);
}
const labels = labelsSchema.parse(JSON.parse(await readFile(join(folder, "labels.json"), "utf8")));
const totals = { files: 0, sheets: 0, sheetsRight: 0, columns: 0, columnsRight: 0, columnsAsked: 0, forbidden: 0, notAPlan: 0, notAPlanMapped: 0 };
for (const label of labels) {
  const { judgement, refusal } = await judgeFile(label, join(folder, label.file));
  console.log(`${lineOf(label, judgement)}${refusal}`);
  if (values.verbose === true) {
    for (const fault of judgement.faults) console.log(`  wrong: ${fault}`);
    for (const remark of judgement.remarks) console.log(`  note: ${remark}`);
  }
  totals.files += 1;
  for (const count of ["sheets", "sheetsRight", "columns", "columnsRight", "columnsAsked", "forbidden"] as const) totals[count] += judgement[count];
  if (label.kind === "not-a-plan") totals.notAPlan += 1;
  if (judgement.mappedNotAPlan) totals.notAPlanMapped += 1;
}
console.log(JSON.stringify(totals));
