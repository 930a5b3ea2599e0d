import { Button } from "@fluentui/react-button";
import { useId, useMemo, useState } from "react";
import type { BoardFacts } from "../src/core/board/board-facts";
import { boardPreview, type BoardWish } from "../src/core/board/plan-board";
import { sayDay, type Day } from "../src/core/day";
import { WORST_FIRST } from "../src/core/rag";
import { reportsOf } from "../src/core/reports";
import { sayLaw } from "../src/core/response-clock";
import type { Review } from "../src/core/review";
import { CellRow } from "./cell-row";
import { Chasers } from "./chasers";
import { counted } from "./counted";
import { DateField } from "./date-field";
import { sayDaysToGo } from "./days-to-go";
import { LeadsForm } from "./leads-form";
import { useActions, useSession, useSettings } from "./pane-context";
import { today } from "./today";

/** What the board is to be shown, the figures as they would stand there, and the button that makes the sheet. */
export function BoardView({ review }: { readonly review: Review | null }) {
  const { asAt, running, result } = useSession();
  const { boardSummary } = useActions();
  const [boardDate, setBoardDate] = useState<Day>(() => asAt ?? today());
  const [reports, setReports] = useState<readonly string[] | null>(null);
  const wish: BoardWish = { boardDate, reports, changed: null };
  const asks = running === null && result?.command === "board-summary" && result.outcome.kind === "asks";
  return (
    <>
      <h2>Board summary</h2>
      <DateField label="Date of the board" day={boardDate} onChange={(day) => day !== null && setBoardDate(day)} />
      {review !== null && <ReportChoice review={review} chosen={reports} onChange={setReports} />}
      {review !== null && <Preview review={review} wish={wish} />}
      <div className="buttons">
        <Button appearance="primary" disabledFocusable={running !== null} onClick={() => void boardSummary(wish)}>
          Make the summary
        </Button>
        {asks && <Button onClick={() => void boardSummary({ ...wish, changed: "replace" })}>Replace it</Button>}
        {asks && <Button onClick={() => void boardSummary({ ...wish, changed: "keep" })}>Keep it, and make another</Button>}
      </div>
      <p className="quiet">One A4 sheet for this date, ready to print. The figures are brought up to date first; Undo takes back both.</p>
      {review !== null && <ResponseMaker review={review} />}
      {review !== null && <ReportClocks review={review} />}
      {review !== null && <Chasers review={review} />}
    </>
  );
}

interface ReportChoiceProps {
  readonly review: Review;
  /** null for all. */
  readonly chosen: readonly string[] | null;
  readonly onChange: (chosen: readonly string[] | null) => void;
}

