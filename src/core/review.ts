import { isPlaceholder } from "./action-text";
import { addresseeReader, type AddresseeReader } from "./addressee/addressees";
import { ALL_CHECKS } from "./checks/all";
import type { Checked, SheetRead } from "./checks/check";
import type { Day } from "./day";
import { deadlineOf, decisive, factsOf } from "./facts";
import { fixerFor } from "./fixes/fixer";
import { NO_HISTORY, type History } from "./history/history";
import { firstMappedColumn, sheetsOf, type Layout, type SheetLayout } from "./layout";
import { obstaclesTo, type CellObstacle, type Obstacle } from "./obstacle";
import { severityOf, type Problem, type ProblemFound, type Severity } from "./problem";
import { assess, type Assessment, type Facts, type Rag } from "./rag";
import { assessRecommendation, gatherRecommendations } from "./recommendations";
import { recognise } from "./recognise";
import { registerOf, type Register } from "./register";
import { readRows, wordsOf, type SheetRows, type Words } from "./row-reading";
import { placeOf, type ActionRow, type RecommendationRow } from "./rows";
import { servedBy, type Served } from "./served";
import type { Settings } from "./settings";
import { sayObstacle } from "./wording";
import type { CellAt, Sheet, Workbook } from "./workbook";

export type { Assessment } from "./rag";

export interface AssessedAction {
  readonly row: ActionRow;
  readonly assessment: Assessment;
}

/** An action with all that the checks look at. `assessment` is null where a cell that could make it worse was not read. */
export interface CheckedAction {
  readonly row: ActionRow;
  readonly facts: Facts;
  /** Its row in the register, if the register has its reference: of several that it serves the one whose deadline counts. */
  readonly recommendation: RecommendationRow | null;
  /** Its text is the placeholder for an action that is still to be agreed. */
  readonly isPlaceholder: boolean;
  /** All the register's rows that it serves. */
  readonly serves: readonly RecommendationRow[];
  /** Those by which it is assessed. */
  readonly decidedBy: readonly RecommendationRow[];
  readonly obstacles: readonly CellObstacle[];
  readonly assessment: Assessment | null;
}

/** As an action's assessment; `rag` is null, and the code "not-assessed", where a cell that could make it worse was not read. */
export interface RecommendationAssessment extends Omit<Assessment, "rag"> {
  readonly rag: Rag | null;
}

export interface AssessedRecommendation {
  readonly row: RecommendationRow;
  readonly assessment: RecommendationAssessment;
  readonly actions: readonly AssessedAction[];
  /** It is addressed to the force, or to nobody that is named. */
  readonly forForce: boolean;
  /** All its actions are complete, and it is not closed. */
  readonly readyToPropose: boolean;
  /** Of all the rows of the plan that serve it, those that are not finished; and all of them. */
  readonly openActions: number;
  readonly allActions: number;
  /** Those that are open, or cannot be assessed. */
  readonly unfinishedActions: number;
}

/** A row of the plan that was read and could not be assessed. */
export interface NotAssessed {
  readonly at: CellAt;
  /** null where the row is no action: a heading between the rows, a row of totals. */
  readonly row: ActionRow | null;
  readonly reference: string;
  readonly code: Obstacle["code"];
  readonly reason: string;
  /** The cells that stand in the way, and what stands in them. */
  readonly cells: readonly { readonly at: CellAt; readonly found: string }[];
}

/** All that a workbook tells on a day. `rowsRead` = actions + notAssessed, always. */
export interface Review {
  readonly asAt: Day;
  /** The settings by which it was made. */
  readonly settings: Settings;
  readonly layout: Layout;
  readonly rowsRead: number;
  readonly actions: readonly AssessedAction[];
  readonly notAssessed: readonly NotAssessed[];
  readonly recommendations: readonly AssessedRecommendation[];
  /** Errors first, then warnings, then notes; within each in the order of the checks. */
  readonly problems: readonly Problem[];
}

interface Given {
  readonly settings: Settings;
  readonly today: Day;
  readonly others: AddresseeReader;
  readonly words: Words;
  readonly date1904: boolean;
}

type Read = { readonly sheet: Sheet; readonly layout: SheetLayout } & SheetRows;

function readSheets(workbook: Workbook, layouts: readonly SheetLayout[], given: Given): Read[] {
  return layouts.flatMap((layout) => {
    const sheet = workbook.sheets.find(({ name }) => name === layout.sheet);
    return sheet ? [{ sheet, layout, ...readRows(sheet, layout, given) }] : [];
  });
}

const NOTHING_SERVED: Served = { rows: [], isWhole: false };

