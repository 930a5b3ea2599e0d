import { describe, expect, it } from "vitest";
import { busyBook, snapshot } from "./plan-book";
import { BLANK_START, started, TRIALS, UNDOS } from "./trials";

/** A long command is refused at every fourth of its actions, unless every one is asked for (`EVERY_ACTION=1`): that takes minutes. */
const stepFor = (actions: number): number => (actions <= 400 || process.env["EVERY_ACTION"] === "1" ? 1 : 4);

describe("when Excel refuses, at whatever action", () => {
  it.each([...TRIALS, ...UNDOS, BLANK_START])("$name leaves the workbook as before or as wanted, and says so", { timeout: 300_000 }, async (trial) => {
    const book = trial.book ?? busyBook;
    const reference = await started(trial, book());
    const before = snapshot(reference.host.book);
    expect(await reference.run()).toMatchObject({ kind: trial.ends });
    const wanted = snapshot(reference.host.book);
    const { actions } = reference.host.counts;
    const endings = { back: 0, done: 0 };
    let now = await started(trial, book());
    const step = stepFor(actions);
    for (let action = 1; action <= actions; action += step) {
      now.host.resetCounts();
      now.host.faults.failAt = { action, code: "GeneralException" };
      const outcome = await now.run();
      const isDone = outcome.kind === trial.ends;
      expect({ action, kind: outcome.kind, book: snapshot(now.host.book) }).toEqual({ action, kind: isDone ? trial.ends : "failed", book: isDone ? wanted : before });
      if (!isDone) expect(outcome).toMatchObject({ code: expect.stringMatching(/^(?:unexpected|fixed-table)$/), restored: true, message: expect.stringMatching(/try again/i) });
      endings[isDone ? "done" : "back"] += 1;
      // What was put back is as good as new: the next refusal meets it as it is.
      if (isDone) now = await started(trial, book());
    }
    console.log(`${trial.name}: a refusal at ${step === 1 ? "each" : "every fourth"} of ${actions} actions: ${endings.back} times as before, ${endings.done} times done all the same`);
    expect(endings.back).toBeGreaterThan(actions / step / 3);
  });
});
