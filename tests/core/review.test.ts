import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { dayOf } from "../../src/core/day";
import { review, type Review } from "../../src/core/review";
import type { CellValue, Sheet } from "../../src/core/workbook";
import { named, reviewOf, serial, sheet, workbook, type Rows } from "./workbook-builder";

const REGISTER_HEADINGS = ["Ref", "Report", "Date published", "Recommendation", "Addressed to", "Deadline", "Status"];
const recommendation = (reference: string, addressee: CellValue = "Chief constables", deadline: CellValue = serial("2026-12-31"), status: CellValue = ""): CellValue[] => [
  reference, "Custody", serial("2025-05-16"), "Make sure that every custody record is complete", addressee, deadline, status,
];
const registerSheet = (...rows: Rows): Sheet => sheet("Register", [REGISTER_HEADINGS, ...rows]);
const PLAN_HEADINGS = ["Ref", "Action ref", "Action", "Delivery lead", "Start date", "Target date", "Revised target", "% complete", "Status", "Date closed", "Deadline"];
interface Action { ref?: CellValue; id?: string; target?: CellValue; revised?: CellValue; done?: CellValue; status?: CellValue; closed?: CellValue; deadline?: CellValue }
const action = ({ ref = "R1", id = "A1", target = serial("2026-11-30"), revised = "", done = 0.5, status = "In progress", closed = "", deadline = "" }: Action = {}): CellValue[] => [
  ref, id, "Write the guide and give it to everybody", "Supt Khan", serial("2026-05-01"), target, revised, done, status, closed, deadline,
];
const planSheet = (...rows: Rows): Sheet => sheet("Plan", [PLAN_HEADINGS, ...rows]);
const results = ({ actions }: Review): string[] => actions.map(({ row, assessment }) => `${row.reference} ${assessment.rag} ${assessment.code}`);
const first = (one: Action, ...register: Rows) => {
  const sheets = register.length > 0 ? [registerSheet(...register), planSheet(action(one))] : [planSheet(action(one))];
  const { actions, notAssessed } = reviewOf(sheets);
  return { result: actions[0] && `${actions[0].assessment.rag} ${actions[0].assessment.code}`, days: actions[0]?.assessment.days, reason: notAssessed[0]?.reason };
};

describe("dates of an action", () => {
  it.each<[string, Action, Rows, string, number]>([
    ["the register's deadline comes before the plan's copy", { deadline: serial("2026-05-01") }, [recommendation("R1")], "Green on-track", 182],
    ["the plan's own counts where the register has none", { deadline: serial("2026-05-01") }, [recommendation("R1", "Chief constables", "TBC")], "Red past-the-deadline", -31],
    ["the plan's own counts where the register cannot be read", { deadline: serial("2026-05-01") }, [recommendation("R1", "Chief constables", "#REF!")], "Red past-the-deadline", -31],
    ["the plan's own counts where the register lacks the reference", { deadline: serial("2026-05-01") }, [recommendation("R2")], "Red past-the-deadline", -31],
    ["the plan's own counts without a register", { deadline: serial("2026-05-01") }, [], "Red past-the-deadline", -31],
    ["wording counts from the register's publication", { target: "" }, [recommendation("R1", "Chief constables", "within twelve months")], "Red past-the-deadline", -16],
    ["the revised target comes before the target", { target: serial("2026-05-01"), revised: serial("2026-11-30") }, [], "Green on-track", 182],
    ["a revised target may be earlier", { revised: serial("2026-05-31") }, [], "Red past-the-target", -1],
    ["TBC is no revised target", { target: serial("2026-05-31"), revised: "TBC" }, [], "Red past-the-target", -1],
    ["a date in text counts", { target: "31/05/2026" }, [], "Red past-the-target", -1],
  ])("%s", (_, one, register, result, days) => expect(first(one, ...register)).toMatchObject({ result, days }));

  it("none at all is Grey", () => expect(first({ target: "TBC" })).toMatchObject({ result: "Grey no-deadline", days: null }));
  it("one that cannot be read is not none", () => expect(first({ target: "soon" })).toMatchObject({ result: undefined, reason: "The target “soon” (Plan F2) cannot be read" }));
});

