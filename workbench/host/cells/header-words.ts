/** A header or footer in its three parts. */
export interface HeaderWords {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

const PARTS = { L: "left", C: "center", R: "right" } as const;

/** "&LProtected&RPage &P" in its parts; what stands before the first code is in the centre (18.3.1.46). */
export function readHeaderWords(text: string): HeaderWords {
  const words = { left: "", center: "", right: "" };
  let part: keyof HeaderWords = "center";
  for (const [token, code] of text.matchAll(/&([LCR])|&&|[^&]+|&/g)) {
    if (code === undefined) words[part] += token;
    else part = PARTS[code as keyof typeof PARTS];
  }
  return words;
}

export function writtenHeaderWords(words: HeaderWords): string {
  return Object.entries(PARTS).map(([code, part]) => (words[part] === "" ? "" : `&${code}${words[part]}`)).join("");
}
