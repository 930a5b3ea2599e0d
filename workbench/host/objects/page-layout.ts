import type { SheetModel } from "../../file/book";
import type { Margins, PageSetup } from "../../file/page-setup";
import { found, isWholeColumns, isWholeRows } from "../cells/address";
import { PAPERS } from "../cells/paper";
import { printArea, printTitles, setPrintArea, setPrintTitles } from "../cells/print-names";
import { isJsonObject, type Json } from "../json";
import { type Argument, bind, type HostObject, jsonOf, type Kind, type Property } from "../object";
import { invalidArgument } from "../refusal";
import { beforeBookChange, isAlive, type World } from "../world";
import { HEADER_FOOTERS } from "./header-footer";
import { cellsOf, range } from "./range";
import { areasOf, rangeAreas } from "./range-areas";

/** What each unit of the client is in inches. */
const UNITS: Readonly<Record<string, number>> = { Points: 1 / 72, Inches: 1, Centimeters: 1 / 2.54 };
const POINTS = 72;

export function setPage(sheet: SheetModel, world: World, change: Partial<PageSetup>): void {
  beforeBookChange(world);
  sheet.pageSetup = { ...sheet.pageSetup, ...change };
  world.changed.add(sheet);
}

/** In points, as the documentation has it; the file has inches. */
function margin(name: keyof Margins): Property<SheetModel> {
  return {
    get: ({ pageSetup }) => rounded(pageSetup.margins[name] * POINTS),
    set: (sheet, value, world) => setPage(sheet, world, { margins: { ...sheet.pageSetup.margins, [name]: marginOf(value, 1 / POINTS) } }),
  };
}

function marginOf(value: Json | undefined, unit: number): number {
  if (typeof value !== "number" || !(value >= 0) || value * unit > 49) throw invalidArgument(`${JSON.stringify(value)} is no margin`);
  return rounded(value * unit);
}

/** Without the noise of binary fractions. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

function flag(get: (page: PageSetup) => boolean, change: (page: PageSetup, on: boolean) => Partial<PageSetup>): Property<SheetModel> {
  return {
    get: ({ pageSetup }) => get(pageSetup),
    set: (sheet, value, world) => {
      if (typeof value !== "boolean") throw invalidArgument("neither true nor false");
      setPage(sheet, world, change(sheet.pageSetup, value));
    },
  };
}

function option(name: keyof PageSetup["options"]): Property<SheetModel> {
  return flag(({ options }) => options[name], ({ options }, on) => ({ options: { ...options, [name]: on } }));
}

function choice<K extends "orientation" | "overThenDown" | "paperSize">(key: K, words: readonly (readonly [string, PageSetup[K]])[]): Property<SheetModel> {
  return {
    get: ({ pageSetup }) => words.find(([, value]) => value === pageSetup[key])?.[0] ?? null,
    set: (sheet, value, world) => {
      const found = words.find(([word]) => word === value);
      if (found === undefined) throw invalidArgument(`${JSON.stringify(value)} is none of its values`);
      setPage(sheet, world, { [key]: found[1] });
    },
  };
}

function zoomOf({ pageSetup: { fit, scale } }: SheetModel): Json {
  return fit === null ? { horizontalFitToPages: null, scale, verticalFitToPages: null } : { horizontalFitToPages: fit.width, scale: null, verticalFitToPages: fit.height };
}

/** A scale of 10 to 400 per cent, or pages to fit to (documentation of PageLayoutZoomOptions). Both at once are refused (assumed). */
function setZoom(sheet: SheetModel, value: Json, world: World): void {
  if (!isJsonObject(value)) throw invalidArgument("zoom is no object");
  const { scale = null, horizontalFitToPages: width = null, verticalFitToPages: height = null } = value;
  const isFitted = width !== null || height !== null;
  if (isFitted === (scale !== null)) throw invalidArgument("a zoom is either a scale or a number of pages");
  if (isFitted) return setPage(sheet, world, { fit: { width: pagesOf(width), height: pagesOf(height) } });
  if (typeof scale !== "number" || !Number.isInteger(scale) || scale < 10 || scale > 400) throw invalidArgument(`${JSON.stringify(scale)} is no scale from 10 to 400`);
  setPage(sheet, world, { fit: null, scale });
}

function pagesOf(value: Json): number | null {
  if (value === null) return null;
  if (typeof value !== "number" || !Number.isInteger(value) || value < 1 || value > 32_767) throw invalidArgument(`${JSON.stringify(value)} is no number of pages`);
  return value;
}

