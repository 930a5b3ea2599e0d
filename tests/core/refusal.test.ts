import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sayRefusal, sayWaiting, type RefusalCode } from "../../src/core/refusal";

const CODES: readonly RefusalCode[] = ["cell-edit", "protected", "read-only", "too-large", "gone", "moved", "shifted", "name-taken", "busy", "no-answer", "cancelled", "other-command", "not-supported", "too-many-formats", "fixed-table", "not-excel", "unexpected"];

describe("What a person reads when Excel refuses", () => {
  it("says what is wrong, where, and what to do", async () => {
    const lines = CODES.flatMap((code) => [`${code}: ${sayRefusal(code)}`, ...(sayRefusal(code, "Plan") === sayRefusal(code) ? [] : [`${code}, on the sheet Plan: ${sayRefusal(code, "Plan")}`])]);
    const waiting = [...new Set(CODES.map(sayWaiting))];
    await expect(`${[...lines, ...waiting].join("\n")}\n`).toMatchFileSnapshot(join(import.meta.dirname, "refusal.txt"));
    expect(sayWaiting("cell-edit")).not.toBe(sayWaiting("busy"));
  });
});
