import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/core/applied-edits";
import { dayOf } from "../../../src/core/day";
import { lastWord, withoutLastWord } from "../../../src/core/settings-sheet/last-word";
import { valueAt } from "../../../src/core/workbook";
import { settingsBook, settingsOf, withCell } from "./settings-book";

const BOOK = settingsBook();

describe("how the last run went, where nothing else could say it", () => {
  const edit = lastWord("Plan settings", dayOf("2026-06-01"), "Excel refused.");
  const said = applyEdits(BOOK, [edit]);

  it("is said below the description, and taken away again", () => {
    expect(edit).toEqual({ kind: "cells", sheet: "Plan settings", row: 2, column: 0, from: [""], to: ["Last run, 1 June 2026: Excel refused."] });
    expect(valueAt(settingsOf(said), 2, 0)).toBe("Last run, 1 June 2026: Excel refused.");
    expect(applyEdits(said, withoutLastWord(said, "Plan settings"))).toEqual(BOOK);
    expect(withoutLastWord(said, "Plan settings")).toEqual([{ ...edit, from: edit.to, to: edit.from }]);
  });

  it.each([
    ["where none was said", BOOK, "Plan settings"],
    ["where a person wrote there", withCell(BOOK, 2, 0, "Our own words"), "Plan settings"],
    ["on a sheet that is not there", said, "Settings"],
    ["where there is no settings sheet", said, null],
  ])("is left alone %s", (_, book, name) => expect(withoutLastWord(book, name)).toEqual([]));
});
