import { describe, expect, it } from "vitest";
import { dayOf, isoDay } from "../../../src/core/day";
import { deadlineAlone, deadlineOf, deadlinesIn, leadingDeadline, type Deadline } from "../../../src/core/intake/deadline-phrase";

const PUBLISHED = dayOf("2026-06-12");

const day = (found: Deadline | null): string | null => (found === null ? null : found.day === null ? "no day" : isoDay(found.day));
const inText = (text: string): string[] => deadlinesIn(text, PUBLISHED).map(({ wording }) => wording);

describe("A deadline's words", () => {
  it.each<[wording: string, day: string]>([
    ["and by 31 March 2027", "2027-03-31"],
    ["in any event by 31 March 2027", "2027-03-31"],
    ["and in any case, by no later than 31 March 2027", "2027-03-31"],
    ["to be completed by 31 March 2027", "2027-03-31"],
    ["complete by 31 March 2027", "2027-03-31"],
    ["ahead of 31 March 2027", "2027-03-30"],
    ["by the 31st day of March 2027", "2027-03-31"],
    ["by the 31 day of March 2027", "2027-03-31"],
    ["by the end of the month of March 2027", "2027-03-31"],
    ["by the very end of March 2027", "2027-03-31"],
    ["by close of March 2027", "2027-03-31"],
    ["by the last day of March 2027", "2027-03-31"],
    ["by close March 2027", "2027-03-31"],
    ["with effect from 30 September 2027", "2027-09-30"],
    ["from 30 September 2027", "2027-09-30"],
    ["with effect from September 2027", "no day"],
    ["no later than 12 months after this report", "2027-06-12"],
    ["by no later than six months after publication", "2026-12-12"],
    ["by close of play on 30 September 2027", "2027-09-30"],
    ["by the close of business on Friday 1 October 2027", "2027-10-01"],
    ["before midnight on 30 September 2027", "2027-09-29"],
    ["and in any event within three months", "2026-09-12"],
    ["starting immediately", "2026-06-12"],
    ["immediate action", "2026-06-12"],
    ["six months from publication", "2026-12-12"],
    ["over the next year", "2027-06-12"],
    ["within the next month", "2026-07-12"],
    ["in the coming months", "no day"],
    ["by 30 Sept. 2027", "2027-09-30"],
    ["by Sept. 2027", "2027-09-30"],
    ["by the end of Jan. 2027", "2027-01-31"],
    ["by the end of the calendar year 2027", "2027-12-31"],
    ["by the end of the first quarter of 2026/27", "2026-06-30"],
    ["by the end of the third quarter of 2026/27", "2026-12-31"],
    ["by the final quarter of 2026/27", "2027-03-31"],
    ["over the next 3 months", "2026-09-12"],
    ["during the coming 3 months", "2026-09-12"],
    ["within a maximum of twenty-four (24) months from the date of this letter", "2028-06-12"],
    ["within thirty-six months", "2029-06-12"],
    ["within thirty days", "2026-07-12"],
    ["within sixty days", "2026-08-11"],
    ["within a period of ninety days", "2026-09-10"],
    ["within   two\u00a0weeks", "2026-06-26"],
    ["by 31 march", "2027-03-31"],
    ["by 30th of June", "2026-06-30"],
    ["by 12 June", "2027-06-12"],
    ["by 31 February", "no day"],
    ["by the end of this year", "2026-12-31"],
    ["by the end of the current calendar year", "2026-12-31"],
    ["by the end of the year if there is money", "no day"],
  ])("“%s” gives %s", (wording, wanted) => expect(day(deadlineOf(wording, PUBLISHED))).toBe(wanted));

  it.each<[published: string, end: string]>([["2026-03-31", "2026-03-31"], ["2026-04-01", "2027-03-31"], ["2026-12-31", "2027-03-31"]])("on %s the financial year ends on %s", (published, end) => {
    expect(day(deadlineOf("by the end of the financial year", dayOf(published)))).toBe(end);
  });

  it.each(["by 31 March", "by the end of this year", "within six months"])("“%s” gives no day where the day of publication is not known", (wording) => {
    expect(deadlineOf(wording, null)).toEqual({ wording, day: null, assumption: null });
  });

  it("are kept as printed, without what stands round them", () => expect(deadlineOf("  and by no later than 31 March 2027.;, ", PUBLISHED).wording).toBe("and by no later than 31 March 2027"));

  it("are those that a text begins with", () => expect([leadingDeadline("Within two years, act."), leadingDeadline("Act within two years."), leadingDeadline("Six months from publication, act."), leadingDeadline("Six months are enough."), leadingDeadline("Over the next year, act.")]).toEqual(["Within two years", "", "Six months from publication", "", "Over the next year"]));
});

