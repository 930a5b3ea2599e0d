/** Excel's limit for the text of a cell. */
const LONGEST = 32_767;
const CUT = "… [cut: a cell holds no more]";

/** Characters that a file of Excel's cannot hold, or that nobody sees; tabs and line breaks are dealt with before. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const UNFIT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;
/** What may have to be put otherwise: nearly no text has any of it. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const ODD = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\uD800-\uDFFF\uFFFE\uFFFF]/;
const HALF_CHARACTER = /\p{Surrogate}/gu;

/**
 * A text as a cell can hold it: line breaks as Excel has them, a space for a tab, no control characters, and no more than
 * 32,767 characters; what is longer is cut, and says so at its end. What begins with "=" stays a text: that is for the writer.
 */
export function cellTextOf(text: string): string {
  if (!ODD.test(text) && text.length <= LONGEST) return text;
  const fit = text.replace(/\r\n?/g, "\n").replaceAll("\t", " ").replace(UNFIT, "").replace(HALF_CHARACTER, "\uFFFD");
  if (fit.length <= LONGEST) return fit;
  // A character of two halves is not cut in two.
  return `${fit.slice(0, LONGEST - CUT.length).replace(HALF_CHARACTER, "")}${CUT}`;
}
