import { parseXml, type Element } from "../file/xml";
import { spliced } from "../file/xml-writing";
import type { Chance } from "./chance";

/** What can befall the text of an XML part. The text comes back as it was where the damage finds no hold in it. */
export type XmlDamage = (text: string, chance: Chance) => string;

/** Values that no attribute should have, or that some should not. */
const ABSURD = [
  "", " ", "-1", "0", "-0", "1.5", "99999999999999999999", "1e999", "1e-999", "NaN", "Infinity", "4294967296", "2147483648", "0x10", "١٢", "true", "TRUE", "on", "maybe",
  "A0", "A1", "XFD1048576", "XFE1048577", "ZZZZ1", "A1:XFD1048576", "B2:A1", "A:XFD", "1:1048576", "A1 B2 C3:D4 A:A", "#REF!", "$A$1", "Sheet1!A1", "'", "''!A1",
  "rId1", "rId999", "../../../../etc/passwd", "/", "//", "\\", "%00", "%zz", "http://[", "&#0;", "&#xD800;", "&#x10FFFF;", "&#x110000;", "&lol;", "&amp;lt;", "]]&gt;", "_x0000_", "\u{1f600}", "\ufeff", "\n",
  "s", "str", "inlineStr", "b", "e", "d", "n", "shared", "array", "dataTable", "hidden", "veryHidden", "frozen", "none", "solid", "FFFFFFFFFF", "rgb", "External", "Internal",
  "x".repeat(100_000), "9".repeat(400), "A".repeat(40_000), "(".repeat(10_000), "Sheet1!A1+".repeat(2_000),
] as const;

const TAG = /<[^<>!?]*>/g;
const ATTRIBUTE = /\s([\w:.-]+)="([^"<]*)"/g;

