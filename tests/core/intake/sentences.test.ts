import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dayOf, isoDay } from "../../../src/core/day";
import { bodiesIn } from "../../../src/core/addressee/bodies";
import { forcesIn, placeOf } from "../../../src/core/addressee/forces";
import { deadlineAlone, deadlinesIn, type Deadline } from "../../../src/core/intake/deadline-phrase";
import { alongsideIn, directiveIn, namesOf, recommendationIn, withoutArticle } from "../../../src/core/intake/directive";
import { forForceOf, type Whose } from "../../../src/core/intake/for-force";
import { isCounted, plainOf, sentencesOf, withoutOrdinal } from "../../../src/core/intake/sentence";

const PUBLISHED = dayOf("2026-06-12");

/** Sentences that tell somebody to do something, and sentences that only look like it. */
const TOLD: readonly string[] = [
  "Chief constables should review vans.", "Vans are old. Chief constables should review them. The Home Office must pay.", "Chief constables must not wait.", "Forces shall act.", "The force needs to act.", "Forces need to act.", "The force is required to act.", "Forces are required to act.", "Forces ought to act.",
  "Chief constables should have acted.", "Chief constables should have been told.", "It should not be surprising.", "It should be noted.", "The force should be commended.", "The force should be proud.", "The force should have a plan.", "Which should be read.", "There should be a plan.", "They should act.", "As forces should know, it is late.", "Nobody should act.", "One should act.",
  "By 31 March 2027, chief constables should act.", "By 31 March 2027 chief constables should act.", "By 31 March 2027, should act.", "Within six months: the force should act.", "Second, chief constables should act.", "Finally the force should act.", "In addition, the force should act.", "Firstly the force should act", "First responders should act.",
  "To save money, chief constables should act.", "Where vans are old, and in order to save money, the force should act.", "If so, it should act.", "For this, all forces should act.", "For all forces should act.", "In all of the county’s forces should act.", "Chief constables, in particular, should act.", "The force, and by law the Home Office, should act.",
  "The Home Office, working with the NPCC, should act.", "The Home Office working with the NPCC should act.", "Working with the NPCC, the Home Office should act.", "Together with the NPCC and the CPS, the Home Office should act.", "The Home Office, together with the NPCC, and the CPS, should act.", "The Home Office, the NPCC, and the CPS should act.", "The Home Office – with the support of the NPCC – should act.", "Chief constables (supported by the NPCC) should act.", "Alongside the NPCC, should act.", "With the support of the NPCC the Home Office should act.",
  "The Ministry of Housing, Communities and Local Government should act.", "Both the NPCC and the CPS should act.", "And the NPCC should act.", "That the force should act is plain.", "That the force act.", "That all forces act.", "What the force recommended should be done.", `${"The force of the county ".repeat(10)}should act.`, `${"a ".repeat(440)}the force should act.`,
  "We recommend that the Home Office publish a plan.", "We therefore also recommend the Home Office publishes a plan.", "We strongly recommend to the Home Office that it publish a plan.", "I recommend: publish a plan.", "We recommend a plan.", "We recommend against a plan.", "We recommend in all this a plan.", "We recommended that the force act.", "We do not recommend that the force act.", "The force cannot recommend it.", "We had previously urged the force to act.", "As recommended in 2020, the force should act.",
  "We urge the force to act.", "We call on ministers to act.", "We call upon ministers to act.", "We request that the force act.", "We invite the force to act.", "It is recommended that the force act.", "It is therefore recommended that vans be sold.", "The Committee recommends that the Government act.", "The Home Affairs Committee therefore recommends that the Government act.", "HMICFRS urges forces to act.", "The IOPC calls on forces to act.", "Internal Audit recommends that the force act.", "Our third recommendation is that the force act.", "My recommendation is that the force act.",
  "Vans are old, and we recommend that the force act.", "Vans are old: we recommend that the force act.", "Vans are old and we recommend that the force act.", "Therefore, we recommend that the force act.", "For these reasons, I recommend that you act.", "The force should act, and we recommend that it do so soon.", "They should act, and we recommend that the force do so.", "We recommend that the force should act.", "We recommend that vans should be sold.", `We recommend that ${"the vans of ".repeat(15)}the force should be sold.`,
  "We recommend that, by 31 March 2027, the force act.", "We recommend that the force, working with the NPCC, review it.", "We recommend that both the NPCC and the CPS review it.", "We recommend that Northshire Police do it.", "We recommend that police forces buy vans.", "We recommend that the five forces buy vans.", "We recommend that each chief constable buy vans.", "We recommend that you buy vans.", "We recommend that young people be helped.", "We recommend that the old Home Office be sold.", "We recommend that Home Office vans be sold.",
];

