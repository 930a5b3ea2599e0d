import { cellName, contains } from "./areas";
import type { ConditionalFormat, DefinedName, Link } from "./book";
import type { Content } from "./cell-edits";
import { formulaCells, hasFormulaSuchAs } from "./formula-cells";
import { sheetId } from "./new-sheet";
import { unsupportedChange } from "./problem";
import { Sheet } from "./sheet";
import { plainFacts } from "./sheet-facts";
import { withSheets, type SheetChanges } from "./sheet-references";
import type { Workbook } from "./workbook";

/** What can be done to a workbook's list of sheets. What speaks of a sheet follows it, or the change is refused in words. */
export const SHEET_LIST = {
  addSheet(this: Workbook, name: string): Sheet {
    const sheet = new Sheet(plainFacts(freeId(this), name));
    this.sheets.push(sheet);
    return sheet;
  },

  deleteSheet(this: Workbook, id: string): void {
    const sheet = sheetWith(this, id);
    demandDeletable(this, sheet);
    const changes: SheetChanges = new Map([[sheet.name.toLowerCase(), null]]);
    const left = this.sheets.filter((one) => one !== sheet);
    const apply = plannedFormulas(left, changes);
    this.names = this.names.filter((name) => name.sheet !== sheet.name).map((name) => withFormula(name, changes));
    apply();
    for (const one of left) mendLinks(one, changes);
    const at = this.sheets.indexOf(sheet);
    this.sheets.splice(at, 1);
    this.active = activeWithout(this, at);
  },

  renameSheet(this: Workbook, id: string, name: string): void {
    const sheet = sheetWith(this, id);
    const changes: SheetChanges = new Map([[sheet.name.toLowerCase(), name]]);
    const apply = plannedFormulas(this.sheets, changes);
    this.names = this.names.map((one) => ({ ...withFormula(one, changes), sheet: one.sheet === sheet.name ? name : one.sheet }));
    apply();
    for (const one of this.sheets) mendLinks(one, changes);
    sheet.name = name;
  },

  /** `position` counts all sheets from 0. */
  moveSheet(this: Workbook, id: string, position: number): void {
    const sheet = sheetWith(this, id);
    const active = this.sheets[this.active];
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
    this.active = active === undefined ? 0 : this.sheets.indexOf(active);
  },

  setNames(this: Workbook, names: readonly DefinedName[]): void {
    this.names = [...names];
  },
};

/** The sheet with an id; refuses where there is none. */
export function sheetWith(book: Workbook, id: string): Sheet {
  const sheet = book.sheets.find((one) => one.id === id);
  if (!sheet) throw unsupportedChange(`There is no sheet with the id ${id}.`);
  return sheet;
}

/** An id that no sheet has or had in the file, numbered as the file will number the sheet. */
function freeId(book: Workbook): string {
  const taken = new Set([...book.sheetParts.keys(), ...book.sheets.map(({ id }) => id)]);
  let number = taken.size + 1;
  while (taken.has(sheetId(number))) number++;
  return sheetId(number);
}

function demandDeletable(book: Workbook, sheet: Sheet): void {
  const refuse = (why: string): never => {
    throw unsupportedChange(`The sheet "${sheet.name}" cannot be deleted here: ${why}. Delete it in Excel.`);
  };
  if (!book.sheets.some((one) => one !== sheet && one.visibility === "visible")) refuse("a workbook keeps at least one visible sheet");
  if (book.hasMacros && book.sheetParts.has(sheet.id)) refuse("the workbook has macros, which may belong to it");
  if (sheet.facts.pivots.length > 0) refuse("it has a pivot table");
  const others = book.sheets.filter((one) => one !== sheet);
  const spoken = sheet.tables.find(({ name }) => others.some((other) => hasFormulaSuchAs(other, speaksOfTable(name))) || book.names.some(({ formula }) => speaksOfTable(name)(formula)));
  if (spoken) refuse(`a formula elsewhere speaks of its table "${spoken.name}"`);
}

