import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ExcelSettings, FromPane } from "../../../../workbench/page/frame/messages";
import { officeFor } from "../../../../workbench/page/loader/office";
import type { ParentPage } from "../../../../workbench/page/loader/parent-page";

const SETTINGS: ExcelSettings = { dark: true, excelApi: "1.14", language: "en-GB" };

interface Joined {
  readonly office: typeof Office;
  readonly told: FromPane[];
  run(action: string): void;
  shown(shown: boolean): void;
}

/** `Office` with a page round it that has said what it stands for, unless `settings` is null. */
function joined(settings: ExcelSettings | null = SETTINGS): Joined {
  const told: FromPane[] = [];
  const heard = { run: (_id: number, _action: string): void => undefined, shown: (_shown: boolean): void => undefined };
  const page: ParentPage = {
    met: Promise.resolve(),
    settings: () => settings,
    send: () => Promise.reject(new Error("No batch is sent here.")),
    tell: (message) => void told.push(message),
    onRun: (listener) => void (heard.run = listener),
    onVisibility: (listener) => void (heard.shown = listener),
  };
  return { office: officeFor(page) as typeof Office, told, run: (action) => heard.run(1, action), shown: (shown) => heard.shown(shown) };
}

beforeEach(() => void vi.stubGlobal("window", { parent: {} }));
afterEach(() => void vi.unstubAllGlobals());

describe("Office", () => {
  it("is ready in Excel once the page has been met", async () => {
    expect(await joined().office.onReady()).toEqual({ host: "Excel", platform: "OfficeOnline" });
  });

  it("is in no host where there is no page round the pane", async () => {
    const alone: { parent?: unknown } = {};
    alone.parent = alone;
    vi.stubGlobal("window", alone);
    expect(await joined().office.onReady()).toEqual({ host: null, platform: null });
  });

  it.each([
    ["ExcelApi", "1.14", true],
    ["ExcelApi", "1.9", true],
    ["ExcelApi", "1.15", false],
    ["ExcelApi", "2.1", false],
    ["SharedRuntime", "1.1", true],
    ["SharedRuntime", "1.2", false],
    ["RibbonApi", "1.1", false],
  ])("has the set %s %s: %s", (name, version, has) => {
    expect(joined().office.context.requirements.isSetSupported(name, version)).toBe(has);
  });

  it("tells the theme and the language of the page", () => {
    const { context } = joined().office;
    expect(context.officeTheme).toMatchObject({ isDarkTheme: true, bodyBackgroundColor: "#292929" });
    expect(context.displayLanguage).toBe("en-GB");
  });

  it("refuses to tell before it is ready", () => {
    expect(() => joined(null).office.context.displayLanguage).toThrow("Office.context.displayLanguage was read before Office.onReady.");
  });

  it.each([
    ["Office.ribbon", ({ office }: Joined) => office.ribbon],
    ["Office.context.document", ({ office }: Joined) => office.context.document],
    ["Office.addin.setStartupBehavior", ({ office }: Joined) => office.addin.setStartupBehavior],
  ])("throws by name for %s, which it does not supply", (name, read) => {
    expect(() => read(joined())).toThrow(`${name} is not supplied by this stand-in for Excel.`);
  });
});

describe("the ribbon's functions", () => {
  it("run, and are over when they say so", () => {
    const { office, told, run } = joined();
    let end: () => void = () => undefined;
    office.actions.associate("recalculate", (event: Office.AddinCommands.Event) => void (end = () => event.completed()));
    run("recalculate");
    expect(told).toEqual([{ kind: "associated", action: "recalculate" }]);
    end();
    expect(told.at(-1)).toEqual({ kind: "completed", id: 1 });
  });

  it.each([
    ["one that throws", "broken", "Error: out of order"],
    ["one that is not there", "missing", "The pane has associated no function called missing."],
  ])("say why for %s", (_what, action, failure) => {
    const { office, told, run } = joined();
    office.actions.associate("broken", () => {
      throw new Error("out of order");
    });
    run(action);
    expect(told.at(-1)).toEqual({ kind: "completed", id: 1, failure });
  });
});

describe("the pane's visibility", () => {
  it("is asked of the page, and told to who listens until they leave", async () => {
    const { office, told, shown } = joined();
    const seen: string[] = [];
    const leave = await office.addin.onVisibilityModeChanged(({ visibilityMode }) => void seen.push(visibilityMode));
    await office.addin.hide();
    await office.addin.showAsTaskpane();
    expect(told).toEqual([{ kind: "visibility", shown: false }, { kind: "visibility", shown: true }]);
    shown(false);
    await leave();
    shown(true);
    expect(seen).toEqual(["Hidden"]);
  });
});
