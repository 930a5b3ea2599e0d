import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { childFor } from "../../../workbench/fidelity/child";

/** A child that answers, hangs, dies or fills its memory, as it is asked to. */
const SCRIPT = `
process.on("message", ({ wish }) => {
  process.send({ step: wish });
  if (wish === "die") process.exit(7);
  if (wish === "fill") { const all = []; for (;;) all.push(new Array(1e6).fill({})); }
  if (wish === "hang") return;
  process.send({ answer: wish.length, megabytes: 1 }, () => wish === "leave" && process.exit(0));
});`;

const folder = await mkdtemp(join(tmpdir(), "child-"));
const script = join(folder, "child.mjs");
await writeFile(script, SCRIPT);
const child = childFor<{ wish: string }, number>(pathToFileURL(script), { seconds: (step) => (step === "hang" ? 0.2 : 50), heapMegabytes: 64 });

afterAll(async () => {
  child.end();
  await rm(folder, { recursive: true });
});

describe("a child process", () => {
  it.each([
    ["answer", { kind: "answered", answer: 6, megabytes: 1 }],
    ["hang", { kind: "late", step: "hang" }],
    ["die", { kind: "died", step: "die", outOfMemory: false, words: expect.stringContaining("exit code 7") }],
    ["fill", { kind: "died", step: "fill", outOfMemory: true }],
    ["leave", { kind: "answered", answer: 5, megabytes: 1 }],
    ["again", { kind: "answered", answer: 5, megabytes: 1 }],
  ])("that is asked to %s says so, and the next question finds a child", async (wish, told) => {
    expect(await child.ask({ wish })).toMatchObject(told);
  });
});
