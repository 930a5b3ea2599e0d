/** Whether the pane can work where it was opened, and if not, why. */
export type Standing = "ready" | "not-loaded" | "not-in-excel" | "too-old";

/** Office 2021's ceiling, and the floor that the manifest asks for. */
export const EXCEL_API = "1.14";

/** Milliseconds that Office gets to answer. The page says the same after the same time if Office's script never comes. */
const OFFICE_PATIENCE = 10_000;

/** What is used of Office's script before there is a workbook. */
export interface OfficeScript {
  onReady(): Promise<{ host: unknown }>;
  readonly context: { readonly requirements: { isSetSupported(set: string, version: string): boolean } };
}

/** Asks Office where the pane is. `office` is undefined where its script did not load. */
export async function standingWith(office: OfficeScript | undefined, patience = OFFICE_PATIENCE): Promise<Standing> {
  if (office === undefined) return "not-loaded";
  const info = await Promise.race([office.onReady(), silence(patience)]);
  if (info === null) return "not-loaded";
  if (info.host !== "Excel") return "not-in-excel";
  return office.context.requirements.isSetSupported("ExcelApi", EXCEL_API) ? "ready" : "too-old";
}

function silence(patience: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), patience));
}
