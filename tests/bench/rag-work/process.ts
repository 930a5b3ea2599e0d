import { type Cost } from "../figures";
import { stopwatch } from "../stopwatch";
import type { Contender } from "./contender";

/** What the three parts of the work took, without loading the libraries. The Python contender prints the same. */
export interface PartsMeasured {
  readonly open: Cost;
  readonly recalculate: Cost;
  readonly save: Cost;
}

const CONTENDERS: Readonly<Record<string, () => Promise<PartsMeasured>>> = {
  ours: async () => measure((await import("./ours")).contender),
  exceljs: async () => measure((await import("./exceljs")).contender),
  SheetJS: async () => measure((await import("./sheetjs")).contender),
};

const [name = "", from = "", to = ""] = process.argv.slice(2);

/** Does the work in a process that does nothing else, and tells what each part took. */
async function measure<Opened>(contender: Contender<Opened>): Promise<PartsMeasured> {
  const taken = stopwatch();
  const book = await contender.open(from);
  const open = taken();
  await contender.recalculate(book);
  const recalculate = taken();
  await contender.save(book, to);
  return { open, recalculate, save: taken() };
}

const run = CONTENDERS[name];
if (run === undefined) throw new Error(`No contender ${name}`);
console.log(JSON.stringify(await run()));
