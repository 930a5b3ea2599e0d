import { findPart, partText, relationshipsPart, resolved, type Package } from "./package";
import { appended } from "./schema-order";
import { encodeXml } from "./text";
import { attribute, childrenOf, parseXml } from "./xml";
import { escapeXml, spliced } from "./xml-writing";
import type { NewEntry } from "./zip-writing";

const CONTENT_TYPES = "[Content_Types].xml";

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
  async add(name: string, text: string, contentType: string, owner: string, relationship: string): Promise<string> {
    this.put(name, text);
    await this.change(CONTENT_TYPES, (types) => {
      const root = parseXml(types, "the content types");
      return spliced(types, [appended(types, root, `<${root.prefix}Override PartName="/${escapeXml(name)}" ContentType="${contentType}"/>`)]);
    });
    let id = "";
    await this.change(relationshipsPart(owner), (list) => {
      const root = parseXml(list, "a list of relationships");
      id = freeId(childrenOf(root, "Relationship").map((one) => attribute(one, "Id") ?? ""));
      return spliced(list, [appended(list, root, `<${root.prefix}Relationship Id="${id}" Type="${relationship}" Target="/${escapeXml(name)}"/>`)]);
    });
    return id;
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

function piecesOf(content: string | Iterable<Uint8Array>): Iterable<Uint8Array> {
  return typeof content === "string" ? [encodeXml(content)] : content;
}

function freeId(taken: readonly string[]): string {
  for (let number = taken.length + 1; ; number++) if (!taken.includes(`rId${number}`)) return `rId${number}`;
}
