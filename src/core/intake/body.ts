/** Bodies that reports address, apart from forces: each by its name and the other ways in which it is printed. */
const NAMES: readonly (readonly [name: string, ...forms: string[]])[] = [
  ["National Police Chiefs’ Council", String.raw`National Police Chiefs['’]?s? Council(?: \(NPCC\))?`, "NPCC"],
  ["National Fire Chiefs Council", String.raw`National Fire Chiefs['’]? Council(?: \(NFCC\))?`, "NFCC"],
  ["Association of Police and Crime Commissioners", String.raw`Association of Police and Crime Commissioners(?: \(APCC\))?`, "APCC"],
  ["College of Policing", "College of Policing"],
  ["Fire Standards Board", "Fire Standards Board"],
  ["Home Office", String.raw`Home Office(?! (?:police )?forces?\b| counting rules| circular| data| guidance| statistics| police and fire)`],
  ["Home Secretary", "Home Secretary"],
  ["National Crime Agency", String.raw`National Crime Agency(?: \(NCA\))?`, "NCA"],
  ["Crown Prosecution Service", String.raw`Crown Prosecution Service(?: \(CPS\))?`, "CPS"],
  ["Border Security Command", "Border Security Command"],
  ["Border Force", "Border Force"],
  ["Immigration Enforcement", "Immigration Enforcement"],
  ["Ministry of Justice", String.raw`Ministry of Justice(?: \(MoJ\))?`, "MoJ"],
  ["Ministry of Defence", "Ministry of Defence"],
  ["Ministry of Housing, Communities and Local Government", "Ministry of Housing, Communities and Local Government", "MHCLG"],
  ["Department for Education", "Department for Education", "DfE"],
  ["Department of Health and Social Care", "Department (?:of|for) Health and Social Care", "DHSC"],
  ["Department for Transport", "Department for Transport", "DfT"],
  ["Department for Science, Innovation and Technology", "Department for Science, Innovation and Technology", "DSIT"],
  ["Department for Levelling Up, Housing and Communities", "Department for Levelling Up, Housing and Communities", "DLUHC"],
  ["Cabinet Office", "Cabinet Office"],
  ["HM Treasury", "(?:HM |His Majesty['’]s )Treasury", "the Treasury"],
  ["HM Courts and Tribunals Service", String.raw`(?:HM|His Majesty['’]s) Courts (?:and|&) Tribunals Service`, "HMCTS"],
  ["HM Prison and Probation Service", String.raw`(?:HM|His Majesty['’]s) Prison (?:and|&) Probation Service`, "HMPPS"],
  ["HMICFRS", String.raw`(?:His|Her) Majesty['’]s Inspectorate of Constabulary and Fire (?:and|&) Rescue Services(?: \(HMICFRS\))?`, "HMICFRS"],
  ["Independent Office for Police Conduct", String.raw`Independent Office for Police Conduct(?: \(IOPC\))?`, "IOPC"],
  ["Information Commissioner’s Office", "Information Commissioner['’]s Office"],
  ["Forensic Science Regulator", "Forensic Science Regulator"],
  ["Forensic Capability Network", "Forensic Capability Network"],
  ["Police Digital Service", "Police Digital Service"],
  ["National Centre of Policing", "National Centre of Policing"],
  ["National Police Service", "National Police Service"],
  ["NHS England", "NHS England"],
  ["Welsh Government", "Welsh Government"],
  ["Scottish Government", "Scottish Government"],
  ["Local Government Association", "Local Government Association"],
  ["National Audit Office", "National Audit Office"],
  ["Metropolitan Police Service", "Metropolitan Police(?: Service)?"],
  ["British Transport Police", "British Transport Police"],
  ["Ministry of Defence Police", "Ministry of Defence Police"],
  ["Civil Nuclear Constabulary", "Civil Nuclear Constabulary"],
  ["Counter Terrorism Policing", "Counter[- ]Terrorism Policing(?= (?:should|must|to|and)|[,.;]|$)"],
  ["Modern Slavery & Organised Immigration Crime Unit", "Modern Slavery (?:and|&) Organised Immigration Crime Unit", "MSOICU"],
  ["regional organised crime units", String.raw`regional organised crime units?(?: \(ROCUs?\))?`, "ROCUs?"],
  ["police and crime commissioners", String.raw`(?:the )?(?:offices? of the )?(?:deputy )?(?:police(?:, fire)? and crime|police and crime) commissioners?(?:['’]s? offices?)?(?: \(P?F?CCs?\))?`, "P(?:F)?CCs?", "OPCC", "local policing bod(?:y|ies)"],
  ["fire and rescue authorities", "fire (?:and|&) rescue authorit(?:y|ies)", "FRAs?"],
  ["local authorities", "local authorities"],
  ["integrated care boards", "integrated care boards?"],
  ["Youth Justice Board", "Youth Justice Board"],
  ["Victims’ Commissioner", "Victims['’] Commissioner"],
  ["Attorney General’s Office", "Attorney General['’]s Office"],
  ["Serious Fraud Office", "Serious Fraud Office"],
  ["City of London Police", "City of London Police"],
  ["the Government", "(?:the |UK |His Majesty['’]s |HM )*Government(?! (?:response|department|security|agency))"],
  ["Parliament", "Parliament"],
];

