import type { Choice, HeadedColumn } from "./column-choice";
import type { Field } from "./fields";
import { withGroup } from "./heading-cells";
import { headingWords } from "./heading-words";
import type { SheetRole } from "./layout";
import { FORCES_DATES, INSPECTORATES_DATES, MOVED_DATES } from "./vocabulary";

const wordsOf = ({ own }: HeadedColumn): string => headingWords(own).join(" ");

const says = (headed: HeadedColumn, known: ReadonlySet<string>): boolean => headingWords(withGroup(headed)).some((word) => known.has(word));

const isFree = ({ columns, ambiguities }: Choice, field: Field): boolean =>
  columns[field] === undefined && !ambiguities.some(({ fields }) => fields.includes(field));

/** Another column has the date before or after it was moved: "Revised due date", "Due date (revised)", or only "Revised date". The inspectorate moves no dates. */
function isMoved(plain: HeadedColumn, headed: readonly HeadedColumn[], choice: Choice): boolean {
  const after = [wordsOf(plain), ...(isFree(choice, "originalTarget") ? ["date"] : [])];
  return headed.some((other) => {
    const words = headingWords(other.own);
    const others = words.filter((word) => !MOVED_DATES.has(word));
    return others.length < words.length && after.includes(others.join(" "));
  });
}

/** Of two columns that could be the inspectorate's deadline, the one that names the inspectorate is; the other is then the force's target. */
function tellInspectorates(choice: Choice, headed: readonly HeadedColumn[]): Choice {
  const question = choice.ambiguities.find(({ kind, fields, columns }) => kind === "field-fits-two" && fields[0] === "deadline" && columns.length === 2);
  const asked = headed.filter(({ column }) => question?.columns.includes(column));
  const [named, ...others] = asked.filter((one) => says(one, INSPECTORATES_DATES));
  const plain = asked.find((one) => one !== named);
  if (!question || !named || !plain || others.length > 0) return choice;
  const target = isFree(choice, "target") ? { target: plain.column } : {};
  return { ...choice, columns: { ...choice.columns, ...target, deadline: named.column }, ambiguities: choice.ambiguities.filter((one) => one !== question) };
}

function asAnother(choice: Choice, from: Field, to: Field): Choice {
  const { [from]: column, ...others } = choice.columns;
  return { ...choice, columns: { ...others, [to]: column } };
}

/**
 * Settles whose a date by which is, where the heading does not say so: of two the one that names the inspectorate is its deadline. The
 * only one in a plan it is the force's target where
 * another column says that it was moved; in a register it is the inspectorate's deadline.
 */
export function tellWhoseDate(before: Choice, headed: readonly HeadedColumn[], role: SheetRole): Choice {
  const choice = tellInspectorates(before, headed);
  const columnOf = (field: Field): HeadedColumn | undefined => headed.find(({ column }) => column === choice.columns[field]);
  const [deadline, target] = [columnOf("deadline"), columnOf("target")];
  if (role === "register") return target && isFree(choice, "deadline") && !says(target, FORCES_DATES) ? asAnother(choice, "target", "deadline") : choice;
  const isForces = deadline && isFree(choice, "target") && !says(deadline, INSPECTORATES_DATES) && isMoved(deadline, headed, choice);
  return isForces ? asAnother(choice, "deadline", "target") : choice;
}
