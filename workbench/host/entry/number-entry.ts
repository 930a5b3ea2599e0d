import type { Entry } from "./entry";

const PLAIN = /^([+-]?)(\(?)([+-]?)(\$?)([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d{1,3})?(\s?%)?(\)?)$/i;
const FRACTION = /^([+-]?)(\d+) (\d{1,3})\/(\d{1,3})$/;

/** A number as typed in en-US, with the format that a General cell takes on from the way in which it was typed; null for what is none. */
export function readNumber(typed: string): Entry | null {
  const text = typed.trim();
  if (!/^[\d.(+$-]/.test(text)) return null;
  return plainNumber(text) ?? fraction(text);
}

function plainNumber(text: string): Entry | null {
  const [, sign, open, sign2, dollar, sign3, whole, decimals, exponent, percent, close] = PLAIN.exec(text) ?? [];
  if (whole === undefined && (decimals === undefined || decimals === ".")) return null;
  if ((open === "(") !== (close === ")")) return null;
  const signs = [sign, sign2, sign3].filter(Boolean);
  if (signs.length > 1 || (open === "(" && signs.length > 0)) return null;
  const size = Number(`${(whole ?? "0").replaceAll(",", "")}${decimals === "." ? "" : (decimals ?? "")}${exponent ?? ""}`);
  if (!Number.isFinite(size)) return null;
  const negative = open === "(" || signs[0] === "-";
  const value = percent === undefined ? size : percentOf(size);
  const format = formatOf({ dollar: dollar === "$", percent: percent !== undefined, exponent: exponent !== undefined, grouped: (whole ?? "").includes(","), bracketed: open === "(", decimals: (decimals ?? ".").length > 1 });
  return { value: negative ? -value : value, ...(format === null ? {} : { numberFormat: format }) };
}

/** A hundredth, without the digits that binary division adds. */
function percentOf(size: number): number {
  return Number((size / 100).toPrecision(15));
}

interface Manner {
  readonly dollar: boolean;
  readonly percent: boolean;
  readonly exponent: boolean;
  readonly grouped: boolean;
  readonly bracketed: boolean;
  readonly decimals: boolean;
}

function formatOf({ dollar, percent, exponent, grouped, bracketed, decimals }: Manner): string | null {
  if (percent) return decimals ? "0.00%" : "0%";
  if (exponent) return "0.00E+00";
  if (dollar) return decimals ? "$#,##0.00_);[Red]($#,##0.00)" : "$#,##0_);[Red]($#,##0)";
  if (bracketed && grouped) return decimals ? "#,##0.00_);(#,##0.00)" : "#,##0_);(#,##0)";
  if (grouped) return decimals ? "#,##0.00" : "#,##0";
  return null;
}

function fraction(text: string): Entry | null {
  const [, sign, whole, top, bottom] = FRACTION.exec(text) ?? [];
  if (top === undefined || bottom === undefined || Number(bottom) === 0) return null;
  const size = Number(whole) + Number(top) / Number(bottom);
  return { value: sign === "-" ? -size : size, numberFormat: bottom.length > 1 ? "# ??/??" : "# ?/?" };
}