describe("whom it is for", () => {
  it.each<[CellValue, string]>([
    ["Chief constables", "Green on-track"], ["All forces", "Green on-track"], ["Chief constables, working with the Home Office", "Green on-track"], ["", "Green on-track"], ["Yes", "Green on-track"],
    ["All Home Office police forces", "Green on-track"], ["TBC", "Green on-track"],
    ["Home Office", "Grey not-for-the-force"], ["National Police Chiefs' Council", "Grey not-for-the-force"], ["National Crime Agency", "Grey not-for-the-force"], ["No", "Grey not-for-the-force"],
    ["Not for the force", "Grey not-for-the-force"], ["Border Force", "Grey not-for-the-force"],
  ])("%j: %s", (addressee, result) => expect(first({}, recommendation("R1", addressee), recommendation("R2"), recommendation("R3"))).toMatchObject({ result }));

  it("is known by the force's name", () => {
    const sheets = [registerSheet(recommendation("R1", "Northshire Police"), recommendation("R2")), planSheet(action())];
    expect(results(reviewOf(sheets, { force: "Westmere Police" }))).toEqual(["R1 Grey not-for-the-force"]);
    // While no force is set it may be ours: asked, and never greyed.
    expect(results(reviewOf(sheets))).toEqual(["R1 Green on-track"]);
    expect(results(reviewOf(sheets, { force: "Northshire Police" }))).toEqual(["R1 Green on-track"]);
  });
});

describe("what is not assessed", () => {
  it.each<[string, Action, string | undefined]>([
    ["an unknown status", { status: "Paused" }, "The status “Paused” (Plan I2) is not one of the words in the settings"],
    ["an error in the status", { status: "#N/A" }, "The status shows #N/A (Plan I2)"],
    ["an error in the target", { target: "#REF!" }, "The target shows #REF! (Plan F2)"],
    ["an error in the revised target", { revised: "#REF!" }, "The revised target shows #REF! (Plan G2)"],
    ["an error in a target that has been revised", { target: "#REF!", revised: serial("2026-11-30") }, undefined],
    ["an error in the deadline", { deadline: "#VALUE!" }, "The inspectorate's deadline shows #VALUE! (Plan K2)"],
    ["an error in the percentage", { done: "#DIV/0!" }, "The percent complete shows #DIV/0! (Plan H2)"],
    ["an error in a cell that is not needed", { ref: "#REF!" }, undefined],
    ["an error in a date of a closed action", { status: "Closed", target: "#REF!" }, undefined],
    ["a blank status", { status: "" }, undefined],
  ])("%s", (_, one, reason) => {
    // A second row keeps the columns clear, whatever stands in the first.
    const found = reviewOf([planSheet(action(one), action({ id: "A2" }), action({ id: "A3" }), action({ id: "A4" }))]);
    expect(found.notAssessed.map((left) => left.reason)).toEqual(reason === undefined ? [] : [reason]);
    expect(found.rowsRead).toBe(4);
  });

  it("counts headings between rows, and says where each is", () => {
    const found = reviewOf([planSheet(["Phase 1"], action(), [], ["Phase 2"], action({ status: "Paused" }), action())]);
    expect(found.notAssessed.map(({ at, code }) => `${named(at)} ${code}`)).toEqual(["Plan A2 section-heading", "Plan A5 section-heading", "Plan A6 status-unknown"]);
    expect(found).toMatchObject({ rowsRead: 5 });
  });

  it("is nothing where there is no plan", () => {
    expect(reviewOf([sheet("Notes", [["Nothing here"]])])).toMatchObject({ rowsRead: 0, actions: [], notAssessed: [], recommendations: [], problems: [] });
  });
});

describe("a status that is not in words", () => {
  const without = (rows: Rows): Sheet => sheet("Plan", [PLAN_HEADINGS, ...rows].map((row) => row.filter((_, column) => column !== 8)));
  it.each<[string, Action, string]>([
    ["100 % is complete", { done: 1, target: serial("2026-05-01") }, "R1 Green awaiting-sign-off"],
    ["a completion date is complete", { closed: serial("2026-05-20"), target: serial("2026-05-01") }, "R1 Green awaiting-sign-off"],
    ["a completion date to come is not", { closed: serial("2026-06-20"), target: serial("2026-05-01") }, "R1 Red past-the-target"],
    ["else the dates decide", { target: serial("2026-05-01") }, "R1 Red past-the-target"],
  ])("where there is no status column, %s", (_, one, result) => expect(results(reviewOf([without([action(one), action({ ref: "R2" }), action({ ref: "R3" })])]))[0]).toBe(result));

  it("is not guessed at where the cell is blank", () => {
    expect(results(reviewOf([planSheet(action({ done: 1, status: "", target: serial("2026-05-01") }), action(), action())]))[0]).toBe("R1 Red past-the-target");
  });
});

