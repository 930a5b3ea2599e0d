import type { IntakeDraft } from "../core/intake/intake-draft";
import { newActions, newItems, type RowTarget } from "../core/intake/plan-intake";
import { placeRows } from "../core/intake/row-place";
import { plainWords } from "../core/cell-text";
import { sheetsOf, type SheetLayout } from "../core/layout";
import { review, type Review } from "../core/review";
import { understand, type Understanding } from "../core/understanding";
import { wantedCells } from "../core/wanted-cells";
import type { Workbook } from "../core/workbook";
import type { Line } from "../excel/connection";
import { readWorkbook } from "../excel/read";
import { readRowAbove } from "../excel/read-row-above";
import type { Days } from "./recalculate";

/** A workbook read for the sake of its register and plans. */
export interface IntakeBook {
  readonly workbook: Workbook;
  readonly known: Understanding;
  readonly review: Review;
  /** Only the rows of registers: none where there is no register. */
  readonly rows: readonly Review["recommendations"][number][];
  readonly registers: readonly SheetLayout[];
  readonly plans: readonly SheetLayout[];
}

/** Reads registers, plans and settings. */
export async function readIntakeBook(line: Line, days: Days): Promise<IntakeBook> {
  const workbook = await readWorkbook(line, (firstLook) => {
    const { layout, settingsSheet } = understand(firstLook);
    const users = wantedCells(firstLook, layout);
    return settingsSheet === null ? users : [...users, settingsSheet];
  });
  const known = understand(workbook);
  const found = review(workbook, known.settings, days.asAt ?? known.asAt ?? days.today, known.layout, known.problems);
  const open = (role: "register" | "plan") => sheetsOf(known.layout, role).filter(({ allAre }) => allAre === null);
  const names = new Set(sheetsOf(known.layout, "register").map(({ sheet }) => sheet));
  return { workbook, known, review: found, rows: found.recommendations.filter(({ row }) => names.has(row.sheet)), registers: open("register"), plans: open("plan") };
}

/** The register that has the report already, else the first. */
export function registerFor({ registers, rows }: IntakeBook, report: string): SheetLayout | null {
  const has = new Set(rows.filter(({ row }) => plainWords(row.report) === plainWords(report)).map(({ row }) => row.sheet));
  return registers.find(({ sheet }) => has.has(sheet)) ?? registers[0] ?? null;
}

async function targetFor(line: Line, { workbook }: IntakeBook, layout: SheetLayout, rows: number): Promise<RowTarget | { refused: string } | null> {
  const sheet = workbook.sheets.find(({ name }) => name === layout.sheet);
  if (sheet === undefined || rows === 0) return null;
  if (layout.columns.reference === undefined) return { refused: `No column of references is known on the sheet “${sheet.name}”. Choose it in Setup, then try again.` };
  const place = placeRows(sheet, layout, rows);
  if ("refused" in place) return place;
  const { area, isFirst } = place;
  const above = await readRowAbove(line, sheet.name, area);
  if (!above.isFree) return { refused: `The rows below the list on the sheet “${sheet.name}” are not empty (row ${area.row + 1}). Make room, then try again.` };
  return { sheet, layout, area, above: isFirst ? null : above, ownFormats: above.ownFormats };
}

/** Where the draft's rows go on the register and the plan; else why they cannot. null where a sheet gets no row. */
export async function targetsFor(line: Line, book: IntakeBook, draft: IntakeDraft, register: SheetLayout, plan: SheetLayout | null): Promise<{ register: RowTarget | null; plan: RowTarget | null } | { refused: string }> {
  const forRegister = await targetFor(line, book, register, newItems(draft).length);
  if (forRegister && "refused" in forRegister) return forRegister;
  const forPlan = plan && (await targetFor(line, book, plan, newActions(draft).length));
  if (forPlan && "refused" in forPlan) return forPlan;
  return { register: forRegister, plan: forPlan };
}
