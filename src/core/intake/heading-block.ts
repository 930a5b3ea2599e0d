import type { Block } from "./block";

/** A stop at the end, which a reference in brackets may follow: "The force should act. (2.6)". */
const ENDS_IN_A_STOP = /[.;,:!]["'”’)]*(?: \([^()]*\))?$/;

/** A block that heads what follows: a short line without a stop. */
export const isHeading = ({ shape, text }: Pick<Block, "shape" | "text">): boolean =>
  shape !== "bullet" && text.length <= 130 && !ENDS_IN_A_STOP.test(text) && /^[“"‘'(]?[\p{Lu}\d]/u.test(text) && !/\b(?:and|or|the|of|to)$/.test(text);
