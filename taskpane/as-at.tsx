import { Button } from "@fluentui/react-button";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { type ChangeEvent, type KeyboardEvent, useId, useRef, useState } from "react";
import { isoDay, parseIsoDay, sayDay } from "../src/core/day";
import { useChange, useSession } from "./pane-context";

/** The title line, with the day that the plan is assessed as at: today, or another day for a board pack. */
export function AsAt() {
  const { asAt } = useSession();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const region = useId();
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <>
      <div className="title-line">
        <h1>Delivery plan</h1>
        <button
          ref={opener}
          type="button"
          className="link"
          aria-expanded={open}
          aria-controls={open ? region : undefined}
          onClick={() => setOpen(!open)}
        >
          as at {asAt === null ? "today" : sayDay(asAt)}
          <ChevronDown16Regular />
        </button>
      </div>
      {open && <DayChoice id={region} onClose={close} />}
    </>
  );
}

function DayChoice({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { asAt } = useSession();
  const change = useChange();
  const [typed, setTyped] = useState(asAt === null ? "" : isoDay(asAt));
  const field = useId();
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    setTyped(target.value);
    const day = target.validity.valid ? parseIsoDay(target.value) : null;
    if (day !== null) change({ asAt: day });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose();
  };
  const backToToday = () => {
    change({ asAt: null });
    onClose();
  };
  return (
    <div id={id} className="day-choice" onKeyDown={onKeyDown}>
      <label htmlFor={field}>Assess the plan as at</label>
      <input id={field} type="date" min="2000-01-01" max="2100-12-31" value={typed} onChange={onChange} />
      <Button size="small" onClick={backToToday}>
        Today
      </Button>
      <Button size="small" appearance="subtle" onClick={onClose}>
        Done
      </Button>
    </div>
  );
}
