import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, vi } from "vitest";
import type { Actions } from "../../taskpane/actions";
import { PaneContext } from "../../taskpane/pane-context";
import { FRESH_SESSION, openStore, type Session, type Store } from "../../taskpane/session";

// React's own word for "this is a test": without it, act() warns.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root | undefined;

afterEach(async () => {
  await act(() => root?.unmount());
  document.body.replaceChildren();
});

interface Rendered {
  readonly store: Store;
  readonly actions: { readonly [Name in keyof Actions]: ReturnType<typeof vi.fn<Actions[Name]>> };
}

/** Shows a part of the pane in the page, over a session and actions that only remember that they were called. */
export async function render(part: ReactNode, session: Partial<Session> = {}): Promise<Rendered> {
  const store = openStore({ ...FRESH_SESSION, ...session });
  const actions = {
    recalculate: vi.fn<Actions["recalculate"]>(() => Promise.resolve()),
    setUp: vi.fn<Actions["setUp"]>(() => Promise.resolve()),
    fix: vi.fn<Actions["fix"]>(() => Promise.resolve()),
    boardSummary: vi.fn<Actions["boardSummary"]>(() => Promise.resolve()),
    inspectionResponse: vi.fn<Actions["inspectionResponse"]>(() => Promise.resolve()),
    previewInspection: vi.fn<Actions["previewInspection"]>(() => Promise.resolve()),
    newInspection: vi.fn<Actions["newInspection"]>(() => Promise.resolve()),
    setReportLeads: vi.fn<Actions["setReportLeads"]>(() => Promise.resolve()),
    blankStart: vi.fn<Actions["blankStart"]>(() => Promise.resolve()),
    undo: vi.fn<Actions["undo"]>(() => Promise.resolve()),
    leaveWord: vi.fn<Actions["leaveWord"]>(() => Promise.resolve()),
    cancel: vi.fn<Actions["cancel"]>(),
    show: vi.fn<Actions["show"]>(() => Promise.resolve()),
  };
  const place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
  await act(() => root?.render(<PaneContext value={{ store, actions }}>{part}</PaneContext>));
  return { store, actions };
}

/** All text of the page, with its spaces made single. */
export function pageText(): string {
  return (document.body.textContent ?? "").replaceAll(/\s+/g, " ");
}

/** The one element of a kind whose text holds the words. */
export function find(selector: string, words: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.textContent?.includes(words));
  if (found.length !== 1) throw new Error(`${found.length} elements "${selector}" with "${words}" in: ${pageText()}`);
  return found[0] as HTMLElement;
}

export async function click(element: HTMLElement): Promise<void> {
  // An async scope: what a click starts may go on after it.
  await act(async () => element.click());
}

/** Chooses an option by its words, from the keyboard's place. */
export async function choose(select: HTMLSelectElement, words: string): Promise<void> {
  const option = [...select.options].find(({ textContent }) => textContent === words);
  if (option === undefined) throw new Error(`No “${words}” in: ${select.textContent}`);
  select.focus();
  await act(async () => {
    select.value = option.value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

export async function press(element: HTMLElement, key: string): Promise<void> {
  await act(() => element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true })));
}

/** Waits until the words are there: for a view that loads on its own. */
export async function settled(words: string): Promise<void> {
  for (let waited = 0; !pageText().includes(words); waited += PAUSE) {
    if (waited > PATIENCE) throw new Error(`No "${words}" in: ${pageText()}`);
    // React shows nothing new before act() ends, so the wait is in many short ones.
    await act(() => new Promise((resolve) => setTimeout(resolve, PAUSE)));
  }
}

/** Milliseconds. */
const PAUSE = 5;
const PATIENCE = 10_000;
