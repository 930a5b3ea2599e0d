import type { Day } from "../day";
import type { History } from "../history/history";
import type { Layout, SheetLayout } from "../layout";
import type { ProblemFound } from "../problem";
import type { Register } from "../register";
import type { AssessedRecommendation, CheckedAction } from "../review";
import type { Settings } from "../settings";
import type { Sheet } from "../workbook";

/** A register's or a plan's sheet, with the rows in it that are blank and have data below them. */
export interface SheetRead {
  readonly sheet: Sheet;
  readonly layout: SheetLayout;
  readonly blankRows: readonly number[];
}

/** What the checks look at: a workbook that has been read and assessed. */
export interface Checked {
  readonly today: Day;
  readonly date1904: boolean;
  readonly settings: Settings;
  readonly layout: Layout;
  /** There is a register's sheet, however many rows it has. */
  readonly hasRegister: boolean;
  readonly register: Register;
  readonly sheets: readonly SheetRead[];
  /** Every action that was read, assessed or not. */
  readonly actions: readonly CheckedAction[];
  readonly recommendations: readonly AssessedRecommendation[];
  /** What was kept of the days before. */
  readonly history: History;
}

/** One check: a pure function from what was read to the problems in it, linear in the rows. */
export type Check = (checked: Checked) => Iterable<ProblemFound>;
