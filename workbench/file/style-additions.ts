import type { StyleAdditions } from "./formats";
import { appended, placeFor, prefixed, STYLES_ORDER } from "./schema-order";
import { child, parseXml, type Element } from "./xml";
import { spliced, type Splice, withAttributes } from "./xml-writing";

export function hasAdditions(additions: StyleAdditions): boolean {
  return Object.values(additions).some((list: readonly string[]) => list.length > 0);
}

/** The styles part with what was added behind what it has, and the counts mended. */
export function stylesWith(text: string, additions: StyleAdditions): string {
  const root = parseXml(text, "the part with the cell styles");
  const groups = Object.entries(additions) as [string, readonly string[]][];
  return spliced(text, groups.flatMap(([group, added]) => (added.length > 0 ? groupSplices(text, root, group, added) : [])));
}

function groupSplices(text: string, root: Element, name: string, added: readonly string[]): Splice[] {
  const group = child(root, name);
  const xml = prefixed(added.join(""), root.prefix);
  if (!group) {
    const place = placeFor(root, name, STYLES_ORDER);
    return [{ start: place, end: place, text: `<${root.prefix}${name} count="${added.length}">${xml}</${root.prefix}${name}>` }];
  }
  const count = withAttributes(text, group, { count: String(group.children.length + added.length) });
  if (group.contentEnd < group.end) return [count, appended(text, group, xml)];
  return [{ ...count, end: group.end, text: `${count.text.replace(/\/>$/, ">")}${xml}</${root.prefix}${name}>` }];
}
