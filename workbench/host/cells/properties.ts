import { camel, isJsonObject, type Json, type JsonObject } from "../json";
import { invalidArgument, notImplemented } from "../refusal";
import type { World } from "../world";
import { type Cells, fullAddress } from "./address";
import { BORDER, type BorderProperty, borderOn, type Side, setBorder } from "./borders";
import { FILL, FONT, type FormatProperties, type FormatProperty, LOCK, LOOK } from "./format-properties";
import { common, restyle } from "./formatting";
import { columnsHidden, columnWidth, hideColumns, hideRows, rowHeight, rowsHidden, setColumnWidth, setRowHeight } from "./measures";

/** A property as `getCellProperties` and its like name it. */
interface Leaf {
  read(world: World, cells: Cells): Json;
  set?(world: World, cells: Cells, value: Json): void;
}

interface Tree {
  readonly [name: string]: Leaf | Tree;
}

function isLeaf(node: Leaf | Tree): node is Leaf {
  return typeof node["read"] === "function";
}

function formatLeaf(property: FormatProperty): Leaf {
  return { read: (world, cells) => common(world, cells, property), set: (world, cells, value) => restyle(world, cells, property.change(value)) };
}

function leaves(properties: FormatProperties): Tree {
  return Object.fromEntries(Object.entries(properties).map(([name, property]) => [camel(name), formatLeaf(property)]));
}

function borderLeaves(side: Side): Tree {
  const leaf = (property: BorderProperty): Leaf => ({ read: (world, cells) => borderOn(world, cells, side, property), set: (world, cells, value) => setBorder(world, cells, side, property.change(value)) });
  return Object.fromEntries(Object.entries(BORDER).map(([name, property]) => [camel(name), leaf(property)]));
}

/** By the names of CellBorderCollection. */
const BORDERS: Tree = { bottom: borderLeaves("EdgeBottom"), left: borderLeaves("EdgeLeft"), right: borderLeaves("EdgeRight"), top: borderLeaves("EdgeTop") };
const FORMAT: Tree = { ...leaves(LOOK), borders: BORDERS, fill: leaves(FILL), font: leaves(FONT), protection: leaves(LOCK) };
const address: Leaf = { read: (_world, cells) => fullAddress(cells) };
const CELL: Tree = { address, addressLocal: address, format: FORMAT };

const ROW: Tree = {
  ...CELL,
  rowIndex: { read: (_world, { area }) => area.row },
  rowHidden: { read: (_world, cells) => rowsHidden(cells), set: hideRows },
  format: { ...FORMAT, rowHeight: { read: (_world, cells) => rowHeight(cells), set: setRowHeight } },
};

const COLUMN: Tree = {
  ...CELL,
  columnIndex: { read: (_world, { area }) => area.column },
  columnHidden: { read: (_world, cells) => columnsHidden(cells), set: hideColumns },
  format: { ...FORMAT, columnWidth: { read: (_world, cells) => columnWidth(cells), set: setColumnWidth } },
};

const rowsOf = ({ sheet, area }: Cells): Cells[] => Array.from({ length: area.rows }, (_, at) => ({ sheet, area: { ...area, row: area.row + at, rows: 1 } }));
const columnsOf = ({ sheet, area }: Cells): Cells[] => Array.from({ length: area.columns }, (_, at) => ({ sheet, area: { ...area, column: area.column + at, columns: 1 } }));

export function getCellProperties(world: World, cells: Cells, wanted: Json): Json {
  return rowsOf(cells).map((row) => columnsOf(row).map((cell) => read(world, cell, CELL, wanted, "")));
}

export function getRowProperties(world: World, cells: Cells, wanted: Json): Json {
  return rowsOf(cells).map((row) => read(world, row, ROW, wanted, ""));
}

export function getColumnProperties(world: World, cells: Cells, wanted: Json): Json {
  return columnsOf(cells).map((column) => read(world, column, COLUMN, wanted, ""));
}

function read(world: World, cells: Cells, tree: Tree, wanted: Json, path: string): JsonObject {
  const bag: Record<string, Json> = {};
  for (const [name, inner] of entriesOf(wanted)) {
    const node = nodeAt(tree, name, path);
    if (inner === false) continue;
    bag[name] = isLeaf(node) ? node.read(world, cells) : read(world, cells, node, wantedOf(node, inner), `${path}${name}.`);
  }
  return bag;
}

/** What is asked of a cell's borders is asked of each of them (typings of CellPropertiesBorderLoadOptions). */
function wantedOf(node: Tree, inner: Json): Json {
  if (inner === true) return everything(node);
  return node === BORDERS ? Object.fromEntries(Object.keys(node).map((side) => [side, inner])) : inner;
}

function everything(tree: Tree): JsonObject {
  return Object.fromEntries(Object.keys(tree).map((name) => [name, true]));
}

function entriesOf(value: Json): [string, Json][] {
  if (value === null) return [];
  if (!isJsonObject(value)) throw invalidArgument(`${JSON.stringify(value)} where properties were expected`);
  return Object.entries(value);
}

function nodeAt(tree: Tree, name: string, path: string): Leaf | Tree {
  const node = tree[name];
  if (node === undefined) throw notImplemented(`the cell property ${path}${name}`);
  return node;
}

/** A 2-D array of the range's shape; what a cell's object does not name stays as it is. */
export function setCellProperties(world: World, cells: Cells, given: Json): void {
  const rows = listOf(given, cells.area.rows);
  const lines = rows.map((row) => listOf(row, cells.area.columns));
  rowsOf(cells).forEach((row, at) => columnsOf(row).forEach((cell, offset) => write(world, cell, CELL, lines[at]?.[offset] ?? null, "")));
}

/** One object for each row. */
export function setRowProperties(world: World, cells: Cells, given: Json): void {
  const lines = listOf(given, cells.area.rows);
  rowsOf(cells).forEach((row, at) => write(world, row, ROW, lines[at] ?? null, ""));
}

/** One object for each column. */
export function setColumnProperties(world: World, cells: Cells, given: Json): void {
  const lines = listOf(given, cells.area.columns);
  columnsOf(cells).forEach((column, at) => write(world, column, COLUMN, lines[at] ?? null, ""));
}

function listOf(value: Json, length: number): readonly Json[] {
  if (!Array.isArray(value) || value.length !== length) throw invalidArgument(`an array of ${length} was expected`);
  return value;
}

function write(world: World, cells: Cells, tree: Tree, given: Json, path: string): void {
  for (const [name, value] of entriesOf(given)) {
    const node = nodeAt(tree, name, path);
    if (!isLeaf(node)) write(world, cells, node, value, `${path}${name}.`);
    else if (node.set === undefined) throw notImplemented(`setting the cell property ${path}${name}`);
    else if (value !== null) node.set(world, cells, value);
  }
}
