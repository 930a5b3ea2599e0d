import { bodiesIn } from "../addressee/bodies";
import { forcesIn } from "../addressee/forces";
import { deadlinesIn, leadingDeadline } from "./deadline-phrase";
import { isBodyLike } from "./place";
import { sentencesOf, withoutOrdinal } from "./sentence";

/** A sentence that tells somebody to do something. */
export interface Directive {
  /** Whom: the words before "should", without the deadline and those it is done with; empty where nobody is named. */
  readonly lead: string;
  /** Those it is to be done with, in the words before "should". */
  readonly alongside: readonly string[];
  /** Which sentence of the text, from 0. */
  readonly sentence: number;
  /** The sentence without the words that recommend, so that "The IOPC recommends" names nobody. */
  readonly clause: string;
  /** "We recommend that": the sentence says itself that it recommends. */
  readonly recommends: boolean;
}

/** "We recommend that", in the present: what was recommended, or what others recommend, is told and not made. */
const RECOMMENDS = /(?:^|[,;:–—] |\b(?:and|but|so) )(?:(?:accordingly|therefore|consequently|in addition|finally|for (?:this|these) reasons?|in light of this|to (?:that|this) end|as a result|first|second|third|lastly|separately|given this),? )?(?:(?:we|I)(?: (?:therefore|also|further|again|accordingly|strongly|now|would|and|formally|hereby|repeat and|reiterate and)){0,3} (?:recommend|urge|call (?:up)?on|request|invite|ask(?= that\b)|(?:repeat|reiterate|restate|renew) (?:our|my|the)(?: [\w’']+){0,3} recommendations?(?= that\b))|(?:the )?(?:[A-Z]\w* ){0,4}(?:Committee|HMICFRS|HMIC|IOPC|inspectorate|inspection team|Inspector|panel|review|coroner|auditors?|Internal Audit|inquiry|Commission)(?: (?:therefore|also|further|accordingly)){0,2} (?:recommends|urges|calls (?:up)?on|asks(?= that\b)|(?:repeats|reiterates|restates|renews) (?:its|the)(?: [\w’']+){0,3} recommendations?(?= that\b))|it is(?: (?:therefore|also|further|accordingly)){0,2} recommended|our (?:\w+ )?recommendation is|my recommendation is)(?! (?:against|in ))(?=[ :]|$)/i;
const NOT_RECOMMENDED = /\b(?:not|never|cannot|to|previously|earlier|already) (?:recommend|urge)\b|\brecommended (?:in|last|previously)\b/i;
const MODAL = /\b(?:should|shall)\b(?! (?:have (?:been|had|done|made|known|taken|given|gone|seen|\w+ed)\b|not be surprising|be noted|be commended|be congratulated|be proud))|\bmust\b(?! have (?:been|had|known|seen|thought|felt)\b)/i;
/** Behind a deadline "should have completed" tells what is to be, unless it was not: "By May it should have sold them, but has not". */
const MODAL_BY_THEN = /\b(?:should|must|shall)\b(?! have\b.*(?:\b(?:but|yet|not)|n[’']t)\b)/i;
const SOFT_MODAL = /\b(?:needs? to|is required to|are required to|ought to)\b/i;
/** "We expect the Home Office to publish it by March": with a deadline it is a recommendation, without one what is likely. */
const EXPECTS = /(?:^|[,;:–—] |\b(?:and|but|so) )(?:[Ww]e|I|(?:[Tt]he )?(?:[A-Z]\w* ){0,4}Committee)(?: (?:therefore|also|now|further)){0,2} expects?(?= (?:the |all |each |every )?(?:[A-Z]|forces?\b|chief constables?\b|police forces\b)[^.;:]{0,160} to \w)/;
const NO_LEAD = /^(?:it|this|that|these|those|there|they|we|i|he|she|who|which|what|such|nothing|anyone|nobody|no one|why|how|as|one|more|much)\b/i;
const WITH = String.raw`(?:(?:and |by )?(?:working|acting) (?:closely |jointly |together )?(?:alongside|with)|in (?:close )?(?:consultation|partnership|collaboration|conjunction|co-operation|cooperation|liaison|discussion|co-ordination|coordination|agreement|association) with|(?:together|jointly|along) with|alongside|(?:with the )?support(?:ed)? (?:by|from|of)|with (?:the )?(?:support|help|assistance|agreement|advice|input) (?:of|from)|assisted by|co-ordinated by|coordinated by|led by|through consultation with|consulting(?: with)?|liaising with|engaging with|collaborating with)`;
const BEGINS_WITH = new RegExp(`^(?:and )?${WITH} `, "i");
const HAS_WITH = new RegExp(` ${WITH} `, "i");
const AFTER_WITH = new RegExp(`\\b${WITH} ([^.;:\\n]{2,300})`, "gi");
/** Segments before "should" that are no addressee: why, where, when. */
const ADVERBIAL = /^(?:to|in order to|so that|as|where|if|when|whenever|once|following|given|because|while|for|in|from|on|having|subject to|after|until|unless|using|including|particularly|especially|therefore|however|further(?:more)?|also|additionally|specifically|at|through|without|with|whether|since|ensuring|building|drawing|recognising|although|despite|under|before|during|until|finally|first$|second$|accordingly|immediately|urgently|now|ultimately|moving|going|by)\b(?! (?:all|each)\b.{0,30}\bforces?$)/i;
const LISTED = /^(?:and|or) /i;

/** "Home Office" for "the Home Office", but "the force" as it is. */
export const withoutArticle = (name: string): string => name.replace(/^[Tt]he (?=[A-Z])/, "").replace(/^The (?=[a-z])/, "the ");

/** What stands in a list of bodies and is none: "including the private sector", "its response". */
const NO_NAME = /^(?:through|including|its|their|where|this|these|each other|one another|a|an|which|who|such|particularly)\b/i;

/** Words whose "and" parts no list. */
const PAIRS = /\b(?:fire and rescue|police and crime|health and social care|courts and tribunals|prison and probation|serious and organised|violence against women and girls|equality and human rights|health and safety|children and families|driver and vehicle|gangmasters and labour|human resources and|learning and development|science and technology|search and rescue|research and development)\b/gi;

/** Splits a list of bodies at commas and "and", but not inside a body's own name. */
export function namesOf(list: string): string[] {
  const bodies = [...bodiesIn(list), ...[...list.matchAll(PAIRS)].map((match) => ({ index: match.index, length: match[0].length }))];
  let kept = list;
  for (const { index, length } of bodies) kept = kept.slice(0, index) + "\u0001".repeat(length) + kept.slice(index + length);
  const names: string[] = [];
  let start = 0;
  for (const match of kept.matchAll(/,? and (?:with )?|, | as well as | & /g)) {
    names.push(list.slice(start, match.index));
    start = match.index + match[0].length;
  }
  return [...names, list.slice(start)].map((name) => name.replace(/^(?:both|with|and|the relevant|relevant|other) /i, "").replace(/^the /i, "").trim()).filter((name) => name !== "" && name.length <= 90 && !NO_NAME.test(name));
}

interface Named {
  readonly lead: string;
  readonly alongside: readonly string[];
}

/** Sorts the words before "should" into addressee, those alongside, and the rest. */
function named(before: string): Named {
  const lead: string[] = [];
  const alongside: string[] = [];
  let listsAlongside = false;
  for (const segment of segmentsOf(withoutRemarks(before))) {
    const inside = HAS_WITH.exec(segment);
    if (BEGINS_WITH.test(segment)) {
      alongside.push(segment.replace(BEGINS_WITH, ""));
      listsAlongside = lead.length > 0;
    } else if (listsAlongside) alongside.push(segment.replace(LISTED, ""));
    else if (leadingDeadline(segment) === segment || ADVERBIAL.test(lead.length === 0 ? segment.replace(LISTED, "") : segment)) continue;
    else if (inside) {
      lead.push(segment.slice(0, inside.index));
      alongside.push(segment.slice(inside.index + inside[0].length));
      listsAlongside = true;
    } else lead.push(segment);
  }
  return { lead: lead.join(", "), alongside };
}

/** "(working with the NPCC)", "(and PCCs)": others who are told, where they are bodies. */
const JOINS = new RegExp(`^ ?\\((?:and|or|including|${WITH}) `, "i");

/** The words before "should" without remarks in brackets, but with those that are a body's name or name others. */
function withoutRemarks(before: string): string {
  const spans = bodiesIn(before);
  const stays = (remark: string, at: number): boolean => (JOINS.test(remark) && isBodyLike(remark)) || spans.some(({ index, length }) => at > index && at < index + length);
  return before.replace(/ ?\([^()]*\)/g, (remark: string, at: number) => (stays(remark, at) ? remark : ""));
}

/** The words before "should" at their commas; a body's name that has commas stays whole. */
function segmentsOf(before: string): string[] {
  const spans = bodiesIn(before);
  const inBody = (at: number): boolean => spans.some(({ index, length }) => at > index && at < index + length);
  const segments: string[] = [];
  let start = 0;
  for (const { index, 0: comma } of before.matchAll(/,| [–—] |\(|\)/g)) {
    if (inBody(index)) continue;
    segments.push(before.slice(start, index));
    start = index + comma.length;
  }
  return [...segments, before.slice(start)].map((segment) => segment.trim()).filter((segment) => segment !== "");
}

/** "We recommend that the Home Office publish": without "should" the addressee is the body that the clause begins with. */
function leadOfClause(clause: string): string {
  const plain = clause.replace(/^(?:that|to) /i, "").replace(/^both /i, "");
  const deadline = leadingDeadline(plain);
  const rest = plain.slice(deadline.length).replace(/^[, ]+/, "");
  if (/^you\b/i.test(rest)) return "you";
  const lead = CLAUSE_LEAD.exec(rest)?.[1]?.replace(/ that\b.*| $/, "");
  return lead === undefined ? bodyFirst(rest) : named(lead).lead;
}

/** The body that a clause begins with, where its verb is none that we know: "the force clean its cells". */
function bodyFirst(clause: string): string {
  const [body] = bodiesIn(clause);
  if (body && /^(?:the )?$/i.test(clause.slice(0, body.index))) return clause.slice(0, body.index + body.length);
  return forcesIn(clause).find((force) => clause.startsWith(force)) ?? /^(?:(?:the|this|each|every|all) )?(?:police )?(?:forces?|chief constables?|constabulary|service)\b/i.exec(clause)?.[0] ?? "";
}

const VERBS = "accept|act|address|adopt|agree|allocate|amend|appoint|apply|assess|audit|begin|bring|build|carry|change|clarify|collect|commence|commission|commit|complete|conduct|confirm|consider|continue|consult|create|define|deliver|design|develop|do|embed|enable|encourage|enhance|ensure|establish|evaluate|examine|explain|expand|explore|extend|fund|give|hold|identify|implement|improve|include|increase|introduce|investigate|issue|keep|launch|lead|legislate|look|maintain|make|mandate|monitor|move|prepare|prioritise|produce|promote|provide|publish|put|recruit|record|reduce|refresh|remind|remove|report|require|respond|revise|review|revisit|secure|seek|send|set|share|show|simplify|stop|strengthen|submit|take|tell|test|track|train|undertake|update|urgently|use|write|work|immediately|now|also|jointly";
const CLAUSE_LEAD = new RegExp(String.raw`^((?:the |all |each |every )?[\w’'&,()/ -]{2,160}?)(?:,? ${WITH} [^.;]{2,160}?)? (?:to )?(?:${VERBS})(?:e?s)?\b`, "i");
export const IMPERATIVE = new RegExp(`^(?:${VERBS})\\b`, "i");

const NAME = "[A-Z][\\w’'&-]*(?:,? (?:(?:of|for|and|&) )?(?:the )?[A-Z][\\w’'&()-]*)*";
const TASKED = new RegExp(`^((?:[Tt]he |[Aa]ll |[Ee]ach |[Ee]very )?(?:${NAME}|(?:[Cc]hief constables?|(?:[Pp]olice )?[Ff]orces?|[Aa]gencies|[Pp]artners)(?: and (?:the )?${NAME})?)) to (?:${VERBS})\\b`);

/** "The Home Office to fund it": the words before "to" and what is to be done; empty where a text begins otherwise. */
export const taskedIn = (text: string): string => TASKED.exec(text)?.[1] ?? "";

/** "The force isn't supervising them, and victims don't get what they": a statement and no name. "Forces that don't have a unit" is one. */
const STATED = /^(?:(?!\b(?:that|who|which|whose|where)\b).)*(?:n[’']t|\b(?:is|are|was|were|does|do|did|has|have|had|can) not|\bcannot)\b| (?:they|it|he|she|we)$/;

/** Whether words before "should" can be an addressee at all. */
const canLead = (lead: string): boolean => lead !== "" && lead.length <= 220 && !NO_LEAD.test(lead) && !STATED.test(lead) && !/\b(?:which|because|although|recommended)\b/i.test(lead);

/** "The force should act, and we recommend that it do so soon": what is told before the words that recommend. */
function toldBefore(until: number, head: string, at: number): Directive | null {
  const modal = MODAL.exec(head.slice(0, until));
  if (!modal) return null;
  const { lead, alongside } = named(head.slice(0, modal.index));
  return canLead(lead) ? { lead, alongside, sentence: at, clause: head, recommends: true } : null;
}

function expectedBy(head: string): RegExpExecArray | null {
  const found = EXPECTS.exec(head);
  return found && deadlinesIn(head, null).length > 0 ? found : null;
}

function directiveOf(sentence: string, at: number): Directive | null {
  const head = withoutOrdinal(sentence.slice(0, 900));
  const found = NOT_RECOMMENDED.test(head) ? null : (RECOMMENDS.exec(head) ?? expectedBy(head));
  const first = found && toldBefore(found.index, head, at);
  if (first) return first;
  const recommends = found ?? /^That (?=the |all |each |every )/.exec(head);
  const start = recommends ? recommends.index + recommends[0].length : 0;
  const clause = recommends ? head.slice(start).replace(/^ ?(?:that|to|the following)?[:, ]+/i, "") : head;
  const modal = (leadingDeadline(clause) === "" ? MODAL : MODAL_BY_THEN).exec(clause) ?? (recommends ? null : SOFT_MODAL.exec(clause));
  if (recommends && (!modal || modal.index > 160)) {
    return { lead: leadOfClause(clause), alongside: [], sentence: at, clause, recommends: true };
  }
  if (!modal) return null;
  const before = clause.slice(0, modal.index);
  const { lead, alongside } = named(before.slice(leadingDeadline(before).length).replace(/^[,: ]+/, ""));
  const words = lead.replace(/^(?:and|or|that|both) /i, "");
  if (!canLead(words) && !recommends && words !== "") return null;
  if (words === "" && !recommends && leadingDeadline(before) === "") return null;
  return { lead: canLead(words) ? words : "", alongside, sentence: at, clause, recommends: recommends !== null };
}

/** The first sentence of a text that tells somebody to do something; null where none does. */
export function directiveIn(text: string): Directive | null {
  const sentences = sentencesOf(text.slice(0, 20_000));
  for (const [at, sentence] of sentences.entries()) {
    const found = directiveOf(sentence, at);
    if (found) return found;
  }
  return null;
}

const CAN_TELL = /\b(?:should|shall|must|needs? to|required to|ought to|recommend(?:s|ed|ation)?|urges?|calls? (?:up)?on|request|invite|asks?|expects?|that)\b/i;

/** Every sentence of a text that tells somebody to do something. */
export function directivesIn(text: string): { readonly sentence: string; readonly directive: Directive }[] {
  return sentencesOf(text).flatMap((sentence, at) => {
    const directive = CAN_TELL.test(sentence) ? directiveOf(sentence, at) : null;
    return directive === null ? [] : [{ sentence, directive }];
  });
}

/** The first sentence that recommends in so many words ("We recommend that"), or null. */
export function recommendationIn(text: string): Directive | null {
  for (const [at, sentence] of sentencesOf(text.slice(0, 20_000)).entries()) {
    if (!/\b(?:recommend(?:s|ation)?|recommended|urges?|calls? (?:up)?on|asks? that|expects?)\b/i.test(sentence)) continue;
    const found = directiveOf(sentence, at);
    if (found?.recommends) return found;
  }
  return null;
}

/** Those whom the words after "should" name as taking part: "should, in consultation with the NPCC, review". */
export function alongsideIn(text: string): string[] {
  return [...text.matchAll(AFTER_WITH)].flatMap(([, after = ""]) => namesOf(after.replace(/(?:,?(?: and)? (?:should|must|to|in order|so that|which|who)\b|, (?!the |and |[A-Z])).*/, "")));
}
