import { NOT_CALCULATED } from "./cell-text";
import type { Assumption } from "./date-reading";
import { sayDay, weekdayOf } from "./day";
import { FIELD_NAMES, type Field } from "./fields";
import { isAboutByWhen } from "./layout";
import type { Obstacle } from "./obstacle";
import type { Problem, ProblemCode, ProblemDetails } from "./problem";
import { countOf, days, grouped, percent } from "./quantity";
import type { LevelDemand } from "./settings";
import { sayLaw } from "./response-clock";
import { STATUS_NAMES, type Status } from "./status";
import type { UnusedKind } from "./unused-columns";
import { addressOf, columnLetters, type CellAt } from "./workbook";

/** What stands in a cell, on one line and not too long. */
function quoted(cell: string): string {
  const text = cell.replace(/\s*\n\s*/g, " ");
  return `“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`;
}

const place = (at: CellAt): string => `${at.sheet} ${addressOf(at)}`;
const named = (field: Field): string => FIELD_NAMES[field].charAt(0).toLowerCase() + FIELD_NAMES[field].slice(1);
const listed = (items: readonly string[]): string => (items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1) ?? ""}`);
/** The first of them, in quotation marks. */
const several = (items: readonly string[], most = 4): string => `${listed(items.slice(0, most).map(quoted))}${items.length > most ? " among them" : ""}`;
const status = (value: Status): string => quoted(STATUS_NAMES[value]);

const ASSUMPTIONS: Readonly<Record<Assumption, string>> = {
  "last-day-of-month": "the last day of the month",
  "financial-quarter": "the last day of the quarter, counted from April",
  "financial-year-end": "the last day of the financial year",
  "calendar-year-end": "the last day of the year",
  "day-before": "the day before",
  "week-commencing": "the Friday of that week",
  extension: "the date that stands now",
};

const MALFORMED: Readonly<Record<ProblemDetails["reference-malformed"]["why"], string>> = {
  several: "names more than one recommendation. Give each its own row, so that each can be assessed",
  "no-letters-or-digits": "has no letter or digit in it. Type the recommendation's reference",
  "no-number": "is not one: it has no number, or is a date. Type the recommendation's reference",
  "too-long": "is too long to be a reference. Type the recommendation's reference, and move the rest to another column",
};

const MOVED: Readonly<Record<ProblemDetails["target-moved-unexplained"]["missing"], string>> = {
  reason: "no reason is given. Record why",
  approver: "nobody is named as having agreed it. Record who did",
  both: "neither a reason nor an approver is given. Record both",
};

const DEMANDS: Readonly<Record<LevelDemand, string>> = { evidence: "evidence", approver: "an approver", date: "a completion date" };

/** What is done while it is not known what some columns mean. */
function meanwhile(fields: readonly Field[], columns: number): string {
  const unused = columns === 1 ? "it is not used" : columns === 2 ? "neither is used" : "none of them is used";
  if (fields.includes("status")) return `${unused} and no row can be Green or Blue${columns === 1 ? "" : " unless they agree"}`;
  if (isAboutByWhen({ fields }) && fields.includes("closed")) return `until that is known ${columns === 1 ? "its dates count" : "the earliest date of each row counts"} as the date by which what is open is to be done`;
  return isAboutByWhen({ fields }) ? (columns === 1 ? "its dates count, whichever they are" : "until that is known the earliest date of each row counts") : unused;
}

const UNUSED: Readonly<Record<UnusedKind, { readonly hold: string; readonly lacking: string; readonly are: string }>> = {
  dates: { hold: "dates", lacking: "no other column says by when anything is to be done", are: "a target or a deadline" },
  people: { hold: "names of people", lacking: "no other column says who leads", are: "a lead" },
  statuses: { hold: "statuses or colours", lacking: "no other column says how things stand", are: "the status or the stated RAG" },
  percentages: { hold: "percentages", lacking: "no other column says how much is done", are: "the percentage that is complete" },
  references: { hold: "references", lacking: "no other column has any", are: "the recommendation's or the action's reference" },
};

const reportNamed = (report: string): string => (report === "" ? "this report" : quoted(report));

type Sentences = { readonly [Code in ProblemCode]: (problem: Extract<Problem, { code: Code }>) => string };

const SENTENCES: Sentences = {
  "lead-missing": ({ field }) => `No ${named(field)} is named. Name the person who answers for it.`,
  "two-people": ({ field, people }) => `${listed(people)} are both given as ${named(field)}. Name the one who answers for it, and mention the other in the notes.`,
  "reference-missing": () => "This row has no reference, so it cannot be matched with a recommendation. Type the recommendation's reference.",
  "reference-malformed": ({ found, why }) => `The reference ${quoted(found)} ${MALFORMED[why]}.`,
  "reference-is-date": ({ field, found }) =>
    `Excel has made a date of what was typed as the ${named(field)}: the cell shows ${quoted(found)}, and what was meant cannot be told. Format the column as text, and type the reference again.`,
  "reference-repeated": ({ found, firstAt }) => `The reference ${quoted(found)} is used already, at ${place(firstAt)}. Give each row its own, or delete the one that is a copy.`,
  "status-missing": () => "No status is given, so the row is assessed on its dates alone. Choose one, such as “In progress”.",
  "status-unknown": ({ found, nearest }) =>
    `The status ${quoted(found)} is not one of the words in the settings, so the row is Red or Amber by its dates, or else not assessed. ${nearest ? `Did you mean ${quoted(nearest)}? If not, add` : "Use one of them, or add"} the word to the settings with what it means.`,
  "progress-unreadable": ({ field, found }) =>
    field !== "percentComplete" ? `The ${named(field)}, ${quoted(found)}, cannot be read as a number. Type the number by itself, such as 1250.` : `Progress of ${quoted(found)} cannot be read as a percentage from 0 to 100. Type how much is done, such as 40%.`,
  "completed-over-required": ({ completed, required }) => `${grouped(completed)} are completed of ${grouped(required)} required, which counts as 100%. Check both numbers.`,
  "hundred-not-complete": ({ status: found }) => `Progress is 100%, but the status is ${status(found)}. Change the status to complete, or correct the progress.`,
  "complete-not-hundred": ({ status: found, progress }) => `The status is ${status(found)}, but progress is ${percent(progress)}. Change the progress to 100%, or correct the status.`,
  "completion-date-missing": ({ status: found }) => `The status is ${status(found)}, but there is no completion date. Type the day on which it was completed.`,
  "completion-in-future": ({ closed, today }) => `The completion date, ${sayDay(closed)}, is later than ${sayDay(today)}. Type the day on which it was completed, or move the date to the target.`,
  "completion-before-start": ({ closed, start, startAt }) => `The completion date, ${sayDay(closed)}, is before the start, ${sayDay(start)} (${place(startAt)}). Correct whichever is wrong.`,
  "target-before-start": ({ field, target, start, startAt }) => `${FIELD_NAMES[field]} ${sayDay(target)} is before the start, ${sayDay(start)} (${place(startAt)}). Correct whichever is wrong.`,
  "target-before-publication": ({ field, target, published, publishedAt }) =>
    `${FIELD_NAMES[field]} ${sayDay(target)} is before the report was published, ${sayDay(published)} (${place(publishedAt)}). Correct whichever is wrong; look at the year first.`,
  "target-far-out": ({ field, target, years }) => `${FIELD_NAMES[field]} ${sayDay(target)} is more than ${countOf(years, "year")} away. Check that the year is right.`,
  "date-as-text": ({ field, found, day }) => `${FIELD_NAMES[field]} ${quoted(found)} is text, not a date, and is read as ${sayDay(day)}. Type it again as a date, so that Excel can sort and filter by it.`,
  "date-assumed": ({ field, found, day, assumption }) => `${FIELD_NAMES[field]} ${quoted(found)} is taken to mean ${sayDay(day)}, ${ASSUMPTIONS[assumption]}. If that is not meant, type the day.`,
  "date-in-words-only": ({ field, found }) => `${FIELD_NAMES[field]} ${quoted(found)} gives no date. If a day has been agreed, type it.`,
  "date-needs-publication": ({ field, found }) => `${FIELD_NAMES[field]} ${quoted(found)} counts from publication, and the row has no publication date that can be read. Type the day on which the report was published.`,
  "date-impossible": ({ field, found }) => `${FIELD_NAMES[field]} ${quoted(found)} is no day of the calendar (the day comes before the month). Type the day that was meant.`,
  "date-unreadable": ({ field, found }) => `${FIELD_NAMES[field]} ${quoted(found)} cannot be read as a date. Type a day, such as 30 April 2026, and move any words to another column.`,
  "date-out-of-range": ({ field, found }) => `${FIELD_NAMES[field]} ${quoted(found)} is not a day between 1990 and 2100. Type the day in full; a year by itself is not enough.`,
  "date-either-order": ({ field, found, monthFirst }) =>
    `${FIELD_NAMES[field]} ${quoted(found)} may have its month first, as ${quoted(monthFirst)} in the same column has, so no day is taken from it. Type it again with the month in letters, such as 5 June 2026.`,
  "dates-maybe-swapped": ({ dates, day, monthFirst }) =>
    `${quoted(monthFirst)} in this column has its month first. ${countOf(dates, "date")} beside it ${dates === 1 ? "has" : "have"} a day of 12 or less (${dates === 1 ? "" : "the first is "}${sayDay(day)}), and Excel may have taken day and month the wrong way round when ${dates === 1 ? "it was" : "they were"} typed. Check ${dates === 1 ? "it" : "them"}.`,
  "date-maybe-swapped": ({ field, day, swapped }) =>
    `${FIELD_NAMES[field]} ${sayDay(day)} may have been meant as ${sayDay(swapped)}: the dates in this column that are text all have a day above 12, which is what Excel leaves where it takes the month first. Check the day.`,
  "date-weekday-differs": ({ field, found, day }) =>
    `${FIELD_NAMES[field]} ${quoted(found)} names another weekday than that of ${sayDay(day)}, which is a ${weekdayOf(day)}. Correct whichever is wrong.`,
  "not-calculated": ({ field }) => `The formula in this cell (${named(field)}) has not been calculated: open the workbook in Excel, let it calculate (F9) and save it.`,
  "error-value": ({ field, found }) => `The cell for ${named(field)} shows ${found} instead of a value. Put its formula right, or type the value.`,
  "rag-disagrees": ({ statedText, calculated }) => `The plan says ${quoted(statedText)}, but by the rules it is ${calculated}. See the calculated reason beside it, and change whichever is wrong.`,
  "stated-rag-unknown": ({ found }) => `${quoted(found)} is not a RAG word in the settings, so it is not compared with the calculated RAG. Use one of the words, or add this one to the settings.`,
  "evidence-missing": ({ status: found }) => `The status is ${status(found)}, but there is no evidence. Record what shows that it was done, and where it is kept.`,
  "no-action-unexplained": () => "The status says that no action is needed, but no explanation is given. Say why: the published response has to.",
  "closed-without-approver": ({ level }) => `The status is “Closed”, but nobody is named as having approved it, which level ${quoted(level)} demands. Record who did.`,
  "level-demand-unchecked": ({ level, demand, rows }) =>
    `Level ${quoted(level)} demands ${DEMANDS[demand]} before an action is closed, but this sheet has no column for it, so ${countOf(rows, "closed row")} could not be checked. Add a column, or change what the level demands in Plan settings.`,
  "complete-over-open": ({ status: found, open }) => `The register says ${status(found)}, but ${countOf(open, "action")} beneath ${open === 1 ? "is" : "are"} open or could not be assessed, so the worst of them counts. Correct whichever is wrong.`,
  "complete-without-action": ({ status: found }) => `The register says ${status(found)}, but the plan has no action for it. Add what was done, or correct the status.`,
  "reference-not-in-register": ({ found, nearest, nearestAt }) =>
    `The register has no recommendation ${quoted(found)}. ${nearest && nearestAt ? `The nearest that it has is ${quoted(nearest)} (${place(nearestAt)}). Correct the reference, or add` : "Correct the reference, or add"} the recommendation to the register.`,
  "reference-shared": ({ found, reports }) =>
    new Set(reports.map((report) => report.toLowerCase())).size < reports.length
      ? `The register has ${quoted(found)} ${reports.length === 2 ? "twice" : `${reports.length} times`}, so it cannot be told which is meant. Give each recommendation a reference of its own, and correct it here.`
      : `The register has ${quoted(found)} for ${countOf(reports.length, "report")} (${several(reports.map((report) => report || "no name"))}), and nothing here says which is meant. Give the plan a column “Report”, or call the sheet by the report's name.`,
  "reference-of-another": ({ found, rows }) =>
    `${rows === 1 ? `The reference ${quoted(found)} begins` : `${countOf(rows, "row has", "rows have")} references such as ${quoted(found)}, which begin`} as none in the register does, so ${rows === 1 ? "it is" : "they are"} taken for another body's and assessed by ${rows === 1 ? "its" : "their"} own dates. If ${rows === 1 ? "it is" : "they are"} the inspectorate's, add the ${rows === 1 ? "recommendation" : "recommendations"} to the register.`,
  "completed-while-open": ({ closed, status: found }) => `There is a completion date, ${sayDay(closed)}, but the status is ${status(found)}. Change the status, or take the date out.`,
  "update-in-future": ({ updated, today }) => `The last update, ${sayDay(updated)}, is later than ${sayDay(today)}. Type the day on which it was given.`,
  "progress-before-start": ({ status: found, progress }) => `Progress is ${percent(progress)}, but the status is ${status(found)}. Change the status to in progress, or correct the progress.`,
  "level-unknown": ({ level }) => `The level ${quoted(level)} is not in the table of levels, so what it demands of a closed row could not be checked. Correct it, or add the level to Plan settings.`,
  "no-action-in-plan": ({ reference }) => `${reference === "" ? "This recommendation" : `Recommendation ${reference}`} is for the force and is open, but the plan has no action for it. Add one.`,
  "addressee-unknown": ({ found, rows, isForceSet }) =>
    `It cannot be told whether ${quoted(found)} means the force${isForceSet ? "" : ", whose name is not set"}, so ${rows === 1 ? "this is" : `${grouped(rows)} rows are`} taken to be for it. ${isForceSet ? "Add the words to “Addressed to the force” or to “Addressed to others” in Plan settings" : "Type the force's name in Plan settings, or add the words to “Addressed to the force” or “Addressed to others” there"}.`,
  "all-for-others": ({ rows }) =>
    `${rows === 1 ? "The only row" : `All ${grouped(rows)} rows`} of this sheet ${rows === 1 ? "is" : "are"} addressed to others, so nothing here is assessed for the force. If the force is meant, type its name in Plan settings, or add the words to “Addressed to the force” there.`,
  "target-after-deadline": ({ field, target, deadline, deadlineAt }) =>
    `${FIELD_NAMES[field]} ${sayDay(target)} is after the inspectorate's deadline, ${sayDay(deadline)} (${place(deadlineAt)}). Bring it forward, or record the extension.`,
  "deadline-differs": ({ plan, register, registerAt }) =>
    `The plan gives the inspectorate's deadline as ${sayDay(plan)}, but the register gives it as ${sayDay(register)} (${place(registerAt)}). The register's is used. Correct whichever is wrong.`,
  "extension-not-agreed": ({ extended, first, agreed }) =>
    `The extended deadline of ${sayDay(extended)} does not count: ${agreed === null ? "no day is given on which the inspectorate agreed to it" : `the day on which the inspectorate is said to agree to it, ${sayDay(agreed)}, is still to come`}. ${first === null ? "No other deadline is given" : `The first deadline, ${sayDay(first)}, stands`}. ${agreed === null ? "Give the day, or put a date that only the force has moved in the target" : "Correct the day if it is wrong"}.`,
  "closed-in-one": ({ here, there, otherAt }) => `The status is ${status(here)} here, but ${status(there)} in the register (${place(otherAt)}). Correct whichever is wrong.`,
  "deadline-on-day-off": ({ deadline, why }) =>
    `The deadline, ${weekdayOf(deadline)} ${sayDay(deadline)}, is a ${why === "bank holiday" ? why : "weekend day"}. It has not been moved: plan to finish before it.`,
  "target-moved-unexplained": ({ from, to, missing }) => `The target has moved from ${sayDay(from)} to ${sayDay(to)}, and ${MOVED[missing]}.`,
  "target-moved-often": ({ times }) => `The target has been moved ${times} times. Say what will be different this time, or put it to the board.`,
  "response-due": ({ report, due, days: left, clock }) =>
    `The ${clock.responds}'s response to ${reportNamed(report)} is due by ${sayDay(due)}${sayLaw(clock)}, ${left === 0 ? "today" : `in ${days(left)}`}. Give the ${clock.responds} what is needed for it.`,
  "response-late": ({ report, due, days: late, isKnown, clock }) =>
    `The ${clock.responds}'s response to ${reportNamed(report)} was due by ${sayDay(due)}${sayLaw(clock)}, ${days(late)} ago${isKnown ? `, and no date of publication is recorded. Type it, or ask the ${clock.responds}` : ". Whether it was published is not recorded here: a column “Response published” would say"}.`,
  "response-was-late": ({ report, due, published, clock }) => `The ${clock.responds}'s response to ${reportNamed(report)} was published on ${sayDay(published)}, ${days(published - due)} after the last day, ${sayDay(due)}${sayLaw(clock)}.`,
  "spaces-around": ({ field, found }) =>
    `The ${named(field)} ${quoted(found)} has spaces or marks before, after or in it that cannot be seen, so Excel's filters and lookups do not find it. Take them out.`,
  "rows-hidden": ({ rows, filtered }) => `${countOf(rows, "row is", "rows are")} hidden${filtered ? " by a filter" : ""} on this sheet. Hidden rows are read and counted like the others.`,
  "rows-blank": ({ rows, first }) =>
    rows === 1
      ? `Row ${first + 1} is blank, with data below it. It is passed over; delete it if it is not wanted.`
      : `${grouped(rows)} rows are blank inside the data, the first of them row ${first + 1}. They are passed over; delete them if they are not wanted.`,
  "cells-merged": ({ areas, first }) =>
    `${countOf(areas, "merged cell stretches", "merged cells stretch")} over several rows of the data, ${areas === 1 ? "" : "the first of them "}${addressOf(first)} to ${addressOf({ row: first.row + first.rows - 1, column: first.column })}. Each of these rows is read with its value. Unmerge the cells and fill in every row, or Excel cannot sort and filter them.`,
  "column-unclear": ({ headings, fields }) =>
    headings.length > 1
      ? `The columns ${listed(headings.map(quoted))} could each be the ${fields.map(named).join(" or the ")}, so ${meanwhile(fields, headings.length)}. Say in Setup which is meant, or rename ${headings.length > 2 ? "those that are" : "the one that is"} not.`
      : `The column ${listed(headings.map(quoted))} could be the ${fields.map(named).join(" or the ")}, so ${meanwhile(fields, 1)}. Say in Setup what is meant, or give it a clearer heading.`,
  "columns-unused": ({ kind, headings, hasOther }) => {
    const { hold, lacking, are } = UNUSED[kind];
    const columns = headings.length > 1 ? `The columns ${several(headings)} seem to hold ${hold} and are` : `The column ${several(headings)} seems to hold ${hold} and is`;
    return `${columns} not used${hasOther ? "" : `, and ${lacking}`}. If ${headings.length > 1 ? "one of them" : "it"} is ${are}, say so in Setup.`;
  },
  "column-outweighed": ({ field, heading, by }) =>
    `The column ${quoted(heading)} is not used, though its heading means the ${named(field)}: its cells look like something else${by === null ? "" : `, and ${quoted(by)} fits better`}. If it is the ${named(field)}, say so in Setup.`,
  "sheet-hidden": ({ sheet, role, isOnly }) =>
    `The hidden sheet ${quoted(sheet)} looks like ${role === "plan" ? "a delivery plan" : "a register"} and is not read${isOnly ? `; no sheet that can be seen is ${role === "plan" ? "a plan of actions" : "a register"}` : ""}. If it counts, show it; if not, say in Setup which sheets do.`,
  "sheet-left-out": ({ headings }) =>
    `The sheet is not read: it has headings of a plan (${several(headings)}), but it is not clear from them what is to be done by when. If its rows are actions, say so in Setup.`,
  "column-gone": ({ field, heading, was, likeliest }) =>
    `The column ${quoted(heading)} (${named(field)}), which was column ${columnLetters(was)}, is no longer on this sheet. ${likeliest ? `The likeliest to have taken its place is ${quoted(likeliest.heading)} (column ${columnLetters(likeliest.column)}). Choose` : "No other column looks like it. Choose"} the column in Setup, or give it its heading back.`,
  "sheet-gone": ({ sheet, role, likeliest }) =>
    `The sheet ${quoted(sheet)}, which was set up as ${role === "register" ? "the register" : "a delivery plan"}, is not there any more, or is hidden. ${likeliest === null ? "No other sheet looks like it. Choose" : `The likeliest to have taken its place is ${quoted(likeliest)}. Choose`} the sheet in Setup, or show it again under its name.`,
  "setting-broken": ({ setting, found, expected, used }) =>
    `${setting} ${found === "" ? "is blank" : `cannot be ${quoted(found)}`}: ${expected} is expected. Until it is put right, ${used}.`,
  "setting-missing": ({ setting, used }) => `${setting} is no longer on the settings sheet, so ${used}. Type it again, or delete the sheet and set the workbook up afresh.`,
  "setting-repeated": ({ setting, found, firstAt }) => `${setting} ${quoted(found)} is there already, at ${place(firstAt)}, and does not say the same. The first is used: delete the one that is wrong.`,
};

