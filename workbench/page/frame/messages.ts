import type { ExcelApi } from "../../host/api-level";
import type { Request, Response } from "../../host/protocol";

/**
 * What the page and the pane's frame say to each other, by `postMessage` on one origin.
 * The frame's side is the loader, which stands in for office.js; the page's side is the pane link.
 */

/** What Excel would tell an add-in about itself. */
export interface ExcelSettings {
  readonly dark: boolean;
  /** The highest ExcelApi set that this Excel has. */
  readonly excelApi: ExcelApi;
  readonly language: string;
}

export type FromPane =
  | { readonly kind: "hello" }
  | { readonly kind: "batch"; readonly id: number; readonly request: Request }
  | { readonly kind: "associated"; readonly action: string }
  | { readonly kind: "completed"; readonly id: number; readonly failure?: string }
  | { readonly kind: "visibility"; readonly shown: boolean }
  | { readonly kind: "leave" };

export type ToPane =
  | { readonly kind: "settings"; readonly settings: ExcelSettings }
  | { readonly kind: "answer"; readonly id: number; readonly answer: Response }
  | { readonly kind: "run"; readonly id: number; readonly action: string }
  | { readonly kind: "visibility"; readonly shown: boolean };

/** Marks our messages among all that a window receives (browser extensions post too). */
const CHANNEL = "excel-stand-in";

export interface Envelope<M> {
  readonly channel: typeof CHANNEL;
  readonly message: M;
}

/** The message in an event, or null when it is not from `from` on our own origin. */
export function opened<M>(event: MessageEvent, from: Window | null): M | null {
  if (event.origin !== window.location.origin || event.source !== from) return null;
  const envelope = event.data as Partial<Envelope<M>> | null;
  return envelope?.channel === CHANNEL ? (envelope.message ?? null) : null;
}

export function post<M>(to: Window, message: M): void {
  const envelope: Envelope<M> = { channel: CHANNEL, message };
  to.postMessage(envelope, window.location.origin);
}
