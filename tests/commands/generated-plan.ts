import fc from "fast-check";
import type { Book, Scalar } from "../../workbench/file/book";
import { bookOf, table } from "../workbench/host/books";
import { FIRST_OF_JUNE } from "./plan-book";

const REGISTER = ["Ref", "Report", "Date Inspection Published", "Recommendation", "Directed at", "HMICFRS Deadline", "Level", "Exec Lead"];
const PLAN = ["Rec Ref", "Action No", "Action", "Delivery Lead", "Start Date", "Target Date", "% complete", "Status", "Last Update"];

const near = (from: number, to: number) => fc.integer({ min: FIRST_OF_JUNE + from, max: FIRST_OF_JUNE + to });
const dates = fc.oneof({ weight: 6, arbitrary: near(-300, 300) }, { weight: 2, arbitrary: fc.constantFrom<Scalar>(null, "13/11/2025", " 1 May 2026", "by end of June", "31/02/2026", "TBC") });

const recommendation = fc.tuple(
  fc.constantFrom<Scalar>("Custody", "Custody", "Stalking & harassment"),
  dates,
  fc.constantFrom<Scalar>("Chief constables should review detention times", "=1+1 is not a formula", "The College of Policing should publish guidance", "@all forces: train"),
  fc.constantFrom<Scalar>("Chief constables", "College of Policing", "All forces", null),
  dates,
  fc.constantFrom<Scalar>("2", 3, null),
  fc.constantFrom<Scalar>("ACC Crime", null, " "),
);

const action = fc.tuple(
  fc.constantFrom<Scalar>("R1", "R2", "r-2", " R1", "R9", null),
  fc.constantFrom<Scalar>("Review every detention over 12 hours", "Train the staff", "-5 is a text", "Café – “quoted”\nsecond line"),
  fc.constantFrom<Scalar>("Head of Custody", "Head of Learning ", "A Khan & B Jones", null),
  dates,
  dates,
  fc.constantFrom<Scalar>(0, 0.4, 1, "40%", "most of it", 140, null),
  fc.constantFrom<Scalar>("In progress", "Not started", "Closed", "Complete", "In progres", "Paused", null),
  dates,
);

/** How the lists stand in the workbook. */
const shapes = fc.record({ above: fc.nat(2), table: fc.boolean(), hidden: fc.boolean(), date1904: fc.boolean(), blank: fc.boolean() });

/** A register and a plan as somebody may keep them: with what is wrong in them, as a table or not, filtered or not, beside a sheet of something else. */
export const generatedPlans: fc.Arbitrary<() => Book> = fc
  .record({ recommendations: fc.array(recommendation, { minLength: 1, maxLength: 5 }), actions: fc.array(action, { minLength: 3, maxLength: 12 }), shape: shapes })
  .map(({ recommendations, actions, shape }) => () => {
    const { above, blank, date1904, hidden } = shape;
    const register: Scalar[][] = [REGISTER, ...recommendations.map((row, at) => [`R${at + 1}`, ...row])];
    const rows: Scalar[][] = actions.map(([reference, ...rest], at) => [reference, `A${at + 1}`, ...rest]);
    if (blank && !shape.table) rows.splice(2, 0, PLAN.map(() => null));
    const title: Scalar[][] = Array.from({ length: above }, (_, at) => [at === 0 ? "Delivery plan" : null]);
    const tables = shape.table ? [table("Actions", above, 0, rows.length + 1, PLAN, { filtered: hidden })] : [];
    const book = bookOf([{ name: "Register", values: register }, { name: "Plan", values: [...title, PLAN, ...rows], tables }, { name: "Notes", values: [["Ring the inspectorate"]] }], { date1904 });
    if (hidden && shape.table) for (const at of rows.keys()) if (at % 3 === 1) book.sheets[1]?.setRowLook(above + 1 + at, { hidden: true });
    return book;
  });
