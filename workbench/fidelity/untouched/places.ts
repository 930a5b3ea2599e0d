/** A rectangle of cells, counted from 1 as a file counts them; both ends are in it. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** A cell as one number, for maps; rows and columns from 1. */
export const placeOf = (row: number, column: number): number => row * (LAST_COLUMN + 1) + column;
export const rowOf = (place: number): number => Math.floor(place / (LAST_COLUMN + 1));
export const columnOf = (place: number): number => place % (LAST_COLUMN + 1);

/** "AB" for 28. */
export function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : lettersOf(Math.floor((column - 1) / 26)) + last;
}

export const cellAt = (place: number): string => `${lettersOf(columnOf(place))}${rowOf(place)}`;

export const blockText = ({ top, left, bottom, right }: Block): string =>
  `${lettersOf(left)}${top}${top === bottom && left === right ? "" : `:${lettersOf(right)}${bottom}`}`;

/** The rectangle of "B2", "B2:C9", "B:C" or "2:9". */
export function blockOf(reference: string): Block {
  const [first = "", last = first] = reference.replaceAll("$", "").split(":");
  const [a, b] = [cornerOf(first), cornerOf(last)];
  return { top: a.row ?? 1, left: a.column ?? 1, bottom: b.row ?? LAST_ROW, right: b.column ?? LAST_COLUMN };
}

export const blocksOf = (references: string): Block[] => references.split(/\s+/).filter((one) => one !== "").map(blockOf);

function cornerOf(reference: string): { row: number | null; column: number | null } {
  const letters = /^[A-Z]*/i.exec(reference)?.[0].toUpperCase() ?? "";
  const digits = reference.slice(letters.length);
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: digits === "" ? null : Number(digits), column: letters === "" ? null : column };
}

export const meet = (a: Block, b: Block): boolean => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** What is left of some rectangles without others. */
export function without(blocks: readonly Block[], others: readonly Block[]): Block[] {
  return others.reduce<Block[]>((left, other) => left.flatMap((block) => cut(block, other)), [...blocks]);
}

function cut(block: Block, hole: Block): Block[] {
  if (!meet(block, hole)) return [block];
  const [top, bottom] = [Math.max(block.top, hole.top), Math.min(block.bottom, hole.bottom)];
  const pieces = [
    { ...block, bottom: hole.top - 1 },
    { ...block, top: hole.bottom + 1 },
    { ...block, top, bottom, right: hole.left - 1 },
    { ...block, top, bottom, left: hole.right + 1 },
  ];
  return pieces.filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right);
}

/** Whether two lists of rectangles cover the same cells, where those of `ignored` do not count. */
export function coverSame(a: readonly Block[], b: readonly Block[], ignored: readonly Block[] = []): boolean {
  return without(without(a, b), ignored).length === 0 && without(without(b, a), ignored).length === 0;
}
