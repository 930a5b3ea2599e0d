import { cellName } from "./areas";
import { CellEdits } from "./cell-edits";
import { demandShift } from "./line-checks";
import { rewordedFacts, rewordedFormat, rewordedLink, rewordedRule, shiftChart, shiftedBreaks, shiftedFacts, shiftedFilter, shiftedHolder, shiftedLink, shiftedTable, type LineChange, type Rewording } from "./line-facts";
import { inheritLooks, newHeadings } from "./line-looks";
import { rootOf, withLines } from "./line-references";
import { shiftedArea, shiftedAreas, shiftedLine, spanOf, type LineShift } from "./line-shift";
import { rewordedStore, shiftedStore } from "./line-store";
import type { DefinedName } from "./book";
import type { CellSource } from "./charts";
import { unsupportedChange } from "./problem";
import type { Sheet } from "./sheet";
import type { SheetFacts } from "./sheet-facts";
import { sheetWith } from "./sheet-list";
import type { Workbook } from "./workbook";

/** What can be done to the rows and columns of a workbook's sheets. All that speaks of them follows, or the change is refused in words. */
export const LINE_LIST = {
  insertRows(this: Workbook, sheetId: string, row: number, count: number): void {
    change(this, sheetId, { axis: "rows", at: row, count });
  },
  insertColumns(this: Workbook, sheetId: string, column: number, count: number): void {
    change(this, sheetId, { axis: "columns", at: column, count });
  },
  deleteRows(this: Workbook, sheetId: string, row: number, count: number): void {
    change(this, sheetId, { axis: "rows", at: row, count: -count });
  },
  deleteColumns(this: Workbook, sheetId: string, column: number, count: number): void {
    change(this, sheetId, { axis: "columns", at: column, count: -count });
  },
};

function change(book: Workbook, id: string, shift: LineShift): void {
  const sheet = sheetWith(book, id);
  demandShift(book, sheet, shift);
  const headings = newHeadings(sheet, shift);
  // Everything is worked out first, since any of it may be refused.
  const names = shiftedNames(book, sheet, shift);
  const apply = book.sheets.map((one) => plannedSheet(one, sheet, fileName(book, sheet), { shift, headings }));
  for (const each of apply) each();
  Object.assign(book, names);
  book.shifts = [...book.shifts, { sheet, shift, headings }];
  book.isShifted = true;
  inheritLooks(sheet, shift);
  nameHeadings(sheet, headings);
}

/** What the file's formulas call a sheet; nothing where that name is another sheet's in the file. */
export function fileName({ sheetsInFile }: Workbook, sheet: Sheet): string {
  const name = sheet.facts.name.toLowerCase();
  return sheetsInFile.some((one) => one !== sheet && one.facts.name.toLowerCase() === name) ? "" : sheet.facts.name;
}

/** How formulas of a sheet read afterwards. `shifted`: what they call the sheet whose lines move. Throws where one cannot be right. */
function rewordingOf(own: Sheet, ownName: string, moved: Sheet, shifted: string, shift: LineShift, isName = false): Rewording {
  return (formula, where, areas) => {
    const root = areas && own === moved ? rootOf(areas.map((area) => spanOf(area, shift.axis)), shift) : null;
    const { text, lost, several } = withLines(formula, shift, { shifted, own: isName ? null : ownName, from: isName ? "none" : (root ?? "cell") });
    const [change, what] = shift.count > 0 ? ["inserted into", "would be pushed off the sheet"] : ["deleted from", "would be deleted"];
    if (several) throw unsupportedChange(`The ${shift.axis} cannot be ${change} "${moved.name}" here, since ${where} counts over several sheets (=${formula}). Change it in Excel.`);
    if (lost) throw unsupportedChange(`The ${shift.axis} cannot be ${change} "${moved.name}" here, since ${where} speaks of cells that ${what} (=${formula}). Change that first.`);
    return text;
  };
}

/** Works out all that changes on a sheet, refuses before anything is changed, and gives the function that changes it. */
function plannedSheet(one: Sheet, moved: Sheet, fileName: string, change: LineChange): () => void {
  const { shift } = change;
  const inFile = rewordingOf(one, one.facts.name, moved, fileName, shift);
  const now = rewordingOf(one, one.name, moved, moved.name, shift);
  const isMoved = one === moved;
  const reworded = rewordedFacts(one.facts, inFile, now);
  const facts = isMoved ? shiftedFacts(reworded, change) : reworded;
  const store = shiftedCells(one, shift, isMoved, inFile);
  const edits = shiftedEdits(one, shift, isMoved, now);
  const formats = one.conditionalFormats === one.facts.conditionalFormats ? facts.conditionalFormats : one.conditionalFormats.map((format) => placed(rewordedFormat(format, now)));
  const rules = one.validationRules === one.facts.validationRules ? facts.validationRules : one.validationRules.map((rule) => placed(rewordedRule(rule, now)));
  const links = one.links === one.facts.links ? facts.links : one.links.flatMap((link) => linkNow(link));
  const sources = chartSources(one, moved, now, shift);

  function placed<T extends Parameters<typeof shiftedHolder>[0]>(holder: T): T {
    return isMoved ? shiftedHolder(holder, shift) : holder;
  }
  /** A link of the file stays the very object that its facts have, so that saving knows it again. */
  function linkNow(link: Sheet["links"][number]): readonly Sheet["links"][number][] {
    const known = one.facts.links.findIndex((other) => other === link);
    const same = known < 0 ? undefined : facts.links[known];
    if (same) return [same];
    const said = rewordedLink(link, now);
    return isMoved ? shiftedLink(said, shift) : [said];
  }

  return () => {
    for (const source of sources) source();
    if (isMoved) for (const chart of one.charts) shiftChart(chart, one.facts.drawings, shift);
    Object.assign(one, { conditionalFormats: formats, validationRules: rules, links });
    if (isMoved) shiftRest(one, facts, change);
    one.rebase(facts, store, edits);
  };
}

