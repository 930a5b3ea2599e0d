import { actionTexts } from "./action-text";
import { sayDay } from "./day";
import { grouped } from "./grouped";
import { NEVER_LATE } from "./rag";
import { days } from "./quantity";
import { isPastItsDeadline } from "./recommendations";
import type { AssessedAction, AssessedRecommendation, Review } from "./review";
import type { ActionRow } from "./rows";
import { sayProblem } from "./wording";
import { addressOf } from "./workbook";

/** What one lead is to be reminded of, as text for an e-mail. Nothing is sent. */
export interface Chaser {
  readonly lead: string;
  /** Recommendations that are past the inspectorate's deadline. */
  readonly recommendations: number;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly problems: number;
  readonly text: string;
}

/** Who is asked about a row: who does it, else who answers for it. */
const leadsOf = ({ deliveryLead, executiveLead }: ActionRow): readonly string[] => (deliveryLead.names.length > 0 ? deliveryLead.names : executiveLead.names);

/** Who is asked about a recommendation: who answers for it, else who does it, else who does what is open beneath it. */
function leadsFor({ row, actions }: AssessedRecommendation): readonly string[] {
  const own = row.executiveLead.names.length > 0 ? row.executiveLead.names : row.deliveryLead.names;
  return own.length > 0 ? own : [...new Set(actions.filter(({ assessment }) => !NEVER_LATE.has(assessment.code)).flatMap((action) => leadsOf(action.row)))];
}

/** Without a register a recommendation is told by the first of its actions, which is in the list of these. */
const isOfThePlan = ({ row, actions }: AssessedRecommendation): boolean => actions.some((action) => action.row === row);

function lineFor(named: string, { date: nearest, days: left }: Pick<AssessedAction["assessment"], "date" | "days">, text: string): string {
  const when = nearest === null || left === null ? "" : ` (${sayDay(nearest)}, ${left < 0 ? `${days(-left)} ago` : left === 0 ? "today" : `in ${days(left)}`})`;
  return `- ${named === "" ? "" : `${named}: `}${text.replace(/\s+/g, " ")}${when}`;
}

const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ["", title, ...lines]);

/** What each lead is to be reminded of, those with most first: recommendations that are past the inspectorate's deadline, their overdue rows, those due soon, and what is wrong in any of theirs. Leads with none of that are left out. */
export function chasersOf(review: Review): Chaser[] {
  const { actions, notAssessed, recommendations, problems, asAt, settings: { dueSoonDays } } = review;
  const textOf = actionTexts(review);
  const line = ({ row, assessment }: AssessedAction): string => lineFor([row.reference, row.actionReference].filter(Boolean).join(" · "), assessment, textOf(row));
  const past = grouped(recommendations.filter((one) => isPastItsDeadline(one) && !isOfThePlan(one)).flatMap((recommendation) => leadsFor(recommendation).map((lead) => ({ lead, recommendation }))), ({ lead }) => lead);
  const rows = [...actions.map(({ row }) => row), ...notAssessed.flatMap(({ row }) => (row ? [row] : []))];
  const leadsByRow = new Map(rows.map((row) => [`${row.row} ${row.sheet}`, leadsOf(row)]));
  const byLead = grouped(actions.flatMap((action) => leadsOf(action.row).map((lead) => ({ lead, action }))), ({ lead }) => lead);
  const wrong = grouped(
    problems.filter(({ severity }) => severity !== "note").flatMap((problem) => (leadsByRow.get(`${problem.at.row} ${problem.at.sheet}`) ?? []).map((lead) => ({ lead, problem }))),
    ({ lead }) => lead,
  );
  const chasers = [...new Set([...past.keys(), ...byLead.keys(), ...wrong.keys()])].map((lead): Chaser => {
    const open = (byLead.get(lead) ?? []).map(({ action }) => action).filter(({ assessment: { code, days: left } }) => left !== null && left <= dueSoonDays && !NEVER_LATE.has(code));
    open.sort((one, other) => (one.assessment.days ?? 0) - (other.assessment.days ?? 0));
    const [overdue, dueSoon] = [open.filter(({ assessment }) => (assessment.days ?? 0) < 0), open.filter(({ assessment }) => (assessment.days ?? 0) >= 0)];
    const late = (past.get(lead) ?? []).map(({ recommendation }) => recommendation).sort((one, other) => (one.assessment.days ?? 0) - (other.assessment.days ?? 0));
    const theirs = (wrong.get(lead) ?? []).map(({ problem }) => problem);
    const text = [
      `${lead}: inspection delivery plan, as at ${sayDay(asAt)}`,
      ...section("Recommendations past the deadline", late.map(({ row, assessment }) => lineFor(row.reference, assessment, row.recommendationText))),
      ...section(late.length > 0 ? "Overdue actions" : "Overdue", overdue.map(line)),
      ...section(`Due in the next ${days(dueSoonDays)}`, dueSoon.map(line)),
      ...section("To be put right in the plan", theirs.map((problem) => `- ${problem.at.sheet} ${addressOf(problem.at)}${problem.reference === "" ? "" : ` (${problem.reference})`}: ${sayProblem(problem)}`)),
    ].join("\n");
    return { lead, recommendations: late.length, overdue: overdue.length, dueSoon: dueSoon.length, problems: theirs.length, text };
  });
  return chasers.filter(({ recommendations: late, overdue, dueSoon, problems: count }) => late + overdue + dueSoon + count > 0).sort((one, other) => other.recommendations - one.recommendations || other.overdue - one.overdue || other.dueSoon - one.dueSoon || other.problems - one.problems);
}
