import { decodeXml } from "../file/text";
import type { Chance } from "./chance";
import type { BuildOptions, BuiltPart } from "./zip-making";

/** The parts of a package and how they are to be packed. */
export interface Unpacked {
  readonly parts: readonly BuiltPart[];
  readonly options: BuildOptions;
}

/** What can befall the parts of a package. */
export type PackageDamage = (parts: readonly BuiltPart[], chance: Chance) => Unpacked;

const plain = (parts: readonly BuiltPart[]): Unpacked => ({ parts, options: {} });

/** Another thing in place of one part, or of none where there is no such part. */
function changedPart(parts: readonly BuiltPart[], chance: Chance, change: (part: BuiltPart) => readonly BuiltPart[], wanted = /./): Unpacked {
  const chosen = chance.anyOf(parts.filter(({ name }) => wanted.test(name)));
  return plain(parts.flatMap((part) => (part === chosen ? change(part) : [part])));
}

const bytesOf = ({ content }: BuiltPart): Uint8Array => (typeof content === "string" ? new TextEncoder().encode(content) : content);
const textOf = (part: BuiltPart): string => decodeXml(bytesOf(part));

function recoded(encoding: "utf16le" | "latin1", mark: readonly number[], swap = false): PackageDamage {
  return (parts, chance) => changedPart(parts, chance, (part) => {
    const bytes = Buffer.from(textOf(part), encoding);
    return [{ ...part, content: new Uint8Array(Buffer.concat([Buffer.from(mark), swap ? bytes.swap16() : bytes])) }];
  }, /\.(xml|rels)$/);
}

/** Text changed in the parts of that name. */
function rewritten(parts: readonly BuiltPart[], wanted: RegExp, change: (text: string) => string): Unpacked {
  return plain(parts.map((part) => (wanted.test(part.name) ? { ...part, content: change(textOf(part)) } : part)));
}

const RELATIONSHIPS = /\.rels$/;
const SHEET = /worksheets\/[^/]*\.xml$/;

