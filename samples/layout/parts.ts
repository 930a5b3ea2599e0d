import { readEntry, readZip } from "../../workbench/file/zip";
import { writeZip } from "../../workbench/file/zip-writing";

/** The parts of a workbook's file by name, in the file's own order. */
export type Parts = Map<string, string>;

/** Takes apart a workbook that holds nothing but XML, as the samples do. */
export async function unpack(file: Uint8Array): Promise<Parts> {
  const parts: Parts = new Map();
  for (const entry of readZip(file)) {
    if (!entry.name.endsWith("/")) parts.set(entry.name, new TextDecoder().decode(await readEntry(entry)));
  }
  return parts;
}

/** Puts the parts together in their order. The zip's writer gives no times, so the same parts are the same file. */
export async function pack(parts: Parts): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  return writeZip([...parts].map(([name, text]) => ({ name, pieces: [encoder.encode(text)] })));
}
