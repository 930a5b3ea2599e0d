import { init } from "excelize-wasm";
import { createRequire } from "node:module";

type Excelize = Awaited<ReturnType<typeof init>>;

const WASM = createRequire(import.meta.url).resolve("excelize-wasm").replace(/[^/\\]+$/, "excelize.wasm.gz");
let loading: Promise<Excelize> | null = null;

/** The workbook as a reader has it that shares no code with ours; fails where that reader cannot open it. */
export async function excelizeOpen(bytes: Uint8Array): Promise<ReturnType<Excelize["OpenReader"]>> {
  const file = (await (loading ??= init(WASM))).OpenReader(bytes);
  if (file.error) throw new Error(`excelize cannot open it: ${file.error}`);
  return file;
}
