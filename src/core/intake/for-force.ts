import { bodiesIn, forcesIn, placeOf } from "./body";
import { namesOf } from "./directive";
import { plainOf } from "./sentence";

/** Whose plan the text is read for, and whom the report is about. */
export interface Whose {
  /** Our force's name; empty where it is not known. */
  readonly force: string;
  /** The force or service that the report's title names; empty where it names none. */
  readonly subject: string;
  /** Whom a letter is written to, by its "To:" and "Dear"; empty where the text is no letter. */
  readonly writtenTo: string;
  /** The report's text names our force somewhere. */
  readonly namesUs: boolean;
}

export interface Verdict {
  readonly forForce: boolean | "unsure";
  readonly why: string;
}

const isFire = (name: string): boolean => /\b(?:fire|frs)\b/i.test(name);

const EVERY_POLICE = /\bchief constables\b(?! of )|\bchief constables of (?:all|each|every|England|Wales|Great Britain|the (?:43|territorial|home office|UK|United Kingdom))|\b(?:all|each|every|any|other|most|43) (?:\w+ ){0,4}(?:forces?|chief constables?|chief officers)\b|\b(?:home office|territorial|local|police) (?:police )?forces\b|^forces\b|\b(?:and|or|,) forces\b|^the police\b|\bpolice leaders\b|\bchief officers\b|\bconstabularies\b|\bpolice services\b|\bheads of (?:police )?forces\b|^(?:police )?(?:officers|personnel)\b|\bforces(?=['’]? |$)/i;
const THE_FORCE = /\b(?:the|this|your) (?:force|constabulary)\b|^(?:force|constabulary)$|\b(?:the |deputy |assistant )*chief constable\b|\b(?:the )?commissioner of police\b/i;
const EVERY_FIRE = /\bchief fire officers\b|\b(?:all|each|every) (?:\w+ ){0,3}services?\b|\bfire (?:and|&) rescue services\b|^services\b/i;
const THE_SERVICE = /\b(?:the|this|your) (?:service|brigade)\b|^service$|\bchief fire officer\b|\b(?:london )?fire commissioner\b/i;
const PCC = /\b(?:police(?:, fire)? and crime (?:commissioner|panel)|p(?:f)?ccs?\b|opcc\b|local policing bod)/i;
const ROLE = /\b(?:head|director|deputy director|assistant director|manager|superintendent|inspector|sergeant|officer|lead|team|department|unit|board|owner|custodian|accountant|(?:assistant|deputy) chief|supervisor|partner|group|control room|command)s?\b/i;

const verdict = (forForce: Verdict["forForce"], why: string): Verdict => ({ forForce, why });

/** The words with no names of bodies that are not forces, so that "Chiefs" in a council's name cannot mean us. */
const withoutBodies = (words: string): string => bodiesIn(words).reduce((rest, { printed }) => rest.replace(printed, "body"), words);

const sameForce = (one: string, other: string): boolean => placeOf(one) === placeOf(other) && isFire(one) === isFire(other);

/** The report is about another force than ours. */
const isAboutAnother = ({ force, subject }: Whose): boolean => force !== "" && subject !== "" && !sameForce(force, subject);

/** The force or service that the first words of a report are about: the first that they name, but ours where the same words name it too. */
export function subjectOf(front: readonly string[], force: string): string {
  const about = front.find((words) => forcesIn(words).length > 0) ?? "";
  return namesOurs(about, force) ? force : (forcesIn(about)[0] ?? "");
}

/** Bodies of a place that are not its police. */
const CIVIC = String.raw`council|authority|health board|trust|court|universit|hospital|(?:community )?safety partnership|safeguarding (?:\w+ ){0,3}(?:board|partnership)`;
const OF_A_PLACE = new RegExp(String.raw`\b(?:${CIVIC})`, "i");

/** Whether words name the place of our force, and no commissioner; a fire and rescue service or a council of the same place is another than its police. */
function namesOurs(words: string, force: string): boolean {
  const place = plainOf(placeOf(force));
  const forces = forcesIn(words);
  // "Northshire’s" is "northshires" without its apostrophe.
  const isNamed = (name: string): boolean => place !== "" && [` ${place} `, ` ${place}s `].some((each) => ` ${plainOf(placeOf(name))} `.includes(each));
  if (!isNamed(words) || PCC.test(words)) return false;
  return forces.length > 0 ? forces.some((each) => isFire(each) === isFire(force)) : [words, ...namesOf(words)].some((name) => isNamed(name) && !OF_A_PLACE.test(name));
}

/** Whether an addressee is all forces and one of them by name: "chief constables and the Commissioner of the Metropolitan Police". */
const namesAllBeside = (words: string): boolean => namesOf(words).some((name) => forcesIn(name).length === 0 && EVERY_POLICE.test(name));

const CHIEF_OF = /\bchief constables? of ((?:the )?(?!England|Wales|Great Britain|UK|United Kingdom|Home Office)[A-Z][\w’'-]*)/;

/** Whether a force that an addressee names is ours: `null` where it names none, or all. */
function byName(words: string, { force, subject }: Whose): Verdict | null {
  if (namesOurs(words, force)) return verdict(true, `It names ${force}.`);
  const named = forcesIn(words);
  const others = named.length > 0 ? named : (CHIEF_OF.exec(words)?.slice(1) ?? []);
  if (others.length === 0 || namesAllBeside(words)) return null;
  if (force !== "") return verdict(false, `It is addressed to ${others.join(" and ")}, not to ${force}.`);
  if (others.some((each) => sameForce(each, subject))) return verdict(true, `The report is about ${subject}, and it names that force.`);
  return verdict("unsure", `It is addressed to ${others.join(" and ")}; the name of your force is not known.`);
}

/** "The force" is the one that the report is about. */
const theForce = (lead: string, whose: Whose): Verdict =>
  isAboutAnother(whose) ? verdict(false, `“${lead}” is ${whose.subject}, which the report is about.`) : verdict(true, `It is addressed to ${lead}.`);

/** A fire and rescue service's words mean us only where we are one, or the report is about one and nobody said who we are. */
function fireVerdict(words: string, lead: string, whose: Whose): Verdict | null {
  if (!EVERY_FIRE.test(words) && !THE_SERVICE.test(words)) return null;
  if (/\b(?:the|this) service\b/i.test(words) && !isFire(whose.force) && !isFire(whose.subject)) return /chief fire/i.test(words) ? verdict(false, `It is addressed to ${lead}.`) : theForce(lead, whose);
  if (isFire(whose.force)) return EVERY_FIRE.test(words) ? verdict(true, "It is addressed to every fire and rescue service.") : theForce(lead, whose);
  if (whose.force === "" && isFire(whose.subject)) return theForce(lead, whose);
  return verdict(false, `It is addressed to ${lead}: fire and rescue, not police.`);
}

function policeVerdict(words: string, lead: string, whose: Whose): Verdict | null {
  if (!EVERY_POLICE.test(words) && !THE_FORCE.test(words)) return null;
  if (isFire(whose.force)) return verdict(false, `It is addressed to ${lead}: police, not ${whose.force}.`);
  return EVERY_POLICE.test(words) && !/^(?:the|this) force\b/i.test(words) ? verdict(true, `It is addressed to ${lead}: every force is meant.`) : theForce(lead, whose);
}

const ANOTHER = new RegExp(String.raw`\b(?:minister|secretary of state|department|agency|regulator|commission|parliament|inspectorate|government|companies|provider|judiciary|platform|ofcom|ofsted|${CIVIC})`, "i");

function nationalVerdict(words: string): Verdict | null {
  const bodies = bodiesIn(words);
  const [first] = bodies;
  if (PCC.test(words) && bodies.every(({ name }) => name === "police and crime commissioners")) return verdict(false, "It is addressed to police and crime commissioners.");
  if (first) return verdict(false, `It is addressed to ${bodies.map(({ printed }) => printed).join(" and ")}.`);
  return ANOTHER.test(words) ? verdict(false, `It is addressed to ${words}.`) : null;
}

/** "You" is whom the letter is written to. */
function forWrittenTo(whose: Whose): Verdict {
  if (whose.writtenTo === "" || /^(?:sir|madam|colleague)/i.test(whose.writtenTo)) return verdict("unsure", "It is addressed to “you”, and the text does not say who that is.");
  return { ...byAddressee(whose.writtenTo, whose), why: `It is addressed to “you”, whom the letter calls ${whose.writtenTo}.` };
}

function byAddressee(lead: string, whose: Whose): Verdict {
  const words = withoutBodies(lead);
  const found = byName(lead, whose) ?? fireVerdict(words, lead, whose) ?? policeVerdict(words, lead, whose) ?? nationalVerdict(lead);
  if (found) return found;
  if (ROLE.test(words)) {
    if (isAboutAnother(whose)) return verdict(false, `It is addressed to ${lead} in ${whose.subject}.`);
    if (whose.namesUs || whose.force === "") return verdict(true, `It is addressed to ${lead}: a role in the force that the report is about.`);
  }
  return verdict("unsure", `It cannot be told whether “${lead}” means the force.`);
}

/** Whether an item is for our force, by its addressee. `inspected` says that an item of this kind is for the force inspected. */
export function forForceOf(lead: string | null, inspected: boolean, whose: Whose): Verdict {
  if (lead === null || lead === "") {
    const isKnown = inspected || (whose.subject !== "" && !(whose.force === "" && isFire(whose.subject)));
    return isKnown ? verdict(!isAboutAnother(whose), `It does not say to whom it is addressed; the report is about ${whose.subject || "the force that was inspected"}.`) : verdict("unsure", "It does not say to whom it is addressed.");
  }
  return /^you(?:r|rs)?\b/i.test(lead) ? forWrittenTo(whose) : byAddressee(lead, whose);
}
