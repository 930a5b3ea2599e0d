import type { Area, Book } from "../file/book";
import { type ExcelApi, USUAL_LEVEL } from "./api-level";
import { runBatch } from "./batch";
import { type Faults, meetsCellEdit, PAYLOAD_LIMIT, pause } from "./faults";
import { type Batch, isTidying, readBatch, type Request, type Response, waitsForCellEdit } from "./protocol";
import { type Counts, isAlive, type World } from "./world";

/** What a request has changed, for whoever shows the workbook. Sheets by name. */
export interface Change {
  readonly sheets: readonly string[];
  readonly active: string;
  readonly selection: { readonly sheet: string; readonly area: Area } | null;
}

/** A request and its answer as plain data. */
export interface Exchange {
  readonly url: string;
  readonly request: unknown;
  readonly statusCode: number;
  readonly answer: unknown;
}

export interface HostOptions {
  /** The file's name. */
  readonly name?: string;
  /** Which Excel the host stands for: members that came later are refused as that Excel refuses them. 1.14 where nothing is said. */
  readonly excelApi?: ExcelApi;
  readonly faults?: Faults;
  /** Keep every request and answer in `recording`. */
  readonly record?: boolean;
  /** Run before a request is answered: another author's chance to change the book. */
  readonly onRequest?: (batch: Batch) => void | Promise<void>;
  /** The year of a date that is typed without one. */
  readonly thisYear?: number;
}

/** A stand-in for Excel: it answers the requests of Microsoft's own Excel client from a book. */
export interface Host {
  readonly book: Book;
  /** The file's name. */
  readonly name: string;
  /** The year of a date that is typed without one. */
  readonly thisYear: number;
  /** Which Excel the host stands for; may be set at any time. */
  excelApi: ExcelApi;
  /** Answers one request of the client. Requests are answered one after the other. */
  process(request: Request): Promise<Response>;
  readonly counts: Counts;
  resetCounts(): void;
  readonly faults: Faults;
  /** Whether requests and answers are kept in `recording`; may be set at any time. */
  record: boolean;
  readonly recording: readonly Exchange[];
  onRequest: ((batch: Batch) => void | Promise<void>) | undefined;
  /** What the user has selected; null before anything was. The sheet by name. */
  selection: { readonly sheet: string; readonly area: Area } | null;
  /** Calls `listener` after each request that was answered, until the function that it returns is called. */
  onChange(listener: (change: Change) => void): () => void;
}

const CELL_EDIT_LOOK_MS = 10;
const NO_COUNTS: Counts = { requests: 0, bytesIn: 0, bytesOut: 0, actions: 0, cellsWritten: 0 };

/** A host over a book; the book is changed in place. */
export function createHost(book: Book, options: HostOptions = {}): Host {
  return new StandIn(book, options);
}

class StandIn implements Host {
  readonly book: Book;
  readonly counts: Counts = { ...NO_COUNTS };
  readonly faults: Faults;
  record: boolean;
  readonly recording: Exchange[] = [];
  onRequest: ((batch: Batch) => void | Promise<void>) | undefined;
  private readonly world: World;
  private readonly listeners = new Set<(change: Change) => void>();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(book: Book, options: HostOptions) {
    this.book = book;
    this.faults = options.faults ?? {};
    this.onRequest = options.onRequest;
    this.record = options.record ?? false;
    this.world = worldOf(book, this.counts, this.faults, options);
  }

  resetCounts(): void {
    Object.assign(this.counts, NO_COUNTS);
  }

  get name(): string {
    return this.world.bookName;
  }

  get thisYear(): number {
    return this.world.thisYear;
  }

  get excelApi(): ExcelApi {
    return this.world.excelApi;
  }

  set excelApi(level: ExcelApi) {
    this.world.excelApi = level;
  }

  get selection(): Host["selection"] {
    const { selection } = this.world;
    if (selection === null || !isAlive(this.world, selection.sheet)) return null;
    return { sheet: selection.sheet.name, area: selection.area };
  }

