import type { Scalar } from "../../file/book";
import { dateText, isDateFormat } from "./date-display";
import { numberText } from "./number-display";
import { literalText, sectionsOf } from "./section";

/**
 * What a cell shows, in en-US: its value by its number format. Column widths are not considered (no "####"), colours in
 * the format are left out, and conditions in brackets are not read.
 */
export function displayText(value: Scalar, format: string, date1904: boolean): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "string" ? shownText(value, format) : shownNumber(value, format, date1904);
}

function shownText(text: string, format: string): string {
  const sections = sectionsOf(format);
  const section = sections[3] ?? sections.find((one) => one.includes("@"));
  return section === undefined ? text : literalText(section, text);
}

function shownNumber(value: number, format: string, date1904: boolean): string {
  const sections = sectionsOf(format);
  const numeric = sections.filter((section) => !section.includes("@"));
  if (numeric.length === 0) return generalText(value);
  const [section, size] = sectionFor(value, numeric);
  if (/^general$/i.test(section)) return generalText(size);
  if (isDateFormat(section)) return dateText(size, section, date1904) ?? "#".repeat(8);
  return numberText(size, section);
}

/** The section for a number, and the number as that section shows it: the second section shows negatives without their sign. */
function sectionFor(value: number, sections: readonly string[]): [string, number] {
  const [positive = "General", negative, zero] = sections;
  if (value === 0 && zero !== undefined) return [zero, value];
  return value < 0 && negative !== undefined ? [negative, -value] : [positive, value];
}

/** A number in the format General: up to eleven characters, scientific where it is very large or small. */
export function generalText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  const size = Math.abs(value);
  if (size >= 1e11 || (size < 1e-4 && size > 0)) return scientific(value);
  const whole = String(Math.trunc(size)).length;
  return String(Number(value.toFixed(Math.max(0, 10 - whole))));
}

function scientific(value: number): string {
  const [digits = "0", power = "0"] = value.toExponential(5).split("e");
  const exponent = Number(power);
  return `${Number(digits)}E${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}
