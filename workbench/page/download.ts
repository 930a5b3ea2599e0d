import { FileProblem } from "../file/problem";
import type { Desk } from "./desk";
import type { NoticeText } from "./notice";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Gives the workbook as it is now to the browser to save, under its own name. */
export async function downloadDesk(desk: Desk, onNotice: (notice: NoticeText) => void): Promise<void> {
  try {
    const bytes = await desk.bytes();
    const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: TYPE }));
    const anchor = Object.assign(document.createElement("a"), { href: address, download: desk.fileName });
    anchor.click();
    // The browser has begun to read it by then.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    onNotice({ title: "The workbook cannot be saved", sentence: error.message });
  }
}
