import type { Sheet } from "./sheet";
import { placeFor, WORKBOOK_ORDER } from "./schema-order";
import { child, childrenOf, parseXml, type Element } from "./xml";
import { spliced, withAttributes, type Splice } from "./xml-writing";

/** What the workbook's own part is to say. */
export interface WorkbookChange {
  readonly sheets: readonly Sheet[];
  /** The active sheet's index where it changed. */
  readonly active: number | null;
  /** Have Excel work out every formula when it opens the file. */
  readonly recalculate: boolean;
}

export function patchedWorkbook(text: string, { sheets, active, recalculate }: WorkbookChange): string {
  const root = parseXml(text, "the list of sheets");
  const listed = childrenOf(child(root, "sheets"), "sheet");
  return spliced(text, [
    ...listed.flatMap((element, index) => visibilitySplice(text, element, sheets[index])),
    ...(active === null ? [] : activeSplice(text, root, active)),
    ...(recalculate ? [recalculateSplice(text, root)] : []),
  ]);
}

function visibilitySplice(text: string, element: Element, sheet: Sheet | undefined): Splice[] {
  if (!sheet || sheet.visibility === sheet.facts.visibility) return [];
  return [withAttributes(text, element, { state: sheet.visibility === "visible" ? null : sheet.visibility })];
}

function activeSplice(text: string, root: Element, active: number): Splice[] {
  const views = child(root, "bookViews");
  const view = child(views, "workbookView");
  if (view) return [withAttributes(text, view, { activeTab: active === 0 ? null : String(active) })];
  const place = placeFor(root, "bookViews", WORKBOOK_ORDER);
  const { prefix } = root;
  return [{ start: place, end: place, text: `<${prefix}bookViews><${prefix}workbookView activeTab="${active}"/></${prefix}bookViews>` }];
}

function recalculateSplice(text: string, root: Element): Splice {
  const known = child(root, "calcPr");
  if (known) return withAttributes(text, known, { fullCalcOnLoad: "1" });
  const place = placeFor(root, "calcPr", WORKBOOK_ORDER);
  return { start: place, end: place, text: `<${root.prefix}calcPr fullCalcOnLoad="1"/>` };
}
