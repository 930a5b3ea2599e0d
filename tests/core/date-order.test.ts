import { describe, expect, it } from "vitest";
import { orderOf } from "../../src/core/date-order";
import { datesWithin, ordersWithin, type DateOrder } from "../../src/core/date-text";
import { isoDay } from "../../src/core/day";
import type { CellValue } from "../../src/core/workbook";

describe("the order of day and month in a text", () => {
  it.each<[string, DateOrder[]]>([
    ["15/06/2026", ["day-first"]],
    ["06/15/2026", ["month-first"]],
    ["6-15-26", ["month-first"]],
    ["06/05/2026", ["either"]],
    ["06.05.2026", ["either"]],
    ["05/05/2026", []],
    ["31/02/2026", []],
    ["02/30/2026", []],
    ["29/02/2028", ["day-first"]],
    ["13/13/2026", []],
    ["0/5/2026", []],
    ["2026-06-05", []],
    ["5 June 2026", []],
    ["04/2026", []],
    ["Q2 2026/27", []],
    ["by 06/15/2026", ["month-first"]],
    ["30/04/2026 (was 03/04/2026)", ["day-first", "either"]],
    ["06\u204415\u20442026", ["month-first"]],
    ["06/15/2026 14:30", ["month-first"]],
    ["1.2.3.4", []],
    ["06/15", []],
  ])("%s: %j", (text, orders) => expect(ordersWithin(text)).toEqual(orders));
});

describe("the order in a column", () => {
  it.each<[string, CellValue[], string | null, boolean]>([
    ["without texts", [46142, "", 0], null, false],
    ["that cannot be told", ["06/05/2026"], null, false],
    ["with the day first", ["15/06/2026", "06/05/2026"], null, false],
    ["of what Excel leaves", ["15/06/2026", "27/07/2026", "soon"], null, true],
    ["with the month first once", ["15/06/2026", "06/15/2026", "07/16/2026"], "06/15/2026", false],
  ])("%s", (_, cells, monthFirst, leftByMonthFirst) => expect(orderOf(cells)).toEqual({ monthFirst, leftByMonthFirst }));
});

describe("the dates within a text", () => {
  it.each([
    ["30 September 2026 (extended from 30 June 2026)", ["2026-09-30", "2026-06-30"]],
    ["by Monday 4th May 2026, or Fri 08/05/2026", ["mon 2026-05-04", "fri 2026-05-08"]],
    ["30.04.26 and 2026-05-01", ["2026-04-30", "2026-05-01"]],
    ["May 4, 2026", ["2026-05-04"]],
    ["31/02/2026", []],
    ["2 of 5", []],
  ])("%s", (text, dates) => expect(datesWithin(text).map(({ day, weekday }) => `${weekday === null ? "" : `${weekday} `}${isoDay(day)}`)).toEqual(dates));
});
