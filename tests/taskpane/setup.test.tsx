import { describe, expect, it } from "vitest";
import { NO_HISTORY } from "../../src/core/history/history";
import type { Outcome } from "../../src/commands/outcome";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import type { Field } from "../../src/core/fields";
import { recognise } from "../../src/core/recognise";
import { rememberedOf, type Remembered } from "../../src/core/remembered";
import { review } from "../../src/core/review";
import type { Workbook } from "../../src/core/workbook";
import { Pane } from "../../taskpane/pane";
import { ended, FRESH_SESSION, type Session } from "../../taskpane/session";
import { columnId, roleId } from "../../taskpane/setup-choices";
import { choose, click, find, pageText, render, settled } from "./rendered";
import { NO_PLAN, SMALL_WORKBOOK, sheetOf, TODAY } from "./small-workbook";

const SET_UP = rememberedOf(recognise(SMALL_WORKBOOK, DEFAULT_SETTINGS), SMALL_WORKBOOK);

/** A reading of a workbook, set up or not. */
function readingOf(workbook: Workbook, remembered: Remembered | null = null): Pick<Session, "review" | "reading"> {
  const found = review(workbook, DEFAULT_SETTINGS, TODAY, recognise(workbook, DEFAULT_SETTINGS, remembered));
  return { review: found, reading: { workbook, remembered, settingsSheet: remembered ? "Plan settings" : null, movement: null, history: NO_HISTORY } };
}

async function setupOf(workbook: Workbook, remembered: Remembered | null = null) {
  const rendered = await render(<Pane />, { ...readingOf(workbook, remembered), view: "setup" });
  await settled("Undo these choices");
  return rendered;
}

/** The small workbook with a heading of its plan changed. */
function renamed(from: string, to: string): Workbook {
  const [plan, ...others] = SMALL_WORKBOOK.sheets;
  if (plan === undefined) throw new Error("The plan is missing.");
  const values = plan.values.map((row, at) => (at === 0 ? row.map((value) => (value === from ? to : value)) : row));
  return { ...SMALL_WORKBOOK, sheets: [{ ...plan, values }, ...others] };
}

function field(id: string): HTMLSelectElement {
  const found = document.getElementById(id);
  if (!(found instanceof HTMLSelectElement)) throw new Error(`No field ${id} in: ${pageText()}`);
  return found;
}

const columnOf = (name: Field, sheet = "Plan") => field(columnId(sheet, name));
const chosen = ({ options, selectedIndex }: HTMLSelectElement) => options[selectedIndex]?.textContent;

const effect = () => find("section[aria-label='What the choices change']", "Now:").textContent?.replaceAll(/\s+/g, " ");
const NOW = "Now: 4 rows read · Red 1 · Amber 1 · Green 1 · Blue 0 · Grey 0 · 1 not assessed";

describe("what was recognised", () => {
  it("is shown field by field, with the column and what stands in it", async () => {
    await setupOf(SMALL_WORKBOOK);
    expect(chosen(field(roleId("Plan")))).toBe("Delivery plan");
    expect(chosen(field(roleId("Register")))).toBe("Register");
    expect(chosen(columnOf("target"))).toBe("D · Target Date");
    expect(columnOf("target").getAttribute("aria-label")).toBe("Column for Target, sheet Plan");
    const about = columnOf("target").getAttribute("aria-describedby") ?? "";
    expect(document.getElementById(about)?.textContent).toBe("For example: 30 April 2026 · 20 June 2026 · 31 December 2026");
    expect([...columnOf("target").options].map(({ textContent }) => textContent)).toEqual([
      "A · Reference", "B · Action", "C · Delivery Lead", "D · Target Date", "E · Status", "F · Progress %", "G · Last Updated", "No such column",
    ]);
  });

  it("says what is missing and what that costs, and folds the fields without a column", async () => {
    await setupOf(SMALL_WORKBOOK);
    const plan = find("section[aria-label=Plan]", "Headings in row 1");
    expect(plan.textContent).toContain("No Start column: actions that fall behind or start late cannot be found.");
    expect(columnOf("start").closest("details")?.textContent).toContain("Add a column for another field");
    expect(columnOf("target").closest("details")).toBeNull();
  });

  it("leads to the headings", async () => {
    const { actions } = await setupOf(SMALL_WORKBOOK);
    await click(find("section[aria-label=Plan] button", "Headings in row 1"));
    expect(actions.show).toHaveBeenCalledWith({ sheet: "Plan", row: 0, column: 0 });
  });

  it("asks where two columns fit, and chooses neither", async () => {
    const plan = [["Reference", "Action", "Lead", "Status", "Target date", "Target date"], ["R1", "Train every sergeant", "A Green", "Open", 46142, 46150], ["R2", "Agree a protocol", "A Green", "Open", 46142, 46150]];
    await setupOf({ sheets: [sheetOf("Plan", plan)], date1904: false });
    expect(chosen(columnOf("target"))).toBe("Choose…");
    expect(columnOf("target").closest("li")?.textContent).toContain("Two columns fit, E and F: choose.");
  });

  it("says what to do where the workbook has not been read to its end", async () => {
    await render(<Pane />, { review: review(SMALL_WORKBOOK, DEFAULT_SETTINGS, TODAY), view: "setup" });
    await settled("has not been read to its end yet");
  });
});

