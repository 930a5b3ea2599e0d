import { editEverything, moveAndTakeAway } from "../fidelity/edits";
import { compareBooks } from "../fidelity/models";
import { openBook } from "../file/open";
import { FileProblem } from "../file/problem";
import { saveBook } from "../file/save";

/** What a damaged file led to. Only "crashed" and "spoilt" are faults: whatever is opened must be saved so that it reads back the same. */
export interface TryOutcome {
  readonly kind: "opened" | "refused" | "saving refused" | "crashed" | "spoilt";
  /** The sentence that the user sees, or what went wrong. */
  readonly words: string;
}

/** A sentence for a user: it begins with a capital and ends with a full stop. */
const SENTENCE = /^[A-Z"].*\.$/s;

/** Opens a file, makes every kind of change, saves, opens what was saved, and takes all away again. `tell` says what begins. */
export async function tried(bytes: Uint8Array, tell: (step: string) => void = () => undefined): Promise<TryOutcome> {
  let refusal: TryOutcome["kind"] = "refused";
  try {
    tell("opening");
    const book = await openBook(bytes);
    refusal = "saving refused";
    tell("changing");
    editEverything(book);
    tell("saving");
    const saved = await saveBook(book);
    refusal = "spoilt";
    tell("opening what was saved");
    const again = await openBook(saved);
    tell("comparing");
    const [fault] = compareBooks(book, again);
    if (fault !== undefined) return { kind: "spoilt", words: fault };
    refusal = "saving refused";
    tell("moving and taking away");
    moveAndTakeAway(again);
    const savedAgain = await saveBook(again);
    refusal = "spoilt";
    await openBook(savedAgain);
    return { kind: "opened", words: "" };
  } catch (error) {
    if (error instanceof FileProblem && SENTENCE.test(error.message)) return { kind: refusal, words: error.message };
    return { kind: "crashed", words: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
