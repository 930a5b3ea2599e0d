import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";

const INSTALL = "npx playwright-core install chromium";

/** Where browsers of Chromium's family usually are. */
function usualPlaces(): string[] {
  const { env, platform } = process;
  if (platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (platform === "win32") {
    const roots = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]].filter((root) => root !== undefined);
    return roots.flatMap((root) => [join(root, "Google/Chrome/Application/chrome.exe"), join(root, "Microsoft/Edge/Application/msedge.exe")]);
  }
  return ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"].map((name) => `/usr/bin/${name}`).concat("/snap/bin/chromium");
}

/**
 * The program of a browser of Chromium's family: the one that CHROMIUM_PATH names, one in a usual place, or Playwright's
 * own, which is installed if need be. Throws with the command to run where there is none: the tests are never skipped.
 */
export function browserProgram(): string {
  const named = process.env["CHROMIUM_PATH"];
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file.`);
  }
  const found = [...usualPlaces(), chromium.executablePath()].find((path) => existsSync(path));
  return found ?? installed();
}

function installed(): string {
  try {
    const cli = join(createRequire(import.meta.url).resolve("playwright-core/package.json"), "../cli.js");
    execFileSync(process.execPath, [cli, "install", "chromium"], { stdio: "inherit" });
  } catch (cause) {
    throw new Error(`The end-to-end tests need Chromium, Chrome or Edge, and none was found. Install one ("${INSTALL}", or on Debian "apt-get install chromium"), or set CHROMIUM_PATH to its program.`, { cause });
  }
  return chromium.executablePath();
}

/** Starts the browser with nothing of its own going to the network. */
export function startBrowser(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: browserProgram(),
    // Its own date fields are in its own language.
    env: { ...process.env, LANGUAGE: "en_GB" },
    args: ["--lang=en-GB", ...(isRoot ? ["--no-sandbox"] : []), "--disable-background-networking", "--disable-component-update", "--disable-default-apps", "--disable-sync", "--no-first-run", "--no-pings", "--disable-domain-reliability"],
  });
}
