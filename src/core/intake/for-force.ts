import { forcesIn, isFire, sameForce } from "../addressee/forces";
import { judge, namesOurs, type About, type Us, type Verdict } from "../addressee/judge";

export type { Verdict } from "../addressee/judge";

/** Whose plan the text is read for, and whom the report is about. */
export interface Whose extends Us, About {
  /** Whom a letter is written to, by its "To:" and "Dear"; empty where the text is no letter. */
  readonly writtenTo: string;
}

/** The force or service that the first words of a report are about: the first that they name, but ours where the same words name it too. */
export function subjectOf(front: readonly string[], us: Us): string {
  const about = front.find((words) => forcesIn(words).length > 0) ?? "";
  return namesOurs(about, us) ? us.force : (forcesIn(about)[0] ?? "");
}

/** The report is about another force than ours. */
const isAboutAnother = ({ force, otherNames = [], subject }: Whose): boolean => force !== "" && subject !== "" && ![force, ...otherNames].some((name) => sameForce(name, subject));

const verdict = (forForce: Verdict["forForce"], why: string): Verdict => ({ forForce, why });

/** "You" is whom the letter is written to. */
function forWrittenTo(whose: Whose): Verdict {
  if (whose.writtenTo === "" || /^(?:sir|madam|colleague)/i.test(whose.writtenTo)) return verdict("unsure", "It is addressed to “you”, and the text does not say who that is.");
  return { ...judge(whose.writtenTo, whose, whose), why: `It is addressed to “you”, whom the letter calls ${whose.writtenTo}.` };
}

/** Whether an item is for our force, by its addressee. `inspected` says that an item of this kind is for the force inspected. */
export function forForceOf(lead: string | null, inspected: boolean, whose: Whose): Verdict {
  if (lead === null || lead === "") {
    const isKnown = inspected || (whose.subject !== "" && !(whose.force === "" && isFire(whose.subject)));
    return isKnown ? verdict(!isAboutAnother(whose), `It does not say to whom it is addressed; the report is about ${whose.subject || "the force that was inspected"}.`) : verdict("unsure", "It does not say to whom it is addressed.");
  }
  return /^you(?:r|rs)?\b/i.test(lead) ? forWrittenTo(whose) : judge(lead, whose, whose);
}
