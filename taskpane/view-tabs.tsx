import { type KeyboardEvent, useRef } from "react";
import { useChange, useSession } from "./pane-context";
import { VIEWS, type View } from "./session";

export const VIEW_PANEL = "view-panel";

export const tabOf = (view: View): string => `tab-${view}`;

const LABELS: Readonly<Record<View, string>> = {
  overview: "Overview",
  problems: "Problems",
  recommendations: "Recs",
  board: "Board",
  setup: "Setup",
};

/** Where an arrow key leads from a tab; null for keys that mean nothing here. */
export function tabAfter(view: View, key: string): View | null {
  const at = VIEWS.indexOf(view);
  switch (key) {
    case "ArrowRight":
      return VIEWS[(at + 1) % VIEWS.length] ?? null;
    case "ArrowLeft":
      return VIEWS.at(at - 1) ?? null;
    case "Home":
      return VIEWS[0];
    case "End":
      return VIEWS.at(-1) ?? null;
    default:
      return null;
  }
}

/** The five views as tabs: one stop for Tab, arrow keys from one to the next. */
export function ViewTabs() {
  const { view } = useSession();
  const change = useChange();
  const list = useRef<HTMLDivElement>(null);
  // Whoever comes to the problems by their tab comes to all of them.
  const turnTo = (next: View) => change({ view: next, openKind: null, previewKind: null });
  const onKeyDown = (event: KeyboardEvent) => {
    const next = tabAfter(view, event.key);
    if (next === null) return;
    event.preventDefault();
    turnTo(next);
    list.current?.querySelector<HTMLElement>(`#${tabOf(next)}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label="Views" className="tabs" onKeyDown={onKeyDown}>
      {VIEWS.map((each) => (
        <button
          key={each}
          id={tabOf(each)}
          type="button"
          role="tab"
          aria-selected={each === view}
          aria-controls={VIEW_PANEL}
          tabIndex={each === view ? 0 : -1}
          onClick={() => turnTo(each)}
        >
          {LABELS[each]}
          {each === "recommendations" && <span className="for-ears">, recommendations</span>}
        </button>
      ))}
    </div>
  );
}
