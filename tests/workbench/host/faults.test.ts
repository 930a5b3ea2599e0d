import { describe, expect, it } from "vitest";
import { connect } from "../../../workbench/client";
import type { Book } from "../../../workbench/file/book";
import { newBook } from "../../../workbench/file/new";
import { createHost } from "../../../workbench/host/host";
import { bookOf, joined, refusal, valuesAt, write } from "./books";

const PLAN = { name: "Plan", values: [["Ref"], ["R1"]] };

describe("faults on demand", () => {
  it("fail at the n-th action, and only there; what came before stays", async () => {
    const probe = joined([PLAN]);
    const twoWrites = (excel: typeof probe.excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Plan");
        sheet.getRange("B1").values = [["one"]];
        sheet.getRange("B2").values = [["two"]];
        await context.sync();
      });
    await twoWrites(probe.excel);
    const { excel, host } = joined([PLAN]);
    host.faults.failAt = { action: probe.host.counts.actions, code: "GeneralException" };
    expect((await refusal(twoWrites(excel))).code).toBe("GeneralException");
    expect([host.book.sheets[0]?.value(0, 1), host.book.sheets[0]?.value(1, 1)]).toEqual(["one", null]);
    await twoWrites(excel);
    expect(host.book.sheets[0]?.value(1, 1)).toBe("two");
  });

  it("make the workbook read-only", async () => {
    const { excel, host } = joined([PLAN], { faults: { readOnly: true } });
    expect((await refusal(write(excel, "Plan", "A1", [["x"]]))).code).toBe("AccessDenied");
    expect(await valuesAt(excel, "Plan", "A1")).toEqual([["Ref"]]);
    host.faults.readOnly = false;
    await write(excel, "Plan", "A1", [["x"]]);
    expect(await valuesAt(excel, "Plan", "A1")).toEqual([["x"]]);
  });

  it("protect a sheet that the file does not, for as long as it is said", async () => {
    const { excel, host } = joined([PLAN, { name: "Other" }], { faults: { protected: ["Plan"] } });
    expect((await refusal(write(excel, "Plan", "A1", [["x"]]))).code).toBe("AccessDenied");
    await write(excel, "Other", "A1", [["x"]]);
    host.faults.protected = undefined;
    await write(excel, "Plan", "A1", [["x"]]);
    expect(await valuesAt(excel, "Plan", "A1")).toEqual([["x"]]);
  });

  it("keep a cell in edit for so many requests: reads and writes are refused (documentation: InvalidOperationInCellEditMode)", async () => {
    const { excel } = joined([PLAN], { faults: { cellEdit: { requests: 2 } } });
    expect((await refusal(valuesAt(excel, "Plan", "A1"))).code).toBe("InvalidOperationInCellEditMode");
    expect((await refusal(write(excel, "Plan", "A1", [["x"]]))).code).toBe("InvalidOperationInCellEditMode");
    expect(await valuesAt(excel, "Plan", "A1")).toEqual([["Ref"]]);
  });

  it("let a request wait for the end of the edit where it asks to (documentation: delayForCellEdit)", async () => {
    const host = createHost(bookOf([PLAN]), { faults: { cellEdit: true } });
    let answered = false;
    const reading = valuesAt(connect(host, { delayForCellEdit: true }), "Plan", "A1").finally(() => (answered = true));
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(answered).toBe(false);
    host.faults.cellEdit = false;
    expect(await reading).toEqual([["Ref"]]);
  });

  it("delay answers, and never give one (office-js #6150)", async () => {
    const { excel, host } = joined([PLAN], { faults: { delayMs: 30 } });
    const start = performance.now();
    await valuesAt(excel, "Plan", "A1");
    expect(performance.now() - start).toBeGreaterThanOrEqual(25);
    host.faults.delayMs = undefined;
    host.faults.neverSettle = true;
    const first = await Promise.race([valuesAt(excel, "Plan", "A1"), new Promise((resolve) => setTimeout(resolve, 40, "silence"))]);
    expect(first).toBe("silence");
    host.faults.neverSettle = false;
    expect(await valuesAt(excel, "Plan", "A1")).toEqual([["Ref"]]);
  });

  it("limit what a request may hold: nothing of it is done (documentation: 5 MB in Excel on the web)", async () => {
    const { excel, host } = joined([PLAN], { faults: { requestLimit: 20_000 } });
    const values = Array.from({ length: 1_000 }, () => ["x".repeat(20)]);
    expect((await refusal(write(excel, "Plan", "B1:B1000", values))).code).toBe("RequestPayloadSizeLimitExceeded");
    expect(host.book.sheets[0]?.value(0, 1)).toBeNull();
    expect(host.counts.actions).toBe(0);
    host.faults.requestLimit = undefined;
    await write(excel, "Plan", "B1:B1000", values);
  });

  it("limit what an answer may hold", async () => {
    const { excel, host } = joined([PLAN], { faults: { responseLimit: 100 } });
    expect((await refusal(valuesAt(excel, "Plan", "A1:Z9"))).code).toBe("ResponsePayloadSizeLimitExceeded");
    host.faults.responseLimit = Infinity;
    expect(await valuesAt(excel, "Plan", "A1")).toEqual([["Ref"]]);
  });

  it("are 5 MB where nothing is said", async () => {
    const { excel } = joined([PLAN]);
    const row = ["x".repeat(30_000)];
    expect((await refusal(write(excel, "Plan", "B1:B200", Array.from({ length: 200 }, () => row)))).code).toBe("RequestPayloadSizeLimitExceeded");
  });
});

