import type { Book, DefinedName } from "./book";
import type { FormatStore } from "./formats";
import type { Package } from "./package";
import type { Sheet } from "./sheet";

/** The book with all that saving needs: the package that it came from and where its sheets lie in it. */
export interface Workbook extends Book {
  readonly sheets: Sheet[];
  readonly formats: FormatStore;
  names: readonly DefinedName[];
  readonly source: Package;
  readonly workbookPart: string;
  /** The part of each sheet, by the sheet's id. */
  readonly sheetParts: ReadonlyMap<string, string>;
  /** The sheets and names that the file lists, in its order. */
  readonly sheetsInFile: readonly Sheet[];
  readonly namesInFile: readonly DefinedName[];
  /** The active sheet as the file has it, among the file's sheets. */
  readonly activeInFile: number;
  readonly calculationModeInFile: Book["calculationMode"];
}