/** A problem as a liaison officer would put it: what is there, what was expected, what to do. British English, whole sentences. */
export function sayProblem(problem: Problem): string {
  // The table has a sentence for every code; TypeScript cannot follow that the code picks the right one.
  return (SENTENCES[problem.code] as (problem: Problem) => string)(problem);
}

/** Spaces and marks that a reader would not see, made visible. */
const visibleSpaces = (text: string): string => text.replace(/^\s+|\s+$|[^\S\r\n ]|\p{Cf}/gu, (unseen) => "␣".repeat(unseen.length));

/** The two sides of a problem's fix, as they are shown before it is made. `problem` has a fix. */
export function sayFix(problem: Problem): { readonly from: string; readonly to: string } {
  const { from, to } = problem.fix?.edit ?? { from: [], to: [] };
  if (problem.code === "complete-not-hundred") return { from: percent(problem.progress), to: percent(100) };
  return { from: quoted(visibleSpaces(String(from[0]))), to: problem.code === "date-as-text" ? sayDay(problem.day) : quoted(String(to[0])) };
}

const KINDS: Readonly<Record<ProblemCode, readonly [one: string, several: string]>> = {
  "lead-missing": ["lead is missing", "leads are missing"],
  "two-people": ["lead cell names two people", "lead cells name two people"],
  "reference-missing": ["reference is missing", "references are missing"],
  "reference-malformed": ["reference is malformed", "references are malformed"],
  "reference-is-date": ["reference has become a date", "references have become dates"],
  "reference-repeated": ["reference is used twice", "references are used twice"],
  "status-missing": ["status is missing", "statuses are missing"],
  "status-unknown": ["status word is not known", "status words are not known"],
  "progress-unreadable": ["progress figure cannot be read", "progress figures cannot be read"],
  "completed-over-required": ["count is above what is required", "counts are above what is required"],
  "hundred-not-complete": ["action is 100% done and not complete", "actions are 100% done and not complete"],
  "complete-not-hundred": ["action is complete and not 100% done", "actions are complete and not 100% done"],
  "completion-date-missing": ["completion date is missing", "completion dates are missing"],
  "completion-in-future": ["completion date is in the future", "completion dates are in the future"],
  "completion-before-start": ["completion date is before the start", "completion dates are before the start"],
  "target-before-start": ["target is before the start", "targets are before the start"],
  "target-before-publication": ["target is before publication", "targets are before publication"],
  "target-far-out": ["target is years away", "targets are years away"],
  "date-as-text": ["date is text", "dates are text"],
  "date-assumed": ["date rests on an assumption", "dates rest on an assumption"],
  "date-in-words-only": ["date is given as words only", "dates are given as words only"],
  "date-needs-publication": ["deadline needs a publication date", "deadlines need a publication date"],
  "date-impossible": ["date does not exist", "dates do not exist"],
  "date-unreadable": ["date cannot be read", "dates cannot be read"],
  "date-out-of-range": ["date is out of range", "dates are out of range"],
  "date-either-order": ["date may have its month first", "dates may have their month first"],
  "dates-maybe-swapped": ["column of dates may have day and month swapped", "columns of dates may have day and month swapped"],
  "date-maybe-swapped": ["date may have day and month swapped", "dates may have day and month swapped"],
  "date-weekday-differs": ["date does not fit its weekday", "dates do not fit their weekdays"],
  "not-calculated": ["formula has not been calculated", "formulas have not been calculated"],
  "error-value": ["cell shows an error value", "cells show an error value"],
  "rag-disagrees": ["stated RAG disagrees with the rules", "stated RAGs disagree with the rules"],
  "stated-rag-unknown": ["stated RAG word is not known", "stated RAG words are not known"],
  "evidence-missing": ["completed action has no evidence", "completed actions have no evidence"],
  "no-action-unexplained": ["decision to take no action is unexplained", "decisions to take no action are unexplained"],
  "reference-not-in-register": ["reference is not in the register", "references are not in the register"],
  "reference-shared": ["reference stands for several recommendations", "references stand for several recommendations"],
  "reference-of-another": ["kind of reference is another body's", "kinds of reference are another body's"],
  "completed-while-open": ["open item has a completion date", "open items have a completion date"],
  "update-in-future": ["last update is in the future", "last updates are in the future"],
  "progress-before-start": ["action has progress and has not been started", "actions have progress and have not been started"],
  "complete-over-open": ["recommendation is complete over open actions", "recommendations are complete over open actions"],
  "complete-without-action": ["recommendation is complete without an action", "recommendations are complete without an action"],
  "level-unknown": ["level is not in the table of levels", "levels are not in the table of levels"],
  "no-action-in-plan": ["recommendation has no action", "recommendations have no action"],
  "addressee-unknown": ["addressee may be the force or others", "addressees may be the force or others"],
  "all-for-others": ["sheet has nothing for the force", "sheets have nothing for the force"],
  "target-after-deadline": ["target is after the deadline", "targets are after the deadline"],
  "deadline-differs": ["deadline differs from the register's", "deadlines differ from the register's"],
  "extension-not-agreed": ["extended deadline has not been agreed", "extended deadlines have not been agreed"],
  "closed-in-one": ["item is closed in one place and open in the other", "items are closed in one place and open in the other"],
  "deadline-on-day-off": ["deadline falls on a day off", "deadlines fall on a day off"],
  "target-moved-unexplained": ["target was moved without a reason or approver", "targets were moved without a reason or approver"],
  "closed-without-approver": ["action is closed without an approver", "actions are closed without an approver"],
  "level-demand-unchecked": ["demand of a level cannot be checked", "demands of levels cannot be checked"],
  "target-moved-often": ["target has been moved again and again", "targets have been moved again and again"],
  "response-due": ["response to a report is due", "responses to reports are due"],
  "response-late": ["response to a report is late", "responses to reports are late"],
  "response-was-late": ["response to a report was published late", "responses to reports were published late"],
  "spaces-around": ["cell has stray spaces", "cells have stray spaces"],
  "rows-hidden": ["sheet has hidden rows", "sheets have hidden rows"],
  "rows-blank": ["sheet has blank rows in the data", "sheets have blank rows in the data"],
  "cells-merged": ["sheet has merged cells in the data", "sheets have merged cells in the data"],
  "column-unclear": ["column is not clear", "columns are not clear"],
  "columns-unused": ["kind of column is not used", "kinds of columns are not used"],
  "column-outweighed": ["column is not what its heading says", "columns are not what their headings say"],
  "sheet-hidden": ["hidden sheet is not read", "hidden sheets are not read"],
  "sheet-left-out": ["sheet that could be a plan is not read", "sheets that could be plans are not read"],
  "column-gone": ["column is no longer there", "columns are no longer there"],
  "sheet-gone": ["sheet is no longer there", "sheets are no longer there"],
  "setting-broken": ["setting is not understood", "settings are not understood"],
  "setting-missing": ["setting has gone from the settings sheet", "settings have gone from the settings sheet"],
  "setting-repeated": ["setting contradicts another", "settings contradict others"],
};

