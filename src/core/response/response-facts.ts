import { plainWords, saysNothing } from "../cell-text";
import { dayRead } from "../date-reading";
import { sayDay } from "../day";
import { currentTarget } from "../facts";
import { grouped } from "../grouped";
import { countOf, grouped as figureOf, percent } from "../quantity";
import { reportsOf, type Report } from "../reports";
import type { AssessedAction, AssessedRecommendation, Review } from "../review";
import type { Settings } from "../settings";
import { STATUS_NAMES } from "../status";

/** The report of a title (in any case and punctuation); of several of one title the latest. null where the register has none. */
export function reportNamed(review: Review, title: string): Report | null {
  const named = reportsOf(review).filter((report) => plainWords(report.title) === plainWords(title));
  return named.sort((one, other) => (other.published ?? 0) - (one.published ?? 0))[0] ?? null;
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

function saidOf({ row }: AssessedAction): string {
  const status = row.status.how === "known" ? STATUS_NAMES[row.status.means] : "No status is given";
  const done = row.progress.how === "count" ? `, ${figureOf(row.progress.completed)} of ${figureOf(row.progress.required)} done` : "percent" in row.progress ? `, ${percent(row.progress.percent)} done` : "";
  const target = dayRead(currentTarget(row).reading);
  const by = target === null ? "" : `, target ${sayDay(target)}`;
  const isNone = row.status.how === "known" && row.status.means === "no-action";
  const told = [row.progressText, ...(isNone ? [row.delayReason, row.evidence] : [])].filter((text) => !saysNothing(text)).map((text) => ` ${sentence(text)}`).join("");
  const what = row.action || row.recommendationText;
  return `${what === "" ? "" : `${sentence(what)} `}${status}${done}${by}.${told}`;
}

/** Why nothing is done, where the plan says so: the published response has to (Police Act 1996, section 55(5B)). */
function whyNothing(actions: readonly AssessedAction[]): string | null {
  const none = actions.filter(({ row }) => row.status.how === "known" && row.status.means === "no-action");
  if (none.length < actions.length) return null;
  const reasons = none.flatMap(({ row }) => [row.progressText, row.delayReason, row.evidence].filter((text) => !saysNothing(text)).slice(0, 1));
  return reasons.length === 0 ? "No action is needed. The plan does not say why, and the response has to." : `No action is needed: ${reasons.map(sentence).join(" ")}`;
}

/** What the force has done about a recommendation or plans to do, a line for each action; or why nothing. */
export function responseTo({ actions }: AssessedRecommendation): string {
  if (actions.length === 0) return "The plan has no action for this recommendation yet.";
  return whyNothing(actions) ?? actions.map(saidOf).join("\n");
}

/** What registers write for short. */
const FOR_SHORT: readonly (readonly [written: RegExp, kind: string])[] = [[/^(?:area|afi\b)/, "area for improvement"], [/^(?:cause|coc\b)/, "cause of concern"], [/^(?:accelerated|acoc\b)/, "accelerated cause of concern"], [/^pfds?\b/, "prevention of future deaths"]];

/** The kind of the settings that a register's words name: the longest that they begin with, in one or several, or what they are short for. */
function kindOf(words: string, { kinds }: Settings): Settings["kinds"][number] | undefined {
  const plain = ` ${plainWords(words)} `;
  const named = kinds.flatMap((each) => [each.kind, each.several].map((name) => ({ each, name: ` ${plainWords(name)} ` }))).sort((one, other) => other.name.length - one.name.length);
  const short = FOR_SHORT.find(([written]) => written.test(plain.trim()))?.[1];
  return named.find(({ name }) => plain.startsWith(name))?.each ?? kinds.find(({ kind }) => plainWords(kind) === short);
}

const inSentence = (name: string): string => (/^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name);

/** "3 recommendations and 1 area for improvement", by what the register calls each and in the order of the settings: of every other kind, and of none, is a recommendation. */
export function saidKinds(written: readonly string[], settings: Settings): string {
  const groups = grouped(written, (words) => kindOf(words, settings) ?? null);
  const counts = settings.kinds.map((kind) => [groups.get(kind)?.length ?? 0, kind.kind, kind.several] as const);
  const [usual] = settings.kinds.filter(({ kind }) => plainWords(kind) === "recommendation");
  const others = groups.get(null)?.length ?? 0;
  const all = usual === undefined ? [[others, "recommendation", "recommendations"] as const, ...counts] : counts.map(([count, one, several]) => [one === usual.kind ? count + others : count, one, several] as const);
  const said = all.filter(([count]) => count > 0).map(([count, one, several]) => countOf(count, inSentence(one), inSentence(several)));
  return said.length < 2 ? said.join("") : `${said.slice(0, -1).join(", ")} and ${said.at(-1) ?? ""}`;
}

/** The names, each once, in their first order. */
export const namesIn = (texts: readonly string[]): string => [...new Set(texts.filter((text) => !saysNothing(text)))].join("; ");
