import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/core/applied-edits";
import { isBoardSummary } from "../../../src/core/board/earlier-summaries";
import { boardPreview, planBoard, type BoardWish } from "../../../src/core/board/plan-board";
import { chronicle } from "../../../src/core/history/chronicle";
import { dayOf, isoDay } from "../../../src/core/day";
import { DEFAULT_SETTINGS } from "../../../src/core/default-settings";
import { NO_HISTORY } from "../../../src/core/history/history";
import { OUR_MARK } from "../../../src/core/our-sheets";
import type { PlannedSheet } from "../../../src/core/planned-sheet";
import type { SheetPlan } from "../../../src/core/sheet-plan";
import { valueAt, type CellValue, type Sheet, type Workbook } from "../../../src/core/workbook";
import { planAsText } from "../plan-as-text";
import { JUNE, KEPT, PLAN_SHEET, REGISTER_SHEET, reviewed, WHOLE_BOOK } from "../whole-book";
import { sheet, workbook } from "../workbook-builder";

const WISH: BoardWish = { boardDate: dayOf("2026-06-18"), reports: null, changed: null };
const NAME = "Board summary 18 June 2026";

function planned(book: Workbook = WHOLE_BOOK, wish: Partial<BoardWish> = {}, settings = reviewed().settings): PlannedSheet {
  const review = reviewed(settings, book);
  return planBoard({ workbook: book, review, history: chronicle(review, KEPT, JUNE).history }, { ...WISH, ...wish });
}

function planIn(made: PlannedSheet): SheetPlan {
  if (made.kind !== "sheet" || made.edit.to === null) throw new Error(`Expected a sheet: ${JSON.stringify(made).slice(0, 300)}`);
  return made.edit.to;
}

/** The workbook with the summary for a date made in it. */
function withSummary(date: string): Workbook {
  const made = planned(WHOLE_BOOK, { boardDate: dayOf(date) });
  return made.kind === "sheet" ? applyEdits(WHOLE_BOOK, [made.edit]) : WHOLE_BOOK;
}

/** As much of a summary as tells its board's date and the day of its data. */
const summary = (boardDate: string, asAt: CellValue): Sheet => sheet(`Board ${boardDate}`, [[`Board summary, ${boardDate}`], [`What it shows. ${OUR_MARK}`], [], ["Force", ""], ["Data as at", asAt]]);
const withSummaries = (...summaries: readonly Sheet[]): Workbook => workbook(...WHOLE_BOOK.sheets, ...summaries);

const withCell = (book: Workbook, name: string, row: number, column: number, value: CellValue): Workbook => ({
  ...book,
  sheets: book.sheets.map((one) => (one.name === name ? { ...one, values: one.values.map((cells, at) => (at === row ? cells.with(column, value) : cells)) } : one)),
});

const sheetNamed = (book: Workbook, name: string): Sheet => book.sheets.find((one) => one.name === name) as Sheet;

const golden = (name: string): string => join(import.meta.dirname, name);

