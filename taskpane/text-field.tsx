import { useId } from "react";

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A line of text to be typed. */
export function TextField({ label, value, onChange }: TextFieldProps) {
  const field = useId();
  return (
    <div className="field">
      <label htmlFor={field}>{label}</label>
      <input id={field} type="text" value={value} onChange={({ target }) => onChange(target.value)} />
    </div>
  );
}
