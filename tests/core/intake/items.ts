import { dayOf } from "../../../src/core/day";
import type { Intake, IntakeItem } from "../../../src/core/intake/intake";

/** An item as a reader of reports would give it: recommendation 1 for chief constables, unless something else is given. */
export function item({ deadline = null, ...given }: Partial<Omit<IntakeItem, "deadline">> & { readonly deadline?: string | null } = {}): IntakeItem {
  return {
    number: "1", kind: "recommendation", chapter: null, heading: "", text: "Chief constables should review supervision.", subPoints: [], after: "",
    deadlineWording: null, deadline: deadline === null ? null : dayOf(deadline), assumption: null, leadAddressee: "chief constables", others: [],
    forForce: true, why: "It is addressed to chief constables: every force is meant.", lines: [4], ...given,
  };
}

/** What was read of a report on custody, published on 1 May 2026. */
export const intake = (...items: readonly IntakeItem[]): Intake => ({ report: "Custody", published: dayOf("2026-05-01"), titleLines: [], items, unread: [] });
