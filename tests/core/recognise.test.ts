import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import type { SheetLayout } from "../../src/core/layout";
import { HEAD_ROWS } from "../../src/core/heading-row";
import { recognise } from "../../src/core/recognise";
import type { CellValue, Sheet } from "../../src/core/workbook";
import { serial, sheet, table, workbook, type Rows } from "./workbook-builder";

const layouts = (...sheets: readonly Sheet[]): readonly SheetLayout[] => recognise(workbook(...sheets), DEFAULT_SETTINGS).sheets;
const only = (one: Sheet): SheetLayout => layouts(one)[0] as SheetLayout;

/** Columns as "action: Action": the heading found for each field. */
const headingsOf = (one: Sheet, layout: SheetLayout): Record<string, CellValue> =>
  Object.fromEntries(Object.entries(layout.columns).map(([field, column]) => [field, one.values[layout.headingRow - one.used.row]?.[column - one.used.column] ?? ""]));

const PLAN_HEADINGS = ["Ref", "Action", "Delivery lead", "Start date", "Target date", "% complete", "Status", "Last updated"];
const planRow = (place: number): CellValue[] => [
  `R${place}`, `Write down what the team will do about part ${place}`, "Supt Khan", serial("2025-09-01"), serial("2026-08-01"), 0.4, "In progress", serial("2026-05-20"),
];
const PLAN: Rows = [PLAN_HEADINGS, planRow(1), planRow(2), planRow(3)];
const REGISTER: Rows = [
  ["Ref", "Report", "Date published", "Type", "Recommendation", "Addressed to", "Deadline", "Level", "Executive lead"],
  ["R1", "Custody", serial("2025-05-16"), "Recommendation", "Make sure that every custody record is complete", "Chief constables", serial("2026-08-01"), 2, "ACC Crime"],
  ["R2", "Custody", serial("2025-05-16"), "Recommendation", "Review how long detainees wait to be booked in", "Home Office", serial("2026-08-01"), 2, "ACC Crime"],
];

