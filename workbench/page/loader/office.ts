import { strict } from "./strict";
import type { ParentPage } from "./parent-page";
import type { ExcelSettings } from "../frame/messages";
import { holdsVersion } from "../../host/set-version";

/** Requirement sets besides ExcelApi that this stand-in answers for. */
const OTHER_SETS: Readonly<Record<string, string>> = { SharedRuntime: "1.1" };

type Handler = (event: Readonly<Record<string, unknown>>) => void;
type VisibilityHandler = (message: { readonly visibilityMode: "Taskpane" | "Hidden" }) => void;

/**
 * The few members of `Office` that come from office.js and not from the Excel client, joined to the page.
 * What is not here throws by its name.
 */
export function officeFor(page: ParentPage): object {
  return strict("Office", {
    onReady: (callback?: (info: object) => void) => ready(page, callback),
    HostType: { Excel: "Excel" },
    PlatformType: { OfficeOnline: "OfficeOnline", PC: "PC", Mac: "Mac" },
    VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
    StartupBehavior: { none: "None", load: "Load" },
    context: contextOf(page),
    actions: strict("Office.actions", actionsOf(page)),
    addin: strict("Office.addin", addinOf(page)),
  });
}

/** Alone in a browser the answer is `{ host: null }`, as office.js gives it outside Office. */
async function ready(page: ParentPage, callback?: (info: object) => void): Promise<object> {
  const alone = window.parent === window;
  if (!alone) await page.met;
  const info = alone ? { host: null, platform: null } : { host: "Excel", platform: "OfficeOnline" };
  callback?.(info);
  return info;
}

function contextOf(page: ParentPage): object {
  const settings = (member: string): ExcelSettings => {
    const known = page.settings();
    if (known === null) throw new Error(`Office.context.${member} was read before Office.onReady.`);
    return known;
  };
  return strict("Office.context", {
    get host() {
      return window.parent === window ? null : "Excel";
    },
    get platform() {
      return window.parent === window ? null : "OfficeOnline";
    },
    get displayLanguage() {
      return settings("displayLanguage").language;
    },
    get contentLanguage() {
      return settings("contentLanguage").language;
    },
    get officeTheme() {
      // office.js has no theme either until it is ready.
      const known = page.settings();
      return known === null ? undefined : themeOf(known.dark);
    },
    requirements: strict("Office.context.requirements", {
      isSetSupported: (name: string, version = "1.1") => isSetSupported(settings("requirements"), name, version),
    }),
  });
}

function themeOf(dark: boolean): object {
  return strict("Office.context.officeTheme", {
    isDarkTheme: dark,
    bodyBackgroundColor: dark ? "#292929" : "#FFFFFF",
    bodyForegroundColor: dark ? "#FFFFFF" : "#242424",
    controlBackgroundColor: dark ? "#333333" : "#F5F5F5",
    controlForegroundColor: dark ? "#FFFFFF" : "#242424",
  });
}

function isSetSupported(settings: ExcelSettings, name: string, version: string): boolean {
  const highest = name === "ExcelApi" ? settings.excelApi : OTHER_SETS[name];
  return highest !== undefined && holdsVersion(highest, version);
}

/** The ribbon's functions. An event is over when the function calls `completed`, as in Excel. */
function actionsOf(page: ParentPage): object {
  const handlers = new Map<string, Handler>();
  page.onRun((id, action) => {
    const done = (failure?: string): void => page.tell({ kind: "completed", id, ...(failure === undefined ? {} : { failure }) });
    const handler = handlers.get(action);
    if (handler === undefined) return done(`The pane has associated no function called ${action}.`);
    try {
      handler(strict("event", { source: { id: action }, completed: () => done() }) as Readonly<Record<string, unknown>>);
    } catch (error) {
      done(String(error));
    }
  });
  return {
    associate: (action: string, handler: Handler) => {
      handlers.set(action, handler);
      page.tell({ kind: "associated", action });
    },
  };
}

function addinOf(page: ParentPage): object {
  const listeners = new Set<VisibilityHandler>();
  page.onVisibility((shown) => listeners.forEach((listener) => listener({ visibilityMode: shown ? "Taskpane" : "Hidden" })));
  const ask = (shown: boolean): Promise<void> => Promise.resolve(page.tell({ kind: "visibility", shown }));
  return {
    showAsTaskpane: () => ask(true),
    hide: () => ask(false),
    onVisibilityModeChanged: (listener: VisibilityHandler) => {
      listeners.add(listener);
      return Promise.resolve(() => Promise.resolve(void listeners.delete(listener)));
    },
  };
}
