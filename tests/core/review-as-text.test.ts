import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { planColumns } from "../../src/core/calculated-columns";
import { chasersOf } from "../../src/core/chasers";
import { overview, type OverviewItem } from "../../src/core/overview";
import type { Review } from "../../src/core/review";
import { sayProblem } from "../../src/core/wording";
import { editsAsText } from "./edits-as-text";
import { PLAN_SHEET, REGISTER_SHEET, reviewed, WHOLE_SETTINGS } from "./whole-book";
import { named, sheet, workbook } from "./workbook-builder";

function reviewAsText({ asAt, rowsRead, actions, notAssessed, recommendations, problems }: Review): string {
  const said = ({ rag, code, reason, days }: Review["recommendations"][number]["assessment"]): string => `${rag ?? "not assessed"} (${code}) ${reason} [${days ?? "no"} days]`;
  return [
    `As at ${asAt}: ${rowsRead} rows read = ${actions.length} assessed + ${notAssessed.length} not assessed`,
    "",
    ...recommendations.map(({ row, assessment, actions: own, forForce, readyToPropose }) => `${row.reference}: ${said(assessment)}; ${own.length} actions${forForce ? ", for the force" : ""}${readyToPropose ? ", ready to propose" : ""}`),
    "",
    ...actions.map(({ row, assessment }) => `${row.sheet} ${row.row + 1}: ${row.reference} ${row.actionReference}: ${said(assessment)}`),
    "",
    ...notAssessed.map(({ at, row, reference, code, reason }) => `${named(at)}: ${row === null ? "no action" : reference}: ${code}: ${reason}`),
    "",
    ...problems.map((problem) => `${problem.severity} ${problem.code} ${named(problem.at)} (${problem.reference}): ${sayProblem(problem)}`),
    "",
  ].join("\n");
}

function overviewAsText(): string {
  const { counts, rowsRead, assessed, notAssessed, overdue, dueSoon, nextDeadlines, fixFirst, byReport, readyToPropose } = overview(reviewed(), WHOLE_SETTINGS);
  const item = ({ at, reference, action, lead, rag, code, reason, days, nearest }: OverviewItem): string => `  ${named(at)}: ${reference} | ${action} | ${lead} | ${rag} (${code}) ${reason} [${days} days, ${nearest}]`;
  return [
    `${rowsRead} rows read = ${assessed} + ${notAssessed}: ${counts.map(({ rag, count }) => `${count} ${rag}`).join(", ")}`,
    "Overdue", ...overdue.map(item), "Due soon", ...dueSoon.map(item), "Next deadlines", ...nextDeadlines.map(item),
    "Fix first", ...fixFirst.map(({ code, severity, count, first }) => `  ${count} ${code} (${severity}), the first at ${named(first.at)}`),
    "By report", ...byReport.map(({ report, counts: some, total }) => `  ${report || "(none)"}: ${total}: ${JSON.stringify(some)}`),
    `Ready to propose: ${readyToPropose.join(", ")}`,
    "",
  ].join("\n");
}

const golden = (name: string): string => join(import.meta.dirname, `${name}.txt`);

describe("a workbook with one of everything", () => {
  it("is reviewed", async () => {
    await expect(reviewAsText(reviewed())).toMatchFileSnapshot(golden("whole-review"));
  });

  it("without its register is reviewed by its plan", async () => {
    await expect(reviewAsText(reviewed(WHOLE_SETTINGS, workbook(PLAN_SHEET)))).toMatchFileSnapshot(golden("whole-review-without-register"));
  });

  it("is summed up for the pane", async () => {
    await expect(overviewAsText()).toMatchFileSnapshot(golden("whole-overview"));
  });

  it("has reminders for its leads", async () => {
    const said = chasersOf(reviewed()).map(({ lead, overdue, dueSoon, problems, text }) => `${lead}: ${overdue} overdue, ${dueSoon} due soon, ${problems} problems\n\n${text}\n`);
    await expect(said.join("\n")).toMatchFileSnapshot(golden("whole-reminders"));
  });

  it("gets its calculated columns, in a table, with something in the way, and below a title", async () => {
    const inTable = { ...PLAN_SHEET, tables: [{ name: "Actions", area: PLAN_SHEET.used, headings: true, totals: false }], body: { font: "Arial", size: 10, vertical: "Top" } };
    const rows = PLAN_SHEET.values.slice(0, 4);
    const inTheWay = sheet("Plan 2", [["Delivery plan"], [], ...rows, ["", ...Array.from({ length: 20 }, () => ""), "A note"]], { from: { row: 2, column: 1 } });
    const book = workbook(REGISTER_SHEET, inTable, inTheWay);
    await expect(editsAsText(planColumns(book, reviewed(WHOLE_SETTINGS, book), WHOLE_SETTINGS))).toMatchFileSnapshot(golden("whole-columns"));
  });
});
