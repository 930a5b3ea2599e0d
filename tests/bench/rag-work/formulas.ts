import { toSerial } from "../../../src/core/day";
import { OUR_HEADINGS } from "../../../src/core/layout";
import type { Book, SheetModel } from "../../../workbench/file/book";
import { HEADINGS, largePlan, REGISTER } from "../large-plan";
import { AS_AT, FIRST, RESULTS } from "./work";

/**
 * The rules as formulas that people would write. What several of our columns need stands in columns to the right of them, so that nothing is
 * looked up or worked out twice in a row: without them the formulas would be slower, and longer than Excel takes.
 */
const HELPERS = ["Register row", "Others", "Deadline", "Target", "Nearest", "Needed", "Behind", "Rule", "Holds too", "Also"];
const COLUMNS = [...RESULTS, ...HELPERS];

/** The plan of this bench with formulas in our columns and those beside them, and the day in a cell. They have no values until something calculates them. */
export function planWithFormulas(rows: number): Book {
  const book = bookWithDay(rows);
  const [register, plan] = book.sheets;
  const last = register?.used(true)?.rows ?? 1;
  fill(plan, rows, (row, at) => ({ formula: formulasOf(row + 1, last)[COLUMNS[at] ?? ""] ?? "" }));
  return book;
}

/** The same with the values that the formulas have in another workbook, and no formulas. */
export function planWithValues(rows: number, calculated: Book): Book {
  const book = bookWithDay(rows);
  const plan = calculated.sheets[1];
  fill(book.sheets[1], rows, (row, at) => ({ value: plan?.value(row, FIRST + at) ?? null }));
  return book;
}

function bookWithDay(rows: number): Book {
  const book = largePlan(rows);
  book.addSheet?.("Day").set(0, 0, { value: toSerial(AS_AT, false) });
  return book;
}

function fill(plan: SheetModel | undefined, rows: number, cell: (row: number, at: number) => Parameters<SheetModel["set"]>[2]): void {
  COLUMNS.forEach((heading, at) => plan?.set(0, FIRST + at, { value: heading }));
  for (let row = 1; row <= rows; row += 1) COLUMNS.forEach((_, at) => plan?.set(row, FIRST + at, cell(row, at)));
}

const TODAY = "Day!$A$1";

/** The formulas of one row, counted from 1, by the columns' headings. `last` is the register's last row. */
function formulasOf(row: number, last: number): Readonly<Record<string, string>> {
  const here = (heading: string): string => `${letters([...HEADINGS, ...COLUMNS].indexOf(heading))}${row}`;
  const register = (heading: string): string => `Register!$${letters(REGISTER.indexOf(heading))}$2:$${letters(REGISTER.indexOf(heading))}$${last}`;
  const found = (heading: string): string => `IF(${here("Register row")}="","",IF(INDEX(${register(heading)},${here("Register row")})="","",INDEX(${register(heading)},${here("Register row")})))`;
  const [start, nearest, done, too] = [here("Start Date"), here("Nearest"), here("% complete"), here("Holds too")];
  return {
    "Register row": `IFERROR(MATCH(${here("Rec Ref")},${register("Ref")},0),"")`,
    Others: found("Directed at"),
    Deadline: found("HMICFRS Deadline"),
    Target: `IF(${here("Revised Target Date")}<>"",${here("Revised Target Date")},IF(${here("Target Date")}<>"",${here("Target Date")},""))`,
    Nearest: `IF(COUNT(${here("Deadline")},${here("Target")})=0,"",MIN(${here("Deadline")},${here("Target")}))`,
    Needed: `IF(OR(${start}="",${nearest}=""),"",IF(${start}>=${nearest},"",100*MIN(1,MAX(0,(${TODAY}-${start})/(${nearest}-${start})))))`,
    Behind: `IF(OR(${here("Needed")}="",${done}=""),0,ROUND(${here("Needed")}-100*${done},6))`,
    Rule: firstThatHolds(here),
    "Holds too": `IF(OR(${here("Rule")}<7,${here("Rule")}=15),"",${holdsToo(here).join("&")})`,
    Also: `IF(${too}="","",". Also: "&MID(IFERROR(LEFT(${too},FIND("|",SUBSTITUTE(${too},"; ","|",3))-1),${too}),3,999))`,
    [OUR_HEADINGS.rag]: `CHOOSE(${here("Rule")},"Blue","Grey","Green","Amber","Green","Grey","Red","Red","Red","Red","Amber","Amber","Amber","Amber","Green")`,
    [OUR_HEADINGS.reason]: `CHOOSE(CHOOSE(${here("Rule")},${SAID_BY.join(",")}),${reasons(here).join(",")})&${here("Also")}`,
    [OUR_HEADINGS.date]: `IF(${here("Rule")}<7,"",CHOOSE(${here("Rule")}-6,${here("Deadline")},${here("Target")},${here("Deadline")},${Array.from({ length: 6 }, () => nearest).join(",")}))`,
    [OUR_HEADINGS.days]: `IF(${here(OUR_HEADINGS.date)}="","",${here(OUR_HEADINGS.date)}-${TODAY})`,
  };
}

type Here = (heading: string) => string;

