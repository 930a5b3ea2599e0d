import { sayDay, toSerial, type Day } from "../day";
import { deadlineDay } from "../extension";
import { grouped } from "../grouped";
import type { Moved, Movement } from "../history/movement";
import { countOf, days as sayDays } from "../quantity";
import { countRags, ragOf, RAG_RULES, sayHoldsWhen, WORST_FIRST, type Rag, type RagCounts } from "../rag";
import { sayReport } from "../reports";
import { sayLaw, usualClock, type ResponseClock } from "../response-clock";
import type { AssessedRecommendation } from "../review";
import { placeOf } from "../rows";
import type { Settings } from "../settings";
import type { StyleName } from "../sheet-style";
import type { CellValue } from "../workbook";
import { sayProblemKind } from "../wording";
import type { BoardFacts, Counted } from "./board-facts";
import type { BoardAction } from "./board-rows";
import type { Section, SectionRow, SectionTable } from "./sheet-sections";

/** What the sections need beside the facts: how days are kept in this workbook, the words for the RAG statuses, and the settings by which all was assessed. */
export interface Manner {
  readonly date1904: boolean;
  readonly ragLooks: Settings["ragLooks"];
  readonly settings: Settings;
}

type Columns = SectionTable["columns"];

const column = (heading: string, style: StyleName): Columns[number] => ({ heading, style });
const dated = (day: Day | null, { date1904 }: Manner): CellValue => (day === null ? "" : toSerial(day, date1904));
const lead = ({ executiveLead, deliveryLead }: BoardAction): string => [...new Set([executiveLead, deliveryLead])].filter(Boolean).join("; ") || "Nobody named";
const named = ({ reference, actionReference }: Pick<BoardAction, "reference" | "actionReference">): string => [reference || "No reference", actionReference].filter(Boolean).join(" · ");
const latest = (text: string): string => (text.length > 400 ? `${text.slice(0, 399)}…` : text);

const ragCells = (counts: RagCounts): CellValue[] => WORST_FIRST.map((rag) => counts[rag]);
const ragColumns = ({ ragLooks }: Manner): Columns => WORST_FIRST.map((rag) => column(ragLooks[rag].word, "count"));

/** Counts by report or lead, with a line of totals. */
function countsTable(name: string, of: string, groups: readonly Counted[], totals: Counted, manner: Manner, say: (name: string) => string): SectionTable {
  const line = ({ name: group, counts, total }: Counted): SectionRow => ({ values: [total, say(group), ...ragCells(counts)], at: null });
  const rows = [...groups.map(line), { values: [totals.total, "Total", ...ragCells(totals.counts)], at: null }];
  return { name, columns: [column("Actions", "count"), column(of, "text"), ...ragColumns(manner)], rows: groups.length === 0 ? [] : rows };
}

export function countsByReport({ byReport, totals, rowsRead, notAssessed, leftOut, actions }: BoardFacts, manner: Manner): Section {
  const others = leftOut === 0 ? "" : ` + ${leftOut} of other reports`;
  return {
    title: "Actions by report",
    note: `${countOf(rowsRead, "row")} read = ${actions.length} counted here + ${notAssessed.length} not assessed${others}.`,
    nothing: "No action has been assessed.",
    table: countsTable("Board_by_report", "Report", byReport, totals, manner, sayReport),
    room: byReport.length === 0 ? 0 : 15,
  };
}

export const countsByLead = ({ byExecutiveLead, totals }: BoardFacts, manner: Manner): Section => ({
  title: "By executive lead",
  note: "Every action counted above, by the executive lead that the plan or the register names.",
  nothing: "No action has been assessed.",
  table: countsTable("Board_by_lead", "Executive lead", byExecutiveLead, totals, manner, (name) => name || "Nobody named"),
});

/** The RAG statuses and what each means, so that the sheet explains itself. */
export function key({ ragLooks, settings }: Manner): Section {
  const meaning = (rag: Rag): string => RAG_RULES.filter((rule) => ragOf(rule, settings) === rag).map((rule) => sayHoldsWhen(rule, settings)).join("; ");
  return {
    title: "Key",
    note: "The first rule that holds decides; the reasons give the numbers. Thresholds are on the sheet Plan settings.",
    nothing: "",
    table: { name: "Board_key", columns: [column("RAG", "rag"), column("Means", "text")], rows: WORST_FIRST.map((rag) => ({ values: [ragLooks[rag].word, meaning(rag)], at: null })) },
  };
}

