import type { Request, Response } from "../../host/protocol";
import { officeFor } from "./office";
import { meetParent } from "./parent-page";

/**
 * Stands in for office.js inside the pane's frame, after the Excel client has been loaded by its own script:
 * the client's batches go to the page, and `Office` has what office.js would have brought.
 */

/** Members of the client library that its typings leave out. */
interface ClientLibrary {
  readonly HttpUtility: { setCustomSendRequestFunc(send: (request: Request) => Promise<Response>): void };
  readonly ClientRequestContext: { defaultRequestUrlAndHeaders: { url: string; headers: Record<string, string> } };
}

/** With an address the client sends each batch by the function given to it; the address itself is never visited. */
const SESSION = "https://workbook.invalid";

const page = meetParent();
const client = (globalThis as unknown as { OfficeExtension: ClientLibrary }).OfficeExtension;
client.HttpUtility.setCustomSendRequestFunc((request) => page.send(request));
client.ClientRequestContext.defaultRequestUrlAndHeaders = { url: SESSION, headers: {} };
Object.assign(globalThis, { Office: officeFor(page) });

// F6 leaves the pane for the sheet, as in Excel.
window.addEventListener("keydown", (event) => {
  if (event.key !== "F6") return;
  event.preventDefault();
  page.tell({ kind: "leave" });
});
