import { plainWords, textOf } from "../cell-text";
import { isChanged } from "../checked-sheet";
import { sheetEdit, type SheetEdit } from "../edit";
import { legalSheetName, takenSheetNames, takenTableNames } from "../legal-names";
import { isOurSheet } from "../our-sheets";
import { reportsOf } from "../reports";
import type { Review } from "../review";
import { asFound } from "../sheet-as-found";
import { valueAt, type CellValue, type Sheet, type Workbook } from "../workbook";
import { reportNamed } from "./response-facts";
import { BOX_LABELS, BOXES, RESPONSE_TITLE, responseSheet, sayPublished, type Box } from "./response-sheet";

/** What somebody asks for. */
export interface ResponseWish {
  /** The report's title. */
  readonly report: string;
  /** What becomes of a response to it on which somebody has changed more than the boxes: null to be asked. */
  readonly changed: "replace" | "keep" | null;
}

/** The sheet that is to be made; or a question first; or why none can be made. */
export type ResponsePlan =
  | { readonly kind: "sheet"; readonly edit: SheetEdit; readonly warnings: readonly string[] }
  | { readonly kind: "asks"; readonly sheet: string }
  | { readonly kind: "refused"; readonly why: string };

/** A response of ours, by its own words. */
export const isResponse = (sheet: Sheet): boolean => textOf(valueAt(sheet, 0, 0)) === RESPONSE_TITLE && isOurSheet(sheet);

/** What stands beside a label in the first column; "" where there is no such row. */
function beside(sheet: Sheet, label: string): CellValue {
  const place = sheet.values.findIndex((line) => line[0] === label);
  return place < 0 ? "" : (sheet.values[place]?.[1] ?? "");
}

/** Plans the response to a report: in the place of the one that there is, with what was written in its boxes. */
export function planResponse({ workbook, review }: { readonly workbook: Workbook; readonly review: Review }, wish: ResponseWish): ResponsePlan {
  const { settings } = review;
  const report = reportNamed(review, wish.report);
  if (report === null) return { kind: "refused", why: `There is no report “${wish.report}” in the register. It has ${reportsOf(review).map(({ title }) => `“${title}”`).join(", ") || "none"}.` };
  const published = sayPublished(report);
  const same = workbook.sheets.find((sheet) => isResponse(sheet) && plainWords(textOf(beside(sheet, "Title of inspection"))) === plainWords(report.title) && beside(sheet, "Date published") === published);
  const changed = same !== undefined && isChanged(same, BOX_LABELS);
  if (same && changed && wish.changed === null) return { kind: "asks", sheet: same.name };
  const old = same && (!changed || wish.changed === "replace") ? same : null;
  const written = Object.fromEntries((Object.keys(BOXES) as Box[]).map((box) => [box, same ? beside(same, BOXES[box]) : ""]));
  const plan = responseSheet({
    report, settings, written,
    name: old?.name ?? legalSheetName(`Response ${report.title}`, takenSheetNames(workbook)),
    takenNames: takenTableNames(workbook).filter((table) => !old?.tables.some(({ name }) => name === table)),
  });
  const usual = legalSheetName(`Response ${report.title}`, []);
  const warnings = [
    ...(settings.marking === "" ? ["No protective marking is set in Plan settings, so none is printed."] : []),
    ...(old === null && plan.name !== usual ? [`There is a sheet “${usual}” already, so this one is called “${plan.name}”.`] : []),
  ];
  return { kind: "sheet", edit: sheetEdit(plan, old && asFound(old, plan, settings)), warnings };
}
