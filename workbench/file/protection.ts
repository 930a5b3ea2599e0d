import { placeFor, WORKSHEET_ORDER } from "./schema-order";
import type { Sheet } from "./sheet";
import { attribute, child, flagAt, type Element } from "./xml";
import type { Splice } from "./xml-writing";

/** What a protected sheet still lets the user do, by the file's words, and what it lets where nothing is said (18.3.1.85). */
const USUAL = {
  objects: true,
  scenarios: true,
  formatCells: false,
  formatColumns: false,
  formatRows: false,
  insertColumns: false,
  insertRows: false,
  insertHyperlinks: false,
  deleteColumns: false,
  deleteRows: false,
  selectLockedCells: true,
  sort: false,
  autoFilter: false,
  pivotTables: false,
  selectUnlockedCells: true,
} as const;

export type Permission = keyof typeof USUAL;

export interface Protection {
  readonly allowed: { readonly [permission in Permission]: boolean };
  readonly hasPassword: boolean;
}

/** Protected as Excel does it where no option is chosen: objects and scenarios cannot be edited either. */
export const PLAIN_PROTECTION: Protection = { allowed: { ...USUAL, objects: false, scenarios: false }, hasPassword: false };

/** The attributes say what is locked; null where the sheet is not protected. */
export function readProtection(root: Element): Protection | null {
  const element = child(root, "sheetProtection");
  if (!flagAt(element, "sheet")) return null;
  const allowed = Object.fromEntries(Object.entries(USUAL).map(([name, usual]) => [name, !flagAt(element, name, !usual)])) as Record<Permission, boolean>;
  return { allowed, hasPassword: ["password", "hashValue"].some((name) => attribute(element, name) !== undefined) };
}

export function isProtectionChanged({ protection, facts }: Sheet): boolean {
  return JSON.stringify(protection) !== JSON.stringify(facts.protection);
}

/** The sheet's protection as it is now; one that goes is left out whole. */
export function protectionSplices(root: Element, sheet: Sheet): Splice[] {
  if (!isProtectionChanged(sheet)) return [];
  const known = child(root, "sheetProtection");
  const place = placeFor(root, "sheetProtection", WORKSHEET_ORDER);
  return [{ start: known?.start ?? place, end: known?.end ?? place, text: protectionXml(sheet.protection, root.prefix) }];
}

function protectionXml(protection: Protection | null, prefix: string): string {
  if (protection === null) return "";
  const said = (Object.keys(USUAL) as Permission[]).filter((name) => protection.allowed[name] !== USUAL[name]);
  return `<${prefix}sheetProtection sheet="1"${said.map((name) => ` ${name}="${protection.allowed[name] ? 0 : 1}"`).join("")}/>`;
}
