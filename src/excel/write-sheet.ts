import type { SheetEdit } from "../core/edit";
import type { SheetPlan } from "../core/sheet-plan";
import { standingOf, type Standing } from "../core/sheet-standing";
import type { Line } from "./connection";
import { readSheet } from "./read-sheet";
import { Refusal } from "./refusal";
import { type MadeUnder, renderSheet } from "./render-sheet";

/**
 * Makes, replaces or takes away a sheet of ours, whole. A sheet of the same name that is not what the plan says is never
 * deleted and never written on: that ends in a refusal ("moved"), or, where all that is asked is that ours be gone, in nothing.
 * It may be asked again after it was cut short: what was half made is taken away first.
 */
export async function writeSheet(line: Line, { sheet, from, to }: SheetEdit): Promise<void> {
  if (to === null) {
    if (from !== null) await removeSheet(line, sheet, from);
  } else if (from === null) await makeSheet(line, to, { sheet, table: (name) => name });
  else await replaceSheet(line, from, to);
}

async function makeSheet(line: Line, plan: SheetPlan, under: MadeUnder): Promise<void> {
  if ((await makeRoom(line, plan, under.sheet)) === "there") return;
  try {
    await renderSheet(line, plan, under);
  } catch (error) {
    // A request whose answer was lost is sent again, and then finds what it made itself.
    const isTaken = error instanceof Refusal && error.code === "name-taken";
    if (!isTaken || !(await removeSheet(line, under.sheet, plan))) throw error;
    await renderSheet(line, plan, under);
  }
}

/** Takes away what a run that was cut short left half made. "there" where the whole sheet stands already. */
async function makeRoom(line: Line, plan: SheetPlan, name: string): Promise<"there" | "free"> {
  const standing = await standingAt(line, name, plan);
  if (standing === "as-planned") return "there";
  if (standing === "changed" || standing === "theirs") throw somebodyElses(name);
  if (standing === "in-part") await deleteSheet(line, name);
  return "free";
}

/** True where a sheet was taken away; false where there is none of ours. Refuses where somebody has changed it. */
async function removeSheet(line: Line, name: string, plan: SheetPlan): Promise<boolean> {
  const standing = await standingAt(line, name, plan);
  if (standing === "changed") throw somebodyElses(name);
  if (standing === null || standing === "theirs") return false;
  await deleteSheet(line, name);
  return true;
}

/**
 * The new sheet is made whole beside the old one before it takes its place, and the old one goes last of all, so that where
 * this is cut short at any point the old one can be brought back as it was.
 */
async function replaceSheet(line: Line, from: SheetPlan, to: SheetPlan): Promise<void> {
  const beside = besideOf(to);
  await clearBeside(line, beside.sheet, [from, to]);
  if (await bringBack(line, to, from)) return;
  const found = await readSheet(line, to.name);
  if (found === null) return makeSheet(line, to, { sheet: to.name, table: (name) => name });
  if (standingOf(to, found) === "as-planned") return nameTablesBack(line, to.name);
  if (standingOf(from, found) !== "as-planned") throw somebodyElses(to.name);
  await makeSheet(line, to, beside);
  await line.ask(
    ({ workbook: { worksheets } }) => {
      const [old, made] = [worksheets.getItem(to.name), worksheets.getItem(beside.sheet)];
      for (const { name } of from.tables) old.tables.getItem(name).name = asideTable(name);
      old.name = asideOf(to.name);
      for (const { name } of to.tables) made.tables.getItem(beside.table(name)).name = name;
      made.position = found.position;
      made.name = to.name;
      old.delete();
    },
    () => undefined,
  );
}

/** Where a replacement was cut short after the old sheet had been put aside, it takes its place again. False where none is aside. */
async function bringBack(line: Line, old: SheetPlan, made: SheetPlan): Promise<boolean> {
  const aside = asideOf(old.name);
  if ((await standingAt(line, aside, old)) !== "as-planned") return false;
  const standing = await standingAt(line, old.name, made);
  if (standing === "as-planned" || standing === "in-part") await deleteSheet(line, old.name);
  await nameTablesBack(line, aside);
  await line.ask(
    ({ workbook: { worksheets } }) => {
      worksheets.getItem(aside).name = old.name;
    },
    () => undefined,
  );
  return true;
}

/** Gives the tables of a sheet their own names again, where they were put aside. */
async function nameTablesBack(line: Line, sheet: string): Promise<void> {
  const names = await line.ask(
    ({ workbook: { worksheets } }) => {
      const { tables } = worksheets.getItem(sheet);
      tables.load("items/name");
      return tables;
    },
    ({ items }) => items.map(({ name }) => name).filter((name) => name.endsWith(ASIDE_TABLE)),
  );
  if (names.length === 0) return;
  await line.ask(
    ({ workbook: { worksheets } }) => {
      for (const name of names) worksheets.getItem(sheet).tables.getItem(name).name = name.slice(0, -ASIDE_TABLE.length);
    },
    () => undefined,
  );
}

const ASIDE_TABLE = "_before";
const asideTable = (name: string): string => `${name}${ASIDE_TABLE}`;
const asideOf = (sheet: string): string => `${sheet.slice(0, 22)} (before)`;

/** Takes away what was made beside and did not take its place, by this run or when a run was taken back. */
async function clearBeside(line: Line, name: string, plans: readonly SheetPlan[]): Promise<void> {
  const found = await readSheet(line, name);
  const isOurs = found !== null && plans.some((plan) => ["as-planned", "in-part"].includes(standingOf(plan, found)));
  if (isOurs) await deleteSheet(line, name);
}

/** Names for the time in which the old sheet and its tables still have theirs. */
function besideOf({ name }: SheetPlan): MadeUnder {
  return { sheet: `${name.slice(0, 25)} (new)`, table: (table) => `${table.slice(0, 251)}_new` };
}

async function standingAt(line: Line, name: string, plan: SheetPlan): Promise<Standing | null> {
  const found = await readSheet(line, name);
  return found && standingOf(plan, found);
}

async function deleteSheet(line: Line, name: string): Promise<void> {
  try {
    await line.ask(
      ({ workbook: { worksheets } }) => worksheets.getItem(name).delete(),
      () => undefined,
    );
  } catch (error) {
    if (!(error instanceof Refusal && error.code === "gone")) throw error;
  }
}

const somebodyElses = (name: string): Refusal => new Refusal("moved", `the sheet "${name}" is not as it was planned`);
