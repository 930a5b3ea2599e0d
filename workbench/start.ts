import { spawn } from "node:child_process";
import { serveWorkbench } from "./serve";

/** `npm start`: builds the workbench, serves it to this machine, says where, and opens the browser where there is one. */

const FIRST_PORT = 4173;

/** The command that opens an address in the user's browser; null where there is no screen to show it on. */
function opener(address: string): readonly [command: string, ...rest: string[]] | null {
  if (process.env["BROWSER"] === "none") return null;
  if (process.platform === "win32") return ["cmd", "/c", "start", "", address];
  if (process.platform === "darwin") return ["open", address];
  return (process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"]) === undefined ? null : ["xdg-open", address];
}

console.log("Building the workbench…");
const { url } = await serveWorkbench(FIRST_PORT);
console.log(`The workbench is at ${url} (Ctrl+C stops it).`);
const command = opener(url);
if (command !== null) {
  const [program, ...rest] = command;
  // Where nothing opens an address, the line above is enough.
  spawn(program, rest, { stdio: "ignore", detached: true }).on("error", () => undefined).unref();
}
