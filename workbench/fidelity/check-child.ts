import { readFile, writeFile } from "node:fs/promises";
import { check, type Verdict, type Witness } from "./checking";
import { answerQuestions } from "./child";

/** One file to be checked; `keptAs`: where to put what was saved. */
export interface FileToCheck {
  readonly file: string;
  readonly keptAs: string | null;
  readonly witnesses: readonly Witness[];
}

export type FileVerdict = Omit<Verdict, "saved">;

answerQuestions<FileToCheck, FileVerdict>(async ({ file, keptAs, witnesses }, tell) => {
  const { saved, ...verdict } = await check(new Uint8Array(await readFile(file)), { witnesses, tell });
  if (keptAs !== null && saved) await writeFile(keptAs, saved);
  return verdict;
});
