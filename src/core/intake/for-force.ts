import { bodiesIn, forcesIn, placeOf } from "./body";

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

const EVERY_POLICE = /\bchief constables\b(?! of )|\bchief constables of (?:all|each|every|the (?:43|territorial|home office))|\b(?:all|each|every|any|other|most|43) (?:\w+ ){0,4}(?:forces?|chief constables?|chief officers)\b|\b(?:home office|territorial|local|police) (?:police )?forces\b|^forces\b|\b(?:and|or|,) forces\b|^the police\b|\bpolice leaders\b|\bchief officers\b|\bconstabularies\b|\bpolice services\b|\bheads of (?:police )?forces\b|^(?:police )?(?:officers|personnel)\b|\bforces(?=['’]? |$)/i;
const THE_FORCE = /\b(?:the|this|your) (?:force|constabulary)\b|^(?:force|constabulary)$|\b(?:the |deputy |assistant )*chief constable\b|\b(?:the )?commissioner of police\b/i;
const EVERY_FIRE = /\bchief fire officers\b|\b(?:all|each|every) (?:\w+ ){0,3}services?\b|\bfire (?:and|&) rescue services\b|^services\b/i;
const THE_SERVICE = /\b(?:the|this|your) (?:service|brigade)\b|^service$|\bchief fire officer\b|\b(?:london )?fire commissioner\b/i;
const PCC = /\b(?:police(?:, fire)? and crime (?:commissioner|panel)|p(?:f)?ccs?\b|opcc\b|local policing bod)/i;
const ROLE = /\b(?:head|director|deputy director|assistant director|manager|superintendent|inspector|sergeant|officer|lead|team|department|unit|board|owner|custodian|accountant|(?:assistant|deputy) chief|supervisor|partner|group|control room|command)s?\b/i;

const verdict = (forForce: Verdict["forForce"], why: string): Verdict => ({ forForce, why });

/** The words without the bodies that are not forces, so that "Chiefs" in a council's name cannot mean us. */
function withoutBodies(words: string): string {
  let rest = words;
  for (const { index, length } of bodiesIn(words)) rest = rest.slice(0, index) + " ".repeat(length) + rest.slice(index + length);
  return rest.replace(/\s+/g, " ").trim();
}

function sameForce(one: string, other: string): boolean {
  return placeOf(one) === placeOf(other) && isFire(one) === isFire(other);
}

/** Whether a force that an addressee names is ours: `null` where it names none. */
function byName(words: string, { force, subject }: Whose): Verdict | null {
  const place = placeOf(force);
  if (place !== "" && new RegExp(`\\b${place.replace(/[^\p{L}\p{N} ]/gu, ".")}\\b`, "iu").test(words.replace(/[’']/g, "")) && !PCC.test(words)) return verdict(true, `It names ${force}.`);
  const forces = forcesIn(words);
  const others = [...forces, ...(/\bchief constables? of ((?!England|all\b|each\b|every\b|Home Office|the \d|Wales)(?:the )?[A-Z][\w’'-]*)/.exec(words)?.slice(1) ?? [])];
  const [first] = others;
  if (first === undefined) return null;
  if (force !== "") return verdict(false, `It is addressed to ${first}, not to ${force}.`);
  if (subject !== "" && others.some((each) => sameForce(each, subject))) return verdict(true, `The report is about ${subject}, and it names that force.`);
  return verdict("unsure", `It is addressed to ${first}; the name of your force is not known.`);
}

/** "The force" is the one that the report is about. */
function theForce(words: string, { force, subject }: Whose): Verdict {
  if (force !== "" && subject !== "" && !sameForce(force, subject)) return verdict(false, `“${words}” is ${subject}, which the report is about.`);
  return verdict(true, `It is addressed to ${words}.`);
}

/** A fire and rescue service's words mean us only where we are one, or the report is about one and nobody said who we are. */
function fireVerdict(words: string, whose: Whose): Verdict | null {
  if (!EVERY_FIRE.test(words) && !THE_SERVICE.test(words)) return null;
  if (/\b(?:the|this) service\b/i.test(words) && !isFire(whose.force) && !isFire(whose.subject)) return /chief fire/i.test(words) ? verdict(false, `It is addressed to ${words}.`) : theForce(words, whose);
  if (isFire(whose.force)) return EVERY_FIRE.test(words) ? verdict(true, "It is addressed to every fire and rescue service.") : theForce(words, whose);
  if (whose.force === "" && isFire(whose.subject)) return theForce(words, whose);
  return verdict(false, `It is addressed to ${words}: fire and rescue, not police.`);
}

function policeVerdict(words: string, lead: string, whose: Whose): Verdict | null {
  if (!EVERY_POLICE.test(words) && !THE_FORCE.test(words)) return null;
  if (isFire(whose.force)) return verdict(false, `It is addressed to ${lead}: police, not ${whose.force}.`);
  return EVERY_POLICE.test(words) && !/^(?:the|this) force\b/i.test(words) ? verdict(true, `It is addressed to ${lead}: every force is meant.`) : theForce(lead, whose);
}

function nationalVerdict(words: string): Verdict | null {
  const bodies = bodiesIn(words);
  const [first] = bodies;
  if (PCC.test(words) && bodies.every(({ name }) => name === "police and crime commissioners")) return verdict(false, "It is addressed to police and crime commissioners.");
  if (first) return verdict(false, `It is addressed to ${bodies.map(({ printed }) => printed).join(" and ")}.`);
  return /\b(?:ministers?|secretary of state|departments?|council|agency|authority|regulator|commission|parliament|inspectorate|government|health boards?|trusts?|companies|providers|courts?|judiciary|platforms?|ofcom|ofsted|universit)/i.test(words) ? verdict(false, `It is addressed to ${words}.`) : null;
}

/** "You" is whom the letter is written to. */
function forWrittenTo(whose: Whose): Verdict {
  if (whose.writtenTo === "" || /^(?:sir|madam|colleague)/i.test(whose.writtenTo)) return verdict("unsure", "It is addressed to “you”, and the text does not say who that is.");
  const found = forForceOf(whose.writtenTo, false, { ...whose, writtenTo: "" });
  return { ...found, why: `It is addressed to “you”, whom the letter calls ${whose.writtenTo}.` };
}

/** Whether an item is for our force, by its addressee. `known` says that an item of this kind is for the force inspected. */
export function forForceOf(lead: string | null, inspected: boolean, whose: Whose): Verdict {
  if (lead === null || lead === "") {
    if (!inspected && whose.subject === "") return verdict("unsure", "It does not say to whom it is addressed.");
    if (!inspected && whose.force === "" && isFire(whose.subject)) return verdict("unsure", "It does not say to whom it is addressed.");
    const { forForce } = theForce("the force inspected", whose);
    return verdict(forForce, `It does not say to whom it is addressed; the report is about ${whose.subject || "the force that was inspected"}.`);
  }
  if (/^you(?:r|rs)?\b/i.test(lead)) return forWrittenTo(whose);
  const words = withoutBodies(lead);
  const found = byName(lead, whose) ?? fireVerdict(words, whose) ?? policeVerdict(words, lead, whose) ?? nationalVerdict(lead);
  if (found) return found;
  if (ROLE.test(words)) {
    if (whose.subject !== "" && whose.force !== "" && !sameForce(whose.force, whose.subject)) return verdict(false, `It is addressed to ${lead} in ${whose.subject}.`);
    if (whose.namesUs || whose.force === "") return verdict(true, `It is addressed to ${lead}: a role in the force that the report is about.`);
  }
  return verdict("unsure", `It cannot be told whether “${lead}” means the force.`);
}
