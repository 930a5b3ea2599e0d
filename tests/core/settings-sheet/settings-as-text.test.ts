import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newSettingsSheet } from "../../../src/core/settings-sheet/new-sheet";
import { dayOf } from "../../../src/core/day";
import { planAsText } from "../plan-as-text";
import { WHOLE_SETTINGS } from "../whole-book";
import { workbook } from "../workbook-builder";
import { PLAN, REMEMBERED } from "./settings-book";

const STATE = { settings: { ...WHOLE_SETTINGS, writesStatedRag: true, extraHolidays: ["2026-06-15"] }, remembered: REMEMBERED, asAt: dayOf("2026-06-01"), date1904: false };
const golden = (name: string): string => join(import.meta.dirname, name);

describe("the whole of a new settings sheet", () => {
  it("with everything set", async () => {
    await expect(planAsText(newSettingsSheet(workbook(PLAN), STATE))).toMatchFileSnapshot(golden("settings.txt"));
  });

  it("says the same days in a workbook that counts from 1904", () => {
    const said = (date1904: boolean): string => planAsText(newSettingsSheet({ ...workbook(PLAN), date1904 }, { ...STATE, date1904 }), date1904);
    expect(said(true)).toBe(said(false));
  });
});
