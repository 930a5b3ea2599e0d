import validate, { type ValidationResult } from "@ooxml-tools/validate";
import type { SecondOpinion } from "./excelize";

/** What the validator says of a file, each with how often: the place without its numbers, so that moved rows are the same. */
export type Findings = ReadonlyMap<string, number>;

/**
 * What Microsoft's Open XML SDK, which knows every schema of the format, finds wrong in a workbook. Starting it takes seconds.
 * Throws where the file cannot be read at all.
 */
export async function findingsOf(bytes: Uint8Array): Promise<Findings> {
  const findings = new Map<string, number>();
  for (const result of await validate(bytes, "xlsx", "Microsoft365")) {
    const words = wordsOf(result);
    findings.set(words, (findings.get(words) ?? 0) + 1);
  }
  return findings;
}

function wordsOf({ id, description, path }: ValidationResult): string {
  return `${id} in ${path.partUri} ${path.xpath.replace(/\[\d+\]/g, "")}: ${description}`;
}

/** What is found after a change and was not before. */
export function newFindings(before: Findings, after: Findings): string[] {
  return [...after].flatMap(([words, count]) => {
    const more = count - (before.get(words) ?? 0);
    return more > 0 ? [`${more} × ${words}`] : [];
  });
}

/** Compares what the validator says of a file before and after it was changed and saved. */
export async function askValidator(before: Uint8Array, saved: Uint8Array): Promise<SecondOpinion> {
  const known = await findingsOf(before).catch((error: unknown) => String(error));
  if (typeof known === "string") return { note: `the validator cannot open the original either (${known.slice(0, 80)})`, faults: [] };
  const found = await findingsOf(saved).catch((error: unknown) => String(error));
  if (typeof found === "string") return { note: "", faults: [`the validator cannot open what was saved: ${found.slice(0, 200)}`] };
  const old = [...known.values()].reduce((sum, count) => sum + count, 0);
  const note = old > 0 ? `the validator finds nothing new (${old} in the original)` : "the validator finds nothing";
  return { note, faults: newFindings(known, found).map((words) => `the validator finds ${words}`) };
}
