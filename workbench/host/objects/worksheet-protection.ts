import type { SheetModel } from "../../file/book";
import type { Kind } from "../object";
import { isAlive, isProtected } from "../world";

export const PROTECTION: Kind<SheetModel> = {
  name: "WorksheetProtection",
  alive: (sheet, world) => isAlive(world, sheet),
  properties: { Protected: { get: (sheet, world) => isProtected(world, sheet) } },
};
