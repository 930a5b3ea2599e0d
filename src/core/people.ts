import { saysNothing } from "./cell-text";
import type { People } from "./rows";

const NOBODY: People = { text: "", names: [] };

/** Words of posts and departments: "Learning and Development" is one post, not two people. */
const POST_WORDS = new Set([
  "head", "director", "lead", "manager", "board", "team", "unit", "department", "development", "learning", "intelligence", "standards", "crime", "justice", "operations", "support",
  "corporate", "services", "safety", "planning", "performance", "governance", "finance", "people", "change", "custody", "protection", "vulnerability", "neighbourhood", "response", "communications",
  "engagement", "digital", "data", "technology", "information", "public", "professional", "criminal", "local", "policing", "command", "control", "assurance", "risk", "audit", "legal", "estates",
  "fleet", "training", "wellbeing", "inclusion", "diversity", "research", "analysis", "strategy", "organisational", "major", "serious", "organised", "partnerships", "prevention", "investigation", "investigations",
]);

/** Words of departments that stand in a post behind a name, and may be people's initials or names before it. */
const POST_WORDS_BEHIND = new Set([
  "roads", "firearms", "fraud", "cyber", "homicide", "forensic", "forensics", "contact", "specialist", "tasking", "safeguarding", "domestic", "abuse", "victims", "witness", "community", "neighbourhoods",
  "counter", "terrorism", "economic", "property", "vetting", "complaints", "resources", "hr", "it", "ict", "delivery", "insight", "detention", "intel", "patrol", "ops",
]);

/** What a post or a ranked officer's name begins with. */
const BEGINS_A_POST = /^(?:(?:t|a|d|temp|acting|deputy|assistant|det|ch)[\s/.]*)*(?:head|director|chief|superintendent|supt|inspector|insp|sergeant|sgt|ps|pc|dc|ds|di|dci|dcs|cc|acc|dcc|aco|acso|ci|c\/supt|ch supt|constable|lead|manager|commander|mr|mrs|ms|miss|dr)\b/i;

/** "Insp Brook", "Head of Custody": begins as the name of a post or a ranked officer does. */
export const namesAPost = (text: string): boolean => BEGINS_A_POST.test(text);

const isInitials = (part: string): boolean => /^\p{Lu}{1,4}$/u.test(part.trim());

const isName = (part: string): boolean =>
  /^\p{Lu}/u.test(part) && part.split(/\s+/).length <= 5 && !part.split(/\s+/).some((word) => POST_WORDS.has(word.toLowerCase()));

/** "and", "&" and "," may be within one post's title or one name; they part people only where both sides are people. */
const partsPeople = (parts: readonly string[]): boolean => parts.every((part) => BEGINS_A_POST.test(part)) || parts.every(isName);

/** "L & D", "HR & OD": a department by its initials, unless one of them is a rank. */
const isDepartment = (text: string): boolean => {
  const [, before = "", after = ""] = /(?:^|\s)(\p{Lu}{1,4})\s*&\s*(\p{Lu}{1,4})(?!\p{L})/u.exec(text) ?? [];
  return before !== "" && ![before, after].some((initials) => BEGINS_A_POST.test(initials));
};

/** "T/Supt" and "A/DCI" are one person: temporary, acting. */
const splitOnSlash = (text: string): string[] => {
  const parts = text.split(/\s*\/\s*/);
  const isOnePost = parts.some((part, place) => place < parts.length - 1 && /(?:^|\s)(?:t|a|d|c|temp|acting|det)$/i.test(part));
  return isOnePost && !parts.every(isInitials) ? [text] : parts;
};

function splitOn(text: string, separator: RegExp): string[] {
  const parts = text.split(separator).map((part) => part.trim()).filter((part) => part !== "");
  return parts.length > 1 && partsPeople(parts) ? parts : [text];
}

