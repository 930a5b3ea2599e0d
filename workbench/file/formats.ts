import type { ConditionalFormat, Format, FormatChange, Formats } from "./book";
import { builtInId, FIRST_OWN_ID } from "./number-formats";
import { unsupportedChange } from "./problem";
import { readFormat } from "./style-reading";
import type { StyleSheet } from "./style-sheet";
import { alignmentXml, bordersXml, cellFormatChildren, differentialXml, fillXml, fontXml, protectionXml } from "./style-writing";
import { child, childrenOf, numberAt, parseXml, type Element } from "./xml";
import { escapeXml, toXml } from "./xml-writing";

/** Excel's own limit on cell formats. */
const MAX_CELL_FORMATS = 64_000;

/** What was appended to the styles, as XML without a prefix, in order. */
export interface StyleAdditions {
  readonly numFmts: readonly string[];
  readonly fonts: readonly string[];
  readonly fills: readonly string[];
  readonly borders: readonly string[];
  readonly cellXfs: readonly string[];
  readonly dxfs: readonly string[];
}

/** Elements of one kind, by index: those of the file and those added. Equal ones are shared. */
class Pool {
  readonly elements: Element[];
  readonly added: string[] = [];
  private readonly kind: string;
  private indexes: Map<string, number> | null = null;

  constructor(kind: string, existing: readonly Element[]) {
    this.kind = kind;
    this.elements = [...existing];
  }

  /** The index of an element equal to this XML: found or added. */
  indexOf(xml: string): number {
    const element = parseXml(xml, `a new ${this.kind}`);
    const key = keyOf(element);
    this.indexes ??= firstIndexes(this.elements);
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    this.elements.push(element);
    this.added.push(xml);
    this.indexes.set(key, this.elements.length - 1);
    return this.elements.length - 1;
  }
}

function firstIndexes(elements: readonly Element[]): Map<string, number> {
  const indexes = new Map<string, number>();
  elements.forEach((element, index) => {
    const key = keyOf(element);
    if (!indexes.has(key)) indexes.set(key, index);
  });
  return indexes;
}

/** The same for elements that mean the same: attributes sorted, and the apply… flags, which cell formats do not heed, left out. */
function keyOf(element: Element): string {
  return JSON.stringify(meaningOf(element));
}

/** As nested lists, so that it is turned into text once: text within text within text would double with each level. */
function meaningOf(element: Element): unknown {
  const attributes = [...element.attributes].filter(([name]) => !name.startsWith("apply")).sort(([a], [b]) => (a < b ? -1 : 1));
  return [element.name, attributes, element.children.map(meaningOf)];
}

/** The cell formats of a workbook; looks are worked out when first asked for. */
export class FormatStore implements Formats {
  private readonly sheet: StyleSheet;
  /** As the file has it. */
  readonly styleSheet: StyleSheet;
  private readonly refusal: string | null;
  private readonly fonts: Pool;
  private readonly fills: Pool;
  private readonly borders: Pool;
  private readonly cellFormats: Pool;
  private readonly differential: Pool;
  private readonly numberFormats: Map<number, string>;
  private readonly addedNumberFormats: string[] = [];
  private readonly looks: (Format | undefined)[] = [];
  private readonly found = new Map<string, number>();

  /** `refusal`: the sentence for whoever wants to change a format where the workbook's styles could not be read. */
  constructor(sheet: StyleSheet, refusal: string | null = null) {
    this.styleSheet = sheet;
    this.numberFormats = new Map(sheet.numberFormats);
    this.sheet = { ...sheet, numberFormats: this.numberFormats };
    this.refusal = refusal;
    this.fonts = new Pool("font", sheet.fonts);
    this.fills = new Pool("fill", sheet.fills);
    this.borders = new Pool("border", sheet.borders);
    this.cellFormats = new Pool("cell format", sheet.cellFormats);
    this.differential = new Pool("conditional format", sheet.differential);
  }

  get(style: number): Format {
    const known = this.looks[style];
    if (known) return known;
    const look = readFormat(this.sheet, this.cellFormat(style), this.fonts.elements, this.fills.elements, this.borders.elements);
    this.looks[style] = look;
    return look;
  }

  with(style: number, change: FormatChange): number {
    const key = `${style} ${JSON.stringify(change)}`;
    const known = this.found.get(key);
    if (known !== undefined) return known;
    const index = this.appended(style, change);
    this.found.set(key, index);
    return index;
  }

