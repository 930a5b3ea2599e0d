import { isErrorValue, plainWords, saysNothing, textOf } from "./cell-text";
import { readDate } from "./date-reading";
import { addresseeJudge } from "./addressee/addressees";
import type { Settings } from "./settings";
import { isPercentFormat } from "./percent-column";
import type { ValueKind } from "./vocabulary";
import type { CellValue } from "./workbook";

/** What a sample of a column's cells looks like: shares of its filled cells, 0 to 1, and lengths in characters. */
export interface ColumnProfile {
  readonly filled: number;
  readonly dates: number;
  /** Words that say there is no date, such as "ongoing": they may be statuses as well. */
  readonly undated: number;
  readonly numbers: number;
  /** Numbers from 0 to 100, and texts such as "40%". */
  readonly percents: number;
  /** Numbers shown as percentages, and texts such as "40%": what is surely a percentage, under whatever heading. */
  readonly percentages: number;
  /** "Yes", "N", a tick box. */
  readonly answers: number;
  readonly statuses: number;
  readonly rags: number;
  readonly bodies: number;
  /** Short, with a digit: "OIC R2". */
  readonly references: number;
  readonly averageLength: number;
  /** Different values ÷ filled cells. */
  readonly variety: number;
}

/** The words that the settings give a meaning to, made comparable once. */
export interface KnownWords {
  readonly statuses: ReadonlySet<string>;
  readonly rags: ReadonlySet<string>;
  /** Whether a cell says whom something is addressed to: us, or a body that is known. */
  readonly isBody: (text: string) => boolean;
}

/** They answer whatever the heading asks, and are no sign of a status. */
const ANSWERS: ReadonlySet<string> = new Set(["yes", "y", "no", "n"]);

/** More characters than this are a sentence, which may name anybody. */
const LONGEST_ADDRESSEE = 120;

export function knownWords(settings: Settings): KnownWords {
  const judged = addresseeJudge(settings);
  return {
    statuses: new Set(settings.statusWords.map(({ word }) => plainWords(word)).filter((word) => !ANSWERS.has(word))),
    rags: new Set([...settings.ragWords.map(({ word }) => word), ...Object.values(settings.ragLooks).map(({ word }) => word)].map(plainWords)),
    isBody: (text) => text.length <= LONGEST_ADDRESSEE && judged(text) !== "unsure",
  };
}

const NO_DATES: ReadonlySet<string> = new Set(["unreadable", "blank", "error", "no-date"]);

// A number is a date only where it can be a date of our time: a percentage or a count cannot.
function looksLikeDate(value: CellValue): boolean {
  const { how } = readDate(value, false);
  return !NO_DATES.has(how) && !(how === "out-of-range" && typeof value === "number");
}

const looksLikePercent = (value: CellValue): boolean =>
  typeof value === "number" ? value >= 0 && value <= 100 : /^\d{1,3}(\.\d+)?\s*%?$/.test(textOf(value));

const isAnswer = (value: CellValue): boolean => typeof value === "boolean" || ANSWERS.has(plainWords(textOf(value)));

const isPercentage = (value: CellValue, format: string): boolean => (typeof value === "number" ? isPercentFormat(format) : /^\d{1,3}(?:\.\d+)?\s*%$/.test(textOf(value)));

/** Describes a sample of cells; blank cells, "n/a" and error values tell nothing. `formats` are their number formats, as far as they were read. */
export function profileOf(cells: readonly CellValue[], known: KnownWords, formats: readonly string[] = []): ColumnProfile {
  const tells = (value: CellValue): boolean => !saysNothing(textOf(value)) && !isErrorValue(value);
  const filled = cells.filter(tells);
  const percentages = cells.filter((value, place) => tells(value) && isPercentage(value, formats[place] ?? "General")).length;
  const plain = filled.map((value) => plainWords(textOf(value)));
  const share = (count: number): number => (filled.length === 0 ? 0 : count / filled.length);
  return {
    filled: filled.length,
    dates: share(filled.filter(looksLikeDate).length),
    undated: share(filled.filter((value) => readDate(value, false).how === "no-date").length),
    numbers: share(filled.filter((value) => typeof value === "number" || /^\d+(\.\d+)?$/.test(textOf(value))).length),
    percents: share(filled.filter(looksLikePercent).length),
    percentages: share(percentages),
    answers: share(filled.filter(isAnswer).length),
    statuses: share(plain.filter((words) => known.statuses.has(words)).length),
    rags: share(plain.filter((words) => known.rags.has(words)).length),
    // Only asked where the heading may name an addressee: judging takes longer than all the rest.
    get bodies() {
      return share(filled.filter((value) => typeof value === "string" && known.isBody(textOf(value))).length);
    },
    references: share(plain.filter((words) => words.length <= 16 && /\d/.test(words)).length),
    averageLength: share(plain.reduce((sum, words) => sum + words.length, 0)),
    variety: share(new Set(plain).size),
  };
}

const AGREES = 1.1;
const NEUTRAL = 1;
const DOUBTFUL = 0.7;
const CONTRADICTS = 0.25;
/** For a RAG column that holds words such as "On track": as good as what such words do for a status, so that the user is asked. */
const STATUS_WORDS = 0.85;
/** So few words tell nothing of the list that they come from. */
const FEW_WORDS = 5;
/** Without a single word of the kind: a "Rating" of High and Low is a risk's, while a "RAG" is one whatever its words. */
const OTHER_WORDS = 0.6;

