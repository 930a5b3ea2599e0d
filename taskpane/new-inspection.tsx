import { Button } from "@fluentui/react-button";
import { useId, useState } from "react";
import type { Previewed } from "../src/commands/outcome";
import { sayDay } from "../src/core/day";
import { corrected, draftProblems, wholeText, withLeads, type Correction, type DraftItem, type IntakeDraft } from "../src/core/intake/intake-draft";
import { newActions, newItems } from "../src/core/intake/plan-intake";
import { clockOf, responseDueOn, sayLaw } from "../src/core/response-clock";
import { CellText, SHORT } from "./cell-text";
import { counted } from "./counted";
import { DateField } from "./date-field";
import { LeadsForm } from "./leads-form";
import { PagedList } from "./paged-list";
import { useActions, useChange, useSession, useSettings } from "./pane-context";
import { TextField } from "./text-field";

/** From a report's text to rows of register and plan: paste it, look at what was read and correct it, add it. */
export function NewInspection() {
  const { intake } = useSession();
  const [text, setText] = useState("");
  return (
    <section aria-labelledby="new-inspection">
      <h2 id="new-inspection">New report</h2>
      {intake === null ? <PasteForm text={text} onChange={setText} /> : <Draft key={`${intake.draft.report} ${intake.draft.prefix}`} intake={intake} text={text} />}
    </section>
  );
}

function PasteForm({ text, onChange }: { readonly text: string; readonly onChange: (text: string) => void }) {
  const { running } = useSession();
  const { previewInspection } = useActions();
  const field = useId();
  return (
    <details>
      <summary>Add a report from its text</summary>
      <label htmlFor={field}>Paste the report, or the published response</label>
      <textarea id={field} rows={8} value={text} onChange={({ target }) => onChange(target.value)} />
      <div className="buttons">
        <Button appearance="primary" disabledFocusable={running !== null || text.trim() === ""} onClick={() => void previewInspection(text, { report: null, prefix: null })}>
          Read it
        </Button>
      </div>
      <p className="quiet">Its recommendations, areas for improvement and causes of concern are shown first. Nothing is written before you add them.</p>
    </details>
  );
}

interface DraftProps {
  readonly intake: Previewed;
  readonly text: string;
}