  set selection(selection: Host["selection"]) {
    const sheet = this.book.sheets.find((one) => one.name === selection?.sheet);
    this.world.selection = selection === null || sheet === undefined ? null : { sheet, area: selection.area };
  }

  onChange(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  process(request: Request): Promise<Response> {
    const text = typeof request.body === "string" ? request.body : JSON.stringify(request.body);
    const batch = readBatch(text);
    if (request.method !== "POST" || !/\/ProcessQuery(\?|$)/.test(request.url)) return Promise.resolve(refused(404, "ItemNotFound", `Nothing answers ${request.method} ${request.url}.`));
    if (batch === null) return Promise.resolve(refused(400, "InvalidRequest", "The request is no batch of actions."));
    if (isTidying(batch)) return Promise.resolve(this.tidy(batch));
    if (this.faults.neverSettle === true) return new Promise(() => undefined);
    const answered = this.queue.then(() => this.answer(request.url, text, batch));
    this.queue = answered.catch(() => undefined);
    return answered;
  }

  /** Tidying up is neither counted nor subject to faults: it comes when the client finds time, and tells nothing about the add-in. */
  private tidy(batch: Batch): Response {
    for (const action of batch.Actions) this.world.kept.delete(String(action.ArgumentInfo?.Arguments?.[0]));
    return json({ Results: batch.Actions.map(({ Id }) => ({ ActionId: Id, Value: null })), TraceIds: [] });
  }

  private async answer(url: string, text: string, batch: Batch): Promise<Response> {
    this.counts.requests += 1;
    const bytes = byteLength(text);
    this.counts.bytesIn += bytes;
    if (this.faults.delayMs !== undefined) await pause(this.faults.delayMs);
    await this.onRequest?.(batch);
    const response = await this.respond(url, bytes, batch);
    if (this.record) this.recording.push({ url, request: JSON.parse(text), statusCode: response.statusCode, answer: JSON.parse(response.body) });
    this.tellListeners();
    return response;
  }

  private async respond(url: string, bytes: number, batch: Batch): Promise<Response> {
    if (bytes > (this.faults.requestLimit ?? PAYLOAD_LIMIT)) return refused(400, "RequestPayloadSizeLimitExceeded", "The request is larger than the limit.");
    if (meetsCellEdit(this.faults)) {
      if (!waitsForCellEdit(url)) return refused(400, "InvalidOperationInCellEditMode", "Excel is in cell-editing mode.");
      while (meetsCellEdit(this.faults)) await pause(CELL_EDIT_LOOK_MS);
    }
    const response = json(runBatch(this.world, batch));
    const bytesOut = byteLength(response.body);
    this.counts.bytesOut += bytesOut;
    return bytesOut > (this.faults.responseLimit ?? PAYLOAD_LIMIT) ? refused(400, "ResponsePayloadSizeLimitExceeded", "The answer is larger than the limit.") : response;
  }

  private tellListeners(): void {
    const sheets = [...this.world.changed].map((sheet) => sheet.name);
    this.world.changed.clear();
    const change: Change = { sheets, active: this.book.sheets[this.book.active]?.name ?? "", selection: this.selection };
    for (const listener of this.listeners) listener(change);
  }
}

function worldOf(book: Book, counts: Counts, faults: Faults, options: HostOptions): World {
  return {
    book,
    bookName: options.name ?? "Workbook.xlsx",
    excelApi: options.excelApi ?? USUAL_LEVEL,
    thisYear: options.thisYear ?? new Date().getFullYear(),
    faults,
    counts,
    selection: null,
    changed: new Set(),
    kept: new Map(),
    nextReference: 0,
    formatIds: new WeakMap(),
    chartIds: new WeakMap(),
    draftFormats: new Map(),
    nextFormatId: 0,
  };
}

function json(body: unknown): Response {
  return { statusCode: 200, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}

function refused(statusCode: number, code: string, message: string): Response {
  return { statusCode, headers: { "content-type": "application/json" }, body: JSON.stringify({ error: { code, message } }) };
}

/** Bytes of a text in UTF-8. */
function byteLength(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // A surrogate pair is two units and four bytes, so each half adds one.
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
