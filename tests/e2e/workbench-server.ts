import type { TestProject } from "vitest/node";
import { serveWorkbench } from "../../workbench/serve";

declare module "vitest" {
  interface ProvidedContext {
    /** The workbench's address. */
    readonly workbench: string;
  }
}

/** Serves the workbench, built anew, for as long as the end-to-end tests run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, close } = await serveWorkbench(0);
  project.provide("workbench", url);
  return close;
}
