import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { besideDate, monthOf, readDateText, yearOf } from "../../src/core/date-text";
import { fromPublication, readDate, readSerialText } from "../../src/core/date-reading";
import { dayOf, isoDay } from "../../src/core/day";
import { readDeadlineWording, type Wording } from "../../src/core/deadline-wording";

const PUBLISHED = dayOf("2026-01-31");

/** Texts of date cells and deadlines, many of them at a limit of what is read. */
const TEXTS: readonly string[] = [
  // Dates in full, and what stands round them.
  "30/04/2026", "30-04-26", "30.4.2026", "30 4 2026", "30/04/226", "30/4", "2026-04-30", "2026.4.3", "2026 04 30", "20260430", "18991231", "30 April 2026", "30th April, 2026", "30th of April 2026", "30Apr26", "April 30, 2026", "April 30 26", "2026 April 30", "2026-Apr-30",
  "Thu 30 April 2026", "Thursday, 30 April 2026", "Thu. 30/04/2026", "30 April 2026 (Thursday)", "30 April 2026, Thu", "Thu March 2026", "30/04/2026 14:30", "30/04/2026, 00:00", "30/04/2026 at 9.30 am", "30 April 2026 9:30:15.250 pm", "2026-04-30T09:30:00Z", "2026-04-30T09:30:00+01:00", "2026-04-30T00:00:00-0100", "30/04/2026 17:00 hrs", "30/04/2026 09:30 Thursday",
  "31/02/2026", "0/4/2026", "30/13/2026", "04/30/2026", "30 Foo 2026", "30 Ap 2026", "30 Sept 2026", "30 Septe. 2026", "30 Septx 2026", "12 May 1989", "12 May 2101", "x".repeat(60), `30 April 2026 ${" ".repeat(60)}`, `30 April 2026 and then ${"x".repeat(40)}`,
  // Words before a date.
  "by 30 April 2026", "By: 30 April 2026", "due by 30/04/2026", "Deadline: 30 April 2026", "target 30/04/2026", "completed by 30/04/2026", "to be completed by 30/04/2026", "no later than the 30 April 2026", "not later than 30 April 2026", "on or before 30 April 2026", "on 30 April 2026", "until 30 April 2026", "up to 30 April 2026", "before 30 April 2026", "before the 1 May 2026", "before 31 April 2026", "after 30 April 2026", "by the by 30 April 2026",
  "30 April 2026.", "30 April 2026;", "by 30 April 2026 or sooner",
  // Months.
  "April 2026", "Apr. 26", "Apr-26", "apr '26", "end of April 2026", "end April 2026", "by the end of the April 2026", "Ap 2026", "Foo 2026", "04/2026", "4-2026", "13/2026", "0/2026", "end of 04/2026", "April 226", "early April 2026",
  // Quarters and years.
  "Q1 2026/27", "Q2 2026-27", "Q3 2026/2027", "Q4 2026/27", "Q4 26/27", "Q5 2026/27", "Q1 2026", "Q1 26", "quarter 1 2026/27", "qtr 1, 2026/27", "the end of Q1 of FY 2026/27", "end of the quarter 2 of financial year 2026/27", "Q1 2026/28", "Q1 2099/00", "2026/27", "FY26/27", "FY 2026-2027", "financial year 2026/27", "the end of the financial year 2026/27", "2026/27 financial year", "2026/28", "2026/26", "26/27", "end of 2026", "by the end of 2026", "end of the year 2026", "2026", "by 2026",
  // Periods.
  "within six months", "Within 6 months", "in 3 months", "six months", "within a month", "within an week", "within a year", "within two years", "within 30 days", "within 30 calendar days", "within 4 weeks", "within a further 3 months", "within eighteen months", "within nineteen months", "within zero days", "within foo months", "within 1000 days", "within six months of publication", "within 6 months of the date of publication", "within 6 months from the report", "within 6 months after this report being published", "within 6 months following the publication of this report", "within 6 months of the report’s publication", "within 6 months of Easter",
  "immediately", "with immediate effect", "immediate", "Immediate effect.", "forthwith", "at once", "straight away", "immediately after",
  // No date.
  "Ongoing", "on-going.", "TBC", "tba", "n/a", "To be confirmed", "none", "-", "BAU", "as soon as possible", "open-ended", "soon", "new target date tbc", "Ongoing work", " ", "#N/A", "TRUE",
  // Weeks, extensions, what is given beside a period, what stands behind a date.
  "w/c 4 May 2026", "week commencing 04/05/2026", "w/c Monday 4th May 2026", "W/C: 04.05.26", "wc 4/5/26", "week beginning 5 May 2026", "w/b 2 May 2026", "w/c 8 May 2026", "w/c May 2026", "w/c 31/04/2026", "w/e 8 May 2026", "week ending Friday 8 May 2026", "week 23 2026",
  "30 September 2026 (extended from 30 June 2026)", "30/04/2026 (was 31/03/2026)", "30/04/2026 was 31/03/2026", "extended to 30 Sept 2026 from 30 June 2026", "Extended to 30/09/2026 (from 30/06/2026)", "Extended to 30/09/2026", "extended from 30 June 2026 to 30 September 2026", "30 June 2026 (extended to 30 September 2026)", "30 June 2026, now 31 July 2026", "was 30 June 2026, now 31 July 2026", "Originally 30/06/2026, revised to 31/07/2026", "30/04/2026 (was 31/05/2026)", "30 September 2026 (previously TBC)", "September 2026 (was June 2026)", "w/c 4 May 2026 (was w/c 6 April 2026)",
  "30 June 2026 (extended from 30 September 2026)", "30/04/2026 (was mid March)", "30/04/2026 (was 31/03/2026, then 15/04/2026)", "30 June 2026 (extension requested to 30 September 2026)", "30 June 2026 Extended 31 July 2026", "30 June 2026 (not 30 May 2026)", "Extension requested",
  "within six months of publication (by 30 November 2026)", "by 30 November 2026 (within six months of publication)", "within six months, by 30 November 2026", "within six months (i.e. 30 November 2026)", "Q2 2026/27 (30 September 2026)", "March 2026 (31/03/2026)", "March 2026 (15/03/2026)", "within six months (see notes)",
  "by September 2026 at the latest", "by 30/6/26 latest", "30 June 2026 (at the latest)", "NLT 30 June 2026", "latest: 30 June 2026", "by close of play Friday 5 June 2026", "COP 5 June 2026", "by 5pm on 5 June 2026", "by noon 5 June 2026", "5 June 2026 5pm", "before the end of March 2026",
  "by 1 April 2026 and annually thereafter", "1 April 2026, then quarterly", "1 April 2026 and every year thereafter", "1 April 2026 and ongoing", "1 April 2026 and 1 October 2026",
  "end Q3 2026/27", "Q3 FY26/27", "third quarter of 2026/27", "2026/27 Q3", "end of FY 26/27", "end FY 2026/27", "by end 2026", "end of the year",
  "Spring 2026", "summer", "mid May", "mid-May 2026", "mid May 2026", "early June 2026", "late June 2026", "June/July 2026", "30 June or 31 July", "30 June or 31 July 2026", "30/06/2026 or 31/07/2026", "30/06/2026 - 31/07/2026", "28/29 May 2026", "30/06/2026 (TBC)", "c. 30 June 2026", "not before 30 June 2026", "from 30 June 2026", "June 30", "June 28", "Jun-28", "Jun-30", "June 27", "June '30", "30 June", "by 30 June 2026 for phase 1 and 31 July 2026 for phase 2",
  // Other marks, and marks that nobody sees.
  "30\u201104\u20112026", "30\u204404\u20442026", "30\uFF0F04\uFF0F2026", "30th of April \u201926", "\u200E30/04/2026", "30/\u200B04/2026", "\uFEFF30 April 2026", "by\u00A030\u00A0April\u00A02026", "Q2 2026\u201327", "\u2014", "---", "T.B.C.", "(TBC)", "to be agreed", "none yet",
  "x".repeat(101), `by 30 April 2026${" ".repeat(65)}x`,
];

