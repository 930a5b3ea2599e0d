import { cellName } from "./areas";
import type { Scalar } from "./book";
import type { CellEdit, Content } from "./cell-edits";
import { escapeText } from "./shared-strings";
import { decodeAscii, type TagCursor } from "./tag-cursor";
import { readTag } from "./xml";
import { escapeXml } from "./xml-writing";

/** Attributes that belong to the content a cell had: its type, and metadata of dynamic arrays, rich values and phonetic text. */
const CONTENT_ATTRIBUTES = new Set(["r", "s", "t", "cm", "vm", "ph"]);

/**
 * A cell as XML. Text goes in as an inline string: the shared strings part then keeps its bytes, its counts stay right,
 * and text that is gone leaves nothing behind there.
 */
export function cellXml(row: number, column: number, style: number, content: Content, prefix: string, attributes = "", others = ""): string {
  const { type, inner } = contentXml(content, prefix);
  const open = `<${prefix}c r="${cellName(row, column)}"${style === 0 ? "" : ` s="${style}"`}${type === "" ? "" : ` t="${type}"`}${attributes}`;
  return inner + others === "" ? `${open}/>` : `${open}>${inner}${others}</${prefix}c>`;
}

function contentXml({ value, formula, shared }: Content, prefix: string): { type: string; inner: string } {
  if (shared !== undefined && shared !== null) return { type: "s", inner: `<${prefix}v>${shared}</${prefix}v>` };
  const written = formula === undefined ? "" : `<${prefix}f>${escapeXml(formula)}</${prefix}f>`;
  if (typeof value === "string" && formula === undefined) return { type: "inlineStr", inner: `<${prefix}is>${textXml(value, prefix)}</${prefix}is>` };
  const { type, text } = valueText(value);
  return { type, inner: text === null ? written : `${written}<${prefix}v>${text}</${prefix}v>` };
}

function textXml(value: string, prefix: string): string {
  const space = /^\s|\s$|\n/.test(value) ? ' xml:space="preserve"' : "";
  return `<${prefix}t${space}>${escapeXml(escapeText(value))}</${prefix}t>`;
}

function valueText(value: Scalar): { type: string; text: string | null } {
  if (value === null) return { type: "", text: null };
  if (typeof value === "number") return { type: "", text: String(value === 0 ? 0 : value) };
  if (typeof value === "boolean") return { type: "b", text: value ? "1" : "0" };
  if (typeof value === "string") return { type: "str", text: escapeXml(escapeText(value)) };
  return { type: "e", text: escapeXml(value.error) };
}

/**
 * A cell of the file with a change made to it; what the change does not touch stays as it is written.
 * `expanded`: its share of a shared formula, to be written out. The cursor is on its tag, and behind it afterwards.
 */
export function changedCell(cursor: TagCursor, row: number, column: number, { style: wantedStyle, content }: CellEdit, expanded: string | undefined, prefix: string): string {
  const tag = decodeAscii(cursor.bytes, cursor.start, cursor.end);
  const style = wantedStyle ?? Number(cursor.attributeText("s") ?? 0);
  if (!content) return withStyle(tag, style) + keptContent(cursor, expanded, prefix);
  const attributes = (readTag(tag, 0)?.attributes ?? []).filter(([name]) => !CONTENT_ATTRIBUTES.has(name));
  const written = attributes.map(([name, value]) => ` ${name}="${value.replace(/"/g, "&quot;")}"`).join("");
  return cellXml(row, column, style, content, prefix, written, otherChildren(cursor));
}

function withStyle(tag: string, style: number): string {
  const without = tag.replace(/\s+s\s*=\s*("[^"]*"|'[^']*')/, "");
  return style === 0 ? without : without.replace(/^(<[^\s/>]+)/, `$1 s="${style}"`);
}

/** Everything behind the opening tag, its formula put in full where it was a share of another cell's. */
function keptContent(cursor: TagCursor, expanded: string | undefined, prefix: string): string {
  if (cursor.selfClosing) return "";
  const { bytes, end: from } = cursor;
  let formula: { readonly start: number; readonly end: number } | null = null;
  for (cursor.next(); !cursor.closing; cursor.next()) {
    const { start } = cursor;
    const isFormula = cursor.is("f");
    cursor.skipElement();
    if (isFormula) formula = { start, end: cursor.end };
  }
  if (expanded === undefined || !formula) return decodeAscii(bytes, from, cursor.end);
  return `${decodeAscii(bytes, from, formula.start)}<${prefix}f>${escapeXml(expanded)}</${prefix}f>${decodeAscii(bytes, formula.end, cursor.end)}`;
}

/** Children that are neither formula nor value: extensions. */
function otherChildren(cursor: TagCursor): string {
  let kept = "";
  if (cursor.selfClosing) return kept;
  for (cursor.next(); !cursor.closing; cursor.next()) {
    const { start } = cursor;
    const replaced = cursor.is("f") || cursor.is("v") || cursor.is("is");
    cursor.skipElement();
    if (!replaced) kept += decodeAscii(cursor.bytes, start, cursor.end);
  }
  return kept;
}
