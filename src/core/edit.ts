import { cleanPlan, type SheetPlan, type WordColours } from "./sheet-plan";
import type { Area, BodyLook, CellValue } from "./workbook";

/**
 * A change to the workbook as a value. Every edit holds both sides, so that it can be shown before it is made,
 * recognised as already made, and taken back. It survives JSON.
 *
 * Laws, tested by property: applying reaches what was wanted; planning again gives nothing; applying the inverse
 * restores; `JSON.parse(JSON.stringify(edit))` is the same edit.
 */
export type Edit = CellsEdit | LookEdit | TableEdit | RowsEdit | SheetEdit;

/** Values of a run of cells down one column. `from` and `to` are equally long; text is text, never a formula. */
export interface CellsEdit {
  readonly kind: "cells";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly from: readonly CellValue[];
  readonly to: readonly CellValue[];
  /** The cells' number formats, where they are to be set: the user's own cells, whose text must stay text in whatever format they have. */
  readonly formats?: { readonly from: readonly string[]; readonly to: readonly string[] };
}

/**
 * How the cells of a column of ours look. Only these rows are given a look: what stands above the headings is the user's.
 * `null` means as Excel makes new cells.
 */
export interface LookEdit {
  readonly kind: "look";
  readonly sheet: string;
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  /** The first of the rows is the heading, and the column is new: its width and the colours of its words come with it. */
  readonly heading: boolean;
  /** A conditional format that was there before covers the cells: ours are put beside it and taken away one by one. */
  readonly among?: boolean;
  /** The heading that ours is made like has a conditional format of the user's, which is not to reach over ours. */
  readonly apart?: boolean;
  /** How the cells were before, where they had a look of their own (`withLooksTaken`). */
  readonly was?: LookAsFound;
  readonly from: ColumnLook | null;
  readonly to: ColumnLook | null;
}

/** How a cell looks, in Excel's own words, as it read them out and takes them back. */
export type CellLook = Readonly<Record<string, unknown>>;

/** How the cells of a column looked, from the edit's first row on. */
export interface LookAsFound {
  readonly formats: readonly string[];
  /** What we change of them: more of a heading than of the cells below it. null where there is too much to keep. */
  readonly looks: readonly CellLook[] | null;
  /** Of the column, in points; null where it is the usual one. */
  readonly width: number | null;
}

export interface ColumnLook {
  /** How the heading looks that ours is made to match, where it cannot be copied: so that nothing else of the cell is changed. */
  readonly headingLook?: CellLook;
  /** The column whose heading ours is made to match, in the same row; our own where none can be matched. */
  readonly headingLike: number;
  /** Width in characters of the standard font, as Excel's own column width box counts it. */
  readonly width: number;
  readonly wrap: boolean;
  /** The cells' own, whatever the column had. */
  readonly numberFormat: string;
  readonly align: "left" | "center" | "right";
  /** Font and vertical alignment of the user's own cells; null as Excel makes new cells. */
  readonly body: BodyLook | null;
  /** A cell below the heading that holds exactly this word takes these colours (a conditional format: it survives sorting). */
  readonly words: readonly WordColours[];
}

/** A table made to cover another area, with the same heading row. */
export interface TableEdit {
  readonly kind: "table";
  readonly sheet: string;
  readonly table: string;
  readonly from: Area;
  readonly to: Area;
}

/**
 * New rows of a list made like the row above: with `to` null they become like the bare row below them. What is typed into them is
 * no part of it (but for formulas, which are ours until they are taken back).
 */
export interface RowsEdit {
  readonly kind: "rows";
  readonly sheet: string;
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
  readonly from: RowsLike | null;
  readonly to: RowsLike | null;
}

/** Neighbouring columns, from the first on. */
export interface ColumnRun {
  readonly column: number;
  readonly columns: number;
}

export interface RowsLike {
  /** The row that they are made like. */
  readonly row: number;
  /** The columns whose formats, conditional ones among them, are copied. */
  readonly looks: readonly ColumnRun[];
  /** The columns whose formula goes on. */
  readonly formulas: readonly number[];
  /** The columns whose drop-down goes on, each with its source: words with commas between, or a formula. */
  readonly lists: readonly { readonly column: number; readonly source: string }[];
}

/**
 * A sheet of ours, made as the plan `to` says: after the last sheet, or in the place of the one that was made by `from`. With
 * `to` null the sheet goes. `sheet` is the plans' name. It is made and taken away whole; what Excel shows on it is the plan's.
 */
export interface SheetEdit {
  readonly kind: "sheet";
  readonly sheet: string;
  readonly from: SheetPlan | null;
  readonly to: SheetPlan | null;
}

/** The edit that makes a sheet, or makes one of ours anew in its place. */
export function sheetEdit(plan: SheetPlan, from: SheetPlan | null = null): SheetEdit {
  return { kind: "sheet", sheet: plan.name, from, to: cleanPlan(plan) };
}

/** The edit that takes this one back. */
export function inverse(edit: Edit): Edit {
  const formats = edit.kind === "cells" && edit.formats ? { formats: { from: edit.formats.to, to: edit.formats.from } } : {};
  // Each member of the union keeps its own type when its two sides change places.
  return { ...edit, from: edit.to, to: edit.from, ...formats } as Edit;
}

/** The edits that take a list back: each inverted, last first. */
export function inverseAll(edits: readonly Edit[]): Edit[] {
  return edits.map(inverse).reverse();
}
