import type { Day } from "../day";
import { blocksOf } from "./block";
import { placeOf } from "../addressee/forces";
import type { Us } from "../addressee/judge";
import { subjectOf, type Whose } from "./for-force";
import { frontMatterOf } from "./front-matter";
import type { Intake, IntakeItem, UnreadText } from "./intake";
import { itemOf } from "./item";
import { draftsOf, type LeftOver } from "./item-reader";
import { isBlankLine, linesOf, type Line } from "./line";
import { withoutRepeats } from "./repeat";
import { untakenIn, type Untaken } from "./untaken";

/** What the reader is told besides the text. */
export interface ReadOptions extends Us {
  /** The day of publication, where it is known: it is taken instead of the text's own. */
  readonly published: Day | null;
}

/** Longer texts are no report: what comes after is not read, and is said to be unread. */
const LONGEST = 5_000_000;

interface Marks {
  readonly read: ReadonlySet<number>;
  readonly headings: ReadonlySet<number>;
  readonly furniture: ReadonlySet<number>;
  readonly repeated: ReadonlySet<number>;
}

function unreadKind(at: number, { headings, furniture, repeated }: Marks): UnreadText["kind"] {
  if (furniture.has(at)) return "furniture";
  if (repeated.has(at)) return "repeat";
  return headings.has(at) ? "heading" : "background";
}

/** What could be an item first, then all lines that nothing was read from, and the words left over on lines that were read in part. */
function unreadOf(lines: readonly Line[], marks: Marks, leftOver: readonly LeftOver[], untaken: readonly Untaken[]): UnreadText[] {
  const told = new Set(untaken.flatMap(({ at, isWhole }) => (isWhole ? [at] : [])));
  const whole = lines.flatMap((line, at): UnreadText[] => (isBlankLine(line) || marks.read.has(at) || told.has(at) ? [] : [{ line: line.number, text: line.raw, kind: unreadKind(at, marks) }]));
  const parts = leftOver.filter(({ line }) => marks.read.has(line)).map(({ line, text, kind }): UnreadText => ({ line: lines[line]?.number ?? 0, text, kind }));
  return [...untaken.map(({ line, text, kind }) => ({ line, text, kind })), ...[...whole, ...parts].sort((one, other) => one.line - other.line)];
}

/** Whom a letter is written to: the line "To:" where there is one, with the force's name, else the salutation. */
function writtenTo(lines: readonly Line[]): string {
  const head = lines.slice(0, 80).map(({ text }) => text);
  const salutation = head.map((text) => /^dear ([^,]{2,80}),?$/i.exec(text)?.[1] ?? "").find((name) => name !== "");
  if (salutation === undefined) return "";
  const to = head.map((text) => /^to ?: ?(.{3,120})$/i.exec(text)?.[1] ?? "").find((name) => name !== "");
  return to ?? salutation;
}

function whoseOf(lines: readonly Line[], text: string, us: Us, front: readonly string[]): Whose {
  const plain = text.toLowerCase().replace(/[’']/g, "");
  const namesUs = [us.force, ...(us.otherNames ?? [])].map(placeOf).some((place) => place !== "" && plain.includes(place));
  return { ...us, subject: subjectOf(front, us), writtenTo: writtenTo(lines), namesUs };
}

/** What stands among an earlier report's items but is due on a day after this one was published is asked for still, or was never an earlier one. "Within a year" counted from the earlier report. */
const isStillDue = ({ deadline, deadlineWording }: IntakeItem, published: Day | null): boolean => deadline !== null && published !== null && deadline > published && /\b20\d\d\b/.test(deadlineWording ?? "");

/**
 * Reads the pasted text of an inspection report, an audit, a committee's report, a letter or a published response: title,
 * day of publication, and every recommendation, area for improvement and cause of concern. Any text gives a result; what is
 * no item is in `unread` with its line. The same text always gives the same result, in time that grows with its length.
 */
export function readReport(text: string, { published: known, ...us }: ReadOptions): Intake {
  const lines = linesOf(text.slice(0, LONGEST));
  const { blocks, furniture } = blocksOf(lines);
  const front = frontMatterOf(blocks);
  const found = draftsOf(blocks, front.blocks);
  const published = known ?? front.published;
  const reading = { published, whose: whoseOf(lines, text, us, [front.title ?? "", ...blocks.slice(0, 3).map((block) => block.text.slice(0, 200))]) };
  const numberOf = (at: number): number => lines[at]?.number ?? 0;
  const { drafts, repeated } = withoutRepeats(found.drafts.filter((draft) => !draft.isEarlier || isStillDue(itemOf(draft, reading, numberOf), published)));
  const itemLines = new Set(drafts.flatMap((draft) => draft.lines));
  const titleLines = front.blocks.flatMap((at) => blocks[at]?.lines ?? []).filter((at) => !itemLines.has(at));
  const marks: Marks = { read: new Set([...itemLines, ...titleLines]), headings: found.headings, furniture, repeated: new Set(repeated) };
  const items = drafts.map((draft) => itemOf(draft, reading, numberOf));
  const untaken = untakenIn({ lines, blocks, read: marks.read, leftOver: found.leftOver, items, whose: reading.whose });
  return {
    report: front.title,
    published,
    titleLines: [...new Set(titleLines.map(numberOf))],
    items,
    unread: [...unreadOf(lines, marks, found.leftOver, untaken), ...beyond(text)],
  };
}

function beyond(text: string): UnreadText[] {
  if (text.length <= LONGEST) return [];
  const line = text.slice(0, LONGEST).split(/\r\n|\n|\r/).length;
  return [{ line, text: text.slice(LONGEST), kind: "background" }];
}
