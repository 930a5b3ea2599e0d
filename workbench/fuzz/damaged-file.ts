import { decodeXml } from "../file/text";
import { readEntry, readZip } from "../file/zip";
import { BYTE_DAMAGES } from "./byte-damage";
import { chanceFrom, type Chance } from "./chance";
import { HEAVY_DAMAGES, PACKAGE_DAMAGES, type PackageDamage, type Unpacked } from "./package-damage";
import { XML_DAMAGES } from "./xml-damage";
import { buildZip, type BuiltPart } from "./zip-making";

/** A whole workbook to be damaged. */
export interface Original {
  readonly bytes: Uint8Array;
  readonly parts: readonly BuiltPart[];
}

export interface DamagedFile {
  /** What was done to it. */
  readonly kinds: readonly string[];
  readonly bytes: Uint8Array;
}

/** Of a thousand tries, those with a damage that takes seconds. */
const HEAVY = 10;

/** Unpacks a sound workbook. */
export async function originalOf(bytes: Uint8Array): Promise<Original> {
  const entries = readZip(bytes).filter(({ name }) => !name.endsWith("/"));
  return { bytes, parts: await Promise.all(entries.map(async (entry) => ({ name: entry.name, content: await readEntry(entry) }))) };
}

/** The same damage for the same seed: of the file's bytes, of its parts, or up to three of their XML. */
export function damagedFile(original: Original, seed: number): DamagedFile {
  const chance = chanceFrom(seed);
  const lot = chance.below(1000);
  if (lot < HEAVY) return packed(original, chance, HEAVY_DAMAGES);
  if (lot < 150) {
    const [kind, damage] = one(BYTE_DAMAGES, chance);
    return { kinds: [kind], bytes: damage(original.bytes, chance) };
  }
  return lot < 400 ? packed(original, chance, PACKAGE_DAMAGES) : inXml(original, chance);
}

function one<T>(table: Readonly<Record<string, T>>, chance: Chance): [string, T] {
  const entry = chance.anyOf(Object.entries(table));
  if (!entry) throw new Error("There is no damage to choose");
  return entry;
}

function packed({ parts }: Original, chance: Chance, table: Readonly<Record<string, PackageDamage>>): DamagedFile {
  const [kind, damage] = one(table, chance);
  const { parts: damaged, options }: Unpacked = damage(parts, chance);
  return { kinds: [kind], bytes: buildZip(damaged, options) };
}

function inXml({ parts }: Original, chance: Chance): DamagedFile {
  const changed = [...parts];
  const kinds: string[] = [];
  const places = changed.flatMap(({ name }, at) => (/\.(xml|rels|vml)$/i.test(name) ? [at] : []));
  for (let left = chance.pick([1, 1, 1, 2, 3]); left > 0; left--) {
    const at = chance.anyOf(places);
    const part = at === undefined ? undefined : changed[at];
    if (at === undefined || !part) continue;
    const [kind, damage] = one(XML_DAMAGES, chance);
    const text = typeof part.content === "string" ? part.content : decodeXml(part.content);
    changed[at] = { ...part, content: damage(text, chance) };
    kinds.push(`${kind} in ${part.name}`);
  }
  return { kinds, bytes: buildZip(changed) };
}
