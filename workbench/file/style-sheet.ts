import { colourOf, readPalette, type Palette, type Theme } from "./colours";
import { attribute, child, childrenOf, numberAt, parseXml, type Element } from "./xml";

/** The styles part, as far as cell formats go: XML by index, so that what is not understood is carried along. */
export interface StyleSheet {
  readonly text: string;
  readonly root: Element;
  readonly theme: Theme;
  readonly palette: Palette;
  readonly numberFormats: ReadonlyMap<number, string>;
  readonly fonts: readonly Element[];
  readonly fills: readonly Element[];
  readonly borders: readonly Element[];
  readonly cellFormats: readonly Element[];
  readonly differential: readonly Element[];
}

export function readStyleSheet(text: string, theme: Theme): StyleSheet {
  const root = parseXml(text, "the part with the cell styles");
  const list = (group: string, name: string): readonly Element[] => childrenOf(child(root, group), name);
  return {
    text,
    root,
    theme,
    palette: readPalette(child(child(root, "colors"), "indexedColors")),
    numberFormats: new Map(list("numFmts", "numFmt").map((one) => [numberAt(one, "numFmtId") ?? -1, attribute(one, "formatCode") ?? "General"])),
    fonts: list("fonts", "font"),
    fills: list("fills", "fill"),
    borders: list("borders", "border"),
    cellFormats: list("cellXfs", "xf"),
    differential: list("dxfs", "dxf"),
  };
}

/** The colour of a child such as `<color>` of a font or `<fgColor>` of a fill. */
export function colourIn(sheet: StyleSheet, element: Element | undefined): ReturnType<typeof colourOf> {
  return colourOf(element, sheet.theme, sheet.palette);
}

/** The styles of a workbook that brings none: one format, Calibri 11. */
export const PLAIN_STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
<dxfs count="0"/></styleSheet>`;
