import { describe, expect, it } from "vitest";
import { connect } from "../../../workbench/client";
import type { Book } from "../../../workbench/file/book";
import { createHost, type HostOptions } from "../../../workbench/host/host";
import { readRecording, recordingText, replay } from "../../../workbench/host/recording";
import { bookOf, refusal, write } from "./books";

const aBook = (): Book => bookOf([{ name: "Plan", values: [["Ref", "Due"], ["R1", 46_142], ["R2", 46_143]] }]);

/** The recording of a session that reads, writes, is refused, keeps a range and adds what gets an id, as text; with the book that it left. */
async function aSession(options: HostOptions = {}) {
  const host = createHost(aBook(), { name: "Plan of ours.xlsx", excelApi: "1.17", thisYear: 2019, record: true, ...options });
  const excel = connect(host);
  await excel.run(async (context) => {
    context.workbook.load("name");
    const range = context.workbook.worksheets.getItem("Plan").getRange("A1:B3").getUsedRange();
    range.load("values");
    await context.sync();
    range.getLastRow().getOffsetRange(1, 0).values = [["R3", "4/30"]];
    range.getCell(1, 1).conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    await context.sync();
  });
  const error = await refusal(write(excel, "Elsewhere", "A1", [["x"]]));
  return { host, text: recordingText(host), code: error.code };
}

describe("a recording", () => {
  it("is JSON that says what was asked, what was answered, and what the host stood for", async () => {
    const { text, code } = await aSession();
    expect(code).toBe("ItemNotFound");
    const recording = readRecording(text);
    expect(recording).toMatchObject({ workbook: "Plan of ours.xlsx", excelApi: "1.17", thisYear: 2019 });
    expect(recording?.exchanges).toHaveLength(3);
    expect(recording?.exchanges[2]).toMatchObject({ url: expect.stringContaining("ProcessQuery"), request: { Actions: expect.any(Array) }, statusCode: 200, answer: { Error: { Code: "ItemNotFound" } } });
  });

  it("is answered the same when it is played over the same workbook, and leaves the same cells", async () => {
    const { host, text } = await aSession();
    const recording = readRecording(text);
    const book = aBook();
    expect(recording !== null && (await replay(book, recording))).toEqual([]);
    const cells = (one: Book) => [0, 1, 2, 3].flatMap((row) => [0, 1].map((column) => one.sheets[0]?.cell(row, column)));
    expect(cells(book)).toEqual(cells(host.book));
    expect(book.sheets[0]?.value(3, 1)).toBe(43_585);
  });

  it("tells where another workbook answers otherwise", async () => {
    const recording = readRecording((await aSession()).text);
    const book = aBook();
    book.sheets[0]?.set(1, 0, { value: "R9" });
    const differences = recording === null ? [] : await replay(book, recording);
    expect(differences.map(({ at }) => at)).toEqual([0]);
    expect(JSON.stringify(differences[0]?.recorded)).toContain('"R1"');
    expect(JSON.stringify(differences[0]?.now)).toContain('"R9"');
  });

  it.each(["", "{", "null", "[]", '{"format":"excel-stand-in-recording"}', '{"format":"other","version":1,"exchanges":[]}'])("is not %j", (text) => expect(readRecording(text)).toBeNull());
});
