import { expect, it } from "vitest";
import { connect } from "../../../../workbench/client";
import { FAULT_CHOICES, faultsOn, turnFaults } from "../../../../workbench/page/faults/fault-choices";
import { deskWith } from "../opened-desk";

const names = FAULT_CHOICES.map(({ name }) => name);

it("all are off on a workbook that has been opened", async () => {
  const { host } = await deskWith([["Ref"]]);
  expect(faultsOn(host)).toEqual([]);
});

it.each(names)("%s is turned on by itself, and off", async (name) => {
  const { host } = await deskWith([["Ref"]]);
  turnFaults(host, [name]);
  expect(faultsOn(host).map((choice) => choice.name)).toEqual([name]);
  turnFaults(host, []);
  expect(faultsOn(host)).toEqual([]);
});

it("the next request fails, and the one after it does not", async () => {
  const { host } = await deskWith([["Ref"]]);
  const { run } = connect(host);
  const read = () =>
    run(async (context) => {
      const range = context.workbook.worksheets.getItem("Plan").getRange("A1").load({ values: true });
      await context.sync();
      return range.values;
    });
  turnFaults(host, ["next"]);
  await expect(read()).rejects.toMatchObject({ code: "GeneralException" });
  expect(faultsOn(host)).toEqual([]);
  expect(await read()).toEqual([["Ref"]]);
});

it("what is asked and answered is kept only while it is recorded", async () => {
  const { host } = await deskWith([["Ref"]]);
  const { run } = connect(host);
  const ask = () => run(async (context) => context.sync());
  await ask();
  expect(host.recording).toEqual([]);
  host.record = true;
  await run(async (context) => {
    context.workbook.worksheets.getItem("Plan").getRange("A1").load({ values: true });
    await context.sync();
  });
  expect(host.recording.length).toBe(1);
  expect(JSON.stringify(host.recording)).toContain("Ref");
});
