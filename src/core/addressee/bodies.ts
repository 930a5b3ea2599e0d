/**
 * The bodies that recommendations are addressed to, apart from police forces (`forces.ts`) and fire and rescue services: each by
 * its name and the other ways in which it is printed. Registers and reports are judged by this one list; what a user adds is in
 * the settings. Where one name holds another, the longer stands first.
 */
const BODIES: readonly (readonly [name: string, ...forms: string[]])[] = [
  // Of policing, for the whole country.
  ["National Police Chiefs’ Council", String.raw`National Police Chiefs['’]?s? Council(?: \(NPCC\))?`, "NPCC"],
  ["Association of Chief Police Officers", "Association of Chief Police Officers", "ACPO"],
  ["Association of Police and Crime Commissioners", String.raw`Association of Police and Crime Commissioners(?: \(APCC\))?`, "APCC"],
  ["College of Policing", "College of Policing"],
  ["National Crime Agency", String.raw`National Crime Agency(?: \(NCA\))?`, "NCA"],
  ["Counter Terrorism Policing", "Counter[- ]Terrorism Policing(?= (?:should|must|to|and)|[,.;]|$)"],
  ["Modern Slavery & Organised Immigration Crime Unit", "Modern Slavery (?:and|&) Organised Immigration Crime Unit", "MSOICU"],
  ["regional organised crime units", String.raw`regional organised crime units?(?: \(ROCUs?\))?`, "ROCUs?"],
  ["Forensic Capability Network", "Forensic Capability Network"],
  ["Police Digital Service", "Police Digital Service"],
  ["National Centre of Policing", "National Centre of Policing"],
  ["National Police Service", "National Police Service"],
  ["National Police Air Service", "National Police Air Service", "NPAS"],
  ["ACRO Criminal Records Office", "ACRO(?: Criminal Records Office)?"],
  ["Police Federation", "Police Federation(?: of England and Wales)?"],
  ["Police Superintendents’ Association", "Police Superintendents['’]? Association"],
  ["Scottish Police Authority", "Scottish Police Authority"],
  ["Northern Ireland Policing Board", "Northern Ireland Policing Board"],
  ["police and crime panels", "police and crime panels?"],
  ["police and crime commissioners", String.raw`(?:the )?(?:offices? of the )?(?:deputy )?(?:police(?:, fire)? and crime|police and crime) commissioners?(?:['’]s? offices?)?(?: \(P?F?CCs?\))?`, "P(?:F)?CCs?", "OP(?:F)?CCs?", "local policing bod(?:y|ies)", "police authorit(?:y|ies)"],
  ["mayors", String.raw`(?:deputy )?mayors?['’]?s? offices? for policing(?: and crime)?(?: \(MOPAC\))?`, "MOPAC", "(?:deputy )?mayors?(?: for policing(?: and crime)?)?", "(?:mayoral )?combined authorit(?:y|ies)"],
  // Departments of state, and what belongs to them.
  ["Home Office", String.raw`Home Office(?! (?:police )?forces?\b| counting rules| circular| data| guidance| statistics| police and fire)`],
  ["Home Secretary", "Home Secretary"],
  ["Border Security Command", "Border Security Command"],
  ["Border Force", "Border Force"],
  ["Immigration Enforcement", "Immigration Enforcement"],
  ["UK Visas and Immigration", "UK Visas (?:and|&) Immigration", "UKVI"],
  ["Disclosure and Barring Service", "Disclosure (?:and|&) Barring Service"],
  ["Security Industry Authority", "Security Industry Authority"],
  ["Gangmasters and Labour Abuse Authority", "Gangmasters (?:and|&) Labour Abuse Authority", "GLAA"],
  ["Ministry of Justice", String.raw`Ministry of Justice(?: \(MoJ\))?`, "MoJ"],
  ["Ministry of Defence", "Ministry of Defence"],
  ["Ministry of Housing, Communities and Local Government", "Ministry of Housing, Communities and Local Government", "MHCLG"],
  ["Department for Education", "Department for Education", "DfE"],
  ["Department of Health and Social Care", "Department (?:of|for) Health and Social Care", "DHSC"],
  ["Department for Transport", "Department for Transport", "DfT"],
  ["Department for Science, Innovation and Technology", "Department for Science, Innovation and Technology", "DSIT"],
  ["Department for Levelling Up, Housing and Communities", "Department for Levelling Up, Housing and Communities", "DLUHC"],
  ["Department for Work and Pensions", "Department for Work and Pensions", "DWP"],
  ["Cabinet Office", "Cabinet Office"],
  ["HM Treasury", "(?:HM |His Majesty['’]s )Treasury", "the Treasury"],
  ["HM Revenue and Customs", "(?:HM|His Majesty['’]s) Revenue (?:and|&) Customs", "HMRC"],
  ["Driver and Vehicle Licensing Agency", "Driver and Vehicle Licensing Agency", "DVLA"],
  ["Environment Agency", "Environment Agency"],
  ["Maritime and Coastguard Agency", "Maritime (?:and|&) Coastguard Agency"],
  ["National Highways", "National Highways(?= (?:should|must|and)|[,.;]|$)"],
  ["armed forces", "armed forces", "Royal Navy", "British Army", "Royal Air Force"],
  ["Welsh Government", "Welsh Government"],
  ["Scottish Government", "Scottish Government"],
  ["Northern Ireland Executive", "Northern Ireland Executive"],
  ["Parliament", "Parliament"],
  // Courts, prosecution, prisons and probation.
  ["Crown Prosecution Service", String.raw`Crown Prosecution Service(?: \(CPS\))?`, "CPS"],
  ["HM Courts and Tribunals Service", String.raw`(?:HM|His Majesty['’]s) Courts (?:and|&) Tribunals Service`, "HMCTS"],
  ["HM Prison and Probation Service", String.raw`(?:HM|His Majesty['’]s) Prison (?:and|&) Probation Service`, "HMPPS"],
  ["Probation Service", "National Probation Service", "Probation Service"],
  ["HM Prison Service", "(?:HM |His Majesty['’]s )Prison Service", "HMPS"],
  ["Parole Board", "Parole Board"],
  ["Youth Justice Board", "Youth Justice Board"],
  ["Youth Custody Service", "Youth Custody Service"],
  ["youth offending teams", "youth (?:offending|justice) (?:teams?|services?)"],
  ["local criminal justice boards", "(?:local )?criminal justice boards?", "LCJBs?"],
  ["Sentencing Council", "Sentencing Council"],
  ["Law Commission", "Law Commission"],
  ["Legal Aid Agency", "Legal Aid Agency"],
  ["Crown Office and Procurator Fiscal Service", "Crown Office (?:and|&) Procurator Fiscal Service", "COPFS"],
  ["Public Prosecution Service", "Public Prosecution Service"],
  ["Attorney General’s Office", "Attorney General['’]s Office"],
  ["Serious Fraud Office", "Serious Fraud Office"],
  // Inspectorates, regulators, commissioners.
  ["HMICFRS", String.raw`(?:His|Her) Majesty['’]s Inspectorate of Constabulary and Fire (?:and|&) Rescue Services(?: \(HMICFRS\))?`, "HMICFRS"],
  ["HM Inspectorate of Probation", "(?:HM|His Majesty['’]s) Inspectorate of Probation", "HMI Probation", "HMIP"],
  ["HM Inspectorate of Prisons", "(?:HM|His Majesty['’]s) Inspectorate of Prisons", "HMI Prisons"],
  ["HM Crown Prosecution Service Inspectorate", "(?:HM|His Majesty['’]s) Crown Prosecution Service Inspectorate", "HMCPSI"],
  ["HM Inspectorate of Constabulary in Scotland", "(?:HM|His Majesty['’]s) Inspectorate of Constabulary in Scotland", "HMICS"],
  ["Criminal Justice Inspection Northern Ireland", "Criminal Justice Inspection(?: Northern Ireland)?", "CJINI"],
  ["Independent Office for Police Conduct", String.raw`Independent Office for Police Conduct(?: \(IOPC\))?`, "IOPC"],
  ["Police Investigations and Review Commissioner", "Police Investigations (?:and|&) Review Commissioner", "PIRC"],
  ["Police Ombudsman for Northern Ireland", "Police Ombudsman(?: for Northern Ireland)?", "PONI"],
  ["Information Commissioner’s Office", "Information Commissioner['’]s Office", "Information Commissioner", "ICO"],
  ["Investigatory Powers Commissioner’s Office", "Investigatory Powers Commissioner['’]s Office", "IPCO"],
  ["Biometrics and Surveillance Camera Commissioner", "Biometrics (?:and|&) Surveillance Camera Commissioner"],
  ["Forensic Science Regulator", "Forensic Science Regulator"],
  ["Care Quality Commission", "Care Quality Commission", "CQC"],
  ["Care Inspectorate Wales", "Care Inspectorate Wales"],
  ["Healthcare Inspectorate Wales", "Healthcare Inspectorate Wales"],
  ["Ofsted", "Ofsted"],
  ["Ofcom", "Ofcom"],
  ["Health and Safety Executive", "Health and Safety Executive", "HSE"],
  ["Equality and Human Rights Commission", "Equality and Human Rights Commission", "EHRC"],
  ["Charity Commission", "Charity Commission"],
  ["National Audit Office", "National Audit Office"],
  ["Victims’ Commissioner", "Victims['’] Commissioner"],
  ["Domestic Abuse Commissioner", "Domestic Abuse Commissioner"],
  ["Children’s Commissioner", "Children['’]s Commissioner"],
  ["Independent Anti-Slavery Commissioner", "Independent Anti-Slavery Commissioner"],
  // Health.
  ["NHS England", "NHS England"],
  ["NHS Wales", "NHS Wales"],
  ["NHS", "NHS(?: trusts?| foundation trusts?)?", "National Health Service"],
  ["integrated care boards", "integrated care (?:boards?|systems?)", "ICBs?"],
  ["clinical commissioning groups", "clinical commissioning groups?"],
  ["ambulance services", "ambulance (?:services?|trusts?)"],
  ["UK Health Security Agency", "UK Health Security Agency", "UKHSA"],
  // Fire and rescue, for the whole country.
  ["National Fire Chiefs Council", String.raw`National Fire Chiefs['’]? Council(?: \(NFCC\))?`, "NFCC"],
  ["Fire Standards Board", "Fire Standards Board"],
  ["fire and rescue authorities", "fire (?:and|&) rescue authorit(?:y|ies)", "FRAs?"],
  // Local government and partnerships.
  ["Local Government Association", "Local Government Association", "LGA"],
  ["Welsh Local Government Association", "Welsh Local Government Association", "WLGA"],
  ["local authorities", "local authorit(?:y|ies)"],
  ["directors of children’s services", "directors? of (?:children['’]s|adult social) services"],
  ["the Government", "(?:the |UK |His Majesty['’]s |HM )*Government(?! (?:response|department|security|agency))"],
  // Police forces that reports name beside these; whether one is ours is seen before (`forces.ts`).
  ["Metropolitan Police Service", "Metropolitan Police(?: Service)?"],
  ["British Transport Police", "British Transport Police"],
  ["Ministry of Defence Police", "Ministry of Defence Police"],
  ["Civil Nuclear Constabulary", "Civil Nuclear Constabulary"],
  ["City of London Police", "City of London Police"],
];

