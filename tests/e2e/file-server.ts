import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".png": "image/png" };

/** What is answered for a path. */
export interface Served {
  readonly content: Buffer | string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Serves to this machine alone; a path for which there is no answer is not found. */
export function serveFiles(answer: (path: string) => Served | null): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://127.0.0.1").pathname;
    const served = answer(path);
    if (served === null) return void response.writeHead(404).end();
    response.writeHead(200, { ...served.headers, "Content-Type": TYPES[extname(path)] ?? "application/octet-stream" }).end(served.content);
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

/** The file of a folder that a path names; null where there is none. */
export function fileAt(folder: string, path: string): string | null {
  const file = join(folder, path);
  return extname(file) !== "" && existsSync(file) ? file : null;
}

/** "http://127.0.0.1:1234/" */
export const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
