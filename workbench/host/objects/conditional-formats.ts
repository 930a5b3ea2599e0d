import type { Cells } from "../cells/address";
import { formatsOf, idOf, newFormatId, removeFormats, touches } from "../cells/conditional-formats";
import { bind, type HostObject, type Kind, textOf, wholeOf } from "../object";
import { itemNotFound, notImplemented } from "../refusal";
import { beforeChange, isAlive, type World } from "../world";
import { CONDITIONAL_FORMAT } from "./conditional-format";

const TYPES = ["Custom", "CellValue", "ContainsText"];

function items({ sheet, area }: Cells, world: World): HostObject[] {
  const formats = formatsOf(sheet).filter((format) => touches(format, area));
  return formats.map((format) => bind(CONDITIONAL_FORMAT, { sheet, id: idOf(world, format) }));
}

/** Also finds a format that has been added and has no rule yet. */
function withId(cells: Cells, id: string, world: World): HostObject | null {
  const listed = items(cells, world).find(({ kind, target }) => kind.id?.(target, world) === id);
  const draft = world.draftFormats.has(id) ? bind(CONDITIONAL_FORMAT, { sheet: cells.sheet, id }) : null;
  return listed ?? draft;
}

function found(object: HostObject | null | undefined, key: string | number): HostObject {
  if (object === null || object === undefined) throw itemNotFound(`the conditional format ${key}`);
  return object;
}

/** A new format becomes part of the sheet when it gets its rule. */
function add({ sheet, area }: Cells, type: string, world: World): HostObject {
  if (!TYPES.includes(type)) throw notImplemented(`conditional formats of the type "${type}"`);
  beforeChange(world, sheet);
  const id = newFormatId(world);
  world.draftFormats.set(id, { sheet, areas: [area], type, format: {}, stopIfTrue: false });
  return bind(CONDITIONAL_FORMAT, { sheet, id });
}

/** The conditional formats that touch a range. */
export const CONDITIONAL_FORMATS: Kind<Cells> = {
  name: "ConditionalFormatCollection",
  alive: ({ sheet }, world) => isAlive(world, sheet),
  properties: {},
  items,
  item: (cells, key, world) => {
    const id = textOf(key, "id");
    return found(withId(cells, id, world), id);
  },
  finders: {
    Add: (cells, args, world) => add(cells, textOf(args[0], "type"), world),
    GetItemAt: (cells, args, world) => found(items(cells, world)[wholeOf(args[0], "index")], wholeOf(args[0], "index")),
    GetItemOrNullObject: (cells, args, world) => withId(cells, textOf(args[0], "id"), world),
  },
  methods: {
    ClearAll: (cells, _args, world) => {
      beforeChange(world, cells.sheet);
      removeFormats(world, cells);
    },
    GetCount: (cells, _args, world) => items(cells, world).length,
  },
};
