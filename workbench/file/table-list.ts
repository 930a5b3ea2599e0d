import { areaName, overlaps } from "./areas";
import type { Area, Scalar, TableModel } from "./book";
import { hasFormulaSuchAs } from "./formula-cells";
import { MAX_COLUMNS, MAX_ROWS } from "./limits";
import { unsupportedChange } from "./problem";
import type { Sheet } from "./sheet";
import { speaksOfTable } from "./sheet-list";
import { headingText, uniqueName } from "./table-resize";
import type { Workbook } from "./workbook";

/** Excel's own choice for a new table. */
const USUAL_STYLE = "TableStyleMedium2";

/** What can be done to a workbook's tables as a whole: their ids and names are unique in it. */
export const TABLE_LIST = {
  addTable(this: Workbook, sheetId: string, area: Area): TableModel {
    const sheet = this.sheets.find(({ id }) => id === sheetId);
    if (!sheet) throw unsupportedChange(`There is no sheet with the id ${sheetId}.`);
    const whole = { ...area, rows: Math.max(2, area.rows) };
    checkPlace(sheet, whole);
    const names = headings(sheet, whole);
    const all = this.sheets.flatMap(({ tables, facts }) => [...tables, ...facts.tables]);
    const table = { id: Math.max(0, ...all.map(({ id }) => id)) + 1, name: freeName(this), area: whole, headings: true, totals: false, columns: names, style: USUAL_STYLE, filtered: false, banded: true, filterButtons: true };
    names.forEach((name, at) => sheet.set(whole.row, whole.column + at, { value: name }));
    sheet.tables = [...sheet.tables, table];
    return table;
  },

  /** Takes the table away; its cells stay as they are. */
  deleteTable(this: Workbook, sheetId: string, id: number): void {
    const sheet = this.sheets.find((one) => one.id === sheetId);
    const table = sheet?.tables.find((one) => one.id === id);
    if (!sheet || !table) throw unsupportedChange(`There is no table with the number ${id}.`);
    const refuse = (why: string): never => {
      throw unsupportedChange(`The table "${table.name}" cannot be taken away here: ${why}. Change it in Excel.`);
    };
    if (sheet.facts.tables.some((one) => one.id === id && one.queried)) refuse("a query fills it");
    if (table.filtered) refuse("a filter hides rows of it");
    const own = (formula: string): boolean => speaksOfTable(table.name)(formula) || /\[(?:@|#This Row)/i.test(formula);
    if (hasFormulaSuchAs(sheet, own) || isTableSpokenOf(this, table.name)) refuse("a formula speaks of it");
    sheet.tables = sheet.tables.filter((one) => one !== table);
  },
};

/** Whether a formula of a cell or a name speaks of the table. */
export function isTableSpokenOf(book: Workbook, name: string): boolean {
  const speaks = speaksOfTable(name);
  return book.names.some(({ formula }) => speaks(formula)) || book.sheets.some((sheet) => hasFormulaSuchAs(sheet, speaks));
}

function checkPlace(sheet: Sheet, area: Area): void {
  const refuse = (why: string): never => {
    throw unsupportedChange(`A table cannot be made of ${areaName(area)} on the sheet "${sheet.name}": ${why}.`);
  };
  if (area.row + area.rows > MAX_ROWS || area.column + area.columns > MAX_COLUMNS) refuse("that is no area of the sheet");
  const other = sheet.tables.find((one) => overlaps(one.area, area));
  if (other) refuse(`the table "${other.name}" is in the way`);
  if (sheet.facts.pivots.some((one) => overlaps(one, area))) refuse("a pivot table is in the way");
  if (sheet.merges.some((one) => overlaps(one, area))) refuse("it has merged cells");
  if (sheet.autoFilter && overlaps(sheet.autoFilter.area, area)) refuse("the sheet's own filter is there");
  if (sheet.store.formulaAreas.some((one) => (one.area.rows > 1 || one.area.columns > 1) && overlaps(one.area, area))) refuse("a formula there fills several cells, which no table may hold");
  for (let at = 0; at < area.columns; at++) if (sheet.cell(area.row, area.column + at).formula !== undefined) refuse("a heading is a formula, which a table would turn into text");
}

/** The names of the columns: the headings' texts, made unique as Excel makes them. */
function headings(sheet: Sheet, area: Area): string[] {
  const names: string[] = [];
  const taken = new Set<string>();
  for (let at = 0; at < area.columns; at++) {
    const value: Scalar = sheet.value(area.row, area.column + at);
    const name = uniqueName(headingText(value), at, taken);
    taken.add(name.toLowerCase());
    names.push(name);
  }
  return names;
}

function freeName(book: Workbook): string {
  const taken = new Set([...book.sheets.flatMap(({ tables }) => tables), ...book.names].map(({ name }) => name.toLowerCase()));
  let number = 1;
  while (taken.has(`table${number}`)) number++;
  return `Table${number}`;
}

/** The tables of a sheet that the file does not have, and those of the file that the sheet does not have any more. */
export function tableDifference(sheet: Sheet): { added: TableModel[]; gone: Sheet["facts"]["tables"][number][] } {
  return {
    added: sheet.tables.filter(({ id }) => !sheet.facts.tables.some((one) => one.id === id)),
    gone: sheet.facts.tables.filter(({ id }) => !sheet.tables.some((one) => one.id === id)),
  };
}
