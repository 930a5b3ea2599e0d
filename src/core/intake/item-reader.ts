import { blocksOf, type Block } from "./block";
import { forcesIn } from "../addressee/forces";
import { deadlinesIn, leadingDeadline } from "./deadline-phrase";
import { directiveIn, recommendationIn } from "./directive";
import { addParagraph, addPoint, draftOf, hasText, opensList, type Draft } from "./draft";
import { entryIn, isFootnote, isStemOf, titledEntryIn } from "./entry";
import { continuesList, extended } from "./extension";
import { fieldLineOf, type FieldLine } from "./field-line";
import { isHeading } from "./heading-block";
import type { ItemKind } from "./intake";
import { labelOf, type Label } from "./label";
import { linesOf } from "./line";
import { markerOf } from "./marker";
import { addresseeHeading, isBodyLike, startOfReport, type Place } from "./place";
import { holdsItems, isChapter, sectionOf, type Section } from "./section";
import { isCounted, sentencesOf, withoutOrdinal } from "./sentence";
import { bareRowOf, columnsOf, isNumberedRow, rowOf, type Row } from "./table";

/** Words of a line that was read only in part. */
export interface LeftOver {
  /** The line's index. */
  readonly line: number;
  readonly text: string;
  readonly kind: "heading" | "background";
}

/** What reading the blocks gave: drafts in order, the words that stood beside them, and which lines are headings. */
export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly leftOver: readonly LeftOver[];
  readonly headings: ReadonlySet<number>;
}

