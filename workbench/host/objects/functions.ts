import type { Json } from "../json";
import { bind, type Kind, wholeOf } from "../object";
import { serialOf } from "../serial";
import type { World } from "../world";

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

/** Worksheet functions: the one that tells the 1904 date system from the 1900 one. */
export const FUNCTIONS: Kind<World> = {
  name: "Functions",
  properties: {},
  finders: {
    Date: (world, args) => bind(FUNCTION_RESULT, date(world, wholeOf(args[0], "year"), wholeOf(args[1], "month"), wholeOf(args[2], "day"))),
  },
};

export { FUNCTION_RESULT };
