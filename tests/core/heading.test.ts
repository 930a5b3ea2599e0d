import { describe, expect, it } from "vitest";
import { scoreHeading } from "../../src/core/heading";
import type { Field } from "../../src/core/fields";
import { VOCABULARY } from "../../src/core/vocabulary";

/** The field that a heading says best, if it says one well enough to be taken by itself. */
function best(heading: string): Field | null {
  const [first] = Object.entries(scoreHeading(heading)).sort(([, one], [, other]) => other - one);
  return first && first[1] >= 0.5 ? (first[0] as Field) : null;
}

describe("what a heading says", () => {
  it.each(Object.entries(VOCABULARY))("each of the sure headings of %s says that field", (field, { sure }) => {
    for (const heading of sure) expect(scoreHeading(heading.replace("=", ""))[field as Field], heading).toBe(1);
  });

  it.each<[string, Field | null]>([
    ["Ref", "reference"], ["REF.", "reference"], ["Ref No.", "reference"], ["Rec #", "reference"], ["Recommendation Number", "reference"], ["AFI No", "reference"], ["HMICFRS Ref", "reference"],
    ["Linked to", "reference"], ["Linked AFI(s)", "reference"], ["ParentRecommendation", "reference"], ["Linked documents", null],
    ["Action ID", "actionReference"], ["Action Ref", "actionReference"],
    ["Recommendation", "recommendationText"], ["Recommendations", "recommendationText"], ["Recomendation", "recommendationText"], ["Area for Improvement", "recommendationText"],
    ["Deadline", "deadline"], ["DEADLINE DATE", "deadline"], ["Due\nDate", "deadline"], ["By when?", "deadline"], ["HMICFRS deadline", "deadline"],
    ["Target Date", "target"], ["Target date (force)", "target"], ["Traget date", "target"], ["Scheduled Completion Date", "target"],
    ["Original Target Date", "originalTarget"], ["Revised target date", "revisedTarget"], ["Forecast Date", "revisedTarget"],
    ["Start Date", "start"], ["Est. Start Date", "start"],
    ["Executive Lead", "executiveLead"], ["Exec lead", "executiveLead"], ["SRO", "executiveLead"],
    ["Delivery Lead", "deliveryLead"], ["Owner", "deliveryLead"], ["Action Owner", "deliveryLead"], ["Project Lead", "deliveryLead"], ["Responsible Officer", "deliveryLead"], ["Responsible?", "deliveryLead"],
    ["Action", "action"], ["Actions", "action"], ["Actions required", "action"], ["Task Description", "action"],
    ["Action taken", "progressText"], ["Comments", "progressText"], ["Notes / Questions", "progressText"],
    ["% complete", "percentComplete"], ["% Complete", "percentComplete"], ["Percentage complete", "percentComplete"], ["Progress %", "percentComplete"],
    ["Commitment", "action"], ["Force commitment", "action"], ["Key deliverable", "action"], ["Committed by", null],
    ["Due (original)", "originalTarget"], ["By when (revised)", "revisedTarget"], ["Due (now)", "target"], ["Deadline (revised)", "revisedTarget"], ["Deadline (HMICFRS)", "deadline"], ["Status (current)", "status"], ["Target (number)", "required"],
    ["To be done by", "target"], ["Finish by", "target"], ["Force target", "target"], ["Task due", "target"], ["Action due date", "target"], ["Revised to", "revisedTarget"], ["Date done", "closed"], ["Date discharged", "closed"],
    ["HMICFRS date", "deadline"], ["HMI completion date", "deadline"], ["HMICFRS timescale", "deadline"], ["HMICFRS closure date", "closed"], ["Force completion date", "target"],
    ["Date of latest position", "lastUpdated"], ["Update provided on", "lastUpdated"], ["LastCommentDate", "lastUpdated"], ["PEEL report", "report"], ["Recommendation owner", "executiveLead"],
    ["Complete?", "status"], ["Closed (Y/N)", "status"], ["Is the action complete? (Yes/No)", "status"], ["Signed off?", "status"], ["Complete", "percentComplete"], ["Closed", "closed"], ["Completed", "completed"], ["Evidence complete?", null], ["Complete by", "deadline"], ["Accepted?", null],
    ["Commentary May 2026", "progressText"], ["Update 27.5.26", "progressText"], ["Position – 29th May 2026", "progressText"], ["May 2026", null], ["Priority May 2026", null],
    ["Status", "status"], ["Current Status", "status"], ["RAG", "statedRag"], ["BRAG rating", "statedRag"],
    ["Last Updated", "lastUpdated"], ["Status Date", "lastUpdated"], ["Date closed", "closed"], ["Actual Completion Date", "closed"],
    ["Date submitted", "submittedOn"], ["Submitted for closure on", "submittedOn"], ["Submitted to HMICFRS on", "submittedOn"], ["Date submitted to HMICFRS", "submittedOn"], ["Submission date", "submittedOn"],
    ["Extended deadline", "extendedDeadline"], ["HMICFRS extended deadline", "extendedDeadline"], ["Extension date agreed", "extendedDeadline"], ["Revised HMICFRS deadline", "extendedDeadline"], ["Deadline extended to", "extendedDeadline"],
    ["Extension agreed on", "agreedOn"], ["Date extension agreed", "agreedOn"], ["Agreed on", "agreedOn"], ["Extension approved on", "agreedOn"],
    ["Extended to", "revisedTarget"], ["Revised deadline", "revisedTarget"], ["Agreed date", "target"], ["Extension approved by", "approver"], ["Reason for extension", "delayReason"],
    ["Evidence link", "evidence"], ["Level", "level"], ["Reason for delay", "delayReason"], ["Approving Authority", "approver"], ["Protective Marking", "marking"],
    ["R.A.G.", "statedRag"], ["Recomendation", "recommendationText"], ["TargetDate", "target"], ["Completion date (planned)", "target"], ["Completion date (actual)", "closed"], ["Status of the action", "status"], ["Finding No.", "reference"], ["POA&M Item ID", "reference"],
    ["Review date", null], ["Process", null], ["Test", null], ["Load", null], ["Office", null], ["Closure report", null], ["Reviewed", "lastUpdated"],
    ["Likelihood Level", null], ["Resources Required", null], ["NIST CSF Reference", null], ["Asset Identifier", null], ["Date", null], ["Days", null], ["Risk Score", null], ["Deviation Rationale", null], ["12", null], ["", null],
    ["Please enter the date on which the action was completed by the delivery lead, if it was", null],
  ])("%j says %s", (heading, field) => expect(best(heading)).toBe(field));

  it.each<[string, Field | null]>([
    ["Update for next meeting", "progressText"], ["Action to address the finding", "action"], ["Deadline for completion", "deadline"], ["Action we will take", "action"], ["Area for improvement (full)", "recommendationText"],
    ["Action agreed", "action"], ["Action agreed by management", "action"], ["Action agreed at DCC meeting", "action"], ["Recommendation made", "recommendationText"], ["Activity required", "action"], ["Resources required", null],
    ["Description of action", "action"], ["Full wording of recommendation", "recommendationText"], ["Recommendation summary", "recommendationText"], ["Colour of folder", null], ["Year of inspection", null],
    ["HMI finding", "recommendationText"], ["Force position", "progressText"], ["Self-assessed RAG", "statedRag"], ["CQC Ref", "reference"], ["Staff number", null], ["Vehicle ID", null],
    ["Original due", "originalTarget"], ["Original date", "originalTarget"], ["Revised implementation due date", "revisedTarget"], ["Expected date of completion", "target"], ["Date action completed", "closed"],
    ["What are we doing?", "action"], ["What has been done?", "progressText"], ["Where are we now?", "progressText"], ["Who will lead?", "deliveryLead"], ["Who's responsible", "deliveryLead"], ["Who is responsible for it", "deliveryLead"], ["Who it is for", "addressee"], ["Who is this for?", "addressee"], ["How we're doing", "progressText"], ["Progress so far", "progressText"], ["Activity to date", "progressText"],
    ["FORCESTATUS", "status"], ["RECOMMENDATIONTEXT", "recommendationText"], ["Status of recommendation:", "status"], ["Strategic owner", "executiveLead"], ["Local lead", "deliveryLead"],
  ])("%j, put together from what is known, says %s", (heading, field) => expect(best(heading)).toBe(field));
});
