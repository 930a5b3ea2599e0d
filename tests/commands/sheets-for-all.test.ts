import { expect, it } from "vitest";
import { contrast, LEAST_CONTRAST } from "../../src/core/contrast";
import { cellsOf, chartsOf, PAGE_OF_PAGES, type SheetPlan } from "../../src/core/sheet-plan";
import { CELL_STYLES, type StyleName } from "../../src/core/sheet-style";
import type { Area, CellValue } from "../../src/core/workbook";
import { createHost } from "../excel-level";
import { busyBook } from "./plan-book";
import { BLANK_START, editsOf, TRIALS } from "./trials";

/** The sheets that the commands make, one after the other in the same workbooks. */
async function sheetsMade(): Promise<Map<string, SheetPlan>> {
  const made = new Map<string, SheetPlan>();
  for (const trial of [...TRIALS, BLANK_START]) {
    const run = await trial.ready(createHost((trial.book ?? busyBook)()));
    for (const edit of editsOf(await run())) if (edit.kind === "sheet" && edit.to !== null) made.set(edit.sheet, edit.to);
  }
  return made;
}

const MADE = await sheetsMade();
const ROWS = (area: Area): number[] => Array.from({ length: area.rows }, (_, at) => area.row + at);

/** Whoever cannot see the sheet, prints it or goes through it by keyboard has what everybody has. Each check tells what is wrong, in words. */
const CHECKS: readonly [string, (sheet: SheetPlan, cells: CellValue[][]) => string[]][] = [
  ["its title is in A1, and below it what the sheet shows", (_, cells) => [0, 1].flatMap((row) => (typeof cells[row]?.[0] === "string" && cells[row][0] !== "" ? [] : [`A${row + 1} is blank`]))],
  ["each table has one row of headings, none blank and none twice", ({ tables }, cells) =>
    tables.flatMap(({ name, area }) => {
      const headings = (cells[area.row] ?? []).slice(area.column, area.column + area.columns).map((value) => String(value ?? ""));
      return headings.length === area.columns && headings.every(Boolean) && new Set(headings.map((one) => one.toLowerCase())).size === headings.length ? [] : [`${name}: ${headings.join(" | ")}`];
    })],
  ["no table has a blank line before its last, nor touches another", ({ tables }, cells) =>
    tables.flatMap(({ name, area }) => {
      const filled = ROWS(area).map((row) => (cells[row] ?? []).slice(area.column, area.column + area.columns).some((value) => value !== "" && value !== undefined));
      const touched = tables.filter((other) => other.name !== name && other.area.row <= area.row + area.rows && other.area.row >= area.row && other.area.column <= area.column + area.columns && other.area.column + other.area.columns >= area.column);
      return [...(filled.slice(0, filled.lastIndexOf(true)).includes(false) ? [`${name} has a blank line`] : []), ...touched.map((other) => `${name} touches ${other.name}`)];
    })],
  ["every chart has a title, and its figures in cells", (sheet) => chartsOf(sheet).flatMap(({ name, title, source }) => (title !== "" && sheet.tables.some(({ area }) => holds(area, source)) ? [] : [name]))],
  ["every link says where it leads", ({ links }, cells) => links.flatMap(({ row, column, tip }) => (String(cells[row]?.[column] ?? "") !== "" && tip !== "" ? [] : [`row ${row + 1}`]))],
  ["every cell's words stand out from its fill, and so do the RAG words", ({ blocks, words }) => [
    ...[...new Set(blocks.flatMap(({ styles }) => styles))].filter((style) => contrastOf(style) < LEAST_CONTRAST),
    ...words.flatMap((one) => one.words).flatMap(({ word, fill, font }) => (contrast(fill, font) < LEAST_CONTRAST || word === "" ? [word] : [])),
  ]],
  ["it is printed with its title, page numbers and its first rows on every page", ({ print: { header, footer, titleRows } }) => [
    ...(footer.right === PAGE_OF_PAGES ? [] : ["no page numbers"]),
    ...([header.right, header.centre, footer.left].every((text) => text === "") ? ["no title"] : []),
    ...(titleRows === null ? ["no rows on every page"] : []),
  ]],
];

const holds = (outer: Area, inner: Area): boolean => inner.row >= outer.row && inner.column >= outer.column && inner.row + inner.rows <= outer.row + outer.rows && inner.column + inner.columns <= outer.column + outer.columns;
const contrastOf = (style: StyleName): number => contrast(CELL_STYLES[style].font ?? "#000000", CELL_STYLES[style].fill ?? "#FFFFFF");

it("every kind of sheet is made by some command", () => {
  expect([...MADE.keys()].sort()).toEqual(["Board summary 18 June 2026", "Delivery plan", "Plan settings", "RAG history", "Register", "Response Custody"]);
});

it.each([...MADE].flatMap(([name, sheet]) => CHECKS.map(([check, wrong]) => [name, check, wrong, sheet] as const)))("%s: %s", (_name, _check, wrong, sheet) => {
  expect(wrong(sheet, cellsOf(sheet).values)).toEqual([]);
});
