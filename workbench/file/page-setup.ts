import { attribute, child, childrenOf, flagAt, numberAt, type Element } from "./xml";

/** Inches. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

/** How a sheet is printed. Its print area and titles are defined names. */
export interface PageSetup {
  readonly orientation: "portrait" | "landscape";
  /** The file's number for it (9 is A4); null where the printer settles it. */
  readonly paperSize: number | null;
  /** Per cent, where it is not fitted to pages. */
  readonly scale: number;
  /** Pages across and down, null where as many as it takes; null where it is not fitted. */
  readonly fit: { readonly width: number | null; readonly height: number | null } | null;
  readonly margins: Margins;
  readonly options: { readonly horizontalCentered: boolean; readonly verticalCentered: boolean; readonly gridLines: boolean; readonly headings: boolean };
  readonly blackAndWhite: boolean;
  readonly draft: boolean;
  /** null counts on from the sheet before. */
  readonly firstPageNumber: number | null;
  readonly overThenDown: boolean;
  /** With the codes for left, centre and right: "&LProtected&RPage &P". */
  readonly header: string;
  readonly footer: string;
  /** Rows and columns that begin a page by hand. */
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
}

export const PLAIN_PAGE: PageSetup = {
  orientation: "portrait",
  paperSize: null,
  scale: 100,
  fit: null,
  margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
  options: { horizontalCentered: false, verticalCentered: false, gridLines: false, headings: false },
  blackAndWhite: false,
  draft: false,
  firstPageNumber: null,
  overThenDown: false,
  header: "",
  footer: "",
  rowBreaks: [],
  columnBreaks: [],
};

/** The page setup that stands in a sheet's own part. */
export function readPageSetup(root: Element): PageSetup {
  const setup = child(root, "pageSetup");
  const words = child(root, "headerFooter");
  const isFitted = flagAt(child(child(root, "sheetPr"), "pageSetUpPr"), "fitToPage");
  return {
    orientation: attribute(setup, "orientation") === "landscape" ? "landscape" : "portrait",
    paperSize: numberAt(setup, "paperSize") ?? null,
    scale: numberAt(setup, "scale") ?? 100,
    fit: isFitted ? { width: pages(setup, "fitToWidth"), height: pages(setup, "fitToHeight") } : null,
    margins: readMargins(child(root, "pageMargins")),
    options: readOptions(child(root, "printOptions")),
    blackAndWhite: flagAt(setup, "blackAndWhite"),
    draft: flagAt(setup, "draft"),
    firstPageNumber: flagAt(setup, "useFirstPageNumber") ? (numberAt(setup, "firstPageNumber") ?? 1) : null,
    overThenDown: attribute(setup, "pageOrder") === "overThenDown",
    header: child(words, "oddHeader")?.text ?? "",
    footer: child(words, "oddFooter")?.text ?? "",
    rowBreaks: readBreaks(child(root, "rowBreaks")),
    columnBreaks: readBreaks(child(root, "colBreaks")),
  };
}

/** 0 stands for as many pages as it takes (18.3.1.63). */
function pages(setup: Element | undefined, name: string): number | null {
  return (numberAt(setup, name) ?? 1) || null;
}

function readMargins(margins: Element | undefined): Margins {
  const plain = PLAIN_PAGE.margins;
  const at = (name: keyof Margins): number => numberAt(margins, name) ?? plain[name];
  return { left: at("left"), right: at("right"), top: at("top"), bottom: at("bottom"), header: at("header"), footer: at("footer") };
}

function readOptions(options: Element | undefined): PageSetup["options"] {
  const at = (name: string): boolean => flagAt(options, name);
  return { horizontalCentered: at("horizontalCentered"), verticalCentered: at("verticalCentered"), gridLines: at("gridLines"), headings: at("headings") };
}

/** A break's number is that of the row or column before it, counted from 1. */
function readBreaks(breaks: Element | undefined): number[] {
  return childrenOf(breaks, "brk").filter((one) => flagAt(one, "man")).flatMap((one) => numberAt(one, "id") ?? []);
}
