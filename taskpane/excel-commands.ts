import { fix } from "../src/commands/fix";
import { recalculate } from "../src/commands/recalculate";
import { show } from "../src/commands/show";
import { undo } from "../src/commands/undo";
import type { Connection } from "../src/excel/connection";
import type { Commands } from "./actions";

const excel: Connection = { run: (batch) => Excel.run(batch) };

/** The commands in the Excel that this pane belongs to. Loaded apart, when the first of them is wanted. */
export const excelCommands: Commands = {
  recalculate: (today, watch) => recalculate(excel, today, watch),
  fix: (fixes, today, watch) => fix(excel, fixes, today, watch),
  undo: (edits, watch) => undo(excel, edits, watch),
  show: (at) => show(excel, at),
};
