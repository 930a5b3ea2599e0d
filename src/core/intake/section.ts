import type { ItemKind } from "./intake";

/** What a heading says of the text below it. */
export interface Section {
  /** Whose items stand below; "none" for text that is known to hold none, "past" for items of an earlier report. */
  readonly holds: ItemKind | "none" | "past" | "response";
  /** Conclusions stand among the recommendations: an entry has to recommend something. */
  readonly mixed: boolean;
  /** Whom they are for, where the heading says so. */
  readonly addressee: string | null;
  /** Below "past": the heading says that items are stated again, and not only that something is told of an earlier inspection. */
  readonly restates: boolean;
}

const BEFORE = String.raw`^(?:(?:chapter|part|section|annex|appendix) ?[\dA-Z]{0,3} ?[:.–—-]? ?|\d{1,2}(?:\.\d{1,2}){0,3}[.:)]? |[A-Z]\. )?`;
const ABOUT = String.raw`(?:(?:summary|list|table|full list|schedule|overview) of |(?:our|the|key|main|all|national|overall|consolidated|detailed|agreed|priority|formal|specific|new|further|summary|audit|learning) ){0,3}`;
const FOR = String.raw`(?: \(?(?:for|to|addressed to|directed at) (?<whom>.{3,80}?)\)?)?`;
const END = String.raw`(?: \((?:chapters?|paragraphs?|section|continued|cont).{0,20}\)| \d{1,2}[-–]\d{1,2})?[:.]?$`;

const RECOMMENDATIONS = new RegExp(`${BEFORE}${ABOUT}recommendations?(?: and (?:the )?(?:[\\w’']+ ){0,2}(?:responses?|actions?|action plan|agreed actions|next steps|areas for improvement))?(?: (?:we (?:have )?made|in this report|arising|made|table|summary|list))?${FOR}${END}`, "i");
const CONCLUSIONS = new RegExp(`${BEFORE}${ABOUT}(?:conclusions?|findings)(?:,| and| &) ?(?:and )?${ABOUT}recommendations?${END}`, "i");
const AREAS = new RegExp(`${BEFORE}${ABOUT}(?:areas for (?:improvement|priority action)|afis)(?: \\(afis\\))?(?: (?:identified|in this report))?${FOR}${END}`, "i");
const CAUSES = new RegExp(`${BEFORE}${ABOUT}causes (?:of|for) concern${FOR}${END}`, "i");
const ACTIONS = /^(?:\d{1,2}\. )?(?:(?:required|recommended) (?:actions?|improvements?)|learning points)$/i;

const ITEMS = "(?:recommendations?|areas for improvement|causes of concern|afis)";
const EARLIER = "(?:previous|earlier|prior|past|last|outstanding|closed)";
/** Items of an earlier report, or that report itself: what is told below was asked for before. "Progress against the plan" names neither. */
const PAST = new RegExp(`\\b${EARLIER}\\b.{0,60}\\b(?:${ITEMS}|inspections?|audits?|reports?)\\b|\\b20[012]\\d (?:inspection |report |audit )?${ITEMS}\\b|\\bprogress (?:against|on|with|since|in implementing)\\b.{0,60}\\b(?:${ITEMS}|inspections?|audits?|reports?|20[012]\\d)\\b|\\b${ITEMS} .{0,40}\\b(?:from|made in|since|status)\\b.{0,30}\\b(?:20[012]\\d|previous|last|earlier)\\b|\\bfollow[- ]up of (?:previous|earlier|prior)\\b`, "i");
const NAMES_ITEMS = new RegExp(`\\b${ITEMS}\\b`, "i");
const RESPONSE = /^(?:\d{1,2}\.? )?(?:the |our |summary of )*(?:(?:force|service|brigade|p?f?cc|opcc|commissioner|management|government|chief constable|police and crime commissioner|organisation|authority|auditee|home office|[A-Z][a-z]+ (?:police|constabulary))(?:['’]s|['’])? (?:and \w+ )?(?:responses?(?! (?:times?|rates?|teams?|officers?|vehicles?|units?|policing)\b)|comments?|position|update)\b.{0,60}|(?:responses?|comments?) (?:to|from|by|of) .{3,80}|responses?|comments?)$/i;
const OTHER = new RegExp(`${BEFORE}(?:contents|table of contents|introduction|background|foreword|glossary|methodology|about (?:us|this|the|our|hmicfrs).{0,60}|scope.{0,40}|context|conclusions?|next steps|executive summary.{0,30}|summary|main findings|key findings|findings|what we found|detailed findings|how we .{0,60}|terms of reference|definitions.{0,40}|appendix.{0,60}|annex.{0,60}|innovative practice.{0,60}|promising practice.{0,60}|good practice.{0,40}|notable practice|acknowledgements|distribution.{0,20}|formal minutes|witnesses|evidence|yours (?:sincerely|faithfully).{0,5})$`, "i");
const CHAPTER = /^(?:chapter|part)\s+(?:\d{1,2}|[IVX]{1,5}|[A-H]|one|two|three|four|five|six|seven|eight|nine|ten)\b(?!\s+(?:of|to)\b)[\s:.–—-]*(?:[^.]{0,120})$/i;

