import type { Book, SheetModel } from "../file/book";
import { invalidArgument, Refusal } from "./refusal";
import type { World } from "./world";

const LONGEST_NAME = 31;

/** Whether Excel would give this name to a sheet; it keeps "History" for its own list of changes. */
export function isSheetName(name: string): boolean {
  const fits = name !== "" && name.length <= LONGEST_NAME && !/[:\\/?*[\]]/.test(name) && !name.startsWith("'") && !name.endsWith("'");
  return fits && name.toLowerCase() !== "history";
}

/** The sheet that has a name already, upper and lower case alike; `sheet` itself is left out. */
export function otherSheetNamed(book: Book, name: string, sheet: SheetModel | null): SheetModel | undefined {
  return book.sheets.find((one) => one !== sheet && one.name.toLowerCase() === name.toLowerCase());
}

/** Refuses a name that Excel would not give to a sheet, or that another sheet has. `sheet` is the one that is to be renamed. */
export function demandSheetName(world: World, name: string, sheet: SheetModel | null): void {
  if (!isSheetName(name)) throw invalidArgument(`"${name}" is no name for a sheet`);
  const other = otherSheetNamed(world.book, name, sheet);
  if (other !== undefined) throw new Refusal("ItemAlreadyExists", `A sheet with the name "${other.name}" exists already.`);
}
