import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/**
 * The most JavaScript that the pane may load before it can be used, in bytes as gzip sends them: 0.7 of what Microsoft's React
 * template loads when it is built for production (169 KB).
 */
export const BUDGET = 0.7 * 169_000;

/** What the built pane loads. */
export interface Weight {
  /** The scripts that the page names, and all that these import before anything is shown. */
  readonly first: readonly Weighed[];
  /** What a view or a command brings when it is first used. */
  readonly later: readonly Weighed[];
}

export interface Weighed {
  readonly file: string;
  readonly bytes: number;
  readonly gzip: number;
}

const STATIC_IMPORT = /(?:^|[;}\n])\s*(?:import|export)\s*(?:[\w$*{][^"'()]*?from\s*)?["'](\.[^"']+\.js)["']/g;

/** Weighs the scripts of a built folder: `page` is the pane's page, `scripts` are all files with code, both relative to the folder. */
export function weigh(folder: string, page: string, scripts: readonly string[]): Weight {
  const html = readFileSync(join(folder, page), "utf8");
  const named = [...html.matchAll(/(?:src|href)="(\.[^"]+\.js)"/g)].map((found) => join(page, "..", found[1] ?? ""));
  const first = new Set<string>();
  const follow = (file: string): void => {
    if (first.has(file)) return;
    first.add(file);
    for (const [, path] of readFileSync(join(folder, file), "utf8").matchAll(STATIC_IMPORT)) follow(join(file, "..", path ?? ""));
  };
  named.forEach(follow);
  const weighed = (file: string): Weighed => {
    const content = readFileSync(join(folder, file));
    return { file, bytes: content.length, gzip: gzipSync(content, { level: 9 }).length };
  };
  return { first: [...first].map(weighed), later: scripts.filter((file) => !first.has(file)).map(weighed) };
}

/** Bytes as gzip sends them, of all. */
export function gzipOf(files: readonly Weighed[]): number {
  return files.reduce((sum, { gzip }) => sum + gzip, 0);
}

/** A sentence where the pane has grown beyond its budget. */
export function overBudget({ first }: Weight): string | null {
  const gzip = gzipOf(first);
  if (gzip <= BUDGET) return null;
  const largest = [...first].sort((a, b) => b.gzip - a.gzip).slice(0, 3).map(({ file, gzip: size }) => `${file} ${kilobytes(size)}`);
  return `The pane would load ${kilobytes(gzip)} of JavaScript before it can be used, more than its budget of ${kilobytes(BUDGET)}. The largest: ${largest.join(", ")}. Load later what the first view does not need.`;
}

export function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} KB`;
}
