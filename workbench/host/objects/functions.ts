import type { Json } from "../json";
import type { Scalar } from "../../file/book";
import { intersection } from "../cells/address";
import { eachCell } from "../cells/formatting";
import { type Argument, bind, type Kind, targetOf, wholeOf } from "../object";
import { invalidArgument } from "../refusal";
import { serialOf } from "../serial";
import type { World } from "../world";
import { RANGE } from "./range";

interface Result {
  readonly value: Json;
  readonly error: string | null;
}

const FUNCTION_RESULT: Kind<Result> = {
  name: "FunctionResult",
  properties: { Error: { get: ({ error }) => error }, Value: { get: ({ value }) => value } },
};

/** Excel's DATE: years below 1900 count from 1900, months and days carry over; what is before the calendar's first day is #NUM!. */
function date(world: World, year: number, month: number, day: number): Result {
  const { date1904 } = world.book;
  const full = year < 1900 ? year + 1900 : year;
  const serial = serialOf(full, month, day, date1904);
  const real = year >= 0 && full <= 9999 && serial >= 0;
  return real ? { value: serial, error: null } : { value: null, error: "#NUM!" };
}

/** Excel's COUNTBLANK: cells that are empty, and those that show an empty text. */
function countBlank(range: Argument | undefined): Result {
  const cells = targetOf(RANGE, range);
  if (cells === null) throw invalidArgument("a range was expected");
  const { sheet, area } = cells;
  const used = sheet.used(true);
  const within = used === null ? null : intersection(used, area);
  let filled = 0;
  if (within !== null) eachCell(within, (row, column) => (filled += isFilled(sheet.value(row, column)) ? 1 : 0));
  return { value: area.rows * area.columns - filled, error: null };
}

const isFilled = (value: Scalar): boolean => value !== null && value !== "";

/** Worksheet functions: the one that tells the 1904 date system from the 1900 one, and the one that tells where nothing stands. */
export const FUNCTIONS: Kind<World> = {
  name: "Functions",
  properties: {},
  finders: {
    CountBlank: (_world, args) => bind(FUNCTION_RESULT, countBlank(args[0])),
    Date: (world, args) => bind(FUNCTION_RESULT, date(world, wholeOf(args[0], "year"), wholeOf(args[1], "month"), wholeOf(args[2], "day"))),
  },
};

export { FUNCTION_RESULT };
