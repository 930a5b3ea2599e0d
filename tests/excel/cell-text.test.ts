import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asGiven } from "../../src/excel/cell-text";
import { connect } from "../../workbench/client";
import { newBook } from "../../workbench/file/new";
import { createHost } from "../excel-level";

describe("a text handed to Excel", () => {
  it.each(["=1+1", "+44 1632 960001", "-5", "@home", "'quoted", "#N/A", "3/4/2026", "30 April 2026", "1e5", "40%", "£12", "TRUE", "false", " 12 ", "12:30", "May 2026", "\t=1+1"])(
    "%j is kept text by an apostrophe",
    (text) => expect(asGiven(text)).toBe(`'${text}`),
  );

  it.each(["Red", "Not assessed", "", "12 days past the inspectorate's deadline of 30 April 2026", "Closed, awaiting the board"])("%j needs none", (text) => expect(asGiven(text)).toBe(text));

  it.each([12, -3, 0, true])("%j is no text", (value) => expect(asGiven(value)).toBe(value));

  it("arrives as it was given, whatever it is", async () => {
    const texts = fc.array(fc.string({ maxLength: 60 }).filter((text) => text !== "" && !text.includes("\0")), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(texts, async (given) => {
        const book = newBook(["Sheet"]);
        await connect(createHost(book)).run(async (context) => {
          context.workbook.worksheets.getItem("Sheet").getRangeByIndexes(0, 0, given.length, 1).values = given.map((text) => [asGiven(text)]);
          await context.sync();
        });
        given.forEach((text, row) => expect(book.sheets[0]?.cell(row, 0)).toMatchObject({ value: text }));
      }),
      { numRuns: 200 },
    );
  });
});
