import type { Area, SheetModel } from "../../file/book";
import { areaAt, type Cells, cellsAt, found, fullAddress, intersection, isWholeColumns, isWholeRows, WHOLE_SHEET } from "../cells/address";
import { clear } from "../cells/clearing";
import { usedWithin } from "../cells/reading";
import { specialCells } from "../cells/special-cells";
import { type Argument, bind, flagOf, type HostObject, jsonOf, type Kind, targetOf, textOf, wholeOf } from "../object";
import { invalidArgument } from "../refusal";
import { isAlive, type World } from "../world";
import { cellsOf, range } from "./range";
import { RANGE_FORMAT } from "./range-format";
import { spread } from "./spread";
import { WORKSHEET } from "./worksheet";

/** Areas of one sheet, at least one, in the order in which they were named. */
interface AreasRef {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

export function rangeAreas(sheet: SheetModel, areas: readonly Area[]): HostObject {
  return bind(RANGE_AREAS, { sheet, areas });
}

/** `Worksheet.getRanges`: addresses parted by commas or semicolons; the whole sheet where none is given (documentation). */
export function rangesAt(sheet: SheetModel, address: Argument | undefined, world: World): HostObject {
  if (address === undefined || address === null) return rangeAreas(sheet, [WHOLE_SHEET]);
  const text = textOf(address, "address");
  const parts = text.match(/(?:'(?:[^']|'')*'|[^,;'])+/g) ?? [];
  // Refuses an address that is too long, and empty ones.
  if (parts.length < 2) return rangeAreas(sheet, [cellsAt(world, sheet, text).area]);
  if (text.length > 8_192) throw invalidArgument(`an address of ${text.length} characters`);
  return rangeAreas(sheet, parts.map((part) => cellsAt(world, sheet, part.trim()).area));
}

function cellsIn({ sheet, areas }: AreasRef): Cells[] {
  return areas.map((area) => ({ sheet, area }));
}

export function areasOf(argument: Argument | undefined, beside: SheetModel, world: World): readonly Area[] {
  const several = targetOf(RANGE_AREAS, argument);
  if (several === null) return [cellsOf(world, argument, beside).area];
  if (several.sheet !== beside) throw invalidArgument("the ranges are on different sheets");
  return several.areas;
}

function shared(ref: AreasRef, args: readonly Argument[], world: World): HostObject | null {
  const others = areasOf(args[0], ref.sheet, world);
  return orNull(ref.sheet, ref.areas.flatMap((area) => others.flatMap((other) => intersection(area, other) ?? [])));
}

function used(ref: AreasRef, args: readonly Argument[]): HostObject | null {
  const valuesOnly = flagOf(args[0], "valuesOnly");
  return orNull(ref.sheet, ref.areas.flatMap((area) => usedWithin(ref.sheet, area, valuesOnly) ?? []));
}

function special({ sheet, areas }: AreasRef, args: readonly Argument[]): HostObject | null {
  return orNull(sheet, specialCells(sheet, areas, args[0], args[1]));
}

function orNull(sheet: SheetModel, areas: readonly Area[]): HostObject | null {
  return areas.length === 0 ? null : rangeAreas(sheet, areas);
}

const moved = ({ sheet, areas }: AreasRef, rows: number, columns: number): HostObject => rangeAreas(sheet, areas.map((area) => areaAt(area.row + rows, area.column + columns, area.rows, area.columns)));
const address = { get: (ref: AreasRef): string => cellsIn(ref).map(fullAddress).join(",") };

export const RANGE_AREAS: Kind<AreasRef> = {
  name: "RangeAreas",
  alive: ({ sheet }, world) => isAlive(world, sheet),
  properties: {
    Address: address,
    AddressLocal: address,
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0) },
    IsEntireColumn: { get: ({ areas }) => areas.every(isWholeColumns) },
    IsEntireRow: { get: ({ areas }) => areas.every(isWholeRows) },
  },
  links: {
    Areas: (ref) => bind(RANGE_COLLECTION, ref),
    Format: (ref) => spread(cellsIn(ref).map((cells) => bind(RANGE_FORMAT, cells))),
    Worksheet: ({ sheet }) => bind(WORKSHEET, sheet),
  },
  finders: {
    GetIntersection: (ref, args, world) => found(shared(ref, args, world), "the ranges have no cells in common"),
    GetIntersectionOrNullObject: shared,
    GetOffsetRangeAreas: (ref, args) => moved(ref, wholeOf(args[0], "rowOffset"), wholeOf(args[1], "columnOffset")),
    GetSpecialCells: (ref, args) => found(special(ref, args), "no cell of the ranges is of that type"),
    GetSpecialCellsOrNullObject: special,
    GetUsedRangeAreas: (ref, args) => found(used(ref, args), "no cell of the ranges is in use"),
    GetUsedRangeAreasOrNullObject: used,
  },
  methods: { Clear: (ref, args, world) => cellsIn(ref).forEach((cells) => clear(world, cells, jsonOf(args[0]))) },
};

/** The areas as ranges. */
export const RANGE_COLLECTION: Kind<AreasRef> = {
  name: "RangeCollection",
  alive: ({ sheet }, world) => isAlive(world, sheet),
  properties: {},
  items: (ref) => cellsIn(ref).map(range),
  finders: {
    GetItemAt: (ref, args) => {
      const index = wholeOf(args[0], "index");
      const area = ref.areas[index];
      if (area === undefined) throw invalidArgument(`there is no area ${index}`);
      return range({ sheet: ref.sheet, area });
    },
  },
  methods: { GetCount: ({ areas }) => areas.length },
};
