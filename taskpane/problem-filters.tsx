import { useId, useMemo } from "react";
import type { Problem, Severity } from "../src/core/problem";
import { useChange, useSession } from "./pane-context";
import { filterChoices, type LeadsByRow } from "./problem-groups";

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: "Errors", warning: "Warnings", note: "Notes" };

/** Choices of severity, sheet and lead; each only where there is something to choose between. */
export function ProblemFilters({ problems, leads }: { readonly problems: readonly Problem[]; readonly leads: LeadsByRow }) {
  const { problemFilter: filter } = useSession();
  const change = useChange();
  const choices = useMemo(() => filterChoices(problems, leads), [problems, leads]);
  const severities = withChosen(choices.severities, filter.severity).map((severity) => ({ value: severity, label: SEVERITY_WORDS[severity] }));
  const set = (part: Partial<typeof filter>) => change({ problemFilter: { ...filter, ...part } });
  return (
    <div className="filters">
      <Choice label="Severity" value={filter.severity} options={severities} onChange={(severity) => set({ severity: severity as Severity | "" })} />
      <Choice label="Sheet" value={filter.sheet} options={withChosen(choices.sheets, filter.sheet).map(asOption)} onChange={(sheet) => set({ sheet })} />
      <Choice label="Lead" value={filter.lead} options={withChosen(choices.leads, filter.lead).map(asOption)} onChange={(lead) => set({ lead })} />
    </div>
  );
}

/** What is chosen stays among the choices when the last problem that it leaves has been fixed. */
function withChosen<Value extends string>(values: readonly Value[], chosen: Value | ""): readonly Value[] {
  return chosen === "" || values.includes(chosen) ? values : [...values, chosen];
}

interface Option {
  readonly value: string;
  readonly label: string;
}

const asOption = (value: string): Option => ({ value, label: value });

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const field = useId();
  if (options.length < 2 && value === "") return null;
  return (
    <div>
      <label htmlFor={field}>{label}</label>
      <select id={field} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">All</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
