import type { Day } from "./day";
import type { Field } from "./fields";
import type { Layout, LostSheet, SheetLayout, SheetRole } from "./layout";
import { isOurSheet } from "./our-sheets";
import { grouped, countOf } from "./quantity";
import { RAGS } from "./rag";
import { recognise } from "./recognise";
import { rememberedOf, type Remembered, type RememberedColumn, type RememberedSheet } from "./remembered";
import { review, type Review } from "./review";
import type { Settings } from "./settings";
import type { Workbook } from "./workbook";

/** A column as Setup offers it: where it stands (from 0), and its heading as people are shown it. */
export type HeadedPlace = Pick<RememberedColumn, "column" | "heading">;

/**
 * What Setup begins with: the workbook as it is understood. What has gone is in it still, so that nothing is settled
 * before somebody has said so. `before` is what was remembered when the layout was made.
 */
export function beginSetup(layout: Layout, workbook: Workbook, before: Remembered | null): Remembered {
  const goneFrom = new Map(layout.sheets.map(({ sheet, gone }) => [sheet, gone.map(({ field, heading, was }) => ({ field, heading, column: was }))]));
  const lost = new Set(layout.lost.map(({ sheet }) => sheet));
  const now = rememberedOf(layout, workbook, before).sheets.map((one) => ({ ...one, columns: [...one.columns, ...(goneFrom.get(one.sheet) ?? [])] }));
  return { sheets: [...now, ...(before?.sheets.filter(({ sheet }) => lost.has(sheet)) ?? [])] };
}

const withSheet = ({ sheets }: Remembered, changed: RememberedSheet): Remembered => ({
  sheets: sheets.some(({ sheet }) => sheet === changed.sheet) ? sheets.map((one) => (one.sheet === changed.sheet ? changed : one)) : [...sheets, changed],
});

const sheetIn = ({ sheets }: Remembered, sheet: string): RememberedSheet => sheets.find((one) => one.sheet === sheet) ?? { sheet, role: "neither", columns: [], without: [] };

/** Says what a sheet is. A register that becomes a plan keeps its columns; a sheet that is left alone has none. */
export function withRole(draft: Remembered, sheet: string, role: SheetRole): Remembered {
  const { columns, without } = sheetIn(draft, sheet);
  return withSheet(draft, role === "neither" ? { sheet, role, columns: [], without: [] } : { sheet, role, columns, without });
}

/**
 * Says which column of a sheet holds a field, or with null that none does. The column is taken from the field that had it,
 * which then has none.
 */
export function withColumn(draft: Remembered, sheet: string, field: Field, place: HeadedPlace | null): Remembered {
  const before = sheetIn(draft, sheet);
  // A column that has gone may have stood where this one stands now, under another heading: it is not robbed.
  const robbed = before.columns.filter((one) => one.field !== field && one.column === place?.column && one.heading === place.heading).map((one) => one.field);
  const kept = before.columns.filter((one) => one.field !== field && !robbed.includes(one.field));
  const columns = place ? [...kept, { field, heading: place.heading, column: place.column }] : kept;
  const without = [...before.without.filter((one) => one !== field), ...robbed, ...(place ? [] : [field])];
  return withSheet(draft, { ...before, columns: columns.sort((one, other) => one.column - other.column), without });
}

/** Says which sheet has taken a lost one's place, or with null that none has. Where it looks like the lost one, its columns are looked for there. */
export function withInstead(draft: Remembered, { sheet: lost, role, likeliest }: LostSheet, instead: string | null): Remembered {
  const { columns, without } = sheetIn(draft, lost);
  const rest = { sheets: draft.sheets.filter(({ sheet }) => sheet !== lost) };
  if (instead === null) return rest;
  return likeliest === instead ? withSheet(rest, { sheet: instead, role, columns, without }) : withRole(rest, instead, role);
}

/** The review that a draft would give; nothing is written. */
export const tryOut = (workbook: Workbook, settings: Settings, draft: Remembered, asAt: Day): Review => review(workbook, settings, asAt, recognise(workbook, settings, draft));

/** The sheets that somebody may say something of: all visible ones but our own. */
export function usersSheets(layout: Layout, workbook: Workbook): SheetLayout[] {
  const ours = new Set(workbook.sheets.filter(isOurSheet).map(({ name }) => name));
  return layout.sheets.filter(({ sheet }) => !ours.has(sheet));
}

/** The registers and plans of a layout of which only the first rows have been read: their figures come with the next run. */
export function readInPart(workbook: Workbook, layout: Layout): string[] {
  const ours = new Set(layout.sheets.filter(({ role }) => role !== "neither").map(({ sheet }) => sheet));
  return workbook.sheets.filter(({ name, used, values }) => ours.has(name) && values.length < used.rows).map(({ name }) => name);
}

/** "30 rows read · Red 7 · Amber 6 · Green 11 · Blue 4 · Grey 2", with the rows that were not assessed where there are any. */
export function sayCounts({ rowsRead, actions, notAssessed, settings }: Review): string {
  const counts = RAGS.map((rag) => `${settings.ragLooks[rag].word} ${grouped(actions.filter(({ assessment }) => assessment.rag === rag).length)}`);
  const left = notAssessed.length > 0 ? [`${grouped(notAssessed.length)} not assessed`] : [];
  return [`${countOf(rowsRead, "row")} read`, ...counts, ...left].join(" · ");
}
