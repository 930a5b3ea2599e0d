/** The client's word for a paper size, and the file's number for it (18.3.1.63). */
export const PAPERS: readonly (readonly [word: string, number: number])[] = [
  ["Letter", 1], ["LetterSmall", 2], ["Tabloid", 3], ["Ledger", 4], ["Legal", 5], ["Statement", 6], ["Executive", 7], ["A3", 8], ["A4", 9], ["A4Small", 10],
  ["A5", 11], ["B4", 12], ["B5", 13], ["Folio", 14], ["Quatro", 15], ["Paper10x14", 16], ["Paper11x17", 17], ["Note", 18], ["Envelope9", 19], ["Envelope10", 20],
  ["Envelope11", 21], ["Envelope12", 22], ["Envelope14", 23], ["Csheet", 24], ["Dsheet", 25], ["Esheet", 26], ["EnvelopeDL", 27], ["EnvelopeC5", 28],
  ["EnvelopeC3", 29], ["EnvelopeC4", 30], ["EnvelopeC6", 31], ["EnvelopeC65", 32], ["EnvelopeB4", 33], ["EnvelopeB5", 34], ["EnvelopeB6", 35],
  ["EnvelopeItaly", 36], ["EnvelopeMonarch", 37], ["EnvelopePersonal", 38], ["FanfoldUS", 39], ["FanfoldStdGerman", 40], ["FanfoldLegalGerman", 41],
];
