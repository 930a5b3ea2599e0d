import { webDarkTheme, webLightTheme } from "@fluentui/react-theme";
import { createDOMRenderer, RendererProvider, renderToStyleElements } from "@griffel/react";
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { actionsOn } from "./actions";
import { ReadyPane } from "./ready-pane";
import { openStore } from "./session";
import { now, today } from "./today";

/** The pane's first view as HTML, and the styles that it needs. */
export interface FirstView {
  readonly styles: string;
  readonly body: string;
}

/**
 * Draws what the pane shows first, for the build to put into the page: it is there to be read and pressed before Office's script or ours has come.
 * React takes it over as it stands (main.tsx).
 */
export function firstView(): FirstView {
  const styles = createDOMRenderer();
  const store = openStore();
  const actions = actionsOn(store, () => Promise.reject(new Error("A view that is only drawn runs no command.")), { today, now });
  const body = renderToString(
    <RendererProvider renderer={styles}>
      <ReadyPane store={store} actions={actions} />
    </RendererProvider>,
  );
  return { styles: `<style>${DARK}</style>${renderToStaticMarkup(<>{renderToStyleElements(styles)}</>)}`, body };
}

/** Fluent draws the light theme. Until React knows Excel's theme, the browser's own preference decides. */
const DARK = `@media (prefers-color-scheme: dark) { html:not([data-theme]) .themed { ${darkTokens()} } }`;

function darkTokens(): string {
  const light: Readonly<Record<string, unknown>> = { ...webLightTheme };
  return Object.entries(webDarkTheme).filter(([token, value]) => light[token] !== value).map(([token, value]) => `--${token}: ${value};`).join(" ");
}
