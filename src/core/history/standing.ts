import type { Day } from "../day";
import { countingDeadline } from "../extension";
import { currentTarget } from "../facts";
import { sheetsOf } from "../layout";
import { dayRead } from "../date-reading";
import type { Review } from "../review";
import { placeOf, statusShown, type ActionRow } from "../rows";
import type { CellAt } from "../workbook";
import { keyOf, PARTS_TEXT, type HistoryEntry, type Stand } from "./history";

/** An action, or a recommendation, as it is now, in the words that the history keeps. */
export interface Standing extends Pick<HistoryEntry, "reference" | "action" | "stand" | "reason" | "status" | "target"> {
  readonly at: CellAt;
  /** What it may have been called before it had its number, or its text. */
  readonly formerly: readonly string[];
  /** Its own reference and its whole text, as they stand in the plan; "" where there is none. */
  readonly actionReference: string;
  readonly text: string;
}

/** So much of an action's text stands for its reference where it has none. */
const ACTION_LENGTH = 80;

/** What stands for an action in the history: its own reference, or the beginning of its text. */
export const labelOf = (row: ActionRow): string => wholeLabel(firstOf(labelsOf(row)));

/** A label without what parts it from a text behind it, or what is read back would be cut there. */
const wholeLabel = (label: string): string => label.replaceAll(PARTS_TEXT, " - ");

const firstOf = (labels: readonly string[]): string => labels.find((label) => label !== "") ?? "";

const labelsOf = ({ actionReference, action, recommendationText }: ActionRow): string[] => [actionReference, action, recommendationText].map(keptText);

/** So much of a text as the history keeps. */
export const keptText = (text: string): string => text.replace(UNEVEN, " ").slice(0, ACTION_LENGTH).trim();

/** White space that is not a single space: most texts have none. */
const UNEVEN = /\s{2,}|[^\S ]/g;

function standingOf(row: ActionRow, stand: Stand, reason: string): Standing {
  const target: Day | null = dayRead(currentTarget(row).reading);
  const labels = labelsOf(row);
  return { reference: row.reference, action: wholeLabel(firstOf(labels)), stand, reason, status: statusShown(row), target, at: placeOf(row), formerly: [...labels, ""], actionReference: row.actionReference, text: row.action || row.recommendationText };
}

/**
 * Every action of the plan as it is now, in the order of the sheets, each with a key of its own (`keyOf`): of several with the
 * same references the second is told apart by "(2)". Rows that are no actions (headings between, totals) are not among them.
 */
export function standingsOf(review: Review): Standing[] {
  const assessed = review.actions.map(({ row, assessment }) => standingOf(row, assessment.rag, assessment.reason));
  const obstructed = review.notAssessed.flatMap(({ row, reason }) => (row ? [standingOf(row, "not-assessed", reason)] : []));
  return toldApart([...assessed, ...obstructed]);
}

/** Every recommendation as it is now: the register's, or where there is none the references of the plan. Its target is its deadline. */
export function recommendationStandings({ recommendations, layout }: Review): Standing[] {
  const registers = new Set(sheetsOf(layout, "register").map(({ sheet }) => sheet));
  return toldApart(
    recommendations.map(({ row, assessment: { rag, reason } }) => {
      const isRegisters = registers.has(row.sheet);
      const target = isRegisters ? dayRead(countingDeadline(row).reading) : null;
      const action = row.reference === "" ? keptText(row.recommendationText) : "";
      return { reference: row.reference, action, stand: rag ?? "not-assessed", reason, status: isRegisters ? statusShown(row) : "", target, at: placeOf(row), formerly: [], actionReference: "", text: row.recommendationText };
    }),
  );
}

function toldApart(standings: readonly Standing[]): Standing[] {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return standings.map((standing) => {
    const key = keyOf(standing);
    let told = standing;
    let count = counts.get(key) ?? 1;
    while (taken.has(keyOf(told))) told = { ...standing, action: `${standing.action} (${(count += 1)})`.trim() };
    counts.set(key, count);
    taken.add(keyOf(told));
    return told;
  });
}
