import { describe, expect, it } from "vitest";
import { client, connect } from "../../workbench/client";
import { newBook } from "../../workbench/file/new";
import type { ExcelApi } from "../../workbench/host/api-level";
import { createHost } from "../../workbench/host/host";
import { joined, refusal, valuesAt, write } from "./host/books";

describe("connect", () => {
  it("keeps hosts apart that are joined at the same time", async () => {
    const names = ["One", "Two", "Three"];
    const connections = names.map((name) => connect(createHost(newBook([name]))));
    const seen = await Promise.all(
      connections.map((excel, index) =>
        excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst();
          sheet.load("name");
          await context.sync();
          sheet.getRange("A1").values = [[index]];
          await context.sync();
          return sheet.name;
        }),
      ),
    );
    expect(seen).toEqual(names);
    for (const [index, excel] of connections.entries()) expect(await valuesAt(excel, names[index] ?? "", "A1")).toEqual([[index]]);
  });

  it("gives what the batch gives, and throws what it throws", async () => {
    const { excel } = joined([{ name: "Plan" }]);
    expect(await excel.run(() => Promise.resolve("done"))).toBe("done");
    await expect(excel.run(() => Promise.reject(new Error("mine")))).rejects.toThrow("mine");
  });

  it("leaves the client's own rules to the client: a property that was not loaded", async () => {
    const { excel } = joined([{ name: "Plan" }]);
    const reading = excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Plan");
      await context.sync();
      return sheet.name;
    });
    expect((await refusal(reading)).code).toBe("PropertyNotLoaded");
  });

  it("adds nothing to the globals or to the built-in objects", () => {
    client();
    for (const name of ["Excel", "OfficeExtension", "OSF", "Microsoft", "window", "document"]) expect(globalThis).not.toHaveProperty(name);
    expect(Object.keys(Error.prototype)).toEqual([]);
    expect(Function).not.toHaveProperty("createDelegate");
    expect(Error).not.toHaveProperty("__typeName");
  });

  it("splits a large write into blocks of rows, as the client does, in one request", async () => {
    const { host, excel } = joined([{ name: "Plan" }], { record: true });
    const values = Array.from({ length: 2_000 }, (_, row) => [row, `text ${row}`]);
    await write(excel, "Plan", "B3:C2002", values);
    expect(host.counts.requests).toBe(1);
    expect(host.counts.cellsWritten).toBe(4_000);
    expect(JSON.stringify(host.recording[0]?.request)).toContain("GetBoundingRect");
    expect(await valuesAt(excel, "Plan", "B3:C2002")).toEqual(values);
  });
});

describe("the Excel that the host stands for", () => {
  it.each<[ExcelApi, string, string, boolean]>([
    ["1.12", "ExcelApi", "1.13", false],
    ["1.14", "ExcelApi", "1.14", true],
    ["1.14", "ExcelApi", "1.15", false],
    ["1.17", "ExcelApi", "1.9", true],
    ["1.17", "ExcelApi", "1.20", false],
    ["1.17", "ExcelApi", "2.1", false],
    ["1.17", "ExcelApiOnline", "1.1", false],
    ["1.14", "SharedRuntime", "1.1", true],
  ])("at %s, is %s %s supported: %s", (excelApi, name, version, expected) => {
    expect(joined([{ name: "Plan" }], { excelApi }).excel.isSetSupported(name, version)).toBe(expected);
  });

  it("is the client's too: it refuses what is newer by itself, for each connection by its own host, also after a wait", async () => {
    const resize = (excelApi: ExcelApi) => {
      const { excel } = joined([{ name: "Plan" }], { excelApi });
      const resizing = excel.run(async (context) => {
        await context.sync();
        await new Promise((resolve) => setTimeout(resolve, 5));
        context.workbook.tables.getItem("Actions").resize("A1:B2");
        await context.sync();
      });
      return refusal(resizing);
    };
    const [old, usual] = await Promise.all([resize("1.12"), resize("1.14")]);
    expect(old).toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("ExcelApi 1.13") });
    expect(usual.code).toBe("ItemNotFound");
  });
});
