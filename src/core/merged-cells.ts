import type { SheetLayout } from "./layout";
import type { Area, CellValue, Sheet } from "./workbook";

type Rows = Pick<SheetLayout, "firstRow" | "lastRow" | "columns">;

/** The merged areas of a sheet's data that stretch over several rows of a mapped column, from top to bottom. */
export function sharedAreas({ merged = [] }: Pick<Sheet, "merged">, { firstRow, lastRow, columns }: Rows): Area[] {
  const mapped = new Set(Object.values(columns));
  return merged
    .filter(({ row, rows, column }) => rows > 1 && row >= firstRow && row <= lastRow && mapped.has(column))
    .sort((one, other) => one.row - other.row || one.column - other.column);
}

/** The sheet as its user means it: every row that a merged area of the data stretches over has the area's value. */
export function withSharedValues(sheet: Sheet, layout: Rows): Sheet {
  const areas = sharedAreas(sheet, layout);
  if (areas.length === 0) return sheet;
  const { used } = sheet;
  const values: (readonly CellValue[])[] = sheet.values.slice();
  for (const area of areas) {
    const [top, place] = [area.row - used.row, area.column - used.column];
    const shared = values[top]?.[place] ?? "";
    for (let row = top + 1; row < top + area.rows; row++) {
      const cells = values[row];
      if (cells) values[row] = cells.map((value, column) => (column === place ? shared : value));
    }
  }
  return { ...sheet, values };
}
