import type { Cells } from "../cells/address";
import { FILL, FONT, type FormatProperties, type FormatProperty, LOCK, LOOK } from "../cells/format-properties";
import { common, restyle } from "../cells/formatting";
import { autofitColumns, autofitRows, columnWidth, isUsualHeight, isUsualWidth, rowHeight, setColumnWidth, setRowHeight, useUsualHeight, useUsualWidth } from "../cells/measures";
import { bind, type Kind, type Property } from "../object";
import { isAlive } from "../world";
import { RANGE_BORDERS } from "./range-borders";

function property(of: FormatProperty): Property<Cells> {
  return {
    get: (cells, world) => common(world, cells, of),
    set: (cells, value, world) => restyle(world, cells, of.change(value)),
  };
}

function properties(of: FormatProperties): Kind<Cells>["properties"] {
  return Object.fromEntries(Object.entries(of).map(([name, one]) => [name, property(one)]));
}

const alive: NonNullable<Kind<Cells>["alive"]> = ({ sheet }, world) => isAlive(world, sheet);

export const RANGE_FONT: Kind<Cells> = { name: "RangeFont", alive, properties: properties(FONT) };

export const RANGE_FILL: Kind<Cells> = {
  name: "RangeFill",
  alive,
  properties: properties(FILL),
  methods: { Clear: (cells, _args, world) => restyle(world, cells, { fill: null }) },
};

export const FORMAT_PROTECTION: Kind<Cells> = { name: "FormatProtection", alive, properties: properties(LOCK) };

export const RANGE_FORMAT: Kind<Cells> = {
  name: "RangeFormat",
  alive,
  properties: {
    ...properties(LOOK),
    ColumnWidth: { get: columnWidth, set: (cells, value, world) => setColumnWidth(world, cells, value) },
    RowHeight: { get: rowHeight, set: (cells, value, world) => setRowHeight(world, cells, value) },
    UseStandardHeight: { get: isUsualHeight, set: (cells, value, world) => useUsualHeight(world, cells, value) },
    UseStandardWidth: { get: isUsualWidth, set: (cells, value, world) => useUsualWidth(world, cells, value) },
  },
  links: {
    Borders: (cells) => bind(RANGE_BORDERS, cells),
    Fill: (cells) => bind(RANGE_FILL, cells),
    Font: (cells) => bind(RANGE_FONT, cells),
    Protection: (cells) => bind(FORMAT_PROTECTION, cells),
  },
  methods: {
    AutofitColumns: (cells, _args, world) => autofitColumns(world, cells),
    AutofitRows: (cells, _args, world) => autofitRows(world, cells),
  },
};
