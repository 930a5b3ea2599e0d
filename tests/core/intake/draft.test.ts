import { describe, expect, it } from "vitest";
import { draftOf, expectsMore, hasText, inList, opensList, type Draft } from "../../../src/core/intake/draft";

const emptyDraft = (): Draft => draftOf({ kind: "recommendation", number: null, chapter: null, from: "label" }, [3]);
const paragraph = (...paragraphs: readonly string[]): Draft => ({ ...emptyDraft(), paragraphs: [...paragraphs] });
const points = (...subPoints: readonly string[]): Draft => ({ ...emptyDraft(), paragraphs: ["The force should:"], subPoints: [...subPoints] });

describe("An item while it is gathered", () => {
  it("is empty at first, and no list", () => {
    const empty = emptyDraft();
    expect(empty).toEqual({ kind: "recommendation", number: null, chapter: null, from: "label", heading: "", paragraphs: [], subPoints: [], behind: [], listFrom: 0, subMark: "", owner: "", deadline: "", lines: [3], ended: false, isEarlier: false });
    expect([hasText(empty), opensList(empty), inList(empty), expectsMore(empty)]).toEqual([false, false, false, false]);
  });

  it.each<[last: string, opens: boolean]>([
    ["The force should:", true], ["The force should", true], ["The force (3.1 above) should", true], ["The force should act.", false], ["Should the force act?", false],
    ["The force should act;", false], ["The force should “act.”", false], ["It “should act”", true], ["It should act (soon!)", false], ["It is so. The force should", true],
  ])("“%s” opens a list: %s", (last, opens) => expect(opensList(paragraph("It is so.", last))).toBe(opens));

  it("whose list has begun opens none", () => expect(opensList(points("act"))).toBe(false));

  it.each<[points: readonly string[], under: boolean, more: boolean]>([
    [["act;"], true, true], [["act; and"], true, true], [["act AND/OR"], true, true], [["act,"], true, true], [["act"], true, false], [["the brand"], true, false],
    [["act; rest"], true, false], [["act and rest"], true, false], [["act or rest."], true, false], [["act – so"], true, false], [["act;", "rest."], false, false], [["act", "rest."], false, false],
    [["Act.", "Rest."], true, false], [["Act.", "It “should rest.”"], true, false], [["Act.", "Rest (now!)"], true, false], [["Act", "Rest (now!)"], false, false], [["Act 3.1 now", "Rest."], false, false], [["Act.", "Rest 3.1 now"], true, false],
  ])("%j is a list under way: %s, with more to come: %s", (given, under, more) => expect([inList(points(...given)), expectsMore(points(...given))]).toEqual([under, more]));
});
