import type { RefusalCode } from "../core/refusal";

/** Excel said no. `details` is for whoever supports the add-in; people read the words that core has for the code. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly details: string;

  constructor(code: RefusalCode, details: string) {
    super(`${code}: ${details}`);
    this.name = "Refusal";
    this.code = code;
    this.details = details;
  }
}

/** Excel's error codes (Office.js documentation, and threads of its public tracker) as ours. */
const CODES: Readonly<Record<string, RefusalCode>> = {
  InvalidOperationInCellEditMode: "cell-edit",
  WriteNotSupportedWhenModalDialogOpen: "cell-edit",
  AccessDenied: "protected",
  ReadOnly: "read-only",
  WorkbookIsReadOnly: "read-only",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RangeExceedsLimit: "too-large",
  OperationCellsExceedLimit: "too-large",
  ItemAlreadyExists: "name-taken",
  ItemNotFound: "gone",
  InvalidReference: "gone",
  InvalidObjectPath: "gone",
  RequestAborted: "busy",
  Timeout: "busy",
  ConnectionFailure: "busy",
  ServiceNotAvailable: "busy",
  ActivityLimitReached: "busy",
  Conflict: "busy",
  MemoryLimitReached: "busy",
  ApiNotFound: "not-supported",
  ApiNotAvailable: "not-supported",
  NotImplemented: "not-supported",
  UnsupportedOperation: "not-supported",
  UnsupportedFeature: "not-supported",
};

/** Only the guard of a sheet's shape asks for an intersection that has to be there (see `queueGuard`). */
const GUARD = "getIntersection";

/** What a table answers that cannot be made larger: one that a query fills, for instance. */
const RESIZE = "Table.resize";

/** Excel has no code of its own for it; its message is "Too many different cell formats." where its language is English. */
const TOO_MANY_FORMATS = /\btoo many (?:different )?cell formats\b/i;

/** The stand-in for Excel says so itself. */
const STAND_IN = /^The stand-in for Excel\b/;

/** What the client says when it is used wrongly. */
const OUR_FAULTS: ReadonlySet<string> = new Set(["PropertyNotLoaded", "ValueNotLoaded", "InvalidRequestContext", "RunMustReturnPromise"]);

/** Any error as a refusal, if Excel's client made it; everything else is a fault of ours and is thrown on. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (!isClientError(error) || OUR_FAULTS.has(error.code)) throw error;
  const details = detailsOf(error);
  return new Refusal(codeOf(error, details), details);
}

function codeOf({ code, message }: ClientError, details: string): RefusalCode {
  if (TOO_MANY_FORMATS.test(message)) return "too-many-formats";
  const known = CODES[code] ?? "unexpected";
  if (code === "ItemNotFound" && details.includes(GUARD)) return "shifted";
  if (details.includes(RESIZE) && (known === "unexpected" || known === "not-supported")) return "fixed-table";
  return known === "not-supported" && STAND_IN.test(message) ? "not-excel" : known;
}

interface ClientError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string; readonly statement?: string };
}

// The client's own class is not at hand where it is loaded apart from us, so it is known by its shape.
function isClientError(error: unknown): error is ClientError {
  return error instanceof Object && "code" in error && typeof error.code === "string" && "message" in error;
}

function detailsOf({ code, message, debugInfo }: ClientError): string {
  return [code, message, debugInfo?.errorLocation, debugInfo?.statement].filter(Boolean).join(" · ");
}
