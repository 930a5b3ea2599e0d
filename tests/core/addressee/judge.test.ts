import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addresseeJudge, addresseeReader } from "../../../src/core/addressee/addressees";
import { judge, type Us, type Verdict } from "../../../src/core/addressee/judge";
import { DEFAULT_SETTINGS } from "../../../src/core/default-settings";
import { forForceOf } from "../../../src/core/intake/for-force";
import { CASES, type Judged } from "./cases";

const saidOf = (forForce: Verdict["forForce"]): Judged => (forForce === true ? "us" : forForce === false ? "others" : "not known");
const inRegister = (words: string, us: Us): Judged => saidOf(addresseeJudge({ ...DEFAULT_SETTINGS, force: us.force, otherForceNames: us.otherNames ?? [], addresseesThatMeanUs: us.meanUs ?? [], addresseesThatMeanOthers: us.meanOthers ?? [] })(words));
/** A report about nobody in which our force is not named. */
const inReport = (words: string, us: Us): Judged => saidOf(forForceOf(words, false, { ...us, subject: "", namesUs: false, writtenTo: "" }).forForce);

describe("whom an addressee means", () => {
  it.each(CASES)("%j: %s while no force is set, %s to Northshire Police", (words, unset, toNorthshire) => {
    expect([inRegister(words, { force: "" }), inRegister(words, { force: "Northshire Police" })]).toEqual([unset, toNorthshire]);
  });

  // In a report a role is one in the force that it is about, where nothing says who we are.
  const ROLE = /^(?:Head of|Director of|Court liaison|Commissioning|Professional Standards|Partners)/;
  it.each(CASES.filter(([words]) => !ROLE.test(words)))("the same in a report: %j", (words, unset, toNorthshire) => {
    expect([inReport(words, { force: "" }), inReport(words, { force: "Northshire Police" })]).toEqual([unset, toNorthshire]);
  });
  it.each(CASES.filter(([words]) => ROLE.test(words)))("a role, in a report that does not name us: %j", (words, _, toNorthshire) => {
    expect(inReport(words, { force: "Northshire Police" })).toBe(toNorthshire);
  });

  it.each<[string, Us, Judged]>([
    ["Old Northshire Constabulary", { force: "Wolds Police", otherNames: ["Old Northshire Constabulary"] }, "us"],
    ["Chief Constable of Old Northshire", { force: "Wolds Police", otherNames: ["Old Northshire Constabulary"] }, "us"],
    ["NSP", { force: "Northshire Police", otherNames: ["NSP"] }, "us"],
    ["NSP and the Home Office", { force: "Northshire Police", otherNames: ["NSP"] }, "us"],
    ["NSP", { force: "Northshire Police" }, "not known"],
    ["GMP", { force: "Greater Manchester Police" }, "us"],
    ["Greater Manchester", { force: "GMP" }, "us"],
    ["the Met", { force: "Metropolitan Police Service" }, "us"],
    ["Devon & Cornwall Police", { force: "Devon and Cornwall Police" }, "us"],
    ["Avon and Somerset Constabulary and the Home Office", { force: "Avon and Somerset Police" }, "us"],
    ["Hampshire Constabulary", { force: "Hampshire and Isle of Wight Constabulary" }, "us"],
    ["The partnership", { force: "Northshire Police", meanUs: ["partnership"] }, "us"],
    ["Home Office", { force: "Northshire Police", meanUs: ["Home Office"] }, "us"],
    ["Acme Ltd", { force: "Northshire Police", meanOthers: ["Acme Ltd"] }, "others"],
    ["Acme Ltd and the Home Office", { force: "Northshire Police", meanOthers: ["acme ltd"] }, "others"],
    ["Acme Ltd and forces", { force: "Northshire Police", meanOthers: ["Acme Ltd"] }, "us"],
    ["chief fire officers", { force: "Northshire Fire and Rescue Service" }, "us"],
    ["chief constables", { force: "Northshire Fire and Rescue Service" }, "others"],
    ["chief constables and chief fire officers", { force: "Northshire Fire and Rescue Service" }, "us"],
  ])("%j by %j: %s", (words, us, said) => {
    expect(inRegister(words, us)).toBe(said);
    expect(inReport(words, us)).toBe(said);
  });

  // Sheets that were made before have these among the words that mean us.
  const OLDER = ["chief constable", "chief constables", "all forces", "forces", "police forces", "force", "the force", "this force", "all police forces", "Home Office police forces", "territorial forces", "constabulary", "constabularies", "yes", "y"];
  it.each(CASES.filter(([words]) => words !== "Task force"))("the same by the words of an older settings sheet: %j", (words, unset, toNorthshire) => {
    expect([inRegister(words, { force: "", meanUs: OLDER }), inRegister(words, { force: "Northshire Police", meanUs: OLDER })]).toEqual([unset, toNorthshire]);
  });
  it.each<[string, Judged]>([["Westmere Police and the partnership", "us"], ["the partnership", "us"], ["Home Office and partnership", "us"], ["Westmere Police", "others"]])("what the settings add counts in a joint addressee: %j is %s", (words, said) => {
    expect(inRegister(words, { force: "Northshire Police", meanUs: ["partnership"] })).toBe(said);
  });

  it.each(["", "-", "n/a", "TBC"])("%j names nobody else", (words) => expect(addresseeReader(DEFAULT_SETTINGS)(words)).toBeNull());

  it("others are told by their words, all else by none", () => {
    const read = addresseeReader({ ...DEFAULT_SETTINGS, force: "Northshire Police" });
    expect(["Home Office", "Westmere Police", "Northshire Police", "Acme Ltd"].map(read)).toEqual(["Home Office", "Westmere Police", null, null]);
    expect(read("Home Office")).toBe("Home Office");
  });

  const word = fc.constantFrom("forces", "chief constables", "Home Office", "NPCC", "Acme", "Westmere Police", "Kent", "and", ",", "the", "PCC", "not", "national", "officers", "CC", "Northshire", "Police", "/", "\n", "of");
  it("a joint addressee that holds one who is us is never others", () =>
    fc.assert(fc.property(fc.constantFrom("forces", "chief constables", "Northshire Police"), fc.array(fc.constantFrom("Home Office", "NPCC", "Acme Ltd", "Westmere Police", "PCC", "chief fire officers", "local authorities"), { maxLength: 3 }), fc.nat(3), fc.constantFrom(", ", " and ", "; ", " / "), (us, others, at, between) => {
      expect(inRegister([...others.slice(0, at), us, ...others.slice(at)].join(between), { force: "Northshire Police" })).toBe("us");
    })));
  it("while no force is set, no police force is others", () =>
    fc.assert(fc.property(fc.constantFrom("Westmere Police", "Kent", "GMP", "BTP", "Police Scotland", "City of London Police", "Civil Nuclear Constabulary", "Ministry of Defence Police", "CC Cheshire", "Chief Constable of Surrey"), fc.array(fc.constantFrom("Home Office", "NPCC", "PCC"), { maxLength: 2 }), (force, others) => {
      expect(inRegister([...others, force].join(" and "), { force: "" })).not.toBe("others");
    })));
  it("any words give an answer, and always the same", () =>
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(" ")), fc.constantFrom("", "Northshire Police"), (words, force) => {
      expect(judge(words, { force }, null)).toEqual(judge(words, { force }, null));
    })));
});
