import { act } from "react";
import { describe, expect, it } from "vitest";
import type { Fixed } from "../../src/commands/outcome";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { review } from "../../src/core/review";
import type { CellValue, Workbook } from "../../src/core/workbook";
import { Pane } from "../../taskpane/pane";
import { begun, ended, type Session } from "../../taskpane/session";
import { choose, click, find, pageText, press, render, settled } from "./rendered";
import { NOTHING_READ, sheetOf, TODAY } from "./small-workbook";

const HEADINGS = ["Reference", "Action", "Delivery Lead", "Start Date", "Target Date", "Status"];

/** A plan whose start dates are these: text wherever it is text. */
function planWith(starts: readonly CellValue[], status = "In progress"): Workbook {
  const rows = starts.map((start, at) => [`R${at + 1}`, `Do thing ${at + 1}`, "A Green", start, 46_200, status]);
  return { sheets: [sheetOf("Plan", [HEADINGS, ...rows])], date1904: false };
}

const read = (workbook: Workbook) => review(workbook, DEFAULT_SETTINGS, TODAY);
const FIVE = read(planWith(["1/4/2026", "2/4/2026", "3/4/2026", "4/4/2026", "5/4/2026", "by 6 April 2026"]));
const ONE = read(planWith(["1/4/2026", 46_100]));
const NONE = read(planWith([46_100]));

const paneOn = async (found: typeof FIVE, view: Session["view"], words: string, session: Partial<Session> = {}) => {
  const rendered = await render(<Pane />, { review: found, view, ...session });
  await settled(words);
  return rendered;
};

const fixedTo = (found: typeof FIVE, left: readonly string[] = []): Fixed => ({ kind: "fixed", message: "5 cells fixed", review: found, ...NOTHING_READ, edits: [], left, cost: { requests: 6, cellsWritten: 5 } });
const fixesIn = (found: typeof FIVE) => found.problems.flatMap(({ fix }) => (fix ? [fix] : []));

describe("the fix of one problem", () => {
  it("shows both sides before it is made, and is made by its button", async () => {
    const { actions } = await paneOn(ONE, "problems", "1 problem");
    const row = find(".row", "Plan D2");
    expect(row.querySelector(".fix-sides")?.textContent).toBe("“1/4/2026” → becomes 1 April 2026");
    await click(find(".fix button", "Fix"));
    expect(actions.fix).toHaveBeenCalledWith(fixesIn(ONE));
    expect(actions.show).not.toHaveBeenCalled();
  });

  it("names its cell to a screen reader, and waits while a command runs", async () => {
    const { store, actions } = await paneOn(ONE, "problems", "1 problem");
    expect(find(".fix button", "Fix").textContent).toBe("Fix Plan D2");
    await act(() => store.change((session) => begun(session, "fix")));
    expect(document.querySelector("progress")?.getAttribute("aria-label")).toBe("Fixing");
    await click(find(".fix button", "Fix"));
    expect(actions.fix).not.toHaveBeenCalled();
  });

  it("is offered in the overview", async () => {
    const { actions } = await paneOn(ONE, "overview", "Fix first");
    await click(find("section[aria-labelledby=fix-first] button", "Fix Plan D2"));
    expect(actions.fix).toHaveBeenCalledWith(fixesIn(ONE));
  });

  it("is not offered where nothing surely puts the problem right", async () => {
    await paneOn(read(planWith([46_100], "Wibble")), "problems", "1 problem");
    expect(document.querySelector(".fix")).toBeNull();
  });
});

describe("a status word that is not known", () => {
  const workbook = planWith([46_100], " Wibble");
  const reading = { ...NOTHING_READ, workbook };

  it("is added to the settings with what somebody says that it means, and not before they say it", async () => {
    const found = read(workbook);
    const { actions } = await paneOn(found, "problems", "means", { reading });
    await click(find(".add-word button", "Add to settings"));
    expect(actions.setUp).not.toHaveBeenCalled();
    const select = find(".add-word select", "Choose") as HTMLSelectElement;
    expect(document.querySelector(`label[for="${select.id}"]`)?.textContent).toBe("“Wibble” means");
    await choose(select, "In progress");
    await click(find(".add-word button", "Add to settings"));
    const [choice] = actions.setUp.mock.calls[0] ?? [];
    expect(choice?.settings).toEqual({ ...DEFAULT_SETTINGS, statusWords: [...DEFAULT_SETTINGS.statusWords, { word: "Wibble", means: "in-progress" }] });
    expect(review(workbook, choice?.settings ?? DEFAULT_SETTINGS, TODAY).problems.filter(({ code }) => code === "status-unknown")).toEqual([]);
    expect(choice?.remembered.sheets.map(({ sheet }) => sheet)).toEqual(["Plan"]);
  });

  it("waits while choices in Setup are not saved", async () => {
    await paneOn(read(workbook), "problems", "first save or undo", { reading, setupDraft: { sheets: [] } });
    expect(document.querySelector(".add-word")).toBeNull();
  });
});

