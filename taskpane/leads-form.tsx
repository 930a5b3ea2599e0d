import { Button } from "@fluentui/react-button";
import { useState } from "react";
import type { ReportLeads } from "../src/commands/new-inspection";
import { TextField } from "./text-field";

interface LeadsFormProps {
  readonly title: string;
  /** What the button says. */
  readonly action: string;
  readonly isWaiting: boolean;
  readonly onSet: (leads: ReportLeads) => void;
}

/** Leads to be given to all of a report's items that have none. */
export function LeadsForm({ title, action, isWaiting, onSet }: LeadsFormProps) {
  const [executive, setExecutive] = useState("");
  const [delivery, setDelivery] = useState("");
  const isEmpty = executive.trim() === "" && delivery.trim() === "";
  return (
    <details className="above">
      <summary>{title}</summary>
      <TextField label="Executive lead" value={executive} onChange={setExecutive} />
      <TextField label="Delivery lead" value={delivery} onChange={setDelivery} />
      <Button size="small" disabledFocusable={isWaiting || isEmpty} onClick={() => onSet({ executive, delivery })}>
        {action}
      </Button>
    </details>
  );
}
