import { HEADING_KEYS, partBeneath, withGroup, type HeadingCell } from "./heading-cells";
import type { RememberedColumn } from "./remembered";

/** Which remembered column stands where now, by the column that it had; those that are not in it have gone. */
export type Recalled = ReadonlyMap<RememberedColumn, number>;

/** The ways to find a heading again, the surest first; the last is without its group heading. */
const WAYS: readonly { readonly wanted: (heading: string) => string; readonly key: (heading: string) => string }[] = [
  ...HEADING_KEYS.map((key) => ({ wanted: key, key })),
  ...HEADING_KEYS.map((key) => ({ wanted: (heading: string) => key(partBeneath(heading)), key })),
];

/** Where a remembered column would stand now, by how far the nearest column that has been found has moved. */
export function expectedPlace({ column }: RememberedColumn, recalled: Recalled): number {
  const [nearest] = [...recalled].sort(([one], [other]) => Math.abs(one.column - column) - Math.abs(other.column - column));
  return nearest ? column + nearest[1] - nearest[0].column : column;
}

/** For each place of the shorter list the position of one in the longer: in their order, and the nearest to it that leaves enough for the rest. */
function pairInOrder(shorter: readonly number[], longer: readonly number[]): number[] {
  let next = 0;
  return shorter.map((wanted, position) => {
    let best = next;
    for (let open = next; open <= longer.length - shorter.length + position; open++) {
      if (Math.abs((longer[open] ?? 0) - wanted) < Math.abs((longer[best] ?? 0) - wanted)) best = open;
    }
    next = best + 1;
    return best;
  });
}

/** Remembered columns with one heading, and the columns that have it now: their order and where they stood tell which is which. */
function pair(columns: readonly RememberedColumn[], places: readonly number[], recalled: Recalled): [RememberedColumn, number][] {
  const inOrder = [...columns].sort((one, other) => one.column - other.column);
  const expected = inOrder.map((column) => expectedPlace(column, recalled));
  const pairs: [RememberedColumn | undefined, number | undefined][] =
    inOrder.length <= places.length
      ? pairInOrder(expected, places).map((which, position) => [inOrder[position], places[which]])
      : pairInOrder(places, expected).map((which, position) => [inOrder[which], places[position]]);
  return pairs.filter((found): found is [RememberedColumn, number] => found[0] !== undefined && found[1] !== undefined);
}

/**
 * Finds remembered columns again among the headings of a list, wherever they have been moved: by the heading word for word,
 * then by its words alone (case, punctuation, plurals and abbreviations do not matter), then without its group heading. Where a
 * heading stands more than once, order and place tell which is which.
 */
export function recallColumns(remembered: readonly RememberedColumn[], cells: readonly HeadingCell[]): Recalled {
  const recalled = new Map<RememberedColumn, number>();
  const take = (isAlone: boolean, { wanted, key }: (typeof WAYS)[number]): void => {
    const claimed = new Set(recalled.values());
    const open = remembered.filter((column) => !recalled.has(column)).map((column) => ({ column, heading: wanted(column.heading) }));
    const standing = cells.filter(({ column }) => !claimed.has(column)).map((cell) => ({ column: cell.column, headings: [key(cell.own), key(withGroup(cell))] }));
    for (const heading of new Set(open.map((one) => one.heading))) {
      const columns = open.filter((one) => one.heading === heading).map(({ column }) => column);
      const places = standing.filter(({ headings }) => headings.includes(heading)).map(({ column }) => column);
      if (heading === "" || places.length === 0 || (columns.length === 1 && places.length === 1) !== isAlone) continue;
      for (const [column, place] of pair(columns, places, recalled)) recalled.set(column, place);
    }
  };
  for (const way of WAYS) {
    // Those that stand once first: how far they have moved tells where the others are to be expected.
    take(true, way);
    take(false, way);
  }
  return recalled;
}
