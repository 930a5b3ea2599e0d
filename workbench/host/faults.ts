/** What the host can be told to do wrong, or to be, so that a test can see what becomes of it. Any of it can be set at any time. */
export interface Faults {
  /** The action with this number, counted from 1 since the counts were reset, fails with this code. */
  failAt?: { readonly action: number; readonly code: string } | undefined;
  /** Every change is refused. */
  readOnly?: boolean | undefined;
  /** Names of sheets that are protected as well as those that the file protects. */
  protected?: readonly string[] | undefined;
  /** The user is editing a cell: until it is set to false, or for this many requests. */
  cellEdit?: boolean | { readonly requests: number } | undefined;
  /** Milliseconds before each request is answered. */
  delayMs?: number | undefined;
  /** Requests are never answered (seen in Excel on the web, office-js #6150, #6678). */
  neverSettle?: boolean | undefined;
  /** Bytes; 5 MB where nothing is said, which is what Excel on the web allows. Infinity for Excel on the desktop. */
  requestLimit?: number | undefined;
  /** Bytes; 5 MB where nothing is said. */
  responseLimit?: number | undefined;
}

export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** True while the user is editing a cell; uses up one of the requests that the edit lasts for. */
export function meetsCellEdit(faults: Faults): boolean {
  const { cellEdit } = faults;
  if (cellEdit === undefined || typeof cellEdit === "boolean") return cellEdit === true;
  faults.cellEdit = cellEdit.requests > 1 ? { requests: cellEdit.requests - 1 } : false;
  return cellEdit.requests > 0;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
