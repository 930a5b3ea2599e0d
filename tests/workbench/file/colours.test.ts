import { describe, expect, it } from "vitest";
import { colourOf, OFFICE_THEME, tinted, USUAL_PALETTE } from "../../../workbench/file/colours";
import { parseXml } from "../../../workbench/file/xml";

describe("colours", () => {
  it.each([
    ['<color rgb="FF12ab34"/>', "#12AB34"],
    ['<color theme="0"/>', "#FFFFFF"],
    ['<color theme="1"/>', "#000000"],
    ['<color theme="4"/>', "#4F81BD"],
    ['<color indexed="2"/>', "#FF0000"],
    ['<color indexed="10"/>', "#FF0000"],
    ['<color indexed="63"/>', "#333333"],
    ['<color indexed="64"/>', null],
    ['<color indexed="65"/>', "#FFFFFF"],
    ['<color auto="1"/>', null],
    ['<color theme="99"/>', null],
  ])("%s", (xml, colour) => expect(colourOf(parseXml(xml, "it"), OFFICE_THEME, USUAL_PALETTE)).toBe(colour));

  it.each([
    ["#4F81BD", 0.7999816888943144, "#DCE6F1"],
    ["#4F81BD", -0.249977111117893, "#366092"],
    ["#FFFFFF", -0.3499862666707358, "#A6A6A6"],
    ["#000000", 0.499984740745262, "#7F7F7F"],
  ] as const)("%s with a tint of %d is as Excel shows it, but for its rounding", (base, tint, colour) => {
    const parts = (text: string): number[] => [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16));
    parts(tinted(base, tint)).forEach((part, at) => expect(Math.abs(part - (parts(colour)[at] ?? NaN))).toBeLessThanOrEqual(1));
  });
});
