import { MAX_COLUMNS, MAX_ROWS } from "./limits";
import { PLAIN_PAGE, type PageSetup } from "./page-setup";
import { placeFor, WORKSHEET_ORDER } from "./schema-order";
import type { Sheet } from "./sheet";
import { child, type Element } from "./xml";
import { escapeXml, withAttributes, type Splice } from "./xml-writing";

type Attributes = Readonly<Record<string, string | null>>;

export function isPageChanged({ pageSetup, facts }: Sheet): boolean {
  return !isSame(pageSetup, facts.pageSetup);
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** The splices that make a sheet's part have its page setup, in schema order: only what differs is touched. */
export function pageSplices(text: string, root: Element, { pageSetup: now, facts: { pageSetup: before } }: Sheet): Splice[] {
  const margins = isSame(now.margins, before.margins) ? {} : Object.fromEntries(Object.entries(now.margins).map(([name, value]) => [name, String(value)]));
  return [
    ...elementSplices(text, root, "printOptions", flags(now.options, before.options)),
    ...elementSplices(text, root, "pageMargins", margins),
    ...elementSplices(text, root, "pageSetup", setupChanges(now, before)),
    ...wordSplices(text, root, now, before),
    ...breakSplices(root, "rowBreaks", now.rowBreaks, before.rowBreaks, MAX_COLUMNS),
    ...breakSplices(root, "colBreaks", now.columnBreaks, before.columnBreaks, MAX_ROWS),
  ];
}

function flags(now: object, before: object): Attributes {
  const known = new Map<string, unknown>(Object.entries(before));
  return Object.fromEntries(Object.entries(now).filter(([name, on]) => on !== known.get(name)).map(([name, on]) => [name, on ? "1" : null]));
}

function setupChanges(now: PageSetup, before: PageSetup): Attributes {
  const fitted = now.fit ?? { width: 1, height: 1 };
  const differs = (name: keyof PageSetup): boolean => !isSame(now[name], before[name]);
  return {
    ...(differs("paperSize") ? { paperSize: now.paperSize === null ? null : String(now.paperSize) } : {}),
    ...(differs("scale") ? { scale: now.scale === PLAIN_PAGE.scale ? null : String(now.scale) } : {}),
    ...(differs("firstPageNumber") ? { firstPageNumber: now.firstPageNumber === null ? null : String(now.firstPageNumber), useFirstPageNumber: now.firstPageNumber === null ? null : "1" } : {}),
    ...(differs("fit") ? { fitToWidth: pages(fitted.width), fitToHeight: pages(fitted.height) } : {}),
    ...(differs("overThenDown") ? { pageOrder: now.overThenDown ? "overThenDown" : null } : {}),
    ...(differs("orientation") ? { orientation: now.orientation } : {}),
    ...flags({ blackAndWhite: now.blackAndWhite, draft: now.draft }, { blackAndWhite: before.blackAndWhite, draft: before.draft }),
  };
}

function pages(count: number | null): string | null {
  return count === 1 ? null : String(count ?? 0);
}

function elementSplices(text: string, root: Element, name: string, changes: Attributes): Splice[] {
  if (Object.keys(changes).length === 0) return [];
  const known = child(root, name);
  if (known) return [withAttributes(text, known, changes)];
  const place = placeFor(root, name, WORKSHEET_ORDER);
  const written = Object.entries(changes).map(([key, value]) => (value === null ? "" : ` ${key}="${escapeXml(value)}"`)).join("");
  return written === "" ? [] : [{ start: place, end: place, text: `<${root.prefix}${name}${written}/>` }];
}

/** Header and footer. Their parts for first and even pages stay. */
function wordSplices(text: string, root: Element, now: PageSetup, before: PageSetup): Splice[] {
  if (now.header === before.header && now.footer === before.footer) return [];
  const known = child(root, "headerFooter");
  const own = ["oddHeader", "oddFooter"];
  const { prefix } = root;
  const odd = [now.header, now.footer].map((words, at) => (words === "" ? "" : `<${prefix}${own[at]}>${escapeXml(words)}</${prefix}${own[at]}>`)).join("");
  const rest = (known?.children ?? []).filter(({ name }) => !own.includes(name)).map(({ start, end }) => text.slice(start, end)).join("");
  if (odd + rest === "") return known ? [{ start: known.start, end: known.end, text: "" }] : [];
  const open = known ? withAttributes(text, known, {}).text.replace(/\/?>$/, ">") : `<${prefix}headerFooter>`;
  const place = placeFor(root, "headerFooter", WORKSHEET_ORDER);
  return [{ start: known?.start ?? place, end: known?.end ?? place, text: `${open}${odd}${rest}</${prefix}headerFooter>` }];
}

/** `size`: how many columns a row break spans, or rows a column break. Breaks that Excel set itself are left out: it sets them anew. */
function breakSplices(root: Element, name: string, now: readonly number[], before: readonly number[], size: number): Splice[] {
  if (isSame(now, before)) return [];
  const known = child(root, name);
  const place = placeFor(root, name, WORKSHEET_ORDER);
  const { prefix } = root;
  const written = [...now].sort((a, b) => a - b).map((id) => `<${prefix}brk id="${id}" max="${size - 1}" man="1"/>`).join("");
  const xml = now.length === 0 ? "" : `<${prefix}${name} count="${now.length}" manualBreakCount="${now.length}">${written}</${prefix}${name}>`;
  return [{ start: known?.start ?? place, end: known?.end ?? place, text: xml }];
}
