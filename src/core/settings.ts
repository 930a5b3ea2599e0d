import { z } from "zod";
import { parseIsoDay } from "./day";
import { RAGS } from "./rag";
import { STATUSES } from "./status";

// Zod would try to make code from text, which the pane's policy bars and complains of.
z.config({ jitless: true });

const colour = z.string().regex(/^#[0-9A-Fa-f]{6}$/);
const phrase = z.string().trim().min(1);

/** How a RAG status is shown: the force's word for it, and colours whose contrast is at least 4.5:1. */
const ragLookSchema = z.object({ word: phrase, fill: colour, font: colour }).readonly();

/** What a level can demand that the plan's own columns show: evidence, who approved the closure, the day of completion. */
export const LEVEL_DEMANDS = ["evidence", "approver", "date"] as const;
export type LevelDemand = (typeof LEVEL_DEMANDS)[number];

export const settingsSchema = z
  .object({
    /** More than so many percentage points below what the time gone by would need is far behind. */
    farBehindPoints: z.number().min(0).max(100),
    /** From so many points below on is behind. */
    behindPoints: z.number().min(0).max(100),
    /** Due soon: so many days or fewer to go, and less than this percentage done. */
    dueSoonDays: z.int().min(0),
    dueSoonPercent: z.number().min(0).max(100),
    /** Stale: no update for more than so many days. */
    staleDays: z.int().min(0),
    /** Sign-off is overdue when it has been awaited for more than so many days. */
    signOffDays: z.int().min(0),
    /** Awaiting the inspectorate's closure for more than so many days since it was submitted is Amber; null: it never is. */
    closureDays: z.int().min(0).nullable(),
    /** A target more than so many years away is taken for a typing mistake in the year. */
    farTargetYears: z.int().min(1),
    /** Past the force's own target (and not past the inspectorate's deadline) is Amber, not Red. */
    pastTargetIsAmber: z.boolean(),
    /** The calculated RAG is written into the plan's own RAG column too. */
    writesStatedRag: z.boolean(),
    /** The register gets calculated columns as the plan does. */
    writesRegister: z.boolean(),
    /** The user's words for a status, in any case and spacing. */
    statusWords: z.array(z.object({ word: phrase, means: z.enum(STATUSES) }).readonly()).readonly(),
    ragLooks: z.record(z.enum(RAGS), ragLookSchema).readonly(),
    /** The user's words in a stated RAG column. */
    ragWords: z.array(z.object({ word: phrase, means: z.enum(RAGS) }).readonly()).readonly(),
    /** As it is named in reports ("Cleveland Police"); "" until it is set. */
    force: z.string().trim(),
    board: z.string().trim(),
    marking: z.string().trim(),
    /** Other names that mean the force: what it was called before, or what it is called for short. */
    otherForceNames: z.array(phrase).readonly(),
    /** The body that inspects and makes recommendations, as it is called now. */
    inspectorate: phrase,
    /** Who publishes a response to a report: "police and crime commissioner", "mayor", … without an article. */
    localPolicingBody: phrase,
    /** The response to the inspectorate's report is published within so many days, beginning with the day of publication. */
    responseDays: z.int().min(1),
    /** The law that says so; "" for none. */
    responseLaw: z.string().trim(),
    /** Bodies whose reports have a clock of their own: known by their name in a report's title or kind. `days` is null where no response is due. */
    sourceBodies: z.array(z.object({ body: phrase, responds: phrase, days: z.int().min(1).nullable(), law: z.string().trim() }).readonly()).readonly(),
    /** What a register holds, in the order of the drop-down: each kind's name, and the name of several. */
    kinds: z.array(z.object({ kind: phrase, several: phrase }).readonly()).readonly(),
    /** Addressees that mean this force, beside its names and those that mean every force. */
    addresseesThatMeanUs: z.array(phrase).readonly(),
    /** Addressees that mean others, beside the bodies that are known. */
    addresseesThatMeanOthers: z.array(phrase).readonly(),
    /** Days off beside weekends and the bank holidays that are built in, as "2026-06-15". */
    extraHolidays: z.array(z.string().refine((text) => parseIsoDay(text) !== null, "Not a date like 2026-06-15")).readonly(),
    /** What each of the inspectorate's levels demands before a recommendation can be closed: in words, and what of it is checked. */
    levels: z.array(z.object({ level: phrase, demands: phrase, needs: z.array(z.enum(LEVEL_DEMANDS)).readonly() }).readonly()).readonly(),
  })
  .readonly();

export type Settings = z.infer<typeof settingsSchema>;
