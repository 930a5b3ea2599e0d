import type { SheetModel } from "../../file/book";
import { type Argument, bind, type HostObject, type Kind, wholeOf } from "../object";
import { invalidArgument, itemNotFound } from "../refusal";
import { beforeBookChange, isAlive, type World } from "../world";
import { cellsOf, range } from "./range";

interface Breaks {
  readonly sheet: SheetModel;
  readonly way: "rowBreaks" | "columnBreaks";
}

/** A break by the row or column that begins the page, counted from 0. */
interface Break extends Breaks {
  readonly at: number;
}

function set({ sheet, way }: Breaks, world: World, change: (breaks: readonly number[]) => readonly number[]): void {
  beforeBookChange(world);
  sheet.pageSetup = { ...sheet.pageSetup, [way]: change(sheet.pageSetup[way]) };
  world.changed.add(sheet);
}

/** A break before the range's first row or column (documentation: before the top-left cell); there can be none before the first. */
function add(breaks: Breaks, argument: Argument | undefined, world: World): HostObject {
  const { sheet, area } = cellsOf(world, argument, breaks.sheet);
  const at = breaks.way === "rowBreaks" ? area.row : area.column;
  if (sheet !== breaks.sheet || at === 0) throw invalidArgument("a page cannot break there");
  set(breaks, world, (known) => [...new Set([...known, at])].sort((a, b) => a - b));
  return bind(PAGE_BREAK, { ...breaks, at });
}

export const PAGE_BREAK: Kind<Break> = {
  name: "PageBreak",
  alive: ({ sheet, way, at }, world) => isAlive(world, sheet) && sheet.pageSetup[way].includes(at),
  properties: {
    ColumnIndex: { get: ({ way, at }) => (way === "columnBreaks" ? at : 0) },
    RowIndex: { get: ({ way, at }) => (way === "rowBreaks" ? at : 0) },
  },
  finders: {
    GetCellAfterBreak: ({ sheet, way, at }) => range({ sheet, area: { row: way === "rowBreaks" ? at : 0, column: way === "rowBreaks" ? 0 : at, rows: 1, columns: 1 } }),
  },
  methods: { Delete: (one, _args, world) => set(one, world, (known) => known.filter((at) => at !== one.at)) },
};

export const PAGE_BREAKS: Kind<Breaks> = {
  name: "PageBreakCollection",
  alive: ({ sheet }, world) => isAlive(world, sheet),
  properties: {},
  items: (breaks) => breaks.sheet.pageSetup[breaks.way].map((at) => bind(PAGE_BREAK, { ...breaks, at })),
  item: (breaks, key) => {
    const at = breaks.sheet.pageSetup[breaks.way][wholeOf(key, "index")];
    if (at === undefined) throw itemNotFound(`the page break ${String(key)}`);
    return bind(PAGE_BREAK, { ...breaks, at });
  },
  finders: { Add: (breaks, args, world) => add(breaks, args[0], world) },
  methods: {
    GetCount: ({ sheet, way }) => sheet.pageSetup[way].length,
    RemovePageBreaks: (breaks, _args, world) => set(breaks, world, () => []),
  },
};
