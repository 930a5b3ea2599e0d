import { Button } from "@fluentui/react-button";
import { useId, useState } from "react";
import { isSettled } from "../src/core/layout";
import { rememberedOf } from "../src/core/remembered";
import { STATUS_NAMES, STATUSES, type Status } from "../src/core/status";
import { useActions, useSession } from "./pane-context";

/** Adds a status word that is not known to the settings, with what somebody says that it means: rows with it are assessed from then on. */
export function AddStatusWord({ word }: { readonly word: string }) {
  const { running, review, reading, setupDraft } = useSession();
  const { setUp } = useActions();
  const [means, setMeans] = useState<Status | "">("");
  const field = useId();
  if (review === null || reading === null || !isSettled(review.layout)) return null;
  if (setupDraft !== null) return <p className="quiet">To add this word to the settings, first save or undo what has been chosen in Setup.</p>;
  const add = (status: Status) => {
    const settings = { ...review.settings, statusWords: [...review.settings.statusWords, { word: word.trim(), means: status }] };
    void setUp({ settings, remembered: rememberedOf(review.layout, reading.workbook, reading.remembered) });
  };
  return (
    <div className="add-word above">
      <label htmlFor={field}>
        “<bdi>{word.trim()}</bdi>” means
      </label>
      <select id={field} value={means} onChange={({ target }) => setMeans(STATUSES.find((status) => status === target.value) ?? "")}>
        <option value="">Choose…</option>
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {STATUS_NAMES[status]}
          </option>
        ))}
      </select>
      <Button size="small" disabledFocusable={running !== null || means === ""} onClick={() => means !== "" && add(means)}>
        Add to settings
      </Button>
    </div>
  );
}
