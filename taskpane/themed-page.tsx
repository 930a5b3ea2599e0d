import { FluentProvider } from "@fluentui/react-provider";
import { webDarkTheme, webLightTheme } from "@fluentui/react-theme";
import type { ReactNode } from "react";
import { useThemeName } from "./theme";

/** Fluent's tokens in the light or the dark of the Excel around the pane. */
export function ThemedPage({ children }: { readonly children: ReactNode }) {
  const name = useThemeName();
  return (
    <FluentProvider theme={name === "dark" ? webDarkTheme : webLightTheme} className="themed">
      {children}
    </FluentProvider>
  );
}
