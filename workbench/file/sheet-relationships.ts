import { changeCharts } from "./drawing-writing";
import { relateProperties, type PropertyRelationships } from "./custom-properties";
import { isLinksChanged, lostRelationships, relateLinks, type LinkRelationships } from "./link-writing";
import { relateTables, type TableRelationships } from "./new-table-writing";
import type { PackageChanges } from "./package-changes";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** What the sheet's part refers to by relationships that the file does not have yet. */
export interface SheetRelationships {
  readonly links: LinkRelationships;
  /** The drawing, where the sheet had none. */
  readonly drawing: string | null;
  readonly tables: TableRelationships;
  readonly properties: PropertyRelationships;
}

/** Enters what a sheet newly refers to, with the parts that this takes, and takes out what it does not need any more. `part`: the sheet's own. */
export async function relateSheet(book: Workbook, sheet: Sheet, part: string, changes: PackageChanges): Promise<SheetRelationships> {
  const drawing = await changeCharts(book, sheet, part, changes);
  const tables = await relateTables(sheet, part, changes);
  const properties = await relateProperties(sheet, part, changes);
  if (!isLinksChanged(sheet)) return { links: new Map<never, never>(), drawing, tables, properties };
  await changes.unrelate(part, lostRelationships(sheet));
  return { links: await relateLinks(sheet, part, changes), drawing, tables, properties };
}
