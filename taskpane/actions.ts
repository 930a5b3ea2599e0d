import type { ReportLeads, ReportSaid } from "../src/commands/new-inspection";
import type { Outcome } from "../src/commands/outcome";
import type { Choice, Days } from "../src/commands/recalculate";
import type { Watch } from "../src/commands/watch";
import type { BoardWish } from "../src/core/board/plan-board";
import type { Day } from "../src/core/day";
import type { Edit } from "../src/core/edit";
import type { Fix } from "../src/core/fixes/fix";
import type { IntakeDraft } from "../src/core/intake/intake-draft";
import type { ResponseWish } from "../src/core/response/plan-response";
import type { CellAt } from "../src/core/workbook";
import { begun, broken, type CommandName, ended, progressed, type Store } from "./session";

/** The commands, joined to the Excel that this add-in runs in. */
export interface Commands {
  recalculate(days: Days, watch: Watch): Promise<Outcome>;
  setUp(choice: Choice, days: Days, watch: Watch): Promise<Outcome>;
  fix(fixes: readonly Fix[], days: Days, watch: Watch): Promise<Outcome>;
  boardSummary(wish: BoardWish, days: Days, watch: Watch): Promise<Outcome>;
  inspectionResponse(wish: ResponseWish, days: Days, watch: Watch): Promise<Outcome>;
  previewInspection(text: string, said: ReportSaid, days: Days, watch: Watch): Promise<Outcome>;
  newInspection(draft: IntakeDraft, plan: string | null, days: Days, watch: Watch): Promise<Outcome>;
  setReportLeads(report: string, leads: ReportLeads, days: Days, watch: Watch): Promise<Outcome>;
  blankStart(days: Days, watch: Watch): Promise<Outcome>;
  undo(edits: readonly Edit[], watch: Watch): Promise<Outcome>;
  leaveWord(settingsSheet: string, today: Day, message: string): Promise<void>;
  /** Gives null, or a sentence when the cell could not be shown. */
  show(at: CellAt): Promise<string | null>;
}

/** What a person can start, from the pane or the ribbon. None of these rejects: what happened is in the session. */
export interface Actions {
  recalculate(): Promise<void>;
  /** Saves how the workbook is to be understood, and recalculates. */
  setUp(choice: Choice): Promise<void>;
  fix(fixes: readonly Fix[]): Promise<void>;
  boardSummary(wish: BoardWish): Promise<void>;
  inspectionResponse(wish: ResponseWish): Promise<void>;
  /** Reads a report's text and lays it beside the register. Writes nothing. */
  previewInspection(text: string, said: ReportSaid): Promise<void>;
  newInspection(draft: IntakeDraft, plan: string | null): Promise<void>;
  setReportLeads(report: string, leads: ReportLeads): Promise<void>;
  /** Makes the register and the plan that the workbook lacks. */
  blankStart(): Promise<void>;
  undo(): Promise<void>;
  /** Says on the settings sheet how the last run went: for when the pane cannot be opened. */
  leaveWord(): Promise<void>;
  cancel(): void;
  show(at: CellAt): Promise<void>;
}

export interface Clock {
  today(): Day;
  now(): number;
}

/**
 * The actions over a store. `load` brings the commands in when the first is wanted, so that the pane opens without
 * waiting for them. A second command while one runs is not started.
 */
export function actionsOn(store: Store, load: () => Promise<Commands>, clock: Clock): Actions {
  let stopper = new AbortController();

  async function run(command: CommandName, start: (commands: Commands, watch: Watch) => Promise<Outcome>): Promise<void> {
    if (store.get().running !== null) return;
    stopper = new AbortController();
    const watch: Watch = { signal: stopper.signal, progress: (text) => store.change((session) => progressed(session, text)) };
    store.change((session) => begun(session, command));
    try {
      const outcome = await start(await load(), watch);
      store.change((session) => ended(session, outcome, clock.now()));
    } catch (error) {
      store.change((session) => broken(session, asError(error)));
    }
  }

  const days = (): Days => ({ today: clock.today(), asAt: store.get().asAt });

  return {
    recalculate: () => run("recalculate", (commands, watch) => commands.recalculate(days(), watch)),
    setUp: (choice) => run("set-up", (commands, watch) => commands.setUp(choice, days(), watch)),
    fix: (fixes) => run("fix", (commands, watch) => commands.fix(fixes, days(), watch)),
    boardSummary: (wish) => run("board-summary", (commands, watch) => commands.boardSummary(wish, days(), watch)),
    inspectionResponse: (wish) => run("response", (commands, watch) => commands.inspectionResponse(wish, days(), watch)),
    previewInspection: (text, said) => run("read-report", (commands, watch) => commands.previewInspection(text, said, days(), watch)),
    newInspection: (draft, plan) => run("add-report", (commands, watch) => commands.newInspection(draft, plan, days(), watch)),
    setReportLeads: (report, leads) => run("leads", (commands, watch) => commands.setReportLeads(report, leads, days(), watch)),
    blankStart: () => run("blank-start", (commands, watch) => commands.blankStart(days(), watch)),
    undo: () => run("undo", (commands, watch) => commands.undo(store.get().undoable, watch)),
    leaveWord: () => leaveWord(store, load, clock),
    cancel: () => stopper.abort(),
    show: (at) => show(store, load, at),
  };
}

async function leaveWord(store: Store, load: () => Promise<Commands>, clock: Clock): Promise<void> {
  const { reading, result, fault } = store.get();
  const message = result?.outcome.message ?? fault?.message;
  if (!reading?.settingsSheet || message === undefined) return;
  await (await load()).leaveWord(reading.settingsSheet, clock.today(), message);
}

async function show(store: Store, load: () => Promise<Commands>, at: CellAt): Promise<void> {
  try {
    const notice = await (await load()).show(at);
    store.change((session) => (session.notice === notice ? session : { ...session, notice }));
  } catch (error) {
    store.change((session) => broken(session, asError(error)));
  }
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
