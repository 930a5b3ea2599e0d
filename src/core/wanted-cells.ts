import { lastHeading, ourHeadingCells } from "./column-place";
import type { Field } from "./fields";
import { ourColumnsOf, sheetsOf, type Layout, type SheetLayout, type SheetRole } from "./layout";
import type { Remembered } from "./remembered";
import { readSettings } from "./settings-sheet/read-settings";
import type { Area, Sheet, Workbook } from "./workbook";

/** What is wanted of a sheet beyond the first look at it. */
export interface WantedCells {
  readonly sheet: string;
  /** Columns in which the number format says what a number means. */
  readonly formats: readonly number[];
  /** Columns in which a blank cell means something: a formula there that was never calculated is not one. */
  readonly shown: readonly number[];
  /** The rows beside a list, from its last heading on, where columns of ours are to be made; null where none are. */
  readonly beside: Area | null;
}

/** Fields in whose columns the number format says what a number means: a reference as shown, a date, a month, a share. */
const FORMATTED: readonly Field[] = [
  "reference", "actionReference", "published", "responded", "deadline", "target", "originalTarget", "revisedTarget", "start", "lastUpdated", "closed", "percentComplete", "status", "completed", "required",
];

const formattedColumns = ({ columns, ours, revisedBefore = [] }: SheetLayout): number[] =>
  [...new Set([...FORMATTED.flatMap((field) => columns[field] ?? []), ...revisedBefore, ...[ours.date, ours.days].filter((column) => column !== undefined)])].sort((one, other) => one - other);

/** What is wanted of the registers and plans of a workbook, of which the first rows have been read; `made` are those that get columns of ours. */
export function wantedCells({ sheets }: Workbook, layout: Layout, made: readonly SheetRole[] = []): WantedCells[] {
  const lists = [...sheetsOf(layout, "register"), ...sheetsOf(layout, "plan")];
  return lists.flatMap((list): WantedCells[] => {
    const sheet = sheets.find(({ name }) => name === list.sheet);
    return sheet ? [{ sheet: list.sheet, formats: formattedColumns(list), shown: Object.values(list.columns), beside: made.includes(list.role) ? besideOf(sheet, list) : null }] : [];
  });
}

/** The rows from the headings to the last, right of the last heading; null where all columns of ours are there. */
function besideOf(sheet: Sheet, layout: SheetLayout): Area | null {
  const ours = ourHeadingCells(sheet, layout);
  const isAllThere = ourColumnsOf(layout.role).every((column) => ours[column] !== undefined);
  const column = lastHeading(sheet, layout) + 1;
  const row = layout.headingRow;
  const rows = Math.max(sheet.used.row + sheet.used.rows, layout.lastRow + 1) - row;
  return isAllThere || rows < 1 ? null : { row, column, rows, columns: 1 };
}

/** The columns whose number formats are wanted by what a settings sheet remembers, before any other sheet has been looked at. */
export function rememberedFormats(settings: Sheet): ReadonlyMap<string, readonly number[]> {
  const { remembered } = readSettings({ sheets: [settings], date1904: false });
  return new Map((remembered?.sheets ?? []).map(({ sheet, columns }: Remembered["sheets"][number]) => [sheet, columns.filter(({ field }) => FORMATTED.includes(field)).map(({ column }) => column)]));
}
