import { areaName, parseArea, parseAreas } from "./areas";
import type { Area } from "./book";
import { followingOf } from "./drawings";
import { shiftedRuns, type LineChange } from "./line-facts";
import { rootOf, withLines } from "./line-references";
import { shiftedArea, shiftedLine, shiftedMarkers, spanOf, type LineShift } from "./line-shift";
import { EMU, type Marker } from "./placing";
import { prefixed } from "./schema-order";
import { columnXml } from "./table-writing";
import { attribute, child, childrenOf, descendants, numberAt, parseXml, type Element } from "./xml";
import { escapeXml, spliced, withAttributes, type Splice } from "./xml-writing";

/** A worksheet part without its rows, once lines of the sheet were put in or taken out. `name`: what formulas in the file call the sheet. */
export function shiftedSkeleton(text: string, { shift }: LineChange, name: string): string {
  const root = parseXml(text, `the sheet "${name}"`);
  const formulas = new FormulaSplices(text, shift, name);
  return spliced(text, root.children.flatMap((one) => skeletonSplices(text, one, shift, formulas)));
}

function skeletonSplices(text: string, one: Element, shift: LineShift, formulas: FormulaSplices): Splice[] {
  switch (one.name) {
    case "dimension":
      return areaSplices(text, one, "ref", shift);
    case "cols":
      return shift.axis === "columns" ? columnSplices(text, one, shift) : [];
    case "autoFilter":
    case "sortState":
      return filterSplices(text, one, shift);
    case "mergeCells":
      return one.children.flatMap((merge) => areaSplices(text, merge, "ref", shift));
    case "conditionalFormatting":
      return [...areaSplices(text, one, "sqref", shift), ...formulas.below(one, parseAreas(attribute(one, "sqref") ?? ""))];
    case "dataValidations":
      return one.children.flatMap((rule) => [...areaSplices(text, rule, "sqref", shift), ...formulas.below(rule, parseAreas(attribute(rule, "sqref") ?? ""))]);
    case "hyperlinks":
      return one.children.flatMap((link) => areaSplices(text, link, "ref", shift, formulas.place(link)));
    case "protectedRanges":
    case "ignoredErrors":
      return listSplices(text, one, "sqref", shift);
    case "cellWatches":
      return listSplices(text, one, "r", shift);
    case "rowBreaks":
    case "colBreaks":
      return (one.name === "rowBreaks") === (shift.axis === "rows") ? breakSplices(text, one, shift) : [];
    case "extLst":
      return extensionSplices(text, one, shift, formulas);
    default:
      return [];
  }
}

/** The formulas below an element, as splices. */
class FormulaSplices {
  private readonly text: string;
  private readonly shift: LineShift;
  private readonly name: string;

  constructor(text: string, shift: LineShift, name: string) {
    this.text = text;
    this.shift = shift;
    this.name = name;
  }

  /** `areas`: those whose cells share the formulas. */
  below(element: Element, areas: readonly Area[]): Splice[] {
    const root = areas.length === 0 ? null : rootOf(areas.map((area) => spanOf(area, this.shift.axis)), this.shift);
    const said = (formula: string): string => withLines(formula, this.shift, { shifted: this.name, own: this.name, from: root ?? "cell" }).text;
    return element.children.flatMap((one): Splice[] => {
      const value = one.name === "cfvo" ? attribute(one, "val") : undefined;
      const limit = value === undefined || said(value) === value ? [] : [withAttributes(this.text, one, { val: said(value) })];
      if (/(^|:)(f|formula[12]?)$/.test(one.name) && one.children.length === 0) return said(one.text) === one.text ? [] : [{ start: one.contentStart, end: one.contentEnd, text: escapeXml(said(one.text)) }];
      return [...limit, ...this.below(one, areas)];
    });
  }

  /** The place in this workbook that a link leads to. */
  place(link: Element): Record<string, string> {
    const place = attribute(link, "location");
    if (place === undefined || attribute(link, "r:id") !== undefined) return {};
    return { location: withLines(place, this.shift, { shifted: this.name, own: this.name, from: "cell" }).text };
  }
}

/** An attribute that lists areas. Single ones are written as they were: whole columns as such. */
function areaSplices(text: string, element: Element, name: string, shift: LineShift, others: Readonly<Record<string, string>> = {}): Splice[] {
  const before = attribute(element, name) ?? "";
  const now = shiftedList(before, shift);
  const changes = { ...(now === "" || now === before ? {} : { [name]: now }), ...Object.fromEntries(Object.entries(others).filter(([key, value]) => attribute(element, key) !== value)) };
  return Object.keys(changes).length === 0 ? [] : [withAttributes(text, element, changes)];
}