describe("recommendations", () => {
  const DONE: Action = { status: "Complete", done: 1, closed: serial("2026-05-20") };
  const recommended = (register: Rows, ...actions: readonly Action[]): string[] =>
    reviewOf([registerSheet(...register), planSheet(...actions.map((one, place) => action({ id: `A${place + 1}`, ...one })))]).recommendations.map(
      ({ row, assessment, readyToPropose }) => `${row.reference} ${assessment.rag} ${assessment.code}${readyToPropose ? " ready" : ""}: ${assessment.reason}`,
    );

  it.each<[string, Rows, Action[], string]>([
    ["the worst of its open actions", [recommendation("R1")], [{}, { target: serial("2026-05-31") }, { target: serial("2026-06-20") }], "R1 Red past-the-target: Action A2: 1 day past the target of 31 May 2026. Also: 50% done, 50 points behind"],
    ["a finished action does not count against it", [recommendation("R1")], [{}, { ...DONE, target: serial("2026-01-01") }], "R1 Green on-track: Action A1: 182 days to go to 30 November 2026, and 50% is done"],
    ["its own deadline counts", [recommendation("R1", "Chief constables", serial("2026-05-31"))], [{ status: "Paused" }], "R1 Red past-the-deadline: 1 day past the inspectorate's deadline of 31 May 2026"],
    ["no action", [recommendation("R1")], [{ ref: "R2" }], "R1 Red no-action-in-the-plan: It is for the force, and the plan has no action for it"],
    ["no action, for others", [recommendation("R1", "Home Office")], [{ ref: "R2" }], "R1 Grey not-for-the-force: Addressed to others: Home Office"],
    ["no action, closed", [recommendation("R1", "Chief constables", "", "Closed")], [{ ref: "R2" }], "R1 Blue closed: Closed"],
    ["an action that is not assessed is an action", [recommendation("R1")], [{ status: "Paused" }], "R1 null not-assessed: An action cannot be assessed: the plan says why beside it"],
    ["all complete", [recommendation("R1")], [DONE, { ...DONE, status: "Closed" }], "R1 Green awaiting-sign-off ready: Complete, awaiting sign-off for 12 days, since 20 May 2026"],
    ["all complete, on different days: the last of them counts", [recommendation("R1")], [{ ...DONE, closed: serial("2026-05-18") }, DONE, { ...DONE, closed: serial("2026-05-19") }], "R1 Green awaiting-sign-off ready: Complete, awaiting sign-off for 12 days, since 20 May 2026"],
    ["all complete, some without their day: the last that is known counts", [recommendation("R1")], [{ ...DONE, closed: "" }, { ...DONE, closed: serial("2026-05-19") }, { ...DONE, closed: "" }], "R1 Green awaiting-sign-off ready: Complete, awaiting sign-off for 13 days, since 19 May 2026"],
    ["all complete, none with its day", [recommendation("R1")], [{ ...DONE, closed: "" }], "R1 Green awaiting-sign-off ready: Complete, awaiting sign-off; no completion date is given"],
    ["all complete, past the deadline", [recommendation("R1", "Chief constables", serial("2026-05-01"), "In progress")], [DONE], "R1 Red past-the-deadline ready: 31 days past the inspectorate's deadline of 1 May 2026"],
    ["all complete, one not assessed", [recommendation("R1")], [DONE, { status: "Paused" }], "R1 null not-assessed: Action A2: An action cannot be assessed: the plan says why beside it"],
    ["all complete and put forward", [recommendation("R1", "Chief constables", "", "Submitted for closure")], [DONE], "R1 Green awaiting-closure: Submitted for closure, awaiting the inspectorate"],
    ["all submitted", [recommendation("R1")], [{ ...DONE, status: "Submitted" }], "R1 Green awaiting-closure: Submitted for closure, awaiting the inspectorate"],
    ["all closed", [recommendation("R1")], [{ ...DONE, status: "Closed" }], "R1 Blue closed: Closed, 20 May 2026"],
    ["closed, with an action that is late", [recommendation("R1", "Chief constables", "", "Closed")], [{ target: serial("2026-05-31") }], "R1 Blue closed: Closed"],
  ])("%s", (_, register, actions, expected) => {
    const found = recommended([...register, recommendation("R2"), recommendation("R3")], ...actions, { ref: "R2", id: "B1" }, { ref: "R3", id: "B2" })[0];
    expect(found).toBe(expected);
  });

  it("are the plan's references where there is no register", () => {
    const found = reviewOf([planSheet(action(), action({ id: "A2", target: serial("2026-05-01") }), action({ ref: "R2", ...DONE }))]).recommendations;
    expect(found.map(({ row, assessment, actions, readyToPropose }) => [row.reference, assessment.rag, actions.length, readyToPropose])).toEqual([["R1", "Red", 2, false], ["R2", "Green", 1, true]]);
  });

  it("come from several registers, and their actions from several plans", () => {
    const plans = [planSheet(action()), { ...planSheet(action({ ref: "F1" })), name: "Plan 2" }];
    const registers = [registerSheet(recommendation("R1")), { ...registerSheet(recommendation("F1")), name: "Register 2" }];
    expect(reviewOf([...registers, ...plans]).recommendations.map(({ row, actions }) => [row.sheet, row.reference, actions.map((one) => one.row.sheet)])).toEqual([["Register", "R1", ["Plan"]], ["Register 2", "F1", ["Plan 2"]]]);
  });
});

