import { SaxesParser } from "saxes";

/** An element of a part, by local names: which prefix a file has chosen tells nothing. */
export interface XmlElement {
  readonly name: string;
  /** By local name; a reference to a relationship stands under "r:id", "r:embed" and so on. Marks of revision are left out. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface Growing extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/** Takes an element when it ends; `true` keeps it out of the tree, so that a sheet of many cells needs no tree of them. */
export type TakeElement = (element: XmlElement, parent: XmlElement) => boolean;

/** Attributes by which one part leads to another. */
const LEADING = new Set(["id", "embed", "link", "pict", "dm", "lo", "qs", "cs"]);

/** Reads a part strictly: one that is not well-formed is thrown. */
export function readXml(bytes: Uint8Array, take: TakeElement = () => false): XmlElement {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const root = newElement("", {});
  const open: Growing[] = [root];
  parser.on("opentag", ({ name, attributes }) => void open.push(newElement(localName(name), attributes)));
  parser.on("text", (text) => addText(open, text));
  parser.on("cdata", (text) => addText(open, text));
  parser.on("closetag", () => {
    const element = open.pop();
    const parent = open.at(-1);
    if (!element || !parent) return;
    if (element.children.length > 0 && element.text.trim() === "") element.text = "";
    if (!take(element, parent)) parent.children.push(element);
  });
  parser.write(decoded(bytes)).close();
  return root.children[0] ?? root;
}

function newElement(name: string, attributes: Readonly<Record<string, string>>): Growing {
  const known: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) {
    const local = localName(key);
    if (key === local ? key !== "xmlns" : isTelling(key, local)) known[key !== local && LEADING.has(local) ? `r:${local}` : local] = value;
  }
  return { name, attributes: known, children: [], text: "" };
}

const isTelling = (key: string, local: string): boolean => !key.startsWith("xmlns:") && local !== "uid" && local !== "Ignorable";

function addText(open: readonly Growing[], text: string): void {
  const element = open.at(-1);
  if (element) element.text += text;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

function decoded(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8").decode(bytes);
  return isUtf16 ? text.replace(/^(<\?xml[^>]*?)\s+encoding=("|')[^"']*\2/, "$1") : text;
}

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined => element?.children.find((child) => child.name === name);
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] => element?.children.filter((child) => child.name === name) ?? [];

/** All elements of a name below one, however deep. */
export function within(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...within(child, name)]);
}

/** What a part that is referred to is, whatever the id of the relationship. */
export type Resolve = (id: string) => string;

/** An element as text that is the same for two elements that mean the same: attributes sorted, `left` left out. */
export function canonical(element: XmlElement, left: ReadonlySet<string> = new Set(), resolve: Resolve = (id) => id): string {
  const attributes = Object.keys(element.attributes).filter((key) => !left.has(key)).sort();
  const said = attributes.map((key) => ` ${key}=${JSON.stringify(key.startsWith("r:") ? resolve(element.attributes[key] ?? "") : element.attributes[key])}`);
  return `<${element.name}${said.join("")}>${element.text}${element.children.map((child) => canonical(child, left, resolve)).join("")}</>`;
}
