import { describe, expect, it } from "vitest";
import { initialsOf, numberedIn, referencePattern, renumbered } from "../../../src/core/intake/register-references";

const OIC = "Improving the response to organised immigration crime";
const rowsOf = (...rows: readonly (readonly [reference: string, report: string])[]) => rows.map(([reference, report]) => ({ reference, report }));

describe("The register's own references", () => {
  it.each([
    ["go on for a report", rowsOf(["OIC R1", OIC]), OIC, "2", "OIC R2"],
    ["keep zeros in front", rowsOf(["OIC-01", OIC], ["OIC-02", OIC]), OIC, "3", "OIC-03"],
    ["take initials for a new report", rowsOf(["CUS R1", "Custody"]), OIC, "2", "OIC R2"],
    ["are made as others are", rowsOf(["CUS/Rec 1", "Custody"]), OIC, "2", "OIC/Rec 2"],
    ["need a prefix where they had none", rowsOf(["R1", "Custody"], ["R2", "Custody"]), OIC, "1", "OIC R1"],
    ["count on where all reports share the numbers", rowsOf(["R1", "Custody"], ["R2", "Stalking"]), OIC, "7", "R3"],
    ["do not count on where numbers start again", rowsOf(["R1", "Custody"], ["R1", "Stalking"]), OIC, "1", "OIC R1"],
    ["do not count on where reports have prefixes", rowsOf(["CUS R1", "Custody"], ["STA R2", "Stalking"]), OIC, "1", "OIC R1"],
    ["count on whatever the letters' size", rowsOf(["Rec 1", "Custody"], ["REC 2", "Stalking"]), OIC, "7", "REC 3"],
    ["do not count on where a number is there twice, whatever the letters' size", rowsOf(["Rec 1", "Custody"], ["REC 01", "Stalking"]), OIC, "1", "OIC REC 01"],
    ["go on for a report by its numbers, though others share them", rowsOf(["R1", OIC], ["R2", "Stalking"]), OIC, "5", "R5"],
    ["go on as the last of the report's rows", rowsOf(["OIC R1", OIC], ["OIC R2", OIC], ["OIC-R3", OIC], ["CUS/9", "Custody"]), OIC, "4", "OIC-R4"],
    ["are made as the last of others", rowsOf(["CUS R1", "Custody"], ["CUS R2", "Custody"], ["CUS-3", "Custody"]), OIC, "4", "OIC-4"],
    ["stand close to a prefix as others do", rowsOf(["CUS1", "Custody"]), OIC, "2", "OIC2"],
    ["need no zeros below ten", rowsOf(["OIC R10", OIC]), OIC, "3", "OIC R3"],
    ["are followed by no other words", rowsOf(["OIC R1", OIC], ["see above", OIC]), OIC, "2", "OIC R2"],
    ["avoid two prefixes that are taken", rowsOf(["OIC R1", "Operations in custody"], ["oicb R1", "Offences in court"]), OIC, "1", "OICC R1"],
    ["avoid a prefix that is taken", rowsOf(["OIC R1", "Operations in custody"]), OIC, "1", "OICB R1"],
    ["have a usual form where there is no register", [], OIC, "4", "OIC R4"],
  ])("%s", (_, rows, report, number, wanted) => {
    expect(referencePattern(rows, report).referenceOf("recommendation", number, 0)).toBe(wanted);
  });

  it("name areas for improvement by their own letters, and take the user's prefix", () => {
    const pattern = referencePattern(rowsOf(["CUS R1", "Custody"]), OIC, "IMM");
    expect(pattern.referenceOf("area-for-improvement", "2", 0)).toBe("IMM AFI2");
    expect(pattern).toMatchObject({ prefix: "IMM", isNew: true });
  });

  it("take the user's prefix although all reports share the numbers", () => {
    expect(referencePattern(rowsOf(["R1", "Custody"], ["R2", "Stalking"]), OIC, "IMM").referenceOf("recommendation", "7", 0)).toBe("IMM R7");
  });

  it.each([["OIC R02", "2", "recommendation"], [" OIC R2 ", "2", "recommendation"], ["PEEL AFI 3", "3", "area-for-improvement"], ["CoC1", "1", "cause-of-concern"]])("reads %s", (reference, number, kind) => {
    expect(numberedIn(reference)).toEqual({ number, kind });
  });

  it.each([["OIC R2", "2", "11", "OIC R11"], ["OIC-02", "2", "3", "OIC-03"], ["OIC R5", "2", "3", "OIC R5"], ["OIC R2", "2", "2a", "OIC R2"], ["OIC R2", "2", "A2", "OIC R2"], ["OIC R10", "10", "9", "OIC R9"], [" OIC R2 ", "2", "3", "OIC R3"], ["Custody", "2", "3", "Custody"]])("gives %s, number %s, the number %s", (reference, from, to, wanted) => {
    expect(renumbered(reference, from, to)).toBe(wanted);
  });

  it("finds no number where there is none", () => expect(numberedIn("Custody")).toBeNull());

  it.each([[OIC, "OIC"], ["PEEL 2025", "P"], ["The report", "TR"], ["", ""], ["Custody in Covid19 and after the 3rd wave", "CCA3W"], ["Vans, boats, dogs, cats, cows and pigs", "VBDCC"]])("takes the initials of %s", (title, initials) => {
    expect(initialsOf(title)).toBe(initials);
  });
});
