import { beforeEach, describe, expect, it } from "vitest";
import type { Outcome } from "../../src/commands/outcome";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { addDays, dayOf } from "../../src/core/day";
import { chronicle } from "../../src/core/history/chronicle";
import { type HistoryEntry, NO_HISTORY, withEntries } from "../../src/core/history/history";
import { newEntries } from "../../src/core/history/record";
import { standingsOf } from "../../src/core/history/standing";
import { review } from "../../src/core/review";
import type { Workbook } from "../../src/core/workbook";
import { Pane } from "../../taskpane/pane";
import type { Session } from "../../taskpane/session";
import { click, find, pageText, press, render, settled } from "./rendered";
import { leaderless, NO_PLAN, NO_REGISTER, SMALL_WORKBOOK, TODAY } from "./small-workbook";

const read = (workbook: Workbook) => review(workbook, DEFAULT_SETTINGS, TODAY);

/** The pane on a view of a workbook, once the view has come. */
async function paneOn(workbook: Workbook, view: Session["view"], words: string, session: Partial<Session> = {}) {
  const rendered = await render(<Pane />, { review: read(workbook), reading: { workbook, settingsSheet: null, remembered: null, movement: null, history: NO_HISTORY }, view, ...session });
  await settled(words);
  return rendered;
}

describe("before the first run", () => {
  beforeEach(() => render(<Pane />));

  it("says what the add-in does and where it writes", () => {
    expect(pageText()).toContain("works out a RAG status for every action, with the reason");
    expect(pageText()).toContain("columns to the right of the plan and the register (RAG, reason, date, days)");
  });

  it("has nothing to undo", () => {
    expect(find("button", "Undo").getAttribute("aria-disabled")).toBe("true");
  });
});

describe("what has changed since last time", () => {
  /** As after a run on a day on which the plan was like this, or otherwise. */
  function movementFrom(earlier: readonly HistoryEntry[]) {
    const history = withEntries(NO_HISTORY, { actions: earlier });
    const { movement } = chronicle(read(SMALL_WORKBOOK), history, TODAY);
    return { workbook: SMALL_WORKBOOK, settingsSheet: null, remembered: null, movement, history };
  }
  const before = newEntries(NO_HISTORY, standingsOf(read(SMALL_WORKBOOK)), addDays(TODAY, -30));

  it("is not spoken of where nothing earlier is kept", async () => {
    await paneOn(SMALL_WORKBOOK, "overview", "Actions by RAG", { reading: movementFrom([]) });
    expect(pageText()).not.toContain("Since ");
  });

  it("says that nothing has", async () => {
    await paneOn(SMALL_WORKBOOK, "overview", "Actions by RAG", { reading: movementFrom(before) });
    expect(pageText()).toContain("Since 2 May 2026Nothing has changed.");
  });

  it("counts each kind, and leads from each row to its cell", async () => {
    const [red] = before.filter(({ stand }) => stand === "Red");
    const gone = { ...before[0], reference: "OIC R9", action: "Publish the policy" } as HistoryEntry;
    const earlier = [...before.map((entry) => (entry === red ? { ...entry, stand: "Green" as const, target: addDays(TODAY, -90) } : entry)), gone];
    const { actions } = await paneOn(SMALL_WORKBOOK, "overview", "Actions by RAG", { reading: movementFrom(earlier) });
    expect([...document.querySelectorAll("section[aria-labelledby=since-last-time] summary")].map((one) => one.textContent)).toEqual(["Worse 1", "Target moved 1", "No longer in the plan 1"]);
    expect(pageText()).toContain("OIC R9: Publish the policy");
    await click(document.querySelector("section[aria-labelledby=since-last-time] .row-button") as HTMLElement);
    expect(actions.show).toHaveBeenCalledOnce();
  });
});

