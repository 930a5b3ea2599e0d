import { expect, it } from "vitest";
import { connect } from "../../../workbench/client";
import { deskWith } from "./opened-desk";

it("a desk answers as the Excel that it is told to stand for", async () => {
  const desk = await deskWith([["Ref"]]);
  const { isSetSupported } = connect(desk.host);
  const supported = (): boolean[] => ["1.12", "1.14", "1.17"].map((version) => isSetSupported("ExcelApi", version));
  expect(supported()).toEqual([true, true, false]);
  desk.standFor("1.12");
  expect(supported()).toEqual([true, false, false]);
  desk.standFor("1.17");
  expect(supported()).toEqual([true, true, true]);
});
