import { MAX_SHARED_TEXTS, MAX_TEXT_BYTES } from "./limits";
import { readPart, type Part } from "./package";
import { tooLarge } from "./problem";
import { TagCursor } from "./tag-cursor";
import { plainHash, TextStore, type Texts } from "./texts";
import { endOfLast, isDone } from "./windows";

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Text as the cell shows it: "_x000D_" stands for the character with that number (ECMA-376 part 1, 22.9.2.19). */
export function unescapeText(text: string): string {
  return text.includes("_x") ? text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
}

/** The opposite, for text that is to be written: control characters, and whatever would be read as such an escape. */
export function escapeText(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replace(/[\x00-\x08\x0b-\x1f\ufffe\uffff]/g, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

/** The texts of the shared strings part in UTF-8, by index: runs of rich text joined, phonetic readings left out. */
export async function readSharedTexts(part: Part): Promise<Texts> {
  const texts = new TextStore();
  let started = false;
  let ended = false;
  await readPart(part, (bytes, isLast) => {
    if (ended) return bytes.length;
    const cursor = new TagCursor(bytes, 0, "the list of texts");
    const step = (): void => {
      cursor.next();
      if (!started && !cursor.is("sst")) throw cursor.broken();
      if (!started) ended = cursor.selfClosing;
      else if (cursor.closing) ended = true;
      else readSharedText(cursor, texts);
      started = true;
    };
    let done = 0;
    const enough = endOfLast("si>", bytes, isLast);
    while (!ended && cursor.end < enough && isDone(step, isLast)) done = cursor.end;
    return done;
  });
  return texts;
}

function readSharedText(cursor: TagCursor, texts: TextStore): void {
  if (texts.length >= MAX_SHARED_TEXTS) throw tooLarge(`more than ${MAX_SHARED_TEXTS.toLocaleString("en-GB")} texts`);
  if (!cursor.is("si")) return cursor.skipElement();
  if (!readPlainText(cursor, texts)) texts.push(readText(cursor));
}

/** Reads a text that is written as most are, and the end of its `<si>`, at one go; false where it is written otherwise. */
function readPlainText(cursor: TagCursor, texts: TextStore): boolean {
  const { end } = cursor;
  const from = cursor.passes("<t>") ? cursor.end : end;
  const to = from > end ? cursor.textEnd() : from;
  const isPlain = from > end && cursor.moveTo(to).passes("</t></si>") && to - from <= MAX_TEXT_BYTES && plainHash(cursor.bytes, from, to) >= 0;
  if (isPlain) texts.pushBytes(cursor.bytes, from, to);
  else cursor.moveTo(end);
  return isPlain;
}

/** The text of the current `<si>` or `<is>`; the cursor is on its closing tag afterwards. */
export function readText(cursor: TagCursor): string {
  let text = "";
  for (let depth = cursor.selfClosing ? 0 : 1; depth > 0; ) {
    cursor.next();
    if (cursor.closing) depth--;
    else if (cursor.is("t")) text += readElementText(cursor);
    else if (cursor.is("rPh")) cursor.skipElement();
    else if (!cursor.selfClosing) depth++;
  }
  return unescapeText(text);
}

/** The text of an element that has no children. */
export function readElementText(cursor: TagCursor): string {
  if (cursor.selfClosing) return "";
  const from = cursor.end;
  cursor.next();
  if (!cursor.closing) throw cursor.broken();
  return from === cursor.start ? "" : cursor.text(from, cursor.start, cursor.interrupted);
}
