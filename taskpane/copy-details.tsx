import { Button } from "@fluentui/react-button";
import { useId, useState } from "react";

/** Copies what whoever supports the add-in needs. Where Excel bars the clipboard, shows it to be copied by hand. */
export function CopyDetails({ details }: { readonly details: string }) {
  const [state, setState] = useState<"" | "copied" | "barred">("");
  const field = useId();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(details);
      setState("copied");
    } catch {
      // Some webviews grant no clipboard to an add-in; the text below can be copied with the keyboard.
      setState("barred");
    }
  };
  return (
    <div className="copy-details">
      <Button size="small" onClick={() => void copy()}>
        Copy the details
      </Button>
      <span role="status">{state === "copied" && " Copied"}</span>
      {state === "barred" && (
        <>
          <label htmlFor={field}>Select these details and press Ctrl+C:</label>
          <textarea id={field} readOnly rows={4} value={details} onFocus={(event) => event.target.select()} />
        </>
      )}
    </div>
  );
}
