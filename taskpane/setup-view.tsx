import { FIELD_NAMES, type Field } from "../src/core/fields";
import type { SheetLayout, SheetRole } from "../src/core/layout";
import type { Problem } from "../src/core/problem";
import type { Review } from "../src/core/review";
import { columnLetters } from "../src/core/workbook";
import { sayProblem } from "../src/core/wording";
import { CellRow } from "./cell-row";
import { missingFields } from "./missing-fields";
import { useActions } from "./pane-context";

const ROLE_WORDS: Readonly<Record<SheetRole, string>> = {
  register: "Register: one row for each recommendation",
  plan: "Delivery plan: one row for each action",
  neither: "Neither register nor plan. It is left alone.",
};

/** How each sheet was understood: what is sure, what is asked, and what is missing. */
export function SetupView({ review }: { readonly review: Review }) {
  const understood = review.layout.sheets.filter(({ role }) => role !== "neither");
  const others = review.layout.sheets.filter(({ role }) => role === "neither");
  return (
    <>
      <p className="quiet">What was recognised in this workbook. To change it, rename a heading in the sheet and click Recalculate.</p>
      {understood.map((sheet) => (
        <UnderstoodSheet key={sheet.sheet} sheet={sheet} questions={questionsOn(sheet, review.problems)} />
      ))}
      {others.length > 0 && <OtherSheets sheets={others} />}
    </>
  );
}

function questionsOn({ sheet }: SheetLayout, problems: readonly Problem[]): Problem[] {
  return problems.filter(({ code, at }) => code === "column-unclear" && at.sheet === sheet);
}

function UnderstoodSheet({ sheet, questions }: { readonly sheet: SheetLayout; readonly questions: readonly Problem[] }) {
  const { show } = useActions();
  const columns = Object.entries(sheet.columns) as [Field, number][];
  const heading = { sheet: sheet.sheet, row: sheet.headingRow, column: Math.min(...columns.map(([, column]) => column)) };
  return (
    <section aria-label={sheet.sheet}>
      <h2>
        <bdi>{sheet.sheet}</bdi>
      </h2>
      <p>
        {ROLE_WORDS[sheet.role]}.{" "}
        <button type="button" className="link" onClick={() => void show(heading)}>
          Headings in row {sheet.headingRow + 1}
        </button>
      </p>
      {questions.length > 0 && <Questions questions={questions} />}
      <FieldColumns columns={columns} />
      <Missing sheet={sheet} />
      {sheet.unmapped.length > 0 && <Unmapped sheet={sheet} />}
    </section>
  );
}

function FieldColumns({ columns }: { readonly columns: readonly (readonly [Field, number])[] }) {
  const inOrder = [...columns].sort(([, one], [, other]) => one - other);
  return (
    <dl className="fields">
      {inOrder.map(([field, column]) => (
        <div key={field}>
          <dt>Column {columnLetters(column)}</dt>
          <dd>{FIELD_NAMES[field]}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Nothing is chosen in silence where two answers fit. */
function Questions({ questions }: { readonly questions: readonly Problem[] }) {
  return (
    <div className="questions">
      <h3>To be settled</h3>
      <ul className="rows">
        {questions.map((question) => (
          <CellRow
            key={sayProblem(question)}
            at={question.at}
            head={`Column ${columnLetters(question.at.column)}`}
            text={sayProblem(question)}
          />
        ))}
      </ul>
    </div>
  );
}

function Missing({ sheet }: { readonly sheet: SheetLayout }) {
  const missing = missingFields(sheet);
  if (missing.length === 0) return null;
  return (
    <>
      <h3>Missing, and what it costs</h3>
      <ul>
        {missing.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function Unmapped({ sheet: { unmapped } }: { readonly sheet: SheetLayout }) {
  return (
    <details>
      <summary>{unmapped.length === 1 ? "1 column that is not used" : `${unmapped.length} columns that are not used`}</summary>
      <ul>
        {unmapped.map(({ column, heading }) => (
          <li key={column}>
            {columnLetters(column)} <bdi>{heading}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}

function OtherSheets({ sheets }: { readonly sheets: readonly SheetLayout[] }) {
  return (
    <section aria-labelledby="other-sheets">
      <h2 id="other-sheets">Sheets that are left alone</h2>
      <ul>
        {sheets.map(({ sheet }) => (
          <li key={sheet}>
            <bdi>{sheet}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
