import type { Json } from "../json";
import type { Kind } from "../object";
import { invalidArgument } from "../refusal";
import { beforeBookChange, type World } from "../world";

const MODES = { automatic: "Automatic", automaticExceptTables: "AutomaticExceptTables", manual: "Manual" } as const;

function setMode(world: World, value: Json): void {
  const mode = Object.entries(MODES).find(([, word]) => word === value)?.[0];
  if (mode === undefined) throw invalidArgument(`${JSON.stringify(value)} is no way to calculate`);
  beforeBookChange(world);
  world.book.calculationMode = mode as keyof typeof MODES;
}

/**
 * There is no calculation here: a formula that is written has no value until Excel opens the file, so asking for a
 * calculation changes nothing. Suspending it or the screen has no effect to begin with.
 */
export const APPLICATION: Kind<World> = {
  name: "Application",
  properties: {
    CalculationMode: { get: ({ book }) => MODES[book.calculationMode], set: setMode },
    CalculationState: { get: () => "Done" },
  },
  methods: {
    Calculate: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};
