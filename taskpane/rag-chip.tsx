import type { Rag } from "../src/core/rag";
import { useSettings } from "./pane-context";

/** A RAG status: always the word, on its colour. */
export function RagChip({ rag }: { readonly rag: Rag }) {
  const { word, fill, font } = useSettings().ragLooks[rag];
  return (
    <span className="chip" style={{ backgroundColor: fill, color: font }}>
      {word}
    </span>
  );
}