/** A list of areas as it reads afterwards; "" where none is left. */
function shiftedList(list: string, shift: LineShift): string {
  const words = list.split(/\s+/).filter((word) => word !== "");
  return words.flatMap((word) => {
    const area = parseArea(word);
    if (!area) return [word];
    const now = shiftedArea(area, shift);
    if (!now) return [];
    return now.row === area.row && now.column === area.column && now.rows === area.rows && now.columns === area.columns ? [word] : [areaName(now)];
  }).join(" ");
}

/** A list whose entries go with their last cell. */
function listSplices(text: string, list: Element, name: string, shift: LineShift): Splice[] {
  const gone = list.children.filter((one) => attribute(one, name) !== undefined && shiftedList(attribute(one, name) ?? "", shift) === "");
  if (gone.length === list.children.length && gone.length > 0) return [{ start: list.start, end: list.end, text: "" }];
  return list.children.flatMap((one) => (gone.includes(one) ? [{ start: one.start, end: one.end, text: "" }] : areaSplices(text, one, name, shift)));
}

function columnSplices(text: string, list: Element, shift: LineShift): Splice[] {
  const runs = childrenOf(list, "col").map((element) => ({ element, first: (numberAt(element, "min") ?? 1) - 1, last: (numberAt(element, "max") ?? 1) - 1 }));
  const written = shiftedRuns(runs, shift).map(({ element, first, last }) => withAttributes(text, element, { min: String(first + 1), max: String(last + 1) }).text.replace(/([^/])>$/, "$1/>"));
  return [{ start: list.start, end: list.end, text: written.length === 0 ? "" : `<${list.prefix}cols>${written.join("")}</${list.prefix}cols>` }];
}

/** A filter or an order of rows, with what stands in it; columns of a filter count from its first one. */
function filterSplices(text: string, filter: Element, shift: LineShift): Splice[] {
  const area = parseArea(attribute(filter, "ref") ?? "");
  const first = area && shiftedArea(area, shift)?.column;
  const columns = area && shift.axis === "columns" ? childrenOf(filter, "filterColumn") : [];
  const sorts = filter.children.filter(({ name }) => name === "sortState" || name === "sortCondition");
  return [
    ...areaSplices(text, filter, "ref", shift),
    ...columns.flatMap((one) => {
      const now = shiftedLine((area?.column ?? 0) + (numberAt(one, "colId") ?? 0), shift);
      return now === null ? [{ start: one.start, end: one.end, text: "" }] : [withAttributes(text, one, { colId: String(now - (first ?? 0)) })];
    }),
    ...sorts.flatMap((one) => (shiftedList(attribute(one, "ref") ?? "", shift) === "" ? [{ start: one.start, end: one.end, text: "" }] : filterSplices(text, one, shift))),
  ];
}

/** A break's number is that of the line that it stands before, counted from 0. */
function breakSplices(text: string, list: Element, shift: LineShift): Splice[] {
  return childrenOf(list, "brk").flatMap((one) => {
    const now = shiftedLine(numberAt(one, "id") ?? 0, shift);
    return now === null ? [{ start: one.start, end: one.end, text: "" }] : [withAttributes(text, one, { id: String(now) })];
  });
}

/** Rules, sparklines and the like in extensions: each has its areas in an element beside its formulas. One whose cells have gone goes too. */
function extensionSplices(text: string, element: Element, shift: LineShift, formulas: FormulaSplices): Splice[] {
  const list = element.children.find(({ name }) => name.endsWith(":sqref"));
  if (!list) return element.children.flatMap((one) => (/:f$/.test(one.name) ? formulas.below({ ...element, children: [one] }, []) : extensionSplices(text, one, shift, formulas)));
  const now = shiftedList(list.text, shift);
  if (now === "") return [{ start: element.start, end: element.end, text: "" }];
  const others = { ...element, children: element.children.filter((one) => one !== list) };
  const isSparkline = element.name.endsWith(":sparkline");
  return [...(now === list.text ? [] : [{ start: list.contentStart, end: list.contentEnd, text: now }]), ...formulas.below(others, isSparkline ? [] : parseAreas(list.text))];
}

/** The part of a table on the sheet. `name`: what formulas in the file call the sheet. */
export function shiftedTablePart(text: string, { shift, headings }: LineChange, name: string): string {
  const root = parseXml(text, "a table");
  const area = parseArea(attribute(root, "ref") ?? "");
  const formulas = new FormulaSplices(text, shift, name);
  const filter = child(root, "autoFilter");
  const sort = child(root, "sortState");
  return spliced(text, [
    ...areaSplices(text, root, "ref", shift),
    ...(filter ? filterSplices(text, filter, shift) : []),
    ...(sort ? filterSplices(text, sort, shift) : []),
    ...(area && shift.axis === "columns" ? tableColumnSplices(text, root, area, shift, headings.get(numberAt(root, "id") ?? -1) ?? []) : []),
    ...descendants(root, "tableColumn").flatMap((column) => column.children.flatMap((one) => (/ormula$/.test(one.name) ? formulas.below({ ...column, children: [{ ...one, name: "formula" }] }, []) : []))),
  ]);
}

