import { textOf } from "./cell-text";
import type { Choice, HeadedColumn } from "./column-choice";
import type { Ambiguity } from "./layout";
import type { CellValue } from "./workbook";

interface Weighed {
  readonly column: number;
  /** Share of its filled cells that are references of the register, 0 to 1. */
  readonly known: number;
  /** Different values ÷ filled cells: several actions repeat one recommendation's reference. */
  readonly variety: number;
}

function weigh(column: number, cells: readonly CellValue[], references: ReadonlySet<string>): Weighed {
  const filled = cells.map((value) => textOf(value).toLowerCase()).filter((text) => text !== "");
  const share = (count: number): number => (filled.length === 0 ? 0 : count / filled.length);
  return { column, known: share(filled.filter((text) => references.has(text)).length), variety: share(new Set(filled).size) };
}

/** The recommendation's column of two: the one that knows the register's references, else the one that repeats itself. */
function recommendations(one: Weighed, other: Weighed): Weighed | null {
  if (Math.abs(one.known - other.known) > 0.3) return one.known > other.known ? one : other;
  if (one.known > 0 || Math.abs(one.variety - other.variety) < 0.1) return null;
  return one.variety < other.variety ? one : other;
}

const isAboutTwoReferences = ({ kind, fields, columns }: Ambiguity): boolean =>
  kind === "field-fits-two" && fields[0] === "reference" && columns.length === 2;

/**
 * Settles a plan's two "Ref" columns: one is the recommendation's, the other the action's. Where neither the register nor
 * repetition tells them apart the question stays. `cellsOf` gives the sample of a column's cells.
 */
export function tellReferencesApart(
  choice: Choice,
  headed: readonly HeadedColumn[],
  cellsOf: (column: number) => readonly CellValue[],
  references: ReadonlySet<string>,
): Choice {
  const question = choice.ambiguities.find(isAboutTwoReferences);
  const pair = headed.filter(({ column }) => question?.columns.includes(column)).map(({ column }) => weigh(column, cellsOf(column), references));
  const [one, other] = pair;
  const reference = one && other ? recommendations(one, other) : null;
  if (!reference || !one || !other) return choice;
  const action = reference === one ? other : one;
  const columns = { actionReference: action.column, ...choice.columns, reference: reference.column };
  return { ...choice, columns, ambiguities: choice.ambiguities.filter((ambiguity) => ambiguity !== question) };
}
