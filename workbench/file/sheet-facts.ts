import type { Area, Colour, ConditionalFormat, Link, SheetModel, Visibility } from "./book";
import type { ChartModel } from "./charts";
import type { PropertyInFile } from "./custom-properties";
import type { Following } from "./line-shift";
import { PLAIN_PAGE, type PageSetup } from "./page-setup";
import type { Marker } from "./placing";
import type { Protection } from "./protection";
import type { TableInFile } from "./tables";
import type { ValidationRule } from "./validations";

/** A run of columns that look alike, as the file keeps them. `width` is undefined where usual. */
export interface ColumnRun {
  readonly first: number;
  readonly last: number;
  readonly width?: number;
  readonly hidden: boolean;
  readonly style: number;
}

/** A link, with the relationship that its address stands in. */
export interface LinkInFile extends Link {
  readonly relationship?: string | undefined;
}

/** A drawing, with the chart that it shows, and where it is fixed to the sheet. */
export type DrawingInFile = SheetModel["drawings"][number] & {
  readonly chart?: ChartModel | undefined;
  readonly corners?: { readonly from: Marker; readonly to: Marker; readonly follows: Following };
};

/** What a file says of a sheet beyond its cells. */
export interface SheetFacts {
  readonly id: string;
  readonly name: string;
  readonly kind: SheetModel["kind"];
  readonly visibility: Visibility;
  readonly tabColour: Colour | null;
  readonly showGridlines: boolean;
  readonly defaultRowHeight: number;
  readonly defaultColumnWidth: number;
  readonly columns: readonly ColumnRun[];
  readonly merges: readonly Area[];
  readonly tables: readonly TableInFile[];
  readonly freeze: SheetModel["freeze"];
  readonly autoFilter: SheetModel["autoFilter"];
  readonly protection: Protection | null;
  readonly pageSetup: PageSetup;
  readonly customProperties: readonly PropertyInFile[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly comments: SheetModel["comments"];
  readonly links: readonly LinkInFile[];
  readonly drawings: readonly DrawingInFile[];
  /** The part with the drawings; null where the sheet has none. */
  readonly drawingPart: string | null;
  readonly charts: readonly ChartModel[];
  readonly validationRules: readonly ValidationRule[];
  /** Cells whose rule stands in an extension: it is kept and not modelled. */
  readonly extendedValidations: readonly Area[];
  /** Rows of which the file says nothing are hidden. */
  readonly rowsHidden: boolean;
  /** Among the sheets that are selected when the workbook opens. */
  readonly selected: boolean;
  /** Where pivot tables lie: only Excel may write there. */
  readonly pivots: readonly Area[];
  /** Formulas that stand elsewhere than in cells and in what is modelled: those of charts and extensions. */
  readonly formulas: readonly string[];
  /** What the sheet has that cannot follow when its lines move, in words: "scenarios". */
  readonly immovable: readonly string[];
}

/** Points and characters (with the cell's padding, as files have them) where a sheet says nothing: Calibri 11 on Windows. */
const USUAL_ROW_HEIGHT = 15;
const USUAL_COLUMN_WIDTH = 9.140625;

export function plainFacts(id: string, name: string): SheetFacts {
  return {
    id,
    name,
    kind: "worksheet",
    visibility: "visible",
    tabColour: null,
    showGridlines: true,
    defaultRowHeight: USUAL_ROW_HEIGHT,
    defaultColumnWidth: USUAL_COLUMN_WIDTH,
    columns: [],
    merges: [],
    tables: [],
    freeze: { rows: 0, columns: 0 },
    autoFilter: null,
    protection: null,
    pageSetup: PLAIN_PAGE,
    customProperties: [],
    conditionalFormats: [],
    comments: [],
    links: [],
    drawings: [],
    drawingPart: null,
    charts: [],
    validationRules: [],
    extendedValidations: [],
    rowsHidden: false,
    selected: false,
    pivots: [],
    formulas: [],
    immovable: [],
  };
}
