import { describe, expect, it } from "vitest";
import type { Review } from "../../src/core/review";
import type { CellValue } from "../../src/core/workbook";
import { named, reviewOf, serial, sheet } from "./workbook-builder";

const REGISTER = ["Reference", "Recommendation", "Addressed to", "Report", "HMICFRS deadline", "Extended deadline", "Extension agreed on", "Status"];
const PLAN = ["Ref", "Action ref", "Action", "Delivery lead", "Target date", "% complete", "Status"];
const [PAST, LATER, AGREED, NOT_YET] = [serial("2026-05-02"), serial("2026-09-30"), serial("2026-04-20"), serial("2026-06-02")];

/** R1 with these three cells, and one action with this target; R2 and R3 make every column clear. */
function reviewed(deadline: CellValue, extended: CellValue, agreed: CellValue, target: CellValue = serial("2026-08-31")): Review {
  const row = (reference: string, dates: readonly CellValue[]): CellValue[] => [reference, "Make sure that every custody record is complete", "All forces", "Custody", ...dates, "In progress"];
  const action = (reference: string, until: CellValue): CellValue[] => [reference, `A${reference}`, "Write the guide and give it to everybody", "Supt Khan", until, "50%", "In progress"];
  const others = ["R2", "R3"];
  return reviewOf([
    sheet("Register", [REGISTER, row("R1", [deadline, extended, agreed]), ...others.map((one) => row(one, [LATER, serial("2026-12-31"), AGREED]))]),
    sheet("Plan", [PLAN, action("R1", target), ...others.map((one) => action(one, LATER))]),
  ]);
}

const told = ({ actions, notAssessed, recommendations }: Review): string[] => {
  const action = actions.find(({ row }) => row.reference === "R1")?.assessment;
  const own = recommendations[0]?.assessment;
  return [action ? `${action.code} ${action.days ?? ""}` : `not-assessed: ${notAssessed[0]?.cells.map(({ at }) => named(at)).join() ?? ""}`, `${own?.code ?? ""} ${own?.days ?? ""}`].map((one) => one.trim());
};
const problems = ({ problems: all }: Review): string[] => all.filter(({ at }) => named(at).startsWith("Register") && at.row === 1).map(({ code, severity, at }) => `${severity} ${code} ${named(at)}`);

describe("a deadline that is extended", () => {
  it.each<[string, CellValue, CellValue, CellValue, readonly string[], readonly string[]]>([
    ["counts once it is agreed", PAST, LATER, AGREED, ["on-track 91", "on-track 91"], []],
    ["does not without a day of agreement", PAST, LATER, "", ["past-the-deadline -30", "past-the-deadline -30"], ["warning extension-not-agreed Register F2"]],
    ["nor before that day", PAST, LATER, NOT_YET, ["past-the-deadline -30", "past-the-deadline -30"], ["warning extension-not-agreed Register F2"]],
    ["counts also where it is the earlier", LATER, PAST, AGREED, ["past-the-deadline -30", "past-the-deadline -30"], []],
    ["counts where there was none before", "", PAST, AGREED, ["past-the-deadline -30", "past-the-deadline -30"], []],
    ["is as good as blank where there is none yet", PAST, "TBC", AGREED, ["past-the-deadline -30", "past-the-deadline -30"], []],
    ["leaves the first where it cannot be read", serial("2026-12-31"), "when the suite is free", AGREED, ["on-track 91", "on-track 91"], ["error date-unreadable Register F2"]],
    ["hides the deadline where there is no other", "", "when the suite is free", AGREED, ["not-assessed: Register F2", "not-assessed"], ["error date-unreadable Register F2"]],
  ])("%s", (_, deadline, extended, agreed, results, found) => {
    const review = reviewed(deadline, extended, agreed);
    expect(told(review)).toEqual(results);
    expect(problems(review)).toEqual(found);
  });

  it("does not count where the day of agreement cannot be read", () => {
    expect(problems(reviewed(PAST, LATER, "at the last meeting"))).toContain("warning extension-not-agreed Register F2");
    expect(told(reviewed(PAST, LATER, "at the last meeting"))).toEqual(["past-the-deadline -30", "past-the-deadline -30"]);
  });

  it("shows the first one beside it, and is what a target is held against", () => {
    const review = reviewed(PAST, serial("2026-07-31"), AGREED);
    expect(review.actions[0]?.assessment.reason).toContain("31 days after the inspectorate's deadline of 31 July 2026 (first 2 May 2026)");
    expect(review.problems.find(({ code }) => code === "target-after-deadline")).toMatchObject({ deadlineAt: { sheet: "Register", row: 1, column: 5 } });
  });
});