/** How well a column's cells agree with what a field holds: a factor for the heading's score. Without cells the heading stands alone. */
const FIT: Readonly<Record<ValueKind, (profile: ColumnProfile) => number>> = {
  reference: ({ dates, averageLength, statuses, rags }) => (dates > 0.5 || averageLength > 30 || statuses > 0.5 || rags > 0.5 ? CONTRADICTS : NEUTRAL),
  date: ({ dates, undated }) => (dates >= 0.6 ? AGREES : dates + undated >= 0.3 ? NEUTRAL : CONTRADICTS),
  people: ({ dates, numbers, statuses, averageLength }) => (dates > 0.5 || numbers > 0.5 || statuses > 0.5 ? CONTRADICTS : averageLength > 60 ? 0.5 : NEUTRAL),
  status: ({ statuses, rags, numbers, percentages, dates, averageLength, variety, filled }) => {
    if (numbers > 0.5 || percentages > 0.5 || dates > 0.5 || (averageLength > 25 && statuses < 0.4) || averageLength > 40 || (rags > 0.6 && rags > statuses)) return CONTRADICTS;
    if (statuses >= 0.4) return AGREES;
    return variety > 0.8 && filled > 8 ? DOUBTFUL : NEUTRAL;
  },
  rag: ({ rags, statuses, numbers, percentages, dates, averageLength, filled }) => {
    if (rags >= 0.5) return AGREES + 0.15;
    if (statuses >= 0.5) return STATUS_WORDS;
    if (numbers > 0.5 || percentages > 0.5 || dates > 0.5 || averageLength > 30) return CONTRADICTS;
    return rags + statuses === 0 && filled > FEW_WORDS ? OTHER_WORDS : DOUBTFUL;
  },
  percent: ({ percents }) => (percents >= 0.7 ? AGREES : percents >= 0.4 ? DOUBTFUL : CONTRADICTS),
  // A date is a number too.
  number: ({ numbers, dates }) => (dates > 0.5 ? CONTRADICTS : numbers >= 0.7 ? NEUTRAL : numbers >= 0.4 ? DOUBTFUL : CONTRADICTS),
  // Words, a link, or only where it is kept: "Folder 12".
  evidence: ({ dates, numbers, statuses, rags }) => (dates > 0.5 || numbers > 0.6 || rags > 0.6 || statuses > 0.6 ? CONTRADICTS : NEUTRAL),
  text: ({ dates, numbers, statuses, rags, references, averageLength, variety, filled }) => {
    if (dates > 0.5 || numbers > 0.6 || rags > 0.6 || references > 0.7) return CONTRADICTS;
    if (statuses > 0.6) return 0.5;
    return averageLength < 8 && variety < 0.4 && filled > FEW_WORDS ? 0.5 : NEUTRAL;
  },
  label: ({ dates, averageLength }) => (dates > 0.5 || averageLength > 90 ? CONTRADICTS : averageLength > 45 ? DOUBTFUL : NEUTRAL),
  body: ({ bodies, dates, numbers }) => (bodies >= 0.3 ? AGREES + 0.15 : dates > 0.5 || numbers > 0.5 ? CONTRADICTS : 0.6),
};

/** So few cells may all be slips: they cast doubt on a heading, and do not overrule it. */
const FEW_CELLS = 3;

/** No date, reference or figure is longer than this: such cells are sentences. */
const SENTENCE = 60;

/** Cells of one clear kind that is another than the heading's; of anything else they only are hard to read. */
const MEANS_ANOTHER: Readonly<Partial<Record<ValueKind, (profile: ColumnProfile) => boolean>>> = {
  // A number is no date, and a "Target" of numbers is how many are required.
  date: ({ numbers, dates, percentages }) => numbers - dates > 0.5 || percentages > 0.5,
  percent: ({ dates, numbers }) => dates > 0.5 && numbers > 0.5,
  // What Excel has made dates of ("1-2") were references.
  reference: ({ averageLength }) => averageLength > 30,
  number: ({ references, dates }) => dates > 0.5 || references < 0.5,
};

/**
 * Whether the cells under a heading that means a date, a percentage, a count or a reference are only hard to read: "w/c 4 May",
 * "3 of 5". Words of a status, a colour, yes and no, and sentences make the heading mean something else.
 */
export function areOnlyHardToRead(kind: ValueKind, profile: ColumnProfile): boolean {
  const { statuses, rags, answers, averageLength } = profile;
  const isAnother = MEANS_ANOTHER[kind];
  return isAnother !== undefined && statuses <= 0.5 && rags <= 0.5 && answers <= 0.5 && averageLength <= SENTENCE && !isAnother(profile);
}

/** The factor by which a column's cells raise or lower what its heading says. */
export function fitOf(kind: ValueKind, profile: ColumnProfile): number {
  if (profile.filled === 0) return kind === "rag" || kind === "body" ? 0.9 : NEUTRAL;
  const fit = FIT[kind](profile);
  return profile.filled < FEW_CELLS ? Math.max(fit, DOUBTFUL) : fit;
}
