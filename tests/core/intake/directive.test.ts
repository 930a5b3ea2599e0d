import { describe, expect, it } from "vitest";
import { alongsideIn, directiveIn, namesOf, recommendationIn, taskedIn, withoutArticle } from "../../../src/core/intake/directive";

/** Whom a text tells, and with whom: "told to the Home Office + the NPCC". */
function told(text: string, read = directiveIn): string {
  const found = read(text);
  return found === null ? "nobody" : `${found.recommends ? "recommended to" : "told to"} ${[found.lead, ...found.alongside].join(" + ")}`;
}

describe("Whom a sentence tells to do something", () => {
  it.each<[what: string, text: string, whom: string]>([
    ["a deadline between the commas is nobody", "Chief constables, no later than 31 March 2027, should act.", "told to Chief constables"],
    ["a deadline before a colon that stands apart", "By 31 March 2027 : the force should act.", "told to the force"],
    ["those alongside go on after a comma", "The Home Office working with the NPCC, the CPS and the Bar should act.", "told to The Home Office + the NPCC + the CPS and the Bar"],
    ["a body's short name in brackets belongs to it", "The National Police Chiefs’ Council (NPCC) should act.", "told to The National Police Chiefs’ Council (NPCC)"],
    ["a body's own commas part nothing", "The Home Office, alongside the Ministry of Housing, Communities and Local Government, should act.", "told to The Home Office + the Ministry of Housing, Communities and Local Government"],
    ["what is to be done by a day", "By April 2027, chief constables should have completed a review.", "told to chief constables"],
    ["what must have been done by then", "By April 2027 every chief constable must have been told. The Home Office must audit it.", "told to every chief constable"],
    ["what must have been done", "Every force must have published a plan.", "told to Every force"],
    ["what must have been known", "The force must have known. It must have seen it.", "nobody"],
    ["what should have been done by a day, and was not", "By April 2025 the force should have sold its vans, but it hadn’t.", "nobody"],
    ["what should have been done, and was not", "By April 2025 the force should have sold them, which it didn’t do.", "nobody"],
    ["what is to be done by a day, and then to have been", "By April 2027, the force should act; it should have acted before.", "told to the force"],
    ["a statement of what somebody is due", "The force isn’t effectively supervising them, and victims don’t get what they should get.", "nobody"],
    ["a statement of what somebody is due, and then more", "The force is failing to do what it should. It should act.", "nobody"],
    ["a statement of what is not so", "The force does not know what officers should do.", "nobody"],
    ["those who do not", "Forces that don’t have a unit, and chief constables who have not acted, should act.", "told to Forces that don’t have a unit, and chief constables who have not acted"],
    ["one whose name ends as “it”", "The Head of IT should act.", "told to The Head of IT"],
    ["a remark in brackets", "In forces where Operation Snap (the use of film, by all) has been adopted, chief constables should act.", "told to chief constables"],
    ["a short name in brackets that is not known", "The Violence and Vulnerability Unit (VVU) should act.", "told to The Violence and Vulnerability Unit"],
    ["those alongside in brackets", "Chief constables (working with the NPCC) should act.", "told to Chief constables + the NPCC"],
    ["what is to go on, in brackets", "By 31 March 2027 (and every year thereafter), chief constables should act.", "told to chief constables"],
    ["others in brackets", "Chief constables (and the NPCC) should act.", "told to Chief constables, and the NPCC"],
    ["a question", "Should the force act?", "nobody"],
    ["a condition", "Should you wish to talk about this, please ring.", "nobody"],
    ["an addressee of 220 letters", `${"a".repeat(220)} should act.`, `told to ${"a".repeat(220)}`],
    ["a longer one is none", `${"a".repeat(221)} should act.`, "nobody"],
    ["what stands in the first 900 letters", `To ${"go on and ".repeat(80)}win, the force should act.`, "told to the force"],
    ["what stands beyond them", `To ${"go on and ".repeat(95)}win, the force should act.`, "nobody"],
    ["the first 20,000 letters of a text", `${"It is so. ".repeat(1990)}The force should act.`, "told to The force"],
    ["what comes after them", `${"It is so. ".repeat(2000)}The force should act.`, "nobody"],
    ["“That the force” within a sentence", "Its motto is That the force act as one.", "nobody"],
  ])("%s", (_, text, whom) => expect(told(text)).toBe(whom));

  it.each<[what: string, text: string, whom: string, clause: string]>([
    ["with “that”", "We recommend that the force act.", "the force", "the force act."],
    ["without “that”", "We recommend the force act.", "the force", "the force act."],
    ["with a colon", "We recommend: the force act.", "the force", "the force act."],
    ["with a colon and “that”", "We recommend: that the force act.", "the force", "that the force act."],
    ["in the middle of a sentence", "Vans are old, and we recommend that the force should act.", "the force", "the force should act."],
    ["to both of two", "We recommend that both the NPCC and the CPS review it.", "the NPCC and the CPS", "both the NPCC and the CPS review it."],
    ["to one and both of two others", "We recommend that the force and both councils review it.", "the force and both councils", "the force and both councils review it."],
    ["to “you”", "We recommend that you keep dogs.", "you", "you keep dogs."],
    ["to somebody about you", "We recommend that the Home Office tell you why.", "the Home Office", "the Home Office tell you why."],
    ["to a force whose name begins as “to”", "We recommend that Tonbridge Police clean its vans.", "Tonbridge Police", "Tonbridge Police clean its vans."],
    ["to a force whose name begins as “that”", "We recommend Thatchworth Police clean its vans.", "Thatchworth Police", "Thatchworth Police clean its vans."],
    ["to a force before others", "We recommend that Northshire Police pair with Westmere Police.", "Northshire Police", "Northshire Police pair with Westmere Police."],
    ["to nobody, of a force's vans", "We recommend that vans of Northshire Police be sold.", "", "vans of Northshire Police be sold."],
    ["to one who is told before", "The force, the Home Office, should act, and we recommend that they do so soon.", "The force, the Home Office", "The force, the Home Office, should act, and we recommend that they do so soon."],
    ["after a condition", "For this, should it be needed, we recommend that the force act.", "the force", "the force act."],
    ["with “should” after 160 letters", `We recommend that ${"a".repeat(159)} should act.`, "a".repeat(159), `${"a".repeat(159)} should act.`],
    ["with “should” after 161 letters", `We recommend that ${"a".repeat(160)} should act.`, "", `${"a".repeat(160)} should act.`],
  ])("recommended %s", (_, text, lead, clause) => expect(directiveIn(text)).toMatchObject({ lead, clause, recommends: true }));

  it.each<[what: string, text: string, whom: string]>([
    ["what the first sentence does not recommend, the second may", "Vans are old. We recommend that the force sell them.", "recommended to the force"],
    ["an invitation beside a word about recommendations", "No recommendation is made. We invite the force to comment.", "nobody"],
    ["the first 20,000 letters", `${"It is so. ".repeat(1990)}We recommend that the force act.`, "recommended to the force"],
    ["what comes after them", `${"It is so. ".repeat(2000)}We recommend that the force act.`, "nobody"],
    ["what is recommended again", "We reiterate our predecessor’s recommendation that the College of Policing review it.", "recommended to the College of Policing"],
    ["what a committee recommends again", "The Committee repeats its recommendation that the Home Office publish it.", "recommended to the Home Office"],
    ["what is told of a recommendation", "We repeat our recommendations below. They repeat our recommendation that it be done.", "nobody"],
    ["what is asked", "We ask that the Home Office publish it.", "recommended to the Home Office"],
    ["what is asked of people for a report", "We ask forces to give us data. We ask what they do.", "nobody"],
    ["what is expected by a day", "We expect the Home Office to publish it by 31 March 2027.", "recommended to the Home Office"],
    ["what a committee expects within a time", "The Committee also expects forces to publish it within six months.", "recommended to forces"],
    ["what is likely", "We expect the Home Office to publish it. We expect demand to rise by 31 March 2027. We expect the Home Office to increase it by 20 per cent.", "nobody"],
  ])("in so many words: %s", (_, text, whom) => expect(told(text, recommendationIn)).toBe(whom));
});

