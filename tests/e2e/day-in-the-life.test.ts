import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { compareBooks } from "../../workbench/fidelity/models";
import { newBook } from "../../workbench/file/new";
import { openBook as readBook } from "../../workbench/file/open";
import { readZip } from "../../workbench/file/zip";
import { runCommandLine } from "../workbench/command-line";
import { startBrowser } from "./browser";
import { chooseAsAt, download, goTo, openBook, openBytes, openFile, openWorkbench, paneFrame, paste, press, recalculate, sheetNames, sheetRows, showSheet, showView, typeCells, type OpenWorkbench } from "./workbench-page";

/**
 * A day in the life of those who keep the workbook, told in steps: each begins where the one before ended. All is done as a
 * person does it, by clicks, keys and the clipboard; the page is asked only what stands in cells. What the browser made is
 * made again from the command line, and is the same.
 */

const REPORT = "Safe keeping: how well the police look after what they seize";
const PLAN = "Delivery plan";
const FIRST_BOARD = "Board summary 10 July 2025";
const SECOND_BOARD = "Board summary 9 October 2025";

let browser: Browser;
let open: OpenWorkbench;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "day-"));
  browser = await startBrowser();
  open = await openWorkbench(browser, inject("workbench"));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** What the plan says of each of its actions, by number: RAG and reason. */
async function standing(): Promise<Record<string, string>> {
  const rows = (await sheetRows(open, PLAN)).slice(4);
  return Object.fromEntries(rows.filter(([reference]) => reference !== "").map((row) => [row[1] ?? "", `${row[16] ?? ""}: ${(row[17] ?? "").split(". Also: ")[0]}`]));
}

/** The rows of a sheet of ours below a section's title, its note first, up to a blank one; without blank cells at their end. */
async function section(sheet: string, title: string): Promise<string[][]> {
  const rows = await sheetRows(open, sheet);
  const from = rows.findIndex(([first]) => first === title) + 1;
  const blank = rows.findIndex((row, at) => at > from && row.every((text) => text === ""));
  return rows.slice(from, blank < 0 ? rows.length : blank).map((row) => row.slice(0, row.findLastIndex((text) => text !== "") + 1));
}

/** The counts of the Overview that are not 0: "Red 1, Green 4". */
async function overviewCounts(): Promise<string> {
  await showView(open, "Overview");
  const buttons = await open.pane.getByRole("button", { name: /^(Red|Amber|Grey|Green|Blue) [1-9]\d*$/ }).allInnerTexts();
  return buttons.map((text) => text.replace(/\s+/g, " ").trim()).join(", ");
}

/** Unfolds a kind of problem, where it is not yet. */
async function openKind(kind: string): Promise<void> {
  const group = open.pane.locator("details.group").filter({ hasText: kind });
  if ((await group.getAttribute("open")) === null) await group.locator("summary").click();
}

/** What the last command said stands where it can be read, and the keyboard's place is kept, however far down its button was and though it has gone. */
async function expectNotLost(): Promise<void> {
  await expect.poll(() => paneFrame(open.page).evaluate(() => document.activeElement !== document.body)).toBe(true);
  const [said, frame] = [await open.pane.getByRole("status").first().boundingBox(), await open.page.locator("iframe").boundingBox()];
  expect(said?.y).toBeGreaterThanOrEqual(frame?.y ?? Infinity);
}

const selected = () => open.page.evaluate(() => window.workbench?.selection());
const kinds = async (): Promise<string[]> => (await open.pane.getByRole("tabpanel").getByRole("heading", { level: 3 }).allTextContents()).map((text) => text.trim());

/** Makes the summary for a board date. */
async function makeSummary(boardDate: string): Promise<string> {
  await showView(open, "Board");
  await open.pane.getByLabel("Date of the board").fill(boardDate);
  return press(open, "Make the summary");
}