/**
 * Kinds of bodies without a name of their own, in the words of an addressee: "ministers", "the county council". The first are of a
 * place and are not its police.
 */
const CIVIC = String.raw`councils?|authorit(?:y|ies)|health boards?|trusts?|courts?|universit(?:y|ies)|hospitals?|(?:community )?safety partnerships?|safeguarding (?:\w+ ){0,3}(?:boards?|partnerships?)|schools?|colleges?|charit(?:y|ies)|fire (?:and|&) rescue services?`;
const STATE = String.raw`ministers?|secretar(?:y|ies) of state|departments? (?:for|of)|agenc(?:y|ies)|regulators?|commissions?|parliaments?|inspectorates?|governments?|companies|providers?|judiciary|judges?|platforms?|coroners?|prisons?|prosecutors?|probation`;

/** Whether words name a council, a court, a trust or the like of some place. */
const OF_A_PLACE = new RegExp(String.raw`\b(?:${CIVIC})\b`, "i");
export const isCivic = (words: string): boolean => OF_A_PLACE.test(words);

const OTHER_KIND = new RegExp(String.raw`\b(?:${STATE}|${CIVIC})\b|^(?:the |all )?departments?$|^national(?: bod(?:y|ies))?$`, "i");
/** Somebody who works with a body of such a kind, or in a department called after it, is none: "court liaison officer". */
const PERSON = /\b(?:heads?|directors?|managers?|superintendents?|inspectors?|sergeants?|officers?|leads?|teams?|owners?|custodians?|supervisors?|liaison|co-?ordinators?|staff)\b/i;

