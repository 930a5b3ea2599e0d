import { definedNameSplices } from "./name-writing";
import type { Sheet } from "./sheet";
import { isListChanged, sheetListSplices } from "./sheet-list-writing";
import { placeFor, WORKBOOK_ORDER } from "./schema-order";
import type { Workbook } from "./workbook";
import { workbookProtectionSplices } from "./workbook-protection";
import { attribute, child, numberAt, parseXml, type Element } from "./xml";
import { spliced, withAttributes, type Splice } from "./xml-writing";

const MODES = { automatic: null, automaticExceptTables: "autoNoTable", manual: "manual" } as const;

export interface WorkbookChange {
  /** The relationships of the sheets that the file does not have yet. */
  readonly added: ReadonlyMap<Sheet, string>;
  /** Have Excel work out every formula when it opens the file. */
  readonly recalculate: boolean;
}

/** The workbook's own part with its sheets, names and settings as they are now. */
export function patchedWorkbook(text: string, book: Workbook, { added, recalculate }: WorkbookChange): string {
  const root = parseXml(text, "the list of sheets");
  return spliced(text, [
    ...sheetListSplices(text, root, book, added),
    ...workbookProtectionSplices(text, root, book),
    ...viewSplices(text, root, book),
    ...definedNameSplices(text, root, book),
    ...calculationSplices(text, root, book, recalculate),
  ]);
}

function viewSplices(text: string, root: Element, book: Workbook): Splice[] {
  const view = child(child(root, "bookViews"), "workbookView");
  const first = numberAt(view, "firstSheet") ?? 0;
  const changes = {
    ...(book.active === book.activeInFile ? {} : { activeTab: book.active === 0 ? null : String(book.active) }),
    ...(isListChanged(book) && first >= book.sheets.length ? { firstSheet: null } : {}),
  };
  if (Object.keys(changes).length === 0) return [];
  if (view) return [withAttributes(text, view, changes)];
  const place = placeFor(root, "bookViews", WORKBOOK_ORDER);
  const { prefix } = root;
  return [{ start: place, end: place, text: `<${prefix}bookViews><${prefix}workbookView activeTab="${book.active}"/></${prefix}bookViews>` }];
}

function calculationSplices(text: string, root: Element, book: Workbook, recalculate: boolean): Splice[] {
  const mode = book.calculationMode === book.calculationModeInFile ? {} : { calcMode: MODES[book.calculationMode] };
  const changes: Record<string, string | null> = { ...mode, ...(recalculate ? { fullCalcOnLoad: "1" } : {}) };
  const known = child(root, "calcPr");
  if (Object.keys(changes).length === 0) return [];
  if (known) return Object.entries(changes).every(([name, value]) => (attribute(known, name) ?? null) === value) ? [] : [withAttributes(text, known, changes)];
  const place = placeFor(root, "calcPr", WORKBOOK_ORDER);
  const written = Object.entries(changes).map(([name, value]) => (value === null ? "" : ` ${name}="${value}"`)).join("");
  return [{ start: place, end: place, text: `<${root.prefix}calcPr${written}/>` }];
}
