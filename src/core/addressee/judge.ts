import { plainWords } from "../cell-text";
import { bodiesIn, isCivic, isOtherKind } from "./bodies";
import { forcesIn, forcesNamed, holdsPlace, isFire, sameForce } from "./forces";

/** Who we are, by the settings. */
export interface Us {
  /** Our force's name; empty where it is not known. */
  readonly force: string;
  /** Other names that mean our force: those of its predecessors too. */
  readonly otherNames?: readonly string[];
  /** Words that mean us beside all these, and words that mean others. */
  readonly meanUs?: readonly string[];
  readonly meanOthers?: readonly string[];
}

/** What a report tells about itself, where the addressee stands in one: "the force" is the one that it is about. */
export interface About {
  /** The force or service that the report's title names; empty where it names none. */
  readonly subject: string;
  /** The report's text names our force somewhere. */
  readonly namesUs: boolean;
}

/** Whether an addressee is us: `unsure` where it cannot be told. */
export interface Verdict {
  readonly forForce: boolean | "unsure";
  readonly why: string;
}

/** All that a judgement rests on. `about` is null in a register. */
interface Case {
  readonly lead: string;
  readonly parts: readonly string[];
  readonly us: Us;
  readonly about: About | null;
}

const EVERY_POLICE = /\bchief constables\b(?! of )|\bchief constables of (?:all|each|every|England|Wales|Great Britain|the (?:43|territorial|home office|UK|United Kingdom))|\b(?:all|each|every|any|other|most|43) (?:\w+ ){0,4}(?:forces?|chief constables?|chief officers)\b|\b(?:home office|territorial|local|police) (?:police )?forces\b|^forces\b|\b(?:and|or|,) forces\b|^(?:the |all )?police\b(?= and partners|$)|^the police\b|\bpolice leaders\b|\bchief officers\b|\bconstabularies\b|\bpolice services\b|\bheads of (?:police )?forces\b|^(?:police )?(?:officers|personnel)\b|\bforces(?=['’]? |$)|\bCCs\b/i;
const THE_FORCE = /\b(?:the|this|your) (?:force|constabulary)\b|^constabulary$|\b(?:the |deputy |assistant )*chief constable\b|\b(?:the )?commissioner of police\b/i;
/** "Force", "Force wide", but no other kind of force. Ranks in capitals only. */
const A_FORCE = /(?<!\b(?:task|border|security|labour|strike|air) )\bforces?\b/i;
const CHIEF = /(?<![\w’'])(?:CC|DCC|ACC)(?!\w)(?! (?:of |for )?[A-Z][a-z])|^cc$/;
const EVERY_FIRE = /\bchief fire officers\b|\b(?:all|each|every) (?:\w+ ){0,3}services?\b|\bfire (?:and|&) rescue services\b|^services\b/i;
const THE_SERVICE = /\b(?:the|this|your) (?:service|brigade)\b|^service$|\bchief fire officer\b|\b(?:london )?fire commissioner\b/i;
/** Who oversees a force of our place, and is not the force: with the place beside it. */
const OVERSEER = String.raw`(?:police(?:, fire)? and crime (?:commissioner|panel)s?|p(?:f)?ccs?\b|op(?:f)?cc\b|local policing bod(?:y|ies)|police authorit(?:y|ies)|mayor(?:al)?s?\b)`;
const OVERSEERS = new RegExp(String.raw`\b${OVERSEER}`, "i");
const ROLE = /\b(?:head|director|deputy director|assistant director|manager|superintendent|inspector|sergeant|officer|lead|team|department|unit|board|owner|custodian|accountant|(?:assistant|deputy) chief|supervisor|partner|group|control room|command)s?\b/i;
/** In a joint addressee these are nobody by themselves: "the Home Office and its partners". */
const COMPANY = /^(?:(?:with|and|or|the|its|their|other|relevant|local|key|all) )*(?:partners?|partner (?:agencies|organisations|bodies)|partnerships?|stakeholders?|others|bodies|agencies|organisations)$|^by .*\d|^by (?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

const verdict = (forForce: Verdict["forForce"], why: string): Verdict => ({ forForce, why });

/** Answers to a column that asks whether a recommendation is for the force, and the one word that is an addressee only by itself. */
const YES = new Set(["yes", "y", "true", "local", "us", "ours"]);
const NO = new Set(["no", "n", "false"]);

/** Words of names whose "and" parts no list. */
const PAIRS = /\b(?:fire and rescue|police and crime|health and social care|courts and tribunals|prison and probation)\b/gi;

/** "Chief constables of Westmere and Fordshire" are named together. */
const CHIEFS_OF = /\b[Cc]hief [Cc]onstables of (?:the )?[A-Z][\w’'-]*(?:(?:, | and )(?:the )?[A-Z][a-z][\w’'-]*)+/g;

/** Those whom a joint addressee names, each in its own words: parted at "and", commas, semicolons, slashes and lines, but not inside a body's name or our own. */
function partsOf(lead: string, us: Us): string[] {
  const ours = namesOf(us).flatMap((name) => [name, name.replace(/ (?:police|constabulary).*$/i, "")]).filter((name) => / (?:and|&) /.test(name));
  const spans = [
    ...bodiesIn(lead, true), ...[...lead.matchAll(PAIRS), ...lead.matchAll(CHIEFS_OF)].map(({ index, 0: printed }) => ({ index, length: printed.length })),
    ...[...forcesIn(lead), ...ours].flatMap((name) => { const index = lead.toLowerCase().indexOf(name.toLowerCase()); return index < 0 ? [] : [{ index, length: name.length }]; }),
  ];
  const kept = spans.reduce((words, { index, length }) => words.slice(0, index) + "\u0001".repeat(length) + words.slice(index + length), lead);
  const parts: string[] = [];
  let start = 0;
  for (const { index, 0: between } of kept.matchAll(/\s*[,;/+\n&|]\s*(?:and |or )?| (?:and|or|as well as|together with|working with|supported by|in (?:consultation|partnership|collaboration|conjunction) with|with|alongside) | [-–—] /gi)) {
    parts.push(lead.slice(start, index));
    start = index + between.length;
  }
  return [...parts, lead.slice(start)].map((part) => part.replace(/^\(|\)$/g, "").replace(/^(?:both|and|with|working with|the relevant|relevant) /i, "").trim()).filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** Our names, if any is set. */
const namesOf = ({ force, otherNames = [] }: Us): string[] => [force, ...otherNames].filter((name) => name !== "");

/** The words with no names of bodies that are not forces, so that "Chiefs" in a council's name cannot mean us. */
const withoutBodies = (words: string): string => bodiesIn(words, true).reduce((rest, { printed }) => rest.replace(printed, "body"), words);

/** The report is about another force than ours. */
const isAboutAnother = ({ us, about }: Case): boolean => about !== null && about.subject !== "" && us.force !== "" && !namesOf(us).some((name) => sameForce(name, about.subject));

/** Whether words name our force or its place; its commissioner, its council and the fire and rescue service of the same place are others. */
function isOurs(words: string, name: string): boolean {
  const named = forcesNamed(words);
  if (named.some((each) => sameForce(each, name))) return true;
  if (named.length > 0) return named.some((each) => holdsPlace(each, name) && isFire(each) === isFire(name));
  return holdsPlace(words, name) && !OVERSEERS.test(words) && !isCivic(words);
}

/** Whether an addressee names our force, alone or among others. */
export function namesOurs(words: string, us: Us): boolean {
  const parts = [words, ...partsOf(words, us)];
  return namesOf(us).some((name) => parts.some((part) => isOurs(part, name)));
}

const CHIEF_OF = /\b[Cc]hief [Cc]onstables? of ((?:the )?(?!England|Wales|Great Britain|UK|United Kingdom|Home Office)[A-Z][a-zà-ÿ][\w’'-]*)/;
/** The same in small letters, where a place cannot be told from other words. */
const CHIEF_OF_SOMETHING = /\bchief constables? of (?!(?:all|each|every|england|wales|great britain|our|this|your|the (?:force|43|territorial|home office|uk|united kingdom))\b)\w/i;

/** Whether a part means forces in general, and names none. */
const meansAll = (part: string): boolean => EVERY_POLICE.test(withoutBodies(part)) && forcesNamed(part).length === 0;

/** Whether a part is known to be somebody else, or is nobody by itself. */
function isOther(part: string, { us }: Case): boolean {
  if (COMPANY.test(part) || bodiesIn(part, true).length > 0 || isOtherKind(part) || forcesNamed(part).length > 0 || CHIEF_OF.test(part) || holdsPhrase(part, us.meanOthers)) return true;
  return EVERY_FIRE.test(part) || THE_SERVICE.test(part);
}

/** "Addressed to others", where each part of a joint addressee is: one that nobody knows could be us. */
const ifAllOthers = (given: Case, why: string): Verdict | null => (given.parts.every((part) => isOther(part, given)) ? verdict(false, why) : null);

/** Whether a force that an addressee names is ours: `null` where it names none, or all. */
function byName(given: Case): Verdict | null {
  const { lead, parts, us, about } = given;
  if (namesOurs(lead, us)) return verdict(true, `It names ${us.force || (us.otherNames?.[0] ?? "")}.`);
  const named = [...new Set([...forcesNamed(lead), ...parts.flatMap(forcesNamed)])];
  const others = named.length > 0 ? named : (CHIEF_OF.exec(lead)?.slice(1) ?? []);
  if (parts.some(meansAll)) return null;
  if (others.length === 0) return CHIEF_OF_SOMETHING.test(lead) ? verdict("unsure", cannotTell(lead)) : null;
  if (us.force === "") {
    if (about !== null && others.some((each) => sameForce(each, about.subject))) return verdict(true, `The report is about ${about.subject}, and it names that force.`);
    return verdict("unsure", `It is addressed to ${others.join(" and ")}; the name of your force is not known.`);
  }
  return ifAllOthers(given, `It is addressed to ${others.join(" and ")}, not to ${us.force}.`);
}

/** "The force" is the one that the report is about. */
const theForce = (given: Case): Verdict =>
  isAboutAnother(given) ? verdict(false, `“${given.lead}” is ${given.about?.subject ?? ""}, which the report is about.`) : verdict(true, `It is addressed to ${given.lead}.`);

/** A fire and rescue service's words mean us only where we are one, or the report is about one and nobody said who we are. */
function fireVerdict(words: string, given: Case): Verdict | null {
  const { lead, us, about } = given;
  const subject = about?.subject ?? "";
  if (!EVERY_FIRE.test(words) && !THE_SERVICE.test(words)) return null;
  if (/\b(?:the|this) service\b/i.test(words) && !isFire(us.force) && !isFire(subject)) return /chief fire/i.test(words) ? ifAllOthers(given, `It is addressed to ${lead}.`) : theForce(given);
  if (isFire(us.force)) return EVERY_FIRE.test(words) ? verdict(true, "It is addressed to every fire and rescue service.") : theForce(given);
  if (us.force === "" && isFire(subject)) return theForce(given);
  return ifAllOthers(given, `It is addressed to ${lead}: fire and rescue, not police.`);
}

function policeVerdict(words: string, given: Case): Verdict | null {
  const { lead, us } = given;
  const isEvery = EVERY_POLICE.test(words);
  if (!isEvery && !THE_FORCE.test(words) && !A_FORCE.test(words) && !CHIEF.test(words)) return null;
  if (isFire(us.force)) return verdict(false, `It is addressed to ${lead}: police, not ${us.force}.`);
  return isEvery && !/^(?:the|this) force\b/i.test(words) ? verdict(true, `It is addressed to ${lead}: every force is meant.`) : theForce(given);
}

function nationalVerdict(given: Case): Verdict | null {
  const { lead } = given;
  const bodies = bodiesIn(lead, true);
  const said = bodies.length === 1 && OVERSEERS.test(lead) ? lead : bodies.map(({ printed }) => printed).join(" and ");
  if (bodies.length > 0) return ifAllOthers(given, `It is addressed to ${said}.`);
  return isOtherKind(lead) ? ifAllOthers(given, `It is addressed to ${lead}.`) : null;
}

const holdsPhrase = (words: string, phrases: readonly string[] = []): boolean => phrases.some((phrase) => ` ${plainWords(words)} `.includes(` ${plainWords(phrase)} `));
const isPhrase = (words: string, phrases: readonly string[] = []): boolean => phrases.some((phrase) => plainWords(words) === plainWords(phrase));

/** What the settings say, and what answers a question: each is the whole of the addressee. */
function byItsWhole({ lead, us }: Case): Verdict | null {
  const plain = plainWords(lead);
  if (isPhrase(lead, us.meanUs)) return verdict(true, `The settings say that “${lead}” means the force.`);
  if (isPhrase(lead, us.meanOthers)) return verdict(false, `The settings say that “${lead}” means others.`);
  if (YES.has(plain)) return verdict(true, `It is addressed to ${lead}.`);
  return NO.has(plain) ? verdict(false, `It says ${lead}.`) : null;
}

/** Words of the settings that mean us, in a part that names no other force. */
function byPhrase({ lead, parts, us }: Case): Verdict | null {
  const isUs = (words: string): boolean => holdsPhrase(withoutBodies(words), us.meanUs) && forcesNamed(words).length === 0 && !CHIEF_OF.test(words) && !CHIEF_OF_SOMETHING.test(words);
  return [lead, ...parts].some(isUs) ? verdict(true, `The settings say that “${lead}” means the force.`) : null;
}

const cannotTell = (lead: string): string => `It cannot be told whether “${lead}” means the force.`;

/** "Not for the force": what is not ours is others'; what is not others' could be anybody's. */
function denied({ lead, us, about }: Case): Verdict | null {
  const [, rest] = /^(?:not|non)\b[- ]*(?:(?:addressed|directed|aimed|relevant|applicable|a matter) )?(?:to|for|at)?(?: us$)?\s*(.*)$/i.exec(lead) ?? [];
  if (rest === undefined) return null;
  const isOurs = /\bus$/i.test(lead) || (rest !== "" && judge(rest, us, about).forForce === true);
  return isOurs ? verdict(false, `It says “${lead}”.`) : verdict("unsure", cannotTell(lead));
}

/**
 * Whether an addressee is us, by its words: the one judge, for registers and for reports (product rule "Whom a recommendation is
 * for"). `lead` says something. Us: our force's names in any form, forces and chief constables in general, what the settings add, and
 * a joint addressee that holds one of these. Others: bodies that the list knows, and, where our force is set, other police forces.
 * Everything else is unsure.
 */
export function judge(lead: string, us: Us, about: About | null): Verdict {
  const given: Case = { lead, parts: partsOf(lead, us), us, about };
  const words = withoutBodies(lead);
  const found = byItsWhole(given) ?? denied(given) ?? byPhrase(given) ?? byName(given) ?? (isFire(us.force) ? fireVerdict(words, given) : null) ?? policeVerdict(words, given) ?? fireVerdict(words, given) ?? nationalVerdict(given);
  return found ?? roleVerdict(words, given);
}

/** In a report a role is one in the force that the report is about; a register's says nothing of that. */
function roleVerdict(words: string, given: Case): Verdict {
  const { lead, us, about } = given;
  if (about !== null && ROLE.test(words)) {
    if (isAboutAnother(given)) return verdict(false, `It is addressed to ${lead} in ${about.subject}.`);
    if (about.namesUs || us.force === "") return verdict(true, `It is addressed to ${lead}: a role in the force that the report is about.`);
  }
  return verdict("unsure", cannotTell(lead));
}
