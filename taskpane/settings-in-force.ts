import { DEFAULT_SETTINGS } from "../src/core/default-settings";
import type { Settings } from "../src/core/settings";

/** The settings that the last reading went by. */
export const SETTINGS: Settings = DEFAULT_SETTINGS;