function checkAction(row: ActionRow, register: Register | null, { others, settings, today }: Given): CheckedAction {
  const served = register === null || row.reference === "" || row.referenceDay !== null ? NOTHING_SERVED : servedBy(row.reference, row, register);
  const decidedBy = decisive(served.rows, others);
  const { from } = deadlineOf(row, decidedBy);
  const told = factsOf(row, decidedBy, others, today);
  // What the register lacks may be for the force: those that it has cannot say that the row is for others.
  const facts = served.rows.length > 0 && !served.isWhole ? { ...told, addressedToOthers: null } : told;
  const known = assess(facts, settings);
  const obstacles = obstaclesTo({ row, recommendations: decidedBy, isReferenceKnown: served.isWhole, facts, assessment: known, register, settings });
  const recommendation = decidedBy.find((one) => one === from) ?? decidedBy[0] ?? null;
  return { row, facts, isPlaceholder: isPlaceholder(row), recommendation, serves: served.rows, decidedBy, obstacles, assessment: obstacles.length > 0 ? null : known };
}

function obstructed({ row, obstacles }: CheckedAction): NotAssessed[] {
  const [first] = obstacles;
  if (!first) return [];
  const cells = obstacles.flatMap(({ at, found }) => (at ? [{ at, found }] : []));
  return [{ at: placeOf(row), row, reference: row.reference, code: first.code, reason: obstacles.map(sayObstacle).join(". "), cells }];
}

function notAssessed({ sheet, layout, passedOver }: Read, actions: readonly CheckedAction[]): NotAssessed[] {
  const column = firstMappedColumn(layout);
  const passed = passedOver.map(({ row, kind }) => ({ at: { sheet: sheet.name, row, column }, row: null, reference: "", code: kind, reason: sayObstacle({ code: kind }), cells: [] }));
  return [...passed, ...actions.flatMap(obstructed)].sort((one, other) => one.at.row - other.at.row);
}

function findProblems(checked: Checked, alsoFound: readonly ProblemFound[], fixOf: ReturnType<typeof fixerFor>): Problem[] {
  const bySeverity: Record<Severity, Problem[]> = { error: [], warning: [], note: [] };
  const add = (found: ProblemFound): void => {
    const severity = severityOf(found);
    const fix = fixOf(found);
    // Each code keeps its own members when its severity is added, and its fix.
    bySeverity[severity].push({ ...found, severity, ...(fix && { fix }) } as Problem);
  };
  alsoFound.forEach(add);
  for (const check of ALL_CHECKS) for (const found of check(checked)) add(found);
  return [...bySeverity.error, ...bySeverity.warning, ...bySeverity.note];
}

const sheetRead = ({ sheet, layout, blankRows }: Read): SheetRead => ({ sheet, layout, blankRows });

/**
 * Reads, assesses and checks a workbook as at a day. Pure and linear in the rows; nothing that a user typed makes it throw.
 * `layout` is how the workbook is to be understood, if that has been settled already; `alsoFound` are the problems that came to
 * light in settling it, and `history` what was kept of the days before.
 */
export function review(workbook: Workbook, settings: Settings, today: Day, layout: Layout = recognise(workbook, settings), alsoFound: readonly ProblemFound[] = [], history: History = NO_HISTORY): Review {
  const given: Given = { settings, today, others: addresseeReader(settings), words: wordsOf(settings), date1904: workbook.date1904 };
  const registers = readSheets(workbook, sheetsOf(layout, "register"), given);
  const plans = readSheets(workbook, sheetsOf(layout, "plan"), given);
  const register = registerOf(registers.flatMap(({ rows }) => rows));
  const checked = plans.map((plan) => plan.rows.map((row) => checkAction(row, registers.length > 0 ? register : null, given)));
  const actions = checked.flat();
  const recommendations = gatherRecommendations(register.rows, actions).map((found) => assessRecommendation(found.row, found.actions, { ...given, isRegisters: register.rows.length > 0 }));
  const left = plans.flatMap((plan, place) => notAssessed(plan, checked[place] ?? []));
  const assessed = actions.filter((action): action is CheckedAction & AssessedAction => action.assessment !== null);
  const sheets = [...registers.map(sheetRead), ...plans.map(sheetRead)];
  const fixOf = fixerFor({ settings, date1904: workbook.date1904, register, sheets: [...registers, ...plans] });
  const problems = findProblems({ today, date1904: workbook.date1904, settings, layout, hasRegister: registers.length > 0, register, sheets, actions, recommendations, history }, alsoFound, fixOf);
  return { asAt: today, settings, layout, rowsRead: assessed.length + left.length, actions: assessed, notAssessed: left, recommendations, problems };
}
