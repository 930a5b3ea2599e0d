import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankOf } from "../../src/core/rag";
import type { AssessedRecommendation, Review } from "../../src/core/review";
import type { CellValue } from "../../src/core/workbook";
import { reviewOf, serial, sheet } from "./workbook-builder";

const REGISTER = ["Ref", "Report", "Date published", "Recommendation", "Addressed to", "Deadline", "Status"];
const PLAN = ["Ref", "Action ref", "Action", "Delivery lead", "Target date", "% complete", "Status", "Date closed"];

const DEADLINES: Readonly<Record<string, CellValue>> = { "to come": serial("2026-12-31"), past: serial("2026-05-01"), none: "", "not read": "after the summer" };
const STATUSES = ["", "Not started", "On hold", "In progress", "Complete", "Submitted", "Closed", "Superseded", "No action", "Reviewed", "#REF!"];

/** An action: status, target, completion date, text. */
type Action = readonly [status: string, target?: CellValue, closed?: CellValue, text?: string];
const OPEN: Action = ["In progress", serial("2026-11-30")];
const RED: Action = ["In progress", serial("2026-05-20")];
const AMBER: Action = ["In progress", serial("2026-06-20")];
const DONE: Action = ["Complete", "", serial("2026-05-20")];
const OVERDUE: Action = ["Complete", "", serial("2026-01-02")];
const SUBMITTED: Action = ["Submitted"];
const CLOSED: Action = ["Closed"];
const SUPERSEDED: Action = ["Superseded"];
const NO_ACTION: Action = ["No action"];
const UNKNOWN: Action = ["Reviewed", serial("2026-11-30")];
const UNREAD: Action = ["In progress", "Extension requested"];
const PLACEHOLDER: Action = ["Not started", "", "", "Action to be agreed"];

const SETS: Readonly<Record<string, readonly Action[]>> = {
  none: [], open: [OPEN], "open, Amber": [AMBER, OPEN], "open, Red": [OPEN, RED], complete: [DONE], "complete, too long": [OVERDUE, DONE], submitted: [SUBMITTED], closed: [CLOSED], superseded: [SUPERSEDED, NO_ACTION],
  "closed and superseded": [CLOSED, SUPERSEDED], "complete and open": [DONE, OPEN], "not assessed": [UNKNOWN], "not assessed, complete": [UNREAD, DONE], "not assessed, Red": [UNREAD, RED], "to be agreed": [PLACEHOLDER],
  "to be agreed, complete": [PLACEHOLDER, DONE],
};

const recommendation = (reference: string, status: string, deadline: CellValue, addressee = "Chief constables"): CellValue[] => [reference, "Custody", serial("2025-05-16"), "Make sure that every custody record is complete", addressee, deadline, status];
const action = (reference: string, [status, target = "", closed = "", text = "Write the guide"]: Action, place: number): CellValue[] => [reference, `A${place + 1}`, text, "Supt Khan", target, status === "Complete" ? 1 : 0.5, status, closed];

/** R1 among two others, so that every column is clear. */
function reviewed(register: readonly CellValue[][], actions: readonly CellValue[][]): Review {
  return reviewOf([
    sheet("Register", [REGISTER, ...register, recommendation("R98", "In progress", serial("2026-12-31")), recommendation("R99", "In progress", serial("2026-12-31"))]),
    sheet("Plan", [PLAN, ...actions, action("R98", OPEN, 90), action("R99", OPEN, 91)]),
  ]);
}

const R1 = (status: string, deadline: CellValue, actions: readonly Action[]): Review => reviewed([recommendation("R1", status, deadline)], actions.map((one, place) => action("R1", one, place)));
const first = ({ recommendations }: Review): AssessedRecommendation => recommendations[0] as AssessedRecommendation;
const said = ({ assessment: { rag, code, days } }: AssessedRecommendation): string => `${rag ?? "not assessed"} ${code}${days === null ? "" : ` ${days}`}`;

describe("a recommendation by its register and its actions", () => {
  it("is as it should be for every pair", async () => {
    const lines = Object.entries(SETS).flatMap(([set, actions]) => [
      "", `Actions: ${set}`,
      ...STATUSES.map((status) => `  ${(status === "" ? "no status" : status).padEnd(12)} ${Object.keys(DEADLINES).map((name) => `${name}: ${said(first(R1(status, DEADLINES[name] ?? "", actions)))}`).join(" | ")}`),
    ]);
    await expect(`${lines.join("\n").trim()}\n`).toMatchFileSnapshot(join(import.meta.dirname, "rollup.txt"));
  });

  it.each<[string, string, CellValue, readonly Action[], string]>([
    ["no action, past its deadline", "In progress", serial("2026-05-01"), [], "It is for the force, and the plan has no action for it. Also: 31 days past the inspectorate's deadline of 1 May 2026"],
    ["ready", "In progress", serial("2026-12-31"), [DONE], "All of its actions are finished, and it is open in the register: propose it for closure, or say what is lacking"],
    ["a deadline that is not read", "In progress", "after the summer", [DONE], "Its deadline “after the summer” cannot be read"],
    ["an action that is not assessed", "In progress", serial("2026-12-31"), [OPEN, UNKNOWN], "Action A2: An action cannot be assessed: the plan says why beside it"],
  ])("says why: %s", (_, status, deadline, actions, reason) => expect(first(R1(status, deadline, actions)).assessment.reason).toBe(reason));

  it("counts what is open of all", () => {
    const { openActions, allActions, unfinishedActions } = first(R1("In progress", serial("2026-12-31"), [OPEN, RED, DONE, CLOSED, SUPERSEDED, UNKNOWN]));
    expect([openActions, allActions, unfinishedActions]).toEqual([3, 6, 3]);
  });

  it("is past its deadline in all three ways that made nothing overdue", () => {
    const past = serial("2026-04-02");
    const { recommendations } = reviewed(["R1", "R2", "R3"].map((ref) => recommendation(ref, "In progress", past)), [action("R2", CLOSED, 0), action("R3", UNKNOWN, 1)]);
    expect(recommendations.slice(0, 3).map(said)).toEqual(["Red no-action-in-the-plan -60", "Red past-the-deadline -60", "Red past-the-deadline -60"]);
  });
});

