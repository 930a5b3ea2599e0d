import type { Intake } from "../../../src/core/intake/intake";

/** Lines of a text, counted from 1, that hold something and of which the reader gives no account. */
export function linesLost(text: string, { items, titleLines, unread }: Intake): number[] {
  const told = new Set([...items.flatMap(({ lines }) => lines), ...titleLines, ...unread.map(({ line }) => line)]);
  return text.split(/\r\n|\n|\r/).flatMap((line, at) => (/[\p{L}\p{N}]/u.test(line) && !told.has(at + 1) ? [at + 1] : []));
}
