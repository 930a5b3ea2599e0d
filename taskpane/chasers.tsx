import { useId, useMemo, useState } from "react";
import { chasersOf, type Chaser } from "../src/core/chasers";
import { countOf } from "../src/core/quantity";
import type { Review } from "../src/core/review";
import { CopyText } from "./copy-text";

/** For each lead what to remind them of, ready to be pasted into an e-mail. Nothing is sent. */
export function Chasers({ review }: { readonly review: Review }) {
  const chasers = useMemo(() => chasersOf(review), [review]);
  const [lead, setLead] = useState("");
  const field = useId();
  const chosen = chasers.find((one) => one.lead === lead) ?? chasers[0];
  if (chosen === undefined) return null;
  return (
    <section aria-labelledby="chasers">
      <h2 id="chasers">Reminders for leads</h2>
      <label htmlFor={field}>Lead</label>
      <select id={field} value={chosen.lead} onChange={({ target }) => setLead(target.value)}>
        {chasers.map((one) => (
          <option key={one.lead} value={one.lead}>
            {one.lead} ({counts(one)})
          </option>
        ))}
      </select>
      {/* It can be scrolled, so the keyboard has to reach it. */}
      <pre className="reminder" role="region" aria-label="Reminder" tabIndex={0}>
        <bdi>{chosen.text}</bdi>
      </pre>
      <CopyText key={chosen.lead} name="reminder" text={chosen.text} />
    </section>
  );
}

const counts = ({ recommendations, overdue, dueSoon, problems }: Chaser): string => [recommendations > 0 ? `${countOf(recommendations, "recommendation")} past the deadline` : "", overdue > 0 ? `${overdue} overdue` : "", dueSoon > 0 ? `${dueSoon} due soon` : "", problems > 0 ? `${problems} to put right` : ""].filter(Boolean).join(", ");
