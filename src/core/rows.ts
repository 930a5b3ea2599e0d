import { z } from "zod";
import { dateReadingSchema, daySchema } from "./date-reading";
import { FIELD_NAMES, type Field } from "./fields";
import type { FieldColumns } from "./layout";
import { RAGS } from "./rag";
import { STATUS_NAMES, STATUSES } from "./status";
import type { CellAt } from "./workbook";

const FIELDS = Object.keys(FIELD_NAMES) as [Field, ...Field[]];

/** A cell of words that the settings give a meaning to. "unknown": the word is not in the settings, and is never guessed at. */
const wordReading = <Meaning extends string>(meanings: readonly [Meaning, ...Meaning[]]) =>
  z.discriminatedUnion("how", [
    z.object({ how: z.literal("blank") }).readonly(),
    z.object({ how: z.literal("known"), means: z.enum(meanings), text: z.string() }).readonly(),
    z.object({ how: z.enum(["unknown", "error"]), text: z.string() }).readonly(),
  ]);

/** `on`: the cell holds the day on which it was done, below a heading such as "Complete?". */
export const statusReadingSchema = z.discriminatedUnion("how", [
  z.object({ how: z.literal("blank") }).readonly(),
  z.object({ how: z.literal("known"), means: z.enum(STATUSES), text: z.string(), on: daySchema.optional() }).readonly(),
  z.object({ how: z.enum(["unknown", "error"]), text: z.string() }).readonly(),
]);
export const ragReadingSchema = wordReading(RAGS);

/** How far an action has come, 0 to 100. "count" is completed ÷ required, "percent" the percentage as it stands. */
export const progressReadingSchema = z.discriminatedUnion("how", [
  z.object({ how: z.literal("blank") }).readonly(),
  z.object({ how: z.literal("percent"), percent: z.number() }).readonly(),
  z.object({ how: z.literal("count"), percent: z.number(), completed: z.number(), required: z.number() }).readonly(),
  z.object({ how: z.enum(["unreadable", "error"]), text: z.string() }).readonly(),
]);

/** Who leads, as it stands and as the people it names. */
const peopleSchema = z.object({ text: z.string(), names: z.array(z.string()).readonly() }).readonly();

/** A cell of progress that holds something and cannot be read. */
const unreadFigureSchema = z.object({ field: z.enum(["percentComplete", "completed", "required"]), text: z.string() }).readonly();

export type UnreadFigure = z.infer<typeof unreadFigureSchema>;
export type StatusReading = z.infer<typeof statusReadingSchema>;

/** A row's status in our words, or as it stands where it is not known; "" where there is none. */
export const statusShown = ({ status }: { readonly status: StatusReading }): string => (status.how === "known" ? STATUS_NAMES[status.means] : "text" in status ? status.text : "");
export type RagReading = z.infer<typeof ragReadingSchema>;
export type ProgressReading = z.infer<typeof progressReadingSchema>;
export type People = z.infer<typeof peopleSchema>;

// Text is trimmed; "" is a blank cell, a cell with an error value, or a column that is not there (see `columns`).
const text = z.string();

/** What a register's row and a plan's row have in common. */
const sharedShape = {
  sheet: z.string(),
  /** From 0, on the sheet. */
  row: z.int(),
  /**
   * Where each field stands: the same object for all rows of a sheet, or for all whose revised date stands in the same column. A
   * field that is not in it has no column.
   */
  columns: z.partialRecord(z.enum(FIELDS), z.int()).readonly() as unknown as z.ZodType<FieldColumns>,
  /** Cells that hold an error value instead of what they should. */
  errors: z.array(z.object({ field: z.enum(FIELDS), text }).readonly()).readonly(),
  /**
   * Cells that hold what cannot be read and may be worse than what was read: the dates by which, the status, the progress. A target
   * is not among them where a revised date has taken its place.
   */
  unread: z.array(z.object({ field: z.enum(FIELDS), column: z.int(), text }).readonly()).readonly(),
  /** As its cell shows it: the number 1.1 formatted "0.00" is "1.10". */
  reference: text,
  /** The day that Excel has made of the reference ("1/2" typed is 1 February); null where it is a reference. */
  referenceDay: daySchema.nullable(),
  report: text,
  kind: text,
  recommendationText: text,
  addressee: text,
  level: text,
  published: dateReadingSchema,
  /** When the response to the report was published. */
  responded: dateReadingSchema,
  /** The inspectorate's, as it was set first: see `countingDeadline`. */
  deadline: dateReadingSchema,
  /** To when the inspectorate has moved it. */
  extendedDeadline: dateReadingSchema,
  /** The day on which the inspectorate agreed to that. */
  agreedOn: dateReadingSchema,
  /** That day has come: the extension counts. */
  isExtensionAgreed: z.boolean(),
  /** When it was put to the inspectorate for closure. */
  submittedOn: dateReadingSchema,
  closed: dateReadingSchema,
  status: statusReadingSchema,
  executiveLead: peopleSchema,
  deliveryLead: peopleSchema,
  evidence: text,
};

/** One row of a register. */
export const recommendationRowSchema = z.object(sharedShape).readonly();
export type RecommendationRow = z.infer<typeof recommendationRowSchema>;

/** One row of a delivery plan. */
export const actionRowSchema = z
  .object({
    ...sharedShape,
    actionReference: text,
    action: text,
    target: dateReadingSchema,
    originalTarget: dateReadingSchema,
    /** Of several revised dates the last one filled with a date; `columns` names its column. */
    revisedTarget: dateReadingSchema,
    /** The other revised dates of the row that are filled. */
    otherRevised: z.array(z.object({ column: z.int(), reading: dateReadingSchema }).readonly()).readonly(),
    start: dateReadingSchema,
    lastUpdated: dateReadingSchema,
    progress: progressReadingSchema,
    /** All cells of its progress that cannot be read, whether they decide or not. */
    unreadFigures: z.array(unreadFigureSchema).readonly(),
    progressText: text,
    statedRag: ragReadingSchema,
    delayReason: text,
    approver: text,
  })
  .readonly();
export type ActionRow = z.infer<typeof actionRowSchema>;

type Placed = Pick<RecommendationRow, "sheet" | "row" | "columns">;

/** The cell that holds a field of a row; null where the sheet has no column for it. */
export function cellOf({ sheet, row, columns }: Placed, field: Field): CellAt | null {
  const column = columns[field];
  return column === undefined ? null : { sheet, row, column };
}

/** The cell to show for a row as a whole: its reference, else what it is about, else its first mapped column. */
export function placeOf(row: Placed): CellAt {
  const { reference, actionReference, action, recommendationText } = row.columns;
  const column = reference ?? actionReference ?? action ?? recommendationText ?? Math.min(...Object.values(row.columns));
  return { sheet: row.sheet, row: row.row, column };
}