/** Whether a formula has the name of a table, as a word of its own. */
export function speaksOfTable(name: string): (formula: string) => boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const word = new RegExp(`(?<![\\p{L}\\p{N}_.\\\\"'])${escaped}(?![\\p{L}\\p{N}_.\\\\(!])`, "iu");
  return (formula) => word.test(formula);
}

/** The sheet that comes to the front when the active one goes: the next that is visible, else the one before. */
function activeWithout(book: Workbook, gone: number): number {
  if (book.active !== gone) return book.active > gone ? book.active - 1 : book.active;
  const next = book.sheets.findIndex(({ visibility }, at) => at >= gone && visibility === "visible");
  return next >= 0 ? next : book.sheets.findLastIndex(({ visibility }) => visibility === "visible");
}

function withFormula(name: DefinedName, changes: SheetChanges): DefinedName {
  return { ...name, formula: withSheets(name.formula, changes) };
}

/** Works out every formula that has to change on the sheets, refuses before anything is changed, and gives the function that changes them. */
function plannedFormulas(sheets: readonly Sheet[], changes: SheetChanges): () => void {
  const planned = sheets.flatMap((sheet) =>
    [...formulaCells(sheet, (formula) => withSheets(formula, changes) !== formula)].map(([row, column, formula]) => {
      demandOwnFormula(sheet, row, column);
      return { sheet, row, column, content: { value: sheet.value(row, column), formula: withSheets(formula, changes) } satisfies Content };
    }),
  );
  const rules = sheets.map((sheet) => ({ sheet, rules: sheet.validationRules.map((rule) => ({ ...rule, formula1: mended(rule.formula1, changes), formula2: mended(rule.formula2, changes) })) }));
  const formats = sheets.map((sheet) => ({ sheet, formats: sheet.conditionalFormats.map((format) => changedFormat(format, changes)) }));
  return () => {
    for (const { sheet, rules: changed } of rules) if (JSON.stringify(changed) !== JSON.stringify(sheet.validationRules)) sheet.validationRules = changed;
    for (const { sheet, row, column, content } of planned) sheet.set(row, column, { value: content.value, formula: content.formula });
    for (const { sheet, formats: changed } of formats) if (changed.some((format, at) => format !== sheet.conditionalFormats[at])) sheet.setConditionalFormats(changed);
  };
}

/** Links to a place on a sheet follow it, as they do in the file: those of the file stay the file's, so that they keep all else that it says of them. */
function mendLinks(sheet: Sheet, changes: SheetChanges): void {
  const known = new Map<Link, Link>();
  const mend = (link: Link): Link => {
    if (link.place === undefined || link.address !== undefined) return link;
    const place = withSheets(link.place, changes);
    const now = known.get(link) ?? (place === link.place ? link : { ...link, place, target: `#${place}` });
    known.set(link, now);
    return now;
  };
  const inFile = sheet.facts.links.map(mend);
  if (sheet.links.map(mend).every((link, at) => link === sheet.links[at]) && inFile.every((link, at) => link === sheet.facts.links[at])) return;
  const isAsInFile = sheet.links === sheet.facts.links;
  sheet.facts = { ...sheet.facts, links: inFile };
  sheet.links = isAsInFile ? inFile : sheet.links.map(mend);
}

function mended(formula: string | null, changes: SheetChanges): string | null {
  return formula === null ? null : withSheets(formula, changes);
}

function demandOwnFormula(sheet: Sheet, row: number, column: number): void {
  const what = sheet.store.patchable && !sheet.store.formulaAreas.some(({ area }) => contains(area, row, column));
  if (!what) throw unsupportedChange(`The formula in ${sheet.name} ${cellName(row, column)} speaks of the sheet, and it cannot be changed without loss. Change the list of sheets in Excel.`);
}

function changedFormat(format: ConditionalFormat, changes: SheetChanges): ConditionalFormat {
  const { rule } = format;
  if (rule.kind === "other") return format;
  const mended = rule.kind === "cellIs" ? { ...rule, formulas: rule.formulas.map((formula) => withSheets(formula, changes)) } : { ...rule, formula: withSheets(rule.formula, changes) };
  return JSON.stringify(mended) === JSON.stringify(rule) ? format : { ...format, rule: mended };
}
