import { useMemo, useState } from "react";

/** Where the active cell is being edited, and how: told apart because the arrows mean different things. */
export interface Editing {
  readonly where: "cell" | "bar";
  /** "enter": begun by typing, and an arrow ends it. "edit": begun by F2 or a double click, and an arrow moves in the text. */
  readonly mode: "enter" | "edit";
  begin(where: Editing["where"], mode: Editing["mode"]): void;
}

export function useEditing(): Editing {
  const [state, setState] = useState<Pick<Editing, "where" | "mode">>({ where: "cell", mode: "edit" });
  return useMemo(() => ({ ...state, begin: (where, mode) => setState({ where, mode }) }), [state]);
}
