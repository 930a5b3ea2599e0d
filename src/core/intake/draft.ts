import type { ItemKind } from "./intake";

/** An item while its blocks are being gathered. */
export interface Draft {
  readonly kind: ItemKind;
  number: string | null;
  readonly chapter: string | null;
  /** How it was announced: a label may be followed by anything, an entry of a list by little. */
  readonly from: "label" | "entry" | "row" | "sentence";
  heading: string;
  readonly paragraphs: string[];
  readonly subPoints: string[];
  /** The mark before the sub-points, to tell the list's end from the next list's beginning. */
  subMark: string;
  /** From an owner line, a column or a heading above. */
  owner: string;
  /** From a date line, a column or a stem above. */
  deadline: string;
  /** Indexes of its lines. */
  readonly lines: number[];
  /** A field line or a response was seen: what follows is no longer its text. */
  ended: boolean;
}

export function draftOf(given: Pick<Draft, "kind" | "number" | "chapter" | "from"> & Partial<Pick<Draft, "owner" | "deadline">>, lines: readonly number[]): Draft {
  return { heading: "", paragraphs: [], subPoints: [], subMark: "", owner: "", deadline: "", ended: false, ...given, lines: [...lines] };
}

export const hasText = ({ paragraphs, subPoints }: Draft): boolean => paragraphs.length + subPoints.length > 0;

const stops = (text: string): boolean => /[.!?]["'”’)]*$/.test(text);
const endsOpen = (text: string): boolean => !/[.!?;]["'”’)]*$/.test(text);
const leadsOn = (text: string): boolean => /[;,:–—]$| (?:and|or|and\/or)$/i.test(text);

/** Whether the last words lead on to a list: "should:", or no stop at all. */
export const opensList = ({ paragraphs, subPoints }: Draft): boolean => subPoints.length === 0 && endsOpen(paragraphs.at(-1) ?? ".");

/** Whether a list is under way: its last entry has no stop, or each has one and the list is not done. */
export const inList = ({ subPoints }: Draft): boolean => subPoints.slice(-1).some((last) => !stops(last) || subPoints.every(stops));

/** Whether a list's last entry says that another follows. */
export const expectsMore = ({ subPoints }: Draft): boolean => subPoints.slice(-1).some(leadsOn);
