import { sheetEdit, type SheetEdit } from "./edit";
import { FIELD_NAMES, type Field } from "./fields";
import { scoreHeading } from "./heading";
import { sheetsOf, type Layout } from "./layout";
import { legalSheetName, legalTableName, takenSheetNames, takenTableNames } from "./legal-names";
import type { Settings } from "./settings";
import { PAGE_OF_PAGES, type PlanList, type SheetPlan } from "./sheet-plan";
import type { StyleName } from "./sheet-style";
import { STATUSES } from "./status";
import type { Workbook } from "./workbook";

/** A column of a list to begin with: its heading, width in characters, and how its cells look. */
interface BlankColumn {
  readonly heading: string;
  readonly field: Field;
  readonly width: number;
  readonly style: StyleName;
}

const column = (heading: string, field: Field, width: number, style: StyleName = "text"): BlankColumn => ({ heading, field, width, style });

const REGISTER: readonly BlankColumn[] = [
  column("Reference", "reference", 12), column("Report", "report", 26), column("Date published", "published", 14, "date"), column("Type", "kind", 18),
  column("Recommendation", "recommendationText", 60), column("Addressed to", "addressee", 22), column(FIELD_NAMES.deadline, "deadline", 14, "date"), column("Level", "level", 8),
  column("Executive lead", "executiveLead", 20), column("Delivery lead", "deliveryLead", 20), column("Status", "status", 18),
];

const PLAN: readonly BlankColumn[] = [
  column("Recommendation reference", "reference", 18), column("Action no.", "actionReference", 10), column("Action", "action", 50), column("Executive lead", "executiveLead", 20),
  column("Delivery lead", "deliveryLead", 20), column("Start date", "start", 13, "date"), column("Target date", "target", 13, "date"), column("Revised target date", "revisedTarget", 14, "date"),
  column("Reason for delay", "delayReason", 26), column("Approved by", "approver", 18), column("% complete", "percentComplete", 11, "percent"), column("Status", "status", 18), column("Last update", "lastUpdated", 13, "date"),
  column("Progress update", "progressText", 40), column("Evidence", "evidence", 26), column("Date completed", "closed", 14, "date"),
];

const HEADING_ROW = 3;
/** Rows that stand ready, with their formats and lists. A table grows below them as tables do. */
const ROWS = 50;

/** As long as the words of a drop-down may be, with a comma between. */
const LONGEST_LIST = 255;

/** The deadline's heading with the inspectorate's name, where it would be understood; else without. */
function deadlineHeading({ inspectorate }: Settings): string {
  const heading = `${inspectorate} deadline`;
  const { deadline = 0, ...others } = scoreHeading(heading);
  return deadline >= SURE && Object.values(others).every((score) => score < deadline) ? heading : FIELD_NAMES.deadline;
}

/** As sure as a heading that the vocabulary has. */
const SURE = 0.95;

/** One word for each status, as the settings have them, for a drop-down; none where Excel would not take them. A word with a comma would be two. */
function statusList({ statusWords }: Settings): string[] {
  const words = STATUSES.flatMap((status) => statusWords.find(({ word, means }) => means === status && !word.includes(","))?.word ?? []);
  return words.join(",").length > LONGEST_LIST ? [] : words.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
}

function listFor({ field }: BlankColumn, place: number, settings: Settings): PlanList[] {
  const area = { row: HEADING_ROW + 1, column: place, rows: ROWS, columns: 1 };
  const statuses = field === "status" ? statusList(settings) : [];
  if (statuses.length > 0) return [{ area, from: statuses, otherwise: "Choose one of the words of the list, or add yours to the settings." }];
  const kinds = settings.kinds.map(({ kind }) => kind).filter((kind) => !kind.includes(","));
  if (field === "kind" && kinds.length > 0 && kinds.join(",").length <= LONGEST_LIST) return [{ area, from: kinds, otherwise: "Choose what it is, or add its kind to Plan settings." }];
  return [];
}

interface Blank {
  readonly title: string;
  readonly description: string;
  readonly table: string;
  readonly columns: readonly BlankColumn[];
}

const BLANKS: Readonly<Record<"register" | "plan", Blank>> = {
  register: { title: "Register", description: "What {inspectorate} has told the force to do: one row for each recommendation, area for improvement and cause of concern.", table: "Register", columns: REGISTER },
  plan: { title: "Delivery plan", description: "What the force does about it: one row for each action, with the reference of its recommendation.", table: "Delivery_plan", columns: PLAN },
};

function blankSheet({ title, description, table, columns: usual }: Blank, workbook: Workbook, settings: Settings): SheetPlan {
  const columns = usual.map((one) => (one.field === "deadline" ? { ...one, heading: deadlineHeading(settings) } : one));
  const styles = columns.map(({ style }) => style);
  const { marking, force } = settings;
  return {
    name: legalSheetName(title, takenSheetNames(workbook)),
    tabColour: "#1F3864",
    columns: columns.map(({ width }) => width),
    blocks: [
      { row: 0, column: 0, styles: ["title"], values: [[title]] },
      { row: 1, column: 0, styles: ["description"], values: [[description.replace("{inspectorate}", settings.inspectorate)]] },
      { row: HEADING_ROW, column: 0, styles: columns.map(() => "heading"), values: [columns.map(({ heading }) => heading)] },
      { row: HEADING_ROW + 1, column: 0, styles, values: Array.from({ length: ROWS }, () => columns.map(() => "")) },
    ],
    tables: [{ name: legalTableName(table, takenTableNames(workbook)), area: { row: HEADING_ROW, column: 0, rows: ROWS + 1, columns: columns.length }, style: "TableStyleLight1", filterButtons: true }],
    charts: [],
    lists: columns.flatMap((one, place) => listFor(one, place, settings)),
    words: [],
    links: [],
    freezeRows: HEADING_ROW + 1,
    print: {
      orientation: "landscape",
      pagesWide: 1,
      titleRows: { first: HEADING_ROW, last: HEADING_ROW },
      header: { left: marking, centre: title, right: force },
      footer: { left: "", centre: marking, right: PAGE_OF_PAGES },
      margins: { top: 1.9, bottom: 1.9, left: 1, right: 1 },
      rowBreaks: [],
      columnBreaks: [],
    },
  };
}

/** The sheets to begin with, for a workbook that has no register, no plan or neither: those that it lacks. */
export function planBlankStart(workbook: Workbook, layout: Layout, settings: Settings): SheetEdit[] {
  const roles = (["register", "plan"] as const).filter((role) => sheetsOf(layout, role).length === 0);
  return roles.map((role) => sheetEdit(blankSheet(BLANKS[role], workbook, settings)));
}
