import type { LOOK_ASPECTS } from "./look-reader";

/** What can be found changed. */
export type DifferenceKind =
  | "value" | "formula" | (typeof LOOK_ASPECTS)[number]
  | "comment" | "link" | "merge" | "validation"
  | "conditional format" | "range of a conditional format" | "order of conditional formats" | "stopIfTrue" | "effect of a conditional format"
  | "table" | "name" | "chart" | "drawing" | "part" | "package" | "row" | "column" | "sheet" | "workbook"
  /** Our column has come to stand in something of the user's. */
  | "place"
  /** A second run has written something. */
  | "second run";

/** Something of the user's that is not as it was. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** "Plan!B4", a sheet, or a part. */
  readonly at: string;
  readonly was: string;
  readonly is: string;
  /** Whether it is a cell that has changed. */
  readonly cell?: boolean;
  /** The second reader, where only it has seen the change. */
  readonly seenBy?: string;
}

const LONG = 70;
const short = (text: string): string => (text === "" ? "nothing" : text.length > LONG ? `${text.slice(0, LONG)}…` : text);

/** The part of two texts in which they differ, with a little before it. */
function apart(was: string, is: string): [string, string] {
  let same = 0;
  while (same < was.length && was[same] === is[same]) same++;
  const from = same > LONG / 2 ? same - 10 : 0;
  return [was, is].map((text) => short(from > 0 ? `…${text.slice(from)}` : text)) as [string, string];
}

export function sayDifference({ kind, at, was, is, seenBy }: Difference): string {
  const [before, after] = apart(was, is);
  return `${at} ${kind}: was ${before}, is ${after}${seenBy === undefined ? "" : ` (seen by ${seenBy} only)`}`;
}
