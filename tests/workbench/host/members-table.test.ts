import { describe, expect, it } from "vitest";
import { listMembers } from "../../../workbench/host/members";
import { holdsVersion } from "../../../workbench/host/set-version";
import { requirementSets } from "./requirement-sets";

const OLDEST = "1.12";
const SETS = requirementSets();
const CLASSES = listMembers();

/** What the host answers, class by class, as a table to read. `npm run update:golden` writes it anew. */
function membersTable(): string {
  const rows = CLASSES.map(({ name, properties, settable, links, methods }) => {
    const shown = (member: string) => (settable.includes(member) ? `${member}*` : member);
    return `| ${name} | ${bySet(name, [...properties, ...links], shown)} | ${bySet(name, methods, String)} |`;
  });
  return `# What the stand-in for Excel answers

Made from the code. Properties with * can be set. The numbers are the sets of ExcelApi that the members came with, by Microsoft's typings. Whatever is not here is refused by name.

| class | properties | methods |
|---|---|---|
${rows.join("\n")}
`;
}

/** "**1.1** address, values* **1.2** rowHidden*" */
function bySet(name: string, members: readonly string[], shown: (member: string) => string): string {
  const versions = [...new Set(members.map((member) => versionOf(`${name}.${member}`)))].sort((one, other) => (holdsVersion(one, other) ? 1 : -1));
  const inSet = (version: string) => members.filter((member) => versionOf(`${name}.${member}`) === version);
  return versions.map((version) => `**${version}** ${inSet(version).map(shown).join(", ")}`).join(" ");
}

const versionOf = (member: string): string => SETS.get(member)?.replace("ExcelApi ", "") ?? "unknown";

/** The members of the host's classes that the oldest Excel lacks for which the host can stand, answered or not, by their set. */
function newerMembers(): Record<string, string[]> {
  const classes = new Set(CLASSES.map(({ name }) => name));
  const newer = [...SETS].filter(([member, set]) => classes.has(member.split(".")[0] ?? "") && !(set.startsWith("ExcelApi ") && holdsVersion(OLDEST, versionOf(member))));
  const sets = [...new Set(newer.map(([, set]) => set))].sort();
  return Object.fromEntries(sets.map((wanted) => [wanted, newer.flatMap(([member, set]) => (set === wanted ? [member] : [])).sort()]));
}

describe("made from the code and Microsoft's typings, and in step with both", () => {
  it("the table of what the host answers", async () => {
    await expect(membersTable()).toMatchFileSnapshot("../../../workbench/host/MEMBERS.md");
  });

  it("the list of members that not every Excel has", async () => {
    await expect(`${JSON.stringify(newerMembers(), null, 2)}\n`).toMatchFileSnapshot("../../../workbench/host/newer-members.json");
  });
});

it("every member that the host answers is in Microsoft's typings, with its set", () => {
  const members = CLASSES.flatMap(({ name, properties, links, methods }) => [...properties, ...links, ...methods].map((member) => `${name}.${member}`));
  expect(members.filter((member) => !SETS.has(member))).toEqual([]);
});

it.each([
  ["Range.values", "ExcelApi 1.1"],
  ["Range.valuesAsJson", "ExcelApi 1.16"],
  ["Table.resize", "ExcelApi 1.13"],
  ["Worksheet.visibility", "ExcelApi 1.1"],
  ["WorksheetCollection.items", "ExcelApi 1.1"],
  ["WorksheetProtection.pauseProtection", "ExcelApiOnline 1.1"],
])("the typings say that %s came with %s", (member, set) => expect(SETS.get(member)).toBe(set));