/** Problems of one kind, counted: "5 dates are text", "1 lead is missing". */
export const sayProblemKind = (code: ProblemCode, count: number): string => countOf(count, ...KINDS[code]);

/** Why a row was not assessed, as it is shown beside it. */
export function sayObstacle(obstacle: Obstacle): string {
  switch (obstacle.code) {
    case "section-heading":
      return "A heading between the rows, not an action";
    case "outline-heading":
      return "A heading over the rows beneath, not an action";
    case "more-headings":
      return "A further row of headings, not an action";
    case "repeated-headings":
      return "The headings again, not an action";
    case "totals":
      return "A row of totals, not an action";
    case "other-list":
      return "Part of another list below the plan";
    case "nothing-to-read":
      return "Nothing in the columns that are read";
    case "status-unknown":
      return `The status ${quoted(obstacle.found)}${inCell(obstacle.at)} is not one of the words in the settings`;
    case "error-value":
      return `The ${named(obstacle.field)} ${obstacle.found === NOT_CALCULATED ? "has a formula that was never calculated" : `shows ${obstacle.found}`}${inCell(obstacle.at)}`;
    case "cannot-be-read":
      return `The ${named(obstacle.field)} ${quoted(obstacle.found)}${inCell(obstacle.at)} cannot be read`;
    case "placeholder":
      return `No action has been agreed yet${inCell(obstacle.at)}`;
    case "reference-not-known":
      return `Which recommendation ${quoted(obstacle.found)}${inCell(obstacle.at)} is cannot be told from the register`;
  }
}

const inCell = (at: CellAt | null): string => (at ? ` (${place(at)})` : "");
