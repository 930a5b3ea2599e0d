import { describe, expect, it } from "vitest";
import { client } from "../../../workbench/client";
import { listMembers } from "../../../workbench/host/members";

/** What the real client's class has, by name: its getters, setters and methods. */
function membersOf(name: string): { readable: Set<string>; settable: Set<string>; methods: Set<string> } {
  const classes = client().Excel as unknown as Record<string, { prototype: object } | undefined>;
  const prototype = classes[name]?.prototype;
  if (prototype === undefined) throw new Error(`The client has no class ${name}.`);
  const described = Object.entries(Object.getOwnPropertyDescriptors(prototype));
  return {
    readable: new Set(described.filter(([, { get }]) => get !== undefined).map(([member]) => member)),
    settable: new Set(described.filter(([, { set }]) => set !== undefined).map(([member]) => member)),
    methods: new Set(described.filter(([, { value }]) => typeof value === "function").map(([member]) => member)),
  };
}

describe("every member that the host answers is one of the real client's", () => {
  it.each(listMembers().map((members) => [members.name, members] as const))("%s", (name, { properties, settable, links, methods }) => {
    const known = membersOf(name);
    expect([...properties, ...links].filter((member) => !known.readable.has(member))).toEqual([]);
    expect(settable.filter((member) => !known.settable.has(member))).toEqual([]);
    expect(methods.filter((member) => !known.methods.has(member))).toEqual([]);
  });
});

it("lists classes with their members", () => {
  const range = listMembers().find(({ name }) => name === "Range");
  expect(range?.settable).toContain("values");
  expect(range?.methods).toContain("getUsedRangeOrNullObject");
});