describe("the heading row", () => {
  it.each<[string, Rows, { row: number; column: number }, number, number]>([
    ["on the first row", PLAN, { row: 0, column: 0 }, 0, 1],
    ["below a title and a key", [["Delivery plan"], ["Key", "Red", "Late"], ["", "Amber", "Due"], [], ...PLAN], { row: 0, column: 0 }, 4, 5],
    ["where the used range starts lower and further right", PLAN, { row: 6, column: 3 }, 6, 7],
    ["merged over two rows", [PLAN_HEADINGS, PLAN_HEADINGS.map(() => ""), planRow(1), planRow(2)], { row: 0, column: 0 }, 0, 2],
    ["with group headings above it", [["What", "", "Who", "When", "", "How far"], ...PLAN], { row: 0, column: 0 }, 1, 2],
  ])("is found %s", (_, rows, from, headingRow, firstRow) => {
    const found = only(sheet("Plan", rows, { from }));
    expect(found).toMatchObject({ role: "plan", headingRow, firstRow, lastRow: from.row + rows.length - 1 });
    expect(Object.keys(found.columns)).toHaveLength(PLAN_HEADINGS.length);
  });

  it("takes headings from the row above where its own cell is empty, as merged headings leave it", () => {
    const upper = ["Ref", "Action", "Delivery lead", "Dates", "", "% complete", "Status", "Last updated"];
    const lower = ["", "", "", "Start date", "Target date", "", "", ""];
    expect(only(sheet("Plan", [upper, lower, planRow(1), planRow(2)])).columns).toMatchObject({ reference: 0, action: 1, start: 3, target: 4, status: 6 });
  });

  it.each<[string, Rows, number, Record<string, number>]>([
    ["two rows", [["Ref", "Action", "Owner", "Target date", "", "Status"], ["", "", "", "Original", "Revised", ""]], 1, { reference: 0, action: 1, deliveryLead: 2, originalTarget: 3, revisedTarget: 4, status: 5 }],
    ["three rows", [["Ref", "Action", "Leads", "", "Dates", "", "", "Status"], ["", "", "Strategic", "Tactical", "Start", "Target", "", ""], ["", "", "", "", "", "Original", "Revised", ""]], 2, { reference: 0, action: 1, executiveLead: 2, deliveryLead: 3, start: 4, originalTarget: 5, revisedTarget: 6, status: 7 }],
    ["one row, with a first action that only looks like headings", [["Ref", "Action", "Owner", "Target date", "Due date", "Status"], ["", "", "", "TBC", "Original", ""]], 0, { reference: 0, action: 1, deliveryLead: 2, target: 3, deadline: 4, status: 5 }],
  ])("reads headings of which some stand only in the lowest of %s", (_, headings, headingRow, columns) => {
    const words: Record<string, CellValue> = { executiveLead: "ACC Patel", deliveryLead: "Supt Khan", action: "Write down what the team will do about it", status: "Open" };
    const cellFor = (field: string, row: number): CellValue => (field === "reference" ? `R${row}` : (words[field] ?? serial("2026-08-01") + row));
    const rows = [1, 2, 3, 4, 5].map((row) => Object.keys(columns).map((field) => cellFor(field, row)));
    expect(only(sheet("Plan", [...headings, ...rows]))).toMatchObject({ headingRow, columns });
  });

  it.each<[string, readonly string[], readonly string[], Record<string, number>]>([
    ["Original and Revised beneath Target", ["", "", "", "Target", "", ""], ["Ref", "Action", "Owner", "Original", "Revised", "Status"], { originalTarget: 3, revisedTarget: 4, status: 5 }],
    ["End beneath Planned and Actual", ["Task", "", "", "Planned", "", "Actual"], ["Ref", "Action", "Owner", "Start", "End", "End"], { start: 3, target: 4, closed: 5 }],
    ["Ref beneath Recommendation and Action", ["Recommendation", "", "Action", "", "", ""], ["Ref", "Text", "Ref", "Description", "Owner", "Due date"], { reference: 0, recommendationText: 1, actionReference: 2, action: 3 }],
    ["Executive and Delivery beneath Lead", ["", "", "Lead", "", "", ""], ["Ref", "Action", "Executive", "Delivery", "Target date", "Status"], { executiveLead: 2, deliveryLead: 3, target: 4 }],
    ["headings beneath a title", ["Action", "", "", "", "", ""], ["Ref", "Recommendation", "Owner", "Target date", "Status", "Comments"], { reference: 0, recommendationText: 1, deliveryLead: 2 }],
  ])("reads %s", (_, upper, lower, columns) => {
    const cellFor = (heading: string, row: number): CellValue =>
      /start|\bend|original|revised|date/i.test(heading) ? serial("2026-08-01") + row : /^ref/i.test(heading) ? `R${row}` : heading === "Status" ? "Open" : /text|description|action|recommendation|comments/i.test(heading) ? "Write down what the team will do about it" : "Supt Khan";
    const rows = [1, 2, 3].map((row) => lower.map((heading) => cellFor(heading, row)));
    const found = only(sheet("Plan", [upper, lower, ...rows]));
    expect(found).toMatchObject({ headingRow: 1, firstRow: 2, columns });
  });

  it("ends a plain range's data before another small table, and not before a section of its own", () => {
    const other = [[], ["Scoring guide", "", "", "Summary"], ["Measure", "1", "2", "Metric", 3], ["Likelihood", "Rare", "Likely", "Average", 4]];
    expect(only(sheet("Plan", [...PLAN, ...other]))).toMatchObject({ firstRow: 1, lastRow: 3 });
    const section = [[], ["Phase 2"], planRow(4), planRow(5)];
    expect(only(sheet("Plan", [...PLAN, ...section])).lastRow).toBe(7);
    const unfilled = [[], ["R4", "Write to the partners about the plan"], ["R5", "Meet the partners"]];
    expect(only(sheet("Plan", [...PLAN, ...unfilled])).lastRow).toBe(6);
    const again = [[], PLAN_HEADINGS, planRow(4), planRow(5)];
    expect(only(sheet("Plan", [...PLAN, ...again])).lastRow).toBe(7);
  });

  describe("another list beside the plan", () => {
    it("is not taken for it because it is a table", () => {
      const key = [["Words", "Meaning"], ["Open", "Not done"], ["Shut", "Done"]];
      const right = sheet("Plan", PLAN.map((row, at) => [...row, "", ...(key[at] ?? ["", ""])]), { tables: [table("Key", { row: 0, column: PLAN_HEADINGS.length + 1, rows: 3, columns: 2 })] });
      expect(only(right)).toMatchObject({ role: "plan", headingRow: 0, table: null, columns: only(sheet("Plan", PLAN)).columns });
      const left = sheet("Plan", PLAN.map((row, at) => [...(key[at] ?? ["", ""]), ...row]), { tables: [table("Key", { row: 0, column: 0, rows: 3, columns: 2 })] });
      expect(only(left)).toMatchObject({ role: "plan", table: null, columns: { reference: 2 } });
      const both = sheet("Plan", PLAN.map((row, at) => [...(key[at] ?? ["", ""]), "", ...row, "A note"]), { tables: [table("Key", { row: 0, column: 0, rows: 3, columns: 2 }), table("Actions", { row: 0, column: 3, rows: PLAN.length, columns: PLAN_HEADINGS.length })] });
      expect(only(both)).toMatchObject({ role: "plan", table: "Actions", columns: { reference: 3 } });
    });

    const beside = (other: Rows): Rows => Array.from({ length: Math.max(PLAN.length + 2, other.length) }, (_, row) => [...(PLAN[row] ?? (row < 6 ? planRow(row) : PLAN_HEADINGS.map(() => ""))), "", ...(other[row] ?? [])]);

    it.each<[string, Rows]>([
      ["words to choose from", [["Status", "RAG"], ["Open", "Red"], ["Closed", "Amber"], ["In progress", "Green"]]],
      ["a list that goes on below it", [["Owner", "Evidence"], ...Array.from({ length: 9 }, (_, row) => [`Supt ${row}`, "Minutes of the board"])]],
      ["with headings of the plan again", [["Ref", "Status"], ["R1", "Open"], ["R2", "Open"]]],
    ])("is not mixed in: %s", (_, other) => {
      const found = only(sheet("Plan", beside(other)));
      expect(found).toMatchObject({ role: "plan", ambiguities: [], columns: only(sheet("Plan", PLAN)).columns });
      expect(Math.max(...Object.values(found.columns))).toBeLessThan(PLAN_HEADINGS.length);
    });

    it("is none where a blank column only parts the columns of the plan", () => {
      const rows = PLAN.map((row) => [...row.slice(0, 4), "", ...row.slice(4)]);
      expect(only(sheet("Plan", rows)).columns).toMatchObject({ start: 3, target: 5, lastUpdated: 8 });
      const evidence = beside([["Evidence"], ["On the drive in the folder for this inspection"], ["Minutes of the board meeting on 4 March"]]);
      expect(only(sheet("Plan", evidence)).columns.evidence).toBe(PLAN_HEADINGS.length + 1);
    });

    it("is none where words to choose from have the plan going on behind them", () => {
      const words = [["Zone"], ["North"], ["South"]];
      const rows = Array.from({ length: 6 }, (_, row) => {
        const own = row === 0 ? PLAN_HEADINGS : planRow(row);
        return [...own.slice(0, 5), "", words[row]?.[0] ?? "", "", ...own.slice(5)];
      });
      const found = only(sheet("Plan", rows));
      expect(found.columns).toMatchObject({ reference: 0, action: 1, start: 3, target: 4, lastUpdated: 10 });
    });

    it("is looked at for a remembered column that stood in it", () => {
      const rows = beside([["Assurance", "RAG"], ["Internal", "Red"], ["External", "Amber"], ["None yet", "Green"]]);
      expect(only(sheet("Plan", rows)).columns.evidence).toBeUndefined();
      const memory = { sheets: [{ sheet: "Plan", role: "plan" as const, columns: [{ field: "action" as const, heading: "Action", column: 1 }, { field: "evidence" as const, heading: "Assurance", column: 9 }], without: [] }] };
      expect(recognise(workbook(sheet("Plan", rows)), DEFAULT_SETTINGS, memory).sheets[0]).toMatchObject({ columns: { action: 1, evidence: 9 }, gone: [] });
    });
  });

  it("reads the best of several tables on one sheet", () => {
    const rows = [["Name", "Phone", "", ...PLAN_HEADINGS], ...[1, 2, 3].map((place) => ["Amy", "1", "", ...planRow(place)])];
    const tables = [table("People", { row: 0, column: 0, rows: 4, columns: 2 }), table("Actions", { row: 0, column: 3, rows: 4, columns: PLAN_HEADINGS.length })];
    expect(only(sheet("Plan", rows, { tables }))).toMatchObject({ role: "plan", table: "Actions", columns: { reference: 3 } });
  });

  it("takes an odd first row for data, not for guidance", () => {
    const odd = ["Custody", "Write down what the team will do about custody", "Supt Khan", "soon", "by the summer", "", "In progress", ""];
    expect(only(sheet("Plan", [PLAN_HEADINGS, odd, planRow(2), planRow(3)])).firstRow).toBe(1);
  });

  it("ends a table's data before its totals row, and looks at the table's columns only", () => {
    const rows = [...PLAN.map((row) => [...row, "", "Owner"]), ["Total", "", "", "", "", 0.4]];
    const outline = table("Actions", { row: 0, column: 0, rows: 5, columns: 8 }, true);
    const found = only(sheet("Plan", rows, { tables: [outline] }));
    expect(found).toMatchObject({ table: "Actions", firstRow: 1, lastRow: 3, columns: { deliveryLead: 2 } });
  });
});

