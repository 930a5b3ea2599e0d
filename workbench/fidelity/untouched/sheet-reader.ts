import { createRequire } from "node:module";
import { differentialOf, isOn, textRuns, type Look, type Looks } from "./look-reader";
import type { PackageReader } from "./package-reader";
import { blockOf, blocksOf, cellAt, placeOf, type Block } from "./places";
import { canonical, childOf, childrenOf, readXml, within, type XmlElement } from "./xml-tree";

const { slideFormula } = createRequire(import.meta.url)("exceljs/lib/utils/shared-formula") as { slideFormula(formula: string, from: string, to: string): string };

/** What a sheet's cells refer to. */
export interface Shared {
  readonly file: PackageReader;
  readonly strings: readonly string[];
  readonly looks: Looks;
}

export interface CellFacts {
  /** Its kind and value ("n 4", "s \"Open\""); "" where it has none. */
  readonly value: string;
  /** As it would be typed, without "="; the areas of arrays and data tables behind it. */
  readonly formula: string;
  readonly look: Look;
}

/** What stands at a place beside the cells: a merged area, a comment, a link. */
export interface Thing {
  readonly kind: "merge" | "comment" | "link";
  readonly at: Block;
  readonly text: string;
}

export interface ConditionalFormat {
  /** null where the rule has none of its own: the second half of a data bar. */
  readonly priority: number | null;
  readonly blocks: readonly Block[];
  /** When it holds, by its rule's whole text. */
  readonly rule: string;
  /** How it makes a cell look, where its rule leaves that to the workbook's list of formats. */
  readonly effect: string;
  readonly stops: boolean;
}

export interface TableFacts {
  readonly name: string;
  readonly block: Block;
  readonly columns: readonly { readonly name: string; readonly text: string }[];
  /** Its style, filters, totals and whatever else it has. */
  readonly rest: string;
}

export interface ColumnFacts {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly look: Look | null;
}

export interface SheetFacts {
  readonly cells: ReadonlyMap<number, CellFacts>;
  readonly rows: ReadonlyMap<number, { readonly text: string; readonly look: Look | null }>;
  readonly columns: readonly ColumnFacts[];
  readonly things: ReadonlyMap<string, Thing>;
  /** By what they demand: where they hold. */
  readonly validations: ReadonlyMap<string, readonly Block[]>;
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly tables: readonly TableFacts[];
  /** Views, protection, filters, page setup, drawings and all other elements, by name. */
  readonly rest: ReadonlyMap<string, string>;
}

/** Attributes that are another way to say what is compared elsewhere, or say nothing of what a user sees. */
const RULE_LEFT = new Set(["priority", "dxfId", "stopIfTrue", "pivot"]);
const TABLE_LEFT = new Set(["id", "ref", "name", "displayName", "dataDxfId", "headerRowDxfId", "totalsRowDxfId", "headerRowBorderDxfId", "tableBorderDxfId", "totalsRowBorderDxfId", "dataCellStyle"]);
const VIEW_LEFT = new Set(["tabSelected", "topLeftCell", "activePane"]);
const ROW_KEPT = ["ht", "hidden", "customHeight", "outlineLevel", "collapsed", "thickTop", "thickBot"];

/** Reads all that a sheet holds. */
export function readSheet(part: string, shared: Shared): SheetFacts {
  const reading = new SheetReading(part, shared);
  const root = readXml(shared.file.part(part) ?? new Uint8Array(), (element, parent) => reading.take(element, parent));
  for (const element of root.children) reading.read(element);
  for (const target of shared.file.targets(part, "comments")) reading.readComments(target);
  for (const target of shared.file.targets(part, "table")) reading.readTable(target);
  return reading;
}

class SheetReading implements SheetFacts {
  readonly cells = new Map<number, CellFacts>();
  readonly rows = new Map<number, { text: string; look: Look | null }>();
  readonly columns: ColumnFacts[] = [];
  readonly things = new Map<string, Thing>();
  readonly validations = new Map<string, Block[]>();
  readonly conditionalFormats: ConditionalFormat[] = [];
  readonly tables: TableFacts[] = [];
  readonly rest = new Map<string, string>();
  private readonly masters = new Map<string, { formula: string; at: string }>();
  /** The row that is being read, which is known before its element ends. */
  private row = 0;
  private column = 0;
  private rowElement: XmlElement | null = null;

  private readonly part: string;
  private readonly shared: Shared;

