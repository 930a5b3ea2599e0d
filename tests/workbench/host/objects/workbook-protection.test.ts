import { describe, expect, it } from "vitest";
import { connect, type Connection } from "../../../../workbench/client";
import { newBook } from "../../../../workbench/file/new";
import { openBook } from "../../../../workbench/file/open";
import { saveBook } from "../../../../workbench/file/save";
import { createHost } from "../../../../workbench/host/host";
import { joined, refusal } from "../books";

const TWO = [{ name: "Plan", values: [["Ref"]] }, { name: "Board" }];
const LOCKED = { protection: { hasPassword: false } };

/** Does something to the workbook's protection; whether it is protected then. */
function protection(excel: Connection, act: (protection: Excel.WorkbookProtection) => void): Promise<boolean> {
  return excel.run(async (context) => {
    act(context.workbook.protection);
    context.workbook.protection.load("protected");
    await context.sync();
    return context.workbook.protection.protected;
  });
}

function change(excel: Connection, act: (sheets: Excel.WorksheetCollection) => void): Promise<void> {
  return excel.run(async (context) => {
    act(context.workbook.worksheets);
    await context.sync();
  });
}

describe("a workbook's protection (documentation of WorkbookProtection)", () => {
  it("is put in place, saved and taken away again", async () => {
    const book = newBook(["Plan"]);
    const excel = connect(createHost(book));
    expect(await protection(excel, () => undefined)).toBe(false);
    expect(await protection(excel, (one) => one.protect())).toBe(true);
    const again = connect(createHost(await openBook(await saveBook(book))));
    expect(await protection(again, () => undefined)).toBe(true);
    expect(await protection(again, (one) => one.unprotect())).toBe(false);
  });

  // That a protected workbook cannot be protected again is documented; the codes are assumed.
  it.each<[string, { readonly hasPassword: boolean } | null, (protection: Excel.WorkbookProtection) => void, string]>([
    ["put in place twice", LOCKED.protection, (one) => one.protect(), "AccessDenied"],
    ["put in place with a password", null, (one) => one.protect("secret"), "NotImplemented"],
    ["taken away without the password it has", { hasPassword: true }, (one) => one.unprotect(), "AccessDenied"],
    ["taken away with a password", { hasPassword: true }, (one) => one.unprotect("secret"), "NotImplemented"],
  ])("is not %s", async (_, known, act, code) => {
    const { excel, host } = joined(TWO, {}, { protection: known });
    expect((await refusal(protection(excel, act))).code).toBe(code);
    expect(host.book.protection).toEqual(known);
  });

  it("is not changed in a workbook that is read-only", async () => {
    const { excel } = joined(TWO, { faults: { readOnly: true } }, LOCKED);
    expect((await refusal(protection(excel, (one) => one.unprotect()))).code).toBe("AccessDenied");
  });
});

// That these are locked: "Protect a workbook" in Microsoft's help; the code is assumed.
describe("a protected workbook refuses", () => {
  it.each<[string, (sheets: Excel.WorksheetCollection) => void]>([
    ["a sheet to be added", (sheets) => void sheets.add("New")],
    ["a sheet to be deleted", (sheets) => sheets.getItem("Board").delete()],
    ["a sheet to be renamed", (sheets) => void (sheets.getItem("Board").name = "Other")],
    ["a sheet to be moved", (sheets) => void (sheets.getItem("Board").position = 0)],
    ["a sheet to be hidden", (sheets) => void (sheets.getItem("Board").visibility = "Hidden")],
  ])("%s", async (_, act) => {
    const { excel, host } = joined(TWO, {}, LOCKED);
    expect(await refusal(change(excel, act))).toMatchObject({ code: "AccessDenied" });
    expect(host.book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([["Plan", "visible"], ["Board", "visible"]]);
    host.book.protection = null;
    await change(excel, act);
    expect(host.book.sheets.map(({ name, visibility }) => [name, visibility])).not.toEqual([["Plan", "visible"], ["Board", "visible"]]);
  });

  it("nothing in the sheets themselves", async () => {
    const { excel, host } = joined(TWO, {}, LOCKED);
    await change(excel, (sheets) => void (sheets.getItem("Plan").getRange("A1").values = [["Action"]]));
    expect(host.book.sheets[0]?.value(0, 0)).toBe("Action");
  });
});
