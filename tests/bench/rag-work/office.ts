import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type Ran, runMeasured } from "../programs";

/** When LibreOffice calculates the formulas of an .xlsx that it opens, in its own numbers: always, whatever values the file has for them, or never. */
const CALCULATES = { always: 0, never: 1 } as const;

const settings = (when: number): string => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>${when}</value></prop></item></oor:items>`;

/** Ten minutes: no conversion may take longer. */
const PATIENCE = 600_000;

/** Opens a file with LibreOffice, and saves it as another .xlsx in a folder. */
export type Office = (file: string, to: string, calculates?: keyof typeof CALCULATES) => Promise<Ran>;

/** LibreOffice with profiles of its own in a folder; null where there is none. It calculates all that it opens, unless told. */
export async function officeIn(folder: string): Promise<Office | null> {
  if (!(await runMeasured("soffice", ["--version"]).catch(() => null))) return null;
  const profile = (calculates: string): string => join(folder, `profile-${calculates}`);
  for (const [calculates, when] of Object.entries(CALCULATES)) {
    await mkdir(join(profile(calculates), "user"), { recursive: true });
    await writeFile(join(profile(calculates), "user", "registrymodifications.xcu"), settings(when));
  }
  return (file, to, calculates = "always") => runMeasured("soffice", [`-env:UserInstallation=file://${profile(calculates)}`, "--headless", "--convert-to", "xlsx", "--outdir", to, file], PATIENCE);
}

/** Where LibreOffice puts a file that it saves in a folder. */
export function savedIn(folder: string, file: string): string {
  return join(folder, basename(file));
}
