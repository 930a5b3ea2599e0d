import type { Kind } from "../object";
import type { World } from "../world";

const MODES = { automatic: "Automatic", automaticExceptTables: "AutomaticExceptTables", manual: "Manual" } as const;

/**
 * There is no calculation here: a formula that is written has no value until Excel opens the file, so asking for a
 * calculation changes nothing. Suspending it or the screen has no effect to begin with.
 */
export const APPLICATION: Kind<World> = {
  name: "Application",
  properties: {
    CalculationMode: { get: ({ book }) => MODES[book.calculationMode] },
    CalculationState: { get: () => "Done" },
  },
  methods: {
    Calculate: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};
