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
  /** What stands behind the sub-points, a paragraph each; points of a second list among them with a bullet. */
  readonly behind: string[];
  /** Where in `behind` the list begins that is under way. */
  listFrom: number;
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
  /** It stands in a list of what an earlier report asked for. */
  readonly isEarlier: boolean;
}

export function draftOf(given: Pick<Draft, "kind" | "number" | "chapter" | "from"> & Partial<Pick<Draft, "owner" | "deadline" | "isEarlier">>, lines: readonly number[]): Draft {
  return { heading: "", paragraphs: [], subPoints: [], behind: [], listFrom: 0, subMark: "", owner: "", deadline: "", ended: false, isEarlier: false, ...given, lines: [...lines] };
}

/** All that a draft states, in the order of the original. */
export const statementOf = ({ paragraphs, subPoints, behind }: Draft): string[] => [...paragraphs, ...subPoints, ...behind];

/** What it states but for the first list's points. */
export const paragraphsOf = ({ paragraphs, behind }: Draft): string[] => [...paragraphs, ...behind];

/** Adds a paragraph where the original has it: behind the sub-points, once there are some. */
export function addParagraph(draft: Draft, text: string): void {
  (draft.subPoints.length === 0 ? draft.paragraphs : draft.behind).push(text);
  draft.listFrom = draft.behind.length;
}

/** Adds a point to the first list, or to one that a paragraph behind that opens. */
export function addPoint({ subPoints, behind }: Draft, text: string): void {
  if (behind.length === 0) subPoints.push(text);
  else behind.push(`• ${text}`);
}

/** The last point of the list that is under way; undefined where none has begun behind the last paragraph. */
const lastPoint = ({ subPoints, behind, listFrom }: Draft): string | undefined => (behind.length === 0 ? subPoints.at(-1) : behind.length > listFrom ? behind.at(-1) : undefined);

/** The words right before the list that is under way, or that may follow. */
export const lastParagraph = ({ paragraphs, behind, listFrom }: Draft): string => behind[listFrom - 1] ?? paragraphs.at(-1) ?? "";

export const hasText = ({ paragraphs, subPoints }: Draft): boolean => paragraphs.length + subPoints.length > 0;

const stops = (text: string): boolean => /[.!?]["'”’)]*$/.test(text);
const endsOpen = (text: string): boolean => !/[.!?;]["'”’)]*$/.test(text);
const leadsOn = (text: string): boolean => /[;,:–—]$| (?:and|or|and\/or)$/i.test(text);

/** Whether the last words lead on to a list: "should:", or no stop at all. */
export const opensList = (draft: Draft): boolean => lastPoint(draft) === undefined && endsOpen(lastParagraph(draft) || ".");

/** Whether a list is under way: its last entry has no stop, or each has one and the list is not done. */
export function inList(draft: Draft): boolean {
  const last = lastPoint(draft);
  return last !== undefined && (!stops(last) || (draft.behind.length === 0 ? draft.subPoints : draft.behind.slice(draft.listFrom)).every(stops));
}

/** Whether a list's last entry says that another follows. */
export const expectsMore = (draft: Draft): boolean => leadsOn(lastPoint(draft) ?? "");
