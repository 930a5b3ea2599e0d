import { buildZip, type BuildOptions, type BuiltPart } from "../../../workbench/fuzz/zip-making";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PR = "http://schemas.openxmlformats.org/package/2006/relationships";

export const WORKSHEET = `<worksheet xmlns="${MAIN}" xmlns:r="${R}">`;

/** What a workbook made by hand may have besides its one or more sheets. */
export interface BuiltWorkbook {
  /** Worksheet parts, whole; or, where it does not begin with "<", what goes into `<sheetData>`. */
  readonly sheets: readonly string[];
  /** `<si>` elements. */
  readonly sharedStrings?: string;
  readonly styles?: string;
  /** Goes into the workbook part behind the sheets. */
  readonly workbook?: string;
  readonly workbookProperties?: string;
  readonly parts?: readonly BuiltPart[];
  /** Relationships of the first sheet: id, type, target. */
  readonly sheetRelationships?: readonly (readonly [id: string, type: string, target: string])[];
  /** Further relationships of the workbook. */
  readonly relationships?: readonly (readonly [id: string, type: string, target: string])[];
  /** `<Override>` elements. */
  readonly contentTypes?: string;
}

export function rowsSheet(rows: string): string {
  return `${WORKSHEET}<sheetData>${rows}</sheetData></worksheet>`;
}

export function partsOf(workbook: BuiltWorkbook): BuiltPart[] {
  const sheets = workbook.sheets.map((sheet, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, content: sheet }));
  const list = workbook.sheets.map((_, index) => `<sheet name="Sheet${index + 1}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("");
  const relationships = [
    ...workbook.sheets.map((_, index) => [`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`] as const),
    ...(workbook.sharedStrings === undefined ? [] : [["rId90", "sharedStrings", "sharedStrings.xml"] as const]),
    ...(workbook.styles === undefined ? [] : [["rId91", "styles", "styles.xml"] as const]),
    ...(workbook.relationships ?? []),
  ];
  return [
    { name: "[Content_Types].xml", content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${workbook.contentTypes ?? ""}</Types>` },
    { name: "_rels/.rels", content: relationshipsXml([["rId1", "officeDocument", "xl/workbook.xml"]]) },
    { name: "xl/workbook.xml", content: `<workbook xmlns="${MAIN}" xmlns:r="${R}">${workbook.workbookProperties ?? ""}<sheets>${list}</sheets>${workbook.workbook ?? ""}</workbook>` },
    { name: "xl/_rels/workbook.xml.rels", content: relationshipsXml(relationships) },
    ...sheets,
    ...(workbook.sheetRelationships ? [{ name: "xl/worksheets/_rels/sheet1.xml.rels", content: relationshipsXml(workbook.sheetRelationships) }] : []),
    ...(workbook.sharedStrings === undefined ? [] : [{ name: "xl/sharedStrings.xml", content: `<sst xmlns="${MAIN}">${workbook.sharedStrings}</sst>` }]),
    ...(workbook.styles === undefined ? [] : [{ name: "xl/styles.xml", content: workbook.styles }]),
    ...(workbook.parts ?? []),
  ];
}

export function buildWorkbook(workbook: BuiltWorkbook, options: BuildOptions = {}): Uint8Array {
  return buildZip(partsOf(workbook), options);
}

function relationshipsXml(list: readonly (readonly [string, string, string])[]): string {
  return `<Relationships xmlns="${PR}">${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`).join("")}</Relationships>`;
}