describe("the overview", () => {
  it("gives every RAG by word and number, and accounts for every row", async () => {
    await paneOn(SMALL_WORKBOOK, "overview", "Actions by RAG");
    const counts = [...document.querySelectorAll(".count")].map((count) => count.textContent);
    expect(counts.toSorted()).toEqual(["Amber1", "Blue0", "Green1", "Grey0", "Red1"]);
    expect(pageText()).toContain("4 rows read = 3 assessed + 1 not assessed");
  });

  it("lists the rows of a count with their reasons, and goes to the cell", async () => {
    const { actions } = await paneOn(SMALL_WORKBOOK, "overview", "Actions by RAG");
    await click(find(".count", "Red"));
    expect(find(".count", "Red").getAttribute("aria-pressed")).toBe("true");
    expect(find("section", "1 action").textContent).toContain("32 days past the inspectorate's deadline of 30 April 2026");
    await click(find("section[aria-labelledby=listed-rows] .row-button", "OIC R2"));
    expect(actions.show).toHaveBeenCalledWith({ sheet: "Plan", row: 1, column: 0 });
    await click(find("button", "Hide"));
    expect(document.querySelector("[aria-labelledby=listed-rows]")).toBeNull();
  });

  it("says why a row was not assessed", async () => {
    await paneOn(SMALL_WORKBOOK, "overview", "Actions by RAG");
    await click(find("button", "1 not assessed"));
    expect(find("section", "1 row not assessed").textContent).toContain("The status “Wibble” (Plan E5) is not one of the words in the settings");
  });

  it("lists recommendations past the deadline with their actions inside, and what is due soon", async () => {
    await paneOn(SMALL_WORKBOOK, "overview", "Past the deadline");
    expect(find("section[aria-labelledby=past-the-deadline]", "30 April 2026, 32 days late").textContent).toMatch(/OIC R2.*OIC R2.*Train every custody sergeant/);
    expect([...document.querySelectorAll("section[aria-labelledby=recommendations-by-rag] .tally")].map((count) => count.textContent)).toEqual(["Red1", "Amber1", "Grey1", "Green1", "Blue0"]);
    expect(find("section[aria-labelledby=due-soon]", "20 June 2026, in 19 days").textContent).toContain("OIC R4");
    expect(find("section[aria-labelledby=next-deadlines]", "31 December 2026").textContent).toContain("OIC R8");
  });

  it("says that the figures are for another day than the one chosen", async () => {
    await paneOn(SMALL_WORKBOOK, "overview", "Actions by RAG", { asAt: dayOf("2026-02-01") });
    expect(pageText()).toContain("These figures are as at 1 June 2026. Click Recalculate to see them as at 1 February 2026.");
  });

  it("says what is lost without a register", async () => {
    await paneOn(NO_REGISTER, "overview", "No register was found");
    expect(pageText()).toContain("nothing could be compared with the register");
  });

  it("names the sheets that were looked at where there is no plan", async () => {
    await paneOn(NO_PLAN, "overview", "No delivery plan in this workbook yet");
    expect(pageText()).toContain("Contacts");
    await click(find("button", "See how each sheet was understood"));
    await settled("Sheets that are left alone");
  });

  it("leads from a kind of problem to the problems of that kind", async () => {
    await paneOn(leaderless(2), "overview", "Fix first");
    await click(find("button.row-button", "2 leads are missing"));
    await settled("2 problems");
    expect(find("details[open]", "2 leads are missing").querySelectorAll(".row")).toHaveLength(2);
  });
});

describe("the problems", () => {
  it("are grouped, worst first, each with its cell and sentence", async () => {
    const { actions } = await paneOn(SMALL_WORKBOOK, "problems", "2 problems");
    const kinds = [...document.querySelectorAll("details.group h3")].map((heading) => heading.textContent);
    expect(kinds).toHaveLength(2);
    expect(kinds[0]).toBe("1 status word is not known");
    await click(find(".row-button", "Plan E5"));
    expect(actions.show).toHaveBeenCalledWith({ sheet: "Plan", row: 4, column: 4 });
  });

  it("are filtered by severity", async () => {
    await paneOn(SMALL_WORKBOOK, "problems", "0 problems of 2", { problemFilter: { severity: "note", sheet: "", lead: "" } });
    await click(find("button", "Show all"));
    expect(pageText()).not.toContain("0 problems");
  });

  it("come a hundred at a time, and the keyboard stands on the first new one", async () => {
    await paneOn(leaderless(250), "problems", "250 problems");
    expect(document.querySelectorAll(".row")).toHaveLength(100);
    await click(find("button", "Show 100 more of 250"));
    expect(document.querySelectorAll(".row")).toHaveLength(200);
    expect(document.activeElement?.textContent).toContain("OIC R101");
    await click(find("button", "Show 50 more of 250"));
    expect(document.querySelectorAll(".row")).toHaveLength(250);
  });

  it("are walked through with the arrow keys", async () => {
    await paneOn(leaderless(3), "problems", "3 problems");
    const [first, second] = document.querySelectorAll<HTMLElement>(".row-button");
    first?.focus();
    await press(first as HTMLElement, "ArrowDown");
    expect(document.activeElement).toBe(second);
    await press(second as HTMLElement, "ArrowUp");
    expect(document.activeElement).toBe(first);
  });
});

