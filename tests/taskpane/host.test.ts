import { describe, expect, it } from "vitest";
import { EXCEL_API, type OfficeScript, type Standing, standingWith } from "../../taskpane/host";

function officeThat(host: unknown, ceiling: string): OfficeScript {
  const isSetSupported = (set: string, version: string) => set === "ExcelApi" && Number(version.split(".")[1]) <= Number(ceiling.split(".")[1]);
  return { onReady: () => Promise.resolve({ host }), context: { requirements: { isSetSupported } } };
}

const SILENT: OfficeScript = { ...officeThat("Excel", "1.14"), onReady: () => new Promise(() => undefined) };

describe("where the pane stands", () => {
  it.each<[string, OfficeScript | undefined, Standing]>([
    ["Excel 2021", officeThat("Excel", "1.14"), "ready"],
    ["Excel on the web", officeThat("Excel", "1.21"), "ready"],
    ["Excel 2019", officeThat("Excel", "1.8"), "too-old"],
    ["a plain browser", officeThat(null, "1.21"), "not-in-excel"],
    ["Word", officeThat("Word", "1.21"), "not-in-excel"],
    ["no script of Office's", undefined, "not-loaded"],
    ["a script that never answers", SILENT, "not-loaded"],
  ])("%s", async (_where, office, expected) => {
    expect(await standingWith(office, 20)).toBe(expected);
  });

  it("asks for no more than Excel 2021 has", () => {
    expect(EXCEL_API).toBe("1.14");
  });
});
