import type { Rag } from "../src/core/rag";
import type { AssessedAction, NotAssessed, Review } from "../src/core/review";
import { placeOf } from "../src/core/rows";
import { CellName, CellRow } from "./cell-row";
import { CellText, SHORT } from "./cell-text";
import { counted } from "./counted";
import { PagedList } from "./paged-list";
import { useChange, useSession } from "./pane-context";
import { RagChip } from "./rag-chip";

/** The rows behind the count that was chosen, each with its reason. */
export function ListedRows({ review }: { readonly review: Review }) {
  const { listed } = useSession();
  if (listed === null) return null;
  return listed === "not-assessed" ? <NotAssessedRows rows={review.notAssessed} /> : <RowsOfRag rag={listed} review={review} />;
}

function RowsOfRag({ rag, review }: { readonly rag: Rag; readonly review: Review }) {
  const rows = review.actions.filter(({ assessment }) => assessment.rag === rag);
  return (
    <section aria-labelledby="listed-rows">
      <h2 id="listed-rows">
        <RagChip rag={rag} /> {counted(rows.length, "action")} <Hide />
      </h2>
      <PagedList key={rag} items={rows} first={20}>
        {(action) => <ActionRow key={`${action.row.sheet}!${action.row.row}`} action={action} />}
      </PagedList>
    </section>
  );
}

/** One action: its reference, what is to be done, and why it has its RAG. */
export function ActionRow({ action: { row, assessment } }: { readonly action: AssessedAction }) {
  const at = placeOf(row);
  const head = (
    <>
      <RagChip rag={assessment.rag} /> <bdi>{[row.reference, row.actionReference].filter(Boolean).join(" · ") || "No reference"}</bdi>{" "}
      <span className="quiet">
        <CellName at={at} />
      </span>
    </>
  );
  return (
    <CellRow at={at} head={head} text={assessment.reason}>
      {row.action !== "" && (
        <p className="quiet">
          <CellText text={row.action} upTo={SHORT} />
        </p>
      )}
    </CellRow>
  );
}

function NotAssessedRows({ rows }: { readonly rows: readonly NotAssessed[] }) {
  return (
    <section aria-labelledby="listed-rows">
      <h2 id="listed-rows">
        {counted(rows.length, "row")} not assessed <Hide />
      </h2>
      <PagedList key="not-assessed" items={rows} first={20}>
        {({ at, reference, reason }) => (
          <CellRow
            key={`${at.sheet}!${at.row}`}
            at={at}
            head={
              <>
                <bdi>{reference || "No reference"}</bdi>{" "}
                <span className="quiet">
                  <CellName at={at} />
                </span>
              </>
            }
            text={reason}
          />
        )}
      </PagedList>
    </section>
  );
}

function Hide() {
  const change = useChange();
  return (
    <button type="button" className="link" onClick={() => change({ listed: null })}>
      Hide
    </button>
  );
}
