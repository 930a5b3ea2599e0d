import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/core/day";
import { severityOf, type Problem, type ProblemFound } from "../../src/core/problem";
import { sayProblem, sayProblemKind } from "../../src/core/wording";

const at = { sheet: "Plan", row: 4, column: 5 };
const registerAt = { sheet: "Register", row: 8, column: 5 };
const day = dayOf("2026-04-30");
const said = (found: ProblemFound): string => sayProblem({ ...found, severity: severityOf(found) } as Problem);

describe("sentences", () => {
  it.each<[ProblemFound, string]>([
    [
      { code: "target-after-deadline", at, reference: "R4", field: "target", target: dayOf("2026-06-30"), deadline: day, deadlineAt: registerAt },
      "Target 30 June 2026 is after the inspectorate's deadline, 30 April 2026 (Register F9). Bring it forward, or record the extension.",
    ],
    [{ code: "two-people", at, reference: "", field: "deliveryLead", found: "JP/CD", people: ["JP", "CD"] }, "JP and CD are both given as delivery lead. Name the one who answers for it, and mention the other in the notes."],
    [
      { code: "reference-not-in-register", at, reference: "", found: "OIC-R2", nearest: "OIC R2", nearestAt: registerAt },
      "The register has no recommendation “OIC-R2”. The nearest that it has is “OIC R2” (Register F9). Correct the reference, or add the recommendation to the register.",
    ],
    [
      { code: "date-as-text", at, reference: "", field: "start", found: "3/4/2026", day: dayOf("2026-04-03") },
      "Start “3/4/2026” is text, not a date, and is read as 3 April 2026. Type it again as a date, so that Excel can sort and filter by it.",
    ],
    [
      { code: "status-unknown", at, reference: "", found: "Compleet", nearest: "Complete" },
      "The status “Compleet” is not one of the words in the settings, so the row is Red or Amber by its dates, or else not assessed. Did you mean “Complete”? If not, add the word to the settings with what it means.",
    ],
    [{ code: "deadline-on-day-off", at, reference: "", deadline: dayOf("2026-05-31"), why: "Sunday" }, "The deadline, Sunday 31 May 2026, is a weekend day. It has not been moved: plan to finish before it."],
    [
      { code: "spaces-around", at, reference: "R1", field: "deliveryLead", found: "Supt Khan" },
      "The delivery lead “Supt Khan” has spaces or marks before, after or in it that cannot be seen, so Excel's filters and lookups do not find it. Take them out.",
    ],
    [{ code: "rows-hidden", at, reference: "", rows: 1, filtered: false }, "1 row is hidden on this sheet. Hidden rows are read and counted like the others."],
  ])("%o", (problem, sentence) => expect(said(problem)).toBe(sentence));

  it("shorten what is long", () => {
    expect(said({ code: "date-unreadable", at, reference: "", field: "target", found: "x".repeat(500) }).length).toBeLessThan(220);
  });

  it.each([
    ["date-as-text", 1, "1 date is text"],
    ["date-as-text", 5, "5 dates are text"],
    ["lead-missing", 1462, "1,462 leads are missing"],
  ] as const)("%s × %i is %j", (code, count, words) => expect(sayProblemKind(code, count)).toBe(words));
});