describe("a choice", () => {
  it("shows in the figures at once, is kept when the view is left, and can be undone", async () => {
    const { store } = await setupOf(SMALL_WORKBOOK);
    expect(effect()).toBe(NOW);
    await choose(columnOf("target"), "No such column");
    await choose(columnOf("deadline", "Register"), "No such column");
    expect(effect()).toMatch(/^Now: 4 rows read · Red 1 .*With these choices: 4 rows read · Red 0 /);
    await click(find("[role=tab]", "Problems"));
    await click(find("[role=tab]", "Setup"));
    await settled("Undo these choices");
    expect(chosen(columnOf("target"))).toBe("No such column");
    await click(find("button", "Undo these choices"));
    expect([chosen(columnOf("target")), effect(), store.get().setupDraft]).toEqual(["D · Target Date", NOW, null]);
  });

  it("takes a column from the field that had it", async () => {
    await setupOf(SMALL_WORKBOOK);
    await choose(columnOf("start"), "D · Target Date");
    expect([chosen(columnOf("start")), chosen(columnOf("target"))]).toEqual(["D · Target Date", "No such column"]);
  });

  it("keeps the keyboard's place where the field moves", async () => {
    await setupOf(SMALL_WORKBOOK);
    await choose(columnOf("start"), "D · Target Date");
    expect(columnOf("start").closest("details")).toBeNull();
    expect(document.activeElement).toBe(columnOf("start"));
    await choose(field(roleId("Contacts")), "Delivery plan");
    expect(find("section[aria-label=Contacts]", "").contains(document.activeElement)).toBe(true);
    expect(document.activeElement?.id).toBe(roleId("Contacts"));
  });

  it("says of a sheet that is to be read only in part how much of it has been", async () => {
    const [contacts] = NO_PLAN.sheets;
    if (contacts === undefined) throw new Error("The sheet is missing.");
    await setupOf({ ...NO_PLAN, sheets: [{ ...contacts, used: { ...contacts.used, rows: 300 } }] });
    await choose(field(roleId("Contacts")), "Delivery plan");
    expect(effect()).toContain("Only the first 2 rows of Contacts have been read so far.");
  });
});

describe("saving", () => {
  it("sets the workbook up with what was chosen and what was recognised", async () => {
    const { actions } = await setupOf(SMALL_WORKBOOK);
    expect(pageText()).toContain("It is saved on a new sheet, “Plan settings”");
    await choose(columnOf("lastUpdated"), "No such column");
    await click(find("button", "Use this workbook"));
    const [choice] = actions.setUp.mock.calls[0] ?? [];
    expect(choice?.settings).toEqual(DEFAULT_SETTINGS);
    const plan = choice?.remembered.sheets.find(({ sheet }) => sheet === "Plan");
    expect(plan?.columns.map((column) => column.field)).toEqual(["reference", "action", "deliveryLead", "target", "status", "percentComplete"]);
    expect(plan?.without).toEqual(["lastUpdated"]);
  });

  it("has nothing to save in a workbook that is set up, until something is changed", async () => {
    const { actions } = await setupOf(SMALL_WORKBOOK, SET_UP);
    expect(find("button", "Save changes").getAttribute("aria-disabled")).toBe("true");
    await click(find("button", "Go to the settings"));
    expect(actions.show).toHaveBeenCalledWith({ sheet: "Plan settings", row: 0, column: 0 });
    await choose(columnOf("target"), "No such column");
    expect(find("button", "Save changes").getAttribute("aria-disabled")).not.toBe("true");
  });
});

