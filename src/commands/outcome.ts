import type { Edit } from "../core/edit";
import type { History } from "../core/history/history";
import type { Movement } from "../core/history/movement";
import type { Intake } from "../core/intake/intake";
import type { IntakeDraft } from "../core/intake/intake-draft";
import type { RefusalCode } from "../core/refusal";
import type { Remembered } from "../core/remembered";
import type { Review } from "../core/review";
import type { RecommendationRow } from "../core/rows";
import type { Workbook } from "../core/workbook";

/** What Excel was asked for: the budget that the README states. */
export interface Cost {
  /** Round trips between the add-in and Excel. */
  readonly requests: number;
  readonly cellsWritten: number;
}

/** How a command ended. Every command ends in one of these, and says so in `message`. */
export type Outcome = Done | Fixed | Made | Asks | Declined | Previewed | Added | NothingFound | Unsettled | Undone | Failed;

/** A workbook that was read, and the review of it. */
interface Found {
  readonly review: Review;
  readonly workbook: Workbook;
  /** The settings sheet's name; null where the workbook has not been set up. */
  readonly settingsSheet: string | null;
  readonly remembered: Remembered | null;
  /** What the workbook's history tells, with the lines that this run adds. */
  readonly history: History;
  /** What has changed since the last day before that something was recorded; null where there is none. */
  readonly movement: Movement | null;
}

export interface Done extends Found {
  readonly kind: "done";
  readonly message: string;
  /** What was written; empty when everything already stood as it should. */
  readonly edits: readonly Edit[];
  readonly cost: Cost;
}

/** Cells of the user's were put right, and the figures brought up to date with them. */
export interface Fixed extends Found {
  readonly kind: "fixed";
  readonly message: string;
  /** What was written, the fixes and our own columns: Undo takes back both. */
  readonly edits: readonly Edit[];
  /** A sentence for each cell that was left as it is ("Plan F9: a formula gives its value. …"). */
  readonly left: readonly string[];
  readonly cost: Cost;
}

/** A sheet was made, with the figures brought up to date. Undo takes back both. */
export interface Made extends Found {
  readonly kind: "made";
  readonly message: string;
  /** The sheet's name. */
  readonly sheet: string;
  /** What somebody should know before it is handed on, as sentences. */
  readonly warnings: readonly string[];
  readonly edits: readonly Edit[];
  readonly cost: Cost;
}

/** Somebody has written on the sheet that would be replaced. Nothing was written: they have to say what is to become of it. */
export interface Asks {
  readonly kind: "asks";
  readonly message: string;
  readonly sheet: string;
}

/** No sheet of the workbook looks like a delivery plan. Nothing was written. */
export interface NothingFound extends Found {
  readonly kind: "nothing-found";
  readonly message: string;
  readonly cost: Cost;
}

/** A column or a sheet that the workbook was set up with has gone. Nothing was written: somebody has to say what is to take its place. */
export interface Unsettled extends Found {
  readonly kind: "unsettled";
  readonly message: string;
  readonly cost: Cost;
}

export interface Undone {
  readonly kind: "undone";
  readonly message: string;
  /** Cells that somebody has changed since, and that were therefore left alone ("OIC Delivery Plan M6"). */
  readonly left: readonly string[];
  readonly cost: Cost;
}

/** A report's text as it would be added, beside what the register says. Nothing was written. */
export interface Previewed {
  readonly kind: "previewed";
  readonly message: string;
  readonly draft: IntakeDraft;
  /** The register's rows, which the draft is held against. */
  readonly register: readonly RecommendationRow[];
  /** What was not read, with its place in the text. */
  readonly unread: Intake["unread"];
  /** What of the workbook has to be put right first, as sentences; what of the draft has to be, `draftProblems` tells. */
  readonly problems: readonly string[];
  /** The plans that a first action can be added to. */
  readonly plans: readonly string[];
}

/** Rows were added, or the register's cells set, and the figures brought up to date. Undo takes back all of `edits`. */
export interface Added extends Found {
  readonly kind: "added";
  readonly message: string;
  readonly edits: readonly Edit[];
  readonly recommendations: number;
  readonly actions: number;
  readonly cost: Cost;
}

/** What was asked for cannot be done safely as the workbook is. Nothing was written; `message` says what to do. */
export interface Declined {
  readonly kind: "declined";
  readonly message: string;
}

/** Excel refused. The workbook is as it was where `restored`; where not, `message` says what could not be put back. */
export interface Failed {
  readonly kind: "failed";
  readonly code: RefusalCode;
  readonly message: string;
  /** For whoever supports the add-in. */
  readonly details: string;
  readonly restored: boolean;
  /** What was found before Excel refused to have it written. */
  readonly review: Review | null;
}
