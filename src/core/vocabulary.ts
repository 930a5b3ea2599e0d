import type { Field } from "./fields";

/** What the cells under a heading should hold for the heading to be believed. */
export type ValueKind = "reference" | "date" | "people" | "status" | "rag" | "percent" | "number" | "evidence" | "text" | "label" | "body";

export interface FieldVocabulary {
  readonly holds: ValueKind;
  /**
   * Headings that mean the field by themselves. Case, punctuation, plurals and small slips do not matter, and other words
   * may stand before them ("Project lead" is a "lead"), but for those that begin with "=", which must be the whole heading.
   */
  readonly sure: readonly string[];
  /** Headings that mean it, but give way to the sure ones: a "Finding" beside a "Recommendation" is what was found. */
  readonly nearly?: readonly string[];
  /** Headings that mean it where no other column means it better. */
  readonly likely: readonly string[];
}

/** Written out before headings are compared. */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(Object.entries({
  ref: "reference", refs: "reference", no: "number", num: "number", nr: "number", "#": "number", nos: "number",
  rec: "recommendation", recs: "recommendation", recommendations: "recommendation", exec: "executive", est: "estimated",
  percent: "%", percentage: "%", pct: "%", dept: "department", org: "organisation", organization: "organisation", resp: "responsible",
  comp: "completion", compl: "completion", coc: "cause of concern", afi: "area for improvement", poc: "point of contact", docs: "documents",
  hmic: "hmicfrs", hmi: "hmicfrs", hmics: "hmicfrs", hmicfrs: "hmicfrs", orig: "original", rev: "revised", resourcing: "resource", identifier: "id", mgmt: "management", desc: "description",
  descr: "description", tgt: "target", sched: "scheduled", mitigations: "mitigation", mitigating: "mitigation", responsibilities: "responsibility", now: "current",
}));

/** Words beside a known heading that leave its meaning as it is. */
export const NEUTRAL_WORDS: ReadonlySet<string> = new Set([
  "current", "project", "force", "hmicfrs", "inspectorate", "inspection", "estimated", "planned", "overall", "latest", "plan", "agreed", "main",
  "the", "of", "for", "and", "to", "in", "date", "name", "internal", "proposed", "police", "is", "dd", "mm", "yyyy", "yy", "primary", "our", "portal",
]);

/** What a row can be about: "Risk ID", "Finding No." and "Project ref" are all references. */
const ROW_THINGS = [
  "recommendation", "issue", "finding", "risk", "poam", "poa&m", "poam item", "poa&m item", "vulnerability", "weakness", "observation", "gap", "lesson", "hazard",
  "log", "record", "nonconformity", "afi", "coc", "hmicfrs", "portal", "raid", "bug", "defect", "ticket",
];
/** What several rows can have in common: their numbers are references where there are no better ones. */
const SHARED_THINGS = ["project", "audit", "report", "inspection"];
const REFERENCE_WORDS = ["id", "ref", "no", "code"];

/** What the one who answers for it, and the one who does it, is called: "Strategic owner", "Local lead". */
const LEADERS = ["lead", "owner", "officer", "manager", "sponsor", "person", "contact"];
const ANSWERING = ["executive", "strategic", "senior", "accountable"];
const DOING = ["delivery", "tactical", "operational", "local", "action", "task", "day to day"];

