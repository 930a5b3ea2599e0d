import type { VirtualItem } from "@tanstack/react-virtual";
import { useCallback, useMemo, useRef } from "react";
import { columnName } from "../../file/areas";
import type { Desk } from "../desk";
import { isInFilteredArea, type HeadingFilter } from "../filters";
import type { OpenMenu } from "../menus/context-menu";
import { gridMenu, lineMenu, type MenuPart } from "../menus/grid-menu";
import { ends } from "../selection";
import { columnAxis, columnExtent, rowAxis, rowExtent } from "./axis";
import { useAxisView, useFollow } from "./axis-view";
import { CellEditor } from "./cell-editor";
import { cellId, type CellPosition } from "./cell-view";
import { ColumnHeadings } from "./column-headings";
import { Drawings } from "./drawings";
import { useGridKeys } from "./grid-keys";
import { useGridPointer } from "./grid-pointer";
import { GridRow, HEADING, NONE } from "./grid-row";
import type { Axes } from "./keyboard";
import { paintSheet } from "./painted-sheet";
import type { Editing } from "./editing";

interface SheetGridProps {
  readonly desk: Desk;
  readonly editing: Editing;
  /** Tells the user why something cannot be done. */
  onRefusal(sentence: string): void;
  onMenu(menu: OpenMenu): void;
  onFilter(filter: HeadingFilter): void;
}

/** The shown sheet: virtual in both directions, with frozen rows and columns, merged cells and editing in place. */
export function SheetGrid({ desk, editing, onRefusal, onMenu, onFilter }: SheetGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const sheet = desk.sheet();
  const selection = desk.selection();
  const draft = desk.draft();
  const contents = desk.contents();
  const { active, area } = selection;

  const extent = { rows: rowExtent(sheet, active), columns: columnExtent(sheet, active) };
  const axes: Axes = useMemo(
    () => ({ rows: rowAxis(sheet, extent.rows), columns: columnAxis(sheet, extent.columns) }),
    // `contents` stands for what the sheet holds, which changes in place.
    [sheet, extent.rows, extent.columns, contents],
  );
  const painted = useMemo(() => paintSheet(desk.book, sheet), [desk, sheet, contents]);
  const filtered = useMemo(() => isInFilteredArea(sheet), [sheet, contents]);

  const rows = useAxisView("rows", axes.rows, scroller, axes.rows.indexOf(active.row), (first, last) =>
    sheet.merges.filter((merge) => merge.row < first && ends(merge).row >= first && merge.row <= last).map((merge) => merge.row),
  );
  const columns = useAxisView("columns", axes.columns, scroller, axes.columns.indexOf(active.column), (first, last) =>
    sheet.merges.filter((merge) => merge.column < first && ends(merge).column >= first && merge.column <= last).map((merge) => merge.column),
  );
  useFollow(desk, axes, rows, columns, scroller);

  const pageRows = (): number => Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 400) - HEADING.height - axes.rows.before(axes.rows.line(axes.rows.frozen))) / 21) - 1);
  const openMenu = (on: MenuPart | "insert" | "delete", left: number, top: number): void => {
    const part = { desk, onFilter, onRefusal };
    onMenu({ label: "Cells", left, top, groups: on === "insert" || on === "delete" ? lineMenu(part, on) : gridMenu(part, on) });
  };
  const keys = useGridKeys({ desk, axes, editing, pageRows, grid, onRefusal, onMenu: openMenu, onFilter });
  const pointer = useGridPointer({ desk, axes, editing, grid, onRefusal, onMenu: openMenu, onFilter });

  const name = `${columnName(active.column)}${active.row + 1}`;
  const editor = useCallback(
    (position: CellPosition) => (
      <CellEditor
        key="editor"
        row={active.row}
        column={active.column}
        name={`Editing ${name}`}
        cell={painted.cell(active.row, active.column)}
        position={position}
        frozen={axes.columns.indexOf(active.column) < axes.columns.frozen}
        draft={draft ?? ""}
        focused={editing.where === "cell"}
        onType={desk.type}
        onKey={keys.onEditorKey}
      />
    ),
    [active, name, painted, axes, draft, editing.where, desk, keys.onEditorKey],
  );

  const rowView = (item: VirtualItem) => {
    const row = axes.rows.line(item.index);
    const inArea = row >= area.row && row < area.row + area.rows;
    return (
      <GridRow
        key={row}
        sheet={sheet}
        painted={painted}
        axes={axes}
        row={row}
        top={item.start}
        columns={columns.items}
        filtered={filtered(row)}
        selectedFrom={inArea ? area.column : NONE}
        selectedTo={inArea ? area.column + area.columns - 1 : NONE}
        activeColumn={row === active.row ? active.column : null}
        editor={row === active.row && draft !== null ? editor : null}
      />
    );
  };
  const frozenRows = rows.items.filter((item) => item.index < axes.rows.frozen);
  const freeRows = rows.items.filter((item) => item.index >= axes.rows.frozen);

  return (
    <div className="sheet" ref={scroller}>
      <div className="sheet-canvas" style={{ width: columns.total, height: rows.total }}>
        <div
          role="grid"
          ref={grid}
          tabIndex={0}
          aria-label={sheet.name}
          aria-multiselectable="true"
          aria-rowcount={extent.rows + 1}
          aria-colcount={extent.columns + 1}
          aria-activedescendant={cellId(active.row, active.column)}
          className={sheet.showGridlines ? "grid" : "grid no-lines"}
          onKeyDown={keys.onGridKey}
          onCopy={keys.onCopy}
          onPaste={keys.onPaste}
          {...pointer}
        >
          <div role="rowgroup" className="frozen-rows" style={{ height: HEADING.height + axes.rows.before(axes.rows.line(axes.rows.frozen)) }}>
            <ColumnHeadings items={columns.items} axis={axes.columns} chosen={{ from: area.column, to: area.column + area.columns - 1 }} />
            {frozenRows.map(rowView)}
          </div>
          <div role="rowgroup" className="free-rows">
            {freeRows.map(rowView)}
          </div>
        </div>
        <Drawings book={desk.book} sheet={sheet} axes={axes} contents={contents} />
      </div>
    </div>
  );
}
