import type { Border, ConditionalFormat, Format } from "./book";
import { builtInCode } from "./number-formats";
import { colourIn, type StyleSheet } from "./style-sheet";
import { attribute, child, flagAt, numberAt, type Element } from "./xml";
import { toXml } from "./xml-writing";

const HORIZONTAL = ["general", "left", "center", "right", "fill", "justify", "centerContinuous", "distributed"] as const;
const VERTICAL = ["top", "center", "bottom", "justify", "distributed"] as const;

/** The look that an `<xf>` gives a cell; the `fonts`, `fills` and `borders` are those it counts in. */
export function readFormat(sheet: StyleSheet, xf: Element, fonts: readonly Element[], fills: readonly Element[], borders: readonly Element[]): Format {
  const alignment = child(xf, "alignment");
  const numberFormatId = numberAt(xf, "numFmtId") ?? 0;
  return {
    numberFormat: sheet.numberFormats.get(numberFormatId) ?? builtInCode(numberFormatId),
    font: readFont(sheet, fonts[numberAt(xf, "fontId") ?? 0]),
    fill: readFill(sheet, fills[numberAt(xf, "fillId") ?? 0]),
    horizontal: oneOf(HORIZONTAL, attribute(alignment, "horizontal"), "general"),
    vertical: oneOf(VERTICAL, attribute(alignment, "vertical"), "bottom"),
    wrap: flagAt(alignment, "wrapText"),
    indent: numberAt(alignment, "indent") ?? 0,
    borders: readBorders(sheet, borders[numberAt(xf, "borderId") ?? 0]),
    quotePrefix: flagAt(xf, "quotePrefix"),
    locked: flagAt(child(xf, "protection"), "locked", true),
  };
}

function oneOf<T extends string>(choices: readonly T[], text: string | undefined, missing: T): T {
  return choices.find((choice) => choice === text) ?? missing;
}

/** `<b/>` is yes, `<b val="0"/>` is no, nothing is no. */
function toggle(font: Element | undefined, name: string): boolean {
  const element = child(font, name);
  return element !== undefined && flagAt(element, "val", true);
}

export function readFont(sheet: StyleSheet, font: Element | undefined): Format["font"] {
  const underline = child(font, "u");
  return {
    name: attribute(child(font, "name"), "val") ?? "Calibri",
    size: numberAt(child(font, "sz"), "val") ?? 11,
    bold: toggle(font, "b"),
    italic: toggle(font, "i"),
    underline: underline !== undefined && attribute(underline, "val") !== "none",
    strike: toggle(font, "strike"),
    colour: colourIn(sheet, child(font, "color")),
  };
}

/** One colour for any fill: a pattern's foreground, a gradient's first stop. */
function readFill(sheet: StyleSheet, fill: Element | undefined): Format["fill"] {
  const gradient = child(fill, "gradientFill");
  if (gradient) return colourIn(sheet, child(child(gradient, "stop"), "color"));
  const pattern = child(fill, "patternFill");
  const kind = attribute(pattern, "patternType") ?? "none";
  if (kind === "none") return null;
  return colourIn(sheet, child(pattern, "fgColor")) ?? (kind === "solid" ? null : colourIn(sheet, child(pattern, "bgColor")));
}

function readBorders(sheet: StyleSheet, border: Element | undefined): Format["borders"] {
  const edge = (...names: string[]): Border | null => {
    const element = names.map((name) => child(border, name)).find((one) => one !== undefined);
    const style = attribute(element, "style") ?? "none";
    return style === "none" ? null : { style, colour: colourIn(sheet, child(element, "color")) };
  };
  return { top: edge("top"), bottom: edge("bottom"), left: edge("left", "start"), right: edge("right", "end") };
}

/** The parts of a `<dxf>` beside its font and fill. */
const OTHER_LOOKS = ["numFmt", "alignment", "border", "protection"];

/** The look that a conditional format lays over a cell. In a `<dxf>` a solid fill keeps its colour as background. */
export function readDifferential(sheet: StyleSheet, dxf: Element | undefined): ConditionalFormat["format"] {
  const pattern = child(child(dxf, "fill"), "patternFill");
  const fill = colourIn(sheet, child(pattern, "bgColor")) ?? colourIn(sheet, child(pattern, "fgColor"));
  const words = child(dxf, "font");
  const font = colourIn(sheet, child(words, "color"));
  const underlined = attribute(child(words, "u"), "val") !== "none" && child(words, "u") !== undefined;
  const others = (dxf?.children ?? []).filter(({ name, children, attributes }) => OTHER_LOOKS.includes(name) && children.length + attributes.size > 0).map((one) => toXml(one)).join("");
  return {
    ...(fill ? { fill } : {}),
    ...(font ? { font } : {}),
    ...(toggle(words, "b") ? { bold: true } : {}),
    ...(toggle(words, "i") ? { italic: true } : {}),
    ...(underlined ? { underline: true } : {}),
    ...(toggle(words, "strike") ? { strike: true } : {}),
    ...(others === "" ? {} : { others }),
  };
}
