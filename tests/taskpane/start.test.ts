import { act } from "react";
import { expect, it, vi } from "vitest";
import { pageText } from "./rendered";

it("registers the ribbon's functions before it waits for Office, then shows where it stands", async () => {
  document.body.innerHTML = '<div id="pane">Opening…</div>';
  let answer: (info: { host: string | null }) => void = () => undefined;
  const associate = vi.fn<(name: string, run: unknown) => void>();
  vi.stubGlobal("Office", { onReady: () => new Promise((resolve) => (answer = resolve)), actions: { associate }, addin: {}, context: undefined });

  const started = import("../../taskpane/main");
  await vi.waitFor(() => expect(associate).toHaveBeenCalled(), { timeout: 20_000 });
  expect(associate.mock.calls.map(([name]) => name)).toEqual(["recalculate", "showBoardSummary"]);
  expect(pageText()).toBe("Opening…");

  await act(async () => {
    answer({ host: null });
    await started;
  });
  expect(pageText()).toContain("Open this in Excel");
  vi.unstubAllGlobals();
});
