/** What stands before an entry of a list. */
export interface Marker {
  readonly shape: "bullet" | "numbered";
  /** The number or letter as printed, without its brackets and stop; the bullet itself for bullets. */
  readonly mark: string;
  /** The text after it. */
  readonly rest: string;
}

/** Bullets as Word, browsers and PDF readers paste them, private-use symbols among them. */
const BULLET = /^([•·▪●◦‣⁃∙■□▫◼◾➢➤►▶✓✔❖♦◆¡§*–—\-\uE000-\uF8FF]|o(?= ))(?: |(?<=[•·▪●◦‣⁃∙■□▫◼◾➢➤►▶✓✔❖♦◆\uE000-\uF8FF])(?=\S)|$)/u;

const NUMBERED = /^(?:\((\d{1,3}|[a-z]|[ivx]{1,5})\)|(\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)[.):]|([a-z]|[ivx]{1,5})\)|([a-z]|[ivx]{2,5})\.)(?: |$)/i;
/** "1.2 Chief constables should": a number with a point in it needs none after it. */
const POINTED = /^(\d{1,3}(?:\.\d{1,3}){1,3}[a-z]?) (?=[“"‘']?[A-Z])/;
/** "A.1 Governance", "A1. Governance": a letter for the part and a number in it. "R1" is a label. */
const LETTERED = /^([A-QS-Z](?:[.-]\d{1,3}[.):]?|\d{1,3}[.):])) (?=[“"‘']?[A-Z])/;
/** "21 We recommend": a paragraph's number on its own, perhaps on a line of its own. */
const BARE = /^(\d{1,3})(?:$| (?=[“"‘']?[A-Z])(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b))/;

/** The list marker that a line begins with, or null. */
export function markerOf(text: string): Marker | null {
  const bullet = BULLET.exec(text);
  if (bullet) return { shape: "bullet", mark: bullet[1] ?? "•", rest: text.slice(bullet[0].length) };
  const numbered = NUMBERED.exec(text) ?? POINTED.exec(text) ?? LETTERED.exec(text);
  const mark = numbered?.slice(1).find((group) => group !== undefined);
  return numbered && mark !== undefined ? { shape: "numbered", mark: mark.replace(/[.):]$/, ""), rest: text.slice(numbered[0].length) } : null;
}

/** The number of a paragraph that has neither stop nor bracket after it, as select committees print them; or null. */
export function bareNumberOf(text: string): Marker | null {
  const match = BARE.exec(text);
  return match ? { shape: "numbered", mark: match[1] ?? "", rest: text.slice(match[0].length) } : null;
}

const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"];

/** "b" after "a", "3" after "2", "A.2" after "A.1", "iv" after "iii": the list goes on. */
export function isNextMark(last: string, mark: string): boolean {
  if (last === "") return false;
  const isNextLetter = last.length === 1 && mark === String.fromCharCode(last.charCodeAt(0) + 1);
  const roman = ROMAN.indexOf(last.toLowerCase());
  const [, letter = "", number = ""] = /^([A-Z][.-]?)?(\d+)$/.exec(last) ?? [];
  const isNextNumber = number !== "" && mark === `${letter}${Number(number) + 1}`;
  return isNextLetter || isNextNumber || (roman >= 0 && mark.toLowerCase() === ROMAN[roman + 1]);
}

/** The mark so many places further on in a list that begins with "1", "a" or "i". */
export function markAfter(first: string, places: number): string {
  if (/^\d+$/.test(first)) return String(Number(first) + places);
  return first.toLowerCase() === "i" ? (ROMAN[places] ?? "") : String.fromCharCode(first.charCodeAt(0) + places);
}