export const XML_DAMAGES: Readonly<Record<string, XmlDamage>> = {
  "an attribute absurd": (text, chance) => atMatch(text, ATTRIBUTE, chance, ([, name]) => ` ${name}="${chance.pick(ABSURD)}"`),
  "an attribute lost": (text, chance) => atMatch(text, ATTRIBUTE, chance, () => ""),
  "an attribute twice": (text, chance) => atMatch(text, ATTRIBUTE, chance, ([all]) => all + all),
  "one attribute's value in another": (text, chance) => {
    const other = chance.anyOf([...text.matchAll(ATTRIBUTE)])?.[2] ?? "";
    return atMatch(text, ATTRIBUTE, chance, ([, name]) => ` ${name}="${other}"`);
  },
  "a text absurd": (text, chance) => atMatch(text, />([^<]+)</g, chance, () => `>${chance.pick(ABSURD)}<`),
  "a tag lost": (text, chance) => atMatch(text, TAG, chance, () => ""),
  "a tag renamed": (text, chance) => atMatch(text, /<([\w:]+)(?=[\s/>])/g, chance, () => `<${chance.pick(["v", "f", "c", "row", "sheetData", "extLst", "is", "t", "x", "worksheet", "si"])}`),
  "an element lost": (text, chance) => atElement(text, chance, () => ""),
  "an element many times": (text, chance) => atElement(text, chance, (xml) => (xml.length > 10_000 ? xml + xml : xml.repeat(chance.pick([2, 3, 1000])))),
  "an element elsewhere": (text, chance) => {
    const found = elementIn(text, chance);
    const place = chance.anyOf([...text.matchAll(TAG)])?.index ?? 0;
    if (!found || (place > found.start && place < found.end)) return text;
    return spliced(text, [{ start: found.start, end: found.end, text: "" }, { start: place, end: place, text: text.slice(found.start, found.end) }]);
  },
  "an element emptied": (text, chance) => atElement(text, chance, (xml) => xml.replace(/^(<[^<>]*[^/<>])>[\s\S]*$/, "$1/>")),
  "an element wrapped as an alternative": (text, chance) => atElement(text, chance, (xml) => `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14">${xml}</mc:Choice><mc:Fallback>${xml}</mc:Fallback></mc:AlternateContent>`),
  "nested deep": (text, chance) => {
    const depth = chance.pick([50, 250, 300, 20_000]);
    return atMatch(text, TAG, chance, ([tag]) => tag + "<a>".repeat(depth) + "</a>".repeat(depth));
  },
  "a comment put in": (text, chance) => atMatch(text, TAG, chance, ([tag]) => `${tag}<!-- <c r="A1"> -- & -->`),
  "an instruction put in": (text, chance) => atMatch(text, TAG, chance, ([tag]) => `${tag}<?mso-contentType  <x> ?>`),
  "CDATA put in": (text, chance) => atMatch(text, />([^<]*)</g, chance, ([, inner]) => `><![CDATA[${inner}<&]]><`),
  "an '&' left bare": (text, chance) => atMatch(text, />([^<]*)</g, chance, () => "> & <"),
  "entities declared": (text) => text.replace(/(<\?xml[^>]*>)?/, `$1<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at || ""};`.repeat(10)}">`).join("")}]>`).replace(/>([^<]+)</, ">&lol9;<"),
  "a file outside declared": (text) => text.replace(/(<\?xml[^>]*>)?/, '$1<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>').replace(/>([^<]+)</, ">&x;<"),
  "prefixed throughout": (text) => text.replace(/xmlns="/, 'xmlns:pre="').replace(/<(\/?)(?=[A-Za-z]\w*[\s/>])/g, "<$1pre:"),
  "strict namespaces": (text) => text.replaceAll("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main").replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"),
  "another namespace": (text, chance) => atMatch(text, /\s(xmlns(?::\w+)?)="([^"]*)"/g, chance, ([, name]) => ` ${name}="urn:none"`),
  "no namespace": (text, chance) => atMatch(text, /\s(xmlns(?::\w+)?)="([^"]*)"/g, chance, () => ""),
  "no cell references": (text) => text.replace(/(<(?:c|row)\b[^<>]*?) r="[^"]*"/g, "$1"),
  "cells all at one place": (text, chance) => text.replace(/(<c\b[^<>]*?) r="[^"]*"/g, `$1 r="${chance.pick(["A1", "XFD1048576", "C3"])}"`),
  "lines of Windows": (text) => text.replace(/></g, ">\r\n\t<"),
  "spaces in tags": (text) => text.replace(/"(\/?)>/g, "\"\n $1>").replace(/="/g, " =\n\""),
  "single quotes": (text) => text.replace(/="([^"'<]*)"/g, "='$1'"),
  "counts wrong": (text, chance) => text.replace(/\b(count|uniqueCount|max|min|spans)="[^"]*"/g, (_, name: string) => `${name}="${chance.pick(["0", "1", "-5", "4294967295", "x"])}"`),
  "letters changed": (text, chance) => {
    const letters = [...text];
    for (let left = 1 + chance.below(5); left > 0; left--) letters[chance.below(letters.length)] = chance.pick(["<", ">", "&", "\"", "/", "=", "\0", "\u0001", "é", "0", " "]);
    return letters.join("");
  },
  "cut off": (text, chance) => text.slice(0, chance.below(text.length)),
};

function atMatch(text: string, pattern: RegExp, chance: Chance, change: (match: RegExpMatchArray) => string): string {
  const match = chance.anyOf([...text.matchAll(pattern)]);
  return match ? text.slice(0, match.index) + change(match) + text.slice((match.index ?? 0) + match[0].length) : text;
}

function atElement(text: string, chance: Chance, change: (xml: string) => string): string {
  const found = elementIn(text, chance);
  return found ? text.slice(0, found.start) + change(text.slice(found.start, found.end)) + text.slice(found.end) : text;
}

/** Any element but the root; null where the text cannot be parsed. */
function elementIn(text: string, chance: Chance): Element | null {
  try {
    const found: Element[] = [];
    const left = [...parseXml(text, "a part").children];
    for (let element = left.pop(); element; element = left.pop()) {
      found.push(element);
      for (const child of element.children) left.push(child);
    }
    return chance.anyOf(found) ?? null;
  } catch {
    return null;
  }
}
