import type { Area } from "../../file/book";
import { isJsonObject, type Json } from "../json";
import { invalidArgument, notImplemented } from "../refusal";
import type { World } from "../world";
import { type Cells, WHOLE_SHEET } from "./address";
import { textReader, usedWithin } from "./reading";

interface Criteria {
  readonly whole: boolean;
  readonly matchCase: boolean;
  readonly backwards: boolean;
}

/**
 * `Range.find`: the first cell whose text as shown has the words (assumed: row by row). In a single cell's case the sheet after
 * that cell is searched, and then from its start (documentation: "the search will cover the entire sheet starting after that cell").
 */
export function findText(world: World, cells: Cells, text: string, criteria: Json): Area | null {
  if (text === "") throw invalidArgument("nothing to look for");
  if (/[*?~]/.test(text)) throw notImplemented("Range.find with wildcards");
  const { whole, matchCase, backwards } = criteriaOf(criteria);
  const folded = (one: string): string => (matchCase ? one : one.toLowerCase());
  const wanted = folded(text);
  const read = textReader(world, cells.sheet);
  const holds = ({ row, column }: Area): boolean => {
    const shown = folded(String(read(row, column)));
    return whole ? shown === wanted : shown.includes(wanted);
  };
  const places = placesOf(cells, backwards);
  for (const place of places) if (holds(place)) return place;
  return null;
}

function criteriaOf(given: Json): Criteria {
  if (given !== null && !isJsonObject(given)) throw invalidArgument("criteria are an object");
  const { completeMatch = false, matchCase = false, searchDirection = "Forward" } = given ?? {};
  if (searchDirection !== "Forward" && searchDirection !== "Backwards") throw invalidArgument(`${JSON.stringify(searchDirection)} is no direction`);
  return { whole: completeMatch === true, matchCase: matchCase === true, backwards: searchDirection === "Backwards" };
}

/** The cells in the order in which they are looked at. */
function* placesOf({ sheet, area }: Cells, backwards: boolean): Generator<Area> {
  const single = area.rows === 1 && area.columns === 1;
  const reach = usedWithin(sheet, single ? WHOLE_SHEET : area, true);
  if (reach === null) return;
  const count = reach.rows * reach.columns;
  const start = single ? firstAfter(reach, area, backwards) : 0;
  for (let step = 0; step < count; step += 1) {
    const index = (start + step) % count;
    const at = backwards ? count - 1 - index : index;
    yield { row: reach.row + Math.floor(at / reach.columns), column: reach.column + (at % reach.columns), rows: 1, columns: 1 };
  }
}

/** How many of the reach's cells, in the order of the search, come no later than the cell. */
function firstAfter(reach: Area, { row, column }: Area, backwards: boolean): number {
  const rows = Math.min(Math.max(row - reach.row, -1), reach.rows);
  const inRow = rows < 0 || rows >= reach.rows ? 0 : Math.min(Math.max(column - reach.column + 1, 0), reach.columns);
  const upTo = Math.max(rows, 0) * reach.columns + inRow;
  const isInside = rows >= 0 && rows < reach.rows && column >= reach.column && column < reach.column + reach.columns;
  return backwards ? reach.rows * reach.columns - upTo + (isInside ? 1 : 0) : upTo;
}
