import { expect, it } from "vitest";
import { saidKinds } from "../../../src/core/response/response-facts";

it.each<[readonly string[], string]>([
  [["", "Recommendation"], "2 recommendations"],
  [["Recommendation", "Area for improvement"], "1 recommendation and 1 area for improvement"],
  [["AFI", "AFI 2", "areas for improvement"], "3 areas for improvement"],
  [["Cause of Concern", "Rec", "AFI"], "1 recommendation, 1 area for improvement and 1 cause of concern"],
])("what a register calls %j is told as %s", (kinds, said) => expect(saidKinds(kinds)).toBe(said));