const ALONGSIDE: readonly string[] = [
  "Chief constables should, in consultation with the NPCC, review it.", "The force should work with partners.", "The force should do it, working closely with the Home Office and local authorities.", "The force should do it together with the NPCC, the CPS, and the College of Policing.", "The force should, in partnership with the CPS, to save money, review it.", "Liaising with the NPCC so that all is well.", "It was co-ordinated by the NPCC which is good.", "With the help of the NPCC, reviewing it.",
  "Collaborating with fire and rescue services and police and crime commissioners.", "Engaging with its partners and each other.", "alongside NHS England; with the support of the Home Office.",
];

const NAMES: readonly string[] = ["the Home Office and the NPCC", "both the Home Office and with the NPCC", "NPCC, CPS, and the College", "fire and rescue services and forces", "the relevant bodies & other forces", "the NPCC as well as the CPS", "its partners, this, including all, a van, x", "Ministry of Housing, Communities and Local Government, and forces", "", `${"x".repeat(90)}, ${"y".repeat(91)}`];

const DATED: readonly string[] = [
  "By 31 March 2027, act.", "By Friday, 31st March 2027 act.", "No later than 31/03/2027, act.", "On or before 2027-03-31, act.", "Before 31 March 2027, act.", "By the end of March 2027, act.", "By March 2027, act.", "By early March 2027, act.", "By Q2 2026/27, act.", "By the end of the second quarter of 2026/27, act.", "By the end of the fourth quarter of 2026/27, act.", "By the end of 2027, act.", "By the end of the calendar year 2027, act.", "By the end of the financial year 2026/27, act.", "By spring 2027, act.", "By Christmas 2027, act.", "By the end of the financial year, act.", "By the end of this year, act.", "By the end of the current calendar year, act.", "By the end of the quarter, act.", "By 31 March, act.", "By 1 June, act.", "By 12th of June, act.", "By 30 Sept. 2027, act.", "By 1 Jan. 2027 act.", "Act by Sept. 2027.", "By 30 Sept. act.", "Act by 30 Sept. The force has until Oct. 2027.", "By 31 February, act.", "By 29 February, act.",
  "Within six months, act.", "Within the next six months, act.", "Within a maximum of 12 (twelve) months, act.", "Within twelve (12) months, act.", "Within thirty days, act.", "Within sixty days, act.", "Within ninety calendar days, act.", "Within thirty-six months, act.", "In the coming two years, act.", "Over the next 18 months, act.", "During the next two weeks, act.", "Within six months of publication of this report, act.", "Within 3 months of the date of this letter, act.", "Within a further 2 months, act.", "Within no more than a year, act.",
  "With immediate effect, act.", "Immediately, act.", "Without delay, act.", "As soon as practicable, act.", "Urgently, act.", "As a matter of urgency, act.", "From 1 April 2027, act.", "From 2027, act.", "In any event by no later than 31 March 2027, act.", "To be completed by 31 March 2027.", "Ahead of 31 March 2027, act.", "By close of March 2027, act.", "By the last day of March 2027, act.", "By the 31st day of March 2027, act.",
  "The force should act by 31 March 2027.", "The force should act within six months.", "The force should act within 6 months of publication.", "The force should, within six months, act.", "The force should immediately act.", "The force should act immediately.", "The force should act within two days.", "The force should act within two weeks.", "The force should act in the next two years”.", "The force should act over the next two years.)", "It had six vans within six months.", "It acted within six months.", "It was to act within six months.", "The force has six months in which to act, by 31 March 2027 and by 30 June 2027.", "Second, by 31 March 2027, act. By 30 June 2027, rest.", "It is done with immediate effect and as soon as possible.",
];

