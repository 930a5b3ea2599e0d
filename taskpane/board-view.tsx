import { useMemo } from "react";
import { sayDay } from "../src/core/day";
import { overview, type ReportCounts } from "../src/core/overview";
import { RAGS } from "../src/core/rag";
import type { Review } from "../src/core/review";
import { counted } from "./counted";
import { useSettings } from "./pane-context";

/** What the board will get, what it can be given today, and the figures as they stand. */
export function BoardView({ review }: { readonly review: Review | null }) {
  return (
    <>
      <h2>Board summary</h2>
      <p>
        This version does not make the board’s sheet yet. It will make one A4 sheet for a board date: counts by report, what is overdue or
        due, exceptions with their reasons, what is proposed for closure, and the decisions asked for.
      </p>
      <h2>What you can do today</h2>
      <p>
        Set “as at” above to the board’s date and click Recalculate. The plan’s calculated columns then show every RAG and its reason as at
        that day, and can be filtered and printed.
      </p>
      {review !== null && <CountsByReport review={review} />}
    </>
  );
}

function CountsByReport({ review }: { readonly review: Review }) {
  const reports = useMemo(() => overview(review, review.settings).byReport, [review]);
  return (
    <section aria-labelledby="counts-by-report">
      <h2 id="counts-by-report">Actions by report, as at {sayDay(review.asAt)}</h2>
      {reports.length === 0 && <p>No action has been assessed.</p>}
      <dl>
        {reports.map((report) => (
          <ReportLine key={report.report} report={report} />
        ))}
      </dl>
    </section>
  );
}

function ReportLine({ report: { report, counts, total } }: { readonly report: ReportCounts }) {
  const { ragLooks } = useSettings();
  const parts = RAGS.filter((rag) => counts[rag] > 0).map((rag) => `${ragLooks[rag].word} ${counts[rag]}`);
  return (
    <>
      <dt>
        <bdi>{report === "" ? "No report named" : report}</bdi>
      </dt>
      <dd>
        {counted(total, "action")}: {parts.join(" · ")}
      </dd>
    </>
  );
}
