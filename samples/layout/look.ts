import type { Borders, Fill, Font } from "exceljs";

/** The colours and type of the samples: those of a plain corporate template. ARGB, as Excel stores them. */
export const INK = "FF1F2A37";
export const NAVY = "FF1B365D";
export const PALE = "FFEAF0F7";
export const RULE = "FFB8C4D2";
export const WHITE = "FFFFFFFF";

/** The force's own RAG colours, each dark enough or light enough for its word to be read on it. */
export const RAG_COLOURS: Readonly<Record<string, { readonly fill: string; readonly ink: string }>> = {
  Red: { fill: "FFC00000", ink: WHITE },
  Amber: { fill: "FFFFC000", ink: "FF000000" },
  Green: { fill: "FF00803C", ink: WHITE },
  Blue: { fill: "FF2F5597", ink: WHITE },
};

export function font(size: number, more: Partial<Font> = {}): Partial<Font> {
  return { name: "Arial", size, color: { argb: INK }, ...more };
}

export function solid(argb: string): Fill {
  return { type: "pattern", pattern: "solid", fgColor: { argb } };
}

export function hairlines(): Partial<Borders> {
  const side = { style: "thin", color: { argb: RULE } } as const;
  return { top: side, bottom: side, left: side, right: side };
}