const ALONE: readonly string[] = ["31 March 2027", "31/03/2027.", "March 2027", "Q2 2026/27", "by 31 March 2027", "6 months", "Six months;", "Immediate", "Immediately", "Immediate action", "Ongoing", "TBC", "spring 2027", "2027", "31 March", "by 31 March 2027 or so", "31 March 2027 or so", "Head of Fleet", "", " ", "x".repeat(81), "within 3 months of the report", "end of this financial year"];

const NAMED: readonly string[] = ["the Home Office, the NPCC and Northshire Police", "npcc and the home office", "Home Office forces", "Home Office police forces", "The Government response", "Government departments and HM Government", "PCCs, the PCC (PCC) and the Office of the Police and Crime Commissioner", "West Fordshire Constabulary and South & East Police", "The Police", "All Police", "Kent Police and Crime Plan", "Upton-on-Sea Police Service", "Northshire Fire and Rescue Service", "City of London Police", "Devon and Cornwall Police", "Inspection of Westmere Police", "Custody Audit Westmere Police and Fordshire Constabulary", "British Transport Police and British Police", "ANPCC NPCCs", "the College of Policing’s"];

const LEADS: readonly (string | null)[] = [
  null, "", "you", "your force", "chief constables", "all chief constables of England", "the chief constable", "the chief constable of Westmere", "chief constables of Westmere and Fordshire", "the force", "this constabulary", "each force", "most forces", "43 forces", "Home Office forces", "forces and PCCs", "the police", "police leaders", "officers", "police personnel", "heads of forces", "constabularies", "forces’", "forces of the crown", "Northshire Police", "Northshire", "Northshire’s PCC", "Police and Crime Commissioner for Northshire", "Westmere Police", "Westmere Police and Northshire Police", "Westmere Fire and Rescue Service",
  "chief fire officers", "the chief fire officer", "the service", "this brigade", "all services", "fire and rescue services", "the London Fire Commissioner", "police and crime commissioners", "PCCs", "PCCs and the Home Office", "the Home Office", "the Home Office and the NPCC", "National Police Chiefs’ Council", "Ministers", "the regulator", "health boards", "universities", "the Acme Company", "the vans", "the head of fleet", "Fleet Manager", "the board", "assistant chief constable", "deputy chief constable", "custody sergeants", "the team",
];

const NOBODY: Whose = { force: "", subject: "", writtenTo: "", namesUs: false };
const READERS: readonly (readonly [name: string, whose: Whose])[] = [
  ["nobody is known", NOBODY],
  ["us", { ...NOBODY, force: "Northshire Police" }],
  ["us, named in the text", { ...NOBODY, force: "Northshire Police", namesUs: true }],
  ["us, whom it is about", { ...NOBODY, force: "Northshire Police", subject: "the Northshire Police Service", namesUs: true }],
  ["us, and it is about Westmere", { ...NOBODY, force: "Northshire Police", subject: "Westmere Police" }],
  ["nobody is known, and it is about Westmere", { ...NOBODY, subject: "Westmere Police" }],
  ["nobody is known, and it is about a fire service", { ...NOBODY, subject: "Westmere Fire and Rescue Service" }],
  ["a fire service", { ...NOBODY, force: "Northshire Fire and Rescue Service" }],
  ["us, in a letter to us", { ...NOBODY, force: "Northshire Police", writtenTo: "The Chief Constable, Northshire Police" }],
  ["us, in a letter to colleagues", { ...NOBODY, force: "Northshire Police", writtenTo: "Colleagues" }],
];

const sayDeadline = ({ wording, day, assumption }: Deadline): string => `“${wording}” ${day === null ? "no day" : isoDay(day)}${assumption === null ? "" : ` (${assumption})`}`;
const sayDirective = (found: ReturnType<typeof directiveIn>): string => (found ? `${found.recommends ? "recommends to" : "tells"} “${found.lead}”${found.alongside.length === 0 ? "" : ` with ${found.alongside.join(" + ")}`} in sentence ${found.sentence}` : "tells nobody");
const short = (text: string): string => JSON.stringify(text.length > 120 ? `${text.slice(0, 60)}… (${text.length})` : text);

const golden = (name: string, lines: readonly string[]) => expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(join(import.meta.dirname, "sentences", name));

