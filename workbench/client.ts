import { AsyncLocalStorage } from "node:async_hooks";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { runInThisContext } from "node:vm";
import { type ExcelApi, USUAL_LEVEL } from "./host/api-level";
import type { Host } from "./host/host";
import type { Request, Response } from "./host/protocol";
import { holdsVersion } from "./host/set-version";

/** A way to a host: what an add-in gets from `Excel.run`. */
export interface Connection {
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /**
   * What `Office.context.requirements.isSetSupported` answers in the Excel that the host stands for. Sets other than
   * ExcelApi are taken to be there, but for those that only Excel on the web has, or that are newer than 1.17.
   */
  isSetSupported(name: string, version?: string | number): boolean;
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
/** The Excel that the batch at hand runs in: the client asks for it as it would ask Office, by one global. */
const atHand = new AsyncLocalStorage<ExcelApi>();
const NOT_THERE: ReadonlySet<string> = new Set(["ExcelApiUndo", "ExcelApiOnline", "ExcelApiDesktop"]);
let loaded: Client | null = null;
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
    return atHand.run(host.excelApi, () => client().Excel.run({ session, delayForCellEdit: options.delayForCellEdit ?? false } as Excel.RunOptions, batch));
  };
  return { run, isSetSupported: (name, version) => isSetSupported(host.excelApi, name, version) };
}

/** The client library itself, for its enumerations and error class. Loaded once. */
export function client(): Client {
  loaded ??= load();
  return loaded;
}

function isSetSupported(level: ExcelApi, name: string, version: string | number = "0"): boolean {
  return name === "ExcelApi" ? holdsVersion(level, String(version)) : !NOT_THERE.has(name);
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
  window["Office"] = { context: { requirements: { isSetSupported: (name: string, version: string) => isSetSupported(atHand.getStore() ?? USUAL_LEVEL, name, version) } } };
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
