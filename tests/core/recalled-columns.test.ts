import { describe, expect, it } from "vitest";
import type { Field } from "../../src/core/fields";
import { expectedPlace, recallColumns } from "../../src/core/recalled-columns";
import type { RememberedColumn } from "../../src/core/remembered";

const FIELDS: readonly Field[] = ["reference", "action", "target", "revisedTarget", "status", "closed"];

/** Columns "A:Ref": where each stood, and its heading. */
const columnsIn = (text: string): RememberedColumn[] => text.split(", ").map((one, at) => ({ field: FIELDS[at] ?? "evidence", column: one.charCodeAt(0) - 65, heading: one.slice(2) }));
/** Headings "A:Ref", or with their group "A:Date<Target". */
const cellsIn = (text: string) => text.split(", ").map((one) => {
  const [own = "", group = ""] = one.slice(2).split("<");
  return { column: one.charCodeAt(0) - 65, own, group };
});

/** Where each remembered column stands now, in their order; "-" where it has gone. */
function recalled(before: string, now: string): string {
  const columns = columnsIn(before);
  const found = recallColumns(columns, cellsIn(now));
  return columns.map((column) => (found.has(column) ? String.fromCharCode(65 + (found.get(column) ?? 0)) : "-")).join("");
}

describe("remembered columns are found again", () => {
  it.each<[what: string, before: string, now: string, found: string]>([
    ["where they were", "A:Ref, B:Action", "A:Ref, B:Action", "AB"],
    ["where they have been moved", "A:Ref, B:Action", "C:Action, D:Ref", "DC"],
    ["not where they have gone", "A:Ref, B:Action", "A:Ref, B:Zebra", "A-"],
    ["in another case and number", "A:Ref, B:Actions", "A:REF, B:action", "AB"],
    ["the surest first", "A:Actions", "A:Action, B:Actions", "B"],
    ["with their group", "A:Target Date, B:Actual Date", "A:Date<Actual, B:Date<Target", "BA"],
    ["without a heading nowhere", "A:, B:Action", "A:, B:Action", "-B"],
    ["both of one name, in their order", "A:Date, C:Date", "B:Date, D:Date", "BD"],
    ["both of one name, in their order, however they are remembered", "C:Date, A:Date", "B:Date, D:Date", "DB"],
    ["one of two of one name, where it was", "B:Date", "A:Date, B:Date", "B"],
    ["one of two of one name, the nearest", "D:Date", "A:Date, F:Date", "F"],
    ["one of two of one name, the first where both are as near", "C:Date", "B:Date, D:Date", "B"],
    ["one of two of one name, as far as the others have moved", "A:Ref, B:Date", "C:Ref, B:Date, D:Date", "CD"],
    ["one of two of one name, as far as the nearest of the others has moved", "A:Ref, D:Status, E:Date", "A:Ref, E:Date, G:Status, H:Date", "AGH"],
    ["one of two of one name, as far as the nearest has moved, whichever was found first", "D:Status, A:Ref, E:Date", "A:Ref, E:Date, G:Status, H:Date", "GAH"],
    ["two of three of one name", "B:Date, C:Date", "A:Date, B:Date, C:Date", "BC"],
    ["the one that is left of two of one name", "A:Date, D:Date", "D:Date", "-D"],
    ["the first that is left of two of one name", "A:Date, D:Date", "A:Date", "A-"],
    ["never twice", "A:Date, B:date", "A:Date", "A-"],
    ["those of one name after those that stand once", "A:Date, B:Date, C:Status", "C:Date, D:Date, E:Status", "CDE"],
  ])("%s", (_, before, now, found) => expect(recalled(before, now)).toBe(found));

  it("is expected as far away as the nearest has moved", () => {
    const [ref, status, other] = columnsIn("A:Ref, F:Status, E:Date") as [RememberedColumn, RememberedColumn, RememberedColumn];
    expect(expectedPlace(other, new Map())).toBe(4);
    expect(expectedPlace(other, new Map([[ref, 0], [status, 8]]))).toBe(7);
    expect(expectedPlace(other, new Map([[status, 8], [ref, 0]]))).toBe(7);
    expect(expectedPlace(ref, new Map([[status, 8], [other, 4]]))).toBe(0);
  });
});