export interface NamedBody {
  readonly name: string;
  readonly index: number;
  readonly length: number;
  /** As printed. */
  readonly printed: string;
}

const groups = NAMES.map(([, ...forms], at) => `(?<b${at}>${forms.join("|")})`);
const ANY = new RegExp(String.raw`(?<![\w’'])(?:${groups.join("|")})(?![\w])`, "gi");
const ACRONYM_ONLY = /^(?:nca|cps|npcc|nfcc|apcc|moj|dfe|dft|iopc|opcc|pcc|pccs|pfccs?|fras?|rocus?|parliament|home office|border force)$/;

/** The bodies that a text names, in order, longest name first where names overlap. Abbreviations count in capitals only. */
export function bodiesIn(text: string): NamedBody[] {
  return [...text.matchAll(ANY)].flatMap((match) => {
    const [printed] = match;
    if (ACRONYM_ONLY.test(printed)) return [];
    const group = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined)?.[0] ?? "b0";
    const [name = printed] = NAMES[Number(group.slice(1))] ?? [];
    return [{ name, index: match.index, length: printed.length, printed }];
  });
}

/** Words for what a report is, and what forces are called: none of them is part of a force's place. */
const NO_PLACE = "Police|Constabulary|Fire|Inspections?|Reinspection|Reviews?|Audits?|Assessments?|Reports?|Investigations?|Inquiry|Evaluation|Responses?|Letter|Visit|Update|Findings|Recommendations?";
const PLACE = String.raw`(?!(?:${NO_PLACE})\b)[A-Z][a-zà-ÿ’'-]+`;
const NOT_FIRST = "The|All|Each|Every|Our|This|That|By|For|Within|Home|National|Royal|Chief|Joint|Local|Regional|Digital|Modern|When|Where|If|Although|While|Since|In|Of|To|On|From|And|Neighbourhood|Roads|Armed|Counter|Military|Territorial|Most|Some|Other|Many|UK|British(?! Transport)|Both|State";

/** "Northshire Police", "West Fordshire Constabulary": a force by its name. */
const FORCE = new RegExp(
  String.raw`(?<![\w’'])((?!(?:${NOT_FIRST})\b)${PLACE}(?: (?:and|&|of|upon) ${PLACE}|[ -]${PLACE}){0,3}) (Police(?: Service)?|Constabulary|Fire (?:and|&) Rescue Service|Fire Service|Fire Brigade|FRS)(?! (?:and Crime|Chiefs|Superintendents|Federation|National|Digital|Act|Now|Staff|Uplift|Crime))(?!\w|’(?!s\b))`, "g",
);

/** Names of forces and of fire and rescue services in a text, as printed and in order. */
export const forcesIn = (text: string): string[] => [...text.matchAll(FORCE)].map(([printed]) => printed);

/** A force's name without "Police", "Constabulary" and the like: what tells it from others. */
export const placeOf = (force: string): string =>
  force.toLowerCase().replace(/[’']/g, "").replace(/^the /, "").replace(/&/g, "and").replace(/\b(?:police(?: service)?|constabulary|fire (?:and )?rescue service|fire service|fire brigade|frs)\b/g, "").replace(/\s+/g, " ").trim();
