import { isoDay } from "../../../src/core/day";
import type { Intake, IntakeItem } from "../../../src/core/intake/intake";

const MEANT = new Map<IntakeItem["forForce"], string>([[true, "for the force"], [false, "not for the force"], ["unsure", "perhaps for the force"]]);

/** "3-5, 9": lines that follow one another as a run. */
function sayLines(lines: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run?.[1] === line - 1) run[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(", ");
}

function tellItem({ number, kind, chapter, heading, text, subPoints, after, deadlineWording, deadline, assumption, leadAddressee, others, forForce, why, lines }: IntakeItem): string[] {
  const by = deadlineWording === null ? "no deadline" : `“${deadlineWording}” is ${deadline === null ? "no day" : isoDay(deadline)}${assumption === null ? "" : ` (${assumption})`}`;
  return [
    `${kind} ${number ?? "without number"}${chapter === null ? "" : ` in “${chapter}”`}, lines ${sayLines(lines)}`,
    ...(heading === "" ? [] : [`  # ${heading}`]),
    ...text.split("\n").map((line) => `  ${line}`),
    ...subPoints.map((point) => `  • ${point}`),
    ...(after === "" ? [] : after.split("\n").map((line) => `  ${line}`)),
    `  ${by}; ${leadAddressee ?? "nobody"}${others.length === 0 ? "" : ` (with ${others.join(" + ")})`}; ${MEANT.get(forForce) ?? ""}: ${why}`,
  ];
}

/** All that was read from a text, for a reader: its items, and what was left. */
export function tellIntake({ report, published, titleLines, items, unread }: Intake): string {
  return [
    `${report ?? "no title"}, ${published === null ? "no day" : isoDay(published)}${titleLines.length === 0 ? "" : ` (lines ${sayLines(titleLines)})`}`,
    ...items.flatMap(tellItem),
    ...unread.map(({ line, kind, text }) => `${line} ${kind}: ${text}`),
  ].join("\n");
}
