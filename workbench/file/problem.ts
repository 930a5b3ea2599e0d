/** What kind of "no" it is; the message says it to the user. */
export type FileProblemCode =
  | "not-xlsx"
  | "old-format"
  | "binary-format"
  | "encrypted"
  | "damaged"
  | "too-large"
  | "unsupported-change";

/** A file that cannot be opened or a change that cannot be made without loss. The message is a plain sentence for the user. */
export class FileProblem extends Error {
  readonly code: FileProblemCode;

  constructor(code: FileProblemCode, message: string) {
    super(message);
    this.name = "FileProblem";
    this.code = code;
  }
}

/** The refusal for a file that something has broken; `detail` says what, for the person who has to find out. */
export function damaged(detail: string): FileProblem {
  return new FileProblem("damaged", `This workbook is damaged: ${detail}. Open it in Excel, let Excel repair it, save it and try again.`);
}

/** The refusal for a file that would not fit in memory; `what` is the number that is too large. */
export function tooLarge(what: string): FileProblem {
  return new FileProblem("too-large", `This workbook is too large to open here: it has ${what}. Remove what is not needed in Excel, save it and try again.`);
}

export function unsupportedChange(sentence: string): FileProblem {
  return new FileProblem("unsupported-change", sentence);
}
