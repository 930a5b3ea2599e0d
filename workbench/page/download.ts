import { FileProblem } from "../file/problem";
import { recordingText } from "../host/recording";
import type { Desk } from "./desk";
import type { NoticeText } from "./notice";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Gives the workbook as it is now to the browser to save, under its own name. */
export async function downloadDesk(desk: Desk, onNotice: (notice: NoticeText) => void): Promise<void> {
  try {
    const bytes = await desk.bytes();
    giveFile(desk.fileName, new Blob([new Uint8Array(bytes)], { type: TYPE }));
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    onNotice({ title: "The workbook cannot be saved", sentence: error.message });
  }
}

/** Gives what the add-in has asked and what it was answered, as JSON of the shape of `Recording`. */
export function saveRecording({ fileName, host }: Desk): void {
  giveFile(`${fileName}.recording.json`, new Blob([recordingText(host)], { type: "application/json" }));
}

function giveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
