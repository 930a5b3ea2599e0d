import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isHeading } from "../../../src/core/intake/heading-block";
import { fieldLineOf } from "../../../src/core/intake/field-line";
import { labelOf } from "../../../src/core/intake/label";
import { bareNumberOf, markerOf } from "../../../src/core/intake/marker";
import { addresseeHeading, isBodyLike } from "../../../src/core/intake/place";
import { isChapter, sectionOf } from "../../../src/core/intake/section";

const LONG = "a report that goes on and on about vans and boats and dogs and cats and cows and pigs and hens and bees and ants and so on";

/** Lines of reports, and lines that only look like them. */
const LINES: readonly string[] = [
  // Labels.
  "Recommendation 3", "Recommendation 3:", "Recommendation 3: The force should act", "Recommendation 3. The force should act", "Recommendation 3 – The force should act", "Recommendation 3|The force should act", "Recommendation 3 The force should act", "Recommendation 3 “The force should act”", "Recommendation 3 (The force should act)",
  "Recommendation 3 the force should act", "Recommendation 3: the force should act", "Recommendation 3 – the force should act", "Recommendation 3 (urgent): The force should act", "Recommendation 3 (urgent)", "Recommendation 3, which we made", "Recommendation 3%", "Recommendation 3rd", "Recommendation The force should act", "Recommendation", "Recommendations 3", "recommendation 3: Act", "See Recommendation 3: Act",
  "Recommendation three", "Recommendation twenty-one: Act", "Recommendation thirty two: Act", "Recommendation forty", "Recommendation forty-nine", "Recommendation ten: Act", "Recommendation Thirty: Act", "Recommendation NINE: Act", "Recommendation one hundred: Act", "Recommendation twenty-ten: Act", "Recommendation twelve", "Recommendation zero: Act", "Recommendation threefold", "Recommendation IV: Act", "Recommendation C: Act", "Recommendation Creates: Act", "Recommendation no. 3", "Recommendation number 3", "Recommendation #3", "Recommendation nr 3", "Recommendation 3 of 12",
  "Recommendation R3: Act", "Recommendation Rec3: Act", "Recommendation PR3: Act", "Recommendation 3a: Act", "Recommendation 3 a: Act", "Recommendation 3(b): Act", "Recommendation 3.1.2", "Recommendation 3/4", "Recommendation-3: Act", "R3", "R-3: Act", "R 3", "R: Act", "Rec 3: Act", "Rec. 3", "Rec: Act", "Record 3: Act", "Roads 3",
  "AFI 3: Act", "AFI: Act", "Area for improvement: Act", "Area for improvement 3: Act", "Areas for improvement: Act", "New area for improvement 3", "CoC 3: Act", "CoC: Act", "Cause of concern", "Cause for concern 2: Unsafe", "Accelerated cause of concern: Unsafe", "New causes of concern: Unsafe", "National recommendation 3", "Urgent recommendation: Act", "Blue recommendation: Act",
  "5.2 Cause of concern: Unsafe", "5.2 Cause of concern – Unsafe", "5.2 Cause of concern:Unsafe", "5.2 Cause of concern", "5.2 Cause of concern is", "5.2 Cause of concern The force: Unsafe", "5.2 Cause of concern 3 ........ 12", "12) Recommendation: Act", "12. Recommendation 3: Act", "Recommendation ............ 4", "Recommendation 3 . . . . . 4", "Recommendation 3 …… 4", "Recommendation 3 12",
  "Recommendation to the Home Office", "Recommendation 3 (for all forces):", "Recommendation 3 is addressed to the Home Office", "Recommendation 3 for x", "Recommendation 3 for the Home Office, which should act",
  // Marks of lists.
  "• Act", "•Act", "•", "o Act", "oAct", "- Act", "-Act", "– Act", "* Act", "✓ Act", "\uF0B7 Act", "A.1 Act", "A.1. Act", "A1. Act", "A1 Act", "A-1 act", "B.14) Act", "AB.1 Act", "R1. Act", "M25. It", "II. Act", "1. Act", "1) Act", "1: Act", "(1) Act", "(a) Act", "a) Act", "a. Act", "(iv) Act", "iv) Act", "iv. Act", "1.2 Act", "1.2 act", "1.2. act", "1.2a Act", "1234. Act", "12 Act", "12 act", "12 May 2026", "12 Maybe", "12 “Act”", "1.", "(1)", "ab) Act", "2026 was good", "3.5 million",
  // Sections and chapters.
  "Recommendations", "RECOMMENDATIONS:", "Summary of recommendations", "Our recommendations", "Key national recommendations", "4. Recommendations", "Chapter 4: Recommendations", "Annex A – Recommendations", "Recommendations for the Home Office", "Recommendations (for chief constables)", "Recommendations and responses", "Recommendations and areas for improvement", "Recommendations we have made", "Recommendations (chapter 3)", "Recommendations 12-14", "Recommendations of the board", "Recommendation for forces",
  "Conclusions and recommendations", "Findings, and our recommendations", "Conclusions & key recommendations", "Areas for improvement", "AFIs", "Areas for improvement (AFIs) identified", "Areas for improvement for the service", "Causes of concern", "Our causes for concern to the force", "Required actions", "Learning points", "2. Recommended improvements", "Learning points in it",
  "Areas for priority action", "The following recommendations were made in this review", "We have made the following recommendations:", "As a result of our visit, we make the following areas for improvement.", "I make the following new causes of concern to the force:", "The following recommendations were made in our previous report", "The following recommendations were made to the force. It has", "We make the following points:",
  "Previous recommendations", "Outstanding recommendations from audits", "Progress against recommendations", "2023 recommendations", "Recommendations status since 2023", "Follow-up of previous audits", "We follow previous recommendations.", "Previous recommendations;", "Our previous inspection. It was good", "Force response", "The commissioner’s response", "Response", "Comments", "Response to the report", "PCC position on vans", "Northshire Police response", "2. Management comments", "Responsive services",
  "Contents", "Introduction", "3 Methodology", "About us", "What we found", "Executive summary of it", "Innovative practice", "Yours sincerely,", "How we inspect", "Summary", "Summary of vans", "Chapter 4", "Chapter four: Vans", "Part II – Vans", "Part A", "Part of it", "Chapter 4 to 6", "Chapter 4 is long. It is", "Chapters 4", `Chapter 4 ${LONG}`, `Chapter 4 ${LONG} and on`, `Recommendations for ${LONG}`, `Previous recommendations in ${LONG}`,
  // Headings.
  "Vans in towns", "“Vans” in towns", "(Vans) in towns", "2 vans", "vans in Towns", "Vans in towns.", "Vans in towns.”", "Vans in towns;", "Vans in towns,", "Vans in towns:", "Vans in towns!", "Vans in towns?", "Vans and", "Vans of the", "Vans, and: boats", "V".repeat(130), "V".repeat(131),
  // Fields.
  "Owner: Head of Fleet", "Owner – Head of Fleet", "Owner - Head of Fleet", "Owner", "Owner:", "Owner : Head of Fleet", "owner: Head of Fleet", "see Owner: Head of Fleet", "Action owner: X", "Responsible officer(s): X", "Lead officer: X", "By whom? X", "By whom?: X", "Target date: 1 May", "Agreed action date: 1 May", "Due by: 1 May", "By when: 1 May", "Timescale (months): 3", "Deadline* : 1 May", "Date: 1 May", "Date of birth: 1 May", "Priority: High", "Management response: Agreed", "Chief constable’s response: Agreed", "Status: open", "Finding: vans", "Recommendation: vans", "Recommendation no: 3", "Type: vans", "Nonsense: vans", "Owner: a\nb", "Head of the fleet of vans and boats of the county and others too: X", "The owner of vans: X",
  // Whom items are for.
  "For chief constables", "Chief constables", "Chief constables:", "Chief constable", "All forces", "All police forces", "Each force", "The force", "Forces of the county", "To the Home Office", "To: the Home Office", "Home Office", "The Home Office:", "Home Office and others", "Addressed to ministers", "Directed at each force", "Recommendations for the College", "Recommendation to forces", "For vans", "For vans: all", "Vans for chief constables", "Police and crime commissioners", "Services", "The Home Office guidance", "Westmere FRS", "For Westmere FRS", "For all of the chief constables who have ever had any vans of their own or boats", "For all of the chief constables who have ever had any vans of their own or boats too", "For the head of fleet", "For the head of the fleet at 12:30: now",
];