/** What is said of a recommendation in a response to it, where nobody is told to do anything. */
const RESPONDS = /^(?:this (?:is|was|has|recommendation|area|work|action)|(?:fully |partially |not )?(?:accepted|agreed|implemented|met)\b|(?:complete|completed|closed|superseded|ongoing|in progress|no longer|discharged|open|on track|rejected)\b|(?:the |our )?(?:force|service|pcc|commissioner|government|[A-Z]\w+ police)(?: also)? (?:has|have|is|are|was|were|accepts?|agrees?|plans?|will|continues?|welcomes?|recognises?|supports?)\b|we (?:have|are|were|accept|agree|will|found|welcome|support)\b|work (?:is|has|to)\b|made in \d{4}|see (?:page|chapter|section|above|below)\b|\(?page \d)/i;

const MENTIONS = /\b(?:recommendations?|rec|AFIs?|areas? for improvement) (?:\d|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b)/i;

/** The deadline that holds for what stands below it: "Within six months", or "Within six months, on vans:". */
function stemIn(text: string, next: Block | null): string {
  const found = leadingDeadline(text);
  return /:$/.test(text) || (found === text && opensItems(next)) ? found : "";
}

/** A deadline without a colon heads what is to be done, and no narrative. */
const opensItems = (next: Block | null): boolean => next !== null && (next.shape !== "prose" || labelOf(next.text) !== null || directiveIn(next.text)?.sentence === 0);

/** A letter's subject line may be called as its item is, which follows below a label of its own: its place, or -1. */
function subjectOf(blocks: readonly Block[]): number {
  const at = blocks.findIndex(({ text }) => /^dear\b/i.test(text)) + 1;
  const label = at === 0 ? null : labelOf(blocks[at]?.text ?? "");
  const follows = label !== null && blocks.slice(at + 1).some(({ text }) => labelOf(text)?.kind === label.kind);
  return follows && label.number === null ? at : -1;
}

/** Reads items from blocks, in one pass. The state is where we stand and the draft that is being gathered. */
class ItemReader {
  readonly drafts: Draft[] = [];
  readonly leftOver: LeftOver[] = [];
  readonly headings = new Set<number>();
  private place: Place = startOfReport();
  private draft: Draft | null = null;
  /** The section's heading stood right above. */
  private isBelowSection = false;
  /** The field of the draft whose name stood alone on the line before. */
  private waiting: "deadline" | "owner" | null = null;

  /** `front` are the places of title and date, which open nothing. */
  read(blocks: readonly Block[], front: readonly number[]): void {
    const subject = subjectOf(blocks);
    for (const line of blocks[subject]?.lines ?? []) this.headings.add(line);
    blocks.forEach((block, at) => {
      if (at === subject) return;
      if (!front.includes(at) || this.drafts.length > 0 || this.draft !== null) this.take(block, blocks[at + 1] ?? null);
    });
    this.close();
  }

  private take(block: Block, next: Block | null): void {
    const isBelowSection = this.isBelowSection;
    this.isBelowSection = false;
    if (block.shape === "row") {
      this.takeRow(block);
      return;
    }
    // It interrupts, and ends nothing.
    if (isFootnote(block, this.draft, this.place)) return;
    const done = this.takeLabel(block, next) || this.takeField(block) || this.takeSection(block) || this.takeValue(block) || this.takeStem(block) || this.takeExtension(block, next) || this.takeEntry(block, next) || this.takeSentence(block);
    if (!done) this.pass(block, next);
    // Only a heading can make the place one of headings that part the items.
    if (isBelowSection && this.place.pastHeading) this.place.grouped = true;
  }

  private open(draft: Draft): Draft {
    this.close();
    if (draft.from !== "row") this.place.columns = null;
    this.draft = draft;
    return draft;
  }

  private close(): void {
    const { draft } = this;
    this.draft = null;
    this.waiting = null;
    if (draft === null || !hasText(draft)) return;
    const text = draft.paragraphs.join(" ");
    const isResponse = draft.from === "label" && draft.kind === "recommendation" && RESPONDS.test(text) && directiveIn(text) === null;
    if (isResponse) return;
    this.drafts.push(draft);
    if (draft.heading !== "") this.leftOver.push({ line: draft.lines[0] ?? 0, text: draft.heading, kind: "heading" });
  }

  private takeLabel(block: Block, next: Block | null): boolean {
    const label = labelOf(block.text);
    if (label === null) return false;
    if (!this.stands(label, next)) return false;
    const isEarlier = this.place.section?.restates === true;
    if (label.number === null && label.rest === "" && /^(?:\d+\.)?1$/.test(next?.mark ?? "")) return false;
    const number = label.number ?? (/\d/.test(block.mark) ? block.mark : null);
    this.place.labelled ||= !isEarlier;
    // What stood above a list holds for its entries alone.
    if ((this.draft ?? this.drafts.at(-1))?.from === "entry") this.place.stem = "";
    const draft = this.open(draftOf({ kind: label.kind, number, chapter: this.place.chapter, from: "label", owner: label.addressee ?? this.ownerOf(label.kind), deadline: this.place.stem, isEarlier }, block.lines));
    if (label.rest !== "") extended(draft, { ...block, shape: "prose", text: label.rest.replace(/^[•·▪●-] ?/, "") }, next);
    return true;
  }

  /** A label that is only a letter and a number has to be borne out; one under which nothing stands is no item. */
  private stands({ short, rest, kind }: Label, next: Block | null): boolean {
    if (RESPONDS.test(rest) && kind === "recommendation" && directiveIn(rest) === null) return false;
    if (!short) return true;
    const text = rest || (next?.text ?? "");
    return directiveIn(text) !== null || (this.place.section?.holds === "recommendation" && text.length > 15);
  }

  /** A heading's addressee holds for the recommendations under it. */
  private ownerOf(kind: ItemKind): string {
    return kind === "recommendation" ? this.place.addressee : "";
  }

  private takeField({ text, lines }: Block): boolean {
    const field = fieldLineOf(text);
    if (field === null || this.draft === null || (!hasText(this.draft) && field.field === "other")) return false;
    this.applyField(field, lines);
    return true;
  }

  /** A field's value on the line below its name. */
  private takeValue({ shape, text, lines }: Block): boolean {
    const field = this.waiting;
    this.waiting = null;
    if (field === null || shape !== "prose" || text.length > 80 || /[.:;]$/.test(text)) return false;
    this.applyField({ field, value: text }, lines);
    return true;
  }

  private applyField({ field, value }: FieldLine, lines: readonly number[]): void {
    const { draft } = this;
    this.waiting = null;
    if (draft === null) return;
    // Above an item's text a field ends nothing.
    draft.ended = hasText(draft);
    if (field === "deadline" && draft.deadline === "") draft.deadline = value;
    else if (field === "owner" && draft.owner === "") draft.owner = value;
    else return;
    if (value === "") this.waiting = field;
    draft.lines.push(...lines);
  }

  private takeSection(block: Block): boolean {
    const { text, lines } = block;
    if (isChapter(text) && isHeading(block)) {
      this.close();
      this.place = { ...startOfReport(), chapter: text };
    } else {
      const section = block.shape === "bullet" ? null : sectionOf(text);
      if (section === null) return false;
      if (!holdsItems(section) && this.takePoint(block)) return true;
      this.enter(section);
    }
    for (const line of lines) this.headings.add(line);
    return true;
  }

  /** Words that could head a section, where the list that is under way says that they go on with it. */
  private takePoint(block: Block): boolean {
    const { draft } = this;
    const marker = markerOf(block.text);
    const point: Block = marker === null ? block : { ...block, shape: marker.shape, mark: marker.mark, text: marker.rest };
    if (draft === null || draft.ended || !continuesList(draft, point)) return false;
    if (opensList(draft)) draft.subMark = point.mark;
    addPoint(draft, point.text);
    draft.lines.push(...block.lines);
    return true;
  }

  private enter(section: Section): void {
    const underCause = section.holds === "recommendation" && (this.draft?.kind === "cause-of-concern" || (this.place.underCause && !this.place.pastHeading));
    this.close();
    this.place = { ...this.place, section, pastHeading: false, grouped: false, underCause, columns: null, addressee: section.addressee ?? "", lastMark: "", labelled: false, stem: "" };
    this.isBelowSection = true;
  }

  private takeExtension(block: Block, next: Block | null): boolean {
    if (this.draft === null || this.draft.ended || !extended(this.draft, block, next)) return false;
    this.draft.lines.push(...block.lines);
    return true;
  }

  /** "The Home Office should:" above numbered recommendations: the words hold for each, and are no item themselves. */
  private takeStem(block: Block): boolean {
    const { draft, place } = this;
    if (draft === null || !isStemOf(draft, block, place)) return false;
    const stem = draft.paragraphs.join(" ");
    place.addressee = directiveIn(stem)?.lead ?? "";
    place.stem = deadlinesIn(stem, null)[0]?.wording ?? "";
    this.draft = null;
    return this.openEntry(block, "recommendation");
  }

  private takeEntry(block: Block, next: Block | null): boolean {
    const title = titledEntryIn(block, next, this.place);
    if (title !== null) return this.openEntry(block, title, true);
    const entry = entryIn(block, next, this.place, this.draft !== null && !this.draft.ended && hasText(this.draft));
    return entry !== null && this.openEntry(block, entry);
  }

  private openEntry(block: Block, entry: ItemKind, isTitle = false): boolean {
    const draft = this.open(draftOf({ kind: entry, number: block.shape === "numbered" ? block.mark : null, chapter: this.place.chapter, from: "entry", owner: this.ownerOf(entry), deadline: this.place.stem }, block.lines));
    if (isTitle) draft.heading = block.text;
    else draft.paragraphs.push(block.text);
    if (block.shape === "numbered") this.place.lastMark = block.mark;
    return true;
  }

  /** "We recommend that" in any paragraph, and paragraphs that begin with a deadline and tell a body what to do by then. */
  private takeSentence(block: Block): boolean {
    const holds = this.place.section?.holds;
    if (holds === "past" || holds === "response") return false;
    const found = recommendationIn(block.text) ?? this.dated(block.text);
    if (found === null) return false;
    const sentences = sentencesOf(block.text);
    const text = sentences.slice(found.sentence).join(" ");
    if (MENTIONS.test(sentences[found.sentence] ?? "") || (found.lead === "" && !/:$/.test(text))) return false;
    const [line = 0] = block.lines;
    if (found.sentence > 0) this.leftOver.push({ line, text: sentences.slice(0, found.sentence).join(" "), kind: "background" });
    const draft = this.open(draftOf({ kind: "recommendation", number: /\d/.test(block.mark) ? block.mark : null, chapter: this.place.chapter, from: "sentence" }, block.lines));
    draft.paragraphs.push(text);
    return true;
  }

  /** A paragraph that begins with a deadline, or with "Second," after a first recommendation, and tells a body what to do. */
  private dated(text: string): { readonly sentence: number; readonly lead: string } | null {
    const follows = isCounted(text) && (this.draft ?? this.drafts.at(-1))?.from === "sentence";
    if (leadingDeadline(withoutOrdinal(text)) === "" && !follows) return null;
    const directive = directiveIn(text);
    return directive?.sentence === 0 && isBodyLike(directive.lead) ? directive : null;
  }

  private takeRow(block: Block): void {
    const columns = columnsOf(block);
    if (columns !== null) {
      this.close();
      this.place.columns = columns;
      for (const line of block.lines) this.headings.add(line);
      return;
    }
    if (this.place.section?.holds === "past") return;
    const holds = this.place.section?.holds;
    const kind: ItemKind = holds === "area-for-improvement" || holds === "cause-of-concern" ? holds : "recommendation";
    const field = this.place.columns === null ? fieldLineOf(`${block.cells[0]}: ${block.cells.slice(1).join(" ")}`) : null;
    if (field !== null) {
      this.applyField(field, block.lines);
      return;
    }
    const row = this.place.columns === null ? bareRowOf(block.cells, kind) : rowOf(block.cells, this.place.columns, kind);
    if (row !== null) this.addRow(row, block);
  }

  private addRow(row: Row, { lines }: Block): void {
    const [line = 0] = lines;
    const draft = this.open(draftOf({ kind: row.kind, number: row.number, chapter: this.place.chapter, from: "row", owner: row.owner, deadline: row.deadline }, lines));
    const { blocks } = blocksOf(linesOf(row.text));
    if (blocks.length === 1) draft.paragraphs.push(row.text);
    else for (const [at, part] of blocks.entries()) if (!extended(draft, part, blocks[at + 1] ?? null)) addParagraph(draft, part.text);
    // A list may stand below the row.
    draft.ended = !row.text.endsWith(":");
    if (row.rest.length > 0) this.leftOver.push({ line, text: row.rest.join(" | ").replaceAll("\n", " "), kind: "background" });
  }

  /** Nothing that is an item: a heading, words that hold for the entries below, or background. */
  private pass(block: Block, next: Block | null): void {
    const { section } = this.place;
    const inItems = section !== null && section.holds !== "none" && section.holds !== "past" && section.holds !== "response";
    const whom = inItems && block.shape === "prose" ? addresseeHeading(block.text) : null;
    if (this.draft?.ended !== true || isHeading(block)) this.close();
    const stem = inItems || (section?.holds !== "past" && next !== null && labelOf(next.text) !== null) ? stemIn(block.text, next) : "";
    if (whom !== null) this.place.addressee = whom;
    else if (stem !== "") this.place.stem = stem;
    else if (isHeading(block) && labelOf(block.text) === null && fieldLineOf(block.text) === null) this.passHeading(section, next);
    if (isHeading(block)) for (const line of block.lines) this.headings.add(line);
  }

  private passHeading(section: Section | null, next: Block | null): void {
    if (next === null || !isNumberedRow(next, this.place.columns)) this.place.columns = null;
    this.place.pastHeading = true;
    // A force's name heads what is for it as other agencies' names do, which are not known as such.
    if (forcesIn(this.place.addressee).length > 0) this.place.addressee = "";
    this.place.stem = "";
    if (section?.holds === "past" || section?.holds === "response") this.place.section = null;
  }
}

/** The items of a text as drafts. Linear in its blocks. */
export function draftsOf(blocks: readonly Block[], front: readonly number[]): Drafts {
  const reader = new ItemReader();
  reader.read(blocks, front);
  return reader;
}
