import { parseArea } from "./areas";
import type { Area, DefinedName, SheetModel, Visibility } from "./book";
import type { CellStore } from "./cell-store";
import { OFFICE_THEME, readTheme, type Theme } from "./colours";
import { readComments, readPersons, readThreads } from "./comments";
import { demandZip, notAWorkbook } from "./container";
import { isPivotChart, linkChart, readChart, stuckChart } from "./chart-reading";
import type { ChartModel } from "./charts";
import { companionsOf } from "./drawing-writing";
import { type Anchor, readAnchors } from "./drawings";
import { readProperties } from "./custom-properties";
import { FormatStore } from "./formats";
import { MAX_CELLS } from "./limits";
import { LINE_LIST } from "./line-list";
import { immovableOf } from "./line-obstacles";
import { sheetId } from "./new-sheet";
import { findPart, packageOf, partText, relationshipsOf, relationshipsPart, type Package, type Relationship } from "./package";
import { damaged, FileProblem } from "./problem";
import { readSharedTexts } from "./shared-strings";
import { Sheet } from "./sheet";
import { plainFacts, type DrawingInFile, type SheetFacts } from "./sheet-facts";
import { extendedFormulas, hidesRows, readFacts } from "./sheet-facts-reading";
import { SHEET_LIST } from "./sheet-list";
import { readCellsOf } from "./sheet-reader";
import { formulasIn } from "./sheet-reference-writing";
import { PLAIN_STYLES, readStyleSheet, type StyleSheet } from "./style-sheet";
import { TABLE_LIST } from "./table-list";
import { readTable, type TableInFile } from "./tables";
import { NO_TEXTS, type Texts } from "./texts";
import type { Workbook } from "./workbook";
import { readWorkbookProtection } from "./workbook-protection";
import { attribute, child, childrenOf, flagAt, numberAt, parseXml, type Element } from "./xml";
import { readZip } from "./zip";

const KINDS: Readonly<Record<string, SheetModel["kind"]>> = {
  worksheet: "worksheet",
  chartsheet: "chart",
  xlMacrosheet: "macro",
  xlIntlMacrosheet: "macro",
  dialogsheet: "dialog",
};

/** Opens the bytes of an .xlsx or .xlsm. Throws a FileProblem whose message is a sentence for the user. */
export async function openBook(bytes: Uint8Array): Promise<Workbook> {
  demandZip(bytes);
  const source = packageOf(bytes, readZip(bytes));
  const workbookPart = await findWorkbook(source);
  const text = await partText(source, workbookPart);
  if (text === null) throw damaged("the part that lists its sheets is missing");
  const root = parseXml(text, "the list of its sheets");
  const reader = await readerFor(source, workbookPart, root);
  const listed = childrenOf(child(root, "sheets"), "sheet");
  if (listed.length === 0) throw damaged("it lists no sheets");
  const sheets: Sheet[] = [];
  const sheetParts = new Map<string, string>();
  for (const element of listed) {
    const { sheet, part } = await reader.sheet(element, sheets.length);
    sheets.push(sheet);
    if (part !== null) sheetParts.set(sheet.id, part);
  }
  for (const { charts } of sheets) for (const chart of charts) linkChart(chart, sheets);
  return { ...SHEET_LIST, ...LINE_LIST, ...TABLE_LIST, shifts: [], isShifted: false, sheets, sheetsInFile: [...sheets], formats: reader.formats, ...readSettings(root, sheets), hasMacros: reader.hasMacros, source, workbookPart, sheetParts };
}

async function findWorkbook(source: Package): Promise<string> {
  const start = (await relationshipsOf(source, "")).find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  if (/\.bin$/i.test(start)) {
    throw new FileProblem("binary-format", "This is a binary Excel workbook (.xlsb). Open it in Excel, save it as an Excel workbook (.xlsx) and try again.");
  }
  if (findPart(source, start)) {
    if (/(^|\/)(document|presentation)\d*\.xml$/i.test(start)) throw notAWorkbook("It is another kind of Office file. Choose an Excel workbook.");
    return start;
  }
  const names = [...source.parts.keys()];
  if (names.some((name) => name === "[content_types].xml" || name.startsWith("xl/"))) throw damaged("the part that lists its sheets is missing");
  throw notAWorkbook("It is a zip file of another kind. Choose an Excel workbook.");
}

function readSettings(root: Element, sheets: readonly Sheet[]): Pick<Workbook, "names" | "namesInFile" | "date1904" | "active" | "activeInFile" | "calculationMode" | "calculationModeInFile" | "protection" | "protectionInFile"> {
  const active = numberAt(child(child(root, "bookViews"), "workbookView"), "activeTab") ?? 0;
  const mode = attribute(child(root, "calcPr"), "calcMode");
  const protection = readWorkbookProtection(root);
  const names = childrenOf(child(root, "definedNames"), "definedName").map((name) => readName(name, sheets));
  const calculationMode = mode === "manual" ? "manual" : mode === "autoNoTable" ? "automaticExceptTables" : "automatic";
  return {
    names,
    namesInFile: names,
    date1904: flagAt(child(root, "workbookPr"), "date1904"),
    active: active < sheets.length ? active : 0,
    activeInFile: active,
    calculationMode,
    calculationModeInFile: calculationMode,
    protection,
    protectionInFile: protection,
  };
}

