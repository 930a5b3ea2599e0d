import { parseArea } from "./areas";
import { unsupportedChange } from "./problem";
import { bracketEnd } from "./shared-formula";

/** What becomes of sheets that formulas may speak of: the new name by the old one in lower case, or null for one that goes. */
export type SheetChanges = ReadonlyMap<string, string | null>;

/** A text, a quoted name, or a run of letters, digits and the like; brackets are matched by hand. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}\p{N}_.$\\?]+/uy;
const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
/** Names that would be read as something else: references of the other style, truth values. */
const READ_OTHERWISE = /^(?:R[0-9]*(?:C[0-9]*)?|C[0-9]*|TRUE|FALSE)$/i;

/** A sheet's name as a formula has it before the "!". */
export function quotedSheet(name: string): string {
  const plain = PLAIN_NAME.test(name) && !READ_OTHERWISE.test(name) && parseArea(name) === null;
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/**
 * The formula with its references to changed sheets mended; those to a sheet that goes become #REF!, as in Excel. References into other
 * workbooks and text stay. Throws a FileProblem for a reference over several sheets of which one goes.
 */
export function withSheets(formula: string, changes: SheetChanges): string {
  if (changes.size === 0 || !formula.includes("!")) return formula;
  let result = "";
  for (let at = 0; at < formula.length; ) {
    const end = formula[at] === "[" ? bracketEnd(formula, at) : tokenEnd(formula, at);
    // Behind "!" stands a cell, behind "]" a sheet of another workbook, behind "#" an error.
    const prefix = formula[at] === "[" || "!]#".includes(formula[at - 1] ?? " ") ? null : prefixAt(formula, at, end);
    result += prefix ? changedPrefix(prefix.names, changes, formula.slice(at, prefix.end)) : formula.slice(at, end);
    at = prefix?.end ?? end;
  }
  return result;
}

interface Prefix {
  /** The sheet, or the first and the last of several. */
  readonly names: readonly string[];
  /** Behind the "!". */
  readonly end: number;
}

/** The sheets that a token names, where it stands before "!". */
function prefixAt(formula: string, at: number, end: number): Prefix | null {
  const token = formula.slice(at, end);
  if (formula[end] === "!") {
    const name = token.startsWith("'") ? token.slice(1, -1).replaceAll("''", "'") : token;
    return name.includes("[") || token.startsWith('"') ? null : { names: name.split(":"), end: end + 1 };
  }
  if (formula[end] !== ":" || !/^[\p{L}\p{N}_.\\]/u.test(token)) return null;
  const last = tokenEnd(formula, end + 1);
  return formula[last] === "!" ? { names: [token, formula.slice(end + 1, last)], end: last + 1 } : null;
}

function changedPrefix(names: readonly string[], changes: SheetChanges, text: string): string {
  const wanted = names.map((name) => changes.get(name.toLowerCase()));
  if (wanted.every((name) => name === undefined)) return text;
  if (names.length > 1 && wanted.includes(null)) throw unsupportedChange(`The sheet cannot be deleted here, since a formula counts over several sheets (${text}). Delete it in Excel.`);
  if (wanted[0] === null) return "#REF!";
  const now = names.map((name, at) => wanted[at] ?? name);
  const quoted = now.map(quotedSheet);
  const plain = quoted.every((name) => !name.startsWith("'"));
  return plain ? `${quoted.join(":")}!` : `'${now.map((name) => name.replaceAll("'", "''")).join(":")}'!`;
}

function tokenEnd(formula: string, at: number): number {
  TOKEN.lastIndex = at;
  return TOKEN.test(formula) ? TOKEN.lastIndex : at + 1;
}
