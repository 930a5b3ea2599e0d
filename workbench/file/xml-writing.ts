import { damaged } from "./problem";
import { readTag, type Element } from "./xml";

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as it may stand between tags or in a double-quoted attribute. Characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  // eslint-disable-next-line no-control-regex
  if (!/[&<>"\x00-\x1f\ud800-\udfff\ufffe\uffff]/.test(text)) return text;
  return (
    text
      .replace(LONE_SURROGATE, "\ufffd")
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
      .replace(/"/g, "&quot;")
      .replace(/\r/g, "&#13;")
      .replace(/[\n\t]/g, (c) => (c === "\n" ? "&#10;" : "&#9;"))
      // eslint-disable-next-line no-control-regex
      .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "")
  );
}

export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with every splice made; splices must not overlap, and those at one place are made in the order given. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const ordered = splices.map((splice, order) => ({ ...splice, order })).sort((a, b) => a.start - b.start || a.order - b.order);
  let result = "";
  let at = 0;
  for (const { start, end, text: put } of ordered) {
    result += text.slice(at, start) + put;
    at = Math.max(at, end);
  }
  return result + text.slice(at);
}

/** The splice that sets attributes of an element's opening tag (null takes one away); the others keep their text. */
export function withAttributes(text: string, element: Element, changes: Readonly<Record<string, string | null>>): Splice {
  const tag = readTag(text, element.start);
  if (!tag) throw damaged("a part has a faulty tag");
  const left = new Map(Object.entries(changes));
  let result = `<${tag.name}`;
  for (const [key, value] of tag.attributes) {
    const change = left.get(key);
    left.delete(key);
    if (change === null) continue;
    result += ` ${key}="${change === undefined ? value.replace(/"/g, "&quot;") : escapeXml(change)}"`;
  }
  for (const [key, value] of left) if (value !== null) result += ` ${key}="${escapeXml(value)}"`;
  return { start: element.start, end: tag.end, text: result + (tag.selfClosing ? "/>" : ">") };
}

/**
 * An element as XML without a namespace prefix, with some attributes and children put in place of its own.
 * Extensions are left out: they may only stand where their namespaces are declared.
 */
export function toXml(element: Element, attributes: Readonly<Record<string, string | null>> = {}, children?: readonly string[]): string {
  const merged = new Map([...element.attributes, ...Object.entries(attributes)]);
  const written = [...merged].map(([name, value]) => (value === null || name.includes(":") ? "" : ` ${name}="${escapeXml(value)}"`)).join("");
  const inner = (children ?? element.children.filter(isPlain).map((one) => toXml(one))).join("");
  return inner ? `<${element.name}${written}>${inner}</${element.name}>` : `<${element.name}${written}/>`;
}

/** Of the spreadsheet's own namespace, and no extension. */
export function isPlain(element: Element): boolean {
  return !element.name.includes(":") && element.name !== "extLst";
}
