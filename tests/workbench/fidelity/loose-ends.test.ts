import { describe, expect, it } from "vitest";
import { looseEnds, newLooseEnds } from "../../../workbench/fidelity/loose-ends";
import { buildZip } from "../../../workbench/fuzz/zip-making";
import { buildWorkbook, partsOf, rowsSheet, WORKSHEET } from "../file/package-builder";

const PLAIN = { sheets: [rowsSheet("")] };
const DRAWN = `${WORKSHEET}<sheetData/><drawing r:id="rId1"/></worksheet>`;

describe("loose ends of a package", () => {
  it.each<[string, Uint8Array, string[]]>([
    ["a sound one has none", buildWorkbook(PLAIN), []],
    ["an id without a relationship", buildWorkbook({ sheets: [DRAWN] }), ["xl/worksheets/sheet1.xml uses the relationship rId1, which it does not have"]],
    ["a relationship to nothing", buildWorkbook({ sheets: [DRAWN], sheetRelationships: [["rId1", "drawing", "../drawings/d.xml"]] }), ["xl/worksheets/sheet1.xml leads by rId1 to xl/drawings/d.xml, which is not there"]],
    ["an id twice", buildWorkbook({ ...PLAIN, relationships: [["rId1", "worksheet", "worksheets/sheet1.xml"]] }), ["xl/workbook.xml has the relationship rId1 twice"]],
    ["a part without a type", buildWorkbook({ ...PLAIN, parts: [{ name: "xl/media/a.png", content: "" }] }), ["xl/media/a.png has no content type"]],
    ["a type without a part", buildWorkbook({ ...PLAIN, contentTypes: '<Override PartName="/xl/gone.xml" ContentType="x"/>' }), ["there is a content type for xl/gone.xml, which is not there"]],
  ])("%s", async (_, bytes, words) => expect(await looseEnds(bytes)).toEqual(words));

  it("are new only where they were not before", async () => {
    const before = buildWorkbook({ sheets: [DRAWN] });
    const after = buildZip(partsOf({ sheets: [DRAWN, DRAWN] }));
    expect(await newLooseEnds(before, before)).toEqual([]);
    expect(await newLooseEnds(before, after)).toEqual(["xl/worksheets/sheet2.xml uses the relationship rId1, which it does not have"]);
  });
});
