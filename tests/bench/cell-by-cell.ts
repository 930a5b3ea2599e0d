import { assess } from "../../src/core/rag";
import { DEFAULT_SETTINGS } from "../../src/core/default-settings";
import { fromSerial, type Day } from "../../src/core/day";
import type { Connection } from "../../src/excel/connection";
import { HEADINGS } from "./large-plan";

const STATUSES = { "Not started": "not-started", "In progress": "in-progress", Complete: "complete", "Submitted for closure": "submitted", Closed: "closed" } as const;

/**
 * What Recalculate does to a plan of this bench, as an add-in would do it that speaks of one cell at a time: each row's cells are
 * asked for one by one, and its three results are written, and the first coloured, one by one. One request for each row.
 */
export async function cellByCell(excel: Connection, rows: number, today: Day): Promise<void> {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Delivery Plan");
    for (let row = 1; row <= rows; row += 1) {
      const cells = HEADINGS.map((_, column) => sheet.getCell(row, column).load("values"));
      await context.sync();
      const value = (heading: string): unknown => cells[HEADINGS.indexOf(heading)]?.values[0]?.[0];
      const day = (heading: string): Day | null => (typeof value(heading) === "number" ? fromSerial(value(heading) as number, false) : null);
      const { rag, reason, days } = assess(
        {
          today, status: STATUSES[value("Status") as keyof typeof STATUSES] ?? null, addressedToOthers: null, deadline: null, target: day("Revised Target Date") ?? day("Target Date"), start: day("Start Date"),
          progress: 100 * Number(value("% complete")), completedOn: day("Date Closed"), lastUpdated: day("Last Update"),
        },
        DEFAULT_SETTINGS,
      );
      [rag, reason, days ?? ""].forEach((result, at) => (sheet.getCell(row, HEADINGS.length + at).values = [[result]]));
      sheet.getCell(row, HEADINGS.length).format.fill.color = DEFAULT_SETTINGS.ragLooks[rag].fill;
    }
    await context.sync();
  });
}