/** The one closure that the second board is asked for: reference, level, actions, those with evidence, and that in words. */
async function proposal(): Promise<(string | undefined)[]> {
  const [, , row = [], ...others] = await section(SECOND_BOARD, "Proposed for closure");
  expect(others).toEqual([]);
  return [row[0], ...row.slice(2, 6)];
}

/** A second action for the fourth recommendation: pasted below the others from a message. */
async function addAction(): Promise<void> {
  await showSheet(open, PLAN);
  await goTo(open, "A9");
  await paste(open, open.page.getByRole("grid"), "SK R4\t4.2\tPut wrong records right\tACC Crime\tProperty Manager\t01/09/2025\t28/11/2025\t\t\t\t10%\tIn progress\t29/09/2025");
}

/** What differs between two files, as a reader of both sees it: cells, formulas, formats, tables, charts and all else. */
const differences = async (one: Uint8Array, other: Uint8Array): Promise<string[]> => compareBooks(await readBook(one), await readBook(other));

/** The parts of a file with their sums. The list of their types may come in another order after sheets were made and taken back. */
const partsOf = (bytes: Uint8Array): string[] => readZip(bytes).map(({ name, size, crc }) => `${name} ${size}${name === "[Content_Types].xml" ? "" : ` ${crc}`}`).sort();

/** A command that was run in the pane: the file as it stood, as the browser gave it afterwards, and how to ask for it by the command line. */
interface Run {
  readonly program: Parameters<typeof runCommandLine>[0];
  readonly wish: readonly string[];
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}
const runs: Run[] = [];

/** Starts a command in the pane, and keeps the file before and after it. */
async function kept(program: Run["program"], wish: readonly string[], start: () => Promise<string>): Promise<string> {
  const before = await download(open);
  const said = await start();
  runs.push({ program, wish, before, after: await download(open) });
  return said;
}

/** What the command line makes of the file as it stood. */
async function byCommandLine({ program, wish, before }: Run, name: string): Promise<Uint8Array> {
  const [file, out] = [join(folder, `${name}.xlsx`), join(folder, name)];
  await writeFile(file, before);
  const { code, stderr } = await runCommandLine(program, file, ...wish, "--out", out);
  expect(`${code} ${stderr}`).toBe("0 ");
  return readFile(join(out, `${name}.xlsx`));
}

async function expectSameByCommandLine(): Promise<void> {
  const made = await Promise.all(runs.map((run, at) => byCommandLine(run, `${run.program} ${at + 1}`)));
  for (const [at, { after, before }] of runs.entries()) {
    expect(await differences(before, after), "the command did something").not.toEqual([]);
    expect(await differences(after, made[at] ?? before)).toEqual([]);
    expect(partsOf(made[at] ?? before), "byte for byte, part by part").toEqual(partsOf(after));
  }
  runs.length = 0;
}

