import { lazy, Suspense, useEffect, useRef } from "react";
import { FaultBoundary } from "./fault-boundary";
import { NothingRead } from "./nothing-read";
import { useSession } from "./pane-context";
import { PaneHeader } from "./pane-header";
import type { View } from "./session";
import { VIEW_PANEL, ViewTabs, tabOf } from "./view-tabs";

// Each view comes when it is first looked at: the pane opens on a few words and one button.
const OverviewView = lazy(async () => ({ default: (await import("./overview-view")).OverviewView }));
const ProblemsView = lazy(async () => ({ default: (await import("./problems-view")).ProblemsView }));
const RecommendationsView = lazy(async () => ({ default: (await import("./recommendations-view")).RecommendationsView }));
const BoardView = lazy(async () => ({ default: (await import("./board-view")).BoardView }));
const SetupView = lazy(async () => ({ default: (await import("./setup-view")).SetupView }));

/** The pane from top to bottom: what can be started and how it went, then one of five views. */
export function Pane() {
  return (
    <FaultBoundary>
      <Faults />
      <PaneHeader />
      <main>
        <ViewTabs />
        <ViewPanel />
      </main>
    </FaultBoundary>
  );
}

/** Hands a fault that a command met to the boundary, as if it had come up here. */
function Faults() {
  const { fault } = useSession();
  if (fault !== null) throw fault;
  return null;
}

function ViewPanel() {
  const { view, result } = useSession();
  const panel = useRef<HTMLDivElement>(null);
  // Many a command takes its own button away, and with it the keyboard's place. From the ribbon the place is in the sheet.
  useEffect(() => {
    if (result !== null && document.hasFocus() && document.activeElement === document.body) panel.current?.focus({ preventScroll: true });
  }, [result]);
  return (
    <div ref={panel} id={VIEW_PANEL} role="tabpanel" aria-labelledby={tabOf(view)} tabIndex={-1} className="view">
      <Suspense fallback={<p>Opening…</p>}>
        <CurrentView view={view} />
      </Suspense>
    </div>
  );
}

function CurrentView({ view }: { readonly view: View }) {
  const { review } = useSession();
  if (view === "board") return <BoardView review={review} />;
  if (review === null) return <NothingRead />;
  switch (view) {
    case "overview":
      return <OverviewView review={review} />;
    case "problems":
      return <ProblemsView review={review} />;
    case "recommendations":
      return <RecommendationsView review={review} />;
    case "setup":
      return <SetupView review={review} />;
  }
}
