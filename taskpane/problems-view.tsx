import { useEffect, useMemo, useRef, useState } from "react";
import type { Problem } from "../src/core/problem";
import type { Review } from "../src/core/review";
import { sayProblem, sayProblemKind } from "../src/core/wording";
import { AddStatusWord } from "./add-status-word";
import { CellName, CellRow } from "./cell-row";
import { counted } from "./counted";
import { FixAll, FixOne, FixPreview } from "./fixes";
import { PagedList } from "./paged-list";
import { useChange, useSession } from "./pane-context";
import { ProblemFilters } from "./problem-filters";
import { filterProblems, type FixableProblem, fixableOf, groupProblems, isFixable, leadsByRow, type ProblemGroup } from "./problem-groups";
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
  const { previewKind } = useSession();
  const [open, setOpen] = useState(first);
  const fixable = useMemo(() => fixableOf(group.problems), [group]);
  const previewed = previewKind === group.code && fixable.length > 0;
  const details = useRef<HTMLDetailsElement>(null);
  const wasPreviewed = useRef(false);
  // What was shown to be fixed held the keyboard's place, and hands it to what stands there now.
  useEffect(() => {
    if (wasPreviewed.current && !previewed && document.activeElement === document.body) {
      details.current?.querySelector<HTMLElement>("button")?.focus();
    }
    wasPreviewed.current = previewed;
  }, [previewed]);
  return (
    <details ref={details} className="group" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <SeverityMark severity={group.severity} /> <h3>{sayProblemKind(group.code, group.problems.length)}</h3>
      </summary>
      {/* Not made before it is wanted: there can be thousands. */}
      {open && (previewed ? <FixPreview problems={fixable} /> : <Problems group={group} fixable={fixable} />)}
    </details>
  );
}

function Problems({ group, fixable }: { readonly group: ProblemGroup; readonly fixable: readonly FixableProblem[] }) {
  return (
    <>
      {fixable.length > 1 && <FixAll code={group.code} count={fixable.length} />}
      <PagedList items={group.problems}>{(problem, at) => <ProblemRow key={at} problem={problem} />}</PagedList>
    </>
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
  return (
    <CellRow at={problem.at} head={head} text={sayProblem(problem)}>
      {isFixable(problem) && <FixOne problem={problem} />}
      {problem.code === "status-unknown" && <AddStatusWord word={problem.found} />}
    </CellRow>
  );
}