function readName(name: Element, sheets: readonly Sheet[]): DefinedName {
  const index = numberAt(name, "localSheetId");
  const sheet = index === undefined ? null : (sheets[index]?.name ?? null);
  const comment = attribute(name, "comment");
  return { name: attribute(name, "name") ?? "", formula: name.text, sheet, hidden: flagAt(name, "hidden"), ...(comment === undefined ? {} : { comment }) };
}

async function readerFor(source: Package, workbookPart: string, root: Element): Promise<SheetReader> {
  const relationships = await relationshipsOf(source, workbookPart);
  const target = (type: string): string | undefined => relationships.find((one) => one.type === type)?.target;
  const theme = await orElse(async () => readTheme(parseXml((await textOf(source, target("theme"))) ?? "", "the theme")), OFFICE_THEME);
  const shared = target("sharedStrings");
  const part = shared === undefined ? undefined : findPart(source, shared);
  return new SheetReader(source, relationships, {
    ...(await readStyles(source, target("styles"), theme)),
    sharedTexts: part ? await readSharedTexts(part) : NO_TEXTS,
    date1904: flagAt(child(root, "workbookPr"), "date1904"),
    persons: await orElse(async () => readPersons((await textOf(source, target("person"))) ?? ""), new Map<string, string>()),
  });
}

async function textOf(source: Package, part: string | undefined): Promise<string | null> {
  return part === undefined ? null : partText(source, part);
}

/** For what is only shown: where it cannot be read, it stays in the file and is left out here. */
async function orElse<T>(read: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof FileProblem) return otherwise;
    throw error;
  }
}

/** A workbook without styles gets plain ones; one whose styles cannot be read is shown plain, and its formats cannot be changed. */
async function readStyles(source: Package, part: string | undefined, theme: Theme): Promise<{ styles: StyleSheet; formats: FormatStore }> {
  const plain = readStyleSheet(PLAIN_STYLES, theme);
  if (part === undefined || !findPart(source, part)) return { styles: plain, formats: new FormatStore(plain) };
  const styles = await orElse(async () => readStyleSheet((await textOf(source, part)) ?? "", theme), null);
  if (styles) return { styles, formats: new FormatStore(styles) };
  return { styles: plain, formats: new FormatStore(plain, "The cell formats of this workbook cannot be read, so none can be added. Open it in Excel, save it and try again.") };
}

interface Shared {
  readonly styles: StyleSheet;
  readonly formats: FormatStore;
  readonly sharedTexts: Texts;
  readonly date1904: boolean;
  readonly persons: ReadonlyMap<string, string>;
}

/** Reads the sheets of one workbook, one after the other: no sheet's text is kept. */
class SheetReader {
  private readonly source: Package;
  private readonly relationships: readonly Relationship[];
  private readonly shared: Shared;
  private readonly ids = new Set<string>();
  private readonly parts = new Set<string>();
  private cellsLeft = MAX_CELLS;

  constructor(source: Package, relationships: readonly Relationship[], shared: Shared) {
    this.source = source;
    this.relationships = relationships;
    this.shared = shared;
  }

  get formats(): FormatStore {
    return this.shared.formats;
  }

  get hasMacros(): boolean {
    return this.relationships.some(({ type }) => type === "vbaProject");
  }

  async sheet(listed: Element, index: number): Promise<{ sheet: Sheet; part: string | null }> {
    const name = attribute(listed, "name") ?? `Sheet${index + 1}`;
    const relationship = this.relationships.find(({ id }) => id === attribute(listed, "r:id"));
    const state = attribute(listed, "state");
    const visibility: Visibility = state === "hidden" || state === "veryHidden" ? state : "visible";
    const kind = KINDS[relationship?.type ?? ""];
    if (!relationship || !kind) throw damaged(`the sheet "${name}" is listed but cannot be found`);
    const part = relationship.target;
    if (this.parts.has(part.toLowerCase())) throw damaged(`the sheet "${name}" is listed twice`);
    this.parts.add(part.toLowerCase());
    const plain: SheetFacts = { ...plainFacts(this.freeId(numberAt(listed, "sheetId") ?? index + 1), name), kind, visibility };
    if (kind !== "worksheet") return { sheet: new Sheet({ ...plain, ...(await this.drawings(await this.relationshipsOf(part))) }), part };
    return { sheet: await this.worksheet(plain, part), part };
  }

  /** The id for a sheet's number, or the next that no sheet has: some writers give a number twice. */
  private freeId(number: number): string {
    const wanted = Number.isInteger(number) && number > 0 ? number : 1;
    for (let next = wanted; ; next++) {
      const id = sheetId(next);
      if (this.ids.has(id)) continue;
      this.ids.add(id);
      return id;
    }
  }

  private relationshipsOf(part: string): Promise<Relationship[]> {
    return orElse(() => relationshipsOf(this.source, part), []);
  }

