import type { DataValidation, Worksheet } from "exceljs";

/** Lets every cell of an area be chosen from a named list; another word is warned of, not refused. */
export function choose(sheet: Worksheet, area: string, list: string, what: string): void {
  validate(sheet, area, {
    type: "list", allowBlank: true, formulae: [list], showErrorMessage: true, errorStyle: "warning",
    errorTitle: what, error: `Please pick a ${what} from the list.`,
  });
}

/** A share from 0 % to 100 %. */
export function onlyPercent(sheet: Worksheet, area: string): void {
  validate(sheet, area, {
    type: "decimal", operator: "between", allowBlank: true, formulae: [0, 1], showErrorMessage: true, errorStyle: "stop",
    errorTitle: "% complete", error: "Please give a percentage from 0% to 100%.",
  });
}

/** A day from 2020 on, with a word of help when the cell is chosen. */
export function onlyDay(sheet: Worksheet, area: string): void {
  validate(sheet, area, {
    type: "date", operator: "greaterThan", allowBlank: true, formulae: [new Date(Date.UTC(2020, 0, 1))], showInputMessage: true,
    promptTitle: "Date", prompt: "Day/month/year, for example 30/04/2026.", showErrorMessage: true, errorStyle: "warning",
    errorTitle: "Date", error: "This does not look like a date.",
  });
}

/** One rule for a whole area. The library's typings lack its collection of rules, which its own reader fills. */
function validate(sheet: Worksheet, area: string, rule: DataValidation): void {
  const { dataValidations } = sheet as Worksheet & { dataValidations: { add(area: string, rule: DataValidation): void } };
  dataValidations.add(area, rule);
}
