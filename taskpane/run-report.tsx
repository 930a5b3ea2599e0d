import { Button } from "@fluentui/react-button";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-message-bar";
import { useEffect, useRef, useState } from "react";
import type { Made, Outcome } from "../src/commands/outcome";
import { CopyText } from "./copy-text";
import { useActions, useChange, useSession } from "./pane-context";
import type { CommandName, Session } from "./session";
import { now } from "./today";

const FINE: ReadonlySet<Outcome["kind"]> = new Set(["done", "fixed", "made", "previewed", "added", "undone"]);

/** What was started far down in a view may leave nothing there that says how it went: then this is brought into sight. */
const SHOWN: ReadonlySet<Outcome["kind"]> = new Set(["made", "added", "declined", "failed"]);

const RUNNING: Readonly<Record<CommandName, string>> = { recalculate: "Recalculating", "set-up": "Setting up", fix: "Fixing", "board-summary": "Making the board summary", response: "Making the response", "read-report": "Reading the text", "add-report": "Adding the report", leads: "Setting leads", "blank-start": "Making the sheets", undo: "Undoing" };

/** What is running, or how the last run went: said once to a screen reader, and there to be read. */
export function RunReport({ onCancelGone }: { readonly onCancelGone: () => void }) {
  const { running, result, notice } = useSession();
  const fine = running === null && result !== null && FINE.has(result.outcome.kind);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (running === null && result !== null && SHOWN.has(result.outcome.kind)) place.current?.scrollIntoView({ block: "nearest" });
  }, [running, result]);
  return (
    <div ref={place} className="run-report">
      {running !== null && <progress aria-label={RUNNING[running.command]} />}
      <div className="run-line">
        {fine && <Checkmark16Regular aria-hidden />}
        <div className={running !== null || fine ? undefined : "for-ears"}>
          {/* Always there, or a screen reader would not notice that its words have come. */}
          <span role="status">{saidOf(running, result, notice)}</span>
          {fine && result !== null && <Ago key={result.at} since={result.at} />}
        </div>
        {running !== null && <Cancel onGone={onCancelGone} />}
      </div>
      {running === null && result !== null && <Ending outcome={result.outcome} />}
      {notice !== null && <Notice text={notice} />}
    </div>
  );
}

function saidOf(running: Session["running"], result: Session["result"], notice: string | null): string {
  if (notice !== null) return notice;
  if (running !== null) return running.text === "" ? "Starting…" : running.text;
  return result?.outcome.message ?? "";
}

/** What the line alone does not say: a refusal, a workbook without a plan, cells that were left alone. */
function Ending({ outcome }: { readonly outcome: Outcome }) {
  switch (outcome.kind) {
    case "done":
    case "previewed":
    case "added":
      return null;
    case "made":
      return <MadeSheet outcome={outcome} />;
    case "asks":
      return <Message intent="warning" title="To be decided" text={outcome.message} />;
    case "declined":
      return <Message intent="warning" title="Not done" text={outcome.message} />;
    case "undone":
      return outcome.left.length === 0 ? null : <LeftAlone cells={outcome.left} />;
    case "fixed":
      return outcome.left.length === 0 ? null : <LeftUnfixed reasons={outcome.left} />;
    case "unsettled":
      return <Message intent="warning" title="To be settled" text={outcome.message} />;
    case "nothing-found":
      return <Message intent="info" text={outcome.message} />;
    case "failed":
      if (outcome.code === "cancelled") return <Message intent="info" title="Stopped" text={outcome.message} />;
      return <Message intent="error" title="Not done" text={outcome.message} details={`${outcome.code}: ${outcome.details}`} />;
  }
}

interface MessageProps {
  readonly intent: "info" | "warning" | "error";
  readonly title?: string;
  readonly text: string;
  readonly details?: string;
}

function Message({ intent, title, text, details }: MessageProps) {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>} {text}
        {details !== undefined && <CopyText name="details" text={details} />}
      </MessageBarBody>
    </MessageBar>
  );
}

/** The way to the sheet, and what to know of it before it is handed on. */
function MadeSheet({ outcome: { sheet, warnings } }: { readonly outcome: Made }) {
  const { show } = useActions();
  return (
    <>
      <Button size="small" onClick={() => void show({ sheet, row: 0, column: 0 })}>
        Show me
      </Button>
      {warnings.map((warning) => (
        <Message key={warning} intent="warning" text={warning} />
      ))}
    </>
  );
}

function Notice({ text }: { readonly text: string }) {
  const change = useChange();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>Cell not shown</MessageBarTitle> {text}{" "}
        <button type="button" className="link" onClick={() => change({ notice: null })}>
          Dismiss
        </button>
      </MessageBarBody>
    </MessageBar>
  );
}

function LeftAlone({ cells }: { readonly cells: readonly string[] }) {
  return (
    <details>
      <summary>Left as they are: {cells.length === 1 ? "1 cell" : `${cells.length} cells`}</summary>
      <p>
        <bdi>{cells.slice(0, 200).join(", ")}</bdi>
        {cells.length > 200 && ` and ${cells.length - 200} more`}
      </p>
    </details>
  );
}

/** Open from the start: these want somebody's eye. */
function LeftUnfixed({ reasons }: { readonly reasons: readonly string[] }) {
  return (
    <details open>
      <summary>Left as they are: {reasons.length === 1 ? "1 cell" : `${reasons.length} cells`}</summary>
      <ul>
        {reasons.slice(0, 200).map((reason) => (
          <li key={reason}>
            <bdi>{reason}</bdi>
          </li>
        ))}
      </ul>
      {reasons.length > 200 && <p>and {reasons.length - 200} more</p>}
    </details>
  );
}

/** Cancel takes the keyboard's place with it when it goes, so it hands it on. */
function Cancel({ onGone }: { readonly onGone: () => void }) {
  const { cancel } = useActions();
  const [pressed, setPressed] = useState(false);
  const held = useRef(false);
  useEffect(
    () => () => {
      if (held.current) onGone();
    },
    [onGone],
  );
  const press = () => {
    setPressed(true);
    cancel();
  };
  return (
    <Button
      size="small"
      disabledFocusable={pressed}
      onFocus={() => (held.current = true)}
      onBlur={() => (held.current = false)}
      onClick={press}
    >
      {pressed ? "Stopping…" : "Cancel"}
    </Button>
  );
}

const TICK = 5_000;

/** How long ago something was, kept up to date. Not announced. */
function Ago({ since }: { readonly since: number }) {
  const [passed, setPassed] = useState(() => now() - since);
  useEffect(() => {
    const timer = setInterval(() => setPassed(now() - since), TICK);
    return () => clearInterval(timer);
  }, [since]);
  return <span className="quiet"> · {sayAgo(passed)}</span>;
}

/** Milliseconds as "just now", "20 seconds ago", "3 minutes ago", "2 hours ago". */
export function sayAgo(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 2) return "just now";
  if (seconds < 60) return `${seconds} seconds ago`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return counted(minutes, "minute");
  return counted(Math.floor(minutes / 60), "hour");
}

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? "" : "s"} ago`;
