import { useLayoutEffect, useMemo, useRef } from "react";
import type { Field } from "../src/core/fields";
import type { Layout } from "../src/core/layout";
import { recognise } from "../src/core/recognise";
import type { Remembered } from "../src/core/remembered";
import type { Review } from "../src/core/review";
import { beginSetup } from "../src/core/setup-draft";
import type { Workbook } from "../src/core/workbook";
import { useChange, useSession } from "./pane-context";
import type { Reading } from "./session";

/** What Setup shows: the workbook with what has been chosen so far. */
export interface SetupChoices {
  readonly workbook: Workbook;
  /** The layout by the choices. */
  readonly layout: Layout;
  /** All choices, those that nobody has changed too. */
  readonly remembered: Remembered;
  /** Takes a choice. The keyboard's place is handed to the field with this id where its own goes. */
  choose(next: Remembered, field: string): void;
}

const idOf = (...parts: readonly string[]): string => ["setup", ...parts.map(encodeURIComponent)].join("-");

/** The id of the field that says what a sheet is, and of one that says which column of it holds a field. */
export const roleId = (sheet: string): string => idOf("role", sheet);
export const columnId = (sheet: string, field: Field): string => idOf("column", sheet, field);
export const insteadId = (sheet: string): string => idOf("instead", sheet);

/** The choices in Setup, over the workbook as it was read. They outlive the view. */
export function useSetupChoices({ workbook, remembered: before }: Reading, { layout: found, settings }: Review): SetupChoices {
  const { setupDraft } = useSession();
  const change = useChange();
  const chosen = useRef<string | null>(null);
  const remembered = useMemo(() => setupDraft ?? beginSetup(found, workbook, before), [setupDraft, found, workbook, before]);
  const layout = useMemo(() => (setupDraft ? recognise(workbook, settings, setupDraft) : found), [setupDraft, found, workbook, settings]);
  // A choice may move its own field to another part of the view, and with it the keyboard's place.
  useLayoutEffect(() => {
    if (chosen.current !== null && document.activeElement === document.body) document.getElementById(chosen.current)?.focus();
    chosen.current = null;
  }, [layout]);
  const choose = (next: Remembered, field: string) => {
    chosen.current = field;
    change({ setupDraft: next });
  };
  return { workbook, layout, remembered, choose };
}
