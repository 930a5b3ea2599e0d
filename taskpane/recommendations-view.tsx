import { lazy, Suspense, useState } from "react";
import { sayDay } from "../src/core/day";
import { deadlineDay } from "../src/core/extension";
import { grouped } from "../src/core/grouped";
import { sheetsOf } from "../src/core/layout";
import type { AssessedRecommendation, Review } from "../src/core/review";
import { placeOf, type RecommendationRow } from "../src/core/rows";
import { CellRow } from "./cell-row";
import { CellText } from "./cell-text";
import { counted } from "./counted";
import { ActionRow } from "./listed-rows";
import { PagedList } from "./paged-list";
import { RagChip } from "./rag-chip";

const NewInspection = lazy(async () => ({ default: (await import("./new-inspection")).NewInspection }));

/** What can be added to the register, and every recommendation that it holds. */
export function RecommendationsView({ review }: { readonly review: Review }) {
  return (
    <>
      <Suspense fallback={<p>Opening…</p>}>
        <NewInspection />
      </Suspense>
      <Recommendations review={review} />
    </>
  );
}

/** Every recommendation of the register, by report; those that can be proposed for closure first. */
function Recommendations({ review: { recommendations, layout } }: { readonly review: Review }) {
  if (recommendations.length === 0) return sheetsOf(layout, "register").length > 0 ? <p>The register has no rows yet.</p> : <NoRecommendations />;
  const ready = recommendations.filter(({ readyToPropose }) => readyToPropose);
  const reports = grouped(recommendations, ({ row }) => row.report);
  return (
    <>
      {ready.length > 0 && <RecommendationList title="Ready to propose for closure" items={ready} />}
      {[...reports].map(([report, items]) => (
        <RecommendationList key={report} title={report === "" ? "No report named" : report} items={items} />
      ))}
    </>
  );
}

function NoRecommendations() {
  return (
    <section aria-labelledby="no-recommendations">
      <h2 id="no-recommendations">No register was read</h2>
      <p>
        Recommendations come from the register: a sheet with one row for each, under headings such as Reference, Recommendation, Report and
        Deadline. The plan is assessed without it. Setup shows how each sheet was understood.
      </p>
    </section>
  );
}

function RecommendationList({ title, items }: { readonly title: string; readonly items: readonly AssessedRecommendation[] }) {
  return (
    <section aria-label={title}>
      <h2>
        <bdi>{title}</bdi> <span className="quiet">{items.length}</span>
      </h2>
      <PagedList items={items}>{(item) => <RecommendationItem key={`${item.row.sheet}!${item.row.row}`} item={item} />}</PagedList>
    </section>
  );
}

function RecommendationItem({ item: { row, assessment, actions } }: { readonly item: AssessedRecommendation }) {
  const head = (
    <>
      {assessment.rag === null ? <span className="quiet">Not assessed</span> : <RagChip rag={assessment.rag} />} <bdi>{row.reference || "No reference"}</bdi>
    </>
  );
  return (
    <CellRow at={placeOf(row)} head={head} text={assessment.reason}>
      {row.recommendationText !== "" && (
        <p className="quiet">
          <CellText text={row.recommendationText} />
        </p>
      )}
      <LeadsAndDeadline row={row} />
      {(actions.length > 0 || assessment.code !== "not-for-the-force") && <Actions actions={actions} />}
    </CellRow>
  );
}

function LeadsAndDeadline({ row }: { readonly row: RecommendationRow }) {
  const day = deadlineDay(row);
  const leads = [row.executiveLead.text, row.deliveryLead.text].filter((lead) => lead !== "");
  return (
    <p className="quiet">
      {day === null ? "No deadline" : `Deadline ${sayDay(day)}`}
      {" · "}
      {leads.length === 0 ? "No lead named" : leads.map((lead, at) => <bdi key={at}>{at === 0 ? lead : `, ${lead}`}</bdi>)}
    </p>
  );
}

function Actions({ actions }: { readonly actions: AssessedRecommendation["actions"] }) {
  const [open, setOpen] = useState(false);
  if (actions.length === 0) return <p className="quiet">No action in the plan</p>;
  return (
    <details className="above" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{counted(actions.length, "action")}</summary>
      {open && <PagedList items={actions}>{(action) => <ActionRow key={`${action.row.sheet}!${action.row.row}`} action={action} />}</PagedList>}
    </details>
  );
}
