import { parseArea } from "./areas";
import type { Area, TableModel } from "./book";
import { readColumnFilters } from "./filters";
import { unescapeText } from "./shared-strings";
import { attribute, child, childrenOf, flagAt, numberAt, parseXml } from "./xml";

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
  const filter = child(root, "autoFilter");
  const filterColumns = readColumnFilters(filter);
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
    filterButtons: filter !== undefined,
    filtered: filterColumns.length > 0 && hides(parseArea(attribute(filter, "ref") ?? "") ?? area),
    filterColumns,
    queried: attribute(root, "tableType") === "queryTable",
  };
}
