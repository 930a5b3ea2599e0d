import { areaName } from "./areas";
import type { TableModel } from "./book";
import { newFilterXml } from "./filter-writing";
import { relationshipAttribute } from "./link-writing";
import { readRelationships, relationshipsPart } from "./package";
import type { PackageChanges } from "./package-changes";
import { placeFor, WORKSHEET_ORDER } from "./schema-order";
import type { Sheet } from "./sheet";
import { tableDifference } from "./table-list";
import { columnXml, tableStyleXml } from "./table-writing";
import { attribute, child, childrenOf, type Element } from "./xml";
import { escapeXml, withAttributes, type Splice } from "./xml-writing";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/table";

/** The relationships of a sheet's part to tables: those that are new, and those that go. */
export interface TableRelationships {
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

export function isTableListChanged(sheet: Sheet): boolean {
  const { added, gone } = tableDifference(sheet);
  return added.length + gone.length > 0;
}

/** Adds a part for each new table of a sheet and takes out those of tables that have gone. `part`: the sheet's own. */
export async function relateTables(sheet: Sheet, part: string, changes: PackageChanges): Promise<TableRelationships> {
  const { added, gone } = tableDifference(sheet);
  const listed = gone.length === 0 ? [] : readRelationships((await changes.text(relationshipsPart(part))) ?? "", part);
  const lost = gone.flatMap((table) => listed.filter(({ target }) => target.toLowerCase() === table.part.toLowerCase()).map(({ id }) => id));
  for (const table of gone) await changes.remove(table.part, part);
  const ids: string[] = [];
  for (const table of added) {
    const name = await changes.freeName((number) => `${part.slice(0, part.lastIndexOf("/worksheets/") + 1)}tables/table${number}.xml`);
    ids.push(await changes.add(name, tableXml(table), TYPE, part, RELATIONSHIP));
  }
  return { added: ids, gone: lost };
}

function tableXml(table: TableModel): string {
  const ref = areaName(table.area);
  const filter = table.filterButtons ? newFilterXml(table.area, table.filterColumns ?? [], "") : "";
  const columns = table.columns.map((name, at) => columnXml(at + 1, name)).join("");
  const name = escapeXml(table.name);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${MAIN}" id="${table.id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0">${filter}<tableColumns count="${table.columns.length}">${columns}</tableColumns>${tableStyleXml(table)}</table>`;
}

/** The sheet's list of tables as it is now. */
export function tablePartSplices(text: string, root: Element, { added, gone }: TableRelationships): Splice[] {
  if (added.length + gone.length === 0) return [];
  const list = child(root, "tableParts");
  const parts = childrenOf(list, "tablePart");
  const leaving = parts.filter((part) => gone.includes(attribute(part, "r:id") ?? ""));
  const xml = added.map((id) => `<${root.prefix}tablePart ${relationshipAttribute(text, root, id)}/>`).join("");
  const count = parts.length - leaving.length + added.length;
  if (list && count === 0) return [{ start: list.start, end: list.end, text: "" }];
  if (!list || list.contentEnd === list.end) {
    const place = placeFor(root, "tableParts", WORKSHEET_ORDER);
    const [start, end] = list ? [list.start, list.end] : [place, place];
    return [{ start, end, text: `<${root.prefix}tableParts count="${count}">${xml}</${root.prefix}tableParts>` }];
  }
  return [withAttributes(text, list, { count: String(count) }), ...leaving.map(({ start, end }) => ({ start, end, text: "" })), { start: list.contentEnd, end: list.contentEnd, text: xml }];
}
