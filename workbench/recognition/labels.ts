import { z } from "zod";

const letters = z.string().regex(/^[A-Z]{1,3}(:[A-Z]{1,3})?$/);

const labelledColumnSchema = z.object({
  column: letters,
  heading: z.string().default(""),
  field: z.string(),
  /** Other fields that are right as well. */
  alsoAcceptable: z.array(z.string()).default([]),
  /** Right if mapped, no loss if left or asked. */
  optional: z.boolean().default(false),
  /** Other columns that may have the field instead. */
  alternativeColumns: z.array(letters).default([]),
});

const forbiddenSchema = z.object({ column: letters, heading: z.string().default(""), field: z.string(), why: z.string().default("") });

/** Rows count from 1. */
const labelledSheetSchema = z.object({
  name: z.string(),
  headerRow: z.int(),
  headerSpan: z.tuple([z.int(), z.int()]).nullish(),
  notHeaderRows: z.array(z.int()).default([]),
  firstDataRow: z.int().nullish(),
  lastDataRow: z.int().nullish(),
  columns: z.array(labelledColumnSchema).default([]),
  mustNotMap: z.array(forbiddenSchema).default([]),
});

const labelledWorkbookSchema = z.object({
  file: z.string(),
  kind: z.enum(["plan", "register", "not-a-plan"]),
  sheets: z.array(labelledSheetSchema),
  /** Sheets that must not be chosen. */
  notSheets: z.array(z.object({ name: z.string(), why: z.string().default("") })).default([]),
  /** Leaving the workbook alone is no error; a wrong mapping still is. */
  unsureAcceptable: z.boolean().default(false),
});

/** What a careful person would recognise in each workbook of a folder: its `labels.json`. */
export const labelsSchema = z.array(labelledWorkbookSchema);

export type LabelledWorkbook = z.infer<typeof labelledWorkbookSchema>;
export type LabelledSheet = z.infer<typeof labelledSheetSchema>;
export type LabelledColumn = z.infer<typeof labelledColumnSchema>;