  /** The index among the differential formats (`dxfId`) of the look of a conditional format. */
  withDifferential(format: ConditionalFormat["format"]): number {
    this.demandReadable();
    return this.differential.indexOf(differentialXml(format));
  }

  additions(): StyleAdditions {
    return {
      numFmts: this.addedNumberFormats,
      fonts: this.fonts.added,
      fills: this.fills.added,
      borders: this.borders.added,
      cellXfs: this.cellFormats.added,
      dxfs: this.differential.added,
    };
  }

  private demandReadable(): void {
    if (this.refusal) throw unsupportedChange(this.refusal);
  }

  private cellFormat(style: number): Element {
    return this.cellFormats.elements[style] ?? this.cellFormats.elements[0] ?? parseXml("<xf/>", "the plain cell format");
  }

  private appended(style: number, change: FormatChange): number {
    const now = this.get(style);
    const changed = differences(now, change);
    if (Object.keys(changed).length === 0) return this.cellFormats.elements[style] ? style : 0;
    this.demandReadable();
    if (this.cellFormats.elements.length >= MAX_CELL_FORMATS) throw unsupportedChange(`Too many different cell formats: the workbook has ${MAX_CELL_FORMATS.toLocaleString("en-GB")} already, and Excel allows no more. Remove unused formats in Excel first.`);
    return this.cellFormats.indexOf(this.cellFormatXml(this.cellFormat(style), changed));
  }

  private cellFormatXml(base: Element, change: FormatChange): string {
    // A named style that the file does not have is not pointed to once more.
    const attributes: Record<string, string | null> = (numberAt(base, "xfId") ?? 0) < childrenOf(child(this.sheet.root, "cellStyleXfs"), "xf").length ? {} : { xfId: null };
    const use = (name: string, apply: string, index: number): void => {
      attributes[name] = String(index);
      attributes[apply] = "1";
    };
    if (change.numberFormat !== undefined) use("numFmtId", "applyNumberFormat", this.numberFormatId(change.numberFormat));
    if (change.font) use("fontId", "applyFont", this.fonts.indexOf(fontXml(this.sheet, this.fonts.elements[numberAt(base, "fontId") ?? 0], change.font)));
    if (change.fill !== undefined) use("fillId", "applyFill", this.fills.indexOf(fillXml(change.fill)));
    if (change.borders) use("borderId", "applyBorder", this.borders.indexOf(bordersXml(this.borders.elements[numberAt(base, "borderId") ?? 0], change.borders)));
    if (change.quotePrefix !== undefined) attributes["quotePrefix"] = change.quotePrefix ? "1" : "0";
    const alignment = alignmentXml(child(base, "alignment"), change);
    if (alignment) attributes["applyAlignment"] = "1";
    const protection = protectionXml(child(base, "protection"), change);
    if (protection) attributes["applyProtection"] = "1";
    return toXml(base, attributes, cellFormatChildren(base, alignment, protection));
  }

  private numberFormatId(code: string): number {
    const builtIn = builtInId(code);
    if (builtIn !== undefined && !this.numberFormats.has(builtIn)) return builtIn;
    for (const [id, known] of this.numberFormats) if (known === code) return id;
    const id = Math.max(FIRST_OWN_ID, ...[...this.numberFormats.keys()].map((key) => key + 1));
    this.numberFormats.set(id, code);
    this.addedNumberFormats.push(`<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  }
}

/** Only what would change the look. */
function differences(now: Format, change: FormatChange): FormatChange {
  const changed: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(change)) {
    if (value === undefined || key === "font" || key === "borders") continue;
    if (value !== now[key as keyof Format]) changed[key] = value;
  }
  const font = partOf(now.font, change.font);
  const borders = partOf(now.borders, change.borders);
  return { ...changed, ...(font ? { font } : {}), ...(borders ? { borders } : {}) };
}

function partOf<T extends object>(now: T, change: Partial<T> | undefined): Partial<T> | null {
  const keys = Object.keys(change ?? {}) as (keyof T)[];
  const different = keys.filter((key) => change?.[key] !== undefined && JSON.stringify(change[key]) !== JSON.stringify(now[key]));
  return different.length === 0 ? null : (Object.fromEntries(different.map((key) => [key, change?.[key]])) as Partial<T>);
}
