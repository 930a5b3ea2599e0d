import { expect, it } from "vitest";
import { setUp } from "../../src/commands/recalculate";
import { undo } from "../../src/commands/undo";
import { dayOf } from "../../src/core/day";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { recognise } from "../../src/core/recognise";
import { rememberedOf } from "../../src/core/remembered";
import { readWorkbook } from "../../src/excel/read";
import { lineTo } from "../../src/excel/connection";
import { connect } from "../../workbench/client";
import { createHost } from "../excel-level";
import { planBook, sheetOf } from "./plan-book";

const DAYS = { today: dayOf("2026-06-01"), asAt: null };
const WATCH = { progress: () => undefined };
const RAG = 9;

it("is kept up to date in the plan's own column, but for formulas, and Undo takes it back", async () => {
  const book = planBook();
  const plan = sheetOf(book, "Plan");
  ["RAG", "Green", "Blue", "Amber", "", "Green"].forEach((value, at) => plan.set(2 + at, RAG, { value }));
  plan.set(7, RAG, { value: "Green", formula: "IF(G8>0.2,\"Green\",\"Red\")" });
  const excel = connect(createHost(book));
  const workbook = await readWorkbook(lineTo(excel, { waiting: () => undefined }), () => ["Plan", "Register"]);
  const settings = { ...DEFAULT_SETTINGS, writesStatedRag: true };
  const outcome = await setUp(excel, { settings, remembered: rememberedOf(recognise(workbook, settings), workbook) }, DAYS, WATCH);
  if (outcome.kind !== "done") throw new Error(outcome.message);
  expect(outcome.message).toContain("1 cell of the plan’s own RAG holds a formula and was left.");
  const stated = () => [3, 4, 5, 6, 7].map((row) => plan.value(row, RAG));
  const calculated = [3, 4, 5, 6].map((row) => plan.value(row, RAG + 1));
  expect(stated()).toEqual([...calculated, "Green"]);
  expect(calculated[0]).toBe("Red");
  expect(plan.cell(7, RAG).formula).toBe("IF(G8>0.2,\"Green\",\"Red\")");
  await undo(excel, outcome.edits, WATCH);
  expect(stated().map((value) => value ?? "")).toEqual(["Green", "Blue", "Amber", "", "Green"]);
});
