import { act } from "react";
import { describe, expect, it, vi } from "vitest";
import type { Outcome } from "../../src/commands/outcome";
import { dayOf } from "../../src/core/day";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { review } from "../../src/core/review";
import { Pane } from "../../taskpane/pane";
import { sayAgo } from "../../taskpane/run-report";
import { begun, broken, ended, progressed, VIEWS } from "../../taskpane/session";
import { StandingPage } from "../../taskpane/standing-page";
import { tabAfter } from "../../taskpane/view-tabs";
import { click, find, pageText, press, render, settled } from "./rendered";
import { NO_PLAN, NOTHING_READ, TODAY } from "./small-workbook";

const COST = { requests: 3, cellsWritten: 1 };
const UNDONE: Outcome = { kind: "undone", message: "Taken back, but for 1 cell.", left: ["Plan M6"], cost: COST };
const REFUSED: Outcome = { kind: "failed", code: "cell-edit", message: "A cell is being edited.", details: "E1 · sync", restored: true, review: null };
const CANCELLED: Outcome = { kind: "failed", code: "cancelled", message: "Stopped, as you asked.", details: "", restored: true, review: null };

const said = () => document.querySelector(".run-line [role=status]")?.textContent;

describe("a run", () => {
  it("starts with the primary button, shows its progress, and can be cancelled", async () => {
    const { store, actions } = await render(<Pane />);
    await click(find("button", "Recalculate"));
    expect(actions.recalculate).toHaveBeenCalledTimes(1);
    await act(() => store.change((session) => progressed(begun(session, "recalculate"), "Reading the workbook")));
    expect(document.querySelector("progress")?.getAttribute("aria-label")).toBe("Recalculating");
    expect(said()).toBe("Reading the workbook");
    const cancel = find("button", "Cancel");
    cancel.focus();
    await click(cancel);
    expect(actions.cancel).toHaveBeenCalledTimes(1);
    await act(() => store.change((session) => ended(session, CANCELLED, 0)));
    expect(document.activeElement).toBe(find("button", "Recalculate"));
    expect(find("[role=group]", "Stopped, as you asked.").textContent).not.toContain("Not done");
  });

  it("does not take the keyboard's place when it ends, if that was elsewhere", async () => {
    const { store } = await render(<Pane />);
    await act(() => store.change((session) => begun(session, "recalculate")));
    const tab = find("[role=tab]", "Setup");
    tab.focus();
    await act(() => store.change((session) => ended(session, UNDONE, 0)));
    expect(document.activeElement).toBe(tab);
  });

  it("says what was refused, and offers the details", async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal("navigator", { ...navigator, clipboard: { writeText } });
    const { store } = await render(<Pane />);
    await act(() => store.change((session) => ended(session, REFUSED, 0)));
    expect(said()).toBe("A cell is being edited.");
    await click(find("button", "Copy the details"));
    expect(writeText).toHaveBeenCalledWith("cell-edit: E1 · sync");
    await settled("Copied");
    vi.unstubAllGlobals();
  });

  it("shows the details where the clipboard is barred", async () => {
    vi.stubGlobal("navigator", { ...navigator, clipboard: { writeText: () => Promise.reject(new Error("barred")) } });
    const { store } = await render(<Pane />);
    await act(() => store.change((session) => ended(session, REFUSED, 0)));
    await click(find("button", "Copy the details"));
    await settled("press Ctrl+C");
    expect(document.querySelector("textarea")?.value).toBe("cell-edit: E1 · sync");
    vi.unstubAllGlobals();
  });

  it("lists the cells that an undo left alone", async () => {
    const { store } = await render(<Pane />);
    await act(() => store.change((session) => ended(session, UNDONE, 0)));
    expect(said()).toBe("Taken back, but for 1 cell.");
    expect(find("details", "Left as they are: 1 cell").textContent).toContain("Plan M6");
  });

  it("says that no plan was found", async () => {
    const { store } = await render(<Pane />);
    const outcome: Outcome = { kind: "nothing-found", message: "No delivery plan was found.", review: review(NO_PLAN, DEFAULT_SETTINGS, TODAY), ...NOTHING_READ, cost: COST };
    await act(() => store.change((session) => ended(session, outcome, 0)));
    await settled("These sheets were looked at");
    expect(said()).toBe("No delivery plan was found.");
  });

  it("that meets a fault of ours says so, and the pane starts again", async () => {
    // React reports every caught error to the console, which would look like a failure of this test.
    const quiet = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const { store } = await render(<Pane />);
    await act(() => store.change((session) => broken(session, new Error("bug"))));
    expect(find("[role=alert]", "Something in the add-in went wrong").textContent).not.toContain("bug");
    await click(find("button", "Start again"));
    await settled("Nothing has been read yet");
    expect(store.get().fault).toBeNull();
    quiet.mockRestore();
  });
});

