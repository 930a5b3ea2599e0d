import { bind, type HostObject, type Kind } from "../object";
import { invalidOperation, itemNotFound } from "../refusal";
import { type Selection, isAlive, type World, worksheetsOf } from "../world";
import { APPLICATION } from "./application";
import { FUNCTIONS } from "./functions";
import { NAMED_ITEMS } from "./named-items";
import { range } from "./range";
import { rangeAreas } from "./range-areas";
import { TABLES } from "./tables";
import { WORKBOOK_PROTECTION } from "./workbook-protection";
import { WORKSHEETS } from "./worksheets";

/** What is selected; the active sheet's first cell before anything was. */
function selectionOf(world: World): Selection {
  const { selection, book } = world;
  if (selection !== null && isAlive(world, selection.sheet)) return selection;
  const sheet = book.sheets[book.active] ?? worksheetsOf(world)[0];
  if (sheet === undefined || sheet.kind !== "worksheet") throw invalidOperation("the active sheet has no cells");
  return { sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } };
}

function activeCell(world: World): HostObject {
  const { sheet, area } = selectionOf(world);
  return range({ sheet, area: { ...area, rows: 1, columns: 1 } });
}

export const WORKBOOK: Kind<World> = {
  name: "Workbook",
  properties: {
    Name: { get: (world) => world.bookName },
    ReadOnly: { get: (world) => world.faults.readOnly === true },
  },
  links: {
    Application: (world) => bind(APPLICATION, world),
    Functions: (world) => bind(FUNCTIONS, world),
    Names: () => bind(NAMED_ITEMS, null),
    Protection: (world) => bind(WORKBOOK_PROTECTION, world),
    Tables: () => bind(TABLES, null),
    Worksheets: (world) => bind(WORKSHEETS, world),
  },
  finders: {
    GetActiveCell: activeCell,
    // Nobody can click on a chart here, so none is ever active.
    GetActiveChart: () => {
      throw itemNotFound("no chart is active");
    },
    GetActiveChartOrNullObject: () => null,
    GetSelectedRange: (world) => range(selectionOf(world)),
    GetSelectedRanges: (world) => {
      const { sheet, area } = selectionOf(world);
      return rangeAreas(sheet, [area]);
    },
  },
  methods: {
    _RemoveReference: (world, [reference]) => {
      world.kept.delete(String(reference));
    },
  },
};