describe("what a sheet is", () => {
  it("tells a register from a plan", () => {
    expect(layouts(sheet("Recs", REGISTER), sheet("Actions", PLAN)).map(({ role }) => role)).toEqual(["register", "plan"]);
  });

  it("takes a register alone for a plan with one row for each recommendation", () => {
    expect(only(sheet("Recs", REGISTER))).toMatchObject({ role: "plan", columns: { reference: 0, recommendationText: 4, deadline: 6 } });
  });

  it("takes several plans, and knows a sheet of finished items without a status by its name", () => {
    const without = PLAN.map((row) => row.filter((_, column) => column !== 6));
    const names = ["Closed actions", "Closed_2025", "Archive", "Completed", "Complete", "Actions to be completed", "Incomplete", "Not closed yet"];
    const found = layouts(sheet("Custody", PLAN), ...names.map((name) => sheet(name, without)), sheet("Completed 2024", PLAN));
    expect(found.map(({ role }) => role)).toEqual(found.map(() => "plan"));
    expect(found.map(({ allAre }) => allAre)).toEqual([null, "closed", "closed", "closed", "complete", "complete", null, null, null, null]);
  });

  it.each<[string, Rows]>([
    ["Dashboard", [["Status", "Count", "% of total"], ["In progress", 4, 0.5], ["Complete", 4, 0.5]]],
    ["Key", [["RAG", "Meaning"], ["Red", "Late"], ["Amber", "Due soon"]]],
    ["Lists", [["Status", "Owner", "Level"], ["Open", "ACC Crime", 1], ["Closed", "Supt Khan", 2]]],
    ["Notes", [["How to use this workbook"], ["Fill in a row for each action, with its owner and target date."]]],
    ["Changes", [["Date", "Version", "Author", "Description of change"], [serial("2026-01-01"), 1, "A Person", "First version of it"]]],
    ["Risk scoring", [["Risk", "Likelihood", "Impact", "Score"], ["Something goes wrong", 3, 4, 12]]],
    ["Test procedures", [["Control Name", "Assessment Procedure", "Examine", "Interview", "Status", "Evidence", "Recommendation", "Assessor POC"], ["AC-1", "Do it", "x", "y", "Open", "z", "Mend it", "A Person"]]],
    ["Board summary 1 June 2026", [["Board summary, 1 June 2026"], [], ...PLAN]],
    ["Empty", [[]]],
  ])("leaves the sheet %s alone", (name, rows) => expect(only(sheet(name, rows))).toMatchObject({ role: "neither", columns: {} }));

  it("takes a plan of the user's own, whatever its name", () => {
    expect(only(sheet("Plan settings", PLAN)).role).toBe("plan");
  });

  it("does not look at hidden sheets", () => {
    expect(layouts(sheet("Old", PLAN, { visible: false }), sheet("Now", PLAN)).map(({ sheet: name }) => name)).toEqual(["Now"]);
  });
});

