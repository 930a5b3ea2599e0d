/** Excel's "no": an error code of the Excel JavaScript API, with a sentence for whoever reads the log. */
export class Refusal extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = "Refusal";
    this.code = code;
  }
}

export function invalidArgument(what: string): Refusal {
  return new Refusal("InvalidArgument", `The argument is invalid or missing or has an incorrect format: ${what}.`);
}

export function itemNotFound(what: string): Refusal {
  return new Refusal("ItemNotFound", `The requested resource does not exist: ${what}.`);
}

export function accessDenied(what: string): Refusal {
  return new Refusal("AccessDenied", `The operation is not permitted: ${what}.`);
}

export function invalidOperation(what: string): Refusal {
  return new Refusal("InvalidOperation", `The operation is invalid on the object: ${what}.`);
}

/** For what Excel can do and the stand-in cannot: never a silent success. */
export function notImplemented(member: string): Refusal {
  return new Refusal("NotImplemented", `The stand-in for Excel does not implement ${member}.`);
}

const STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  NotImplemented: 501,
};

/** The HTTP status that goes with an error code. */
export function statusOf(code: string): number {
  return STATUS[code] ?? 400;
}
