/** Number formats that every workbook has without saying so (ECMA-376 part 1, 18.8.30), as Excel's API words them in en-US. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [5, "$#,##0_);($#,##0)"],
  [6, "$#,##0_);[Red]($#,##0)"],
  [7, "$#,##0.00_);($#,##0.00)"],
  [8, "$#,##0.00_);[Red]($#,##0.00)"],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "m/d/yyyy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yyyy h:mm"],
  [37, "#,##0_);(#,##0)"],
  [38, "#,##0_);[Red](#,##0)"],
  [39, "#,##0.00_);(#,##0.00)"],
  [40, "#,##0.00_);[Red](#,##0.00)"],
  [41, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)'],
  [42, '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'],
  [44, '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)'],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
]);

const BUILT_IN_IDS: ReadonlyMap<string, number> = new Map([...BUILT_IN].map(([id, code]) => [code, id]));

/** Ids below this are Excel's own. */
export const FIRST_OWN_ID = 164;

/** The code of an id; ids of other locales' built-in formats (27 to 36, 50 to 81) are dates. */
export function builtInCode(id: number): string {
  const known = BUILT_IN.get(id);
  if (known !== undefined) return known;
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? "m/d/yyyy" : "General";
}

export function builtInId(code: string): number | undefined {
  return BUILT_IN_IDS.get(code);
}
