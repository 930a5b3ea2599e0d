import { findPart, partText, relationshipsPart, resolved, type Package } from "./package";
import { appended } from "./schema-order";
import { encodeXml } from "./text";
import { attribute, childrenOf, parseXml } from "./xml";
import { escapeXml, spliced } from "./xml-writing";
import type { NewEntry } from "./zip-writing";

const CONTENT_TYPES = "[Content_Types].xml";
const NO_RELATIONSHIPS = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** The changes that one save makes to the parts of a package. The package itself stays as it is. */
export class PackageChanges {
  private readonly source: Package;
  /** By lower-case name; null is a part that goes. Text is kept so that it can be changed again. */
  private readonly changed = new Map<string, { readonly name: string; readonly content: string | Iterable<Uint8Array> | null }>();

  constructor(source: Package) {
    this.source = source;
  }

  get any(): boolean {
    return this.changed.size > 0;
  }

  /** Whether there is a part of that name now, or was one. */
  has(name: string): boolean {
    return this.changed.has(name.toLowerCase()) || findPart(this.source, name) !== undefined;
  }

  async text(name: string): Promise<string | null> {
    const change = this.changed.get(name.toLowerCase());
    if (change && typeof change.content === "string") return change.content;
    return change ? null : partText(this.source, name);
  }

  put(name: string, content: string | Iterable<Uint8Array>): void {
    this.changed.set(name.toLowerCase(), { name: findPart(this.source, name)?.name ?? name, content });
  }

  /** Puts a changed text in place of a part's own, where the part is there and the change makes a difference. */
  async change(name: string, edit: (text: string) => string): Promise<void> {
    const text = await this.text(name);
    if (text === null) return;
    const edited = edit(text);
    if (edited !== text) this.put(name, edited);
  }

  /** Takes a part away, with its content type and what `owner` says of it. */
  async remove(name: string, owner: string): Promise<void> {
    this.changed.set(name.toLowerCase(), { name, content: null });
    await this.change(relationshipsPart(owner), (text) => {
      const gone = childrenOf(parseXml(text, "a list of relationships"), "Relationship").filter((one) => resolved(attribute(one, "Target") ?? "", owner).toLowerCase() === name.toLowerCase());
      return spliced(text, gone.map(({ start, end }) => ({ start, end, text: "" })));
    });
    await this.change(CONTENT_TYPES, (text) => {
      const gone = childrenOf(parseXml(text, "the content types"), "Override").filter((one) => attribute(one, "PartName")?.toLowerCase() === `/${name.toLowerCase()}`);
      return spliced(text, gone.map(({ start, end }) => ({ start, end, text: "" })));
    });
  }

  /** Adds a part that `owner` refers to; gives the relationship's id. */
  async add(name: string, content: string | Iterable<Uint8Array>, contentType: string, owner: string, relationship: string): Promise<string> {
    this.put(name, content);
    await this.change(CONTENT_TYPES, (types) => {
      const root = parseXml(types, "the content types");
      return spliced(types, [appended(types, root, `<${root.prefix}Override PartName="/${escapeXml(name)}" ContentType="${contentType}"/>`)]);
    });
    return this.relate(owner, relationship, targetFrom(owner, name));
  }

  /** A part's name that neither the file nor these changes have: the first free number between the two texts. */
  freeName(before: string, after: string): string {
    const isTaken = (name: string): boolean => this.source.parts.has(name) || this.changed.has(name);
    for (let number = 1; ; number++) if (!isTaken(`${before}${number}${after}`.toLowerCase())) return `${before}${number}${after}`;
  }

  /** Enters a target among what `owner` refers to, or an address outside the file; gives the relationship's id. */
  async relate(owner: string, type: string, target: string, external = false): Promise<string> {
    const part = relationshipsPart(owner);
    const list = (await this.text(part)) ?? NO_RELATIONSHIPS;
    const root = parseXml(list, "a list of relationships");
    const id = freeId(childrenOf(root, "Relationship").map((one) => attribute(one, "Id") ?? ""));
    const xml = `<${root.prefix}Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ""}/>`;
    this.put(part, spliced(list, [appended(list, root, xml)]));
    return id;
  }

  /** Takes relationships of `owner` away by their ids. */
  async unrelate(owner: string, ids: readonly string[]): Promise<void> {
    await this.change(relationshipsPart(owner), (list) => {
      const gone = childrenOf(parseXml(list, "a list of relationships"), "Relationship").filter((one) => ids.includes(attribute(one, "Id") ?? ""));
      return spliced(list, gone.map(({ start, end }) => ({ start, end, text: "" })));
    });
  }

  /** The entries of the file to be written: those of the source in their order, then those that are new. */
  entries(): NewEntry[] {
    const kept = [...this.source.parts].flatMap(([key, part]): NewEntry[] => {
      const change = this.changed.get(key);
      if (change) return change.content === null ? [] : [{ name: part.name, pieces: piecesOf(change.content), ...(part.entry ? { instead: part.entry } : {}) }];
      return part.entry ? [{ kept: part.entry }] : [{ name: part.name, pieces: piecesOf(part.content) }];
    });
    const added = [...this.changed].flatMap(([key, { name, content }]): NewEntry[] => (this.source.parts.has(key) || content === null ? [] : [{ name, pieces: piecesOf(content) }]));
    return [...kept, ...added];
  }
}

/** A part's name as Excel has it in a list of what `owner` refers to: from the owner's folder. Some readers understand no other. */
function targetFrom(owner: string, name: string): string {
  const from = owner.split("/").slice(0, -1);
  const to = name.split("/");
  const shared = from.findIndex((folder, at) => folder !== to[at]);
  const common = shared < 0 ? from.length : shared;
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].join("/");
}

function piecesOf(content: string | Iterable<Uint8Array>): Iterable<Uint8Array> {
  return typeof content === "string" ? [encodeXml(content)] : content;
}

function freeId(taken: readonly string[]): string {
  for (let number = taken.length + 1; ; number++) if (!taken.includes(`rId${number}`)) return `rId${number}`;
}
