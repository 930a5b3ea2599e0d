import type { Desk } from "../desk";
import type { HeadingFilter } from "../filters";
import type { Along } from "../line-changes";
import { deleteSelected, filterAbove, filterBy, hideSelected, insertSelected, sortBySelected, toggleFilter } from "../sheet-changes";
import type { MenuEntry } from "./context-menu";
import { tell } from "./sheet-menu";

/** What was asked for a menu: a cell, the heading of a row, or that of a column. */
export type MenuPart = "cell" | Along;

interface GridMenuPart {
  readonly desk: Desk;
  onFilter(filter: HeadingFilter): void;
  onRefusal(sentence: string): void;
}

/** The menu of the selected cells, rows or columns. */
export function gridMenu(part: GridMenuPart, on: MenuPart): MenuEntry[][] {
  if (on !== "cell") return [lineEntries(part, on, true), visibilityEntries(part, on)];
  return [historyEntries(part), [...lineEntries(part, "rows"), ...lineEntries(part, "columns")], [clearEntry(part)], listEntries(part)];
}

/** What Ctrl with plus or minus offers where neither whole rows nor whole columns are selected. */
export function lineMenu(part: GridMenuPart, deed: "insert" | "delete"): MenuEntry[][] {
  const entries = [...lineEntries(part, "rows"), ...lineEntries(part, "columns")];
  return [entries.filter(({ label }) => label.toLowerCase().startsWith(deed))];
}

function deedEntry({ onRefusal }: GridMenuPart, label: string, deed: () => string | null, keys?: string): MenuEntry {
  return { label, ...(keys === undefined ? {} : { keys }), run: () => tell(deed(), onRefusal) };
}

function historyEntries(part: GridMenuPart): MenuEntry[] {
  return [deedEntry(part, "Undo", part.desk.undo, "Ctrl+Z"), deedEntry(part, "Redo", part.desk.redo, "Ctrl+Y")];
}

/** The keys do this where whole rows or columns are selected. */
function lineEntries(part: GridMenuPart, along: Along, keyed = false): MenuEntry[] {
  return [
    deedEntry(part, `Insert ${along}`, () => insertSelected(part.desk, along), keyed ? "Ctrl++" : undefined),
    deedEntry(part, `Delete ${along}`, () => deleteSelected(part.desk, along), keyed ? "Ctrl+-" : undefined),
  ];
}

function visibilityEntries(part: GridMenuPart, along: Along): MenuEntry[] {
  return [deedEntry(part, `Hide ${along}`, () => hideSelected(part.desk, along, true)), deedEntry(part, `Unhide ${along}`, () => hideSelected(part.desk, along, false))];
}

function clearEntry(part: GridMenuPart): MenuEntry {
  return deedEntry(part, "Clear contents", part.desk.clearSelected, "Delete");
}

function listEntries(part: GridMenuPart): MenuEntry[] {
  const { desk } = part;
  const filter = filterAbove(desk.sheet(), desk.selection().active);
  const clear = filter?.criteria == null ? [] : [deedEntry(part, `Clear filter from “${filter.heading}”`, () => filterBy(desk, filter, null))];
  return [
    deedEntry(part, "Sort ascending", () => sortBySelected(desk, false)),
    deedEntry(part, "Sort descending", () => sortBySelected(desk, true)),
    { label: "Filter by values…", keys: "Alt+Down", off: filter === null, run: () => filter !== null && part.onFilter(filter) },
    ...clear,
    deedEntry(part, "Filter on or off", () => toggleFilter(desk), "Ctrl+Shift+L"),
  ];
}
