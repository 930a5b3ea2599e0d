import { useMemo, useState } from "react";
import type { Problem } from "../src/core/problem";
import type { Review } from "../src/core/review";
import { sayProblem, sayProblemKind } from "../src/core/wording";
import { CellName, CellRow } from "./cell-row";
import { counted } from "./counted";
import { PagedList } from "./paged-list";
import { useChange, useSession } from "./pane-context";
import { ProblemFilters } from "./problem-filters";
import { filterProblems, groupProblems, leadsByRow, type ProblemGroup } from "./problem-groups";
import { NO_FILTER } from "./session";
import { SeverityMark } from "./severity-mark";

/** So few problems are all shown at once; of more, only the first kind is open. */
const FEW = 20;

/** Every problem of the last reading, by kind, worst first; each leads to its cell. */
export function ProblemsView({ review }: { readonly review: Review }) {
  const { problemFilter, openKind } = useSession();
  const leads = useMemo(() => leadsByRow(review), [review]);
  const problems = useMemo(() => filterProblems(review.problems, problemFilter, leads), [review, problemFilter, leads]);
  const groups = useMemo(() => groupProblems(problems), [problems]);
  if (review.problems.length === 0) return <p>No problems were found in the rows that were read.</p>;
  return (
    <>
      <h2 className="for-ears">Problems</h2>
      <ProblemFilters problems={review.problems} leads={leads} />
      <p role="status">{problems.length === review.problems.length ? counted(problems.length, "problem") : `${counted(problems.length, "problem")} of ${review.problems.length}`}</p>
      {groups.length === 0 && <NoneLeft />}
      {groups.map((group, at) => (
        <Group key={group.code} group={group} open={openKind === null ? at === 0 || problems.length <= FEW : openKind === group.code} />
      ))}
    </>
  );
}

function NoneLeft() {
  const change = useChange();
  return (
    <p>
      No problem fits what is chosen above.{" "}
      <button type="button" className="link" onClick={() => change({ problemFilter: NO_FILTER })}>
        Show all
      </button>
    </p>
  );
}

function Group({ group, open: first }: { readonly group: ProblemGroup; readonly open: boolean }) {
  const [open, setOpen] = useState(first);
  return (
    <details className="group" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <SeverityMark severity={group.severity} /> <h3>{sayProblemKind(group.code, group.problems.length)}</h3>
      </summary>
      {/* Not made before it is wanted: there can be thousands. */}
      {open && (
        <PagedList items={group.problems}>{(problem, at) => <ProblemRow key={at} problem={problem} />}</PagedList>
      )}
    </details>
  );
}

function ProblemRow({ problem }: { readonly problem: Problem }) {
  const head = (
    <>
      {problem.reference !== "" && <bdi>{problem.reference}</bdi>}{" "}
      <span className="quiet">
        <CellName at={problem.at} />
      </span>
    </>
  );
  return <CellRow at={problem.at} head={head} text={sayProblem(problem)} />;
}