  private async worksheet(plain: SheetFacts, part: string): Promise<Sheet> {
    const what = `the sheet "${plain.name}"`;
    const found = findPart(this.source, part);
    if (!found) throw damaged(`${what} is listed but cannot be found`);
    const { store, skeleton } = await readCellsOf(found, { ...this.shared, cellsLeft: this.cellsLeft, what });
    this.cellsLeft -= store.columns.length;
    const root = parseXml(skeleton.text, what);
    const relationships = await this.relationshipsOf(part);
    const facts = readFacts(root, plain, store, this.shared.styles, relationships);
    const customProperties = await orElse(() => readProperties(root, this.source, relationships), []);
    const others = await this.others(relationships, store);
    return new Sheet({ ...facts, customProperties, ...others, immovable: immovableOf(root, relationships), formulas: [...extendedFormulas(root), ...others.formulas] }, store);
  }

  /** What stands in parts of its own. */
  private async others(relationships: readonly Relationship[], store: CellStore): Promise<Pick<SheetFacts, "tables" | "comments" | "drawings" | "drawingPart" | "charts" | "pivots" | "formulas">> {
    const pivots = await this.texts(relationships, "pivotTable");
    const location = (text: string): Area | null => parseArea(attribute(child(parseXml(text, "a pivot table"), "location"), "ref") ?? "");
    return {
      pivots: await orElse(() => Promise.resolve(pivots.flatMap(({ text }) => location(text) ?? [])), []),
      tables: await this.tables(relationships, store),
      comments: await this.comments(relationships),
      ...(await this.drawings(relationships)),
    };
  }

  private async tables(relationships: readonly Relationship[], store: CellStore): Promise<TableInFile[]> {
    const texts = await this.texts(relationships, "table");
    const tables = texts.map(({ part, text }) => orElse(() => Promise.resolve(readTable(text, part, (area) => hidesRows(store, area))), null));
    return (await Promise.all(tables)).filter((table) => table !== null);
  }

  private async comments(relationships: readonly Relationship[]): Promise<SheetModel["comments"]> {
    const notes = await this.texts(relationships, "comments");
    const threads = await this.texts(relationships, "threadedComment");
    const read = await orElse(() => Promise.resolve(notes.flatMap(({ text }) => readComments(text))), []);
    const threaded = await orElse(() => Promise.resolve(threads.flatMap(({ text }) => readThreads(text, this.shared.persons))), []);
    const inThread = new Set(threaded.map(({ row, column }) => `${row} ${column}`));
    return [...read.filter(({ row, column }) => !inThread.has(`${row} ${column}`)), ...threaded];
  }

  private async drawings(relationships: readonly Relationship[]): Promise<Pick<SheetFacts, "drawings" | "charts" | "drawingPart" | "formulas">> {
    const drawings: DrawingInFile[] = [];
    const formulas: string[] = [];
    const parts = await this.texts(relationships, "drawing");
    for (const { part, text } of parts) {
      const targets = await this.relationshipsOf(part);
      formulas.push(...formulasIn(text), ...(await this.chartFormulas(targets)));
      for (const anchor of await orElse(() => Promise.resolve(readAnchors(text)), [])) {
        const chart = await this.chart(anchor, targets);
        const { from, to, follows } = anchor;
        drawings.push({ kind: anchor.kind, title: chart?.title.text ?? anchor.title, area: anchor.area, chart, corners: { from, to, follows } });
      }
    }
    return { drawings, charts: drawings.flatMap(({ chart }) => chart ?? []), drawingPart: parts[0]?.part ?? null, formulas };
  }

  private async chartFormulas(targets: readonly Relationship[]): Promise<string[]> {
    const charts = [...(await this.texts(targets, "chart")), ...(await this.texts(targets, "chartEx"))];
    return charts.flatMap(({ text }) => formulasIn(text));
  }

  private async chart(anchor: Anchor, targets: readonly Relationship[]): Promise<ChartModel | undefined> {
    const part = targets.find(({ id }) => id === anchor.chart)?.target;
    if (anchor.chart === undefined || part === undefined) return undefined;
    const { chart: relationship } = anchor;
    return orElse(async () => {
      const companions = companionsOf(await textOf(this.source, relationshipsPart(part)), part);
      const others = targets.filter(({ target }) => target === part).length > 1 || companions === null || !anchor.isPlain;
      const text = (await textOf(this.source, part)) ?? "";
      return readChart(text, anchor, { part, relationship, companions: companions ?? [], stuck: others || isPivotChart(text) ? stuckChart(anchor.name) : null });
    }, undefined);
  }

  /** The texts of the parts that a sheet points to by one type of relationship. */
  private async texts(relationships: readonly Relationship[], type: string): Promise<{ part: string; text: string }[]> {
    const texts: { part: string; text: string }[] = [];
    for (const { target } of relationships.filter((one) => one.type === type && !one.external)) {
      const text = await orElse(() => partText(this.source, target), null);
      if (text !== null) texts.push({ part: target, text });
    }
    return texts;
  }
}

