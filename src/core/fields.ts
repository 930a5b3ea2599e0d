/** What a column of a register or a plan can mean to us, with the words that a person is shown for it. */
export const FIELD_NAMES = {
  reference: "Reference",
  actionReference: "Action reference",
  report: "Report",
  published: "Date published",
  responded: "Response published",
  kind: "Kind",
  recommendationText: "Recommendation",
  addressee: "Addressed to",
  deadline: "Inspectorate's deadline",
  extendedDeadline: "Extended deadline",
  agreedOn: "Agreed on",
  target: "Target",
  originalTarget: "Original target",
  revisedTarget: "Revised target",
  start: "Start",
  executiveLead: "Executive lead",
  deliveryLead: "Delivery lead",
  action: "Action",
  progressText: "Progress",
  percentComplete: "Percent complete",
  required: "Number required",
  completed: "Number completed",
  status: "Status",
  statedRag: "Stated RAG",
  lastUpdated: "Last updated",
  level: "Level",
  evidence: "Evidence",
  submittedOn: "Submitted on",
  closed: "Date closed",
  delayReason: "Reason for delay",
  approver: "Approver",
  marking: "Marking",
} as const;

export type Field = keyof typeof FIELD_NAMES;

/** The dates by which something is to be done. */
export const BY_WHEN: readonly Field[] = ["target", "deadline", "revisedTarget", "originalTarget"];
