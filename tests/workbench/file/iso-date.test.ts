import { describe, expect, it } from "vitest";
import { serialOf } from "../../../workbench/file/iso-date";

describe("ISO dates as serial numbers", () => {
  it.each([
    ["1900-01-01", false, 1],
    ["1900-02-28", false, 59],
    ["1900-03-01", false, 61],
    ["2026-04-30", false, 46_142],
    ["2026-04-30T12:00:00", false, 46_142.5],
    ["2026-04-30T06:00:00Z", false, 46_142.25],
    ["18:00:00", false, 0.75],
    ["1904-01-01", true, 0],
    ["2026-04-30", true, 44_680],
    ["30 April 2026", false, null],
    ["", false, null],
  ])("%s (1904: %s)", (text, date1904, serial) => expect(serialOf(text, date1904)).toBe(serial));
});
