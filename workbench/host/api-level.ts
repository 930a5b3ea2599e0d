import newerMembers from "./newer-members.json";
import { Refusal } from "./refusal";
import { holdsVersion } from "./set-version";

/** The Excels that the stand-in can stand for, by the highest set of ExcelApi that they have: 2019 or older, 2021, 2024. */
export type ExcelApi = "1.12" | "1.14" | "1.17";

/** Excel 2021's, and the floor of our manifest. */
export const USUAL_LEVEL: ExcelApi = "1.14";

/** Members of the host's classes that not every Excel has, by name ("Range.valuesAsJson"), with their set ("ExcelApi 1.16"). */
const SETS: ReadonlyMap<string, string> = new Map(Object.entries(newerMembers).flatMap(([set, names]) => names.map((name) => [name, set])));

/** The set that a member came with, where an Excel of that level lacks it; undefined where it has the member. Sets that are not ExcelApi's own (ExcelApiOnline) none of them has. */
export function setBeyond(level: ExcelApi, member: string): string | undefined {
  const set = SETS.get(member);
  const [name, version = ""] = (set ?? "").split(" ");
  return set === undefined || (name === "ExcelApi" && holdsVersion(level, version)) ? undefined : set;
}

/**
 * Refuses a member that an Excel of that level lacks. Code and words as Excel's own service gives them (documentation of
 * error handling; microsoft-graph-docs #3425), and then which set it is.
 */
export function demandMember(level: ExcelApi, member: string): void {
  const set = setBeyond(level, member);
  if (set !== undefined) throw new Refusal("ApiNotFound", `The API you are trying to use could not be found. It may be available in a newer version of Excel: ${member} needs ${set}, and this Excel has ExcelApi ${level}.`);
}
