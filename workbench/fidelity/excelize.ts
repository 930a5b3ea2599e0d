import { init } from "excelize-wasm";
import { createRequire } from "node:module";
import { cellName, contains } from "../file/areas";
import type { Area } from "../file/book";
import type { Workbook } from "../file/workbook";

type Excelize = Awaited<ReturnType<typeof init>>;

const WASM = createRequire(import.meta.url).resolve("excelize-wasm").replace(/[^/\\]+$/, "excelize.wasm.gz");

/** Cells on a sheet up to which every one is read with the other reader as well; it is slow. */
const MANY_CELLS = 60_000;

export interface SecondOpinion {
  /** What to say of it on the file's line. */
  readonly note: string;
  readonly faults: readonly string[];
}

let loading: Promise<Excelize> | null = null;

/** Reads what was saved with excelize, which shares no code with ours: its sheets, the cells that were written, and that the others read as before. */
export async function readWithExcelize(before: Uint8Array, after: Uint8Array, book: Workbook, written: ReadonlyMap<string, readonly Area[]>): Promise<SecondOpinion> {
  loading ??= init(WASM);
  const excelize = await loading;
  const original = excelize.OpenReader(before);
  const saved = excelize.OpenReader(after);
  if (original.error) return { note: `excelize cannot open the original either (${original.error})`, faults: [] };
  if (saved.error) return { note: "", faults: [`excelize cannot open what was saved: ${saved.error}`] };
  const faults: string[] = [];
  if (JSON.stringify(book.sheets.map(({ name }) => name)) !== JSON.stringify(saved.GetSheetList().list)) faults.push("excelize lists other sheets");
  for (const sheet of book.sheets) {
    const used = sheet.used(true);
    if (sheet.kind !== "worksheet" || !used || used.rows * used.columns > MANY_CELLS) continue;
    const isNew = !book.sheetsInFile.includes(sheet);
    const was = isNew ? null : original.GetRows(sheet.facts.name, { RawCellValue: true });
    const is = saved.GetRows(sheet.name, { RawCellValue: true });
    if (was?.error) continue;
    if (is.error) faults.push(`excelize cannot read ${sheet.name}: ${is.error}`);
    else faults.push(...compareRows(sheet.name, was?.result ?? [], is.result, written.get(sheet.name) ?? [], (row, column) => sheet.value(row, column)));
  }
  return { note: "excelize agrees", faults: faults.slice(0, 5) };
}

/** Numbers may be written in more than one way. */
function isSameText(a: string, b: string): boolean {
  return a === b || (a.trim() !== "" && b.trim() !== "" && Number(a) === Number(b));
}

function compareRows(sheet: string, was: string[][], is: string[][], written: readonly Area[], wanted: (row: number, column: number) => unknown): string[] {
  const faults: string[] = [];
  for (let row = 0; row < Math.max(was.length, is.length); row++) {
    for (let column = 0; column < Math.max(was[row]?.length ?? 0, is[row]?.length ?? 0); column++) {
      const found = is[row]?.[column] ?? "";
      const isWritten = written.some((area) => contains(area, row, column));
      const value = wanted(row, column);
      const expected = isWritten ? (typeof value === "string" ? value : null) : (was[row]?.[column] ?? "");
      if (expected !== null && !isSameText(found, expected)) faults.push(`excelize reads ${JSON.stringify(found).slice(0, 60)} in ${sheet} ${cellName(row, column)} instead of ${JSON.stringify(expected).slice(0, 60)}`);
    }
  }
  return faults;
}
