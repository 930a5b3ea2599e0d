import type { CSSProperties } from "react";

const known = new Map<string, number>();
const KEPT = 20_000;
let ruler: CanvasRenderingContext2D | null = null;

/** The width of a line of text in CSS pixels, in the font that a cell gives it. */
export function textWidth(text: string, look: CSSProperties): number {
  const font = `${look.fontStyle ?? "normal"} ${look.fontWeight ?? 400} ${look.fontSize ?? 14.67}px ${look.fontFamily ?? "sans-serif"}`;
  const key = `${font}|${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size > KEPT) known.clear();
  const width = measure(text, font);
  known.set(key, width);
  return width;
}

function measure(text: string, font: string): number {
  ruler ??= document.createElement("canvas").getContext("2d");
  if (ruler === null) return 0;
  ruler.font = font;
  return ruler.measureText(text).width;
}