/** Without spaces "&" parts nobody: "L&D". */
const splitOnAmpersand = (text: string): string[] => (isDepartment(text) ? [text] : splitOn(text, /\s+&\s*|&\s+/));

/** A post that stands behind a name and says whose it is: "Jane Smith (Crime & Intelligence)". */
const IN_BRACKETS = /\s*[([]([^()[\]]*)[)\]]\s*$/;
const BEGINS_A_ROLE = /^(?:(?:t|a|temp|temporary|acting|deputy|assistant|interim|strategic|senior)[\s/.]+)*(?:head|director|chief officer|lead|manager|commander|chair|secretary|officer|advis[eo]r|co-?ordinator|owner|partner)\b/i;
const JOINS = /^(?:of|and|the|for|in)$/i;

const isOfPosts = (words: readonly string[]): boolean => words.every((word) => POST_WORDS.has(word.toLowerCase()) || POST_WORDS_BEHIND.has(word.toLowerCase()) || JOINS.test(word));

/** What stands behind a name is its post: it begins as posts do, or is made of their words, and names nobody. */
function isPost(text: string): boolean {
  const words = text.split(/[\s&,/]+/).filter((word) => word !== "");
  const isRanked = text.split(/\s+and\s+|[&/,]/i).some((part) => BEGINS_A_POST.test(part.trim()) && !BEGINS_A_ROLE.test(part.trim()));
  if (words.length === 0 || isRanked) return false;
  return isOfPosts(words) || (BEGINS_A_ROLE.test(text) && (/^\S+(?:\s\S+)?\s(?:of|for)\s/i.test(text) || isOfPosts(words.slice(1))));
}

const isPersonsName = (text: string): boolean => /\s/.test(text) && !BEGINS_A_ROLE.test(text) && (isName(text) || BEGINS_A_POST.test(text)) && !/[&,]|\s\/|\/\s|\band\b/i.test(text);

/** A name without the post behind it: "DCI Jane Smith, Head of Crime and Intelligence" is DCI Jane Smith. Anything else as it stands. */
function withoutPost(text: string): string {
  const [bracket = "", content = ""] = IN_BRACKETS.exec(text) ?? [];
  const name = text.slice(0, text.length - bracket.length);
  if (bracket !== "" && isPersonsName(name) && isPost(content)) return name;
  const mark = text.search(/,|\s[–—-]\s/);
  const [before, behind] = [text.slice(0, mark).trim(), text.slice(mark).replace(/^[\s,–—-]+/, "")];
  return mark > 0 && isPersonsName(before) && isPost(behind) ? before : text;
}

/** "Smith, John" is one person: a comma parts people only where each side has a title, a full name or initials. */
function splitOnComma(text: string): string[] {
  const parts = text.split(/\s*,\s*/).filter((part) => part !== "");
  const areWhole = parts.every((part) => isInitials(part) || part.includes(" "));
  return parts.length > 1 && areWhole && partsPeople(parts) ? parts : [text];
}

/**
 * The people that a lead cell names. "JP/CD", "A Smith and B Jones", "Supt Khan; DCI Lowe" and two lines are two people;
 * "Head of Learning and Development", "L&D", "T/Supt Khan", "Smith, John" and "Jane Smith, Head of Crime" are one; "", "TBC" and "n/a" are nobody.
 */
export function readPeople(text: string): People {
  if (saysNothing(text) || /^(?:to be (?:confirmed|allocated|agreed|appointed)|vacant|unallocated|not allocated|unassigned)$/i.test(text)) {
    return text === "" ? NOBODY : { text, names: [] };
  }
  const names = text
    .split(/\s*[;\n\r+]+\s*/)
    .map(withoutPost)
    .flatMap(splitOnSlash)
    .map(withoutPost)
    .flatMap((part) => splitOn(part, /\s+and\s+/i))
    .map(withoutPost)
    .flatMap(splitOnAmpersand)
    .flatMap(splitOnComma)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return { text, names };
}
