import { isChanged } from "./checked-sheet";
import { sheetEdit, type SheetEdit } from "./edit";
import { legalSheetName, takenSheetNames, takenTableNames } from "./legal-names";
import type { Settings } from "./settings";
import { asFound } from "./sheet-as-found";
import type { SheetPlan } from "./sheet-plan";
import { standingOf } from "./sheet-standing";
import type { Sheet, Workbook } from "./workbook";

/** A sheet that is to be made; or one that stands as it would be made; or a question first; or why none can be made. */
export type PlannedSheet =
  | { readonly kind: "stands"; readonly sheet: string; readonly warnings: readonly string[] }
  | { readonly kind: "sheet"; readonly edit: SheetEdit; readonly warnings: readonly string[] }
  | { readonly kind: "asks"; readonly sheet: string }
  | { readonly kind: "refused"; readonly why: string };

/** What becomes of a sheet of ours that somebody has changed since it was made: null to be asked. */
export type IfChanged = "replace" | "keep" | null;

interface Given {
  readonly workbook: Workbook;
  readonly settings: Settings;
  /** The sheet that the new one is to take the place of, and the labels of its boxes to be written in. */
  readonly same: Sheet | undefined;
  readonly boxes?: readonly string[];
  readonly ifChanged: IfChanged;
  /** The name that is wanted where it takes no other's place. */
  readonly usualName: string;
  readonly plan: (name: string, takenTables: readonly string[]) => SheetPlan;
}

/** Plans a sheet in the place of the one that is there, unless that was changed and is to be kept. A sheet of the user's is never touched. */
export function plannedSheet({ workbook, settings, same, boxes, ifChanged, usualName, plan }: Given): PlannedSheet {
  const changed = same !== undefined && isChanged(same, boxes);
  if (same && changed && ifChanged === null) return { kind: "asks", sheet: same.name };
  const old = same && (!changed || ifChanged === "replace") ? same : null;
  const name = old?.name ?? legalSheetName(usualName, takenSheetNames(workbook));
  const made = plan(name, takenTableNames(workbook).filter((table) => !old?.tables.some((one) => one.name === table)));
  const usual = legalSheetName(usualName, []);
  const warnings = [
    ...(settings.marking === "" ? ["No protective marking is set in Plan settings, so none is printed."] : []),
    ...(old === null && name !== usual ? [`There is a sheet “${usual}” already, so this one is called “${name}”.`] : []),
  ];
  if (old && standsAs(old, made)) return { kind: "stands", sheet: name, warnings };
  return { kind: "sheet", edit: sheetEdit(made, old && asFound(old, made, settings)), warnings };
}

/** Whether the sheet is just what the plan would make of it; its check tells of what is not in its cells. */
function standsAs(sheet: Sheet, plan: SheetPlan): boolean {
  const tables = (all: readonly { readonly name: string }[]): string => all.map(({ name }) => name).sort().join();
  return standingOf(plan, sheet) === "as-planned" && tables(sheet.tables) === tables(plan.tables);
}
