import { readFileSync, readdirSync } from "node:fs";
import type { Surroundings } from "./manifest-rules";

const PROJECT = new URL("../", import.meta.url);
const DEVELOPMENT = "https://localhost:3000/";
const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The project's manifest as text. */
export function manifestText(): string {
  return readFileSync(new URL("manifest.xml", PROJECT), "utf8");
}

/** The project's own icons and pane, as the addresses of a manifest mean them: the development's, if not told. */
export function projectSurroundings(address = DEVELOPMENT): Surroundings {
  const pane = paneSource();
  const excelApi = /EXCEL_API = "([\d.]+)"/.exec(pane)?.[1];
  if (excelApi === undefined) throw new Error("The pane's code names no version of ExcelApi.");
  return { picture: (url) => picture(url, address), functions: [...pane.matchAll(/\.associate\("([^"]+)"/g)].map((found) => found[1] ?? ""), excelApi };
}

function paneSource(): string {
  const folder = new URL("taskpane/", PROJECT);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
  return files.map((name) => readFileSync(new URL(name, folder), "utf8")).join("\n");
}

function picture(url: string, address: string): { width: number; height: number } | null {
  if (!url.startsWith(address)) return null;
  const bytes = bytesOf(new URL(url.slice(address.length), PROJECT));
  if (bytes === null || !bytes.subarray(0, 8).equals(PNG_SIGNATURE)) return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function bytesOf(file: URL): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}