const KINDS = [["opened", "New"], ["closed", "Closed"], ["reopened", "Re-opened"], ["worse", "Worse"], ["better", "Better"]] as const;

/** Why movement is not told since the last summary, where it is not. */
const fromBaseline = ({ baseline }: Movement): string => (baseline ? `${baseline.reason} ` : "");

export function movement({ movement: moved }: BoardFacts, manner: Manner): Section {
  const title = "Movement since the last summary";
  const nothing = moved === null ? "The history does not reach back to an earlier summary, so movement cannot be told yet." : `${fromBaseline(moved)}Nothing has moved since ${sayDay(moved.since)}.`;
  if (moved === null) return { title, note: "", nothing, table: null };
  const word = (stand: string): string => (stand in manner.ragLooks ? manner.ragLooks[stand as Rag].word : stand === "not-assessed" ? "Not assessed" : "");
  const line = (what: string, { now, before }: Moved): SectionRow => ({ values: [named(now), now.text, word(before?.stand ?? ""), what, "", word(now.stand)], at: now.at });
  const targets = moved.targetMoved.map(({ now, from, times }): SectionRow => ({
    values: [named(now), [now.text, `Target moved from ${sayDay(from)} to ${now.target === null ? "none" : sayDay(now.target)}`].filter(Boolean).join("\n"), "", "Target moved", times || "", word(now.stand)],
    at: now.at,
  }));
  const rows = [
    ...KINDS.flatMap(([kind, what]) => moved[kind].map((one) => line(what, one))),
    ...targets,
    ...moved.removed.map(({ reference, action, text, stand }): SectionRow => ({ values: [named({ reference, actionReference: text === undefined ? "" : action }), text ?? action, word(stand), "Removed", "", ""], at: null })),
  ];
  const counts = [...KINDS.map(([kind, what]) => `${moved[kind].length} ${what.toLowerCase()}`), `${moved.targetMoved.length} with the target moved`, `${moved.removed.length} removed`];
  const columns = [column("Reference", "text"), column("Action", "text"), column("RAG before", "rag"), column("What", "text"), column("Times moved", "count"), column("RAG now", "rag")];
  return { title, note: `${fromBaseline(moved)}Since ${sayDay(moved.since)}: ${counts.join(", ")}.`, nothing, table: { name: "Board_movement", columns, rows } };
}

const LATE: Columns = [
  column("Reference", "text"), column("Action", "text"), column("RAG", "rag"), column("Nearest date", "date"), column("Days", "count"), column("Status", "text"), column("Lead", "text"), column("Reason", "text"),
];

const dateLine = (manner: Manner) => (action: BoardAction): SectionRow => ({
  values: [named(action), action.action, manner.ragLooks[action.rag].word, dated(action.nearest, manner), action.days ?? "", action.status || "None given", lead(action), action.reason],
  at: action.at,
});

/** What an empty list says: that there is nothing, only where all that could be in it was read. */
function noneOf({ actions, notAssessed }: BoardFacts, nothing: string): string {
  const unread = notAssessed.filter(({ row }) => row !== null).length;
  return unread === 0 ? nothing : `None of the ${countOf(actions.length, "action")} that could be assessed; ${unread} could not.`;
}

/** What an empty list of recommendations says: that there is none, only where all were assessed. */
function noRecommendation({ recommendations }: BoardFacts, nothing: string): string {
  const unread = recommendations.filter(({ assessment }) => assessment.rag === null).length;
  return unread === 0 ? nothing : `None of the ${countOf(recommendations.length - unread, "recommendation")} that could be assessed; ${unread} could not.`;
}

