import { join } from "node:path";
import type { Cost } from "../figures";
import { type Ran, runMeasured, type Workplace } from "../programs";
import { type Office, savedIn } from "./office";
import type { PartsMeasured } from "./process";

/** What one turn of a contender took. */
export interface Turn {
  /** The whole process, its start and the loading of its library included. */
  readonly whole: Cost;
  /** Open, recalculate and save: without the start and the library. */
  readonly work: Cost;
  /** From the cells as they were read to the new columns in memory. */
  readonly recalculate: Cost;
  /** Where the new columns are formulas: all that they take beyond their values, in opening and saving too. */
  readonly formulas?: Cost;
}

/** One way of doing the work on a file. Throws where it could not. */
export interface Runner {
  readonly name: string;
  run(): Promise<Turn>;
  /** The file with the result. */
  readonly saved: string;
}

/** A contender that is a program of ours, in a process of its own. */
export function programRunner(place: Workplace, name: string, from: string): Runner {
  const saved = join(place.folder, `${name}.xlsx`);
  return { name, saved, run: async () => turnOf(await place.run(name, from, saved)) };
}

/** The contender in Python, where there is one that can import openpyxl. */
export function pythonRunner(place: Workplace, python: string, from: string): Runner {
  const saved = join(place.folder, "openpyxl.xlsx");
  return { name: "openpyxl", saved, run: async () => turnOf(await runMeasured(python, ["tests/bench/rag-work/openpyxl_work.py", from, saved])) };
}

export async function pythonWithOpenpyxl(): Promise<string | null> {
  for (const python of ["python3", "/usr/bin/python3"]) if (await runMeasured(python, ["-c", "import openpyxl"]).catch(() => null)) return python;
  return null;
}

export interface OfficeFiles {
  readonly folder: string;
  readonly empty: string;
  readonly values: string;
  readonly formulas: string;
}

/**
 * LibreOffice with the rules as formulas, in a file that it has saved itself. It cannot be asked what its parts take, so conversions are set against
 * each other: of an empty workbook (the start), of the file with its formulas not calculated, and of the file with values in place of the formulas.
 */
export function officeRunner(office: Office, { folder, empty, values, formulas }: OfficeFiles): Runner {
  const run = async (): Promise<Turn> => {
    const [start, valuesOnly, uncalculated] = [await office(empty, folder), await office(values, folder), await office(formulas, folder, "never")];
    const whole = await office(formulas, folder);
    return { whole: costOf(whole), work: less(whole, start), recalculate: less(whole, uncalculated), formulas: less(whole, valuesOnly) };
  };
  return { name: "LibreOffice", saved: savedIn(folder, formulas), run };
}

function turnOf(ran: Ran): Turn {
  const { open, recalculate, save } = JSON.parse(ran.stdout) as PartsMeasured;
  return { whole: costOf(ran), work: { ms: open.ms + recalculate.ms + save.ms, cpuMs: open.cpuMs + recalculate.cpuMs + save.cpuMs }, recalculate };
}

function costOf({ ms, cpuMs }: Cost): Cost {
  return { ms, cpuMs };
}

/** What one took beyond another; 0 where that is too little to be told. */
function less(one: Cost, other: Cost): Cost {
  return { ms: Math.max(0, one.ms - other.ms), cpuMs: Math.max(0, one.cpuMs - other.cpuMs) };
}
