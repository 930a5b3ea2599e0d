import { type ReactNode, useMemo } from "react";
import { sayDay } from "../src/core/day";
import { grouped } from "../src/core/grouped";
import { sheetsOf } from "../src/core/layout";
import { type FixFirst, overview, type OverviewItem, type OverviewRecommendation } from "../src/core/overview";
import type { Problem } from "../src/core/problem";
import type { Review } from "../src/core/review";
import { sayProblem, sayProblemKind } from "../src/core/wording";
import { CellRow } from "./cell-row";
import { CellText, SHORT } from "./cell-text";
import { sayDaysToGo } from "./days-to-go";
import { FixAll, FixOne } from "./fixes";
import { ListedRows } from "./listed-rows";
import { NoPlan } from "./no-plan";
import { PagedList, ROW_BUTTON } from "./paged-list";
import { useChange, useSession } from "./pane-context";
import { fixableOf, isFixable } from "./problem-groups";
import { RagCounts, RecommendationCounts } from "./rag-counts";
import { RagChip } from "./rag-chip";
import { SeverityMark } from "./severity-mark";
import { SinceLastTime } from "./since-last-time";

/** Where the plan stands, and what to do next. */
export function OverviewView({ review }: { readonly review: Review }) {
  const facts = useMemo(() => overview(review, review.settings), [review]);
  if (sheetsOf(review.layout, "plan").length === 0) return <NoPlan layout={review.layout} />;
  return (
    <>
      <OtherDay review={review} />
      <RecommendationCounts facts={facts} />
      <RagCounts facts={facts} />
      <ListedRows review={review} />
      {sheetsOf(review.layout, "register").length === 0 && <NoRegister />}
      <FixFirstList items={facts.fixFirst} problems={review.problems} />
      <SinceLastTime />
      <PastDeadline items={facts.pastDeadline} />
      <DateList title="Overdue" items={facts.overdue} />
      <DateList title="Due soon" items={facts.dueSoon} />
      <DateList title="Next deadlines" items={facts.nextDeadlines.filter((item) => !facts.dueSoon.some((due) => isSamePlace(due, item)))} />
    </>
  );
}

/** The figures are for another day than the one now chosen. */
function OtherDay({ review }: { readonly review: Review }) {
  const { asAt } = useSession();
  if (asAt === null || asAt === review.asAt) return <p className="quiet">As at {sayDay(review.asAt)}</p>;
  return (
    <p>
      These figures are as at {sayDay(review.asAt)}. Click Recalculate to see them as at {sayDay(asAt)}.
    </p>
  );
}

function NoRegister() {
  return (
    <p>
      No register was found, so deadlines are the plan’s own, and nothing could be compared with the register. Setup shows how each sheet was
      understood.
    </p>
  );
}

function isSamePlace(one: OverviewItem, other: OverviewItem): boolean {
  return one.at.sheet === other.at.sheet && one.at.row === other.at.row;
}

function FixFirstList({ items, problems }: { readonly items: readonly FixFirst[]; readonly problems: readonly Problem[] }) {
  const fixable = useMemo(() => grouped(fixableOf(problems), ({ code }) => code), [problems]);
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="fix-first">
      <h2 id="fix-first">Fix first</h2>
      <ul className="rows">
        {items.map((item) => (item.count === 1 ? <OneToFix key={item.code} item={item} /> : <KindToFix key={item.code} item={item} fixable={fixable.get(item.code)?.length ?? 0} />))}
      </ul>
    </section>
  );
}

function OneToFix({ item }: { readonly item: FixFirst }) {
  const head = (
    <>
      <SeverityMark severity={item.severity} /> {sayProblemKind(item.code, 1)}
    </>
  );
  return (
    <CellRow at={item.first.at} head={head} text={sayProblem(item.first)}>
      {isFixable(item.first) && <FixOne problem={item.first} />}
    </CellRow>
  );
}

function KindToFix({ item, fixable }: { readonly item: FixFirst; readonly fixable: number }) {
  const change = useChange();
  return (
    <li className="row">
      <button type="button" className={ROW_BUTTON} onClick={() => change({ view: "problems", openKind: item.code })}>
        <span className="row-head">
          <SeverityMark severity={item.severity} /> {sayProblemKind(item.code, item.count)}
        </span>
      </button>
      <p>The first: {sayProblem(item.first)}</p>
      {fixable > 1 && <FixAll code={item.code} count={fixable} />}
    </li>
  );
}

/** Recommendations that are past the inspectorate's deadline, their open actions inside. */
function PastDeadline({ items }: { readonly items: readonly OverviewRecommendation[] }) {
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="past-the-deadline">
      <h2 id="past-the-deadline">
        Past the deadline <span className="quiet">{items.length}</span>
      </h2>
      <PagedList items={items} first={5}>
        {(item) => (
          <DateRow key={`${item.at.sheet}!${item.at.row}`} item={item}>
            {item.actions.length === 0 ? (
              <p className="quiet">No open action in the plan</p>
            ) : (
              <ul className="rows">
                {item.actions.map((action) => (
                  <DateRow key={`${action.at.sheet}!${action.at.row}`} item={action} />
                ))}
              </ul>
            )}
          </DateRow>
        )}
      </PagedList>
    </section>
  );
}

function DateList({ title, items }: { readonly title: string; readonly items: readonly OverviewItem[] }) {
  const id = title.toLowerCase().replaceAll(" ", "-");
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className="quiet">{items.length}</span>
      </h2>
      <PagedList items={items} first={5}>
        {(item) => <DateRow key={`${item.at.sheet}!${item.at.row}`} item={item} />}
      </PagedList>
    </section>
  );
}

function DateRow({ item, children }: { readonly item: OverviewItem; readonly children?: ReactNode }) {
  const head = (
    <>
      <span className="row-when">
        {sayDay(item.nearest)}, {sayDaysToGo(item.days)}
      </span>
      <RagChip rag={item.rag} /> <bdi>{item.reference}</bdi>
    </>
  );
  return (
    <CellRow at={item.at} head={head}>
      <p>
        <CellText text={item.action} upTo={SHORT} />
      </p>
      {item.lead !== "" && (
        <p className="quiet">
          <bdi>{item.lead}</bdi>
        </p>
      )}
      {children}
    </CellRow>
  );
}
