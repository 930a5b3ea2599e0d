import type { Border, Colour, ConditionalLook, Format, FormatChange } from "./book";
import { readFont } from "./style-reading";
import type { StyleSheet } from "./style-sheet";
import { child, childrenOf, parseXml, type Element } from "./xml";
import { escapeXml, isPlain, toXml } from "./xml-writing";

export function cellFormatChildren(base: Element, alignment: string | null, protection: string | null): string[] {
  const kept = (name: string): string[] => childrenOf(base, name).map((one) => toXml(one));
  const others = base.children.filter((one) => isPlain(one) && one.name !== "alignment" && one.name !== "protection").map((one) => toXml(one));
  return [...(alignment ? [alignment] : kept("alignment")), ...(protection ? [protection] : kept("protection")), ...others];
}

export function alignmentXml(base: Element | undefined, change: FormatChange): string | null {
  const attributes: Record<string, string> = {};
  if (change.horizontal !== undefined) attributes["horizontal"] = change.horizontal;
  if (change.vertical !== undefined) attributes["vertical"] = change.vertical;
  if (change.wrap !== undefined) attributes["wrapText"] = change.wrap ? "1" : "0";
  if (change.indent !== undefined) attributes["indent"] = String(change.indent);
  if (Object.keys(attributes).length === 0) return null;
  return toXml(base ?? parseXml("<alignment/>", "an alignment"), attributes);
}

export function protectionXml(base: Element | undefined, change: FormatChange): string | null {
  if (change.locked === undefined) return null;
  return toXml(base ?? parseXml("<protection/>", "a protection"), { locked: change.locked ? "1" : "0" });
}

/** The order in which Excel writes a font's children, and the validator wants them. */
export const FONT_ORDER = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];

export function fontXml(sheet: StyleSheet, base: Element | undefined, change: Partial<Format["font"]>): string {
  const parts = new Map((base?.children ?? []).filter(isPlain).map((one) => [one.name, toXml(one)]));
  const put = (name: string, xml: string | null): void => void (xml === null ? parts.delete(name) : parts.set(name, xml));
  if (change.bold !== undefined) put("b", change.bold ? "<b/>" : null);
  if (change.italic !== undefined) put("i", change.italic ? "<i/>" : null);
  if (change.strike !== undefined) put("strike", change.strike ? "<strike/>" : null);
  if (change.underline !== undefined) put("u", change.underline ? "<u/>" : null);
  if (change.size !== undefined) put("sz", `<sz val="${change.size}"/>`);
  if (change.colour !== undefined) put("color", change.colour && `<color rgb="FF${change.colour.slice(1)}"/>`);
  if (change.name !== undefined) for (const name of ["family", "charset", "scheme"]) put(name, null);
  if (change.name !== undefined) put("name", `<name val="${escapeXml(change.name)}"/>`);
  if (!parts.has("name")) put("name", `<name val="${escapeXml(readFont(sheet, base).name)}"/>`);
  const ordered = [...parts].sort(([a], [b]) => FONT_ORDER.indexOf(a) - FONT_ORDER.indexOf(b));
  return `<font>${ordered.map(([, xml]) => xml).join("")}</font>`;
}

export function fillXml(fill: Colour | null): string {
  if (fill === null) return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill.slice(1)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

const EDGES = ["left", "right", "top", "bottom"] as const;

export function bordersXml(base: Element | undefined, change: Partial<Format["borders"]>): string {
  const names: Readonly<Record<string, string>> = child(base, "start") || child(base, "end") ? { left: "start", right: "end" } : {};
  const edges = EDGES.map((edge) => {
    const name = names[edge] ?? edge;
    const border = change[edge];
    return border === undefined ? kept(base, name) : edgeXml(name, border);
  });
  const others = (base?.children ?? []).filter(({ name }) => ["diagonal", "vertical", "horizontal"].includes(name)).map((one) => toXml(one));
  return toXml(base ?? parseXml("<border/>", "a border"), {}, [...edges, ...others]);
}

function kept(base: Element | undefined, name: string): string {
  const element = child(base, name);
  return element ? toXml(element) : `<${name}/>`;
}

function edgeXml(name: string, border: Border | null): string {
  if (!border) return `<${name}/>`;
  const colour = border.colour ? `<color rgb="FF${border.colour.slice(1)}"/>` : '<color auto="1"/>';
  return `<${name} style="${escapeXml(border.style)}">${colour}</${name}>`;
}

export function differentialXml({ fill, font, bold, italic, underline, strike, others = "" }: ConditionalLook): string {
  // As Excel writes "bold" and "italic" alone: the other is off.
  const weight = `${bold ? "<b/>" : italic ? '<b val="0"/>' : ""}${italic ? "<i/>" : bold ? '<i val="0"/>' : ""}`;
  const colour = font ? `<color rgb="FF${font.slice(1)}"/>` : "";
  const inner = `${weight}${strike ? "<strike/>" : ""}${underline ? "<u/>" : ""}${colour}`;
  const fillPart = fill ? `<fill><patternFill><bgColor rgb="FF${fill.slice(1)}"/></patternFill></fill>` : "";
  const kept = others === "" ? [] : parseXml(`<dxf>${others}</dxf>`, "a conditional format").children;
  const part = (name: string): string => kept.filter((one) => one.name === name).map((one) => toXml(one)).join("");
  return `<dxf>${inner === "" ? "" : `<font>${inner}</font>`}${part("numFmt")}${fillPart}${part("alignment")}${part("border")}${part("protection")}</dxf>`;
}
