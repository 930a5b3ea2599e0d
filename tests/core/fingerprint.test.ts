import { describe, expect, it } from "vitest";
import { fingerprintOf, fingerprintOfText } from "../../src/core/fingerprint";

describe("a fingerprint", () => {
  it.each([
    ["", "811c9dc5"],
    ["a", "e40c292c"],
    ["foobar", "bf9cf968"],
  ])("of the text %j is FNV-1a's, %s", (text, expected) => expect(fingerprintOfText(text)).toBe(expected));

  it("has eight characters, however small it is", () => {
    const all = Array.from({ length: 300 }, (_, at) => fingerprintOfText(`text ${at}`));
    expect(all.every((one) => /^[0-9a-f]{8}$/.test(one))).toBe(true);
    expect(all.some((one) => one.startsWith("0"))).toBe(true);
    expect(new Set(all).size).toBe(300);
  });

  it("of cells tells another value, another place and another kind of value apart, and passes over blank cells", () => {
    const one = fingerprintOf([[1, 2, "3"]]);
    expect(fingerprintOf([[0, 0, ""], [1, 2, "3"], [5, 5, ""]])).toBe(one);
    expect(fingerprintOf([])).toBe("811c9dc5");
    for (const other of [fingerprintOf([[1, 2, 3]]), fingerprintOf([[2, 1, "3"]]), fingerprintOf([[1, 2, "4"]]), fingerprintOf([])]) expect(other).not.toBe(one);
  });
});