function Draft({ intake, text }: DraftProps) {
  const change = useChange();
  const { running } = useSession();
  const { newInspection, previewInspection } = useActions();
  const [title, setTitle] = useState(intake.draft.report);
  const [prefix, setPrefix] = useState(intake.draft.prefix);
  const [plan, setPlan] = useState<string | null>(null);
  const { draft, plans, unread } = intake;
  const put = (next: IntakeDraft) => change({ intake: { ...intake, draft: next } });
  const clock = clockOf(draft.report, [], useSettings());
  const isOther = title !== draft.report || prefix !== draft.prefix;
  const problems = [...intake.problems, ...draftProblems(draft, intake.register)];
  const adds = newItems(draft).length + draft.items.filter(({ include, standing }) => include && standing.is === "changed").length;
  return (
    <>
      <TextField label="Title of the report" value={title} onChange={setTitle} />
      {draft.isNewReport && <TextField label="References begin with" value={prefix} onChange={setPrefix} />}
      {isOther && (
        <Button size="small" disabledFocusable={running !== null || text.trim() === ""} onClick={() => void previewInspection(text, { report: title, prefix: prefix === draft.prefix ? null : prefix })}>
          Read it again so
        </Button>
      )}
      <DateField label="Published" day={draft.published} onChange={(published) => put({ ...draft, published })} />
      {draft.published !== null && clock !== null && (
        <p className="quiet">
          The {clock.responds}'s response by {sayDay(responseDueOn(draft.published, clock))}
          {sayLaw(clock)}.
        </p>
      )}
      <LeadsForm title="Leads for all of them" action="Give them to all that have none" isWaiting={false} onSet={(leads) => put(withLeads(draft, leads))} />
      {plans.length > 1 && <PlanChoice plans={plans} plan={plan ?? plans[0] ?? ""} onChange={setPlan} />}
      <p>
        {counted(draft.items.length, "item")} read; ticked ones are written.
      </p>
      <PagedList items={draft.items}>{(item, at) => <Item key={at} item={item} onChange={(correction) => put(corrected(draft, at, correction))} />}</PagedList>
      <Unread unread={unread} />
      {problems.length > 0 && (
        <ul className="problems">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <div className="buttons">
        <Button appearance="primary" disabledFocusable={running !== null || adds === 0 || problems.length > 0 || isOther} onClick={() => void newInspection(draft, plan)}>
          Add {counted(adds, "row")} to the register and {counted(newActions(draft).length, "action")} to the plan
        </Button>
        <Button disabledFocusable={running !== null} onClick={() => change({ intake: null })}>
          Put it away
        </Button>
      </div>
    </>
  );
}

function PlanChoice({ plans, plan, onChange }: { readonly plans: readonly string[]; readonly plan: string; readonly onChange: (plan: string) => void }) {
  const field = useId();
  return (
    <div className="field">
      <label htmlFor={field}>First actions go to</label>
      <select id={field} value={plan} onChange={({ target }) => onChange(target.value)}>
        {plans.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </div>
  );
}

const STANDINGS = { new: "new", there: "in the register already", changed: "changed" } as const;

function Item({ item, onChange }: { readonly item: DraftItem; readonly onChange: (correction: Correction) => void }) {
  const { item: read, standing, include, reference, forForce } = item;
  return (
    <li className="row intake-item">
      <label>
        <input type="checkbox" checked={include} disabled={standing.is === "there"} onChange={({ target }) => onChange({ include: target.checked })} />{" "}
        <strong>
          <bdi>{reference || "No reference"}</bdi>
        </strong>{" "}
        <span className="quiet">
          {STANDINGS[standing.is]} · {forForce ? "for us" : read.forForce === "unsure" ? "perhaps for us" : "not for us"}
          {item.deadline === null ? "" : ` · by ${sayDay(item.deadline)}`}
        </span>
      </label>
      <p>
        <CellText text={wholeText(read)} />
      </p>
      {standing.is === "changed" &&
        standing.changes.map(({ field, was, now }) => (
          <dl key={field} className="change">
            <dt>{field === "deadline" ? "Deadline" : "Wording"} in the register</dt>
            <dd>
              <CellText text={was || "nothing"} upTo={SHORT} />
            </dd>
            <dt>To become</dt>
            <dd>
              <CellText text={now} upTo={SHORT} />
            </dd>
          </dl>
        ))}
      {standing.is === "new" && <Corrections item={item} onChange={onChange} />}
    </li>
  );
}

function Corrections({ item, onChange }: { readonly item: DraftItem; readonly onChange: (correction: Correction) => void }) {
  const { item: read, number, reference, forForce, deadline, executiveLead, deliveryLead, level } = item;
  return (
    <details>
      <summary>
        Look closer, and correct<span className="for-ears"> {reference}</span>
      </summary>
      <p className="quiet">{read.why}</p>
      {read.deadlineWording !== null && (
        <p className="quiet">
          “<bdi>{read.deadlineWording}</bdi>”{read.assumption === null ? "" : `: taken as ${read.assumption}`}
        </p>
      )}
      <label>
        <input type="checkbox" checked={forForce} onChange={({ target }) => onChange({ forForce: target.checked })} /> It is for us
      </label>
      <TextField label="Number" value={number} onChange={(value) => onChange({ number: value })} />
      <TextField label="Reference" value={reference} onChange={(value) => onChange({ reference: value })} />
      <DateField label="Deadline" day={deadline} onChange={(day) => onChange({ deadline: day })} />
      <TextField label="Executive lead" value={executiveLead} onChange={(value) => onChange({ executiveLead: value })} />
      <TextField label="Delivery lead" value={deliveryLead} onChange={(value) => onChange({ deliveryLead: value })} />
      <TextField label="Level" value={level} onChange={(value) => onChange({ level: value })} />
    </details>
  );
}

function Unread({ unread }: { readonly unread: Previewed["unread"] }) {
  if (unread.length === 0) return null;
  return (
    <details>
      <summary>Not read: {counted(unread.length, "line")}</summary>
      <PagedList items={unread}>
        {({ line, kind, text }) => (
          <li key={`${kind} ${line} ${text}`}>
            <span className="quiet">Line {line}</span> <CellText text={text} />
          </li>
        )}
      </PagedList>
    </details>
  );
}
