import { Button } from "@fluentui/react-button";
import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import type { ProblemCode } from "../src/core/problem";
import { sayFix, sayProblemKind } from "../src/core/wording";
import { CellName, CellRow } from "./cell-row";
import { CellText, SHORT } from "./cell-text";
import { counted } from "./counted";
import { PagedList } from "./paged-list";
import { useActions, useChange, useSession } from "./pane-context";
import type { FixableProblem } from "./problem-groups";

/** What the cell holds, and what it would hold. */
function FixSides({ problem }: { readonly problem: FixableProblem }) {
  const { from, to } = sayFix(problem);
  return (
    <span className="fix-sides">
      <CellText text={from} upTo={SHORT} /> <span aria-hidden>→</span>
      <span className="for-ears"> becomes</span> <CellText text={to} upTo={SHORT} />
    </span>
  );
}

/** The fix of one problem: both sides, and the button that makes it. */
export function FixOne({ problem }: { readonly problem: FixableProblem }) {
  const { running } = useSession();
  const { fix } = useActions();
  return (
    <div className="fix above">
      <FixSides problem={problem} />
      <Button size="small" disabledFocusable={running !== null} onClick={() => void fix([problem.fix])}>
        Fix
        <span className="for-ears">
          {" "}
          <CellName at={problem.at} />
        </span>
      </Button>
    </div>
  );
}

/** Opens the fixes of a kind, to be looked at before they are made. */
export function FixAll({ code, count }: { readonly code: ProblemCode; readonly count: number }) {
  const change = useChange();
  const { running } = useSession();
  return (
    <div className="fix above">
      <Button size="small" disabledFocusable={running !== null} onClick={() => change({ view: "problems", openKind: code, previewKind: code })}>
        Fix all {count.toLocaleString("en-GB")}…
      </Button>
    </div>
  );
}

/** All fixes of a kind with both their sides. Nothing is written before the button; Esc goes back. */
export function FixPreview({ problems }: { readonly problems: readonly FixableProblem[] }) {
  const change = useChange();
  const place = useRef<HTMLDivElement>(null);
  const title = useId();
  const code = problems[0]?.code;
  useEffect(() => place.current?.focus(), []);
  const close = () => change({ previewKind: null });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") close();
  };
  return (
    <div ref={place} role="group" aria-labelledby={title} tabIndex={-1} className="preview" onKeyDown={onKeyDown}>
      <p id={title}>
        {code !== undefined && sayProblemKind(code, problems.length)} and can be fixed. Look at what would be written in {problems.length === 1 ? "this cell" : "these cells"}:
      </p>
      <PreviewButtons problems={problems} onCancel={close} />
      <PagedList items={problems}>{(problem, at) => <PreviewRow key={at} problem={problem} />}</PagedList>
    </div>
  );
}

function PreviewButtons({ problems, onCancel }: { readonly problems: readonly FixableProblem[]; readonly onCancel: () => void }) {
  const { running } = useSession();
  const { fix } = useActions();
  return (
    <div className="buttons">
      <Button appearance="primary" size="small" disabledFocusable={running !== null} onClick={() => void fix(problems.map((problem) => problem.fix))}>
        Fix {counted(problems.length, "cell")}
      </Button>
      <Button size="small" disabledFocusable={running !== null} onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}

function PreviewRow({ problem }: { readonly problem: FixableProblem }) {
  return (
    <CellRow at={problem.at} head={<CellName at={problem.at} />}>
      <p>
        <FixSides problem={problem} />
      </p>
    </CellRow>
  );
}
