import { overlaps } from "../file/areas";
import type { Area, Book, ConditionalFormat, FormatChange, SheetModel } from "../file/book";
import type { ChartModel } from "../file/charts";
import type { ExcelApi } from "./api-level";
import type { Faults } from "./faults";
import type { HostObject } from "./object";
import { accessDenied } from "./refusal";

export interface Selection {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** A conditional format that has been added and has no rule yet: it is no part of the sheet before it has one. */
export interface DraftFormat {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
  readonly type: string;
  format: ConditionalFormat["format"];
  stopIfTrue: boolean;
}

export interface Counts {
  /** The client's tidying up after a run is not among them. */
  requests: number;
  bytesIn: number;
  bytesOut: number;
  actions: number;
  /** Cells that were sent a value or formula, changed or not; null leaves a cell alone and does not count. */
  cellsWritten: number;
}

/** All that the host's objects share. */
export interface World {
  readonly book: Book;
  /** The file's name, as Excel shows it. */
  readonly bookName: string;
  /** The sets of ExcelApi up to this one are there. */
  excelApi: ExcelApi;
  /** The year of a date that is typed without one. */
  readonly thisYear: number;
  readonly faults: Faults;
  readonly counts: Counts;
  selection: Selection | null;
  /** Sheets changed by the request at hand. */
  readonly changed: Set<SheetModel>;
  /** Objects that the client has asked to keep, by reference id. */
  readonly kept: Map<string, HostObject>;
  nextReference: number;
  /** Ids of conditional formats: the file has none. */
  readonly formatIds: WeakMap<ConditionalFormat, string>;
  /** Ids of charts, which the file has none of that stay. */
  readonly chartIds: WeakMap<ChartModel, string>;
  readonly draftFormats: Map<string, DraftFormat>;
  nextFormatId: number;
}

export function isAlive(world: World, sheet: SheetModel): boolean {
  return world.book.sheets.includes(sheet);
}

/** The sheets that are worksheets: Excel's API lists no others. */
export function worksheetsOf(world: World): SheetModel[] {
  return world.book.sheets.filter((sheet) => sheet.kind === "worksheet");
}

export function isProtected(world: World, sheet: SheetModel): boolean {
  return sheet.protected || (world.faults.protected ?? []).includes(sheet.name);
}

/** To be called before anything is changed on a sheet; refuses where Excel would. */
export function beforeChange(world: World, sheet: SheetModel): void {
  beforeBookChange(world);
  if (isProtected(world, sheet)) throw accessDenied(`the sheet "${sheet.name}" is protected`);
  world.changed.add(sheet);
}

/** The same for cells that may be unlocked: `anyLocked` is asked only where the sheet is protected. */
export function beforeCellChange(world: World, sheet: SheetModel, anyLocked: () => boolean): void {
  beforeBookChange(world);
  if (isProtected(world, sheet) && anyLocked()) throw accessDenied(`the sheet "${sheet.name}" is protected and the cells are locked`);
  world.changed.add(sheet);
}

/** For changes that a sheet's protection does not stop, such as its name. */
export function beforeBookChange(world: World): void {
  if (world.faults.readOnly === true) throw accessDenied("the workbook is read-only");
}

/** To be called before a sheet is added, deleted, renamed, moved, hidden or shown; refuses where the workbook's structure is protected. */
export function beforeListChange(world: World): void {
  beforeBookChange(world);
  if (world.book.protection !== null) throw accessDenied("the workbook's structure is protected");
}

/** A filter hides rows of the area now. */
export function isFiltered(sheet: SheetModel, area: Area): boolean {
  const own = sheet.autoFilter;
  if (own !== null && own.filtered && overlaps(own.area, area)) return true;
  return sheet.tables.some((table) => table.filtered && overlaps(table.area, area));
}

/** One format change applied to many cells: each style is worked out once. */
export function restyler(world: World, change: FormatChange): (style: number) => number {
  const known = new Map<number, number>();
  return (style) => {
    const before = known.get(style);
    if (before !== undefined) return before;
    const after = world.book.formats.with(style, change);
    known.set(style, after);
    return after;
  };
}
