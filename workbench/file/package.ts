import { decodeXml, encodeXml } from "./text";
import { attribute, childrenOf, parseXml } from "./xml";
import { readEntry, type ZipEntry } from "./zip";

/** A part of the package: an entry of the file, or text that no file has yet. */
export type Part = {
  /** "xl/workbook.xml", as the package spells it. */
  readonly name: string;
  read(): Promise<Uint8Array>;
} & ({ readonly entry: ZipEntry } | { readonly entry: null; readonly content: string });

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

export function packageOf(bytes: Uint8Array, entries: readonly ZipEntry[]): Package {
  const parts = entries.map((entry): Part => {
    let checked = false;
    const read = async (): Promise<Uint8Array> => {
      const content = await readEntry(entry, !checked);
      checked = true;
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
