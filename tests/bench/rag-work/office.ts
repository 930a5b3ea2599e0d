import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type Ran, runMeasured } from "../programs";

/** Calculates every formula of an .xlsx when it is opened, whatever values the file has for them. */
const ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** Ten minutes: no conversion may take longer. */
const PATIENCE = 600_000;

/** Opens a file with LibreOffice, and saves it as another .xlsx. */
export type Office = (file: string, to: string) => Promise<Ran>;

/** LibreOffice with a profile of its own in a folder, in which it calculates what it opens; null where there is none. */
export async function officeIn(folder: string): Promise<Office | null> {
  if (!(await runMeasured("soffice", ["--version"]).catch(() => null))) return null;
  const profile = join(folder, "profile");
  await mkdir(join(profile, "user"), { recursive: true });
  await writeFile(join(profile, "user", "registrymodifications.xcu"), ALWAYS);
  return (file, to) => runMeasured("soffice", [`-env:UserInstallation=file://${profile}`, "--headless", "--convert-to", "xlsx", "--outdir", to, file], PATIENCE);
}

/** Where LibreOffice puts a file that it saves in a folder. */
export function savedIn(folder: string, file: string): string {
  return join(folder, basename(file));
}
