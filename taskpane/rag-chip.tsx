import type { Rag } from "../src/core/rag";
import { SETTINGS } from "./settings-in-force";

/** A RAG status: always the word, on its colour. */
export function RagChip({ rag }: { readonly rag: Rag }) {
  const { word, fill, font } = SETTINGS.ragLooks[rag];
  return (
    <span className="chip" style={{ backgroundColor: fill, color: font }}>
      {word}
    </span>
  );
}
