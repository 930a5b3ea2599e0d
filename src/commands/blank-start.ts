import { planBlankStart } from "../core/blank-start";
import { understand } from "../core/understanding";
import type { Connection } from "../excel/connection";
import { readWorkbook } from "../excel/read";
import { command } from "./command";
import { editsThenFigures } from "./edits-then-figures";
import type { Outcome } from "./outcome";
import type { Days } from "./recalculate";
import type { Watch } from "./watch";

/** Makes a register and a plan to begin with, those of them that the workbook lacks: empty tables with headings that are known, drop-downs, frozen headings and page. */
export function blankStart(excel: Connection, days: Days, watch: Watch): Promise<Outcome> {
  return command(excel, watch, async (line): Promise<Outcome> => {
    watch.progress("Reading the workbook");
    const workbook = await readWorkbook(line, () => []);
    const { layout, settings } = understand(workbook);
    const edits = planBlankStart(workbook, layout, settings);
    const last = edits.at(-1);
    if (last === undefined) return { kind: "declined", message: "This workbook has a register and a plan already." };
    if (workbook.structureProtected === true) return { kind: "declined", message: "The workbook’s structure is protected, so no sheet can be added. Choose Review, Protect Workbook, then try again." };
    watch.progress("Making the sheets");
    const after = await editsThenFigures(line, edits, workbook, days, watch);
    if (after.kind === "failed") return after;
    const names = edits.map(({ sheet }) => `“${sheet}”`).join(" and ");
    const message = `The ${edits.length === 1 ? "sheet" : "sheets"} ${names} ${edits.length === 1 ? "has" : "have"} been made. Paste a report under Recs, or type its first row.`;
    return { ...after, kind: "made", sheet: last.sheet, warnings: [], message };
  });
}
