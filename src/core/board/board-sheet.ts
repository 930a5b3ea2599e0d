import { withCheck } from "../checked-sheet";
import { isoDay, sayDay, type Day } from "../day";
import type { History } from "../history/history";
import { countsAt } from "../history/movement";
import { days } from "../quantity";
import { OUR_MARK } from "../our-sheets";
import { WORST_FIRST } from "../rag";
import { sayReport } from "../reports";
import type { Settings } from "../settings";
import { PAGE_OF_PAGES, type PlanBlock, type PlanChart, type SheetPlan } from "../sheet-plan";
import type { BoardFacts } from "./board-facts";
import {
  comingDue, countsByLead, countsByReport, dataQuality, decisions, exceptions, extensions, key, movement, overdue, pastDeadline, proposals, recommendationsByReport, registerAgainstPlan, reports, trend, type Manner,
} from "./board-sections";
import { layOut, pageBreaks, type Laid, type Section } from "./sheet-sections";

/** Reference, action, RAG, date, days, status, lead, reason, progress. */
const WIDTHS = [14, 42, 9, 13, 9, 14, 20, 44, 36] as const;

const MARGINS = { top: 1.9, bottom: 1.7, left: 1, right: 1 } as const;
/** Of A4 landscape between those margins: points across, and down. */
const PAGE = { across: 785, down: 490 } as const;

/** Excel's column widths as points, at which the whole of the sheet is as wide as a page. */
const POINTS_ACROSS = WIDTHS.reduce((sum, width) => sum + (width * 7 + 5) * 0.75, 0);
/** Whole per cent of full size, a little less than would fit: printers differ. */
const SCALE = Math.floor((PAGE.across / POINTS_ACROSS) * 98);

/** The first row of the sections, below title, description and front block. */
const FIRST_SECTION = 11;

export const BOARD_TITLE = "Board summary";
/** The front block's word for the day that the figures are of. */
export const DATA_AS_AT = "Data as at";

/** What a board summary is made from. */
export interface BoardGiven {
  readonly facts: BoardFacts;
  readonly settings: Settings;
  readonly history: History;
  /** The board dates to be compared, the one at hand last. */
  readonly trendDays: readonly Day[];
  readonly date1904: boolean;
  /** The sheet's name, and table names that are taken in the workbook. */
  readonly name: string;
  readonly takenNames: readonly string[];
}

function front({ facts, settings }: BoardGiven): PlanBlock[] {
  const { choice, asAt, reports: all } = facts;
  const chosen = choice.reports === null ? "All" : all.map(({ title }) => sayReport(title)).join("; ");
  const since = choice.since === null ? "No earlier summary" : `Since ${sayDay(choice.since)} (${days(asAt - choice.since)})`;
  const lines: [string, string][] = [
    ["Force", settings.force || "Not set: see Plan settings"],
    ["Board", settings.board || "Not set: see Plan settings"],
    ["Board date", sayDay(choice.boardDate)],
    [DATA_AS_AT, sayDay(asAt)],
    ["Period", since],
    ["Marking", settings.marking || "None is set in Plan settings"],
    ["Reports", chosen],
  ];
  return [
    { row: 0, column: 0, styles: ["title"], values: [[`${BOARD_TITLE}, ${sayDay(choice.boardDate)}`]] },
    { row: 1, column: 0, styles: ["description"], values: [[`Where the force stands with what ${settings.inspectorate} told it to do. Every figure is counted from the rows of the plan; each line of a list leads to its row. ${OUR_MARK}`]] },
    { row: 3, column: 0, styles: ["label", "label"], values: lines },
  ];
}

const seriesLooks = ({ ragLooks }: Settings, onBars: boolean): PlanChart["series"] => WORST_FIRST.map((rag) => ({ colour: ragLooks[rag].fill, font: onBars ? ragLooks[rag].font : "#000000" }));

/** So many at most, and the axis is told to count by ones. */
const FEW = 5;