describe("the day to assess as at", () => {
  async function openDay() {
    const rendered = await render(<Pane />);
    await click(find("button", "as at"));
    const field = document.querySelector<HTMLInputElement>("input[type=date]");
    if (field === null) throw new Error("There is no date field.");
    return { ...rendered, field };
  }

  /** Types into a field that React controls: it listens for the event, and looks past the value that it set itself. */
  async function type(field: HTMLInputElement, value: string) {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, value);
    await act(() => field.dispatchEvent(new Event("input", { bubbles: true })));
  }

  it("is today until another is given, and today again on request", async () => {
    const { store, field } = await openDay();
    await type(field, "2026-02-01");
    expect(store.get().asAt).toBe(dayOf("2026-02-01"));
    expect(find("h1 + button", "as at 1 February 2026")).toBeDefined();
    await click(find("button", "Today"));
    expect(store.get().asAt).toBeNull();
    expect(document.activeElement).toBe(find("h1 + button", "as at today"));
  });

  it("closes with Escape, and the keyboard goes back to what opened it", async () => {
    const { field } = await openDay();
    field.focus();
    await press(field, "Escape");
    expect(document.querySelector("input[type=date]")).toBeNull();
    expect(document.activeElement).toBe(find("h1 + button", "as at today"));
  });
});

describe("the tabs", () => {
  it.each([
    ["overview", "ArrowRight", "problems"],
    ["setup", "ArrowRight", "overview"],
    ["overview", "ArrowLeft", "setup"],
    ["problems", "ArrowLeft", "overview"],
    ["board", "Home", "overview"],
    ["problems", "End", "setup"],
    ["problems", "Enter", null],
  ] as const)("from %s with %s to %s", (from, key, to) => {
    expect(tabAfter(from, key)).toBe(to);
  });

  it("are one stop for Tab, and take the keyboard with them", async () => {
    await render(<Pane />);
    const tabs = [...document.querySelectorAll<HTMLElement>("[role=tab]")];
    expect(tabs).toHaveLength(VIEWS.length);
    await press(find("[role=tab]", "Overview"), "End");
    await settled("Nothing has been read yet");
    const setup = find("[role=tab]", "Setup");
    expect(document.activeElement).toBe(setup);
    expect(tabs.filter((tab) => tab.tabIndex === 0)).toEqual([setup]);
    expect(document.querySelector("[role=tabpanel]")?.getAttribute("aria-labelledby")).toBe(setup.id);
  });
});

describe("where the pane cannot work", () => {
  it.each([
    ["not-in-excel", "Open this in Excel", "On the Home tab, choose Delivery plan"],
    ["too-old", "This Excel is too old", "Excel 2021 or later"],
    ["not-loaded", "Excel did not answer", "Check the internet connection"],
  ] as const)("%s: says so and what to do", async (standing, title, advice) => {
    await render(<StandingPage standing={standing} />);
    expect(document.querySelector("h1")?.textContent).toBe(title);
    expect(pageText()).toContain(advice);
  });
});

describe("how long ago", () => {
  it.each([
    [-5, "just now"],
    [1_999, "just now"],
    [2_000, "2 seconds ago"],
    [59_999, "59 seconds ago"],
    [60_000, "1 minute ago"],
    [3_600_000, "1 hour ago"],
    [7_300_000, "2 hours ago"],
  ])("%d ms: %s", (passed, expected) => {
    expect(sayAgo(passed)).toBe(expected);
  });
});
