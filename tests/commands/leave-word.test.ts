import { expect, it } from "vitest";
import { leaveWord } from "../../src/commands/leave-word";
import { recalculate, setUp } from "../../src/commands/recalculate";
import { dayOf } from "../../src/core/day";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { recognise } from "../../src/core/recognise";
import { rememberedOf } from "../../src/core/remembered";
import { lineTo } from "../../src/excel/connection";
import { readWorkbook } from "../../src/excel/read";
import { connect } from "../../workbench/client";
import { createHost } from "../excel-level";
import { planBook, sheetOf } from "./plan-book";

const TODAY = dayOf("2026-06-01");
const DAYS = { today: TODAY, asAt: null };
const WATCH = { progress: () => undefined };
const SETTINGS = "Plan settings";

async function setUpBook() {
  const book = planBook();
  const host = createHost(book);
  const excel = connect(host);
  const workbook = await readWorkbook(lineTo(excel, { waiting: () => undefined }), () => ["Plan", "Register"]);
  await setUp(excel, { settings: DEFAULT_SETTINGS, remembered: rememberedOf(recognise(workbook, DEFAULT_SETTINGS), workbook) }, DAYS, WATCH);
  return { book, host, excel, word: () => sheetOf(book, SETTINGS).value(2, 0) ?? "" };
}

it("stands on the settings sheet until a run has gone well", async () => {
  const { excel, word } = await setUpBook();
  expect(word()).toBe("");
  await leaveWord(excel, SETTINGS, TODAY, "The sheet “Plan” is protected.");
  expect(word()).toBe("Last run, 1 June 2026: The sheet “Plan” is protected.");
  expect((await recalculate(excel, DAYS, WATCH)).kind).toBe("done");
  expect(word()).toBe("");
});

it("is not said where Excel refuses that too, and nothing breaks", async () => {
  const { excel, host, word } = await setUpBook();
  host.faults.protected = [SETTINGS];
  await leaveWord(excel, SETTINGS, TODAY, "No plan.");
  await leaveWord(excel, "No such sheet", TODAY, "No plan.");
  expect(word()).toBe("");
});