function tableColumnSplices(text: string, root: Element, area: Area, shift: LineShift, headings: readonly string[]): Splice[] {
  const list = child(root, "tableColumns");
  const columns = childrenOf(list, "tableColumn");
  const gone = columns.filter((_, at) => shiftedLine(area.column + at, shift) === null);
  if (!list || headings.length + gone.length === 0) return [];
  const next = Math.max(0, ...columns.map((one) => numberAt(one, "id") ?? 0)) + 1;
  const place = columns[shift.at - area.column]?.start ?? list.contentEnd;
  const added = headings.map((name, at) => columnXml(next + at, name)).join("");
  return [
    withAttributes(text, list, { count: String(columns.length + headings.length - gone.length) }),
    ...gone.map(({ start, end }) => ({ start, end, text: "" })),
    ...(added === "" ? [] : [{ start: place, end: place, text: prefixed(added, root.prefix) }]),
  ];
}

/** A part that lists cells by an attribute, one for each entry: comments and their threads. */
export function shiftedComments(text: string, shift: LineShift): string {
  return text.replace(/(<(?:[\w-]+:)?(?:comment|threadedComment)\s[^<>]*?\bref=")([^"]+)(?=")/g, (_, open: string, ref: string) => open + shiftedList(ref, shift));
}

/** The boxes of notes, which stand in a drawing of the old kind: a box goes with its cell. */
export function shiftedNotes(text: string, shift: LineShift): string {
  return text.replace(/<(?:[\w-]+:)?ClientData[\s>][\s\S]*?<\/(?:[\w-]+:)?ClientData>/g, (data) => {
    const tag = shift.axis === "rows" ? "Row" : "Column";
    const before = Number(new RegExp(`<(?:[\\w-]+:)?${tag}>\\s*(\\d+)\\s*<`).exec(data)?.[1] ?? NaN);
    const now = shiftedLine(before, shift);
    if (Number.isNaN(before) || now === null || now === before) return data;
    const moved = data.replace(new RegExp(`(<(?:[\\w-]+:)?${tag}>)\\s*\\d+\\s*(?=<)`), `$1${now}`);
    return moved.replace(/(<(?:[\w-]+:)?Anchor>)([^<]*)(?=<)/, (_, open: string, anchor: string) => open + shiftedBox(anchor, now - before, shift));
  });
}

/** Left column, how far in, top row, how far in, then the same for the right and the bottom. */
function shiftedBox(anchor: string, by: number, { axis }: LineShift): string {
  const lines = axis === "rows" ? [2, 6] : [0, 4];
  return anchor.split(",").map((word, at) => (lines.includes(at) ? ` ${Math.max(0, Number(word) + by)}` : word)).join(",").trimStart();
}

const ANCHORS = ["xdr:twoCellAnchor", "xdr:oneCellAnchor"];

/** The part with the drawings of the sheet. */
export function shiftedDrawings(text: string, shift: LineShift): string {
  const root = parseXml(text, "the drawings of a sheet");
  return spliced(text, ANCHORS.flatMap((name) => descendants(root, name)).flatMap((anchor) => anchorSplices(anchor, shift)));
}

function anchorSplices(anchor: Element, shift: LineShift): Splice[] {
  const [from, to] = [child(anchor, "xdr:from"), child(anchor, "xdr:to")];
  if (!from) return [];
  const moved = shiftedMarkers(markerOf(from), markerOf(to ?? from), followingOf(anchor), shift);
  return [...markerSplices(from, moved.from, shift), ...(to ? markerSplices(to, moved.to, shift) : [])];
}

function markerOf(element: Element): Marker {
  const at = (name: string): number => Number(child(element, name)?.text ?? "0") || 0;
  return { row: at("xdr:row"), column: at("xdr:col"), down: at("xdr:rowOff") / EMU, across: at("xdr:colOff") / EMU };
}

function markerSplices(element: Element, now: Marker, { axis }: LineShift): Splice[] {
  const [line, value] = axis === "rows" ? [child(element, "xdr:row"), now.row] : [child(element, "xdr:col"), now.column];
  return line && Number(line.text) !== value ? [{ start: line.contentStart, end: line.contentEnd, text: String(value) }] : [];
}
