import type { Desk } from "./desk";

const NUMBER = new Intl.NumberFormat("en-GB");

/** What the pane has asked of Excel since the workbook was opened. */
export function StatusLine({ desk }: { readonly desk: Desk }) {
  const { requests, bytesIn, bytesOut, cellsWritten } = desk.host.counts;
  return (
    <footer className="status-line">
      <span>{desk.draft() === null ? "Ready" : "Editing a cell: press Enter to finish, Esc to cancel"}</span>
      <span>
        Since the workbook was opened: {NUMBER.format(requests)} {requests === 1 ? "request" : "requests"} · {NUMBER.format(Math.ceil((bytesIn + bytesOut) / 1024))} KB ·{" "}
        {NUMBER.format(cellsWritten)} {cellsWritten === 1 ? "cell" : "cells"} written
      </span>
    </footer>
  );
}
