import { isBlankLine, type Line } from "./line";
import { goesOn, hyphenatedWords, joined, widthOf } from "./line-join";
import { fieldLineOf } from "./field-line";
import { labelOf } from "./label";
import { bareNumberOf, markerOf, type Marker } from "./marker";
import { furnitureOf } from "./page-furniture";
import { isChapter, sectionOf } from "./section";
import { stackedRows } from "./stacked-table";

/** Lines that belong together: a paragraph, a heading, an entry of a list, a row of a table. */
export interface Block {
  readonly shape: "prose" | "bullet" | "numbered" | "row";
  /** The bullet or number before it; empty for the others. */
  readonly mark: string;
  /** The whole, with line breaks and hyphenation undone. */
  readonly text: string;
  /** The cells of a row. */
  readonly cells: readonly string[];
  /** Indexes of its lines. */
  readonly lines: readonly number[];
  /** A blank line stands before it. */
  readonly apart: boolean;
}

/** Blocks in order, and which lines are a page's furniture. */
export interface Blocks {
  readonly blocks: readonly Block[];
  readonly furniture: ReadonlySet<number>;
}

interface Open {
  readonly shape: Block["shape"];
  readonly mark: string;
  readonly cells: readonly string[];
  readonly parts: string[];
  readonly lines: number[];
  readonly apart: boolean;
}

/** Headings and labels with nothing after them are whole as they are. */
const isClosed = (text: string): boolean => labelOf(text)?.rest === "" || isChapter(text) || sectionOf(text) !== null;

function opened(line: Line, at: number, apart: boolean): Open {
  const block = (shape: Block["shape"], text: string, mark = "", cells: readonly string[] = []): Open => ({ shape, mark, cells, parts: [text], lines: [at], apart });
  if (line.cells.length > 0 && !isBulletRow(line.cells)) return block("row", line.text, "", line.cells);
  if (isClosed(line.text)) return block("prose", line.text);
  const marker = markerOf(line.text) ?? bareNumberOf(line.text);
  return marker === null ? block("prose", line.text) : ofMarker(marker, at, apart);
}

const ofMarker = ({ shape, mark, rest }: Marker, at: number, apart: boolean): Open => ({ shape, mark, cells: [], parts: [rest], lines: [at], apart });

/** A bullet or a number and then a tab is an entry of a list, not a row: Word pastes lists so. */
function isBulletRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  const [first = ""] = filled;
  return filled.length === 2 && (markerOf(`${first} x`)?.rest === "x" || /^\d{1,3}(?:\.\d{1,3}){0,3}$/.test(first)) && !/^\d+$/.test(first);
}

/** "b" after "a", "3" after "2": the list goes on, whatever its last entry ends in. */
const isNextMark = (last: string, mark: string): boolean =>
  /^[a-y]$/i.test(last) ? mark === String.fromCharCode(last.charCodeAt(0) + 1) : /^\d+$/.test(last) && Number(mark) === Number(last) + 1;

/** A label, a heading, a marker or a row: a block begins whatever stands before, unless a sentence is plainly under way. */
function begins(line: Line, before: string, { mark: last }: Open): boolean {
  if (line.cells.length > 0) return true;
  const underWay = /(?:^|\s)(?:the|of|to|by|with|in|as|that|and|our|under|from|against|see|recommendations?|for|at|on|both)$|[,(]$/i.test(before);
  if (labelOf(line.text) !== null || sectionOf(line.text) !== null || isChapter(line.text)) return !underWay;
  if (fieldLineOf(line.text) !== null) return !underWay;
  const marker = markerOf(line.text);
  return marker !== null && !(marker.shape === "numbered" && underWay && !isNextMark(last, marker.mark)) && !(/^[–—-]$/.test(marker.mark) && /^[a-z]/.test(marker.rest) && /[a-z,]$/.test(before) && !/[;:]/.test(before.slice(-4)));
}

/** Makes blocks of lines. Linear in the text: each line is looked at once, and parts are joined when a block is done. */
export function blocksOf(lines: readonly Line[]): Blocks {
  const stacked = stackedRows(lines);
  const inStack = new Set([...stacked.values()].flatMap((row) => row.lines));
  const furniture = new Set([...furnitureOf(lines)].filter((at) => !inStack.has(at)));
  const body = lines.map((line, at) => (furniture.has(at) || line.cells.length > 0 ? "" : line.text));
  const width = widthOf(body);
  const hyphenated = hyphenatedWords(body);
  const blocks: Block[] = [];
  let open: Open | null = null;
  let gap = false;

  const close = (): void => {
    if (open === null) return;
    const [first = "", ...others] = open.parts;
    // Each part is joined to the one before it, never to the whole so far: long paragraphs stay linear.
    const pieces: string[] = [];
    let last = first;
    for (const part of others) {
      const both = joined(last, part, hyphenated);
      pieces.push(both.slice(0, both.length - part.length));
      last = part;
    }
    const { shape, mark, cells, lines: places, apart } = open;
    blocks.push({ shape, mark, cells, lines: places, apart, text: pieces.join("") + last });
    open = null;
  };

  lines.forEach((line, at) => {
    if (isBlankLine(line) || furniture.has(at)) {
      gap = gap || isBlankLine(line) || line.newPage;
      return;
    }
    if (inStack.has(at)) {
      close();
      const row = stacked.get(at);
      if (row) blocks.push({ shape: "row", mark: "", text: row.cells.join(" "), cells: row.cells, lines: row.lines, apart: gap });
      return;
    }
    const before: string = open?.parts.at(-1) ?? "";
    const waits = open !== null && before === "";
    if (open !== null && (waits ? line.cells.length === 0 : extendsBlock(open, line, { apart: gap, width }))) {
      open.parts.push(line.text);
      open.lines.push(at);
    } else {
      close();
      open = opened(line, at, gap);
    }
    gap = false;
  });
  close();
  return { blocks, furniture };
}

/** A label that waits for its number takes the number's line, and nothing else. */
function extendsBlock(open: Open, line: Line, where: { readonly apart: boolean; readonly width: number }): boolean {
  const before = open.parts.at(-1) ?? "";
  if (/^(?:recommendation|area for improvement|cause of concern)(?: no\.?)?$/i.test(before) && open.parts.length === 1) return /^\d{1,3}[a-z]?[:.]?$/.test(line.text);
  if (open.shape === "row" || begins(line, before, open) || /^dear [^.]{2,80},$/i.test(before)) return false;
  if (open.parts.length === 1 && open.shape === "prose" && isClosed(before)) return false;
  if (/[A-Z]{3}/.test(before) && before === before.toUpperCase() && line.text !== line.text.toUpperCase()) return false;
  return goesOn(before, line.text, where);
}
