import type { Field } from "./fields";
import { raise, scoreWords, SYNONYMS, type Scores } from "./heading-match";
import { CONTAINERS, FIRST_DATES, INSPECTORATE, JOINING_WORDS, LATER_DATES, MOVED_AGAIN, NOT_YET, ORDINALS, QUESTIONS, SAID_OF } from "./vocabulary";

/** "Original due", "Revised implementation date": the first and the later of two dates of whatever kind. */
function scoreDates(words: readonly string[], scores: Scores): void {
  // A heading that says that the inspectorate moved its deadline is no date of the force's.
  if (scores.extendedDeadline === 1) {
    for (const other of ["revisedTarget", "target", "deadline"] as const) delete scores[other];
    return;
  }
  const [first = "", ...rest] = words;
  if (NOT_YET.has(first) && scores.closed !== undefined) {
    raise(scores, "target", scores.closed);
    delete scores.closed;
  }
  const field = FIRST_DATES.has(first) ? "originalTarget" : LATER_DATES.has(first) ? "revisedTarget" : null;
  if (field === null || rest.length === 0) return;
  if (rest.join(" ") === "date") raise(scores, field, 0.85);
  const dates: Scores = {};
  scoreWords(rest, 0.95, dates);
  const best = Math.max(dates.target ?? 0, dates.deadline ?? 0);
  raise(scores, field, best);
  if ((scores[field] ?? 0) >= best) for (const other of ["target", "deadline"] as const) delete scores[other];
}

/** "HMICFRS due": a date by which, of the inspectorate's. */
function scoreInspectorates(words: readonly string[], scores: Scores): void {
  const [first = "", ...rest] = words;
  if (!INSPECTORATE.has(first) || rest.length === 0) return;
  const dates: Scores = {};
  scoreWords(rest, 0.95, dates);
  const best = Math.max(dates.target ?? 0, dates.deadline ?? 0);
  if (best < 0.75) return;
  raise(scores, "deadline", best);
  delete scores.target;
}

/** "Status North": the status as one of several has it. What follows must say nothing else. */
function scoreOneOfSeveral(words: readonly string[], scores: Scores): void {
  if (words[0] === "status" && words.length > 1 && words.length <= 3 && Object.keys(scores).length === 0) raise(scores, "status", 0.6);
}

/** No date is moved more often than this: a larger number is no place in an order. */
const MOST_MOVES = 20;

function ordinalOf(word: string): number | null {
  const figure = Number(/^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1] ?? NaN);
  return figure >= 1 && figure <= MOST_MOVES ? figure : (ORDINALS.get(word) ?? null);
}

/** Which of several a heading means: "Revised date 2" and "Second revised date" the second; null where it does not say. */
export function orderIn(words: readonly string[]): number | null {
  for (const word of words) {
    const order = ordinalOf(word);
    if (order !== null) return order;
  }
  return null;
}

/** "Revised date 2", "2nd revised date", "Extension 1": one of several dates to which something was moved. */
function scoreMovedAgain(words: readonly string[], scores: Scores): void {
  if (orderIn(words) === null) return;
  const rest = words.filter((word, place) => ordinalOf(word) === null && !(word === "number" && ordinalOf(words[place + 1] ?? "") !== null));
  if (rest.length === 0) return;
  const moved: Scores = {};
  if (MOVED_AGAIN.has(rest.join(" "))) moved.revisedTarget = 0.9;
  scoreWords(rest, 1, moved);
  scoreDates(rest, moved);
  const said = moved.revisedTarget ?? 0;
  if (said < 0.7) return;
  raise(scores, "revisedTarget", said);
  for (const other of ["originalTarget", "target", "deadline"] as const) delete scores[other];
}

/** "Obligation ID" alone does not say whose id it is: the cells do. */
export const SOME_ID = 0.45;

const NEEDED: ReadonlySet<string> = new Set(["required", "needed"]);
/** "Recommendation summary" is the recommendation. A name or a title is another column beside it. */
const IN_SHORT: ReadonlySet<string> = new Set(["detail", "summary", "text", "wording", "outline"]);

function scoreOf(field: Field, words: readonly string[]): number {
  const scores: Scores = {};
  scoreWords(words, 1, scores);
  return scores[field] ?? 0;
}

/** Known headings that are joined themselves, such as "cause of concern": they are not cut in two. */
const JOINED = SYNONYMS.filter(({ words }) => words.length > 2 && words.slice(1).some((word) => JOINING_WORDS.has(word))).map(({ text }) => text);

/** What a heading says by the way in which it is put together, where the vocabulary has not all of it. */
export function scorePhrases(words: readonly string[], scores: Scores): void {
  const text = words.join(" ");
  const last = words.at(-1) ?? "";
  const question = QUESTIONS.find(([pattern]) => pattern.test(text));
  if (question) raise(scores, question[1], 0.85);
  const joint = JOINED.some((phrase) => ` ${text} `.includes(` ${phrase} `)) ? -1 : words.findIndex((word, place) => place > 0 && JOINING_WORDS.has(word));
  const within = words.findIndex((word, place) => word === "of" && CONTAINERS.has(words[place - 1] ?? ""));
  if (words[0] === "date" && words.length > 2) {
    scoreWords(["date", last], 0.85, scores);
    if (words[1] === "of") scoreWords([...words.slice(2), "date"], 0.9, scores);
  }
  if (within > 0) scoreWords(words.slice(within + 1).filter((word) => word !== "the"), 0.95, scores);
  else if (joint > 0 && !question) scoreWords(words.slice(0, joint), 0.85, scores);
  const said = words.findIndex((word, place) => place > 0 && SAID_OF.has(word));
  const next = words[said + 1];
  if (said > 0 && (next === undefined || next === "by" || (JOINING_WORDS.has(next) && said + 2 < words.length))) scoreWords(words.slice(0, said), 0.9, scores);
  if (words.length > 1 && IN_SHORT.has(last)) scoreWords(words.slice(0, -1), 0.95, scores);
  if (words.length > 1 && NEEDED.has(last)) raise(scores, "action", 0.9 * scoreOf("action", words.slice(0, -1)));
  if (words.length === 2 && last === "reference") raise(scores, "reference", 0.7);
  if (words.length === 2 && last === "id" && Object.keys(scores).length === 0) raise(scores, "reference", SOME_ID);
  scoreDates(words, scores);
  scoreMovedAgain(words, scores);
  scoreInspectorates(words, scores);
  scoreOneOfSeveral(words, scores);
}
