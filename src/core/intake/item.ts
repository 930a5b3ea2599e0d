import { saysNothing } from "../cell-text";
import type { Day } from "../day";
import { bodiesIn } from "../addressee/bodies";
import { forcesIn } from "../addressee/forces";
import { deadlineAlone, deadlineOf, deadlinesIn, type Deadline } from "./deadline-phrase";
import { alongsideIn, directiveIn, namesOf, taskedIn, withoutArticle, type Directive } from "./directive";
import { paragraphsOf, type Draft } from "./draft";
import { forForceOf, type Whose } from "./for-force";
import type { IntakeItem } from "./intake";
import { isBodyLike } from "./place";
import { plainOf } from "./sentence";

/** What is the same for all items of a text. */
export interface Reading {
  readonly published: Day | null;
  readonly whose: Whose;
}

const NONE: Deadline = { wording: "", day: null, assumption: null };

/** An owner's cell or line that names nobody. */
const NOBODY = /^(?:not (?:applicable|assigned|allocated)|unassigned|to be (?:agreed|allocated|assigned|confirmed|decided))\.?$/i;

/** "(Owner: ACC Crime; timescale: 3 months)" behind an item's text, or "Completion date: 12 November 2025" as a sentence of it. */
const NOTED = /(?:^|[();.] ?)(?:timescales?|deadline|(?:target|completion|implementation|due) date|due(?: by)?|by when|for completion by) ?: ([^;()\n]{3,40}?)(?=[;)]|\.(?: [A-Z]|$)|$)/im;

/** The first deadline that gives a day and is not before publication, else the first that there is. */
function chosen(found: readonly Deadline[], published: Day | null): Deadline | null {
  return found.find(({ day }) => day !== null && day >= (published ?? day)) ?? found.find(({ day }) => day === null) ?? found[0] ?? null;
}

/** Deadlines in sub-points: the earliest, and that it is so is an assumption where there are several days. */
function inSubPoints(subPoints: readonly string[], published: Day | null): Deadline | null {
  const found = subPoints.flatMap((point) => chosen(deadlinesIn(point, published), published) ?? []);
  const dated = found.filter(({ day }) => day !== null).sort((one, other) => (one.day ?? 0) - (other.day ?? 0));
  const [first = found[0] ?? null] = dated;
  const several = new Set(dated.map(({ day }) => day)).size > 1;
  return first && several ? { ...first, assumption: "the earliest of the dates in its sub-points" } : first;
}

function deadlineFor(draft: Draft, published: Day | null): Deadline {
  const { subPoints, deadline, heading } = draft;
  const text = paragraphsOf(draft).join("\n");
  const inText = chosen(deadlinesIn(text, published), published);
  if (inText && inText.day !== null) return inText;
  const noted = deadline || (NOTED.exec(text)?.[1] ?? "");
  const given = noted === "" ? null : (deadlineAlone(noted, published) ?? chosen(deadlinesIn(noted, published), published) ?? deadlineOf(noted, published));
  return given ?? inText ?? inSubPoints(subPoints, published) ?? chosen(deadlinesIn(heading, published), published) ?? NONE;
}

/** The subject of a statement that tells nobody to do anything: "The force isn't…", "Northshire Police does not…"; and whom "The Home Office to fund it" names. */
function subjectOf(text: string): string {
  const force = /^(?:the|this) (?:force|service|constabulary|brigade)\b/i.exec(text);
  if (force) return force[0];
  const tasked = taskedIn(text);
  if (isBodyLike(tasked)) return tasked;
  const [named = ""] = forcesIn(text);
  return text.indexOf(named) <= 4 ? named : "";
}

/** "Cells should be clean" addresses nobody: the words before "should" have to be a body, or at least a name. */
const addressee = (lead: string): string => (isBodyLike(lead) || /^you\b/i.test(lead) || / \p{Lu}/u.test(lead) ? lead : "");

const plainName = (name: string): string => plainOf(bodiesIn(name)[0]?.name ?? name).replace(/^the /, "");

function othersOf(draft: Draft, directive: Directive | null, lead: string): string[] {
  const text = paragraphsOf(draft).join("\n");
  const whole = [text.slice(directive?.recommends === true ? text.indexOf(directive.clause) : 0), ...draft.subPoints].join("\n");
  const named = [...(directive?.alongside ?? []).flatMap(namesOf), ...alongsideIn(whole), ...bodiesIn(whole).map(({ printed }) => printed)];
  const seen = new Set(["", lead, ...namesOf(lead), ...bodiesIn(lead).map(({ name }) => name)].map(plainName));
  return named.flatMap((name) => {
    const key = plainName(name);
    if (seen.has(key)) return [];
    seen.add(key);
    return [name.replace(/^the /i, "")];
  });
}

/** The item that a draft makes: deadline, addressees and whether it is for the force, all from its own words. */
export function itemOf(draft: Draft, { published, whose }: Reading, numberOfLine: (at: number) => number): IntakeItem {
  const text = paragraphsOf(draft).join("\n");
  const directive = directiveIn(text) ?? draft.subPoints.map(directiveIn).find((each) => each !== null && each.lead !== "") ?? null;
  const lead = withoutArticle(addressee(directive?.lead ?? "") || (saysNothing(draft.owner) || NOBODY.test(draft.owner) ? "" : draft.owner) || subjectOf(text));
  const leadAddressee = lead === "" ? null : lead;
  const deadline = deadlineFor(draft, published);
  const { forForce, why } = forForceOf(leadAddressee, draft.kind !== "recommendation", whose);
  return {
    number: draft.number,
    kind: draft.kind,
    chapter: draft.chapter,
    heading: draft.heading,
    text: draft.paragraphs.join("\n"),
    subPoints: draft.subPoints,
    after: draft.behind.join("\n"),
    deadlineWording: deadline.wording === "" ? null : deadline.wording,
    deadline: deadline.day,
    assumption: deadline.assumption,
    leadAddressee,
    others: othersOf(draft, directive, lead),
    forForce,
    why,
    lines: [...new Set(draft.lines.map(numberOfLine))],
  };
}
