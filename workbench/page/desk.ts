import { contains, sameArea } from "../file/areas";
import type { Area, Book, SheetModel } from "../file/book";
import { FileProblem } from "../file/problem";
import { openBook } from "../file/open";
import { saveBook } from "../file/save";
import type { ExcelApi } from "../host/api-level";
import { createHost, type Host } from "../host/host";
import { stepOf } from "./cell-changes";
import { enterText, presentText, refusalFor } from "./cell-entry";
import { hasDependents } from "./dependents";
import { newHistory, type EditHistory, type Turned } from "./edit-history";
import { ends, filledPart, selectionOf, type CellPlace, type Selection } from "./selection";

/** An open workbook with the host that answers the pane for it, and what the user sees of it. */
export interface Desk {
  readonly fileName: string;
  readonly book: Book;
  readonly host: Host;
  /** What was edited by hand: what `undo` and `redo` turn back and forth. */
  readonly history: EditHistory;
  /** The sheet that is shown. */
  sheet(): SheetModel;
  selection(): Selection;
  /** What is being typed into the active cell; null when no cell is being edited. */
  draft(): string | null;
  /** Counts every change to what is shown. */
  revision(): number;
  /** Counts the changes to what the workbook holds, typing and selecting apart. */
  contents(): number;
  /** What the last thing that was done came to, for the status line; "" where there is nothing to say. */
  remark(): string;
  subscribe(listener: () => void): () => void;

  /** Answers the pane as an Excel of that level from now on. */
  standFor(level: ExcelApi): void;
  showSheet(name: string): void;
  select(active: CellPlace, to?: CellPlace): void;
  /** Begins to edit the active cell, or changes what is typed. Gives a sentence when the cell may not be edited. */
  type(text: string): string | null;
  /** What editing the active cell begins with. */
  present(): string;
  /** Ends the editing and keeps what was typed. Gives a sentence when the change cannot be made. */
  commit(): string | null;
  cancel(): void;
  /** Puts typed text into cells, row by row from a corner. Gives a sentence when it may not. */
  enter(from: CellPlace, texts: readonly (readonly string[])[]): string | null;
  clearSelected(): string | null;
  /** Changes what is no cell's content. `deed` gets the shown sheet, gives a remark, and throws `FileProblem` for a refusal, whose sentence comes back. */
  change(deed: (sheet: SheetModel) => string): string | null;
  undo(): string | null;
  redo(): string | null;
  bytes(): Promise<Uint8Array>;
}

/** Opens a workbook on a desk of its own. Throws `FileProblem` where the file is refused. */
export async function openDesk(fileName: string, bytes: Uint8Array): Promise<Desk> {
  return deskFor(fileName, await openBook(bytes));
}

