import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { runInThisContext } from "node:vm";
import type { Host } from "./host/host";
import type { Request, Response } from "./host/protocol";

/** A way to a host: what an add-in gets from `Excel.run`. */
export interface Connection {
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
}

export interface ConnectOptions {
  /** As `Excel.run` takes it: wait while the user is editing a cell instead of failing. */
  readonly delayForCellEdit?: boolean;
}

/** The parts of the client library that are used here. */
interface Client {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: {
    readonly HttpUtility: { setCustomSendRequestFunc(send: (request: Request) => Promise<Response>): void };
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
    readonly Error: new (...args: never[]) => Error;
  };
}

const BUNDLE = "@microsoft/office-js/dist/excel-web-16.00.debug.js";
/** Weakly, so that a connection that is let go lets its host and book go too. */
const hosts = new Map<string, WeakRef<Host>>();
let loaded: Client | null = null;
let excelApi = "1.14";
let nextSession = 0;

/**
 * Joins the real Excel client to a host, in this Node process. Many hosts can be joined at once: each has a session of
 * its own, and the client's requests are routed by the session's url.
 */
export function connect(host: Host, options: ConnectOptions = {}): Connection {
  nextSession += 1;
  const url = `http://workbench.invalid/${nextSession}`;
  const run: Connection["run"] = (batch) => {
    hosts.set(url, new WeakRef(host));
    const session = { url, headers: {} };
    return client().Excel.run({ session, delayForCellEdit: options.delayForCellEdit ?? false } as Excel.RunOptions, batch);
  };
  return { run };
}

/** The client library itself, for its enumerations and error class. Loaded once. */
export function client(): Client {
  loaded ??= load();
  return loaded;
}

/** Sets which version of ExcelApi the client believes that it has: "1.14" is Excel 2021 LTSC's, "1.17" 2024's. For every connection of this process. */
export function supportExcelApi(version: string): void {
  excelApi = version;
}

/** What `Office.context.requirements.isSetSupported` answers. Sets other than ExcelApi are taken to be there, but for the undo sets, which are newer than 1.17. */
export function isSetSupported(name: string, version: string | number = "0"): boolean {
  if (name === "ExcelApiUndo" || name === "ExcelApiOnline") return false;
  return name !== "ExcelApi" || compareVersions(String(version), excelApi) <= 0;
}

function compareVersions(a: string, b: string): number {
  const [left = [], right = []] = [a, b].map((version) => version.split(".").map(Number));
  return (left[0] ?? 0) - (right[0] ?? 0) || (left[1] ?? 0) - (right[1] ?? 0);
}

async function send(request: Request): Promise<Response> {
  const session = request.url.slice(0, request.url.lastIndexOf("/"));
  const host = hosts.get(session)?.deref();
  if (host === undefined) throw new Error(`No host is joined at ${session}.`);
  return host.process(request);
}

/**
 * Evaluates the library's bundle for Excel on the web inside a function, with a window of its own: what it would set on
 * the page stays in there. It adds to some built-in objects; that is taken back.
 */
function load(): Client {
  const file = createRequire(import.meta.url).resolve(BUNDLE);
  const library = {};
  const window: Record<string, unknown> = { Microsoft: {}, Type: class {}, Sys: {}, OfficeExtension: library, OfficeExtensionBatch: library };
  const document = { getElementById: () => null, getElementsByTagName: () => [] };
  const names = ["window", ...Object.keys(window), "document", "navigator", "location"];
  const source = `(function (${names.join(",")}) {${readFileSync(file, "utf8")}\n;return { Excel, OfficeExtension };})`;
  const evaluate = runInThisContext(source, { filename: file }) as (...args: unknown[]) => Client;
  const client = leavingBuiltInsAlone(() => evaluate.call(window, window, ...Object.values(window), document, { userAgent: "" }, {}));
  window["Office"] = { context: { requirements: { isSetSupported } } };
  // The library has its own check that a member is in the version of ExcelApi at hand, and leaves it to the host to turn it on.
  client.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  client.OfficeExtension.HttpUtility.setCustomSendRequestFunc(send);
  return client;
}

function leavingBuiltInsAlone<T>(work: () => T): T {
  const builtIns = [Error, Error.prototype, Function, String, Number, Boolean, Date, Array, RegExp, Object].map((object) => ({ object, keys: new Set(Reflect.ownKeys(object)) }));
  const result = work();
  for (const { object, keys } of builtIns) {
    for (const key of Reflect.ownKeys(object)) if (!keys.has(key)) Reflect.deleteProperty(object, key);
  }
  return result;
}
