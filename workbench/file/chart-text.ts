import type { ChartHeading, TextLook } from "./charts";
import { escapeXml } from "./xml-writing";

/** `<a:rPr>`, `<a:defRPr>`: how text looks. Sizes in hundredths of a point. */
function runXml(element: string, { name, size, bold, italic, colour }: TextLook): string {
  const attributes = [size === undefined ? "" : ` sz="${Math.round(size * 100)}"`, bold === undefined ? "" : ` b="${bold ? 1 : 0}"`, italic === undefined ? "" : ` i="${italic ? 1 : 0}"`];
  const fill = colour === undefined ? "" : `<a:solidFill><a:srgbClr val="${colour.slice(1)}"/></a:solidFill>`;
  const font = name === undefined ? "" : `<a:latin typeface="${escapeXml(name)}"/>`;
  return `<a:${element}${attributes.join("")}>${fill}${font}</a:${element}>`;
}

/** `<c:txPr>`; nothing where nothing is wanted of the text. */
export function textPropertiesXml(look: TextLook): string {
  if (Object.keys(look).length === 0) return "";
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runXml("defRPr", look)}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}

/** `<c:title>`; nothing where it is not shown. */
export function titleXml({ text, visible, look }: ChartHeading): string {
  if (!visible) return "";
  if (text === null) return `<c:title><c:overlay val="0"/>${textPropertiesXml(look)}</c:title>`;
  const paragraphs = text.split("\n").map((line) => `<a:p><a:pPr>${runXml("defRPr", look)}</a:pPr><a:r>${runXml("rPr", look)}<a:t>${escapeXml(line)}</a:t></a:r></a:p>`);
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraphs.join("")}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}
