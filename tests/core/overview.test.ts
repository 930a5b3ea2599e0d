import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { overview, type Overview } from "../../src/core/overview";
import type { CellValue } from "../../src/core/workbook";
import { reviewOf, serial, sheet } from "./workbook-builder";

const HEADINGS = ["Ref", "Report", "Action", "Delivery lead", "Target date", "% complete", "Status", "Date closed"];
const action = (reference: string, target: CellValue, changes: { status?: string; done?: number; report?: string; closed?: CellValue } = {}): CellValue[] => [
  reference, changes.report ?? "Custody", "Write the guide and give it to everybody", "Supt Khan", target, changes.done ?? 0.8, changes.status ?? "In progress", changes.closed ?? "",
];
const of = (...rows: readonly CellValue[][]): Overview => overview(reviewOf([sheet("Plan", [HEADINGS, ...rows])]), DEFAULT_SETTINGS);
const references = (items: readonly { readonly reference: string }[]): string => items.map(({ reference }) => reference).join(" ");

const shown = of(
  action("late", serial("2026-05-20")),
  action("later", serial("2026-04-01"), { report: "Firearms" }),
  action("done", serial("2026-04-01"), { status: "Complete", done: 1, closed: serial("2026-05-01") }),
  action("closed", serial("2026-04-01"), { status: "Closed", done: 1, closed: serial("2026-05-01") }),
  action("today", serial("2026-06-01")),
  action("month", serial("2026-07-01"), { done: 0.2 }),
  action("next", serial("2026-07-02"), { report: "Firearms" }),
  action("far", serial("2026-12-01")),
  action("never", ""),
  action("unknown", serial("2026-12-01"), { status: "Paused" }),
);

