import type { Cells } from "../cells/address";
import { sortCells } from "../cells/sorting";
import { jsonOf, type Kind } from "../object";
import { isAlive } from "../world";
import { isTableThere, type TableRef } from "./table-ref";
import { bodyOf } from "./table";

// The last argument of each, the order of Chinese characters, makes no difference to others.

export const RANGE_SORT: Kind<Cells> = {
  name: "RangeSort",
  alive: ({ sheet }, world) => isAlive(world, sheet),
  properties: {},
  methods: {
    Apply: (cells, [fields, matchCase, hasHeaders, orientation], world) =>
      sortCells(world, cells, jsonOf(fields), { matchCase: jsonOf(matchCase), hasHeaders: jsonOf(hasHeaders), orientation: jsonOf(orientation) }),
  },
};

export const TABLE_SORT: Kind<TableRef> = {
  name: "TableSort",
  alive: isTableThere,
  properties: {},
  methods: {
    Apply: (ref, [fields, matchCase], world) => sortCells(world, { sheet: ref.sheet, area: bodyOf(ref) }, jsonOf(fields), { matchCase: jsonOf(matchCase), hasHeaders: false, orientation: null }),
  },
};