describe("another author", () => {
  it("can change the book before a request is answered", async () => {
    const { excel, host } = joined([PLAN]);
    let requests = 0;
    host.onRequest = () => {
      requests += 1;
      if (requests === 2) host.book.sheets[0]?.set(1, 0, { value: "theirs" });
    };
    const seen = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Plan").getRange("A2");
      range.load("values");
      await context.sync();
      const before = range.values;
      range.load("values");
      await context.sync();
      return [before, range.values];
    });
    expect(seen).toEqual([[["R1"]], [["theirs"]]]);
  });
});

describe("what another author does between two requests to what was found in the first", () => {
  type Act = (range: Excel.Range) => void;

  /** Reads A2 of "Plan", lets `change` happen before the second request, and does `act` in that. */
  async function interrupted(change: (book: Book) => void, act: Act) {
    const book = newBook(["Plan", "Other"]);
    const [plan] = book.sheets;
    PLAN.values.forEach(([value = null], row) => plan?.set(row, 0, { value }));
    let requests = 0;
    const onRequest = () => {
      requests += 1;
      if (requests === 2) change(book);
    };
    const work = connect(createHost(book, { onRequest })).run(async (context) => {
      const range = context.workbook.worksheets.getItem("Plan").getRange("A2");
      range.load("values");
      await context.sync();
      act(range);
      range.load("values,address");
      await context.sync();
      return [range.address, range.values];
    });
    return { book, work };
  }

  const drop = (book: Book) => book.deleteSheet?.(book.sheets[0]?.id ?? "");
  const insert = (book: Book) => book.insertColumns?.(book.sheets[0]?.id ?? "", 0, 1);

  it.each<[string, Act]>([["read", () => undefined], ["written", (range) => (range.values = [["x"]])]])("a sheet that is deleted: its cells cannot be %s (documentation: InvalidObjectPath for what is not there any more)", async (_what, act) => {
    const { book, work } = await interrupted(drop, act);
    expect((await refusal(work)).code).toBe("InvalidObjectPath");
    expect(book.sheets.map(({ name }) => name)).toEqual(["Other"]);
  });

  it("a column that is inserted: a range that was kept is where it was (assumed; Excel's own may follow its cells), so a write goes to other cells", async () => {
    const { book, work } = await interrupted(insert, (range) => (range.values = [["x"]]));
    expect(await work).toEqual(["Plan!A2", [["x"]]]);
    expect([book.sheets[0]?.value(1, 0), book.sheets[0]?.value(1, 1)]).toEqual(["x", "R1"]);
  });
});

describe("counts", () => {
  it("count requests, bytes, actions and cells, and can be set to nothing", async () => {
    const { excel, host } = joined([PLAN]);
    await write(excel, "Plan", "A1:B2", [["é", null], ["x", "y"]]);
    const { requests, bytesIn, bytesOut, actions, cellsWritten } = host.counts;
    expect([requests, cellsWritten]).toEqual([1, 3]);
    expect(actions).toBeGreaterThan(3);
    expect(bytesIn).toBeGreaterThan(400);
    expect(bytesOut).toBeGreaterThan(50);
    host.resetCounts();
    expect(host.counts).toEqual({ requests: 0, bytesIn: 0, bytesOut: 0, actions: 0, cellsWritten: 0 });
  });

  it("count bytes as UTF-8 has them", async () => {
    const { excel, host } = joined([PLAN], { record: true });
    await write(excel, "Plan", "A1", [["£ € 😀"]]);
    expect(host.counts.bytesIn).toBe(Buffer.byteLength(JSON.stringify(host.recording[0]?.request)));
  });
});

it("a recording can be kept as JSON", async () => {
  const { excel, host } = joined([PLAN], { record: true });
  await valuesAt(excel, "Plan", "A1");
  const [exchange] = JSON.parse(JSON.stringify(host.recording)) as typeof host.recording;
  expect(exchange).toMatchObject({ statusCode: 200, request: { Actions: expect.any(Array) }, answer: { Results: expect.any(Array) } });
  expect(exchange?.url).toContain("ProcessQuery");
});

describe("onChange", () => {
  it("tells after each request which sheets changed, and what is active and selected", async () => {
    const { excel, host } = joined([PLAN, { name: "Other" }]);
    const heard: unknown[] = [];
    const stop = host.onChange((change) => heard.push(change));
    await valuesAt(excel, "Plan", "A1");
    await write(excel, "Other", "A1", [["x"]]);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Other").getRange("B2:C3").select();
      await context.sync();
    });
    stop();
    await write(excel, "Plan", "A1", [["x"]]);
    const selection = { sheet: "Other", area: { row: 1, column: 1, rows: 2, columns: 2 } };
    expect(heard).toEqual([
      { sheets: [], active: "Plan", selection: null },
      { sheets: ["Other"], active: "Plan", selection: null },
      { sheets: [], active: "Other", selection },
    ]);
    expect(host.selection).toEqual(selection);
  });

  it("the selection can be set by whoever shows the workbook", async () => {
    const { excel, host } = joined([PLAN]);
    host.selection = { sheet: "Plan", area: { row: 4, column: 2, rows: 2, columns: 1 } };
    const seen = await excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange();
      const active = context.workbook.getActiveCell();
      selected.load("address");
      active.load("address");
      await context.sync();
      return [selected.address, active.address];
    });
    expect(seen).toEqual(["Plan!C5:C6", "Plan!C5"]);
  });
});
