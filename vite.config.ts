import { readdirSync, readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { defineConfig, type HtmlTagDescriptor, type Plugin } from "vite";
import { firstView } from "./taskpane/first-view";

const PANE = "taskpane/taskpane.html";
const PAGE = "workbench/page/index.html";
const LOADER = "/workbench/page/loader/loader.ts";
const CLIENT = "node_modules/@microsoft/office-js/dist/excel-web-16.00.js";
const CLIENT_SERVED = "office/excel-web-16.00.js";
const AS_THEY_ARE = [["taskpane/icons", /\.png$/], ["guides", /\.(html|css)$/], ["guides/pictures", /\.png$/], ["taskpane", /^early-press\.js$/]] as const;
const OFFICE_SCRIPT = /<script\b[^>]*\bid="office-js"[^>]*><\/script>/;

/**
 * The add-in alone in `dist/site/`, or with `--mode workbench` the stand-in for Excel with the same pane in `dist/workbench/`.
 * The two differ in one thing: where the pane finds office.js.
 */
export default defineConfig(({ mode }) => {
  const workbench = mode === "workbench";
  return {
    base: "./",
    appType: "mpa",
    publicDir: false,
    plugins: [react(), servedAsTheyAre(), firstViewDrawn(), ...(workbench ? [paneInWorkbench(), clientBesideIt(), pageAtTheTop()] : [])],
    build: {
      outDir: workbench ? "dist/workbench" : "dist/site",
      emptyOutDir: true,
      target: "es2022",
      // What it would fill in, every web view of Excel has; and it would bring a network call into the add-in.
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: workbench ? [PAGE, PANE] : [PANE] },
    },
    preview: { host: "127.0.0.1" },
  };
});

/** The manifest names its icons and the guide by address, so they keep their names. */
function servedAsTheyAre(): Plugin {
  return {
    name: "served-as-they-are",
    generateBundle() {
      for (const [folder, kind] of AS_THEY_ARE) {
        for (const name of readdirSync(folder).filter((file) => kind.test(file))) {
          this.emitFile({ type: "asset", fileName: `${folder}/${name}`, source: readFileSync(`${folder}/${name}`) });
        }
      }
    },
  };
}

/** What the pane shows first stands in its page. Last of all, so that nothing rewrites what React has to find again. */
function firstViewDrawn(): Plugin {
  return {
    name: "first-view-drawn",
    transformIndexHtml: {
      order: "post",
      handler(html, { path }) {
        if (!path.endsWith(PANE)) return html;
        const { styles, body } = firstView();
        const drawn = html.replace("</head>", () => `${styles}</head>`).replace(/(<div id="pane"[^>]*>)(?=<\/div>)/, (start) => `${start}${body}`);
        if (!drawn.includes(body)) throw new Error(`${PANE} has no empty <div id="pane"> to draw the first view in.`);
        return drawn;
      },
    },
  };
}

/** The pane as it is, but for its office.js: the workbench's loader stands in, and nothing may be fetched from elsewhere. */
function paneInWorkbench(): Plugin {
  return {
    name: "pane-in-workbench",
    transformIndexHtml: {
      order: "pre",
      handler(html, { path }) {
        if (!path.endsWith(PANE)) return html;
        if (!OFFICE_SCRIPT.test(html)) throw new Error(`${PANE} has no <script id="office-js"> to stand in for.`);
        return sameOriginOnly(html).replace(OFFICE_SCRIPT, `<script type="module" src="${LOADER}"></script>`);
      },
    },
  };
}

/** Every host in the policy goes, and the page's own origin takes their place. */
function sameOriginOnly(html: string): string {
  return html.replace(/(<meta\s+http-equiv="Content-Security-Policy"\s+content=")([^"]*)"/, (_all, start: string, policy: string) => {
    const directives = policy.split(";").map((directive) => directive.trim().replaceAll(/\s+(https?:)?(\/\/)?[*\w-]+(\.[*\w-]+)+(:\d+)?(\/\S*)?/g, ""));
    return `${start}${directives.map((directive) => (/^script-src\b/.test(directive) && !directive.includes("'self'") ? `${directive} 'self'` : directive)).join("; ")}"`;
  });
}

/** The Excel client as Microsoft publishes it, copied beside the pane and loaded before it; never part of a bundle. */
function clientBesideIt(): Plugin {
  return {
    name: "client-beside-the-pane",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: CLIENT_SERVED, source: readFileSync(CLIENT) });
    },
    transformIndexHtml: {
      order: "post",
      handler(_html, { path }): HtmlTagDescriptor[] {
        return path.endsWith(PANE) ? [{ tag: "script", attrs: { defer: true, src: `../${CLIENT_SERVED}` }, injectTo: "head-prepend" }] : [];
      },
    },
  };
}

/** The page is served as the folder's index, wherever its source lies. */
function pageAtTheTop(): Plugin {
  return {
    name: "page-at-the-top",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const page = bundle[PAGE];
        if (page?.type !== "asset") throw new Error(`The build did not make ${PAGE}.`);
        const source = typeof page.source === "string" ? page.source : new TextDecoder().decode(page.source);
        delete bundle[PAGE];
        this.emitFile({ type: "asset", fileName: "index.html", source: source.replaceAll("../../", "./") });
      },
    },
  };
}
