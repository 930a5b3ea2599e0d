import { textOf } from "./cell-text";
import type { Choice, HeadedColumn } from "./column-choice";
import type { Ambiguity } from "./layout";
import type { CellValue } from "./workbook";

type CellsOf = (column: number) => readonly CellValue[];

interface Weighed {
  readonly column: number;
  /** Share of its filled cells that are references of the register, 0 to 1. */
  readonly known: number;
  /** Different values ÷ filled cells: several actions repeat one recommendation's reference. */
  readonly variety: number;
}

const plainText = (value: CellValue): string => textOf(value).toLowerCase();

function weigh(column: number, cells: readonly CellValue[], references: ReadonlySet<string>): Weighed {
  const filled = cells.map(plainText).filter((text) => text !== "");
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

const KNOWS_LITTLE = 0.3;
const KNOWS_MOST = 0.6;

/** A number may be a level or a count as well, but where the heading speaks of references. */
const canOnlyRefer = (text: string, { scores }: HeadedColumn): boolean => scores.reference !== undefined || /[^\d.]/.test(text);

/** The one column that is full of the register's references, where the column chosen for them, if any, is not: "Linked to". */
function fullOfReferences(choice: Choice, headed: readonly HeadedColumn[], cellsOf: CellsOf, references: ReadonlySet<string>): number | null {
  const knownIn = (column: number): number => weigh(column, cellsOf(column), references).known;
  const { reference } = choice.columns;
  if (references.size === 0 || (reference !== undefined && knownIn(reference) >= KNOWS_LITTLE)) return null;
  const refers = (one: HeadedColumn): boolean => cellsOf(one.column).map(plainText).some((text) => references.has(text) && canOnlyRefer(text, one));
  const full = headed.filter((one) => knownIn(one.column) >= KNOWS_MOST && refers(one));
  const [only] = full;
  return only && full.length === 1 ? only.column : null;
}

/** The choice with a column for the recommendation's reference; what was taken for it before is the action's own, if nothing else is. */
function withReference(choice: Choice, reference: number, action: number | undefined): Choice {
  const { columns, ambiguities } = choice;
  const others = Object.fromEntries(Object.entries(columns).filter(([field, column]) => field !== "reference" && column !== reference));
  const own = action === undefined || action === reference ? {} : { actionReference: action };
  return { ...choice, columns: { ...own, ...others, reference }, ambiguities: ambiguities.filter(({ columns: asked, fields }) => !asked.includes(reference) && fields[0] !== "reference") };
}

/**
 * Settles which of a plan's columns is the recommendation's reference and which the action's: the one that is full of the
 * register's references, whatever its heading; else of two "Ref" columns the one that knows more of them or repeats itself.
 * Where nothing tells them apart the question stays. `cellsOf` gives the sample of a column's cells.
 */
export function tellReferencesApart(choice: Choice, headed: readonly HeadedColumn[], cellsOf: CellsOf, references: ReadonlySet<string>): Choice {
  const asked = choice.ambiguities.find(isAboutTwoReferences)?.columns ?? [];
  const full = fullOfReferences(choice, headed, cellsOf, references);
  if (full !== null) return withReference(choice, full, choice.columns.reference ?? asked.find((column) => column !== full));
  const [one, other] = asked.map((column) => weigh(column, cellsOf(column), references));
  const reference = one && other ? recommendations(one, other) : null;
  return reference ? withReference(choice, reference.column, asked.find((column) => column !== reference.column)) : choice;
}
