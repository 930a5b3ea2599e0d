import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const HOST = "https://addins.example.police.uk/delivery-plan";

/** Builds a release into a folder of its own by the command that a person runs; gives the folder and what was said. */
export function builtRelease(...wishes: string[]): { folder: string; said: string } {
  const folder = mkdtempSync(join(tmpdir(), "release-"));
  const said = execFileSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", "release/build.ts", "--out", folder, ...wishes], { encoding: "utf8", env: { ...process.env, NODE_ENV: "production" } });
  return { folder, said };
}

/** Every file below a folder, by its path in it. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
}
