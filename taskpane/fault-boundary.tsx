import { Button } from "@fluentui/react-button";
import { Component, type ReactNode } from "react";
import { CopyText } from "./copy-text";
import { useChange } from "./pane-context";

interface Caught {
  readonly fault: Error | null;
}

/** Catches faults of ours, whether a command or the pane met them, and says so. */
export class FaultBoundary extends Component<{ readonly children: ReactNode }, Caught> {
  override state: Caught = { fault: null };

  static getDerivedStateFromError(thrown: unknown): Caught {
    return { fault: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    return fault === null ? this.props.children : <FaultPage fault={fault} onAgain={() => this.setState({ fault: null })} />;
  }
}

function FaultPage({ fault, onAgain }: { readonly fault: Error; readonly onAgain: () => void }) {
  const change = useChange();
  const again = () => {
    change({ fault: null, view: "overview" });
    onAgain();
  };
  return (
    <main className="page">
      <div role="alert">
      <h1>Something in the add-in went wrong</h1>
      <p>The fault is ours, not in your workbook. If a run was under way, run Recalculate again before you rely on the calculated columns.</p>
      <p>If starting again does not help, close this pane and open it again, or copy the details for whoever supports the add-in.</p>
      </div>
      <div className="buttons">
        <Button appearance="primary" onClick={again}>
          Start again
        </Button>
      </div>
      <CopyText name="details" text={[`${fault.name}: ${fault.message}`, fault.stack ?? ""].join("\n")} />
    </main>
  );
}
