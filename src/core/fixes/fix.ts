import type { CellsEdit } from "../edit";
import type { ProblemCode } from "../problem";

/** A change to one cell that holds its number format too. */
export type CellFix = CellsEdit & Required<Pick<CellsEdit, "formats">>;

/**
 * What puts a problem right where one thing surely does, as an edit of its one cell. It was planned from what was read:
 * `settleFix` holds it against the cell as it is when it is made. It survives JSON.
 */
export interface Fix {
  readonly code: ProblemCode;
  readonly edit: CellFix;
}
