import { parseArea, parseAreas } from "./areas";
import type { Area, SheetModel } from "./book";
import { indexIn, type CellStore } from "./cell-store";
import { readConditionalFormats } from "./conditional-formats";
import { readSheetFilter } from "./filters";
import { MAX_COLUMNS } from "./limits";
import type { Relationship } from "./package";
import { readPageSetup } from "./page-setup";
import { readProtection } from "./protection";
import type { ColumnRun, LinkInFile, SheetFacts } from "./sheet-facts";
import { colourIn, type StyleSheet } from "./style-sheet";
import { readRules } from "./validations";
import { attribute, child, childrenOf, descendants, flagAt, numberAt, type Element } from "./xml";

/** The facts that stand in a sheet's own part; `root` is that part without its rows. */
export function readFacts(root: Element, plain: SheetFacts, store: CellStore, styles: StyleSheet, relationships: readonly Relationship[]): SheetFacts {
  const view = child(child(root, "sheetViews"), "sheetView");
  const sizes = child(root, "sheetFormatPr");
  return {
    ...plain,
    tabColour: colourIn(styles, child(child(root, "sheetPr"), "tabColor")),
    selected: flagAt(view, "tabSelected"),
    showGridlines: flagAt(view, "showGridLines", true),
    defaultRowHeight: numberAt(sizes, "defaultRowHeight") ?? plain.defaultRowHeight,
    defaultColumnWidth: numberAt(sizes, "defaultColWidth") ?? plain.defaultColumnWidth,
    rowsHidden: flagAt(sizes, "zeroHeight"),
    columns: readColumns(child(root, "cols")),
    merges: childrenOf(child(root, "mergeCells"), "mergeCell").flatMap((merge) => parseArea(attribute(merge, "ref") ?? "") ?? []),
    freeze: readFreeze(child(view, "pane")),
    autoFilter: readSheetFilter(root, (area) => hidesRows(store, area)),
    pageSetup: readPageSetup(root),
    protection: readProtection(root),
    conditionalFormats: readConditionalFormats(root, styles),
    links: readLinks(root, relationships),
    validationRules: readRules(root),
    extendedValidations: readExtendedValidations(root),
  };
}

/** Whether a row of the area is hidden. */
export function hidesRows(store: CellStore, area: Area): boolean {
  for (let row = area.row; row < area.row + area.rows; row++) {
    const at = indexIn(store.rowNumbers, row);
    if (at >= 0 && store.rowHidden[at] === 1) return true;
  }
  return false;
}

function readColumns(columns: Element | undefined): ColumnRun[] {
  return childrenOf(columns, "col").flatMap((one) => {
    const [first, last] = [numberAt(one, "min"), numberAt(one, "max")];
    if (first === undefined || last === undefined || first < 1 || last < first) return [];
    const width = numberAt(one, "width");
    return [{ first: first - 1, last: Math.min(last, MAX_COLUMNS) - 1, ...(width === undefined ? {} : { width }), hidden: flagAt(one, "hidden"), style: numberAt(one, "style") ?? 0 }];
  });
}

function readFreeze(pane: Element | undefined): SheetModel["freeze"] {
  const state = attribute(pane, "state");
  if (state !== "frozen" && state !== "frozenSplit") return { rows: 0, columns: 0 };
  return { rows: numberAt(pane, "ySplit") ?? 0, columns: numberAt(pane, "xSplit") ?? 0 };
}

function readLinks(root: Element, relationships: readonly Relationship[]): LinkInFile[] {
  const targets = new Map(relationships.map(({ id, target }) => [id, target]));
  return childrenOf(child(root, "hyperlinks"), "hyperlink").flatMap((link) => {
    const area = parseArea(attribute(link, "ref") ?? "");
    if (!area) return [];
    const relationship = attribute(link, "r:id");
    const address = relationship === undefined ? undefined : targets.get(relationship);
    const place = attribute(link, "location");
    return [{ area, target: linkTarget(address, place), address, place, tip: attribute(link, "tooltip"), relationship }];
  });
}

function linkTarget(address: string | undefined, place: string | undefined): string {
  return place === undefined ? (address ?? "") : `${address ?? ""}#${place}`;
}

/** Cells with data validation in an extension. */
function readExtendedValidations(root: Element): Area[] {
  const extended = childrenOf(root, "extLst").flatMap((list) => descendants(list, "x14:dataValidation"));
  const sqrefs = extended.flatMap((one) => one.children.filter(({ name }) => name.endsWith(":sqref")));
  return sqrefs.flatMap(({ text }) => parseAreas(text));
}

/** The formulas that stand in a sheet's extensions: of rules, formats and sparklines. */
export function extendedFormulas(root: Element): string[] {
  return childrenOf(root, "extLst").flatMap((list) => formulasBelow(list));
}

function formulasBelow(element: Element): string[] {
  return element.children.flatMap((one) => (one.name.endsWith(":f") ? [one.text] : formulasBelow(one)));
}
