import type { Area, Border, Format, SheetModel } from "../../file/book";
import { MAX_COLUMNS, MAX_ROWS } from "../../file/limits";
import type { Json } from "../json";
import { invalidArgument, notImplemented } from "../refusal";
import { beforeChange, type World } from "../world";
import { type Cells, intersection, isUnbounded } from "./address";
import { colourOf } from "./colour";
import { eachCell, onlyOne, restyleWith } from "./formatting";

export const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;
export type Side = (typeof SIDES)[number];

type Edge = keyof Format["borders"];
type EdgeChange = (border: Border | null) => Border | null;

/** Cells that have the same edge of theirs on a side of a range, and the cells beyond that share it. */
interface Strip {
  readonly area: Area;
  readonly edge: Edge;
  readonly beyond: Area | null;
}

const OPPOSITE: Readonly<Record<Edge, Edge>> = { top: "bottom", bottom: "top", left: "right", right: "left" };

/** The client's style and weight for each style of the file (ECMA-376 part 1, 18.18.3; the client's pairs as in Excel's Border object). */
const STYLES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  dotted: ["Dot", "Thin"],
  double: ["Double", "Thick"],
  slantDashDot: ["SlantDashDot", "Medium"],
};
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"];
const BLACK = "#000000";

/** One property of a border: how it reads, and what it makes of the border that is there. */
export interface BorderProperty {
  read(border: Border | null): Json;
  change(value: Json): EdgeChange;
}

const styleOf = (border: Border | null): string => (border === null ? "None" : (STYLES[border.style]?.[0] ?? "Continuous"));
const weightOf = (border: Border | null): string => (border === null ? "Thin" : (STYLES[border.style]?.[1] ?? "Thin"));

/** The file's style for the client's; a weight that the style does not come in gives way (assumed). */
function fileStyle(style: string, weight: string): string {
  const ofStyle = Object.entries(STYLES).filter(([, [name]]) => name === style);
  const [exact] = ofStyle.find(([, [, heft]]) => heft === weight) ?? ofStyle.find(([, [, heft]]) => heft === "Thin") ?? ofStyle[0] ?? [];
  if (exact === undefined) throw invalidArgument(`"${style}" is no style of a border`);
  return exact;
}

function textIn(value: Json, names: readonly string[]): string {
  const name = names.find((one) => typeof value === "string" && one.toLowerCase() === value.toLowerCase());
  if (name === undefined) throw invalidArgument(`${JSON.stringify(value)} is none of ${names.join(", ")}`);
  return name;
}

/** RangeBorder, by the protocol's names. A colour or weight given to no border makes a continuous one (assumed, as in Excel's object model). */
export const BORDER: Readonly<Record<"Color" | "Style" | "Weight", BorderProperty>> = {
  Color: {
    read: (border) => border?.colour ?? BLACK,
    change: (value) => {
      const colour = colourOf(value);
      return (border) => ({ style: border?.style ?? "thin", colour });
    },
  },
  Style: {
    read: styleOf,
    change: (value) => {
      const style = textIn(value, ["None", ...new Set(Object.values(STYLES).map(([name]) => name))]);
      return (border) => (style === "None" ? null : { style: fileStyle(style, weightOf(border)), colour: border?.colour ?? BLACK });
    },
  },
  Weight: {
    read: weightOf,
    change: (value) => {
      const weight = textIn(value, WEIGHTS);
      return (border) => ({ style: fileStyle(border === null ? "Continuous" : styleOf(border), weight), colour: border?.colour ?? BLACK });
    },
  },
};

export function sideOf(value: unknown): Side {
  const side = SIDES.find((one) => one === value);
  if (side !== undefined) return side;
  if (value === "DiagonalDown" || value === "DiagonalUp") throw notImplemented(`the border "${value}"`);
  throw invalidArgument(`${JSON.stringify(value)} is no side of a range`);
}

/** What the cells on a side have in common; null where they differ or the range has no such side. */
export function borderOn(world: World, cells: Cells, side: Side, property: BorderProperty): Json {
  const found = new Set<Json>();
  for (const strip of stripsOf(cells, side)) {
    const shown = within(cells.sheet, strip.area);
    eachCell(shown, (row, column) => found.add(property.read(edgeAt(world, cells.sheet, row, column, strip))));
  }
  return onlyOne(found);
}

/** A border between two cells is one, whichever of them the file has it on. */
function edgeAt(world: World, sheet: SheetModel, row: number, column: number, { edge, area, beyond }: Strip): Border | null {
  const { formats } = world.book;
  const own = formats.get(sheet.style(row, column)).borders[edge];
  if (own !== null || beyond === null) return own;
  return formats.get(sheet.style(row + beyond.row - area.row, column + beyond.column - area.column)).borders[OPPOSITE[edge]];
}

export function setBorder(world: World, cells: Cells, side: Side, change: EdgeChange): void {
  beforeChange(world, cells.sheet);
  for (const strip of stripsOf(cells, side)) {
    const { edge, beyond } = strip;
    restyleWith({ sheet: cells.sheet, area: strip.area }, byStyle(world, edge, change));
    if (beyond !== null) restyleWith({ sheet: cells.sheet, area: beyond }, byStyle(world, OPPOSITE[edge], () => null));
  }
}

function byStyle(world: World, edge: Edge, change: EdgeChange): (style: number) => number {
  const known = new Map<number, number>();
  return (style) => {
    const before = known.get(style);
    if (before !== undefined) return before;
    const after = world.book.formats.with(style, { borders: { [edge]: change(world.book.formats.get(style).borders[edge]) } });
    known.set(style, after);
    return after;
  };
}

function stripsOf({ area }: Cells, side: Side): Strip[] {
  const { row, column, rows, columns } = area;
  const first = { top: { ...area, rows: 1 }, left: { ...area, columns: 1 } };
  const last = { bottom: { ...area, row: row + rows - 1, rows: 1 }, right: { ...area, column: column + columns - 1, columns: 1 } };
  switch (side) {
    case "EdgeTop":
      return [strip(first.top, "top")];
    case "EdgeBottom":
      return [strip(last.bottom, "bottom")];
    case "EdgeLeft":
      return [strip(first.left, "left")];
    case "EdgeRight":
      return [strip(last.right, "right")];
    default:
      if (isUnbounded(area)) throw notImplemented(`the border "${side}" of whole rows or columns`);
      if (side === "InsideHorizontal") return rows < 2 ? [] : [strip({ ...area, rows: rows - 1 }, "bottom")];
      return columns < 2 ? [] : [strip({ ...area, columns: columns - 1 }, "right")];
  }
}

const BEYOND: Readonly<Record<Edge, readonly [rows: number, columns: number]>> = { top: [-1, 0], bottom: [1, 0], left: [0, -1], right: [0, 1] };

function strip(area: Area, edge: Edge): Strip {
  const [rows, columns] = BEYOND[edge];
  const beyond = { ...area, row: area.row + rows, column: area.column + columns };
  const isOnSheet = beyond.row >= 0 && beyond.column >= 0 && beyond.row + beyond.rows <= MAX_ROWS && beyond.column + beyond.columns <= MAX_COLUMNS;
  return { area, edge, beyond: isOnSheet ? beyond : null };
}

/** Of whole rows and columns the cells in use, and the first cell for those that are not. */
function within(sheet: SheetModel, area: Area): Area {
  if (!isUnbounded(area)) return area;
  const used = sheet.used(false);
  return (used === null ? null : intersection(area, used)) ?? { ...area, rows: 1, columns: 1 };
}
