import { useState } from "react";

/** Characters: about six lines of a narrow pane, and about three. */
const LONG = 280;
export const SHORT = 110;

interface CellTextProps {
  readonly text: string;
  readonly id?: string;
  /** From how many characters on the rest is folded away. */
  readonly upTo?: number;
}

/** Text that may come from a cell: shown as text, in its own direction, the long of it folded until asked for. */
export function CellText({ text, id, upTo = LONG }: CellTextProps) {
  const [whole, setWhole] = useState(false);
  if (text.length <= upTo) return <bdi id={id}>{text}</bdi>;
  return (
    <>
      <bdi id={id}>{whole ? text : beginningOf(text, upTo)}</bdi>{" "}
      <button type="button" className="link above" aria-expanded={whole} onClick={() => setWhole(!whole)}>
        {whole ? "Show less" : "Read all"}
      </button>
    </>
  );
}

/** The first words, or where there are none the first characters, with no half of a surrogate pair at the end. */
function beginningOf(text: string, upTo: number): string {
  return `${text.slice(0, upTo).replace(/\s+\S*$|[\uD800-\uDBFF]$/, "")}…`;
}
