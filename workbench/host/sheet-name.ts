import type { SheetModel } from "../file/book";
import { invalidArgument, Refusal } from "./refusal";
import type { World } from "./world";

const LONGEST_NAME = 31;

/** Refuses a name that Excel would not give to a sheet, or that another sheet has. `sheet` is the one that is to be renamed. */
export function demandSheetName(world: World, name: string, sheet: SheetModel | null): void {
  const fits = name !== "" && name.length <= LONGEST_NAME && !/[:\\/?*[\]]/.test(name) && !name.startsWith("'") && !name.endsWith("'");
  // Excel keeps this name for its own list of changes.
  if (!fits || name.toLowerCase() === "history") throw invalidArgument(`"${name}" is no name for a sheet`);
  const other = world.book.sheets.find((one) => one !== sheet && one.name.toLowerCase() === name.toLowerCase());
  if (other !== undefined) throw new Refusal("ItemAlreadyExists", `A sheet with the name "${other.name}" exists already.`);
}