/** How many recommendations of each report have which RAG: what the board answers for. */
export function recommendationsByReport({ recommendations }: BoardFacts, manner: Manner): Section {
  const groups = grouped(recommendations, ({ row }) => row.report);
  const line = (name: string, of: readonly AssessedRecommendation[]): SectionRow => {
    const rags = of.flatMap(({ assessment: { rag } }) => (rag === null ? [] : [rag]));
    return { values: [of.length, name, ...ragCells(countRags(rags)), of.length - rags.length], at: null };
  };
  const rows = [...[...groups].map(([report, of]) => line(sayReport(report), of)), line("Total", recommendations)];
  return {
    title: "Recommendations by report",
    note: "Each has the worst status of its open actions and of its own deadline.",
    nothing: "No recommendation was read.",
    table: { name: "Board_recommendations", columns: [column("All", "count"), column("Report", "text"), ...ragColumns(manner), column("Not assessed", "count")], rows: recommendations.length === 0 ? [] : rows },
  };
}

/** Recommendations past the inspectorate's deadline, with or without actions. */
export const pastDeadline = (facts: BoardFacts, manner: Manner): Section => ({
  title: "Past the deadline",
  note: `${countOf(facts.pastDeadline.length, "open recommendation")} past the inspectorate's deadline, longest first.`,
  nothing: noRecommendation(facts, "No recommendation is past the inspectorate's deadline."),
  table: {
    name: "Board_past_the_deadline",
    columns: [column("Reference", "text"), column("Recommendation", "text"), column("RAG", "rag"), column("Deadline", "date"), column("Days", "count"), column("Open actions", "text"), column("Lead", "text"), column("Reason", "text")],
    rows: facts.pastDeadline.map(({ row, assessment, openActions, allActions }) => ({
      values: [
        row.reference || "No reference", row.recommendationText, assessment.rag === null ? "" : manner.ragLooks[assessment.rag].word, dated(assessment.date, manner), assessment.days ?? "", allActions === 0 ? "None" : `${openActions} of ${allActions}`,
        row.executiveLead.text || row.deliveryLead.text || "Nobody named", assessment.reason,
      ],
      at: placeOf(row),
    })),
  },
});

export const overdue = (facts: BoardFacts, manner: Manner): Section => ({
  title: "Overdue",
  note: `${countOf(facts.overdue.length, "open action")} past the nearer of the inspectorate's deadline and the force's target, longest first. Nothing here is finished.`,
  nothing: noneOf(facts, "No action is overdue."),
  table: { name: "Board_overdue", columns: LATE, rows: facts.overdue.map(dateLine(manner)) },
});

/** One section for each of the bands of days to go. */
export const comingDue = (facts: BoardFacts, manner: Manner): Section[] =>
  facts.due.map(({ upTo, actions }) => {
    const span = upTo === 30 ? "in the next 30 days" : `in ${upTo - 29} to ${upTo} days`;
    return { title: `Due ${span}`, note: `${countOf(actions.length, "open action")}, soonest first.`, nothing: noneOf(facts, `No open action is due ${span}.`), table: { name: `Board_due_${upTo}`, columns: LATE, rows: actions.map(dateLine(manner)) } };
  });

export const exceptions = (facts: BoardFacts, manner: Manner): Section => ({
  title: "Exceptions",
  note: `Every action that is ${manner.ragLooks.Red.word} or ${manner.ragLooks.Amber.word}: ${facts.exceptions.length}, worst first, with the latest progress as the plan words it.`,
  nothing: noneOf(facts, `No action is ${manner.ragLooks.Red.word} or ${manner.ragLooks.Amber.word}.`),
  table: {
    name: "Board_exceptions",
    columns: [...LATE, column("Latest progress", "text")],
    rows: facts.exceptions.map((action) => ({ values: [...dateLine(manner)(action).values, latest(action.progress)], at: action.at })),
  },
});

export const proposals = ({ proposals: rows }: BoardFacts): Section => ({
  title: "Proposed for closure",
  note: "All their actions are complete. What the level demands is from the sheet Plan settings.",
  nothing: "No recommendation is ready to be proposed for closure.",
  table: {
    name: "Board_closure",
    columns: [column("Reference", "text"), column("Recommendation", "text"), column("Level", "text"), column("Actions", "count"), column("With evidence", "count"), column("Evidence", "text"), column("Decision", "box"), column("What the level demands", "text")],
    rows: rows.map(({ recommendation: { row }, level, demands, evidenced, actions }) => ({
      values: [row.reference, row.recommendationText, level || "No level", actions, evidenced, evidenced === actions ? "For all" : evidenced === 0 ? "None" : `Missing for ${actions - evidenced}`, "", demands || "Not in the settings"],
      at: placeOf(row),
    })),
  },
});

