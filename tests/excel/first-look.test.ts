import { expect, it } from "vitest";
import { understand } from "../../src/core/understanding";
import type { Workbook } from "../../src/core/workbook";
import { lineTo } from "../../src/excel/connection";
import { readWorkbook } from "../../src/excel/read";
import { connect } from "../../workbench/client";
import { largePlan } from "../bench/large-plan";
import { createHost } from "../excel-level";

const ROWS = 10_000;
const OTHERS = 10;

/** The large plan with columns beside it that mean nothing to us: 30 in all. */
function widePlan() {
  const book = largePlan(ROWS);
  const plan = book.sheets[1];
  for (let column = 0; column < OTHERS; column += 1) for (let row = 0; row <= ROWS; row += 1) plan?.set(row, 20 + column, { value: row === 0 ? `Local measure ${column + 1}` : (row * 7 + column) % 13 });
  return book;
}

it("recognises a plan of 30 columns and 10,000 rows in two round trips, from a sample of its rows", async () => {
  const host = createHost(widePlan());
  let known: { readonly requests: number; readonly bytes: number; readonly workbook: Workbook } | undefined;
  const whole = await readWorkbook(lineTo(connect(host), { waiting: () => undefined }), (workbook) => {
    known = { requests: host.counts.requests, bytes: host.counts.bytesOut, workbook };
    return ["Register", "Delivery Plan"];
  });
  expect(known?.requests).toBe(2);
  expect(known?.bytes).toBeLessThan(2_000_000);
  expect(known?.workbook.sheets[1]?.values.length).toBeLessThan(ROWS / 4);
  expect(whole.sheets[1]?.values).toHaveLength(ROWS + 1);
  const columns = ({ sheets }: ReturnType<typeof understand>["layout"]) => sheets.map(({ sheet, role, headingRow, columns: mapped }) => ({ sheet, role, headingRow, mapped }));
  const [first, all] = [known && understand(known.workbook).layout, understand(whole).layout];
  expect(first && columns(first)).toEqual(columns(all));
  expect(Object.keys(all.sheets[1]?.columns ?? {})).toHaveLength(19);
});