function tell(text: string): string {
  const block = { shape: "prose" as const, text };
  const [label, marker, section, field] = [labelOf(text), markerOf(text) ?? bareNumberOf(text), sectionOf(text), fieldLineOf(text)];
  const whom = addresseeHeading(text);
  const said = [
    ...(label ? [`label of a ${label.kind} ${label.number ?? "without number"}${label.short ? ", short" : ""}${label.addressee === null ? "" : `, for “${label.addressee}”`}, then “${label.rest}”`] : []),
    ...(marker ? [`${marker.shape} “${marker.mark}”, then “${marker.rest}”`] : []),
    ...(isChapter(text) ? ["chapter"] : []),
    ...(section ? [`section of ${section.holds}${section.mixed ? ", mixed" : ""}${section.addressee === null ? "" : `, for “${section.addressee}”`}`] : []),
    ...(field ? [`${field.field} “${field.value}”`] : []),
    ...(whom === null ? [] : [`for “${whom}”`]),
    ...(isHeading(block) ? ["heading"] : []),
    ...(isBodyLike(text) ? ["names somebody"] : []),
  ];
  return `${JSON.stringify(text.length > 100 ? `${text.slice(0, 60)}… (${text.length})` : text)}: ${said.join("; ") || "nothing"}`;
}

describe("What a line of a report is", () => {
  it("is told by its form", async () => {
    await expect(`${LINES.map(tell).join("\n")}\n`).toMatchFileSnapshot(join(import.meta.dirname, "lines.txt"));
  });

  it("is no heading where it has a bullet", () => expect([isHeading({ shape: "bullet", text: "Vans" }), isHeading({ shape: "numbered", text: "Vans" })]).toEqual([false, true]));
});
