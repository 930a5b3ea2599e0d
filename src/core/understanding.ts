import type { Day } from "./day";
import type { Layout } from "./layout";
import { recognise } from "./recognise";
import type { Remembered } from "./remembered";
import type { ProblemFound } from "./problem";
import { readSettings } from "./settings-sheet/read-settings";
import type { Settings } from "./settings";
import type { Workbook } from "./workbook";

/** A workbook as we understand it: what its settings sheet says, and how its sheets are laid out. */
export interface Understanding {
  readonly settings: Settings;
  readonly remembered: Remembered | null;
  /** The day that the settings say to calculate for; null for today. */
  readonly asAt: Day | null;
  readonly layout: Layout;
  /** The settings sheet's name; null where the workbook has not been set up. */
  readonly settingsSheet: string | null;
  /** What is wrong on the settings sheet. */
  readonly problems: readonly ProblemFound[];
}

/** Reads the settings, and lays the sheets out as they remember them. What is not remembered is recognised. */
export function understand(workbook: Workbook): Understanding {
  const { settings, remembered, asAt, sheet, problems } = readSettings(workbook);
  return { settings, remembered, asAt, layout: recognise(workbook, settings, remembered), settingsSheet: sheet, problems };
}
