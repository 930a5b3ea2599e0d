import { plainWords } from "../cell-text";

/** Words for what a report is, and what forces are called: none of them is part of a force's place. */
const NO_PLACE = "Police|Constabulary|Fire|Inspections?|Reinspection|Reviews?|Audits?|Assessments?|Reports?|Investigations?|Inquiry|Evaluation|Responses?|Letter|Visit|Update|Findings|Recommendations?";
const PLACE = String.raw`(?!(?:${NO_PLACE})\b)[A-Z][a-zà-ÿ’'-]+`;
const NOT_FIRST = "The|All|Each|Every|Our|This|That|By|For|Within|Home|National|Royal|Chief|Joint|Local|Regional|Digital|Modern|When|Where|If|Although|While|Since|In|Of|To|On|From|And|Neighbourhood|Roads|Armed|Counter|Military|Territorial|Most|Some|Other|Many|UK|British(?! Transport)|Both|State";

/** "Northshire Police", "West Fordshire Constabulary": a force by its name. */
const FORCE = new RegExp(
  String.raw`(?<![\w’'])((?!(?:${NOT_FIRST})\b)${PLACE}(?: (?:and|&|of|upon) ${PLACE}|[ -]${PLACE}){0,3}) (Police(?: Service)?|Constabulary|Fire (?:and|&) Rescue Service|Fire Service|Fire Brigade|FRS)(?! (?:and Crime|Authority|Chiefs|Superintendents|Federation|National|Digital|Act|Now|Staff|Uplift|Crime))(?!\w|’(?!s\b))`, "g",
);

/** Names of forces and of fire and rescue services in a text, as printed and in order. */
export const forcesIn = (text: string): string[] => [...text.matchAll(FORCE)].map(([printed]) => printed);

/** A force's name without "Police", "Constabulary" and the like: what tells it from others. */
export const placeOf = (force: string): string =>
  force.toLowerCase().replace(/[’']/g, "").replace(/^the /, "").replace(/&/g, "and").replace(/\b(?:police(?: service)?|constabulary|fire (?:and )?rescue service|fire service|fire brigade|frs)\b/g, "").replace(/\s+/g, " ").trim();

/** The police forces of the United Kingdom by their places, with what else they are called. */
const UNITED_KINGDOM: readonly (readonly [place: string, ...others: string[]])[] = [
  ["avon and somerset"], ["bedfordshire"], ["cambridgeshire"], ["cheshire"], ["city of london"], ["cleveland"], ["cumbria"], ["derbyshire"], ["devon and cornwall"], ["dorset"],
  ["durham"], ["dyfed powys"], ["essex"], ["gloucestershire"], ["greater manchester", "gmp"], ["gwent"], ["hampshire and isle of wight", "hampshire"], ["hertfordshire"], ["humberside"], ["kent"],
  ["lancashire"], ["leicestershire"], ["lincolnshire"], ["merseyside"], ["metropolitan", "met", "mps"], ["norfolk"], ["north wales"], ["north yorkshire"], ["northamptonshire"], ["northumbria"],
  ["nottinghamshire"], ["south wales"], ["south yorkshire"], ["staffordshire"], ["suffolk"], ["surrey"], ["sussex"], ["thames valley", "tvp"], ["warwickshire"], ["west mercia"],
  ["west midlands", "wmp"], ["west yorkshire", "wyp"], ["wiltshire"],
  ["scotland", "of scotland"], ["of northern ireland", "psni"], ["british transport", "btp"], ["civil nuclear", "cnc"], ["ministry of defence", "mdp", "mod"],
];
const PLACES: ReadonlyMap<string, string> = new Map(UNITED_KINGDOM.flatMap(([place, ...others]) => [place, ...others].map((name) => [name, place] as const)));
/** Those that are a force without the word "Police": the rest are places or departments too. */
const BY_ITSELF = /\b(?:Police Scotland|Police Service of (?:Scotland|Northern Ireland))\b|(?<![\w’'])(?:GMP|PSNI|BTP|TVP|WMP|WYP|MPS|the Met)(?!\w)/g;

/** What tells a force from others, under whatever name. "Fire" is told apart by `isFire`. */
function keyOf(name: string): string {
  const place = placeOf(name).replaceAll("-", " ");
  return PLACES.get(place) ?? place;
}

/** A fire and rescue service, by its name. */
export const isFire = (name: string): boolean => /\b(?:fire|frs)\b/i.test(name);

export const sameForce = (one: string, other: string): boolean => keyOf(one) === keyOf(other) && isFire(one) === isFire(other);

/** The forces that an addressee names, as printed: by their names, by abbreviations that are known, or by the place alone where that is all it says ("Kent"). */
export function forcesNamed(words: string): string[] {
  const named = forcesIn(words);
  const others = [...words.matchAll(BY_ITSELF)].map(([printed]) => printed);
  if (named.length + others.length > 0) return [...new Set([...named, ...others])];
  const place = placeOf(words).replaceAll("-", " ").replace(/^(?:cc|chief constable)(?: of)? /, "");
  return PLACES.has(place) && place !== "ministry of defence" ? [words] : [];
}

/** Compass points make another place of a place: "South Northshire". */
const COMPASS = /(?:north|south|east|west|mid|north ?east|north ?west|south ?east|south ?west) $/;

/** Whether words hold a force's place, as whole words, and not as a part of another's: "Northshire’s", "CC Northshire". */
export function holdsPlace(words: string, force: string): boolean {
  const plain = ` ${plainWords(words.replaceAll("&", " and "))} `;
  const place = plainWords(placeOf(force));
  if (place === "") return false;
  return [` ${place} `, ` ${place}s `].some((each) => {
    for (let at = plain.indexOf(each); at >= 0; at = plain.indexOf(each, at + 1)) if (!COMPASS.test(plain.slice(0, at + 1))) return true;
    return false;
  });
}
