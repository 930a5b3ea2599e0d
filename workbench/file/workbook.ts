import type { Book, DefinedName } from "./book";
import type { FormatStore } from "./formats";
import type { LineChange } from "./line-facts";
import type { Package } from "./package";
import type { Sheet } from "./sheet";

/** Lines put into or taken out of a sheet. */
export interface SheetShift extends LineChange {
  readonly sheet: Sheet;
}

/** The book with all that saving needs: the package that it came from and where its sheets lie in it. */
export interface Workbook extends Book {
  readonly sheets: Sheet[];
  readonly formats: FormatStore;
  names: readonly DefinedName[];
  source: Package;
  readonly workbookPart: string;
  /** The part of each sheet, by the sheet's id. */
  readonly sheetParts: ReadonlyMap<string, string>;
  /** The sheets and names that the file lists, in its order. */
  readonly sheetsInFile: readonly Sheet[];
  namesInFile: readonly DefinedName[];
  /** Rows and columns put in and taken out since, in turn: `source` does not have them yet, the sheets and names have. */
  shifts: readonly SheetShift[];
  /** Rows or columns were put in or taken out at some time: Excel has to work out every formula. */
  isShifted: boolean;
  /** The active sheet as the file has it, among the file's sheets. */
  readonly activeInFile: number;
  readonly calculationModeInFile: Book["calculationMode"];
  readonly protectionInFile: Book["protection"];
}
