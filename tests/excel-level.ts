import type { Book } from "../workbench/file/book";
import type { ExcelApi } from "../workbench/host/api-level";
import * as stand from "../workbench/host/host";

/** Which Excel the tests at hand run against: our floor, or 1.17 in the project that says so. */
export const EXCEL_API: ExcelApi = process.env["EXCEL_API"] === "1.17" ? "1.17" : "1.14";

/** A host that stands for that Excel. */
export function createHost(book: Book, options: stand.HostOptions = {}): stand.Host {
  return stand.createHost(book, { excelApi: EXCEL_API, ...options });
}
