import { Button, Tooltip } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from "react";
import type { Desk } from "../desk";
import type { ExcelSettings } from "./messages";
import { linkPane, type PaneLink } from "./pane-link";

interface PaneFrameProps {
  readonly desk: Desk;
  readonly title: string;
  readonly shown: boolean;
  readonly settings: ExcelSettings;
  readonly link: RefObject<PaneLink | null>;
  onShow(shown: boolean): void;
  onLeave(): void;
}

/** CSS pixels. Excel opens a pane at 350. */
const WIDTH = { least: 300, opens: 350, most: 600, step: 10 } as const;

/** The add-in's pane as Excel shows it. Closed, it is hidden and goes on running: its runtime is shared with the ribbon. */
export function PaneFrame(props: PaneFrameProps) {
  const { desk, shown, settings, link } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const [width, setWidth] = useState<number>(WIDTH.opens);
  const current = useRef(props);
  useEffect(() => {
    current.current = props;
  });
  useEffect(() => {
    if (frame.current === null) return;
    const made = linkPane(frame.current, desk.host, {
      settings: () => current.current.settings,
      onVisibility: (wanted) => current.current.onShow(wanted),
      onLeave: () => current.current.onLeave(),
    });
    link.current = made;
    // Only now, so that the pane's first word is heard.
    frame.current.src = "taskpane/taskpane.html";
    return made.close;
  }, [desk, link]);
  useEffect(() => link.current?.tellSettings(settings), [link, settings]);
  useEffect(() => link.current?.tellVisibility(shown), [link, shown]);

  return (
    <aside className="pane-side" hidden={!shown} style={{ width }} aria-label="Task pane">
      <Splitter width={width} onWidth={setWidth} />
      <header className="pane-title">
        <span>{props.title}</span>
        <Tooltip content="Close the pane" relationship="label">
          <Button appearance="subtle" size="small" icon={<DismissRegular />} onClick={() => props.onShow(false)} />
        </Tooltip>
      </header>
      <iframe ref={frame} className="pane-frame" title={props.title} />
    </aside>
  );
}

/** The edge between sheet and pane: dragged, or moved with the arrow keys. */
function Splitter({ width, onWidth }: { readonly width: number; onWidth(width: number): void }) {
  const set = (wanted: number): void => onWidth(Math.min(WIDTH.most, Math.max(WIDTH.least, wanted)));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    set(width + (event.key === "ArrowLeft" ? WIDTH.step : -WIDTH.step));
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) set(window.innerWidth - event.clientX);
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      className="splitter"
      aria-orientation="vertical"
      aria-label="Width of the pane"
      aria-valuenow={width}
      aria-valuemin={WIDTH.least}
      aria-valuemax={WIDTH.most}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
    />
  );
}