/** A sentence that opens a list: "We make the following recommendations:". */
const OPENS = new RegExp(`^(?:as a result(?: of [^,]{3,60})?, )?(?:the following (?:new |further )?(?<told>${ITEMS}) (?:are|were|have been) made|(?:we|I)(?: have)?(?: also)? (?:make|made) the following (?:new |further )?(?<made>${ITEMS}))(?: [^.:]{2,60})?[.:]?$`, "i");

const section = (holds: Section["holds"], mixed: boolean, whom?: string): Section => ({ holds, mixed, addressee: whom ?? null, restates: false });

const kindOf = (items: string): ItemKind => (/^a/i.test(items) ? "area-for-improvement" : /^c/i.test(items) ? "cause-of-concern" : "recommendation");

/** A title begins with a capital or its number, or is a word for items with a colon: what begins otherwise is the middle of a sentence, or a point of a list. */
const BEGINS_A_TITLE = /^[“"‘'(]?[\p{Lu}\d]|^[^,;]{3,60}:$/u;
/** What only a sentence has: somebody who speaks, or what is to be done. */
const IS_SENTENCE = /^(?:we|i|it|they|there|he|she|inspectors|many|most|some)\b|\b(?:should|must|shall)\b|[.;!?]$|\p{L}{2}\. \p{Lu}/iu;

/** What a line that can be a title opens, or null where it is no heading that tells. Where it stands is for others to judge. */
export function sectionOf(text: string): Section | null {
  return text.length > 140 || !BEGINS_A_TITLE.test(text) ? null : (itemsUnder(text) ?? (IS_SENTENCE.test(text) ? null : noItemsUnder(text)));
}

/** The section of items that a heading opens by a form that leaves no doubt. */
function itemsUnder(text: string): Section | null {
  const areas = AREAS.exec(text);
  if (areas) return section("area-for-improvement", false, areas.groups?.["whom"]);
  const causes = CAUSES.exec(text);
  if (causes) return section("cause-of-concern", false, causes.groups?.["whom"]);
  if (CONCLUSIONS.test(text)) return section("recommendation", true);
  const recommendations = RECOMMENDATIONS.exec(text);
  if (recommendations) return section("recommendation", false, recommendations.groups?.["whom"]);
  const opens = /\b(?:previous|earlier|last)\b/i.test(text) ? null : OPENS.exec(text);
  if (opens) return section(kindOf(opens.groups?.["told"] ?? opens.groups?.["made"] ?? ""), false);
  return ACTIONS.test(text) ? section("recommendation", false) : null;
}

function noItemsUnder(text: string): Section | null {
  if (PAST.test(text)) return { ...section("past", false), restates: NAMES_ITEMS.test(text) };
  if (RESPONSE.test(text)) return section("response", false);
  return OTHER.test(text) ? section("none", false) : null;
}

/** Whether a section is one of items, which are read below its heading. */
export const holdsItems = ({ holds }: Section): boolean => holds !== "none" && holds !== "past" && holds !== "response";

/** Whether a heading begins a chapter, in which numbering may start again. */
export const isChapter = (text: string): boolean => text.length <= 140 && CHAPTER.test(text);
