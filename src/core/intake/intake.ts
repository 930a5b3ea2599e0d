import type { Day } from "../day";

export const ITEM_KINDS = ["recommendation", "area-for-improvement", "cause-of-concern"] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** One recommendation, area for improvement or cause of concern, as the text states it. */
export interface IntakeItem {
  /** As printed, number words in figures ("three" is "3"), without "R" or "Rec"; null where none is printed. */
  readonly number: string | null;
  readonly kind: ItemKind;
  /** The chapter's heading, where there is one: numbering may start again in each. */
  readonly chapter: string | null;
  /** The item's own title, where one stands between its number and its text; else empty. */
  readonly heading: string;
  /** The statement with its paragraphs, up to the sub-points; paragraphs are separated by a line break. */
  readonly text: string;
  readonly subPoints: readonly string[];
  /** What stands behind the sub-points in the original, a line for each paragraph, and for each point of a second list ("• …"); else empty. */
  readonly after: string;
  /** The deadline's words as printed; null where there are none. */
  readonly deadlineWording: string | null;
  readonly deadline: Day | null;
  /** What was assumed to get from the words to the day, as a phrase for a reader; null where nothing was. */
  readonly assumption: string | null;
  /** Who is to do it: the words before "should", or the owner that a table or an owner line names. */
  readonly leadAddressee: string | null;
  /** Other bodies: those it is to be done with, then those named in the text, each once. */
  readonly others: readonly string[];
  readonly forForce: boolean | "unsure";
  /** Why it is for the force, or not: a sentence. */
  readonly why: string;
  /** Lines of the input, counted from 1, that the item was read from. */
  readonly lines: readonly number[];
}

/**
 * Why text was left unread: a directive tells us, or a body that may be us, to do something, and is in no item; a repeat is an item
 * stated again, furniture a page's header, footer or number.
 */
export type UnreadKind = "directive" | "heading" | "furniture" | "repeat" | "background";

export interface UnreadText {
  /** Line of the input, counted from 1. */
  readonly line: number;
  readonly text: string;
  readonly kind: UnreadKind;
}

/**
 * What was read from a report's text. Every line that is not blank is in `titleLines`, in some item's `lines` or in `unread`;
 * a line of which only a part was read (a finding before "We recommend", a table's other cells) is in both.
 */
export interface Intake {
  readonly report: string | null;
  readonly published: Day | null;
  /** Lines that gave the title and the day of publication. */
  readonly titleLines: readonly number[];
  readonly items: readonly IntakeItem[];
  /** What could be a recommendation for us first (a sentence each, beside the lines that hold it); then line by line. */
  readonly unread: readonly UnreadText[];
}
