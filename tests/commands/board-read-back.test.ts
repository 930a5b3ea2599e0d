import { readFile } from "node:fs/promises";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import { boardSummary } from "../../src/commands/board-summary";
import { recalculate, setUp } from "../../src/commands/recalculate";
import { dayOf } from "../../src/core/day";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { connect } from "../../workbench/client";
import { openBook } from "../../workbench/file/open";
import { saveBook } from "../../workbench/file/save";
import { readEntry, readZip } from "../../workbench/file/zip";
import { createHost } from "../excel-level";

const WATCH = { progress: () => undefined };
const NAME = "Board summary 18 June 2026";
const SETTINGS = { ...DEFAULT_SETTINGS, force: "Northshire Police", board: "GAIN Board", marking: "OFFICIAL-SENSITIVE" };

/** The board's summary of the sample, with one for an earlier board before it, as a reader has it that shares no code with ours. */
async function madeFrom(sample: string) {
  const book = await openBook(await readFile(new URL(`../../samples/${sample}`, import.meta.url)));
  const excel = connect(createHost(book));
  const read = await recalculate(excel, { today: dayOf("2026-02-01"), asAt: null }, WATCH);
  if (read.kind !== "done") throw new Error(read.message);
  await setUp(excel, { settings: SETTINGS, remembered: read.remembered ?? { sheets: [] } }, { today: dayOf("2026-02-01"), asAt: null }, WATCH);
  for (const [boardDate, today] of [["2026-02-12", "2026-02-01"], ["2026-06-18", "2026-06-01"]] as const) {
    const outcome = await boardSummary(excel, { boardDate: dayOf(boardDate), reports: null, changed: null }, { today: dayOf(today), asAt: null }, WATCH);
    if (outcome.kind !== "made") throw new Error(outcome.message);
    expect(outcome.warnings).toEqual([]);
  }
  const bytes = await saveBook(book);
  const workbook = new ExcelJS.Workbook();
  // Its types ask for Node's older Buffer.
  await workbook.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  return { bytes, workbook };
}

describe("the board's summary in the file", () => {
  let made: Awaited<ReturnType<typeof madeFrom>>;
  beforeAll(async () => {
    made = await madeFrom("delivery-plan.xlsx");
  });
  const xmlOf = async (name: RegExp): Promise<string[]> => Promise.all(readZip(made.bytes).filter((entry) => name.test(entry.name)).map(async (entry) => new TextDecoder().decode(await readEntry(entry))));
  const sheet = () => made.workbook.getWorksheet(NAME) as ExcelJS.Worksheet;

  it("prints as A4 landscape, one page wide, with title, marking and page number on every page", () => {
    expect(sheet().pageSetup).toMatchObject({ orientation: "landscape", paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: "1:2" });
    expect(sheet().headerFooter.oddHeader).toContain("OFFICIAL-SENSITIVE");
    expect(sheet().headerFooter.oddHeader).toContain("Northshire Police, GAIN Board");
    expect(sheet().headerFooter.oddFooter).toContain("OFFICIAL-SENSITIVE");
    expect(sheet().headerFooter.oddFooter).toMatch(/Page &P of &N/);
  });

  it("has real tables with names of their own, one row of headings each, and nothing blank among those", () => {
    const tables = made.workbook.worksheets.flatMap((one) => Object.keys((one as unknown as { tables: Record<string, unknown> }).tables));
    expect(new Set(tables).size).toBe(tables.length);
    expect(tables.filter((name) => name.endsWith("2026_06_18")).length).toBeGreaterThan(6);
    expect(sheet().hasMerges).toBe(false);
  });

  it("leads from every line of its lists to a cell of the workbook", async () => {
    const xml = await xmlOf(/^xl\/worksheets\/sheet\d+\.xml$/);
    const locations = xml.map((one) => [...one.matchAll(/<hyperlink [^>]*location="([^"]+)"/g)].map(([, location]) => location ?? ""));
    const most = locations.reduce((longest, one) => (one.length > longest.length ? one : longest), []);
    const names = new Set(made.workbook.worksheets.map(({ name }) => name));
    expect(most.length).toBeGreaterThan(20);
    for (const location of most) expect(names).toContain(location.replace(/!.*$/, "").replace(/^(?:'|&apos;)|(?:'|&apos;)$/g, ""));
  });

  it("has its two charts, which draw from its tables", async () => {
    const ours = (await xmlOf(/^xl\/charts\/chart\d+\.xml$/)).filter((xml) => xml.includes(NAME));
    expect(ours).toHaveLength(2);
    for (const xml of ours) expect(xml).toMatch(/<c:f>'Board summary 18 June 2026'!\$/);
  });

  it("says that its figures are those of the rows, and what has moved since the board before", () => {
    const texts: string[] = [];
    sheet().eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
    expect(texts).toEqual(expect.arrayContaining([expect.stringMatching(/^30 rows read = 30 counted here \+ 0 not assessed\.$/), "Since 1 February 2026 (120 days)"]));
  });
});
