import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { isoDay, parseIsoDay, sayDay, type Day } from "../src/core/day";
import type { Intake, IntakeItem, ItemKind } from "../src/core/intake/intake";
import { readReport } from "../src/core/intake/report-reader";

const USAGE = `Usage: npm run intake -- report.txt [--force "Cleveland Police"] [--published 2025-05-16] [--json]

  --force      your force's name, to tell what is addressed to it
  --published  the day of publication, where the text does not say it
  --json       JSON on standard output, and nothing else`;

interface Wish {
  readonly file: string;
  readonly force: string;
  readonly published: Day | null;
  readonly json: boolean;
}

/** What was asked for, or a sentence on what is wrong with it. */
function wishOf(args: readonly string[]): Wish | string {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], allowPositionals: true, options: { force: { type: "string" }, published: { type: "string" }, json: { type: "boolean" } } });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { values, positionals } = parsed;
  const [file] = positionals;
  if (file === undefined) return "No file was named.";
  if (positionals.length > 1) return "Give one file at a time.";
  const published = values.published === undefined ? null : parseIsoDay(values.published);
  if (values.published !== undefined && published === null) return `“${values.published}” is not a date such as 2025-05-16.`;
  return { file, force: (values.force ?? "").trim(), published, json: values.json ?? false };
}

/** What Windows programs mean by the bytes 80 to 9F. Node's own decoder of this set takes them for control characters. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** A file's bytes as text; `null` where they are none. Old Windows text, which is not UTF-8, is read as such. */
function textOfBytes(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.subarray(0, 65_536).includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString("latin1").replace(/[\u0080-\u009f]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] ?? letter);
  }
}

/** What a file is, by its first bytes, where it is a document and not its text. */
function documentOf(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  if (start.startsWith("%PDF")) return "a PDF";
  if (start.startsWith("PK\u0003\u0004")) return "a Word document or another zipped file";
  if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) return "an old Word document";
  return start.startsWith("{\\rtf") ? "a rich-text document" : null;
}

/** The text of the file, or what to do instead: a sentence. */
async function readText(file: string): Promise<{ readonly text: string } | { readonly problem: string }> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return { problem: whyUnread(file, error) };
  }
  const document = documentOf(bytes);
  const text = document === null ? textOfBytes(bytes) : null;
  if (text === null) return { problem: `${file} is ${document ?? "not a text file"}. Open it, copy its text, and save that as a plain text file.` };
  return text.trim() === "" ? { problem: `${file} is empty: there is no text to read.` } : { text };
}

function whyUnread(file: string, error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return `There is no file ${file}. Check its name and folder.`;
  if (code === "EISDIR") return `${file} is a folder. Name the text file in it.`;
  if (code === "") throw error;
  return `${file} could not be read (${code}).`;
}

/** The JSON of an intake: dates as 2026-04-30 or null. */
function jsonOf({ report, published, items, unread }: Intake) {
  return {
    report,
    published: published === null ? null : isoDay(published),
    items: items.map(({ number, kind, text, subPoints, after, deadlineWording, deadline, assumption, leadAddressee, others, forForce }) => ({
      number, kind, text, subPoints, after, deadlineWording, deadline: deadline === null ? null : isoDay(deadline), assumption, leadAddressee, others, forForce,
    })),
    unread: unread.map(({ line, text }) => ({ line, text })),
  };
}

const KINDS: Readonly<Record<ItemKind, string>> = { recommendation: "Recommendation", "area-for-improvement": "Area for improvement", "cause-of-concern": "Cause of concern" };

const FOR_US: Readonly<Record<string, string>> = { true: "For the force.", false: "Not for the force.", unsure: "Perhaps for the force." };

function linesOfItem(item: IntakeItem): string[] {
  const { number, kind, chapter, text, subPoints, after, deadline, deadlineWording, assumption, leadAddressee, others } = item;
  const when = deadline !== null ? sayDay(deadline) : deadlineWording === null ? "none is given" : "no date can be read";
  return [
    `${KINDS[kind]}${number === null ? "" : ` ${number}`}${chapter === null ? "" : ` (${chapter})`}, line ${item.lines[0] ?? "?"}`,
    `  ${text.replaceAll("\n", "\n  ")}`,
    ...subPoints.map((point) => `  • ${point}`),
    ...(after === "" ? [] : [`  ${after.replaceAll("\n", "\n  ")}`]),
    `  Deadline: ${when}${deadlineWording === null ? "" : ` (“${deadlineWording}”)`}${assumption === null ? "" : `; ${assumption}`}`,
    `  To: ${leadAddressee ?? "nobody named"}${others.length > 0 ? `; with or naming ${others.join(", ")}` : ""}`,
    `  ${FOR_US[String(item.forForce)] ?? ""} ${item.why}`,
    "",
  ];
}

function listing({ report, published, items, unread }: Intake): string {
  const listed = unread.filter(({ kind }) => kind === "directive" || kind === "background");
  const short = (text: string): string => (text.length > 100 ? `${text.slice(0, 100)}…` : text);
  return [
    report ?? "No title was found.",
    published === null ? "No day of publication was found." : `Published ${sayDay(published)}`,
    "",
    ...items.flatMap(linesOfItem),
    `${items.length} ${items.length === 1 ? "item" : "items"} read, ${items.filter(({ forForce }) => forForce === true).length} for the force. ${unread.length} lines hold no item:`,
    ...listed.map(({ line, kind, text }) => `  ${line}: ${kind === "directive" ? "could be one: " : ""}${short(text)}`),
    `  and ${unread.length - listed.length} headings, page headers and repeats.`,
  ].join("\n");
}

async function main(): Promise<number> {
  const wish = wishOf(process.argv.slice(2));
  if (typeof wish === "string") {
    console.error(`${wish}\n\n${USAGE}`);
    return 2;
  }
  const read = await readText(wish.file);
  if ("problem" in read) {
    console.error(read.problem);
    return 1;
  }
  const intake = readReport(read.text, wish);
  console.log(wish.json ? JSON.stringify(jsonOf(intake), null, 2) : listing(intake));
  return 0;
}

process.exitCode = await main();