/** Headings → fields. Data only; the order of fields settles nothing. */
export const VOCABULARY: Readonly<Record<Field, FieldVocabulary>> = {
  reference: {
    holds: "reference",
    sure: [
      "=ref", "=ref no", "=reference", "=reference number", "=uid", "issue key", "=unique id", "=unique ref", "=id", "afi/rec no", "afi/rec/coc no",
      ...ROW_THINGS.flatMap((thing) => REFERENCE_WORDS.map((word) => `${thing} ${word}`)),
    ],
    likely: [
      ...SHARED_THINGS.flatMap((thing) => REFERENCE_WORDS.map((word) => `${thing} ${word}`)),
      "=rec", "=no", "=#", "=number", "=s no", "=serial no", "=sr no", "=criterion", "=task no", "=req id", "=reqid", "=item", "=wbs",
      "=serial", "=wbs number", "=wbs id", "=wbs code", "=item no", "=sl no", "=sn", "=ticket", "=log no", "=entry no", "=key", "=line no",
      ...["linked", "parent", "related"].flatMap((linked) => ["recommendation", "afi"].map((thing) => `=${linked} ${thing}`)), "=linked to",
    ],
  },
  actionReference: {
    holds: "reference",
    sure: [
      "action no", "action ref", "action id", "action number", "action plan id", "action plan ref", "=task no", "=task id", "=task ref", "=seq no",
      "=item id", "step no", "milestone no", "action item no", "action item id", "=activity id", "=activity no", "milestone id", "sub action ref",
    ],
    likely: [],
  },
  report: {
    holds: "label",
    sure: [
      "=origin", "audit title", "audit source", "title of inspection", "inspection title", "inspection", "inspection name", "=report", "report title", "report name",
      "=publication", "=thematic", "inspection report", "hmicfrs report", "source identifying weakness",
      "audit name", "audit report", "peel report", "peel inspection", "source of recommendation", "source of action", "source document", "review title", "source of finding",
      "originating report", "name of review", "name of audit", "=audit/review", "inspection/report",
    ],
    likely: ["=source", "=programme", "=audit", "detector source", "=review", "=inspectorate"],
  },
  published: {
    holds: "date",
    sure: [
      "date inspection published", "date published", "published", "publication date", "date of publication", "report date", "date of report", "date reported",
      "original detection date", "date identified", "report published", "inspection date",
      "reported on", "detection date", "date of inspection", "date of audit", "audit date", "date issued", "discovery date", "date detected",
      "=identified on", "date of review report",
    ],
    likely: [
      "=date raised", "=date received", "=date logged", "=date opened", "=created", "=created date", "=date created", "=raised on", "=date added", "=opened on", "=date found", "=open date", "=raised date", "=issue date",
    ],
  },
  responded: {
    holds: "date",
    sure: [
      "response published", "date response published", "response published on", "section 55 response", "s55 response", "section 55 response published", "pcc response", "opcc response",
      "pcc response published", "opcc response published", "pcc response date", "opcc response date", "date of pcc response", "date of opcc response", "pcc response submitted", "opcc response submitted",
      "pcc response sent", "opcc response sent", "commissioner response published", "commissioner s response",
    ].map((heading) => `=${heading}`),
    likely: [],
  },
  kind: {
    holds: "label",
    sure: [
      "=type", "raid code", "type of inspection", "=category", "recommendation type", "=afi/rec/coc", "=rec/afi", "=afi/rec", "recommendation category",
      "=kind", "type of recommendation", "task category", "issue type", "risk type", "item type", "risk category",
    ],
    likely: ["category"],
  },
  recommendationText: {
    holds: "text",
    sure: [
      "recommendation", "recommendation text", "recommendation wording", "area for improvement", "item to be rectified", "=statement",
      "hmicfrs recommendation", "=wording", "recommendation description", "recommendation / afi", "afi", "cause of concern", "text of recommendation",
      "recommendation in full", "=full recommendation", "afi / recommendation", "learning recommendation", "summary of recommendation",
    ],
    nearly: [
      "=finding", "finding title", "finding description", "weakness description", "risk statement", "issue description", "=description of issue",
      "=description of finding", "=description of risk", "audit finding", "=weakness", "vulnerability description", "gap identified", "hazard / finding",
      "observation / finding", "finding / observation", "problem statement", "learning point", "=lesson learned", "nonconformity", "non conformance",
      "issue identified", "gap description", "control weakness", "deficiency", "=risk description",
    ],
    likely: [
      "=subject", "=observation", "=observations", "=description", "=issue", "=requirement", "=details", "=inject / event", "=risk", "=gap", "=hazard",
      "=problem", "=concern", "=vulnerability", "=lesson", "=learning", "=risk event", "=risk title", "=risk name", "=issue title", "=weakness name",
      "=summary", "=text",
    ],
  },
  addressee: {
    holds: "body",
    sure: [
      "=addressee", "=addressed to", "directed at", "directed to", "=applies to", "applicable to", "responsible body", "=for", "force applicable", "applicable to force",
      "=recommendation for", "=recommended to", "for force", "=lead body",
    ],
    likely: ["=department", "=organisation", "=area", "=agency", "=body"],
  },
  deadline: {
    holds: "date",
    sure: [
      "=deadline", "deadline date", "=when by", "date to be completed", "=to be completed", "response due", "deadline for completion", "hmicfrs deadline", "inspectorate deadline", "report deadline", "recommendation deadline", "date due", "=due", "due date",
      "resolution date", "agreed completion date", "=by when", "=due by", "hmicfrs due date", "hmicfrs target date", "deadline set by report",
      "=when", "=date for completion", "=required by", "=date required", "=to be completed by", "=due on", "=completion due", "=needed by",
      ...["date", "completion date", "completion", "target", "timescale"].map((by) => `hmicfrs ${by}`),
    ],
    likely: ["deadline", "=timescale set", "=complete by", "=by"],
  },
  extendedDeadline: {
    holds: "date",
    sure: [
      "extended deadline", "deadline extended to", "deadline extension", "extended hmicfrs deadline", "hmicfrs extended deadline", "revised hmicfrs deadline", "hmicfrs revised deadline", "new hmicfrs deadline",
      "hmicfrs deadline extended to", "revised inspectorate deadline", "extended inspectorate deadline", "inspectorate extended deadline", "hmicfrs agreed extension", "extension date agreed", "agreed extension date", "extension agreed to",
    ].map((heading) => `=${heading}`),
    likely: [],
  },
  agreedOn: {
    holds: "date",
    sure: [
      "agreed on", "extension agreed on", "date extension agreed", "extension agreed", "extension approved on", "date extension approved", "date of extension approval", "extension approved", "extension granted on",
      "date extension granted", "date of agreement to extension", "date hmicfrs agreed extension", "hmicfrs agreed on", "agreed with hmicfrs on", "extension agreed by hmicfrs on",
    ].map((heading) => `=${heading}`),
    likely: [],
  },
  target: {
    holds: "date",
    sure: [
      "=target", "target date", "target completion date", "target completion", "scheduled completion date", "current due date", "=current due", "=eta", "=timescale", "=timescales", "force target date", "force due date", "internal due date", "internal deadline", "internal target date",
      "planned completion", "planned completion date", "=ecd", "estimated completion date", "expected completion date", "estimated deadline", "=end", "end date", "planned end date", "=finish",
      "finish date", "delivery date", "implementation date", "current target", "current target date", "anticipated completion date", "expected end", "milestone date", "=planned finish", "force deadline", "=due to complete",
      "planned end", "planned finish date", "scheduled completion", "implementation due date", "action target date", "completion target", "target resolution date", "target end date", "target finish date", "target finish",
      "target end", "estimated completion", "expected completion", "expected end date", "expected finish date", "anticipated completion",
      "projected completion", "projected completion date", "projected end date", "proposed completion date", "target implementation date",
      "target for completion", "scheduled finish", "scheduled end", "scheduled end date", "estimated end date", "estimated finish date", "=timeframe",
      "=time frame", "=time scale", "=plan end", "=plan finish", "planned remediation date", "target close date", "target closure date", "estimated end",
      "target remediation date", "planned date", "agreed date", "agreed target date", "agreed implementation date",
      "=to be done by", "=finish by", "=to finish by", "force target", "internal target",
      ...["task", "action"].flatMap((thing) => [`${thing} due`, `${thing} due date`, `${thing} deadline`]),
    ],
    likely: ["completion date", "force completion date", "=timeline", "remediation date", "=date planned"],
  },
  originalTarget: {
    holds: "date",
    sure: ["original target", "original target date", "original implementation date", "original due date", "original completion date", "baseline date", "baseline target", "first target date", "original end date", "initial target date"],
    likely: [],
  },
  revisedTarget: {
    holds: "date",
    sure: [
      "revised target", "revised target date", "revised target completion date", "new target date", "revised date", "revised due date", "revised completion date", "forecast date", "=forecast",
      "forecast completion", "forecast completion date", "date revised", "extension to", "=extended to", "=revised to", "revised end date", "revised implementation date", "new date", "extended date", "revised deadline",
    ],
    likely: ["milestone changes"],
  },
  start: {
    holds: "date",
    sure: [
      "=start", "start date", "scheduled start", "scheduled start date", "planned start", "planned start date", "date commenced", "date started",
      "commencement date", "=started", "=commenced", "=begin", "begin date", "estimated start", "plan start", "date of commencement", "target start date",
    ],
    likely: [],
  },
  executiveLead: {
    holds: "people",
    sure: [
      "executive lead", "lead director", "=lead officer/em", "=sro", "chief officer lead", "strategic lead", "gold lead", "=sponsor", "executive sponsor", "executive owner", "=chief officer",
      ...ANSWERING.flatMap((before) => LEADERS.map((leader) => `${before} ${leader}`)),
      "senior responsible owner", "senior responsible officer", "executive member", "=accountable", "cog lead", "acpo lead", "npcc lead", "portfolio lead",
      "accountable lead", "accountable owner", "accountable director", "accountable executive", "accountable person", "director lead",
      "chief officer owner", "portfolio holder", "executive", "responsible director", "responsible executive", "director responsible",
    ],
    likely: ["=director", "=accountability", "recommendation owner", "recommendation lead"],
  },
  deliveryLead: {
    holds: "people",
    sure: [
      "delivery lead", "=owner", "action owner", "business owner", "responsible officer", "responsible official", "=spoc", "responsible person", "person responsible", "responsible party", "point of contact", "=assign to", "=assigned to", "=assignee",
      ...DOING.flatMap((before) => LEADERS.map((leader) => `${before} ${leader}`)),
      "business lead", "=lead", "lead officer", "owner", "task owner", "operational lead", "force lead", "=allocated to", "plan owner", "=who", "=by whom", "lead name",
      "=responsibility", "=responsible",
      "resource name", "=assigned", "assigned resource", "=poc", "=action by", "=by who", "=owned by", "=delegated to", "action holder", "=named lead",
      "officer responsible", "staff responsible", "implementation lead", "=lead person", "individual responsible", "manager responsible",
      "responsible manager", "assigned person", "=oic", "officer in charge", "named officer", "delivery manager", "lead manager",
    ],
    likely: [
      "lead", "=resource", "=resources", "=assignment title", "responsible lead", "manager", "=contact", "=officer", "=responsible team", "=handler", "head of service",
    ],
  },
  action: {
    holds: "text",
    sure: [
      "=action", "actions required", "action required", "corrective action plan", "corrective action", "overall remediation plan", "remediation plan", "remediation steps", "remediation action", "=response",
      "action to be taken", "actions to be taken", "action description", "action plan", "=task", "task description", "task name", "agreed action", "management action", "force action", "improvement action", "planned action",
      "recommended action", "mitigation plan", "treatment plan", "force response", "=next step", "=next steps", "=activity", "delivery action", "=what", "action needed", "=action(s)",
      "mitigating action", "mitigation action", "action item", "action point", "preventive action", "=remediation", "response plan", "risk response",
      "work item", "activity description", "activity name", "task title", "task detail", "action detail", "=to do", "proposed action", "key action",
      "key activity", "risk treatment", "=treatment", "improvement required", "task / activity", "action / task", "resolution plan",
      "further action required", "steps to be taken", "remedial action", "corrective measure", "improvement measure", "implementation plan", "further work required", "recommended improvement",
    ],
    likely: [
      "action", "remediation description", "=deliverable", "=activities", "=mitigation", "=resolution", "mitigation strategy", "=management response",
      "=step", "=how", "=improvement", "=further action", "response", "=user story", "=milestone", "=commitment", "=key deliverable",
    ],
  },
  progressText: {
    holds: "text",
    sure: [
      "action taken", "actions taken", "=achievements", "=comments", "=comment", "=progress", "progress update", "action update", "updated management response", "=notes", "=update", "=updates", "latest update", "=narrative",
      "progress narrative", "progress notes", "progress to date", "update on progress", "commentary", "=remarks", "current position", "latest position", "latest progress", "status update", "progress made", "progress comments",
      "update narrative",
      "management update", "progress report", "status comment", "status note", "update / outcome", "=actions to date", "=action to date",
      "=latest comments", "monthly update", "quarterly update", "=highlights", "current update", "position statement", "=state of play", "work to date", "work completed", "work done",
    ],
    likely: ["notes", "comments", "update", "=outcome", "=position"],
  },
  percentComplete: {
    holds: "percent",
    sure: [
      "=overall %", "% complete", "progress %", "% progress", "=%", "% done", "complete %", "completion %", "percent complete", "=% completed",
      "completed %", "=percent",
    ],
    likely: ["=progress", "=complete", "=completion", "=completion rate"],
  },
  required: {
    holds: "number",
    sure: ["target number", "=in scope", "=required", "number required", "total required", "number in scope", "required number", "=number to train", "=total in scope"],
    likely: ["=target", "=total"],
  },
  completed: {
    holds: "number",
    sure: ["=completed", "number trained", "number completed", "completed number", "=actual", "total completed", "=trained", "number done", "=done"],
    likely: [],
  },
  status: {
    holds: "status",
    sure: [
      "status", "current status", "action status", "=state", "=item status", "task status", "progress status", "delivery status", "recommendation status", "issue status",
      "risk status", "completion status", "implementation status",
    ],
    likely: [
      "=progress", "=stage", "=open/closed", "=position", "=rag", "=rag status", "=rag rating", "=brag", "=brag status", "=brag rating", "=open or closed",
      "=open / closed / in progress", "=open/complete", "=open or complete", "=live/closed",
    ],
  },
  statedRag: {
    holds: "rag",
    sure: [
      "=rag", "=brag", "rag rating", "rag status", "progress rag", "overall rag", "delivery rag", "action rag", "brag rating", "brag status", "current rag", "delivery confidence", "stated rag", "=bragg",
      "rag colour", "rag assessment", "=traffic light",
    ],
    likely: ["=status", ...["delivery", "current", "overall", "action"].map((which) => `=${which} status`), "=rating", "=colour", "=health", "project health"],
  },
  lastUpdated: {
    holds: "date",
    sure: [
      "last update", "last updated", "date of update", "date updated", "updated on", "update date", "date of last update", "status date",
      "last updated on", "date last updated", "last review date", "last reviewed", "=updated", "date reviewed", "date of last review", "last modified",
      "date modified", "last review", "update provided on", "update given on",
      ...["update", "position", "progress", "comment", "commentary"].flatMap((said) => [`date of latest ${said}`, `latest ${said} date`, `date of last ${said}`, `last ${said} date`]),
    ],
    likely: ["=reviewed", "=reviewed on", "=modified"],
  },
  level: { holds: "label", sure: ["=level", "hmicfrs level", "closure level", "sign off level", "recommendation level", "=closure route", "verification level"], likely: [] },
  evidence: {
    holds: "evidence",
    sure: [
      "=evidence", "verification evidence", "evidence link", "evidence location", "supporting documents", "supporting docs", "evidence of completion",
      "closure evidence", "evidence available", "implementation evidence", "evidence held", "=evidence reference", "link to evidence",
      "supporting evidence", "evidence file", "evidence folder", "evidence of assurance", "evidence of delivery", "evidence of implementation", "evidence of impact",
    ],
    likely: ["evidence", "=artefacts", "=artifacts", "=documents", "=attachments", "=assurance"],
  },
  submittedOn: {
    holds: "date",
    sure: [
      "submitted on", "date submitted", "submission date", "date of submission", "submitted for closure on", "submitted for closure", "date submitted for closure", "closure submitted on", "date closure submitted",
      "submitted to hmicfrs", "submitted to hmicfrs on", "date submitted to hmicfrs", "submitted to inspectorate on", "date submitted to inspectorate", "date sent to hmicfrs", "sent to hmicfrs on", "submitted date",
    ].map((heading) => `=${heading}`),
    likely: [],
  },
  closed: {
    holds: "date",
    sure: [
      "date closed", "closure date", "closed date", "verification date", "date signed off", "sign off date", "signed off date", "actual completion", "actual completion date", "date completed", "date complete",
      "completed date", "completed on", "actual end date", "actual finish", "actual finish date", "actual end", "closed on", "date of completion", "date of closure",
      "date resolved", "resolved date", "resolved on", "date implemented", "actual close date", "close date", "date finished", "actual closure date",
      "date of sign off", "date done", "date discharged", "discharge date", "=discharged on",
    ],
    likely: ["completion date", "=completed", "=closed", "=resolved", "=actual date", "=done", "=actual", "=discharged", "=signed off"],
  },
  delayReason: { holds: "text", sure: ["reason for deferral", "reason for delay", "delay reason", "reason for extension", "reason for change", "reason for slippage", "reason for revised date", "=slippage"], likely: ["=justification"] },
  approver: { holds: "people", sure: ["approving authority", "approved by", "approver", "extension approved by", "authorised by", "change approved by"], likely: [] },
  marking: { holds: "label", sure: ["protective marking", "=classification", "=gsc", "=marking", "security marking", "gsc marking"], likely: [] },
};

