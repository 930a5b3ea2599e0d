/** Why Excel did not do what was asked, in the few kinds that call for different treatment. */
export type RefusalCode =
  | "cell-edit"
  | "protected"
  | "read-only"
  | "too-large"
  | "gone"
  | "moved"
  | "shifted"
  | "name-taken"
  | "busy"
  | "no-answer"
  | "cancelled"
  | "other-command"
  | "not-supported"
  | "too-many-formats"
  | "fixed-table"
  | "not-excel"
  | "unexpected";

/** What a person reads when Excel refused. `where` names the sheet or table if it is known. */
export function sayRefusal(code: RefusalCode, where = ""): string {
  const sheet = where === "" ? "The sheet" : `The sheet “${where}”`;
  switch (code) {
    case "cell-edit":
      return "A cell is being edited. Press Enter or Esc in Excel, then try again.";
    case "protected":
      return `${sheet} is protected, so nothing can be written on it. Choose Review, Unprotect Sheet, then try again.`;
    case "read-only":
      return "The workbook is open for reading only. Save a copy, or ask whoever has it open to close it, then try again.";
    case "too-large":
      return "The workbook is too large for Excel to hand over in one piece. Close other workbooks, or move old sheets to another file, then try again.";
    case "gone":
      return `${sheet} that was read is no longer there. It may have been renamed or deleted by somebody else. Try again to read the workbook afresh.`;
    case "moved":
      return `${sheet} was changed by somebody else while it was being checked. Nothing of theirs was changed. Try again to read the workbook afresh.`;
    case "shifted":
      return "Somebody else put in or took out rows or columns while this ran, so nothing was written. Try again when they have finished.";
    case "name-taken":
      return "Something else in the workbook, such as a sheet, a table or a defined name, already has the name that a sheet of ours needs. Rename it, then try again.";
    case "busy":
      return "Excel is busy or has lost its connection. Wait a moment, then try again.";
    case "no-answer":
      return "Excel has not answered for half a minute. If the workbook is large, wait until Excel responds again; otherwise close this pane and open it again.";
    case "cancelled":
      return "Stopped, as you asked. The workbook is as it was.";
    case "other-command":
      return "Another command is still running. Wait until it has finished.";
    case "not-supported":
      return "This version of Excel cannot do that. Excel 2021, Microsoft 365 or Excel on the web is needed.";
    case "too-many-formats":
      return "No more cell formats fit in the workbook: Excel allows 64,000 different ones, and they are used up. Delete sheets that are not needed, clear formats from cells that do not need them, or copy the sheets into a new workbook, then try again.";
    case "fixed-table":
      return "Excel does not let the table grow. Clear the columns to the right of it, or make it a plain range (Table Design, Convert to Range), then try again.";
    case "not-excel":
      return "The workbook was not opened in Excel here but in a program that stands in for it, which cannot make this change without loss. Open the workbook in Excel and do it there.";
    case "unexpected":
      return "Excel refused, with a message that this add-in does not know. Try again; if it happens again, copy the details for whoever supports the add-in.";
  }
}

/** What a person reads while a command waits for Excel. */
export function sayWaiting(code: RefusalCode): string {
  return code === "cell-edit" ? "A cell is being edited. Press Enter or Esc in Excel, then this will go on." : "Excel is busy. Trying again…";
}
