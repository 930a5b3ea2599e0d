import { Button } from "@fluentui/react-button";
import { useId, useState } from "react";

interface CopyTextProps {
  readonly text: string;
  /** What the text is called in "Copy the …" and "Select the …". */
  readonly name: string;
}

/** Copies a text. Where Excel bars the clipboard, shows it to be copied by hand. */
export function CopyText({ text, name }: CopyTextProps) {
  const [state, setState] = useState<"" | "copied" | "barred">("");
  const field = useId();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      // Some webviews grant no clipboard to an add-in; the text below can be copied with the keyboard.
      setState("barred");
    }
  };
  return (
    <div className="copy-details">
      <Button size="small" onClick={() => void copy()}>
        Copy the {name}
      </Button>
      <span role="status">{state === "copied" && " Copied"}</span>
      {state === "barred" && (
        <>
          <label htmlFor={field}>Select the {name} and press Ctrl+C:</label>
          <textarea id={field} readOnly rows={4} value={text} onFocus={(event) => event.target.select()} />
        </>
      )}
    </div>
  );
}
