import { readLooks, type Look, type Looks } from "./look-reader";
import { PackageReader } from "./package-reader";
import { readSheet, stringOf, type SheetFacts } from "./sheet-reader";
import { canonical, childOf, childrenOf, readXml, type XmlElement } from "./xml-tree";

export interface SheetEntry {
  readonly name: string;
  readonly part: string;
  /** "worksheet", "chartsheet" and so on. */
  readonly kind: string;
  readonly visibility: string;
}

/** A workbook as it stands in its file, read with fflate and saxes and no code of the file core. Sheets are read when they are asked for. */
export class BookReader {
  readonly file: PackageReader;
  readonly part: string;
  readonly sheets: readonly SheetEntry[];
  readonly strings: readonly string[];
  readonly looks: Looks;
  readonly root: XmlElement;
  readonly bytes: Uint8Array;
  private readonly read = new Map<string, SheetFacts>();

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.file = new PackageReader(bytes);
    const [part] = this.file.targets("", "officeDocument");
    const own = part === undefined ? undefined : this.file.part(part);
    if (part === undefined || !own) throw new Error("it has no part of a workbook");
    this.part = part;
    this.root = readXml(own);
    const first = (type: string): XmlElement | undefined => {
      const found = this.file.part(this.file.targets(part, type)[0] ?? "");
      return found && readXml(found);
    };
    this.strings = childrenOf(first("sharedStrings"), "si").map(stringOf);
    this.looks = readLooks(first("styles"), first("theme"));
    const relationships = this.file.relationships(part);
    this.sheets = childrenOf(childOf(this.root, "sheets"), "sheet").map(({ attributes: { name = "", state = "visible", "r:id": id = "" } }) => {
      const { target = "", type = "" } = relationships.get(id) ?? {};
      return { name, part: target, kind: type, visibility: state };
    });
  }

  sheet(part: string): SheetFacts {
    const known = this.read.get(part) ?? readSheet(part, this);
    this.read.set(part, known);
    return known;
  }

  /** Defined names, each with the sheet that it belongs to, and what they stand for. */
  names(): Map<string, { readonly sheet: string | null; readonly text: string }> {
    const list = childrenOf(childOf(this.root, "definedNames"), "definedName");
    return new Map(list.map((one) => {
      const { name = "", localSheetId } = one.attributes;
      const sheet = localSheetId === undefined ? null : (this.sheets[Number(localSheetId)]?.name ?? "");
      return [`${name}${sheet === null ? "" : ` of ${sheet}`}`, { sheet, text: canonical(one, new Set(["localSheetId"])) }];
    }));
  }

  /** Protection, dates, calculation and all else that the workbook's own part says, by element. */
  rest(): Map<string, string> {
    const elements = this.root.children.filter(({ name }) => !["sheets", "definedNames", "bookViews"].includes(name));
    return new Map(elements.map((element) => [element.name, canonical(element, CALCULATION, this.file.resolveIn(this.part))]));
  }
}

/** Excel is asked to calculate anew when it opens the file; that is no change of the user's. */
const CALCULATION = new Set(["fullCalcOnLoad", "calcId"]);

/** The format of a cell: its own, else its row's, else its column's, else the workbook's. */
export function lookAt(sheet: SheetFacts, looks: Looks, place: number, row: number, column: number): Look {
  const own = sheet.cells.get(place)?.look ?? sheet.rows.get(row)?.look;
  return own ?? sheet.columns.find(({ from, to }) => from <= column && column <= to)?.look ?? (looks.cells[0] as Look);
}
