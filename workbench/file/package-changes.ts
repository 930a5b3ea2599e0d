import type { Piece } from "./deflate";
import { findPart, partText, readRelationships, relationshipsPart, resolved, type Package } from "./package";
import { FileProblem } from "./problem";
import { appended } from "./schema-order";
import { encodeXml } from "./text";
import { attribute, childrenOf, parseXml, type Element } from "./xml";
import { escapeXml, spliced } from "./xml-writing";
import type { NewEntry } from "./zip-writing";

const CONTENT_TYPES = "[Content_Types].xml";
const NO_RELATIONSHIPS = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";

/** Bytes of a part that is searched for ids before one is given. */
const SMALL = 4 * 1024 * 1024;

/** The changes that one save makes to the parts of a package. The package itself stays as it is. */
export class PackageChanges {
  private readonly source: Package;
  /** By lower-case name; null is a part that goes. Text is kept so that it can be changed again. */
  private readonly changed = new Map<string, { readonly name: string; readonly content: string | Iterable<Piece> | null }>();

  private spoken: Promise<ReadonlySet<string>> | null = null;

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

  put(name: string, content: string | Iterable<Piece>): void {
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
  async add(name: string, content: string | Iterable<Piece>, contentType: string, owner: string, relationship: string): Promise<string> {
    this.put(name, content);
    await this.type(name, contentType);
    return this.relate(owner, relationship, targetFrom(owner, name));
  }

  /** Gives a new part its content type, where the file does not give it to all parts with that ending. */
  private async type(name: string, contentType: string): Promise<void> {
    await this.change(CONTENT_TYPES, (types) => {
      const root = parseXml(types, "the content types");
      return isTyped(root, name, contentType) ? types : spliced(types, [appended(types, root, `<${root.prefix}Override PartName="/${escapeXml(name)}" ContentType="${contentType}"/>`)]);
    });
  }

  /** The first name of a part that neither the file nor these changes have or speak of: a lost part must not come back as another. */
  async freeName(name: (number: number) => string): Promise<string> {
    this.spoken ??= spokenNames(this.source);
    const spoken = await this.spoken;
    for (let number = 1; ; number++) if (!this.has(name(number)) && !spoken.has(name(number).toLowerCase())) return name(number);
  }

  /** Enters a target among what `owner` refers to, or an address outside the file; gives the relationship's id. */
  async relate(owner: string, type: string, target: string, external = false): Promise<string> {
    const part = relationshipsPart(owner);
    const known = await this.text(part);
    const list = known ?? NO_RELATIONSHIPS;
    if (known === null) await this.type(part, RELATIONSHIPS_TYPE);
    const root = parseXml(list, "a list of relationships");
    const spoken = await this.smallText(owner);
    const id = freeId(childrenOf(root, "Relationship").map((one) => attribute(one, "Id") ?? ""), spoken);
    const xml = `<${root.prefix}Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ""}/>`;
    this.put(part, spliced(list, [appended(list, root, xml)]));
    return id;
  }

  /** The text of a part that is no large sheet, else nothing. */
  private async smallText(name: string): Promise<string> {
    const size = findPart(this.source, name)?.entry?.size ?? 0;
    return size > SMALL ? "" : ((await this.text(name)) ?? "");
  }

  /** Takes relationships of `owner` away by their ids. */
  async unrelate(owner: string, ids: readonly string[]): Promise<void> {
    await this.change(relationshipsPart(owner), (list) => {
      const gone = childrenOf(parseXml(list, "a list of relationships"), "Relationship").filter((one) => ids.includes(attribute(one, "Id") ?? ""));
      return spliced(list, gone.map(({ start, end }) => ({ start, end, text: "" })));
    });
  }

  /** The package with these changes made. */
  applied(): Package {
    const parts = new Map(this.source.parts);
    for (const [key, { name, content }] of this.changed) {
      if (content === null) parts.delete(key);
      else parts.set(key, { name, entry: null, content, read: () => Promise.resolve(joined(piecesOf(content))) });
    }
    return { bytes: null, parts };
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

/** Whether the content types give the part that type already: by its name, or else by its ending. */
function isTyped(types: Element, name: string, contentType: string): boolean {
  const own = childrenOf(types, "Override").find((one) => attribute(one, "PartName")?.toLowerCase() === `/${name.toLowerCase()}`);
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  const given = own ?? childrenOf(types, "Default").find((one) => attribute(one, "Extension")?.toLowerCase() === ending);
  return attribute(given, "ContentType") === contentType;
}

function piecesOf(content: string | Iterable<Piece>): Iterable<Piece> {
  return typeof content === "string" ? [content] : content;
}

function joined(pieces: Iterable<Piece>): Uint8Array {
  const all = [...pieces].flat().map((piece) => (typeof piece === "string" ? encodeXml(piece) : piece));
  const result = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of all) {
    result.set(piece, at);
    at += piece.length;
  }
  return result;
}

/** Every part that a relationship or a content type names, in lower case; lists that cannot be read name none. */
async function spokenNames(source: Package): Promise<Set<string>> {
  const names = new Set<string>();
  for (const { name } of source.parts.values()) {
    const owner = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name);
    if (!owner && name !== CONTENT_TYPES) continue;
    try {
      const text = (await partText(source, name)) ?? "";
      const targets = owner ? readRelationships(text, `${owner[1]}${owner[2]}`).map(({ target }) => target) : childrenOf(parseXml(text, "the content types"), "Override").map((one) => (attribute(one, "PartName") ?? "").replace(/^\//, ""));
      for (const target of targets) names.add(target.toLowerCase());
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
    }
  }
  return names;
}

/** An id that no relationship has, and that the owner does not use although its relationship is lost. */
function freeId(taken: readonly string[], owner: string): string {
  for (let number = taken.length + 1; ; number++) {
    const id = `rId${number}`;
    if (!taken.includes(id) && !owner.includes(`"${id}"`)) return id;
  }
}
