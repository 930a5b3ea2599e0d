/** How a cell of a sheet of ours looks. Colours are "#RRGGBB"; null leaves what Excel gives a new cell. */
export interface CellStyle {
  /** Points; null for the workbook's usual size. */
  readonly size: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly fill: string | null;
  readonly font: string | null;
  readonly wrap: boolean;
  readonly align: "General" | "Left" | "Center" | "Right";
  readonly vertical: "Top" | "Center" | "Bottom";
  readonly numberFormat: string;
  /** A thin line round every cell. */
  readonly border: string | null;
}

const PLAIN: CellStyle = { size: null, bold: false, italic: false, fill: null, font: null, wrap: false, align: "General", vertical: "Top", numberFormat: "General", border: null };

const INK = "#1F3864";
const QUIET = "#595959";
const DATE = "dd mmm yyyy";
const BOX: CellStyle = { ...PLAIN, wrap: true, align: "Left", fill: "#FFF9E5", border: "#BFBFBF" };

/** Every look that a cell of ours can have, in one place. All words are on fills with a contrast of at least 7:1. */
export const CELL_STYLES = {
  title: { ...PLAIN, size: 16, bold: true, font: INK },
  description: { ...PLAIN, font: QUIET },
  section: { ...PLAIN, size: 13, bold: true, font: INK },
  heading: { ...PLAIN, bold: true, fill: INK, font: "#FFFFFF", wrap: true, align: "Left", vertical: "Center" },
  /** Over figures and RAG words. */
  "heading-centred": { ...PLAIN, bold: true, fill: INK, font: "#FFFFFF", wrap: true, align: "Center", vertical: "Center" },
  /** Words on one line. */
  label: { ...PLAIN, align: "Left" },
  /** Words on as many lines as they need. */
  text: { ...PLAIN, wrap: true, align: "Left" },
  number: { ...PLAIN, numberFormat: "#,##0", align: "Right" },
  /** A whole number among words. */
  count: { ...PLAIN, numberFormat: "#,##0", align: "Center" },
  percent: { ...PLAIN, numberFormat: "0%", align: "Right" },
  date: { ...PLAIN, numberFormat: DATE, align: "Left" },
  total: { ...PLAIN, bold: true, numberFormat: "#,##0", align: "Right" },
  note: { ...PLAIN, size: 9, font: QUIET, wrap: true, align: "Left" },
  /** To be written in. */
  box: BOX,
  "date-box": { ...BOX, numberFormat: DATE },
  /** A RAG word: its colours come with the words. */
  rag: { ...PLAIN, bold: true, align: "Center" },
} as const satisfies Readonly<Record<string, CellStyle>>;

export type StyleName = keyof typeof CELL_STYLES;
