import { referenceKey, type Register } from "../register";

/**
 * References that differ only in case, spaces and punctuation are the same here: "OIC-R2" and "OIC R2". Between two digits it
 * counts that something stands there: "R1.2" is not "R12".
 */
function looseKey(reference: string): string {
  return reference
    .toLowerCase()
    .replace(/(?<=\p{N})[^\p{L}\p{N}]+(?=\p{N})/gu, " ")
    .replace(/[^\p{L}\p{N} ]+/gu, "")
    .replace(/(?<!\p{N}) +| +(?!\p{N})/gu, "");
}

/** Finds the register's own spelling of a reference; null where it has none that is the same, or more than one. */
export function registerSpelling(register: Register): (found: string) => string | null {
  const spellings = new Map<string, Map<string, string>>();
  for (const { reference } of register.rows) {
    const loose = looseKey(reference);
    if (loose === "") continue;
    const same = spellings.get(loose) ?? new Map<string, string>();
    spellings.set(loose, same);
    if (!same.has(referenceKey(reference))) same.set(referenceKey(reference), reference);
  }
  return (found) => {
    const same = [...(spellings.get(looseKey(found))?.values() ?? [])];
    return same.length === 1 ? (same[0] ?? null) : null;
  };
}
