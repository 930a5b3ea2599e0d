import { useEffect } from "react";
import type { Actions } from "./actions";
import { Pane } from "./pane";
import { PaneContext } from "./pane-context";
import type { Store } from "./session";
import { ThemedPage } from "./themed-page";

interface ReadyPaneProps {
  readonly store: Store;
  readonly actions: Actions;
}

/** The pane beside a workbook. It is the same where its first view is drawn (first-view.tsx) as where React takes that view over. */
export function ReadyPane({ store, actions }: ReadyPaneProps) {
  useEffect(pressAgain, []);
  return (
    <ThemedPage>
      <PaneContext value={{ store, actions }}>
        <Pane />
      </PaneContext>
    </ThemedPage>
  );
}

/** Does what was pressed while the first view was only drawn: early-press.js has marked it. */
function pressAgain(): void {
  document.getElementById("pane")?.removeAttribute("data-drawn");
  for (const pressed of document.querySelectorAll<HTMLElement>("[data-pressed]")) {
    pressed.removeAttribute("data-pressed");
    pressed.click();
  }
}
