import { placeFor, WORKBOOK_ORDER } from "./schema-order";
import type { Workbook } from "./workbook";
import { attribute, child, flagAt, type Element } from "./xml";
import { withAttributes, type Splice } from "./xml-writing";

/** The list of sheets is locked: none can be added, deleted, renamed, moved, hidden or shown. */
export interface WorkbookProtection {
  readonly hasPassword: boolean;
}

/** What goes with the protection (18.2.29); what it says of a shared workbook's revisions stays. */
const ITS_OWN = ["lockStructure", "lockWindows", "workbookPassword", "workbookPasswordCharacterSet", "workbookAlgorithmName", "workbookHashValue", "workbookSaltValue", "workbookSpinCount"] as const;

/** The protection of the workbook's structure; null where there is none, even if its windows or revisions are locked. */
export function readWorkbookProtection(root: Element): WorkbookProtection | null {
  const element = child(root, "workbookProtection");
  if (!flagAt(element, "lockStructure")) return null;
  return { hasPassword: ["workbookPassword", "workbookHashValue"].some((name) => attribute(element, name) !== undefined) };
}

/** The workbook's protection as it is now. */
export function workbookProtectionSplices(text: string, root: Element, { protection, protectionInFile }: Workbook): Splice[] {
  if ((protection === null) === (protectionInFile === null)) return [];
  const known = child(root, "workbookProtection");
  if (protection === null) return known ? [withoutProtection(text, known)] : [];
  if (known) return [withAttributes(text, known, { lockStructure: "1" })];
  const place = placeFor(root, "workbookProtection", WORKBOOK_ORDER);
  return [{ start: place, end: place, text: `<${root.prefix}workbookProtection lockStructure="1"/>` }];
}

function withoutProtection(text: string, known: Element): Splice {
  const own: readonly string[] = ITS_OWN;
  const isEmpty = [...known.attributes.keys()].every((name) => own.includes(name));
  if (isEmpty) return { start: known.start, end: known.end, text: "" };
  return withAttributes(text, known, Object.fromEntries(ITS_OWN.map((name) => [name, null])));
}