function shiftedCells(one: Sheet, shift: LineShift, isMoved: boolean, reword: Rewording): Sheet["store"] {
  // Formulas in lines that go may say what they will.
  const store = isMoved && shift.count < 0 ? shiftedStore(rewordedStore(one.store, (formula) => formula, true), shift) : one.store;
  const said = rewordedStore(store, (formula) => reword(formula, `a formula on "${one.name}"`), isMoved);
  return isMoved && shift.count > 0 ? shiftedStore(said, shift) : said;
}

function shiftedEdits(one: Sheet, shift: LineShift, isMoved: boolean, reword: Rewording): CellEdits {
  const edits = new CellEdits();
  for (const [row, column, { content, style }] of one.edits) {
    const at = isMoved ? shiftedArea({ row, column, rows: 1, columns: 1 }, shift) : { row, column };
    if (!at) continue;
    const formula = content?.formula === undefined ? undefined : reword(content.formula, `the formula in ${one.name} ${cellName(row, column)}`);
    edits.put(at.row, at.column, { content: content && { ...content, formula }, style });
  }
  return edits;
}

/** What is changed in place: tables, filter, breaks, looks of rows and columns. What is as the file has it stays so. `facts`: the file's, moved. */
function shiftRest(one: Sheet, facts: SheetFacts, change: LineChange): void {
  const { shift } = change;
  for (const table of one.tables) {
    const before = one.facts.tables.find(({ id }) => id === table.id);
    const now = facts.tables.find(({ id }) => id === table.id);
    const isSame = before !== undefined && before.filterColumns === table.filterColumns;
    Object.assign(table, shiftedTable(table, change), isSame && now?.filterColumns ? { filterColumns: now.filterColumns } : {});
  }
  one.autoFilter = one.autoFilter === one.facts.autoFilter ? facts.autoFilter : shiftedFilter(one.autoFilter, shift);
  one.sorted = shiftedAreas(one.sorted, shift);
  one.pageSetup = shiftedBreaks(one.pageSetup, shift);
  if (shift.axis === "rows") shiftKeys(one.rowChanges, shift);
  else shiftKeys(one.columnChanges, shift);
}

function shiftKeys<T>(lines: Map<number, T>, shift: LineShift): void {
  const before = [...lines];
  lines.clear();
  for (const [line, look] of before) {
    const now = shiftedLine(line, shift);
    if (now !== null) lines.set(now, look);
  }
}

/** For every place that a chart made here draws from, the function that moves it. Those of the file are formulas, and stand among those. */
function chartSources(one: Sheet, moved: Sheet, reword: Rewording, shift: LineShift): (() => void)[] {
  const follow = (source: CellSource, where: string): CellSource => {
    if (source.sheet !== moved) return source;
    const area = shiftedArea(source.area, shift);
    // The wording refuses with the place's name.
    if (!area) reword(cellName(source.area.row, source.area.column), where);
    return { ...source, area: area ?? source.area };
  };
  return one.charts.flatMap(({ name, series }) =>
    series.map((each) => {
      const where = `the chart "${name}"`;
      const now = { values: each.values && follow(each.values, where), categories: each.categories && follow(each.categories, where), name: typeof each.name === "object" && each.name ? follow(each.name, where) : each.name };
      return () => void Object.assign(each, now);
    }),
  );
}

/** The defined names, as they are now and as the file has them; those that are the same objects stay so. */
function shiftedNames(book: Workbook, moved: Sheet, shift: LineShift): Pick<Workbook, "names" | "namesInFile"> {
  const reworded = (name: DefinedName, shifted: string): DefinedName => {
    const formula = rewordingOf(moved, "", moved, shifted, shift, true)(name.formula, `the name "${name.name}"`);
    return formula === name.formula ? name : { ...name, formula };
  };
  const namesInFile = book.namesInFile.map((name) => reworded(name, fileName(book, moved)));
  if (book.names === book.namesInFile) return { names: namesInFile, namesInFile };
  const known = new Map(book.namesInFile.map((name, at) => [name, namesInFile[at]]));
  return { names: book.names.map((name) => known.get(name) ?? reworded(name, moved.name)), namesInFile };
}

function nameHeadings(sheet: Sheet, headings: LineChange["headings"]): void {
  for (const { id, area, columns, headings: has } of sheet.tables) {
    for (const name of headings.get(id) ?? []) if (has) sheet.set(area.row, area.column + columns.indexOf(name), { value: name });
  }
}
