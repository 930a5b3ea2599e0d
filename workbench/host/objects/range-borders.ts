import type { Cells } from "../cells/address";
import { BORDER, type BorderProperty, borderOn, type Side, setBorder, SIDES, sideOf } from "../cells/borders";
import { bind, type HostObject, type Kind, type Property, wholeOf } from "../object";
import { invalidArgument } from "../refusal";
import { isAlive } from "../world";

/** One side of a range. */
interface BorderRef {
  readonly cells: Cells;
  readonly side: Side;
}

function property(of: BorderProperty): Property<BorderRef> {
  return {
    get: ({ cells, side }, world) => borderOn(world, cells, side, of),
    set: ({ cells, side }, value, world) => setBorder(world, cells, side, of.change(value)),
  };
}

export const RANGE_BORDER: Kind<BorderRef> = {
  name: "RangeBorder",
  id: ({ side }) => side,
  alive: ({ cells }, world) => isAlive(world, cells.sheet),
  properties: {
    Color: property(BORDER.Color),
    SideIndex: { get: ({ side }) => side },
    Style: property(BORDER.Style),
    Weight: property(BORDER.Weight),
  },
};

function borderAt(cells: Cells, index: number): HostObject {
  const side = SIDES[index];
  if (side === undefined) throw invalidArgument(`a range has no border ${index}`);
  return bind(RANGE_BORDER, { cells, side });
}

/** The borders that the stand-in knows: a cell's diagonals are kept in the file, and are not among them. */
export const RANGE_BORDERS: Kind<Cells> = {
  name: "RangeBorderCollection",
  alive: ({ sheet }, world) => isAlive(world, sheet),
  properties: {},
  items: (cells) => SIDES.map((side) => bind(RANGE_BORDER, { cells, side })),
  item: (cells, key) => bind(RANGE_BORDER, { cells, side: sideOf(key) }),
  finders: { GetItemAt: (cells, args) => borderAt(cells, wholeOf(args[0], "index")) },
};
