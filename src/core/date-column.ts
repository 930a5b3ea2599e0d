import { inDoubt, orderOf } from "./date-order";
import { readDate, type DateReading } from "./date-reading";
import { asMonth, monthCells } from "./month-column";
import { valueAt, type CellValue, type Sheet } from "./workbook";

interface DateColumn {
  readonly date1904: boolean;
  /** It says by when something is to be done: a month counts by its last day. */
  readonly isByWhen: boolean;
}

/** A column of dates, cell by cell for the rows that hold data. The same value is read once. */
export function readDateColumn(sheet: Sheet, column: number, dataRows: readonly number[], { date1904, isByWhen }: DateColumn): readonly DateReading[] {
  const seen = new Map<CellValue, DateReading>();
  const months = new Map<DateReading, DateReading>();
  const read = (value: CellValue): DateReading => {
    const reading = readDate(value, date1904);
    const month = isByWhen ? asMonth(reading) : reading;
    if (month !== reading) months.set(reading, month);
    return reading;
  };
  const dates = dataRows.map((row) => {
    const value = valueAt(sheet, row, column);
    let reading = seen.get(value);
    if (reading === undefined) seen.set(value, (reading = read(value)));
    return reading;
  });
  const isMonth = monthCells(sheet, column, dataRows);
  const hasMonths = months.size > 0 && dataRows.some(isMonth);
  const readings = hasMonths ? dates.map((reading, place) => (isMonth(dataRows[place] ?? -1) ? (months.get(reading) ?? reading) : reading)) : dates;
  if (orderOf(seen.keys()).monthFirst === null) return readings;
  const settled = new Map([...new Set(readings)].map((reading) => [reading, inDoubt(reading)]));
  return readings.map((reading) => settled.get(reading) ?? reading);
}
