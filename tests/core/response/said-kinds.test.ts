import { expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../../src/core/default-settings";
import { saidKinds } from "../../../src/core/response/response-facts";

it.each<[readonly string[], string]>([
  [["", "Recommendation"], "2 recommendations"],
  [["Recommendation", "Area for improvement"], "1 recommendation and 1 area for improvement"],
  [["AFI", "AFI 2", "areas for improvement"], "3 areas for improvement"],
  [["Cause of Concern", "Rec", "AFI"], "1 recommendation, 1 area for improvement and 1 cause of concern"],
  [["Accelerated cause of concern", "ACoC", "CoC"], "1 cause of concern and 2 accelerated causes of concern"],
  [["Direction", "Learning recommendation", "PFD", "Audit action 3", "Promise"], "1 recommendation, 1 direction, 1 learning recommendation, 1 prevention of future deaths and 1 audit action"],
])("what a register calls %j is told as %s", (kinds, said) => expect(saidKinds(kinds, DEFAULT_SETTINGS)).toBe(said));

it("kinds are those of the settings, in their order", () => {
  const settings = { ...DEFAULT_SETTINGS, kinds: [{ kind: "Promise", several: "promises" }, { kind: "Area for improvement", several: "areas to improve" }] };
  expect(saidKinds(["AFI", "Promise 1", "promises", "Cause of concern", "area for improvement"], settings)).toBe("1 recommendation, 2 promises and 2 areas to improve");
});
