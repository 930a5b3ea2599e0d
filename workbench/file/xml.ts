import { MAX_DEPTH, MAX_ELEMENTS } from "./limits";
import { damaged, tooLarge } from "./problem";

/**
 * One element of a parsed part, with where it stands in the text, so that a change can be spliced in.
 * Namespaces are resolved: `name` has the prefix that this code knows the namespace by (none for the spreadsheet's own), whatever the file calls it.
 */
export interface Element {
  readonly name: string;
  /** The prefix as the file writes it, with its colon: new siblings must use it. */
  readonly prefix: string;
  /** Keys as `name`: "r:id" is the relationship id whatever the file's prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** The element's own text, without its children's. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the content starts and ends; both are `end` for `<a/>`. */
  readonly contentStart: number;
  readonly contentEnd: number;
}

interface OpenElement {
  name: string;
  prefix: string;
  rawName: string;
  attributes: Map<string, string>;
  children: Element[];
  text: string;
  start: number;
  contentStart: number;
  scope: ReadonlyMap<string, string>;
}

/** Namespaces by the prefix this code uses; the strict and the transitional form of a namespace are one. */
const KNOWN = new Map<string, string>([
  ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", ""],
  ["http://purl.oclc.org/ooxml/spreadsheetml/main", ""],
  ["http://schemas.openxmlformats.org/package/2006/relationships", ""],
  ["http://schemas.openxmlformats.org/package/2006/content-types", ""],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"],
  ["http://purl.oclc.org/ooxml/officeDocument/relationships", "r"],
  ["http://schemas.openxmlformats.org/drawingml/2006/main", "a"],
  ["http://purl.oclc.org/ooxml/drawingml/main", "a"],
  ["http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing", "xdr"],
  ["http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing", "xdr"],
  ["http://schemas.openxmlformats.org/drawingml/2006/chart", "c"],
  ["http://purl.oclc.org/ooxml/drawingml/chart", "c"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["http://schemas.microsoft.com/office/spreadsheetml/2009/9/main", "x14"],
  ["http://www.w3.org/XML/1998/namespace", "xml"],
]);

const ENTITIES: ReadonlyMap<string, string> = new Map([["lt", "<"], ["gt", ">"], ["amp", "&"], ["quot", "\""], ["apos", "'"]]);

/** Letters between "&" and ";": the longest is a reference such as "&#x10FFFF;", with room for leading zeros. */
const LONGEST_ENTITY = 12;

/** Resolves the five named entities and character references; any other entity is refused, since it could only come from a DOCTYPE. */
export function unescapeXml(text: string): string {
  let result = "";
  let at = 0;
  for (let start = text.indexOf("&"); start >= 0; start = text.indexOf("&", at)) {
    const end = text.indexOf(";", start);
    if (end < 0 || end - start > LONGEST_ENTITY + 1) throw damaged("a part holds an '&' that is not written as XML demands");
    result += text.slice(at, start) + entity(text.slice(start + 1, end));
    at = end + 1;
  }
  return at === 0 ? text : result + text.slice(at);
}

function entity(body: string): string {
  if (body.startsWith("#")) return characterOf(body);
  const known = ENTITIES.get(body);
  if (known === undefined) throw damaged(`a part uses the XML entity "&${body};", which a workbook never has`);
  return known;
}

function characterOf(body: string): string {
  const hex = body[1] === "x" || body[1] === "X";
  const code = Number.parseInt(body.slice(hex ? 2 : 1), hex ? 16 : 10);
  if (!(code >= 0 && code <= 0x10ffff)) throw damaged(`a part has the impossible character reference "&${body};"`);
  return String.fromCodePoint(code);
}

/** Parses a part. `what` names it in the refusal ("the styles"). DOCTYPE and entity declarations are refused. */
export function parseXml(text: string, what: string): Element {
  return new Parser(text, what).parse();
}

class Parser {
  private readonly text: string;
  private readonly what: string;
  private readonly stack: OpenElement[] = [];
  private root: Element | null = null;
  private at = 0;
  private elements = 0;

  constructor(text: string, what: string) {
    this.text = text;
    this.what = what;
  }

  parse(): Element {
    while (this.at < this.text.length) this.step();
    if (this.stack.length > 0 || this.root === null) throw this.broken("it ends too early");
    return this.root;
  }

  private broken(detail: string): Error {
    return damaged(`${this.what} cannot be read (${detail})`);
  }

  private step(): void {
    const open = this.text.indexOf("<", this.at);
    const until = open < 0 ? this.text.length : open;
    if (until > this.at) this.addText(unescapeXml(this.text.slice(this.at, until)));
    this.at = until;
    if (open < 0) return;
    const next = this.text[open + 1];
    if (next === "/") this.close();
    else if (next === "!") this.declaration();
    else if (next === "?") this.skipTo("?>");
    else this.open();
  }

  private addText(text: string): void {
    const parent = this.stack.at(-1);
    if (parent) parent.text += text;
    else if (/[^\s\ufeff]/.test(text)) throw this.broken("there is text outside its root");
  }

  private skipTo(end: string): void {
    const found = this.text.indexOf(end, this.at);
    if (found < 0) throw this.broken("it ends too early");
    this.at = found + end.length;
  }

  private declaration(): void {
    if (this.text.startsWith("<!--", this.at)) return this.skipTo("-->");
    if (!this.text.startsWith("<![CDATA[", this.at)) throw this.broken("it declares a DOCTYPE or entities, which a workbook never does");
    const start = this.at + 9;
    this.skipTo("]]>");
    this.addText(this.text.slice(start, this.at - 3));
  }

  private open(): void {
    const start = this.at;
    const tag = readTag(this.text, start);
    if (!tag) throw this.broken(`there is a faulty tag at character ${start}`);
    if (this.stack.length >= MAX_DEPTH) throw this.broken(`its elements are nested more than ${MAX_DEPTH} deep`);
    if (++this.elements > MAX_ELEMENTS) throw tooLarge(`more than ${MAX_ELEMENTS.toLocaleString("en-GB")} elements in ${this.what}`);
    this.at = tag.end;
    const scope = scopeOf(tag.attributes, this.stack.at(-1)?.scope ?? new Map());
    const { prefix, name } = qualify(tag.name, scope, true);
    const attributes = new Map<string, string>();
    for (const [key, value] of tag.attributes) if (!isNamespace(key)) attributes.set(qualify(key, scope, false).name, unescapeXml(value));
    const element: OpenElement = { name, prefix, rawName: tag.name, attributes, children: [], text: "", start, contentStart: tag.end, scope };
    if (tag.selfClosing) this.finish(element, tag.end, tag.end);
    else this.stack.push(element);
  }

  private close(): void {
    const start = this.at;
    const end = this.text.indexOf(">", start);
    if (end < 0) throw this.broken("it ends too early");
    const name = this.text.slice(start + 2, end).trimEnd();
    const element = this.stack.pop();
    if (!element || element.rawName !== name) throw this.broken(`"</${name.slice(0, 40)}>" closes nothing`);
    this.at = end + 1;
    this.finish(element, start, end + 1);
  }

  private finish(open: OpenElement, contentEnd: number, end: number): void {
    const { name, prefix, attributes, children, text, start, contentStart } = open;
    const element: Element = { name, prefix, attributes, children, text, start, end, contentStart, contentEnd };
    const parent = this.stack.at(-1);
    if (parent) parent.children.push(element);
    else if (this.root) throw this.broken("it has two roots");
    else this.root = element;
  }
}

interface Tag {
  readonly name: string;
  /** As written: not unescaped, prefixes as in the file. */
  readonly attributes: readonly (readonly [string, string])[];
  readonly end: number;
  readonly selfClosing: boolean;
}

const NAME = /[^\s=<>/"'&]+/y;
const ATTRIBUTE = /\s+([^\s=<>/"'&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /\s*(\/?)>/y;

/** Reads the opening tag that starts at `start`; null where it is not well formed. */
export function readTag(text: string, start: number): Tag | null {
  NAME.lastIndex = start + 1;
  const name = NAME.exec(text)?.[0];
  if (!name) return null;
  const attributes: [string, string][] = [];
  ATTRIBUTE.lastIndex = NAME.lastIndex;
  let end = NAME.lastIndex;
  for (let match = ATTRIBUTE.exec(text); match; match = ATTRIBUTE.exec(text)) {
    attributes.push([match[1] ?? "", match[2] ?? match[3] ?? ""]);
    end = ATTRIBUTE.lastIndex;
  }
  TAG_END.lastIndex = end;
  const close = TAG_END.exec(text);
  return close ? { name, attributes, end: TAG_END.lastIndex, selfClosing: close[1] === "/" } : null;
}

function isNamespace(key: string): boolean {
  return key === "xmlns" || key.startsWith("xmlns:");
}

function scopeOf(attributes: Tag["attributes"], outer: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  let scope: Map<string, string> | null = null;
  for (const [key, value] of attributes) {
    if (!isNamespace(key)) continue;
    scope ??= new Map(outer);
    scope.set(key === "xmlns" ? "" : key.slice(6), unescapeXml(value));
  }
  return scope ?? outer;
}

function qualify(raw: string, scope: ReadonlyMap<string, string>, element: boolean): { prefix: string; name: string } {
  const colon = raw.indexOf(":");
  const prefix = colon < 0 ? "" : raw.slice(0, colon);
  const local = raw.slice(colon + 1);
  if (!prefix && !element) return { prefix: "", name: local };
  const known = KNOWN.get(scope.get(prefix) ?? "") ?? prefix;
  return { prefix: prefix ? `${prefix}:` : "", name: known ? `${known}:${local}` : local };
}

/** The first child of that name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((one) => one.name === name);
}

export function childrenOf(element: Element | undefined, name: string): readonly Element[] {
  return element ? element.children.filter((one) => one.name === name) : [];
}

/** Every element of that name below, in document order. */
export function descendants(element: Element, name: string): Element[] {
  return element.children.flatMap((one) => (one.name === name ? [one, ...descendants(one, name)] : descendants(one, name)));
}

export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attributes.get(name);
}

/** A number in an attribute, or undefined where it is missing or no number. */
export function numberAt(element: Element | undefined, name: string): number | undefined {
  const text = attribute(element, name);
  if (text === undefined || text.trim() === "") return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** A yes or no in an attribute ("1", "true", "on"); `missing` is what the schema says where there is none. */
export function flagAt(element: Element | undefined, name: string, missing = false): boolean {
  const text = attribute(element, name);
  return text === undefined ? missing : text === "1" || text === "true" || text === "on";
}
