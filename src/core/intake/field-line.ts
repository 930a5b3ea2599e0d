/** What a line such as "Target date: 30 June 2026" or a table's column says of its item. */
export type ItemField = "number" | "kind" | "text" | "owner" | "deadline" | "other";

interface Naming {
  readonly field: ItemField;
  readonly names: RegExp;
}

/** In order: the first that fits decides. "Action owner" is an owner, "agreed action date" a date. */
const NAMINGS: readonly Naming[] = [
  { field: "deadline", names: /^(?:(?:agreed|target|due|implementation|completion|proposed|planned|expected|original|revised|action|required|delivery) ?){0,3}(?:(?:completion|implementation|action|target|due|delivery)? ?date(?: for (?:completion|implementation|action|delivery))?|deadline|time ?scales?|time ?frame|by when\??|when\??|due(?: by)?|complete by|to be completed by|for completion by|due date)(?: \(.{1,30}\))?$/i },
  { field: "owner", names: /^(?:(?:recommendation|action|risk|proposed|agreed|lead|accountable|responsible|named) ?){0,2}(?:owners?|lead|leads|leads? (?:body|organisation|organization|agency|officer)|responsible (?:officer|person|manager|owner|body|organisation|lead)s?|responsibility|responsible|accountable(?: body| officer)?|person responsible|officer responsible|body responsible|manager responsible|addressees?|addressed to|directed to|directed at|assigned to|who\??|by whom\??|for(?: action)? by|organisations?|bod(?:y|ies)|for whom|recommendation for|applies to)(?: ?(?:and|&|\/) ?(?:(?:target|due|completion|implementation) )?(?:dates?|deadline|timescales?))?(?: \(.{1,30}\))?$/i },
  { field: "number", names: /^(?:(?:rec(?:ommendation)?\.?|ref(?:erence)?|item|para(?:graph)?|afi|action|finding|s)\.? ?(?:no\.?|number|ref(?:erence)?\.?|#|id)?|no\.?|number|#|nr\.?|id|r\.?)$/i },
  { field: "kind", names: /^(?:type|kind|category)(?: of (?:recommendation|finding))?$/i },
  { field: "text", names: /^(?:(?:agreed |audit |our |summary of |full |text of (?:the )?|the )?(?:recommendations?|areas? for improvement|causes? (?:of|for) concern|afi|recommended actions?|wording)(?: (?:text|made|wording|details?|description))?|description)$/i },
  { field: "other", names: /^(?:priority|grading|grade|rating|rag|status|risk(?: rating| level| and implication.{0,10})?|category|level|(?:[\w’']+ ){0,3}(?:responses?|comments?|update|progress)|findings?|observations?|(?:agreed |proposed |management |planned )*actions?(?: taken| plan| agreed| to be taken)?|implications?|root cause|rationale|accepted(?: \(?y\/n\)?)?|accepted\??|agreed\??|evidence|page|section|theme|source|report|chapter|success criteria|outcome|level|note|notes)$/i },
];

/** Which field a heading of a column or the words before a colon name, or null. */
export function fieldNamed(words: string): ItemField | null {
  if (words.length > 60) return null;
  const plain = words.replace(/[ :*.]+$/, "").replace("(s)", "");
  // "Recommendation" names the text and "Rec" the number; "recommendation no" comes before either.
  if (/^recommendations?$/i.test(plain)) return "text";
  return NAMINGS.find(({ names }) => names.test(plain))?.field ?? null;
}

export interface FieldLine {
  readonly field: ItemField;
  readonly value: string;
}

/** A line of the form "name: value" whose name is a field's; or null. A name alone on its line has an empty value. */
export function fieldLineOf(text: string): FieldLine | null {
  const match = /^([A-Z][\w’'/() ?]{1,50}?) ?(?::| [–—-] )(.*)/s.exec(text);
  if (!match) return null;
  const [, name = "", value = ""] = match;
  const field = fieldNamed(name);
  return field === "owner" || field === "deadline" || field === "other" ? { field, value: value.trim() } : null;
}