describe("the overview", () => {
  it("counts every RAG, worst first, and reconciles", () => {
    expect(shown.counts).toEqual([{ rag: "Red", count: 2 }, { rag: "Amber", count: 1 }, { rag: "Grey", count: 1 }, { rag: "Green", count: 4 }, { rag: "Blue", count: 1 }]);
    expect(shown).toMatchObject({ rowsRead: 10, assessed: 9, notAssessed: 1 });
    expect(shown.counts.reduce((sum, { count }) => sum + count, 0)).toBe(shown.assessed);
  });

  it("lists what is late and what is due, soonest first, and nothing that is finished", () => {
    expect(references(shown.overdue)).toBe("later late");
    expect(references(shown.dueSoon)).toBe("today month");
    expect(references(shown.nextDeadlines)).toBe("today month next far");
    expect(shown.overdue[0]).toMatchObject({ days: -61, lead: "Supt Khan", rag: "Red", code: "past-the-target", at: { sheet: "Plan", row: 2, column: 0 } });
  });

  it("says what an action is about that has no text yet in its recommendation's words", () => {
    const register = sheet("Register", [["Ref", "Recommendation", "Directed at", "HMICFRS deadline"], ["R1", "Chief constables should train custody staff", "Chief constables", serial("2026-12-01")]]);
    const plan = sheet("Plan", [HEADINGS, ["R1", "", "", "Supt Khan", serial("2026-12-01"), 0.8, "In progress", ""]]);
    expect(overview(reviewOf([register, plan]), DEFAULT_SETTINGS).nextDeadlines.map(({ action: text }) => text)).toEqual(["Chief constables should train custody staff"]);
  });

  it("shows five deadlines at most", () => {
    expect(of(...Array.from({ length: 9 }, (_, place) => action(`R${place}`, serial("2026-07-10") + place))).nextDeadlines).toHaveLength(5);
  });

  it("lists recommendations past the deadline: without an action, with a closed one, with one of an unknown status; and no action twice", () => {
    const past = serial("2026-04-02");
    const register = sheet("Register", [["Ref", "Recommendation", "Directed at", "HMICFRS deadline", "Status"], ...["R1", "R2", "R3", "R4"].map((ref) => [ref, `Chief constables should see to ${ref}`, "Chief constables", ref === "R4" ? serial("2026-12-01") : past, "Open"])]);
    const { pastDeadline, overdue, recommendations } = overview(
      reviewOf([register, sheet("Plan", [HEADINGS, action("R2", past, { status: "Closed", done: 1, closed: past }), action("R3", past, { status: "Zorbled" }), action("R4", serial("2026-05-01"))])]), DEFAULT_SETTINGS,
    );
    expect(pastDeadline.map(({ reference, days, rag, actions }) => `${reference} ${rag} ${days}: ${references(actions)}`)).toEqual(["R1 Red -60: ", "R2 Red -60: ", "R3 Red -60: R3"]);
    expect(references(overdue)).toBe("R4");
    expect(recommendations).toEqual({ counts: [{ rag: "Red", count: 4 }, { rag: "Amber", count: 0 }, { rag: "Grey", count: 0 }, { rag: "Green", count: 0 }, { rag: "Blue", count: 0 }], notAssessed: 0, total: 4 });
  });

  it("counts by report", () => {
    expect(shown.byReport).toEqual([
      { report: "Custody", counts: { Red: 1, Amber: 1, Grey: 1, Green: 3, Blue: 1 }, total: 7 },
      { report: "Firearms", counts: { Red: 1, Amber: 0, Grey: 0, Green: 1, Blue: 0 }, total: 2 },
    ]);
  });

  it("says what is ready to propose for closure", () => expect(shown.readyToPropose).toEqual(["done"]));

  it("puts first what does most harm: one figure that is wrong comes before many warnings", () => {
    const texts = Array.from({ length: 30 }, (_, place) => action(`R${place}`, "1/12/2026"));
    expect(of(...texts, action("R40", serial("2026-12-01"), { status: "Paused" })).fixFirst.map(({ code }) => code)).toEqual(["status-unknown", "date-as-text"]);
  });

  it("tells one cause once: a reference that is spelt wrongly, and not the recommendation that lacks its action by it", () => {
    const register = sheet("Register", [["Ref", "Recommendation", "Directed at", "HMICFRS deadline"], ["OIC R12", "Chief constables should train", "Chief constables", serial("2026-12-01")], ["OIC R30", "Chief constables should check", "Chief constables", serial("2026-12-01")]]);
    const plan = sheet("Plan", [HEADINGS, action("OIC-R12", serial("2026-11-01"))]);
    const { fixFirst } = overview(reviewOf([register, plan]), DEFAULT_SETTINGS);
    expect(fixFirst.map(({ code, count }) => `${code} ${count}`)).toEqual(["reference-not-in-register 1", "no-action-in-plan 1"]);
    expect(fixFirst[1]?.first.reference).toBe("OIC R30");
  });

  it("puts errors before warnings, many before few, three kinds at most, no notes", () => {
    const rows = [
      action("a", "1/12/2026"), action("b", "2/12/2026"), action("", "3/12/2026"), action("c", "December 2026", { status: "Paused" }), action("d", serial("2026-12-01"), { status: "Paused" }),
      action("e", serial("2026-12-01"), { done: 1 }), action("f", serial("2036-12-01")), ...[1, 2, 3].map((place) => action(`g${place}`, serial("2026-12-01"))),
    ];
    expect(of(...rows).fixFirst.map(({ code, count, severity }) => `${severity} ${code} ${count}`)).toEqual(["error status-unknown 2", "error reference-missing 1", "warning date-as-text 3"]);
  });

  it("is empty for an empty workbook", () => {
    const empty = overview(reviewOf([sheet("Notes", [["Nothing"]])]), DEFAULT_SETTINGS);
    expect(empty).toMatchObject({ rowsRead: 0, overdue: [], dueSoon: [], nextDeadlines: [], fixFirst: [], byReport: [], readyToPropose: [] });
    expect(empty.counts.every(({ count }) => count === 0)).toBe(true);
  });
});
