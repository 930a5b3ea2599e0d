import { plainWords } from "./cell-text";
import type { Settings } from "./settings";

/** "Level 2" and "2" are the same level. */
const bare = (level: string): string => plainWords(level).replace(/^level /, "");

/** What the settings say of a level; null where it is blank, or they say nothing of it. */
export const levelOf = (level: string, { levels }: Pick<Settings, "levels">): Settings["levels"][number] | null =>
  level === "" ? null : (levels.find((one) => bare(one.level) === bare(level)) ?? null);
