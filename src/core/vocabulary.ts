import type { Field } from "./fields";

/** What the cells under a heading should hold for the heading to be believed. */
export type ValueKind = "reference" | "date" | "people" | "status" | "rag" | "percent" | "number" | "text" | "label" | "body";

export interface FieldVocabulary {
  readonly holds: ValueKind;
  /**
   * Headings that mean the field by themselves. Case, punctuation, plurals and small slips do not matter, and other words
   * may stand before them ("Project lead" is a "lead"), but for those that begin with "=", which must be the whole heading.
   */
  readonly sure: readonly string[];
  /** Headings that mean it where no other column means it better. */
  readonly likely: readonly string[];
}

/** Written out before headings are compared. */
export const ABBREVIATIONS: Readonly<Record<string, string>> = {
  ref: "reference", refs: "reference", no: "number", num: "number", nr: "number", "#": "number", nos: "number",
  rec: "recommendation", recs: "recommendation", recommendations: "recommendation", exec: "executive", est: "estimated",
  percent: "%", percentage: "%", pct: "%", dept: "department", org: "organisation", organization: "organisation", resp: "responsible",
  comp: "completion", compl: "completion", coc: "cause of concern", afi: "area for improvement", poc: "point of contact", docs: "documents",
  hmic: "hmicfrs", orig: "original", rev: "revised", resourcing: "resource", identifier: "id",
};

/** Words beside a known heading that leave its meaning as it is. */
export const NEUTRAL_WORDS: ReadonlySet<string> = new Set([
  "current", "project", "force", "hmicfrs", "inspectorate", "inspection", "estimated", "planned", "overall", "latest", "plan", "agreed", "main",
  "the", "of", "for", "and", "to", "in", "date", "name", "internal", "proposed", "police", "is", "dd", "mm", "yyyy", "yy", "primary", "our", "portal",
]);

