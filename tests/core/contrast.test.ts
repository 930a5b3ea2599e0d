import { describe, expect, it } from "vitest";
import { contrast } from "../../src/core/contrast";

/** Figures of the WCAG 2.2 formula, as published checkers give them. */
describe("the contrast of two colours", () => {
  it.each([
    ["#000000", "#FFFFFF", 21],
    ["#FFFFFF", "#000000", 21],
    ["#777777", "#FFFFFF", 4.48],
    ["#767676", "#FFFFFF", 4.54],
    ["#FF0000", "#FFFFFF", 4],
    ["#00FF00", "#FFFFFF", 1.37],
    ["#0000FF", "#FFFFFF", 8.59],
    ["#0A0A0A", "#000000", 1.06],
    ["#0B0B0B", "#000000", 1.07],
    ["#C00000", "#C00000", 1],
  ])("%s on %s is %d to 1", (one, other, expected) => expect(contrast(one, other)).toBeCloseTo(expected, 2));
});
