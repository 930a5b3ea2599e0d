import { parseArea } from "./areas";
import type { Area, TableModel } from "./book";
import { unescapeText } from "./shared-strings";
import { attribute, child, childrenOf, flagAt, numberAt, parseXml, type Element } from "./xml";

/** A table as its part says, with what saving needs to know of it. */
export interface TableInFile extends TableModel {
  readonly part: string;
  /** Fed by a query, whose own list of columns goes with the table's. */
  readonly queried: boolean;
}

/** The table of a table part; null where it says too little to be one. `hides` tells whether rows of an area are hidden. */
export function readTable(text: string, part: string, hides: (area: Area) => boolean): TableInFile | null {
  const root = parseXml(text, `the table in ${part}`);
  const area = parseArea(attribute(root, "ref") ?? "");
  const id = numberAt(root, "id");
  if (!area || id === undefined) return null;
  return {
    part,
    id,
    name: attribute(root, "displayName") ?? attribute(root, "name") ?? "",
    area,
    headings: (numberAt(root, "headerRowCount") ?? 1) > 0,
    totals: (numberAt(root, "totalsRowCount") ?? 0) > 0,
    columns: childrenOf(child(root, "tableColumns"), "tableColumn").map((column) => unescapeText(attribute(column, "name") ?? "")),
    style: attribute(child(root, "tableStyleInfo"), "name") ?? "",
    banded: flagAt(child(root, "tableStyleInfo"), "showRowStripes"),
    filterButtons: child(root, "autoFilter") !== undefined,
    filtered: isFiltering(child(root, "autoFilter"), hides),
    queried: attribute(root, "tableType") === "queryTable",
  };
}

/** A filter with a criterion whose area has hidden rows: a filter button alone hides nothing. */
export function isFiltering(autoFilter: Element | undefined, hides: (area: Area) => boolean): boolean {
  const area = parseArea(attribute(autoFilter, "ref") ?? "");
  return area !== null && childrenOf(autoFilter, "filterColumn").some((column) => column.children.length > 0) && hides(area);
}
