import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { countRags, RAGS, type Rag, type RagCounts } from "../../../src/core/rag";
import type { SheetModel } from "../../../workbench/file/book";
import { openBook } from "../../../workbench/file/open";
import { FIRST, RESULTS } from "./work";

/** What a saved file says of its actions: by it the contenders are held to the same work. */
export interface Tally {
  readonly rags: RagCounts;
  /** The sum of all days. */
  readonly days: number;
  /** The length of all reasons together. */
  readonly reasons: number;
  /** The same for files in which every row has the same RAG, reason, date and days. */
  readonly digest: string;
}

/** Reads a saved plan's new columns back, whoever saved it. */
export async function tallyOf(file: string): Promise<Tally> {
  const plan = (await openBook(await readFile(file))).sheets.find(({ name }) => name === "Delivery Plan");
  if (plan === undefined) throw new Error(`${file} has no plan`);
  const rows = resultsIn(plan);
  const hash = createHash("sha256");
  for (const row of rows) hash.update(`${row.join("|")}\n`);
  return {
    rags: countRags(rows.map(([rag]) => rag).filter((rag): rag is Rag => RAGS.includes(rag as Rag))),
    days: rows.reduce((sum, [, , , days]) => sum + Number(days), 0),
    reasons: rows.reduce((sum, [, reason]) => sum + String(reason).length, 0),
    digest: hash.digest("hex"),
  };
}

function resultsIn(plan: SheetModel): unknown[][] {
  const used = plan.used(true);
  const rows: unknown[][] = [];
  for (let row = 1; row < (used?.rows ?? 0); row += 1) rows.push(RESULTS.map((_, at) => plan.value(row, FIRST + at) ?? ""));
  return rows;
}
