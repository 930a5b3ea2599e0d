import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const COMMAND = ["--import", "tsx", "workbench/intake.ts"];
const folder = mkdtempSync(join(tmpdir(), "intake-"));

function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const REPORT = "A short report\nPublished: 16 May 2025\n\nRecommendation 1\nWithin six months, chief constables, working with the Home Office, should:\n• act; and\n• report.\n";
const run = (...args: string[]): string => execFileSync(process.execPath, [...COMMAND, ...args], { cwd: ROOT, encoding: "utf8" });

describe("the command line of the reader", () => {
  it("prints JSON and nothing else", () => {
    expect(JSON.parse(run(fileOf("report.txt", REPORT), "--json", "--force", "Cleveland Police"))).toEqual({
      report: "A short report",
      published: "2025-05-16",
      items: [{
        number: "1", kind: "recommendation", text: "Within six months, chief constables, working with the Home Office, should:", subPoints: ["act; and", "report."], after: "",
        deadlineWording: "Within six months", deadline: "2025-11-16", assumption: null, leadAddressee: "chief constables", others: ["Home Office"], forForce: true,
      }],
      unread: [],
    });
  });

  it("takes the day of publication that it is given", () => {
    expect(JSON.parse(run(fileOf("dated.txt", REPORT), "--json", "--published", "2025-08-31"))).toMatchObject({ published: "2025-08-31", items: [{ deadline: "2026-02-28" }] });
  });

  it("lists for a person", () => {
    const listing = run(fileOf("listed.txt", REPORT));
    expect(listing).toContain("Published 16 May 2025");
    expect(listing).toContain("Deadline: 16 November 2025 (“Within six months”)");
    expect(listing).toContain("1 item read, 1 for the force.");
  });

  it("reads text of Windows programs", () => {
    const items = (content: Uint8Array): unknown => JSON.parse(run(fileOf("windows.txt", content), "--json"));
    const said = { items: [{ leadAddressee: "National Police Chiefs’ Council" }] };
    const text = "Recommendation 1\r\nThe National Police Chiefs’ Council should act.\r\n";
    expect(items(Buffer.from(text.replace("’", "\u0092"), "latin1"))).toMatchObject(said);
    expect(items(Buffer.from(`\ufeff${text}`, "utf16le"))).toMatchObject(said);
  });

  it.each([
    ["a missing file", () => join(folder, "nowhere.txt"), 1, "There is no file"],
    ["a folder", () => folder, 1, "is a folder"],
    ["a PDF", () => fileOf("report.pdf.txt", "%PDF-1.7\n…"), 1, "copy its text"],
    ["a Word document", () => fileOf("report.docx", Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)), 1, "copy its text"],
    ["bytes", () => fileOf("bytes.txt", Uint8Array.of(1, 2, 0, 3)), 1, "not a text file"],
    ["an empty text", () => fileOf("empty.txt", " \n\n"), 1, "is empty"],
    ["no file", () => "--json", 2, "No file was named."],
  ])("says what is wrong with %s", (_, path, status, sentence) => {
    const { stderr, status: ended, stdout } = spawnSync(process.execPath, [...COMMAND, path()], { cwd: ROOT, encoding: "utf8" });
    expect([ended, stdout]).toEqual([status, ""]);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
  });

  it("says what is wrong with a date", () => {
    expect(spawnSync(process.execPath, [...COMMAND, "x.txt", "--published", "16/05/2025"], { cwd: ROOT, encoding: "utf8" }).stderr).toContain("is not a date such as 2025-05-16");
  });
});