/** The number of the first rule that holds, in the order of the README's table. */
function firstThatHolds(here: Here): string {
  const [status, closed, updated, start, deadline, target, nearest, behind] = ["Status", "Date Closed", "Last Update", "Start Date", "Deadline", "Target", "Nearest", "Behind"].map(here);
  const conditions = [
    `OR(${status}="Closed",${status}="Superseded",${status}="No action")`,
    `AND(${here("Others")}<>"",ISERROR(SEARCH("chief constable",${here("Others")})))`,
    `AND(${status}="Complete",OR(${closed}="",${TODAY}-${closed}<=90))`,
    `${status}="Complete"`,
    `${status}="Submitted for closure"`,
    `${nearest}=""`,
    // A blank text is more than any day.
    `${TODAY}>${deadline}`,
    `${TODAY}>${target}`,
    `AND(${target}<>"",${target}>${deadline})`,
    `${behind}>20`,
    `${behind}>=10`,
    `AND(${nearest}-${TODAY}<=30,${here("% complete")}<0.75)`,
    `AND(OR(${status}="Not started",${status}="Not allocated"),${start}<>"",${TODAY}>${start})`,
    `IF(${updated}="",${status}="In progress",${TODAY}-${updated}>35)`,
  ];
  return conditions.reduceRight((otherwise, condition, at) => `IF(${condition},${at + 1},${otherwise})`, "15");
}

/** The further rules that hold as well as the one that decides, each in a few words behind "; ". */
function holdsToo(here: Here): string[] {
  const [rule, status, updated, start, deadline, target, nearest, behind, done] = ["Rule", "Status", "Last Update", "Start Date", "Deadline", "Target", "Nearest", "Behind", "% complete"].map(here);
  const left = `${nearest}-${TODAY}`;
  return [
    [`AND(${rule}<8,${target}<>"",${TODAY}>${target})`, `${days(`${TODAY}-${target}`)}&" past the target of "&${said(target)}`],
    [`AND(${rule}<9,${target}<>"",${target}>${deadline},${target}>=${TODAY})`, `"the target of "&${said(target)}&" is "&${days(`${target}-${deadline}`)}&" after the deadline"`],
    [`IF(${behind}>20,${rule}<10,AND(${behind}>=10,${rule}<11))`, `ROUND(100*${done},1)&"% done, "&ROUND(${behind},1)&" points behind"`],
    [`AND(${rule}<12,${left}>=0,${left}<=30,${done}<0.75)`, `IF(${left}=0,"due today",${days(left)}&" to go")`],
    [`AND(${rule}<13,OR(${status}="Not started",${status}="Not allocated"),${start}<>"",${TODAY}>${start})`, `LOWER(${status})&" "&${days(`${TODAY}-${start}`)}&" after the start date"`],
    [`AND(${rule}<14,IF(${updated}="",${status}="In progress",${TODAY}-${updated}>35))`, `IF(${updated}="","never updated","not updated for "&${days(`${TODAY}-${updated}`)})`],
  ].map(([condition, text]) => `IF(${condition},"; "&${text},"")`);
}

/** Which of the reasons each rule says: some rules say the same. */
const SAID_BY = [1, 2, 3, 3, 4, 5, 6, 7, 8, 9, 9, 10, 11, 12, 10];

function reasons(here: Here): string[] {
  const [status, closed, updated, start, deadline, target, nearest, done] = ["Status", "Date Closed", "Last Update", "Start Date", "Deadline", "Target", "Nearest", "% complete"].map(here);
  const left = here(OUR_HEADINGS.days);
  const ago = (day: string | undefined): string => days(`${TODAY}-${day}`);
  return [
    `IF(${status}="No action","No action needed",${status})&IF(${closed}="","",", "&${said(closed)})`,
    `"Addressed to others: "&${here("Others")}`,
    `"Complete"&IF(${closed}="",", awaiting sign-off; no completion date is given",IF(${closed}>=${TODAY}," on "&${said(closed)}&", awaiting sign-off",", awaiting sign-off for "&${ago(closed)}&", since "&${said(closed)}&IF(${here("Rule")}=4,": more than 90 days","")))`,
    `"Submitted for closure, awaiting the inspectorate"`,
    `"No date, in the register or in the plan"`,
    `${ago(deadline)}&" past the inspectorate's deadline of "&${said(deadline)}`,
    `${ago(target)}&" past the target of "&${said(target)}`,
    `"The target of "&${said(target)}&" is "&${days(`${target}-${deadline}`)}&" after the inspectorate's deadline of "&${said(deadline)}`,
    `ROUND(100*${done},1)&"% done, "&ROUND(${here("Behind")},1)&" points below the "&ROUND(${here("Needed")},1)&"% that the time gone by would need"`,
    `IF(${left}=0,"Due today, ",${days(left)}&" to go to ")&${said(nearest)}&", and "&IF(${done}="","progress is not known",ROUND(100*${done},1)&"% is done")`,
    `${status}&", "&${ago(start)}&" after the start date of "&${said(start)}`,
    `IF(${updated}="","In progress and never updated","Last updated "&${ago(updated)}&" ago, on "&${said(updated)})`,
  ];
}

const said = (day: string | undefined): string => `TEXT(${day},"d mmmm yyyy")`;
const days = (count: string): string => `TEXT(${count},"#,##0")&IF(${count}=1," day"," days")`;

/** A column's letters: "A" for 0, "AA" for 26. */
function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}