describe("which column is which", () => {
  const withColumn = (heading: string, cells: readonly CellValue[]): Sheet =>
    sheet("Plan", [[...PLAN_HEADINGS, heading], ...cells.map((cell, place) => [...planRow(place + 1), cell])]);

  it.each(["Status", "Delivery status", "Current status"])("lets the values decide what a %s full of colours is", (heading) => {
    const rows = [["Ref", "Action", "Owner", "Target date", heading], ...["Red", "Amber", "Green"].map((word, place) => [`R${place}`, "Write down what the team will do", "Supt Khan", serial("2026-08-01"), word])];
    expect(only(sheet("Plan", rows)).columns).toMatchObject({ statedRag: 4 });
    expect(only(sheet("Plan", rows)).columns.status).toBeUndefined();
  });

  it.each<[string, readonly CellValue[], string]>([
    ["Progress", [0.2, 0.5, 1], "percentComplete"],
    ["Progress", ["Drafted the policy and sent it round", "Met the team twice about it", "Waiting for legal advice on the draft"], "progressText"],
  ])("lets the values decide what %s is: %j is %s", (heading, cells, field) => {
    const found = only(sheet("Plan", [["Ref", "Action", "Owner", "Target date", heading], ...cells.map((cell, place) => [`R${place}`, "Write down what the team will do", "Supt Khan", serial("2026-08-01"), cell])]));
    expect(found.columns).toMatchObject({ [field]: 4 });
  });

  it.each<[string, readonly CellValue[], string]>([
    ["Completed", [serial("2026-03-20"), serial("2026-02-20"), ""], "closed"],
    ["Completed", [serial("2026-03-20"), "", ""], "closed"],
    ["Completed", ["20/03/2026", "", "20/02/2026"], "closed"],
    ["Actual", [serial("2026-03-20"), serial("2026-02-20"), ""], "closed"],
    ["Completed", [311, 24, 1200], "completed"],
    ["Done", [3, 0, 5], "completed"],
  ])("lets the values decide whether %s is a day or a count: %j is %s", (heading, cells, field) => {
    const { columns, ambiguities } = only(withColumn(heading, cells));
    expect({ field: Object.entries(columns).find(([, column]) => column === 8)?.[0], ambiguities }).toEqual({ field, ambiguities: [] });
  });

  it.each<[string, readonly CellValue[], string | undefined]>([
    ["Complete?", ["Yes", "No", "No"], "status"],
    ["Complete?", ["", "", ""], "status"],
    ["Complete?", [0.4, 0.8, 1], "percentComplete"],
    ["Complete", ["Yes", "No", "No"], "status"],
    ["Complete", ["", "", ""], "percentComplete"],
    ["Closed?", ["Y", "N", "N"], "status"],
    ["Closed?", [serial("2026-03-20"), "", ""], "closed"],
    ["Closed", ["", "", ""], "closed"],
    ["Done?", [3, 0, 5], "completed"],
    ["Evidence (Y/N)", ["Y", "N", "Y"], "evidence"],
  ])("lets the values decide what answers %s: %j is %s", (heading, cells, field) => {
    const rows = [["Ref", "Action", "Owner", "Target date", heading], ...cells.map((cell, place) => [`R${place}`, "Write down what the team will do", "Supt Khan", serial("2026-08-01"), cell])];
    const { columns, ambiguities } = only(sheet("Plan", rows));
    expect({ field: Object.entries(columns).find(([, column]) => column === 4)?.[0], ambiguities }).toEqual({ field, ambiguities: [] });
  });

  it("prefers a status in words to one of yes and no", () => {
    const rows = [["Ref", "Action", "Owner", "Target date", "Progress", "Complete (Y/N)"], ...["In progress", "Not started", "Done"].map((word, place) => [`R${place}`, "Write down what the team will do", "Supt Khan", serial("2026-08-01"), word, "N"])];
    expect(only(sheet("Plan", rows))).toMatchObject({ columns: { status: 4 }, ambiguities: [] });
  });

  it("does not believe a heading whose values contradict it", () => {
    expect(only(withColumn("Required", ["More people", "A new system", "Nothing else"])).columns.required).toBeUndefined();
  });

  it("asks where two columns fit one field, and chooses neither", () => {
    const found = only(withColumn("Target date", [serial("2026-09-01"), serial("2026-09-02"), serial("2026-09-03")]));
    expect(found.columns.target).toBeUndefined();
    expect(found.ambiguities).toEqual([{ kind: "field-fits-two", fields: ["target"], columns: [4, 8], headings: ["Target date", "Target date"] }]);
  });

  describe("a completion date, planned or actual", () => {
    const HEADINGS = ["Ref", "Action", "Owner", "Status", "Completion date"];
    const completion = (...rows: readonly (readonly [status: string, date: CellValue])[]): SheetLayout =>
      only(sheet("Plan", [HEADINGS, ...rows.map(([status, date], place) => [`R${place}`, "Write down what the team will do", "Supt Khan", status, date])]));
    const day = serial("2026-08-01");

    it("is planned where unfinished rows have one", () => {
      expect(completion(["Open", day], ["Complete", day], ["Not started", day])).toMatchObject({ columns: { target: 4 }, ambiguities: [] });
    });

    it("is actual where only finished rows have one", () => {
      expect(completion(["Open", ""], ["Complete", day], ["Closed", day], ["Not started", ""])).toMatchObject({ columns: { closed: 4 }, ambiguities: [] });
    });

    it.each<[string, readonly (readonly [string, CellValue])[]]>([
      ["every row is finished", [["Complete", day], ["Closed", day], ["Closed", day]]],
      ["few unfinished rows have one", [["Open", day], ["Open", ""], ["Open", ""], ["Complete", day], ["Closed", day]]],
      ["no word is a status that is known", [["Blob", day], ["Blab", day], ["Blub", day]]],
    ])("is asked about where %s", (_, rows) => {
      expect(completion(...rows).ambiguities).toMatchObject([{ kind: "column-fits-two", fields: ["target", "closed"], columns: [4] }]);
    });

    it("is asked about without a status column", () => {
      const rows = [["Ref", "Action", "Owner", "Completion date"], ...[1, 2, 3].map((place) => [`R${place}`, "Write down what the team will do", "Supt Khan", day])];
      expect(only(sheet("Plan", rows)).ambiguities).toMatchObject([{ kind: "column-fits-two", columns: [3] }]);
    });

    it("can only be actual beside a target", () => {
      expect(only(withColumn("Completion date", [day, "", ""])).columns).toMatchObject({ target: 4, closed: 8 });
    });
  });

  it("tells two Ref columns apart by the register, whichever comes first", () => {
    const actions = (swap: boolean): Sheet =>
      sheet("Plan", [["Ref", "Ref", "Action", "Owner", "Target date", "Status"], ...[1, 2, 3].map((place) => [...(swap ? [`A${place}`, `R${(place % 2) + 1}`] : [`R${(place % 2) + 1}`, `A${place}`]), "Write down what the team will do", "Supt Khan", serial("2026-08-01"), "Open"])]);
    expect(layouts(sheet("Register", REGISTER), actions(false))[1]?.columns).toMatchObject({ reference: 0, actionReference: 1 });
    expect(layouts(sheet("Register", REGISTER), actions(true))[1]?.columns).toMatchObject({ reference: 1, actionReference: 0 });
    // Without a register, the one that repeats itself is the recommendation's.
    expect(layouts(actions(true))[0]?.columns).toMatchObject({ reference: 1, actionReference: 0 });
  });

  it("asks about two Ref columns that nothing tells apart", () => {
    const rows = [["Ref", "Ref", "Action", "Owner", "Target date", "Status"], ...[1, 2, 3].map((place) => [`R${place}`, `A${place}`, "Write down what the team will do", "Supt Khan", serial("2026-08-01"), "Open"])];
    expect(only(sheet("Plan", rows)).ambiguities).toMatchObject([{ fields: ["reference"], columns: [0, 1] }]);
  });

  it("finds our own columns anywhere, and takes them for nothing else", () => {
    const rows = PLAN.map((row, place) => (place === 0 ? ["Calculated days to deadline", ...row, "Calculated RAG"] : [12, ...row, "Red"]));
    expect(only(sheet("Plan", rows))).toMatchObject({ ours: { days: 0, rag: 9 }, columns: { reference: 1, status: 7 } });
    expect(only(sheet("Plan", rows)).columns.statedRag).toBeUndefined();
  });

  it("lists what means nothing to us", () => {
    expect(only(withColumn("Favourite colour", ["x", "y", "z"])).unmapped).toEqual([{ column: 8, heading: "Favourite colour" }]);
  });
});