describe("a row that serves several recommendations", () => {
  const register = ["R7", "R8", "R9"].map((ref, place) => recommendation(ref, "In progress", serial(["2026-12-31", "2026-05-01", "2026-10-31"][place] ?? "")));
  it.each<[string, string[]]>([
    ["R7; R8", ["R7", "R8"]], ["R7/R8", ["R7", "R8"]], ["R7 & R8", ["R7", "R8"]], ["R7 and R9", ["R7", "R9"]], ["R7, R8", ["R7", "R8"]], ["R7\nR9", ["R7", "R9"]],
    ["R7-R9", ["R7", "R8", "R9"]], ["R7–9", ["R7", "R8", "R9"]], ["R7 to R9", ["R7", "R8", "R9"]], ["R7-R9; R98", ["R7", "R8", "R9", "R98"]], ["R7-R12", []], ["R7; R55", ["R7"]],
  ])("%j counts for each", (reference, served) => {
    const { recommendations } = reviewed(register, [action(reference, OPEN, 0)]);
    expect(recommendations.filter(({ allActions, row }) => allActions > (row.reference === "R98" || row.reference === "R99" ? 1 : 0)).map(({ row }) => row.reference)).toEqual(served);
  });

  it.each<[string, string]>([["R7; R8", "Red past-the-deadline"], ["R7; R9", "Red planned-late"], ["R7", "Green on-track"], ["R7; R55", "not assessed"], ["R7-R12", "not assessed"]])("%j is assessed by the earliest deadline: %s", (reference, expected) => {
    const { actions } = reviewed(register, [action(reference, OPEN, 0)]);
    const one = actions.find(({ row }) => row.row === 1)?.assessment;
    expect(one ? `${one.rag} ${one.code}` : "not assessed").toBe(expected);
  });

  it("takes only what is open and for the force", () => {
    const some = [recommendation("R7", "In progress", serial("2026-12-31")), recommendation("R8", "Closed", serial("2026-05-01")), recommendation("R9", "In progress", serial("2026-05-01"), "Home Office")];
    expect(reviewed(some, [action("R7; R8; R9", OPEN, 0)]).actions[0]?.assessment).toMatchObject({ rag: "Green", code: "on-track" });
  });

  it("is one reference where the register has it as it stands", () => {
    const { recommendations, problems } = reviewed([recommendation("R7/R8", "In progress", serial("2026-12-31")), ...register], [action("R7/R8", OPEN, 0)]);
    expect(recommendations.slice(0, 3).map(({ row, allActions }) => `${row.reference} ${allActions}`)).toEqual(["R7/R8 1", "R7 0", "R8 0"]);
    expect(problems.filter(({ at, code }) => at.sheet === "Plan" && code.startsWith("reference"))).toEqual([]);
  });
});

describe("the laws of the roll-up", () => {
  const actions = fc.array(fc.constantFrom(OPEN, RED, AMBER, DONE, OVERDUE, SUBMITTED, CLOSED, SUPERSEDED, NO_ACTION, UNKNOWN, UNREAD, PLACEHOLDER, ["On hold", ""] as Action, ["", serial("2026-11-30")] as Action), { maxLength: 4 });
  const rank = ({ rag, code }: AssessedRecommendation["assessment"]): number => (rag === null ? 1.5 : rankOf({ rag, code }));
  const isOpen = (status: string): boolean => ["", "In progress", "Not started", "On hold", "Not allocated", "Reviewed"].includes(status);

  it("never better than its worst open action, never Blue against the register, never Green over what is not assessed", () => {
    fc.assert(
      fc.property(fc.constantFrom(...STATUSES), fc.constantFrom(...Object.values(DEADLINES)), actions, (status, deadline, some) => {
        const review = R1(status, deadline, some);
        const one = first(review);
        const closed = ["Closed", "Superseded", "No action"].includes(status);
        if (closed) {
          expect(one.assessment.code).toBe("closed");
          return;
        }
        const beneath = review.actions.filter(({ row }) => row.reference === "R1");
        for (const { row, assessment } of beneath) if (row.status.how === "blank" || (row.status.how === "known" && isOpen(row.status.text))) expect(rank(one.assessment)).toBeLessThanOrEqual(rankOf(assessment));
        if (review.notAssessed.some(({ row }) => row?.reference === "R1")) expect(rank(one.assessment)).toBeLessThanOrEqual(1.5);
        if (status !== "") expect(one.assessment.rag).not.toBe("Blue");
        if (isOpen(status) && status !== "" && deadline === DEADLINES["past"]) expect(one.assessment.rag).toBe("Red");
        if (some.length === 0 && isOpen(status) && status !== "Reviewed") expect(one.assessment.code).toBe("no-action-in-the-plan");
      }),
      { numRuns: Number(process.env["LAW_PLANS"] ?? 300), seed: 20_260_601 },
    );
  });
});
