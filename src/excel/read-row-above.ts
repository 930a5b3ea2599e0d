import type { Area } from "../core/workbook";
import type { RowAbove } from "../core/intake/row-place";
import type { Line } from "./connection";

/** As Excel tells the colour of a cell without a fill. */
const NO_FILL = "#FFFFFF";

/**
 * What new rows have to take over from the row above them, and whether their own cells are bare. `area` is where they go: its
 * columns are the list's. One request.
 */
export function readRowAbove(line: Line, sheet: string, area: Area): Promise<RowAbove> {
  return line.ask(
    ({ workbook }) => {
      const worksheet = workbook.worksheets.getItem(sheet);
      const above = Array.from({ length: area.columns }, (_, place) => {
        const cell = worksheet.getRangeByIndexes(area.row - 1, area.column + place, 1, 1);
        cell.load("formulas,numberFormat");
        cell.dataValidation.load("type,rule");
        const below = worksheet.getRangeByIndexes(area.row, area.column + place, area.rows, 1);
        below.dataValidation.load("type");
        // With the row below them, which tells how they were when they are taken back: what differs is null.
        const { format } = worksheet.getRangeByIndexes(area.row, area.column + place, area.rows + 1, 1);
        format.load("horizontalAlignment,verticalAlignment,wrapText,font/name,font/size,font/bold,font/color");
        return { column: area.column + place, cell, below, format };
      });
      const cells = worksheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
      cells.load("formulas");
      const looks = worksheet.getRangeByIndexes(area.row, area.column, area.rows + 1, area.columns);
      looks.load("numberFormat");
      looks.format.fill.load("color");
      return { above, cells, looks };
    },
    ({ above, cells, looks }) => {
      const isBare = looks.format.fill.color === NO_FILL && looks.numberFormat.every((row) => row.every((format) => format === "General")) && above.every(({ format }) => isOneLook(format));
      const columns = above.map(({ column, cell, below }) => {
        const [formula, format] = [String(cell.formulas[0]?.[0] ?? ""), String(cell.numberFormat[0]?.[0] ?? "General")];
        // Excel hands out a list's source as text, whatever its type says.
        const source = cell.dataValidation.type === "List" ? cell.dataValidation.rule.list?.source : undefined;
        return { column, isFormula: formula.startsWith("="), format, list: typeof source === "string" && below.dataValidation.type === "None" ? source : null };
      });
      const isFree = cells.formulas.every((row) => row.every((formula, place) => formula === "" || (columns[place]?.isFormula === true && String(formula).startsWith("="))));
      return { isBare, isFree, columns, ownFormats: looks.numberFormat.map((row) => row.map(String)) };
    },
  );
}

const isOneLook = ({ horizontalAlignment, verticalAlignment, wrapText, font: { name, size, bold, color } }: Excel.RangeFormat): boolean =>
  [horizontalAlignment, verticalAlignment, wrapText, name, size, bold, color].every((one: unknown) => one !== null && one !== "");
