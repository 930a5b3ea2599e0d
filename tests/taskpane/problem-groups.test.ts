import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import type { Problem, Severity } from "../../src/core/problem";
import { review } from "../../src/core/review";
import { filterChoices, filterProblems, groupProblems, leadsByRow } from "../../taskpane/problem-groups";
import { NO_FILTER, type ProblemFilter } from "../../taskpane/session";
import { SMALL_WORKBOOK, TODAY } from "./small-workbook";

function problem(code: "status-missing" | "reference-missing" | "no-action-in-plan", severity: Severity, row: number, sheet = "Plan"): Problem {
  return { code, severity, at: { sheet, row, column: 0 }, reference: "" };
}

const LEADS = leadsByRow(review(SMALL_WORKBOOK, DEFAULT_SETTINGS, TODAY));
const OF_GREEN = problem("status-missing", "warning", 1);
const OF_SHAH = problem("reference-missing", "error", 2);
const OF_ACC = problem("no-action-in-plan", "warning", 1, "Register");
const OF_NOBODY = problem("status-missing", "warning", 3);
const ALL = [OF_GREEN, OF_SHAH, OF_ACC, OF_NOBODY];

describe("groups of problems", () => {
  it("come gravest first, then the most frequent, and keep the order of their cells", () => {
    expect(groupProblems(ALL)).toEqual([
      { code: "reference-missing", severity: "error", problems: [OF_SHAH] },
      { code: "status-missing", severity: "warning", problems: [OF_GREEN, OF_NOBODY] },
      { code: "no-action-in-plan", severity: "warning", problems: [OF_ACC] },
    ]);
  });

  it("are as grave as the gravest in them", () => {
    expect(groupProblems([problem("status-missing", "note", 1), problem("status-missing", "error", 2)])[0]?.severity).toBe("error");
  });
});

describe("the filter", () => {
  it.each<[string, Partial<ProblemFilter>, readonly Problem[]]>([
    ["lets all through when nothing is chosen", {}, ALL],
    ["by severity", { severity: "error" }, [OF_SHAH]],
    ["by sheet", { sheet: "Register" }, [OF_ACC]],
    ["by delivery lead", { lead: "A Green" }, [OF_GREEN]],
    ["by executive lead", { lead: "ACC Crime" }, [OF_ACC]],
    ["by all three", { severity: "error", sheet: "Plan", lead: "A Green" }, []],
  ])("%s", (_how, filter, expected) => {
    expect(filterProblems(ALL, { ...NO_FILTER, ...filter }, LEADS)).toEqual(expected);
  });

  it("offers only what would leave something", () => {
    expect(filterChoices(ALL, LEADS)).toEqual({ severities: ["error", "warning"], sheets: ["Plan", "Register"], leads: ["A Green", "ACC Crime", "B Shah"] });
  });
});
