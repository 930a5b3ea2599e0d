import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { recalculate } from "../../src/commands/recalculate";
import { dayOf } from "../../src/core/day";
import { reportOf, type FileReport } from "../../workbench/file-report";
import { runOnFile } from "../../workbench/file-run";

/** Workbooks of strangers' making, each with what is right: they stand beside the project where somebody has put them there. */
const FOLDER = new URL("../../../shared/cases/", import.meta.url);
const isThere = existsSync(new URL("expected.json", FOLDER));

/** Those that need no question: the user's workbook stays as it was, and no date is read wrongly; and rows that are none. */
const FILES = [
  "g1_gantt_noheads", "m1_merged_last_heading", "m2_merged_heading_only", "f1_fillonly", "c1_no_default_rels", "g01-cf-order-dup", "f02-cf-dv-x14", "g04-colformat-date", "g04-colformat-text", "f08-power-query",
  "f12-styles-64000", "h01-stray-lastrow", "i06-formula-down-column", "c03c-deadline-loose", "d10-dates-2of10", "h05-ltr-mark-dates", "c09-pct", "b02b-us-text", "g06-planner", "j03-revised-zero", "c06-revised",
  "d02-rev-plain-2", "c07-revised-many", "c04-month-percell", "b03-ref-110", "b03b-ref-fmt", "c01-float-refs", "b11-ref-date", "b07-uncached", "r01_percent_status", "r26_two_targets", "r16_swapped", "r12_status_words",
  "b17-status", "b06-checkbox", "c02-open-completed", "r13_open_but_closed", "v-band-merged", "r15_wbs", "r02_prenumbered", "h1_three_heading_rows", "r21_empty_template", "r20_two_team_status", "three-plans", "v-due",
];

interface Wanted {
  readonly rag?: readonly string[];
  readonly notRag?: readonly string[];
  readonly days?: number | null | readonly number[];
  readonly reference?: string;
}

interface Expected {
  readonly asAt: string;
  readonly plan: { readonly sheet: string } | null;
  readonly error?: string;
  readonly rows?: Readonly<Record<string, Wanted>>;
  readonly notRows?: readonly number[];
  readonly problemsAt?: readonly string[];
}

const expectations = (): Readonly<Record<string, Expected>> => JSON.parse(readFileSync(new URL("expected.json", FOLDER), "utf8")) as Record<string, Expected>;

async function reported(name: string, { asAt }: Expected): Promise<FileReport> {
  const ran = await runOnFile(fileURLToPath(new URL(`workbooks/${name}.xlsx`, FOLDER)), null, (excel) => recalculate(excel, { today: dayOf(asAt), asAt: null }, { progress: () => undefined }));
  if ("error" in ran) throw new Error(ran.error);
  return reportOf(name, ran.outcome, ran.counts);
}

/** "Plan!5" names a sheet, "5" the plan's. */
const placeOf = (key: string, { plan }: Expected): { sheet: string; at: string } => {
  const [first, second] = key.split("!");
  return second === undefined ? { sheet: plan?.sheet ?? "", at: first ?? "" } : { sheet: first ?? "", at: second };
};

function faultsOfRow({ rows, notAssessed }: FileReport, key: string, wanted: Wanted, expected: Expected): string[] {
  const { sheet, at } = placeOf(key, expected);
  const isAt = (one: { readonly sheet: string; readonly row: number }): boolean => one.sheet === sheet && one.row === Number(at);
  const found = rows.find(isAt);
  const rag = found?.rag ?? (notAssessed.some(isAt) ? "NotAssessed" : "missing");
  const days = found === undefined || wanted.days === undefined ? [] : [wanted.days].flat();
  return [
    ...((wanted.rag && !wanted.rag.includes(rag)) || wanted.notRag?.includes(rag) ? [`row ${key} is ${rag}`] : []),
    ...(days.length > 0 && !days.includes(found?.days ?? null) ? [`row ${key} has ${found?.days ?? "no"} days`] : []),
    ...(found && wanted.reference !== undefined && wanted.reference !== found.reference ? [`row ${key} is ${found.reference}`] : []),
  ];
}

const isIn = (cells: string, report: FileReport, expected: Expected): boolean =>
  cells.split("|").some((cell) => {
    const { sheet, at } = placeOf(cell, expected);
    return report.problems.some((problem) => problem.sheet === sheet && problem.cell === at);
  });

describe.skipIf(!isThere)("workbooks of strangers' making (skipped where their folder does not stand beside the project)", () => {
  it.each(FILES)("%s", async (name) => {
    const expected = expectations()[`${name}.xlsx`];
    if (!expected) return;
    const report = await reported(name, expected);
    if (expected.error !== undefined) expect(report.error).toMatch(new RegExp(expected.error));
    else expect(report.error).toBeUndefined();
    expect(Object.entries(expected.rows ?? {}).flatMap(([key, wanted]) => faultsOfRow(report, key, wanted, expected))).toEqual([]);
    expect(report.rows.filter(({ sheet, row }) => sheet === expected.plan?.sheet && expected.notRows?.includes(row))).toEqual([]);
    expect((expected.problemsAt ?? []).filter((cells) => !isIn(cells, report, expected))).toEqual([]);
  });
});
