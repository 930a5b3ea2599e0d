import { readFile } from "node:fs/promises";
import { answerQuestions } from "../child";
import { checkUntouched, type UntouchedVerdict } from "./checking";

answerQuestions<{ readonly file: string }, UntouchedVerdict>(async ({ file }, tell) => checkUntouched(new Uint8Array(await readFile(file)), tell));