describe("a workbook from nothing", () => {
  it("4 June 2025, the report is out: a blank workbook gets a register and a plan", async () => {
    await openBook(open, newBook(["Sheet1"]), "tracker.xlsx");
    await chooseAsAt(open, "2025-06-04");
    await recalculate(open);
    await open.pane.getByText("No delivery plan in this workbook yet").waitFor();
    expect(await press(open, "Create register and plan")).toContain("The sheets “Register” and “Delivery plan” have been made.");
    await expectNotLost();
    await press(open, "Show me");
    expect(await selected()).toEqual({ sheet: PLAN, address: "A1" });
  });

  it("the report's text is pasted: five items are read, and every other line is listed", async () => {
    const { pane } = open;
    await showView(open, "Recs");
    await pane.getByText("Add a report from its text").click();
    await paste(open, pane.getByLabel("Paste the report, or the published response"), await readFile("tests/e2e/safe-keeping.txt", "utf8"));
    expect(await press(open, "Read it")).toBe("5 items found, 5 of them new");
    expect(await pane.getByLabel("Title of the report").inputValue()).toBe(REPORT);
    await pane.getByText("The local policing body's response by 28 July 2025 (Police Act 1996, section 55).").waitFor();
    const heads = await pane.locator(".intake-item > label").allTextContents();
    expect(heads.map((text) => text.trim())).toEqual([
      "SKLAW R1 new · for us · by 31 October 2025",
      "SKLAW R2 new · not for us · by 31 December 2025",
      "SKLAW R3 new · for us · by 30 September 2025",
      // “Within six months” of 3 June.
      "SKLAW R4 new · for us · by 3 December 2025",
      "SKLAW AFI1 new · for us",
    ]);
    await pane.getByText(/^Not read: \d+ lines$/).click();
    await pane.getByText("Most items are booked in on the day").waitFor();
  });

  it("what was read is corrected: shorter references, a date that the report does not give, levels; and added", async () => {
    const { pane } = open;
    await pane.getByLabel("References begin with").fill("SK");
    expect(await press(open, "Read it again so")).toBe("5 items found, 5 of them new");
    for (const [place, level] of [[0, "2"], [4, "1"]] as const) {
      const item = pane.locator(".intake-item").nth(place);
      await item.getByText("Look closer, and correct").click();
      await item.getByLabel("Level").fill(level);
      if (place === 4) await item.getByLabel("Deadline").fill("2025-11-28");
    }
    expect(await press(open, /^Add 5 rows to the register and 4 actions to the plan$/)).toBe("4 recommendations, 1 area for improvement and 4 actions were added");
    await expectNotLost();
    expect((await sheetRows(open, "Register")).slice(4, 9).map((row) => [row[0], row[5], row[6], row[7]])).toEqual([
      ["SK R1", "Chief constables", "31 Oct 2025", "2"],
      ["SK R2", "College of Policing (with National Police Chiefs’ Council)", "31 Dec 2025", ""],
      ["SK R3", "Chief constables (with Forensic Capability Network)", "30 Sep 2025", ""],
      ["SK R4", "All forces", "03 Dec 2025", ""],
      ["SK AFI1", "The force", "28 Nov 2025", "1"],
    ]);
    expect((await sheetRows(open, PLAN)).slice(4, 8).map((row) => [row[0], row[6], row[16]])).toEqual([["SK R1", "31 Oct 2025", "Green"], ["SK R3", "30 Sep 2025", "Green"], ["SK R4", "03 Dec 2025", "Green"], ["SK AFI1", "28 Nov 2025", "Green"]]);
  });

  it("leads are named once for the whole report, and nobody is missing then", async () => {
    const { pane } = open;
    await showView(open, "Board");
    await pane.getByText("Set leads").click();
    await pane.getByLabel("Executive lead").fill("ACC Crime");
    await pane.getByLabel("Delivery lead").fill("Property Manager");
    expect(await press(open, "Set for the whole report")).toBe("8 leads set in the register and 8 in the plan");
    await expectNotLost();
    await showView(open, "Problems");
    expect(await kinds()).toEqual(["1 response to a report is due"]);
  });

  it("the workbook is set up, and the force, its board and the marking are typed on the sheet of settings", async () => {
    await showView(open, "Setup");
    expect(await press(open, "Use this workbook")).toContain("The sheet “Plan settings” was made.");
    await typeCells(open, "Plan settings", { B7: "Northshire Police", B8: "Audit and Inspection Board", B9: "OFFICIAL" });
    expect(await overviewCounts()).toBe("Green 4");
  });

  it("a month later, actions have names, dates and progress: one is late to start, one has a slip in its status", async () => {
    await chooseAsAt(open, "2025-07-04");
    await typeCells(open, PLAN, {
      B5: ["1.1", "Put a safe for deposits in every station"], F5: "16/06/2025", K5: ["15%", "In progress", "30/06/2025", "Safes ordered"],
      B6: ["3.1", "Train all who work in stores"], E6: ["Head of Learning", "16/06/2025"],
      B7: ["4.1", "Count every store"], F7: "'01/07/2025", L7: "In progess",
      B8: ["AFI 1.1", "Write to owners within a week of the verdict"], F8: "09/06/2025", K8: ["40%", "In progress", "02/07/2025"],
    });
    await kept("cli", ["--as-at", "2025-07-04"], () => recalculate(open));
    expect(await standing()).toEqual({
      "1.1": "Green: 119 days to go to 31 October 2025, and 15% is done",
      "3.1": "Amber: Not started, 18 days after the start date of 16 June 2025",
      "4.1": "Not assessed: The status “In progess” (Delivery plan L7) is not one of the words in the settings",
      "AFI 1.1": "Green: 147 days to go to 28 November 2025, and 40% is done",
    });
    await open.pane.getByText("4 rows read = 3 assessed + ").waitFor();
  });

  it("the slip and a date that was typed as text are fixed with a click each", async () => {
    await showView(open, "Problems");
    expect(await kinds()).toEqual(["1 status word is not known", "1 date is text", "1 response to a report is due"]);
    for (const cell of ["L7", "F7"]) expect(await press(open, `Fix Delivery plan ${cell}`)).toBe("1 cell fixed");
    expect(await kinds()).toEqual(["1 response to a report is due"]);
    expect((await sheetRows(open, PLAN))[6]?.slice(5, 12)).toEqual(["01 Jul 2025", "03 Dec 2025", "", "", "", "", "In progress"]);
    expect((await standing())["4.1"]).toBe("Amber: In progress and never updated");
  });

  it("the board of 10 July gets its first summary", async () => {
    await makeSummary("2025-07-10");
    expect((await section(FIRST_BOARD, "Actions by report")).at(-1)).toEqual(["4", "Total", "0", "2", "0", "2", "0"]);
    expect(await section(FIRST_BOARD, "Movement since the last summary")).toEqual([
      ["Settings changed: the force or the addressees that mean it. What moved because of it is not counted as movement. Nothing has moved since 4 July 2025."],
    ]);
    expect((await section(FIRST_BOARD, "Proposed for closure"))[0]).toEqual(["No recommendation is ready to be proposed for closure."]);
  });

  it("three months later, one is put forward, one is late, one has caught up, one is closed, and one is new", async () => {
    await chooseAsAt(open, "2025-10-03");
    await typeCells(open, PLAN, {
      K5: ["100%", "Submitted for closure", "02/10/2025", "Every station has a safe"],
      K6: ["30%", "In progress", "26/09/2025"],
      K7: ["60%", "In progress", "29/09/2025"],
      K8: ["100%", "Closed", "22/09/2025", "Owners have their letters", "Letters, folder 7", "19/09/2025"],
    });
    await typeCells(open, "Register", { K9: "Closed" });
    await addAction();
    expect(await recalculate(open)).toContain("8 lines added to the RAG history.");
    expect(await standing()).toEqual({
      "1.1": "Green: Submitted for closure, awaiting the inspectorate",
      "3.1": "Red: 3 days past the inspectorate's deadline of 30 September 2025",
      "4.1": "Green: 61 days to go to 3 December 2025, and 60% is done",
      "AFI 1.1": "Blue: Closed, 19 September 2025",
      // 32 of 88 days have gone by.
      "4.2": "Red: 10% done, 26.4 points below the 36.4% that the time gone by would need",
    });
    expect(await overviewCounts()).toBe("Red 2, Green 2, Blue 1");
  });

  it("the board of 9 October reads what has moved, and that the closure that is proposed has no evidence", async () => {
    await kept("board-summary", ["--board-date", "2025-10-09", "--as-at", "2025-10-03"], () => makeSummary("2025-10-09"));
    expect(await section(SECOND_BOARD, "Movement since the last summary")).toEqual([
      ["Since 4 July 2025: 1 new, 1 closed, 0 re-opened, 1 worse, 1 better, 0 with the target moved, 0 removed."],
      ["Reference", "Action", "RAG before", "What", "Times moved", "RAG now"],
      ["SK R4 · 4.2", "Put wrong records right", "", "New", "", "Red"],
      ["SK AFI1 · AFI 1.1", "Write to owners within a week of the verdict", "Green", "Closed", "", "Blue"],
      ["SK R3 · 3.1", "Train all who work in stores", "Amber", "Worse", "", "Red"],
      ["SK R4 · 4.1", "Count every store", "Amber", "Better", "", "Green"],
    ]);
    expect(await proposal()).toEqual(["SK R1", "2", "1", "0", "None"]);
    expect((await section(SECOND_BOARD, "Decisions asked of the board")).slice(2).map((row) => row[1])).toEqual([
      "Agree to propose 1 recommendation for closure: SK R1.",
      "Direct what is to be done on 1 recommendation past the inspectorate's deadline: SK R3.",
    ]);
  });

  it("Problems names what the closure lacks, and leads to the cells, where it is typed; then the summary has it", async () => {
    await showView(open, "Problems");
    expect(await kinds()).toEqual(["1 completion date is missing", "1 completed action has no evidence"]);
    await open.pane.getByText("The status is “Submitted for closure”, but there is no evidence. Record what shows that it was done, and where it is kept.").waitFor();
    for (const [cell, words] of [["P5", "30/09/2025"], ["O5", "Photographs, folder 3"]] as const) {
      await open.pane.getByRole("button", { name: new RegExp(`go to ${cell}$`) }).click();
      await expect.poll(selected).toEqual({ sheet: PLAN, address: cell });
      await open.page.getByRole("grid").focus();
      await open.page.keyboard.type(words);
      await open.page.keyboard.press("Enter");
    }
    await recalculate(open);
    await open.pane.getByText("No problems were found in the rows that were read.").waitFor();
    await makeSummary("2025-10-09");
    expect(await proposal()).toEqual(["SK R1", "2", "1", "1", "For all"]);
    expect((await sheetNames(open)).filter((name) => name.startsWith("Board summary"))).toEqual([FIRST_BOARD, SECOND_BOARD]);
  });

  it("the board accepts the closure", async () => {
    await chooseAsAt(open, "2025-10-10");
    await typeCells(open, PLAN, { L5: "Closed" });
    await typeCells(open, "Register", { K5: "Closed" });
    await recalculate(open);
    expect((await standing())["1.1"]).toBe("Blue: Closed, 30 September 2025");
    expect(await overviewCounts()).toBe("Red 2, Green 1, Blue 2");
    await open.pane.getByRole("region", { name: "Since 3 October 2025" }).getByText("Closed 1").click();
    await open.pane.getByText("SK R1 · 1.1").waitFor();
  });

  it("the response to the report is made from the plan, and Undo takes it back: the workbook is as it was", async () => {
    const before = await download(open);
    await showView(open, "Board");
    await kept("inspection-response", ["--report", REPORT, "--as-at", "2025-10-10"], () => press(open, "Make the response"));
    const name = (await sheetNames(open)).at(-1) ?? "";
    expect((await section(name, "The force's response"))[0]?.[0]).toMatch(/^The report has 3 recommendations and 1 area for improvement for the force: SK R1, SK R3, SK R4, SK AFI1\./);
    expect((await section(name, "The force's response")).slice(2).map((row) => row.slice(0, 2))).toEqual([
      ["SK R1", "Put a safe for deposits in every station. Closed, 100% done, target 31 October 2025. Every station has a safe."],
      ["SK R3", "Train all who work in stores. In progress, 30% done, target 30 September 2025."],
      ["SK R4", "Count every store. In progress, 60% done, target 3 December 2025.\nPut wrong records right. In progress, 10% done, target 28 November 2025."],
      ["SK AFI1", "Write to owners within a week of the verdict. Closed, 100% done, target 28 November 2025. Owners have their letters."],
    ]);
    expect(await press(open, "Undo")).toBe("The last run has been taken back.");
    expect(await sheetNames(open)).not.toContain(name);
    expect(await differences(before, await download(open))).toEqual([]);
  });

  it("the file that is downloaded opens again with the same figures, and Recalculate has nothing to change", async () => {
    const [then, bytes] = [await standing(), await download(open)];
    await openBytes(open, bytes, "tracker again.xlsx");
    await chooseAsAt(open, "2025-10-10");
    expect(await recalculate(open)).toMatch(/^Nothing to change/);
    expect(await standing()).toEqual(then);
    expect(await overviewCounts()).toBe("Red 2, Green 1, Blue 2");
    expect(bytes.equals(await download(open)), "what was downloaded is the same byte for byte").toBe(true);
  });

  it("the command line makes the same of the same files", expectSameByCommandLine);
});

