import type { SheetModel, Visibility } from "../../file/book";
import { areaAt, cellsAt, found, WHOLE_SHEET } from "../cells/address";
import { colourOf } from "../cells/colour";
import { usedWithin } from "../cells/reading";
import type { Json } from "../json";
import { type Argument, bind, flagOf, type HostObject, type Kind, textOf, wholeOf } from "../object";
import { invalidArgument, invalidOperation, notImplemented } from "../refusal";
import { demandSheetName } from "../sheet-name";
import { beforeBookChange, beforeListChange, isAlive, type World, worksheetsOf } from "../world";
import { AUTO_FILTER } from "./auto-filter";
import { CHARTS } from "./charts";
import { CUSTOM_PROPERTIES } from "./custom-properties";
import { COMMENTS } from "./comments";
import { FREEZE_PANES } from "./freeze-panes";
import { NAMED_ITEMS } from "./named-items";
import { PAGE_BREAKS } from "./page-breaks";
import { PAGE_LAYOUT } from "./page-layout";
import { range } from "./range";
import { rangesAt } from "./range-areas";
import { TABLES } from "./tables";
import { PROTECTION } from "./worksheet-protection";

const VISIBILITY: Readonly<Record<Visibility, string>> = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" };

function setVisibility(sheet: SheetModel, value: Json, world: World): void {
  const [visibility] = Object.entries(VISIBILITY).find(([, name]) => name === value) ?? [];
  if (visibility === undefined) throw invalidArgument(`${JSON.stringify(value)} is no visibility`);
  if (visibility !== "visible") demandAnotherVisible(world, sheet);
  beforeListChange(world);
  changeSheet(world, sheet, () => (sheet.visibility = visibility as Visibility));
}

/** Excel always keeps one sheet in sight. */
function demandAnotherVisible(world: World, sheet: SheetModel): void {
  if (!world.book.sheets.some((one) => one !== sheet && one.visibility === "visible")) throw invalidOperation("a workbook keeps at least one visible sheet");
}

function changeSheet(world: World, sheet: SheetModel, change: () => void): void {
  beforeBookChange(world);
  change();
  world.changed.add(sheet);
}

function setGridlines(sheet: SheetModel, value: Json, world: World): void {
  if (typeof value !== "boolean") throw invalidArgument("neither true nor false");
  changeSheet(world, sheet, () => (sheet.showGridlines = value));
}

function rename(sheet: SheetModel, value: Json, world: World): void {
  if (typeof value !== "string") throw invalidArgument("a sheet's name is a text");
  demandSheetName(world, value, sheet);
  if (world.book.renameSheet === undefined) throw notImplemented("setting Worksheet.name over this workbook");
  beforeListChange(world);
  changeSheet(world, sheet, () => world.book.renameSheet?.(sheet.id, value));
}

/** Counted among the worksheets that the client lists; a place behind the last is refused (assumed). */
function move(sheet: SheetModel, value: Json, world: World): void {
  const listed = worksheetsOf(world);
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value >= listed.length) throw invalidArgument(`${JSON.stringify(value)} is no position`);
  const there = listed[value];
  const { moveSheet, sheets } = world.book;
  if (moveSheet === undefined || there === undefined) throw notImplemented("setting Worksheet.position over this workbook");
  beforeListChange(world);
  changeSheet(world, sheet, () => world.book.moveSheet?.(sheet.id, sheets.indexOf(there)));
}

function remove(sheet: SheetModel, world: World): void {
  beforeListChange(world);
  // Documentation of Worksheet.delete.
  if (sheet.visibility === "veryHidden") throw invalidOperation("a very hidden sheet cannot be deleted");
  demandAnotherVisible(world, sheet);
  if (world.book.deleteSheet === undefined) throw notImplemented("Worksheet.delete over this workbook");
  world.book.deleteSheet(sheet.id);
  world.changed.add(sheet);
}

function activate(sheet: SheetModel, world: World): void {
  if (sheet.visibility !== "visible") throw invalidOperation(`the sheet "${sheet.name}" is hidden`);
  world.book.active = world.book.sheets.indexOf(sheet);
}

/** A sheet without content has its first cell for its used range (documentation of Worksheet.getUsedRange). */
function usedRange(sheet: SheetModel, args: readonly Argument[]): HostObject {
  const area = usedWithin(sheet, WHOLE_SHEET, flagOf(args[0], "valuesOnly"));
  return range({ sheet, area: area ?? { row: 0, column: 0, rows: 1, columns: 1 } });
}

