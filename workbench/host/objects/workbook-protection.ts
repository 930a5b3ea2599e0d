import type { Argument, Kind } from "../object";
import { accessDenied, notImplemented } from "../refusal";
import { beforeBookChange, type World } from "../world";

/** A workbook that is protected already is refused, as a sheet is (assumed: the documentation of WorkbookProtection.protect says that it fails, not how). */
function protect(world: World, args: readonly Argument[]): void {
  if ((args[0] ?? "") !== "") throw notImplemented("WorkbookProtection.protect with a password");
  beforeBookChange(world);
  if (world.book.protection !== null) throw accessDenied("the workbook is protected already");
  world.book.protection = { hasPassword: false };
}

/** A password that is given where none is needed changes nothing (assumed); one that is needed cannot be checked here. */
function unprotect(world: World, args: readonly Argument[]): void {
  beforeBookChange(world);
  if (world.book.protection?.hasPassword === true) throw (args[0] ?? "") === "" ? accessDenied("the workbook is protected with a password") : notImplemented("WorkbookProtection.unprotect with a password");
  world.book.protection = null;
}

export const WORKBOOK_PROTECTION: Kind<World> = {
  name: "WorkbookProtection",
  properties: { Protected: { get: ({ book }) => book.protection !== null } },
  methods: { Protect: protect, Unprotect: unprotect },
};
