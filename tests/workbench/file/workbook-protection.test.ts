import { describe, expect, it } from "vitest";
import type { Book } from "../../../workbench/file/book";
import { openBook } from "../../../workbench/file/open";
import { buildWorkbook, rowsSheet } from "./package-builder";
import { partIn, saved } from "./saved-part";

const OPEN = { hasPassword: false };
const HASH = 'workbookAlgorithmName="SHA-512" workbookHashValue="aGFzaA==" workbookSaltValue="c2FsdA==" workbookSpinCount="100000"';

const element = (attributes: string): string => `<workbookProtection ${attributes}/>`;

const made = (protection: string): Parameters<typeof buildWorkbook>[0] => ({ sheets: [rowsSheet("")], workbookProperties: `${protection}<bookViews><workbookView/></bookViews>` });

/** The workbook's protection element after it has been put in place and saved; null where there is none. */
async function afterwards(before: string, protection: Book["protection"]): Promise<string | null> {
  const bytes = await saved(made(before), (book) => {
    book.protection = protection;
  });
  expect((await openBook(bytes)).protection === null).toBe(protection === null);
  return /<workbookProtection[^>]*>(?=<bookViews>)/.exec((await partIn(bytes, "xl/workbook.xml")) ?? "")?.[0] ?? null;
}

describe("the protection of a workbook's structure (ECMA-376, 18.2.29)", () => {
  it.each<[string, string, Book["protection"]]>([
    ["none", "", null],
    ["the structure", element('lockStructure="1"'), OPEN],
    ["the structure, in words", element('lockStructure="true"'), OPEN],
    ["the structure with an old password", element('workbookPassword="CC1A" lockStructure="1"'), { hasPassword: true }],
    ["the structure with a new password", element(`${HASH} lockStructure="1"`), { hasPassword: true }],
    ["only the windows", element('lockWindows="1"'), null],
    ["only the revisions", element('lockRevision="1" revisionsPassword="CC1A"'), null],
  ])("is read: %s", async (_, xml, wanted) => {
    expect((await openBook(buildWorkbook(made(xml)))).protection).toEqual(wanted);
  });

  it.each<[string, string, Book["protection"], string | null]>([
    ["is put in place", "", OPEN, element('lockStructure="1"')],
    ["joins what is locked already", element('lockWindows="1"'), OPEN, element('lockWindows="1" lockStructure="1"')],
    ["goes whole, with the windows' and the password", element(`${HASH} lockStructure="1" lockWindows="1"`), null, null],
    ["goes, and the revisions' stays", element('workbookPassword="CC1A" lockStructure="1" lockRevision="1" revisionsPassword="AB12"'), null, element('lockRevision="1" revisionsPassword="AB12"')],
    ["stays as it is where it is put in place again", element(`${HASH} lockStructure="1"`), { hasPassword: true }, element(`${HASH} lockStructure="1"`)],
    ["of the windows alone stays where there was no other", element('lockWindows="1"'), null, element('lockWindows="1"')],
  ])("%s", async (_, before, protection, wanted) => {
    expect(await afterwards(before, protection)).toBe(wanted);
  });
});