describe("it does not matter", () => {
  const expected = headingsOf(sheet("Plan", PLAN), only(sheet("Plan", PLAN)));

  it("how many rows are read beyond the first", () => {
    const long = sheet("Plan", [PLAN_HEADINGS, ...Array.from({ length: 400 }, (_, place) => planRow(place))]);
    const heads = { ...long, values: long.values.slice(0, HEAD_ROWS), formats: long.formats.slice(0, HEAD_ROWS) };
    expect(only(heads)).toEqual(only(long));
    expect(only(heads).lastRow).toBe(400);
  });

  it("how long a wide plan is: rows between the first and the last are not even looked at", () => {
    const headings = [...PLAN_HEADINGS, ...Array.from({ length: 22 }, (_, place) => `Extra ${place}`)];
    const rows = Array.from({ length: 10_000 }, (_, place) => [...planRow(place), ...Array.from({ length: 22 }, () => "x")]);
    const long = sheet("Plan", [headings, ...rows]);
    const values = new Proxy(long.values, {
      get: (target, key) => {
        if (typeof key === "string" && Number(key) >= HEAD_ROWS && Number(key) < 9_900) throw new Error(`row ${key} was looked at`);
        return Reflect.get(target, key) as unknown;
      },
    });
    expect(only({ ...long, values })).toMatchObject({ role: "plan", headingRow: 0, lastRow: 10_000, columns: { reference: 0, lastUpdated: 7 } });
  });

  it("in which order the columns stand, what stands between them, how far down they begin, or how headings are typed", () => {
    const order = fc.shuffledSubarray(PLAN_HEADINGS.map((_, column) => column), { minLength: PLAN_HEADINGS.length });
    const typed = fc.constantFrom<((heading: string) => string)[]>((heading) => heading, (heading) => heading.toUpperCase(), (heading) => ` ${heading} `, (heading) => heading.replace(" ", "\n"), (heading) => `${heading}:`);
    fc.assert(
      fc.property(order, fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 8 }), typed, (columns, above, junkAt, type) => {
        const rows = PLAN.map((row, place) => {
          const shuffled = columns.map((column) => (place === 0 ? type(String(row[column])) : (row[column] ?? "")));
          return [...shuffled.slice(0, junkAt), place === 0 ? "Widget" : "x", ...shuffled.slice(junkAt)];
        });
        const moved = sheet("Plan", [...Array.from({ length: above }, () => []), ...rows]);
        const found = headingsOf(moved, only(moved));
        expect(Object.keys(found).sort()).toEqual(Object.keys(expected).sort());
        for (const [field, heading] of Object.entries(found)) expect(String(heading)).toBe(type(String(expected[field])));
      }),
      { numRuns: 60 },
    );
  });

  it("what is in the cells: nothing makes it throw", () => {
    const cell = fc.oneof(fc.constantFrom<CellValue[]>("Ref", "Action", "Status", "Owner", "Target date", "#REF!", "", 46_142, true), fc.string({ maxLength: 20 }), fc.double({ noNaN: true }));
    fc.assert(fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }), (rows) => only(sheet("Plan", rows.length === 0 ? [[]] : rows)).sheet === "Plan"));
  });
});
