import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SecondOpinion } from "./excelize";

/** Seconds that one conversion may take. */
const PATIENCE = 120;

/** Has LibreOffice open both versions and save them as .xlsx and .pdf; only what it did with the original counts against ours. */
export async function askLibreOffice(before: Uint8Array, saved: readonly Uint8Array[]): Promise<SecondOpinion> {
  const folder = await mkdtemp(join(tmpdir(), "fidelity-"));
  try {
    const faults: string[] = [];
    for (const format of ["xlsx", "pdf"]) {
      const lost = await notConverted(folder, [before, ...saved], format);
      if (lost.includes(0)) return { note: `LibreOffice makes no ${format} of the original either`, faults };
      faults.push(...lost.map((at) => `LibreOffice makes no ${format} of what was saved (save ${at})`));
    }
    return { note: "LibreOffice converts it", faults };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Which of the files, by number, LibreOffice makes nothing of. */
async function notConverted(folder: string, files: readonly Uint8Array[], format: string): Promise<number[]> {
  const source = join(folder, `to-${format}`);
  const target = join(folder, format);
  const names = await Promise.all(files.map(async (bytes, at) => {
    const name = `${source}-${at}.xlsx`;
    await writeFile(name, bytes);
    return name;
  }));
  await run(["--headless", `-env:UserInstallation=file://${join(folder, "profile")}`, "--convert-to", format, "--outdir", target, ...names]);
  const made = new Set(await readdir(target).catch(() => []));
  const sizes = await Promise.all(files.map(async (_, at) => (made.has(`to-${format}-${at}.${format}`) ? (await stat(join(target, `to-${format}-${at}.${format}`))).size : 0)));
  return sizes.flatMap((size, at) => (size > 0 ? [] : [at]));
}

function run(args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const office = spawn("soffice", args, { stdio: "ignore", timeout: PATIENCE * 1000, killSignal: "SIGKILL" });
    office.on("error", () => reject(new Error("LibreOffice is not installed: there is no command soffice. Leave --libreoffice out, or install it.")));
    office.on("exit", () => resolve());
  });
}
