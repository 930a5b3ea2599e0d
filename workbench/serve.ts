import { build, preview } from "vite";

/** A served workbench. */
export interface Served {
  /** Its address on this machine, with a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the workbench and serves it to this machine only. `port` is the first that is tried; 0 takes any free one. */
export async function serveWorkbench(port: number): Promise<Served> {
  const mode = "workbench";
  await build({ mode, logLevel: "error" });
  const server = await preview({ mode, logLevel: "error", preview: { port, host: "127.0.0.1" } });
  const at = server.httpServer.address();
  if (at === null || typeof at === "string") throw new Error("The workbench's server has no address.");
  return { url: `http://127.0.0.1:${at.port}/`, close: () => server.close() };
}
