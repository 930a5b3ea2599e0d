/** Stops that end no sentence. */
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|etc|no|nos|mr|mrs|ms|dr|st|para|paras|p|pp|rt|hon|sgt|insp|supt|vs|cf|approx|[A-Z])\.$/i;
/** "30 Sept. 2026": a month cut short before its year. */
const MONTH_CUT = /\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\. 20\d\d$/i;

/** The sentences of a text, without losing a character but the spaces between them. A paragraph ends a sentence, whatever it ends in. */
export const sentencesOf = (text: string): string[] => text.split("\n").flatMap(sentencesOfParagraph);

function sentencesOfParagraph(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { index, 0: stop } of text.matchAll(/[.!?]["'”’)]*(?= [“"‘'([]?[A-Z0-9])/g)) {
    const end = index + stop.length;
    const before = Math.max(start, end - 8);
    if (stop === "." && (ABBREVIATION.test(text.slice(before, end)) || MONTH_CUT.test(text.slice(before, end + 5)))) continue;
    sentences.push(text.slice(start, end).trim());
    start = end;
  }
  const rest = text.slice(start).trim();
  return rest === "" ? sentences : [...sentences, rest];
}

const ORDINAL = /^(?:(?:first|second|third|fourth|fifth)(?:ly,?|,)|(?:finally|lastly|in addition|additionally|therefore|accordingly|separately),?) (?=\S)/i;

/** A sentence without the "Second," that counts it. */
export const withoutOrdinal = (sentence: string): string => sentence.replace(ORDINAL, "");
export const isCounted = (sentence: string): boolean => /^(?:first|second|third|fourth|fifth|final|last)/i.test(sentence) && ORDINAL.test(sentence);

/** Words for comparing: lower case, without quotation marks and stops. */
export const plainOf = (text: string): string =>
  text.toLowerCase().replace(/[’‘'`]/g, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
