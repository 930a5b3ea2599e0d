import { cellOf } from "../rows";
import type { Check } from "./check";

/** The user's own RAG agrees with the calculated one. It is left alone: the difference is told. */
export const checkStatedRag: Check = function* ({ actions, settings }) {
  for (const { row, assessment } of actions) {
    const { statedRag, reference } = row;
    const at = cellOf(row, "statedRag");
    if (!at) continue;
    if (settings.writesStatedRag) continue;
    if (statedRag.how === "unknown") yield { code: "stated-rag-unknown", at, reference, found: statedRag.text };
    // Grey for want of a date says nothing against the user's own judgement.
    if (statedRag.how !== "known" || !assessment || assessment.code === "no-deadline" || statedRag.means === assessment.rag) continue;
    yield { code: "rag-disagrees", at, reference, stated: statedRag.means, statedText: statedRag.text, calculated: assessment.rag, rule: assessment.code };
  }
};
