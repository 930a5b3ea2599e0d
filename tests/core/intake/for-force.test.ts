import { describe, expect, it } from "vitest";
import { forForceOf, type Whose } from "../../../src/core/intake/for-force";

const NOBODY: Whose = { force: "", subject: "", writtenTo: "", namesUs: false };
const US: Whose = { ...NOBODY, force: "Northshire Police" };
const FIRE: Whose = { ...NOBODY, force: "Northshire Fire and Rescue Service" };
const about = (subject: string, whose: Whose = US): Whose => ({ ...whose, subject });
const letterTo = (writtenTo: string): Whose => ({ ...US, writtenTo });

const every = (words: string): string => `It is addressed to ${words}: every force is meant.`;
const to = (words: string): string => `It is addressed to ${words}.`;
const OF_NOBODY = "It does not say to whom it is addressed.";

describe("Whether an item is for the force", () => {
  it.each<[what: string, lead: string, whose: Whose, forForce: boolean | "unsure", why: string]>([
    ["ours by its place", "Upton-on-Sea", { ...NOBODY, force: "Upton-on-Sea Constabulary" }, true, "It names Upton-on-Sea Constabulary."],
    ["ours with a bracket in its name", "Northshire (East) Police", { ...NOBODY, force: "Northshire (East) Police" }, true, "It names Northshire (East) Police."],
    ["ours with “&” for “and”", "Wold & Vale Police", { ...NOBODY, force: "Wold and Vale Police" }, true, "It names Wold and Vale Police."],
    ["ours with another", "Westmere and Northshire Police", US, true, "It names Northshire Police."],
    ["ours in the possessive", "Northshire Police’s officers", US, true, "It names Northshire Police."],
    ["one whose name is longer", "Northshireton", US, "unsure", "It cannot be told whether “Northshireton” means the force."],
    ["the fire service of our place", "Northshire Fire and Rescue Service", US, false, "It is addressed to Northshire Fire and Rescue Service, not to Northshire Police."],
    ["the police and the fire service of our place", "Northshire Police, Northshire Fire and Rescue Service", US, true, "It names Northshire Police."],
    ["the police of our place, where we are its fire service", "Northshire Police", FIRE, false, "It is addressed to Northshire Police, not to Northshire Fire and Rescue Service."],
    ["the council of our place", "Northshire County Council", US, false, to("Northshire County Council")],
    ["partners of our place", "Northshire Safeguarding Adults Board", US, false, to("Northshire Safeguarding Adults Board")],
    ["our place and its council", "Northshire and Northshire County Council", US, true, "It names Northshire Police."],
    ["a department of ours", "Northshire’s professional standards department", US, true, "It names Northshire Police."],
    ["ours with a possessive of its own", "King’s Vale’s officers", { ...NOBODY, force: "King’s Vale Police" }, true, "It names King’s Vale Police."],
    ["our commissioner", "the Northshire PCC", US, false, to("the Northshire PCC")],
    ["the chief constable of another force", "the chief constable of Westmere", US, false, "It is addressed to Westmere, not to Northshire Police."],
    ["another place with an article", "the chief constable of the Wolds", US, false, "It is addressed to the Wolds, not to Northshire Police."],
    ["chief constables of a country", "chief constables of England and Wales", US, true, every("chief constables of England and Wales")],
    ["chief constables of the whole country", "the chief constables of the UK", US, true, every("the chief constables of the UK")],
    ["chief constables and one of them by name", "chief constables and the Commissioner of the Metropolitan Police", US, true, every("chief constables and the Commissioner of the Metropolitan Police")],
    ["all chief constables and another police", "All chief constables and the British Transport Police", US, true, every("All chief constables and the British Transport Police")],
    ["one by name and all forces", "City of London Police and all forces", US, true, every("City of London Police and all forces")],
    ["two chief constables", "the chief constables of Westmere Police and Fordshire Police", US, false, "It is addressed to Westmere Police and Fordshire Police, not to Northshire Police."],
    ["the chief officers of another force", "Westmere Police’s chief officers", US, false, "It is addressed to Westmere Police, not to Northshire Police."],
    ["all forces and one, where we are a fire service", "all forces and Westmere Police", FIRE, false, "It is addressed to all forces and Westmere Police: police, not Northshire Fire and Rescue Service."],
    ["chief constables of so many forces", "chief constables of the 43 forces", US, true, every("chief constables of the 43 forces")],
    ["one of two forces, which the report is about", "Fordshire Police, Westmere Police", about("Westmere Police", NOBODY), true, "The report is about Westmere Police, and it names that force."],
    ["a force, where nobody is known", "Westmere Police", NOBODY, "unsure", "It is addressed to Westmere Police; the name of your force is not known."],
    ["a force that the report is not about", "Fordshire Police", about("Westmere Police", NOBODY), "unsure", "It is addressed to Fordshire Police; the name of your force is not known."],
  ])("named: %s", (_, lead, whose, forForce, why) => expect(forForceOf(lead, false, whose)).toEqual({ forForce, why }));

  it.each<[what: string, lead: string, whose: Whose, forForce: boolean | "unsure", why: string]>([
    ["the force", "the force", US, true, to("the force")],
    ["the force, where the report is about another", "the force", about("Westmere Police"), false, "“the force” is Westmere Police, which the report is about."],
    ["the force together with every other", "chief constables and the force", about("Westmere Police"), true, every("chief constables and the force")],
    ["the service of a police report", "the Home Office and the service", US, true, to("the Home Office and the service")],
    ["the chief fire officer of the service", "the chief fire officer of the service", US, false, to("the chief fire officer of the service")],
    ["the service, where the report is about a fire service", "the service", about("Westmere Fire and Rescue Service"), false, "It is addressed to the service: fire and rescue, not police."],
    ["a council whose name holds “chiefs”", "the National Police Chiefs’ Council", US, false, to("National Police Chiefs’ Council")],
    ["a council beside all forces", "the NPCC and forces", US, true, every("the NPCC and forces")],
    ["the officers of a council", "NPCC officers", US, false, to("NPCC")],
    ["officers", "officers", US, true, every("officers")],
    ["a role in the force that the report is about", "the head of fleet", { ...US, namesUs: true }, true, "It is addressed to the head of fleet: a role in the force that the report is about."],
    ["a role in another force", "the head of fleet", { ...about("Westmere Police"), namesUs: true }, false, "It is addressed to the head of fleet in Westmere Police."],
    ["a role, where the text does not name us", "the head of fleet", US, "unsure", "It cannot be told whether “the head of fleet” means the force."],
    ["you and another", "the NPCC and you", US, "unsure", "It cannot be told whether “the NPCC and you” means the force."],
  ])("called: %s", (_, lead, whose, forForce, why) => expect(forForceOf(lead, false, whose)).toEqual({ forForce, why }));

  it.each(["the minister for vans", "ministers", "the secretary of state", "the department", "the county council", "the agency", "the authority", "the regulator", "the health board", "hospital trusts", "phone companies", "the provider", "the Crown court", "the judiciary", "online platforms", "universities"])("“%s” is not for a force", (lead) => {
    expect(forForceOf(lead, false, US)).toEqual({ forForce: false, why: to(lead) });
  });

  it.each<[what: string, inspected: boolean, whose: Whose, forForce: boolean | "unsure", why: string]>([
    ["a report about nobody", false, US, "unsure", OF_NOBODY],
    ["an inspection of nobody by name", true, US, true, `${OF_NOBODY.slice(0, -1)}; the report is about the force that was inspected.`],
    ["a report about us", false, about("Northshire Police"), true, `${OF_NOBODY.slice(0, -1)}; the report is about Northshire Police.`],
    ["a report about another", false, about("Westmere Police"), false, `${OF_NOBODY.slice(0, -1)}; the report is about Westmere Police.`],
    ["a report about a force, where we are not known", false, about("Westmere Police", NOBODY), true, `${OF_NOBODY.slice(0, -1)}; the report is about Westmere Police.`],
    ["a report about a fire service, where we are not known", false, about("Westmere Fire and Rescue Service", NOBODY), "unsure", OF_NOBODY],
    ["an inspection of a fire service, where we are not known", true, about("Westmere Fire and Rescue Service", NOBODY), true, `${OF_NOBODY.slice(0, -1)}; the report is about Westmere Fire and Rescue Service.`],
    ["a report about our fire service, where we are its police", false, about("Northshire Fire and Rescue Service"), false, `${OF_NOBODY.slice(0, -1)}; the report is about Northshire Fire and Rescue Service.`],
  ])("addressed to nobody: %s", (_, inspected, whose, forForce, why) => {
    for (const lead of [null, ""]) expect(forForceOf(lead, inspected, whose)).toEqual({ forForce, why });
  });

  it.each<[writtenTo: string, forForce: boolean | "unsure"]>([
    ["", "unsure"], ["Sir", "unsure"], ["Madam", "unsure"], ["colleagues", "unsure"], ["Chief Constable Sir John Lee", true], ["Northshire Police", true], ["Westmere Police", false], ["Secretary of State", false],
  ])("“you” in a letter to “%s”: %s", (writtenTo, forForce) => {
    const isNobody = /^(?:|sir|madam|colleagues)$/i.test(writtenTo);
    const why = isNobody ? "It is addressed to “you”, and the text does not say who that is." : `It is addressed to “you”, whom the letter calls ${writtenTo}.`;
    expect(forForceOf("you", false, letterTo(writtenTo))).toEqual({ forForce, why });
  });
});