/** "" counts on from the sheet before (typings). */
function setFirstPage(sheet: SheetModel, value: Json, world: World): void {
  if (value !== "" && (typeof value !== "number" || !Number.isInteger(value) || value < 0)) throw invalidArgument("no page number");
  setPage(sheet, world, { firstPageNumber: value === "" ? null : value });
}

function setMargins(sheet: SheetModel, args: readonly Argument[], world: World): void {
  const unit = UNITS[String(args[0])];
  const given = jsonOf(args[1]);
  if (unit === undefined || !isJsonObject(given)) throw invalidArgument("a unit and margins were expected");
  const known: readonly string[] = Object.keys(sheet.pageSetup.margins);
  const changes = Object.entries(given).filter(([, value]) => value !== null).map(([name, value]) => {
    if (!known.includes(name)) throw invalidArgument(`"${name}" is no margin`);
    return [name, marginOf(value, unit)] as const;
  });
  setPage(sheet, world, { margins: { ...sheet.pageSetup.margins, ...Object.fromEntries(changes) } });
}

function titles(sheet: SheetModel, argument: Argument | undefined, world: World, way: "rows" | "columns"): void {
  const { sheet: other, area } = cellsOf(world, argument, sheet);
  const isWhole = way === "rows" ? isWholeRows(area) : isWholeColumns(area);
  // Typings: the range must span entire rows or columns.
  if (other !== sheet || !isWhole) throw invalidArgument(`whole ${way} of the sheet were expected`);
  setPrintTitles(world, sheet, { [way]: area });
}

function title(way: "rows" | "columns"): (sheet: SheetModel, args: readonly Argument[], world: World) => HostObject | null {
  return (sheet, _args, world) => {
    const area = printTitles(world, sheet)[way];
    return area === null ? null : range({ sheet, area });
  };
}

function area(sheet: SheetModel, _args: readonly Argument[], world: World): HostObject | null {
  const areas = printArea(world, sheet);
  return areas.length === 0 ? null : rangeAreas(sheet, areas);
}

export const PAGE_LAYOUT: Kind<SheetModel> = {
  name: "PageLayout",
  alive: (sheet, world) => isAlive(world, sheet),
  properties: {
    BlackAndWhite: flag(({ blackAndWhite }) => blackAndWhite, (_, blackAndWhite) => ({ blackAndWhite })),
    BottomMargin: margin("bottom"),
    CenterHorizontally: option("horizontalCentered"),
    CenterVertically: option("verticalCentered"),
    DraftMode: flag(({ draft }) => draft, (_, draft) => ({ draft })),
    FirstPageNumber: { get: ({ pageSetup }) => pageSetup.firstPageNumber ?? "", set: setFirstPage },
    FooterMargin: margin("footer"),
    HeaderMargin: margin("header"),
    LeftMargin: margin("left"),
    Orientation: choice("orientation", [["Portrait", "portrait"], ["Landscape", "landscape"]]),
    PaperSize: choice("paperSize", PAPERS),
    PrintGridlines: option("gridLines"),
    PrintHeadings: option("headings"),
    PrintOrder: choice("overThenDown", [["DownThenOver", false], ["OverThenDown", true]]),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    Zoom: { get: zoomOf, set: setZoom },
  },
  links: { HeadersFooters: (sheet) => bind(HEADER_FOOTERS, sheet) },
  finders: {
    GetPrintArea: (sheet, args, world) => found(area(sheet, args, world), "a print area"),
    GetPrintAreaOrNullObject: area,
    GetPrintTitleColumns: (sheet, args, world) => found(title("columns")(sheet, args, world), "title columns"),
    GetPrintTitleColumnsOrNullObject: title("columns"),
    GetPrintTitleRows: (sheet, args, world) => found(title("rows")(sheet, args, world), "title rows"),
    GetPrintTitleRowsOrNullObject: title("rows"),
  },
  methods: {
    SetPrintArea: (sheet, args, world) => setPrintArea(world, sheet, areasOf(args[0], sheet, world)),
    SetPrintMargins: setMargins,
    SetPrintTitleColumns: (sheet, args, world) => titles(sheet, args[0], world, "columns"),
    SetPrintTitleRows: (sheet, args, world) => titles(sheet, args[0], world, "rows"),
  },
};