function deskFor(fileName: string, book: Book): Desk {
  const host = createHost(book, { name: fileName });
  const selections = new Map<string, Selection>();
  const listeners = new Set<() => void>();
  let revision = 0;
  let contents = 0;
  let draft: string | null = null;
  let remark = "";
  const history = newHistory(book);

  const changed = (): void => {
    revision += 1;
    listeners.forEach((listener) => listener());
  };
  const sheet = (): SheetModel => shownSheet(book);
  const selection = (): Selection => selections.get(sheet().id) ?? selectionOf(sheet(), { row: 0, column: 0 });
  const choose = (chosen: Selection): void => {
    selections.set(sheet().id, chosen);
    host.selection = { sheet: sheet().name, area: chosen.area };
  };
  // While a cell is being edited, Excel refuses what add-ins want to write; clicking in the pane does not end it.
  const setDraft = (text: string | null): void => {
    draft = text;
    host.faults.cellEdit = text !== null;
  };
  const enter = (from: CellPlace, texts: readonly (readonly string[])[]): string | null => {
    const target = sheet();
    const cells = texts.flatMap((row, down) => row.map((text, across) => ({ row: from.row + down, column: from.column + across, text })));
    let refusal = firstSentence(cells, (cell) => refusalFor(book, target, cell));
    if (refusal === null) {
      const step = stepOf(target, cells, () => {
        refusal = firstSentence(cells, (cell) => attempt(() => enterText(book, target, cell, cell.text)));
      });
      history.record(step);
      remark = step.cells.some(({ to }) => to.formula !== undefined) || hasDependents(book, target, areaOfTexts(from, texts)) ? NOT_RECALCULATED : "";
    }
    contents += 1;
    changed();
    return refusal;
  };
  const change = (deed: (sheet: SheetModel) => string): string | null => {
    const refusal = attempt(() => (remark = deed(sheet())));
    contents += 1;
    choose(selection());
    changed();
    return refusal;
  };
  const turn = (turned: () => Turned): string | null =>
    change(() => {
      const { sheet: name, area, sentence } = turned();
      const at = book.sheets.findIndex((one) => one.name === name && one.visibility === "visible");
      if (at >= 0) book.active = at;
      if (at >= 0 && area !== null) selections.set(sheet().id, selectionOf(sheet(), area, ends(area)));
      return sentence;
    });
  choose(selection());
  host.onChange((change) => {
    const { sheet: name, area } = host.selection ?? { sheet: "", area: selection().area };
    const { active, area: shown } = selection();
    if (name === sheet().name && !sameArea(area, shown)) selections.set(sheet().id, { active: contains(area, active.row, active.column) ? active : area, area });
    if (change.sheets.length > 0) contents += 1;
    changed();
  });

  return {
    fileName,
    book,
    host,
    standFor: (level) => {
      host.excelApi = level;
    },
    history,
    sheet,
    selection,
    draft: () => draft,
    revision: () => revision,
    contents: () => contents,
    remark: () => remark,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    showSheet: (name) => {
      book.active = Math.max(0, book.sheets.findIndex((candidate) => candidate.name === name));
      choose(selection());
      changed();
    },
    select: (active, to) => {
      choose(selectionOf(sheet(), active, to));
      changed();
    },
    type: (text) => {
      const refusal = refusalFor(book, sheet(), selection().active);
      if (refusal === null) setDraft(text);
      remark = "";
      changed();
      return refusal;
    },
    present: () => presentText(book, sheet(), selection().active),
    commit: () => {
      const text = draft;
      setDraft(null);
      if (text !== null && text !== presentText(book, sheet(), selection().active)) return enter(selection().active, [[text]]);
      changed();
      return null;
    },
    cancel: () => {
      setDraft(null);
      changed();
    },
    enter,
    clearSelected: () => {
      const kept = filledPart(sheet(), selection().area);
      return kept === null ? null : enter(kept, Array.from({ length: kept.rows }, () => Array.from({ length: kept.columns }, () => "")));
    },
    change,
    undo: () => turn(history.undo),
    redo: () => turn(history.redo),
    bytes: () => saveBook(book),
  };
}

/** Excel is told by the saved file to work everything out anew. */
const NOT_RECALCULATED = "Formulas are not recalculated here; Excel does so when the file is opened there.";

function areaOfTexts({ row, column }: CellPlace, texts: readonly (readonly string[])[]): Area {
  return { row, column, rows: texts.length, columns: Math.max(1, ...texts.map((line) => line.length)) };
}

/** A hidden sheet is never shown, whatever the file says is active. */
function shownSheet(book: Book): SheetModel {
  const active = book.sheets[book.active];
  const shown = active?.visibility === "visible" ? active : book.sheets.find(({ visibility }) => visibility === "visible");
  const sheet = shown ?? book.sheets[0];
  if (sheet === undefined) throw new Error("A workbook has at least one sheet.");
  return sheet;
}

function firstSentence<T>(items: readonly T[], sentence: (item: T) => string | null): string | null {
  for (const item of items) {
    const found = sentence(item);
    if (found !== null) return found;
  }
  return null;
}

/** The file core refuses by a sentence what it cannot change without loss (one cell of an array formula, say). */
function attempt(change: () => void): string | null {
  try {
    change();
    return null;
  } catch (error) {
    if (error instanceof FileProblem) return error.message;
    throw error;
  }
}
