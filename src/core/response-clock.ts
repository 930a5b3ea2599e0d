import { plainWords } from "./cell-text";
import { addDays, type Day } from "./day";
import type { Settings } from "./settings";

/** By when a response to a report is published, and by whom. */
export interface ResponseClock {
  /** Without an article: "local policing body". */
  readonly responds: string;
  /** Beginning with the day of publication. */
  readonly days: number;
  /** The law that says so; "" for none. */
  readonly law: string;
}

/** The last day: with 56 days beginning with publication (Police Act 1996, section 55(5A)) 10 July 2025 for a report of 16 May 2025. */
export const responseDueOn = (published: Day, { days }: ResponseClock): Day => addDays(published, days - 1);

/** The clock of the inspectorate's own reports. */
export const usualClock = ({ localPolicingBody, responseDays, responseLaw }: Settings): ResponseClock => ({ responds: localPolicingBody, days: responseDays, law: responseLaw });

/**
 * The clock of a report: that of the source body that its title names, or else the kind of one of its recommendations; of several the
 * one with the longest name. The inspectorate's where none is named; null where the body asks for no response.
 */
export function clockOf(title: string, kinds: readonly string[], settings: Settings): ResponseClock | null {
  const longestFirst = settings.sourceBodies.toSorted((one, other) => other.body.length - one.body.length);
  const source = [title, ...kinds].map((words) => longestFirst.find(({ body }) => ` ${plainWords(words)} `.includes(` ${plainWords(body)} `))).find((found) => found !== undefined);
  if (source === undefined) return usualClock(settings);
  const { responds, days, law } = source;
  return days === null ? null : { responds, days, law };
}

/** " (Police Act 1996, section 55)", or nothing where no law is given. */
export const sayLaw = ({ law }: Pick<ResponseClock, "law">): string => (law === "" ? "" : ` (${law})`);
