import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { recalculate } from "../../src/commands/recalculate";
import { dayOf } from "../../src/core/day";
import { connect } from "../../workbench/client";
import { openBook } from "../../workbench/file/open";
import { reportOf } from "../../workbench/file-report";
import { createHost } from "../../workbench/host/host";

/** The review of a sample as at a day, through the real client, a line for each row and problem so that a diff can be read. */
async function golden(sample: string, asAt: string): Promise<string> {
  const host = createHost(await openBook(await readFile(new URL(`../../samples/${sample}`, import.meta.url))));
  const outcome = await recalculate(connect(host), { today: dayOf(asAt), asAt: null }, { progress: () => undefined });
  const { rows, problems, notAssessed, rag, rowsRead, rowsAssessed, error } = reportOf(sample, outcome, host.counts);
  const lines = [
    `${rowsRead} rows read = ${rowsAssessed} assessed + ${notAssessed.length} not assessed; ${JSON.stringify(rag)}${error === undefined ? "" : `; ${error}`}`,
    "",
    ...rows.map(({ sheet, row, reference, rag: colour, code, reason, days }) => `${sheet} ${row}: ${reference}: ${colour} (${code}) ${reason} [${days ?? "no"} days]`),
    "",
    ...notAssessed.map(({ sheet, row, reason }) => `${sheet} ${row}: not assessed: ${reason}`),
    "",
    ...problems.map(({ code, severity, sheet, cell, message }) => `${sheet} ${cell}: ${severity} ${code}: ${message}`),
  ];
  return `${lines.join("\n")}\n`;
}

describe("the samples' reviews", () => {
  it.each([
    ["delivery-plan.xlsx", "2026-02-01"],
    ["delivery-plan.xlsx", "2026-06-01"],
    ["messy-plan.xlsx", "2026-02-01"],
  ])("%s as at %s", async (sample, asAt) => {
    await expect(await golden(sample, asAt)).toMatchFileSnapshot(`./${sample.replace(".xlsx", "")}-${asAt}.txt`);
  });
});
