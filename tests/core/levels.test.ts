import { describe, expect, it } from "vitest";
import { levelOf } from "../../src/core/levels";

const LEVELS = { levels: [{ level: "Level 1", demands: "Evidence", needs: [] }, { level: "2", demands: "A letter", needs: [] }, { level: "Top level ", demands: "All", needs: [] }] };

describe("what the settings say of a level", () => {
  it.each([
    ["1", "Evidence"],
    ["LEVEL  1.", "Evidence"],
    ["2", "A letter"],
    ["level 2", "A letter"],
    ["top level", "All"],
    ["3", null],
    ["top", null],
    ["", null],
  ])("%j: %j", (level, demands) => expect(levelOf(level, LEVELS)?.demands ?? null).toBe(demands));

  it("is nothing of a blank one, even where the settings have one without a name", () => {
    expect(levelOf("", { levels: [{ level: "Level", demands: "x", needs: [] }, { level: ".", demands: "y", needs: [] }] })).toBeNull();
  });
});
