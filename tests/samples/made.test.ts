import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { makeDeliveryPlan } from "../../samples/delivery-plan/workbook";
import { unpack } from "../../samples/layout/parts";
import { makeMessyPlan } from "../../samples/messy-plan/workbook";

const SAMPLES = [["delivery-plan.xlsx", makeDeliveryPlan], ["messy-plan.xlsx", makeMessyPlan]] as const;

async function texts(bytes: Uint8Array): Promise<Record<string, string>> {
  return Object.fromEntries(await unpack(bytes));
}

describe.each(SAMPLES)("%s", (name, make) => {
  // Compared unpacked: another build of Node may pack the same parts into other bytes.
  it("is what the script makes, part by part", async () => {
    const committed = await readFile(new URL(`../../samples/${name}`, import.meta.url));
    expect(await texts(await make())).toEqual(await texts(committed));
  });

  it("comes out the same each time", async () => {
    expect(await make()).toEqual(await make());
  });

  it("lists each sheet's parts in the order of the schema", async () => {
    const order = ["sheetData", "autoFilter", "mergeCells", "conditionalFormatting", "dataValidations", "pageMargins", "pageSetup", "headerFooter", "drawing", "legacyDrawing", "tableParts"];
    for (const [part, text] of Object.entries(await texts(await make()))) {
      if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(part)) continue;
      const places = order.map((element) => text.lastIndexOf(`<${element}`)).filter((place) => place >= 0);
      expect(places, part).toEqual([...places].sort((a, b) => a - b));
    }
  });
});