describe("What a sentence says", () => {
  it("of whom it tells to do something", async () => {
    await golden("told.txt", TOLD.map((text) => `${short(text)}: ${sayDirective(directiveIn(text))}${recommendationIn(text) === null ? "" : `; ${sayDirective(recommendationIn(text))}`}`));
  });
  it("of those that take part", async () => {
    await golden("alongside.txt", [...ALONGSIDE.map((text) => `${text} ${alongsideIn(text).join(" + ") || "nobody"}`), ...NAMES.map((text) => `${short(text)}: ${namesOf(text).map(short).join(" + ") || "nobody"}`)]);
  });
  it("of when", async () => {
    const when = (text: string, published: typeof PUBLISHED | null): string => deadlinesIn(text, published).map(sayDeadline).join("; ") || "no deadline";
    await golden("deadlines.txt", [...DATED.map((text) => `${text} ${when(text, PUBLISHED)}${when(text, null) === when(text, PUBLISHED) ? "" : `; unpublished: ${when(text, null)}`}`), ...ALONE.map((text) => { const found = deadlineAlone(text, PUBLISHED); return `alone ${short(text)}: ${found ? sayDeadline(found) : "none"}`; })]);
  });
  it("of which bodies and forces", async () => {
    await golden("bodies.txt", NAMED.map((text) => `${text}: ${bodiesIn(text).map(({ name, printed, index }) => `${name} as “${printed}” at ${index}`).join("; ") || "no body"}; ${forcesIn(text).map((force) => `${force} of “${placeOf(force)}”`).join("; ") || "no force"}`));
  });
  it("of whether it is for the force", async () => {
    const lines = READERS.flatMap(([name, whose]) => [`# ${name}`, ...LEADS.flatMap((lead) => [false, true].flatMap((inspected) => {
      const { forForce, why } = forForceOf(lead, inspected, whose);
      return inspected && why === forForceOf(lead, false, whose).why && forForce === forForceOf(lead, false, whose).forForce ? [] : [`${lead ?? "(none)"}${inspected ? " of an inspection" : ""}: ${forForce === true ? "yes" : forForce === false ? "no" : "unsure"}: ${why}`];
    }))]);
    await golden("for-force.txt", lines);
  });

  it.each<[string, string[]]>([
    ["One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]], ["", []], [" One. ", ["One."]], ["One.” “Two.” (Three.) [Four]", ["One.”", "“Two.”", "(Three.)", "[Four]"]], ["One. two. 3 vans", ["One. two.", "3 vans"]], ["See para. 3. Then act.", ["See para. 3.", "Then act."]], ["Mr. Khan (no. 4) and P. Lee left! No. Yes.", ["Mr. Khan (no. 4) and P. Lee left!", "No. Yes."]], ["It is e.g. Vans? Dr! Khan.", ["It is e.g. Vans?", "Dr!", "Khan."]], ["One\nTwo. Three", ["One", "Two.", "Three"]], ["The casino. Then", ["The casino.", "Then"]], ["At 3.5 Vans. At vs. Them", ["At 3.5 Vans.", "At vs. Them"]],
  ])("%j has these sentences", (text, sentences) => expect(sentencesOf(text)).toEqual(sentences));

  it.each<[string, string, boolean]>([["First, act", "act", true], ["Secondly act", "act", true], ["Finally, act", "act", true], ["In addition, act", "act", false], ["Therefore act", "act", false], ["The first, act", "The first, act", false], ["Firsthand", "Firsthand", false], ["Lastly", "Lastly", false], ["Fifthly,  act", "Fifthly,  act", false]])("%j counts, and goes on “%s”: %s", (text, rest, counts) => expect([withoutOrdinal(text), isCounted(text)]).toEqual([rest, counts]));
  it.each([["The  Force’s “vans” – 3!", "the forces vans 3"], [" É. ", "é"], ["", ""]])("%j is plainly %j", (text, plain) => expect(plainOf(text)).toBe(plain));
  it.each([["the Home Office", "Home Office"], ["The Home Office", "Home Office"], ["the force", "the force"], ["The force", "the force"], ["Then The Force", "Then The Force"], ["See the Home Office", "See the Home Office"]])("%j without its article is %j", (name, without) => expect(withoutArticle(name)).toBe(without));
});
