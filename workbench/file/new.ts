import { OFFICE_THEME } from "./colours";
import { FormatStore } from "./formats";
import { LINE_LIST } from "./line-list";
import { EMPTY_SHEET, sheetId } from "./new-sheet";
import { packageFrom } from "./package";
import { Sheet } from "./sheet";
import { plainFacts } from "./sheet-facts";
import { SHEET_LIST } from "./sheet-list";
import { PLAIN_STYLES, readStyleSheet } from "./style-sheet";
import { escapeXml } from "./xml-writing";
import { TABLE_LIST } from "./table-list";
import type { Workbook } from "./workbook";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** An empty workbook that can be filled and saved; at least one sheet. `date1904`: its days are counted from 1904. */
export function newBook(sheetNames: readonly string[] = ["Sheet1"], date1904 = false): Workbook {
  const names = sheetNames.length > 0 ? sheetNames : ["Sheet1"];
  const sheets = names.map((name, index) => new Sheet(plainFacts(sheetId(index + 1), name)));
  return {
    ...SHEET_LIST,
    ...LINE_LIST,
    ...TABLE_LIST,
    shifts: [],
    isShifted: false,
    sheets,
    sheetsInFile: [...sheets],
    formats: new FormatStore(readStyleSheet(PLAIN_STYLES, OFFICE_THEME)),
    names: [],
    namesInFile: [],
    date1904,
    active: 0,
    activeInFile: 0,
    hasMacros: false,
    calculationMode: "automatic",
    calculationModeInFile: "automatic",
    protection: null,
    protectionInFile: null,
    source: packageFrom(partsOf(names, date1904)),
    workbookPart: "xl/workbook.xml",
    sheetParts: new Map(sheets.map(({ id }, index) => [id, sheetPart(index)])),
  };
}

function sheetPart(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

function partsOf(names: readonly string[], date1904: boolean): Record<string, string> {
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes(names.length),
    "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbookXml(names, date1904),
    "xl/_rels/workbook.xml.rels": relationships([
      ...names.map((_, index): [string, string, string] => [`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`]),
      [`rId${names.length + 1}`, "styles", "styles.xml"],
    ]),
    "xl/styles.xml": PLAIN_STYLES,
  };
  names.forEach((_, index) => (parts[sheetPart(index)] = EMPTY_SHEET));
  return parts;
}

function contentTypes(sheets: number): string {
  const overrides = [
    ["/xl/workbook.xml", "sheet.main"],
    ["/xl/styles.xml", "styles"],
    ...Array.from({ length: sheets }, (_, index) => [`/${sheetPart(index)}`, "worksheet"]),
  ];
  const written = overrides.map(([name, type]) => `<Override PartName="${name}" ContentType="${CONTENT}.${type}+xml"/>`).join("");
  const defaults = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>';
  return `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults}${written}</Types>`;
}

function relationships(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const written = list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`).join("");
  return `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${written}</Relationships>`;
}

function workbookXml(names: readonly string[], date1904: boolean): string {
  const sheets = names.map((name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("");
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${date1904 ? '<workbookPr date1904="1"/>' : ""}<bookViews><workbookView/></bookViews><sheets>${sheets}</sheets><calcPr calcId="191029"/></workbook>`;
}