function usedOrNull(sheet: SheetModel, args: readonly Argument[]): HostObject | null {
  const area = usedWithin(sheet, WHOLE_SHEET, flagOf(args[0], "valuesOnly"));
  return area === null ? null : range({ sheet, area });
}

function rangeAt(sheet: SheetModel, address: Argument | undefined, world: World): HostObject {
  if (address === undefined || address === null) return range({ sheet, area: WHOLE_SHEET });
  return range(cellsAt(world, sheet, textOf(address, "address")));
}

function rangeByIndexes(sheet: SheetModel, args: readonly Argument[]): HostObject {
  const [row, column, rows, columns] = ["startRow", "startColumn", "rowCount", "columnCount"].map((name, index) => wholeOf(args[index], name));
  return range({ sheet, area: areaAt(row ?? 0, column ?? 0, rows ?? 0, columns ?? 0) });
}

/** The worksheet so many places on, among the visible ones where only those count. */
function neighbour(world: World, sheet: SheetModel, args: readonly Argument[], step: 1 | -1): HostObject | null {
  const visibleOnly = flagOf(args[0], "visibleOnly");
  const listed = worksheetsOf(world).filter((one) => one === sheet || !visibleOnly || one.visibility === "visible");
  const next = listed[listed.indexOf(sheet) + step];
  return next === undefined ? null : bind(WORKSHEET, next);
}

export const WORKSHEET: Kind<SheetModel> = {
  name: "Worksheet",
  id: ({ id }) => id,
  alive: (sheet, world) => isAlive(world, sheet),
  properties: {
    // The client's name for `showGridlines` when it sets that.
    Gridlines: { set: setGridlines },
    Id: { get: ({ id }) => id },
    Name: { get: ({ name }) => name, set: rename },
    Position: { get: (sheet, world) => worksheetsOf(world).indexOf(sheet), set: move },
    ShowGridlines: { get: ({ showGridlines }) => showGridlines, set: setGridlines },
    StandardHeight: { get: ({ defaultRowHeight }) => defaultRowHeight },
    StandardWidth: { get: ({ defaultColumnWidth }) => defaultColumnWidth },
    TabColor: {
      get: ({ tabColour }) => tabColour ?? "",
      set: (sheet, value, world) => {
        const colour = value === "" ? null : colourOf(value);
        changeSheet(world, sheet, () => (sheet.tabColour = colour));
      },
    },
    Visibility: { get: ({ visibility }) => VISIBILITY[visibility], set: setVisibility },
  },
  links: {
    AutoFilter: (sheet) => bind(AUTO_FILTER, { sheet, table: null }),
    Comments: (sheet) => bind(COMMENTS, sheet),
    Charts: (sheet) => bind(CHARTS, sheet),
    CustomProperties: (sheet) => bind(CUSTOM_PROPERTIES, sheet),
    FreezePanes: (sheet) => bind(FREEZE_PANES, sheet),
    HorizontalPageBreaks: (sheet) => bind(PAGE_BREAKS, { sheet, way: "rowBreaks" }),
    Names: (sheet) => bind(NAMED_ITEMS, sheet),
    PageLayout: (sheet) => bind(PAGE_LAYOUT, sheet),
    Protection: (sheet) => bind(PROTECTION, sheet),
    Tables: (sheet) => bind(TABLES, sheet),
    VerticalPageBreaks: (sheet) => bind(PAGE_BREAKS, { sheet, way: "columnBreaks" }),
  },
  finders: {
    GetCell: (sheet, args) => range({ sheet, area: areaAt(wholeOf(args[0], "row"), wholeOf(args[1], "column"), 1, 1) }),
    GetNext: (sheet, args, world) => found(neighbour(world, sheet, args, 1), "no worksheet follows"),
    GetNextOrNullObject: (sheet, args, world) => neighbour(world, sheet, args, 1),
    GetPrevious: (sheet, args, world) => found(neighbour(world, sheet, args, -1), "no worksheet is before this one"),
    GetPreviousOrNullObject: (sheet, args, world) => neighbour(world, sheet, args, -1),
    GetRange: (sheet, args, world) => rangeAt(sheet, args[0], world),
    GetRangeByIndexes: rangeByIndexes,
    GetRanges: (sheet, args, world) => rangesAt(sheet, args[0], world),
    GetUsedRange: usedRange,
    GetUsedRangeOrNullObject: usedOrNull,
  },
  methods: {
    Activate: (sheet, _args, world) => activate(sheet, world),
    Calculate: () => undefined,
    Delete: (sheet, _args, world) => remove(sheet, world),
  },
};