describe("the register's columns", () => {
  const isRegister = (name: string): boolean => recognise(SMALL_WORKBOOK, DEFAULT_SETTINGS).sheets.some((one) => one.sheet === name && one.role === "register");
  const box = () => document.querySelector<HTMLInputElement>("section[aria-label=Saving] input[type=checkbox]");

  it("can be turned off, and that is saved", async () => {
    const { actions } = await setupOf(SMALL_WORKBOOK, SET_UP);
    expect(box()?.checked).toBe(true);
    expect(find("button", "Save changes").getAttribute("aria-disabled")).toBe("true");
    await click(box() as HTMLElement);
    expect(box()?.checked).toBe(false);
    await click(find("button", "Save changes"));
    expect(actions.setUp.mock.calls[0]?.[0].settings).toEqual({ ...DEFAULT_SETTINGS, writesRegister: false });
  });

  it("are no question where there is no register", async () => {
    await setupOf({ ...SMALL_WORKBOOK, sheets: SMALL_WORKBOOK.sheets.filter(({ name }) => !isRegister(name)) });
    expect(box()).toBeNull();
  });
});

describe("a column that has gone", () => {
  it("stands first, with the likeliest to have taken its place, and nothing is saved before it is settled", async () => {
    const { actions } = await setupOf(renamed("Target Date", "Zebra"), SET_UP);
    expect(document.querySelector(".view > section")?.textContent).toContain("Target was column D, “Target Date”, on the sheet Plan. That heading has gone.");
    expect(find("button", "Save changes").getAttribute("aria-disabled")).toBe("true");
    find("button", "Use column D · Zebra").focus();
    await click(find("button", "Use column D · Zebra"));
    expect(document.activeElement).toBe(columnOf("target"));
    expect(pageText()).not.toContain("To be settled");
    expect(chosen(columnOf("target"))).toBe("D · Zebra");
    await click(find("button", "Save changes"));
    expect(actions.setUp.mock.calls[0]?.[0].remembered.sheets[0]?.columns).toContainEqual({ field: "target", heading: "Zebra", column: 3 });
  });

  it("can be said to have no successor", async () => {
    await setupOf(renamed("Target Date", "Zebra"), SET_UP);
    await choose(columnOf("target"), "No such column");
    expect(pageText()).not.toContain("To be settled");
    expect(document.activeElement).toBe(columnOf("target"));
  });
});

describe("a sheet that has gone", () => {
  it("is settled by another, or by none", async () => {
    const now: Workbook = { ...SMALL_WORKBOOK, sheets: [...SMALL_WORKBOOK.sheets.slice(1), sheetOf("Work", [["Reference", "Topic"], ["OIC R2", "Custody"]])] };
    const { store } = await setupOf(now, SET_UP);
    expect(pageText()).toContain("The sheet “Plan”, a delivery plan, is not there any more, or is hidden.");
    await click(find("button", "Use the sheet Work"));
    expect(chosen(field(roleId("Work")))).toBe("Delivery plan");
    await click(find("button", "Undo these choices"));
    await choose(field("setup-instead-Plan"), "No sheet takes its place");
    expect(pageText()).not.toContain("To be settled");
    expect(store.get().setupDraft?.sheets.map(({ sheet }) => sheet)).toEqual(["Register"]);
  });
});

describe("the choices", () => {
  const chosenIn = (command: "set-up" | "recalculate"): Session => ({ ...FRESH_SESSION, ...readingOf(SMALL_WORKBOOK), setupDraft: SET_UP, running: { command, text: "" } });
  const found = { ...readingOf(SMALL_WORKBOOK, SET_UP), workbook: SMALL_WORKBOOK, settingsSheet: "Plan settings", remembered: SET_UP, review: review(SMALL_WORKBOOK, DEFAULT_SETTINGS, TODAY), history: NO_HISTORY, movement: null };
  const done: Outcome = { kind: "done", message: "Done", ...found, edits: [], cost: { requests: 1, cellsWritten: 0 } };

  it("are gone once they are saved, and are there still after another run", () => {
    expect(ended(chosenIn("set-up"), done, 0).setupDraft).toBeNull();
    expect(ended(chosenIn("recalculate"), done, 0).setupDraft).toBe(SET_UP);
  });
});
