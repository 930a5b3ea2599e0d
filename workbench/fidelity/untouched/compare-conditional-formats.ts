import type { SheetAllowance } from "./allowance";
import type { Difference } from "./difference";
import { blockText, coverSame, LAST_COLUMN, meet, without, type Block } from "./places";
import type { ConditionalFormat, SheetFacts } from "./sheet-reader";

interface Pair {
  readonly was: ConditionalFormat;
  readonly is: ConditionalFormat;
}

/** The user's rules have the same ranges, effect and order as before, and ours come after them. */
export function compareConditionalFormats(name: string, before: SheetFacts, after: SheetFacts, allowance: SheetAllowance): Difference[] {
  const ours = allowance.blocks;
  const isOurs = ({ blocks }: ConditionalFormat): boolean => blocks.length > 0 && without(blocks, ours).length === 0;
  const left = [...after.conditionalFormats];
  const pairs: Pair[] = [];
  const differences: Difference[] = [];
  for (const was of inOrder(before.conditionalFormats.filter((one) => !isOurs(one)))) {
    const { is, kind } = counterpart(was, left, allowance.added);
    const at = `${name}!${was.blocks.map(blockText).join(" ")}`;
    if (kind) differences.push({ kind, at, was: sayRule(was), is: is ? sayRule(is) : "" });
    if (!is) continue;
    left.splice(left.indexOf(is), 1);
    pairs.push({ was, is });
  }
  const theirs = left.filter((one) => !isOurs(one) && without(one.blocks, allowance.added).length > 0);
  differences.push(...theirs.map((one) => ({ kind: "conditional format" as const, at: `${name}!${one.blocks.map(blockText).join(" ")}`, was: "", is: sayRule(one) })));
  const isOld = ({ rule, blocks }: ConditionalFormat): boolean => before.conditionalFormats.some((one) => one.rule === rule && coverSame(one.blocks, blocks));
  return [...differences, ...compareOrder(name, pairs), ...oursBefore(name, left.filter((one) => isOurs(one) && !isOld(one)), pairs)];
}

const sayRule = ({ priority, blocks, rule, effect, stops }: ConditionalFormat): string => `${blocks.map(blockText).join(" ")} ${rule} ${effect}${stops ? " stops" : ""} (${priority ?? "no priority"})`;

const inOrder = (list: readonly ConditionalFormat[]): ConditionalFormat[] => [...list].sort((a, b) => (a.priority ?? 0) - (b.priority ?? 0));

/** What a rule differs in from the one that comes nearest to it among those left. */
const NEARNESS: readonly { readonly kind: Difference["kind"] | null; readonly fits: (was: ConditionalFormat, is: ConditionalFormat, added: readonly Block[]) => boolean }[] = [
  { kind: null, fits: (a, b, added) => isSameRule(a, b) && a.stops === b.stops && coverSame(a.blocks, b.blocks, added) },
  { kind: "stopIfTrue", fits: (a, b, added) => isSameRule(a, b) && coverSame(a.blocks, b.blocks, added) },
  { kind: "effect of a conditional format", fits: (a, b, added) => a.rule === b.rule && coverSame(a.blocks, b.blocks, added) },
  { kind: "range of a conditional format", fits: (a, b) => isSameRule(a, b) },
  { kind: "conditional format", fits: (a, b, added) => a.priority === b.priority && coverSame(a.blocks, b.blocks, added) },
];

const isSameRule = (a: ConditionalFormat, b: ConditionalFormat): boolean => a.rule === b.rule && a.effect === b.effect;

function counterpart(was: ConditionalFormat, left: readonly ConditionalFormat[], added: readonly Block[]): { is: ConditionalFormat | null; kind: Difference["kind"] | null } {
  for (const { kind, fits } of NEARNESS) {
    const is = left.find((one) => fits(was, one, added));
    if (is) return { is, kind };
  }
  return { is: null, kind: "conditional format" };
}

/** Excel tries the rules by their priority. Rules of the same priority before have no order to keep. */
function compareOrder(name: string, pairs: readonly Pair[]): Difference[] {
  const known = pairs.filter(({ was, is }) => was.priority !== null && is.priority !== null);
  return known.flatMap((pair, at) => {
    const next = known.slice(at + 1).find(({ was }) => was.priority !== pair.was.priority);
    if (!next || (pair.is.priority ?? 0) < (next.is.priority ?? 0)) return [];
    return [{ kind: "order of conditional formats" as const, at: `${name}!${pair.was.blocks.map(blockText).join(" ")}`, was: `before ${sayRule(next.was)}`, is: `${pair.is.priority}, not before ${next.is.priority}` }];
  });
}

function oursBefore(name: string, ours: readonly ConditionalFormat[], pairs: readonly Pair[]): Difference[] {
  const last = Math.max(0, ...pairs.map(({ is }) => is.priority ?? 0));
  const first = ours.find(({ priority }) => priority !== null && priority < last);
  return first ? [{ kind: "order of conditional formats", at: `${name}!${first.blocks.map(blockText).join(" ")}`, was: `the user's rules up to ${last}`, is: `ours at ${first.priority}` }] : [];
}

/** Whether a range is there for what is in it: one that covers whole rows is background. */
const isPlaced = (block: Block): boolean => block.right < LAST_COLUMN;

/** What of the user's our new columns have come to stand in: merged areas, comments, links, rules, tables. */
export function compareStanding(name: string, before: SheetFacts, after: SheetFacts, allowance: SheetAllowance): Difference[] {
  const areas: { readonly what: string; readonly blocks: readonly Block[] }[] = [
    ...[...before.things.values()].map(({ kind, at }) => ({ what: kind, blocks: [at] })),
    ...before.conditionalFormats.map(({ blocks }) => ({ what: "conditional format", blocks: blocks.filter(isPlaced) })),
    ...[...before.validations.values()].map((blocks) => ({ what: "validation", blocks: blocks.filter(isPlaced) })),
    ...before.tables.map(({ name: table, block }) => ({ what: `table ${table}`, blocks: [block] })),
  ];
  return allowance.newBlocks(after).flatMap((column) => {
    const stands = areas.flatMap(({ what, blocks }) => blocks.filter((block) => meet(block, column)).map((block) => `${what} ${blockText(block)}`));
    return stands.length === 0 ? [] : [{ kind: "place" as const, at: `${name}!${blockText(column)}`, was: stands.slice(0, 3).join(", "), is: "a column of ours" }];
  });
}
