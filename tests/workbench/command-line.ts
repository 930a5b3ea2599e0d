import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** The project's folder. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Runs a command line of the workbench's as a person would, and gives what it printed and its exit code. */
export async function runCommandLine(program: "cli" | "board-summary" | "inspection-response" | "recognition", ...args: string[]): Promise<{ stdout: string; stderr: string; code: number }> {
  try {
    const printed = await promisify(execFile)(process.execPath, ["--import", "tsx", `workbench/${program}.ts`, ...args], { cwd: ROOT });
    return { ...printed, code: 0 };
  } catch (error) {
    const { stdout, stderr, code } = error as { stdout: string; stderr: string; code: number };
    return { stdout, stderr, code };
  }
}