/** Words of other headings that a slip of the pen could not tell from ours. */
export const NO_SLIPS: readonly string[] = ["review", "process", "factor", "rate", "stats", "sector", "states", "tasked", "complexity", "targeted", "owned", "leads", "level", "label", "accident", "incident", "lesson", "data", "cause", "course", "office"];

/** Headings that other words may stand before although they must be whole otherwise: "HMI finding", "Force position". */
export const WITH_ANY_OWNER: readonly string[] = [
  "finding", "observation", "concern", "weakness", "lesson", "action", "task", "activity", "response", "improvement", "progress", "update", "comment", "commentary", "position", "remark", "note",
  "wording", "rag", "brag", "officer", "commitment", "sponsor", "director", "spoc", "by whom", "by when",
];

/** What follows one of these only says more about what stands before it: "Update for next meeting" is an update. */
export const JOINING_WORDS: ReadonlySet<string> = new Set(["for", "to", "against", "since", "at", "in", "from", "on", "with", "so", "this", "we", "that", "which"]);

/** "Description of action" is what the action is. */
export const CONTAINERS: ReadonlySet<string> = new Set(["description", "detail", "summary", "title", "name", "text", "wording", "nature", "outline"]);

/** "Year of inspection" counts or measures, and is nothing of a row's own. */
export const MEASURES: ReadonlySet<string> = new Set(["year", "month", "quarter", "week", "cost", "type", "count"]);

