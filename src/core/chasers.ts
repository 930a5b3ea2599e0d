import { actionTexts } from "./action-text";
import { sayDay } from "./day";
import { grouped } from "./grouped";
import { NEVER_LATE } from "./rag";
import { days } from "./quantity";
import type { AssessedAction, Review } from "./review";
import type { ActionRow } from "./rows";
import { sayProblem } from "./wording";
import { addressOf } from "./workbook";

/** What one lead is to be reminded of, as text for an e-mail. Nothing is sent. */
export interface Chaser {
  readonly lead: string;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly problems: number;
  readonly text: string;
}

/** Who is asked about a row: who does it, else who answers for it. */
const leadsOf = ({ deliveryLead, executiveLead }: ActionRow): readonly string[] => (deliveryLead.names.length > 0 ? deliveryLead.names : executiveLead.names);

function lineFor({ row, assessment: { date: nearest, days: left } }: AssessedAction, text: string): string {
  const named = [row.reference, row.actionReference].filter(Boolean).join(" · ");
  const when = nearest === null || left === null ? "" : ` (${sayDay(nearest)}, ${left < 0 ? `${days(-left)} ago` : left === 0 ? "today" : `in ${days(left)}`})`;
  return `- ${named === "" ? "" : `${named}: `}${text.replace(/\s+/g, " ")}${when}`;
}

const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ["", title, ...lines]);

/** What each lead is to be reminded of, those with most first: their overdue rows, those due soon, and what is wrong in any of theirs. Leads with none of that are left out. */
export function chasersOf(review: Review): Chaser[] {
  const { actions, notAssessed, problems, asAt, settings: { dueSoonDays } } = review;
  const textOf = actionTexts(review);
  const line = (action: AssessedAction): string => lineFor(action, textOf(action.row));
  const rows = [...actions.map(({ row }) => row), ...notAssessed.flatMap(({ row }) => (row ? [row] : []))];
  const leadsByRow = new Map(rows.map((row) => [`${row.row} ${row.sheet}`, leadsOf(row)]));
  const byLead = grouped(actions.flatMap((action) => leadsOf(action.row).map((lead) => ({ lead, action }))), ({ lead }) => lead);
  const wrong = grouped(
    problems.filter(({ severity }) => severity !== "note").flatMap((problem) => (leadsByRow.get(`${problem.at.row} ${problem.at.sheet}`) ?? []).map((lead) => ({ lead, problem }))),
    ({ lead }) => lead,
  );
  const chasers = [...new Set([...byLead.keys(), ...wrong.keys()])].map((lead): Chaser => {
    const open = (byLead.get(lead) ?? []).map(({ action }) => action).filter(({ assessment: { code, days: left } }) => left !== null && left <= dueSoonDays && !NEVER_LATE.has(code));
    open.sort((one, other) => (one.assessment.days ?? 0) - (other.assessment.days ?? 0));
    const [overdue, dueSoon] = [open.filter(({ assessment }) => (assessment.days ?? 0) < 0), open.filter(({ assessment }) => (assessment.days ?? 0) >= 0)];
    const theirs = (wrong.get(lead) ?? []).map(({ problem }) => problem);
    const text = [
      `${lead}: inspection delivery plan, as at ${sayDay(asAt)}`,
      ...section("Overdue", overdue.map(line)),
      ...section(`Due in the next ${days(dueSoonDays)}`, dueSoon.map(line)),
      ...section("To be put right in the plan", theirs.map((problem) => `- ${problem.at.sheet} ${addressOf(problem.at)}${problem.reference === "" ? "" : ` (${problem.reference})`}: ${sayProblem(problem)}`)),
    ].join("\n");
    return { lead, overdue: overdue.length, dueSoon: dueSoon.length, problems: theirs.length, text };
  });
  return chasers.filter(({ overdue, dueSoon, problems: count }) => overdue + dueSoon + count > 0).sort((one, other) => other.overdue - one.overdue || other.dueSoon - one.dueSoon || other.problems - one.problems);
}
