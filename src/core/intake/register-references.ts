import { plainWords } from "../cell-text";
import type { RecommendationRow } from "../rows";
import type { ItemKind } from "./intake";

/** A reference taken apart: "OIC R02" is "OIC", " ", "R", "", 2 of two figures. */
interface Form {
  readonly prefix: string;
  readonly gap: string;
  readonly mark: string;
  readonly space: string;
  readonly number: string;
}

type Reference = Pick<RecommendationRow, "reference" | "report">;

const FORM = /^(?<prefix>.*?)(?<gap>[ \-/.]*)(?<mark>(?:recommendation|rec|r|afi|coc)?)(?<space>[ .-]*)(?<number>\d+)$/i;
const MARKS: Readonly<Record<ItemKind, string>> = { recommendation: "R", "area-for-improvement": "AFI", "cause-of-concern": "CoC" };
const USUAL: Form = { prefix: "", gap: " ", mark: "R", space: "", number: "1" };

/** Words of a title that tell one report from another too little to name it by. */
const DULL = new Set(
  "a an and at by for from how in into its of on or the to with well improving response inspection report review effectiveness efficiency police policing forces force thematic national joint assessment examination progress".split(" "),
);

/** Each part of a form matches, if only nothing. */
const formOf = (reference: string): Form | null => (FORM.exec(reference.trim())?.groups ?? null) as Form | null;

function kindOfMark(mark: string): ItemKind {
  const plain = mark.toLowerCase();
  return plain === "afi" ? "area-for-improvement" : plain === "coc" ? "cause-of-concern" : "recommendation";
}

/** The number that a reference ends in, without zeros in front, and the kind that its letters name; null for one of another form. */
export function numberedIn(reference: string): { readonly number: string; readonly kind: ItemKind } | null {
  const form = formOf(reference);
  return form && { number: String(Number(form.number)), kind: kindOfMark(form.mark) };
}

/** The reference with another number, as many figures wide; as it is where it does not end in the first of them, or the other is none. */
export function renumbered(reference: string, from: string, to: string): string {
  const number = formOf(reference)?.number;
  if (number === undefined || Number(number) !== Number(from) || !/^\d+$/.test(to)) return reference;
  const width = number.startsWith("0") ? number.length : 0;
  return `${reference.trim().slice(0, -number.length)}${to.padStart(width, "0")}`;
}

/** The initials of a title's telling words, at most five: "OIC" for "Improving the response to organised immigration crime". */
export function initialsOf(title: string): string {
  const words = plainWords(title).split(" ");
  const telling = words.filter((word) => !DULL.has(word) && !/^\d+$/.test(word));
  return (telling.length > 0 ? telling : words).slice(0, 5).map((word) => word.charAt(0).toUpperCase()).join("");
}

function freePrefix(wanted: string, forms: readonly Form[]): string {
  const taken = new Set(forms.map(({ prefix }) => prefix.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const prefix = count === 1 ? wanted : `${wanted}${String.fromCharCode(64 + count)}`;
    if (!taken.has(prefix.toLowerCase())) return prefix;
  }
}

/** Several reports share one run of numbers, none of them twice. */
function countsOn(rows: readonly Reference[], forms: readonly Form[]): boolean {
  const numbers = forms.map(({ prefix, mark, number }) => `${prefix} ${mark} ${Number(number)}`.toLowerCase());
  const prefixes = new Set(forms.map(({ prefix }) => prefix.toLowerCase()));
  const reports = new Set(rows.map(({ report }) => plainWords(report)));
  return prefixes.size === 1 && reports.size > 1 && new Set(numbers).size === numbers.length;
}

/** How a report's items are referred to. */
export interface ReferencePattern {
  /** What stands in front: to be shown and corrected where the report is new. */
  readonly prefix: string;
  /** The register has no row of this report yet. */
  readonly isNew: boolean;
  /** The reference of the item with this number; `place` counts the new items of the text from 0. */
  referenceOf(kind: ItemKind, number: string, place: number): string;
}

/**
 * The register's own way of referring, as it goes on for a report: that of its rows where it has some ("OIC R2" follows
 * "OIC R1"); the next numbers where all reports share one run of numbers; else the others' way with a prefix of the report's
 * initials. `prefix` is what the user has put in the place of ours.
 */
export function referencePattern(rows: readonly Reference[], report: string, prefix: string | null = null): ReferencePattern {
  const formsOf = (some: readonly Reference[]): Form[] => some.flatMap(({ reference }) => formOf(reference) ?? []);
  const forms = formsOf(rows);
  const own = formsOf(rows.filter((row) => plainWords(row.report) === plainWords(report)));
  const like = own.at(-1) ?? forms.at(-1) ?? USUAL;
  const isRun = own.length === 0 && prefix === null && countsOn(rows, forms);
  const chosen = prefix ?? (own.length > 0 || isRun ? like.prefix : freePrefix(initialsOf(report), forms));
  const gap = chosen === "" ? "" : like.prefix === "" ? " " : like.gap;
  const last = Math.max(0, ...forms.map(({ number }) => Number(number)));
  return {
    prefix: chosen,
    isNew: own.length === 0,
    referenceOf(kind, number, place) {
      const counted = isRun ? String(last + 1 + place) : number;
      const mark = kind === kindOfMark(like.mark) ? like.mark : MARKS[kind];
      return `${chosen}${gap}${mark}${like.space}${counted.padStart(like.number.startsWith("0") ? like.number.length : 0, "0")}`;
    },
  };
}
