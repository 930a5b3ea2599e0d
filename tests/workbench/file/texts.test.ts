import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainHash, TextStore } from "../../../workbench/file/texts";

describe("the texts of a sheet", () => {
  it("come back as they were put in, halves of characters too", () => {
    const text = fc.oneof(fc.string(), fc.constantFrom("In progress", "", "\ufeffé", "\ud83d\ude00"), fc.string({ unit: "binary" }), fc.constantFrom("\ud83d", "a\udc00b"));
    fc.assert(fc.property(fc.array(text, { maxLength: 60 }), (texts) => {
      const store = new TextStore();
      const numbers = texts.map((one) => store.numberOfText(one));
      for (let turn = 0; turn < 2; turn++) expect(numbers.map((number) => store.at(number))).toEqual(texts);
      expect(store.at(store.length)).toBeUndefined();
    }));
  });

  it("are kept once where they repeat, and in their order where their number counts", () => {
    const store = new TextStore();
    expect(["Open", "Closed", "Open"].map((text) => store.numberOfText(text))).toEqual([0, 1, 0]);
    expect(["Open", "Open"].map((text) => store.push(text))).toEqual([2, 3]);
  });

  it("are forgotten from a number on", () => {
    const store = new TextStore();
    for (const text of ["a", "b", "\ud83d"]) store.push(text);
    store.cut(1);
    expect([store.length, store.at(0), store.at(1)]).toEqual([1, "a", undefined]);
    expect(store.numberOfText("c")).toBe(1);
    expect([store.push("d"), store.at(1), store.at(2)]).toEqual([2, "c", "d"]);
  });

  it.each([["plain", true], ["a_b", true], ["x", true], ["a&amp;b", false], ["a\rb", false], ["_x000D_", false]])("%j stands as it is: %s", (text, isPlain) => {
    const bytes = new TextEncoder().encode(`>${text}`);
    expect(plainHash(bytes, 1, bytes.length) >= 0).toBe(isPlain);
  });
});