/** Said of a thing after it, and no more than that: "Action agreed". */
export const SAID_OF: ReadonlySet<string> = new Set(["agreed", "made", "proposed", "planned", "identified", "recommended", "found", "accepted", "raised", "set"]);

/** Before a date: the first one, and a later one. */
export const FIRST_DATES: ReadonlySet<string> = new Set(["original", "initial", "baseline", "first"]);
export const LATER_DATES: ReadonlySet<string> = new Set(["revised", "new", "extended", "forecast"]);
/** What a date that has been moved again and again is called, with its number. */
export const MOVED_AGAIN: ReadonlySet<string> = new Set(["extension", "extension date", "extended", "revised", "revision", "revision date"]);
/** Which of several dates it is, where no figure says so. */
export const ORDINALS: ReadonlyMap<string, number> = new Map(Object.entries({ first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, latest: Infinity, last: Infinity, final: Infinity }));
/** In the heading of a date that nobody has agreed: it is only expected. */
export const ESTIMATED_DATES: ReadonlySet<string> = new Set(["forecast", "estimated", "expected", "anticipated", "projected"]);
/** Beside a date that somebody has moved. What is only forecast has not moved. */
export const MOVED_DATES: ReadonlySet<string> = new Set(["revised", "new", "extended", "original", "initial"]);
/** In the heading of a date by which: the inspectorate set it. */
export const INSPECTORATES_DATES: ReadonlySet<string> = new Set(["hmicfrs", "inspectorate", "inspection", "report", "recommendation"]);
/** Before a date by which: it is the inspectorate's. */
export const INSPECTORATE: ReadonlySet<string> = new Set(["hmicfrs", "inspectorate"]);
/** In the heading of a date by which: the force set it, or expects it. */
export const FORCES_DATES: ReadonlySet<string> = new Set(["force", "internal", "our", "planned", "forecast", "estimated", "expected", "scheduled", "anticipated", "projected", "proposed"]);
/** Before a date: it is not yet. */
export const NOT_YET: ReadonlySet<string> = new Set(["planned", "forecast", "target", "estimated", "expected", "scheduled", "anticipated", "proposed", "due"]);

