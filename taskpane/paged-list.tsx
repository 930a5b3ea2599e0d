import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";

const PAGE = 100;

interface PagedListProps<Item> {
  readonly items: readonly Item[];
  /** How many are shown before more are asked for. */
  readonly first?: number;
  /** What stands for an item: an `li`. */
  readonly children: (item: Item, at: number) => ReactNode;
}

/**
 * A list that stays quick with thousands of items: so many are shown, more when asked for, and then the keyboard
 * stands on the first of the new ones. The up and down arrows go from row to row.
 */
export function PagedList<Item>({ items, first = PAGE, children }: PagedListProps<Item>) {
  const [shown, setShown] = useState(first);
  const [stepTo, setStepTo] = useState<number | null>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (stepTo === null) return;
    rowButtons(list.current)[stepTo]?.focus();
    setStepTo(null);
  }, [stepTo]);
  const more = Math.min(PAGE, items.length - shown);
  const showMore = () => {
    setStepTo(shown);
    setShown(shown + more);
  };
  return (
    <>
      <ul ref={list} className="rows" onKeyDown={(event) => step(event, list.current)}>
        {items.slice(0, shown).map(children)}
      </ul>
      {more > 0 && (
        <button type="button" className="link" onClick={showMore}>
          Show {more} more of {items.length}
        </button>
      )}
    </>
  );
}

/** The class of the one button that stands for a row. */
export const ROW_BUTTON = "row-button";

function rowButtons(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>(`.${ROW_BUTTON}`) ?? [])];
}

function step(event: KeyboardEvent, list: HTMLElement | null): void {
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const buttons = rowButtons(list);
  const at = buttons.findIndex((button) => button === document.activeElement);
  const next = at < 0 ? undefined : buttons[at + by];
  // A list within a row has had its turn first.
  if (by === 0 || next === undefined || event.defaultPrevented) return;
  event.preventDefault();
  next.focus();
}
