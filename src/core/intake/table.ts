import type { Block } from "./block";
import { deadlineAlone } from "./deadline-phrase";
import { directiveIn } from "./directive";
import { fieldNamed, type ItemField } from "./field-line";
import type { ItemKind } from "./intake";
import { markerOf } from "./marker";
import { labelOf, numberAsPrinted } from "./label";

/** A table's columns, known by their headings. */
export type Columns = readonly (ItemField | null)[];

/** What a row of a table says of one item. */
export interface Row {
  readonly number: string | null;
  readonly kind: ItemKind;
  readonly text: string;
  readonly owner: string;
  readonly deadline: string;
  /** Cells that are no part of the item: priority, response and the like. */
  readonly rest: readonly string[];
}

const NUMBER_CELL = /^(?:(?:R|Rec\.?|AFI|Recommendation|No\.?|[A-Z]{1,5}[-/]R?) ?-?)?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?[.:)]?$/i;

/** The columns of a row of headings, or null where the row is none: it has to name the text and something else. */
export function columnsOf({ cells }: Block): Columns | null {
  const columns = cells.map(fieldNamed);
  const hasText = columns.includes("text");
  const actionOnly = !hasText && columns.filter((field) => field !== null).length >= 3 ? cells.findIndex((cell) => /^(?:recommended |agreed |required )?actions?$/i.test(cell)) : -1;
  if (!hasText && actionOnly < 0) return null;
  if (columns.filter((field) => field !== null).length < 2) return null;
  return columns.map((field, at) => (at === actionOnly ? "text" : field));
}

const kindOf = (words: string): ItemKind => (/area|afi/i.test(words) ? "area-for-improvement" : /cause|coc/i.test(words) ? "cause-of-concern" : "recommendation");

const cellsOf = (cells: readonly string[], columns: Columns, field: ItemField): string[] => cells.filter((cell, at) => columns[at] === field && cell !== "");

/** A row under known columns; null where it has no text. Sub-headings inside a table fill one cell only. */
export function rowOf(cells: readonly string[], columns: Columns, kind: ItemKind): Row | null {
  const texts = cellsOf(cells, columns, "text");
  const text = texts.join(" ");
  if (!/\p{L}{2}.* /u.test(text) || cells.filter((cell) => cell !== "").length < 2 || columnsOf({ cells } as Block) !== null) return null;
  const [number] = cellsOf(cells, columns, "number");
  const [named] = cellsOf(cells, columns, "kind");
  const label = labelOf(text);
  const marker = markerOf(text);
  const inText = label && label.rest !== "" ? label : number === undefined && marker?.shape === "numbered" ? { number: marker.mark, rest: marker.rest } : null;
  return {
    number: number !== undefined ? numberOf(number) : (inText?.number ?? null),
    kind: label && label.rest !== "" ? label.kind : named === undefined ? kindByNumber(number ?? "", kind) : kindOf(named),
    text: inText?.rest ?? text,
    owner: cellsOf(cells, columns, "owner").join(", "),
    deadline: cellsOf(cells, columns, "deadline")[0] ?? "",
    rest: cells.filter((cell, at) => cell !== "" && (columns[at] === "other" || columns[at] === null || columns[at] === undefined)),
  };
}

const kindByNumber = (number: string, kind: ItemKind): ItemKind => (/^(?:afi|area)/i.test(number) ? "area-for-improvement" : kind);

const numberOf = (cell: string): string => labelOf(cell)?.number ?? numberAsPrinted(cell.replace(/[.:)]$/, ""));

/** A row of a table without headings: a number, a text that tells somebody to do something, perhaps an owner and a date. */
export function bareRowOf(cells: readonly string[], kind: ItemKind): Row | null {
  const filled = cells.filter((cell) => cell !== "");
  const number = filled.find((cell) => NUMBER_CELL.test(cell));
  const text = filled.find((cell) => cell.length > 25 && directiveIn(cell) !== null);
  if (number === undefined || text === undefined || filled.indexOf(number) > filled.indexOf(text)) return null;
  const deadline = filled.find((cell) => cell !== number && cell !== text && deadlineAlone(cell, null) !== null) ?? "";
  const others = filled.filter((cell) => cell !== number && cell !== text && cell !== deadline);
  const owner = others.find((cell) => /^[A-Z]/.test(cell) && cell.length <= 80 && !/^(?:high|medium|low|agreed|accepted|yes|no|open|closed|complete)/i.test(cell)) ?? "";
  return { number: numberOf(number), kind: kindByNumber(number, kind), text, owner, deadline, rest: others.filter((cell) => cell !== owner) };
}
