import type { BesideMeasured, BesideRatio, BesideResults, Times } from "./beside";
import { type Cost, counted } from "./figures";

/** One contender's work on one plan, as a line. */
export function contenderLine({ rows, contender, runs, whole, work, recalculate, formulas }: BesideMeasured): string {
  const of = runs === 1 ? "one run" : `middle of ${runs} runs`;
  return `RAG, reason, date and days, ${counted(rows)} × 20, ${contender}: whole process ${said(whole)}, open to saved ${said(work)}, recalculation ${said(recalculate)}${formulas ? `, formulas in all ${said(formulas)}` : ""} (${of})`;
}

/** What all agree on, how the others compare with ours, how each grows, and what became of what we set out to reach. */
export function besideLines(results: BesideResults): string[] {
  const { tallies, ratios, growth, leftOut } = results;
  return [
    ...leftOut.map(({ contender, rows, why }) => `Left out: ${contender}${rows === null ? "" : ` at ${counted(rows)} rows`}: ${why}`),
    ...Object.entries(tallies).map(([rows, { rags, days, reasons }]) => `All contenders agree on every row of ${counted(Number(rows))}: ${Object.entries(rags).map(([rag, count]) => `${rag} ${count}`).join(", ")}; ${counted(days)} days and ${counted(reasons)} letters of reasons in all`),
    ...ratios.map(({ rows, against, whole, work, recalculate, formulas }) => `${against}'s of ours, ${counted(rows)} × 20: whole process ${times(whole)}, open to saved ${times(work)}, recalculation ${times(recalculate)}${formulas ? `, formulas in all ${times(formulas)}` : ""}`),
    ...growth.map(({ contender, rows, work, recalculate }) => `${rows} times the rows, ${contender}: open to saved ${times(work)}, recalculation ${times(recalculate)}`),
    "Ours reads through Excel's client, finds sheets and columns, runs every check, writes beside the register and keeps a history as well; the others do the plan's columns alone.",
    "LibreOffice's recalculation is its conversion of the file with all formulas calculated less that with none calculated; its formulas in all are the former less the conversion of the same file with values for formulas; its open to saved is without its start.",
    ...GOALS.flatMap((goal) => goalLines(goal, ratios)),
  ];
}

/** How many times quicker ours is to be. */
interface Goal {
  readonly against: string;
  readonly what: string;
  readonly part: "work" | "recalculate" | "formulas";
  readonly times: number;
}

const GOALS: readonly Goal[] = [
  { against: "LibreOffice", what: "Recalculate (read, core and write through the client) beside its recalculation alone", part: "recalculate", times: 10 },
  { against: "LibreOffice", what: "Recalculate beside all that the formulas take", part: "formulas", times: 10 },
  { against: "LibreOffice", what: "end to end with the file, each without its start", part: "work", times: 10 },
  { against: "exceljs", what: "end to end with the file", part: "work", times: 5 },
];

function goalLines({ against, what, part, times: wanted }: Goal, ratios: readonly BesideRatio[]): string[] {
  return ratios.flatMap((ratio) => {
    const found = ratio.against === against ? ratio[part] : undefined;
    if (!found) return [];
    const verdict = (reached: number): string => `${reached >= wanted ? "reached" : "missed"} (${reached})`;
    return [`Goal, ${wanted} times quicker than ${against}, ${what}, ${counted(ratio.rows)} rows: by processor ${verdict(found.cpu)}, by time ${verdict(found.time)}`];
  });
}

function said({ ms, cpuMs }: Cost): string {
  return `${counted(ms)} ms (processor ${counted(cpuMs)})`;
}

function times({ time, cpu }: Times): string {
  return `time × ${time}, processor × ${cpu}`;
}
