import { BY_WHEN, type Field } from "./fields";
import { vagueFields } from "./heading";
import { headingWords } from "./heading-words";
import type { Choice, HeadedColumn } from "./column-choice";
import type { Ambiguity, SheetLayout, SheetRole } from "./layout";
import { FOREIGN_HEADINGS, OTHER_TRADES } from "./vocabulary";

const REGISTER_FIELDS: readonly Field[] = ["recommendationText", "report", "published", "kind", "addressee", "level"];
const PLAN_FIELDS: readonly Field[] = [
  "action", "action", "actionReference", "deliveryLead", "start", "target", "originalTarget", "revisedTarget", "percentComplete", "progressText", "lastUpdated", "completed",
];

const WHEN: readonly Field[] = [...BY_WHEN, "start"];

/** What a row about work to be done says beside the work itself: who, when, how far, and under which reference. */
const GROUPS: readonly (readonly Field[])[] = [
  ["deliveryLead", "executiveLead"],
  WHEN,
  ["status", "percentComplete", "statedRag", "completed"],
  ["reference", "actionReference"],
  ["progressText", "evidence", "level", "published", "addressee", "closed", "lastUpdated"],
];

const FOREIGN = FOREIGN_HEADINGS.map((heading) => headingWords(heading).join(" "));

const isForeign = (heading: string): boolean => {
  const plain = ` ${headingWords(heading).join(" ")} `;
  return FOREIGN.some((foreign) => plain.includes(` ${foreign} `));
};

const TRADES: ReadonlySet<string> = new Set(OTHER_TRADES.map((heading) => headingWords(heading).join(" ")));

const isOfAnotherTrade = (heading: string): boolean => TRADES.has(headingWords(heading).join(" "));

const MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
/** "W12", "Week 3", "Q1", "Jan 26", "M": a calendar to the right of a plan, and no field. */
const CALENDAR = new RegExp(`^(?:(?:w|wk|week|q|m|month|d|day)?\\s*[-.]?\\d{1,4}|(?:${MONTHS})[a-z]*[\\s'-]*\\d*|[smtwf])$`, "i");

const has = (fields: ReadonlySet<Field>, group: readonly Field[]): boolean => group.some((field) => fields.has(field));

const count = (fields: ReadonlySet<Field>, ofThem: readonly Field[]): number => ofThem.filter((field) => fields.has(field)).length;

/** A heading that says for itself what is to be done; "Description" or "Risk" only may. */
const SAYS_IT = 0.82;

interface Evidence {
  /** Fields that have a column, and those that a column was found for but that the user is asked about. */
  readonly fields: ReadonlySet<Field>;
  readonly saysWhat: boolean;
  /** What is to be done is said by a heading that means nothing else. */
  readonly saysItClearly: boolean;
}

/** "Date" alone is no sign of a plan. */
const isTelling = ({ headings }: Ambiguity): boolean => headings.every((heading) => vagueFields(heading) === null);

function evidenceOf({ columns, ambiguities }: Choice, headed: readonly HeadedColumn[]): Evidence {
  const fields = new Set([...(Object.keys(columns) as Field[]), ...ambiguities.filter(isTelling).flatMap((question) => question.fields)]);
  const clear = headed.some(({ column, scores }) => (["action", "recommendationText"] as const).some((field) => columns[field] === column && (scores[field] ?? 0) >= SAYS_IT));
  return { fields, saysWhat: has(fields, ["action", "recommendationText"]), saysItClearly: clear };
}

const isComplete = (fields: ReadonlySet<Field>, groups: number): boolean => GROUPS.slice(0, groups).every((group) => has(fields, group));

function isPlanLike({ fields, saysWhat, saysItClearly }: Evidence, ofOtherTrades: number): boolean {
  if (ofOtherTrades >= 2) return saysItClearly && isComplete(fields, 3);
  if (!saysWhat) return isComplete(fields, 4) && has(fields, BY_WHEN);
  if (saysItClearly) return GROUPS.filter((group) => has(fields, group)).length >= 2;
  return has(fields, WHEN) && GROUPS.slice(0, 4).filter((group) => has(fields, group)).length >= 3;
}

/** Whether a sheet that is not ours to read says three of who, when, how far and under which reference, as plans do. */
export function couldBePlan(choice: Choice, headed: readonly HeadedColumn[]): boolean {
  const headings = headed.map(({ heading }) => heading);
  const { fields } = evidenceOf(choice, headed);
  return GROUPS.slice(0, 4).filter((group) => has(fields, group)).length >= 3 && !headings.some(isForeign) && headings.filter(isOfAnotherTrade).length < 2;
}

/**
 * How confident we must be, in one place. A sheet is ours to read when a column says clearly what is to be done (an action or
 * a recommendation) and at least two groups of `GROUPS` say more about it; where a heading such as "Description" only may say
 * it, when and two of who, how far and which; where none says it, all four with a date by which. A sheet with two headings of another trade (stock,
 * money, time) needs what, who, when and how far; one with two headings of test procedures and the like is never ours. At
 * least a quarter of its headings, not counting a calendar's, must mean something to us, or one in seven where five do. It is a register when it has the text
 * of recommendations and more of a register's fields than of a plan's.
 */
export function roleOf(choice: Choice, headed: readonly HeadedColumn[]): SheetRole {
  const headings = headed.map(({ heading }) => heading).filter((heading) => !CALENDAR.test(heading));
  const evidence = evidenceOf(choice, headed);
  const share = evidence.fields.size / Math.max(1, headings.length);
  if (share < (evidence.fields.size >= 5 ? 0.15 : 0.25) || headings.filter(isForeign).length >= 2) return "neither";
  if (!isPlanLike(evidence, headings.filter(isOfAnotherTrade).length)) return "neither";
  const { fields } = evidence;
  return fields.has("recommendationText") && count(fields, REGISTER_FIELDS) > count(fields, PLAN_FIELDS) ? "register" : "plan";
}

const SHEETS_OF = [
  ["closed", /(?<!\b(?:not|be|to) )\b(?:closed|archived?|discharged|signed off)\b/i],
  ["complete", /(?<!\b(?:not|be|to) )\b(?:completed?|done|finished)\b/i],
] as const;

/** What a sheet's name says of all its items: "Closed_2025", "Completed actions"; null where it says nothing of the kind. */
export function saidOfAll(sheet: string): SheetLayout["allAre"] {
  const name = sheet.replaceAll("_", " ");
  return SHEETS_OF.find(([, words]) => words.test(name))?.[0] ?? null;
}
