import type { Actions } from "./actions";
import type { Store } from "./session";

/** What Excel hands to a ribbon button's function; the button stays busy until it is told. */
interface RibbonEvent {
  completed(): void;
}

export interface RibbonFunctions {
  recalculate(event: RibbonEvent): Promise<void>;
  showBoardSummary(event: RibbonEvent): Promise<void>;
}

/**
 * The functions behind the ribbon's buttons, named as in the manifest. They run with the pane open or shut, and each
 * tells Excel that it has ended whatever happens. `openPane` brings the pane into sight.
 */
export function ribbonFunctions(store: Store, actions: Actions, openPane: () => Promise<void>): RibbonFunctions {
  return {
    recalculate: (event) =>
      untilCompleted(event, async () => {
        await actions.recalculate();
        if (wantsReading(store)) await openPane().catch(() => actions.leaveWord());
      }),
    showBoardSummary: (event) =>
      untilCompleted(event, async () => {
        store.change((session) => ({ ...session, view: "board" }));
        await openPane();
      }),
  };
}

/** The run did not end well, and whoever clicked may have the pane shut. */
function wantsReading(store: Store): boolean {
  const { fault, result } = store.get();
  return fault !== null || result?.outcome.kind === "failed" || result?.outcome.kind === "nothing-found" || result?.outcome.kind === "unsettled";
}

async function untilCompleted(event: RibbonEvent, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch {
    // Excel could not open the pane, nor be told: the session keeps the result for when the user opens it.
  } finally {
    event.completed();
  }
}
