import { isOurSheet, type Allowance } from "./allowance";
import type { BookReader, SheetEntry } from "./book-reader";
import { difference, type CellsCompared } from "./compare-cells";
import { compareSheets } from "./compare-sheets";
import type { Difference, DifferenceKind } from "./difference";

/** Everything of the user's in two states of a workbook's file, but for what may change between them. */
export function compareBooks(before: BookReader, after: BookReader, allowed: Allowance): CellsCompared {
  const users = before.sheets.filter(({ name }) => !allowed.ours || !isOurSheet(name));
  const isOnlyLonger = isOnlyAddedTo(before, after);
  const differences = [...compareSheetList(before, after, allowed), ...compareNames(before, after, allowed), ...compareWorkbook(before, after), ...compareParts(before, after, allowed)];
  let compared = 0;
  for (const entry of users) {
    const now = after.sheets.find(({ name }) => name === entry.name);
    if (!now || entry.kind !== "worksheet") continue;
    const was = before.sheet(entry.part);
    if (isOnlyLonger && isSameFile(before, after, entry, now)) {
      compared += was.cells.size;
      continue;
    }
    const found = compareSheets(entry.name, { sheet: was, looks: before.looks }, { sheet: after.sheet(now.part), looks: after.looks }, allowed);
    compared += found.compared;
    differences.push(...found.differences);
  }
  return { compared, differences };
}

/** Whether every index into the lists of strings and formats means what it meant, so that a part of the same bytes is the same sheet. */
function isOnlyAddedTo(before: BookReader, after: BookReader): boolean {
  const isStart = (was: readonly unknown[], is: readonly unknown[]): boolean => was.every((one, at) => one === is[at]);
  return isStart(before.strings, after.strings) && isStart(before.looks.cells, after.looks.cells) && isStart(before.looks.differential, after.looks.differential);
}

function isSameFile(before: BookReader, after: BookReader, was: SheetEntry, is: SheetEntry): boolean {
  const partsOf = ({ file }: BookReader, { part }: SheetEntry): string[] => [part, part.replace(/([^/]+)$/, "_rels/$1.rels"), ...file.targets(part, "comments"), ...file.targets(part, "table")];
  const [old, now] = [partsOf(before, was), partsOf(after, is)];
  return old.length === now.length && old.every((part, at) => part === now[at] && isSamePart(before, after, part));
}

function isSamePart(before: BookReader, after: BookReader, part: string): boolean {
  const [was, is] = [before.file.part(part), after.file.part(part)];
  return was === undefined || is === undefined ? was === is : Buffer.compare(was, is) === 0;
}

/** The user's sheets are there, in their order, as visible as before; new ones are ours. */
function compareSheetList(before: BookReader, after: BookReader, allowed: Allowance): Difference[] {
  const there = new Map(after.sheets.map((sheet) => [sheet.name, sheet]));
  const known = new Set(before.sheets.map(({ name }) => name));
  const order = (list: readonly SheetEntry[]): string => list.map(({ name }) => name).filter((name) => known.has(name) && there.has(name)).join(", ");
  const gone = before.sheets.filter(({ name }) => !there.has(name)).map(({ name }): Difference => ({ kind: "sheet", at: name, was: "a sheet", is: "" }));
  const come = allowed.ours ? [] : after.sheets.filter(({ name }) => !known.has(name)).map(({ name }): Difference => ({ kind: "sheet", at: name, was: "", is: "a sheet" }));
  const changed = before.sheets.flatMap(({ name, kind, visibility }) => {
    const now = there.get(name);
    return now ? [...difference("sheet", name, visibility, now.visibility), ...difference("sheet", name, kind, now.kind)] : [];
  });
  return [...gone, ...come, ...difference("sheet", "the order of sheets", order(before.sheets), order(after.sheets)), ...changed];
}

function compareNames(before: BookReader, after: BookReader, allowed: Allowance): Difference[] {
  const [was, is] = [before.names(), after.names()];
  const known = new Set(before.sheets.map(({ name }) => name));
  const isOfOurs = (sheet: string | null): boolean => allowed.ours && sheet !== null && (!known.has(sheet) || isOurSheet(sheet));
  const kept = [...was].filter(([, { sheet }]) => !isOfOurs(sheet)).flatMap(([name, { text }]) => difference("name", name, text, is.get(name)?.text));
  const come = [...is].filter(([name, { sheet }]) => !was.has(name) && !isOfOurs(sheet)).flatMap(([name, { text }]) => difference("name", name, "", text));
  return [...kept, ...come];
}

