/**
 * Numbers as their cells show them, as far as references need it: figures with leading zeros, decimals and fixed texts ("003",
 * "1.10", "REC-001"). What is not known here (fractions, powers of ten, conditions) is shown as Excel's General shows it.
 */

/** One piece of a number format: text that is shown as it stands, places for digits, or a sign with a meaning. */
type Piece = { readonly is: "text"; readonly text: string } | { readonly is: "digit"; readonly place: string } | { readonly is: "point" | "comma" | "percent" | "general" };

const PIECE = /"(?<quoted>[^"]*)"|\\(?<escaped>.)|[_*].|\[(?<bracket>[^\]]*)\]|(?<digit>[0#?])|(?<sign>[.,%;])|(?<general>general)|(?<plain>[ $\-+():!^&'~{}<>=£€])|(?<unknown>.)/gisu;

const COLOUR = /^(?:black|blue|cyan|green|magenta|red|white|yellow|colou?r ?\d+)$/i;
const SIGNS: Readonly<Record<string, Piece>> = { ".": { is: "point" }, ",": { is: "comma" }, "%": { is: "percent" } };

/** What a bracket shows: "[$£-809]" a currency, "[Red]" nothing; null for conditions and hours. */
function shownBracket(bracket: string): string | null {
  if (COLOUR.test(bracket)) return "";
  return bracket.startsWith("$") ? (bracket.slice(1).split("-")[0] ?? "") : null;
}

/** The sections of a format ("positive;negative;zero;text"), each in pieces; a section is null where something in it is not known. */
function sectionsOf(format: string): (Piece[] | null)[] {
  const sections: (Piece[] | null)[] = [[]];
  const add = (piece: Piece | null): void => {
    if (piece === null) sections[sections.length - 1] = null;
    else sections.at(-1)?.push(piece);
  };
  for (const { groups = {} } of format.matchAll(PIECE)) {
    const { quoted, escaped, bracket, digit, sign, general, plain, unknown } = groups;
    const text = quoted ?? escaped ?? plain;
    if (sign === ";") sections.push([]);
    else if (sign !== undefined) add(SIGNS[sign] ?? null);
    else if (digit !== undefined) add({ is: "digit", place: digit });
    else if (general !== undefined) add({ is: "general" });
    else if (text !== undefined) add({ is: "text", text });
    else if (bracket !== undefined) {
      const shown = shownBracket(bracket);
      add(shown === null ? null : { is: "text", text: shown });
    } else if (unknown !== undefined) add(null);
  }
  return sections;
}

/** As General shows it: fifteen significant digits, so that 1.1 + 0.1 is 1.2. */
const general = (value: number): string => String(Number(value.toPrecision(15)));

/** A number times a power of ten, by its decimal digits: 0.07 × 100 is 7. */
const shifted = (value: number, tens: number): number => {
  const [digits = "0", power = "0"] = general(value).split("e");
  return Number(`${digits}e${Number(power) + tens}`);
};

/** Rounded as Excel rounds: half away from zero, by the decimal digits. */
const rounded = (value: number, decimals: number): string => shifted(Math.round(shifted(value, decimals)), -decimals).toFixed(decimals);

/** What an unused place of a format shows. */
const EMPTY_PLACE: Readonly<Record<string, string>> = { "0": "0", "?": " ", "#": "" };

/** The digits before the point, put into their places from the right; what is left over stands before the first place. */
function wholePart(pieces: readonly Piece[], digits: string, isGrouped: boolean): string {
  let left = digits;
  let placed = 0;
  let shown = "";
  const put = (digit: string): void => {
    if (isGrouped && placed > 0 && placed % 3 === 0 && digit !== "") shown = `,${shown}`;
    shown = digit + shown;
    placed += 1;
  };
  const first = pieces.findIndex(({ is }) => is === "digit");
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const piece = pieces[at];
    if (piece?.is === "text") shown = piece.text + shown;
    if (piece?.is === "percent") shown = `%${shown}`;
    if (piece?.is !== "digit") continue;
    put(left.at(-1) ?? EMPTY_PLACE[piece.place] ?? "");
    left = left.slice(0, -1);
    if (at !== first) continue;
    for (; left !== ""; left = left.slice(0, -1)) put(left.at(-1) ?? "");
  }
  return shown;
}

