import { camel } from "./json";
import type { Kind } from "./object";
import { APPLICATION } from "./objects/application";
import { AUTO_FILTER, FILTER } from "./objects/auto-filter";
import { CHART, CHART_LEGEND, LEGEND_FORMAT } from "./objects/chart";
import { AXIS_FORMAT, CHART_AXES, CHART_AXIS, GRIDLINES } from "./objects/chart-axes";
import { DATA_LABELS, LABEL_FORMAT } from "./objects/chart-labels";
import { CHART_FILL, CHART_LINE, CHART_SERIES, SERIES_COLLECTION, SERIES_FORMAT } from "./objects/chart-series";
import { AXIS_TITLE, AXIS_TITLE_FORMAT, CHART_FONT, CHART_TITLE, TITLE_FORMAT } from "./objects/chart-text";
import { CHARTS } from "./objects/charts";
import { COMMENT, COMMENTS } from "./objects/comments";
import { CONDITIONAL_FORMAT, CONDITIONAL_PARTS } from "./objects/conditional-format";
import { CONDITIONAL_FORMATS } from "./objects/conditional-formats";
import { CUSTOM_PROPERTIES, CUSTOM_PROPERTY } from "./objects/custom-properties";
import { DATA_VALIDATION } from "./objects/data-validation";
import { FREEZE_PANES } from "./objects/freeze-panes";
import { FUNCTION_RESULT, FUNCTIONS } from "./objects/functions";
import { HEADER_FOOTER, HEADER_FOOTERS } from "./objects/header-footer";
import { PAGE_BREAK, PAGE_BREAKS } from "./objects/page-breaks";
import { PAGE_LAYOUT } from "./objects/page-layout";
import { NAMED_ITEM, NAMED_ITEMS } from "./objects/named-items";
import { RANGE } from "./objects/range";
import { RANGE_AREAS, RANGE_COLLECTION } from "./objects/range-areas";
import { RANGE_BORDER, RANGE_BORDERS } from "./objects/range-borders";
import { FORMAT_PROTECTION, RANGE_FILL, RANGE_FONT, RANGE_FORMAT } from "./objects/range-format";
import { RANGE_VIEW } from "./objects/range-view";
import { RANGE_SORT, TABLE_SORT } from "./objects/sort";
import { TABLE } from "./objects/table";
import { TABLE_COLUMN, TABLE_COLUMNS } from "./objects/table-columns";
import { TABLES } from "./objects/tables";
import { WORKBOOK } from "./objects/workbook";
import { WORKBOOK_PROTECTION } from "./objects/workbook-protection";
import { WORKSHEET } from "./objects/worksheet";
import { PROTECTION } from "./objects/worksheet-protection";
import { WORKSHEETS } from "./objects/worksheets";

/** What the host answers for one class of the Excel client, by the client's names. */
export interface ClassMembers {
  readonly name: string;
  /** Properties that can be read; those that can be set as well are in `settable` too. */
  readonly properties: readonly string[];
  readonly settable: readonly string[];
  /** Properties that lead to another object. */
  readonly links: readonly string[];
  readonly methods: readonly string[];
}

// Only names are read here, so what the kinds' targets are does not matter.
const KINDS = [
  WORKBOOK, WORKBOOK_PROTECTION, APPLICATION, FUNCTIONS, FUNCTION_RESULT, WORKSHEETS, WORKSHEET, PROTECTION, AUTO_FILTER, FILTER, FREEZE_PANES, PAGE_LAYOUT, HEADER_FOOTERS, HEADER_FOOTER, PAGE_BREAKS, PAGE_BREAK, CUSTOM_PROPERTIES, CUSTOM_PROPERTY,
  NAMED_ITEMS, NAMED_ITEM, TABLES, TABLE, TABLE_COLUMNS, TABLE_COLUMN, TABLE_SORT, RANGE, RANGE_SORT, RANGE_AREAS, RANGE_COLLECTION, RANGE_BORDERS, RANGE_BORDER, RANGE_VIEW, RANGE_FORMAT, RANGE_FILL, RANGE_FONT, FORMAT_PROTECTION,
  CONDITIONAL_FORMATS, CONDITIONAL_FORMAT, ...CONDITIONAL_PARTS, CHARTS, CHART, CHART_TITLE, TITLE_FORMAT, CHART_LEGEND, LEGEND_FORMAT, SERIES_COLLECTION, CHART_SERIES, SERIES_FORMAT, CHART_FILL, CHART_LINE, DATA_LABELS,
  LABEL_FORMAT, CHART_AXES, CHART_AXIS, AXIS_FORMAT, AXIS_TITLE, AXIS_TITLE_FORMAT, GRIDLINES, CHART_FONT, DATA_VALIDATION, COMMENTS, COMMENT,
] as unknown as readonly Kind<unknown>[];

/** Every class and member that the host answers, for a table in the documentation. */
export function listMembers(): ClassMembers[] {
  return KINDS.map(membersOf);
}

function membersOf(kind: Kind<unknown>): ClassMembers {
  const properties = Object.entries(kind.properties).filter(([, property]) => property.get !== undefined);
  const methods = [...Object.keys(kind.finders ?? {}), ...Object.keys(kind.methods ?? {}), ...(kind.item === undefined ? [] : ["GetItem"])];
  return {
    name: kind.name,
    properties: [...properties.map(([name]) => camel(name)), ...(kind.items === undefined ? [] : ["items"])],
    settable: properties.filter(([, property]) => property.set !== undefined).map(([name]) => camel(name)),
    links: Object.keys(kind.links ?? {}).map(camel),
    methods: methods.filter((name) => !name.startsWith("_")).map(camel).sort(),
  };
}