export const PACKAGE_DAMAGES: Readonly<Record<string, PackageDamage>> = {
  "a part missing": (parts, chance) => changedPart(parts, chance, () => []),
  "a part empty": (parts, chance) => changedPart(parts, chance, (part) => [{ ...part, content: "" }]),
  "a part twice": (parts, chance) => changedPart(parts, chance, (part) => [part, part]),
  "a part twice by another case": (parts, chance) => changedPart(parts, chance, (part) => [part, { ...part, name: part.name.toUpperCase() }]),
  "a part by another name": (parts, chance) => changedPart(parts, chance, (part) => [{ ...part, name: chance.pick([part.name.toUpperCase(), `/${part.name}`, part.name.replaceAll("/", "\\"), `../${part.name}`, `${part.name}/`, "", "a".repeat(65_000)]) }]),
  "two parts swapped": (parts, chance) => {
    const [one, other] = [chance.anyOf(parts), chance.anyOf(parts)];
    return plain(parts.map((part) => (part === one && other ? { ...part, content: other.content } : part === other && one ? { ...part, content: one.content } : part)));
  },
  "parts in another order": (parts) => plain([...parts].reverse()),
  "a wrong checksum": (parts, chance) => changedPart(parts, chance, (part) => [{ ...part, crc: chance.below(2 ** 32) }]),
  "an unknown packing": (parts, chance) => changedPart(parts, chance, (part) => [{ ...part, method: chance.pick([1, 9, 12, 14, 93, 99, 65_535]) }]),
  "a claim of another size": (parts, chance) => ({ parts, options: { claimedSize: chance.pick([0, 1, 1000, 100_000, 1_000_000, 0xfffffffe]) } }),
  "stored unpacked": (parts) => ({ parts, options: { stored: true } }),
  "sizes behind the data": (parts) => ({ parts, options: { dataDescriptors: true } }),
  "sizes in 64 bits": (parts) => ({ parts, options: { zip64: true } }),
  "UTF-16 with a mark": recoded("utf16le", [0xff, 0xfe]),
  "UTF-16 the other way round": recoded("utf16le", [0xfe, 0xff], true),
  "UTF-16 without a mark": recoded("utf16le", []),
  "UTF-8 with a mark": (parts, chance) => changedPart(parts, chance, (part) => [{ ...part, content: `\ufeff${textOf(part)}` }], /\.(xml|rels)$/),
  "another encoding than it says": recoded("latin1", []),
  "an unknown encoding": (parts, chance) => changedPart(parts, chance, (part) => [{ ...part, content: textOf(part).replace(/encoding="[^"]*"/, `encoding="${chance.pick(["UTF-7", "windows-1252", "EBCDIC", "utf-16", ""])}"`) }], /\.(xml|rels)$/),
  "relationships in a circle": (parts, chance) => changedPart(parts, chance, (part) => [{ ...part, content: textOf(part).replace(/Target="[^"]*"/g, `Target="/${chance.anyOf(parts)?.name ?? ""}"`) }], RELATIONSHIPS),
  "relationships to nothing": (parts, chance) => changedPart(parts, chance, (part) => [{ ...part, content: textOf(part).replace(/Target="[^"]*"/g, () => `Target="${chance.pick(["", "nowhere.xml", "/", "../../../x", "#a", "NULL", "%2e%2e/x", "http://example.org/x"])}"`) }], RELATIONSHIPS),
  "absolute relationships": (parts) => rewritten(parts, /^xl\/_rels\//, (text) => text.replace(/Target="(?!\/|http)([^"]*)"/g, 'Target="/xl/$1"')),
  "external relationships": (parts, chance) => changedPart(parts, chance, (part) => [{ ...part, content: textOf(part).replace(/(<Relationship )/g, '$1TargetMode="External" ') }], RELATIONSHIPS),
  "content types lost": (parts, chance) => rewritten(parts, /^\[Content_Types\]\.xml$/, (text) => text.replace(/<(Override|Default)[^>]*>/g, (all) => (chance.below(2) === 0 ? "" : all))),
  "content types wrong": (parts) => rewritten(parts, /^\[Content_Types\]\.xml$/, (text) => text.replace(/ContentType="[^"]*"/g, 'ContentType="text/plain"')),
  "a sheet listed many times": (parts, chance) => rewritten(parts, /workbook\.xml$/, (text) => text.replace(/<sheet [^>]*>/, (sheet) => sheet.repeat(chance.pick([2, 3, 50])))),
  "a last cell at the far end": (parts) => rewritten(parts, SHEET, (text) => text.replace(/<\/sheetData>/, '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')),
  "everything over the whole sheet": (parts) => rewritten(parts, SHEET, (text) => text.replace(/\b(ref|sqref)="[^"]*"/g, '$1="A1:XFD1048576"')),
};

/** Damages that take seconds or hundreds of megabytes: chosen seldom. */
export const HEAVY_DAMAGES: Readonly<Record<string, PackageDamage>> = {
  "a bomb of spaces": (parts, chance) => changedPart(parts, chance, (part) => [{ ...part, content: new Uint8Array(Buffer.concat([bytesOf(part), Buffer.alloc(300 * 2 ** 20, " ")])) }], /\.(xml|rels)$/),
  "a bomb of elements": (parts, chance) => changedPart(parts, chance, (part) => [{ ...part, content: new Uint8Array(Buffer.alloc(60 * 2 ** 20, chance.pick(["<a/>", "<a>", "<row/>", "<c/>", '<c r="A1"><v>1</v></c>', "<si><t>x</t></si>"]))) }], /\.xml$/),
  "a bomb within its root": (parts, chance) => changedPart(parts, chance, (part) => {
    const piece = chance.pick(["<a/>", "<si/>", "<row/>", '<row><c t="str"><v>x</v></c></row>', '<mergeCell ref="A1:B2"/>', "<xf/>", "<!-- x -->", "x"]);
    return [{ ...part, content: textOf(part).replace(/<\/[^<>]*>\s*$/, (end) => piece.repeat((40 * 2 ** 20) / piece.length) + end) }];
  }, /\.xml$/),
  "a bomb in the rows": (parts, chance) => rewritten(parts, /sheet1\.xml$/, (text) => {
    const piece = chance.pick(["<row/>", "<row><c><v>1</v></c></row>", "<a/>", "<row><c><f>A1</f></c></row>", '<row><c t="inlineStr"><is><t>x</t></is></c></row>']);
    return text.replace("</sheetData>", `${piece.repeat(1_000_000)}</sheetData>`);
  }),
  "every row formatted": (parts) => rewritten(parts, /sheet1\.xml$/, (text) => text.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${Array.from({ length: 1_048_576 }, (_, at) => `<row r="${at + 1}" s="1" customFormat="1" ht="20" customHeight="1"/>`).join("")}</sheetData>`)),
  "rows backwards": (parts) => rewritten(parts, /sheet1\.xml$/, (text) => text.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${Array.from({ length: 200_000 }, (_, at) => `<row r="${200_000 - at}"><c r="B${200_000 - at}"><v>1</v></c><c r="A${200_000 - at}"><v>1</v></c></row>`).join("")}</sheetData>`)),
  "one row of every column": (parts) => rewritten(parts, /sheet1\.xml$/, (text) => text.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${"<row>".concat("<c><v>1</v></c>".repeat(16_384), "</row>").repeat(100)}</sheetData>`)),
  "many merges and rules": (parts) => rewritten(parts, /sheet1\.xml$/, (text) => text.replace(/<\/sheetData>/, `</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(50_000)}</mergeCells>${'<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="1"><formula>A1</formula></cfRule></conditionalFormatting>'.repeat(20_000)}`)),
  "columns without end": (parts) => rewritten(parts, /sheet1\.xml$/, (text) => text.replace(/<sheetData/, `<cols>${'<col min="1" max="4294967295" width="9"/>'.repeat(20_000)}</cols><sheetData`)),
  "more parts than any workbook has": (parts) => plain([...parts, ...Array.from({ length: 19_000 }, (_, at) => ({ name: `xl/media/${at}.xml`, content: "<a/>" }))]),
  "a name of every kind": (parts) => rewritten(parts, /workbook\.xml$/, (text) => text.replace(/<\/sheets>/, `</sheets><definedNames>${Array.from({ length: 100_000 }, (_, at) => `<definedName name="n${at}">Sheet1!$A$${at}</definedName>`).join("")}</definedNames>`)),
};
