import { Button } from "@fluentui/react-button";
import { useState } from "react";
import { useActions, useSession } from "./pane-context";
import { TextField } from "./text-field";

/** Sets leads for all recommendations of a report that have none. */
export function ReportLeadsForm({ report }: { readonly report: string }) {
  const { running } = useSession();
  const { setReportLeads } = useActions();
  const [executive, setExecutive] = useState("");
  const [delivery, setDelivery] = useState("");
  const isEmpty = executive.trim() === "" && delivery.trim() === "";
  return (
    <details className="above">
      <summary>Set leads</summary>
      <TextField label="Executive lead" value={executive} onChange={setExecutive} />
      <TextField label="Delivery lead" value={delivery} onChange={setDelivery} />
      <Button size="small" disabledFocusable={running !== null || isEmpty} onClick={() => void setReportLeads(report, { executive, delivery })}>
        Set for the whole report
      </Button>
    </details>
  );
}
