import { brokenRows } from "./broken-row";
import { isBlankLine, type Line } from "./line";
import { beforeNext, goesOn, hyphenatedWords, isDoubleSpaced, startsLower, widthOf, type Where } from "./line-join";
import { fieldLineOf } from "./field-line";
import { awaitsNumber, labelOf } from "./label";
import { bareNumberOf, isNextMark, markerOf } from "./marker";
import { furnitureOf, NUMBER_ALONE } from "./page-furniture";
import { holdsItems, isChapter, sectionOf } from "./section";
import { stackedRows } from "./stacked-table";

/** Lines that belong together: a paragraph, a heading, an entry of a list, a row of a table. */
export interface Block {
  readonly shape: "prose" | "bullet" | "numbered" | "row";
  /** The bullet or number before it; empty for the others. */
  readonly mark: string;
  /** Its number has neither stop nor bracket: a paragraph's, or a footnote's. */
  readonly isBare: boolean;
  /** The whole, with line breaks and hyphenation undone. */
  readonly text: string;
  /** The cells of a row. */
  readonly cells: readonly string[];
  /** Indexes of its lines. */
  readonly lines: readonly number[];
}

/** Blocks in order, and which lines are a page's furniture. */
export interface Blocks {
  readonly blocks: readonly Block[];
  readonly furniture: ReadonlySet<number>;
}

interface Open {
  readonly shape: Block["shape"];
  readonly mark: string;
  readonly isBare: boolean;
  readonly cells: readonly string[];
  readonly parts: string[];
  readonly lines: number[];
  /** It can be a point of a list that lost its marks: in small letters, below a colon or another. */
  readonly isPoint: boolean;
}

/** Headings and labels with nothing after them are whole as they are. */
const isClosed = (text: string): boolean => labelOf(text)?.rest === "" || isChapter(text) || sectionOf(text) !== null;

/** Below a colon, or below what stands there in small letters itself. */
const isUnderColon = ({ shape, text }: Block): boolean => text.endsWith(":") || (shape === "prose" && startsLower(text));

function opened(line: Line, at: number, before: Block | undefined): Open {
  if (line.cells.length > 0 && !isBulletRow(line.cells)) return { shape: "row", mark: "", isBare: false, cells: line.cells, parts: [line.text], lines: [at], isPoint: false };
  const marker = isClosed(line.text) ? null : markerOf(line.text);
  const bare = marker !== null || isClosed(line.text) ? null : bareNumberOf(line.text);
  const { shape, mark, rest } = marker ?? bare ?? { shape: "prose", mark: "", rest: line.text };
  return { shape, mark, isBare: bare !== null, cells: [], parts: [rest], lines: [at], isPoint: shape === "prose" && startsLower(rest) && before !== undefined && isUnderColon(before) };
}

/** A bullet or a number and then a tab is an entry of a list, not a row: Word pastes lists so. A bare number may be a row's. */
function isBulletRow(cells: readonly string[]): boolean {
  const [first, ...others] = cells.filter((cell) => cell !== "");
  return others.length === 1 && markerOf(`${first} X`)?.rest === "X";
}

/** A line that would head a section goes on where the next begins in small letters right below: "Progress since the last report has been / slow." */
function isRunningHead(head: string, next: string, apart: boolean): boolean {
  if (apart || head.endsWith(":") || !startsLower(next) || labelOf(head) !== null) return false;
  const section = sectionOf(head);
  return (isChapter(head) && head.split(" ").length > 3) || (section !== null && (!holdsItems(section) || /^(?:for|to|of|from|and|made|in)\b/.test(next)));
}

/** A label, a heading, a marker or a row: a block begins whatever stands before, unless a sentence is plainly under way. */
function begins(line: Line, before: string, { mark: last }: Open): boolean {
  if (line.cells.length > 0) return true;
  const underWay = /(?:^|\s)(?:the|of|to|by|with|in|as|that|and|our|under|from|against|see|recommendations?|for|at|on|both)$|[,(]$/i.test(before);
  if (labelOf(line.text) !== null || sectionOf(line.text) !== null || isChapter(line.text) || fieldLineOf(line.text) !== null) return !underWay;
  const marker = markerOf(line.text);
  if (marker === null) return NUMBER_ALONE.test(line.text);
  const isDash = marker.mark !== last && /[–—-]/.test(marker.mark) && /^[a-z]/.test(marker.rest);
  return !isDash && !(marker.shape === "numbered" && underWay && !isNextMark(last, marker.mark));
}

/** Makes blocks of lines. Linear in the text: each line is looked at once, and parts are joined when a block is done. */
export function blocksOf(lines: readonly Line[]): Blocks {
  const allFurniture = furnitureOf(lines);
  const spread = new Map([...brokenRows(lines, allFurniture), ...stackedRows(lines)]);
  const inRow = new Set([...spread.values()].flatMap((row) => row.lines));
  const furniture = new Set([...allFurniture].filter((at) => !inRow.has(at)));
  const body = lines.map((line, at) => (furniture.has(at) || line.cells.length > 0 ? "" : line.text));
  const isSpaced = isDoubleSpaced(body);
  const width = widthOf(isSpaced ? body.filter((text) => text !== "") : body);
  const hyphenated = hyphenatedWords(body);
  const blocks: Block[] = [];
  let open: Open | null = null;
  let gap = false;

  const close = (): void => {
    if (open === null) return;
    const { shape, mark, isBare, cells, parts, lines: places } = open;
    blocks.push({ shape, mark, isBare, cells, lines: places, text: parts.map((part, at) => beforeNext(part, parts[at + 1], hyphenated)).join("") });
    open = null;
  };

  lines.forEach((line, at) => {
    if (!inRow.has(at) && (isBlankLine(line) || furniture.has(at))) {
      gap = gap || isBlankLine(line) || line.newPage;
      return;
    }
    if (inRow.has(at)) {
      close();
      const row = spread.get(at);
      if (row) blocks.push({ shape: "row", mark: "", isBare: false, text: row.cells.join(" "), cells: row.cells, lines: row.lines });
      return;
    }
    if (open !== null && extendsBlock(open, line, { apart: gap && !isSpaced, width })) {
      open.parts.push(line.text);
      open.lines.push(at);
    } else {
      close();
      open = opened(line, at, blocks.at(-1));
    }
    gap = false;
  });
  close();
  return { blocks, furniture };
}

/** A mark alone on its line takes any text, a label that waits for its number takes the number's line and nothing else. */
function extendsBlock(open: Open, line: Line, where: Omit<Where, "isPoint">): boolean {
  const before = open.parts.at(-1) ?? "";
  if (before === "") return line.cells.length === 0;
  const isFirst = open.parts.length === 1;
  if (isFirst && awaitsNumber(before)) return /^\d{1,3}[a-z]?[:.]?$/.test(line.text);
  if (open.shape === "row" || begins(line, before, open) || /^dear [^.]{2,80},$/i.test(before)) return false;
  if (isFirst && open.shape === "prose" && isClosed(before)) return isRunningHead(before, line.text, where.apart);
  if (/[A-Z]{3}/.test(before) && before === before.toUpperCase() && line.text !== line.text.toUpperCase()) return false;
  return goesOn(before, line.text, { ...where, isPoint: open.isPoint });
}
