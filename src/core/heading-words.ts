import { plainWords } from "./cell-text";
import { ABBREVIATIONS } from "./vocabulary";

const singular = (word: string): string => (word.length > 3 && word.endsWith("s") && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word);

/** "R.A.G." as one word. */
const joinInitials = (plain: string): string => plain.replace(/(?<![\p{L}\p{N}])\p{L}(?: \p{L}(?![\p{L}\p{N}]))+/gu, (initials) => initials.replaceAll(" ", ""));

/** A heading made comparable: lower case, no punctuation, abbreviations written out, plurals dropped. "Ref. No's" and "Reference Number" are the same. */
export function headingWords(heading: string): string[] {
  const words = joinInitials(plainWords(heading.replace(/([a-z])([A-Z])(?=[a-z])/g, "$1 $2").replace(/#/g, " # "))).split(" ");
  return words.flatMap((word) => (ABBREVIATIONS.get(word) ?? singular(word)).split(" ")).filter((word) => word !== "");
}
