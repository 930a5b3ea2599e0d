import type { Host } from "../../host/host";
import { opened, post, type ExcelSettings, type FromPane, type ToPane } from "./messages";

/** The page's end of the line to the pane in its frame. */
export interface PaneLink {
  /** Runs a function of the ribbon; settles when the function says that it has ended, with why it failed or null. */
  run(action: string): Promise<string | null>;
  tellSettings(settings: ExcelSettings): void;
  tellVisibility(shown: boolean): void;
  close(): void;
}

export interface PaneLinkEvents {
  settings(): ExcelSettings;
  /** The add-in asks for its pane to be shown or hidden. */
  onVisibility(shown: boolean): void;
  /** The user leaves the pane for the sheet by keyboard. */
  onLeave(): void;
}

/** Answers the pane in `frame` from `host`, for as long as the frame shows that pane. */
export function linkPane(frame: HTMLIFrameElement, host: Host, events: PaneLinkEvents): PaneLink {
  const running = new Map<number, (failure: string | null) => void>();
  const associated = new Set<string>();
  const early: { readonly id: number; readonly action: string }[] = [];
  let lastId = 0;
  const tell = (message: ToPane): void => {
    if (frame.contentWindow !== null) post(frame.contentWindow, message);
  };
  const hear = async (message: FromPane): Promise<void> => {
    switch (message.kind) {
      case "hello":
        return tell({ kind: "settings", settings: events.settings() });
      case "batch":
        return tell({ kind: "answer", id: message.id, answer: await host.process(message.request) });
      case "associated":
        associated.add(message.action);
        return early.filter(({ action }) => action === message.action).forEach(({ id, action }) => tell({ kind: "run", id, action }));
      case "completed":
        running.get(message.id)?.(message.failure ?? null);
        return void running.delete(message.id);
      case "visibility":
        return events.onVisibility(message.shown);
      case "leave":
        return events.onLeave();
    }
  };
  const listener = (event: MessageEvent): void => {
    const message = opened<FromPane>(event, frame.contentWindow);
    if (message !== null) void hear(message);
  };
  window.addEventListener("message", listener);
  return {
    run: (action) =>
      new Promise((resolve) => {
        lastId += 1;
        running.set(lastId, resolve);
        // A click may come before the pane has started: Excel keeps it until then, and so do we.
        if (associated.has(action)) tell({ kind: "run", id: lastId, action });
        else early.push({ id: lastId, action });
      }),
    tellSettings: (settings) => tell({ kind: "settings", settings }),
    tellVisibility: (shown) => tell({ kind: "visibility", shown }),
    close: () => window.removeEventListener("message", listener),
  };
}