/** The digits after the point, from the left; zeros at the end show only where the format asks for them. */
function decimalPart(pieces: readonly Piece[], digits: string): string {
  let at = 0;
  return pieces
    .map((piece) => {
      if (piece.is === "text") return piece.text;
      if (piece.is === "percent") return "%";
      if (piece.is !== "digit") return "";
      const isOver = /^0*$/.test(digits.slice(at));
      const digit = digits[at] ?? "0";
      at += 1;
      return isOver ? (EMPTY_PLACE[piece.place] ?? "") : digit;
    })
    .join("");
}

/** More than a number has. */
const MOST_DECIMALS = 30;

/** One section with a number that is not negative. */
function written(section: readonly Piece[], value: number): string {
  if (section.some(({ is }) => is === "general")) return section.map((piece) => (piece.is === "general" ? general(value) : piece.is === "text" ? piece.text : "")).join("");
  const point = section.findIndex(({ is }) => is === "point");
  const whole = point < 0 ? section : section.slice(0, point);
  const decimals = point < 0 ? [] : section.slice(point + 1);
  if (decimals.length > MOST_DECIMALS) return general(value);
  const lastPlace = whole.findLastIndex(({ is }) => is === "digit");
  const thousands = whole.slice(lastPlace + 1).filter(({ is }) => is === "comma").length;
  const isGrouped = lastPlace >= 0 && whole.slice(0, lastPlace).some(({ is }) => is === "comma");
  const percents = section.filter(({ is }) => is === "percent").length;
  const [before = "", after = ""] = rounded(shifted(value, percents * 2 - thousands * 3), decimals.filter(({ is }) => is === "digit").length).split(".");
  const shown = wholePart(whole, before === "0" ? "" : before, isGrouped);
  return point < 0 ? shown : `${shown}.${decimalPart(decimals, after)}`;
}

/** "1:10" typed is a time to Excel, and is shown as it was typed. */
function shownTime(value: number, format: string): string | null {
  const [, hours, seconds] = /^(?:\[\$-[^\]]*\])?(\[h{1,2}\]|h{1,2}):mm(:ss)?(?:;@)?$/i.exec(format) ?? [];
  if (hours === undefined || value < 0) return null;
  const total = Math.round(value * 86_400);
  const two = (part: number): string => String(part).padStart(2, "0");
  const hour = hours.startsWith("[") ? Math.floor(total / 3600) : Math.floor(total / 3600) % 24;
  return `${hours.replace(/[[\]]/g, "").length > 1 ? two(hour) : hour}:${two(Math.floor(total / 60) % 60)}${seconds === undefined ? "" : `:${two(total % 60)}`}`;
}

/**
 * A number as its cell shows it: 1.1 in "0.00" is "1.10", 3 in "000" is "003", 1 in "\"REC-\"000" is "REC-001". Formats of dates are
 * not known here. A format that would show nothing shows the number as General does: a reference is not lost by it.
 */
export function shownNumber(value: number, format: string): string {
  if (format === "General" || format === "@" || format === "" || !Number.isFinite(value)) return general(value);
  const time = shownTime(value, format);
  if (time !== null) return time;
  const sections = sectionsOf(format);
  const place = value < 0 && sections.length > 1 ? 1 : value === 0 && sections.length > 2 ? 2 : 0;
  const section = sections[place];
  if (!section) return general(value);
  const shown = written(section, Math.abs(value));
  if (shown.trim() === "") return general(value);
  return value < 0 && place === 0 && /[1-9]/.test(shown) ? `-${shown}` : shown;
}
