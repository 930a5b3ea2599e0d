import type { SheetModel } from "../../file/book";
import { ends } from "../selection";
import { HEADING } from "./grid-row";
import type { Axes } from "./keyboard";

const NAMES = { chart: "Chart", picture: "Picture", shape: "Shape" } as const;

/** Where the sheet's charts, pictures and shapes lie. They are kept in the file as they are, and not drawn here. */
export function Drawings({ sheet, axes }: { readonly sheet: SheetModel; readonly axes: Axes }) {
  return sheet.drawings.map(({ kind, title, area }, index) => {
    const last = ends(area);
    const left = HEADING.width + axes.columns.before(area.column);
    const top = HEADING.height + axes.rows.before(area.row);
    const width = HEADING.width + axes.columns.before(last.column + 1) - left;
    const height = HEADING.height + axes.rows.before(last.row + 1) - top;
    return (
      <div key={index} className={axes.columns.indexOf(area.column) < axes.columns.frozen ? "drawing on-frozen" : "drawing"} style={{ left, top, width, height }}>
        <strong>{title === "" ? NAMES[kind] : `${NAMES[kind]}: ${title}`}</strong>
        <span>Kept in the file; Excel draws it.</span>
      </div>
    );
  });
}
