import type { ColumnProfile } from "./column-profile";
import { areOnlyHardToRead, fitOf } from "./column-profile";
import { BY_WHEN, FIELD_NAMES, type Field } from "./fields";
import { vagueFields } from "./heading";
import type { FieldScores } from "./heading-match";
import type { HeadingCell } from "./heading-cells";
import type { Ambiguity, FieldColumns } from "./layout";
import { VOCABULARY } from "./vocabulary";

/** A column that has a heading, with what the heading says and what the cells beneath look like. */
export interface HeadedColumn extends HeadingCell {
  /** As people are shown it. */
  readonly heading: string;
  readonly scores: FieldScores;
  readonly profile: ColumnProfile;
}

export interface Choice {
  readonly columns: Partial<Record<Field, number>>;
  readonly ambiguities: readonly Ambiguity[];
  /** The sum of the scores of the chosen columns. */
  readonly total: number;
}

/** What is known before anything is chosen. */
export interface Settled {
  readonly columns: FieldColumns;
  /** Fields that have no column. */
  readonly without: readonly Field[];
  /** Columns that nothing is to be chosen for. */
  readonly left: readonly number[];
}

const NOTHING_SETTLED: Settled = { columns: {}, without: [], left: [] };

/** Below this a column is not taken for a field. */
const ENOUGH = 0.5;
/** Two scores nearer than this are as good as equal: the user is asked. */
const TOO_CLOSE = 0.08;

interface Candidate {
  readonly headed: HeadedColumn;
  readonly field: Field;
  readonly score: number;
}

/** From so much on a heading means a field and no other: it is in the vocabulary as it stands. */
export const EXACT = 0.95;
/** What an exact heading counts for over cells that are hard to read: it keeps its field unless another column fits better. */
const HARD_TO_READ = 0.6;

function scoreOf({ scores, profile }: HeadedColumn, field: Field): number {
  const { holds } = VOCABULARY[field];
  const said = scores[field] ?? 0;
  const score = said * fitOf(holds, profile);
  return said >= EXACT && score < HARD_TO_READ && areOnlyHardToRead(holds, profile) ? HARD_TO_READ * said : score;
}

function candidatesOf(headed: HeadedColumn): Candidate[] {
  return (Object.keys(headed.scores) as Field[]).map((field) => ({ headed, field, score: scoreOf(headed, field) })).filter(({ score }) => score >= ENOUGH);
}

const FIELD_ORDER = Object.keys(FIELD_NAMES);

// Between equal scores: columns with values first, then from left to right, then in the order of the fields.
const bestFirst = (one: Candidate, other: Candidate): number =>
  other.score - one.score ||
  Number(other.headed.profile.filled > 0) - Number(one.headed.profile.filled > 0) ||
  one.headed.column - other.headed.column ||
  FIELD_ORDER.indexOf(one.field) - FIELD_ORDER.indexOf(other.field);

function ambiguity(kind: Ambiguity["kind"], fields: readonly Field[], headed: readonly HeadedColumn[]): Ambiguity {
  const columns = [...headed].sort((one, other) => one.column - other.column);
  return { kind, fields, columns: columns.map(({ column }) => column), headings: columns.map(({ heading }) => heading) };
}

/**
 * Chooses a column for each field: of all pairs of column and field, the one with the highest score (heading × cells) first,
 * each column and each field once. Where another column fits the field as well, or another field the column, and nothing
 * else settles it, none is chosen and the question is kept. What is settled before stands.
 */
export function chooseColumns(headed: readonly HeadedColumn[], settled: Settled = NOTHING_SETTLED): Choice {
  const columns: Partial<Record<Field, number>> = { ...settled.columns };
  const claimed = new Set([...Object.values(settled.columns), ...settled.left]);
  const free = headed.filter(({ column }) => !claimed.has(column));
  const isOpen = (field: Field): boolean => columns[field] === undefined && !settled.without.includes(field);
  let open = free.flatMap(candidatesOf).filter(({ field }) => isOpen(field)).sort(bestFirst);
  const ambiguities: Ambiguity[] = [];
  let total = 0;
  const settle = (fields: readonly Field[], taken: readonly HeadedColumn[]): void => {
    open = open.filter(({ field, headed: column }) => !fields.includes(field) && !taken.includes(column));
  };
  for (let best = open[0]; best; best = open[0]) {
    const { rivals, otherFields } = rivalsOf(best, open);
    if (rivals.length > 0) {
      ambiguities.push(ambiguity("field-fits-two", [best.field], [best.headed, ...rivals]));
      settle([best.field], [best.headed, ...rivals]);
    } else if (otherFields.length > 0) {
      ambiguities.push(ambiguity("column-fits-two", [best.field, ...otherFields], [best.headed]));
      settle([], [best.headed]);
    } else {
      columns[best.field] = best.headed.column;
      settle([best.field], [best.headed]);
    }
    total += best.score;
  }
  const asked = [...ambiguities, ...vagueColumns(free, columns, ambiguities, settled.without)];
  return { columns, ambiguities: asked, total };
}

/** "Date" alone, with dates beneath: asked about where none of the fields that it could be has a column. */
function vagueColumns(headed: readonly HeadedColumn[], columns: Choice["columns"], ambiguities: readonly Ambiguity[], without: readonly Field[]): Ambiguity[] {
  return headed.flatMap((one) => {
    const fields = (vagueFields(one.heading) ?? []).filter((field) => !without.includes(field));
    const isSettled = fields.some((field) => columns[field] !== undefined || ambiguities.some((question) => question.fields.includes(field)));
    return fields.length === 0 || isSettled || one.profile.dates < 0.6 ? [] : [ambiguity("column-fits-two", fields, [one])];
  });
}

/**
 * Of two columns of dates of which neither is surely the one by which something is to be done, the likelier may be the wrong
 * one: that would make a late row look as if there were time.
 */
function isDoubtful(best: Candidate, other: Candidate, open: readonly Candidate[]): boolean {
  const { field, headed } = best;
  if (other.field !== field || !BY_WHEN.includes(field) || (headed.scores[field] ?? 0) >= EXACT) return false;
  const meansNothingElse = open.every((one) => one.headed !== other.headed || one.score <= other.score);
  return meansNothingElse && [headed, other.headed].every(({ profile }) => profile.dates >= MOSTLY_DATES);
}

const MOSTLY_DATES = 0.6;

/** Other columns that fit the best candidate's field as well as it does, and other fields that its column fits as well. */
function rivalsOf(best: Candidate, open: readonly Candidate[]): { rivals: HeadedColumn[]; otherFields: Field[] } {
  const isClose = (candidate: Candidate): boolean => best.score - candidate.score < TOO_CLOSE;
  const close = open.filter((candidate) => candidate !== best && (isClose(candidate) || isDoubtful(best, candidate, open)));
  const rivals = close.filter(({ field, headed }) => field === best.field && headed.profile.filled > 0 === best.headed.profile.filled > 0);
  const otherFields = close.filter(
    ({ field, headed }) => headed === best.headed && !open.some((other) => other.field === field && other.headed !== headed && best.score - other.score < TOO_CLOSE),
  );
  return { rivals: rivals.map(({ headed }) => headed), otherFields: otherFields.map(({ field }) => field) };
}
