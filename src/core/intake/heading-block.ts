import type { Block } from "./block";

/** A block that heads what follows: a short line without a stop. */
export const isHeading = ({ shape, text }: Pick<Block, "shape" | "text">): boolean =>
  shape !== "bullet" && text.length <= 130 && !/[.;,:!]["'”’)]*$/.test(text) && /^[“"‘'(]?[\p{Lu}\d]/u.test(text) && !/\b(?:and|or|the|of|to)$/.test(text);
