import type { Piece } from "./deflate";
import { decodeXml, encodeXml, utf8Xml } from "./text";
import { Windows } from "./windows";
import { attribute, childrenOf, parseXml } from "./xml";
import { readEntry, unpackEntry, type ZipEntry } from "./zip";

/** A part of the package: an entry of the file, or text that no file has yet. */
export type Part = {
  /** "xl/workbook.xml", as the package spells it. */
  readonly name: string;
  read(): Promise<Uint8Array>;
} & ({ readonly entry: ZipEntry } | { readonly entry: null; readonly content: string | Iterable<Piece> });

/** The parts of a workbook in their order, by name in lower case: names differ by more than case. */
export interface Package {
  /** The file as it came; null for a workbook that no file has yet. */
  readonly bytes: Uint8Array | null;
  readonly parts: ReadonlyMap<string, Part>;
}

export interface Relationship {
  readonly id: string;
  /** The last word of its type: "worksheet", "styles". */
  readonly type: string;
  /** The part's full name, or the address where it is external. */
  readonly target: string;
  readonly external: boolean;
}

/** Bytes of unpacked parts that are kept, since whoever saves wants them again; larger parts are never in memory while they are read. */
const KEPT_BYTES = 16 * 1024 * 1024;

export function packageOf(bytes: Uint8Array, entries: readonly ZipEntry[]): Package {
  let room = KEPT_BYTES;
  const parts = entries.map((entry): Part => {
    let kept: Uint8Array | null = null;
    const read = async (): Promise<Uint8Array> => {
      const content = kept ?? (await readEntry(entry));
      if (kept === null && entry.size <= room) {
        room -= entry.size;
        kept = content;
      }
      return content;
    };
    return { name: entry.name, entry, read };
  });
  return { bytes, parts: new Map(parts.map((part) => [part.name.toLowerCase(), part])) };
}

export function packageFrom(texts: Readonly<Record<string, string>>): Package {
  const parts = Object.entries(texts).map(([name, text]): Part => ({ name, entry: null, content: text, read: () => Promise.resolve(encodeXml(text)) }));
  return { bytes: null, parts: new Map(parts.map((part) => [part.name.toLowerCase(), part])) };
}

/** Reads a part in UTF-8: a large one as it is unpacked, in the way that `Windows` has it. */
export async function readPart(part: Part, read: (bytes: Uint8Array, isLast: boolean) => number): Promise<void> {
  if (!part.entry || part.entry.size <= KEPT_BYTES) return void read(utf8Xml(await part.read()), true);
  const windows = new Windows(read);
  await unpackEntry(part.entry, (chunk) => windows.take(chunk));
  windows.end();
}

export function findPart(source: Package, name: string): Part | undefined {
  return source.parts.get(name.toLowerCase());
}

/** The text of a part, or null where the package has none of that name. */
export async function partText(source: Package, name: string): Promise<string | null> {
  const part = findPart(source, name);
  return part ? decodeXml(await part.read()) : null;
}

/** "xl/_rels/workbook.xml.rels" for "xl/workbook.xml"; "_rels/.rels" for the package itself (""). */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** What a part points to; nothing where it points nowhere. */
export async function relationshipsOf(source: Package, part: string): Promise<Relationship[]> {
  const text = await partText(source, relationshipsPart(part));
  return text === null ? [] : readRelationships(text, part);
}

export function readRelationships(text: string, part: string): Relationship[] {
  return childrenOf(parseXml(text, `the list of what ${part || "the file"} refers to`), "Relationship").map((one) => {
    const external = attribute(one, "TargetMode") === "External";
    const target = attribute(one, "Target") ?? "";
    const type = attribute(one, "Type") ?? "";
    return { id: attribute(one, "Id") ?? "", type: type.slice(type.lastIndexOf("/") + 1), target: external ? target : resolved(target, part), external };
  });
}

/** The full name of a target that is given relative to a part, or absolutely with "/". */
export function resolved(target: string, part: string): string {
  const path = decodeName(target.split("#")[0] ?? "").replace(/\\/g, "/");
  const folders = path.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== "" && step !== ".") folders.push(step);
  }
  return folders.join("/");
}

function decodeName(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}
