import type { Edit } from "../core/edit";
import type { Review } from "../core/review";

/** What Excel was asked for: the budget that the README states. */
export interface Cost {
  /** Round trips between the add-in and Excel. */
  readonly requests: number;
  readonly cellsWritten: number;
}

/** How a command ended. Every command ends in one of these, and says so in `message`. */
export type Outcome =
  | { readonly kind: "done"; readonly review: Review; readonly edits: readonly Edit[]; readonly cost: Cost; readonly message: string }
  | { readonly kind: "nothing-found"; readonly message: string; readonly cost: Cost }
  | { readonly kind: "undone"; readonly cost: Cost; readonly message: string; readonly left: readonly string[] }
  | { readonly kind: "failed"; readonly code: string; readonly message: string; readonly details: string; readonly restored: boolean };
