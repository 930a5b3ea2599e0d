import { generalText } from "./display";
import { type Token, tokensOf } from "./section";

const isDigit = (token: Token | undefined): boolean => token !== undefined && !token.literal && /^[0#?]$/.test(token.text);
const isLive = (token: Token | undefined, text: string): boolean => token !== undefined && !token.literal && token.text === text;

/** A number by a section of 0, #, ?, comma, point, % and E+; fractions are shown as Excel's nearest with that many digits. */
export function numberText(value: number, section: string): string {
  const tokens = tokensOf(section);
  const first = tokens.findIndex(isDigit);
  if (first < 0) return tokens.map((token) => (/^general$/i.test(token.text) && !token.literal ? generalText(value) : token.text)).join("");
  if (tokens.some((token) => isLive(token, "/"))) return fractionText(value, tokens);
  const power = tokens.findIndex((token) => !token.literal && /^E[+-]$/i.test(token.text));
  return power < 0 ? plainText(value, tokens) : scientificText(value, tokens, power);
}

function plainText(value: number, tokens: readonly Token[]): string {
  const shape = shapeOf(tokens);
  const size = (Math.abs(value) * 100 ** shape.percents) / 1000 ** shape.scale;
  const digits = roundedText(size, shape.decimals.length);
  const [whole = "0", decimals = ""] = digits.split(".");
  const sign = value < 0 && Number(digits) !== 0 ? "-" : "";
  const body = wholeText(whole, shape) + decimalsText(decimals, shape.decimals, shape.hasPoint);
  return sign + placed(tokens, shape, body);
}

/** Halves away from zero, as Excel rounds; `toPrecision` first takes off what binary arithmetic has added. */
function roundedText(size: number, decimals: number): string {
  const exact = Number(size.toPrecision(15));
  if (exact >= 1e21) return String(exact);
  const shifted = Math.round(Number(`${exact}e${decimals}`));
  return Number.isFinite(shifted) ? Number(`${shifted}e-${decimals}`).toFixed(decimals) : exact.toFixed(decimals);
}

interface Shape {
  /** Where the digits begin and end among the tokens. */
  readonly first: number;
  readonly last: number;
  readonly whole: readonly string[];
  readonly decimals: readonly string[];
  readonly hasPoint: boolean;
  readonly grouped: boolean;
  /** Thousands left off: commas after the last digit. */
  readonly scale: number;
  readonly percents: number;
}

function shapeOf(tokens: readonly Token[]): Shape {
  const first = tokens.findIndex((token) => isDigit(token) || isLive(token, "."));
  let last = tokens.findLastIndex((token) => isDigit(token) || isLive(token, "."));
  const lastDigit = last;
  while (isLive(tokens[last + 1], ",")) last += 1;
  const point = tokens.findIndex((token) => isLive(token, "."));
  const texts = (from: number, to: number): string[] => tokens.slice(from, to).filter(isDigit).map((token) => token.text);
  const wholeEnd = point < 0 ? lastDigit + 1 : point;
  return {
    first,
    last,
    whole: texts(first, wholeEnd),
    decimals: point < 0 ? [] : texts(point + 1, lastDigit + 1),
    hasPoint: point >= 0,
    grouped: tokens.slice(first, wholeEnd).some((token) => isLive(token, ",")),
    scale: last - lastDigit,
    percents: tokens.filter((token) => isLive(token, "%")).length,
  };
}

function wholeText(whole: string, { whole: places, grouped }: Shape): string {
  const least = places.length - Math.max(0, places.findIndex((place) => place !== "#"));
  const wanted = places.some((place) => place !== "#") ? least : 0;
  const digits = whole === "0" && wanted === 0 ? "" : whole.padStart(wanted, places.includes("0") ? "0" : " ");
  return grouped ? digits.replace(/\B(?=(\d{3})+$)/g, ",") : digits;
}

/** Trailing zeros are dropped at "#", and are spaces at "?". */
function decimalsText(decimals: string, places: readonly string[], hasPoint: boolean): string {
  if (!hasPoint) return "";
  const shown = [...decimals];
  for (let at = shown.length - 1; at >= 0 && shown[at] === "0" && places[at] !== "0"; at -= 1) shown[at] = places[at] === "?" ? " " : "";
  return `.${shown.join("")}`;
}

/** The digits in place of their part of the format; literals among the digits (as in phone numbers) are set after them. */
function placed(tokens: readonly Token[], { first, last }: Shape, body: string): string {
  const texts = (from: number, to: number): string => tokens.slice(from, to).map((token) => token.text).join("");
  const inside = tokens.slice(first, last + 1).filter((token) => token.literal).map((token) => token.text).join("");
  return texts(0, first) + body + inside + texts(last + 1, tokens.length);
}

function scientificText(value: number, tokens: readonly Token[], power: number): string {
  const mantissa = tokens.slice(0, power);
  const exponent = tokens.slice(power + 1).filter(isDigit).length;
  const decimals = shapeOf(mantissa).decimals.length;
  const [digits = "0", size = "0"] = Math.abs(value).toExponential(decimals).split("e");
  const sign = Number(size) < 0 ? "-" : tokens[power]?.text.endsWith("+") === true ? "+" : "";
  return `${value < 0 ? "-" : ""}${plainText(Number(digits), mantissa)}E${sign}${String(Math.abs(Number(size))).padStart(exponent, "0")}`;
}

function fractionText(value: number, tokens: readonly Token[]): string {
  const slash = tokens.findIndex((token) => isLive(token, "/"));
  const most = 10 ** tokens.slice(slash + 1).filter(isDigit).length - 1;
  const size = Math.abs(value);
  const whole = Math.floor(size);
  const [top, bottom] = nearestFraction(size - whole, most);
  const sign = value < 0 ? "-" : "";
  if (top === 0) return `${sign}${whole}`;
  return top === bottom ? `${sign}${whole + 1}` : `${sign}${whole === 0 ? "" : `${whole} `}${top}/${bottom}`;
}

function nearestFraction(part: number, most: number): [number, number] {
  let best: [number, number] = [Math.round(part), 1];
  for (let bottom = 2; bottom <= most; bottom += 1) {
    const top = Math.round(part * bottom);
    if (Math.abs(top / bottom - part) < Math.abs(best[0] / best[1] - part) - 1e-12) best = [top, bottom];
  }
  return best;
}
