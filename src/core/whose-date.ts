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

function asAnother(choice: Choice, from: Field, to: Field): Choice {
  const { [from]: column, ...others } = choice.columns;
  return { ...choice, columns: { ...others, [to]: column } };
}

/**
 * Settles whose the only date by which is, where the heading does not name one. In a plan it is the force's target where
 * another column says that it was moved; in a register it is the inspectorate's deadline.
 */
export function tellWhoseDate(choice: Choice, headed: readonly HeadedColumn[], role: SheetRole): Choice {
  const columnOf = (field: Field): HeadedColumn | undefined => headed.find(({ column }) => column === choice.columns[field]);
  const [deadline, target] = [columnOf("deadline"), columnOf("target")];
  if (role === "register") return target && isFree(choice, "deadline") && !says(target, FORCES_DATES) ? asAnother(choice, "target", "deadline") : choice;
  const isForces = deadline && isFree(choice, "target") && !says(deadline, INSPECTORATES_DATES) && isMoved(deadline, headed, choice);
  return isForces ? asAnother(choice, "deadline", "target") : choice;
}
