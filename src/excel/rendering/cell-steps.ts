import { blockArea, type PlanBlock, type PlanLink, type SheetPlan } from "../../core/sheet-plan";
import { CELL_STYLES, type CellStyle, type StyleName } from "../../core/sheet-style";
import { type Area, addressOf, type CellValue } from "../../core/workbook";
import { asGiven } from "../cell-text";
import { bytesOfValues, PAYLOAD, RANGE_BYTES } from "../payload";
import { addressOfArea, rangeOf, type Step, step } from "./step";

/** Characters of one address of several areas; Excel cuts off what is beyond 8,192. */
const LONGEST_ADDRESS = 4_000;
/** What a format costs for each of its properties. Measured with the client. */
const FORMAT_BYTES = 6_000;

/** The values of the plan's blocks, cut to what a request holds. A block without a value needs no step. */
export function valueSteps({ blocks }: SheetPlan): Step[] {
  return blocks.flatMap((block) => {
    const width = block.styles.length;
    const rows = block.values.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
    const bytes = rows.reduce((sum, row) => sum + bytesOfValues(row), 0);
    const most = Math.max(1, Math.floor((PAYLOAD - RANGE_BYTES) / Math.max(1, bytes / rows.length)));
    return Array.from({ length: Math.ceil(rows.length / most) }, (_, place) => valueStep(block, place * most, rows.slice(place * most, (place + 1) * most)));
  });
}

function valueStep({ row, column, styles }: PlanBlock, at: number, values: readonly (readonly CellValue[])[]): Step {
  const area = { row: row + at, column, rows: values.length, columns: styles.length };
  const filled = values.flat().filter((value) => value !== "").length;
  return {
    bytes: RANGE_BYTES * (1 + Math.ceil((area.rows * area.columns) / 1_500)) + values.reduce((sum, line) => sum + bytesOfValues(line), 0),
    cells: filled,
    queue: (sheet) => {
      if (filled > 0) rangeOf(sheet, area).values = values.map((line) => line.map((value) => (value === "" ? null : asGiven(value))));
    },
  };
}

/** The looks of the cells: each style in one go for all cells that have it, and its number format for each area. */
export function styleSteps({ blocks }: SheetPlan): Step[] {
  const areas = new Map<StyleName, Area[]>();
  for (const block of blocks) for (const [style, area] of stylesOf(block)) areas.set(style, [...(areas.get(style) ?? []), area]);
  return [...areas].flatMap(([name, some]) => {
    const style = CELL_STYLES[name];
    return [...addressesOf(some).map((address) => step(FORMAT_BYTES, (sheet) => queueStyle(sheet.getRanges(address), style))), ...numberFormatSteps(style, some)];
  });
}

/** The styles of a block's columns; neighbours that look alike are one area. */
function stylesOf(block: PlanBlock): [StyleName, Area][] {
  const { row, rows, column } = blockArea(block);
  const runs: [StyleName, Area][] = [];
  block.styles.forEach((style, at) => {
    const last = runs.at(-1);
    if (last?.[0] === style) runs[runs.length - 1] = [style, { ...last[1], columns: last[1].columns + 1 }];
    else runs.push([style, { row, rows, column: column + at, columns: 1 }]);
  });
  return runs;
}

function addressesOf(areas: readonly Area[]): string[] {
  const addresses: string[] = [];
  for (const address of areas.map(addressOfArea)) {
    const last = addresses.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST_ADDRESS) addresses[addresses.length - 1] = `${last},${address}`;
    else addresses.push(address);
  }
  return addresses;
}

/** Several areas at once have no number format (Excel's API gives it to a range only). */
function numberFormatSteps({ numberFormat }: CellStyle, areas: readonly Area[]): Step[] {
  if (numberFormat === "General") return [];
  return areas.map((area) =>
    step(RANGE_BYTES, (sheet) => {
      // One value stands for all cells (documentation); the typings know only arrays.
      rangeOf(sheet, area).numberFormat = numberFormat as unknown as string[][];
    }),
  );
}

function queueStyle({ format }: Excel.RangeAreas, style: CellStyle): void {
  if (style.size !== null) format.font.size = style.size;
  if (style.bold) format.font.bold = true;
  if (style.italic) format.font.italic = true;
  if (style.font !== null) format.font.color = style.font;
  if (style.fill !== null) format.fill.color = style.fill;
  if (style.wrap) format.wrapText = true;
  format.horizontalAlignment = style.align;
  format.verticalAlignment = style.vertical;
  if (style.border !== null) queueBorders(format.borders, style.border);
}

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

function queueBorders(borders: Excel.RangeBorderCollection, colour: string): void {
  for (const edge of EDGES) {
    const border = borders.getItem(edge);
    border.style = "Continuous";
    border.color = colour;
  }
}

/** Links, each with its cell's own text written again, in case Excel shows the target in its place. */
export function linkSteps({ links, blocks }: SheetPlan): Step[] {
  return links.map((link) =>
    step(3 * RANGE_BYTES, (sheet) => {
      const cell = sheet.getRangeByIndexes(link.row, link.column, 1, 1);
      cell.hyperlink = hyperlinkOf(link);
      cell.values = [[asGiven(valueOf(blocks, link))]];
    }),
  );
}

function hyperlinkOf({ to, tip }: PlanLink): Excel.RangeHyperlink {
  const target = "address" in to ? { address: to.address } : { documentReference: `'${to.sheet.replaceAll("'", "''")}'!${addressOf(to)}` };
  return tip === "" ? target : { ...target, screenTip: tip };
}

function valueOf(blocks: readonly PlanBlock[], { row, column }: PlanLink): CellValue {
  const holds = (block: PlanBlock): boolean => row >= block.row && row < block.row + block.values.length && column >= block.column && column < block.column + block.styles.length;
  const block = blocks.find(holds);
  return block?.values[row - block.row]?.[column - block.column] ?? "";
}
