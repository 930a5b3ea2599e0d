import type { Desk } from "./desk";
import { faultsOn } from "./faults/fault-choices";

const NUMBER = new Intl.NumberFormat("en-GB");

/** What the last edit came to, which faults are on, and what the pane has asked of Excel since the workbook was opened. */
export function StatusLine({ desk }: { readonly desk: Desk }) {
  const { requests, bytesIn, bytesOut, cellsWritten } = desk.host.counts;
  const faults = faultsOn(desk.host);
  return (
    <footer className="status-line">
      <span role="status">{desk.draft() === null ? desk.remark() || "Ready" : "Editing a cell: press Enter to finish, Esc to cancel"}</span>
      {faults.length > 0 ? <strong className="faults-on">Faults are on: {faults.map(({ label }) => label).join("; ")}</strong> : null}
      <span>
        Since the workbook was opened: {NUMBER.format(requests)} {requests === 1 ? "request" : "requests"} · {NUMBER.format(Math.ceil((bytesIn + bytesOut) / 1024))} KB ·{" "}
        {NUMBER.format(cellsWritten)} {cellsWritten === 1 ? "cell" : "cells"} written
      </span>
    </footer>
  );
}
