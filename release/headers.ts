/** Who may show the pane in a frame: Excel on the web. A page's own meta element cannot say it. */
const FRAME_ANCESTORS = [
  "'self'", "https://*.officeapps.live.com", "https://*.office.com", "https://*.cloud.microsoft",
  "https://*.sharepoint.com", "https://*.microsoft365.com", "https://*.office365.com",
];

export type Headers = Readonly<Record<string, string>>;

/** What a server says with the files of the built folder. */
export interface ServedHeaders {
  /** With every file. */
  readonly everywhere: Headers;
  /** `Cache-Control` of pages, of what bears a hash in its name, and of what keeps its name. */
  readonly pages: string;
  readonly hashed: string;
  readonly named: string;
}

/** The headers to serve the add-in with; the policy is the one in the pane's own page, and who may frame it. X-Frame-Options is left out on purpose: it would bar Excel on the web. */
export function servedHeaders(pane: string): ServedHeaders {
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(pane)?.[1];
  if (policy === undefined) throw new Error("The pane's page has no content security policy.");
  return {
    everywhere: {
      "Content-Security-Policy": `${policy}; frame-ancestors ${FRAME_ANCESTORS.join(" ")}`,
      "Strict-Transport-Security": "max-age=31536000",
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    },
    pages: "no-store",
    hashed: "public, max-age=31536000, immutable",
    named: "public, max-age=86400",
  };
}

/** `web.config` for IIS, to lie at the top of the served folder. */
export function webConfig({ everywhere, pages, hashed, named }: ServedHeaders): string {
  const add = (name: string, value: string): string => `<add name="${name}" value="${value.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}" />`;
  const cached = (path: string, value: string): string => `  <location path="${path}">
    <system.webServer>
      <httpProtocol><customHeaders>${add("Cache-Control", value)}</customHeaders></httpProtocol>
    </system.webServer>
  </location>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
        ${Object.entries(everywhere).map(([name, value]) => `<remove name="${name}" />\n        ${add(name, value)}`).join("\n        ")}
      </customHeaders>
    </httpProtocol>
    <staticContent>
      <remove fileExtension=".js" />
      <mimeMap fileExtension=".js" mimeType="text/javascript" />
    </staticContent>
  </system.webServer>
${cached("taskpane/taskpane.html", pages)}
${cached("taskpane/icons", named)}
${cached("guides", named)}
${cached("assets", hashed)}
</configuration>
`;
}

/** A piece for nginx, to be included in the server that has the certificate. `path` is that of the address, "" at a host's top. */
export function nginxPiece({ everywhere, pages, hashed, named }: ServedHeaders, path: string): string {
  const headers = Object.entries(everywhere).map(([name, value]) => `    add_header ${name} "${value}" always;`).join("\n");
  const location = (match: string, cache: string): string => `  location ${match} {
${headers}
    add_header Cache-Control "${cache}" always;
  }`;
  return `# Include this in the server block that has the certificate, and put the folder "site" where root says${path === "" ? "" : `, as ${path.slice(1)}`}.
location ${path}/ {
  root /var/www/delivery-plan;
${location(`${path}/assets/`, hashed)}
${location(`${path}/taskpane/icons/`, named)}
${location(`${path}/guides/`, named)}
${location(`${path}/taskpane/taskpane.html`, pages)}
}
`;
}

/** `staticwebapp.config.json` for Azure Static Web Apps. */
export function staticWebApp({ everywhere, pages, hashed, named }: ServedHeaders): string {
  const route = (route: string, cache: string) => ({ route, headers: { "Cache-Control": cache } });
  const config = { globalHeaders: everywhere, routes: [route("/taskpane/taskpane.html", pages), route("/assets/*", hashed), route("/taskpane/icons/*", named), route("/guides/*", named)] };
  return `${JSON.stringify(config, null, 2)}\n`;
}
