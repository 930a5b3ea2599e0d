import { Button, Checkbox, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, SearchBox } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { FilterChoice } from "../filters";

interface FilterDialogProps {
  readonly heading: string;
  readonly choices: readonly FilterChoice[];
  /** The column has criteria that can be cleared. */
  readonly filtered: boolean;
  /** The texts whose rows stay; null for all. */
  onFilter(shown: readonly string[] | null): void;
  onClose(): void;
}

/** A column may have a hundred thousand texts; so many are listed, and the rest is found by searching. */
const LISTED = 200;

/** Asks which values of a column are to stay, as the list of Excel's filter button does. */
export function FilterDialog({ heading, choices, filtered, onFilter, onClose }: FilterDialogProps) {
  const [shown, setShown] = useState<ReadonlySet<string>>(() => new Set(choices.filter((choice) => choice.shown).map(({ text }) => text)));
  const [search, setSearch] = useState("");
  const found = useMemo(() => choices.filter(({ text }) => text.toLowerCase().includes(search.toLowerCase())), [choices, search]);
  const chosen = found.filter(({ text }) => shown.has(text)).length;
  const set = (texts: readonly FilterChoice[], on: boolean): void => {
    const next = new Set(shown);
    for (const { text } of texts) {
      if (on) next.add(text);
      else next.delete(text);
    }
    setShown(next);
  };
  // A search narrows what stays to what it found, as in Excel.
  const wanted = found.filter(({ text }) => shown.has(text)).map(({ text }) => text);
  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface className="filter-dialog">
        <DialogBody>
          <DialogTitle>Filter “{heading === "" ? "(no heading)" : heading}”</DialogTitle>
          <DialogContent className="filter-choices">
            <SearchBox aria-label="Search the values" placeholder="Search" value={search} onChange={(_event, data) => setSearch(data.value)} />
            <Checkbox label={search === "" ? "Select all" : "Select all that were found"} checked={chosen === found.length ? true : chosen === 0 ? false : "mixed"} onChange={(_event, data) => set(found, data.checked === true)} />
            <div role="group" aria-label="Values" className="filter-values">
              {found.slice(0, LISTED).map((choice) => (
                <Checkbox key={choice.text} label={choice.text === "" ? "(Blanks)" : choice.text} checked={shown.has(choice.text)} onChange={(_event, data) => set([choice], data.checked === true)} />
              ))}
            </div>
            {found.length > LISTED ? <p>{found.length - LISTED} more are not listed. Search to find them.</p> : null}
            {found.length === 0 ? <p>No value has “{search}” in it.</p> : null}
          </DialogContent>
          <DialogActions fluid>
            <Button disabled={!filtered} onClick={() => onFilter(null)}>
              Clear filter
            </Button>
            <Button onClick={onClose}>Cancel</Button>
            <Button appearance="primary" disabled={wanted.length === 0} onClick={() => onFilter(wanted.length === choices.length ? null : wanted)}>
              Filter
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
