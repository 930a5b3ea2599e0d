import type { Block } from "./block";
import { parseIsoDay, type Day } from "../day";
import { readDateText } from "../date-text";
import { labelOf } from "./label";
import { sectionOf } from "./section";
import { directiveIn } from "./directive";

/** A report's title and day of publication, with the indexes of the blocks that gave them. */
export interface FrontMatter {
  readonly title: string | null;
  readonly published: Day | null;
  readonly blocks: readonly number[];
}

/** How far down a title and a date alone on its line are looked for. */
const FRONT_BLOCKS = 40;

const TITLE_FIELD = /^(?:title(?: of (?:the )?(?:inspection|report|review|audit|publication))?|(?:report|inspection|audit|review)(?: title| name)?|name of (?:the )?(?:inspection|report)|subject|re) ?(?::| ?[–—-] ) ?(.{3,250})$/i;
const PUBLISHED = /\b(?:date (?:of )?(?:inspection |report )?(?:was )?publi(?:shed|cation)(?: date)?|publi(?:shed|cation)(?: date)?(?: on)?|(?:first )?published(?: on)?|date (?:of|issued|of issue|of report|of letter)|date|report date|issued(?: on)?|final report issued|dated) ?(?::| ?[–—-] | )? ?(?:on )?((?:\w+day,? )?\d{1,2}(?:st|nd|rd|th)? ?[A-Za-z]{3,9},? \d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}-\d{2}-\d{2})/i;
const PRINTED = /\b(?:ordered by the house of commons to be (?:printed|published)|laid before parliament)(?: on)? (\d{1,2} [A-Z][a-z]+ \d{4})/i;
const SESSION = /^session .{4,9} (\d{1,2} [A-Za-z]{3,9} \d{4})\b/i;
/** A date at the end of one of the first lines: "Report by the Auditor General, 24 November 2026". */
const DATE_AT_END = /^.{3,90}, (\d{1,2} [A-Z][a-z]{2,8} \d{4})$/;
const DATE_ALONE = /^(?:(?:[A-Z][a-z]+,? )?(?:\d{1,2}(?:st|nd|rd|th)? [A-Za-z]{3,9},? \d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{4}))$/;
/** "Foreword 3", "1 Introduction ........ 7": a line of the contents. */
const CONTENTS_LINE = /(?:\.{3,}|…) ?\d{1,3}$|^(?:\d\.? )?[A-Z][a-z]+(?: [a-z]+){0,3} \d{1,3}$/;
/** Whose report it is, and what kind of thing it is: not its title. */
const NO_TITLE = /^(?:house of (?:commons|lords)|.{0,60}\bcommittee$|(?:his|her) majesty['’]s .{0,90}|hm ?icfrs|hmic|national audit office|audit (?:wales|scotland)|(?:internal |external )?audit(?:ors?)?(?: report)?|final(?: internal audit)? report|draft.{0,20}|report|inspection report|contents|table of contents|dear .{0,80}|official.{0,40}|by (?:e-?mail|post).{0,40}|to: .*|from: .*|cc: .*|sent: .*|our ref.*|your ref.*|ref: .*|\w+ (?:special )?report of session .{0,20}|hc \d+.{0,30}|by authority of .*|promoting improvements .*|rt hon .*|.{0,40}\bmp|chief constable.{0,60}|.{0,40}(?:street|road|avenue|lane|house|square),?|[a-z]{1,2}\d[\da-z]? \d[a-z]{2}|© .*|http.*|www\..*|yes|no|for (?:publication|information).{0,20}|.{0,30}headquarters.{0,20}|prepared (?:by|for) .*|sir .{0,40})$/i;

/** The first words of a text may be a title although a section is called so too: "Government response to the Committee's report". */
const opensSection = (text: string, at: number): boolean => {
  const holds = sectionOf(text)?.holds;
  return holds !== undefined && !(at === 0 && (holds === "response" || holds === "past"));
};

const isTitle = ({ text, shape }: Block, at: number): boolean =>
  shape === "prose" && text.length >= 5 && text.length <= 220 && /\p{L}{3}/u.test(text) && !/[.;:,]$/.test(text) && !NO_TITLE.test(text) && !DATE_ALONE.test(text) && !PUBLISHED.test(text) && !TITLE_FIELD.test(text) && !SESSION.test(text) &&
  labelOf(text) === null && !opensSection(text, at) && !CONTENTS_LINE.test(text) && directiveIn(text) === null;

const dayIn = (printed: string): Day | null => {
  const day = parseIsoDay(printed) ?? readDateText(printed);
  return typeof day === "number" ? day : null;
};

interface At<Found> {
  readonly found: Found;
  readonly at: number;
}

/** What a field such as "Report title: Custody" names; a date is no title. */
function titleFields({ text }: Block, at: number): At<string>[] {
  const found = TITLE_FIELD.exec(text)?.[1];
  return found === undefined || dayIn(found) !== null ? [] : [{ found, at }];
}

/** A field's title, else the first words that can be one; in a letter what stands below the salutation, else above it. */
function titleIn(front: readonly Block[]): At<string> | undefined {
  const [field] = front.flatMap(titleFields);
  const dear = front.findIndex(({ text }) => /^dear\b/i.test(text));
  const titles = front.flatMap((block, at) => (isTitle(block, at) ? [{ found: block.text, at }] : []));
  return field ?? (dear < 0 ? titles.find(({ at }) => at < 12) : (titles.find(({ at }) => at === dear + 1) ?? titles.find(({ at }) => at < dear)));
}

function publishedIn(front: readonly Block[]): At<Day> | null {
  const items = front.findIndex(({ text }) => labelOf(text) !== null || sectionOf(text)?.holds === "recommendation");
  const forms: readonly (readonly [form: RegExp, longest: number, until: number])[] = [
    [PUBLISHED, 120, FRONT_BLOCKS],
    [DATE_ALONE, 300, items < 0 ? FRONT_BLOCKS : items],
    [SESSION, 300, FRONT_BLOCKS],
    [PRINTED, 300, FRONT_BLOCKS],
    [DATE_AT_END, 300, 6],
  ];
  for (const [form, longest, until] of forms) {
    for (const [at, { text, shape }] of front.entries()) {
      const match = shape === "row" || text.length > longest || at > until || labelOf(text) !== null ? null : form.exec(text);
      // Below the first item a date has a line of its own: in a sentence it is that of something else ("The policy was published on 3 March").
      const day = match && (items < 0 || at < items || match[0].length >= text.length - 1) ? dayIn(match[1] ?? match[0]) : null;
      if (day !== null) return { found: day, at };
    }
  }
  return null;
}

/** Reads title and publication from the first blocks of a text; either may be missing. */
export function frontMatterOf(blocks: readonly Block[]): FrontMatter {
  const front = blocks.slice(0, FRONT_BLOCKS);
  const [title, published] = [titleIn(front), publishedIn(front)];
  return { title: title?.found ?? null, published: published?.found ?? null, blocks: [title, published].flatMap((each) => each?.at ?? []) };
}
