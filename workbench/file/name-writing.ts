import type { DefinedName } from "./book";
import { namesWithFilters } from "./filter-names";
import { placeFor, WORKBOOK_ORDER } from "./schema-order";
import { isListChanged } from "./sheet-list-writing";
import type { Workbook } from "./workbook";
import { child, childrenOf, numberAt, type Element } from "./xml";
import { escapeXml, withAttributes, type Splice } from "./xml-writing";

interface Kept {
  readonly element: Element;
  readonly before: DefinedName;
  readonly now: DefinedName;
}

/** The defined names as they are now: those that stay keep what else the file says of them, and their sheets' numbers are mended. */
export function definedNameSplices(text: string, root: Element, book: Workbook): Splice[] {
  const names = namesWithFilters(book);
  if (names === book.namesInFile && !isListChanged(book)) return [];
  const list = child(root, "definedNames");
  const { kept, gone, added } = matched(childrenOf(list, "definedName"), book, names);
  const fresh = added.map((name) => nameXml(name, book, root.prefix)).join("");
  if (!list || list.contentEnd === list.end) {
    const place = placeFor(root, "definedNames", WORKBOOK_ORDER);
    const [start, end] = list ? [list.start, list.end] : [place, place];
    return fresh === "" ? [] : [{ start, end, text: `<${root.prefix}definedNames>${fresh}</${root.prefix}definedNames>` }];
  }
  // The list may not be empty (18.2.6).
  if (kept.length + added.length === 0) return [{ start: list.start, end: list.end, text: "" }];
  return [
    ...gone.map(({ start, end }) => ({ start, end, text: "" })),
    ...kept.flatMap((name) => keptSplices(text, name, book)),
    ...(fresh === "" ? [] : [{ start: list.contentEnd, end: list.contentEnd, text: fresh }]),
  ];
}

function matched(elements: readonly Element[], book: Workbook, names: readonly DefinedName[]): { kept: Kept[]; gone: Element[]; added: DefinedName[] } {
  const left = [...names];
  const kept: Kept[] = [];
  const gone: Element[] = [];
  elements.forEach((element, at) => {
    const before = book.namesInFile[at];
    const key = before && keyOf({ ...before, sheet: sheetNow(book, before.sheet) });
    const found = left.findIndex((name) => name === before || keyOf(name) === key);
    const [now] = found < 0 ? [] : left.splice(found, 1);
    if (before && now) kept.push({ element, before, now });
    else gone.push(element);
  });
  return { kept, gone, added: left };
}

function keyOf({ name, sheet }: DefinedName): string {
  return JSON.stringify([name.toLowerCase(), sheet]);
}

/** What a sheet of the file is called now; undefined once it has gone. */
function sheetNow(book: Workbook, name: string | null): string | null {
  if (name === null) return null;
  const sheet = book.sheetsInFile.find(({ facts }) => facts.name === name);
  return sheet && book.sheets.includes(sheet) ? sheet.name : "";
}

function keptSplices(text: string, { element, before, now }: Kept, book: Workbook): Splice[] {
  const changes: Record<string, string | null> = {
    ...(now.sheet === null || numberAt(element, "localSheetId") === indexOf(book, now) ? {} : { localSheetId: String(indexOf(book, now)) }),
    ...(now.hidden === before.hidden ? {} : { hidden: now.hidden ? "1" : null }),
    ...(now.comment === before.comment ? {} : { comment: now.comment ?? null }),
    ...(now.name === before.name ? {} : { name: now.name }),
  };
  const tag = Object.keys(changes).length === 0 ? [] : [withAttributes(text, element, changes)];
  if (now.formula === before.formula) return tag;
  if (element.contentEnd === element.end) return [{ start: element.start, end: element.end, text: nameXml(now, book, element.prefix) }];
  return [...tag, { start: element.contentStart, end: element.contentEnd, text: escapeXml(now.formula) }];
}

function nameXml(name: DefinedName, book: Workbook, prefix: string): string {
  const comment = name.comment === undefined || name.comment === "" ? "" : ` comment="${escapeXml(name.comment)}"`;
  const scope = name.sheet === null ? "" : ` localSheetId="${indexOf(book, name)}"`;
  return `<${prefix}definedName name="${escapeXml(name.name)}"${comment}${scope}${name.hidden ? ' hidden="1"' : ""}>${escapeXml(name.formula)}</${prefix}definedName>`;
}

function indexOf(book: Workbook, { sheet }: DefinedName): number {
  return book.sheets.findIndex(({ name }) => name === sheet);
}
