import type { Layout, SheetLayout } from "../../src/core/layout";
import { columnLetters } from "../../src/core/workbook";

function tellSheet({ sheet, role, headingRow, firstRow, lastRow, columns, ambiguities, unmapped, ours, table, allAre, gone, sureness }: SheetLayout): string[] {
  if (role === "neither") return [`${sheet}: neither`];
  const rows = firstRow > lastRow ? "no rows" : `rows ${firstRow + 1} to ${lastRow + 1}`;
  const fields = Object.entries(columns).sort(([, one], [, other]) => one - other).map(([field, column]) => `${columnLetters(column)} ${field}${sureness[field as keyof typeof sureness] === "sure" ? "" : "~"}`);
  return [
    `${sheet}: ${role}, headings in row ${headingRow + 1}, ${rows}${table === null ? "" : `, table ${table}`}${allAre ? `, all ${allAre}` : ""}`,
    `  ${fields.join(", ")}`,
    ...ambiguities.map(({ kind, fields: which, columns: places, headings }) => `  asked (${kind}): ${which.join(", ")} in ${places.map((place, at) => `${columnLetters(place)} “${headings[at] ?? ""}”`).join(", ")}`),
    ...(unmapped.length === 0 ? [] : [`  means nothing: ${unmapped.map(({ column, heading }) => `${columnLetters(column)} “${heading}”`).join(", ")}`]),
    ...(Object.keys(ours).length === 0 ? [] : [`  ours: ${Object.entries(ours).map(([which, column]) => `${columnLetters(column)} ${which}`).join(", ")}`]),
    ...gone.map(({ field, heading, was, likeliest }) => `  gone: ${field} “${heading}” in ${columnLetters(was)}, ${likeliest ? `perhaps ${columnLetters(likeliest.column)} “${likeliest.heading}”` : "and nothing like it"}`),
  ];
}

/** How a workbook was understood, for a reader: "~" after a field that is only likely. */
export function tellLayout({ sheets, lost, leftOut, rememberedAs }: Layout): string[] {
  return [
    ...sheets.flatMap(tellSheet),
    ...leftOut.map(({ sheet, headingRow, headings }) => `${sheet} is left out, with ${headings.map(({ heading }) => heading).join(", ")} in row ${headingRow + 1}`),
    ...rememberedAs.map(({ from, to }) => `${from} is now called ${to}`),
    ...lost.map(({ sheet, role, likeliest }) => `lost: ${role} ${sheet}, ${likeliest === null ? "and no sheet like it" : `perhaps ${likeliest}`}`),
  ];
}
