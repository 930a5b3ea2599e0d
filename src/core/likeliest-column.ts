import { distance } from "fastest-levenshtein";
import { fitOf, type ColumnProfile } from "./column-profile";
import type { HeadedColumn } from "./column-choice";
import { headingWords } from "./heading-words";
import type { GoneColumn } from "./layout";
import { expectedPlace, type Recalled } from "./recalled-columns";
import type { RememberedColumn } from "./remembered";
import { VOCABULARY } from "./vocabulary";

/** Below this a column does not look like the one that has gone. */
const ENOUGH = 0.45;
/** What standing where the column stood counts for, where the cells do not say otherwise. */
const IN_ITS_PLACE = 0.45;

/** How alike two headings are, 0 to 1: by their letters, or by the words that they share. */
function likeness(one: string, other: string): number {
  const [own, wanted] = [headingWords(one), headingWords(other)];
  const [text, wantedText] = [own.join(" "), wanted.join(" ")];
  const letters = 1 - distance(text, wantedText) / Math.max(1, text.length, wantedText.length);
  return Math.max(letters, own.filter((word) => wanted.includes(word)).length / Math.max(1, own.length, wanted.length));
}

/**
 * For each remembered column that has gone, the column that has most likely taken its place: by what its heading says or how
 * it is spelt, by its cells, and by where it stands. `free` are the columns that nothing remembered has claimed; each is
 * offered once.
 */
export function goneColumns(
  gone: readonly RememberedColumn[],
  recalled: Recalled,
  free: readonly HeadedColumn[],
  profileOf: (column: number) => ColumnProfile,
): GoneColumn[] {
  const offered = new Set<number>();
  return gone.map((column) => {
    const { field, heading } = column;
    const place = expectedPlace(column, recalled);
    const weighed = free
      .filter((headed) => !offered.has(headed.column))
      .map((headed) => {
        const said = Math.max(headed.scores[field] ?? 0, likeness(headed.heading, heading));
        return { headed, weight: (said + (headed.column === place ? IN_ITS_PLACE : 0)) * fitOf(VOCABULARY[field].holds, profileOf(headed.column)) };
      })
      .sort((one, other) => other.weight - one.weight);
    const [best] = weighed.filter(({ weight }) => weight >= ENOUGH);
    if (best) offered.add(best.headed.column);
    return { field, heading, was: column.column, likeliest: best ? { column: best.headed.column, heading: best.headed.heading } : null };
  });
}
