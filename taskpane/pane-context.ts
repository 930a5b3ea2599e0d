import { createContext, use, useSyncExternalStore } from "react";
import type { Settings } from "../src/core/settings";
import type { Actions } from "./actions";
import { FRESH_SESSION, type Session, type Store } from "./session";

interface PaneParts {
  readonly store: Store;
  readonly actions: Actions;
}

/** The store and the actions that everything in the pane works with. */
export const PaneContext = createContext<PaneParts | null>(null);

function usePaneParts(): PaneParts {
  const parts = use(PaneContext);
  if (parts === null) throw new Error("This part of the pane stands outside the pane.");
  return parts;
}

export function useSession(): Session {
  const { store } = usePaneParts();
  return useSyncExternalStore(store.listen, store.get, () => FRESH_SESSION);
}

export function useActions(): Actions {
  return usePaneParts().actions;
}

/** The settings that the last reading went by. To be used where something has been read. */
export function useSettings(): Settings {
  const { review } = useSession();
  if (review === null) throw new Error("This part of the pane shows a reading, and nothing has been read.");
  return review.settings;
}

/** Changes some of the session's fields. */
export function useChange(): (fields: Partial<Session>) => void {
  const { store } = usePaneParts();
  return (fields) => store.change((session) => ({ ...session, ...fields }));
}
