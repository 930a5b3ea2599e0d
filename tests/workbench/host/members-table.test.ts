import { expect, it } from "vitest";
import { listMembers } from "../../../workbench/host/members";

/** What the host answers, class by class, as a table to read. `npm run update:golden` writes it anew. */
function membersTable(): string {
  const marked = (properties: readonly string[], settable: readonly string[]) => properties.map((name) => (settable.includes(name) ? `${name}*` : name)).join(", ");
  const rows = listMembers().map(({ name, properties, settable, links, methods }) => `| ${name} | ${[marked(properties, settable), links.join(", ")].filter(Boolean).join(", ")} | ${methods.join(", ")} |`);
  return `# What the stand-in for Excel answers

Made from the code. Properties with * can be set. Whatever is not here is refused by name.

| class | properties | methods |
|---|---|---|
${rows.join("\n")}
`;
}

it("the table of what the host answers is in step with the code", async () => {
  await expect(membersTable()).toMatchFileSnapshot("../../../workbench/host/MEMBERS.md");
});
