import { decodeAscii } from "./tag-cursor";

/** The number that a text is: null for nothing, NaN for what is none. */
export function numberOf(text: string): number | null {
  return text.trim() === "" ? null : Number(text);
}

/** Powers of ten that a double holds exactly: dividing by one rounds just once, as reading the text would. */
const POWERS = Array.from({ length: 16 }, (_, power) => 10 ** power);

/** The number written in these bytes: null where there is nothing, NaN where it is no number. Short ones are read without making a string. */
export function numberIn(bytes: Uint8Array, from: number, to: number): number | null {
  if (from === to) return null;
  if (to - from > 16) return numberOf(decodeAscii(bytes, from, to));
  const negative = bytes[from] === 45;
  let digits = 0;
  let point = -1;
  for (let at = negative ? from + 1 : from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit;
    else if (digit === -2 && point < 0) point = at;
    else return numberOf(decodeAscii(bytes, from, to));
  }
  if (digits > Number.MAX_SAFE_INTEGER || (negative && to === from + 1) || to - from === 1 && point === from) return numberOf(decodeAscii(bytes, from, to));
  const value = point < 0 ? digits : digits / (POWERS[to - point - 1] ?? 1);
  return negative ? -value : value;
}