  constructor(part: string, shared: Shared) {
    this.part = part;
    this.shared = shared;
  }

  /** Cells and rows, as they end: they are kept as facts instead of elements. */
  take(element: XmlElement, parent: XmlElement): boolean {
    if (element.name === "c" && parent.name === "row") return this.readCell(element, parent);
    if (element.name === "row" && parent.name === "sheetData") return this.readRow(element);
    return false;
  }

  private enterRow(element: XmlElement): void {
    if (this.rowElement === element) return;
    this.rowElement = element;
    this.row = Number(element.attributes["r"] ?? this.row + 1);
    this.column = 0;
  }

  private readRow(element: XmlElement): true {
    this.enterRow(element);
    const { attributes } = element;
    const kept = ROW_KEPT.flatMap((name) => (attributes[name] === undefined || attributes[name] === "0" || attributes[name] === "false" ? [] : [`${name} ${plain(attributes[name])}`]));
    const look = isOn(attributes["customFormat"]) ? this.look(attributes["s"]) : null;
    if (kept.length > 0 || look) this.rows.set(this.row, { text: kept.join(", "), look });
    return true;
  }

  private readCell(element: XmlElement, row: XmlElement): true {
    this.enterRow(row);
    const { r, s } = element.attributes;
    this.column = r === undefined ? this.column + 1 : blockOf(r).left;
    const place = placeOf(this.row, this.column);
    this.cells.set(place, { value: this.valueOf(element), formula: this.formulaOf(element, cellAt(place)), look: this.look(s) });
    return true;
  }

  private look(index = "0"): Look {
    const { cells } = this.shared.looks;
    return (cells[Number(index)] ?? cells[0]) as Look;
  }

  private valueOf(cell: XmlElement): string {
    const { t = "n", cm = "", vm = "" } = cell.attributes;
    const marks = cm + vm === "" ? "" : ` marked ${cm}/${vm}`;
    const inline = childOf(cell, "is");
    if (t === "inlineStr" && inline) return stringOf(inline) + marks;
    const text = childOf(cell, "v")?.text;
    if (text === undefined) return marks;
    if (t === "s") return (this.shared.strings[Number(text)] ?? `no string ${text}`) + marks;
    if (t === "n") return `n ${Number(text)}${marks}`;
    return t === "str" ? `s ${JSON.stringify(text)}${marks}` : `${t} ${text}${marks}`;
  }

  private formulaOf(cell: XmlElement, at: string): string {
    const element = childOf(cell, "f");
    if (!element) return "";
    const { t = "normal", si = "", ref = "", ...more } = element.attributes;
    if (t === "shared") {
      if (element.text !== "") this.masters.set(si, { formula: element.text, at });
      const master = this.masters.get(si);
      return master ? (master.at === at ? master.formula : slideFormula(master.formula, master.at, at)) : "a shared formula without its first cell";
    }
    return t === "normal" ? element.text : `${element.text} (${t} ${ref} ${JSON.stringify(more)})`;
  }

  read(element: XmlElement): void {
    const { name } = element;
    if (name === "cols") for (const column of element.children) this.readColumn(column);
    else if (name === "mergeCells") for (const { attributes } of element.children) this.addThing("merge", attributes["ref"] ?? "", "merged");
    else if (name === "hyperlinks") for (const link of element.children) this.addThing("link", link.attributes["ref"] ?? "", canonical(link, new Set(["ref"]), this.resolve));
    else if (name === "conditionalFormatting") this.readConditionalFormats(element);
    else if (name === "dataValidations") this.readValidations(element);
    else if (name === "sheetViews") this.rest.set(name, element.children.map(sayView).join(""));
    else if (name === "extLst") this.readExtensions(element);
    else if (name !== "dimension" && name !== "sheetData" && name !== "tableParts") this.rest.set(name, canonical(element, undefined, this.resolve));
  }

  private readonly resolve = (id: string): string => this.shared.file.resolveIn(this.part)(id);

  private addThing(kind: Thing["kind"], reference: string, text: string): void {
    this.things.set(`${kind} ${reference}`, { kind, at: blockOf(reference), text });
  }

  private readColumn({ attributes: { min = "1", max = min, style, width, hidden, outlineLevel, collapsed } }: XmlElement): void {
    const kept = { width: width === undefined ? "" : pixels(width), hidden: isOn(hidden), outlineLevel: outlineLevel ?? "0", collapsed: isOn(collapsed) };
    this.columns.push({ from: Number(min), to: Number(max), text: JSON.stringify(kept), look: style === undefined ? null : this.look(style) });
  }

