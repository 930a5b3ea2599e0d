import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shownNumber } from "../../src/core/number-format";

describe("a number in its cell", () => {
  it.each<[value: number, format: string, shown: string]>([
    [1.1, "General", "1.1"],
    [1.2000000000000002, "General", "1.2"],
    [0.1 + 0.2, "General", "0.3"],
    [12, "", "12"],
    [12, "@", "12"],
    [1.1, "0.00", "1.10"],
    [1.9, "0.00", "1.90"],
    [3, "000", "003"],
    [1234, "000", "1234"],
    [0, "000", "000"],
    [0, "#", "0"],
    [0.5, "#.0", ".5"],
    [1.005, "0.00", "1.01"],
    [2.5, "0", "3"],
    [1.2, "0.0#", "1.2"],
    [1.25, "0.0#", "1.25"],
    [1, "0.##", "1."],
    [1, '"REC-"000', "REC-001"],
    [1, 'REC\\-000', "1"],
    [1, '\\R\\-00', "R-01"],
    [7, '"R"0', "R7"],
    [7, '"R"General', "R7"],
    [7, 'General"a"', "7a"],
    [12, '0"/26"', "12/26"],
    [12345, "000-000", "012-345"],
    [110, "0\\.00", "1.10"],
    [1234567, "#,##0", "1,234,567"],
    [1234567, "#,##0,", "1,235"],
    [0.07, "0%", "7%"],
    [0.125, "0.0%", "12.5%"],
    [3, "[$-809]000", "003"],
    [3, "[Red]000", "003"],
    [3, "[$£-809]0", "£3"],
    [3, "000_)", "003"],
    [3, "*-000", "003"],
    [-3, "000", "-003"],
    [-3, '000;"minus "000', "minus 003"],
    [-0.001, "0.00", "0.00"],
    [0, '0;-0;"none"', "none"],
    [5, '0;-0;"none"', "5"],
    [5, ";;;", "5"],
    [5, "[>3]0.00", "5"],
    [0.5, "# ?/?", "0.5"],
    [1500, "0.0E+00", "1500"],
    [1 / 24 + 10 / 1440, "h:mm", "1:10"],
    [1 / 24 + 10 / 1440, "hh:mm", "01:10"],
    [25 / 24 + 10 / 1440, "[h]:mm:ss", "25:10:00"],
    [1, "@ @", "1"],
    [46142, "Standard", "46142"],
  ])("%d in %j is %j", (value, format, shown) => expect(shownNumber(value, format)).toBe(shown));

  it("keeps every figure of a whole number, however many places its format has", () => {
    fc.assert(fc.property(fc.nat(), fc.integer({ min: 1, max: 12 }), (value, places) => { expect(shownNumber(value, "0".repeat(places))).toBe(String(value).padStart(places, "0")); }));
  });

  it("shows decimals as they would be written out", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999 }), (hundredths) => { expect(shownNumber(hundredths / 100, "0.00")).toBe(`${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`); }));
  });

  it("shows something for every number in any format, without a throw", () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string({ maxLength: 12 }), (value, format) => { expect(shownNumber(value, format)).not.toBe(""); }));
  });
});
