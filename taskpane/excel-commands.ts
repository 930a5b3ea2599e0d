import { blankStart } from "../src/commands/blank-start";
import { boardSummary } from "../src/commands/board-summary";
import { fix } from "../src/commands/fix";
import { inspectionResponse } from "../src/commands/inspection-response";
import { leaveWord } from "../src/commands/leave-word";
import { newInspection, previewInspection, setReportLeads } from "../src/commands/new-inspection";
import { recalculate, setUp } from "../src/commands/recalculate";
import { show } from "../src/commands/show";
import { undo } from "../src/commands/undo";
import type { Connection } from "../src/excel/connection";
import type { Commands } from "./actions";

const excel: Connection = { run: (batch) => Excel.run(batch) };

/** The commands in the Excel that this pane belongs to. Loaded apart, when the first of them is wanted. */
export const excelCommands: Commands = {
  recalculate: (days, watch) => recalculate(excel, days, watch),
  setUp: (choice, days, watch) => setUp(excel, choice, days, watch),
  fix: (fixes, days, watch) => fix(excel, fixes, days, watch),
  boardSummary: (wish, days, watch) => boardSummary(excel, wish, days, watch),
  inspectionResponse: (wish, days, watch) => inspectionResponse(excel, wish, days, watch),
  previewInspection: (text, said, days, watch) => previewInspection(excel, text, said, days, watch),
  newInspection: (draft, plan, days, watch) => newInspection(excel, draft, plan, days, watch),
  setReportLeads: (report, leads, days, watch) => setReportLeads(excel, report, leads, days, watch),
  blankStart: (days, watch) => blankStart(excel, days, watch),
  undo: (edits, watch) => undo(excel, edits, watch),
  leaveWord: (settingsSheet, today, message) => leaveWord(excel, settingsSheet, today, message),
  show: (at) => show(excel, at),
};