  private readConditionalFormats(element: XmlElement): void {
    const reference = element.attributes["sqref"] ?? childOf(element, "sqref")?.text ?? "";
    for (const rule of childrenOf(element, "cfRule")) {
      const { priority, stopIfTrue, dxfId } = rule.attributes;
      const effect = differentialOf(this.shared.looks, dxfId);
      this.conditionalFormats.push({ priority: priority === undefined ? null : Number(priority), blocks: blocksOf(reference), rule: canonical(rule, RULE_LEFT), effect, stops: isOn(stopIfTrue) });
    }
  }

  private readValidations(element: XmlElement): void {
    for (const one of childrenOf(element, "dataValidation")) {
      const reference = one.attributes["sqref"] ?? childOf(one, "sqref")?.text ?? "";
      const demand = canonical({ ...one, children: one.children.filter(({ name }) => name !== "sqref") }, new Set(["sqref"]));
      this.validations.set(demand, [...(this.validations.get(demand) ?? []), ...blocksOf(reference)]);
    }
  }

  private readExtensions(list: XmlElement): void {
    for (const element of list.children.flatMap(({ children }) => children)) {
      if (element.name === "conditionalFormattings") for (const one of element.children) this.readConditionalFormats(one);
      else if (element.name === "dataValidations") this.readValidations(element);
      else this.rest.set(`extension ${element.name}`, canonical(element, undefined, this.resolve));
    }
  }

  readComments(part: string): void {
    const root = readXml(this.shared.file.part(part) ?? new Uint8Array());
    const authors = within(root, "author").map(({ text }) => text);
    for (const comment of within(root, "comment")) {
      const author = authors[Number(comment.attributes["authorId"] ?? 0)] ?? "";
      this.addThing("comment", comment.attributes["ref"] ?? "", `${author}: ${comment.children.map((child) => canonical(child)).join("")}`);
    }
  }

  readTable(part: string): void {
    const root = readXml(this.shared.file.part(part) ?? new Uint8Array());
    const { looks } = this.shared;
    const formatsOf = ({ attributes }: XmlElement): string => ["headerRowDxfId", "dataDxfId", "totalsRowDxfId", "headerRowBorderDxfId", "tableBorderDxfId", "totalsRowBorderDxfId"].map((name) => differentialOf(looks, attributes[name])).join("|");
    const columns = childrenOf(childOf(root, "tableColumns"), "tableColumn").map((column) => ({ name: column.attributes["name"] ?? "", text: canonical(column, TABLE_LEFT) + formatsOf(column) }));
    const others = root.children.filter(({ name }) => name !== "tableColumns").map((child) => canonical(child, new Set(["ref"])));
    const block = blockOf(root.attributes["ref"] ?? "");
    const rest = canonical({ ...root, children: [] }, TABLE_LEFT) + others.join("") + formatsOf(root) + sayFilterOf(childOf(root, "autoFilter"), block);
    this.tables.push({ name: root.attributes["displayName"] ?? "", block, columns, rest });
  }
}

/** How far a table's filter reaches, seen from the table: it grows with it. */
function sayFilterOf(filter: XmlElement | undefined, table: Block): string {
  if (!filter) return "";
  const { top, left, bottom, right } = blockOf(filter.attributes["ref"] ?? "");
  return ` filter ${top - table.top} ${left - table.left} ${table.bottom - bottom} ${table.right - right}`;
}

/** Frozen panes, gridlines, zoom; not where somebody last looked. */
const sayView = (view: XmlElement): string => canonical({ ...view, children: view.children.filter(({ name }) => name === "pane") }, VIEW_LEFT);

/** A number as it is, however it is written. */
const plain = (text: string): string => (text.trim() === "" || Number.isNaN(Number(text)) ? text : String(Number(text)));

/** A width as it is drawn, with digits seven pixels wide: two that differ by less are one. */
const pixels = (width: string): string => `${Math.trunc(Number(width) * 7 + 0.5)} px`;

/** A shared or inline string as a value. */
export function stringOf(item: XmlElement): string {
  const { text, runs } = textRuns(item);
  return `s ${JSON.stringify(text)}${runs === "" ? "" : ` ${runs}`}`;
}