/** The largest figure in a section's table. */
const mostIn = ({ table }: Section): number => Math.max(0, ...(table?.rows ?? []).flatMap(({ values }) => values.filter((value) => typeof value === "number")));

/** The chart in the room below a section's table: categories from its second or first column, one series for each RAG. */
function chartOf(laid: Laid | undefined, kind: PlanChart["kind"], title: string, settings: Settings): PlanChart[] {
  const table = laid?.table;
  if (!laid || !table) return [];
  const from = kind === "stacked-bar" ? 1 : 0;
  // Without the line of totals, which would make every other bar small.
  const rows = kind === "stacked-bar" ? table.area.rows - 1 : table.area.rows;
  const source = { row: table.area.row, column: from, rows, columns: WORST_FIRST.length + 1 };
  const at = { row: table.area.row + table.area.rows + 1, column: 0, rows: (laid.section.room ?? 2) - 2, columns: 7 };
  return [{ name: title, title, kind, source, seriesBy: "columns", series: seriesLooks(settings, kind === "stacked-bar"), figures: kind === "stacked-bar", majorUnit: kind === "line" && mostIn(laid.section) <= FEW ? 1 : null, at }];
}

/** The section with its board date in its table's name: a workbook may hold the summaries of many boards. */
const dated = (section: Section, boardDate: Day): Section =>
  section.table ? { ...section, table: { ...section.table, name: `${section.table.name}_${isoDay(boardDate).replaceAll("-", "_")}` } } : section;

/**
 * The board's summary as a sheet: A4 landscape, real tables, words with every colour, the marking at head and foot of every
 * page. The facts must reconcile (`disagreement`). Sections that have nothing say so.
 */
export function boardSheet(given: BoardGiven): SheetPlan {
  const { facts, settings, history, trendDays, date1904, name, takenNames } = given;
  const manner: Manner = { date1904, ragLooks: settings.ragLooks, settings };
  const byReport = countsByReport(facts, manner);
  const overTime = trend(trendDays.map((day) => ({ day, counts: countsAt(history, day) })), facts, manner);
  const sections: Section[] = [
    decisions(facts, manner), recommendationsByReport(facts, manner), pastDeadline(facts, manner), byReport, overTime, movement(facts, manner), overdue(facts, manner), ...comingDue(facts, manner), exceptions(facts, manner), proposals(facts), extensions(facts, manner),
    reports(facts, manner), countsByLead(facts, manner), registerAgainstPlan(facts, manner), dataQuality(facts), key(manner),
  ];
  const ragWords = WORST_FIRST.map((rag) => settings.ragLooks[rag]);
  const laid = layOut(sections.map((section) => dated(section, facts.choice.boardDate)), { from: FIRST_SECTION, ragWords, takenNames });
  const placeOf = ({ title }: Section): Laid | undefined => laid.laid.find(({ section }) => section.title === title);
  const page = PAGE.down / (SCALE / 100);
  return withCheck({
    name,
    tabColour: "#1F3864",
    columns: WIDTHS,
    blocks: [...front(given), ...laid.blocks],
    tables: laid.tables,
    charts: [...chartOf(placeOf(byReport), "stacked-bar", "RAG by report", settings), ...chartOf(placeOf(overTime), "line", "RAG over time", settings)],
    lists: [],
    words: laid.words,
    links: laid.links,
    freezeRows: 2,
    print: {
      orientation: "landscape",
      pagesWide: 1,
      titleRows: { first: 0, last: 1 },
      header: { left: settings.marking, centre: "", right: [settings.force, settings.board].filter(Boolean).join(", ") },
      footer: { left: `Data as at ${sayDay(facts.asAt)}`, centre: settings.marking, right: PAGE_OF_PAGES },
      margins: MARGINS,
      rowBreaks: pageBreaks(laid, WIDTHS, { page, above: FIRST_SECTION * 15, repeated: 40 }),
      columnBreaks: [],
    },
  });
}
