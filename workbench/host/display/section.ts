/** A number format's sections: positive; negative; zero; text. Semicolons in quotes or after a backslash divide nothing. */
export function sectionsOf(format: string): string[] {
  return (format === "" ? "General" : format).match(/(?:"[^"]*"|\\.|[^;])+|(?<=;)(?=;|$)/g) ?? ["General"];
}

/** One piece of a format: a literal, or a character or word that stands for something. */
export interface Token {
  readonly literal: boolean;
  readonly text: string;
}

const PIECE = /"([^"]*)"|\\(.)|_(.)|\*(.)|\[([^\]]*)\]|(General|AM\/PM|A\/P|y+|m+|d+|h+|s+|E[+-]|[0#?]|.)/giu;

/** The pieces of a section. Padding ("_x") is a space; fill ("*x"), colours and conditions are left out; "[h]" stays as it is. */
export function tokensOf(section: string): Token[] {
  return [...section.matchAll(PIECE)].flatMap(([, quoted, escaped, padding, fill, bracket, other]): Token[] => {
    if (quoted !== undefined) return [{ literal: true, text: quoted }];
    if (escaped !== undefined) return [{ literal: true, text: escaped }];
    if (padding !== undefined) return [{ literal: true, text: " " }];
    if (fill !== undefined) return [];
    if (bracket !== undefined) return bracketTokens(bracket);
    return [{ literal: false, text: other ?? "" }];
  });
}

/** "[h]" is a length of time, "[$£-809]" a currency sign; the rest colours or sets conditions. */
function bracketTokens(bracket: string): Token[] {
  if (/^(h+|m+|s+)$/i.test(bracket)) return [{ literal: false, text: `[${bracket.toLowerCase()}]` }];
  const currency = /^\$([^-]*)/.exec(bracket)?.[1];
  return currency === undefined || currency === "" ? [] : [{ literal: true, text: currency }];
}

/** A text section with the text in place of "@". */
export function literalText(section: string, text: string): string {
  return tokensOf(section)
    .map((token) => (!token.literal && token.text === "@" ? text : /^general$/i.test(token.text) ? text : token.text))
    .join("");
}