describe("the whole of a board summary", () => {
  it("of a workbook with one of everything", async () => {
    await expect(planAsText(planIn(planned()))).toMatchFileSnapshot(golden("whole-board.txt"));
  });

  it("of two reports, with words of the force's own and without its name", async () => {
    const { ragLooks } = DEFAULT_SETTINGS;
    const settings = { ...DEFAULT_SETTINGS, ragLooks: { ...ragLooks, Amber: { ...ragLooks.Amber, word: "At risk" } } };
    await expect(planAsText(planIn(planned(WHOLE_BOOK, { reports: ["Custody", ""] }, settings)))).toMatchFileSnapshot(golden("two-reports-board.txt"));
  });

  it("of a workbook with nothing in it", async () => {
    const book = workbook(sheet("Plan", PLAN_SHEET.values.slice(0, 1)));
    const made = planBoard({ workbook: book, review: reviewed(DEFAULT_SETTINGS, book), history: NO_HISTORY }, WISH);
    await expect(planAsText(planIn(made))).toMatchFileSnapshot(golden("empty-board.txt"));
  });

  it("of a workbook that holds the summary before, with what has become of the figures since", async () => {
    const book = withSummaries(summary("14 May 2026", "12 May 2026"));
    const { blocks, tables, charts } = planIn(planned(book));
    const trend = tables.find(({ name }) => name.startsWith("Board_trend"));
    const lines = blocks.filter(({ row }) => row >= (trend?.area.row ?? 0) - 2 && row <= (trend?.area.row ?? 0) + 1).flatMap(({ values }) => values.map((cells) => cells.join(" | ")));
    expect(lines).toEqual([
      "Trend", "Actions by RAG at the end of each day, from the RAG history.", "As at | Red | Amber | Grey | Green | Blue",
      "12 May 2026 | 2 | 3 | 0 | 6 | 1", "1 June 2026 | 5 | 3 | 2 | 20 | 2",
    ]);
    expect(charts.at(-1)).toMatchObject({ name: "RAG over time", kind: "line", source: trend?.area, figures: false, at: { row: (trend?.area.row ?? 0) + 4, column: 0, rows: 13, columns: 7 } });
    expect(charts.at(-1)?.series.map(({ colour, font }) => `${colour}/${font}`)).toEqual(["#C00000/#000000", "#FFC000/#000000", "#D9D9D9/#000000", "#1E7B34/#000000", "#1F4E9E/#000000"]);
  });

  it("says the same days in a workbook that counts from 1904", () => {
    const early = (one: Sheet): Sheet => ({ ...one, values: one.values.map((row) => row.map((value) => (typeof value === "number" && value > 40_000 ? value - 1_462 : value))) });
    const book: Workbook = { sheets: [early(REGISTER_SHEET), early(PLAN_SHEET)], date1904: true };
    const [is, was] = [planAsText(planIn(planned(book)), true), planAsText(planIn(planned()))];
    const withoutCheck = (text: string): string => text.replace(/Check \w+/, "Check");
    expect(withoutCheck(is)).toBe(withoutCheck(was));
  });
});

