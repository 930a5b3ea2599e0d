import type { Block } from "./block";
import { deadlineAlone } from "./deadline-phrase";
import { directiveIn } from "./directive";
import { fieldLineOf, fieldNamed, type ItemField } from "./field-line";
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

const NUMBER_CELL = /^(?:(?:R|Rec\.?|AFI|Recommendation|No\.?|[A-Z]{1,5}[-/.]R?) ?-?)?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?[.:)]?$/i;

/** An action stands for the recommendation where no column is called so. */
const ACTION = /^(?:agreed |required )?actions?$/i;
/** "Management Action 1": the cell beside it is the action, whoever it says will do it. */
const NUMBERED_ACTION = /^(?:(?:agreed|management) )+action (\d{1,3}(?:\.\d{1,2})?[a-z]?)$/i;

/** Whether a cell holds an item's number and nothing else. */
export const isNumberCell = (cell: string): boolean => NUMBER_CELL.test(cell);

/** Whether a row goes on a numbered table below a heading between its rows. */
export const isNumberedRow = ({ cells: [first = "", ...others] }: Pick<Block, "cells">, columns: Columns | null): boolean =>
  columns?.[0] === "number" && others.length + 1 === columns.length && isNumberCell(first);

/** The columns of a row of headings, or null where the row is none: it has to name the text and something else. */
export function columnsOf({ cells }: Pick<Block, "cells">): Columns | null {
  const columns = cells.map((cell) => fieldNamed(cell.replaceAll("\n", " ")));
  if (columns.includes("text")) return known(columns) >= 2 ? columns : null;
  const action = cells.findIndex((cell) => ACTION.test(cell));
  const withAction = columns.map((field, at) => (at === action ? "text" : field));
  return action >= 0 && known(withAction) >= 3 ? withAction : null;
}

const known = (columns: Columns): number => columns.filter((field) => field !== null).length;

const kindIn = (words: string): ItemKind | null => (/area|afi/i.test(words) ? "area-for-improvement" : /cause|coc/i.test(words) ? "cause-of-concern" : null);

const cellsOf = (cells: readonly string[], columns: Columns, field: ItemField): string[] => cells.filter((cell, at) => columns[at] === field && cell !== "");

/** A date has a line of its own, below an owner in one column with it or above other words; the other words are left. */
function whoAndWhen(cells: readonly string[], columns: Columns): Pick<Row, "owner" | "deadline" | "rest"> {
  const owners = cellsOf(cells, columns, "owner").flatMap((cell) => cell.split("\n"));
  const [when = [""]] = cellsOf(cells, columns, "deadline").map((cell) => cell.split("\n"));
  const dated = [...when, ...owners].find((line) => deadlineAlone(line, null) !== null);
  const owner = owners.filter((line) => line !== dated).join(", ");
  return dated === undefined ? { owner, deadline: when.join(" "), rest: [] } : { owner, deadline: dated, rest: when.filter((line) => line !== "" && line !== dated) };
}

/** A row under known columns; null where it has no text, or a label with nothing after it. */
export function rowOf(printed: readonly string[], columns: Columns, kind: ItemKind): Row | null {
  // Where the number went astray, the text stands first.
  const isShifted = columns[0] === "number" && printed.length === columns.length - 1 && (printed[0] ?? "").split(" ").length > 3;
  const cells = isShifted ? ["", ...printed] : printed;
  const text = cellsOf(cells, columns, "text").join(" ");
  const label = labelOf(text);
  if (!/\p{L}{2}.* /u.test(text) || label?.rest === "") return null;
  // A column called "Finding" may hold its number, or the finding.
  const numbers = cellsOf(cells, columns, "number");
  const number = numbers.find((cell) => cell.split(" ").length <= 3) ?? "";
  const [named] = cellsOf(cells, columns, "kind");
  const marker = number === "" ? markerOf(text) : null;
  const { owner, deadline, rest } = whoAndWhen(cells, columns);
  const inText = label ?? (marker?.shape === "numbered" ? { number: marker.mark, rest: marker.rest } : null);
  return {
    number: number === "" ? (inText?.number ?? null) : numberOf(number),
    kind: label?.kind ?? (named === undefined ? (kindIn(number) ?? kind) : (kindIn(named) ?? "recommendation")),
    text: inText?.rest ?? text,
    owner,
    deadline,
    rest: [...cells.filter((cell, at) => cell !== "" && ((columns[at] ?? "other") === "other" || (columns[at] === "number" && cell !== number))), ...rest],
  };
}

const numberOf = (cell: string): string => labelOf(cell)?.number ?? numberAsPrinted(cell.replace(/[.:)]$/, ""));

const NO_OWNER = /^(?:[a-z]\d?$|(?:high|medium|low|agreed|accepted|yes|no|open|closed|completed?)\b)/i;

/** A row of a table without headings: a number, a text that tells somebody to do something, perhaps an owner and a date. */
export function bareRowOf(cells: readonly string[], kind: ItemKind): Row | null {
  const filled = cells.filter((cell) => cell !== "");
  const at = filled.findIndex((cell) => isNumberCell(cell) || NUMBERED_ACTION.test(cell));
  const number = filled[at] ?? "";
  const [, action] = NUMBERED_ACTION.exec(number) ?? [];
  const text = filled.slice(at + 1).find((cell) => cell.length > 25 && (action !== undefined || directiveIn(cell) !== null));
  if (number === "" || text === undefined) return null;
  const others = filled.filter((cell) => cell !== number && cell !== text);
  // "Responsible owner: Head of Fleet" says itself what it is.
  const named = new Map(others.map((cell) => [fieldLineOf(cell)?.field, cell]));
  const deadline = named.get("deadline") ?? others.find((cell) => deadlineAlone(cell, null) !== null) ?? "";
  const owner = named.get("owner") ?? others.find((cell) => cell !== deadline && /^[A-Z]/.test(cell) && cell.length > 1 && cell.length <= 80 && !NO_OWNER.test(cell)) ?? "";
  const rest = others.filter((cell) => cell !== deadline && cell !== owner);
  return { number: action ?? numberOf(number), kind: kindIn(number) ?? kind, text, owner: valueOf(owner), deadline: valueOf(deadline), rest };
}

const valueOf = (cell: string): string => fieldLineOf(cell)?.value ?? cell;
