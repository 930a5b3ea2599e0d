import { cellName } from "./areas";
import { placeFor, prefixed, WORKSHEET_ORDER } from "./schema-order";
import type { Sheet } from "./sheet";
import { attribute, child, childrenOf, type Element } from "./xml";
import { escapeXml, withAttributes, type Splice } from "./xml-writing";

export function isViewChanged(sheet: Sheet, select: boolean): boolean {
  return sheet.showGridlines !== sheet.facts.showGridlines || select !== sheet.facts.selected || isFreezeChanged(sheet);
}

function isFreezeChanged({ freeze, facts }: Sheet): boolean {
  return freeze.rows !== facts.freeze.rows || freeze.columns !== facts.freeze.columns;
}

/** Gridlines, frozen panes and whether the sheet is selected stand in the view. */
export function viewSplices(text: string, root: Element, sheet: Sheet, select: boolean): Splice[] {
  if (!isViewChanged(sheet, select)) return [];
  const changes = attributeChanges(sheet, select);
  const view = child(child(root, "sheetViews"), "sheetView");
  if (view) return isFreezeChanged(sheet) ? [viewSplice(text, view, sheet, changes)] : [withAttributes(text, view, changes)];
  const attributes = Object.entries(changes).map(([name, value]) => (value === null ? "" : ` ${name}="${escapeXml(value)}"`)).join("");
  const place = placeFor(root, "sheetViews", WORKSHEET_ORDER);
  const panes = panesXml(sheet, undefined);
  const xml = `<sheetViews><sheetView${attributes} workbookViewId="0"${panes === "" ? "/>" : `>${panes}</sheetView>`}</sheetViews>`;
  return [{ start: place, end: place, text: prefixed(xml, root.prefix) }];
}

function attributeChanges(sheet: Sheet, select: boolean): Record<string, string | null> {
  return {
    ...(sheet.showGridlines === sheet.facts.showGridlines ? {} : { showGridLines: sheet.showGridlines ? null : "0" }),
    ...(select === sheet.facts.selected ? {} : { tabSelected: select ? "1" : null }),
  };
}

/** The view with other panes: what was selected stays so, in the pane that is scrolled. */
function viewSplice(text: string, view: Element, sheet: Sheet, changes: Record<string, string | null>): Splice {
  const open = withAttributes(text, view, changes).text.replace(/\/?>$/, ">");
  const selections = childrenOf(view, "selection");
  const active = selections.find((one) => attribute(one, "pane") === attribute(child(view, "pane"), "activePane")) ?? selections.at(-1);
  const rest = view.children.filter(({ name }) => name !== "pane" && name !== "selection").map(({ start, end }) => text.slice(start, end)).join("");
  return { start: view.start, end: view.end, text: `${open}${prefixed(panesXml(sheet, active), view.prefix)}${rest}</${view.prefix}sheetView>` };
}

function panesXml({ freeze: { rows, columns } }: Sheet, selected: Element | undefined): string {
  const cell = attribute(selected, "activeCell");
  const selection = (pane: string | null): string => {
    const where = cell === undefined ? "" : ` activeCell="${escapeXml(cell)}" sqref="${escapeXml(cell)}"`;
    return pane === null && where === "" ? "" : `<selection${pane === null ? "" : ` pane="${pane}"`}${where}/>`;
  };
  if (rows === 0 && columns === 0) return selection(null);
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const split = `${columns === 0 ? "" : ` xSplit="${columns}"`}${rows === 0 ? "" : ` ySplit="${rows}"`}`;
  return `<pane${split} topLeftCell="${cellName(rows, columns)}" activePane="${pane}" state="frozen"/>${selection(pane)}`;
}
