import type { Overview } from "../src/core/overview";
import type { Rag } from "../src/core/rag";
import { counted } from "./counted";
import { useChange, useSession, useSettings } from "./pane-context";
import { RagChip } from "./rag-chip";

/** How many recommendations have which RAG: what the board answers for. */
export function RecommendationCounts({ facts: { recommendations } }: { readonly facts: Overview }) {
  const { ragLooks } = useSettings();
  const change = useChange();
  const { counts, notAssessed, total } = recommendations;
  const most = Math.max(1, ...counts.map(({ count }) => count));
  if (total === 0) return null;
  return (
    <section aria-labelledby="recommendations-by-rag">
      <h2 id="recommendations-by-rag">
        Recommendations <span className="quiet">{total}</span>
      </h2>
      <ul className="counts">
        {counts.map(({ rag, count }) => (
          <li key={rag} className="tally">
            <RagChip rag={rag} />
            <span className="count-number">{count}</span>
            {count > 0 && <span className="bar" style={{ width: `${(100 * count) / most}%`, backgroundColor: ragLooks[rag].fill }} />}
          </li>
        ))}
      </ul>
      <p>
        {notAssessed > 0 && `${counted(notAssessed, "recommendation")} could not be assessed. `}
        <button type="button" className="link" onClick={() => change({ view: "recommendations" })}>
          See them by report
        </button>
      </p>
    </section>
  );
}

/** How many actions have which RAG, each count leading to its rows, and the line that accounts for every row read. */
export function RagCounts({ facts }: { readonly facts: Overview }) {
  const most = Math.max(1, ...facts.counts.map(({ count }) => count));
  return (
    <section aria-labelledby="actions-by-rag">
      <h2 id="actions-by-rag">Actions by RAG</h2>
      <ul className="counts">
        {facts.counts.map(({ rag, count }) => (
          <li key={rag}>
            <Count rag={rag} count={count} most={most} />
          </li>
        ))}
      </ul>
      <Reconciliation facts={facts} />
    </section>
  );
}

function Count({ rag, count, most }: { readonly rag: Rag; readonly count: number; readonly most: number }) {
  const { listed } = useSession();
  const { ragLooks } = useSettings();
  const change = useChange();
  const chosen = listed === rag;
  return (
    <button type="button" className="count" aria-pressed={chosen} onClick={() => change({ listed: chosen ? null : rag })}>
      <RagChip rag={rag} />
      <span className="count-number">{count}</span>
      {count > 0 && <span className="bar" style={{ width: `${(100 * count) / most}%`, backgroundColor: ragLooks[rag].fill }} />}
    </button>
  );
}

function Reconciliation({ facts }: { readonly facts: Overview }) {
  const { listed } = useSession();
  const change = useChange();
  const chosen = listed === "not-assessed";
  const sum = `${counted(facts.rowsRead, "row")} read = ${facts.assessed.toLocaleString("en-GB")} assessed`;
  if (facts.notAssessed === 0) return <p>{sum}</p>;
  return (
    <p>
      {sum} +{" "}
      <button type="button" className="link" aria-pressed={chosen} onClick={() => change({ listed: chosen ? null : "not-assessed" })}>
        {facts.notAssessed.toLocaleString("en-GB")} not assessed
      </button>
    </p>
  );
}
