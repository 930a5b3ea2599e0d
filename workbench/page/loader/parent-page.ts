import type { Request, Response } from "../../host/protocol";
import { opened, post, type ExcelSettings, type FromPane, type ToPane } from "../frame/messages";

/** The page round the pane, seen from inside the frame. */
export interface ParentPage {
  /** Settled once the page has told what kind of Excel it stands for. */
  readonly met: Promise<void>;
  /** null until `met`. */
  settings(): ExcelSettings | null;
  send(request: Request): Promise<Response>;
  tell(message: FromPane): void;
  onRun(run: (id: number, action: string) => void): void;
  onVisibility(changed: (shown: boolean) => void): void;
}

/** Meets the page round this frame. Without one the pane stands alone in a browser: `met` never settles. */
export function meetParent(): ParentPage {
  const parent = window.parent;
  const waiting = new Map<number, (answer: Response) => void>();
  let settings: ExcelSettings | null = null;
  let lastId = 0;
  let run: (id: number, action: string) => void = () => undefined;
  let visibility: (shown: boolean) => void = () => undefined;
  let meet: () => void = () => undefined;
  const met = new Promise<void>((resolve) => (meet = resolve));

  const hear = (message: ToPane): void => {
    if (message.kind === "settings") {
      settings = message.settings;
      meet();
      // Excel has no event for a change of theme: panes look again when they get the focus.
      window.dispatchEvent(new Event("focus"));
    } else if (message.kind === "answer") {
      waiting.get(message.id)?.(message.answer);
      waiting.delete(message.id);
    } else if (message.kind === "run") run(message.id, message.action);
    else visibility(message.shown);
  };
  window.addEventListener("message", (event) => {
    const message = opened<ToPane>(event, parent);
    if (message !== null) hear(message);
  });
  const tell = (message: FromPane): void => post(parent, message);
  if (parent !== window) tell({ kind: "hello" });

  return {
    met,
    settings: () => settings,
    send: (request) =>
      new Promise((resolve) => {
        lastId += 1;
        waiting.set(lastId, resolve);
        tell({ kind: "batch", id: lastId, request });
      }),
    tell,
    onRun: (listener) => void (run = listener),
    onVisibility: (listener) => void (visibility = listener),
  };
}
