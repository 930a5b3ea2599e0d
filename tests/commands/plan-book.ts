import type { Book, Scalar } from "../../workbench/file/book";
import { newBook } from "../../workbench/file/new";

/** 1 June 2026 as Excel counts days: the day that the tests are assessed for. */
export const FIRST_OF_JUNE = 46_174;

type Row = readonly Scalar[];

const REGISTER: readonly Row[] = [
  ["Northshire Police: inspection register"],
  [],
  ["Ref", "Report", "Date Inspection Published", "Recommendation", "Directed at", "HMICFRS Deadline", "Level", "Exec Lead"],
  ["R1", "Custody", FIRST_OF_JUNE - 300, "Chief constables should review detention times", "Chief constables", FIRST_OF_JUNE - 32, "2", "ACC Crime"],
  ["R2", "Custody", FIRST_OF_JUNE - 300, "Chief constables should train custody staff", "Chief constables", FIRST_OF_JUNE + 120, "3", "ACC Crime"],
  ["R3", "Custody", FIRST_OF_JUNE - 300, "The College of Policing should publish guidance", "College of Policing", FIRST_OF_JUNE + 120, "1", ""],
];

const PLAN: readonly Row[] = [
  ["Delivery plan"],
  [],
  ["Rec Ref", "Action No", "Action", "Delivery Lead", "Start Date", "Target Date", "% complete", "Status", "Last Update"],
  ["R1", "A1", "Review every detention over 12 hours", "Head of Custody", FIRST_OF_JUNE - 200, FIRST_OF_JUNE - 40, 0.5, "In progress", FIRST_OF_JUNE - 5],
  ["R1", "A2", "Report the review to the board", "Head of Custody", FIRST_OF_JUNE - 200, FIRST_OF_JUNE - 60, 1, "Closed", FIRST_OF_JUNE - 60],
  ["R2", "A3", "Write the training package", "Head of Learning", FIRST_OF_JUNE - 20, FIRST_OF_JUNE + 100, 0.4, "In progress", FIRST_OF_JUNE - 5],
  ["R2", "A4", "Book the rooms", "Head of Learning", FIRST_OF_JUNE + 10, FIRST_OF_JUNE + 90, 0, "Not started", FIRST_OF_JUNE - 5],
  ["R2", "A5", "Train the staff", "Head of Learning", FIRST_OF_JUNE - 100, FIRST_OF_JUNE + 20, 0.3, "In progress", FIRST_OF_JUNE - 5],
];

/** A small plan with its register, both under a title: every command can be tried on it. The plan is the second sheet. */
export function planBook(): Book {
  const book = newBook(["Register", "Plan", "Notes"]);
  const [register, plan, notes] = book.sheets;
  if (register === undefined || plan === undefined || notes === undefined) throw new Error("newBook made too few sheets");
  fill(register, REGISTER);
  fill(plan, PLAN);
  fill(notes, [["Things to remember"], ["Ring the inspectorate about R2"]]);
  return book;
}

/** A plan with something for every command to do: things that can be fixed, and a recommendation without leads. */
export function busyBook(): Book {
  const book = planBook();
  const plan = sheetOf(book, "Plan");
  plan.set(3, 4, { value: "13/11/2025" });
  plan.set(5, 7, { value: "In progres" });
  plan.set(6, 0, { value: "r-2" });
  sheetOf(book, "Register").set(4, 7, { value: null });
  return book;
}

/** The same with a kind of problem that several cells have, to be fixed together. */
export function busierBook(): Book {
  const book = busyBook();
  for (const row of [4, 5, 6]) sheetOf(book, "Plan").set(row, 4, { value: `${row}/11/2025` });
  return book;
}

export function fill(sheet: Book["sheets"][number], rows: readonly Row[]): void {
  rows.forEach((row, at) => row.forEach((value, column) => sheet.set(at, column, { value })));
}

/** The sheet of that name. */
export function sheetOf(book: Book, name: string): Book["sheets"][number] {
  const sheet = book.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

/** Everything of a workbook that a command could change, as data to compare. Cells without value, formula or format are left out, as are the sheets named. */
export function snapshot(book: Book, but: readonly string[] = []): unknown {
  return book.sheets.filter(({ name }) => !but.includes(name)).map((sheet) => ({
    name: sheet.name,
    cells: cellsOf(book, sheet),
    widths: Array.from({ length: 30 }, (_, column) => sheet.columnLook(column).width ?? null),
    tables: sheet.tables.map(({ name, area, columns }) => ({ name, area: { ...area }, columns: [...columns] })),
    conditionalFormats: sheet.conditionalFormats,
  }));
}

function cellsOf(book: Book, sheet: Book["sheets"][number]): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  const used = sheet.used(false);
  const usual = JSON.stringify(book.formats.get(0));
  if (used === null) return cells;
  for (let row = used.row; row < used.row + used.rows; row += 1) {
    for (let column = used.column; column < used.column + used.columns; column += 1) {
      const { value, formula, style } = sheet.cell(row, column);
      const format = book.formats.get(style);
      const plain = value === null && formula === undefined && (style === 0 || JSON.stringify(format) === usual);
      if (!plain) cells[`${row},${column}`] = { value, formula: formula ?? null, format };
    }
  }
  return cells;
}

/** What each cell holds, by sheet, row and column; a formula where there is one. */
export type Contents = Map<string, Scalar>;

export const cellKey = (sheet: string, row: number, column: number): string => `${sheet} ${row} ${column}`;

export function contentsOf(book: Book): Contents {
  const contents: Contents = new Map();
  for (const sheet of book.sheets) {
    const used = sheet.used(true);
    for (let row = used?.row ?? 0; used && row < used.row + used.rows; row += 1) {
      for (let column = used.column; column < used.column + used.columns; column += 1) {
        const { value, formula } = sheet.cell(row, column);
        if (value !== null || formula !== undefined) contents.set(cellKey(sheet.name, row, column), formula === undefined ? value : `=${formula}`);
      }
    }
  }
  return contents;
}
