import { fork, type ChildProcess } from "node:child_process";

/** What became of a question to a child process. `step`: what it was at when it died or its time was up. */
export type Told<Answer> =
  | { readonly kind: "answered"; readonly answer: Answer; readonly megabytes: number }
  | { readonly kind: "late"; readonly step: string }
  | { readonly kind: "died"; readonly step: string; readonly words: string; readonly outOfMemory: boolean };

export interface ChildLimits {
  /** Seconds that one step of a question may take. */
  readonly seconds: (step: string) => number;
  /** Megabytes of objects; what is outside them (bytes of files) is not counted by it. */
  readonly heapMegabytes: number;
}

/** A child process that answers one question at a time, so that a crash or an endless loop costs that question only. */
export interface Child<Question, Answer> {
  ask(question: Question): Promise<Told<Answer>>;
  end(): void;
}

/** What a child sends: the step that it begins, or its answer and the megabytes that its process has had at most. */
export type Message<Answer> = { readonly step: string } | { readonly answer: Answer; readonly megabytes: number };

/** The step before a child has said which. */
const UNASKED = "starting";

/** Characters of what a dying child wrote that are kept. */
const LAST_WORDS = 4000;

/** A child that runs a script of ours. A new process is started for the first question, and for the next one after a death. */
export function childFor<Question extends object, Answer>(script: URL, limits: ChildLimits): Child<Question, Answer> {
  let running: ChildProcess | null = null;
  const end = (): void => {
    running?.kill("SIGKILL");
    running = null;
  };
  const ask = async (question: Question): Promise<Told<Answer>> => {
    if (running?.connected === false) end();
    const isUsed = running !== null;
    running ??= fork(script, { execArgv: [...process.execArgv, `--max-old-space-size=${limits.heapMegabytes}`], stdio: ["ignore", "ignore", "pipe", "ipc"], serialization: "advanced" });
    const told = await answerOf<Answer>(running, question, limits);
    if (told.kind !== "answered") end();
    // It died of the question before, after it had answered.
    return told.kind === "died" && told.step === UNASKED && isUsed ? ask(question) : told;
  };
  return { ask, end };
}

function answerOf<Answer>(child: ChildProcess, question: object, { seconds }: ChildLimits): Promise<Told<Answer>> {
  return new Promise((resolve) => {
    let step = UNASKED;
    let words = "";
    const settle = (told: Told<Answer>): void => {
      clearTimeout(timer);
      child.off("message", hear).off("exit", mourn);
      child.stderr?.off("data", keep);
      resolve(told);
    };
    const late = (): void => settle({ kind: "late", step });
    const keep = (data: Buffer): void => void (words = (words + data.toString()).slice(-LAST_WORDS));
    const hear = (message: Message<Answer>): void => {
      if ("answer" in message) return settle({ kind: "answered", ...message });
      ({ step } = message);
      clearTimeout(timer);
      timer = setTimeout(late, seconds(step) * 1000);
    };
    const mourn = (code: number | null, signal: string | null): void => settle({ kind: "died", step, words: `${signal ?? `exit code ${code}`}: ${words.trim()}`, outOfMemory: /heap out of memory|allocation failed/i.test(words) });
    let timer = setTimeout(late, seconds(step) * 1000);
    child.stderr?.on("data", keep);
    child.on("message", hear).on("exit", mourn);
    child.send(question, () => undefined);
  });
}

/** In the child: answers every question that the parent asks, one after the other. `tell` says which step begins. */
export function answerQuestions<Question, Answer>(answer: (question: Question, tell: (step: string) => void) => Promise<Answer>): void {
  const send = (message: Message<Answer>): void => void process.send?.(message);
  process.on("message", (question: Question) => {
    void answer(question, (step) => send({ step })).then((given) => send({ answer: given, megabytes: process.resourceUsage().maxRSS / 1024 }));
  });
}
