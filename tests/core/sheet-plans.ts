import type { SheetPlan } from "../../src/core/sheet-plan";

/** A plan with nothing on it but what is given. */
export function plan(name: string, more: Partial<SheetPlan> = {}): SheetPlan {
  return {
    name,
    tabColour: "#1F3864",
    columns: [],
    blocks: [],
    tables: [],
    charts: [],
    lists: [],
    words: [],
    links: [],
    freezeRows: 0,
    print: {
      orientation: "portrait",
      pagesWide: 1,
      titleRows: null,
      header: { left: "", centre: "", right: "" },
      footer: { left: "", centre: "", right: "" },
      margins: { top: 2, bottom: 2, left: 1.5, right: 1.5 },
      rowBreaks: [],
      columnBreaks: [],
    },
    ...more,
  };
}

/** Something of everything that a plan can have, with a link to a sheet "Plan". The second chart has no figures. */
export function boardPlan(): SheetPlan {
  return plan("Board summary", {
    columns: [28, 8, 8, 8, 14, 14],
    blocks: [
      { row: 0, column: 0, styles: ["title"], values: [["Board summary"]] },
      { row: 1, column: 0, styles: ["description"], values: [["What the board needs to know, as at 1 June 2026."]] },
      { row: 3, column: 0, styles: ["section"], values: [["By report"]] },
      { row: 4, column: 0, styles: ["heading", "heading", "heading", "heading"], values: [["Report", "Red", "Amber", "Green"]] },
      { row: 5, column: 0, styles: ["text", "number", "number", "number"], values: [["=Custody", 3, 0, 5], ["+44 Fraud\nsecond line", 1, 4, 2]] },
      { row: 20, column: 0, styles: ["section"], values: [["Exceptions"]] },
      { row: 21, column: 0, styles: ["heading", "heading", "heading", "heading", "heading", "heading"], values: [["Reference", "RAG", "Done", "Days", "Target", "Decision"]] },
      { row: 22, column: 0, styles: ["text", "rag", "percent", "number", "date", "box"], values: [["R1", "Red", 0.4, -12, 46_142, ""], ["2026-01-02", "Amber", 0, 1_200, 46_500, "@me"], ["'t Hart", "Red", 1, 0, 46_500]] },
    ],
    tables: [
      { name: "Board_by_report", area: { row: 4, column: 0, rows: 3, columns: 4 }, style: "TableStyleLight1", filterButtons: false },
      { name: "Board_exceptions", area: { row: 21, column: 0, rows: 4, columns: 6 }, style: "TableStyleLight1", filterButtons: true },
    ],
    charts: [
      { name: "RAG by report", title: "RAG by report", kind: "stacked-bar", source: { row: 4, column: 0, rows: 3, columns: 4 }, seriesBy: "columns", series: [{ colour: "#C00000", font: "#FFFFFF" }, { colour: "#FFC000", font: "#000000" }, { colour: "#1E7B34", font: "#FFFFFF" }], figures: true, majorUnit: null, at: { row: 8, column: 0, rows: 11, columns: 6 } },
      { name: "Nothing yet", title: "Nothing yet", kind: "line", source: { row: 21, column: 0, rows: 1, columns: 2 }, seriesBy: "columns", series: [{ colour: "#C00000", font: "#FFFFFF" }], figures: false, majorUnit: 1, at: { row: 30, column: 0, rows: 5, columns: 3 } },
    ],
    lists: [
      { area: { row: 22, column: 5, rows: 3, columns: 1 }, from: ["Agreed", "Not agreed"], otherwise: "Choose Agreed or Not agreed." },
      { area: { row: 22, column: 1, rows: 3, columns: 1 }, from: { row: 4, column: 1, rows: 1, columns: 3 }, otherwise: "Choose a RAG word." },
    ],
    words: [{ area: { row: 22, column: 1, rows: 3, columns: 1 }, words: [{ word: "Red", fill: "#C00000", font: "#FFFFFF" }, { word: "Amber", fill: "#FFC000", font: "#000000" }] }],
    links: [
      { row: 22, column: 0, to: { sheet: "Plan", row: 8, column: 5 }, tip: "Shows the action in the plan" },
      { row: 24, column: 0, to: { address: "https://example.org/report" }, tip: "" },
    ],
    freezeRows: 2,
    print: {
      orientation: "landscape",
      pagesWide: 1,
      titleRows: { first: 0, last: 1 },
      header: { left: "OFFICIAL & SENSITIVE", centre: "", right: "Board summary" },
      footer: { left: "", centre: "Page {page} of {pages}", right: "" },
      margins: { top: 2, bottom: 2, left: 1, right: 1 },
      rowBreaks: [20],
      columnBreaks: [],
    },
  });
}
