import { sayDay } from "../src/core/day";
import { keyOf, namedAction, type HistoryEntry, type Stand } from "../src/core/history/history";
import type { Moved, Movement, TargetMoved } from "../src/core/history/movement";
import { CellRow } from "./cell-row";
import { CellText, SHORT } from "./cell-text";
import { counted } from "./counted";
import { PagedList } from "./paged-list";
import { useSession } from "./pane-context";
import { RagChip } from "./rag-chip";

const KINDS = [
  ["worse", "Worse"],
  ["reopened", "Re-opened"],
  ["closed", "Closed"],
  ["better", "Better"],
  ["opened", "New"],
] as const satisfies readonly (readonly [keyof Movement, string])[];

/** What has changed since the last day on which a run was kept, each kind leading to its rows. */
export function SinceLastTime() {
  const { reading } = useSession();
  const movement = reading?.movement ?? null;
  if (movement === null) return null;
  const { since, targetMoved, removed } = movement;
  const moved = KINDS.filter(([kind]) => movement[kind].length > 0);
  const isSame = moved.length === 0 && targetMoved.length === 0 && removed.length === 0;
  return (
    <section aria-labelledby="since-last-time">
      <h2 id="since-last-time">Since {sayDay(since)}</h2>
      {movement.baseline && <p>{movement.baseline.reason}</p>}
      {isSame && <p>Nothing has changed.</p>}
      {moved.map(([kind, name]) => (
        <MovedRows key={kind} name={name} rows={movement[kind]} />
      ))}
      {targetMoved.length > 0 && <TargetRows rows={targetMoved} />}
      {removed.length > 0 && <RemovedRows rows={removed} />}
    </section>
  );
}

function MovedRows({ name, rows }: { readonly name: string; readonly rows: readonly Moved[] }) {
  return (
    <details>
      <summary>
        {name} <span className="quiet">{rows.length}</span>
      </summary>
      <PagedList items={rows} first={20}>
        {({ now, before }) => (
          <CellRow
            key={`${now.at.sheet}!${now.at.row}`}
            at={now.at}
            head={
              <>
                {before !== null && (
                  <>
                    <Stood stand={before.stand} /> to{" "}
                  </>
                )}
                <Stood stand={now.stand} /> <bdi>{[now.reference, now.action].filter(Boolean).join(" · ")}</bdi>
              </>
            }
            text={now.reason}
          />
        )}
      </PagedList>
    </details>
  );
}

function Stood({ stand }: { readonly stand: Stand }) {
  if (stand === "removed") return <>not in the plan</>;
  return stand === "not-assessed" ? <>not assessed</> : <RagChip rag={stand} />;
}

function TargetRows({ rows }: { readonly rows: readonly TargetMoved[] }) {
  return (
    <details>
      <summary>
        Target moved <span className="quiet">{rows.length}</span>
      </summary>
      <PagedList items={rows} first={20}>
        {({ now, from, times }) => (
          <CellRow
            key={`${now.at.sheet}!${now.at.row}`}
            at={now.at}
            head={<bdi>{[now.reference, now.action].filter(Boolean).join(" · ")}</bdi>}
            text={`From ${from === null ? "no date" : sayDay(from)} to ${now.target === null ? "no date" : sayDay(now.target)}${times > 1 ? `; moved ${times} times in all` : ""}`}
          />
        )}
      </PagedList>
    </details>
  );
}

/** They are in the plan no longer, so there is no cell to go to. */
function RemovedRows({ rows }: { readonly rows: readonly HistoryEntry[] }) {
  return (
    <details>
      <summary>
        No longer in the plan <span className="quiet">{rows.length}</span>
      </summary>
      <ul>
        {rows.slice(0, 100).map((row) => (
          <li key={keyOf(row)}>
            <CellText text={namedAction(row)} upTo={SHORT} />
          </li>
        ))}
      </ul>
      {rows.length > 100 && <p>and {counted(rows.length - 100, "other")}</p>}
    </details>
  );
}