describe("the recommendations", () => {
  it("stand under their report with RAG, reason, deadline and leads", async () => {
    await paneOn(SMALL_WORKBOOK, "recommendations", "OIC R10");
    const report = find("section", "Organised immigration crime");
    expect(report.querySelectorAll(".row")).toHaveLength(5);
    expect(report.textContent).toContain("Deadline 30 April 2026 · ACC Crime");
    expect(report.textContent).toContain("Addressed to others: Home Office");
  });

  it("have their actions folded under them", async () => {
    await paneOn(SMALL_WORKBOOK, "recommendations", "OIC R10");
    const fold = document.querySelector("details");
    expect(fold?.open).toBe(false);
    expect(fold?.textContent).toBe("1 action");
  });
});

describe("the board's view", () => {
  const reading = { workbook: SMALL_WORKBOOK, settingsSheet: null, remembered: null, movement: null, history: NO_HISTORY };
  const ASKS: Outcome = { kind: "asks", sheet: "Board summary 18 June 2026", message: "Somebody has written on it." };

  it("shows what the summary will say, and has it made for the date", async () => {
    const { actions } = await paneOn(SMALL_WORKBOOK, "board", "What it will show", { reading, asAt: dayOf("2026-06-18") });
    expect(pageText()).toContain("3: Red 1 · Amber 1 · Green 1");
    expect(pageText()).toContain("Compared withnothing earlier");
    await click(find("button", "Make the summary"));
    expect(actions.boardSummary).toHaveBeenCalledExactlyOnceWith({ boardDate: dayOf("2026-06-18"), reports: null, changed: null });
  });

  it("can be asked for before anything has been read", async () => {
    const { actions } = await render(<Pane />, { view: "board" });
    await settled("Make the summary");
    await click(find("button", "Make the summary"));
    expect(actions.boardSummary).toHaveBeenCalledOnce();
  });

  it.each([["Replace it", "replace"], ["Keep it, and make another", "keep"]])("asks what is to become of a summary that was written on: %s", async (words, changed) => {
    const { actions } = await paneOn(SMALL_WORKBOOK, "board", "What it will show", { reading, result: { command: "board-summary", outcome: ASKS, at: 0 } });
    expect(pageText()).toContain("Somebody has written on it.");
    await click(find("button", words));
    expect(actions.boardSummary).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ changed }));
  });

  it("has the response made to the report that is chosen, and asks for that alone", async () => {
    const { actions } = await paneOn(SMALL_WORKBOOK, "board", "What it will show", { reading, result: { command: "response", outcome: ASKS, at: 0 } });
    await click(find("button", "Make the response"));
    expect(actions.inspectionResponse).toHaveBeenCalledExactlyOnceWith({ report: "Organised immigration crime", changed: null });
    await click(find("button", "Replace it"));
    expect(actions.inspectionResponse).toHaveBeenLastCalledWith({ report: "Organised immigration crime", changed: "replace" });
    expect(actions.boardSummary).not.toHaveBeenCalled();
  });

  it("shows the sheet that was made, and what to know of it", async () => {
    const made: Outcome = { kind: "made", message: "It has been made.", sheet: "Board summary 18 June 2026", warnings: ["No protective marking is set."], review: read(SMALL_WORKBOOK), ...reading, edits: [], cost: { requests: 3, cellsWritten: 9 } };
    const { actions } = await paneOn(SMALL_WORKBOOK, "board", "What it will show", { reading, result: { command: "board-summary", outcome: made, at: 0 } });
    expect(pageText()).toContain("No protective marking is set.");
    await click(find("button", "Show me"));
    expect(actions.show).toHaveBeenCalledExactlyOnceWith({ sheet: "Board summary 18 June 2026", row: 0, column: 0 });
  });
});

describe("text from cells", () => {
  it("is shown as text, never as markup", async () => {
    await paneOn(NO_REGISTER, "overview", "Actions by RAG");
    await click(find(".count", "Green"));
    expect(find("section[aria-labelledby=listed-rows]", "OIC R8").textContent).toContain("<b>Publish</b> the new policy");
    expect(document.querySelector(".view b")).toBeNull();
  });

  it("is folded where it is long, with a way to read it all", async () => {
    const long = `${"Do this and that. ".repeat(40)}The end.`;
    const [plan] = NO_REGISTER.sheets;
    if (plan === undefined) throw new Error("The plan is missing.");
    const values = plan.values.map((row, at) => (at === 1 ? row.map((value, column) => (column === 1 ? long : value)) : row));
    await paneOn({ ...NO_REGISTER, sheets: [{ ...plan, values }] }, "overview", "Overdue");
    const overdue = find("section[aria-labelledby=overdue]", "OIC R2");
    expect(overdue.textContent).not.toContain("The end.");
    await click(find("button", "Read all"));
    expect(overdue.textContent).toContain("The end.");
  });
});
