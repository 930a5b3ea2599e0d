import { relationshipAttribute } from "./link-writing";
import { findPart, type Package, type Relationship } from "./package";
import type { PackageChanges } from "./package-changes";
import { placeFor, WORKSHEET_ORDER } from "./schema-order";
import type { Sheet } from "./sheet";
import { attribute, child, childrenOf, type Element } from "./xml";
import { escapeXml, type Splice } from "./xml-writing";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";
const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customProperty";

/** A property that a file has for a sheet. Its value is a part of its own, text in UTF-16 as Excel writes it. */
export interface PropertyInFile {
  readonly key: string;
  readonly value: string;
  readonly relationship: string;
  readonly part: string;
}

/** The properties of a sheet's part whose values are text; others are kept and not shown. */
export async function readProperties(root: Element, source: Package, relationships: readonly Relationship[]): Promise<PropertyInFile[]> {
  const found = childrenOf(child(root, "customProperties"), "customPr").map(async (element): Promise<PropertyInFile[]> => {
    const key = attribute(element, "name");
    const relationship = attribute(element, "r:id");
    const target = relationships.find(({ id }) => id === relationship)?.target;
    const part = target === undefined ? undefined : findPart(source, target);
    const value = part ? textOf(await part.read()) : null;
    return key === undefined || relationship === undefined || !part || value === null ? [] : [{ key, value, relationship, part: part.name }];
  });
  return (await Promise.all(found)).flat();
}

/** null for bytes that are no such text. */
function textOf(bytes: Uint8Array): string | null {
  if (bytes.length % 2 !== 0) return null;
  try {
    return new TextDecoder("utf-16le", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}

/** Properties to be listed anew, with their relationships, and the relationships of those that go. */
export interface PropertyRelationships {
  readonly added: ReadonlyMap<string, string>;
  readonly gone: readonly string[];
}

export function isPropertiesChanged({ customProperties, facts }: Sheet): boolean {
  const known = facts.customProperties;
  return customProperties.size !== known.length || known.some(({ key, value }) => customProperties.get(key) !== value);
}

/** Writes the values that changed into their parts, adds parts for new ones and takes out the others. `part`: the sheet's own. */
export async function relateProperties(sheet: Sheet, part: string, changes: PackageChanges): Promise<PropertyRelationships> {
  const added = new Map<string, string>();
  const gone = sheet.facts.customProperties.filter(({ key }) => !sheet.customProperties.has(key));
  for (const one of gone) await changes.remove(one.part, part);
  for (const [key, value] of sheet.customProperties) {
    const known = sheet.facts.customProperties.find((one) => one.key === key);
    if (known && known.value !== value) changes.put(known.part, [bytesOf(value)]);
    if (known) continue;
    const name = await changes.freeName((number) => `${part.slice(0, part.lastIndexOf("/worksheets/") + 1)}customProperty${number}.bin`);
    added.set(key, await changes.add(name, [bytesOf(value)], TYPE, part, RELATIONSHIP));
  }
  return { added, gone: gone.map(({ relationship }) => relationship) };
}

export function propertyListSplices(text: string, root: Element, { added, gone }: PropertyRelationships): Splice[] {
  if (added.size + gone.length === 0) return [];
  const list = child(root, "customProperties");
  const stay = childrenOf(list, "customPr").filter((one) => !gone.includes(attribute(one, "r:id") ?? "")).map(({ start, end }) => text.slice(start, end));
  const { prefix } = root;
  const fresh = [...added].map(([key, id]) => `<${prefix}customPr name="${escapeXml(key)}" ${relationshipAttribute(text, root, id)}/>`);
  const all = [...stay, ...fresh].join("");
  const place = placeFor(root, "customProperties", WORKSHEET_ORDER);
  return [{ start: list?.start ?? place, end: list?.end ?? place, text: all === "" ? "" : `<${prefix}customProperties>${all}</${prefix}customProperties>` }];
}