describe("what it is compared with", () => {
  const since = (book: Workbook, date: string): string | null => {
    const review = reviewed(undefined, book);
    const { choice } = boardPreview({ workbook: book, review, history: chronicle(review, KEPT, JUNE).history }, { ...WISH, boardDate: dayOf(date) });
    return choice.since === null ? null : isoDay(choice.since);
  };
  const made = (asAt: CellValue): Workbook => withSummaries(summary("14 May 2026", asAt));

  it.each<[string, Workbook, string, string | null]>([
    ["where there is no summary, the last day before that the history tells of", WHOLE_BOOK, "2026-06-18", "2026-05-01"],
    ["the data of the summary before", made("12 May 2026"), "2026-06-18", "2026-05-12"],
    ["of a summary made today, today", made("1 June 2026"), "2026-06-18", "2026-06-01"],
    ["not a summary of the same date", made("12 May 2026"), "2026-05-14", "2026-05-01"],
    ["not a summary of a later date", made("12 May 2026"), "2026-05-13", "2026-05-01"],
    ["not one whose day cannot be read", made("soon"), "2026-06-18", "2026-05-01"],
    ["not one whose data are of a day to come", made("2 June 2026"), "2026-06-18", "2026-05-01"],
    ["of two, that of the later board", withSummaries(summary("14 May 2026", "12 May 2026"), summary("16 April 2026", "20 May 2026")), "2026-06-18", "2026-05-12"],
    ["of two, that of the earlier board where the later cannot be read", withSummaries(summary("14 May 2026", "soon"), summary("16 April 2026", "20 April 2026")), "2026-06-18", "2026-04-20"],
    ["not one whose board's date cannot be read", withSummaries(summary("14 Mai 2026", "12 May 2026")), "2026-06-18", "2026-05-01"],
  ])("%s", (_, book, date, expected) => expect(since(book, date)).toBe(expected));

  it("is twelve board dates at most, each day once, with today's last", () => {
    const book = withSummaries(...Array.from({ length: 14 }, (_, place) => summary(`${place + 1} May 2026`, `${Math.min(place + 1, 13)} May 2026`)), summary("15 May 2026", "TBC"), summary("19 June 2026", "16 May 2026"), summary("2 May 2027", "17 May 2026"), summary("17 June 2026", "1 June 2026"));
    const { blocks } = planIn(planned(book));
    const from = blocks.findIndex(({ values }) => values[0]?.[0] === "Trend");
    expect(blocks[from + 3]?.values.map(([day]) => day)).toEqual([...Array.from({ length: 11 }, (_, place) => `${place + 3} May 2026`), "1 June 2026"]);
  });

  it("is in the order of the days, without those that cannot be read, are to come, or are another board's", () => {
    const book = withSummaries(summary("14 May 2026", "20 May 2026"), summary("15 May 2026", "12 May 2026"), summary("16 May 2026", "TBC"), summary("17 May 2026", "3 June 2026"), summary("18 June 2026", "13 May 2026"));
    const { blocks } = planIn(planned(book, { changed: "replace" }));
    const from = blocks.findIndex(({ values }) => values[0]?.[0] === "Trend");
    expect(blocks[from + 3]?.values.map(([day]) => day)).toEqual(["12 May 2026", "20 May 2026", "1 June 2026"]);
  });

  it("says that it is of all reports, where some are chosen", () => {
    const texts = planIn(planned(withSummaries(summary("14 May 2026", "12 May 2026")), { reports: ["Custody"] })).blocks.flatMap(({ values }) => values.map(([first]) => first));
    expect(texts).toContain("Actions of all reports by RAG at the end of each day, from the RAG history.");
  });

  it("is nothing before the first line of the history, and no summary of a sheet that is not ours", () => {
    const theirs = workbook(REGISTER_SHEET, PLAN_SHEET, sheet("Board summary of ours", [["Board summary"], ["Ours"]]), sheet("Notes", [["Board summary, 14 May 2026"], ["Copied by hand"], ["Data as at", "12 May 2026"]]));
    expect(since(theirs, "2026-06-18")).toBe("2026-05-01");
    const review = reviewed();
    expect(boardPreview({ workbook: WHOLE_BOOK, review, history: NO_HISTORY }, WISH).choice.since).toBeNull();
  });
});

describe("in the place of the one for the same date", () => {
  const book = withSummary("2026-06-18");
  it("nothing where it would be the same", () => {
    expect(planned(book)).toEqual({ kind: "stands", sheet: NAME, warnings: [] });
  });

  it("a new one where the figures are others, with what was there kept for undoing", () => {
    const moved = withCell(book, "Plan", 1, 7, PLAN_SHEET.values[8]?.[7] ?? "");
    const made = planned(moved);
    expect(planIn(made).name).toBe(NAME);
    expect(made.kind === "sheet" && made.edit.from?.name).toBe(NAME);
    expect(planIn(made).tables.every(({ name }) => !name.endsWith("_2"))).toBe(true);
  });

  it.each<[string, Partial<BoardWish>, object]>([
    ["asks where somebody has written on it", {}, { kind: "asks", sheet: NAME }],
    ["keeps it where it is told to", { changed: "keep" }, { kind: "sheet", edit: { sheet: `${NAME} 2`, from: null }, warnings: [`There is a sheet “${NAME}” already, so this one is called “${NAME} 2”.`] }],
    ["replaces it where it is told to", { changed: "replace" }, { kind: "sheet", edit: { sheet: NAME, from: { name: NAME } }, warnings: [] }],
  ])("%s", (_, wish, expected) => {
    expect(planned(withCell(book, NAME, 4, 3, "Ask the chief"), wish)).toMatchObject(expected);
  });

  it("a sheet of the user's of that name is left alone", () => {
    const theirs = { ...WHOLE_BOOK, sheets: [...WHOLE_BOOK.sheets, sheet(NAME, [["Notes"]])] };
    expect(planned(theirs)).toMatchObject({ kind: "sheet", edit: { sheet: `${NAME} 2`, from: null } });
    expect(valueAt(sheetNamed(theirs, NAME), 0, 0)).toBe("Notes");
  });

  it("says where no marking is set", () => {
    expect(planned(WHOLE_BOOK, {}, { ...reviewed().settings, marking: "" })).toMatchObject({ warnings: ["No protective marking is set in Plan settings, so none is printed."] });
  });
});

