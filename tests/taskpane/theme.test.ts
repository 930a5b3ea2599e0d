import { describe, expect, it } from "vitest";
import { type OfficeThemeFacts, type ThemeName, themeName } from "../../taskpane/theme";

describe("the theme", () => {
  it.each<[OfficeThemeFacts | undefined, boolean, ThemeName]>([
    [{ isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" }, false, "dark"],
    [{ isDarkTheme: false, bodyBackgroundColor: "#000000" }, true, "light"],
    [{ bodyBackgroundColor: "#262626" }, false, "dark"],
    [{ bodyBackgroundColor: "#F3F2F1" }, true, "light"],
    [{ bodyBackgroundColor: "white" }, true, "dark"],
    [{}, false, "light"],
    [undefined, true, "dark"],
    [undefined, false, "light"],
  ])("%j, browser prefers dark: %s → %s", (office, prefersDark, expected) => {
    expect(themeName(office, prefersDark)).toBe(expected);
  });
});