describe("a workbook that many hands have kept", () => {
  const LIVE = "Live";
  const BOARD = "Board summary 12 February 2026";

  it("is read as it is: the rows that cannot be assessed are counted, with their reasons", async () => {
    await openFile(open, "samples/messy-plan.xlsx");
    await chooseAsAt(open, "2026-01-30");
    await recalculate(open);
    await showView(open, "Overview");
    await open.pane.getByText("17 rows read = 12 assessed + ").waitFor();
    await open.pane.getByRole("button", { name: "5 not assessed" }).waitFor();
  });

  it("a column that was not known is named in Setup, and kept", async () => {
    await showView(open, "Setup");
    const register = open.pane.getByRole("region", { name: "Master List" });
    await register.getByText("Add a column for another field").click();
    await register.getByLabel("Column for Status, sheet Master List").selectOption("F · Where are we?");
    expect(await press(open, "Use this workbook")).toContain("The sheet “Plan settings” was made.");
    expect((await sheetRows(open, "Plan settings")).map((row) => row.slice(4, 9).join(" | "))).toContain("Master List | Register | Status | Where are we? | F");
  });

  it("the force's own words for a status are added with what they mean, and their rows are assessed", async () => {
    const { pane } = open;
    await showView(open, "Problems");
    for (const [word, means] of [["Not yet", "Not started"], ["Not needed", "No action"]] as const) {
      await pane.getByLabel(`“${word}” means`).first().selectOption(means);
      await press(open, "Add to settings");
      await expectNotLost();
    }
    await showView(open, "Overview");
    await pane.getByText("17 rows read = 14 assessed + ").waitFor();
  });

  it("28 dates that are text are looked at and fixed together, and then the spaces that nobody sees", async () => {
    await showView(open, "Problems");
    for (const [kind, count] of [["dates are text", 28], ["cells have stray spaces", 4]] as const) {
      await openKind(`${count} ${kind}`);
      await open.pane.getByRole("button", { name: `Fix all ${count}…` }).click();
      expect(await press(open, `Fix ${count} cells`)).toBe(`${count} cells fixed`);
    }
    expect((await kinds()).join("; ")).not.toMatch(/text|stray/);
    await recalculate(open);
  });

  it("the board's summary is made, taken back and made again, and downloaded", async () => {
    await makeSummary("2026-02-12");
    await press(open, "Undo");
    expect(await sheetNames(open)).not.toContain(BOARD);
    await kept("board-summary", ["--board-date", "2026-02-12", "--as-at", "2026-01-30"], () => makeSummary("2026-02-12"));
    expect((await section(BOARD, "Actions by report"))[0]?.[0]).toMatch(/^17 rows read = 14 counted here \+ 3 not assessed/);
    expect((await sheetRows(open, LIVE))[6]?.slice(5, 7)).toEqual(["01/09/2025", "27/02/2026"]);
  });

  it("the command line makes the same of the same file", expectSameByCommandLine);

  it("nothing was asked of anybody else in all this, and nothing was thrown", () => {
    expect([open.elsewhere, open.thrown]).toEqual([[], []]);
  });
});
