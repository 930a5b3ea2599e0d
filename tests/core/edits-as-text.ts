import type { ColumnLook, Edit } from "../../src/core/edit";
import { addressOf, type Area, type CellValue } from "../../src/core/workbook";
import { planAsText } from "./plan-as-text";

const ends = ({ row, column, rows, columns }: Area): string => `${addressOf({ row, column })}:${addressOf({ row: row + rows - 1, column: column + columns - 1 })}`;
const cell = (value: CellValue | undefined): string => (value === "" ? "nothing" : JSON.stringify(value));

const lookText = (look: ColumnLook | null): string =>
  look === null ? "as new cells are" : `like heading ${look.headingLike}, width ${look.width}, ${look.wrap ? "wrapped, " : ""}${look.align}, body ${JSON.stringify(look.body)}, words ${look.words.map(({ word, fill, font }) => `${word} ${fill}/${font}`).join(", ") || "none"}`;

/** An edit with both its sides, so that a person can read it. */
export function editAsText(edit: Edit): string {
  switch (edit.kind) {
    case "cells": {
      const format = (place: number): string => (edit.formats ? ` [${edit.formats.from[place] ?? ""} to ${edit.formats.to[place] ?? ""}]` : "");
      return edit.from.map((from, place) => `${edit.sheet} ${addressOf({ row: edit.row + place, column: edit.column })}: ${cell(from)} to ${cell(edit.to[place])}${format(place)}`).join("\n");
    }
    case "look":
      return `${edit.sheet} ${ends({ ...edit, columns: 1 })} looks${edit.heading ? ", with its heading," : ""} ${lookText(edit.from)}; then ${lookText(edit.to)}`;
    case "table":
      return `${edit.sheet}: table ${edit.table} from ${ends(edit.from)} to ${ends(edit.to)}`;
    case "sheet":
      return `Sheet ${edit.sheet}${edit.from ? ` in the place of:\n${planAsText(edit.from)}\nas:` : ":"}\n${edit.to ? planAsText(edit.to) : "gone"}`;
    case "rows":
      return JSON.stringify(edit);
  }
}

export const editsAsText = (edits: readonly Edit[]): string => `${edits.map(editAsText).join("\n")}\n`;
