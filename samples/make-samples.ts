/**
 * Makes the sample workbooks beside this file: `npx tsx samples/make-samples.ts`.
 * The data are plain tables in delivery-plan/ and messy-plan/; the same tables give the same files.
 */
import { writeFile } from "node:fs/promises";
import { makeDeliveryPlan } from "./delivery-plan/workbook";
import { makeMessyPlan } from "./messy-plan/workbook";

for (const [name, make] of [["delivery-plan.xlsx", makeDeliveryPlan], ["messy-plan.xlsx", makeMessyPlan]] as const) {
  await writeFile(new URL(name, import.meta.url), await make());
  console.log(`Made samples/${name}`);
}