/** How headings that ask begin or end, and what they ask for. The first that fits counts. */
export const QUESTIONS: readonly (readonly [pattern: RegExp, field: Field])[] = [
  [/^what (?:has|have|did) /, "progressText"],
  [/^where are (?:we|you|they)/, "progressText"],
  [/(?:^| )(?:to date|so far)$/, "progressText"],
  [/^what (?:.* )?(?:do|doing|done)$/, "action"],
  [/^how (?:are |is )?(?:we|were|it|its|they)\b.*(?:doing|going|progressing)$/, "progressText"],
  [/^who (?:it is|is it|this is|is this|for)(?: for)?$/, "addressee"],
  [/^who (?:will|is|leads|owns|does|responsible)\b/, "deliveryLead"],
  [/^(?:by )?when (?:will|is|by|must)/, "deadline"],
];

/** "Complete?" and "Is the action closed": whether there is more to be done. */
export const FINISHED = new RegExp(
  "^(?:(?:is|are|has|have|been|the|this|it|action|task|recommendation|item|fully) )*" +
    "(?:complete|completed|closed|done|finished|discharged|implemented|delivered|achieved|actioned|signed off)$",
);

/** Words that say which date it is, above a heading or in brackets behind it: "Completion date (planned)". */
export const QUALIFIERS: ReadonlySet<string> = new Set(["original", "revised", "actual", "planned", "forecast", "baseline", "target", "estimated", "expected", "scheduled", "due", "anticipated"]);
/** Words that say it only in brackets: "Due (now)". */
export const BRACKETED: ReadonlySet<string> = new Set([...QUALIFIERS, "current"]);

