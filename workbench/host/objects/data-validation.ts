import { overlaps } from "../../file/areas";
import type { SheetModel } from "../../file/book";
import type { Cells } from "../cells/address";
import { isUnbounded } from "../cells/address";
import { eachCell, onlyOne } from "../cells/formatting";
import type { Json } from "../json";
import type { Kind } from "../object";
import { invalidArgument, notImplemented } from "../refusal";
import { isAlive } from "../world";

type Validation = ReturnType<NonNullable<SheetModel["validation"]>>;

/** What all the cells have in common; null where they differ. What a validation says is for the file core to know. */
function common({ sheet, area }: Cells, take: (validation: Validation) => Json): Json {
  if (!sheet.validations.some((one) => overlaps(one, area))) return take(null);
  if (sheet.validation === undefined) throw notImplemented("DataValidation over this workbook");
  if (isUnbounded(area)) throw invalidArgument("whole rows or columns; intersect them with the used range");
  const values = new Map<string, Json>();
  eachCell(area, (row, column) => {
    const value = take(sheet.validation?.(row, column) ?? null);
    values.set(JSON.stringify(value), value);
  });
  return onlyOne(new Set(values.values()));
}

export const DATA_VALIDATION: Kind<Cells> = {
  name: "DataValidation",
  alive: ({ sheet }, world) => isAlive(world, sheet),
  properties: {
    Rule: { get: (cells) => common(cells, (validation) => (validation === null ? {} : { [validation.type.toLowerCase()]: validation.rule })) },
    Type: { get: (cells) => common(cells, (validation) => validation?.type ?? "None") },
  },
};