/** Whether words name a kind of body that is not the police. */
export const isOtherKind = (words: string): boolean => OTHER_KIND.test(words) && !PERSON.test(words);

export interface NamedBody {
  readonly name: string;
  readonly index: number;
  readonly length: number;
  /** As printed. */
  readonly printed: string;
}

const groups = BODIES.map(([, ...forms], at) => `(?<b${at}>${forms.join("|")})`);
const ANY = new RegExp(String.raw`(?<![\w’'])(?:${groups.join("|")})(?![\w])`, "gi");
/** Abbreviations, which count in capitals only, and words that are common ones unless they are written as names. */
const ABBREVIATIONS = BODIES.flatMap(([, ...forms]) => forms.filter((form) => /^[A-Z(][A-Za-z()?:|]*$/.test(form) && /[A-Z]{2}/.test(form.replace(/[()?:|]/g, ""))));
const NOT_IN_SMALL = new RegExp(`^(?:${[...ABBREVIATIONS, "moj", "dfe", "dft", "parliament", "home office", "border force"].join("|")})$`, "i");

/**
 * The bodies that a text names, in order. In running text an abbreviation counts in capitals only; `isAddressee` says that the
 * text is nothing but those who are addressed, where small letters do as well.
 */
export function bodiesIn(text: string, isAddressee = false): NamedBody[] {
  return [...text.matchAll(ANY)].flatMap((match) => {
    const [printed] = match;
    if (!isAddressee && printed === printed.toLowerCase() && NOT_IN_SMALL.test(printed)) return [];
    const group = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined)?.[0] ?? "b0";
    const [name = printed] = BODIES[Number(group.slice(1))] ?? [];
    return [{ name, index: match.index, length: printed.length, printed }];
  });
}
