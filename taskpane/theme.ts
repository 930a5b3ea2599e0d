import { useEffect, useSyncExternalStore } from "react";

export type ThemeName = "light" | "dark";

/** What is used of Office's theme. Excel on the web leaves `isDarkTheme` out (office-js #6134). */
export interface OfficeThemeFacts {
  readonly isDarkTheme?: boolean | undefined;
  /** "#RRGGBB". */
  readonly bodyBackgroundColor?: string | undefined;
}

/** Excel's own word if it gives one, else how light its background is, else what the browser prefers. */
export function themeName(office: OfficeThemeFacts | undefined, prefersDark: boolean): ThemeName {
  const dark = office?.isDarkTheme ?? isDark(office?.bodyBackgroundColor) ?? prefersDark;
  return dark ? "dark" : "light";
}

// Relative luminance by the eye's weights (ITU-R BT.709), close enough on unlinearised values to tell dark from light.
function isDark(colour: string | undefined): boolean | undefined {
  const [, red = "", green = "", blue = ""] = /^#(..)(..)(..)$/.exec(colour ?? "") ?? [];
  const luminance = 0.2126 * parseInt(red, 16) + 0.7152 * parseInt(green, 16) + 0.0722 * parseInt(blue, 16);
  return Number.isNaN(luminance) ? undefined : luminance < 128;
}

const DARK_PREFERENCE = "(prefers-color-scheme: dark)";

function currentTheme(): ThemeName {
  // Before Office is ready, and where its script did not load, there is no context.
  const context = typeof Office === "undefined" ? undefined : (Office.context as Office.Context | undefined);
  return themeName(context?.officeTheme, matchMedia(DARK_PREFERENCE).matches);
}

/** The theme to show; light where the view is only drawn. Excel tells of no change, so it is read again whenever the pane comes back to the user. */
export function useThemeName(): ThemeName {
  const name = useSyncExternalStore(listenToTheme, currentTheme, (): ThemeName => "light");
  useEffect(() => {
    // For what the browser draws itself: scrollbars, date fields, lists.
    document.documentElement.dataset.theme = name;
  }, [name]);
  return name;
}

function listenToTheme(again: () => void): () => void {
  const preference = matchMedia(DARK_PREFERENCE);
  window.addEventListener("focus", again);
  document.addEventListener("visibilitychange", again);
  preference.addEventListener("change", again);
  return () => {
    window.removeEventListener("focus", again);
    document.removeEventListener("visibilitychange", again);
    preference.removeEventListener("change", again);
  };
}