describe("the fixes of a kind", () => {
  const preview = () => find("[role=group]", "Look at what would be written");

  it("are shown with both their sides, and made all at once", async () => {
    const { actions } = await paneOn(FIVE, "problems", "6 problems");
    await click(find("button", "Fix all 5"));
    expect(preview().textContent).toContain("5 dates are text and can be fixed");
    expect([...preview().querySelectorAll(".fix-sides")].map((sides) => sides.textContent)).toEqual(["1", "2", "3", "4", "5"].map((day) => `“${day}/4/2026” → becomes ${day} April 2026`));
    expect(document.activeElement).toBe(preview());
    expect(actions.fix).not.toHaveBeenCalled();
    await click(find("button", "Fix 5 cells"));
    expect(actions.fix).toHaveBeenCalledWith(fixesIn(FIVE));
  });

  it.each([
    ["Cancel", async () => click(find(".preview button", "Cancel"))],
    ["Esc", async () => press(preview(), "Escape")],
  ])("are put away by %s, and the keyboard is back where it was", async (_how, close) => {
    const { actions } = await paneOn(FIVE, "problems", "6 problems");
    await click(find("button", "Fix all 5"));
    await close();
    expect(document.querySelector(".preview")).toBeNull();
    expect(document.activeElement).toBe(find("button", "Fix all 5"));
    expect(actions.fix).not.toHaveBeenCalled();
  });

  it("are reached from the overview", async () => {
    await paneOn(FIVE, "overview", "Fix first");
    await click(find("section[aria-labelledby=fix-first] button", "Fix all 5"));
    await settled("Look at what would be written");
    expect(document.activeElement).toBe(preview());
  });

  it("go with the filter", async () => {
    await paneOn(FIVE, "problems", "0 problems of 6", { problemFilter: { severity: "", sheet: "", lead: "Nobody" } });
    expect(document.querySelector(".fix")).toBeNull();
  });

  it("come a hundred at a time", async () => {
    const many = read(planWith(Array.from({ length: 250 }, () => "1/4/2026")));
    const { actions } = await paneOn(many, "problems", "250 problems");
    await click(find("button", "Fix all 250"));
    expect(preview().querySelectorAll(".row")).toHaveLength(100);
    await click(find("button", "Fix 250 cells"));
    expect(actions.fix.mock.calls[0]?.[0]).toHaveLength(250);
  });
});

describe("after a fix", () => {
  const end = async (outcome: Fixed) => {
    const rendered = await paneOn(FIVE, "problems", "6 problems", { previewKind: "date-as-text", problemFilter: { severity: "warning", sheet: "", lead: "" } });
    find("button", "Fix 5 cells").focus();
    await act(() => rendered.store.change((session) => ended(begun(session, "fix"), outcome, 0)));
    return rendered;
  };

  it("its outcome is announced, the figures are new, and the filter stays", async () => {
    const { store } = await end(fixedTo(ONE));
    expect(document.querySelector(".run-line [role=status]")?.textContent).toBe("5 cells fixed");
    expect(pageText()).toContain("1 problem");
    expect(store.get()).toMatchObject({ previewKind: null, problemFilter: { severity: "warning" } });
  });

  it("the keyboard stands on what is left of the kind", async () => {
    await end(fixedTo(ONE));
    expect(document.activeElement).toBe(find(".row-button", "Plan D2"));
  });

  it("or on the view, where nothing is left", async () => {
    await end(fixedTo(NONE));
    expect(document.activeElement).toBe(document.querySelector("[role=tabpanel]"));
  });

  it("cells that were left are listed with the reason", async () => {
    await end(fixedTo(ONE, ["Plan D2: somebody has changed it since it was read."]));
    const list = find("details[open]", "Left as they are: 1 cell");
    expect(list.querySelector("li")?.textContent).toBe("Plan D2: somebody has changed it since it was read.");
  });

  it("a refusal leaves the preview open, to be tried again", async () => {
    const { store } = await paneOn(FIVE, "problems", "6 problems", { previewKind: "date-as-text" });
    const button = find("button", "Fix 5 cells");
    button.focus();
    await act(() => store.change((session) => ended(begun(session, "fix"), { kind: "failed", code: "protected", message: "Protected.", details: "", restored: true, review: null }, 0)));
    expect(pageText()).toContain("Not done");
    expect(document.activeElement).toBe(button);
  });
});
