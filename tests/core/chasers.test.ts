import { describe, expect, it } from "vitest";
import { chasersOf } from "../../src/core/chasers";
import type { CellValue } from "../../src/core/workbook";
import { reviewOf, serial, sheet } from "./workbook-builder";

const HEADINGS = ["Ref", "Action ref", "Action", "Delivery lead", "Executive lead", "Target date", "Status", "% complete"];
const row = (no: number, lead: string, target: string, status = "In progress", more: Partial<Record<string, CellValue>> = {}): CellValue[] =>
  HEADINGS.map((heading) => more[heading] ?? { Ref: "R1", "Action ref": `A${no}`, Action: `Write the guide\n and  give it out, part ${no}`, "Delivery lead": lead, "Executive lead": "ACC Crime", "Target date": serial(target), Status: status, "% complete": 0.5 }[heading] ?? "");
const chasers = (...rows: readonly CellValue[][]) => chasersOf(reviewOf([sheet("Plan", [HEADINGS, ...rows])]));

describe("what each lead is to be reminded of", () => {
  it("is what is overdue, due soon and wrong in their rows, soonest first", () => {
    const [khan, ...others] = chasers(row(1, "Supt Khan", "2026-06-20"), row(2, "Supt Khan", "2026-05-01"), row(3, "Supt Khan", "2026-12-01", "Paused"), row(4, "Insp Lee", "2027-01-01"));
    expect(others).toEqual([]);
    expect(khan).toMatchObject({ lead: "Supt Khan", overdue: 1, dueSoon: 1, problems: 1 });
    expect(khan?.text).toBe([
      "Supt Khan: inspection delivery plan, as at 1 June 2026",
      "",
      "Overdue",
      "- R1 · A2: Write the guide and give it out, part 2 (1 May 2026, 31 days ago)",
      "",
      "Due in the next 30 days",
      "- R1 · A1: Write the guide and give it out, part 1 (20 June 2026, in 19 days)",
      "",
      "To be put right in the plan",
      "- Plan G4 (R1): The status “Paused” is not one of the words in the settings, so the row is Red or Amber by its dates, or else not assessed. Use one of them, or add the word to the settings with what it means.",
    ].join("\n"));
  });

  it.each<[string, CellValue[], string[]]>([
    ["nobody is chased for what is finished", row(1, "Supt Khan", "2026-05-01", "Closed", { "% complete": 1 }), []],
    ["the executive lead is asked where nobody delivers", row(1, "", "2026-05-01"), ["ACC Crime"]],
    ["each of two people in a cell is asked", row(1, "Supt Khan / Insp Lee", "2026-05-01"), ["Supt Khan", "Insp Lee"]],
  ])("%s", (_, one, leads) => {
    expect(chasers(one).map(({ lead }) => lead)).toEqual(leads);
  });

  it("tells of a row without references, or without a date, by its words and its cell; and of no notes", () => {
    const [khan] = chasers(
      row(1, "Supt Khan", "2026-06-01", "In progress", { Ref: " ", "Action ref": " " }),
      row(2, "Supt Khan ", "2026-12-01"),
      row(3, "Supt Khan", "2026-12-01", "In progress", { "Target date": "March 2027" }),
      row(4, "Supt Khan", "2026-07-01"), row(5, "Supt Khan", "2026-07-02"),
    );
    expect(khan).toMatchObject({ overdue: 0, dueSoon: 2, problems: 1 });
    expect(khan?.text.split("\n").slice(2)).toEqual([
      "Due in the next 30 days",
      "- Write the guide and give it out, part 1 (1 June 2026, today)",
      "- R1 · A4: Write the guide and give it out, part 4 (1 July 2026, in 30 days)",
      "",
      "To be put right in the plan",
      "- Plan A2: This row has no reference, so it cannot be matched with a recommendation. Type the recommendation's reference.",
    ]);
  });

  it.each<[string, CellValue[][], string[]]>([
    ["most overdue", [row(1, "Insp Lee", "2026-05-01"), row(2, "Supt Khan", "2026-05-01"), row(3, "Supt Khan", "2026-05-02")], ["Supt Khan", "Insp Lee"]],
    ["then most due soon", [row(1, "Insp Lee", "2026-06-05"), row(2, "Supt Khan", "2026-06-05"), row(3, "Supt Khan", "2026-06-06"), row(4, "DI Moss", "2026-05-05")], ["DI Moss", "Supt Khan", "Insp Lee"]],
    ["then most to put right", [row(1, "Insp Lee", "2026-12-01", "Paused"), row(2, "Supt Khan", "2026-12-01", "Paused"), row(3, "Supt Khan", "2026-12-01", "Paused")], ["Supt Khan", "Insp Lee"]],
  ])("begins with whoever has %s", (_, rows, leads) => expect(chasers(...rows).map(({ lead }) => lead)).toEqual(leads));

  describe("of recommendations", () => {
    const REGISTER = ["Ref", "Recommendation", "Addressed to", "Deadline", "Executive lead", "Status"];
    const book = (executive: string, ...rows: readonly CellValue[][]) =>
      chasersOf(reviewOf([sheet("Register", [REGISTER, ["R1", "Train all staff", "Chief constables", serial("2026-04-02"), executive, "In progress"]]), sheet("Plan", [HEADINGS, ...rows])]));
    it("are those past the inspectorate's deadline, for who answers for them, before the actions", () => {
      const [executive, khan] = book("DCC", row(1, "Supt Khan", "2026-06-20"));
      expect([executive?.lead, executive?.recommendations, executive?.overdue]).toEqual(["DCC", 1, 0]);
      expect(executive?.text.split("\n").slice(2)).toEqual(["Recommendations past the deadline", "- R1: Train all staff (2 April 2026, 60 days ago)"]);
      expect([khan?.lead, khan?.recommendations, khan?.overdue]).toEqual(["Supt Khan", 0, 1]);
    });
    it("are told to who does what is open beneath, where nobody answers for them", () => {
      expect(book("", row(1, "Supt Khan", "2026-06-20"), row(2, "Insp Lee", "2026-05-01", "Closed", { "% complete": 1 })).map(({ lead, recommendations }) => [lead, recommendations])).toEqual([["Supt Khan", 1]]);
    });
    it("are told without any action too", () => expect(book("DCC").map(({ lead, recommendations }) => [lead, recommendations])).toEqual([["DCC", 1]]));
  });
});
