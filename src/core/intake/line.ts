/** A line of pasted text. Form feeds and Word's soft breaks part a line in two that have the same number. */
export interface Line {
  /** Counted from 1, as an editor counts. */
  readonly number: number;
  /** As pasted, trimmed. */
  readonly raw: string;
  /** Spaces made plain and single, invisible characters and mark-up taken out; a soft hyphen at the end stays, for joining. */
  readonly text: string;
  /** The cells of a table's row, where the line has tabs or bars between; else empty. */
  readonly cells: readonly string[];
  /** The first line of a page. */
  readonly newPage: boolean;
}

const SOFT_HYPHEN = "\u00AD";
const LIGATURES: Readonly<Record<string, string>> = { "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl" };

/** Zero-width characters, direction marks, byte-order marks and the replacement character. */
// eslint-disable-next-line no-control-regex -- these are the characters that are taken out
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\uFFFD\u0000-\u0008\u000E-\u001F]/g;

function plainLine(raw: string): string {
  const visible = raw.replace(INVISIBLE, "").replace(/[ﬀ-ﬄ]/g, (letter) => LIGATURES[letter] ?? letter);
  const spaced = visible.replace(/\s+/g, " ").trim();
  const kept = spaced.endsWith(SOFT_HYPHEN) ? SOFT_HYPHEN : "";
  return withoutMarkUp(spaced.replaceAll(SOFT_HYPHEN, "")) + kept;
}

const withoutMarkUp = (text: string): string =>
  text.replace(/^(?:> ?)+/, "").replace(/^#{1,6} /, "").replaceAll("**", "").replaceAll("__", "").replace(/(?<=^|\s)[*_](?=[“"‘']?[A-Za-z])|(?<=[\w.!?”"’)])[*_](?=\s|$)/g, "").trim();

/** A cell that Excel put into quotation marks, because it holds several lines or quotation marks itself. */
export const unquoted = (cell: string): string => /^"((?:[^"]|"")*)"$/.exec(cell)?.[1]?.replaceAll('""', '"').trim() ?? cell;

/** A cell's lines, where mark-up parts them. */
const plainCell = (cell: string): string => unquoted(cell.split(/<br ?\/?>/i).map(plainLine).join("\n"));

function cellsOf(raw: string): readonly string[] {
  const bars = raw.trim().startsWith("|") || raw.split(" | ").length > 2;
  const cells = (bars ? raw.trim().replace(/^\||\|$/g, "").split("|") : raw.split("\t")).map(plainCell);
  return cells.filter((cell) => cell !== "").length > 1 ? cells : [];
}

/** The lines of a text, however they end. */
export function linesOf(text: string): Line[] {
  return text.split(/\r\n|\n|\r/).flatMap((whole, at) =>
    whole.split(/(?=\f)|[\v\u0085\u2028\u2029]/).map((part) => ({
      number: at + 1,
      raw: part.replace(/\s+/g, (gap) => (gap.includes("\t") ? "\t" : " ")).trim(),
      text: plainLine(part),
      cells: cellsOf(part),
      newPage: part.startsWith("\f"),
    })),
  );
}

export const isBlankLine = ({ text }: Line): boolean => text === "" || text === SOFT_HYPHEN;
