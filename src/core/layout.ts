import { BY_WHEN, type Field } from "./fields";

/** Which column (from 0, on the sheet) holds a field. */
export type FieldColumns = Readonly<Partial<Record<Field, number>>>;

/**
 * What a sheet is to us. A register has one row for each recommendation; a plan has one for each action, or for each
 * recommendation where there is no register.
 */
export type SheetRole = "register" | "plan" | "neither";

/** The headings of the columns that are ours, in their order: no user's heading is ever one of them. */
export const OUR_HEADINGS = {
  rag: "Calculated RAG",
  reason: "Calculated reason",
  open: "Calculated open",
  date: "Calculated date",
  days: "Calculated days",
} as const;

export type OurColumn = keyof typeof OUR_HEADINGS;

/** What columns of ours were called before. */
const FORMER_HEADINGS: Readonly<Partial<Record<OurColumn, string>>> = { days: "Calculated days to deadline" };

const OUR_COLUMNS = Object.keys(OUR_HEADINGS) as OurColumn[];

/** The columns that a sheet gets from us: beside a recommendation stands how many of its actions are open. */
export const ourColumnsOf = (role: SheetRole): readonly OurColumn[] => OUR_COLUMNS.filter((column) => role === "register" || column !== "open");

/** The column of ours that a heading names, by what it is called or was called before; null for a heading of the user's. */
export function ourColumnNamed(heading: string): OurColumn | null {
  const plain = heading.trim().toLowerCase();
  return OUR_COLUMNS.find((column) => [OUR_HEADINGS[column], FORMER_HEADINGS[column]].some((name) => name?.toLowerCase() === plain)) ?? null;
}

/** Whether a heading of ours is what the column was called before. */
export const isFormerHeading = (heading: string): boolean => Object.values(FORMER_HEADINGS).some((name) => name.toLowerCase() === heading.trim().toLowerCase());

/** A question for the user: nothing was chosen for these columns, because more than one answer fits. */
export interface Ambiguity {
  /** "column-fits-two": one column, several fields. "field-fits-two": one field, several columns. */
  readonly kind: "column-fits-two" | "field-fits-two";
  readonly fields: readonly Field[];
  readonly columns: readonly number[];
  /** As they stand in the sheet, in the order of `columns`. */
  readonly headings: readonly string[];
}

/**
 * Such a column could say by when something is to be done, and if not, when it was done: of a row that is open the date can only
 * be the first.
 */
export const isAboutByWhen = ({ fields }: Pick<Ambiguity, "fields">): boolean =>
  fields.some((field) => BY_WHEN.includes(field)) && fields.every((field) => field === "closed" || BY_WHEN.includes(field));

/** A column that the workbook was set up with and whose heading is no longer on its sheet. */
export interface GoneColumn {
  readonly field: Field;
  /** As it stood, and in which column (from 0). */
  readonly heading: string;
  readonly was: number;
  /** The column that has most likely taken its place; null where none looks like it. */
  readonly likeliest: { readonly column: number; readonly heading: string } | null;
}

/** A sheet that is not read though it has some of a plan's headings. */
export interface LeftOutSheet {
  readonly sheet: string;
  readonly headingRow: number;
  /** Those that mean something to us, from the left. */
  readonly headings: readonly { readonly column: number; readonly heading: string }[];
}

export interface SheetLayout {
  readonly sheet: string;
  readonly role: SheetRole;
  /** The row of the headings (the lower one, where they take two); -1 where none was found. */
  readonly headingRow: number;
  /** The first and last rows that can hold data; there is none where `firstRow` > `lastRow`. A table's totals row is not among them. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: FieldColumns;
  readonly ambiguities: readonly Ambiguity[];
  /** Columns with a heading that mean nothing to us. */
  readonly unmapped: readonly { readonly column: number; readonly heading: string }[];
  /** Where columns of ours stand now. */
  readonly ours: Readonly<Partial<Record<OurColumn, number>>>;
  /** The table that the headings belong to, if they are in one. */
  readonly table: string | null;
  /** What the sheet's name says of all its items, where it has no status column; null where it says nothing of the kind. */
  readonly allAre: "complete" | "closed" | null;
  /** Columns of earlier revised dates, from the first to the last but one: of a row's revised dates the last one filled counts. */
  readonly revisedBefore?: readonly number[];
  /** Columns that could each be the status, and none of which is known to be: what a row's status is cannot be told. */
  readonly statusUnclear?: readonly number[];
  /** Columns of dates that could each be a field by which something is to be done: until it is said which, the earliest of a row counts. */
  readonly byWhenUnclear?: Readonly<Partial<Record<Field, readonly number[]>>>;
  /** The status column's heading asks whether a thing is done ("Complete?", "Closed?"): what a yes, a tick or a date in it means. */
  readonly statusAnswers?: "complete" | "closed";
  /** Fields whose column was remembered, and is there no longer. None of them is mapped. */
  readonly gone: readonly GoneColumn[];
  /** How far each mapped column can be relied on: "sure" where it was remembered, or its heading means nothing else. */
  readonly sureness: Readonly<Partial<Record<Field, "sure" | "likely">>>;
}

/** A sheet that the workbook was set up with and that is there no longer under any name. */
export interface LostSheet {
  readonly sheet: string;
  readonly role: SheetRole;
  /** The sheet that has most likely taken its place; null where none looks like it. */
  readonly likeliest: string | null;
}

/** A sheet that nobody sees, and that looks like a register or a plan by its first rows. */
export interface HiddenSheet {
  readonly sheet: string;
  readonly role: Exclude<SheetRole, "neither">;
  /** No sheet that is to be seen has its role. */
  readonly isOnly: boolean;
}

/** How a workbook was understood: one entry for each of its visible sheets, in their order. */
export interface Layout {
  readonly sheets: readonly SheetLayout[];
  readonly lost: readonly LostSheet[];
  readonly leftOut: readonly LeftOutSheet[];
  /** None is told in a workbook that has been set up: there somebody has said which sheets count. */
  readonly hidden?: readonly HiddenSheet[];
  /** Remembered sheets that were found again under another name, by their headings. */
  readonly rememberedAs: readonly { readonly from: string; readonly to: string }[];
}

/** Nothing that was remembered is missing. What is only unclear does not count: nothing is chosen for it. */
export const isSettled = ({ sheets, lost }: Layout): boolean => lost.length === 0 && sheets.every(({ gone }) => gone.length === 0);

/** The first mapped column of a sheet; the first of the sheet where none is mapped. */
export const firstMappedColumn = ({ columns }: SheetLayout): number => {
  const mapped = Object.values(columns);
  return mapped.length === 0 ? 0 : Math.min(...mapped);
};

export const sheetsOf = (layout: Layout, role: SheetRole): readonly SheetLayout[] =>
  layout.sheets.filter((sheet) => sheet.role === role);
