import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../src/core/problem";

const MARKS = { error: ErrorCircle16Filled, warning: Warning16Filled, note: Info16Regular } as const;

/** How grave a problem is: a shape for the eye, the word for the ear. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const Mark = MARKS[severity];
  return (
    <>
      <Mark aria-hidden className={`severity-${severity}`} />
      <span className="for-ears">{severity}: </span>
    </>
  );
}