const sayWording = (wording: Wording | null): string => {
  if (wording === null) return "says nothing";
  if (wording.says === "after-publication") return `${wording.months} months and ${wording.days} days after publication`;
  return "day" in wording ? `${wording.says} ${isoDay(wording.day)}${"assumption" in wording ? ` (${wording.assumption})` : ""}` : wording.says;
};

function tell(text: string): string {
  const full = readDateText(text);
  const { time, weekday } = besideDate(text);
  const read = fromPublication(readDate(text, false), PUBLISHED);
  const beside = full === null ? "" : `${time ? " with a time" : ""}${weekday === null ? "" : ` on ${weekday}`}`;
  return `${JSON.stringify(text.length > 90 ? `${text.slice(0, 40)}…` : text)}: in full ${typeof full === "number" ? isoDay(full) : (full ?? "none")}${beside}; as a wording ${sayWording(readDeadlineWording(text))}; read as ${read.how}${"day" in read ? ` ${isoDay(read.day)}` : ""}`;
}

describe("dates and deadlines in words", () => {
  it("are read as a person can check", async () => {
    await expect(`${TEXTS.map(tell).join("\n")}\n`).toMatchFileSnapshot(join(import.meta.dirname, "date-wordings.txt"));
  });

  it.each([["Jan", 1], ["january", 1], ["MAY.", 5], ["Sept", 9], ["sep", 9], ["december", 12], ["de", 0], ["decembers", 0], ["", 0], ["ber", 0], ["ma", 0]])("%s is month %i", (word, month) => expect(monthOf(word)).toBe(month));
  it.each([["26", 2026], ["2026", 2026], ["1999", 1999], ["226", null], ["", null], ["02026", null]])("%s is the year %s", (digits, year) => expect(yearOf(digits)).toBe(year));
  it.each([["46142", "2026-04-30"], ["46142.75", "2026-04-30"], ["4614", null], ["461422", null], ["46142.", null], ["x46142", null], ["46142x", null], ["10000", null]])("%s as a serial number in text is %s", (text, day) => {
    const found = readSerialText(text, false);
    expect(found === null ? null : isoDay(found)).toBe(day);
  });
  it("keeps a wording that counts from publication until there is one", () => {
    expect(fromPublication(readDate("within six months", false), null)).toEqual({ how: "relative", months: 6, days: 0, text: "within six months" });
    expect(fromPublication(readDate("30/04/2026", false), PUBLISHED)).toEqual(readDate("30/04/2026", false));
  });
});
