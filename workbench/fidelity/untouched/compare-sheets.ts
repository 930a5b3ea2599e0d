import { isOurHeading, SheetAllowance, type Allowance } from "./allowance";
import { compareCells, compareLines, difference, type CellsCompared, type Side } from "./compare-cells";
import { compareConditionalFormats, compareStanding } from "./compare-conditional-formats";
import type { Difference } from "./difference";
import { blockText, coverSame, without } from "./places";
import type { SheetFacts, TableFacts } from "./sheet-reader";

/** Everything on one sheet of the user's. */
export function compareSheets(name: string, before: Side, after: Side, allowed: Allowance): CellsCompared {
  const allowance = new SheetAllowance(allowed, name, before.sheet, after.sheet);
  const { compared, differences } = compareCells(name, before, after, allowance);
  const [was, is] = [before.sheet, after.sheet];
  return {
    compared,
    differences: [
      ...differences,
      ...compareLines(name, before, after, allowance),
      ...compareThings(name, was, is, allowance),
      ...compareValidations(name, was, is, allowance),
      ...compareConditionalFormats(name, was, is, allowance),
      ...was.tables.flatMap((table) => compareTable(name, table, is.tables, allowance)),
      ...is.tables.filter((table) => !was.tables.some((one) => one.name === table.name)).map((table) => ({ kind: "table" as const, at: `${name}!${blockText(table.block)}`, was: "", is: table.name })),
      ...compareRest(name, was, is),
      ...compareStanding(name, was, is, allowance),
    ],
  };
}

/** Merged areas, comments and links. New ones may stand only in new rows. */
function compareThings(name: string, was: SheetFacts, is: SheetFacts, { added }: SheetAllowance): Difference[] {
  const keys = new Set([...was.things.keys(), ...is.things.keys()]);
  return [...keys].flatMap((key) => {
    const [before, after] = [was.things.get(key), is.things.get(key)];
    const thing = before ?? after;
    const isNew = !before && after && without([after.at], added).length === 0;
    return !thing || isNew ? [] : difference(thing.kind, `${name}!${blockText(thing.at)}`, before?.text, after?.text);
  });
}

function compareValidations(name: string, was: SheetFacts, is: SheetFacts, { added }: SheetAllowance): Difference[] {
  const demands = new Set([...was.validations.keys(), ...is.validations.keys()]);
  return [...demands].flatMap((demand): Difference[] => {
    const [before, after] = [was.validations.get(demand) ?? [], is.validations.get(demand) ?? []];
    const [said, now] = [before, after].map((blocks) => blocks.map(blockText).join(" "));
    return coverSame(before, after, added) ? [] : [{ kind: "validation", at: `${name}!${said || now}`, was: `${said} ${demand}`, is: now || "" }];
  });
}

/** A table of the user's keeps name, columns and place; it may grow to the right by columns of ours, and down by new rows. */
function compareTable(name: string, was: TableFacts, tables: readonly TableFacts[], { columns: ours, added }: SheetAllowance): Difference[] {
  const at = `${name}!${blockText(was.block)}`;
  const is = tables.find((table) => table.name === was.name);
  if (!is) return [{ kind: "table", at, was: was.name, is: "" }];
  const more = is.columns.slice(was.columns.length);
  const isOurs = ours.length > 0 && more.every((column) => isOurHeading(`s ${JSON.stringify(column.name)}`));
  const grown = { ...was.block, right: was.block.right + (isOurs ? more.length : 0) };
  const isGrown = is.block.top === grown.top && is.block.left === grown.left && is.block.right === grown.right && (is.block.bottom === grown.bottom || isAllAdded(was, is, added));
  const columns = is.columns.slice(0, was.columns.length);
  return [
    ...(isGrown ? [] : difference("table", at, blockText(was.block), blockText(is.block))),
    ...difference("table", at, was.columns.map(({ text }) => text).join(""), columns.map(({ text }) => text).join("")),
    ...difference("table", at, was.columns.map((column) => column.name).join(", "), columns.map((column) => column.name).join(", ")),
    ...(isOurs || more.length === 0 ? [] : difference("table", at, "", more.map((column) => column.name).join(", "))),
    ...difference("table", at, was.rest, is.rest),
  ];
}

/** Whether every row by which a table has grown is new. */
function isAllAdded({ block: was }: TableFacts, { block: is }: TableFacts, added: SheetAllowance["added"]): boolean {
  return is.bottom > was.bottom && added.some(({ top, bottom }) => top <= was.bottom + 1 && is.bottom <= bottom);
}

function compareRest(name: string, was: SheetFacts, is: SheetFacts): Difference[] {
  const keys = new Set([...was.rest.keys(), ...is.rest.keys()]);
  return [...keys].flatMap((key) => difference("sheet", `${name} (${key})`, was.rest.get(key), is.rest.get(key)));
}
