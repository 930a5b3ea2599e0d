import { type ChangeEvent, useId, useState } from "react";
import { isoDay, parseIsoDay, type Day } from "../src/core/day";

interface DateFieldProps {
  readonly label: string;
  readonly day: Day | null;
  /** null where the field has been emptied. A day that is typed in part is not told. */
  readonly onChange: (day: Day | null) => void;
}

/** A day to be typed or chosen. */
export function DateField({ label, day, onChange }: DateFieldProps) {
  const field = useId();
  const [typed, setTyped] = useState(day === null ? "" : isoDay(day));
  const change = ({ target }: ChangeEvent<HTMLInputElement>) => {
    setTyped(target.value);
    if (!target.validity.valid) return;
    const read = target.value === "" ? null : parseIsoDay(target.value);
    if (read !== null || target.value === "") onChange(read);
  };
  return (
    <div className="field">
      <label htmlFor={field}>{label}</label>
      <input id={field} type="date" min="2000-01-01" max="2100-12-31" value={typed} onChange={change} />
    </div>
  );
}
