import { isBlank, plainSpaces } from "../cell-text";
import { orderOf, type ColumnOrder } from "../date-order";
import { percentColumnOf, type PercentColumn } from "../percent-column";
import type { ProblemCode, ProblemFound } from "../problem";
import type { Register } from "../register";
import { cellOf, type RecommendationRow } from "../rows";
import type { Settings } from "../settings";
import { isClosed, type Status } from "../status";
import { formatAt, valueAt, type CellAt, type CellValue, type Sheet } from "../workbook";
import { DATE_FORMAT, isDateFormat, serialFor } from "./date-fix";
import type { Fix } from "./fix";
import { statusMeant } from "./misspelling";
import { registerSpelling } from "./reference-fix";
import { wholeFor } from "./whole";

/** What fixes are planned from: the sheets that were read, with their rows. */
export interface Fixable {
  readonly settings: Settings;
  readonly date1904: boolean;
  readonly register: Register;
  readonly sheets: readonly { readonly sheet: Sheet; readonly rows: readonly RecommendationRow[] }[];
}

/** What a cell should hold, and in which format where it is another than now. */
interface Wanted {
  readonly to: CellValue | null;
  readonly format?: string;
}

interface Cell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly format: string;
}

type Fixers = { readonly [Code in ProblemCode]?: (problem: Extract<ProblemFound, { code: Code }>, cell: Cell) => Wanted };

/** Each answer worked out once. */
function remembered<Key, Answer>(answer: (key: Key) => Answer): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => {
    if (!known.has(key)) known.set(key, answer(key));
    return known.get(key) as Answer;
  };
}

/** The percentage columns of the sheets, each looked at when it is first needed. */
function percentColumns({ sheets }: Fixable): (sheet: Sheet) => (column: number) => PercentColumn {
  return remembered((sheet) => {
    const dataRows = sheets.filter((read) => read.sheet === sheet).flatMap(({ rows }) => rows.map(({ row }) => row));
    return remembered((column) => percentColumnOf(sheet, column, dataRows));
  });
}

/** In which order the texts of a column have day and month; each column is looked at when it is first needed. */
function dateOrders({ sheets }: Fixable): (sheet: Sheet) => (column: number) => ColumnOrder {
  return remembered((sheet) => {
    const dataRows = sheets.filter((read) => read.sheet === sheet).flatMap(({ rows }) => rows.map(({ row }) => row));
    return remembered((column) => orderOf(new Set(dataRows.map((row) => valueAt(sheet, row, column)))));
  });
}

/** How a sheet writes a status: the first of its cells that is known to mean it. */
function statusWritten({ sheets }: Fixable): (sheet: Sheet) => (status: Status) => CellValue | null {
  return remembered((sheet) => {
    const written = new Map<Status, CellValue>();
    for (const { rows } of sheets.filter((read) => read.sheet === sheet)) {
      for (const row of rows) {
        const at = cellOf(row, "status");
        if (at && row.status.how === "known" && !written.has(row.status.means)) written.set(row.status.means, valueAt(sheet, at.row, at.column));
      }
    }
    return (status) => written.get(status) ?? null;
  });
}

function wholeWanted({ sheet, row, column, value, format }: Cell, columns: ReturnType<typeof percentColumns>): Wanted {
  const kept = columns(sheet)(column);
  if (isBlank(value)) return { to: null };
  // Formats are not held of all rows: what the column's other cells have is held against the cell when it is fixed.
  return { to: wholeFor(value, row, kept), format: kept.isPercent(row) === format.includes("%") ? format : "0%" };
}

function fixersFor(given: Fixable): Fixers {
  const meant = remembered((found: string) => statusMeant(found, given.settings));
  const spelling = registerSpelling(given.register);
  const columns = percentColumns(given);
  const orders = dateOrders(given);
  const written = statusWritten(given);
  const valueIn = ({ sheet, row, column }: CellAt): CellValue | null => {
    const found = given.sheets.find((one) => one.sheet.name === sheet);
    return found ? valueAt(found.sheet, row, column) : null;
  };
  return {
    // Beside a text that has its month first, no day is sure enough to be written for good.
    "date-as-text": ({ found, day }, { sheet, column, format }) =>
      orders(sheet)(column).monthFirst === null ? { to: serialFor(found, day, given.date1904), format: isDateFormat(format) ? format : DATE_FORMAT } : { to: null },
    "spaces-around": ({ found }) => ({ to: found }),
    "status-unknown": ({ found }) => ({ to: meant(found) }),
    "reference-not-in-register": ({ found }) => ({ to: spelling(found) }),
    // Open beneath a recommendation that is closed: as its own sheet writes it, else as the register does.
    "closed-in-one": ({ here, there, otherAt, servesOpen }, { sheet }) => ({ to: isClosed(there) && !isClosed(here) && !servesOpen ? (written(sheet)(there) ?? valueIn(otherAt)) : null }),
    // A count is put right by counting: only a percentage can be taken as read.
    "complete-not-hundred": ({ field }, cell) => (field === "percentComplete" ? wholeWanted(cell, columns) : { to: null }),
  };
}

/** Only text that stands as it was found is put right: a number or a date in the cell's place is somebody's answer already. */
const isAsFound = (problem: ProblemFound, value: CellValue): boolean =>
  !("found" in problem) || (typeof value === "string" && plainSpaces(value) === plainSpaces(problem.found));

/**
 * Gives the safe fix of a problem, or null where there is none. Linear in the problems; whether the cell holds a formula, and
 * still what was read, is for whoever makes the fix to see.
 */
export function fixerFor(given: Fixable): (problem: ProblemFound) => Fix | null {
  const fixers = fixersFor(given);
  const sheets = new Map(given.sheets.map(({ sheet }) => [sheet.name, sheet]));
  return (problem) => {
    // The code picks the fixer that knows its problem; TypeScript cannot follow that.
    const fixer = fixers[problem.code] as ((problem: ProblemFound, cell: Cell) => Wanted) | undefined;
    const { row, column } = problem.at;
    const sheet = sheets.get(problem.at.sheet);
    if (!fixer || !sheet) return null;
    const cell: Cell = { sheet, row, column, value: valueAt(sheet, row, column), format: formatAt(sheet, row, column) };
    if (!isAsFound(problem, cell.value)) return null;
    const { to, format = cell.format } = fixer(problem, cell);
    if (to === null || to === cell.value) return null;
    const formats = { from: [cell.format], to: [format] };
    return { code: problem.code, edit: { kind: "cells", ...problem.at, from: [cell.value], to: [to], formats } };
  };
}
