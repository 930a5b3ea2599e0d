import type { Field } from "./fields";
import { headingWords } from "./heading";
import type { FieldColumns, SheetRole } from "./layout";
import { FOREIGN_HEADINGS } from "./vocabulary";

const REGISTER_FIELDS: readonly Field[] = ["recommendationText", "report", "published", "kind", "addressee", "level"];
const PLAN_FIELDS: readonly Field[] = [
  "action", "action", "actionReference", "deliveryLead", "start", "target", "originalTarget", "revisedTarget", "percentComplete", "progressText", "lastUpdated", "completed",
];

/** What a row about work to be done says beside the work itself: who, when, how far, and under which reference. */
const GROUPS: readonly (readonly Field[])[] = [
  ["deliveryLead", "executiveLead"],
  ["target", "deadline", "revisedTarget", "originalTarget", "start"],
  ["status", "percentComplete", "statedRag", "completed"],
  ["reference", "actionReference"],
  ["progressText", "evidence", "level", "published", "addressee", "closed", "lastUpdated"],
];

/** Sheets that the add-in makes itself are never taken for the user's. */
const OUR_SHEETS = /^(?:plan settings|rag history|board summary.*|inspection response.*)$/i;

export const isOurSheet = (name: string): boolean => OUR_SHEETS.test(name.trim());

const FOREIGN = FOREIGN_HEADINGS.map((heading) => headingWords(heading).join(" "));

const isForeign = (heading: string): boolean => {
  const plain = ` ${headingWords(heading).join(" ")} `;
  return FOREIGN.some((foreign) => plain.includes(` ${foreign} `));
};

const count = (columns: FieldColumns, fields: readonly Field[]): number => fields.filter((field) => columns[field] !== undefined).length;

/**
 * How confident we must be, in one place. A sheet is ours to read when a column says what is to be done (an action or a
 * recommendation) and at least two groups of `GROUPS` say more about it; without such a column, when it has a reference, a lead, a date and a status. At
 * least a quarter of its headings must mean something to us, and it must not have two headings of another trade.
 * It is a register when it has the text of recommendations and more of a register's fields than of a plan's.
 */
export function roleOf(columns: FieldColumns, headings: readonly string[]): SheetRole {
  const groups = GROUPS.filter((fields) => count(columns, fields) > 0).length;
  const saysWhat = columns.action !== undefined || columns.recommendationText !== undefined;
  const isComplete = GROUPS.slice(0, 4).every((fields) => count(columns, fields) > 0);
  const share = Object.keys(columns).length / Math.max(1, headings.length);
  if (!(saysWhat ? groups >= 2 : isComplete) || share < 0.25 || headings.filter(isForeign).length >= 2) return "neither";
  const register = columns.recommendationText !== undefined && count(columns, REGISTER_FIELDS) > count(columns, PLAN_FIELDS);
  return register ? "register" : "plan";
}