const cell = fc.oneof(
  fc.constantFrom<CellValue[]>("", "R1", "r2", "Paused", "In progress", "Complete", "Closed", "#REF!", "31/02/2026", "March 2026", "TBC", "JP/CD", "Red", "40%", "Total", "Phase 1", true, 0.4, 40, -1),
  fc.integer({ min: serial("2024-01-01"), max: serial("2028-01-01") }),
  fc.string({ maxLength: 12 }),
);
const rows = fc.array(fc.array(cell, { minLength: PLAN_HEADINGS.length, maxLength: PLAN_HEADINGS.length }), { maxLength: 25 });
const good = Array.from({ length: 12 }, (_, place) => action({ id: `G${place}` }));

describe("the laws of a review", () => {
  it("rows read = rows assessed + rows not assessed, and no row is both or lost", () => {
    fc.assert(
      fc.property(rows, (typed) => {
        const found = reviewOf([registerSheet(recommendation("R1"), recommendation("R2")), planSheet(...good, ...typed)]);
        const assessed = found.actions.map(({ row }) => row.row);
        const left = found.notAssessed.map(({ at }) => at.row);
        const filled = typed.flatMap((row, place) => (row.some((value) => String(value).trim() !== "") ? [place + good.length + 1] : []));
        expect(found.rowsRead).toBe(assessed.length + left.length);
        expect([...assessed, ...left].sort((one, other) => one - other)).toEqual([...good.map((_, place) => place + 1), ...filled]);
      }),
      { numRuns: 150 },
    );
  });

  it("the same workbook and the same day give the same, and it survives JSON", () => {
    fc.assert(
      fc.property(rows, (typed) => {
        const book = workbook(registerSheet(recommendation("R1")), planSheet(...good, ...typed));
        const found = review(book, DEFAULT_SETTINGS, dayOf("2026-06-01"));
        expect(review(structuredClone(book), DEFAULT_SETTINGS, dayOf("2026-06-01"))).toEqual(found);
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      }),
      { numRuns: 40 },
    );
  });

  it("a 1904 workbook says the same", () => {
    const moved = (one: Sheet): Sheet => ({ ...one, values: one.values.map((row) => row.map((value) => (typeof value === "number" && value > 40_000 ? value - 1_462 : value))) });
    const sheets = [registerSheet(recommendation("R1")), planSheet(action(), action({ id: "A2", target: serial("2026-05-01") }), action({ id: "A3" }))];
    const found = review({ sheets: sheets.map(moved), date1904: true }, DEFAULT_SETTINGS, dayOf("2026-06-01"));
    expect(results(found)).toEqual(results(reviewOf(sheets)));
  });

  it("20,000 rows take time in proportion", () => {
    const big = (count: number): Sheet => planSheet(...Array.from({ length: count }, (_, place) => action({ ref: `R${place % 300}`, id: `A${place}`, status: place % 5 === 0 ? "Paused" : "Ongoing", target: place % 7 === 0 ? "soon" : serial("2026-05-01") + (place % 200) })));
    const register = registerSheet(...Array.from({ length: 250 }, (_, place) => recommendation(`R${place}`)));
    const took = (count: number): number => {
      const one = big(count);
      const before = performance.now();
      expect(reviewOf([register, one]).rowsRead).toBe(count);
      return performance.now() - before;
    };
    took(2_000);
    // Twenty times the rows in no more than sixty times the time: a quadratic step would take four hundred.
    const [small, large] = [Math.min(took(1_000), took(1_000), took(1_000)), took(20_000)];
    expect(large).toBeLessThan(Math.max(60 * small, 3_000));
  });
});
