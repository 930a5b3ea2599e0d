import { packageOf, readRelationships, relationshipsPart, type Package } from "../file/package";
import { decodeXml } from "../file/text";
import { attribute, childrenOf, parseXml, type Element } from "../file/xml";
import { readZip } from "../file/zip";

/** What hangs in the air in a saved package and did not in the one that it came from: relationships and content types, as sentences. */
export async function newLooseEnds(before: Uint8Array, after: Uint8Array): Promise<string[]> {
  const known = new Set(await looseEnds(before));
  return (await looseEnds(after)).filter((words) => !known.has(words));
}

/** Relationships that lead nowhere, ids that no relationship has, parts without a content type and content types without a part. */
export async function looseEnds(bytes: Uint8Array): Promise<string[]> {
  const source = packageOf(bytes, readZip(bytes));
  const found = [...(await contentTypes(source))];
  for (const [key, { name }] of source.parts) {
    const owner = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name);
    if (owner) found.push(...(await deadEnds(source, key, `${owner[1]}${owner[2]}`)));
    else if (/\.xml$/.test(key)) found.push(...(await unknownIds(source, key, name)));
  }
  return found;
}

/** The tree of a part; null where it cannot be read. Rows are left out: they refer to nothing. */
async function treeOf(source: Package, key: string): Promise<Element | null> {
  try {
    const text = decodeXml((await source.parts.get(key)?.read()) ?? new Uint8Array());
    const from = text.search(/<(?:[\w-]+:)?sheetData[\s>]/);
    const to = from < 0 ? -1 : text.lastIndexOf("sheetData>");
    return parseXml(to < 0 ? text : text.slice(0, from) + text.slice(to + "sheetData>".length), key);
  } catch {
    return null;
  }
}

async function deadEnds(source: Package, key: string, owner: string): Promise<string[]> {
  const bytes = (await source.parts.get(key)?.read().catch(() => null)) ?? null;
  if (bytes === null) return [];
  const list = readOrNone(() => readRelationships(decodeXml(bytes), owner));
  const repeated = list.filter(({ id }, at) => list.findIndex((one) => one.id === id) !== at).map(({ id }) => `${owner} has the relationship ${id} twice`);
  const dead = list.filter(({ external, target }) => !external && target !== "" && !source.parts.has(target.toLowerCase()));
  return [...repeated, ...dead.map(({ id, target }) => `${owner} leads by ${id} to ${target}, which is not there`)];
}

function readOrNone<T>(read: () => T[]): T[] {
  try {
    return read();
  } catch {
    return [];
  }
}

/** Every attribute of the relationships' namespace is such an id. */
async function unknownIds(source: Package, key: string, name: string): Promise<string[]> {
  const tree = await treeOf(source, key);
  const list = source.parts.get(relationshipsPart(name).toLowerCase());
  const bytes = (await list?.read().catch(() => null)) ?? null;
  const ids = new Set(bytes === null ? [] : readOrNone(() => readRelationships(decodeXml(bytes), name)).map(({ id }) => id));
  const used = tree ? idsIn(tree) : [];
  return [...new Set(used)].filter((id) => id !== "" && !ids.has(id)).map((id) => `${name} uses the relationship ${id}, which it does not have`);
}

function idsIn(element: Element): string[] {
  const own = [...element.attributes].flatMap(([name, value]) => (name.startsWith("r:") ? [value] : []));
  return [...own, ...element.children.flatMap(idsIn)];
}

async function contentTypes(source: Package): Promise<string[]> {
  const types = await treeOf(source, "[content_types].xml");
  if (!types) return [];
  const extensions = new Set(childrenOf(types, "Default").map((one) => attribute(one, "Extension")?.toLowerCase()));
  const overrides = childrenOf(types, "Override").map((one) => attribute(one, "PartName")?.replace(/^\//, "").toLowerCase() ?? "");
  const named = new Set(overrides);
  const typeless = [...source.parts].filter(([key]) => key !== "[content_types].xml" && !key.endsWith("/") && !named.has(key) && !extensions.has(key.slice(key.lastIndexOf(".") + 1)));
  return [
    ...typeless.map(([, { name }]) => `${name} has no content type`),
    ...overrides.filter((name, at) => overrides.indexOf(name) !== at).map((name) => `${name} has two content types`),
    ...[...named].filter((name) => !source.parts.has(name)).map((name) => `there is a content type for ${name}, which is not there`),
  ];
}
