import { isChanged } from "../checked-sheet";
import { sayDay, type Day } from "../day";
import { sheetEdit, type SheetEdit } from "../edit";
import type { History } from "../history/history";
import { lastBefore } from "../history/movement";
import { standingsOf } from "../history/standing";
import { legalSheetName, takenSheetNames, takenTableNames } from "../legal-names";
import type { Review } from "../review";
import { asFound } from "../sheet-as-found";
import type { Sheet, Workbook } from "../workbook";
import { boardFacts, disagreement, type BoardFacts } from "./board-facts";
import { BOARD_TITLE, boardSheet } from "./board-sheet";
import { earlierSummaries, type EarlierSummary } from "./earlier-summaries";

/** What somebody asks a board summary to show. */
export interface BoardWish {
  readonly boardDate: Day;
  /** Titles of the reports to be shown; null for all. */
  readonly reports: readonly string[] | null;
  /** What becomes of a summary for this date that somebody has written on since: null to be asked. */
  readonly changed: "replace" | "keep" | null;
}

/** A workbook as it was read and assessed. */
export interface BoardGround {
  readonly workbook: Workbook;
  readonly review: Review;
  /** With the lines of this review. */
  readonly history: History;
}

/** The sheet that is to be made; or a question first; or why none can be made. */
export type BoardPlan =
  | { readonly kind: "sheet"; readonly edit: SheetEdit; readonly warnings: readonly string[] }
  | { readonly kind: "asks"; readonly sheet: string }
  | { readonly kind: "refused"; readonly why: string };

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
export function planBoard(ground: BoardGround, wish: BoardWish): BoardPlan {
  const { workbook, review, history } = ground;
  const { settings, asAt } = review;
  const unknown = unknownReport(review, wish.reports);
  if (unknown !== null) return { kind: "refused", why: unknown };
  const earlier = earlierSummaries(workbook);
  const facts = factsFor(ground, wish, earlier);
  const wrong = disagreement(facts);
  if (wrong !== null) return { kind: "refused", why: `The summary was not made, because its figures do not agree with the rows: ${wrong}. This is a fault of the add-in: report it.` };
  const same = earlier.find((one) => one.boardDate === wish.boardDate)?.sheet;
  const changed = same !== undefined && isChanged(same);
  if (same && changed && wish.changed === null) return { kind: "asks", sheet: same.name };
  const old = same && (!changed || wish.changed === "replace") ? same : null;
  const tables = takenTableNames(workbook);
  const name = old?.name ?? legalSheetName(`${BOARD_TITLE} ${sayDay(wish.boardDate)}`, takenSheetNames(workbook));
  const plan = boardSheet({
    facts, settings, history, trendDays: trendDays(earlier, wish.boardDate, asAt), date1904: workbook.date1904, name,
    takenNames: tables.filter((table) => !old?.tables.some((one) => one.name === table)),
  });
  return { kind: "sheet", edit: sheetEdit(plan, old && asFound(old, plan, settings)), warnings: warningsFor(review, name, wish.boardDate, old) };
}

function unknownReport({ recommendations }: Review, reports: BoardWish["reports"]): string | null {
  if (reports === null) return null;
  const titles = new Set(recommendations.map(({ row }) => row.report));
  const unknown = reports.find((title) => !titles.has(title));
  return unknown === undefined ? null : `There is no report “${unknown}” in the register. It has ${[...titles].map((title) => `“${title}”`).join(", ")}.`;
}

function warningsFor({ settings }: Review, name: string, boardDate: Day, old: Sheet | null): string[] {
  const usual = `${BOARD_TITLE} ${sayDay(boardDate)}`;
  return [
    ...(settings.marking === "" ? ["No protective marking is set in Plan settings, so none is printed."] : []),
    ...(old === null && name !== usual ? [`There is a sheet “${usual}” already, so this one is called “${name}”.`] : []),
  ];
}
