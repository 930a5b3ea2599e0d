import { dateOf } from "../serial";
import { type Token, tokensOf } from "./section";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** The section shows dates, times or lengths of time. */
export function isDateFormat(section: string): boolean {
  const live = tokensOf(section).filter((token) => !token.literal);
  return !live.some((token) => /^general$/i.test(token.text)) && live.some((token) => /^\[?[ymdhs]+\]?$/i.test(token.text));
}

/** A serial number as a date or time; null for what is before the calendar's first day. */
export function dateText(serial: number, section: string, date1904: boolean): string | null {
  const tokens = minutesMarked(tokensOf(section));
  const decimals = secondDecimals(tokens);
  // Rounded to what is shown, so that 0.999999 of a second does not read 59 and 60 at once.
  const step = 10 ** decimals;
  const seconds = Math.round(serial * 86_400 * step) / step;
  if (seconds < 0) return null;
  const day = Math.floor(seconds / 86_400);
  const moment: Moment = { ...dateOf(day, date1904), elapsed: seconds, ofDay: seconds - day * 86_400, half: tokens.some((token) => /^(AM\/PM|A\/P)$/i.test(token.text)) };
  return tokens.map((token, at) => (token.literal ? token.text : pieceText(token.text, moment, tokens, at))).join("");
}

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly elapsed: number;
  readonly ofDay: number;
  readonly half: boolean;
}

/** "m" after an hour or before a second is minutes: it is written "n" from here on. */
function minutesMarked(tokens: readonly Token[]): Token[] {
  const isLive = (token: Token | undefined, pattern: RegExp): boolean => token !== undefined && !token.literal && pattern.test(token.text);
  const live = tokens.filter((token) => isLive(token, /^\[?[ymdhs]+\]?$/i));
  return tokens.map((token) => {
    if (!isLive(token, /^m{1,2}$/i)) return token;
    const at = live.indexOf(token);
    const isMinutes = isLive(live[at - 1], /^\[?h+\]?$/i) || isLive(live[at + 1], /^\[?s+\]?$/i);
    return isMinutes ? { literal: false, text: "n".repeat(token.text.length) } : token;
  });
}

function secondDecimals(tokens: readonly Token[]): number {
  const point = tokens.findIndex((token, at) => !token.literal && token.text === "." && /^s+$/i.test(tokens[at - 1]?.text ?? ""));
  if (point < 0) return 0;
  const after = tokens.slice(point + 1).findIndex((token) => token.text !== "0");
  return after < 0 ? tokens.length - point - 1 : after;
}

function pieceText(piece: string, moment: Moment, tokens: readonly Token[], at: number): string {
  const lower = piece.toLowerCase();
  if (lower === "am/pm") return moment.ofDay < 43_200 ? "AM" : "PM";
  if (lower === "a/p") return moment.ofDay < 43_200 ? "A" : "P";
  if (piece === "0") return fractionDigit(moment, tokens, at);
  if (lower.startsWith("[")) return elapsedText(lower, moment.elapsed);
  return datePiece(lower, moment) ?? timePiece(lower, moment) ?? piece;
}

function datePiece(piece: string, { year, month, day, weekday }: Moment): string | null {
  if (/^y+$/.test(piece)) return piece.length > 2 ? String(year).padStart(4, "0") : String(year % 100).padStart(2, "0");
  if (/^m+$/.test(piece)) return namedOrPadded(piece.length, month, MONTHS[month - 1] ?? "");
  if (/^d+$/.test(piece)) return namedOrPadded(piece.length, day, DAYS[weekday] ?? "");
  return null;
}

/** One or two letters are digits, three the name's beginning, five its first letter, else the name. */
function namedOrPadded(letters: number, number: number, name: string): string {
  if (letters <= 2) return String(number).padStart(letters, "0");
  if (letters === 5) return name.slice(0, 1);
  return letters === 3 ? name.slice(0, 3) : name;
}

function timePiece(piece: string, { ofDay, half }: Moment): string | null {
  const hour = Math.floor(ofDay / 3600);
  const shown = half ? hour % 12 || 12 : hour;
  if (/^h+$/.test(piece)) return String(shown).padStart(piece.length, "0");
  if (/^n+$/.test(piece)) return String(Math.floor((ofDay % 3600) / 60)).padStart(piece.length, "0");
  if (/^s+$/.test(piece)) return String(Math.floor(ofDay % 60)).padStart(piece.length, "0");
  return null;
}

function fractionDigit({ ofDay }: Moment, tokens: readonly Token[], at: number): string {
  let point = at;
  while (point >= 0 && tokens[point]?.text !== ".") point -= 1;
  const digits = (ofDay % 1).toFixed(6).slice(2);
  return digits[at - point - 1] ?? "0";
}

function elapsedText(piece: string, seconds: number): string {
  const unit = { h: 3600, m: 60, s: 1 }[piece.charAt(1)] ?? 1;
  return String(Math.floor(seconds / unit)).padStart(piece.length - 2, "0");
}
