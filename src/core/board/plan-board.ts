import { plainWords } from "../cell-text";
import { sayDay, type Day } from "../day";
import type { History } from "../history/history";
import { lastBefore } from "../history/movement";
import { standingsOf } from "../history/standing";
import { plannedSheet, type IfChanged, type PlannedSheet } from "../planned-sheet";
import { noSuchReport } from "../reports";
import type { Review } from "../review";
import type { Workbook } from "../workbook";
import { boardFacts, disagreement, type BoardFacts } from "./board-facts";
import { BOARD_TITLE, boardSheet } from "./board-sheet";
import { earlierSummaries, type EarlierSummary } from "./earlier-summaries";

/** What somebody asks a board summary to show. */
export interface BoardWish {
  readonly boardDate: Day;
  /** Titles of the reports to be shown; null for all. */
  readonly reports: readonly string[] | null;
  /** What becomes of a summary for this date that somebody has written on since: null to be asked. */
  readonly changed: IfChanged;
}

/** A workbook as it was read and assessed. */
export interface BoardGround {
  readonly workbook: Workbook;
  readonly review: Review;
  /** With the lines of this review. */
  readonly history: History;
}

/** So many board dates are compared over time. */
const TREND = 12;

/** What the board will be told, before the sheet is made: for a preview. */
export const boardPreview = (ground: BoardGround, wish: BoardWish): BoardFacts => factsFor(ground, wish, earlierSummaries(ground.workbook));

const factsFor = ({ review, history }: BoardGround, { boardDate, reports }: BoardWish, earlier: readonly EarlierSummary[]): BoardFacts =>
  boardFacts(review, review.settings, history, standingsOf(review), { boardDate, reports, since: sinceFor(earlier, history, boardDate, review.asAt) });

/** The data's day of the latest summary for an earlier board; where there is none, the last day before that the history holds. */
function sinceFor(earlier: readonly EarlierSummary[], history: History, boardDate: Day, asAt: Day): Day | null {
  const before = earlier.findLast((one) => one.boardDate < boardDate && one.asAt !== null && one.asAt <= asAt);
  return before?.asAt ?? lastBefore(history, asAt);
}

function trendDays(earlier: readonly EarlierSummary[], boardDate: Day, asAt: Day): Day[] {
  const days = earlier.flatMap((one) => (one.boardDate < boardDate && one.asAt !== null && one.asAt < asAt ? [one.asAt] : []));
  return [...new Set([...days, asAt])].sort((one, other) => one - other).slice(-TREND);
}

/** Plans the summary for a board date: in the place of the one for the same date where that is as it was made. A sheet of the user's is never touched. */
export function planBoard(ground: BoardGround, wish: BoardWish): PlannedSheet {
  const { workbook, review, history } = ground;
  const { settings, asAt } = review;
  const unknown = unknownReport(review, wish.reports);
  if (unknown !== null) return { kind: "refused", why: unknown };
  const earlier = earlierSummaries(workbook);
  const facts = factsFor(ground, wish, earlier);
  const wrong = disagreement(facts);
  if (wrong !== null) return { kind: "refused", why: `The summary was not made, because its figures do not agree with the rows: ${wrong}. This is a fault of the add-in: report it.` };
  return plannedSheet({
    workbook, settings,
    same: earlier.find((one) => one.boardDate === wish.boardDate)?.sheet,
    ifChanged: wish.changed,
    usualName: `${BOARD_TITLE} ${sayDay(wish.boardDate)}`,
    plan: (name, takenNames) => boardSheet({ facts, settings, history, trendDays: trendDays(earlier, wish.boardDate, asAt), date1904: workbook.date1904, name, takenNames }),
  });
}

function unknownReport(review: Review, reports: BoardWish["reports"]): string | null {
  if (reports === null) return null;
  const titles = new Set(review.recommendations.map(({ row }) => plainWords(row.report)));
  const unknown = reports.find((title) => !titles.has(plainWords(title)));
  return unknown === undefined ? null : noSuchReport(unknown, review);
}
