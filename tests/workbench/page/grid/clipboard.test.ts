import { expect, it } from "vitest";
import { pastedTexts } from "../../../../workbench/page/grid/clipboard";

it.each([
  ["one", [["one"]]],
  ["a\tb\nc\td", [["a", "b"], ["c", "d"]]],
  ["a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]],
  ["a\t\t", [["a", "", ""]]],
  ['"two\nlines"\tb', [["two\nlines", "b"]]],
  ['"He said ""no"""', [['He said "no"']]],
  ['5" pipe', [['5" pipe']]],
  ['"open', [['"open']]],
  ["\n", [[""]]],
  ["", [[""]]],
])("%j is pasted as %j", (text, cells) => {
  expect(pastedTexts(text)).toEqual(cells);
});
