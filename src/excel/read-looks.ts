import { meets } from "../core/column-place";
import type { CellLook, Edit, LookAsFound, LookEdit } from "../core/edit";
import type { Area, Sheet } from "../core/workbook";
import type { Line } from "./connection";

/** No more looks of cells are kept of all edits together: about 3 MB. */
const MOST_LOOKS = 24_000;

/** What an edit changes of the look of a cell below the headings, beside its number format. */
const BODY: Excel.CellPropertiesLoadOptions = { format: { font: { name: true, size: true }, horizontalAlignment: true, verticalAlignment: true, wrapText: true } };

/** What a heading of ours takes over from the one that it is made like. */
const HEADING: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: { name: true, size: true, bold: true, italic: true, underline: true, strikethrough: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
  },
};

/** An edit that gives cells a look of ours. */
type Making = LookEdit & { readonly to: NonNullable<LookEdit["to"]> };

const isMaking = (edit: Edit): edit is Making => edit.kind === "look" && edit.from === null && edit.to !== null;

const areaOf = ({ row, rows, column }: LookEdit): Area => ({ row, rows, column, columns: 1 });

/** Whether what an edit changes comes back by itself: the cells look as their column's bare cells, or as new ones where they would be made such. */
function comesBack(edit: Making, { formatted, rowLooks = false, bareFormats = [] }: Sheet): boolean {
  const hasOwn = rowLooks || (formatted !== undefined && meets(formatted, areaOf(edit)));
  return !hasOwn && !(edit.among === true && (bareFormats[edit.column] ?? "General") !== "General");
}

/**
 * The edits, those of cells that have a look of their own with how these look now, so that it can be given back, and with the look
 * of the heading that theirs is made like, so that no border or protection of theirs is changed. One request where there are such.
 */
export async function withLooksTaken(line: Line, edits: readonly Edit[], sheets: readonly Sheet[]): Promise<readonly Edit[]> {
  const isLost = (edit: Making): boolean => sheets.some((sheet) => sheet.name === edit.sheet && !comesBack(edit, sheet));
  const making = edits.filter((edit): edit is Making => isMaking(edit) && isLost(edit));
  if (making.length === 0) return edits;
  let left = MOST_LOOKS;
  const taken = await line.ask(
    ({ workbook: { worksheets } }) =>
      making.map((edit) => {
        left -= edit.rows;
        return { edit, ...queueLook(worksheets.getItem(edit.sheet), edit, left >= 0) };
      }),
    (asked) => new Map<Edit, LookEdit>(asked.map((queued) => [queued.edit, withLook(queued)])),
  );
  return edits.map((edit) => taken.get(edit) ?? edit);
}

function queueLook(sheet: Excel.Worksheet, { row, rows, column, heading, to: { headingLike } }: Making, isKept: boolean) {
  const cells = sheet.getRangeByIndexes(row, column, rows, 1);
  cells.load("numberFormat");
  const format = cells.format.load("columnWidth,useStandardWidth");
  const first = heading ? 1 : 0;
  return {
    cells,
    format,
    like: isKept && heading && headingLike !== column ? sheet.getRangeByIndexes(row, headingLike, 1, 1).getCellProperties(HEADING) : null,
    heading: isKept && heading ? sheet.getRangeByIndexes(row, column, 1, 1).getCellProperties(HEADING) : null,
    body: isKept && rows > first ? sheet.getRangeByIndexes(row + first, column, rows - first, 1).getCellProperties(BODY) : null,
    isKept,
  };
}

function withLook({ edit, cells, format, like, heading, body, isKept }: ReturnType<typeof queueLook> & { readonly edit: Making }): LookEdit {
  const lookOf = (read: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null): CellLook[] => (read?.value ?? []).map(([one]) => one as CellLook);
  const was: LookAsFound = { formats: (cells.numberFormat as string[][]).map(([one]) => one ?? "General"), looks: isKept ? [...lookOf(heading), ...lookOf(body)] : null, width: format.useStandardWidth ? null : format.columnWidth };
  const [headingLook] = lookOf(like);
  return { ...edit, was, to: { ...edit.to, ...(headingLook ? { headingLook } : {}) } };
}
