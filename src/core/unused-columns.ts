import { isBlank, textOf } from "./cell-text";
import { readDateText } from "./date-text";
import { isDateFormat } from "./fixes/date-fix";
import { areOnlyHardToRead, fitOf, profileOf, type ColumnProfile, type KnownWords } from "./column-profile";
import { EXACT } from "./column-choice";
import { BY_WHEN, type Field } from "./fields";
import { scoreHeading } from "./heading";
import { partBeneath } from "./heading-cells";
import type { SheetLayout } from "./layout";
import { namesAPost } from "./people";
import { VOCABULARY, type ValueKind } from "./vocabulary";
import { formatAt, valueAt, type CellValue, type Sheet } from "./workbook";

/** What a column that is not used seems to hold: only what could make a row better or worse, or tell whose it is. */
export type UnusedKind = "dates" | "people" | "statuses" | "percentages" | "references";

type Headed = SheetLayout["unmapped"][number];

/** The unused columns of a sheet that seem to hold one kind. `hasOther`: another column of the sheet is used for what they hold. */
export interface UnusedColumns {
  readonly kind: UnusedKind;
  readonly columns: readonly Headed[];
  readonly hasOther: boolean;
}

/** A column whose heading surely means a field, and that is not used: another column has the field, or its cells are of another kind. */
export interface OutweighedColumn extends Headed {
  readonly field: Field;
  /** The heading of the column that is used for the field; null where there is none. */
  readonly by: string | null;
}

/** So many rows tell what a column holds. */
const SAMPLE_ROWS = 60;
/** A heading that says a field so well is believed, if its cells do not contradict it. */
const SAYS_IT = 0.7;
const MOST = 0.5;
const NEARLY_ALL = 0.7;
/** Cells that fit a heading no better than this say something else. */
const DISAGREES = 0.6;
/** Names and references are no longer than this. */
const SHORT = 40;

const HELD: Readonly<Partial<Record<ValueKind, UnusedKind>>> = {
  date: "dates", people: "people", status: "statuses", rag: "statuses", percent: "percentages", reference: "references",
};

const USED_FOR: Readonly<Record<UnusedKind, readonly Field[]>> = {
  dates: BY_WHEN,
  people: ["deliveryLead", "executiveLead"],
  statuses: ["status"],
  percentages: ["percentComplete"],
  references: ["reference", "actionReference"],
};

/** "OIC R2", "IA-12", "MR1.4". */
const REFERENCE = /^\p{L}{1,10}[\s./-]{0,2}(?:\p{L}{1,4}[\s./-]{0,2})?\d[\d./-]*\p{L}?$/u;

interface Sample {
  readonly texts: readonly string[];
  /** Most are dates, and no numbers that only could be. */
  readonly areDates: boolean;
  readonly profile: ColumnProfile;
}

function sampleOf(sheet: Sheet, { firstRow, lastRow }: SheetLayout, column: number, words: KnownWords): Sample {
  const rows = Array.from({ length: Math.max(0, Math.min(lastRow, firstRow + SAMPLE_ROWS - 1) - firstRow + 1) }, (_, place) => firstRow + place);
  const cells = rows.map((row) => ({ value: valueAt(sheet, row, column), format: formatAt(sheet, row, column) }));
  const filled = cells.filter(({ value }) => !isBlank(value));
  const profile = profileOf(cells.map(({ value }) => value), words, cells.map(({ format }) => format));
  return { texts: filled.map(({ value }) => textOf(value)), areDates: filled.filter(isDate).length > filled.length * MOST, profile };
}

const isDate = ({ value, format }: { readonly value: CellValue; readonly format: string }): boolean =>
  typeof value === "number" ? isDateFormat(format) : typeof readDateText(textOf(value)) === "number";

const share = (texts: readonly string[], is: (text: string) => boolean): number => texts.filter(is).length / Math.max(1, texts.length);

/** What the cells show by themselves; `names` are those in the columns of leads. */
function kindOfCells({ texts, areDates, profile }: Sample, names: ReadonlySet<string>): UnusedKind | null {
  if (profile.filled < 2) return null;
  if (areDates) return "dates";
  if (profile.percentages > MOST) return "percentages";
  if (profile.statuses >= MOST || profile.rags > MOST) return "statuses";
  if (share(texts, (text) => text.length <= SHORT && (names.has(text) || namesAPost(text))) >= NEARLY_ALL) return "people";
  return share(texts, (text) => REFERENCE.test(text)) >= NEARLY_ALL && profile.variety >= MOST ? "references" : null;
}

const bestOf = (heading: string): [field: Field, score: number] | null =>
  (Object.entries(scoreHeading(partBeneath(heading))) as [Field, number][]).sort(([, one], [, other]) => other - one)[0] ?? null;

/** What the heading says, where some cell is filled and the cells do not say something else. */
function kindOfHeading(heading: string, { profile }: Sample): UnusedKind | null {
  const [field, score] = bestOf(heading) ?? [];
  if (field === undefined || score === undefined || score < SAYS_IT || profile.filled === 0) return null;
  const { holds } = VOCABULARY[field];
  return fitOf(holds, profile) > DISAGREES || areOnlyHardToRead(holds, profile) ? (HELD[holds] ?? null) : null;
}

function outweighed({ column, heading }: Headed, { profile }: Sample, sheet: Sheet, { columns, headingRow }: SheetLayout): OutweighedColumn | null {
  const [field, score] = bestOf(heading) ?? [];
  if (field === undefined || score === undefined || score < EXACT || profile.filled === 0) return null;
  const { holds } = VOCABULARY[field];
  if (HELD[holds] === undefined || fitOf(holds, profile) >= 1) return null;
  const by = columns[field];
  return { column, heading, field, by: by === undefined ? null : textOf(valueAt(sheet, headingRow, by)) };
}

/** The columns with a heading that are not used, and that a person would miss. */
export interface Unused {
  readonly kinds: readonly UnusedColumns[];
  readonly outweighed: readonly OutweighedColumn[];
}

/**
 * The columns of a sheet that are not used and seem to hold dates, people, statuses, percentages or references, by their cells or
 * by their heading; those whose heading surely means a field stand apart, as each has a reason of its own.
 */
export function unusedColumns(sheet: Sheet, layout: SheetLayout, words: KnownWords): Unused {
  const leads = (["deliveryLead", "executiveLead"] as const).flatMap((field) => layout.columns[field] ?? []);
  const names = new Set(leads.flatMap((column) => sampleOf(sheet, layout, column, words).texts));
  const byKind = new Map<UnusedKind, Headed[]>();
  const weighed: OutweighedColumn[] = [];
  for (const one of layout.unmapped) {
    const sample = sampleOf(sheet, layout, one.column, words);
    const other = outweighed(one, sample, sheet, layout);
    const kind = kindOfCells(sample, names) ?? kindOfHeading(one.heading, sample);
    if (other) weighed.push(other);
    else if (kind) byKind.set(kind, [...(byKind.get(kind) ?? []), one]);
  }
  const kinds = [...byKind].map(([kind, columns]) => ({ kind, columns, hasOther: USED_FOR[kind].some((field) => layout.columns[field] !== undefined) }));
  return { kinds, outweighed: weighed };
}