function ReportChoice({ review, chosen, onChange }: ReportChoiceProps) {
  const titles = useMemo(() => [...new Set(reportsOf(review).map(({ title }) => title))], [review]);
  if (titles.length < 2) return null;
  const isIn = (title: string): boolean => chosen === null || chosen.includes(title);
  const toggle = (title: string) => {
    const next = titles.filter((one) => isIn(one) !== (one === title));
    onChange(next.length === titles.length ? null : next);
  };
  return (
    <details>
      <summary>
        Reports <span className="quiet">{chosen === null ? "all" : `${chosen.length} of ${titles.length}`}</span>
      </summary>
      <ul className="choices">
        {titles.map((title) => (
          <li key={title}>
            <label>
              <input type="checkbox" checked={isIn(title)} onChange={() => toggle(title)} /> <bdi>{title === "" ? "No report named" : title}</bdi>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Preview({ review, wish }: { readonly review: Review; readonly wish: BoardWish }) {
  const { reading } = useSession();
  const { boardDate, reports } = wish;
  const facts = useMemo(() => {
    const { workbook, history } = reading ?? {};
    return workbook && history ? boardPreview({ workbook, review, history }, { boardDate, reports, changed: null }) : null;
  }, [reading, review, boardDate, reports]);
  return facts && <PreviewLines facts={facts} />;
}

function PreviewLines({ facts }: { readonly facts: BoardFacts }) {
  const { ragLooks } = useSettings();
  const { totals, choice, recommendations, pastDeadline, overdue, due, exceptions, proposals, extensions, withoutAction, reports } = facts;
  const rags = WORST_FIRST.filter((rag) => totals.counts[rag] > 0).map((rag) => `${ragLooks[rag].word} ${totals.counts[rag]}`);
  const unread = recommendations.filter(({ assessment }) => assessment.rag === null).length;
  const lines: readonly (readonly [string, string | number])[] = [
    ["Recommendations", unread === 0 ? recommendations.length : `${recommendations.length}, of which ${unread} could not be assessed`],
    ["Recommendations past the deadline", pastDeadline.length],
    [`Actions, as at ${sayDay(facts.asAt)}`, `${totals.total}: ${rags.join(" · ")}`],
    ["Compared with", choice.since === null ? "nothing earlier" : sayDay(choice.since)],
    ["Overdue actions", overdue.length],
    ...due.map(({ upTo, actions }) => [`Due in ${upTo === 30 ? "30" : `${upTo - 29} to ${upTo}`} days`, actions.length] as const),
    ["Exceptions (Red and Amber)", exceptions.length],
    ["Proposed for closure", proposals.length],
    ["Extensions", extensions.length],
    ["Recommendations with no action", withoutAction.length],
    ["Reports awaiting leads", reports.filter(({ withoutLeads }) => withoutLeads.length > 0).length],
  ];
  return (
    <section aria-labelledby="board-preview">
      <h2 id="board-preview">What it will show</h2>
      <dl className="figures">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Makes the response to one report. */
function ResponseMaker({ review }: { readonly review: Review }) {
  const { running, result } = useSession();
  const { inspectionResponse } = useActions();
  const titles = useMemo(() => [...new Set(reportsOf(review).flatMap(({ title, forForce }) => (title === "" || forForce.length === 0 ? [] : [title])))], [review]);
  const [chosen, setChosen] = useState("");
  const field = useId();
  const report = titles.includes(chosen) ? chosen : (titles[0] ?? "");
  if (titles.length === 0) return null;
  const asks = running === null && result?.command === "response" && result.outcome.kind === "asks";
  const make = (changed: "replace" | "keep" | null) => void inspectionResponse({ report, changed });
  return (
    <section aria-labelledby="inspection-response">
      <h2 id="inspection-response">Inspection response</h2>
      <label htmlFor={field}>Report</label>
      <select id={field} value={report} onChange={({ target }) => setChosen(target.value)}>
        {titles.map((title) => (
          <option key={title}>{title}</option>
        ))}
      </select>
      <div className="buttons">
        <Button disabledFocusable={running !== null} onClick={() => make(null)}>
          Make the response
        </Button>
        {asks && <Button onClick={() => make("replace")}>Replace it</Button>}
        {asks && <Button onClick={() => make("keep")}>Keep it, and make another</Button>}
      </div>
      <p className="quiet">What the force has done or plans for each recommendation, with boxes for your own words. They are kept when it is made again.</p>
    </section>
  );
}

/** Each report's last day for the response, and those that nobody leads. */
function ReportClocks({ review }: { readonly review: Review }) {
  const { running } = useSession();
  const { setReportLeads } = useActions();
  const reports = useMemo(() => reportsOf(review).filter(({ response, withoutLeads }) => (response !== null && response.daysLeft >= 0) || withoutLeads.length > 0), [review]);
  if (reports.length === 0) return null;
  return (
    <section aria-labelledby="report-clocks">
      <h2 id="report-clocks">Responses due, and reports awaiting leads</h2>
      <ul className="rows">
        {reports.map(({ title, at, response, withoutLeads }) => (
          <CellRow
            key={`${at.sheet}!${at.row}`}
            at={at}
            head={<bdi>{title || "No report named"}</bdi>}
            text={[
              response !== null && response.daysLeft >= 0 ? `The ${response.clock.responds}'s response by ${sayDay(response.due)}${sayLaw(response.clock)}, ${sayDaysToGo(response.daysLeft)}.` : "",
              withoutLeads.length > 0 ? `${counted(withoutLeads.length, "recommendation")} without a lead.` : "",
            ].filter(Boolean).join(" ")}
          >
            {withoutLeads.length > 0 && title !== "" && <LeadsForm title="Set leads" action="Set for the whole report" isWaiting={running !== null} onSet={(leads) => void setReportLeads(title, leads)} />}
          </CellRow>
        ))}
      </ul>
    </section>
  );
}
