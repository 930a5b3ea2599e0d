import type { Relationship } from "./package";
import { attribute, childrenOf, type Element } from "./xml";

/** Elements of a worksheet that hold cells and do not follow them here, in words. */
const ELEMENTS: Readonly<Record<string, string>> = {
  scenarios: "what-if scenarios",
  dataConsolidate: "a consolidation of data",
  customSheetViews: "custom views",
  oleObjects: "embedded objects",
  controls: "form controls",
  smartTags: "smart tags",
  webPublishItems: "parts that are published as web pages",
  "mc:AlternateContent": "form controls or embedded objects",
};

/** Extensions whose cells and formulas follow, or that hold none, by the local names of their content. */
const EXTENSIONS = new Set(["conditionalFormattings", "dataValidations", "sparklineGroups", "slicerList", "timelineRefs", "ignoredErrors", "protectedRanges"]);

/** What a sheet may refer to: parts that follow, or that know no cells. */
const RELATIONSHIPS = new Set([
  "hyperlink", "table", "comments", "vmlDrawing", "drawing", "threadedComment", "pivotTable", "printerSettings", "customProperty", "image", "slicer", "timeline",
]);

/** What a worksheet has that cannot follow when its rows or columns move, in words; `root` is its part without the rows. */
export function immovableOf(root: Element, relationships: readonly Relationship[]): string[] {
  const elements = root.children.flatMap(({ name }) => ELEMENTS[name] ?? []);
  const contents = childrenOf(root, "extLst").flatMap((list) => childrenOf(list, "ext")).flatMap(({ children }) => children.map(({ name }) => name.slice(name.indexOf(":") + 1)));
  const extensions = contents.filter((name) => !EXTENSIONS.has(name)).map((name) => `an extension ("${name}") that is not known here`);
  const parts = relationships.filter(({ type }) => !RELATIONSHIPS.has(type)).map(({ type }) => `a part ("${type}") that is not known here`);
  const types = new Set(relationships.map(({ type }) => type));
  // Old form controls lie in the drawing that notes have too.
  const isLone = attribute(root.children.find(({ name }) => name === "legacyDrawing"), "r:id") !== undefined && !types.has("comments");
  return [...elements, ...extensions, ...parts, ...(isLone ? ["form controls"] : [])];
}
