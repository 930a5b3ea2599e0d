import { plainWords, textOf } from "../cell-text";
import { isOurSheet } from "../our-sheets";
import { plannedSheet, type IfChanged, type PlannedSheet } from "../planned-sheet";
import { noSuchReport, sayReport } from "../reports";
import type { Review } from "../review";
import { valueAt, type CellValue, type Sheet, type Workbook } from "../workbook";
import { reportNamed } from "./response-facts";
import { BOXES, isPublishersComment, RESPONSE_TITLE, responseSheet, sayPublished, type Box } from "./response-sheet";

/** What somebody asks for. */
export interface ResponseWish {
  /** The report's title. */
  readonly report: string;
  /** What becomes of a response to it on which somebody has changed more than the boxes: null to be asked. */
  readonly changed: IfChanged;
}

/** A response of ours, by its own words. */
export const isResponse = (sheet: Sheet): boolean => textOf(valueAt(sheet, 0, 0)) === RESPONSE_TITLE && isOurSheet(sheet);

/** What stands beside a label in the first column; "" where there is no such row. */
function beside(sheet: Sheet, label: string): CellValue {
  const place = sheet.values.findIndex((line) => line[0] === label);
  return place < 0 ? "" : (sheet.values[place]?.[1] ?? "");
}

/** The labels of a sheet's boxes. It may have been made when somebody else published the response. */
function labelsOn(sheet: Sheet): Readonly<Partial<Record<Box, string>>> {
  const publisher = sheet.values.map(([label]) => label ?? "").find(isPublishersComment);
  return publisher === undefined ? BOXES : { ...BOXES, publisher: String(publisher) };
}

/** Plans the response to a report: in the place of the one that there is, with what was written in its boxes. */
export function planResponse({ workbook, review }: { readonly workbook: Workbook; readonly review: Review }, wish: ResponseWish): PlannedSheet {
  const { settings } = review;
  const report = reportNamed(review, wish.report);
  if (report === null) return { kind: "refused", why: noSuchReport(wish.report, review) };
  const published = sayPublished(report);
  const same = workbook.sheets.find((sheet) => isResponse(sheet) && plainWords(textOf(beside(sheet, "Title of inspection"))) === plainWords(sayReport(report.title)) && beside(sheet, "Date published") === published);
  const labels = same ? labelsOn(same) : { ...BOXES };
  const written = Object.fromEntries((Object.keys(labels) as Box[]).map((box) => [box, same ? beside(same, labels[box] ?? "") : ""]));
  return plannedSheet({
    workbook, settings, same, boxes: Object.values(labels),
    ifChanged: wish.changed,
    usualName: `Response ${report.title}`,
    plan: (name, takenNames) => responseSheet({ report, settings, written, name, takenNames }),
  });
}
