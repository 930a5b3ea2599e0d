import type { Area, Scalar, SheetModel } from "../../file/book";
import { invalidArgument, notImplemented } from "../refusal";
import { intersection, without } from "./address";
import { visibleColumns, visibleRows } from "./reading";

type CellTest = (row: number, column: number) => boolean;

/**
 * The parts of some areas that a sort of special cells is in, as rectangles. Cells are looked for in the used range
 * only, as Excel's "Go To Special" does (assumed of the API); how they are put together into rectangles is assumed.
 */
export function specialCells(sheet: SheetModel, areas: readonly Area[], type: unknown, valueType: unknown): Area[] {
  return areas.flatMap((area) => specialWithin(sheet, area, type, valueType));
}

function specialWithin(sheet: SheetModel, area: Area, type: unknown, valueType: unknown): Area[] {
  const isOfType = (row: number, column: number): boolean => isOf(sheet.value(row, column), valueType);
  const isFormula = (row: number, column: number): boolean => sheet.cell(row, column).formula !== undefined;
  switch (type) {
    case "Blanks":
      return matching(sheet, area, (row, column) => sheet.value(row, column) === null && !isFormula(row, column));
    case "Constants":
      return matching(sheet, area, (row, column) => sheet.value(row, column) !== null && !isFormula(row, column) && isOfType(row, column));
    case "Formulas":
      return formulasWithin(sheet, area, isOfType);
    case "Visible":
      return visibleParts(sheet, area);
    case "ConditionalFormats":
      return overlapping(area, sheet.conditionalFormats.flatMap((format) => format.areas));
    case "DataValidations":
      return overlapping(area, sheet.validations);
    case "SameConditionalFormat":
    case "SameDataValidation":
      throw notImplemented(`special cells of the type "${type}"`);
    default:
      throw invalidArgument(`${JSON.stringify(type)} is no type of special cells`);
  }
}

const VALUE_TYPES = /^(?:Errors)?(?:Logical)?(?:Numbers?)?(?:Text)?$/;

/** "ErrorsText" is errors and texts, nothing or "All" is every value (typings of SpecialCellValueType). */
function isOf(value: Scalar, valueType: unknown): boolean {
  const wanted = valueType ?? "All";
  if (wanted === "All") return true;
  if (typeof wanted !== "string" || wanted === "" || !VALUE_TYPES.test(wanted)) throw invalidArgument(`${JSON.stringify(wanted)} is no type of values`);
  if (value === null) return false;
  const word = typeof value === "object" ? "Errors" : { boolean: "Logical", number: "Number", string: "Text" }[typeof value as "boolean" | "number" | "string"];
  return wanted.includes(word);
}

function formulasWithin(sheet: SheetModel, area: Area, isOfType: CellTest): Area[] {
  if (sheet.formulaPlaces === undefined) return matching(sheet, area, (row, column) => sheet.cell(row, column).formula !== undefined && isOfType(row, column));
  const rows = new Map<number, number[]>();
  for (const [row, column] of sheet.formulaPlaces()) {
    if (intersection(area, { row, column, rows: 1, columns: 1 }) === null || !isOfType(row, column)) continue;
    const columns = rows.get(row);
    if (columns) columns.push(column);
    else rows.set(row, [column]);
  }
  return rectanglesOf([...rows].sort(([one], [other]) => one - other).map(([row, columns]) => ({ row, columns: columns.sort((one, other) => one - other) })));
}

function matching(sheet: SheetModel, area: Area, test: CellTest): Area[] {
  const used = sheet.used(false);
  const within = used === null ? null : intersection(area, used);
  return within === null ? [] : rectangles(within, test);
}

function rectangles({ row: top, column: left, rows, columns }: Area, test: CellTest): Area[] {
  return rectanglesOf(Array.from({ length: rows }, (_, at) => ({ row: top + at, columns: columnsFrom(left, columns).filter((column) => test(top + at, column)) })));
}

/** Runs of cells in each row; runs that are the same in the next row are one rectangle. The rows are in order. */
function rectanglesOf(lines: Iterable<{ readonly row: number; readonly columns: readonly number[] }>): Area[] {
  const found: Area[] = [];
  let above: Area[] = [];
  for (const { row, columns } of lines) {
    const here = runs(columns).map(([column, count]) => ({ row, column, rows: 1, columns: count }));
    const grown = here.map((run) => {
      const same = above.find((one) => one.column === run.column && one.columns === run.columns && one.row + one.rows === row);
      return same === undefined ? run : { ...same, rows: same.rows + 1 };
    });
    found.push(...above.filter((one) => !grown.some((next) => next.row === one.row && next.column === one.column)));
    above = grown;
  }
  return [...found, ...above].sort((one, other) => one.row - other.row || one.column - other.column);
}

const columnsFrom = (first: number, count: number): number[] => Array.from({ length: count }, (_, at) => first + at);

/** Whole numbers in order as [first, how many] of each run. */
function runs(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last !== undefined && last[0] + last[1] === number) last[1] += 1;
    else found.push([number, 1]);
  }
  return found;
}

function visibleParts(sheet: SheetModel, area: Area): Area[] {
  const columnRuns = runs(visibleColumns(sheet, area));
  return runs(visibleRows(sheet, area)).flatMap(([row, rows]) => columnRuns.map(([column, columns]) => ({ row, column, rows, columns })));
}

/** What of some areas lies in an area, no cell twice. */
function overlapping(area: Area, areas: readonly Area[]): Area[] {
  return areas.reduce<Area[]>((found, one) => {
    const inside = intersection(area, one);
    const fresh = inside === null ? [] : found.reduce<Area[]>((rest, known) => rest.flatMap((part) => without(part, known)), [inside]);
    return [...found, ...fresh];
  }, []);
}
