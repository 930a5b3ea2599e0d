import { describe, expect, it } from "vitest";
import { dayOf, isoDay } from "../../../src/core/day";
import { draftOf, type Draft } from "../../../src/core/intake/draft";
import { itemOf } from "../../../src/core/intake/item";

const WHOSE = { force: "Northshire Police", subject: "", writtenTo: "", namesUs: true };

/** The item of a recommendation with this text, published on 12 June 2026 unless something else is given. */
const itemSaying = (text: string, given: Partial<Draft> = {}, published: string | null = "2026-06-12") =>
  itemOf({ ...draftOf({ kind: "recommendation", number: "3", chapter: null, from: "label" }, [4, 4, 5]), paragraphs: text.split("\n"), ...given }, { published: published === null ? null : dayOf(published), whose: WHOSE }, (at) => Math.floor(at / 2));

describe("The item of a draft", () => {
  it.each<[text: string, given: Partial<Draft>, published: string | null, wording: string | null, day: string | null]>([
    ["By 31 March 2027, act.", {}, null, "By 31 March 2027", "2027-03-31"],
    ["As soon as possible, but by 31 March 2027, act.", {}, null, "by 31 March 2027", "2027-03-31"],
    ["By 12 June 2026, act. By 31 March 2027, rest.", {}, "2026-06-12", "By 12 June 2026", "2026-06-12"],
    ["By 31 March 2025, act. By 31 March 2027, rest.", {}, "2026-06-12", "By 31 March 2027", "2027-03-31"],
    ["By 31 March 2025, act. As soon as possible, rest.", {}, "2026-06-12", "As soon as possible", null],
    ["By 31 March 2024, act. By 31 March 2025, rest.", {}, "2026-06-12", "By 31 March 2024", "2024-03-31"],
    ["Act\nBy 31 March 2027, rest.", {}, "2026-06-12", "By 31 March 2027", "2027-03-31"],
    ["As soon as possible, act.", { deadline: "31 March 2027" }, "2026-06-12", "31 March 2027", "2027-03-31"],
    ["By 31 March 2027, act.", { deadline: "30 June 2027" }, "2026-06-12", "By 31 March 2027", "2027-03-31"],
    ["Act (owner: Head of Fleet; timescale: 3 months).", {}, "2026-06-12", "3 months", "2026-09-12"],
    ["Act.", { heading: "By 31 March 2027" }, "2026-06-12", "By 31 March 2027", "2027-03-31"],
    ["Act.", { heading: "By 31 March 2027", subPoints: ["by 30 June 2027, rest;", "by 31 May 2027, sleep."] }, "2026-06-12", "by 31 May 2027", "2027-05-31"],
    ["Act.", { heading: "Vans" }, "2026-06-12", null, null],
  ])("saying %j (%j), published %s, is due %s", (text, given, published, wording, day) => {
    const { deadline, deadlineWording } = itemSaying(text, given, published);
    expect([deadlineWording, deadline === null ? null : isoDay(deadline)]).toEqual([wording, day]);
  });

  it.each<[text: string, given: Partial<Draft>, lead: string | null]>([
    ["The force should act.", {}, "the force"],
    ["Cells should be clean.", {}, null],
    ["Cells in Northshire should be clean.", {}, "Cells in Northshire"],
    ["The Acme Trust should act.", {}, "Acme Trust"],
    ["We recommend that you act.", {}, "you"],
    ["The young should be safe.", {}, null],
    ["Shops near you should act.", {}, null],
    ["Cells should be clean.", { owner: "Head of Custody" }, "Head of Custody"],
    ["Cells should be clean.", { owner: "TBC" }, null],
    ["Cells should be clean.", { owner: "not assigned" }, null],
    ["The force isn’t good at it.", {}, "the force"],
    ["This constabulary isn’t good at it.", {}, "This constabulary"],
    ["In it the force isn’t good.", {}, null],
    ["Northshire Police isn’t good at it.", {}, "Northshire Police"],
    ["The Northshire Police isn’t good at it.", {}, "Northshire Police"],
    ["When Northshire Police acts, it isn’t good.", {}, null],
    ["It isn’t good.", {}, null],
    ["Vans are old.", { subPoints: ["Clean them.", "We recommend the following:", "Chief constables should act."] }, "Chief constables"],
    ["Vans are old.", { subPoints: ["By 31 March 2027, should act:", "Chief constables should act."] }, "Chief constables"],
  ])("saying %j (%j) is for %s", (text, given, lead) => expect(itemSaying(text, given).leadAddressee).toBe(lead));

  it.each<[text: string, given: Partial<Draft>, others: string[]]>([
    ["The force should work with the Home Office and the NPCC.", {}, ["Home Office", "NPCC"]],
    ["The force should work with the Home Office. The Home Office should pay.", {}, ["Home Office"]],
    ["The Home Office should act, in consultation with the Home Office.", {}, []],
    ["The Government should act. The Government should pay.", {}, []],
    ["The Home Office and the Acme Trust should act, working with the Acme Trust and the Best Trust.", {}, ["Best Trust"]],
    ["The Board should act, working with Board and Council of the North.", {}, ["Council of the North"]],
    ["The force should act, working with – and the Best Trust.", {}, ["Best Trust"]],
    ["The IOPC recommends that the force work with the NPCC.", {}, ["NPCC"]],
    ["The NPCC is good. The IOPC recommends that the force act.", {}, []],
    ["The force should act. The Treasury should pay.", {}, ["Treasury"]],
    ["The force should act, working with the force and the NPCC.", {}, ["NPCC"]],
    ["The force should act with care\nNPCC guidance helps.", {}, ["NPCC"]],
    ["The force should act:", { subPoints: ["with care", "NPCC guidance helps"] }, ["NPCC"]],
  ])("saying %j (%j) is with %j", (text, given, others) => expect(itemSaying(text, given).others).toEqual(others));

  it("has all that its draft has", () => {
    expect(itemSaying("Vans\nare old.", { chapter: "Chapter 1", heading: "Vans", subPoints: ["Clean them."] })).toEqual({
      number: "3", kind: "recommendation", chapter: "Chapter 1", heading: "Vans", text: "Vans\nare old.", subPoints: ["Clean them."], after: "", deadlineWording: null, deadline: null, assumption: null,
      leadAddressee: null, others: [], forForce: "unsure", why: "It does not say to whom it is addressed.", lines: [2],
    });
  });
});
