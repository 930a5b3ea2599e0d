import { useDeferredValue, useMemo } from "react";
import type { Review } from "../src/core/review";
import { readInPart, sayCounts, tryOut } from "../src/core/setup-draft";
import type { Workbook } from "../src/core/workbook";
import { useSession } from "./pane-context";
import type { Reading } from "./session";

/** A line never begins with the dot between two figures. */
const figuresOf = (review: Review): string => sayCounts(review).replaceAll(" · ", "\u00A0· ");

/** The figures as they stand and as they would with the choices, said anew after each one. */
export function SetupEffect({ review, reading: { workbook } }: { readonly review: Review; readonly reading: Reading }) {
  const { setupDraft } = useSession();
  // The figures of a large workbook may come a moment after the choice, which is shown at once.
  const draft = useDeferredValue(setupDraft);
  const tried = useMemo(() => (draft ? tryOut(workbook, review.settings, draft, review.asAt) : null), [draft, workbook, review]);
  return (
    <section aria-label="What the choices change" className="setup-effect">
      <p>
        <span className="quiet">Now:</span> {figuresOf(review)}
      </p>
      {/* Always there, or a screen reader would not notice that its words have come. */}
      <p aria-live="polite" aria-atomic>
        {tried && (
          <>
            <span className="quiet">With these choices:</span> {figuresOf(tried)}
          </>
        )}
      </p>
      {tried && <ReadInPart sheets={readInPart(workbook, tried.layout)} workbook={workbook} />}
    </section>
  );
}

function ReadInPart({ sheets, workbook }: { readonly sheets: readonly string[]; readonly workbook: Workbook }) {
  return sheets.map((name) => (
    <p key={name} className="quiet">
      Only the first {workbook.sheets.find((sheet) => sheet.name === name)?.values.length} rows of <bdi>{name}</bdi> have been read so far. Saving reads
      the rest.
    </p>
  ));
}
