import ExcelJs from "exceljs";
import type { Owner } from "./allowance";
import type { Difference, DifferenceKind } from "./difference";
import { cellAt, placeOf } from "./places";

/** What exceljs tells of a cell, each as text. */
type Told = Readonly<Partial<Record<DifferenceKind, string>>>;

/** The cells of each worksheet that hold something, by their places. */
export type CellsTold = ReadonlyMap<string, ReadonlyMap<number, Told>>;

/** Whose a cell of a sheet is. */
export type OwnerOf = (sheet: string, place: number) => Owner;

/**
 * Reads every cell with exceljs, as a reader that shares nothing with the other: it resolves formats, shared formulas, comments
 * and links by itself. Validations are left out: it keeps one for each cell of a range, and does not come to an end on whole
 * columns. Throws what it cannot open.
 */
export async function readWithExceljs(bytes: Uint8Array): Promise<CellsTold> {
  const book = new ExcelJs.Workbook();
  // The declaration asks for a buffer of another version of Node's types; any bytes will do.
  await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0], { ignoreNodes: ["dataValidations"] });
  const texts = new Map<object, string>();
  const say = (thing: unknown): string => {
    if (typeof thing !== "object" || thing === null) return thing === undefined ? "" : String(thing);
    const known = texts.get(thing) ?? JSON.stringify(thing);
    texts.set(thing, known);
    return known;
  };
  return new Map(book.worksheets.map((sheet) => {
    const cells = new Map<number, Told>();
    sheet.eachRow((row) => row.eachCell((cell) => void cells.set(placeOf(Number(cell.row), Number(cell.col)), toldOf(cell, say))));
    return [sheet.name, cells];
  }));
}

function toldOf(cell: ExcelJs.Cell, say: (thing: unknown) => string): Told {
  const { font, fill, border, alignment, protection, numFmt } = cell.style;
  const formula = cell.formula ?? "";
  return {
    value: JSON.stringify(formula === "" ? cell.value : cell.result) ?? "",
    formula,
    "number format": numFmt ?? "General",
    font: say(font), fill: say(fill), border: say(border), alignment: say(alignment), protection: say(protection),
    comment: JSON.stringify(cell.note) ?? "",
    link: cell.hyperlink ?? "",
  };
}

/** What exceljs sees changed in cells of the user's on some sheets. */
export function compareTold(before: CellsTold, after: CellsTold, sheets: readonly string[], ownerOf: OwnerOf): Difference[] {
  return sheets.flatMap((sheet) => {
    const [was, is] = [before.get(sheet) ?? new Map<number, Told>(), after.get(sheet) ?? new Map<number, Told>()];
    const changed = [...new Set([...was.keys(), ...is.keys()])].map((place) => ({ place, found: compareOne(was.get(place), is.get(place)) }));
    return changed.filter(({ found }) => found.length > 0).flatMap(({ place, found }) => {
      const owner = ownerOf(sheet, place);
      if (owner === "ours" || owner === "free") return [];
      return found.filter(({ kind }) => !(owner === "told" && TELLING.has(kind))).map((one) => ({ ...one, at: `${sheet}!${cellAt(place)}`, cell: true, seenBy: "exceljs" }));
    });
  });
}

/** What may change in a cell that the user told us to fix. */
const TELLING: ReadonlySet<DifferenceKind> = new Set(["value", "number format"]);

const KINDS: readonly DifferenceKind[] = ["formula", "value", "number format", "font", "fill", "border", "alignment", "protection", "comment", "link"];

/** Of a blank cell exceljs tells nothing, and of one that has the workbook's first format no format: what it does not tell of may be the same. */
const TOLD_ALWAYS: ReadonlySet<DifferenceKind> = new Set(["formula", "value", "comment", "link"]);

function compareOne(was: Told | undefined, is: Told | undefined): Omit<Difference, "at">[] {
  const kinds = was?.font && is?.font ? KINDS : KINDS.filter((kind) => TOLD_ALWAYS.has(kind));
  return kinds.filter((kind) => (was?.[kind] ?? "") !== (is?.[kind] ?? "")).map((kind) => ({ kind, was: was?.[kind] ?? "", is: is?.[kind] ?? "" }));
}