describe("Who stands before “to” and what is to be done", () => {
  it.each<[text: string, whom: string]>([
    ["The Home Office to fund vans.", "The Home Office"],
    ["NPCC and the College of Policing to write to all forces.", "NPCC and the College of Policing"],
    ["Ministry of Housing, Communities and Local Government to fund vans.", "Ministry of Housing, Communities and Local Government"],
    ["Head of Fleet to review vans.", "Head of Fleet"],
    ["All chief constables and the NPCC to review vans.", "All chief constables and the NPCC"],
    ["The force’s ability to review vans is poor.", ""],
    ["The decision of the Home Office to fund vans was right.", ""],
    ["The Home Office failed to fund vans.", ""],
    ["The Home Office to the rescue.", ""],
    ["It is for the Home Office to fund vans.", ""],
  ])("%j: %j", (text, whom) => expect(taskedIn(text)).toBe(whom));
});

describe("Those who take part", () => {
  it.each<[text: string, names: readonly string[]]>([
    ["The force should, working with the NPCC and to save money, act.", ["NPCC"]],
    ["The force should act together with the NPCC, and should report.", ["NPCC"]],
    ["The force should act alongside the NPCC, publicly.", ["NPCC"]],
    ["The force should act alongside the NPCC, the CPS, and NHS England, who agree.", ["NPCC", "CPS", "NHS England"]],
    ["In liaison with the NPCC in order to learn.", ["NPCC"]],
    ["With the support of the NPCC\nThe force should act.", ["NPCC"]],
  ])("%j", (text, names) => expect(alongsideIn(text)).toEqual(names));

  it.each<[list: string, names: readonly string[]]>([
    ["the NPCC , the CPS", ["NPCC", "CPS"]],
    ["heads of the fleet and the NPCC", ["heads of the fleet", "NPCC"]],
    ["the NPCC and the Equality and Human Rights Commission", ["NPCC", "Equality and Human Rights Commission"]],
    ["other forces, relevant bodies and the relevant boards", ["forces", "bodies", "boards"]],
  ])("“%s” are so many", (list, names) => expect(namesOf(list)).toEqual(names));

  it.each([["The Home Office", "Home Office"], ["The force", "the force"], ["See The force", "See The force"], ["See the Home Office", "See the Home Office"]])("“%s” is called “%s”", (name, called) => {
    expect(withoutArticle(name)).toBe(called);
  });
});
