import type { Field } from "./fields";
import { framesTriedAt, type Frame } from "./frame";
import { headingCells, shownHeading } from "./heading-cells";
import type { Layout, SheetLayout, SheetRole } from "./layout";
import type { Sheet, Workbook } from "./workbook";

/** A column as it was when the workbook was set up. */
export interface RememberedColumn {
  readonly field: Field;
  /** As it stood in the sheet. Columns are found again by it, wherever they have been moved. */
  readonly heading: string;
  /** Where it stood (from 0): it tells columns with the same heading apart. */
  readonly column: number;
}

/** A sheet as it was when the workbook was set up. */
export interface RememberedSheet {
  readonly sheet: string;
  readonly role: SheetRole;
  readonly columns: readonly RememberedColumn[];
  /** Fields that the user said this sheet has no column for: none is looked for. */
  readonly without: readonly Field[];
}

/**
 * What the Plan settings sheet remembers of how the workbook is to be understood; or what somebody has chosen in Setup and
 * not yet saved. A sheet that is not in it is recognised as if nothing were remembered; so is a field that is in neither list
 * of a remembered sheet.
 */
export interface Remembered {
  readonly sheets: readonly RememberedSheet[];
}

/** The columns of a list that have a heading, with it as people are shown it, from left to right. Columns of ours are left out. */
export function shownHeadings(sheet: Sheet, { headingRow, table, columns }: SheetLayout): { readonly column: number; readonly heading: string }[] {
  const mapped = Object.values(columns);
  const holdsAll = ({ firstColumn, lastColumn }: Frame): boolean => mapped.every((column) => column >= firstColumn && column <= lastColumn);
  const frame = framesTriedAt(sheet, headingRow).find((one) => (one.table?.name ?? null) === table && holdsAll(one));
  const cells = frame ? headingCells(sheet, frame) : [];
  return cells.map((cell) => ({ column: cell.column, heading: shownHeading(cell, cells) }));
}

/** The columns of a sheet as they are remembered, with their headings as they stand, from left to right. */
function rememberedColumns(sheet: Sheet, layout: SheetLayout): RememberedColumn[] {
  const mapped = new Map((Object.entries(layout.columns) as [Field, number][]).map(([field, column]) => [column, field]));
  return shownHeadings(sheet, layout).flatMap(({ column, heading }) => {
    const field = mapped.get(column);
    return field === undefined ? [] : [{ field, heading, column }];
  });
}

const isSaid = (said: RememberedSheet | undefined): said is RememberedSheet => said?.role === "neither";

/**
 * How a workbook is understood, as it is remembered: every register and plan with its columns. Sheets that are neither are
 * left out, and so are fields without a column, but for those that `before` says it of: the others are looked at anew each
 * time. What Setup begins with; `before` is what was remembered when the layout was made.
 */
export function rememberedOf(layout: Layout, workbook: Workbook, before: Remembered | null = null): Remembered {
  const formerName = new Map(layout.rememberedAs.map(({ from, to }) => [to, from]));
  return {
    sheets: layout.sheets.flatMap((found) => {
      const sheet = workbook.sheets.find(({ name }) => name === found.sheet);
      const said = before?.sheets.find((one) => one.sheet === (formerName.get(found.sheet) ?? found.sheet));
      if (!sheet || found.role === "neither") return isSaid(said) ? [said] : [];
      return [{ sheet: found.sheet, role: found.role, columns: rememberedColumns(sheet, found), without: said?.without ?? [] }];
    }),
  };
}
