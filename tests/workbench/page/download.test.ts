import { afterEach, expect, it, vi } from "vitest";
import { connect } from "../../../workbench/client";
import { readRecording, replay } from "../../../workbench/host/recording";
import { saveRecording } from "../../../workbench/page/download";
import { deskWith } from "./opened-desk";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it("a saved recording can be read and replayed", async () => {
  const given: Blob[] = [];
  const link = { download: "", click: () => undefined };
  const desk = await deskWith([["Ref"]]);
  desk.host.record = true;
  await connect(desk.host).run(async (context) => {
    const range = context.workbook.worksheets.getItem("Plan").getRange("A1");
    range.load("values");
    await context.sync();
  });
  vi.useFakeTimers({ toFake: ["setTimeout"] });
  vi.stubGlobal("URL", { createObjectURL: (blob: Blob) => (given.push(blob), "blob:1"), revokeObjectURL: () => undefined });
  vi.stubGlobal("document", { createElement: () => link });
  saveRecording(desk);
  vi.unstubAllGlobals();
  vi.useRealTimers();
  expect(link.download).toBe("plan.xlsx.recording.json");
  const recording = readRecording((await given[0]?.text()) ?? "");
  expect(recording).toMatchObject({ workbook: "plan.xlsx", excelApi: "1.14" });
  expect(recording?.exchanges).not.toEqual([]);
  expect(recording && (await replay((await deskWith([["Ref"]])).book, recording))).toEqual([]);
});
