import type { CellValue } from "./workbook";

const OFFSET = 0x81_1c_9d_c5;
const PRIME = 0x01_00_01_93;

/** What tells values from others that are not the same, in eight characters (FNV-1a over where each stands and what it is). Blank cells do not count. */
export function fingerprintOf(cells: Iterable<readonly [row: number, column: number, value: CellValue]>): string {
  let hash = OFFSET;
  for (const [row, column, value] of cells) if (value !== "") hash = hashed(hash, JSON.stringify([row, column, value]));
  return said(hash);
}

/** The same of a text. */
export const fingerprintOfText = (text: string): string => said(hashed(OFFSET, text));

function hashed(before: number, text: string): number {
  let hash = before;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}

const said = (hash: number): string => (hash >>> 0).toString(16).padStart(8, "0");
