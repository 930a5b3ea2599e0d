import { readFile } from "node:fs/promises";
import { answerQuestions } from "../fidelity/child";
import { damagedFile, originalOf, type Original } from "./damaged-file";
import { tried, type TryOutcome } from "./trying";

/** A file and the seed of the damage to it. */
export interface FuzzTry {
  readonly file: string;
  readonly seed: number;
}

const originals = new Map<string, Promise<Original>>();

answerQuestions<FuzzTry, TryOutcome>(async ({ file, seed }, tell) => {
  tell("damaging");
  const original = originals.get(file) ?? readFile(file).then((bytes) => originalOf(new Uint8Array(bytes)));
  originals.set(file, original);
  return tried(damagedFile(await original, seed).bytes, tell);
});
