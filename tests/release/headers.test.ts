import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { nginxPiece, servedHeaders, staticWebApp, webConfig } from "../../release/headers";
import { attribute, descendants, parseXml } from "../../workbench/file/xml";

const HEADERS = servedHeaders(readFileSync("taskpane/taskpane.html", "utf8"));
const everywhere = Object.entries(HEADERS.everywhere);

describe("what a server says with the files", () => {
  it("the policy is the page's own, and who may frame it", () => {
    const policy = HEADERS.everywhere["Content-Security-Policy"] ?? "";
    expect(policy).toMatch(/^default-src 'none'; .*frame-ancestors 'self' https:\/\/\*\.officeapps\.live\.com/);
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*\s|\*;/);
  });

  it("Excel on the web may frame the pane", () => {
    expect(everywhere.map(([name]) => name.toLowerCase())).not.toContain("x-frame-options");
  });

  it("a page without a policy is refused", () => {
    expect(() => servedHeaders("<html></html>")).toThrow("no content security policy");
  });

  it("web.config says it to IIS", () => {
    const xml = parseXml(webConfig(HEADERS), "web.config");
    const said = descendants(xml, "add").map((add) => [attribute(add, "name"), attribute(add, "value")]);
    expect(said.slice(0, everywhere.length)).toEqual(everywhere);
    const paths = descendants(xml, "location").map((location) => [attribute(location, "path"), ...descendants(location, "add").map((add) => attribute(add, "value"))]);
    expect(paths).toEqual([["taskpane/taskpane.html", HEADERS.pages], ["taskpane/icons", HEADERS.named], ["guides", HEADERS.named], ["assets", HEADERS.hashed]]);
  });

  it("staticwebapp.config.json says it to Azure Static Web Apps", () => {
    const config = JSON.parse(staticWebApp(HEADERS)) as { globalHeaders: object; routes: { route: string; headers: Record<string, string> }[] };
    expect(config.globalHeaders).toEqual(HEADERS.everywhere);
    expect(config.routes.map(({ route, headers }) => [route, headers["Cache-Control"]])).toEqual([
      ["/taskpane/taskpane.html", HEADERS.pages], ["/assets/*", HEADERS.hashed], ["/taskpane/icons/*", HEADERS.named], ["/guides/*", HEADERS.named],
    ]);
  });

  it.each(["", "/delivery-plan"])("nginx says it at “%s”", (path) => {
    const piece = nginxPiece(HEADERS, path);
    const locations = piece.split(/\n {2}location /).slice(1);
    expect(locations.map((text) => text.slice(0, text.indexOf(" ")))).toEqual([`${path}/assets/`, `${path}/taskpane/icons/`, `${path}/guides/`, `${path}/taskpane/taskpane.html`]);
    for (const location of locations) for (const [name, value] of everywhere) expect(location).toContain(`add_header ${name} "${value}" always;`);
    expect(locations.map((text) => /Cache-Control "([^"]*)"/.exec(text)?.[1])).toEqual([HEADERS.hashed, HEADERS.named, HEADERS.named, HEADERS.pages]);
  });
});
