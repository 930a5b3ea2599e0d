/** A width in characters of the standard font as Excel's API measures it, in points: seven pixels a character and five for the edges, at 96 pixels an inch. */
export function pointsOf(characters: number): number {
  return Math.trunc(characters * 7 + 5) * 0.75;
}
