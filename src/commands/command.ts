import { sayRefusal, sayWaiting } from "../core/refusal";
import type { Review } from "../core/review";
import { type Connection, type Line, lineTo } from "../excel/connection";
import { Refusal } from "../excel/refusal";
import type { Failed } from "./outcome";
import type { Watch } from "./watch";

let running = false;

/**
 * Runs a command to its end: one at a time, whether from the ribbon or the pane, and whatever Excel says.
 * A refusal becomes an outcome in plain words; a fault of ours is thrown.
 */
export async function command<Ended>(excel: Connection, watch: Watch, run: (line: Line) => Promise<Ended>): Promise<Ended | Failed> {
  if (running) return failed(new Refusal("other-command", "another command holds the turn"), true);
  running = true;
  try {
    return await run(lineTo(excel, { waiting: (code) => watch.progress(sayWaiting(code)), signal: watch.signal }));
  } catch (error) {
    if (error instanceof Refusal) return failed(error, true);
    throw error;
  } finally {
    running = false;
  }
}

/** A refusal as an outcome. `restored` is false where something that was written could not be put back. */
export function failed(refusal: Refusal, restored: boolean, review: Review | null = null, sheet = ""): Failed {
  const message = restored ? sayRefusal(refusal.code, sheet) : `${sayRefusal(refusal.code, sheet)} Some cells were written before that and could not be put back: look at them before you go on.`;
  return { kind: "failed", code: refusal.code, message, details: refusal.details, restored, review };
}
