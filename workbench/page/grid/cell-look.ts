import type { CSSProperties } from "react";
import type { Border, Format, Scalar } from "../../file/book";
import type { ConditionalLook } from "./conditional-look";

/** How a cell is painted: `box` is the cell itself, `text` what stands in it. */
export interface CellLook {
  readonly box: CSSProperties;
  readonly text: CSSProperties;
}

const GRIDLINE = "var(--sheet-line)";
const PIXELS_PER_POINT = 4 / 3;
const PIXELS_PER_INDENT = 9;

const BORDER_STYLES: Readonly<Record<string, string>> = {
  thin: "1px solid",
  hair: "1px dotted",
  dotted: "1px dotted",
  dashed: "1px dashed",
  medium: "2px solid",
  mediumDashed: "2px dashed",
  thick: "3px solid",
  double: "3px double",
};

/** The look of a cell's format, without its conditional formats. */
export function lookOf(format: Format, gridlines: boolean): CellLook {
  const { font, borders, fill } = format;
  const line = fill ?? (gridlines ? GRIDLINE : "transparent");
  return {
    box: {
      background: fill ?? undefined,
      borderRight: cssBorder(borders.right) ?? `1px solid ${line}`,
      borderBottom: cssBorder(borders.bottom) ?? `1px solid ${line}`,
      boxShadow: innerLines(borders.top, borders.left),
      alignItems: { top: "start", center: "center", bottom: "end", justify: "start", distributed: "center" }[format.vertical],
    },
    text: {
      color: font.colour ?? undefined,
      fontFamily: `"${font.name}", Calibri, Carlito, "Segoe UI", sans-serif`,
      fontSize: font.size * PIXELS_PER_POINT,
      fontWeight: font.bold ? 700 : undefined,
      fontStyle: font.italic ? "italic" : undefined,
      textDecoration: [font.underline ? "underline" : "", font.strike ? "line-through" : ""].join(" ").trim() || undefined,
      whiteSpace: format.wrap ? "pre-wrap" : "pre",
      overflowWrap: format.wrap ? "anywhere" : undefined,
    },
  };
}

/** Where a value stands when its format does not say: text left, numbers right, truth values and errors in the middle. */
export function alignmentOf(format: Format, value: Scalar): CSSProperties {
  const indent = format.indent * PIXELS_PER_INDENT;
  switch (format.horizontal) {
    case "left":
    case "fill":
    case "justify":
      return { textAlign: "left", paddingLeft: 3 + indent };
    case "right":
      return { textAlign: "right", paddingRight: 3 + indent };
    case "center":
    case "centerContinuous":
    case "distributed":
      return { textAlign: "center" };
    default:
      return { textAlign: typeof value === "string" || value === null ? "left" : typeof value === "number" ? "right" : "center" };
  }
}

/** A conditional format over a look. */
export function withCondition(look: CellLook, condition: ConditionalLook): CellLook {
  const { fill, font, bold } = condition;
  return {
    box: fill === undefined ? look.box : { ...look.box, background: fill },
    text: { ...look.text, ...(font === undefined ? {} : { color: font }), ...(bold === undefined ? {} : { fontWeight: bold ? 700 : 400 }) },
  };
}

function cssBorder(border: Border | null): string | undefined {
  if (border === null || border.style === "none") return undefined;
  return `${BORDER_STYLES[border.style] ?? "1px solid"} ${border.colour ?? "#000000"}`;
}

/** The lines above and to the left are drawn inside: the cells there draw their own edges. */
function innerLines(top: Border | null, left: Border | null): string | undefined {
  const lines = [
    top === null || top.style === "none" ? "" : `inset 0 ${widthOf(top)} 0 ${top.colour ?? "#000000"}`,
    left === null || left.style === "none" ? "" : `inset ${widthOf(left)} 0 0 ${left.colour ?? "#000000"}`,
  ].filter((line) => line !== "");
  return lines.length === 0 ? undefined : lines.join(", ");
}

function widthOf(border: Border): string {
  return (BORDER_STYLES[border.style] ?? "1px").split(" ")[0] ?? "1px";
}