/** What an element says that says nothing. */
const BARE = /^<\w+><\/>$/;

function compareWorkbook(before: BookReader, after: BookReader): Difference[] {
  const compare = (was: ReadonlyMap<string, string>, is: ReadonlyMap<string, string>): Difference[] =>
    [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => difference("workbook", key, telling(was.get(key)), telling(is.get(key))));
  const styles = new Map([...after.looks.rest].filter(([key]) => before.looks.rest.has(key)));
  return [...compare(before.rest(), after.rest()), ...compare(before.looks.rest, styles)];
}

const telling = (text: string | undefined): string => (text === undefined || BARE.test(text) ? "" : text);

/** Parts that are compared by what they hold, or that any change of a cell changes. */
const READ_TYPES = new Set(["worksheet", "sharedStrings", "styles", "calcChain", "table", "comments", "officeDocument"]);
/** The document's own properties, which list its sheets. */
const LISTING = new Set(["extended-properties"]);

const KINDS: readonly (readonly [RegExp, DifferenceKind])[] = [[/\/charts?\//, "chart"], [/\/(drawings|media|diagrams)\//, "drawing"]];
const kindOf = (part: string): DifferenceKind => KINDS.find(([pattern]) => pattern.test(part))?.[1] ?? "part";

/** Charts, drawings, pictures, pivots and all other parts of the file, and what leads to them. */
function compareParts(before: BookReader, after: BookReader, allowed: Allowance): Difference[] {
  const read = new Set([before, after].flatMap((book) => partsRead(book)));
  const ours = partsOfOurs(before, allowed);
  const found = [...before.file.parts.keys()].filter((part) => !read.has(part) && !ours.has(part)).flatMap((part): Difference[] => {
    if (!after.file.part(part)) return [{ kind: kindOf(part), at: part, was: "a part", is: "" }];
    if (isSamePart(before, after, part)) return [];
    return difference(kindOf(part), part, before.file.meaning(part), after.file.meaning(part));
  });
  const ends = new Set(before.file.looseEnds());
  const loose = after.file.looseEnds().filter((end) => !ends.has(end)).map((end): Difference => ({ kind: "package", at: end, was: "", is: "a loose end" }));
  return [...found, ...lostWays(before, after, ours), ...loose];
}

function partsRead({ file, part }: BookReader): string[] {
  const typed = [part, ...file.parts.keys(), ""].flatMap((from) => [...file.relationships(from).values()].filter(({ type, external }) => !external && (READ_TYPES.has(type) || LISTING.has(type))).map(({ target }) => target));
  return [part, "[content_types].xml", ...typed, ...[...file.parts.keys()].filter((name) => name.endsWith(".rels"))];
}

/** Sheets of ours from an earlier run, and what they lead to: they may be made anew. */
function partsOfOurs({ sheets, file }: BookReader, { ours }: Allowance): Set<string> {
  const found = new Set<string>();
  const left = ours ? sheets.filter(({ name }) => isOurSheet(name)).map(({ part }) => part) : [];
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    if (found.has(part)) continue;
    found.add(part);
    left.push(...[...file.relationships(part).values()].filter(({ external }) => !external).map(({ target }) => target));
  }
  return found;
}

/** Relationships that a part no longer has: what it led to is lost to Excel though it stands in the file. */
function lostWays(before: BookReader, after: BookReader, ours: ReadonlySet<string>): Difference[] {
  const ways = ({ file }: BookReader, part: string): string[] => [...file.relationships(part).values()].filter(({ type }) => !READ_TYPES.has(type) && type !== "hyperlink").map(({ type, target }) => `${type} ${target}`);
  return ["", ...before.file.parts.keys()].filter((part) => !ours.has(part)).flatMap((part) => {
    const now = new Set(ways(after, part));
    return ways(before, part).filter((way) => !now.has(way)).map((way): Difference => ({ kind: kindOf(way), at: part, was: `leads to ${way}`, is: "" }));
  });
}