describe("a board summary of ours", () => {
  it.each<[string, Sheet, boolean]>([
    ["by its title and our mark", summary("14 May 2026", "12 May 2026"), true],
    ["with a word for a date", summary("the next board", "12 May 2026"), true],
    ["another sheet of ours", sheet("Response", [["Inspection response"], [OUR_MARK]]), false],
    ["without our mark", sheet("May", [["Board summary, 14 May 2026"], ["Ours"]]), false],
  ])("%s: %#", (_, one, expected) => expect(isBoardSummary(one)).toBe(expected));
});

describe("a report that is not there", () => {
  it("is meant in any case and punctuation", () => {
    expect(planned(WHOLE_BOOK, { reports: [" fraud."] }).kind).toBe("sheet");
  });

  it("is named, with those that are", () => {
    expect(planned(WHOLE_BOOK, { reports: ["Fraud", "Firearms"] })).toEqual({
      kind: "refused",
      why: "There is no report “Firearms” in the register. It has “Custody”, “Fraud”, “Vetting”, “Tasers”, “PEEL”, “PEEL before”, “Undated”, “Border”, “Closed ones”.",
    });
  });
});

describe("lists that are long", () => {
  const REGISTER = ["Ref", "Report", "Recommendation", "Addressed to", "Deadline", "Executive lead"];
  const decided = (count: number): CellValue | undefined => {
    const rows = Array.from({ length: count }, (_, place) => [place === 1 ? "" : `R${place + 1}`, "Custody", "Chief constables should keep records", "Chief constables", 46_500, "ACC Crime"]);
    const book = workbook(sheet("Register", [REGISTER, ...rows]), sheet("Plan", PLAN_SHEET.values.slice(0, 1)));
    return planIn(planBoard({ workbook: book, review: reviewed(undefined, book), history: NO_HISTORY }, WISH)).blocks.flatMap(({ values }) => values).find(([, text]) => String(text).startsWith("Have actions set"))?.[1];
  };
  it.each([
    [2, "Have actions set for 2 recommendations without one: R1, no reference."],
    [12, "Have actions set for 12 recommendations without one: R1, no reference, R3, R4, R5, R6, R7, R8, R9, R10, R11, R12."],
    [13, "Have actions set for 13 recommendations without one: R1, no reference, R3, R4, R5, R6, R7, R8, R9, R10, R11, R12 and 1 more."],
  ])("of %i are named up to twelve", (count, words) => expect(decided(count)).toBe(words));
});

describe("one of each", () => {
  it("is told as one", () => {
    const rows = PLAN_SHEET.values.filter(([ref, action]) => action === "A26" || action === "A27" || ref === "Ref").map((row) => [...row]);
    const book = workbook(sheet("Register", [...REGISTER_SHEET.values.slice(0, 2), REGISTER_SHEET.values[3] ?? []]), sheet("Plan", rows));
    const texts = planIn(planBoard({ workbook: book, review: reviewed(undefined, book), history: NO_HISTORY }, WISH)).blocks.flatMap(({ values }) => values.map(([first]) => first));
    expect(texts).toEqual(expect.arrayContaining([
      "2 recommendations have no action; 1 action has no recommendation in the register.",
      "What is left to be put right in the workbook. 1 row was read and not assessed: the plan says why beside each.",
    ]));
  });
});

describe("where nothing has moved", () => {
  it("it says so", () => {
    const review = reviewed();
    const { history } = chronicle(review, NO_HISTORY, JUNE);
    const before = { ...history, entries: history.entries.map((entry) => ({ ...entry, day: dayOf("2026-05-01") })) };
    const texts = planIn(planBoard({ workbook: WHOLE_BOOK, review, history: before }, WISH)).blocks.flatMap(({ values }) => values.map(([first]) => first));
    expect(texts).toContain("Nothing has moved since 1 May 2026.");
  });
});
