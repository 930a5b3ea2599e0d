import { withCheck } from "../checked-sheet";
import { dayRead } from "../date-reading";
import { sayDay } from "../day";
import { countingDeadline } from "../extension";
import { OUR_MARK } from "../our-sheets";
import { days } from "../quantity";
import { sayReport, type Report } from "../reports";
import { usualClock } from "../response-clock";
import { placeOf } from "../rows";
import type { Settings } from "../settings";
import { PAGE_OF_PAGES, type PlanBlock, type PlanList, type SheetPlan } from "../sheet-plan";
import type { StyleName } from "../sheet-style";
import type { CellValue } from "../workbook";
import { layOut, pageBreaks, type Section, type SectionRow } from "../board/sheet-sections";
import { namesIn, responseTo, saidKinds } from "./response-facts";

export const RESPONSE_TITLE = "Inspection response";

/** What somebody writes in by hand: kept when the sheet is made again. In the order in which they stand. */
export const BOXES = {
  type: "Type of inspection",
  quoted: "Is the force quoted in the report?",
  summary: "Executive summary of the report",
  comment: "The force's comment",
} as const;
/** "publisher" is beside the comment of whoever publishes the response, whom the settings name. */
export type Box = keyof typeof BOXES | "publisher";

const publishersComment = (responds: string): string => `The ${responds}'s comment`;
/** As it stands on a sheet of ours, whoever the settings named when it was made. */
export const isPublishersComment = (label: CellValue): boolean => typeof label === "string" && label !== BOXES.comment && /^The .+'s comment$/.test(label);

const TYPES = ["Force specific", "National", "Follow up", "Thematic", "Partner inspection"];
const WIDTHS = [24, 52, 18, 18] as const;
/** Of A4 portrait between the margins, in points of the sheet at the scale at which these columns fit: how far down, and what is printed on every page. */
const PAGE = { page: 850, above: 160, repeated: 40 } as const;
const FRONT_ROW = 3;

/** What a response is made from. */
export interface ResponseGiven {
  readonly report: Report;
  readonly settings: Settings;
  /** What has been written in the boxes. */
  readonly written: Readonly<Partial<Record<Box, CellValue>>>;
  readonly name: string;
  readonly takenNames: readonly string[];
}

/** As it stands on the sheet: by it and by its title a report's response is found again. */
export const sayPublished = ({ published }: Report): string => (published === null ? "Not known" : sayDay(published));

/** "10 July 2025, 12 days left". */
function lastDay({ response, forForce, clock }: Report): string {
  if (clock === null) return "None: a report of its source body asks for no response";
  if (response === null) return forForce.length === 0 ? "None: the report has nothing for the force" : "Not known: the register gives no date of publication";
  const { due, daysLeft } = response;
  return `${sayDay(due)}, ${daysLeft < 0 ? `${days(-daysLeft)} ago` : daysLeft === 0 ? "today" : `${days(daysLeft)} left`}`;
}

function recommendationsSection({ recommendations }: Report): Section {
  const rows = recommendations.map(({ row, forForce }): SectionRow => {
    const { reading } = countingDeadline(row);
    const deadline = dayRead(reading);
    return { values: [row.reference, row.recommendationText, forForce ? "The force" : row.addressee, deadline === null ? ("text" in reading ? String(reading.text) : "") : sayDay(deadline)], at: placeOf(row) };
  });
  const column = (heading: string, style: StyleName = "text") => ({ heading, style });
  return {
    title: "Recommendations of the report",
    note: "As they stand in the register.",
    nothing: "The register has no recommendation of this report.",
    table: { name: "Response_recommendations", columns: [column("Reference"), column("Recommendation"), column("Addressed to"), column("Deadline")], rows },
  };
}

function forceSection({ forForce }: Report, settings: Settings): Section {
  const leads = (texts: readonly string[]): string => namesIn(texts) || "Not named";
  const rows = forForce.map((recommendation): SectionRow => {
    const { row, actions } = recommendation;
    return {
      values: [row.reference, responseTo(recommendation), leads([row.executiveLead.text, ...actions.map(({ row: action }) => action.executiveLead.text)]), leads([row.deliveryLead.text, ...actions.map(({ row: action }) => action.deliveryLead.text)])],
      at: placeOf(row),
    };
  });
  const kinds = saidKinds(forForce.map(({ row }) => row.kind), settings);
  const references = forForce.map(({ row }) => row.reference).filter(Boolean).join(", ");
  return {
    title: "The force's response",
    note: `The report has ${kinds} for the force${references === "" ? "" : `: ${references}`}. What was done or is planned, from the delivery plan.`,
    nothing: "The report has no recommendation for the force.",
    table: { name: "Response_force", columns: [{ heading: "Reference", style: "text" }, { heading: "What was done or is planned", style: "text" }, { heading: "Executive lead", style: "text" }, { heading: "Delivery lead", style: "text" }], rows },
  };
}

const boxRow = (row: number, label: string, written: CellValue = ""): PlanBlock => ({ row, column: 0, styles: ["text", "box"], values: [[label, written]] });

/** The response to one report as a sheet: A4 portrait, in the order in which such responses are published. */
export function responseSheet({ report, settings, written, name, takenNames }: ResponseGiven): SheetPlan {
  const { responds } = report.clock ?? usualClock(settings);
  const front: PlanBlock[] = [
    { row: 0, column: 0, styles: ["title"], values: [[RESPONSE_TITLE]] },
    { row: 1, column: 0, styles: ["description"], values: [[`What the force has done or plans about the recommendations of one report. ${OUR_MARK}`]] },
    {
      row: FRONT_ROW, column: 0, styles: ["text", "text"],
      values: [["Title of inspection", sayReport(report.title)], ["Date published", sayPublished(report)], ["Response due by", lastDay(report)]],
    },
    boxRow(FRONT_ROW + 3, BOXES.type, written.type),
    boxRow(FRONT_ROW + 4, BOXES.quoted, written.quoted),
    boxRow(FRONT_ROW + 5, BOXES.summary, written.summary),
  ];
  const laid = layOut([recommendationsSection(report), forceSection(report, settings)], { from: FRONT_ROW + 7, ragWords: [], takenNames });
  const end = laid.laid.at(-1)?.end ?? FRONT_ROW + 7;
  const list = (row: number, from: readonly string[]): PlanList => ({ area: { row, column: 1, rows: 1, columns: 1 }, from, otherwise: `Choose one of: ${from.join(", ")}.` });
  return withCheck({
    name,
    tabColour: "#1F3864",
    columns: WIDTHS,
    blocks: [...front, ...laid.blocks, boxRow(end, BOXES.comment, written.comment), { row: end + 2, column: 0, styles: ["section"], values: [[`The ${responds}'s response`]] }, boxRow(end + 3, publishersComment(responds), written.publisher)],
    tables: laid.tables,
    charts: [],
    lists: [list(FRONT_ROW + 3, TYPES), list(FRONT_ROW + 4, ["Yes", "No"])],
    words: [],
    links: laid.links,
    freezeRows: 2,
    print: {
      orientation: "portrait",
      pagesWide: 1,
      titleRows: { first: 0, last: 0 },
      header: { left: settings.marking, centre: "", right: settings.force },
      footer: { left: report.title.slice(0, 80), centre: settings.marking, right: PAGE_OF_PAGES },
      margins: { top: 1.9, bottom: 1.7, left: 1.5, right: 1.5 },
      rowBreaks: pageBreaks(laid, WIDTHS, PAGE),
      columnBreaks: [],
    },
  }, [...Object.values(BOXES), publishersComment(responds)]);
}
