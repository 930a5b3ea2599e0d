import { Spinner, Tooltip } from "@fluentui/react-components";
import { useState } from "react";
import type { RibbonButton, RibbonGroup } from "./ribbon-buttons";

interface RibbonProps {
  readonly group: RibbonGroup;
  /** Runs the button's function; settles when the function has ended. */
  onRun(action: string): Promise<void>;
  onShowPane(): void;
}

/** The add-in's group on the Home tab, as Excel makes it from the manifest. A button is busy until its function has ended. */
export function Ribbon({ group, onRun, onShowPane }: RibbonProps) {
  const [busy, setBusy] = useState<string | null>(null);
  const click = async (button: RibbonButton): Promise<void> => {
    if (button.runs === null) return onShowPane();
    setBusy(button.label);
    await onRun(button.runs);
    setBusy(null);
  };
  return (
    <div className="ribbon" role="toolbar" aria-label={group.label}>
      {group.buttons.map((button) => (
        <Tooltip key={button.label} content={button.tip} relationship="description">
          <button type="button" className="ribbon-button" aria-busy={busy === button.label} onClick={() => void click(button)}>
            {busy === button.label ? <Spinner size="small" /> : <img src={button.icon} width={32} height={32} alt="" />}
            {button.label}
          </button>
        </Tooltip>
      ))}
      <span className="ribbon-name">{group.label}</span>
    </div>
  );
}
