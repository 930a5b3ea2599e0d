import { bodiesIn } from "../addressee/bodies";
import { forcesIn } from "../addressee/forces";
import { IMPERATIVE } from "./directive";
import type { Section } from "./section";
import type { Columns } from "./table";

/** Where in a report the reader stands: what the headings above said. */
export interface Place {
  section: Section | null;
  /** A heading that tells nothing has stood since the section opened: less passes for an item below it. */
  pastHeading: boolean;
  /** A heading stood right below the section's own: such headings part its items. */
  grouped: boolean;
  /** The section's recommendations belong to a cause of concern, and end at the next heading. */
  underCause: boolean;
  chapter: string | null;
  /** The columns of the table that is being read. */
  columns: Columns | null;
  /** Whom the items below are for, by a heading such as "For chief constables". */
  addressee: string;
  /** The number or letter of the list's last entry. */
  lastMark: string;
  /** Labels announce the section's items. */
  labelled: boolean;
  /** When, by words such as "Within six months:" above a list. */
  stem: string;
}

export const startOfReport = (): Place => ({ section: null, pastHeading: false, grouped: false, underCause: false, chapter: null, columns: null, addressee: "", lastMark: "", labelled: false, stem: "" });

const BODY_WORDS = /\b(?:forces?|services?|brigades?|constabular(?:y|ies)|police|chief|commissioners?|government|ministers?|department|council|secretary|college|office|agency|authorit(?:y|ies)|committee|inspectorate|board|head of|director|command|crown|courts?|ofcom|parliament|officers?|leads?|managers?|superintendent|inspector|units?|parties|partnerships?|treasury|nhs|trusts?|regulator|mayors?|team|owners?|industry|companies|review|panel)\b/i;

/** Whether words can be those whom a recommendation addresses: a body, a force, a role. */
export const isBodyLike = (words: string): boolean => BODY_WORDS.test(words) || bodiesIn(words).length > 0 || forcesIn(words).length > 0;

/** Those whom reports address without a name. */
const UNNAMED = /\b(?:(?:all|each) )?(?:chief constables?|police forces|forces|chief officers|chief fire officers?|services|police and crime commissioners)\b|\bthe force\b/gi;

/** Whether words are bodies, forces or those whom reports address, and nothing else: "The Home Office and chief constables". */
function isAddressees(words: string): boolean {
  const named = [...bodiesIn(words).map(({ printed }) => printed), ...forcesIn(words)];
  const rest = named.reduce((left, name) => left.replace(name, ""), words).replace(UNNAMED, "");
  return rest !== words && /^(?:the|and|all|each|other|[&, ])*$/i.test(rest);
}

/** Whether words after "to" or "for" are somebody, and not something to be done: "To review the unit". */
export const canBeAddressed = (words: string): boolean => isBodyLike(words) && !IMPERATIVE.test(words) && !/[.;!?]$/.test(words);

/** The addressee that a heading inside a list of recommendations names ("For chief constables", "To the Home Office:"); or null. */
export function addresseeHeading(text: string): string | null {
  const plain = text.replace(/^(?:recommendations? )?(?:for|to|addressed to|directed at) /i, "").replace(/:$/, "").trim();
  if (plain.length > 120 || plain.split(" ").length > 16) return null;
  return isAddressees(plain) || (plain !== text.replace(/:$/, "") && canBeAddressed(plain)) ? plain : null;
}