export const extensions = (facts: BoardFacts, manner: Manner): Section => ({
  title: "Extensions",
  note: "Open actions whose target has been moved. A date without an approver has been asked for and not agreed.",
  nothing: noneOf(facts, "No target of an open action has been moved."),
  table: {
    name: "Board_extensions",
    columns: [column("Reference", "text"), column("Action", "text"), column("RAG", "rag"), column("Original target", "date"), column("Times moved", "count"), column("Current target", "date"), column("Agreed by", "text"), column("Reason", "text")],
    rows: facts.extensions.map(({ action, times }) => ({
      values: [named(action), action.action, manner.ragLooks[action.rag].word, dated(action.originalTarget ?? action.target, manner), times, dated(action.currentTarget, manner), action.approver || "Nobody yet: asked for", action.delayReason || "No reason is recorded"],
      at: action.at,
    })),
  },
});

function sayDaysLeft(daysLeft: number): string {
  if (daysLeft < 0) return `${sayDays(-daysLeft)} ago`;
  return daysLeft === 0 ? "Today" : `${sayDays(daysLeft)} left`;
}

const sayClock = (clock: ResponseClock): string => `The ${clock.responds}'s response is due within ${sayDays(clock.days)} beginning with publication${sayLaw(clock)}.`;

const sayNoResponse = (clock: ResponseClock | null, published: Day | null): string => (clock === null ? "None is due" : published === null ? "No date of publication" : "Nothing for the force");

/** So long after its last day a report's response is still listed. */
const LISTED_AFTER = 90;

export function reports({ reports: all }: BoardFacts, manner: Manner): Section {
  const { responds } = usualClock(manner.settings);
  const rows = all.filter(({ withoutLeads, response }) => withoutLeads.length > 0 || (response !== null && response.daysLeft >= -LISTED_AFTER));
  return {
    title: `Reports awaiting leads, and the ${responds}'s response`,
    note: `${[...new Set([usualClock(manner.settings), ...rows.flatMap(({ response }) => response?.clock ?? [])].map(sayClock))].join(" ")} Reports are listed while a lead is missing, and until ${LISTED_AFTER} days after the last day.`,
    nothing: `Every open recommendation for the force has a lead, and no response of the ${responds} is due.`,
    table: {
      name: "Board_reports",
      columns: [column("Without a lead", "count"), column("Report", "text"), column("For the force", "count"), column("Published", "date"), column("All", "count"), column("Response due", "date"), column("Response", "text")],
      rows: rows.map(({ title, published, withoutLeads, forForce, recommendations, response, clock, at }) => ({
        values: [withoutLeads.length, sayReport(title), forForce.length, dated(published, manner), recommendations.length, dated(response?.due ?? null, manner), response === null ? sayNoResponse(clock, published) : sayDaysLeft(response.daysLeft)],
        at,
      })),
    },
  };
}

const recommendationLine = (manner: Manner) => ({ row, assessment }: AssessedRecommendation): SectionRow => ({
  values: [row.reference || "No reference", row.recommendationText, assessment.rag === null ? "Not assessed" : manner.ragLooks[assessment.rag].word, dated(deadlineDay(row), manner), assessment.days ?? "", "No action yet", row.executiveLead.text || row.deliveryLead.text || "Nobody named", "In the register for the force, and the plan has no action for it"],
  at: placeOf(row),
});

export const registerAgainstPlan = ({ withoutAction, withoutRecommendation, notAssessed }: BoardFacts, manner: Manner): Section => ({
  title: "Register against plan",
  note: `${countOf(withoutAction.length, "recommendation has no action", "recommendations have no action")}; ${countOf(withoutRecommendation.length, "action has no recommendation", "actions have no recommendation")} in the register.`,
  nothing: `Every recommendation for the force has an action, and every action${notAssessed.some(({ row }) => row !== null) ? " that was assessed" : ""} its recommendation.`,
  table: {
    name: "Board_register_and_plan",
    columns: LATE,
    rows: [
      ...withoutAction.map(recommendationLine(manner)),
      ...withoutRecommendation.map((action) => ({ values: [...dateLine(manner)(action).values.slice(0, 7), "In the plan, and its reference names no recommendation of the register"], at: action.at })),
    ],
  },
});

