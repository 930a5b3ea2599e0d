import type { Json } from "./json";

/** One POST of the Excel client to `<session url>/ProcessQuery?flags=N`. */
export interface Request {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  /** An object, or its JSON text. */
  readonly body: unknown;
}

export interface Response {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text. */
  readonly body: string;
}

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  /** The path ids among the arguments, in the same places; 0 elsewhere; nested for arrays. */
  readonly ReferencedObjectPathIds?: Json;
}

/** Kinds of object path, as the client numbers them. */
export const PATH = { root: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** Kinds of action, as the client numbers them. */
export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, recursiveQuery: 6, queryAsJson: 7, ensureUnchanged: 8, update: 9 } as const;

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: { readonly [name: string]: Json };
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Answer {
  readonly Results: { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds: number[];
  Error?: { readonly Code: string; readonly Message: string; readonly Location: string; readonly ActionIndex: number; readonly HttpStatusCode: number };
}

/** The client asks with this bit of `flags` to wait while the user edits a cell (`delayForCellEdit`). */
const WAIT_FOR_CELL_EDIT = 64;

export function waitsForCellEdit(url: string): boolean {
  const flags = Number(/[?&]flags=(\d+)/.exec(url)?.[1] ?? 0);
  return (flags & WAIT_FOR_CELL_EDIT) !== 0;
}

/** The client tidies up after each run: it lets go of the ranges that were kept for it, and asks for nothing else. */
export function isTidying(batch: Batch): boolean {
  return batch.Actions.some(isRelease) && batch.Actions.every((action) => action.ActionType === ACTION.instantiate || isRelease(action));
}

function isRelease(action: Action): boolean {
  return action.ActionType === ACTION.method && action.Name === "_RemoveReference";
}

/** The batch in a request's JSON text; null where it is no batch. */
export function readBatch(text: string): Batch | null {
  try {
    const batch = JSON.parse(text) as Partial<Batch> | null;
    return batch !== null && Array.isArray(batch.Actions) && typeof batch.ObjectPaths === "object" ? (batch as Batch) : null;
  } catch {
    return null;
  }
}
