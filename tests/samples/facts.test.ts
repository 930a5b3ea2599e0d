import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { IMPROVEMENT_ACTIONS } from "../../samples/delivery-plan/improvement-plan";
import { OIC_ACTIONS } from "../../samples/delivery-plan/oic-plan";
import { REGISTER } from "../../samples/delivery-plan/register";
import { MASTER_LIST } from "../../samples/messy-plan/master-list";

const FOR_FORCES = ["OIC R2", "OIC R4", "OIC R8", "OIC R9"];

describe("the register", () => {
  it.each([
    ["OIC R1", "2025-12-31"], ["OIC R2", "2026-04-30"], ["OIC R3", "2026-04-30"], ["OIC R4", "2025-12-31"], ["OIC R5", "2026-04-30"],
    ["OIC R6", "2025-12-31"], ["OIC R7", "2026-04-30"], ["OIC R8", "2026-04-30"], ["OIC R9", "2026-04-30"], ["OIC R10", "2026-04-30"],
  ])("has %s due on %s, published on 16 May 2025", (ref, deadline) => {
    expect(REGISTER.filter((row) => row.ref === ref)).toMatchObject([{ deadline, published: "2025-05-16" }]);
  });

  it("has ten recommendations, of which four are for forces, each with a level and leads", () => {
    expect(REGISTER).toHaveLength(10);
    const ours = REGISTER.filter((row) => String(row.directed).startsWith("Chief constables"));
    expect(ours.map((row) => row.ref)).toEqual(FOR_FORCES);
    expect(ours.every((row) => row.level !== undefined && row.exec !== undefined && row.delivery !== undefined)).toBe(true);
  });
});

describe("the plans", () => {
  it("have actions for each of the four between them", () => {
    const refs = new Set([...OIC_ACTIONS.map((row) => row.rec), ...IMPROVEMENT_ACTIONS.map((row) => row.ref)]);
    expect(FOR_FORCES.filter((ref) => !refs.has(ref))).toEqual([]);
  });

  it("number every action once", () => {
    const numbers = [...OIC_ACTIONS, ...IMPROVEMENT_ACTIONS].map((row) => row.no);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

const REFERENCE = new URL("../../../shared/reference/inspection-response.txt", import.meta.url);

/** Nine words in a row are a sentence copied; names of bodies and systems are shorter. */
const RUN = 9;

function runs(text: string): string[] {
  const words = text.toLowerCase().replace(/[^a-z0-9]+/g, " ").trim().split(" ");
  return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, at) => words.slice(at, at + RUN).join(" "));
}

describe("the wording", () => {
  it.skipIf(!existsSync(REFERENCE))("is our own: no nine words in a row are the published text's (skipped where that text is not at hand)", () => {
    const published = new Set(runs(readFileSync(REFERENCE, "utf8")));
    const ours = [...REGISTER, ...OIC_ACTIONS, ...IMPROVEMENT_ACTIONS, ...MASTER_LIST].flatMap((row) => Object.values(row).map(String));
    expect(ours.flatMap(runs).filter((run) => published.has(run))).toEqual([]);
  });
});
