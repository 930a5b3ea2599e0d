import { FluentProvider } from "@fluentui/react-provider";
import { webDarkTheme, webLightTheme } from "@fluentui/react-theme";
import type { ReactNode } from "react";
import { version } from "../package.json";
import { useThemeName } from "./theme";

/** Fluent's tokens in the light or the dark of the Excel around the pane; at its foot the guide and the version. */
export function ThemedPage({ children }: { readonly children: ReactNode }) {
  const name = useThemeName();
  return (
    <FluentProvider theme={name === "dark" ? webDarkTheme : webLightTheme} className="themed">
      {children}
      <footer className="foot quiet">
        <a className="link" href="../guides/user.html" target="_blank" rel="noreferrer">
          Guide
        </a>{" "}
        · Version {version}
      </footer>
    </FluentProvider>
  );
}
