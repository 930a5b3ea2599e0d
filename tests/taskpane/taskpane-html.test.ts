import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";

let page: Document;

beforeAll(() => {
  // Without its style sheet, which happy-dom would try to fetch.
  const html = readFileSync("taskpane/taskpane.html", "utf8").replace(/<link [^>]*>/, "");
  page = new DOMParser().parseFromString(html, "text/html");
});

const policy = (): ReadonlyMap<string, readonly string[]> => {
  const content = page.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content") ?? "";
  return new Map(content.split(";").map((part) => part.trim().split(" ")).map(([name = "", ...sources]) => [name, sources]));
};

describe("taskpane.html", () => {
  it("is in British English", () => {
    expect(page.documentElement.lang).toBe("en-GB");
  });

  it("loads Office's script from Microsoft alone, before the pane's own module, and no inline script", () => {
    const scripts = [...page.scripts];
    expect(scripts.map((script) => [script.id, script.getAttribute("src"), script.type])).toEqual([
      ["", "./early-press.js", ""],
      ["office-js", "https://officeapis.public.onecdn.static.microsoft/1/office.js", ""],
      ["", "./main.tsx", "module"],
    ]);
    expect(scripts.map((script) => script.textContent)).toEqual(["", "", ""]);
  });

  it.each([
    ["default-src", ["'none'"]],
    ["object-src", ["'none'"]],
    ["base-uri", ["'none'"]],
    ["form-action", ["'none'"]],
  ])("lets %s be %j", (directive, sources) => {
    expect(policy().get(directive)).toEqual(sources);
  });

  it("lets no script be inline or made from text, and Office's script come in", () => {
    const sources = policy().get("script-src") ?? [];
    expect(sources.filter((source) => source.startsWith("'unsafe"))).toEqual([]);
    expect(sources).toContain("https://officeapis.public.onecdn.static.microsoft");
  });

  it("says something where Office's script does not come, and where scripts are turned off", () => {
    expect(page.querySelector(".slow-start")?.textContent).toContain("has not arrived");
    expect(page.querySelector("body noscript")?.textContent).toContain("needs JavaScript");
  });
});
