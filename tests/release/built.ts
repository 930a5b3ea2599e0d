import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const HOST = "https://addins.example.police.uk/delivery-plan";

/** Builds a release into a folder of its own by the command that a person runs; gives the folder and what was said. */
export function builtRelease(...wishes: string[]): { folder: string; said: string } {
  const folder = mkdtempSync(join(tmpdir(), "release-"));
  const said = execFileSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", "release/build.ts", "--out", folder, ...wishes], { encoding: "utf8", env: { ...process.env, NODE_ENV: "production" } });
  return { folder, said };
}