describe("Deadlines in a text", () => {
  it.each<[what: string, text: string, wordings: readonly string[]]>([
    ["a period that ends a sentence", "The force should rest within two weeks.", ["within two weeks"]],
    ["a period behind a date", "The force should act by 30 June 2027. It should rest within two weeks.", ["by 30 June 2027", "within two weeks"]],
    ["a period before a date", "The force should rest within two weeks. By 31 March 2027, it should act.", ["within two weeks", "By 31 March 2027"]],
    ["a date in front, a period and a date", "By 31 March 2027, the force should tell us within two weeks, and rest by 30 June 2027.", ["By 31 March 2027", "by 30 June 2027"]],
    ["a period of days that ends a sentence", "The force should answer each letter within two days.", []],
    ["a period in a sentence that asks for nothing, before a date", "The force answers letters in six months. It should act by 30 June 2027.", ["by 30 June 2027"]],
    ["a period in a sentence that only names what is to be done", "Answer letters in six months. It is late.", ["in six months"]],
    ["a date in front counts once", "By 31 March 2027, the force should act.", ["By 31 March 2027"]],
    ["a long sentence", `The force should ${"rest and ".repeat(40)}act within two weeks.`, ["within two weeks"]],
    ["what has been", "The force has lost three vans within two weeks.", []],
    ["what has been, between commas", "The force has, within two weeks, lost three vans.", []],
    ["a period between commas", "Chief constables, within three months, should act.", ["within three months"]],
    ["a period of days between commas", "The force should tell victims, within five days, what it does.", []],
    ["a period next to “should”", "The force should within three months act, and must within six months report.", ["within three months", "within six months"]],
    ["a period after something else", "The force should within three months of an arrest act.", []],
    ["a period of days next to “should”", "The force should within 28 days act.", []],
    ["a period of days between “should” and a comma", "The force should, within 28 days, act.", ["within 28 days"]],
    ["a period behind “recommend that”", "We recommend that, within three months, the force acts.", ["within three months"]],
    ["such a period without commas", "We recommend that within six months the force should act.", ["within six months"]],
    ["such a period behind a colon", "We recommend: within six months, the force acts.", ["within six months"]],
    ["a period behind another “that”", "We recommend that the force makes sure that within six months victims are told.", []],
    ["“immediately” behind “recommend that”", "We recommend that Northshire Police immediately acts.", ["immediately"]],
    ["how something is to be done", "We recommend that the force tells officers to immediately act.", []],
    ["“immediate action” that is to be taken", "The force should take immediate action to act.", ["immediate action"]],
    ["“immediate action” that is recommended", "We recommend that the force takes immediate steps to act.", ["immediate steps"]],
    ["“immediate action” of others", "The force should make sure that officers take immediate action.", []],
    ["a period in any event", "The force should act as soon as practicable and in any event within three months.", ["as soon as practicable", "and in any event within three months"]],
    ["a date from which it holds", "The force should, with effect from 1 April 2027, act.", ["with effect from 1 April 2027"]],
    ["a date that is past", "The force should vet those who joined before 1 January 2020 or were appointed by December 2019.", []],
    ["a date that is past, and one that is not", "The force should vet those who joined before 1 January 2020 by 30 June 2027.", ["by 30 June 2027"]],
    ["a date that is past, in front", "By 31 March 2026, the force should act.", ["By 31 March 2026"]],
    ["a date that is past, between “should” and what is to be done", "The force should, by 31 March 2026, act. It should by 30 April 2026 rest.", ["by 31 March 2026", "by 30 April 2026"]],
  ])("%s", (_, text, wordings) => expect(inText(text)).toEqual(wordings));
});

describe("A deadline in a cell", () => {
  it.each<[what: string, cell: string, day: string | null]>([
    ["with stops in it and behind it", "31.03.2027.", "2027-03-31"],
    ["with several stops behind it", "Spring 2027.;", "no day"],
    ["that begins as in a sentence", "Without delay", "no day"],
    ["with a quotation mark and a bracket behind it", "Without delay”)", "no day"],
    ["with more behind it", "Without delay, so", null],
    ["of many words", "Within no more than eighteen (18) calendar months after the date of publication of this inspection report", "2027-12-12"],
    ["at once", "Immediate priority", "no day"],
    ["that is not at once", "No immediate action", null],
    ["empty but for stops", " .; ", null],
    ["of one letter, which is a priority", "H", null],
    ["of one figure", "2", null],
    ["of two letters", "R1", null],
  ])("%s", (_, cell, wanted) => expect(day(deadlineAlone(cell, PUBLISHED))).toBe(wanted));
});
