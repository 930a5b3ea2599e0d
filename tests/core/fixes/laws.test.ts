import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/core/applied-edits";
import { DEFAULT_SETTINGS } from "../../../src/core/default-settings";
import { dayOf } from "../../../src/core/day";
import { inverse, inverseAll, type Edit } from "../../../src/core/edit";
import type { Fix } from "../../../src/core/fixes/fix";
import { settleFix } from "../../../src/core/fixes/settle";
import type { ProblemCode } from "../../../src/core/problem";
import { review } from "../../../src/core/review";
import { formatAt, valueAt, type CellValue, type Sheet, type Workbook } from "../../../src/core/workbook";
import { serial, sheet, TODAY } from "../workbook-builder";

const REGISTER = [
  ["Ref", "Report", "Date published", "Recommendation", "Addressed to", "Deadline"],
  ["OIC R2", "Crime", serial("2025-05-16"), "Make sure that every record is complete", "Chief constables", serial("2026-12-31")],
  ["R1.2", "Crime", serial("2025-05-16"), "Make sure that every file is complete", "Chief constables", serial("2026-12-31")],
];
const HEADINGS = ["Ref", "Action", "Delivery lead", "Start date", "% complete", "Status"];

const row = fc.tuple(
  fc.constantFrom<CellValue>("OIC R2", "OIC-R2", " oic r2", "R1-2", "R12", "OIC\u00A0R2", "OIC R22"),
  fc.constant("Write the guide and give it to everybody"),
  fc.constantFrom<CellValue>("Supt Khan", " Supt Khan", "JP/CD ", "'t Hart ", ""),
  fc.constantFrom<CellValue>(serial("2026-05-01"), "1/5/2026", " 2026-05-01 ", "by 1 May 2026", "31/02/2026", ""),
  fc.constantFrom<CellValue>(0, 0.4, 1, "40%", "0.4", ""),
  fc.constantFrom<CellValue>("In progress", "In progres", " Complete", "Completd", "Complete", "Paused"),
);
const formats = fc.constantFrom("General", "@", "dd/mm/yyyy", "0%");
const workbooks = fc
  .record({ rows: fc.array(row, { minLength: 1, maxLength: 12 }), held: fc.nat(14), cells: fc.array(formats, { minLength: 6, maxLength: 6 }), date1904: fc.boolean() })
  .map(({ rows, held, cells, date1904 }): Workbook => {
    const values = [HEADINGS, ...rows];
    const plan = sheet("Plan", values, { formats: values.slice(0, held).map(() => cells) });
    return { sheets: [sheet("Register", REGISTER), plan], date1904 };
  });

function fixesOf(workbook: Workbook): Fix[] {
  return review(workbook, DEFAULT_SETTINGS, dayOf(TODAY)).problems.flatMap(({ fix }) => (fix ? [fix] : []));
}

/** The edits of one kind's fixes, held against the workbook as it is. */
function editsOf(workbook: Workbook, fixes: readonly Fix[]): Edit[] {
  return fixes.flatMap((fix) => {
    const { row: at, column } = fix.edit;
    const one = workbook.sheets.find(({ name }) => name === fix.edit.sheet) as Sheet;
    const value = valueAt(one, at, column);
    const settled = settleFix(fix, { value, formula: value, format: formatAt(one, at, column) });
    return "edit" in settled ? [settled.edit] : [];
  });
}

const KINDS: readonly ProblemCode[] = ["date-as-text", "spaces-around", "status-unknown", "reference-not-in-register", "complete-not-hundred"];
const ofKind = (workbook: Workbook, kind: ProblemCode): Fix[] => fixesOf(workbook).filter(({ code }) => code === kind);
const given = fc.tuple(workbooks, fc.constantFrom(...KINDS));

describe("the laws of fixes", () => {
  it("applying reaches what was wanted, in each cell and in no other", () => {
    fc.assert(
      fc.property(given, ([before, kind]) => {
        const edits = editsOf(before, ofKind(before, kind));
        const after = applyEdits(before, edits);
        for (const [place, one] of after.sheets.entries()) {
          one.values.forEach((cells, at) =>
            cells.forEach((value, column) => {
              const edit = edits.find((each) => each.kind === "cells" && each.sheet === one.name && each.row === at && each.column === column);
              expect(value).toBe(edit?.kind === "cells" ? edit.to[0] : before.sheets[place]?.values[at]?.[column]);
              if (at < one.formats.length) expect(formatAt(one, at, column)).toBe(edit?.kind === "cells" ? edit.formats?.to[0] : formatAt(before.sheets[place] as Sheet, at, column));
            }),
          );
        }
      }),
    );
  });

  it("planning again gives nothing of the kind but what was left", () => {
    fc.assert(
      fc.property(given, ([before, kind]) => {
        const fixes = ofKind(before, kind);
        const edits = editsOf(before, fixes);
        expect(ofKind(applyEdits(before, edits), kind)).toHaveLength(fixes.length - edits.length);
      }),
    );
  });

  it("kind after kind comes to an end, with every fix made", () => {
    fc.assert(
      fc.property(workbooks, (before) => {
        // Formats are held of all rows here, so that nothing has to be left.
        let now: Workbook = { ...before, sheets: before.sheets.map((one) => ({ ...one, formats: one.values.map((cells) => cells.map(() => "General")) })) };
        for (let round = 0; round < 2; round += 1) for (const kind of KINDS) now = applyEdits(now, editsOf(now, ofKind(now, kind)));
        expect(fixesOf(now)).toEqual([]);
      }),
    );
  });

  it("the inverse restores values and formats, and inverting twice is the same edit", () => {
    fc.assert(
      fc.property(given, ([before, kind]) => {
        const edits = editsOf(before, ofKind(before, kind));
        expect(applyEdits(applyEdits(before, edits), inverseAll(edits))).toEqual(before);
        expect(edits.map(inverse).map(inverse)).toEqual(edits);
      }),
    );
  });

  it("fixes survive JSON", () => {
    fc.assert(
      fc.property(workbooks, (before) => {
        const fixes = fixesOf(before);
        expect(JSON.parse(JSON.stringify(fixes))).toEqual(fixes);
      }),
    );
  });
});
