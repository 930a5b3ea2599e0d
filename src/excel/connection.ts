import type { RefusalCode } from "../core/refusal";
import { Refusal, refusalOf } from "./refusal";

/**
 * A way to Excel. In the add-in it is `Excel.run` itself; in tests and on the command line it is the same
 * `Excel.run` of the same client library, joined to the stand-in by its documented session.
 */
export interface Connection {
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
}

/** What a command has cost so far. */
export interface Spent {
  requests: number;
  cellsWritten: number;
}

/** One command's line to Excel: every round trip goes through `ask`. */
export interface Line {
  /**
   * Queues what `queue` asks for, makes one round trip, and gives what `take` makes of the answer.
   * Throws a `Refusal` when Excel says no and waiting does not help. What is queued must bear being sent twice.
   */
  ask<T, R>(queue: (context: Excel.RequestContext) => T, take: (queued: T) => R): Promise<R>;
  readonly spent: Spent;
  /** The same line, deaf to being told to stop: for putting back what was written. */
  readonly unstoppable: Line;
}

/** What the line tells while it waits, and how it is told to stop. */
export interface Patience {
  waiting(code: RefusalCode): void;
  readonly signal?: AbortSignal | undefined;
}

/** Milliseconds. The pauses add up to half a minute for an edited cell, and to five seconds for a busy Excel. */
const PAUSES: Partial<Record<RefusalCode, readonly number[]>> = {
  "cell-edit": [250, 500, 1000, 2000, 2000, 2000, 2000, 2000, 2000, 2000, 2000, 2000, 2000, 2000, 2000, 2000, 2000],
  busy: [500, 1500, 3000],
};

/** How long Excel may be silent before it is given up. */
const SILENCE_MS = 30_000;

/** Opens a line for one command. */
export function lineTo(excel: Connection, patience: Patience): Line {
  return lineWith(excel, patience, { requests: 0, cellsWritten: 0 });
}

function lineWith(excel: Connection, patience: Patience, spent: Spent): Line {
  return {
    spent,
    ask: (queue, take) => persist(patience, () => roundTrip(excel, spent, queue, take)),
    get unstoppable() {
      return lineWith(excel, { waiting: patience.waiting }, spent);
    },
  };
}

async function roundTrip<T, R>(excel: Connection, spent: Spent, queue: (context: Excel.RequestContext) => T, take: (queued: T) => R): Promise<R> {
  spent.requests += 1;
  const answer = excel.run(async (context) => {
    const queued = queue(context);
    await context.sync();
    return take(queued);
  });
  return unlessSilent(answer);
}

async function persist<R>(patience: Patience, attempt: () => Promise<R>): Promise<R> {
  for (let tries = 0; ; tries += 1) {
    if (patience.signal?.aborted === true) throw new Refusal("cancelled", "stopped by the user");
    try {
      return await attempt();
    } catch (error) {
      const refusal = refusalOf(error);
      const pause = PAUSES[refusal.code]?.[tries];
      if (pause === undefined) throw refusal;
      patience.waiting(refusal.code);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** The answer, or a refusal when none comes: Excel on the web has been seen never to settle (office-js #6150, #6678). */
async function unlessSilent<R>(answer: Promise<R>): Promise<R> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Refusal("no-answer", `no answer in ${SILENCE_MS} ms`)), SILENCE_MS);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