/** Headings → fields. Data only; the order of fields settles nothing. */
export const VOCABULARY: Readonly<Record<Field, FieldVocabulary>> = {
  reference: {
    holds: "reference",
    sure: [
      "=ref", "=ref no", "=reference", "=reference number", "=rec no", "=rec ref", "recommendation number", "recommendation ref", "recommendation id",
      "=uid", "=unique id", "=unique ref", "=id", "issue id", "finding id", "finding ref", "risk id", "poam id", "poa&m id", "vulnerability id", "afi no",
      "afi ref", "coc no", "coc ref", "hmicfrs ref", "hmicfrs id", "portal id", "portal ref", "inspection ref", "afi/rec no", "afi/rec/coc no", "report ref",
      "weakness id", "observation id", "audit ref",
    ],
    likely: ["=rec", "=no", "=#", "=number", "=s no", "=serial no", "=sr no", "=item no", "=criterion", "=task no", "=req id", "=reqid", "=item"],
  },
  actionReference: {
    holds: "reference",
    sure: ["action no", "action ref", "action id", "action number", "action plan id", "action plan ref", "=task no", "=task id", "=task ref", "=seq no", "=item id", "step no", "milestone no"],
    likely: [],
  },
  report: {
    holds: "label",
    sure: [
      "=origin", "audit title", "audit source", "title of inspection", "inspection title", "inspection", "inspection name", "report", "report title", "report name",
      "=publication", "=thematic", "inspection report", "hmicfrs report",
    ],
    likely: ["=source", "=programme", "=audit", "detector source"],
  },
  published: {
    holds: "date",
    sure: [
      "date inspection published", "date published", "published", "publication date", "date of publication", "report date", "date of report", "date reported",
      "original detection date", "date identified", "report published", "inspection date",
    ],
    likely: ["=date raised", "=date received"],
  },
  kind: {
    holds: "label",
    sure: ["=type", "raid code", "type of inspection", "=category", "recommendation type", "=afi/rec/coc", "=rec/afi", "=afi/rec", "recommendation category", "=kind", "type of recommendation", "task category"],
    likely: ["category"],
  },
  recommendationText: {
    holds: "text",
    sure: [
      "recommendation", "recommendation text", "recommendation wording", "area for improvement", "item to be rectified", "=finding", "finding title", "finding description", "weakness description",
      "=statement", "risk statement", "hmicfrs recommendation", "=wording", "recommendation description", "recommendation / afi", "afi", "cause of concern", "text of recommendation",
      "recommendation in full", "=full recommendation",
    ],
    likely: ["=subject", "=observation", "=observations", "=description", "risk description", "=issue", "=requirement", "=details", "=inject / event"],
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
      "=deadline", "deadline date", "hmicfrs deadline", "inspectorate deadline", "report deadline", "recommendation deadline", "date due", "=due", "due date",
      "resolution date", "agreed completion date", "=by when", "=due by", "hmicfrs due date", "hmicfrs target date", "deadline set by report",
    ],
    likely: ["deadline", "=timescale set", "=complete by"],
  },
  target: {
    holds: "date",
    sure: [
      "=target", "target date", "target completion date", "target completion", "scheduled completion date", "current due date", "=eta", "=timescale", "=timescales", "force target date",
      "planned completion", "planned completion date", "=ecd", "estimated completion date", "expected completion date", "estimated deadline", "=end", "end date", "planned end date", "=finish",
      "finish date", "delivery date", "implementation date", "current target", "current target date", "anticipated completion date", "milestone date", "=planned finish", "force deadline", "=due to complete",
    ],
    likely: ["completion date"],
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
      "forecast completion", "forecast completion date", "extension to", "=extended to", "revised end date", "revised implementation date", "new date", "extended date", "revised deadline",
    ],
    likely: ["milestone changes"],
  },
  start: {
    holds: "date",
    sure: ["=start", "start date", "scheduled start", "scheduled start date", "planned start", "planned start date", "date commenced", "date started", "commencement date", "=started", "=commenced"],
    likely: [],
  },
  executiveLead: {
    holds: "people",
    sure: [
      "executive lead", "lead director", "=lead officer/em", "=sro", "chief officer lead", "strategic lead", "gold lead", "=sponsor", "executive sponsor", "executive owner", "=chief officer",
      "accountable officer", "senior responsible owner", "senior responsible officer", "executive member", "=accountable", "cog lead", "acpo lead", "npcc lead", "portfolio lead",
    ],
    likely: ["=director"],
  },
  deliveryLead: {
    holds: "people",
    sure: [
      "delivery lead", "=owner", "action owner", "business owner", "responsible officer", "responsible person", "person responsible", "responsible party", "point of contact", "=assign to", "=assigned to", "=assignee",
      "action lead", "business lead", "tactical lead", "=lead", "lead officer", "owner", "task owner", "operational lead", "force lead", "=allocated to", "plan owner", "=who", "=by whom", "lead name",
      "=responsibility", "=responsible",
    ],
    likely: ["lead", "=resource", "=resources", "=assignment title", "responsible lead", "manager", "=contact"],
  },
  action: {
    holds: "text",
    sure: [
      "=action", "actions required", "action required", "corrective action plan", "corrective action", "overall remediation plan", "remediation plan", "remediation steps", "remediation action", "=response",
      "action to be taken", "actions to be taken", "action description", "action plan", "=task", "task description", "task name", "agreed action", "management action", "force action", "improvement action", "planned action",
      "recommended action", "mitigation plan", "treatment plan", "force response", "=next step", "=next steps", "=activity", "delivery action", "=what", "action needed", "=action(s)", "=milestone",
    ],
    likely: ["action", "remediation description", "=deliverable", "=activities", "=mitigation"],
  },
  progressText: {
    holds: "text",
    sure: [
      "action taken", "actions taken", "=achievements", "=comments", "=comment", "=progress", "progress update", "action update", "updated management response", "=notes", "=update", "=updates", "latest update", "=narrative",
      "progress narrative", "progress notes", "progress to date", "update on progress", "commentary", "=remarks", "current position", "latest position", "latest progress", "status update", "progress made", "progress comments",
      "update narrative",
    ],
    likely: ["notes", "comments", "update"],
  },
  percentComplete: {
    holds: "percent",
    sure: ["=overall %", "% complete", "progress %", "% progress", "=%", "% done", "complete %", "completion %", "percent complete", "=% completed", "completed %"],
    likely: ["=progress", "=complete"],
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
    sure: ["status", "current status", "action status", "=state", "task status", "progress status", "delivery status"],
    likely: ["=progress", "=stage", "=open/closed", "=position"],
  },
  statedRag: {
    holds: "rag",
    sure: ["=rag", "=brag", "rag rating", "rag status", "brag rating", "brag status", "current rag", "delivery confidence", "stated rag", "=bragg"],
    likely: ["=status", "=rating", "=colour"],
  },
  lastUpdated: {
    holds: "date",
    sure: ["last update", "last updated", "date of update", "date updated", "updated on", "update date", "date of last update", "status date", "last updated on", "date last updated", "last review date", "last reviewed", "=updated"],
    likely: [],
  },
  level: { holds: "label", sure: ["=level", "hmicfrs level", "closure level", "sign off level", "recommendation level", "=closure route", "verification level"], likely: [] },
  evidence: {
    holds: "text",
    sure: ["=evidence", "verification evidence", "evidence link", "evidence location", "supporting documents", "supporting docs", "evidence of completion", "closure evidence", "evidence available", "implementation evidence", "evidence held", "=evidence reference"],
    likely: ["evidence"],
  },
  closed: {
    holds: "date",
    sure: [
      "date closed", "closure date", "closed date", "verification date", "date signed off", "sign off date", "signed off date", "actual completion", "actual completion date", "date completed", "date complete",
      "completed date", "completed on", "actual end date", "actual finish", "actual finish date", "actual end", "closed on", "date of completion", "date of closure",
    ],
    likely: ["completion date"],
  },
  delayReason: { holds: "text", sure: ["reason for deferral", "reason for delay", "delay reason", "reason for extension", "reason for change", "reason for slippage", "reason for revised date", "=slippage"], likely: [] },
  approver: { holds: "people", sure: ["approving authority", "approved by", "approver", "extension approved by", "authorised by", "change approved by"], likely: [] },
  marking: { holds: "label", sure: ["protective marking", "=classification", "=gsc", "=marking", "security marking", "gsc marking"], likely: [] },
};

/** Headings of sheets whose rows are neither recommendations nor actions, however much else fits: test procedures and the like. */
export const FOREIGN_HEADINGS: readonly string[] = [
  "examine", "interview", "test procedure", "testing procedure", "test case", "expected result", "actual result", "assessment procedure", "assessment objective", "pass/fail",
  "assessor", "assessment method", "test result", "test step", "control name", "control objective", "test id", "procedure",
];

/** Bodies that recommendations are addressed to, apart from forces: with them a column is known for the addressee's. */
export const NATIONAL_BODIES: readonly string[] = [
  "home office", "national crime agency", "nca", "college of policing", "national police chiefs council", "npcc", "border security command", "border force", "crown prosecution service",
  "cps", "ministry of justice", "police and crime commissioner", "pcc", "mayor", "regional organised crime unit", "rocu", "immigration enforcement", "government", "national",
];