const SEVERITY_WORDS = { error: "Error", warning: "Warning", note: "Note" } as const;

export const dataQuality = ({ quality, notAssessed }: BoardFacts): Section => ({
  title: "Data quality",
  note: `What is left to be put right in the workbook. ${countOf(notAssessed.length, "row was", "rows were")} read and not assessed: the plan says why beside each.`,
  nothing: "No problem was found in the workbook.",
  table: { name: "Board_data_quality", columns: [column("Count", "count"), column("Problem", "text"), column("Severity", "text")], rows: quality.map(({ code, severity, count }) => ({ values: [count, sayProblemKind(code, count), SEVERITY_WORDS[severity]], at: null })) },
});

/** What the board is asked to decide, from what the other sections list. */
export function decisions(facts: BoardFacts, { settings }: Manner): Section {
  const { responds } = usualClock(settings);
  const { proposals: closures, extensions: moved, reports: all, pastDeadline: past, withoutAction } = facts;
  const unagreed = moved.filter(({ action }) => action.approver === "");
  const leaderless = all.filter(({ withoutLeads }) => withoutLeads.length > 0);
  const due = all.filter(({ response }) => response !== null && response.daysLeft >= 0);
  const asked: [number, string][] = [
    [closures.length, `Agree to propose ${countOf(closures.length, "recommendation")} for closure: ${referencesOf(closures.map(({ recommendation }) => recommendation.row.reference))}`],
    [unagreed.length, `Agree, or refuse, ${countOf(unagreed.length, "extension")}: ${referencesOf(unagreed.map(({ action }) => named(action)))}`],
    [past.length, `Direct what is to be done on ${countOf(past.length, "recommendation")} past the inspectorate's deadline: ${referencesOf(past.map(({ row }) => row.reference))}`],
    [withoutAction.length, `Have actions set for ${countOf(withoutAction.length, "recommendation")} without one: ${referencesOf(withoutAction.map(({ row }) => row.reference))}`],
    [leaderless.length, `Name leads for ${countOf(leaderless.length, "report")}: ${referencesOf(leaderless.map(({ title }) => sayReport(title)))}`],
    [due.length, `Note when the ${responds}'s response is due: ${referencesOf(due.map(({ title, response }) => `${sayReport(title)} (${sayDue(response, responds)})`))}`],
  ];
  const rows = asked.filter(([count]) => count > 0).map(([, words], place): SectionRow => ({ values: [place + 1, words, "", ""], at: null }));
  return {
    title: "Decisions asked of the board",
    note: "From the sections below.",
    nothing: "No decision is asked of the board.",
    table: { name: "Board_decisions", columns: [column("No.", "count"), column("Decision", "text"), column("Agreed", "box"), column("By when", "date-box")], rows },
  };
}

/** By when, and by whom where it is somebody else than usual. */
const sayDue = (response: BoardFacts["reports"][number]["response"], usual: string): string =>
  response === null ? "" : `${response.clock.responds === usual ? "" : `the ${response.clock.responds}'s, `}${sayDay(response.due)}`;

const referencesOf = (references: readonly string[]): string => {
  const shown = references.slice(0, 12).map((reference) => reference || "no reference");
  return `${shown.join(", ")}${references.length > shown.length ? ` and ${references.length - shown.length} more` : ""}.`;
};

/** How many had each RAG status on each of the days: null columns of days that the history does not reach. */
export function trend(days: readonly { readonly day: Day; readonly counts: RagCounts }[], { choice }: Pick<BoardFacts, "choice">, manner: Manner): Section {
  return {
    title: "Trend",
    note: `Actions${choice.reports === null ? "" : " of all reports"} by RAG at the end of each day, from the RAG history.`,
    nothing: "A trend needs the history of two board dates at least.",
    table: {
      name: "Board_trend",
      columns: [column("As at", "text"), ...ragColumns(manner)],
      rows: days.length < 2 ? [] : days.map(({ day, counts }) => ({ values: [sayDay(day), ...ragCells(counts)], at: null })),
    },
    room: days.length < 2 ? 0 : 15,
  };
}