/** Words that a row beneath the headings explains them with: types, and what to do. */
export const GUIDE_WORDS: ReadonlySet<string> = new Set([
  "text", "free text", "freetext", "date", "number", "numeric", "string", "integer", "list", "dropdown", "drop down", "drop down list", "identifier", "unique identifier", "mandatory", "optional",
  "yes no", "y n", "auto", "automatic", "formula", "calculated", "dd mm yyyy", "mm dd yyyy", "dd mm yy", "percentage", "%", "name", "enter", "select", "choose", "provide", "specify", "describe", "insert",
  "unique", "eg", "free",
]);

/** Headings that could mean several fields, and never say which: where none of the fields has a column, the user is asked. */
export const VAGUE_HEADINGS: ReadonlyMap<string, readonly Field[]> = new Map(Object.entries<readonly Field[]>({
  date: ["target", "deadline", "closed"],
}));

/** Headings of sheets whose rows are neither recommendations nor actions, however much else fits: test procedures and the like. */
export const FOREIGN_HEADINGS: readonly string[] = [
  "examine", "interview", "test procedure", "testing procedure", "test case", "expected result", "actual result", "assessment procedure", "assessment objective", "pass/fail",
  "assessor", "assessment method", "test result", "test step", "control name", "control objective", "test id", "procedure",
];

/** Headings of stock, money, people and time: a sheet with two of them needs every sign of a plan to be taken for one. */
export const OTHER_TRADES: readonly string[] = [
  "serial number", "asset id", "asset tag", "asset name", "asset type", "purchase date", "warranty", "manufacturer", "model", "make", "vendor", "supplier", "invoice number", "invoice date", "amount",
  "=price", "unit price", "quantity", "=qty", "=budget", "variance", "=cost", "unit cost", "total cost", "account", "=hours", "hours worked", "overtime", "=email", "email address", "=phone", "telephone",
  "mobile", "=address", "postcode", "expiry date", "course", "salary", "employee id", "employee name", "staff number", "ip address", "mac address", "operating system", "location", "=term", "definition",
  "acronym", "=monday", "=tuesday", "=version", "author", "job title", "customer", "=paid", "balance", "stock", "registration", "mileage",
];
